"""Carbon intensity over the hours that a machine really ran: nights of a machine that works by day don't count."""

from __future__ import annotations

from datetime import UTC, datetime
from math import exp

from ..intensity.annual import region_intensity
from ..intensity.profiles import profile, spread_of
from ..model import Interval
from ..physics import intervals
from ..physics.windows import time_weighted_mean
from ..providers import find_region
from .running import Bucket
from .window import HOUR

#: The 95 % point of the normal distribution.
_Z90 = 1.6448536269514722


def intensity(
    provider: str, region: str, buckets: tuple[Bucket, ...], start: int, width: int, *, boundary: str, signal: str
) -> Interval | None:
    """Return the annual intensity of a region moved to the months and hours of some buckets. [gCO2e/kWh]

    ``None`` where no hourly profile is known: the annual mean with its spread then serves, as in ``carbonest vm``.

    Parameters
    ----------
    buckets : the running time.    start, width : of the grid that they stand in. [s]
    """
    place = find_region(region, provider)
    known = profile(place.em_zone, boundary) if signal == "average" else None
    if known is None:
        return None
    seconds: dict[tuple[int, int], float] = {}
    for bucket in buckets:
        moment = datetime.fromtimestamp(start + bucket.position * width, UTC)
        cell = (moment.month, moment.hour)
        seconds[cell] = seconds.get(cell, 0.0) + bucket.seconds
    ran = sum(seconds.values())
    if ran <= 0:
        return None
    ratio = time_weighted_mean([(known.ratios[cell], time) for cell, time in seconds.items()])
    spread, _, _ = spread_of(place.em_zone, ran / HOUR, boundary)
    factor = exp(_Z90 * spread.residual_sd)
    year, _ = region_intensity(place, boundary=boundary, signal=signal)
    return intervals.product(year, Interval(ratio / factor, ratio, ratio * factor))
