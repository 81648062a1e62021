"""Measured series as loads: what a machine's processors and boards did while it ran."""

from __future__ import annotations

from math import isnan
from typing import NamedTuple

from ..machines import load as utilization
from ..machines.load import Load
from ..model import Interval
from ..physics import intervals, server
from ..physics.loads import gap_range
from ..physics.power import LOADS
from ..power import released
from .machines import Series
from .running import Occupancy

#: What NVML states of its power readings: within 5 % of the draw. Source: [nvml-power].
READING = Interval(0.95, 1.0, 1.05)


class Measured(NamedTuple):
    """The mean of a series over running time, the share of that time with a point, and the compressed load."""

    mean: float
    coverage: float
    nodes: tuple[tuple[float, float], ...]


def measured(series: Series | None, occupancy: Occupancy) -> Measured | None:
    """Return what a series says about the running time; ``None`` if it has no point there.

    The nodes are at most three, (share of the measured time, mean utilization) of each straight piece of a power
    curve: a curve's mean over them equals its mean over all points, exactly, because it is linear on each.
    """
    if series is None:
        return None
    values, length = series.values, len(series.values)
    whole = seconds = weighted = 0.0
    held, sums = [0.0] * (len(LOADS) - 1), [0.0] * (len(LOADS) - 1)
    _, tenth, half, _ = LOADS
    for position, running, _observed in occupancy.buckets:
        whole += running
        value = values[position] if position < length else None
        if value is None or isnan(value) or running == 0:
            continue
        piece = 0 if value <= tenth else 1 if value <= half else 2
        held[piece] += running
        # Above 1 a curve is flat: a reading of 100.02 % is full load.
        sums[piece] += running * (value if 0.0 <= value <= 1.0 else min(1.0, max(0.0, value)))
        seconds += running
        weighted += running * value
    if seconds == 0:
        return None
    nodes = tuple((time / seconds, total / time) for time, total in zip(held, sums, strict=True) if time > 0)
    return Measured(weighted / seconds, seconds / whole, nodes)


def load(found: Measured, class_name: str, resource: str) -> Load:
    """Return a load for the estimate; time without a point takes the measured mean, with the prior's bounds."""
    mean = sum(share * value for share, value in found.nodes)
    gap = 1.0 - found.coverage
    if gap < 1e-9:
        return Load(found.nodes, mean, mean, True)
    prior, _ = utilization.prior(utilization.CLASSES[class_name].prior, resource)
    low, _, high = gap_range(mean, gap, prior.low, prior.high)
    return Load(found.nodes, low, high, False)


def loss_share() -> Interval:
    """Return the share of a GPU's wall power that is lost before its board. [-]"""
    coefficient = released().coefficient("gpu.loss_share")
    value = coefficient.value
    return Interval(
        value if coefficient.low is None else coefficient.low,
        value,
        value if coefficient.high is None else coefficient.high,
    )


def gpu_wall_watts(
    found: Measured, boards: float, loss: Interval, curve: tuple[float, float, float, float]
) -> Interval:
    """Return the wall power of all boards from the mean of their own readings. [W]

    Parameters
    ----------
    found : mean board power over the time with a point. [W]    boards : how many. [-]
    loss : share lost between wall and board. [-]
    curve : wall power of all boards at 0, 10, 50, 100 %; bounds the time without a point. [W]
    """
    wall = [float(server.gpu_wall_watts(found.mean, share)) * boards for share in loss]
    seen = intervals.product(Interval(*wall), READING)
    gap = 1.0 - found.coverage
    low, high = min(seen.low, curve[0]), max(seen.high, curve[3])
    return Interval((1 - gap) * seen.low + gap * low, seen.central, (1 - gap) * seen.high + gap * high)
