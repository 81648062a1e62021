"""Work that is lost where a machine may be taken away: interruptions as a Poisson process, checkpoints at intervals."""

from __future__ import annotations

from typing import Any

from .operations import exp, greatest, least, ln

#: Hours of a month of 365/12 days, over which shares of interrupted machines are counted. [h]
MONTH_HOURS = 730.0
#: Below this many expected interruptions in an interval the stretch is the interval's first-order term. [-]
_FEWEST = 1e-6
#: Above it a job hardly ever passes an interval: the figure stays there, at 2,200 times the time. [-]
_MOST = 10.0


def interruptions_per_hour(share_in_a_month: Any) -> Any:
    """Rate at which one machine is taken away: ``λ = −ln(1 − p) / 730``. [1/h]

    Parameters
    ----------
    share_in_a_month : share of machines interrupted within a month, at least 0 and below 1. [-]

    Increasing. The survival of a Poisson process over a month, 1 − p = exp(−730 λ). Source: [daly-2006], section 2
    (failures without memory).

    >>> round(1 / interruptions_per_hour(0.05))
    14232
    """
    return -ln(1.0 - share_in_a_month) / MONTH_HOURS


def time_stretch(interval_hours: Any, restart_hours: Any, rate_per_hour: Any) -> Any:
    """Expected time of a job over its time without interruptions: ``s = e^(R λ) (e^(τ λ) − 1) / (τ λ)``. [-]

    Every interruption loses the work since the last checkpoint and takes a restart; further ones may strike before the
    next checkpoint. Writing a checkpoint is taken to cost nothing beside the interval. To first order it is Young's
    ``1 + λ (τ/2 + R)``.

    Parameters
    ----------
    interval_hours : work between two checkpoints, above 0. [h]    restart_hours : time until work goes on again. [h]
    rate_per_hour : interruptions of the whole job; n machines that need each other have n times the rate of one. [1/h]

    Increasing in every argument, and 1 without interruptions.
    Source: [daly-2006], equation 20 with a dump time of 0; [young-1974].

    >>> round(time_stretch(1.0, 0.0, 0.01), 5)
    1.00502
    """
    lost = least(_MOST, greatest(_FEWEST, interval_hours * rate_per_hour))
    return exp(least(_MOST, restart_hours * rate_per_hour)) * (exp(lost) - 1.0) / lost
