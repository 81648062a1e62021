"""What a measurement says: energy by device, CPU-seconds, time, memory, and everything that qualifies them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from estimator.model import SCHEMA_VERSION, Interval
from estimator.notebook import html_table

from .. import shown
from ..meters import added
from .idle import IdlePower
from .results import plain, stamp, write
from .window import Energy


@dataclass(frozen=True, repr=False)
class Measurement:
    """A measured command or block. With repeats, figures are totals over all runs and ``spread`` tells of one.

    Attributes
    ----------
    energy_joules : Interval or None
        Everything that was metered: CPUs with their memory, and GPUs. ``None`` where nothing could be. [J]
    cpu_joules, gpu_joules : Interval or None
        Its parts; ``None`` where not metered here or counted by another measurement. [J]
    meter : str
        The meters that counted, joined by ``+``; ``none``.
    modelled : bool
        Whether any of the joules were computed from CPU-seconds instead of read from a sensor.
    scope : str
        What the joules cover: ``cpu_pkg``, ``dram``, ``gpu``, joined by ``+``.
    process_cpu_joules : Interval or None
        What of the CPUs and their memory belongs to the measured processes: the share by CPU-seconds of what counters
        of the whole machine read, or what the CPU-time model charges. ``None`` where it cannot be told. [J]
    uncharged_idle_joules : Interval or None
        With the CPU-time model: idle energy of unused cores, which belongs to whoever keeps the machine on. [J]
    """

    run_id: str
    name: str
    command: tuple[str, ...] | None
    host: dict[str, str | int]
    job: str | None
    rank: int | None
    ancestors: tuple[str, ...]
    pid: int
    runs: tuple[Energy, ...]
    exit_code: int | None
    energy_joules: Interval | None
    cpu_joules: Interval | None
    gpu_joules: Interval | None
    uncharged_idle_joules: Interval | None
    meter: str
    modelled: bool
    scope: str
    user_seconds: float
    system_seconds: float
    wall_seconds: float
    peak_memory_bytes: int | None
    idle: IdlePower | None
    process_cpu_joules: Interval | None
    spread: dict[str, dict[str, float]]
    warnings: tuple[str, ...]
    reasons: tuple[tuple[str, str], ...]
    extras: dict[str, Any] = field(default_factory=dict)

    def __repr__(self) -> str:
        """Return name, energy, seconds and meter in a line."""
        energy = "no energy" if self.energy_joules is None else f"{shown.interval(self.energy_joules)} J"
        return f"<Measurement {self.name!r}: {energy}, {shown.figure(self.wall_seconds)} s, {self._how}>"

    def _repr_html_(self) -> str:
        """Return a small table for notebooks."""
        rows = [
            ("energy [J]", shown.cell(self.energy_joules), self._how),
            ("CPUs and memory [J]", shown.cell(self.cpu_joules), ""),
            ("of them this program [J]", shown.cell(self.process_cpu_joules), "by CPU-seconds"),
            *([("GPUs [J]", shown.cell(self.gpu_joules), "")] if self.gpu_joules is not None else []),
            ("mean power [W]", shown.cell(self.mean_watts), ""),
            ("CPU time [s]", shown.figure(self.cpu_seconds), ""),
            ("wall time [s]", shown.figure(self.wall_seconds), f"{len(self.runs)} runs" if len(self.runs) > 1 else ""),
        ]
        return html_table(self.name, ("", "central (90 % interval)", ""), rows, one_scale=False)

    @property
    def _how(self) -> str:
        return f"meter {self.meter}" + (", modelled" if self.modelled else "")

    @property
    def idle_watts(self) -> dict[str, float] | None:
        """Idle power of each device that was measured first and subtracted; ``None`` if it was not asked for. [W]"""
        return None if self.idle is None else self.idle.central_watts

    @property
    def cpu_seconds(self) -> float:
        """User and system time of all runs. [s]"""
        return self.user_seconds + self.system_seconds

    @property
    def started(self) -> datetime:
        """Start of the first run."""
        return self.runs[0].started

    @property
    def ended(self) -> datetime:
        """End of the last run."""
        return self.runs[-1].ended

    @property
    def mean_watts(self) -> Interval | None:
        """Energy over wall time. [W]"""
        if self.energy_joules is None or self.wall_seconds <= 0:
            return None
        return self.energy_joules.scaled(1 / self.wall_seconds)

    def save(self, path: str | Path) -> None:
        """Write the result file that ``plan``, ``statement`` and ``merge`` read; whole or not at all."""
        write(path, self.to_dict())

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON: a result file that ``plan``, ``statement`` and ``merge`` read."""
        usages = [run.usage for run in self.runs]
        return {
            "schema_version": SCHEMA_VERSION,
            "kind": "measurement",
            "run_id": self.run_id,
            "ancestors": list(self.ancestors),
            "pid": self.pid,
            "name": self.name,
            "command": None if self.command is None else list(self.command),
            "exit_code": self.exit_code,
            "host": self.host,
            "job": self.job,
            "rank": self.rank,
            "started": stamp(self.started),
            "ended": stamp(self.ended),
            "wall_seconds": self.wall_seconds,
            "cpu_seconds": self.cpu_seconds,
            "user_seconds": self.user_seconds,
            "system_seconds": self.system_seconds,
            "cpu_accounting": usages[0].method,
            "machine_busy_seconds": _sum(u.busy_seconds for u in usages),
            "steal_seconds": _sum(u.steal_seconds for u in usages),
            "peak_memory_bytes": self.peak_memory_bytes,
            "memory_floor_bytes": max(u.memory_floor_bytes for u in usages),
            "energy_joules": plain(self.energy_joules),
            "cpu_joules": plain(self.cpu_joules),
            "gpu_joules": plain(self.gpu_joules),
            "process_cpu_joules": plain(self.process_cpu_joules),
            "mean_watts": plain(self.mean_watts),
            "uncharged_idle_joules": plain(self.uncharged_idle_joules),
            "scope": self.scope,
            "meter": self.meter,
            "modelled": self.modelled,
            "idle_watts": self.idle_watts,
            "idle_watts_range": None if self.idle is None else {k: plain(v) for k, v in self.idle.watts.items()},
            "repeats": len(self.runs),
            "spread": self.spread,
            "runs": [_run(run) for run in self.runs],
            "devices": [device.to_dict() for run in self.runs for device in run.devices],
            **self.extras,
            "warnings": list(self.warnings),
            "reasons": [{"meter": meter, "reason": reason} for meter, reason in self.reasons],
        }


def combined(
    runs: Sequence[Energy],
    *,
    run_id: str,
    name: str,
    command: tuple[str, ...] | None,
    exit_code: int | None,
    idle: IdlePower | None,
    host: dict[str, str | int],
    job: str | None,
    rank: int | None,
    ancestors: tuple[str, ...],
    pid: int,
    warnings: Sequence[str] = (),
) -> Measurement:
    """Return one measurement from its runs: totals, and the spread between runs where there are several."""
    cpu = _total([run.joules("cpu", "dram") for run in runs])
    gpu = _total([run.joules("gpu") for run in runs])
    devices = [device for run in runs for device in run.devices if device.counted]
    peaks = [run.usage.peak_memory_bytes for run in runs if run.usage.peak_memory_bytes is not None]
    scopes = dict.fromkeys(scope for device in devices for scope in device.scope.split("+"))
    elsewhere = dict.fromkeys(
        f"{device.device} is counted by run {device.counted_by} of the same job: its joules are not added here."
        for run in runs
        for device in run.devices
        if device.same_job
    )
    return Measurement(
        run_id=run_id,
        name=name,
        command=command,
        host=host,
        job=job,
        rank=rank,
        ancestors=ancestors,
        pid=pid,
        runs=tuple(runs),
        exit_code=exit_code,
        energy_joules=added(x for x in (cpu, gpu) if x is not None),
        cpu_joules=cpu,
        gpu_joules=gpu,
        uncharged_idle_joules=_total([run.uncharged_idle_joules for run in runs]),
        meter="+".join(dict.fromkeys(device.meter for device in devices)) or "none",
        modelled=any(device.modelled for device in devices),
        scope="+".join(scopes),
        user_seconds=sum(run.usage.user_seconds for run in runs),
        system_seconds=sum(run.usage.system_seconds for run in runs),
        wall_seconds=sum(run.usage.wall_seconds for run in runs),
        peak_memory_bytes=max(peaks, default=None),
        idle=idle,
        process_cpu_joules=_total([run.process_joules for run in runs]),
        spread=_spread(runs),
        warnings=tuple(dict.fromkeys([*(w for run in runs for w in run.warnings), *elsewhere, *warnings])),
        reasons=tuple(dict.fromkeys(reason for run in runs for reason in run.reasons)),
    )


def _total(items: Sequence[Interval | None]) -> Interval | None:
    """Return the sum over runs; None unless every run has a figure, because a part is no total."""
    known = [item for item in items if item is not None]
    return added(known) if len(known) == len(items) else None


def _sum(values: Any) -> float | None:
    items = list(values)
    return None if any(item is None for item in items) else sum(items)


def _run(run: Energy) -> dict[str, Any]:
    total = run.joules("cpu", "dram", "gpu")
    return {
        "started": stamp(run.started),
        "ended": stamp(run.ended),
        "wall_seconds": run.usage.wall_seconds,
        "cpu_seconds": run.usage.cpu_seconds,
        "energy_joules": plain(total),
        "peak_memory_bytes": run.usage.peak_memory_bytes,
    }


def _spread(runs: Sequence[Energy]) -> dict[str, dict[str, float]]:
    """Return median, quartiles and extremes of one run; empty for a single run."""
    if len(runs) < 2:
        return {}
    from statistics import median, quantiles

    joules = [run.joules("cpu", "dram", "gpu") for run in runs]
    columns: dict[str, list[float]] = {
        "energy_joules": [j.central for j in joules if j is not None],
        "cpu_seconds": [run.usage.cpu_seconds for run in runs],
        "wall_seconds": [run.usage.wall_seconds for run in runs],
    }
    result = {}
    for name, values in columns.items():
        if len(values) == len(runs):
            first, _, third = quantiles(values, n=4, method="inclusive")
            result[name] = {"min": min(values), "q1": first, "median": median(values), "q3": third, "max": max(values)}
    return result
