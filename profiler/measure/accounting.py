"""CPU-seconds and memory: what the operating system says about processes and about the whole machine.

Three ways to count the CPU-seconds of a process tree, best first: a cgroup of its own sees every process, escaped ones
too; ``wait4`` sees the child and what it waited for; ``/proc`` sees what is alive at the moment of looking.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from estimator.errors import AccessError

_PROC = Path("/proc")
_STAT_FIELDS = ("user", "nice", "system", "idle", "iowait", "irq", "softirq", "steal")


class CpuTimes(NamedTuple):
    """User and system seconds."""

    user: float
    system: float

    def since(self, before: CpuTimes) -> CpuTimes:
        """Return what was added since an earlier moment; clocks of different grain never make it negative."""
        return CpuTimes(max(0.0, self.user - before.user), max(0.0, self.system - before.system))


class MachineTimes(NamedTuple):
    """CPU-seconds of the whole machine: spent on any work, and taken away by the hypervisor."""

    busy: float
    steal: float


class MemoryBytes(NamedTuple):
    """Resident size of a process: now, and the largest that it had."""

    resident: int
    peak: int


def own_times() -> CpuTimes:
    """Return the CPU-seconds of this process, of the children it has waited for, and of its living descendants."""
    import resource

    own, waited = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    # Looking at others comes last: at the end of a window our own look must not count.
    living = [times for pid in descendants(os.getpid()) if (times := process_times(pid))]
    return CpuTimes(
        own.ru_utime + waited.ru_utime + sum(t.user for t in living),
        own.ru_stime + waited.ru_stime + sum(t.system for t in living),
    )


def process_times(pid: int) -> CpuTimes | None:
    """Return the CPU-seconds of one process and of the children it waited for, in clock ticks; None if it is gone."""
    fields = _stat_of(pid)
    if fields is None:
        return None
    tick = os.sysconf("SC_CLK_TCK")
    user, system, waited_user, waited_system = (int(value) / tick for value in fields[11:15])
    return CpuTimes(user + waited_user, system + waited_system)


def descendants(pid: int) -> list[int]:
    """Return the living descendants of a process; empty where there is no ``/proc``."""
    children_of = _listed_children if (_PROC / f"self/task/{os.getpid()}/children").exists() else _scan().get
    found: list[int] = []
    waiting = [pid]
    while waiting:
        children = children_of(waiting.pop()) or []
        found += children
        waiting += children
    return found


def _listed_children(pid: int) -> list[int]:
    """Return the children that the kernel lists for each thread of a process."""
    found: list[int] = []
    with suppress(OSError):
        for task in (_PROC / str(pid) / "task").iterdir():
            with suppress(OSError):
                found += [int(word) for word in (task / "children").read_text().split()]
    return found


def _scan() -> dict[int, list[int]]:
    """Return parent → children of all processes, for kernels that do not list children."""
    parents: dict[int, list[int]] = {}
    for entry in _PROC.iterdir() if _PROC.is_dir() else ():
        if entry.name.isdecimal() and (fields := _stat_of(int(entry.name))) is not None:
            parents.setdefault(int(fields[1]), []).append(int(entry.name))
    return parents


def _stat_of(pid: int) -> list[str] | None:
    """Return the fields of ``/proc/<pid>/stat`` after the name, which may itself hold spaces and brackets."""
    try:
        text = (_PROC / str(pid) / "stat").read_text(errors="replace")
    except OSError:
        return None
    return text[text.rindex(")") + 2 :].split()


def machine_times() -> MachineTimes | None:
    """Return the CPU-seconds of the whole machine since it started; None where the system does not tell."""
    try:
        with (_PROC / "stat").open() as file:
            words = file.readline().split()[1:]
    except OSError:
        return None
    tick = os.sysconf("SC_CLK_TCK")
    times = {name: int(value) / tick for name, value in zip(_STAT_FIELDS, words, strict=False)}
    busy = sum(times.get(name, 0.0) for name in ("user", "nice", "system", "irq", "softirq"))
    return MachineTimes(busy, times.get("steal", 0.0))


def machine_share(before: MachineTimes | None, after: MachineTimes | None) -> tuple[float | None, float | None]:
    """Return busy and stolen CPU-seconds between two looks at the machine; None where it did not tell."""
    if before is None or after is None:
        return None, None
    return max(0.0, after.busy - before.busy), max(0.0, after.steal - before.steal)


def peak_memory_bytes(max_rss: int) -> int:
    """Return bytes from the ``ru_maxrss`` of this system: kibibytes on Linux, bytes on macOS."""
    return max_rss if sys.platform == "darwin" else max_rss * 1024


def own_peak_memory_bytes() -> int:
    """Return the largest resident size that this process had so far."""
    memory = process_memory_bytes(os.getpid())
    if memory is not None:
        return memory.peak
    import resource

    return peak_memory_bytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def process_memory_bytes(pid: int) -> MemoryBytes | None:
    """Return the resident size of a process, now and at most; None if it is gone or the system does not tell.

    Unlike ``ru_maxrss``, which Linux starts at what the parent held when the process began, this is its own.
    """
    try:
        lines = (_PROC / str(pid) / "status").read_text(errors="replace").splitlines()
    except OSError:
        return None
    sizes = {name: value.split()[0] for name, _, value in (line.partition(":") for line in lines) if value.split()}
    if "VmRSS" not in sizes or "VmHWM" not in sizes:
        return None
    return MemoryBytes(int(sizes["VmRSS"]) * 1024, int(sizes["VmHWM"]) * 1024)


def require_posix(what: str) -> None:
    """Raise where processes cannot be accounted for.

    Raises
    ------
    AccessError
        On systems without ``wait4`` and ``getrusage``.
    """
    if not hasattr(os, "wait4"):
        raise AccessError(f"{what} needs Linux or macOS, whose kernels account for CPU time; on Windows use it in WSL.")
