"""What a meter is: something that can open a window, and say at its end how many joules each device drew.

Windows hold all state, so that measurements may nest and run side by side on the same meter.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from estimator.model import Interval

#: The parts of a machine that a reading may cover. Readings of different parts may be added, others never.
PARTS = ("cpu", "dram", "gpu")


@dataclass(frozen=True)
class Usage:
    """What the measured processes used in a window, and what the whole machine did meanwhile.

    ``busy_seconds`` and ``steal_seconds`` are CPU-seconds of the whole machine (all work; taken by the hypervisor);
    ``None`` where the system does not tell. ``method`` names where the CPU-seconds come from. A peak of memory at
    ``memory_floor_bytes`` is an upper bound: kernels start a child's peak at what its parent held.
    """

    user_seconds: float
    system_seconds: float
    wall_seconds: float
    busy_seconds: float | None = None
    steal_seconds: float | None = None
    peak_memory_bytes: int | None = None
    memory_floor_bytes: int = 0
    method: str = ""

    @property
    def cpu_seconds(self) -> float:
        """User and system time together. [s]"""
        return self.user_seconds + self.system_seconds


class Reading(NamedTuple):
    """Joules that one device drew in a window.

    ``machine_wide`` readings cover everything that ran on the device; the others only the measured processes.
    ``scope`` names what the joules cover, as DESIGN spells it: cpu_pkg, dram, gpu, joined by ``+``.
    """

    device: str
    part: str
    joules: Interval
    meter: str
    modelled: bool
    machine_wide: bool
    scope: str


class Window(Protocol):
    """A measurement under way."""

    def poll(self) -> None:
        """Read the counters or the power now; called at least every ``poll_seconds`` of the meter."""

    def close(self, usage: Usage) -> tuple[tuple[Reading, ...], tuple[str, ...]]:
        """End the window; return the readings, and a sentence for everything that could not be read."""


class Meter(Protocol):
    """A way to learn the joules of some devices.

    ``poll_seconds`` is the longest time that may pass between two polls of a window, ``None`` if no poll is needed.
    """

    @property
    def name(self) -> str:
        """Short name, as it appears in results: ``rapl``, ``nvml``, ``cpu_time``, ``replay``."""

    @property
    def modelled(self) -> bool:
        """Whether the joules are computed from something else than an energy or power sensor."""

    @property
    def parts(self) -> frozenset[str]:
        """Which of :data:`PARTS` its readings cover."""

    @property
    def devices(self) -> tuple[str, ...]:
        """Names of the machine-wide devices it reads, unique on this machine; empty for per-process meters."""

    @property
    def poll_seconds(self) -> float | None:
        """Longest time between two polls. [s]"""

    @property
    def description(self) -> str:
        """One line for people: what it reads and how."""

    def open(self) -> Window:
        """Start a window now."""


def added(intervals: Iterable[Interval]) -> Interval | None:
    """Return the sum of readings, bounds added linearly (readings of one meter share their error); None of none."""
    items = list(intervals)
    if not items:
        return None
    return Interval(sum(i.low for i in items), sum(i.central for i in items), sum(i.high for i in items))
