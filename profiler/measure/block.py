"""Measuring a block of Python: joules by the best meter that works, with CPU-seconds, time and memory.

>>> from profiler.measure.block import measure_block
>>> from profiler.meters import CpuTimeModel, choose_meters
>>> with measure_block(choose_meters(CpuTimeModel(10.0, (10.0, 20.0, 40.0, 60.0), cores=4))) as block:
...     total = sum(i * i for i in range(200_000))
>>> block.result.modelled
True
"""

from __future__ import annotations

import os
from time import monotonic
from types import TracebackType
from typing import Any

from estimator.errors import InputError

from ..meters import MeterReport, Usage
from .accounting import machine_share, machine_times, own_peak_memory_bytes, own_times, require_posix
from .host import host
from .measurement import Measurement, combined
from .nesting import enter, leave
from .node_lock import job_of, rank_of
from .session import Session, new_run_id


class measure_block:
    """Measure a block of this process: ``with measure_block(report) as block: …``, then ``block.result``.

    CPU-seconds are those of this process, of the children it waited for and of those still alive at the end.
    Blocks may nest. Side by side in threads they see each other's work: the process is accounted for as one.
    """

    def __init__(self, report: MeterReport, name: str = "block", idle_watts: dict[str, float] | None = None) -> None:
        require_posix("measuring a block")
        self._report, self._name, self._idle_watts = report, name, idle_watts
        self._result: Measurement | None = None

    def __repr__(self) -> str:
        """Return what its result says in a line; before its end, that there is none."""
        if self._result is None:
            return f"<{type(self).__name__} {self._name!r}: not ended>"
        return repr(self._result)

    def _repr_html_(self) -> str | None:
        """Return the table of its result, for notebooks; ``None`` before its end."""
        return None if self._result is None else self._result._repr_html_()

    def to_dict(self) -> dict[str, Any]:
        """Return its result as plain data for JSON.

        Raises
        ------
        InputError
            Before the end of the block.
        """
        return self.result.to_dict()

    @property
    def result(self) -> Measurement:
        """What the block used; known once it has ended."""
        if self._result is None:
            raise InputError("a measured block has no result before its end: read it after the `with` statement.")
        return self._result

    def __enter__(self) -> measure_block:
        self._run_id = new_run_id()
        self._session = Session(self._report, self._run_id, self._idle_watts)
        self._above = enter(self._run_id)
        self._session.start_polling()
        self._machine, self._times, self._began = machine_times(), own_times(), monotonic()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        wall = monotonic() - self._began
        times = own_times().since(self._times)
        busy, steal = machine_share(self._machine, machine_times())
        usage = Usage(times.user, times.system, wall, busy, steal, own_peak_memory_bytes(), method="getrusage")
        leave(self._run_id)
        self._result = combined(
            [self._session.close(usage)],
            run_id=self._run_id,
            name=self._name,
            command=None,
            exit_code=None if kind is None else 1,
            idle_watts=self._idle_watts,
            host=host(),
            job=job_of(os.environ),
            rank=rank_of(os.environ),
            ancestors=self._above,
            pid=os.getpid(),
        )
