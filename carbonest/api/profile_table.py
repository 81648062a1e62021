"""Profiling models on a table of one's own: the same front, report and hand-over as for house prices.

>>> import carbonest
>>> profile = carbonest.profile_table("churn.csv", "left", metric="auc")             # doctest: +SKIP
>>> [candidate.name for candidate in profile.front]                                  # doctest: +SKIP
['ridge', 'gbm']
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import floor, log10
from pathlib import Path
from typing import Any

from estimator.errors import InputError, shown
from profiler.extras import need
from profiler.models.base import Spec
from profiler.models.own import named_spec, object_spec
from profiler.models.tables import Setting, chosen_for_table
from profiler.tabular.loading import load_table, unknown_column
from profiler.tabular.splits import GROUP, TIME, Split, held_out_share, parsed_split, table_folds
from profiler.tabular.table import Table
from profiler.training.job import MEMORY_GIB, TIMEOUT_SECONDS, Fold, ModelRun, Plan, fresh_splits
from profiler.training.metrics import METRICS
from profiler.training.outcomes import BASELINE
from profiler.training.profile import Profile, Subject
from profiler.training.train import train

from .profile import composed, per_training, place_of, with_fresh

DEVICES = ("auto", "cpu", "cuda")
#: Device files of NVIDIA's and AMD's drivers, and of GPUs under Windows' Linux.
_GPU_FILES = ("nvidiactl", "kfd", "dxg")
#: One point of a score that ends at 1; of an open one, this share of the baseline's error.
_POINT = 0.01


def profile_table(
    data: Any,
    target: str,
    *,
    models: Sequence[Any] | Mapping[str, Any] | None = None,
    metric: str | None = None,
    task: str | None = None,
    cv: str | None = None,
    positive: str | None = None,
    categorical: Sequence[str] = (),
    drop: Sequence[str] = (),
    fresh: Any = None,
    quick: bool = False,
    folds: int | None = None,
    repeats: int | None = None,
    seed: int = 0,
    threads: int = 1,
    device: str = "auto",
    timeout_seconds: float = TIMEOUT_SECONDS,
    memory_gib: float = MEMORY_GIB,
    resume: str | Path | None = None,
    cloud: str | None = None,
    region: str | None = None,
    speed: float | None = None,
    trials: int = 1,
    on_progress: Callable[[str, int, int], None] | None = None,
) -> Profile:
    """Train models on a table of your own and measure what each costs.

    Parameters
    ----------
    data : a CSV file with a header, or a data frame.
    target : the column to predict.
    models : names, ``package.module:Thing``, objects with their settings, or names to objects; what can run here if
        left out. Objects come from modules, so that a process of their own can import them.
    metric : rmse, mae, r2; logloss, auc, ap, f1, accuracy, balanced_accuracy, brier; rmse or logloss, as the target
        says, if left out.
    task : ``regression`` or ``classification``; as the metric and the target say if left out.
    cv : ``"5x2"``, ``"group:column"`` or ``"time:column"``, the latter two with ``:5`` folds; ``folds`` and ``repeats``
        shuffled if left out.
    positive : of two classes the one that AUC, F1 and average precision are about; the last in order if left out.
    categorical : columns of numbers that are classes.
    drop : columns that must not be used.
    fresh : a file or frame with further rows: every model is trained once more on ``data`` and scored on them.
        No such test if left out.
    quick : smaller models, three folds instead of five times two.
    folds, repeats : k-fold cross-validation, repeated with other shuffles; five times two if left out. [-]
    seed : of shuffles and initial weights.
    threads : threads per model; with more than one, CPU time is a blurred measure. [-]
    device : where networks train: ``auto`` is a GPU where there is one.
    timeout_seconds, memory_gib : what one model may take, all folds together, before it is stopped. [s], [GiB]
    resume : file to which finished folds go, and from which an interrupted run goes on; nothing is kept if left out.
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
        If the table, the target, a split, a model or a number cannot be used.
    MissingExtraError
        If the packages of the extra ``profile`` are not installed.

    Examples
    --------
    >>> found = profile_table("churn.csv", "left", metric="auc", models=["mean", "ridge"])       # doctest: +SKIP
    >>> found.to_frame()[["model", "train_joules_central"]]                                      # doctest: +SKIP
    """
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
    place = place_of(cloud, region)
    per_training(1.0, place, speed)
    made = prepared_table(
        data,
        target,
        models,
        plan,
        cv=cv,
        device=device,
        quick=quick,
        fresh=fresh,
        metric=metric,
        task=task,
        positive=positive,
        categorical=categorical,
        drop=drop,
    )
    table, splits = made.table, made.cuts
    if len(table.target) > table.rows:
        splits += fresh_splits(table.rows, len(table.target) - table.rows, made.plan.repeats)
    runs = train(
        table,
        made.specs,
        made.plan,
        resume=None if resume is None else Path(resume),
        splits=splits,
        device=made.device,
        on_progress=on_progress,
    )
    return _composed(made, runs, place, speed, trials, target)


@dataclass(frozen=True)
class PreparedTable:
    """A table with its splits and the models for it.

    ``by`` holds the groups or times that the splits go by, ``share`` the mean share of rows that a fold holds out.
    """

    table: Table
    split: Split
    cuts: tuple[Fold, ...]
    by: Any
    specs: list[Spec]
    plan: Plan
    device: str

    @property
    def share(self) -> float:
        """Mean share of rows that a fold holds out. [-]"""
        return held_out_share(self.cuts)


def prepared_table(
    data: Any,
    target: str,
    models: Sequence[Any] | Mapping[str, Any] | None,
    plan: Plan,
    *,
    cv: str | None,
    device: str,
    quick: bool,
    fresh: Any = None,
    **reading: Any,
) -> PreparedTable:
    """Return a table as it will be trained on; all that can be wrong with it is said here, before anything trains.

    Parameters
    ----------
    reading : the options of :func:`profiler.tabular.loading.load_table`.

    Raises
    ------
    InputError
        If the table, the target, a split or a model cannot be used.
    """
    if device not in DEVICES:
        raise InputError(f"device must be one of {', '.join(DEVICES)}; got {shown(device)}.")
    split = parsed_split(cv, folds=plan.folds, repeats=plan.repeats)
    plan = replace(plan, folds=split.folds, repeats=split.repeats)
    table = load_table(data, target, fresh=fresh, **reading)
    cuts, table, by = _cut(table, split, plan)
    where = resolved(device)
    specs = _specs(models, setting_of(table, cuts, plan, where), quick=quick)
    return PreparedTable(table, split, cuts, by, specs, plan, where)


def setting_of(table: Table, cuts: Sequence[Fold], plan: Plan, device: str) -> Setting:
    """Return what the models of a table depend on; a fold without any feature is refused.

    Raises
    ------
    InputError
        If no column says anything in the rows of the first fold.
    """
    rows = cuts[0].train
    width = int(table.transformer().fit(table.columns, rows).transform(table.columns, rows[:1]).shape[1])
    if width == 0:
        raise InputError("--data must hold a column that varies in the training rows; none does in the first fold.")
    return Setting(len(table.classes or ()), len(rows), width, plan.threads, device)


def resolved(device: str) -> str:
    """Return ``cpu`` or ``cuda``; without torch there is no GPU to train on."""
    from importlib.util import find_spec

    if device == "cpu" or (device == "auto" and (find_spec("torch") is None or not _may_have_gpu())):
        return "cpu"
    need("torch", "--device cuda")
    from profiler.models.networks import device_of

    found = device_of("auto")
    if device == "cuda" and found != "cuda":
        raise InputError("--device cuda needs a GPU that torch can use; there is none here: use --device cpu.")
    return found


def _may_have_gpu() -> bool:
    """Say whether it is worth importing torch to ask: on Linux a GPU has a device file."""
    return not sys.platform.startswith("linux") or any(Path(f"/dev/{name}").exists() for name in _GPU_FILES)


def _cut(table: Table, split: Split, plan: Plan) -> tuple[tuple[Fold, ...], Table, Any]:
    """Return the splits, the table without the column of its groups, which would name them, and groups or times."""
    by = None
    if split.kind in (GROUP, TIME):
        assert split.column is not None
        if split.column not in table.columns.columns:
            raise unknown_column("--cv", split.column, table.columns)
        values = table.columns[split.column][: table.rows]
        if values.isna().any():
            raise InputError(
                f"--cv {split.kind}:{split.column} needs a value in every row; {int(values.isna().sum())} lack one."
            )
        if split.kind == TIME and values.dtype.kind not in "fiM":
            raise InputError(f"--cv time:{split.column} must name a column of dates or numbers; it holds words.")
        by = values.to_numpy() if split.kind == TIME else values.astype(str).to_numpy()
        if split.kind == GROUP:
            table = table.without(split.column)
    target = table.target[: table.rows]
    return table_folds(split, target, table.classes, by, plan.seed), table, by


def _specs(models: Sequence[Any] | Mapping[str, Any] | None, setting: Setting, *, quick: bool) -> list[Spec]:
    """Return the models in running order: ours, then the user's."""
    if models is None:
        return chosen_for_table(None, setting, quick=quick)
    if isinstance(models, Mapping):
        given = [object_spec(model, str(name), setting) for name, model in models.items()]
        return _once(given)
    models = [models] if isinstance(models, str) else models
    ours = [item for item in models if isinstance(item, str) and ":" not in item]
    own = [
        named_spec(item, setting) if isinstance(item, str) else object_spec(item, None, setting)
        for item in models
        if not isinstance(item, str) or ":" in item
    ]
    return _once([*(chosen_for_table(ours, setting, quick=quick) if ours else []), *own])


def _once(specs: list[Spec]) -> list[Spec]:
    rows = [name for spec in specs for name in spec.rows]
    double = next((name for name in rows if rows.count(name) > 1), None)
    if double is not None:
        raise InputError(f"models must have different names; {shown(double)} is there twice: name them yourself.")
    if not specs:
        raise InputError("models must hold at least one model.")
    return specs


def subject_of(table: Table, target: str, split: Split) -> Subject:
    """Return what models of a table are about."""
    metric = METRICS[table.metric]
    short = _SHORT.get(metric.name, metric.name)
    label, short = (f"1 − {metric.label}", f"1 − {short}") if metric.greater_is_better else (metric.label, short)
    return Subject("rows", metric.name, f"{label} of {target}", short, _POINT, splits=split.words)


def _composed(
    made: PreparedTable, runs: Sequence[ModelRun], place: dict[str, Any], speed: float | None, trials: int, target: str
) -> Profile:
    table, metric = made.table, METRICS[made.table.metric]
    extras: dict[str, Any] = {"target": target, "task": metric.task, "rows": table.rows}
    if table.classes is not None:
        extras["classes"] = list(table.classes)
    fresh = table.target[table.rows :]
    if len(fresh):
        extras["fresh_rows"] = len(fresh)
    profile = composed(
        table,
        runs,
        made.plan,
        place,
        speed,
        trials,
        extras,
        splits=made.cuts,
        held_out_share=made.share,
        subject=subject_of(table, target, made.split),
        notes=table.notes,
    )
    if not metric.bounded:
        profile = replace(profile, subject=replace(profile.subject, point=_round_share(profile)))
    return with_fresh(profile, runs, fresh, metric.name) if len(fresh) else profile


_SHORT = {"rmse": "RMSE", "mae": "MAE", "r2": "R²", "logloss": "log loss", "auc": "AUC", "ap": "AP", "f1": "F1"}


def _round_share(profile: Profile) -> float:
    """Return what one point is of an error that has no natural size: some 1 % of the baseline's, as a round figure."""
    done = [row for row in profile.results if row.shown_error()]
    first = next((row for row in done if row.family == BASELINE), done[0] if done else None)
    if first is None:
        return _POINT
    wanted = _POINT * float(first.shown_error() or 1.0)
    return float(10.0 ** floor(log10(wanted)))
