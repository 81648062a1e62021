"""Training and measuring models, each in a child process, over repeated folds; finished folds are never lost.

>>> from profiler.houses.loading import load
>>> from profiler.models import chosen
>>> from profiler.training.job import Plan
>>> from profiler.training.train import train
>>> run = train(load(None), chosen(["mean"]), Plan(folds=2, repeats=1))         # doctest: +SKIP
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..models import lacking
from ..models.base import Spec
from . import children
from .book import Book
from .job import Fold, Job, ModelRun, Plan, folds, line_key


def train(
    data: Any,
    specs: Sequence[Spec],
    plan: Plan,
    *,
    resume: Path | None = None,
    transfer: Any = None,
    splits: tuple[Fold, ...] | None = None,
    keep_predictions: bool = False,
    device: str = "cpu",
    on_progress: Callable[[str, int, int], None] | None = None,
) -> list[ModelRun]:
    """Train every model on every fold, each model in its own process; return one run per model.

    Parameters
    ----------
    data : houses, or anything with ``columns``, ``target``, ``outliers``, ``digest`` and ``transformer()``.
    resume : file to which finished folds are written, and from which an earlier run of the same settings goes on.
    transfer : further houses, without prices, for students.
    splits : other splits than k folds.
    device : ``cuda`` where models train on a GPU: then its sensors count as well.
    keep_predictions : let lines of results hold the predictions of the held-out rows.
    on_progress : called with (model, folds done, folds in all), over all models, whenever one more is done.

    Ctrl-C stops the model that runs, marks it and the following ones ``interrupted``, and returns what is finished.
    """
    splits = splits or folds(len(data.target), plan)
    book = Book(resume, data, plan, splits, transfer, device) if resume else None
    total, done = len(splits) * len(specs), 0
    runs: list[ModelRun] = []
    stopped = False
    for spec in specs:
        run = ModelRun(spec)
        runs.append(run)
        missing = lacking(spec)
        if missing:
            run.status, run.message = "lacking", "needs " + " and ".join(missing)
        elif stopped:
            run.status, run.message = "interrupted", "not started"
        else:
            job = Job(
                spec,
                data,
                splits,
                plan.seed,
                plan.quick,
                plan.threads,
                plan.memory_gib,
                transfer,
                keep_predictions,
                device,
            )
            stopped = _train_one(run, job, plan, book, _step(on_progress, spec, done, total))
            run.problem = "" if book is None else book.problem
        done += len(splits)
        if on_progress:
            on_progress(spec.name, done, total)
    return runs


def _step(
    on_progress: Callable[[str, int, int], None] | None, spec: Spec, done: int, total: int
) -> Callable[[int], None]:
    def step(finished: int) -> None:
        if on_progress:
            on_progress(spec.name, done + finished, total)

    return step


def _train_one(run: ModelRun, job: Job, plan: Plan, book: Book | None, step: Callable[[int], None]) -> bool:
    """Run what is left of one model; return whether the user stopped it."""
    if book is not None:
        run.lines, ended = book.finished(run.spec)
        run.resumed = len(run.lines)
        if ended is not None:
            run.status, run.message, run.cpu_seconds, run.wall_seconds = ended
            return False
    rows = len(run.spec.rows)
    seen = {line_key(line) for line in run.lines}
    left = tuple(fold for fold in job.folds if fold.key not in seen)
    if not left:
        return False

    def note(event: dict[str, Any]) -> None:
        if event.pop("event") == "ready":
            run.startup_cpu_seconds = event["startup_cpu_seconds"]
            return
        if run.spec.mark:
            event["mark"] = run.spec.mark
        run.lines.append(event)
        if book is not None:
            book.write(event)
        step(len(run.lines) // rows)

    step(len(run.lines) // rows)
    try:
        end = children.run(replace(job, folds=left), plan.timeout_seconds, note)
    except KeyboardInterrupt:
        run.status, run.message = "interrupted", "stopped by the user"
        return True
    run.status, run.message, run.cpu_seconds, run.wall_seconds = (
        end.status,
        end.message,
        end.cpu_seconds,
        end.wall_seconds,
    )
    run.peak_memory_gib = end.peak_memory_gib
    if book is not None and end.status in ("timeout", "memory"):
        book.write_end(run, plan)
    return False
