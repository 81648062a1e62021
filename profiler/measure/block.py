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
from typing import Any, Self

from estimator.errors import InputError

from ..meters import MeterReport, Usage
from .accounting import CpuTimes, machine_share, machine_times, own_peak_memory_bytes, own_times, require_posix
from .beside import Beside, Place
from .gpu_queue import finish_gpu_work
from .host import host
from .idle import IdlePower
from .measurement import Measurement, combined
from .nesting import enter, leave
from .node_lock import job_of, rank_of
from .session import Session, new_run_id

#: How CPU-seconds of a block were counted: those of the process, or of the thread where blocks ran side by side.
PROCESS, THREAD = "getrusage", "thread"


class measure_block:
    """Measure a block of this process: ``with measure_block(report) as block: …``, then ``block.result``.

    ``start()`` and ``stop()`` do the same without a ``with`` statement, ``async with`` in coroutines. CPU-seconds are
    those of this process, of the children it waited for and of those still alive at the end; where blocks of several
    threads run side by side, each is charged those of its own thread. What was asked of a GPU through torch is waited
    for at both ends.
    """

    def __init__(self, report: MeterReport, name: str = "block", idle: IdlePower | None = None) -> None:
        require_posix("measuring a block")
        self._report, self._name, self._idle = report, name, idle
        self._result: Measurement | None = None
        self._session: Session | None = None

    def __repr__(self) -> str:
        """Return what its result says in a line; before its end, that there is none."""
        if self._result is None:
            return f"<{type(self).__name__} {self._name!r}: {'under way' if self._session else 'not ended'}>"
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
            raise InputError(
                "a measured block has no result before its end: read it after the `with` statement, or after stop()."
            )
        return self._result

    def start(self) -> Self:
        """Begin to measure; the same as entering the block.

        Raises
        ------
        InputError
            If it is measuring already.
        """
        if self._session is not None:
            raise InputError(f"the block {self._name!r} is being measured already: stop() it first, or take another.")
        finish_gpu_work()
        self._result, self._run_id = None, new_run_id()
        self._session = Session(self._report, self._run_id, self._idle)
        self._above = enter(self._run_id)
        self._place = Place(self._run_id, self._name, self._above)
        self._session.start_polling()
        self._machine, self._times, self._began = machine_times(), own_times(), monotonic()
        return self

    def stop(self, *, failed: bool = False) -> Measurement:
        """End the measurement and return it.

        Raises
        ------
        InputError
            If it was not started.
        """
        if self._session is None:
            raise InputError(f"the block {self._name!r} is not being measured: start() it first.")
        finish_gpu_work()
        wall = monotonic() - self._began
        times = own_times().since(self._times)
        busy, steal = machine_share(self._machine, machine_times())
        beside = self._place.leave()
        user, system, method, said = _charged(times, beside)
        usage = Usage(user, system, wall, busy, steal, own_peak_memory_bytes(), method=method)
        leave(self._run_id)
        session, self._session = self._session, None
        self._result = combined(
            [session.close(usage)],
            run_id=self._run_id,
            name=self._name,
            command=None,
            exit_code=1 if failed else None,
            idle=self._idle,
            host=host(),
            job=job_of(os.environ),
            rank=rank_of(os.environ),
            ancestors=self._above,
            pid=os.getpid(),
            warnings=said,
        )
        return self._result

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        # Who stopped it within the block has the result already.
        if self._session is not None:
            self.stop(failed=kind is not None)

    async def __aenter__(self) -> Self:
        return self.start()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.__exit__(kind, error, traceback)


def _charged(times: CpuTimes, beside: Beside) -> tuple[float, float, str, tuple[str, ...]]:
    """Return user and system seconds of a block, by what they were counted, and what is to be said of it."""
    if not beside.names:
        return times.user, times.system, PROCESS, ()
    others = f"{', '.join(beside.names[:3])}{' and others' if len(beside.names) > 3 else ''}"
    if beside.thread_seconds is None:
        said = (
            f"this block ran side by side with {others} in one thread: the CPU-seconds of the process are charged to "
            "each of them."
        )
        return times.user, times.system, PROCESS, (said,)
    whole = times.user + times.system
    own = min(whole, beside.thread_seconds)
    said = (
        f"this block ran side by side with {others} in other threads: it is charged the {own:.3g} CPU-seconds of "
        f"its own thread; the other {whole - own:.3g} belong to those, and to threads that they or it started."
    )
    part = own / whole if whole > 0 else 0.0
    return times.user * part, times.system * part, THREAD, (said,)
