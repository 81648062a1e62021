"""Every scikit-learn model of a kind in two calls, in the manner of lazypredict, with what each costs.

>>> from profiler.sweep.lazy import LazyRegressor
>>> scores, predictions = LazyRegressor().fit(X_train, X_test, y_train, y_test)              # doctest: +SKIP

The shape of the calls and the names of the columns are lazypredict's; the columns from "CPU s" on are ours. Different:
each model runs in a process of its own on one thread; a timeout or a memory cap really stops it, and the row says how
much energy it had burnt; a model whose error is ten times that of always saying the mean is flagged as diverged.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Any

from estimator.errors import InputError

from ..meters import CpuTimeModel
from ..training.job import Fold, ModelRun, Plan, folds
from ..training.outcomes import Joules, Outcome
from . import rows, targets
from .columns import aligned, as_frame, plain_columns, same_kinds
from .frames import Table
from .many import train_many
from .regressors import CLASSIFICATION, REGRESSION, estimators


class LazySweep:
    """Many models on one split: ``fit(X_train, X_test, y_train, y_test)`` → (scores, predictions).

    Rows may be frames or dense arrays; columns may be numbers, booleans, text, categories, moments and spans of time,
    with gaps. Both frames must have the same columns, in any order.

    Parameters
    ----------
    verbose : 1 says every model's end in a line on stderr; -1 shows no progress; 0 shows the model under way, on a
        terminal only.
    ignore_warnings : accepted for compatibility; warnings stay in the child processes.
    custom_metric : called with (truth, predictions); its name becomes a column.
    predictions : return predictions of every model; else the second frame is empty.
    random_state : seed of every model that takes one and has none.
    models : ``"all"``, or names, ``package.module:Class``, classes that can be imported, or ready-made models such as
        ``Ridge(alpha=3)``.
    timeout : limit of one model, all folds together, at which it is killed. [s]
    memory_gib : limit of one model's memory. [GiB]
    cv : also so many folds within the training rows: mean and spread of the score become columns.
    cpu_model : power curve of this machine's CPUs, for joules without a sensor.
    n_jobs : threads per model; one, so that CPU time is a measure.
    progress_callback : called with (name, done, of, metrics or None): at the start and at the end of every model.

    Attributes
    ----------
    outcomes : list of Outcome
        What was measured, one per model. ``errors``: why models failed, by name.
    """

    kind = REGRESSION

    def __init__(
        self,
        verbose: int = 0,
        ignore_warnings: bool = True,
        custom_metric: Callable[[Any, Any], float] | None = None,
        predictions: bool = False,
        random_state: int = 42,
        models: str | Sequence[Any] = "all",
        *,
        timeout: float = 120.0,
        memory_gib: float = 4.0,
        cv: int | None = None,
        cpu_model: CpuTimeModel | None = None,
        n_jobs: int = 1,
        progress_callback: Callable[[str, int, int, Any], None] | None = None,
    ) -> None:
        self.verbose, self.ignore_warnings, self.custom_metric = verbose, ignore_warnings, custom_metric
        self.predictions, self.random_state, self.models = predictions, random_state, models
        self.progress_callback, self.cpu_model, self.cv = progress_callback, cpu_model, cv
        self._plan = Plan(seed=random_state, threads=max(1, n_jobs), timeout_seconds=timeout, memory_gib=memory_gib)
        if cv is not None and cv < 2:
            raise InputError(f"cv must be at least 2 folds; got {cv}.")
        if isinstance(models, str) and models != "all":
            raise InputError(f"models must be 'all' or a list; got {models!r}: [{models!r}] is a list of one.")
        self.outcomes: list[Outcome] = []
        self.errors: dict[str, str] = {}

    def fit(self, X_train: Any, X_test: Any, y_train: Any, y_test: Any) -> tuple[Any, Any]:
        """Train, score and measure every model; return scores (best first) and predictions, as frames.

        Raises
        ------
        InputError
            If rows and targets do not fit together, or cannot be used; says which and why.
        """
        import pandas as pd

        data, border, names = self._table(X_train, X_test, y_train, y_test)
        specs = estimators(self.kind, None if self.models == "all" else list(self.models))
        keep = self.predictions or self.custom_metric is not None
        runs = train_many(
            data,
            specs,
            self._plan,
            kind=self.kind,
            splits=self._splits(border, len(data.target)),
            keep_predictions=keep,
            on_progress=self._begun,
            on_end=self._over,
        )
        count = len(data.target) - border
        self.outcomes = self.priced(
            rows.outcomes(runs, Joules(self.power_curve(), self._plan.threads), self.kind, count, len(data.target))
        )
        self.errors = {row.model: row.message for row in self.outcomes if row.status != "ok"}
        scores = rows.frame(runs, self.outcomes, self.kind, count, data.columns.shape[1], cv=self.cv)
        guesses = {
            run.spec.name: rows.decoded(rows.main(run)[0]["predictions"], names)
            for run in runs
            if keep and rows.main(run)
        }
        if self.custom_metric is not None:
            truth = rows.decoded(data.target[border:], names)
            metric, label = self.custom_metric, getattr(self.custom_metric, "__name__", "custom")
            scores[label] = [metric(truth, guesses[name]) if name in guesses else None for name in scores.index]
        return scores, pd.DataFrame(guesses if self.predictions else {})

    def power_curve(self) -> CpuTimeModel | None:
        """Return the power curve for joules without a sensor; ``None``: unknown joules."""
        return self.cpu_model

    def priced(self, found: list[Outcome]) -> list[Outcome]:
        """Return the rows with carbon and money where these are known; here they are not."""
        return found

    def _table(self, X_train: Any, X_test: Any, y_train: Any, y_test: Any) -> tuple[Table, int, Any]:
        """Return the data, where its test rows begin, and the names of the classes."""
        import numpy as np
        import pandas as pd

        train, test = aligned(as_frame(X_train, "X_train"), as_frame(X_test, "X_test"))
        train, test = plain_columns(train, "X_train"), plain_columns(test, "X_test")
        same_kinds(train, test)
        names = None
        if self.kind == CLASSIFICATION:
            first, second, names = targets.classes(y_train, y_test)
        else:
            first, second = targets.numbers(y_train, "y_train"), targets.numbers(y_test, "y_test")
        for frame, target, which in ((train, first, "train"), (test, second, "test")):
            if len(frame) != len(target) or len(frame) < 2:
                raise InputError(
                    f"X_{which} and y_{which} must have equally many rows, two at least; "
                    f"got {len(frame)} and {len(target)}."
                )
        # A column without a value in one of the frames takes the kind that it has in the other.
        both = plain_columns(pd.concat([train, test], ignore_index=True), "X")
        return Table(both, np.concatenate([first, second])), len(train), names

    def _splits(self, border: int, count: int) -> tuple[Fold, ...]:
        import numpy as np

        main = Fold(0, 0, np.arange(border), np.arange(border, count))
        if self.cv is None:
            return (main,)
        plan = Plan(folds=self.cv, repeats=1, seed=self.random_state)
        return main, *(Fold(rows.CV, fold.number, fold.train, fold.test) for fold in folds(border, plan))

    def _begun(self, name: str, done: int, of: int) -> None:
        self._done, self._of = done, of
        if self.progress_callback is not None and name:
            self.progress_callback(name, done, of, None)
        if self.verbose == 0 and sys.stderr.isatty():
            sys.stderr.write(f"\r\033[K{done}/{of} {name}" if name else "\r\033[K")
            sys.stderr.flush()

    def _over(self, run: ModelRun) -> None:
        metrics = rows.metrics(run, self.kind)
        if self.progress_callback is not None:
            self.progress_callback(run.spec.name, self._done + 1, self._of, metrics)
        if self.verbose > 0:
            said = ", ".join(f"{name} {value:.4g}" for name, value in (metrics or {}).items() if value is not None)
            ended = said if run.status == "ok" else f"{run.status}: {run.message}"
            sys.stderr.write(f"{self._done + 1}/{self._of} {run.spec.name}: {ended}, {run.cpu_seconds:.3g} CPU s\n")


class LazyRegressor(LazySweep):
    """Many regressors on one split; see :class:`LazySweep`. ``regressors`` names them, as in lazypredict."""

    def __init__(
        self,
        verbose: int = 0,
        ignore_warnings: bool = True,
        custom_metric: Callable[[Any, Any], float] | None = None,
        predictions: bool = False,
        random_state: int = 42,
        regressors: str | Sequence[Any] = "all",
        **more: Any,
    ) -> None:
        super().__init__(verbose, ignore_warnings, custom_metric, predictions, random_state, regressors, **more)


class LazyClassifier(LazySweep):
    """Many classifiers on one split; see :class:`LazySweep`. ``classifiers`` names them, as in lazypredict."""

    kind = CLASSIFICATION

    def __init__(
        self,
        verbose: int = 0,
        ignore_warnings: bool = True,
        custom_metric: Callable[[Any, Any], float] | None = None,
        predictions: bool = False,
        random_state: int = 42,
        classifiers: str | Sequence[Any] = "all",
        **more: Any,
    ) -> None:
        super().__init__(verbose, ignore_warnings, custom_metric, predictions, random_state, classifiers, **more)
