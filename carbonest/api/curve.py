"""Learning curves, composed: a model trained on more and more rows, or for more and more epochs, with its energy.

>>> import carbonest
>>> curve = carbonest.learning_curve("train.csv", model="gbm")                       # doctest: +SKIP
>>> curve.elasticity.central > 1                                                     # doctest: +SKIP
True
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from estimator.errors import InputError, shown
from profiler.extras import need
from profiler.houses.loading import load
from profiler.models import chosen
from profiler.models.base import Spec
from profiler.models.epochs import at_epochs, trains_in_epochs
from profiler.tabular.splits import TIME
from profiler.training.curve import EPOCHS, ROWS, LearningCurve, check_beyond, curve_of
from profiler.training.job import MEMORY_GIB, TIMEOUT_SECONDS, Fold, ModelRun, Plan
from profiler.training.job import folds as folds_of
from profiler.training.outcomes import Joules
from profiler.training.profile import HOUSES
from profiler.training.subsets import nested, part_of, sizes
from profiler.training.train import train

from .profile import curve as power_curve
from .profile_table import prepared_table, subject_of

#: Epochs of the points of a curve over them.
EPOCH_STEPS = (5, 10, 20, 40, 80, 160)
POINTS = 6


def learning_curve(
    data: Any = None,
    target: str | None = None,
    *,
    model: Any = "gbm",
    by: str = ROWS,
    points: int | None = None,
    extrapolate: int | None = None,
    metric: str | None = None,
    task: str | None = None,
    cv: str | None = None,
    positive: str | None = None,
    categorical: Sequence[str] = (),
    drop: Sequence[str] = (),
    quick: bool = False,
    folds: int | None = None,
    repeats: int | None = None,
    seed: int = 0,
    threads: int = 1,
    device: str = "auto",
    timeout_seconds: float = TIMEOUT_SECONDS,
    memory_gib: float = MEMORY_GIB,
    resume: str | Path | None = None,
    on_progress: Callable[[str, int, int], None] | None = None,
) -> LearningCurve:
    """Train one model on more and more of the rows, or for more and more epochs, on the same held-out rows.

    Parameters
    ----------
    data, target : as for :func:`carbonest.profile_table`; house prices where there is no target.
    model : a name, ``package.module:Thing`` or an object.
    by : ``rows`` or ``epochs``; the latter for networks.
    points : of the curve; six if left out.
    extrapolate : a number of rows or epochs beyond them, at which a guess is asked for as well; none if left out.
    metric, task, cv, positive, categorical, drop : of a table of your own, as :func:`carbonest.profile_table` takes
        them; as the target says if left out.
    quick : smaller models, three folds instead of five times two.
    folds, repeats : k-fold cross-validation, repeated with other shuffles; five times two if left out. [-]
    seed : of synthetic houses, shuffles and initial weights.
    threads : threads per model; with more than one, CPU time is a blurred measure. [-]
    device : where networks train: ``auto`` is a GPU where there is one.
    timeout_seconds, memory_gib : what one model may take, all folds together, before it is stopped. [s], [GiB]
    resume : file to which finished folds go, and from which an interrupted run goes on; nothing is kept if left out.
    on_progress : called with (model, folds done, folds in all) whenever one more fold is done; nobody if left out.

    Returns
    -------
    LearningCurve
        ``points`` with error and joules, the slopes on logarithms, ``elasticity``; ``to_dict()`` is the JSON of the
        command.

    Raises
    ------
    InputError
        If the data or the model cannot be used, or fewer than two points finish.

    Examples
    --------
    >>> curve = learning_curve("train.csv", model="gbm", points=4)                               # doctest: +SKIP
    >>> curve.elasticity.central > 1                                                             # doctest: +SKIP
    True
    """
    need("sklearn", "profiling models")
    if by not in (ROWS, EPOCHS):
        raise InputError(f"by must be rows or epochs; got {shown(by)}.")
    many = POINTS if points is None else points
    plan = Plan.sized(
        quick=quick, folds=folds, repeats=repeats, seed=seed, threads=threads, timeout_seconds=timeout_seconds,
        memory_gib=memory_gib,
    )  # fmt: skip
    times = None
    if target is None:
        found: Any = load(data, seed=seed)
        cuts, specs, subject, share = folds_of(len(found), plan), _house_model(model), HOUSES, 1 / plan.folds
        notes: tuple[str, ...] = ("SYNTHETIC DATA: no such houses exist.",) if found.synthetic else ()
        where = "cpu"
    else:
        made = prepared_table(
            data, target, [model], plan, cv=cv, device=device, quick=quick, metric=metric, task=task, positive=positive,
            categorical=categorical, drop=drop,
        )  # fmt: skip
        found, cuts, specs, share = made.table, made.cuts, made.specs, made.share
        subject, notes, where, plan = subject_of(found, target, made.split), found.notes, made.device, made.plan
        times = made.by if made.split.kind == TIME else None
    spec, name = _only(specs, model)
    splits, amounts, specs, names = _points(found, spec, name, cuts, by, many, plan, times)
    if extrapolate is not None:
        check_beyond(extrapolate, amounts[-1], by)
    runs: list[ModelRun] = train(
        found,
        specs,
        plan,
        resume=None if resume is None else Path(resume),
        splits=splits,
        device=where,
        on_progress=on_progress,
    )
    joules = Joules(power_curve()[0], plan.threads)
    return curve_of(
        runs, amounts, names, joules, model=name, by=by, data=found.source, label=subject.label, test_share=share,
        warnings=notes, beyond=extrapolate,
    )  # fmt: skip


def _points(
    data: Any, spec: Spec, name: str, cuts: Sequence[Fold], by: str, many: int, plan: Plan, times: Any
) -> tuple[tuple[Fold, ...], list[int], list[Spec], list[tuple[str, str]]]:
    """Return (splits, amounts, specs, where each point's lines are)."""
    if by == EPOCHS:
        if not trains_in_epochs(spec, plan.seed, plan.quick):
            raise InputError(f"--by epochs is for networks; {name} has no epochs: leave it out for a curve over rows.")
        amounts = list(EPOCH_STEPS[:many]) if many <= len(EPOCH_STEPS) else [5 * 2**step for step in range(many)]
        specs = [at_epochs(spec, name, epochs) for epochs in amounts]
        return tuple(cuts), amounts, specs, [(one.name, "") for one in specs]
    least = min(int((~data.outliers[fold.train]).sum()) for fold in cuts)
    amounts = sizes(least, many)
    classes = getattr(data, "classes", None) is not None
    clean = [Fold(f.repeat, f.number, f.train[~data.outliers[f.train]], f.test) for f in cuts]
    cut = partial(nested, classes=classes, times=times, seed=plan.seed)
    return cut(clean, amounts, data.target), amounts, [spec], [(name, part_of(amount)) for amount in amounts]


def _house_model(model: Any) -> list[Spec]:
    if not isinstance(model, str):
        raise InputError("a model that is an object needs a table of your own: give data and target.")
    return chosen([model])


def _only(specs: Sequence[Spec], model: Any) -> tuple[Spec, str]:
    """Return the one spec and the name of its one row."""
    rows = [row for spec in specs for row in spec.rows]
    if len(rows) != 1:
        raise InputError(
            f"a learning curve is of one model; {shown(str(model), 60)} trains {', '.join(rows) or 'none'}."
        )
    return specs[0], rows[0]
