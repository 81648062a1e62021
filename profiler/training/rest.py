"""Idle power of the machine as its sensors and its clock show it, from windows of rest and of work.

Each window says E joules over T seconds in which the whole machine was busy for B CPU-seconds. On a machine whose power
rises with its busy CPUs, E = P0 · T + k · B: least squares over the windows so far gives P0, whoever else was at work.
It is never more than the least mean power seen, nor less than nothing.
"""

from __future__ import annotations

from collections import deque
from math import sqrt

from estimator.model import Interval

from ..meters import Idle
from .frontier import student_t

#: As many windows are kept; older ones tell of another state of the machine.
_KEPT = 200
#: Busy shares closer than this tell P0 and k apart no better than the clock's grain. [CPUs]
_LEAST_SPREAD = 0.1


class IdleEstimate:
    """Idle power from windows, better with each."""

    def __init__(self) -> None:
        self._windows: deque[tuple[float, float, float]] = deque(maxlen=_KEPT)

    def add(self, joules: float, wall_seconds: float, busy_seconds: float) -> None:
        """Take a window in."""
        if wall_seconds > 0 and joules > 0:
            self._windows.append((joules, wall_seconds, busy_seconds))

    @property
    def idle(self) -> Idle | None:
        """Idle power by the windows so far; ``None`` before the first."""
        if not self._windows:
            return None
        most = min(joules / wall for joules, wall, _ in self._windows)
        loads = [busy / wall for _, wall, busy in self._windows]
        if max(loads) - min(loads) < _LEAST_SPREAD or len(self._windows) < 3:
            # One load only: what was drawn at rest is idle power as far as nobody else was at work.
            low = most if max(loads) < _LEAST_SPREAD else 0.0
            return Idle(Interval(low, most, most), "at rest")
        base, half = self._fitted()
        central = min(max(0.0, base), most)
        high = min(most, max(central, base + half))
        return Idle(Interval(max(0.0, min(central, base - half)), central, high), "at rest")

    def _fitted(self) -> tuple[float, float]:
        """Return P0 and half its 90 % interval: a line of mean watts against busy CPUs, weighted by time. [W]"""
        total = sum(wall for _, wall, _ in self._windows)
        load = sum(busy for _, _, busy in self._windows) / total
        watts = sum(joules for joules, _, _ in self._windows) / total
        points = [(busy / wall - load, joules / wall - watts, wall / total) for joules, wall, busy in self._windows]
        spread = sum(weight * x * x for x, _, weight in points)
        slope = sum(weight * x * y for x, y, weight in points) / spread
        rest = sum(weight * (y - slope * x) ** 2 for x, y, weight in points)
        free = len(points) - 2
        return watts - slope * load, student_t(free) * sqrt(rest / free * (1 + load * load / spread))
