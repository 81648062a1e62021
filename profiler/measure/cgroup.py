"""A control group of its own for a measured command, where this user may make one: nothing in it can hide.

The kernel charges each process to its group whatever becomes of its parent, so daemons that detach themselves and
children that nobody waited for are counted too. Version 2 of the interface only; ``cpu.stat`` needs no controller.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import sleep

from .accounting import CpuTimes

_PREFIX = "carbonest-"
_MICROSECONDS = 1e6


class Cgroup:
    """One group; made by :func:`make_cgroup`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._entrance = os.open(path / "cgroup.procs", os.O_WRONLY | os.O_CLOEXEC)

    def enter(self) -> None:
        """Move the calling process into the group; meant for the child, between fork and exec."""
        os.write(self._entrance, b"0")

    def times(self) -> CpuTimes:
        """Return the CPU-seconds of everything that ever ran in the group."""
        stat = dict(line.split() for line in (self.path / "cpu.stat").read_text().splitlines())
        return CpuTimes(int(stat["user_usec"]) / _MICROSECONDS, int(stat["system_usec"]) / _MICROSECONDS)

    def peak_memory_bytes(self) -> int | None:
        """Return the largest memory of the whole group; None unless the memory controller is on."""
        try:
            return int((self.path / "memory.peak").read_text())
        except (OSError, ValueError):
            return None

    def pids(self) -> list[int]:
        """Return the processes now in the group."""
        return [int(line) for line in (self.path / "cgroup.procs").read_text().split()]

    def wait_until_empty(self, stop: Callable[[], bool] = lambda: False) -> bool:
        """Wait for every process of the group to end, or until ``stop`` says so; return whether they did."""
        while self.pids():
            if stop():
                return False
            sleep(0.02)
        return True

    def remove(self) -> None:
        """Move what still lives to the group above, and remove this one."""
        os.close(self._entrance)
        with suppress(OSError):
            for pid in self.pids():
                with suppress(OSError):
                    (self.path.parent / "cgroup.procs").write_text(str(pid))
        with suppress(OSError):
            self.path.rmdir()


def make_cgroup(mounts: Path = Path("/proc/self/mountinfo"), own: Path = Path("/proc/self/cgroup")) -> Cgroup | None:
    """Return a new group below our own; None where there is no version 2 or no right to make one."""
    parent = _own_group(mounts, own)
    if parent is None:
        return None
    _sweep(parent)
    path = parent / f"{_PREFIX}{os.getpid()}-{os.urandom(4).hex()}"
    try:
        path.mkdir()
    except OSError:
        return None
    try:
        group = Cgroup(path)
        group.times()
        # Moving a process needs the right to write to the common parent as well.
        if os.access(parent / "cgroup.procs", os.W_OK):
            return group
        group.remove()
    except (OSError, KeyError, ValueError):
        with suppress(OSError):
            path.rmdir()
    return None


def _own_group(mounts: Path, own: Path) -> Path | None:
    try:
        mount = next((line.split()[4] for line in mounts.read_text().splitlines() if " - cgroup2 " in line), None)
        place = next((line[3:] for line in own.read_text().splitlines() if line.startswith("0::")), None)
    except OSError:
        return None
    if mount is None or place is None:
        return None
    group = Path(mount) / place.lstrip("/")
    return group if (group / "cpu.stat").is_file() else None


def _sweep(parent: Path) -> None:
    """Remove groups that a killed measurement left behind; groups in use cannot be removed."""
    with suppress(OSError):
        for path in parent.glob(f"{_PREFIX}*-*"):
            pid = path.name.removeprefix(_PREFIX).partition("-")[0]
            if pid.isdecimal() and not Path(f"/proc/{pid}").exists():
                with suppress(OSError):
                    path.rmdir()
