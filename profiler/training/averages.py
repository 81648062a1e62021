"""Means, spreads and sums of what folds gave."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite, sqrt
from typing import Any

from estimator.model import Interval

from .frontier import paired_difference, student_t
from .shares import bounds_plus


def plus(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """Return the cost of two pieces of work together; joules are unknown where one's are."""
    joules = None if one["joules"] is None or other["joules"] is None else one["joules"] + other["joules"]
    return {
        "cpu_seconds": one["cpu_seconds"] + other["cpu_seconds"],
        "joules": joules,
        **bounds_plus(one, other),
        "wall_seconds": one["wall_seconds"] + other["wall_seconds"],
    }


def mean(values: Sequence[float]) -> float:
    """Return the mean."""
    return sum(values) / len(values)


def known(value: float | None) -> float | None:
    """Return a finite figure; ``None`` for what a diverged model gives."""
    return value if value is not None and isfinite(value) else None


def mean_error(values: Sequence[float], test_share: float) -> Interval | None:
    """Return the mean over folds with its interval; ``None`` for a single fold, which tells no spread."""
    if len(values) < 2 or not isfinite(sum(values)):
        return None
    return paired_difference(values, [0.0] * len(values), test_share=test_share)


def deviation(values: Sequence[float]) -> float | None:
    """Return the standard deviation of a sample; ``None`` of a single value."""
    if len(values) < 2:
        return None
    middle = mean(values)
    return sqrt(sum((value - middle) ** 2 for value in values) / (len(values) - 1))


def mean_interval(values: Sequence[float]) -> Interval:
    """Return the mean with the 90 % interval of Student's t; of a single value no width."""
    middle, spread = mean(values), deviation(values)
    if spread is None or not isfinite(spread):
        return Interval.exact(middle)
    half = student_t(len(values) - 1) * spread / sqrt(len(values))
    return Interval(middle - half, middle, middle + half)
