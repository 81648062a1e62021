"""Sweeps and calibration, composed: the profiler's experiments with the power curve of this machine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from estimator.errors import InputError, MissingExtraError
from profiler.sweep import lazy
from profiler.sweep.adapter import sweep as sweep_by_lazypredict
from profiler.sweep.regressors import regressors as by_name
from profiler.training.job import Plan
from profiler.training.outcomes import Joules
from profiler.training.train import train

from .profile import Profile, composed, curve, place_of, priced

ENGINES = ("sklearn", "lazypredict")


class LazyRegressor(lazy.LazyRegressor):
    """:class:`profiler.sweep.lazy.LazyRegressor` with the power curve of this machine's CPUs.

    >>> from carbonest import LazyRegressor
    >>> scores, predictions = LazyRegressor().fit(X_train, X_test, y_train, y_test)          # doctest: +SKIP
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        options.setdefault("cpu_model", curve()[0])
        super().__init__(*arguments, **options)


def sweep_houses(
    data: str | None = None,
    *,
    engine: str = "sklearn",
    regressors: Sequence[str] | None = None,
    plan: Plan | None = None,
    resume: str | None = None,
    cloud: str | None = None,
    region: str | None = None,
    speed: float | None = None,
    on_progress: Callable[[str, int, int], None] | None = None,
) -> Profile:
    """Train every regressor on house prices, each capped in time and memory, and measure what each costs.

    Raises
    ------
    MissingExtraError
        If scikit-learn, or lazypredict where it is the engine, is not installed.
    """
    from importlib.util import find_spec

    from profiler.houses.loading import load

    if find_spec("sklearn") is None:
        raise MissingExtraError("scikit-learn", "profile", "a sweep")
    if engine not in ENGINES:
        raise InputError(f"the engine of a sweep must be {' or '.join(ENGINES)}; got {engine!r}.")
    plan = plan or Plan(repeats=1, timeout_seconds=120.0)
    place = place_of(cloud, region)
    if engine == "lazypredict":
        if regressors is not None or resume is not None:
            raise InputError("--regressors and --resume are for our own sweep; lazypredict runs all it has, in one go.")
        houses = load(data, seed=plan.seed)
        return _lazy(houses, plan, place, speed, on_progress)
    specs = by_name(regressors)
    houses = load(data, seed=plan.seed)
    runs = train(houses, specs, plan, resume=None if resume is None else Path(resume), on_progress=on_progress)
    return composed(houses, runs, plan, place, speed, extras={"engine": engine})


def _lazy(
    houses: Any,
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


def calibrate(
    data: str | None = None,
    *,
    repeats: int | None = None,
    window_seconds: float | None = None,
    idle_seconds: float | None = None,
    seed: int = 0,
    on_progress: Callable[[str, int, int], None] | None = None,
) -> dict[str, Any]:
    """Run the experiment of CPU time against energy where a sensor exists; else say why not, with the modelled range.

    Returns
    -------
    dict
        ``measurable``; with a sensor ``meter``, ``models`` and ``discarded_windows``; without one ``reasons``. In both
        cases ``modelled_joules_per_cpu_second`` for one busy CPU and for all, as intervals.
    """
    from profiler.calibrate import experiment
    from profiler.calibrate.analysis import IDLE_SECONDS, REPEATS, WINDOW_SECONDS, analyse

    from .measure import meters

    report = meters()
    result: dict[str, Any] = {"kind": "calibration", **_modelled()}
    meter = experiment.sensor(report)
    if meter is None:
        reasons = [f"{name}: {why}" for name, why in report.reasons]
        return {"measurable": False, "meter": None, "reasons": reasons, "models": [], **result}
    from profiler.houses.loading import load

    observations, spoilt = experiment.observe(
        report,
        load(data, seed=seed),
        seed=seed,
        repeats=repeats or REPEATS,
        window_seconds=WINDOW_SECONDS if window_seconds is None else window_seconds,
        idle_seconds=IDLE_SECONDS if idle_seconds is None else idle_seconds,
        on_progress=on_progress,
    )
    models = [found.to_dict() for found in analyse(observations, seed=seed)]
    return {
        "measurable": True,
        "meter": meter.name,
        "reasons": [],
        "models": models,
        "discarded_windows": spoilt,
        **result,
    }


def _modelled() -> dict[str, Any]:
    """Return the joules that the model charges per CPU-second, with one CPU busy and with all: an estimate, no test."""
    model, why = curve()
    if model is None:
        return {"modelled_joules_per_cpu_second": None, "cpu": why, "cores": None}
    busy = {"one": model.joules(1.0, 1.0), "all": model.joules(float(model.cores), 1.0).scaled(1 / model.cores)}
    plain = {name: joules.to_dict() for name, joules in busy.items()}
    return {"modelled_joules_per_cpu_second": plain, "cpu": why, "cores": model.cores}
