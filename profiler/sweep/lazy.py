"""Every scikit-learn regressor in two calls, in the manner of lazypredict, with what each costs.

>>> from profiler.sweep.lazy import LazyRegressor
>>> scores, predictions = LazyRegressor().fit(X_train, X_test, y_train, y_test)              # doctest: +SKIP

The shape of the calls and the names of the columns are lazypredict's; the columns from "CPU s" on are ours. Different:
each model runs in a process of its own on one thread; a timeout or a memory cap really stops it, and the row says how
much energy it had burnt; a model whose error is ten times that of always saying the mean is flagged as diverged.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from estimator.errors import InputError

from ..meters import CpuTimeModel
from ..training.job import Fold, Plan
from ..training.outcomes import Joules, Outcome, outcomes
from ..training.train import train
from .frames import Table, as_frame
from .regressors import named, regressors

THEIR_COLUMNS = ("Adjusted R-Squared", "R-Squared", "RMSE", "Time Taken")
OUR_COLUMNS = ("CPU s", "Energy J", "Energy J low", "Energy J high", "J per prediction", "Status")


class LazyRegressor:
    """Many regressors on one split: ``fit(X_train, X_test, y_train, y_test)`` → (scores, predictions).

    Parameters
    ----------
    verbose, ignore_warnings : accepted for compatibility; warnings stay in the child processes.
    custom_metric : called with (truth, predictions); its name becomes a column.
    predictions : return predictions of every model; else the second frame is empty.
    random_state : seed of every model that takes one.
    regressors : ``"all"``, or names, or ``package.module:Class``, or classes that can be imported.
    timeout : limit of one model, start-up included, at which it is killed. [s]
    memory_gib : limit of one model's memory. [GiB]
    cpu_model : power curve of this machine's CPUs, for joules without a sensor.
    n_jobs : threads per model; one, so that CPU time is a measure.
    progress_callback : called with (name, done, of, metrics or None).

    Attributes
    ----------
    outcomes : list of Outcome
        What was measured, one per model. ``errors``: why models failed, by name.
    """

    def __init__(
        self,
        verbose: int = 0,
        ignore_warnings: bool = True,
        custom_metric: Callable[[Any, Any], float] | None = None,
        predictions: bool = False,
        random_state: int = 42,
        regressors: str | Sequence[Any] = "all",
        *,
        timeout: float = 120.0,
        memory_gib: float = 4.0,
        cpu_model: CpuTimeModel | None = None,
        n_jobs: int = 1,
        progress_callback: Callable[[str, int, int, Any], None] | None = None,
    ) -> None:
        self.verbose, self.ignore_warnings, self.custom_metric = verbose, ignore_warnings, custom_metric
        self.predictions, self.random_state, self.regressors = predictions, random_state, regressors
        self.progress_callback, self.cpu_model = progress_callback, cpu_model
        self._plan = Plan(seed=random_state, threads=max(1, n_jobs), timeout_seconds=timeout, memory_gib=memory_gib)
        self.outcomes: list[Outcome] = []
        self.errors: dict[str, str] = {}

    def fit(self, X_train: Any, X_test: Any, y_train: Any, y_test: Any) -> tuple[Any, Any]:
        """Train, score and measure every model; return scores (best first) and predictions, as frames.

        Raises
        ------
        InputError
            If rows and targets do not fit together.
        """
        import numpy as np
        import pandas as pd

        for rows, target, which in ((X_train, y_train, "train"), (X_test, y_test, "test")):
            if len(rows) != len(target) or len(rows) < 2:
                raise InputError(
                    f"X_{which} and y_{which} must have equally many rows, two at least; "
                    f"got {len(rows)} and {len(target)}."
                )
        data = Table(
            pd.concat([as_frame(X_train), as_frame(X_test)], ignore_index=True),
            np.concatenate([np.ravel(np.asarray(y_train, dtype=float)), np.ravel(np.asarray(y_test, dtype=float))]),
        )
        border, count = len(X_train), len(data.target)
        split = (Fold(0, 0, np.arange(border), np.arange(border, count)),)
        specs = regressors(None if self.regressors == "all" else [named(item) for item in self.regressors])
        keep = self.predictions or self.custom_metric is not None
        runs = train(data, specs, self._plan, splits=split, keep_predictions=keep, on_progress=self._tell())
        self.outcomes = outcomes(runs, Joules(self.power_curve(), self._plan.threads), 1, test_share=1 - border / count)
        self.errors = {row.model: row.message for row in self.outcomes if row.status != "ok"}
        guesses = {run.spec.name: run.lines[0]["predictions"] for run in runs if keep and run.lines}
        scores = frame(self.outcomes, rows=count - border, features=data.columns.shape[1])
        if self.custom_metric is not None:
            truth = data.target[border:]
            metric, label = self.custom_metric, getattr(self.custom_metric, "__name__", "custom")
            scores[label] = [metric(truth, guesses[name]) if name in guesses else None for name in scores.index]
        return scores, pd.DataFrame(guesses if self.predictions else {})

    def power_curve(self) -> CpuTimeModel | None:
        """Return the power curve for joules without a sensor; ``None``: unknown joules."""
        return self.cpu_model

    def _tell(self) -> Callable[[str, int, int], None] | None:
        callback = self.progress_callback
        return None if callback is None else lambda name, done, of: callback(name, done, of, None)


def frame(found: Sequence[Outcome], *, rows: int, features: int) -> Any:
    """Return outcomes as a frame with lazypredict's columns and ours, best adjusted R² first.

    ``rows`` scored and ``features`` adjust R². Models that were stopped have no score and stand last; their joules are
    what they had burnt.
    """
    import pandas as pd

    table = []
    for row in found:
        joules = row.own_train_joules if row.folds else row.burnt_joules
        table.append(
            {
                "Model": row.model,
                "Adjusted R-Squared": adjusted(row.r2, rows, features),
                "R-Squared": row.r2,
                "RMSE": row.rmse_log_price,
                "Time Taken": row.wall_seconds,
                "CPU s": row.cpu_seconds,
                "Energy J": None if joules is None else joules.central,
                "Energy J low": None if joules is None else joules.low,
                "Energy J high": None if joules is None else joules.high,
                "J per prediction": None if row.joules_per_prediction is None else row.joules_per_prediction.central,
                "Status": status(row),
            }
        )
    made = pd.DataFrame(table, columns=["Model", *THEIR_COLUMNS, *OUR_COLUMNS]).set_index("Model")
    # A column of nothing but unknowns would become one of objects.
    numbers = [name for name in made.columns if name != "Status"]
    made[numbers] = made[numbers].astype(float)
    return made.sort_values("Adjusted R-Squared", ascending=False, na_position="last")


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
