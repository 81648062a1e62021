"""Running one job in a child process under hard limits of time and memory."""

from __future__ import annotations

import json
import os
import pickle
import selectors
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Protocol

from estimator.units import BYTES_PER_GIB

from ..measure.accounting import peak_memory_bytes, process_memory_bytes
from .harness import OUT_OF_MEMORY, PARENT_VARIABLE
from .job import Job

#: Variables that pin the threads of every numeric library in use; they must be set before the import.
THREAD_VARIABLES = (
    "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS", "VECLIB_MAXIMUM_THREADS",
    "BLIS_NUM_THREADS",
)  # fmt: skip
#: How every line of a child's events begins.
EVENT_MARK = b'{"event": '
#: How libraries say on standard error that memory was refused, some of them while they end the process.
_NO_MEMORY = (
    "MemoryError", "OpenBLAS error: Memory allocation", "std::bad_alloc", "annot allocate memory",
    "can't allocate memory", "not enough memory", "failed to map segment",
)  # fmt: skip
#: How long the parent looks away from a child, at most, and as it comes near its cap of memory.
_LONGEST_LOOK_SECONDS, _SHORTEST_LOOK_SECONDS = 0.1, 0.005
#: No process fills memory faster: one core writes fresh pages at 2 to 6 GiB/s.
_FASTEST_GIB_PER_SECOND = 8.0


@dataclass(frozen=True)
class End:
    """How a child ended.

    ``status`` is ``ok``, ``timeout``, ``memory`` or ``failed``; ``cpu_seconds`` covers the whole child, from start to
    end, whatever it was doing.
    """

    status: str
    message: str
    cpu_seconds: float
    wall_seconds: float
    peak_memory_gib: float


def run(
    job: Job,
    timeout_seconds: float,
    on_event: Callable[[dict[str, Any]], None],
    module: str = "profiler.training.worker",
) -> End:
    """Run a job in a child process of ``module``, to its end or to its limit; hand over its events as they come.

    Raises
    ------
    KeyboardInterrupt
        If the user stops it; the child is gone by then.
    """
    # Files without a name: whoever is killed leaves nothing behind, least of all the user's data.
    with tempfile.TemporaryFile() as handed, tempfile.TemporaryFile() as errors:
        handed.write(pickle.dumps(job))
        handed.seek(0)
        # A session of its own: Ctrl-C reaches this process, which then stops the child and what it started.
        # -P: a numbers.py or profiler/ that lies in the directory of the call must not stand for the real one.
        child = subprocess.Popen(
            [sys.executable, "-P", "-m", module, str(handed.fileno())],
            stdout=subprocess.PIPE,
            stderr=errors,
            stdin=subprocess.DEVNULL,
            pass_fds=[handed.fileno()],
            env=environment(job.threads),
            start_new_session=True,
        )
        watch = Watch(child, timeout_seconds, job.memory_gib)
        try:
            watch.follow(on_event)
        finally:
            watch.stop()
        errors.seek(0)
        return watch.end(errors.read().decode("utf-8", "replace"))


def environment(threads: int) -> dict[str, str]:
    """Return the environment of a child: threads pinned, this process's import path."""
    pinned = dict.fromkeys(THREAD_VARIABLES, str(threads))
    # Our own place last, should the path not lead there: a package beside us must not come before the library.
    paths = dict.fromkeys(_resolved(entry) for entry in [*sys.path, str(Path(__file__).parents[2])])
    own = {"PYTHONPATH": os.pathsep.join(paths), PARENT_VARIABLE: str(os.getpid()), "PYTHONHASHSEED": "0"}
    return {**os.environ, **pinned, **own}


def _resolved(entry: str) -> str:
    try:
        return str(Path(entry).resolve())
    except FileNotFoundError:  # a working directory that is gone
        return entry


class Running(Protocol):
    """A child process as far as watching needs it: started by ``Popen``, or forked."""

    pid: int
    stdout: IO[bytes] | None
    returncode: int | None


class Watch:
    """Follows a child to its end or to its limit, and hands over its events as they come."""

    def __init__(self, child: Running, timeout_seconds: float, memory_gib: float) -> None:
        self._child, self._timeout, self._cap = child, timeout_seconds, memory_gib
        self._start = time.monotonic()
        self._rest = b""
        self._killed = ""
        self._exit: int | None = None
        self._cpu = self._wall = self._resident_gib = self._peak_gib = self._waited_peak_gib = 0.0

    def follow(self, on_event: Callable[[dict[str, Any]], None]) -> None:
        """Read events until the child is gone or has reached a limit."""
        assert self._child.stdout is not None
        with selectors.DefaultSelector() as selector:
            selector.register(self._child.stdout, selectors.EVENT_READ)
            while self._exit is None and not self._killed:
                if selector.select(self._look_seconds()) and not self._read(on_event):
                    time.sleep(_SHORTEST_LOOK_SECONDS)
                self._reap(os.WNOHANG)
                self._check()
        self._drain(on_event)

    def stop(self) -> None:
        """Kill the child and everything it started, and reap it."""
        with suppress(ProcessLookupError):
            os.killpg(self._child.pid, signal.SIGKILL)
        if self._exit is None:
            self._reap(0)
        if self._child.stdout is not None:
            self._child.stdout.close()

    def end(self, errors: str) -> End:
        """Return how it ended."""
        last = next((line for line in reversed(errors.strip().splitlines()) if line.strip()), "")
        if self._killed == "timeout":
            status, message = "timeout", f"stopped after {self._timeout:g} s"
        elif self._exit == 0 and not self._killed:
            status, message = "ok", ""
        elif self._killed == "memory" or self._exit == OUT_OF_MEMORY or any(told in errors for told in _NO_MEMORY):
            status, message = "memory", f"needs more than its cap of {self._cap:g} GiB"
        else:
            by = f"signal {-self._exit}" if self._exit is not None and self._exit < 0 else f"exit {self._exit}"
            status, message = "failed", last or by
        # What the kernel says at the end begins, on Linux, at what we held when the child began: so it comes last.
        return End(status, message, self._cpu, self._wall, self._peak_gib or self._waited_peak_gib)

    def _look_seconds(self) -> float:
        """Return how long to look away: at the cap's distance, the more often the nearer."""
        soonest = (self._cap - self._resident_gib) / _FASTEST_GIB_PER_SECOND
        return min(_LONGEST_LOOK_SECONDS, max(_SHORTEST_LOOK_SECONDS, soonest))

    def _check(self) -> None:
        if self._exit is not None:
            return
        memory = process_memory_bytes(self._child.pid)
        if memory is not None:
            self._resident_gib = memory.resident / BYTES_PER_GIB
            self._peak_gib = max(self._peak_gib, memory.peak / BYTES_PER_GIB)
        if time.monotonic() - self._start > self._timeout:
            self._killed = "timeout"
        elif self._resident_gib > self._cap:
            self._killed = "memory"

    def _read(self, on_event: Callable[[dict[str, Any]], None]) -> bool:
        assert self._child.stdout is not None
        chunk = os.read(self._child.stdout.fileno(), 1 << 16)
        *lines, self._rest = (self._rest + chunk).split(b"\n")
        for line in lines:
            # What a site's start-up files print comes before the child has taken the stream for itself.
            if line.startswith(EVENT_MARK):
                event = json.loads(line)
                if event["event"] == "end":
                    self._peak_gib = max(self._peak_gib, event["peak_memory_bytes"] / BYTES_PER_GIB)
                else:
                    on_event(event)
        return bool(chunk)

    def _drain(self, on_event: Callable[[dict[str, Any]], None]) -> None:
        """Take what the child said before its end, without waiting for anyone else who holds the pipe."""
        assert self._child.stdout is not None
        os.set_blocking(self._child.stdout.fileno(), False)
        with suppress(BlockingIOError):
            while self._read(on_event):
                pass

    def _reap(self, how: int) -> None:
        pid, status, usage = os.wait4(self._child.pid, how)
        if pid == 0:
            return
        self._exit = self._child.returncode = os.waitstatus_to_exitcode(status)
        self._cpu, self._wall = usage.ru_utime + usage.ru_stime, time.monotonic() - self._start
        self._waited_peak_gib = peak_memory_bytes(usage.ru_maxrss) / BYTES_PER_GIB
