"""Running the calibration experiment on a machine with an energy sensor."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from estimator.errors import AccessError

from ..measure.accounting import machine_times
from ..measure.host import logical_cpus
from ..meters import Meter, MeterReport
from ..models import chosen, lacking
from ..training.children import run
from ..training.job import Fold, Job
from .analysis import IDLE_SECONDS, REPEATS, WINDOW_SECONDS, Cell, Observation, design

#: Work of others above this share of the machine spoils a window.
_OTHERS_SHARE = 0.05


def sensor(report: MeterReport) -> Meter | None:
    """Return the meter that reads the CPUs' energy; ``None`` where it would be modelled."""
    meter = report.for_part("cpu")
    return None if meter is None or meter.modelled else meter


def observe(
    report: MeterReport,
    data: Any,
    *,
    seed: int = 0,
    repeats: int = REPEATS,
    window_seconds: float = WINDOW_SECONDS,
    idle_seconds: float = IDLE_SECONDS,
    on_progress: Callable[[str, int, int], None] | None = None,
) -> tuple[list[Observation], int]:
    """Run the whole design; return the observations, and how many windows other work on the machine spoilt.

    Raises
    ------
    AccessError
        If no sensor can be read; says why.
    """
    meter = sensor(report)
    if meter is None:
        why = "; ".join(text for _, text in report.reasons) or "none was found"
        raise AccessError(f"the calibration needs an energy sensor for the CPUs: {why}.")
    logical = logical_cpus()
    blocks = design([1, max(1, logical // 2), logical], seed=seed, repeats=repeats)
    total, done, spoilt = sum(len(block) for block in blocks), 0, 0
    found: list[Observation] = []
    for block in blocks:
        time.sleep(idle_seconds)
        for cell in block:
            seen = _window(cell, meter.name, data, seed, window_seconds)
            spoilt += seen is None
            found += [] if seen is None else [seen]
            done += 1
            if on_progress:
                on_progress(f"{cell.family} × {cell.size}, {cell.threads} threads", done, total)
    time.sleep(idle_seconds)
    return found, spoilt


def _window(cell: Cell, meter: str, data: Any, seed: int, window_seconds: float) -> Observation | None:
    import numpy as np

    spec = chosen([cell.family])[0]
    if lacking(spec):
        return None
    rows = np.tile(np.arange(len(data.target)), cell.size)
    job = Job(spec, data, (Fold(0, 0, rows, rows[:1]),), seed, True, cell.threads, 8.0, transfer=window_seconds)
    events: list[dict[str, Any]] = []
    before, start = _busy(), time.monotonic()
    end = run(job, 60.0 + 20.0 * window_seconds, events.append, "profiler.calibrate.worker")
    others = None if before is None else (_busy() or before) - before - end.cpu_seconds
    capacity = (time.monotonic() - start) * logical_cpus()
    if end.status != "ok" or not events or events[0]["joules"] is None:
        return None
    if others is not None and others > _OTHERS_SHARE * capacity:
        return None
    seen = events[0]
    return Observation(
        cell.family,
        cell.size,
        cell.threads,
        seen["cpu_seconds"],
        seen["wall_seconds"],
        seen["joules"],
        meter,
        modelled=False,
    )


def _busy() -> float | None:
    """Return CPU-seconds that this machine has been busy since it started."""
    times = machine_times()
    return None if times is None else times[0]
