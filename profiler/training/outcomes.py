"""From lines of finished folds to one row per model, with joules by the meter that there was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from math import isfinite, sqrt
from typing import Any

from estimator.model import Interval

from ..meters import CpuTimeModel
from .frontier import Candidate, paired_difference, pareto_front, student_t
from .job import ModelRun
from .shares import bounds_plus, widened

#: Model with which the others are compared fold by fold: cheap, deterministic, known to everyone.
REFERENCE = "ridge"
#: A single model below this on the real data has seen what it must not (a house among its own training rows, say).
LEAK_RMSE = 0.115


@dataclass(frozen=True)
class Outcome:
    """One row of a profile.

    Attributes
    ----------
    rmse_log_price, rmse_log_price_trimmed, r2 : float or None
        Means over folds: of all houses, without the two partial sales, and explained variance of the log price. [-]
    rmse_interval : Interval or None
        90 % interval of the mean over folds, corrected as paired differences are for what folds share.
    versus_reference : Interval or None
        Paired difference to :data:`REFERENCE` on the same folds; below 0 is better.
    cpu_seconds, wall_seconds : float or None
        One training: features and fit, for a student its teacher too. [s]
    train_joules : Interval or None
        The same in energy; ``own_train_joules`` without the teacher. [J]
    joules_per_prediction… : Interval or None
        One prediction, in a batch or alone, of the model only or with its features. [J]
    burnt_joules : Interval or None
        The whole child process, start-up and measuring included: what a stopped model has used up. [J]
    """

    model: str
    family: str
    status: str
    message: str = ""
    folds: int = 0
    folds_planned: int = 0
    rmse_log_price: float | None = None
    rmse_interval: Interval | None = None
    rmse_sd: float | None = None
    rmse_log_price_trimmed: float | None = None
    r2: float | None = None
    diverged: bool = False
    versus_reference: Interval | None = None
    cpu_seconds: float | None = None
    cpu_seconds_sd: float | None = None
    wall_seconds: float | None = None
    startup_cpu_seconds: float | None = None
    train_joules: Interval | None = None
    own_train_joules: Interval | None = None
    joules_per_prediction: Interval | None = None
    joules_per_prediction_single: Interval | None = None
    joules_per_prediction_with_features: Interval | None = None
    joules_per_prediction_single_with_features: Interval | None = None
    burnt_joules: Interval | None = None
    peak_memory_gib: float | None = None
    kgco2e: Interval | None = None
    cost_usd: Interval | None = None
    on_front: bool = False
    meter: str = ""
    modelled: bool = True

    def candidate(self) -> Candidate | None:
        """Return the row as the front sees it; ``None`` if it did not finish or diverged."""
        if self.status != "ok" or self.diverged or self.rmse_log_price is None:
            return None
        if self.train_joules is None or self.joules_per_prediction is None:
            return None
        return Candidate(self.model, self.rmse_log_price, self.train_joules, self.joules_per_prediction)

    def to_dict(self) -> dict[str, Any]:
        """Return plain data; unknown is ``None``."""
        plain = {name: getattr(self, name) for name in self.__dataclass_fields__}
        return {name: value.to_dict() if isinstance(value, Interval) else value for name, value in plain.items()}

    def flat(self) -> dict[str, Any]:
        """Return plain data on one level: an interval is three fields, ``train_joules_low``, …"""
        row: dict[str, Any] = {}
        for name, value in self.to_dict().items():
            if name in _INTERVALS:
                row |= {f"{name}_{end}": None if value is None else value[end] for end in ("low", "central", "high")}
            else:
                row[name] = value
        return row


_INTERVALS = tuple(field.name for field in fields(Outcome) if "Interval" in str(field.type))


class Joules:
    """Turns costs into joules: the process's share of what sensors read, else CPU-seconds times this CPU's power curve.

    The model charges a piece of work as if it had run alone on the machine, on as many cores as it kept busy.
    """

    def __init__(self, model: CpuTimeModel | None, threads: int) -> None:
        self.model, self.threads = model, threads

    def of(self, costs: Sequence[dict[str, Any]]) -> tuple[Interval | None, str, bool]:
        """Return the mean energy of like pieces of work, the meter, and whether it is modelled."""
        if not costs:
            return None, "none", False
        read = [cost["joules"] for cost in costs if cost["joules"] is not None]
        if len(read) == len(costs):
            return widened(_mean_interval(read), costs), "sensor, by CPU-seconds", False
        mean = sum(cost["cpu_seconds"] for cost in costs) / len(costs)
        return self.of_cpu_seconds(mean), "cpu-time (modelled)", True

    def of_cpu_seconds(self, cpu_seconds: float) -> Interval | None:
        """Return the modelled energy of CPU-seconds; ``None`` without a power curve."""
        if self.model is None:
            return None
        return self.model.joules(cpu_seconds, cpu_seconds / self.threads)


def outcomes(runs: Sequence[ModelRun], joules: Joules, planned: int, *, test_share: float) -> list[Outcome]:
    """Return one row per model, the front marked and differences to the reference taken."""
    rows: list[Outcome] = []
    errors: dict[str, dict[tuple[int, int], float]] = {}
    for run in runs:
        for name in run.spec.rows:
            lines = run.of(name)
            errors[name] = {(line["repeat"], line["fold"]): line["rmse"] for line in lines}
            rows.append(_outcome(run, name, lines, joules, planned, test_share))
    rows = [_with_teacher(row, rows) for row in rows]
    rows = [_compared(row, errors, test_share) for row in rows]
    return with_front(rows)


def with_front(rows: Sequence[Outcome]) -> list[Outcome]:
    """Return the rows with the front marked."""
    candidates = [candidate for row in rows if (candidate := row.candidate()) is not None]
    front = {candidate.name for candidate in pareto_front(candidates)}
    return [replace(row, on_front=row.model in front) for row in rows]


def leaks(rows: Sequence[Outcome], *, synthetic: bool) -> list[str]:
    """Return a sentence for every single model that is too good to be true on the real data."""
    if synthetic:
        return []
    return [
        f"{row.model} reaches {row.rmse_log_price:.4f}, below {LEAK_RMSE}: on these houses that is a leak, not a model."
        for row in rows
        # Some folds alone lie below it: those without the odd houses.
        if row.folds == row.folds_planned and row.rmse_log_price is not None and row.rmse_log_price < LEAK_RMSE
    ]


def _outcome(
    run: ModelRun, name: str, lines: list[dict[str, Any]], joules: Joules, planned: int, test_share: float
) -> Outcome:
    status = run.status
    if status == "ok" and len(lines) < planned:
        status = "failed"
    row = Outcome(
        name,
        run.spec.family,
        status,
        run.message,
        len(lines),
        planned,
        startup_cpu_seconds=run.startup_cpu_seconds,
        peak_memory_gib=run.peak_memory_gib or None,
        burnt_joules=joules.of_cpu_seconds(run.cpu_seconds) if run.cpu_seconds else None,
    )
    if not lines:
        return row
    trained = [_plus(line["prepare"], line["fit"]) for line in lines]
    own, meter, modelled = joules.of(trained)
    cpu = [cost["cpu_seconds"] for cost in trained]
    rmse = [line["rmse"] for line in lines]
    return replace(
        row,
        rmse_log_price=_known(_mean(rmse)),
        rmse_log_price_trimmed=_known(_mean([line["rmse_trimmed"] for line in lines])),
        rmse_sd=_known(_deviation(rmse)),
        rmse_interval=_mean_error(rmse, test_share),
        r2=_known(_mean([line["r2"] for line in lines])),
        diverged=any(line["diverged"] for line in lines),
        cpu_seconds=_mean(cpu),
        cpu_seconds_sd=_deviation(cpu),
        wall_seconds=_mean([cost["wall_seconds"] for cost in trained]),
        train_joules=own,
        own_train_joules=own,
        joules_per_prediction=joules.of([line["predict_batch"] for line in lines])[0],
        joules_per_prediction_single=joules.of([line["predict_single"] for line in lines])[0],
        joules_per_prediction_with_features=joules.of(
            [_plus(line["prepare_batch"], line["predict_batch"]) for line in lines]
        )[0],
        joules_per_prediction_single_with_features=joules.of(
            [_plus(line["prepare_single"], line["predict_single"]) for line in lines]
        )[0],
        meter=meter,
        modelled=modelled,
    )


def _with_teacher(row: Outcome, rows: Sequence[Outcome]) -> Outcome:
    """Count the teacher's training to the student that it taught."""
    teacher = next((other for other in rows if other.model == "teacher"), None)
    if row.model != "student" or teacher is None or row.cpu_seconds is None or teacher.cpu_seconds is None:
        return row
    both = None
    if row.train_joules is not None and teacher.train_joules is not None:
        pairs = zip(row.train_joules, teacher.train_joules, strict=True)
        both = Interval(*(own + taught for own, taught in pairs))
    return replace(
        row,
        cpu_seconds=row.cpu_seconds + teacher.cpu_seconds,
        train_joules=both,
        wall_seconds=(row.wall_seconds or 0.0) + (teacher.wall_seconds or 0.0),
    )


def _compared(row: Outcome, errors: dict[str, dict[tuple[int, int], float]], test_share: float) -> Outcome:
    reference, own = errors.get(REFERENCE, {}), errors.get(row.model, {})
    shared = sorted(reference.keys() & own.keys())
    finite = all(isfinite(own[key]) for key in shared)
    if row.model == REFERENCE or len(shared) < 2 or not finite:
        return row
    gap = paired_difference([own[key] for key in shared], [reference[key] for key in shared], test_share=test_share)
    return replace(row, versus_reference=gap)


def _plus(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    joules = None if one["joules"] is None or other["joules"] is None else one["joules"] + other["joules"]
    return {
        "cpu_seconds": one["cpu_seconds"] + other["cpu_seconds"],
        "joules": joules,
        **bounds_plus(one, other),
        "wall_seconds": one["wall_seconds"] + other["wall_seconds"],
    }


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _known(value: float | None) -> float | None:
    """Return a finite figure; ``None`` for what a diverged model gives."""
    return value if value is not None and isfinite(value) else None


def _mean_error(values: Sequence[float], test_share: float) -> Interval | None:
    """Return the mean over folds with its interval; ``None`` for a single fold, which tells no spread."""
    if len(values) < 2 or not isfinite(sum(values)):
        return None
    return paired_difference(values, [0.0] * len(values), test_share=test_share)


def _deviation(values: Sequence[float]) -> float | None:
    if len(values) < 2:
        return None
    mean = _mean(values)
    return sqrt(sum((value - mean) ** 2 for value in values) / (len(values) - 1))


def _mean_interval(values: Sequence[float]) -> Interval:
    mean, deviation = _mean(values), _deviation(values)
    if deviation is None or not isfinite(deviation):
        return Interval.exact(mean)
    half = student_t(len(values) - 1) * deviation / sqrt(len(values))
    return Interval(mean - half, mean, mean + half)
