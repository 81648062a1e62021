"""Energy of this process so far, read while it goes on: segments that disturb no measured block.

A block that opens and closes beside the user's own would take CPU-seconds from them; a segment only looks. What all
segments come to is near what one block over them says, and not equal to it: power is no straight line of load.
"""

from __future__ import annotations

from time import monotonic

from estimator.model import Interval

from ..meters import MeterReport, Usage, added
from .accounting import machine_share, machine_times, own_times
from .session import Session


class SoFar:
    """Joules that grow: begun with :meth:`__init__`, told by :meth:`read`, ended by :meth:`close`.

    What was asked of a GPU is not waited for: that would hold up the program.
    """

    def __init__(self, report: MeterReport) -> None:
        self._report = report
        self._joules: Interval | None = None
        self._open()

    def read(self) -> Interval | None:
        """Return the joules until now; ``None`` while nothing could be metered. [J]"""
        self._take()
        self._open()
        return self._joules

    def close(self) -> Interval | None:
        """Return the joules until now, and end. [J]"""
        self._take()
        return self._joules

    def _open(self) -> None:
        self._session = Session(self._report)
        self._session.start_polling()
        self._machine, self._times, self._began = machine_times(), own_times(), monotonic()

    def _take(self) -> None:
        wall = monotonic() - self._began
        times = own_times().since(self._times)
        busy, steal = machine_share(self._machine, machine_times())
        found = self._session.close(Usage(times.user, times.system, wall, busy, steal)).joules("cpu", "dram", "gpu")
        self._joules = added(each for each in (self._joules, found) if each is not None)
