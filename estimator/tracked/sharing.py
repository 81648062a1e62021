"""Who held which host and board when: runs that overlap on one share it."""

from __future__ import annotations

from collections.abc import Iterable

from .integral import Shares
from .run import Run

_ALONE = Shares(())


class Sharing:
    """The spans of all runs of a report, by host and by board; a run whose host is unknown shares nothing."""

    def __init__(self) -> None:
        self._spans: dict[tuple[str, str | None], list[tuple[float, float]]] = {}
        self._shares: dict[tuple[str, str | None], Shares] = {}

    def add(self, run: Run) -> None:
        """Note who holds what, from when to when."""
        if not run.host or run.nodes != 1 or run.started is None or run.ended is None or run.ended <= run.started:
            return
        for key in (None, *(board.key for board in run.boards)):
            self._spans.setdefault((run.host, key), []).append((run.started, run.ended))

    def of_host(self, run: Run) -> Shares:
        """Return who shares a run's host."""
        return self._of(run, None)

    def of_board(self, run: Run, key: str) -> Shares:
        """Return who shares one of its boards."""
        return self._of(run, key)

    def _of(self, run: Run, key: str | None) -> Shares:
        name = (run.host, key)
        spans = self._spans.get(name)
        if not run.host or run.nodes != 1 or spans is None or len(spans) < 2:
            return _ALONE
        if name not in self._shares:
            self._shares[name] = Shares(spans)
        return self._shares[name]


def overlapping(spans: Iterable[tuple[float, float]]) -> int:
    """Return how many of the spans overlap another."""
    ordered = sorted(spans)
    touched: set[int] = set()
    reach, owner = float("-inf"), -1
    for position, (start, end) in enumerate(ordered):
        if start < reach:
            touched |= {position, owner}
        if end > reach:
            reach, owner = end, position
    return len(touched)
