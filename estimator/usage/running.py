"""Which hours of a window a machine ran.

A point proves that the machine ran in that bucket. A missing point proves nothing by itself: a stopped machine sends
none, and neither does a broken monitor. The inventory knows the *latest* start (and, on AWS, the latest stop): between
them the machine ran, so a missing point there is a gap and counts as running, unobserved. Missing points anywhere
else are *silent*: they count as stopped, and their hours are reported, so that a reader sees what rests on that.
"""

from __future__ import annotations

from typing import NamedTuple

from .machines import Machine, Observation, Series
from .window import HOUR, Window

RUNNING_STATES = frozenset({"running", "pending", "starting", "shutting-down", "stopping"})


class Bucket(NamedTuple):
    """A bucket in which the machine ran: its position in the grid, the running time in it, whether a point exists."""

    position: int
    seconds: float
    observed: bool


class Occupancy(NamedTuple):
    """The running time of one machine in one window."""

    buckets: tuple[Bucket, ...]
    silent_hours: float

    @property
    def observed_hours(self) -> float:
        """Running time with a point. [h]"""
        return sum(b.seconds for b in self.buckets if b.observed) / HOUR

    @property
    def gap_hours(self) -> float:
        """Running time without a point. [h]"""
        return sum(b.seconds for b in self.buckets if not b.observed) / HOUR

    @property
    def running_hours(self) -> float:
        """Running time. [h]"""
        return sum(b.seconds for b in self.buckets) / HOUR


def occupancy(observation: Observation, window: Window | None = None) -> Occupancy:
    """Return the running buckets of an observation within a window (default: the one it was asked for)."""
    first, last = window or Window(observation.start, observation.end)
    grid = grid_of(observation)
    start, width = grid.start, grid.width
    points = _points(observation, len(grid.values))
    proven_from, proven_to = _proven(observation)
    machine = observation.machine
    cut = {(moment - start) // width for moment in (machine.launched_at, machine.stopped_at) if moment is not None}
    buckets: list[Bucket] = []
    silent, before = 0.0, False
    for position, observed in enumerate(points):
        begin = start + position * width
        low, high = max(begin, first), min(begin + width, last)
        if low < high:
            ran = min(high, proven_to) - max(low, proven_from)
            if observed:
                if position in cut:
                    low, high = _edges(machine, begin, begin + width, (low, high), before)
                buckets.append(Bucket(position, max(0, high - low), True))
            elif ran > 0:
                buckets.append(Bucket(position, ran, False))
                silent += high - low - ran
            else:
                silent += max(0, high - max(low, machine.created_at or 0))
        before = observed
    return Occupancy(tuple(buckets), silent / HOUR)


def _points(observation: Observation, length: int) -> list[bool]:
    """Return which buckets have a point of any series that proves running."""
    seen = [s.values for s in (observation.cpu, observation.gpu_utilization, observation.gpu_watts) if s is not None]
    if len(seen) == 1:
        return [value is not None for value in seen[0]]
    return [any(n < len(values) and values[n] is not None for values in seen) for n in range(length)]


def grid_of(observation: Observation) -> Series:
    """Return the series whose buckets an occupancy counts; one of hours without any point if nothing was measured."""
    for series in (observation.cpu, observation.gpu_utilization, observation.gpu_watts):
        if series is not None:
            return series
    length = -(-(observation.end - observation.start) // HOUR)
    return Series(observation.start, HOUR, (None,) * length)


def _proven(observation: Observation) -> tuple[int, int]:
    """Return the span in which the inventory itself says that the machine ran; empty if it says nothing."""
    machine = observation.machine
    if machine.launched_at is None:
        return (0, 0)
    if machine.state in RUNNING_STATES:
        return (machine.launched_at, observation.end)
    if machine.stopped_at is not None and machine.stopped_at > machine.launched_at:
        return (machine.launched_at, machine.stopped_at)
    return (0, 0)


def _edges(machine: Machine, begin: int, end: int, inside: tuple[int, int], before: bool) -> tuple[int, int]:
    """Return the running part of a bucket with a point; it is whole unless start or stop lie in it."""
    low, high = inside
    # A launch inside a bucket whose predecessor has a point was a restart: the machine ran before it, too.
    if machine.launched_at is not None and begin < machine.launched_at < end and not before:
        low = max(low, machine.launched_at)
    if machine.stopped_at is not None and begin < machine.stopped_at < end and machine.state not in RUNNING_STATES:
        high = min(high, machine.stopped_at)
    return low, high
