"""Bounds of a process's share in what sensors read, carried along with costs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import Any

from estimator.model import Interval

_BOUNDS = ("joules_low", "joules_high")


def bounds_plus(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, float | None]:
    """Return the bounds of two costs together: they share the error of idle power, so bounds add."""
    return {
        name: None if one.get(name) is None or other.get(name) is None else one[name] + other[name] for name in _BOUNDS
    }


def widened(mean: Interval, costs: Sequence[Mapping[str, Any]]) -> Interval:
    """Return a mean over like pieces of work with what is not known of their shares, beside its own spread.

    What is not known (idle power, what a CPU-second of others took) is common to all of them: no mean makes it less.
    """
    if any(cost.get(name) is None for cost in costs for name in _BOUNDS):
        return mean
    lows, highs = ([float(cost[name]) for cost in costs] for name in _BOUNDS)
    below = mean.central - sum(lows) / len(costs)
    above = sum(highs) / len(costs) - mean.central
    return Interval(
        max(0.0, mean.central - sqrt((mean.central - mean.low) ** 2 + max(0.0, below) ** 2)),
        mean.central,
        mean.central + sqrt((mean.high - mean.central) ** 2 + max(0.0, above) ** 2),
    )
