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

    def __init__(
        self, *given: Any, cloud: str | None = None, region: str | None = None, speed: float | None = None, **more: Any
    ) -> None:
        super().__init__(*given, **more)
        self.place, self.speed = place_of(cloud, region), speed
        per_training(1.0, self.place, speed)

    def power_curve(self) -> CpuTimeModel | None:
        """Return the curve that was given, else that of this machine's CPUs."""
        return self.cpu_model or curve()[0]

    def priced(self, found: list[Outcome]) -> list[Outcome]:
        """Return the rows with kgCO2e and US dollars of one training on the machine of ``place``."""
        return [priced(row, self.place, self.speed) for row in found]


class LazyRegressor(_Here, lazy.LazyRegressor):
    """:class:`profiler.sweep.lazy.LazyRegressor` with this machine's power curve, and carbon and money in a cloud.

    ``cloud``, ``region`` and ``speed`` name the machine, as of :func:`carbonest.profile_houses`.

    >>> from carbonest import LazyRegressor
    >>> scores, predictions = LazyRegressor().fit(X_train, X_test, y_train, y_test)          # doctest: +SKIP
    """


class LazyClassifier(_Here, lazy.LazyClassifier):
    """:class:`profiler.sweep.lazy.LazyClassifier` with this machine's power curve, and carbon and money in a cloud.

    ``cloud``, ``region`` and ``speed`` name the machine, as of :func:`carbonest.profile_houses`.

    >>> from carbonest import LazyClassifier
    >>> scores, predictions = LazyClassifier().fit(X_train, X_test, y_train, y_test)         # doctest: +SKIP
    """


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
