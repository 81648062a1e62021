"""The child process in which one model is built, trained and measured: ``python -m profiler.training.worker FD``."""

from __future__ import annotations

import sys
from functools import partial
from typing import Any, TextIO

from ..meters import choose_meters
from .gauge import Gauge, cpu_clock
from .harness import main, tell
from .job import Fold, Job

_WARM_UP_ROWS = 64
#: Rows of a batch, so that its figure holds work and not the overhead of a call.
BATCH_ROWS = 1024


def work(job: Job, events: TextIO) -> None:
    """Build, train and measure the models of a job, fold by fold."""
    gauge = Gauge(sensors())
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

    def prepare() -> tuple[Any, Any]:
        fitted = data.transformer().fit(data.columns, train)
        return fitted, fitted.transform(data.columns, train)

    (transformer, features), prepared = gauge.repeated(prepare)
    held = transformer.transform(data.columns, test)
    many = np.resize(held, (BATCH_ROWS, held.shape[1]))
    _, batch = gauge.repeated(partial(transformer.transform, data.columns, np.resize(test, BATCH_ROWS)))
    _, single = gauge.repeated(partial(transformer.transform, data.columns, test[:1]))
    extra = None if job.transfer is None else transformer.transform(job.transfer.columns, np.arange(len(job.transfer)))
    lines = []
    for name, model in job.spec.build(job.seed + 100 * fold.repeat, job.quick):
        if extra is not None and hasattr(model, "unlabelled"):
            model.unlabelled = extra
        _, fitted = gauge.repeated(partial(model.fit, features, target[train]))
        predictions = model.predict(held)
        _, per_batch = gauge.repeated(partial(model.predict, many))
        _, per_row = gauge.repeated(partial(model.predict, held[:1]))
        lines.append(
            {
                "model": name,
                "repeat": fold.repeat,
                "fold": fold.number,
                "rows": len(train),
                **scores(target[test], predictions, outliers, float(target[train].mean())),
                "fit": fitted.to_dict(),
                "prepare": prepared.to_dict(),
                "predict_batch": per_batch.per(BATCH_ROWS).to_dict(),
                "predict_single": per_row.to_dict(),
                "prepare_batch": batch.per(BATCH_ROWS).to_dict(),
                "prepare_single": single.to_dict(),
                **({"predictions": np.ravel(predictions).tolist()} if job.keep_predictions else {}),
            }
        )
    return lines


def scores(truth: Any, predictions: Any, outliers: Any, naive: float) -> dict[str, float | bool]:
    """Return RMSE of all rows and without outliers, R², and whether the model diverged.

    Diverged: no finite prediction, or an error ten times that of always saying ``naive``.
    """
    import numpy as np

    with np.errstate(over="ignore", invalid="ignore"):
        errors = np.asarray(predictions, dtype=float).reshape(len(truth), -1)[:, 0] - truth
        rmse = float(np.sqrt(np.mean(errors**2)))
        trimmed = float(np.sqrt(np.mean(errors[~outliers] ** 2))) if (~outliers).any() else rmse
        spread = float(np.sum((truth - truth.mean()) ** 2))
        r2 = 1.0 - float(np.sum(errors**2)) / spread if spread else float("nan")
    limit = 10.0 * max(float(np.sqrt(np.mean((truth - naive) ** 2))), 1e-12)
    return {"rmse": rmse, "rmse_trimmed": trimmed, "r2": r2, "diverged": not rmse <= limit}


def warm_up(job: Job) -> None:
    """Fit and predict once on a few rows: imports and first-use costs belong to the start-up, not to a model."""
    import numpy as np

    rows = job.folds[0].train[:_WARM_UP_ROWS]
    features = job.data.transformer().fit(job.data.columns, rows).transform(job.data.columns, rows)
    for _, model in job.spec.build(job.seed, True):
        # Fewer rows than components would stop PCA: repeat the rows, with a little noise against singularity.
        many = np.tile(features, (3, 1)) + np.random.default_rng(0).normal(0.0, 0.01, (3 * len(features), 1))
        model.fit(many, np.tile(job.data.target[rows], 3)).predict(many[:1])


def sensors() -> list[Any]:
    """Return the sensors of this machine's CPUs and memory. The models run there; a GPU's idling is not theirs."""
    return [meter for meter in choose_meters().usable if not meter.modelled and "cpu" in meter.parts]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], work))
