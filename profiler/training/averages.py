"""Means, spreads and sums of what folds gave."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite, sqrt
from statistics import median
from typing import Any

from estimator.model import Interval

from .frontier import paired_difference, student_t
from .job import ModelRun
from .shares import bounds_plus

_COSTS = ("cpu_seconds", "wall_seconds", "joules", "joules_low", "joules_high", "gpu_joules")


def plus(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """Return the cost of two pieces of work together; joules are unknown where one's are."""
    joules = None if one["joules"] is None or other["joules"] is None else one["joules"] + other["joules"]
    return {
        "cpu_seconds": one["cpu_seconds"] + other["cpu_seconds"],
        "joules": joules,
        "gpu_joules": known_sum(one.get("gpu_joules"), other.get("gpu_joules")),
        **bounds_plus(one, other),
        "wall_seconds": one["wall_seconds"] + other["wall_seconds"],
    }


def known_sum(*values: float | None) -> float | None:
    """Return the sum of what is known; ``None`` of nothing: work beside a GPU has no joules of it."""
    known_ones = [value for value in values if value is not None]
    return sum(known_ones) if known_ones else None


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


def pooled_preparation(runs: Sequence[ModelRun]) -> dict[str, Any] | None:
    """Return what making the features of one training costs: one figure, from every fold of every model.

    The work is the same in all of them, so its spread is the machine's: the median, which a busy moment does not move.
    """
    lines = [line for run in runs for line in run.lines if line.get("part", "") == ""]
    costs = [line["prepare"] for line in lines if line["prepare"]["cpu_seconds"] > 0]
    if not costs:
        return None
    return {name: _median([cost.get(name) for cost in costs]) for name in _COSTS}


def mean_known(values: Sequence[float | None]) -> float | None:
    """Return the mean; ``None`` unless all are known."""
    known_ones = [value for value in values if value is not None]
    return mean(known_ones) if known_ones and len(known_ones) == len(values) else None


def _median(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return median(known) if known and len(known) == len(values) else None
