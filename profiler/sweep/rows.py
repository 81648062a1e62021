"""From the lines of a sweep to its rows: lazypredict's columns, and ours after them."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean, stdev
from typing import Any

from estimator.model import Interval
from estimator.units import JOULES_PER_KWH

from ..training.job import ModelRun
from ..training.outcomes import Joules, Outcome
from ..training.outcomes import outcomes as regression_outcomes
from .classes import METRICS
from .regressors import CLASSIFICATION

#: ``repeat`` of the folds within the training rows; the split that was asked for is 0.
CV = 1
THEIR_COLUMNS = ("Adjusted R-Squared", "R-Squared", "RMSE", "Time Taken")
THEIR_CLASS_COLUMNS = ("Accuracy", "Balanced Accuracy", "ROC AUC", "F1 Score", "Time Taken")
OUR_COLUMNS = (
    "CPU s", "Energy J", "Energy J low", "Energy J high", "J per prediction", "kWh", "kgCO2e", "USD", "Status",
)  # fmt: skip
_CLASS_SCORES = dict(zip(THEIR_CLASS_COLUMNS, METRICS, strict=False))


def main(run: ModelRun) -> list[dict[str, Any]]:
    """Return the line of the split that was asked for, in a list: empty where it did not finish."""
    return [line for line in run.lines if line["repeat"] != CV]


def metrics(run: ModelRun, kind: str) -> dict[str, float | None] | None:
    """Return a finished model's scores by lazypredict's names; ``None`` of one that did not finish."""
    lines = main(run)
    if not lines:
        return None
    if kind == CLASSIFICATION:
        return {column: lines[0][name] for column, name in _CLASS_SCORES.items()}
    return {"R-Squared": _of(lines[0], "r2"), "RMSE": _of(lines[0], "rmse")}


def outcomes(runs: Sequence[ModelRun], joules: Joules, kind: str, tested: int, count: int) -> list[Outcome]:
    """Return one outcome per model, of the split that was asked for; ``tested`` of ``count`` rows were held out."""
    bare = [_only_main(run) for run in runs]
    if kind != CLASSIFICATION:
        return regression_outcomes(bare, joules, 1, test_share=tested / count)
    return [_of_classes(run, joules) for run in bare]


def _only_main(run: ModelRun) -> ModelRun:
    bare = ModelRun(run.spec, run.status, run.message, main(run))
    bare.cpu_seconds, bare.wall_seconds, bare.peak_memory_gib = run.cpu_seconds, run.wall_seconds, run.peak_memory_gib
    return bare


def _of_classes(run: ModelRun, joules: Joules) -> Outcome:
    burnt = joules.of_cpu_seconds(run.cpu_seconds) if run.cpu_seconds else None
    peak = run.peak_memory_gib or None
    status = "failed" if run.status == "ok" and not run.lines else run.status
    if not run.lines:
        return Outcome(
            run.spec.name, "sweep", status, run.message, 0, 1, burnt_joules=burnt, peak_memory_gib=peak
        )  # fmt: skip
    (line,) = run.lines
    parts = (line["prepare"], line["fit"])
    own, meter, modelled = joules.of([_added(*parts)])
    return Outcome(
        run.spec.name,
        "sweep",
        status,
        run.message,
        1,
        1,
        cpu_seconds=sum(part["cpu_seconds"] for part in parts),
        wall_seconds=sum(part["wall_seconds"] for part in parts),
        train_joules=own,
        own_train_joules=own,
        joules_per_prediction=joules.of([line["predict_batch"]])[0],
        joules_per_prediction_single=joules.of([line["predict_single"]])[0],
        burnt_joules=burnt,
        peak_memory_gib=peak,
        meter=meter,
        modelled=modelled,
    )


def _added(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    names = ("cpu_seconds", "wall_seconds", "joules", "joules_low", "joules_high")
    return {
        name: None if one.get(name) is None or other.get(name) is None else one[name] + other[name] for name in names
    }


def frame(
    runs: Sequence[ModelRun], found: Sequence[Outcome], kind: str, tested: int, features: int, *, cv: int | None = None
) -> Any:
    """Return outcomes as a frame with lazypredict's columns and ours, best first.

    ``tested`` rows and ``features`` adjust R². Models that were stopped have no score and stand last; their joules are
    what they had burnt.
    """
    import pandas as pd

    classes = kind == CLASSIFICATION
    theirs = THEIR_CLASS_COLUMNS if classes else THEIR_COLUMNS
    lines = {run.spec.name: run for run in runs}
    table = []
    for row in found:
        scores = metrics(lines[row.model], kind) or {} if row.model in lines else _of_outcome(row)
        if not classes:
            scores = {"Adjusted R-Squared": adjusted(scores.get("R-Squared"), tested, features), **scores}
        run = lines.get(row.model)
        within = {} if cv is None or run is None else _within(run, kind)
        table.append({"Model": row.model, **scores, "Time Taken": row.wall_seconds, **within, **_ours(row)})
    again = [] if cv is None else list(_CV_COLUMNS[kind])
    made = pd.DataFrame(table, columns=["Model", *theirs, *again, *OUR_COLUMNS]).set_index("Model")
    # A column of nothing but unknowns would become one of objects.
    numbers = [name for name in made.columns if name != "Status"]
    made[numbers] = made[numbers].astype(float)
    return made.sort_values("Balanced Accuracy" if classes else "Adjusted R-Squared", ascending=False,
                            na_position="last", kind="stable")  # fmt: skip


_CV_COLUMNS = {
    CLASSIFICATION: ("Balanced Accuracy CV Mean", "Balanced Accuracy CV Std"),
    "regressor": ("RMSE CV Mean", "RMSE CV Std"),
}


def _within(run: ModelRun, kind: str) -> dict[str, float | None]:
    name = "balanced_accuracy" if kind == CLASSIFICATION else "rmse"
    values = [_of(line, name) for line in run.lines if line["repeat"] == CV]
    known = [value for value in values if value is not None]
    if len(known) < 2 or len(known) < len(values):
        return {}
    return dict(zip(_CV_COLUMNS[kind], (fmean(known), stdev(known)), strict=True))


def _of(line: dict[str, Any], name: str) -> float | None:
    """Return a score of a line: by its own name, or among the scores of the task."""
    value = line.get(name, line.get("scores", {}).get(name))
    return None if value is None else float(value)


def _of_outcome(row: Outcome) -> dict[str, float | None]:
    return {"R-Squared": row.r2, "RMSE": row.rmse_log_price}


def _ours(row: Outcome) -> dict[str, Any]:
    joules = row.own_train_joules if row.folds else row.burnt_joules
    each = row.joules_per_prediction
    return {
        "CPU s": row.cpu_seconds,
        **dict(zip(("Energy J low", "Energy J", "Energy J high"), joules or (None,) * 3, strict=True)),
        "J per prediction": None if each is None else each.central,
        "kWh": None if joules is None else joules.central / JOULES_PER_KWH,
        "kgCO2e": _central(row.kgco2e),
        "USD": _central(row.cost_usd),
        "Status": status(row),
    }


def _central(value: Interval | None) -> float | None:
    return None if value is None else value.central


def adjusted(r2: float | None, rows: int, features: int) -> float | None:
    """Return R² adjusted for the number of features, as lazypredict has it; ``None`` where there are too few rows."""
    if r2 is None or rows - features - 1 <= 0:
        return None
    return 1.0 - (1.0 - r2) * (rows - 1) / (rows - features - 1)


def status(row: Outcome) -> str:
    """Return how a model ended, in a word or two."""
    if row.status == "ok":
        return "diverged" if row.diverged else "ok"
    return f"{row.status}: {row.message}"


def decoded(values: Any, names: Sequence[Any] | None) -> Any:
    """Return predictions as they are, or classes by their names."""
    import numpy as np

    if names is None:
        return values
    return np.array([names[int(code)] for code in values])
