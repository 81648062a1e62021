"""How far the estimate of a spot price may be off: the mean saving of a month, a year and more later.

The table's spot price is today's on-demand price less the Spot Advisor's mean saving of June 2025. In ap-southeast-1
the Advisor of summer 2026 gives the same machines ×0.74 to ×1.54 of that share (5 to 95 % of 155), and of those that
had saved 80 % and more one in seven costs nearly what on-demand does. No saving in either is above 90 %. So the range
is ×0.6 to ×1.6, no less than a tenth of the on-demand price, no more than all of it, and all of it where the saving was
80 % or more. Tests hold it against what it was not made from: another region, and quotes of single zones.
"""

from __future__ import annotations

from ..model import Interval

LOWEST_FACTOR, HIGHEST_FACTOR = 0.6, 1.6
#: Share of the on-demand price that no spot price falls below. [-]
LEAST_SHARE = 0.1
#: At this share of the on-demand price and below, the saving may vanish. [-]
DEEP_SHARE = 0.2


def spot_range(usd_per_hour: float, on_demand_usd_per_hour: float | None) -> Interval:
    """Return a spot price with its range. [US dollars/h]

    >>> spot_range(10.0, 30.0)
    Interval(low=6.0, central=10.0, high=16.0)
    >>> spot_range(3.0, 30.0)
    Interval(low=3.0, central=3.0, high=30.0)
    """
    low, high = usd_per_hour * LOWEST_FACTOR, usd_per_hour * HIGHEST_FACTOR
    if on_demand_usd_per_hour is not None:
        low = max(low, on_demand_usd_per_hour * LEAST_SHARE)
        # Shares are whole percents: half a percent keeps 20 % from being 20.000001 %.
        deep = usd_per_hour <= on_demand_usd_per_hour * (DEEP_SHARE + 0.005)
        high = on_demand_usd_per_hour if deep else min(high, on_demand_usd_per_hour)
    return Interval(min(low, usd_per_hour), usd_per_hour, max(high, usd_per_hour))
