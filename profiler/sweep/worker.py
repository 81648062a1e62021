"""lazypredict itself in a child process, its CPU-seconds split by model: ``python -m profiler.sweep.worker FD``.

Only here it is imported: where scikit-learn-intelex is installed, importing it patches scikit-learn and would change
every later timing. Its own timeout drops a result after the fit; the one that stops is the parent's.
"""

from __future__ import annotations

import os
import sys
import time
from importlib.util import find_spec
from typing import Any, TextIO

from ..training.gauge import cpu_clock
from ..training.harness import main, tell
from ..training.job import Job


def work(job: Job, events: TextIO) -> None:
    """Run lazypredict on the first fold of a job."""
    # With it lazypredict would log each model to that MLflow server: a network that nobody asked for, and a model whose
    # log fails is told as failed.
    os.environ.pop("MLFLOW_TRACKING_URI", None)
    from lazypredict.Supervised import LazyRegressor

    fold, data = job.folds[0], job.data
    rows = fold.train[~data.outliers[fold.train]]
    transformer = data.transformer().fit(data.columns, rows)
    train, test = (transformer.transform(data.columns, part) for part in (rows, fold.test))
    patched = find_spec("sklearnex") is not None
    tell(events, {"event": "ready", "startup_cpu_seconds": cpu_clock(), "patched": patched})
    clock = _Clock()

    def step(name: str, done: int, total: int, metrics: Any) -> None:
        cpu, wall = clock.lap()
        tell(
            events,
            {
                "event": "model",
                "model": name,
                "cpu_seconds": cpu,
                "wall_seconds": wall,
                "done": done,
                "total": total,
                "failed": metrics is None,
            },
        )

    lazy = LazyRegressor(random_state=job.seed, n_jobs=1, progress_callback=step)
    scores, _ = lazy.fit(train, test, data.target[rows], data.target[fold.test])
    for name, row in scores.iterrows():
        tell(
            events,
            {
                "event": "score",
                "model": str(name),
                "r2": float(row["R-Squared"]),
                "rmse": float(row["RMSE"]),
                "adjusted_r2": float(row["Adjusted R-Squared"]),
            },
        )


class _Clock:
    """CPU-seconds and wall seconds since the last model."""

    def __init__(self) -> None:
        self._cpu, self._wall = cpu_clock(), time.perf_counter()

    def lap(self) -> tuple[float, float]:
        cpu, wall = cpu_clock(), time.perf_counter()
        spent = cpu - self._cpu, wall - self._wall
        self._cpu, self._wall = cpu, wall
        return spent


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], work))
