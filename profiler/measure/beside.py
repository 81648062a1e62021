"""Blocks that run side by side in one process: each would be charged what all of them did.

The process has one account of CPU time. A block in one thread beside a block in another is charged the CPU-seconds of
its own thread instead, and says so. A block that lies within another (opened in it, or wholly during a block of the
main thread) is a part of it, and takes nothing away from it.
"""

from __future__ import annotations

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
        self._earlier: list[Place] = []
        self._later: list[Place] = []
        self._ended = False
        with _lock:
            for other in _open:
                if other._run_id not in above:
                    self._earlier.append(other)
                    other._later.append(self)
            _open.append(self)

    def leave(self) -> Beside:
        """End the block; return what ran beside it."""
        with _lock:
            self._ended = True
            _open.remove(self)
            beside = [*self._earlier, *(other for other in self._later if not self._holds(other))]
        same = threading.get_ident() != self._thread or any(other._thread == self._thread for other in beside)
        seconds = None if same else time.thread_time() - self._seconds
        return Beside(tuple(dict.fromkeys(other.name for other in beside)), seconds)

    def _holds(self, other: Place) -> bool:
        """Return whether a later block lies within this one: it is over, and the main thread will have started it."""
        return self._main and other._ended and other._thread != self._thread


_open: list[Place] = []
_lock = threading.Lock()
