"""The facts of what was measured here: runs of programs, and experiments on models."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from .. import schema
from ..physics import intervals
from ..results.documents import Document
from ..units import JOULES_PER_KWH, SECONDS_PER_HOUR
from .facts import MEASURED, MODELLED, PARTLY, Activity, once
from .trails import INTENSITY, basis, cited, interval, step, trail_of

_NO_EMBODIED = "the share of the hardware's manufacture is not known of a machine that is no cloud machine type"
_COUNTED = re.compile("counted (once|there)")


def measured(document: Document) -> Activity:
    """Return the facts of measured runs, already merged: each joule once."""
    data = document.data
    here = data.get("here") or {}
    trail = trail_of(here, document.path)
    joules = interval(data.get("energy_joules"))
    runs = data.get("measurements") or [data]
    modelled = _modelled_joules(data)
    how = MODELLED if modelled == 1 else PARTLY if modelled else MEASURED
    missing = {"embodied": _NO_EMBODIED}
    if joules is None:
        missing["it_kwh"] = missing["facility_kwh"] = "nothing could be metered where it ran"
    if here.get("operational_kgco2e") is None:
        why = "the runs were measured without a place: --region or --intensity names it"
        missing |= {name: why for name in ("operational", "intensity", "pue", "facility_kwh") if name not in missing}
    boards = sorted({str(line["device"]) for line in _lines(runs) if line.get("part") == "gpu"})
    if not boards:
        missing["gpu_hours"] = "no GPU was at work"
    machine_hours, gpu_hours = _hours(runs)
    return Activity(
        hardware=once((_host(run), *boards) for run in runs),
        places=_place(here),
        bases=basis(trail),
        how=how,
        basis=f"meter {data.get('meter', 'none')}, {len(runs)} run{'s' * (len(runs) != 1)}",
        machine_hours=machine_hours,
        gpu_hours=gpu_hours if boards else None,
        it_kwh=None if joules is None else joules.scaled(1 / JOULES_PER_KWH),
        facility_kwh=interval(here.get("energy_kwh")),
        pue=step(trail, "PUE"),
        intensity=step(trail, *INTENSITY),
        operational=interval(here.get("operational_kgco2e")),
        cost=interval(here.get("cost_usd")),
        started=schema.moment(data.get("started")),
        ended=schema.moment(data.get("ended")),
        missing=missing,
        left_out=("power supply, fans, drives and network of the machines", *_said(data)),
        sources=cited(trail),
    )


def profiled(document: Document) -> Activity:
    """Return the facts of an experiment on models: everything that its child processes used here."""
    data = document.data
    rows = [row for row in data.get("results") or () if isinstance(row, dict)]
    burnt = [found for row in rows if (found := interval(row.get("burnt_joules"))) is not None]
    why = "the experiment was measured without a place: --region or --intensity names it"
    missing = dict.fromkeys(("operational", "intensity", "pue", "facility_kwh"), why)
    missing |= {"embodied": _NO_EMBODIED, "gpu_hours": "no GPU was metered"}
    missing["machine_hours"] = "a profile tells the time of one training, not of the whole experiment"
    missing |= {"started": "a profile does not tell its dates", "ended": "a profile does not tell its dates"}
    if not burnt:
        missing["it_kwh"] = "nothing could be metered"
    return Activity(
        hardware=(str(data.get("cpu") or "this machine"),),
        how=MODELLED if data.get("modelled", True) else MEASURED,
        basis=f"meter {data.get('meter', 'none')}, {len(rows)} models trained and evaluated, failed ones included",
        it_kwh=intervals.total_shared(burnt).scaled(1 / JOULES_PER_KWH) if burnt else None,
        missing=missing,
        left_out=("power supply, fans, drives and network of the machine",),
    )


def at_place(found: Activity, here: dict[str, Any]) -> Activity:
    """Return measured energy with what it comes to at a place, as a measured run holds it under ``here``."""
    trail = trail_of(here, "the place")
    gone = ("operational", "intensity", "pue", "facility_kwh")
    return found._replace(
        places=_place(here),
        bases=basis(trail),
        pue=step(trail, "PUE"),
        intensity=step(trail, *INTENSITY),
        facility_kwh=interval(here["energy_kwh"]),
        operational=interval(here["operational_kgco2e"]),
        missing={name: why for name, why in found.missing.items() if name not in gone},
        sources=once((found.sources, cited(trail))),
    )


def _hours(runs: Sequence[dict[str, Any]]) -> tuple[float, float]:
    """Return (machine-hours, GPU-hours) of runs: time during which several ran on one host counts once."""
    spans: dict[tuple[str, str], list[tuple[datetime, datetime]]] = {}
    boards: dict[tuple[str, str], set[str]] = {}
    for run in runs:
        host = run["host"] if isinstance(run.get("host"), dict) else {}
        key = str(host.get("hostname")), str(host.get("boot_id"))
        several = run.get("runs")
        for each in several if isinstance(several, list) and several else [run]:
            ends = [schema.moment(each.get(name)) if isinstance(each, dict) else None for name in ("started", "ended")]
            if ends[0] is not None and ends[1] is not None:
                spans.setdefault(key, []).append((ends[0], ends[1]))
        found = {str(line.get("device")) for line in _lines([run]) if line.get("part") == "gpu"}
        boards.setdefault(key, set()).update(found)
    held = {key: _union_hours(each) for key, each in spans.items()}
    return sum(held.values()), sum(hours * len(boards[key]) for key, hours in held.items())


def _union_hours(spans: Sequence[tuple[datetime, datetime]]) -> float:
    seconds, reached = 0.0, None
    for started, ended in sorted(spans):
        begins = started if reached is None or started > reached else reached
        seconds += max(0.0, (ended - begins).total_seconds())
        reached = ended if reached is None else max(reached, ended)
    return seconds / SECONDS_PER_HOUR


def _place(here: dict[str, Any]) -> tuple[str, ...]:
    """Return where a run stood; nothing where only its intensity was said."""
    place = here.get("place")
    return (place,) if isinstance(place, str) and place and place != "here" else ()


def _lines(runs: Iterable[dict[str, Any]]) -> Iterable[dict[str, Any]]:
    lists = (run.get("devices") for run in runs)
    return (line for found in lists if isinstance(found, list) for line in found if isinstance(line, dict))


def _modelled_joules(data: dict[str, Any]) -> float:
    """Return which part of the joules was computed from CPU-seconds. [fraction]"""
    totals = [0.0, 0.0]
    for line in _lines([data]):
        found = interval(line.get("joules"))
        if found is not None:
            totals[line.get("meter") == "cpu_time"] += found.central
    measured, modelled = totals
    if measured + modelled <= 0:
        return float(bool(data.get("modelled")))
    return modelled / (measured + modelled)


def _host(run: dict[str, Any]) -> str:
    host = run["host"] if isinstance(run.get("host"), dict) else {}
    cpus = host.get("logical_cpus")
    return f"{host.get('cpu_model') or 'unknown CPU'}" + (f" ({cpus} CPUs)" if cpus else "")


def _said(data: dict[str, Any]) -> tuple[str, ...]:
    """Return what a merge says of overlaps, without the names of files."""
    found = data.get("warnings")
    overlap = isinstance(found, list) and any(_COUNTED.search(str(each)) for each in found)
    return ("runs that overlap are counted once",) if overlap else ()
