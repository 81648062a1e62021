"""Blocks that run side by side in one process: each would be charged what all of them did.

The process has one account of CPU time. A block in one thread beside a block in another is charged the CPU-seconds of
its own thread instead, and says so. A block that lies within another (opened in it, or wholly during a block of the
main thread) is a part of it, and takes nothing away from it.
"""

from __future__ import annotations

import itertools
import threading
import time
from typing import NamedTuple


class Beside(NamedTuple):
    """What ran beside a block.

    ``names`` of the blocks; ``thread_seconds``: CPU-seconds of the block's own thread, ``None`` where a block beside it
    runs in the same thread (tasks of one event loop) or it ended in another: then nobody can tell whose they are.
    """

    names: tuple[str, ...]
    thread_seconds: float | None


class Place:
    """An open block among the others of this process."""

    def __init__(self, run_id: str, name: str, above: tuple[str, ...]) -> None:
        self.name, self._run_id, self._above = name, run_id, above
        self._thread, self._seconds = threading.get_ident(), time.thread_time()
        self._main = threading.current_thread() is threading.main_thread()
        # Names only: a block that stays open for days sees many others come and go.
        self._beside: dict[str, None] = {}
        self._same_thread = False
        with _lock:
            self._number = next(_numbers)
            _open.append(self)

    def leave(self) -> Beside:
        """End the block; return what ran beside it."""
        with _lock:
            _open.remove(self)
            for other in _open:
                if other._run_id in self._above or self._run_id in other._above:
                    continue
                self._note(other)
                if not other._holds(self):
                    other._note(self)
        same = self._same_thread or threading.get_ident() != self._thread
        return Beside(tuple(self._beside), None if same else time.thread_time() - self._seconds)

    def _note(self, other: Place) -> None:
        self._beside[other.name] = None
        self._same_thread |= other._thread == self._thread

    def _holds(self, other: Place) -> bool:
        """Return whether a block that ends lies within this one: it came later, and the main thread started it."""
        return self._main and other._number > self._number and other._thread != self._thread


_open: list[Place] = []
_numbers = itertools.count()
_lock = threading.Lock()
