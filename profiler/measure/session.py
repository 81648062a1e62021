"""Measuring a block of Python or a command: joules by the best meter that works, with CPU-seconds, time and memory.

>>> from profiler.measure.session import measure_block
>>> from profiler.meters import CpuTimeModel, choose_meters
>>> with measure_block(choose_meters(CpuTimeModel(10.0, (10.0, 20.0, 40.0, 60.0), cores=4))) as block:
...     total = sum(i * i for i in range(200_000))
>>> block.result.modelled
True
"""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from datetime import UTC, datetime
from time import monotonic, sleep
from types import TracebackType

from estimator.errors import InputError
from estimator.model import Interval

from ..meters import CpuTimeMeter, Meter, MeterReport, Reading, Usage, Window, added
from .accounting import host, machine_share, machine_times, own_peak_memory_bytes, own_times, require_posix
from .command import check_command, run_command
from .measurement import Device, Energy, Measurement, combined
from .nesting import RUN_VARIABLE, ancestors, chain_for_child, enter, leave
from .node_lock import Holder, NodeLocks, job_of, rank_of

#: Work of others above this share of the machine's busy time is said, because counters see the whole machine.
_OTHERS_SHARE = 0.05
#: A hypervisor that takes more than this share of the CPUs' time is said.
_STEAL_SHARE = 0.05


class Session:
    """Windows on all meters, opened together; :meth:`close` weighs what they say.

    Parameters
    ----------
    report : MeterReport
        The meters, from :func:`profiler.meters.choose_meters`.
    run_id : str
        Identifier of the measurement; a new one if ``None``.
    idle_watts : dict, optional
        Idle power of machine-wide devices, from :func:`measure_idle_watts`: subtracted, and with it the share of idle
        that the CPU-time model charges.
    """

    def __init__(
        self, report: MeterReport, run_id: str | None = None, idle_watts: dict[str, float] | None = None
    ) -> None:
        self.run_id = run_id or new_run_id()
        self._report, self._idle_watts = report, idle_watts
        self._job = job_of(os.environ)
        self._locks = NodeLocks(self.run_id, self._job)
        self._elsewhere = self._locks.claim(device for meter in report.usable for device in meter.devices)
        self._stop = threading.Event()
        self._poller: threading.Thread | None = None
        self._windows: list[tuple[Meter, Window]] = [(meter, meter.open()) for meter in report.usable]
        self._started = datetime.now(UTC)

    def start_polling(self) -> None:
        """Poll the meters that need it from a thread of our own; no thread where none needs it."""
        periods = [meter.poll_seconds for meter, _ in self._windows if meter.poll_seconds is not None]
        if periods:
            self._poller = threading.Thread(target=self._poll, args=(min(periods),), name="carbonest-poll", daemon=True)
            self._poller.start()

    def abandon(self) -> None:
        """End all windows unread and give the claims back: what was to be measured did not start."""
        self._stop.set()
        self._locks.release()

    def _poll(self, period_seconds: float) -> None:
        while not self._stop.wait(period_seconds):
            for meter, window in self._windows:
                if meter.poll_seconds is not None:
                    window.poll()

    def close(self, usage: Usage) -> Energy:
        """End all windows; return the energy of each part by the first meter that answered."""
        self._stop.set()
        if self._poller is not None:
            self._poller.join()
        ended = datetime.now(UTC)
        devices: list[Device] = []
        reasons, warnings = list(self._report.reasons), list[str]()
        for meter, window in self._windows:
            readings, why = window.close(usage)
            reasons += [(meter.name, text) for text in why]
            # Unlike a meter that is not there, one that fails half-way leaves something out that was meant to be in.
            warnings += why
            # Of several meters for one part the first that answered counts; the model, last of all, stands by.
            answered = {device.part for device in devices if device.counted or device.same_job}
            if isinstance(meter, CpuTimeMeter):
                readings = self._modelled(meter, readings, usage)
                again = [] if "cpu" in answered else _held_by(readings, devices)
                devices = [device for device in devices if device not in again]
                warnings += [
                    f"{device.device} is left out: the model that stands in for the packages covers memory."
                    for device in again
                ]
            devices += [self._device(r, usage, ended) for r in readings if r.part not in answered]
        self._locks.release()
        warnings += self._warnings(devices, usage)
        idle = self._uncharged_idle(devices, usage)
        return Energy(tuple(devices), usage, self._started, ended, idle, tuple(warnings), tuple(reasons))

    def _modelled(self, meter: CpuTimeMeter, readings: tuple[Reading, ...], usage: Usage) -> tuple[Reading, ...]:
        if self._idle_watts is None:
            return readings
        return tuple(
            reading._replace(
                joules=meter.model.joules(usage.cpu_seconds, usage.wall_seconds, usage.busy_seconds, idle=False)
            )
            for reading in readings
        )

    def _device(self, reading: Reading, usage: Usage, ended: datetime) -> Device:
        holder: Holder | None = self._elsewhere.get(reading.device) if reading.machine_wide else None
        gross, net = reading.joules, reading.joules
        watts = (self._idle_watts or {}).get(reading.device)
        if watts is not None and gross.central > watts * usage.wall_seconds:
            idle = watts * usage.wall_seconds
            net = Interval(max(0.0, gross.low - idle), gross.central - idle, gross.high - idle)
        return Device(
            reading.device,
            reading.part,
            net,
            gross,
            reading.meter,
            reading.modelled,
            reading.machine_wide,
            self._started,
            ended,
            holder is None,
            holder.run_id if holder else None,
            holder is not None and holder.job is not None and holder.job == self._job,
            reading.scope,
        )

    def _uncharged_idle(self, devices: Sequence[Device], usage: Usage) -> Interval | None:
        meter = next((m for m, _ in self._windows if isinstance(m, CpuTimeMeter)), None)
        if meter is None or any(d.part == "cpu" and d.machine_wide and d.counted for d in devices):
            return None
        return meter.model.uncharged_idle_joules(usage.cpu_seconds, usage.wall_seconds)

    def _warnings(self, devices: Sequence[Device], usage: Usage) -> list[str]:
        found = []
        for device in devices:
            watts = (self._idle_watts or {}).get(device.device)
            if watts is not None and device.joules == device.gross_joules:
                found.append(f"{device.device} drew no more than when idle: its idle power was not subtracted.")
            if not device.counted and not device.same_job:
                found.append(
                    f"{device.device} is being counted by another measurement on this machine (run "
                    f"{device.counted_by}): its joules are recorded, not added."
                )
        others = (usage.busy_seconds or 0.0) - usage.cpu_seconds
        wide = any(device.machine_wide and device.part == "cpu" and device.counted for device in devices)
        if wide and others > _OTHERS_SHARE * max(usage.busy_seconds or 0.0, 1e-9) and others > 0.1:
            share = others / (usage.busy_seconds or 1.0)
            found.append(
                f"other programs used {share:.0%} of the CPU-seconds meanwhile, and the CPU counters see the "
                "whole machine: measure on a quiet one."
            )
        capacity = usage.wall_seconds * (os.cpu_count() or 1)
        if usage.steal_seconds is not None and usage.steal_seconds > max(0.1, _STEAL_SHARE * capacity):
            found.append(
                f"the hypervisor took {usage.steal_seconds:.1f} CPU-seconds for other machines (steal time): "
                "wall time is longer than on a host of its own."
            )
        return found


def _held_by(modelled: Sequence[Reading], devices: Sequence[Device]) -> list[Device]:
    """Return the counters of memory whose joules a modelled reading holds already."""
    scopes = {scope for reading in modelled for scope in reading.scope.split("+")}
    return [device for device in devices if device.counted and device.part == "dram" and "dram" in scopes]


def new_run_id() -> str:
    """Return an identifier for a measurement."""
    return os.urandom(8).hex()


def measure_idle_watts(report: MeterReport, seconds: float) -> dict[str, float]:
    """Return the power of each machine-wide device while we do nothing for so long. [W] Empty without such devices."""
    machine_wide = MeterReport(tuple(m for m in report.usable if m.devices), report.reasons)
    if not machine_wide.usable:
        return {}
    session = Session(machine_wide)
    session.start_polling()
    began = monotonic()
    sleep(seconds)
    length = monotonic() - began
    energy = session.close(Usage(0.0, 0.0, length))
    return {device.device: device.joules.central / length for device in energy.devices}


def measure_command(
    argv: Sequence[str],
    report: MeterReport,
    *,
    repeats: int = 1,
    idle_seconds: float = 0.0,
    follow: bool = False,
    name: str | None = None,
) -> Measurement:
    """Run a command, once or several times, and return what it used.

    Parameters
    ----------
    argv : the command.
    report : the meters, from :func:`profiler.meters.choose_meters`.
    repeats : how often to run it; a run that fails is the last one.
    idle_seconds : measure the machine's idle power for so long beforehand, and subtract it.
    follow : wait also for processes that outlive the command, where a cgroup shows them.
    name : a name for the result; the command itself if ``None``.

    Raises
    ------
    InputError
        If there is no command, or fewer than one repeat is asked for.
    CommandNotFoundError, CommandNotExecutableError
        If it cannot be run.
    """
    if repeats < 1:
        raise InputError(f"a command must run at least once; got {repeats} repeats.")
    check_command(argv)
    idle = measure_idle_watts(report, idle_seconds) if idle_seconds > 0 else None
    run_id = new_run_id()
    environ = os.environ | {RUN_VARIABLE: chain_for_child(run_id)}
    runs: list[Energy] = []
    exit_code = 0
    while len(runs) < repeats and exit_code == 0:
        session = Session(report, run_id, idle)
        try:
            finished = run_command(argv, started=session.start_polling, follow=follow, environ=environ)
        except BaseException:
            session.abandon()
            raise
        runs.append(session.close(finished.usage).with_warnings(finished.warnings))
        exit_code = finished.exit_code
    early = f"run {len(runs)} of {repeats} ended with status {exit_code}: no further runs."
    shown = tuple(_readable(word) for word in argv)
    return combined(
        runs,
        run_id=run_id,
        name=name or " ".join(shown),
        command=shown,
        exit_code=exit_code,
        idle_watts=idle,
        host=host(),
        job=job_of(os.environ),
        rank=rank_of(os.environ),
        ancestors=ancestors(),
        pid=os.getpid(),
        warnings=(early,) if len(runs) < repeats else (),
    )


class measure_block:
    """Measure a block of this process: ``with measure_block(report) as block: …``, then ``block.result``.

    CPU-seconds are those of this process, of the children it waited for and of those still alive at the end.
    Blocks may nest. Side by side in threads they see each other's work: the process is accounted for as one.
    """

    def __init__(self, report: MeterReport, name: str = "block", idle_watts: dict[str, float] | None = None) -> None:
        require_posix("measuring a block")
        self._report, self._name, self._idle_watts = report, name, idle_watts
        self._result: Measurement | None = None

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


def joules_of(report: MeterReport, usage: Usage) -> tuple[Interval | None, str, bool]:
    """Return what the CPU-time model charges for a usage known from elsewhere (a child's rusage, a killed process).

    Returns
    -------
    joules, meter, modelled
        ``(None, "none", False)`` where no power curve is known.
    """
    meter = next((m for m in report.usable if isinstance(m, CpuTimeMeter)), None)
    if meter is None:
        return None, "none", False
    readings, _ = meter.open().close(usage)
    return added(reading.joules for reading in readings), meter.name, True


def _readable(word: str) -> str:
    """Return an argument as text that JSON can hold: bytes that are no UTF-8 become replacement characters."""
    return os.fsencode(word).decode("utf-8", "replace")
