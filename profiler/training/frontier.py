"""Accuracy against energy: the front, what the next point costs, when a dearer training pays. Pure arithmetic.

Energy is in joules, error is any figure of which less is better (here the RMSE of the log price).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp, log, sqrt
from typing import Any, NamedTuple

from estimator.errors import InputError
from estimator.model import Interval
from estimator.units import JOULES_PER_KWH

#: Points that a front needs before a line through their logarithms says anything.
LEAST_FRONT_POINTS = 6
#: One point of accuracy: this much RMSE of the log price, about 0.1 % of the price.
POINT = 0.001


@dataclass(frozen=True)
class Candidate:
    """A model as the front sees it.

    ``train_joules`` counts everything that had to be trained, a teacher included; ``predict_joules`` is one prediction.
    """

    name: str
    error: float
    train_joules: Interval
    predict_joules: Interval


class Step(NamedTuple):
    """From one model of the front to the next: what less error costs in training energy.

    ``gain`` is the paired difference of their errors on the same folds; ``None`` where no two folds were shared.
    ``kwh_per_point`` is known only where the folds tell the two apart: divided by a gain that may be nothing, energy
    says nothing.
    """

    cheaper: str
    better: str
    error_gain: float
    kwh: float
    kwh_per_point: float | None
    gain: Interval | None = None
    told_apart: bool = False

    def to_dict(self) -> dict[str, Any]:
        """Return plain data."""
        return self._asdict() | {"gain": None if self.gain is None else self.gain.to_dict()}


class Crossing(NamedTuple):
    """Number of predictions from which ``later`` costs less in all than ``first``; ``None``: never."""

    first: str
    later: str
    predictions: float | None


def pareto_front(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the models that no other beats in both error and training energy, cheapest first.

    Of two equal in both, the first stays.
    """
    front: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda c: (c.train_joules.central, c.error)):
        if not front or candidate.error < front[-1].error:
            front.append(candidate)
    return front


def marginal(
    front: Sequence[Candidate], gap: Callable[[str, str], Interval | None], point: float = POINT
) -> list[Step]:
    """Return what each step along the front costs, in kWh and, where it is told apart, in kWh per point of accuracy.

    ``gap(one, other)`` is the paired difference of errors, ``one − other``, with its interval.
    """
    steps = []
    for cheaper, better in pairwise(front):
        kwh = (better.train_joules.central - cheaper.train_joules.central) / JOULES_PER_KWH
        gain = gap(cheaper.name, better.name)
        apart = gain is not None and gain.low > 0
        each = kwh / ((cheaper.error - better.error) / point) if apart else None
        steps.append(Step(cheaper.name, better.name, cheaper.error - better.error, kwh, each, gain, apart))
    return steps


def told_apart(front: Sequence[Candidate], gap: Callable[[str, str], Interval | None]) -> list[Candidate]:
    """Return the part of the front whose neighbours the folds tell apart, cheapest first.

    From the cheapest on, each next one that is better than the last taken beyond doubt: what a reader may call a trade
    of energy for accuracy.
    """
    taken = list(front[:1])
    for candidate in front[1:]:
        found = gap(taken[-1].name, candidate.name)
        if found is not None and found.low > 0:
            taken.append(candidate)
    return taken


def elasticity(front: Sequence[Candidate]) -> Interval | None:
    """Return d ln E / d ln(1/error) along the front: by which power energy grows as error shrinks.

    Least squares on logarithms with a 90 % interval from Student's t; ``None`` below six points, where the slope would
    be an anecdote, or where a model trained for nothing or without error has no logarithm.
    """
    points = [(-log(c.error), log(c.train_joules.central)) for c in front if c.error > 0 and c.train_joules.central > 0]
    if len(points) < LEAST_FRONT_POINTS or len({x for x, _ in points}) == 1:
        return None
    from scipy.stats import linregress

    line = linregress(*zip(*points, strict=True))
    slope, half = float(line.slope), student_t(len(points) - 2) * float(line.stderr)
    return Interval(slope - half, slope, slope + half)


def total_joules(candidate: Candidate, predictions: float, trials: int = 1) -> float:
    """Return training times all tuning trials, plus so many predictions. [J]"""
    _check(predictions, trials)
    return trials * candidate.train_joules.central + predictions * candidate.predict_joules.central


def crossing(one: Candidate, other: Candidate, trials: int = 1) -> Crossing:
    """Return from how many predictions on the one with the dearer training costs less in all.

    ``N* = trials × (E_train,A − E_train,B) / (e_B − e_A)``. Never, where the one that is cheaper to train is also
    no dearer to run.
    """
    _check(0, trials)
    cheap, dear = sorted((one, other), key=lambda c: (c.train_joules.central, c.predict_joules.central))
    saved = cheap.predict_joules.central - dear.predict_joules.central
    if saved <= 0:
        return Crossing(cheap.name, dear.name, None)
    extra = trials * (dear.train_joules.central - cheap.train_joules.central)
    return Crossing(cheap.name, dear.name, extra / saved)


def cheapest_over(candidates: Sequence[Candidate], trials: int = 1, most: float = 1e12) -> list[tuple[float, str]]:
    """Return which model is cheapest in all from how many predictions on: the lower envelope of the lines."""
    found: list[tuple[float, str]] = []
    at = 0.0
    left = list(candidates)
    if not left:
        return found
    now = min(left, key=lambda c: (total_joules(c, 0, trials), c.predict_joules.central))
    while True:
        found.append((at, now.name))
        later = []
        for other in left:
            gain = now.predict_joules.central - other.predict_joules.central
            if gain > 0:
                extra = trials * (other.train_joules.central - now.train_joules.central)
                later.append((max(at, extra / gain), other.predict_joules.central, other))
        if not later:
            return found
        at, _, now = min(later, key=lambda item: item[:2])
        if at > most:
            return found


def within_budget(candidates: Sequence[Candidate], joules: float) -> Candidate | None:
    """Return the most accurate model whose training fits a budget; ``None`` if none does."""
    return min((c for c in candidates if c.train_joules.central <= joules), key=lambda c: c.error, default=None)


def break_even(
    teacher_predict_joules: float, student_joules: float, student_predict_joules: float, *, trials: int = 1
) -> float | None:
    """Return the number of predictions from which a student saves energy against its teacher; ``None``: never.

    The teacher is trained anyway: only the student's own training, with all its tuning trials, must come back. Against
    a rival without a teacher both trainings count: that is :func:`crossing`, with the teacher in ``train_joules``.
    """
    saved = teacher_predict_joules - student_predict_joules
    if saved <= 0:
        return None
    return trials * student_joules / saved


def paired_difference(first: Sequence[float], second: Sequence[float], *, test_share: float) -> Interval:
    """Return mean and 90 % interval of ``first − second`` over the same folds, corrected for their overlap.

    Folds of repeated cross-validation share training rows, so the variance of the mean is ``(1/n + q/(1−q)) s²`` with q
    the held-out share. Source: Nadeau and Bengio (2003), Inference for the generalization error, Machine Learning
    52, 239-281.
    """
    if len(first) != len(second) or len(first) < 2:
        raise InputError(
            f"paired differences need two or more folds, equally many; got {len(first)} and {len(second)}."
        )
    gaps = [a - b for a, b in zip(first, second, strict=True)]
    count, mean = len(gaps), sum(gaps) / len(gaps)
    variance = sum((gap - mean) ** 2 for gap in gaps) / (count - 1)
    half = student_t(count - 1) * sqrt(variance * (1 / count + test_share / (1 - test_share)))
    return Interval(mean - half, mean, mean + half)


def student_t(freedom: int) -> float:
    """Return the 95 % quantile of Student's t (so that ± it holds 90 %).

    >>> round(student_t(1), 3), round(student_t(2), 3), round(student_t(10), 3)
    (6.314, 2.92, 1.812)
    """
    from scipy.special import stdtrit

    return float(stdtrit(freedom, 0.95))


def powers(low: float, high: float, count: int) -> list[float]:
    """Return ``count`` numbers from low to high, evenly apart on a log axis."""
    step = log(high / low) / (count - 1)
    return [low * exp(step * index) for index in range(count)]


def _check(predictions: float, trials: int) -> None:
    if predictions < 0 or trials < 1:
        raise InputError(f"predictions must be 0 or more and trials at least 1; got {predictions:g} and {trials}.")
