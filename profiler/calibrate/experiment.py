"""Running the calibration experiment on a machine with an energy sensor."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from estimator.errors import AccessError, InputError

from ..measure.accounting import machine_times
from ..measure.host import host, logical_cpus
from ..meters import Meter, MeterReport
from ..models import chosen, lacking
from ..training.children import run
from ..training.job import Fold, Job
from .analysis import IDLE_SECONDS, LEAST_OBSERVATIONS, REPEATS, WINDOW_SECONDS, Cell, Discarded, Observation, design
from .record import Record
from .worker import Window

#: Work of others above this share of the machine spoils a window.
_OTHERS_SHARE = 0.05
#: So many windows spoilt by others, and none kept: the rest would fare no better.
_PATIENCE = 10


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
    resume: Path | None = None,
    on_progress: Callable[[str, int, int], None] | None = None,
    on_discard: Callable[[Discarded], None] | None = None,
) -> Record:
    """Run the whole design, or what an earlier run left of it; return its windows, kept and discarded.

    Parameters
    ----------
    resume : file to which every window goes as it ends, and from which a run of the same settings goes on.
    on_discard : called with every window that does not count.

    Raises
    ------
    AccessError
        If no sensor can be read; says why.
    InputError
        If the first windows are all spoilt by other work on the machine, too few of all count, or ``resume`` is another
        run's file.
    KeyboardInterrupt
        If the user stops it; what is in ``resume`` is kept.
    """
    meter = sensor(report)
    if meter is None:
        why = "; ".join(text for _, text in report.reasons) or "none was found"
        raise AccessError(f"the calibration needs an energy sensor for the CPUs: {why}.")
    logical = logical_cpus()
    blocks = design([1, max(1, logical // 2), logical], seed=seed, repeats=repeats)
    record = Record(resume, _settings(data, meter, seed, window_seconds, logical))
    total, done, spoilt = sum(len(block) for block in blocks), 0, 0
    for number, block in enumerate(blocks):
        left = [cell for cell in block if (number, cell) not in record.kept]
        done += len(block) - len(left)
        if left:
            time.sleep(idle_seconds)
        for cell in left:
            seen = _window(cell, meter.name, data, seed, window_seconds)
            if isinstance(seen, Observation):
                record.keep(number, cell, seen)
            else:
                record.discard(number, cell, seen.why)
                spoilt += seen.spoilt
                if on_discard:
                    on_discard(record.discarded[-1])
                if not record.kept and spoilt >= _PATIENCE:
                    raise InputError(
                        f"the first {spoilt} windows were all discarded; the last one because {seen.why}. Calibrate on "
                        "a machine that nothing else runs on."
                    )
            done += 1
            if on_progress:
                on_progress(str(cell), done, total)
    _check_enough(record, total)
    return record


def _check_enough(record: Record, total: int) -> None:
    """Raise if discarded windows leave too little to analyse, with the commonest reason."""
    kept = len(record.kept)
    if kept >= LEAST_OBSERVATIONS or not record.discarded:
        return
    reasons = Counter(gone.why for gone in record.discarded)
    why, count = reasons.most_common(1)[0]
    raise InputError(
        f"{kept} of {total} windows count, too few to analyse; {len(record.discarded)} were discarded, {count} of them "
        f"because {why}."
    )


class _Spoilt(NamedTuple):
    """Why a window does not count, and whether other work on the machine is the reason."""

    why: str
    spoilt: bool


def _settings(data: Any, meter: Meter, seed: int, window_seconds: float, logical: int) -> dict[str, Any]:
    return {
        "data": None if data is None else data.digest[:16],
        "meter": meter.name,
        "devices": list(meter.devices),
        "seed": seed,
        "window_seconds": window_seconds,
        "cpus": logical,
        "machine": str(host()["hostname"]),
    }


def _window(cell: Cell, meter: str, data: Any, seed: int, window_seconds: float) -> Observation | _Spoilt:
    import numpy as np

    spec = chosen([cell.family])[0]
    missing = lacking(spec)
    if missing:
        return _Spoilt(f"it needs {' and '.join(missing)}", spoilt=False)
    rows = np.tile(np.arange(len(data.target)), cell.size)
    duty = Window(window_seconds, cell.duty)
    job = Job(spec, data, (Fold(0, 0, rows, rows[:1]),), seed, True, cell.threads, 8.0, transfer=duty)
    events: list[dict[str, Any]] = []
    before, start = _busy(), time.monotonic()
    end = run(job, 60.0 + 20.0 * window_seconds, events.append, "profiler.calibrate.worker")
    after = _busy()
    others = None if before is None or after is None else after - before - end.cpu_seconds
    capacity = (time.monotonic() - start) * logical_cpus()
    if end.status != "ok" or not events:
        return _Spoilt(f"its process ended with {end.status}: {end.message or 'it said nothing'}", spoilt=False)
    seen = events[0]
    if seen["joules"] is None:
        return _Spoilt("the sensor did not answer", spoilt=False)
    if others is not None and others > _OTHERS_SHARE * capacity:
        return _Spoilt(
            f"other programs kept {others / capacity:.0%} of the CPUs busy meanwhile (at most {_OTHERS_SHARE:.0%})",
            spoilt=True,
        )
    return Observation(
        cell.family,
        cell.size,
        cell.threads,
        seen["cpu_seconds"],
        seen["wall_seconds"],
        seen["joules"],
        meter,
        modelled=False,
        duty=cell.duty,
    )


def _busy() -> float | None:
    """Return CPU-seconds that this machine has been busy since it started."""
    times = machine_times()
    return None if times is None else times[0]
