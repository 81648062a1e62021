"""Sweeps, composed: the profiler's regressors with the power curve of this machine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from estimator.errors import InputError
from profiler.extras import need
from profiler.houses.loading import load
from profiler.houses.table import Houses
from profiler.meters import CpuTimeModel
from profiler.sweep import lazy
from profiler.sweep.adapter import sweep as sweep_by_lazypredict
from profiler.sweep.many import train_many
from profiler.sweep.regressors import regressors as by_name
from profiler.training.job import MEMORY_GIB, TIMEOUT_SECONDS, Plan
from profiler.training.outcomes import Joules, Outcome
from profiler.training.profile import Profile

from .profile import composed, curve, per_training, place_of, priced

ENGINES = ("sklearn", "lazypredict")
#: A model of a sweep may take less than one of the benchmark: most need seconds. [s]
MODEL_TIMEOUT_SECONDS = 120.0


class _Here(lazy.LazySweep):
    """A sweep with the power curve of this machine's CPUs, and carbon and money of a machine in a cloud."""

    def _placed(self, cloud: str | None, region: str | None, speed: float | None) -> None:
        self.place, self.speed = place_of(cloud, region), speed
        per_training(1.0, self.place, speed)

    def power_curve(self) -> CpuTimeModel | None:
        """Return the curve that was given, else that of this machine's CPUs."""
        return self.cpu_model or curve()[0]

    def priced(self, found: list[Outcome]) -> list[Outcome]:
        """Return the rows with kgCO2e and US dollars of one training on the machine of ``place``."""
        return [priced(row, self.place, self.speed) for row in found]


class LazyRegressor(_Here, lazy.LazyRegressor):
    """Every scikit-learn regressor on one split, in the manner of lazypredict, with what each costs.

    ``fit(X_train, X_test, y_train, y_test)`` → (scores, predictions), as frames: joules by this machine's meters or
    power curve, carbon and money of one training in a cloud.

    Parameters
    ----------
    verbose : 1 says every model's end in a line on stderr; -1 shows no progress; 0 shows the model under way, on a
        terminal only.
    ignore_warnings : accepted for compatibility; warnings stay in the child processes.
    custom_metric : called with (truth, predictions); its name becomes a column; none if left out. [as it returns]
    predictions : return predictions of every model; else the second frame is empty.
    random_state : seed of every model that takes one and has none.
    regressors : ``"all"``, or names, ``package.module:Class``, classes that can be imported, or ready-made models such
        as ``Ridge(alpha=3)``.
    timeout : limit of one model, all folds together, at which it is killed. [s]
    memory_gib : limit of one model's memory. [GiB]
    cv : also so many folds within the training rows, whose mean and spread become columns; none if left out.
    cpu_model : power curve of this machine's CPUs, for joules without a sensor; looked up if left out.
    n_jobs : threads per model; one, so that CPU time is a measure.
    progress_callback : called with (name, done, of, metrics or None), at the start and at the end of every model;
        nobody if left out.
    cloud, region : machine of a cloud on which one training is priced; a named assumption if left out.
    speed : how much faster that machine is than this one; by the tables if left out. [-]

    Raises
    ------
    InputError
        If a number breaks its rule, or a machine or a region is unknown.

    Examples
    --------
    >>> from carbonest import LazyRegressor
    >>> scores, predictions = LazyRegressor().fit(X_train, X_test, y_train, y_test)          # doctest: +SKIP
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
        timeout: float = MODEL_TIMEOUT_SECONDS,
        memory_gib: float = MEMORY_GIB,
        cv: int | None = None,
        cpu_model: CpuTimeModel | None = None,
        n_jobs: int = 1,
        progress_callback: Callable[[str, int, int, Any], None] | None = None,
        cloud: str | None = None,
        region: str | None = None,
        speed: float | None = None,
    ) -> None:
        super().__init__(
            verbose,
            ignore_warnings,
            custom_metric,
            predictions,
            random_state,
            regressors,
            timeout=timeout,
            memory_gib=memory_gib,
            cv=cv,
            cpu_model=cpu_model,
            n_jobs=n_jobs,
            progress_callback=progress_callback,
        )
        self._placed(cloud, region, speed)


class LazyClassifier(_Here, lazy.LazyClassifier):
    """Every scikit-learn classifier on one split; everything else as of :class:`LazyRegressor`."""

    def __init__(
        self,
        verbose: int = 0,
        ignore_warnings: bool = True,
        custom_metric: Callable[[Any, Any], float] | None = None,
        predictions: bool = False,
        random_state: int = 42,
        classifiers: str | Sequence[Any] = "all",
        *,
        timeout: float = MODEL_TIMEOUT_SECONDS,
        memory_gib: float = MEMORY_GIB,
        cv: int | None = None,
        cpu_model: CpuTimeModel | None = None,
        n_jobs: int = 1,
        progress_callback: Callable[[str, int, int, Any], None] | None = None,
        cloud: str | None = None,
        region: str | None = None,
        speed: float | None = None,
    ) -> None:
        super().__init__(
            verbose,
            ignore_warnings,
            custom_metric,
            predictions,
            random_state,
            classifiers,
            timeout=timeout,
            memory_gib=memory_gib,
            cv=cv,
            cpu_model=cpu_model,
            n_jobs=n_jobs,
            progress_callback=progress_callback,
        )
        self._placed(cloud, region, speed)


#: One description for both, so that help() of each is complete.
LazyClassifier.__doc__ = (
    (LazyRegressor.__doc__ or "").replace("Regressor", "Classifier").replace("regressor", "classifier")
)


def sweep_houses(
    data: str | None = None,
    *,
    engine: str = "sklearn",
    regressors: Sequence[str] | None = None,
    quick: bool = False,
    folds: int | None = None,
    repeats: int = 1,
    seed: int = 0,
    threads: int = 1,
    timeout_seconds: float | None = None,
    memory_gib: float = MEMORY_GIB,
    resume: str | Path | None = None,
    cloud: str | None = None,
    region: str | None = None,
    speed: float | None = None,
    on_progress: Callable[[str, int, int], None] | None = None,
) -> Profile:
    """Train every regressor on house prices, each capped in time and memory, and measure what each costs.

    Parameters
    ----------
    engine : ``"sklearn"``: our own sweep; ``"lazypredict"``: that tool, on the first fold.
    regressors : names of scikit-learn's regressors, or ``package.module:Class``; all for ``None``.
    timeout_seconds : limit of one model, of the whole sweep by lazypredict; for ``None`` 120 and 1800. [s]
    data, quick, folds, … : as of :func:`carbonest.profile_houses`.

    Raises
    ------
    InputError
        If the data, a name or a number cannot be used.
    MissingExtraError
        If scikit-learn, or lazypredict where it is the engine, is not installed.
    """
    need("sklearn", "a sweep")
    if engine not in ENGINES:
        raise InputError(f"the engine of a sweep must be {' or '.join(ENGINES)}; got {engine!r}.")
    by_lazypredict = engine == "lazypredict"
    if by_lazypredict and (regressors is not None or resume is not None):
        raise InputError("--regressors and --resume are for our own sweep; lazypredict runs all it has, in one go.")
    plan = Plan.sized(
        quick=quick,
        folds=folds,
        repeats=repeats,
        seed=seed,
        threads=threads,
        timeout_seconds=timeout_seconds or (TIMEOUT_SECONDS if by_lazypredict else MODEL_TIMEOUT_SECONDS),
        memory_gib=memory_gib,
    )
    place = place_of(cloud, region)
    specs = [] if by_lazypredict else by_name(regressors)
    houses = load(data, seed=seed)
    if by_lazypredict:
        return _lazy(houses, plan, place, speed, on_progress)
    runs = train_many(houses, specs, plan, resume=None if resume is None else Path(resume), on_progress=on_progress)
    return composed(houses, runs, plan, place, speed, extras={"engine": engine})


def _lazy(
    houses: Houses,
    plan: Plan,
    place: dict[str, Any],
    speed: float | None,
    on_progress: Callable[[str, int, int], None] | None,
) -> Profile:
    model, why = curve()
    rows, said = sweep_by_lazypredict(houses, plan, Joules(model, plan.threads), on_progress)
    return Profile(
        tuple(priced(row, place, speed) for row in rows),
        houses.source,
        houses.synthetic,
        plan,
        "cpu-time (modelled)",
        modelled=True,
        cpu=why,
        cloud=place,
        warnings=tuple(said),
        extras={"engine": "lazypredict"},
    )
