"""One window over all meters: which of them counts, who counts a device, idle power, and what is to be said."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from datetime import datetime
from time import monotonic, sleep

from estimator.model import Interval

from ..meters import (
    CpuTimeMeter,
    Idle,
    Meter,
    MeterReport,
    Reading,
    Usage,
    Window,
    added,
    idle_from_window,
    process_share,
)
from .accounting import machine_share, machine_times
from .clock import Clock
from .host import logical_cpus
from .idle import IdlePower, net_of_idle
from .node_lock import Holder, NodeLocks, job_of
from .window import Device, Energy

#: Work of others above this share of the machine's busy time is said, because counters see the whole machine.
_OTHERS_SHARE = 0.05
#: A hypervisor that takes more than this share of the CPUs' time is said.
_STEAL_SHARE = 0.05
#: Idle power is measured in so many windows, none shorter than this: their spread is its interval. [s]
_IDLE_WINDOWS, _IDLE_WINDOW_SECONDS = 5, 0.2


class Session:
    """Windows on all meters, opened together; :meth:`close` weighs what they say.

    Parameters
    ----------
    report : MeterReport
        The meters, from :func:`profiler.meters.choose_meters`.
    run_id : str
        Identifier of the measurement; a new one if ``None``.
    idle : IdlePower, optional
        Idle power of machine-wide devices, from :func:`measure_idle`: subtracted, and with it the share of idle that
        the CPU-time model charges.
    clock : Clock, optional
        Of the measurement that the window belongs to; one of its own if left out.
    """

    def __init__(
        self, report: MeterReport, run_id: str | None = None, idle: IdlePower | None = None, clock: Clock | None = None
    ) -> None:
        self.run_id = run_id or new_run_id()
        self._report, self._idle = report, idle
        self._job = job_of(os.environ)
        self._locks = NodeLocks(self.run_id, self._job)
        self._elsewhere = self._locks.claim(device for meter in report.usable for device in meter.devices)
        self._stop = threading.Event()
        self._poller: threading.Thread | None = None
        self._windows: list[tuple[Meter, Window]] = [(meter, meter.open()) for meter in report.usable]
        self._clock = clock or Clock()
        self._started = self._clock.now()

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
        ended = self._clock.now()
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
        share = self._process_joules(devices, usage)
        return Energy(tuple(devices), usage, self._started, ended, idle, tuple(warnings), tuple(reasons), share)

    def _modelled(self, meter: CpuTimeMeter, readings: tuple[Reading, ...], usage: Usage) -> tuple[Reading, ...]:
        if self._idle is None:
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
        idle = self._idle.joules(reading.device, usage.wall_seconds) if self._idle is not None else None
        if idle is not None:
            net = net_of_idle(gross, idle)
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

    def _process_joules(self, devices: Sequence[Device], usage: Usage) -> Interval | None:
        """Return what of packages and memory belongs to the measured processes, counted here or by another rank."""
        wide = [device for device in devices if device.machine_wide and device.part in ("cpu", "dram")]
        own = [device for device in devices if not device.machine_wide]
        if own:
            return added(device.joules for device in own)
        gross = added(device.gross_joules for device in wide)
        if gross is None or not any(device.part == "cpu" for device in wide):
            return None
        cores = logical_cpus()
        measured = self._idle.total([device.device for device in wide]) if self._idle is not None else None
        if measured is not None and self._idle is not None and self._idle.warning() is not None:
            # Others were at work while it was measured: it may be anything below.
            measured = measured._replace(low=0.0)
        if measured is not None:
            return process_share(gross, usage, cores, Idle(measured, "measured"), charge_idle=False)
        model = next((m.model for m, _ in self._windows if isinstance(m, CpuTimeMeter)), None)
        return process_share(gross, usage, cores, idle_from_window(gross.central, usage, cores, model))

    def _warnings(self, devices: Sequence[Device], usage: Usage) -> list[str]:
        found = []
        if self._idle is not None and (busy := self._idle.warning()) is not None:
            found.append(busy)
        for device in devices:
            idle = self._idle.joules(device.device, usage.wall_seconds) if self._idle is not None else None
            if idle is not None and device.gross_joules.central <= idle.central:
                found.append(f"{device.device} drew no more than when idle: nothing above its idle power is charged.")
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
                f"other programs used {share:.0%} of the CPU-seconds meanwhile, and the CPU counters see the whole "
                "machine: the share of this program stands beside their joules."
            )
        capacity = usage.wall_seconds * logical_cpus()
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


def measure_idle(report: MeterReport, seconds: float) -> IdlePower:
    """Return the power of each machine-wide device while we do nothing for so long; no watts without such devices."""
    machine_wide = MeterReport(tuple(m for m in report.usable if m.devices), report.reasons)
    if not machine_wide.usable:
        return IdlePower({})
    count = max(1, min(_IDLE_WINDOWS, int(seconds / _IDLE_WINDOW_SECONDS)))
    found: dict[str, list[float]] = {}
    before, start = machine_times(), monotonic()
    for _ in range(count):
        session = Session(machine_wide)
        session.start_polling()
        began = monotonic()
        sleep(seconds / count)
        length = monotonic() - began
        for device in session.close(Usage(0.0, 0.0, length)).devices:
            found.setdefault(device.device, []).append(device.joules.central / length)
    busy, _ = machine_share(before, machine_times())
    # The kernel counts in ticks, the clock does not: all CPUs busy may read as a little more than all of them.
    share = None if busy is None else min(1.0, busy / ((monotonic() - start) * logical_cpus()))
    return IdlePower({name: Interval(min(w), sum(w) / len(w), max(w)) for name, w in found.items()}, share)
