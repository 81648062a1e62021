"""The process from which every model of a sweep is forked: ``python -m profiler.sweep.zygote FD``.

It imports scikit-learn and makes the features once. Each model then runs in a process of its own, forked from it in
milliseconds, under its own limits of time and memory: what one of them eats, breaks or leaves behind is no other's.
Threads are pinned to one before anything is imported, so that there is none to lose in a fork.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from importlib import import_module
from typing import IO, Any, TextIO

from ..models.base import Spec
from ..training.children import End, Watch
from ..training.gauge import Gauge, cpu_clock
from ..training.harness import OUT_OF_MEMORY, die_with_parent, main, tell
from ..training.job import Job
from ..training.worker import run_fold, sensors
from .classes import run_class_fold
from .job import SweepJob
from .regressors import CLASSIFICATION, module_of
from .shared import SharedFeatures, SharedGauge

#: CPU-seconds beyond its time limit at which the kernel ends a child whose watcher has died (macOS). [s]
_GRACE_SECONDS = 60


def work(job: Job, events: TextIO) -> None:
    """Make the features, then fork a process for each model, one after the other."""
    assert isinstance(job, SweepJob)
    gauge = Gauge(sensors())
    _preload(spec for spec, _ in job.todo)
    needed = sorted({at for _, folds in job.todo for at in folds})
    features = {at: SharedFeatures(job.data, job.folds[at], gauge) for at in needed}
    tell(events, {"event": "prepared", "startup_cpu_seconds": cpu_clock()})
    run = run_class_fold if job.kind == CLASSIFICATION else run_fold
    for spec, folds in job.todo:
        tell(events, {"event": "begun", "name": spec.name})

        def train(told: TextIO, spec: Spec = spec, folds: tuple[int, ...] = folds) -> None:
            for at in folds:
                mine = replace(job, spec=spec, data=features[at])
                for line in run(mine, job.folds[at], SharedGauge(gauge, features[at])):
                    tell(told, {"event": "fold", "name": spec.name, "line": line})

        end = forked(train, job.timeout_seconds, job.memory_gib, lambda event: tell(events, event))
        tell(
            events,
            {
                "event": "over",
                "name": spec.name,
                "status": end.status,
                "message": end.message,
                "cpu_seconds": end.cpu_seconds,
                "wall_seconds": end.wall_seconds,
                "peak_memory_gib": end.peak_memory_gib,
            },
        )


def _preload(specs: Iterable[Spec]) -> None:
    """Import what the models need of scikit-learn; other code runs in the processes of its own models only."""
    for spec in specs:
        module = module_of(spec)
        if module is not None and module.partition(".")[0] == "sklearn":
            import_module(module)


@dataclass
class _Forked:
    pid: int
    stdout: IO[bytes] | None
    returncode: int | None = None


def forked(
    train: Callable[[TextIO], None], timeout_seconds: float, memory_gib: float, on_event: Callable[[Any], None]
) -> End:
    """Run a function in a fork of this process, to its end or to its limit; hand over its events as they come."""
    read, write = os.pipe()
    with tempfile.TemporaryFile() as errors:
        zygote = os.getpid()
        sys.stdout.flush()
        sys.stderr.flush()
        pid = os.fork()
        if pid == 0:
            os.close(read)
            _as_child(train, write, errors.fileno(), zygote, timeout_seconds)
        os.close(write)
        watch = Watch(_Forked(pid, os.fdopen(read, "rb", buffering=0)), timeout_seconds, memory_gib)
        try:
            watch.follow(on_event)
        finally:
            watch.stop()
        errors.seek(0)
        return watch.end(errors.read().decode("utf-8", "replace"))


def _as_child(train: Callable[[TextIO], None], write: int, errors: int, zygote: int, timeout_seconds: float) -> None:
    """Train and leave, whatever happens: nothing of the process that was forked may run on."""
    code = 1
    try:
        # A session of its own: stopping it stops what it started.
        os.setsid()
        die_with_parent(zygote)
        _end_by_cpu_seconds(timeout_seconds)
        os.dup2(errors, 2)
        told = io.TextIOWrapper(os.fdopen(write, "wb", buffering=0), encoding="utf-8", write_through=True)
        train(told)
        told.flush()
        code = 0
    finally:
        error = sys.exc_info()[1]
        if error is not None:
            said = " ".join(str(error).split())
            sys.stderr.write(f"{type(error).__name__}: {said}\n")
            sys.stderr.flush()
            code = OUT_OF_MEMORY if isinstance(error, MemoryError) else 1
        os._exit(code)


def _end_by_cpu_seconds(timeout_seconds: float) -> None:
    """Let the kernel end a child that outlives whoever watched it, where it cannot be told to die with its parent."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        most = int(time.process_time() + timeout_seconds) + _GRACE_SECONDS
        resource.setrlimit(resource.RLIMIT_CPU, (most, most))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], work))
