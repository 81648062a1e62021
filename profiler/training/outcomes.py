"""From lines of finished folds to one row per model, with joules by the meter that there was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any

from estimator.model import Interval

from .. import shown
from ..meters import CpuTimeModel
from .averages import deviation, known, known_sum, mean, mean_error, mean_interval, mean_known, plus, pooled_preparation
from .frontier import Candidate, paired_difference, pareto_front
from .job import ModelRun
from .shares import widened

#: Model with which the others are compared fold by fold: cheap, deterministic, known to everyone.
REFERENCE = "ridge"
#: Family of what learns nothing.
BASELINE = "baseline"
#: A single model below this on the real data has seen what it must not (a house among its own training rows, say).
LEAK_RMSE = 0.115


@dataclass(frozen=True)
class Outcome:
    """One row of a profile.

    Attributes
    ----------
    error, error_trimmed : float or None
        Means over folds of what the front goes by, less is better: of all rows, and without outliers (of houses the
        two partial sales).
    rmse_log_price, rmse_log_price_trimmed, r2 : float or None
        The same where the error is an RMSE (of houses that of the log price), and explained variance. [-]
    scores : dict
        Means over folds of every metric of the task, by name.
    by_fold : tuple of dict
        ``repeat``, ``fold``, ``error`` and ``error_trimmed`` of every fold: what paired differences rest on.
    decays : tuple of float
        Weight decay that a student chose, fold by fold. [-]
    rmse_interval : Interval or None
        90 % interval of the mean error over folds, corrected as paired differences are for what folds share.
    versus_reference, versus_reference_trimmed : Interval or None
        Paired difference of errors to the reference model on the same folds; below 0 is better.
    cpu_seconds, wall_seconds : float or None
        One training: features and fit, for a student its teacher too. Making features is the same work for every model
        that takes them: one cost, pooled over all. [s]
    tuning_joules : Interval or None
        What choosing settings on inner folds took, once a training. [J]
    train_joules : Interval or None
        The same in energy; ``own_train_joules`` without the teacher. [J]
    gpu_joules : float or None
        Of one training, what GPUs drew; counted in ``train_joules``. [J]
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
    error: float | None = None
    error_trimmed: float | None = None
    rmse_log_price: float | None = None
    rmse_interval: Interval | None = None
    rmse_sd: float | None = None
    rmse_log_price_trimmed: float | None = None
    r2: float | None = None
    diverged: bool = False
    versus_reference: Interval | None = None
    versus_reference_trimmed: Interval | None = None
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
    gpu_joules: float | None = None
    burnt_joules: Interval | None = None
    tuning_joules: Interval | None = None
    peak_memory_gib: float | None = None
    kgco2e: Interval | None = None
    cost_usd: Interval | None = None
    on_front: bool = False
    meter: str = ""
    modelled: bool = True
    scores: dict[str, float | None] = field(default_factory=dict)
    by_fold: tuple[dict[str, Any], ...] = ()
    decays: tuple[float, ...] = ()

    def __repr__(self) -> str:
        """Return how it ended, error and energy in a line."""
        error = self.shown_error()
        found = self.status if error is None else f"{self.status}, error {error:.4g}"
        return f"<Outcome {self.model}: {found}, {shown.interval(self.train_joules)} J a training>"

    def candidate(self, *, trimmed: bool = False) -> Candidate | None:
        """Return the row as the front sees it, by all rows or without outliers; ``None`` if unfinished or diverged."""
        error = self.shown_error(trimmed=trimmed)
        if self.status != "ok" or self.diverged or error is None:
            return None
        if self.train_joules is None or self.joules_per_prediction is None:
            return None
        return Candidate(self.model, error, self.train_joules, self.joules_per_prediction)

    def shown_error(self, *, trimmed: bool = False) -> float | None:
        """Return the error of all rows, or of those that are no outliers."""
        if trimmed:
            return self.rmse_log_price_trimmed if self.error_trimmed is None else self.error_trimmed
        return self.rmse_log_price if self.error is None else self.error

    def fold_errors(self, *, trimmed: bool = False) -> dict[tuple[int, int], float]:
        """Return repeat and fold → error."""
        name = "error_trimmed" if trimmed else "error"
        return {(line["repeat"], line["fold"]): line[name] for line in self.by_fold if line[name] is not None}

    def to_dict(self) -> dict[str, Any]:
        """Return plain data; unknown is ``None``."""
        plain = {name: getattr(self, name) for name in self.__dataclass_fields__}
        plain = {name: value.to_dict() if isinstance(value, Interval) else value for name, value in plain.items()}
        return plain | {"by_fold": list(self.by_fold), "decays": list(self.decays)}

    def flat(self) -> dict[str, Any]:
        """Return plain data on one level: an interval is three fields, ``train_joules_low``, …; no single folds."""
        row: dict[str, Any] = {}
        for name, value in self.to_dict().items():
            if name == "scores":
                row |= {f"score_{metric}": score for metric, score in value.items()}
            elif name in ("by_fold", "decays"):
                continue
            elif name in _INTERVALS:
                row |= {f"{name}_{end}": None if value is None else value[end] for end in ("low", "central", "high")}
            else:
                row[name] = value
        return row


_INTERVALS = tuple(one.name for one in fields(Outcome) if "Interval" in str(one.type))


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
        gpu = [cost["gpu_joules"] for cost in costs if cost.get("gpu_joules") is not None]
        if gpu:
            without = [{**cost, "gpu_joules": None} for cost in costs]
            rest, meter, modelled = self.of(without)
            drawn = mean_interval(gpu)
            both = None if rest is None else Interval(*(a + b for a, b in zip(rest, drawn, strict=True)))
            return both, f"{meter} + GPU sensor", modelled
        read = [cost["joules"] for cost in costs if cost["joules"] is not None]
        if len(read) == len(costs):
            return widened(mean_interval(read), costs), "sensor, by CPU-seconds", False
        once = mean([cost["cpu_seconds"] for cost in costs])
        return self.of_cpu_seconds(once), "cpu-time (modelled)", True

    def of_cpu_seconds(self, cpu_seconds: float) -> Interval | None:
        """Return the modelled energy of CPU-seconds; ``None`` without a power curve."""
        if self.model is None:
            return None
        return self.model.joules(cpu_seconds, cpu_seconds / self.threads)


def outcomes(runs: Sequence[ModelRun], joules: Joules, planned: int, *, test_share: float) -> list[Outcome]:
    """Return one row per model, the front marked and differences to the reference taken."""
    shared = pooled_preparation(runs)
    rows = [
        _outcome(run, name, run.of(name), joules, planned, test_share, shared) for run in runs for name in run.spec.rows
    ]
    rows = [_with_teacher(row, rows) for row in rows]
    reference = reference_of(rows)
    if reference is not None:
        rows = [row if row is reference else _compared(row, reference, test_share) for row in rows]
    return with_front(rows)


def with_front(rows: Sequence[Outcome]) -> list[Outcome]:
    """Return the rows with the front marked; a baseline, which learns nothing, is no answer and on no front."""
    learned = [row for row in rows if row.family != BASELINE]
    candidates = [candidate for row in learned if (candidate := row.candidate()) is not None]
    front = {candidate.name for candidate in pareto_front(candidates)}
    return [replace(row, on_front=row.model in front) for row in rows]


def reference_of(rows: Sequence[Outcome]) -> Outcome | None:
    """Return the row with which the others are compared: ridge, without it the first learned one that finished."""
    done = [row for row in rows if row.by_fold and row.family != BASELINE and not row.diverged]
    return next((row for row in done if row.model == REFERENCE), done[0] if done else None)


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
    run: ModelRun,
    name: str,
    lines: list[dict[str, Any]],
    joules: Joules,
    planned: int,
    test_share: float,
    shared: dict[str, Any] | None,
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
    return _measured(row, lines, joules, test_share, shared) if lines else row


def _measured(
    row: Outcome, lines: list[dict[str, Any]], joules: Joules, test_share: float, shared: dict[str, Any] | None
) -> Outcome:
    """Return the row with what its folds say."""
    own_features = shared is None or any(line["prepare"]["cpu_seconds"] == 0 for line in lines)
    trained = [plus(line["prepare"] if own_features or shared is None else shared, line["fit"]) for line in lines]
    own, meter, modelled = joules.of(trained)
    cpu = [cost["cpu_seconds"] for cost in trained]
    errors = [line["error"] for line in lines]
    means = {name: known(mean([line["scores"][name] for line in lines])) for name in lines[0]["scores"]}
    trimmed = known(mean([line["error_trimmed"] for line in lines]))
    tuned = [line["tune"] for line in lines if line.get("tune") is not None]
    kept = [(line, known(line["error"]), known(line["error_trimmed"])) for line in lines]
    return replace(
        row,
        error=known(mean(errors)),
        error_trimmed=trimmed,
        rmse_log_price=means.get("rmse"),
        rmse_log_price_trimmed=trimmed if means.get("rmse") is not None else None,
        rmse_sd=known(deviation(errors)),
        rmse_interval=mean_error(errors, test_share),
        r2=means.get("r2"),
        diverged=any(line["diverged"] for line in lines),
        cpu_seconds=mean(cpu),
        cpu_seconds_sd=deviation(cpu),
        wall_seconds=mean([cost["wall_seconds"] for cost in trained]),
        train_joules=own,
        own_train_joules=own,
        joules_per_prediction=joules.of([line["predict_batch"] for line in lines])[0],
        joules_per_prediction_single=joules.of([line["predict_single"] for line in lines])[0],
        joules_per_prediction_with_features=joules.of(
            [plus(line["prepare_batch"], line["predict_batch"]) for line in lines]
        )[0],
        joules_per_prediction_single_with_features=joules.of(
            [plus(line["prepare_single"], line["predict_single"]) for line in lines]
        )[0],
        tuning_joules=joules.of(tuned)[0] if tuned else None,
        gpu_joules=mean_known([cost["gpu_joules"] for cost in trained]),
        meter=meter,
        modelled=modelled,
        scores=means,
        decays=tuple(line["decay"] for line in lines if "decay" in line),
        by_fold=tuple(
            {"repeat": line["repeat"], "fold": line["fold"], "error": error, "error_trimmed": without}
            for line, error, without in kept
        ),
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
        gpu_joules=known_sum(row.gpu_joules, teacher.gpu_joules),
        wall_seconds=(row.wall_seconds or 0.0) + (teacher.wall_seconds or 0.0),
    )


def _compared(row: Outcome, reference: Outcome, test_share: float) -> Outcome:
    if row.diverged:
        return row
    return replace(
        row,
        versus_reference=fold_gap(row, reference, test_share=test_share),
        versus_reference_trimmed=fold_gap(row, reference, test_share=test_share, trimmed=True),
    )


def fold_gap(one: Outcome, other: Outcome, *, test_share: float, trimmed: bool = False) -> Interval | None:
    """Return the paired difference of errors, ``one − other``, on the folds of both; ``None`` of fewer than two.

    90 % interval of the corrected resampled t (:func:`profiler.training.frontier.paired_difference`).
    """
    first, second = one.fold_errors(trimmed=trimmed), other.fold_errors(trimmed=trimmed)
    shared = sorted(first.keys() & second.keys())
    if len(shared) < 2:
        return None
    return paired_difference([first[key] for key in shared], [second[key] for key in shared], test_share=test_share)
