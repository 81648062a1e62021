"""Profiling models, composed: the profiler's trained and measured models with the estimator's watts, carbon and prices.

>>> import carbonest
>>> profile = carbonest.profile_houses("train.csv", models=["ridge", "gbm"])         # doctest: +SKIP
>>> profile.to_dict()["results"][0]["model"]                                         # doctest: +SKIP
'ridge'
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from estimator.errors import CarbonestError, InputError
from estimator.estimate.measured_run import on_machine
from estimator.model import Interval
from profiler.extras import need
from profiler.houses.loading import load, read_rows
from profiler.houses.table import Houses
from profiler.meters import CpuTimeModel
from profiler.models import chosen
from profiler.training.fresh import unseen
from profiler.training.job import MEMORY_GIB, TIMEOUT_SECONDS, Fold, ModelRun, Plan, fresh_splits, identity
from profiler.training.job import folds as folds_of
from profiler.training.outcomes import Joules, Outcome, leaks, outcomes
from profiler.training.profile import HOUSES, Profile, Subject
from profiler.training.train import train

from .measure import cpu_time_model

#: Where a training is priced if no machine is named: a small current machine in a large region.
CLOUD, REGION = "Standard_D2s_v5", "westeurope"
#: Wall time over CPU-seconds on one thread from which the machine was too busy for good seconds. [-]
_BUSY = 1.3


def profile_houses(
    data: str | None = None,
    *,
    models: Sequence[str] | None = None,
    quick: bool = False,
    folds: int | None = None,
    repeats: int | None = None,
    seed: int = 0,
    threads: int = 1,
    timeout_seconds: float = TIMEOUT_SECONDS,
    memory_gib: float = MEMORY_GIB,
    resume: str | Path | None = None,
    unlabelled: str | Path | None = None,
    fresh: str | Path | None = None,
    cloud: str | None = None,
    region: str | None = None,
    speed: float | None = None,
    trials: int = 1,
    on_progress: Callable[[str, int, int], None] | None = None,
) -> Profile:
    """Train the models of the benchmark on house prices and measure what each costs.

    Parameters
    ----------
    data : a file (Kaggle's train.csv or the full Ames file), ``"openml"``, or synthetic houses for ``None``.
    models : names; all of the benchmark if left out (a quick run leaves the slow ones out).
    quick : smaller models, three folds instead of five times two.
    folds, repeats : k-fold cross-validation, repeated with other shuffles; five times two if left out. [-]
    seed : of synthetic houses, shuffles and initial weights.
    threads : threads per model; with more than one, CPU time is a blurred measure. [-]
    timeout_seconds, memory_gib : what one model may take, all folds together, before it is stopped. [s], [GiB]
    resume : file to which finished folds go, and from which an interrupted run goes on; nothing is kept if left out.
    unlabelled : file with further houses for the student; rows that are in ``data`` or ``fresh`` are left out.
    fresh : file with further houses and their prices; those that are not in ``data`` test every model once more. No
        such test if left out.
    cloud, region : machine of a cloud on which one training is priced; a named assumption if left out.
    speed : how much faster that machine is than this one; by the tables if left out. [-]
    trials : tuning trials to count into training energy where totals over predictions are compared.
    on_progress : called with (model, folds done, folds in all) whenever one more fold is done; nobody if left out.

    Returns
    -------
    Profile
        ``results`` (a row for each model: errors fold by fold, seconds, joules, emissions), ``front``; ``to_dict()`` is
        the JSON of the command, ``to_frame()`` a table.

    Raises
    ------
    InputError
        If the data, a name or a number cannot be used.
    MissingExtraError
        If the packages of the extra ``profile`` are not installed.

    Examples
    --------
    >>> found = profile_houses(models=["mean", "ols"], folds=3, repeats=1)                       # doctest: +SKIP
    >>> [row.model for row in found.results]                                                     # doctest: +SKIP
    ['mean', 'ols']
    """
    # Models that need no package of their own are compared by intervals that do.
    need("sklearn", "profiling models")
    plan = Plan.sized(
        quick=quick,
        folds=folds,
        repeats=repeats,
        seed=seed,
        threads=threads,
        timeout_seconds=timeout_seconds,
        memory_gib=memory_gib,
    )
    specs = chosen(models, quick=quick)
    place = place_of(cloud, region)
    per_training(1.0, place, speed)
    houses = load(data, seed=seed)
    unseen_houses = None if fresh is None else _priced_houses(Path(fresh)).without(houses)
    transfer = None
    if unlabelled is not None:
        transfer = read_rows(Path(unlabelled), "--unlabelled").without(houses)
        transfer = transfer if unseen_houses is None else transfer.without(unseen_houses)
        _hold_some(transfer, "--unlabelled")
    splits = folds_of(len(houses), plan)
    if unseen_houses is not None:
        _hold_some(unseen_houses, "--fresh")
        splits += fresh_splits(len(houses), len(unseen_houses), plan.repeats)
    whole = houses if unseen_houses is None else houses.joined(unseen_houses)
    runs = train(
        whole,
        specs,
        plan,
        resume=None if resume is None else Path(resume),
        transfer=transfer,
        splits=splits,
        on_progress=on_progress,
    )
    extras = {} if transfer is None else {"unlabelled_rows": len(transfer)}
    if unseen_houses is not None:
        extras["fresh_rows"] = len(unseen_houses)
    profile = composed(houses, runs, plan, place, speed, trials, extras)
    if unseen_houses is None:
        return profile
    return with_fresh(profile, runs, unseen_houses.target, "rmse", trimmed=~unseen_houses.outliers)


def with_fresh(profile: Profile, runs: Sequence[ModelRun], truth: Any, metric: str, trimmed: Any = None) -> Profile:
    """Return the profile with how its models did on fresh rows."""
    return replace(
        profile,
        fresh=tuple(unseen(profile.results, runs, truth, metric, profile.plan.seed)),
        fresh_trimmed=()
        if trimmed is None
        else tuple(unseen(profile.results, runs, truth, metric, profile.plan.seed, trimmed=trimmed)),
    )


def _priced_houses(path: Path) -> Houses:
    found = read_rows(path, "--fresh")
    if found.price_usd is None:
        raise InputError(f"--fresh must hold prices, by which models are scored; {str(path)!r} has none.")
    return found


def _hold_some(houses: Houses, option: str) -> None:
    if not len(houses):
        raise InputError(f"{option} must hold houses that are not scored elsewhere; it holds none.")


def composed(
    data: Any,
    runs: Sequence[ModelRun],
    plan: Plan,
    place: dict[str, Any],
    speed: float | None,
    trials: int = 1,
    extras: dict[str, Any] | None = None,
    *,
    splits: Sequence[Fold] | None = None,
    held_out_share: float | None = None,
    subject: Subject | None = None,
    notes: Sequence[str] = (),
) -> Profile:
    """Return what trained models come to, with joules, carbon and money.

    Parameters
    ----------
    data : houses, or a table with ``source``, ``synthetic`` and ``digest``.
    splits, held_out_share : of the cross-validation, where they are not the benchmark's.
    subject : what the models are about: houses if left out.
    notes : what is to be said of the data, among the warnings.
    """
    model, why = curve()
    cuts = folds_of(len(data), plan) if splits is None else splits
    share = 1 / plan.folds if held_out_share is None else held_out_share
    rows = outcomes(runs, Joules(model, plan.threads), sum(not fold.part for fold in cuts), test_share=share)
    return Profile(
        tuple(priced(row, place, speed) for row in rows),
        data.source,
        data.synthetic,
        plan,
        *_meter(rows),
        cpu=why,
        cloud=place,
        trials=trials,
        lacking=tuple(f"{run.spec.name}: {run.message}" for run in runs if run.status == "lacking"),
        warnings=(
            *dict.fromkeys(run.problem for run in runs if run.problem),
            *notes,
            *(leaks(rows, synthetic=data.synthetic) if subject is None else ()),
            *_said(plan, model, why, rows),
        ),
        interrupted=any(run.status == "interrupted" for run in runs),
        extras=extras or {},
        identity=identity(data.digest, cuts),
        subject=HOUSES if subject is None else subject,
        held_out_share=held_out_share,
    )


def curve() -> tuple[CpuTimeModel | None, str]:
    """Return the CPU-time model of this machine and what it rests on; ``None`` and the reason without one."""
    try:
        model = cpu_time_model()
    except CarbonestError as error:
        return None, str(error)
    return model, model.basis


def _said(plan: Plan, model: CpuTimeModel | None, why: str, rows: Sequence[Outcome]) -> list[str]:
    said = []
    if model is None:
        said.append(f"no joules can be modelled: {why}")
    if plan.threads > 1:
        said.append(f"{plan.threads} threads: CPU-seconds include waiting for each other; one is the cleaner measure.")
    cpu, wall = (sum(getattr(row, name) or 0.0 for row in rows) for name in ("cpu_seconds", "wall_seconds"))
    if wall > _BUSY * cpu > 0:
        said.append(
            f"wall times are {wall / cpu:.1f} times the CPU-seconds: other work kept this machine busy. CPU-seconds "
            "suffer too, by 1.17 to 1.36 times where that was measured, and not every row alike: ratios below that "
            "say nothing, and no seconds or joules of this run should be quoted."
        )
    return said


def _meter(rows: Sequence[Outcome]) -> tuple[str, bool]:
    used = sorted({row.meter for row in rows if row.meter})
    return (" + ".join(used) or "none"), any(row.modelled for row in rows if row.meter)


def place_of(cloud: str | None, region: str | None) -> dict[str, Any]:
    """Return the machine on which a training is priced, and whether it was assumed."""
    return {
        "sku": cloud or CLOUD,
        "region": region or (REGION if cloud is None else None),
        "assumed": cloud is None or region is None,
    }


def priced(row: Outcome, place: dict[str, Any], speed: float | None) -> Outcome:
    """Return the row with carbon and money of one training on the machine, held for as long as it takes there.

    CPU-seconds count, not wall time: a machine rented for the training has no neighbour to wait for.
    """
    if not row.cpu_seconds:
        return row
    carbon, cost = per_training(row.cpu_seconds, place, speed)
    return replace(row, kgco2e=carbon, cost_usd=cost)


def per_training(
    cpu_seconds: float, place: dict[str, Any], speed: float | None
) -> tuple[Interval | None, Interval | None]:
    """Return (kgCO2e, US dollars) of one training on the machine.

    Raises
    ------
    InputError
        If the machine or the region is unknown.
    """
    estimate = on_machine(
        place["sku"], cpu_seconds=cpu_seconds, wall_seconds=cpu_seconds, region=place["region"], speed=speed
    )
    return estimate.total_kgco2e, estimate.cost_usd
