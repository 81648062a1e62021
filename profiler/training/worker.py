"""The child process in which one model is built, trained and measured: ``python -m profiler.training.worker FD``."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any, TextIO

from ..meters import choose_meters
from ..models.base import Tuned
from .gauge import Cost, Gauge, cpu_clock
from .harness import main, tell
from .job import FRESH, Fold, Job
from .metrics import CLASSIFICATION, METRICS

_WARM_UP_ROWS = 64
#: Rows of a batch, so that its figure holds work and not the overhead of a call.
BATCH_ROWS = 1024


def work(job: Job, events: TextIO) -> None:
    """Build, train and measure the models of a job, fold by fold."""
    gauge = Gauge(sensors(job.device))
    warm_up(job)
    tell(events, {"event": "ready", "startup_cpu_seconds": cpu_clock()})
    for fold in job.folds:
        for line in run_fold(job, fold, gauge):
            tell(events, {"event": "fold", **line})


def run_fold(job: Job, fold: Fold, gauge: Gauge) -> list[dict[str, Any]]:
    """Train and score every model of the job on one fold; return one line of results per model."""
    import numpy as np

    data = job.data
    train, test = fold.train[~data.outliers[fold.train]], fold.test
    target, outliers = data.target, data.outliers[test]
    prepared = Prepared(data, train, test, gauge, job.transfer)
    keep = job.keep_predictions or fold.part == FRESH
    lines = []
    for name, model in job.spec.build(job.seed + 100 * fold.repeat, job.quick):
        seen = prepared.raw() if takes_columns(model) else prepared
        extra = seen.extra
        if extra is not None and hasattr(model, "unlabelled"):
            model.unlabelled = extra
        tuned = None
        if isinstance(model, Tuned):
            _, tuned = gauge.once(partial(model.tune, seen.features, target[train]))
        _, fitted = gauge.repeated(partial(model.fit, seen.features, target[train]))
        answer = answering(model, data)
        predictions = answer(seen.held)
        _, per_batch = gauge.repeated(partial(answer, seen.many))
        _, per_row = gauge.repeated(partial(answer, seen.one))
        lines.append(
            {
                "model": name,
                "repeat": fold.repeat,
                "fold": fold.number,
                "part": fold.part,
                "rows": len(train),
                **scored(data, target[test], predictions, outliers, target[train]),
                "fit": fitted.to_dict(),
                "tune": None if tuned is None else tuned.to_dict(),
                **({"decay": float(model.decay)} if isinstance(model, Tuned) else {}),
                "prepare": seen.cost.to_dict(),
                "predict_batch": per_batch.per(BATCH_ROWS).to_dict(),
                "predict_single": per_row.to_dict(),
                "prepare_batch": seen.batch.per(BATCH_ROWS).to_dict(),
                "prepare_single": seen.single.to_dict(),
                **({"predictions": np.asarray(predictions).tolist()} if keep else {}),
            }
        )
    return lines


class Prepared:
    """Features of one fold, and what making them cost; fitted on the training rows only."""

    def __init__(self, data: Any, train: Any, test: Any, gauge: Gauge, transfer: Any) -> None:
        import numpy as np

        self._data, self._train, self._test = data, train, test

        def prepare() -> tuple[Any, Any]:
            fitted = data.transformer().fit(data.columns, train)
            return fitted, fitted.transform(data.columns, train)

        (made, features), self.cost = gauge.repeated(prepare)
        self.features: Any = features
        self.held: Any = made.transform(data.columns, test)
        self.many, self.one = np.resize(self.held, (BATCH_ROWS, self.held.shape[1])), self.held[:1]
        _, self.batch = gauge.repeated(partial(made.transform, data.columns, np.resize(test, BATCH_ROWS)))
        _, self.single = gauge.repeated(partial(made.transform, data.columns, test[:1]))
        self.extra: Any = None if transfer is None else made.transform(transfer.columns, np.arange(len(transfer)))

    def raw(self) -> Prepared:
        """Return the columns themselves, for a model that prepares them itself: its fit pays for it."""
        import numpy as np

        bare = object.__new__(Prepared)
        take = used_columns(self._data).iloc.__getitem__
        bare.features, bare.held = take(self._train), take(self._test)
        bare.many, bare.one = take(np.resize(self._test, BATCH_ROWS)), take(self._test[:1])
        free = None if self.cost.joules is None else 0.0
        nothing = Cost(0.0, 0.0, free, joules_low=free, joules_high=free)
        bare.cost = bare.batch = bare.single = nothing
        bare.extra = None
        return bare


def used_columns(data: Any) -> Any:
    """Return the frame of the columns that may be used: not those that were dropped, nor that of the groups."""
    return getattr(data, "used", data.columns)


def takes_columns(model: Any) -> bool:
    """Say whether a model asks for the table's own columns: a pipeline that begins with a choice of columns."""
    if hasattr(model, "takes_columns"):
        return bool(model.takes_columns)
    steps: Any = getattr(model, "steps", None)
    return bool(steps) and type(steps[0][1]).__name__ == "ColumnTransformer"


def answering(model: Any, data: Any) -> Callable[[Any], Any]:
    """Return what asks a model: its predictions, or for classes its probabilities, shape (n, classes)."""
    classes = getattr(data, "classes", None)
    if classes is None:
        predict: Callable[[Any], Any] = model.predict
        return predict
    count = len(classes)
    if hasattr(model, "predict_proba"):
        return partial(_chances, model, count)
    return partial(_labels, model, count)


def _chances(model: Any, count: int, features: Any) -> Any:
    """Return probabilities with a column for every class of the data, seen in training or not."""
    import numpy as np

    given = np.asarray(model.predict_proba(features), dtype=float)
    seen = getattr(model, "classes_", None)
    if seen is None or len(seen) == count:
        return given
    whole = np.zeros((len(given), count))
    whole[:, np.asarray(seen, int)] = given
    return whole


def _labels(model: Any, count: int, features: Any) -> Any:
    import numpy as np

    return np.eye(count)[np.asarray(model.predict(features), int)]


def scored(data: Any, truth: Any, predictions: Any, outliers: Any, seen: Any) -> dict[str, Any]:
    """Return a line's error, all its scores, and whether the model diverged, by the metric of the data.

    Data without a metric are scored as houses are: by the RMSE of their target.
    """
    if getattr(data, "classes", None) is not None:
        return scores_of_classes(data.metric, truth, predictions)
    found = scores(truth, predictions, outliers, float(seen.mean()))
    metric = getattr(data, "metric", "rmse")
    if metric != "rmse" and not found["diverged"]:
        error = METRICS[metric].error(found["scores"][metric])
        found |= {"error": error, "error_trimmed": error}
    return found


def scores(truth: Any, predictions: Any, outliers: Any, naive: float) -> dict[str, Any]:
    """Return the error (RMSE) of all rows and without outliers, all scores, and whether the model diverged.

    Diverged: no finite prediction, or an error ten times that of always saying ``naive``.
    """
    import numpy as np

    with np.errstate(over="ignore", invalid="ignore"):
        guess = np.asarray(predictions, dtype=float).reshape(len(truth), -1)[:, 0]
        found = {name: METRICS[name].score(truth, guess) for name in ("rmse", "mae", "r2")}
        trimmed = METRICS["rmse"].score(truth[~outliers], guess[~outliers]) if (~outliers).any() else found["rmse"]
    limit = 10.0 * max(float(np.sqrt(np.mean((truth - naive) ** 2))), 1e-12)
    diverged = not found["rmse"] <= limit
    return {"error": found["rmse"], "error_trimmed": trimmed, "scores": found, "diverged": diverged}


def scores_of_classes(metric: str, truth: Any, chances: Any) -> dict[str, Any]:
    """Return the error by a metric of classes, all scores, and whether the probabilities are none."""
    import numpy as np

    nan = float("nan")
    whole = bool(np.isfinite(chances).all()) and bool((chances.sum(axis=1) > 0).all())
    known = [found for found in METRICS.values() if found.task == CLASSIFICATION]
    found = {one.name: one.score(truth, chances) if whole else nan for one in known}
    error = METRICS[metric].error(found[metric])
    return {"error": error, "error_trimmed": error, "scores": found, "diverged": not whole}


def warm_up(job: Job) -> None:
    """Fit and predict once on a few rows: imports and first-use costs belong to the start-up, not to a model.

    What fails on so few rows may well do on all of them: a failure counts where it is measured.
    """
    import numpy as np

    data, train = job.data, job.folds[0].train
    rows = train[:_WARM_UP_ROWS]
    if getattr(data, "classes", None) is not None:
        _, firsts = np.unique(data.target[train], return_index=True)
        rows = np.union1d(rows, train[firsts])
    features = data.transformer().fit(data.columns, rows).transform(data.columns, rows)
    # Fewer rows than components would stop PCA: repeat the rows, with a little noise against singularity.
    many = np.tile(features, (3, 1)) + np.random.default_rng(0).normal(0.0, 0.01, (3 * len(features), 1))
    for _, model in job.spec.build(job.seed, True):
        with suppress(Exception):
            if takes_columns(model):
                own = used_columns(data).iloc
                model.fit(own[rows], data.target[rows])
                answering(model, data)(own[rows[:1]])
            else:
                model.fit(many, np.tile(data.target[rows], 3))
                answering(model, data)(many[:1])


def sensors(device: str = "cpu") -> list[Any]:
    """Return the sensors of this machine's CPUs and memory, and of its GPUs where models train on them.

    Where they do not, a GPU's idling is not theirs.
    """
    parts = {"cpu"} if device == "cpu" else {"cpu", "gpu"}
    return [meter for meter in choose_meters().usable if not meter.modelled and parts & meter.parts]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], work))
