"""Many models on the same folds, each in a process of its own, forked from one that is ready."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from estimator.errors import InputError

from ..models.base import Spec
from ..training import children
from ..training.book import Book
from ..training.job import Fold, ModelRun, Plan, folds
from .job import SweepJob
from .regressors import REGRESSION

#: What the process from which models are forked may take for itself: imports and features. [s]
_PREPARE_SECONDS = 900.0
_WAITING, _RUNNING = "waiting", "running"


def train_many(
    data: Any,
    specs: Sequence[Spec],
    plan: Plan,
    *,
    kind: str = REGRESSION,
    resume: Path | None = None,
    splits: tuple[Fold, ...] | None = None,
    keep_predictions: bool = False,
    on_progress: Callable[[str, int, int], None] | None = None,
    on_end: Callable[[ModelRun], None] | None = None,
) -> list[ModelRun]:
    """Train every model on every fold; return one run per model, in their order.

    Parameters
    ----------
    data, plan, resume, splits, keep_predictions : as of :func:`profiler.training.train.train`.
    kind : ``regressor`` or ``classifier``.
    on_progress : called with (model, models done, models in all) when a model begins, and once more at the end.
    on_end : called with every run as it ends.

    Ctrl-C stops the model that runs, marks it and the following ones ``interrupted``, and returns what is finished.

    Raises
    ------
    InputError
        If no features can be made of the data; says why.
    """
    splits = splits or folds(len(data.target), plan)
    book = Book(resume, data, plan, splits) if resume else None
    runs = {spec.name: ModelRun(spec) for spec in specs}
    todo = _left(runs, splits, book)
    done = len(specs) - len(todo)
    ready: list[float] = []

    def note(event: dict[str, Any]) -> None:
        nonlocal done
        if event["event"] == "prepared":
            ready.append(event["startup_cpu_seconds"])
            return
        run = runs[event["name"]]
        if event["event"] == "begun":
            run.status = _RUNNING
            if on_progress:
                on_progress(run.spec.name, done, len(specs))
        elif event["event"] == "fold":
            run.lines.append(event["line"])
            if book is not None:
                book.write(event["line"])
        else:
            done += 1
            _ended(run, event, plan, book)
            if on_end:
                on_end(run)

    if todo:
        budget = _PREPARE_SECONDS + len(todo) * (plan.timeout_seconds + 5.0)
        job = SweepJob(
            todo[0][0], data, splits, plan.seed, plan.quick, plan.threads, plan.memory_gib,
            keep_predictions=keep_predictions, kind=kind, todo=todo, timeout_seconds=plan.timeout_seconds,
        )  # fmt: skip
        try:
            end = children.run(job, budget, note, "profiler.sweep.zygote")
        except KeyboardInterrupt:
            end = None
        if end is not None and not ready:
            raise InputError(f"no features can be made of these data: {end.message or end.status}.")
        for run in runs.values():
            if run.status in (_WAITING, _RUNNING):
                _cut_short(run, end)
    if on_progress:
        on_progress("", len(specs), len(specs))
    return list(runs.values())


def _cut_short(run: ModelRun, end: children.End | None) -> None:
    """Say how a model ended that never told: the user stopped it, or the process that forks the models is gone."""
    if end is None:
        run.message = "stopped by the user" if run.status == _RUNNING else "not started"
        run.status = "interrupted"
    else:
        run.message = f"the process that forks the models ended: {end.message or end.status}"
        run.status = "failed" if end.status == "ok" else end.status


def _left(
    runs: dict[str, ModelRun], splits: tuple[Fold, ...], book: Book | None
) -> tuple[tuple[Spec, tuple[int, ...]], ...]:
    """Return each model with the folds that are left to do; what an earlier run finished goes into its run."""
    todo = []
    for run in runs.values():
        ended = None
        if book is not None:
            run.lines, ended = book.finished(run.spec)
            run.resumed = len(run.lines)
        if ended is not None:
            run.status, run.message, run.cpu_seconds, run.wall_seconds = ended
            continue
        seen = {(line["repeat"], line["fold"]) for line in run.lines}
        left = tuple(at for at, fold in enumerate(splits) if (fold.repeat, fold.number) not in seen)
        if left:
            run.status = _WAITING
            todo.append((run.spec, left))
    return tuple(todo)


def _ended(run: ModelRun, event: dict[str, Any], plan: Plan, book: Book | None) -> None:
    run.status, run.message = event["status"], event["message"]
    run.cpu_seconds, run.wall_seconds = event["cpu_seconds"], event["wall_seconds"]
    run.peak_memory_gib = event["peak_memory_gib"]
    if book is not None:
        if run.status in ("timeout", "memory"):
            book.write_end(run, plan)
        run.problem = book.problem
