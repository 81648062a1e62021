"""Windows around pieces of work inside a child process: CPU-seconds, wall time, and joules where a sensor exists."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from math import ceil
from typing import Any

from estimator.model import Interval

from ..measure.accounting import machine_share, machine_times
from ..measure.host import logical_cpus
from ..meters import Meter, Usage, idle_from_window, process_share
from .rest import IdleEstimate

#: Counters of packages move about every millisecond; a window this long holds their grain to half a percent.
SENSOR_SECONDS = 0.2
#: Without a sensor only the clock's grain matters.
CLOCK_SECONDS = 0.02
_MOST_REPEATS = 20_000
#: With a sensor, a process rests so often and so long before its work: idle power is known from then on. [s]
_REST_WINDOWS, _REST_SECONDS = 3, 0.2


@dataclass(frozen=True)
class Cost:
    """What one execution of a piece of work cost.

    ``joules`` is this process's share of what sensors read (:func:`profiler.meters.process_share`), with its 90 %
    bounds, and ``machine_joules`` all of it, idle power and other programs included; ``None`` without a sensor.
    ``gpu_joules`` is what GPUs drew meanwhile, idle power included; ``None`` where no GPU is trained on or read.
    """

    cpu_seconds: float
    wall_seconds: float
    joules: float | None = None
    repeats: int = 1
    joules_low: float | None = None
    joules_high: float | None = None
    machine_joules: float | None = None
    gpu_joules: float | None = None

    def per(self, count: int) -> Cost:
        """Return the cost of one of ``count`` equal parts."""
        joules = (self.joules, self.joules_low, self.joules_high, self.machine_joules, self.gpu_joules)
        central, low, high, machine, gpu = (None if value is None else value / count for value in joules)
        return Cost(self.cpu_seconds / count, self.wall_seconds / count, central, self.repeats, low, high, machine, gpu)

    def to_dict(self) -> dict[str, Any]:
        """Return plain data."""
        return asdict(self)


class Gauge:
    """Measures pieces of work of this process with the sensors of this machine."""

    def __init__(self, sensors: Sequence[Meter]) -> None:
        self.sensors = [sensor for sensor in sensors if not sensor.modelled]
        self.least_seconds = SENSOR_SECONDS if self.sensors else CLOCK_SECONDS
        self._idle = IdleEstimate()
        if self.sensors:
            for _ in range(_REST_WINDOWS):
                self._times(partial(time.sleep, _REST_SECONDS), 1)

    def repeated(self, work: Callable[[], Any]) -> tuple[Any, Cost]:
        """Do the work until the window is long enough; return its last result and the cost of one time.

        The first execution is a warm-up and counts only if it alone is long enough.
        """
        result, cost = self._times(work, 1)
        if cost.wall_seconds >= self.least_seconds:
            return result, cost
        count = ceil(1.2 * self.least_seconds / max(cost.wall_seconds, 1e-6))
        return self._times(work, max(2, min(count, _MOST_REPEATS)))

    def once(self, work: Callable[[], Any]) -> tuple[Any, Cost]:
        """Do the work once, warm or not; return its result and its cost."""
        return self._times(work, 1)

    def _times(self, work: Callable[[], Any], count: int) -> tuple[Any, Cost]:
        windows = [sensor.open() for sensor in self.sensors]
        done = threading.Event()
        every = min((s.poll_seconds for s in self.sensors if s.poll_seconds is not None), default=None)
        poller = threading.Thread(target=_poll, args=(windows, every or 0.0, done), daemon=True)
        if every is not None:
            poller.start()
        before, cpu, wall = machine_times(), cpu_clock(), time.perf_counter()
        result = None
        for _ in range(count):
            result = work()
        cpu, wall = cpu_clock() - cpu, time.perf_counter() - wall
        busy, _ = machine_share(before, machine_times())
        done.set()
        if every is not None:
            poller.join()
        usage = Usage(user_seconds=cpu, system_seconds=0.0, wall_seconds=wall, busy_seconds=busy)
        readings = [reading for window in windows for reading in window.close(usage)[0]]
        # Memory alone is no reading of the work: a package that did not answer leaves the energy unknown.
        known = any(reading.part == "cpu" for reading in readings)
        machine = sum(one.joules.central for one in readings if one.part != "gpu") if known else None
        drawn = [one.joules.central for one in readings if one.part == "gpu"]
        cost = self._shared(usage, machine, count)
        return result, replace(cost, gpu_joules=sum(drawn) / count) if drawn else cost

    def _shared(self, usage: Usage, machine: float | None, count: int) -> Cost:
        """Return the cost of one of ``count`` executions, with this process's share of the sensors' joules."""
        if machine is None:
            return Cost(usage.cpu_seconds, usage.wall_seconds, repeats=count).per(count)
        cores = logical_cpus()
        busy = max(usage.cpu_seconds, usage.busy_seconds or 0.0)
        self._idle.add(machine, usage.wall_seconds, busy)
        idle = self._idle.idle or idle_from_window(machine, usage, cores, None)
        low, central, high = process_share(Interval.exact(machine), usage, cores, idle)
        whole = Cost(usage.cpu_seconds, usage.wall_seconds, central, count, low, high, machine)
        return whole.per(count)


def _poll(windows: Sequence[Any], every: float, done: threading.Event) -> None:
    while not done.wait(every):
        for window in windows:
            window.poll()


def cpu_clock() -> float:
    """Return user and system seconds of this process, all its threads, and the children that have ended."""
    try:
        import resource
    except ImportError:
        return time.process_time()
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + ended.ru_utime + ended.ru_stime
