"""Hunting: worker processes take indices in turn, are watched, and are replaced when they die, hang or grow old."""

import json
import os
import selectors
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from ..shared import ROOT
from .case import case_of, names
from .judge import Fault
from .sandbox import WALL_SECONDS, Sandbox

#: Cases after which a worker is replaced: what one leaves behind must not decide about many.
LIFE = 3000


@dataclass
class Found:
    """What a hunt found: faults by place with the first case that led there, and what it took."""

    faults: dict[tuple[str, str], tuple[Fault, str, str]] = field(default_factory=dict)
    hits: Counter = field(default_factory=Counter)
    inputs: Counter = field(default_factory=Counter)
    cpu_seconds: defaultdict = field(default_factory=lambda: defaultdict(float))

    def add(self, seed, index, surface, seconds, faults):
        self.inputs[surface] += 1
        self.cpu_seconds[surface] += seconds
        for fault in map(Fault._make, faults):
            key = fault.kind, fault.place
            self.hits[key] += 1
            self.faults.setdefault(key, (fault, surface, f"{seed}:{index}"))

    def __str__(self):
        lines = [
            f"{fault.kind}: {fault.place}\n  {fault.seen}\n"
            f"  {self.hits[key]} of {self.inputs[surface]} of {surface!r}: "
            f"python -m tests.fuzz --case {case}"
            for key, (fault, surface, case) in sorted(self.faults.items())
        ]
        kinds = Counter(kind for kind, _ in self.faults)
        total = sum(self.inputs.values())
        lines.append(f"{total:,} inputs; places with faults: {dict(kinds) or 'none'}")
        return "\n".join(lines)

    def times(self):
        """Return a line for each surface: its inputs, and the CPU-seconds of a thousand."""
        return "\n".join(
            f"{name:20} {self.inputs[name]:9,}  {1000 * self.cpu_seconds[name] / self.inputs[name]:8.1f} s/1000"
            for name in sorted(self.inputs)
        )


class _Worker:
    def __init__(self, seed, indices, folder):
        self.seed, self.indices, self.folder = seed, indices, folder
        self.begin()

    def begin(self):
        first = [self.indices.start, self.indices.stop, self.indices.step]
        command = [sys.executable, "-m", "tests.fuzz.hunt", str(self.seed), *map(str, first), self.folder]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
        )  # fmt: skip
        os.set_blocking(self.process.stdout.fileno(), False)
        self.heard, self.rest, self.born = time.monotonic(), b"", 0

    def lines(self):
        """Return what the worker has said; ``None`` when it is gone."""
        self.heard = time.monotonic()
        content = self.process.stdout.read()
        if not content:
            return None
        *whole, self.rest = (self.rest + content).split(b"\n")
        return [json.loads(line) for line in whole]

    def next_index(self, after):
        self.indices = range(after + self.indices.step, self.indices.stop, self.indices.step)

    def end(self):
        self.process.kill()
        said = self.process.stderr.read().decode("utf-8", "replace")[-300:]
        self.process.wait()
        self.process.stdout.close()
        self.process.stderr.close()
        return said


def hunt(seed, count, *, surface=None, processes=1, progress=None):
    """Run so many cases of a seed; return what was found. ``progress(found)`` is told now and then."""
    known, found = names(), Found()
    step = len(known) if surface else 1
    first = known.index(surface) if surface else 0
    everything = range(first, first + count * step, step)
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder, selectors.DefaultSelector() as selector:
        workers = []
        for number in range(processes):
            Path(folder, str(number)).mkdir()
            workers.append(_Worker(seed, everything[number::processes], f"{folder}/{number}"))
            selector.register(workers[-1].process.stdout, selectors.EVENT_READ, workers[-1])
        while workers:
            for key, _ in selector.select(timeout=5):
                worker = key.data
                lines = worker.lines()
                for index, name, seconds, faults in lines or ():
                    found.add(seed, index, name, seconds, faults)
                    worker.next_index(index)
                if lines is None:
                    _replace(worker, selector, workers, found, "died")
            for worker in list(workers):
                if time.monotonic() - worker.heard > WALL_SECONDS + 30:
                    _replace(worker, selector, workers, found, "hung")
            if progress:
                progress(found)
    return found


def _replace(worker, selector, workers, found, how):
    selector.unregister(worker.process.stdout)
    worker.process.poll()
    status = worker.process.wait() if how == "died" else None
    said = worker.end()
    if worker.indices and status != 0:
        index = worker.indices.start
        name = names()[index % len(names())]
        found.add(worker.seed, index, name, 0.0, [Fault(how, f"worker on {name}", f"status {status}: {said}")])
        worker.next_index(index)
    if worker.indices:
        worker.begin()
        selector.register(worker.process.stdout, selectors.EVENT_READ, worker)
    else:
        workers.remove(worker)


def work(seed, indices, folder):
    """Run cases in this process and say after each what came of it; ends after :data:`LIFE` of them."""
    said = os.fdopen(os.dup(1), "w", encoding="ascii", buffering=1)
    case_of(seed, indices.start)  # What surfaces import is no case's own memory.
    _warm()
    sandbox = Sandbox(folder)
    for index in indices[:LIFE]:
        name, case = case_of(seed, index)
        # Anew for each: what an engine keeps of the case before (DuckDB's allocator does) is none of this one's own.
        sandbox.limit_memory()
        faults, seconds = sandbox.run(name, case)
        said.write(json.dumps([index, name, round(seconds, 4), faults]) + "\n")
        if any(fault.kind in ("memory", "slow") for fault in faults):
            break
    said.close()
    os._exit(0)


def _warm():
    """Load what is heavy before memory is counted."""
    import io

    import boto3  # noqa: F401
    import duckdb
    import numpy  # noqa: F401
    import pandas
    import sklearn.compose
    import sklearn.linear_model  # noqa: F401
    from azure.mgmt.monitor import MonitorManagementClient  # noqa: F401

    from . import services

    services._clouds()
    # Their allocators reserve room at the first use: pandas' texts are pyarrow's.
    pandas.read_csv(io.StringIO("a\nb\n"), dtype=str)
    duckdb.connect().execute("SELECT 1").fetchall()


if __name__ == "__main__":
    start, stop, step = map(int, sys.argv[2:5])
    work(int(sys.argv[1]), range(start, stop, step), sys.argv[5])
