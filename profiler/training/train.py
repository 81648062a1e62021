"""Training and measuring models, each in a child process, over repeated folds; finished folds are never lost.

>>> from profiler.houses.loading import load
>>> from profiler.models import chosen
>>> from profiler.training.train import Plan, train
>>> run = train(load(None), chosen(["mean"]), Plan(folds=2, repeats=1))         # doctest: +SKIP
"""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from estimator.errors import InputError

from ..models import VERSION, lacking
from ..models.base import Spec

#: Sizes of a full and of a quick run.
FULL_FOLDS, FULL_REPEATS, QUICK_FOLDS, QUICK_REPEATS = 5, 2, 3, 1


@dataclass(frozen=True)
class Plan:
    """How to train and measure.

    Attributes
    ----------
    folds, repeats : int
        k-fold cross-validation, repeated with other shuffles. [-]
    seed : int
        Of shuffles, initial weights and everything else that is random.
    quick : bool
        Smaller models.
    threads : int
        Threads that numeric libraries may use; CPU time without the thread count is no measure of cost. [-]
    timeout_seconds, memory_gib : float
        What one model may take, all folds together, before it is stopped. [s], [GiB]
    """

    folds: int = FULL_FOLDS
    repeats: int = FULL_REPEATS
    seed: int = 0
    quick: bool = False
    threads: int = 1
    timeout_seconds: float = 900.0
    memory_gib: float = 4.0

    def __post_init__(self) -> None:
        for name, value, least in (
            ("folds", self.folds, 2),
            ("repeats", self.repeats, 1),
            ("threads", self.threads, 1),
        ):
            if value < least:
                raise InputError(f"{name} must be at least {least}; got {value}.")
        if self.timeout_seconds <= 0 or self.memory_gib <= 0:
            raise InputError(
                "the limits of time and memory must be above 0; "
                f"got {self.timeout_seconds:g} s and {self.memory_gib:g} GiB."
            )


@dataclass(frozen=True)
class Fold:
    """One split: indices of training rows and of held-out rows."""

    repeat: int
    number: int
    train: Any
    test: Any


@dataclass(frozen=True)
class Job:
    """What one child process does."""

    spec: Spec
    data: Any
    folds: tuple[Fold, ...]
    seed: int
    quick: bool
    threads: int
    memory_gib: float
    transfer: Any = None
    keep_predictions: bool = False


@dataclass
class ModelRun:
    """What came of one model: lines of finished folds, and how it ended.

    ``status`` is ``ok``, ``timeout``, ``memory``, ``failed``, ``lacking`` or ``interrupted``.
    """

    spec: Spec
    status: str = "ok"
    message: str = ""
    lines: list[dict[str, Any]] = field(default_factory=list)
    startup_cpu_seconds: float | None = None
    cpu_seconds: float = 0.0
    wall_seconds: float = 0.0
    peak_memory_gib: float = 0.0
    resumed: int = 0

    def of(self, row: str) -> list[dict[str, Any]]:
        """Return the lines of one of its rows, in the order of repeats and folds."""
        return sorted((x for x in self.lines if x["model"] == row), key=lambda x: (x["repeat"], x["fold"]))


def folds(count: int, plan: Plan) -> tuple[Fold, ...]:
    """Return all splits: those of scikit-learn's ``KFold(shuffle=True, random_state=seed + repeat)``."""
    import numpy as np

    if plan.folds > count:
        raise InputError(f"folds must not be more than the {count} rows; got {plan.folds}.")
    found = []
    for repeat in range(plan.repeats):
        order = np.arange(count)
        np.random.RandomState(plan.seed + repeat).shuffle(order)
        for number, test in enumerate(np.array_split(order, plan.folds)):
            held = np.zeros(count, dtype=bool)
            held[test] = True
            found.append(Fold(repeat, number, np.flatnonzero(~held), np.flatnonzero(held)))
    return tuple(found)


def train(
    data: Any,
    specs: Sequence[Spec],
    plan: Plan,
    *,
    resume: Path | None = None,
    transfer: Any = None,
    splits: tuple[Fold, ...] | None = None,
    keep_predictions: bool = False,
    on_progress: Callable[[str, int, int], None] | None = None,
) -> list[ModelRun]:
    """Train every model on every fold, each model in its own process; return one run per model.

    Parameters
    ----------
    data : houses, or anything with ``columns``, ``target``, ``outliers``, ``digest`` and ``transformer()``.
    resume : file to which finished folds are written, and from which an earlier run of the same settings goes on.
    transfer : further houses, without prices, for students.
    splits : other splits than k folds.
    keep_predictions : let lines of results hold the predictions of the held-out rows.
    on_progress : called with (model, folds done, folds in all), over all models, whenever one more is done.

    Ctrl-C stops the model that runs, marks it and the following ones ``interrupted``, and returns what is finished.
    """
    splits = splits or folds(len(data.target), plan)
    book = Book(resume, data, plan, splits, transfer) if resume else None
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
                spec, data, splits, plan.seed, plan.quick, plan.threads, plan.memory_gib, transfer, keep_predictions
            )
            stopped = _train_one(run, job, plan, book, _step(on_progress, spec, done, total))
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
    from .children import run as run_child

    if book is not None:
        run.lines, ended = book.finished(run.spec)
        run.resumed = len(run.lines)
        if ended is not None:
            run.status, run.message, run.cpu_seconds, run.wall_seconds = ended
            return False
    rows = len(run.spec.rows)
    seen = {(line["repeat"], line["fold"]) for line in run.lines}
    left = tuple(fold for fold in job.folds if (fold.repeat, fold.number) not in seen)
    if not left:
        return False

    def note(event: dict[str, Any]) -> None:
        if event.pop("event") == "ready":
            run.startup_cpu_seconds = event["startup_cpu_seconds"]
            return
        run.lines.append(event)
        if book is not None:
            book.write(event)
        step(len(run.lines) // rows)

    step(len(run.lines) // rows)
    try:
        end = run_child(replace(job, folds=left), plan.timeout_seconds, note)
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


class Book:
    """A file of finished folds, one JSON object a line, written as they finish.

    Raises
    ------
    InputError
        If the file holds another run's results or is no such file.
    """

    def __init__(self, path: Path, data: Any, plan: Plan, splits: tuple[Fold, ...], transfer: Any = None) -> None:
        self.path, self._plan = path, plan
        self._settings = settings(data, plan, splits, transfer)
        self._lines = self._read()

    def finished(self, spec: Spec) -> tuple[list[dict[str, Any]], tuple[str, str, float, float] | None]:
        """Return the lines of folds in which all rows of a model are there, and its end if it was stopped for good."""
        lines = [line for line in self._lines if line.get("model") in spec.rows and "fit" in line]
        counts: dict[tuple[int, int], int] = {}
        for line in lines:
            key = (line["repeat"], line["fold"])
            counts[key] = counts.get(key, 0) + 1
        whole = [line for line in lines if counts[line["repeat"], line["fold"]] == len(spec.rows)]
        limits = (self._plan.timeout_seconds, self._plan.memory_gib)
        for line in self._lines:
            if line.get("ended") == spec.name and (line["timeout_seconds"], line["memory_gib"]) == limits:
                return whole, (line["status"], line["message"], line["cpu_seconds"], line["wall_seconds"])
        return whole, None

    def write(self, line: dict[str, Any]) -> None:
        """Append a line, on disk before the next fold begins."""
        import os

        try:
            with self.path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(line) + "\n")
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise InputError(
                f"--resume must name a file that can be written; {str(self.path)!r}: {error.strerror}."
            ) from None

    def write_end(self, run: ModelRun, plan: Plan) -> None:
        """Append how a stopped model ended, with the limits that stopped it."""
        self.write(
            {
                "ended": run.spec.name,
                "status": run.status,
                "message": run.message,
                "cpu_seconds": run.cpu_seconds,
                "wall_seconds": run.wall_seconds,
                "timeout_seconds": plan.timeout_seconds,
                "memory_gib": plan.memory_gib,
            }
        )

    def _read(self) -> list[dict[str, Any]]:
        try:
            text = self.path.read_text(encoding="utf-8") if self.path.exists() else ""
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"--resume must name a file of results; {str(self.path)!r}: {error}.") from None
        if not text:
            self.write({"carbonest_profile": self._settings})
            return []
        # Without a line break at its end the file was torn by the death of a process: that line is not whole.
        whole = text[: text.rfind("\n") + 1]
        if not whole and text.startswith('{"carbonest_profile"'):
            self.path.unlink()
            return self._read()
        try:
            head, *lines = [dict(json.loads(line)) for line in whole.splitlines()]
            before = dict(head["carbonest_profile"])
        except (ValueError, KeyError, TypeError, RecursionError):
            raise InputError(
                f"--resume must name a file of results of this command; {str(self.path)!r} is none."
            ) from None
        changed = [
            f"{key} {before.get(key)!r}, now {value!r}"
            for key, value in self._settings.items()
            if before.get(key) != value
        ]
        if changed:
            raise InputError(
                f"--resume {str(self.path)!r} holds results of another run ({'; '.join(changed[:3])}): "
                "name another file."
            )
        if whole != text:
            self.path.write_text(whole, encoding="utf-8")
        return lines


def settings(data: Any, plan: Plan, splits: tuple[Fold, ...], transfer: Any = None) -> dict[str, Any]:
    """Return all that must be equal for results to belong together: data, splits, settings, versions, machine."""
    cuts = hashlib.sha256()
    for fold in splits:
        cuts.update(fold.test.tobytes())
    kept = {key: value for key, value in asdict(plan).items() if key not in ("timeout_seconds", "memory_gib")}
    return {
        "data": data.digest[:16],
        "unlabelled": None if transfer is None else transfer.digest[:16],
        "splits": cuts.hexdigest()[:16],
        **kept,
        "models": VERSION,
        "machine": f"{platform.node()} {platform.machine()}",
        "python": platform.python_version(),
        **{name: _version(name) for name in ("numpy", "scikit-learn", "torch")},
    }


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
