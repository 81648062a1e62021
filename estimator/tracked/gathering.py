"""Points of many keys gathered into the boards and the metrics of a run."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import isfinite

from .keys import Meaning, Rule, meaning
from .run import Board, Series


@dataclass
class Gathered:
    """Grows point by point, in the order of the store."""

    rules: tuple[Rule, ...]
    metrics: dict[str, float] = field(default_factory=dict)
    _meanings: dict[str, Meaning | None] = field(default_factory=dict)
    _points: dict[tuple[str, str | None], tuple[list[float], list[float]]] = field(default_factory=dict)
    _own: set[str] = field(default_factory=set)

    def stands_for(self, key: str) -> Meaning | None:
        """Return what a key stands for."""
        if key not in self._meanings:
            self._meanings[key] = meaning(key, self.rules)
        return self._meanings[key]

    def add(self, key: str, time: float, value: float) -> None:
        """Add one point: seconds since 1970, and the value as it was stored."""
        found = self.stands_for(key)
        if found is None:
            if isfinite(value):
                self.metrics[key] = value
            return
        if found.own and found.board is not None:
            self._own.add(found.board)
        times, values = self._points.setdefault((found.quantity, found.board), ([], []))
        times.append(time)
        values.append(value * found.scale)

    def boards(self) -> tuple[Board, ...]:
        """Return the boards; only those that the run's own processes use, where the store tells them apart."""
        names = {board for quantity, board in self._points if board is not None and quantity != "cpu_util"}
        kept = names & self._own or names
        return tuple(
            Board(name, *(self._series(quantity, name) for quantity in ("watts", "gpu_util", "joules")))
            for name in sorted(kept, key=lambda name: (len(name), name))
        )

    def cpu_util(self) -> Series | None:
        """Return the host's utilization."""
        return self._series("cpu_util", None)

    def last_time(self) -> float | None:
        """Return the latest moment of any system metric."""
        return max((time for times, _ in self._points.values() for time in times if isfinite(time)), default=None)

    def _series(self, quantity: str, board: str | None) -> Series | None:
        found = self._points.get((quantity, board))
        return None if found is None else Series(tuple(found[0]), tuple(found[1]))
