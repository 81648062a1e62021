"""Every scikit-learn regressor in two calls, in the manner of lazypredict, with what each costs.

>>> from profiler.sweep.regressors import LazyRegressor
>>> scores, predictions = LazyRegressor().fit(X_train, X_test, y_train, y_test)              # doctest: +SKIP

The shape of the calls and the names of the columns are lazypredict's; the columns from "CPU s" on are ours. Different:
each model runs in a process of its own on one thread; a timeout or a memory cap really stops it, and the row says how
much energy it had burnt; a model whose error is ten times that of always saying the mean is flagged as diverged.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from estimator.errors import InputError, UnknownNameError

from ..meters import CpuTimeModel
from ..models.base import Model, Spec
from ..training.job import Fold, Plan
from ..training.outcomes import Joules, Outcome, outcomes
from ..training.train import train

#: Regressors that need other regressors, several targets, one feature, or only differ by that.
LEFT_OUT = frozenset({
    "CCA", "IsotonicRegression", "MultiOutputRegressor", "MultiTaskElasticNet", "MultiTaskElasticNetCV",
    "MultiTaskLasso", "MultiTaskLassoCV", "PLSCanonical", "RegressorChain", "StackingRegressor", "VotingRegressor",
})  # fmt: skip
THEIR_COLUMNS = ("Adjusted R-Squared", "R-Squared", "RMSE", "Time Taken")
OUR_COLUMNS = ("CPU s", "Energy J", "Energy J low", "Energy J high", "J per prediction", "Status")


def regressors(names: Sequence[str] | None = None) -> list[Spec]:
    """Return scikit-learn's regressors by name, all of them for ``None``.

    A name of the form ``package.module:Class`` stands for any other regressor that can be imported.

    Raises
    ------
    UnknownNameError
        If scikit-learn has no regressor of a name; offers the nearest.
    """
    from sklearn.utils import all_estimators

    known = {name: f"{found.__module__}:{name}" for name, found in all_estimators(type_filter="regressor")}
    if names is None:
        return [_spec(name, path) for name, path in known.items() if name not in LEFT_OUT]
    found = []
    for name in names:
        if ":" in name:
            found.append(_spec(name.rpartition(":")[2], name))
        elif name in known:
            found.append(_spec(name, known[name]))
        else:
            from difflib import get_close_matches

            raise UnknownNameError("regressor", name, get_close_matches(name, known, n=3), "Names are scikit-learn's.")
    return found


class FrameFeatures:
    """Columns of a frame or an array → numbers: gaps filled, numbers standardised, words one-hot; fitted on rows."""

    def fit(self, columns: Any, rows: Any) -> FrameFeatures:
        """Learn from these rows only."""
        from sklearn.compose import ColumnTransformer, make_column_selector
        from sklearn.impute import SimpleImputer
        from sklearn.pipeline import make_pipeline
        from sklearn.preprocessing import OneHotEncoder, StandardScaler

        numbers = make_pipeline(SimpleImputer(strategy="median"), StandardScaler())
        words = make_pipeline(
            SimpleImputer(strategy="constant", fill_value="missing"),
            OneHotEncoder(handle_unknown="ignore", sparse_output=False),
        )
        # "number" and its complement: pandas 3 has a type of its own for text.
        self._pipeline = ColumnTransformer(
            [
                ("numbers", numbers, make_column_selector(dtype_include="number")),
                ("words", words, make_column_selector(dtype_exclude="number")),
            ]
        )
        self._pipeline.fit(columns.iloc[rows])
        return self

    def transform(self, columns: Any, rows: Any) -> Any:
        """Return features of these rows. Shape (len(rows), k)."""
        return self._pipeline.transform(columns.iloc[rows])


class Table:
    """A frame and a target as training data, with the interface of :class:`profiler.houses.loading.Houses`."""

    def __init__(self, columns: Any, target: Any) -> None:
        import numpy as np

        self.columns, self.target = columns, np.asarray(target, dtype=float).ravel()
        self.outliers = np.zeros(len(self.target), dtype=bool)
        self.digest = hashlib.sha256(self.target.tobytes() + repr(tuple(columns.columns)).encode()).hexdigest()
        if not np.isfinite(self.target).all():
            raise InputError("the target must be finite numbers without gaps.")

    def transformer(self) -> FrameFeatures:
        """Return an unfitted transformer."""
        return FrameFeatures()


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
            pd.concat([_frame(X_train), _frame(X_test)], ignore_index=True),
            np.concatenate([np.ravel(np.asarray(y_train, dtype=float)), np.ravel(np.asarray(y_test, dtype=float))]),
        )
        border, count = len(X_train), len(data.target)
        split = (Fold(0, 0, np.arange(border), np.arange(border, count)),)
        specs = regressors(None if self.regressors == "all" else [_named(item) for item in self.regressors])
        keep = self.predictions or self.custom_metric is not None
        runs = train(data, specs, self._plan, splits=split, keep_predictions=keep, on_progress=self._tell())
        self.outcomes = outcomes(runs, Joules(self.cpu_model, self._plan.threads), 1, test_share=1 - border / count)
        self.errors = {row.model: row.message for row in self.outcomes if row.status != "ok"}
        guesses = {run.spec.name: run.lines[0]["predictions"] for run in runs if keep and run.lines}
        scores = frame(self.outcomes, rows=count - border, features=data.columns.shape[1])
        if self.custom_metric is not None:
            truth = data.target[border:]
            metric, label = self.custom_metric, getattr(self.custom_metric, "__name__", "custom")
            scores[label] = [metric(truth, guesses[name]) if name in guesses else None for name in scores.index]
        return scores, pd.DataFrame(guesses if self.predictions else {})

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


def with_costs(scores: Any, X_train: Any, X_test: Any, y_train: Any, y_test: Any, **options: Any) -> Any:
    """Return a scores frame of lazypredict with our columns joined, measured by fitting its models once more.

    Parameters
    ----------
    scores : a frame whose index names scikit-learn regressors, as ``LazyRegressor().fit`` of lazypredict gives.
    **options : of :class:`LazyRegressor`.

    Models that scikit-learn does not have (XGBoost and its like) keep their row, without our figures.
    """
    known = {spec.name for spec in regressors(None)}
    names = [name for name in scores.index if name in known]
    measured, _ = LazyRegressor(**options, regressors=names).fit(X_train, X_test, y_train, y_test)
    return scores.join(measured[list(OUR_COLUMNS)])


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


def _spec(name: str, path: str) -> Spec:
    return Spec(name, "sweep", ("sklearn",), partial(_estimator, name, path))


def _estimator(name: str, path: str, seed: int, quick: bool) -> list[tuple[str, Model]]:
    module, _, attribute = path.rpartition(":")
    # Behind everything else: the caller's own modules can be named, and hide none.
    here = str(Path.cwd())
    if here not in sys.path:
        sys.path.append(here)
    made = getattr(import_module(module), attribute)()
    takes = made.get_params() if hasattr(made, "get_params") else {}
    wanted = {"random_state": seed, "n_jobs": 1}
    if takes.keys() & wanted.keys():
        made.set_params(**{key: value for key, value in wanted.items() if key in takes})
    return [(name, made)]


def _named(item: Any) -> str:
    if isinstance(item, str):
        return item
    if not isinstance(item, type) or "<locals>" in item.__qualname__ or item.__module__ == "__main__":
        raise InputError(
            f"a regressor must be a name or a class that a child process can import; got {item!r}: "
            "put it into a module."
        )
    return f"{item.__module__}:{item.__qualname__}"


def _frame(rows: Any) -> Any:
    import numpy as np
    import pandas as pd

    made = rows if isinstance(rows, pd.DataFrame) else pd.DataFrame(np.asarray(rows))
    return made.rename(columns=str)
