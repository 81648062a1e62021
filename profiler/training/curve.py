"""Learning curves: rows or epochs against energy and error, on one's own data, never beyond it without saying so.

Error falls with rows about as ``error ∝ rows^−β`` and energy grows as ``joules ∝ rows^α``: the elasticity of energy,
d ln E / d ln(1/error), is α/β. Both slopes are taken fold by fold on logarithms, rows being known without error; their
intervals are those of the corrected resampled t, that of the ratio is Fieller's.
Sources: Nadeau and Bengio (2003), Machine Learning 52, 239-281; Fieller (1954), Journal of the Royal Statistical
Society B 16, 175-185.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp, isfinite, log, sqrt
from typing import Any

from estimator.errors import InputError
from estimator.model import SCHEMA_VERSION, Interval
from estimator.notebook import html_table
from estimator.units import JOULES_PER_KWH

from .. import shown
from .averages import mean_error
from .frontier import paired_difference, student_t
from .job import ModelRun
from .outcomes import Joules

ROWS, EPOCHS = "rows", "epochs"
#: No power law is worth anything so many times beyond what was measured.
FURTHEST = 100.0
_TENTHS = 10


@dataclass(frozen=True)
class Point:
    """One point of a learning curve.

    Attributes
    ----------
    amount : int
        Rows trained on, or epochs.
    error : Interval
        Mean over folds with its 90 % interval.
    train_joules : Interval or None
        One training of this size, features and fit. [J]
    errors, costs : tuple of float
        Fold by fold: the error, and the joules, or where they are modelled the CPU-seconds that they are made of.
    """

    amount: int
    error: Interval
    train_joules: Interval | None
    cpu_seconds: float
    errors: tuple[float, ...]
    costs: tuple[float, ...]


@dataclass(frozen=True)
class Gain:
    """From one point to the next: what error it saves, on the same folds, and what energy more it takes."""

    amount: int
    gain: Interval
    joules: float | None
    kwh_per_percent: float | None

    @property
    def told_apart(self) -> bool:
        """Whether the gain is beyond doubt."""
        return self.gain.low > 0


@dataclass(frozen=True, repr=False)
class LearningCurve:
    """The curve of one model.

    Attributes
    ----------
    by : str
        ``rows`` or ``epochs``.
    test_share : float
        Held-out share of a fold. [-]
    beyond : int or None
        An amount beyond the largest point at which a guess is asked for (:meth:`extrapolated`).
    """

    model: str
    by: str
    data: str
    label: str
    meter: str
    points: tuple[Point, ...]
    test_share: float
    warnings: tuple[str, ...] = ()
    beyond: int | None = None

    @property
    def error_slope(self) -> Interval | None:
        """β of ``error ∝ amount^−β``; above 0 where more helps."""
        return self._mean(self._slopes("errors", -1.0))

    @property
    def energy_slope(self) -> Interval | None:
        """α of ``joules ∝ amount^α``."""
        return self._mean(self._slopes("costs", 1.0))

    @property
    def halves(self) -> tuple[Interval | None, Interval | None]:
        """β of the first and of the last half of the points: where the second is smaller, returns diminish."""
        middle = (len(self.points) + 1) // 2
        first, last = self.points[:middle], self.points[middle - 1 :]
        return tuple(  # type: ignore[return-value]
            self._mean(_slopes([(p.amount, p.errors) for p in part], -1.0)) if len(part) > 1 else None
            for part in (first, last)
        )

    @property
    def elasticity(self) -> Interval | None:
        """d ln E / d ln(1/error) with Fieller's interval; ``None`` where the error does not fall beyond doubt."""
        return ratio_of_slopes(self._slopes("costs", 1.0), self._slopes("errors", -1.0), self.test_share)

    @property
    def gains(self) -> list[Gain]:
        """Each point against the one before it."""
        found = []
        for before, after in pairwise(self.points):
            gain = paired_difference(before.errors, after.errors, test_share=self.test_share)
            joules = None
            if before.train_joules is not None and after.train_joules is not None:
                joules = after.train_joules.central - before.train_joules.central
            percent = 100.0 * gain.central / before.error.central
            each = joules / JOULES_PER_KWH / percent if joules is not None and gain.low > 0 else None
            found.append(Gain(after.amount, gain, joules, each))
        return found

    @property
    def tenths(self) -> list[tuple[int, float, float]]:
        """What each tenth of the whole gain took: (tenth, amount reached, joules of this tenth alone).

        Read off between measured points (straight on logarithms), of which one that is worse than an earlier one
        counts as no gain; empty where nothing was gained or joules are unknown.
        """
        known = [p for p in self.points if p.train_joules is not None and p.train_joules.central > 0]
        best: list[Point] = []
        for point in known:
            if not best or point.error.central < best[-1].error.central:
                best.append(point)
        if len(best) < 2:
            return []
        first, last = best[0].error.central, best[-1].error.central
        found, spent = [], _joules(best[0])
        for tenth in range(1, _TENTHS + 1):
            amount, joules = _reached(best, first - (first - last) * tenth / _TENTHS)
            found.append((tenth, amount, joules - spent))
            spent = joules
        return found

    def extrapolated(self, amount: float) -> tuple[Interval, Interval | None]:
        """Return (error, joules) at an amount that was not measured, by the power laws: a guess, to be labelled so.

        Raises
        ------
        InputError
            If it lies within what was measured, or more than a hundred times beyond it.
        """
        check_beyond(amount, self.points[-1].amount, self.by)
        error = self._guessed("errors", amount)
        joules = self._guessed("costs", amount)
        assert error is not None
        last = self.points[-1]
        if joules is None or last.train_joules is None:
            return error, None
        # The slope was taken on costs: on the joules of the last point it says by how much they grow.
        base = sum(last.costs) / len(last.costs)
        width = last.train_joules
        return error, Interval(
            width.low * joules.low / base, width.central * joules.central / base, width.high * joules.high / base
        )

    def __repr__(self) -> str:
        """Return the model and both ends in a line."""
        ends = " → ".join(f"{one.error.central:.4g} at {one.amount:,}" for one in (self.points[0], self.points[-1]))
        return f"<LearningCurve of {self.model}: {self.label} {ends} {self.by}>"

    def _repr_html_(self) -> str:
        """Return a row for each point, for notebooks."""
        rows = [
            (f"{one.amount:,}", shown.cell(one.error), shown.cell(one.train_joules), shown.figure(one.cpu_seconds))
            for one in self.points
        ]
        headings = (self.by, f"{self.label} (90 % interval)", "J a training", "CPU s")
        return html_table(f"{self.model} on {self.data}; meter {self.meter}", headings, rows)

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON."""
        first, last = self.halves
        slopes = {"error_slope": self.error_slope, "energy_slope": self.energy_slope, "elasticity": self.elasticity}
        slopes |= {"error_slope_first_half": first, "error_slope_last_half": last}
        return {
            "schema_version": SCHEMA_VERSION,
            "kind": "learning_curve",
            "model": self.model,
            "by": self.by,
            "data": self.data,
            "error": self.label,
            "meter": self.meter,
            "test_share": self.test_share,
            **{name: None if value is None else value.to_dict() for name, value in slopes.items()},
            "tenths": [{"tenth": t, self.by: amount, "joules": joules} for t, amount, joules in self.tenths],
            "warnings": list(self.warnings),
            "results": [
                {
                    self.by: point.amount,
                    "error": point.error.to_dict(),
                    "train_joules": None if point.train_joules is None else point.train_joules.to_dict(),
                    "cpu_seconds": point.cpu_seconds,
                    "gain": None if gain is None else gain.gain.to_dict(),
                    "told_apart": None if gain is None else gain.told_apart,
                    "kwh_per_percent": None if gain is None else gain.kwh_per_percent,
                }
                for point, gain in zip(self.points, [None, *self.gains], strict=True)
            ],
        }

    def _slopes(self, what: str, sign: float) -> list[float]:
        return _slopes([(point.amount, getattr(point, what)) for point in self.points], sign)

    def _mean(self, slopes: Sequence[float]) -> Interval | None:
        return mean_error(slopes, self.test_share)

    def _guessed(self, what: str, amount: float) -> Interval | None:
        lines = [_line([p.amount for p in self.points], values) for values in _by_fold(self.points, what)]
        found = self._mean([base + slope * log(amount) for base, slope in lines])
        return None if found is None else Interval(exp(found.low), exp(found.central), exp(found.high))


def check_beyond(amount: float, largest: int, by: str) -> None:
    """Raise unless an amount lies beyond what is measured, but not too far.

    Raises
    ------
    InputError
        If it lies within, or more than a hundred times beyond.
    """
    if not largest < amount <= FURTHEST * largest:
        raise InputError(
            f"--extrapolate must be above the {largest:,} {by} measured and at most {FURTHEST:g} times as many; "
            f"got {amount:g}."
        )


def curve_of(
    runs: Sequence[ModelRun], amounts: Sequence[int], names: Sequence[tuple[str, str]], joules: Joules, **given: Any
) -> LearningCurve:
    """Return the curve of finished runs.

    Parameters
    ----------
    amounts : rows or epochs of each point.
    names : for each point, the row's name and the part of the run that hold it.
    given : the other fields of :class:`LearningCurve`.

    Raises
    ------
    InputError
        If fewer than two points finished.
    """
    points = []
    meter = "none"
    for amount, (name, part) in zip(amounts, names, strict=True):
        lines = [line for run in runs for line in run.of(name, part)]
        if len(lines) < 2 or any(line["diverged"] for line in lines):
            continue
        trained = [{key: _both(line, key) for key in line["fit"] if key != "repeats"} for line in lines]
        energy, meter, _ = joules.of(trained)
        errors = tuple(line["error"] for line in lines)
        shown = mean_error(errors, given["test_share"])
        assert shown is not None
        spent = [line["prepare"]["cpu_seconds"] + line["fit"]["cpu_seconds"] for line in lines]
        read = [cost["joules"] for cost in trained if cost["joules"] is not None]
        costs = tuple(read if len(read) == len(spent) else spent)
        points.append(Point(amount, shown, energy, sum(spent) / len(spent), errors, costs))
    ended = next((run.message or run.status for run in runs if run.status != "ok"), "they diverged")
    if len({len(point.errors) for point in points}) > 1:
        most = max(len(point.errors) for point in points)
        points = [point for point in points if len(point.errors) == most]
    if len(points) < 2:
        done = f"{len(points)} of {len(amounts)} did"
        raise InputError(f"a learning curve needs two points that finish; {done}: {ended}.")
    stopped = [f"{run.spec.name}: {run.message or run.status}." for run in runs if run.status != "ok"]
    said = (*given.pop("warnings", ()), *stopped)
    return LearningCurve(meter=meter, points=tuple(points), warnings=said, **given)


def ratio_of_slopes(above: Sequence[float], below: Sequence[float], test_share: float) -> Interval | None:
    """Return mean(above) / mean(below) of paired slopes with Fieller's 90 % interval; ``None`` where it has no end."""
    count = len(above)
    if count < 2 or not all(map(isfinite, (*above, *below))):
        return None
    a, b = sum(above) / count, sum(below) / count
    saa = sum((x - a) ** 2 for x in above) / (count - 1)
    sbb = sum((y - b) ** 2 for y in below) / (count - 1)
    sab = sum((x - a) * (y - b) for x, y in zip(above, below, strict=True)) / (count - 1)
    wide = student_t(count - 1) ** 2 * (1 / count + test_share / (1 - test_share))
    square, linear, constant = b * b - wide * sbb, a * b - wide * sab, a * a - wide * saa
    if b <= 0 or square <= 0:
        return None
    half = sqrt(max(0.0, linear**2 - square * constant))
    return Interval((linear - half) / square, a / b, (linear + half) / square)


def _slopes(points: Sequence[tuple[int, Sequence[float]]], sign: float) -> list[float]:
    amounts = [amount for amount, _ in points]
    return [sign * _line(amounts, values)[1] for values in zip(*(values for _, values in points), strict=True)]


def _line(amounts: Sequence[int], values: Sequence[float]) -> tuple[float, float]:
    """Return (base, slope) of least squares on logarithms; NaN where a value has none."""
    if any(value <= 0 for value in values):
        return float("nan"), float("nan")
    x, y = [log(amount) for amount in amounts], [log(value) for value in values]
    mx, my = sum(x) / len(x), sum(y) / len(y)
    slope = sum((a - mx) * (b - my) for a, b in zip(x, y, strict=True)) / sum((a - mx) ** 2 for a in x)
    return my - slope * mx, slope


def _by_fold(points: Sequence[Point], what: str) -> list[tuple[float, ...]]:
    return list(zip(*(getattr(point, what) for point in points), strict=True))


def _both(line: dict[str, Any], key: str) -> float | None:
    one: float | None = line["prepare"].get(key)
    other: float | None = line["fit"].get(key)
    return one if other is None else other if one is None else one + other


def _joules(point: Point) -> float:
    assert point.train_joules is not None
    return point.train_joules.central


def _reached(best: Sequence[Point], error: float) -> tuple[float, float]:
    """Return (amount, joules) at which an error between the first and the last is reached."""
    for before, after in pairwise(best):
        if error >= after.error.central:
            share = (before.error.central - error) / (before.error.central - after.error.central)
            amount = exp(log(before.amount) + share * log(after.amount / before.amount))
            return amount, exp(log(_joules(before)) + share * log(_joules(after) / _joules(before)))
    return float(best[-1].amount), _joules(best[-1])
