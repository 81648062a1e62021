"""Calibration, composed: the profiler's experiment with the meters and the power curve of this machine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from estimator.model import SCHEMA_VERSION
from profiler.calibrate import experiment
from profiler.calibrate.analysis import IDLE_SECONDS, REPEATS, WINDOW_SECONDS, Discarded, analyse
from profiler.houses.loading import load

from .measure import meters
from .profile import curve


def calibrate(
    data: str | None = None,
    *,
    repeats: int = REPEATS,
    window_seconds: float = WINDOW_SECONDS,
    idle_seconds: float = IDLE_SECONDS,
    seed: int = 0,
    resume: str | Path | None = None,
    on_progress: Callable[[str, int, int], None] | None = None,
    on_discard: Callable[[Discarded], None] | None = None,
) -> dict[str, Any]:
    """Run the experiment of CPU time against energy where a sensor exists; else say why not, with the modelled range.

    Parameters
    ----------
    data : houses to train on, as of :func:`carbonest.profile_houses`.
    repeats : blocks of the design. [-]
    window_seconds, idle_seconds : shortest window of a cell, rest before each block. [s]
    seed : of the order of cells and the bootstrap.
    resume : file to which every window goes as it ends, and from which an interrupted calibration goes on.
    on_progress : called with (cell, cells done, cells in all).
    on_discard : called with every window that does not count, and why.

    Returns
    -------
    dict
        ``measurable``; with a sensor ``meter``, ``models``, ``discarded_windows``, why each of them was ``discarded``,
        and the ``observations`` themselves; without one ``reasons``. In both cases ``modelled_joules_per_cpu_second``
        for one busy CPU and for all, as intervals.
    """
    report = meters()
    result: dict[str, Any] = {"schema_version": SCHEMA_VERSION, "kind": "calibration", **_modelled()}
    meter = experiment.sensor(report)
    if meter is None:
        reasons = [f"{name}: {why}" for name, why in report.reasons]
        return {"measurable": False, "meter": None, "reasons": reasons, "models": [], **result}
    record = experiment.observe(
        report,
        load(data, seed=seed),
        seed=seed,
        repeats=repeats,
        window_seconds=window_seconds,
        idle_seconds=idle_seconds,
        resume=None if resume is None else Path(resume),
        on_progress=on_progress,
        on_discard=on_discard,
    )
    models = [found.to_dict() for found in analyse(record.observations, seed=seed)]
    return {
        "measurable": True,
        "meter": meter.name,
        "reasons": [],
        "models": models,
        "discarded_windows": len(record.discarded),
        "discarded": [{**gone.cell._asdict(), "why": gone.why} for gone in record.discarded],
        "observations": [asdict(seen) for seen in record.observations],
        "resumed_windows": record.resumed,
        **result,
    }


def _modelled() -> dict[str, Any]:
    """Return the joules that the model charges per CPU-second, with one CPU busy and with all: an estimate, no test."""
    model, why = curve()
    if model is None:
        return {"modelled_joules_per_cpu_second": None, "cpu": why, "cores": None}
    busy = {"one": model.joules(1.0, 1.0), "all": model.joules(float(model.cores), 1.0).scaled(1 / model.cores)}
    plain = {name: joules.to_dict() for name, joules in busy.items()}
    return {"modelled_joules_per_cpu_second": plain, "cpu": why, "cores": model.cores}
