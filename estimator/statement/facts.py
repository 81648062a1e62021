"""The facts of results: hardware, hours, energy and how it was found, site, grid, emissions, and what is left out.

Each result becomes an :class:`Activity`. What a result does not tell is ``None``, with a reason among ``missing``: a
statement fills every field, or says why it does not apply.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from .. import schema
from ..errors import InputError, shown
from ..model import Interval
from ..physics import intervals
from ..results.documents import Document, machines_of, served_month
from ..units import JOULES_PER_KWH, SECONDS_PER_HOUR, WATTS_PER_KILOWATT

MEASURED, MODELLED, PARTLY = "measured", "modelled", "measured in part, modelled in part"
_NO_EMBODIED = "the share of the hardware's manufacture is not known of a machine that is no cloud machine type"
#: Steps about the site and its grid.
_SITE = ("PUE", "carbon intensity", "hour of day and season", "carbon intensity of the run")
_COUNTED = re.compile("counted (once|there)")
#: Steps that hold the intensity of a run, the closest to what was used first.
_INTENSITY = ("carbon intensity of the run", "carbon intensity")


class Activity(NamedTuple):
    """What one result, or several together, did.

    Attributes
    ----------
    hardware, places, bases : what it ran on and where; how its carbon intensity was found, each once.
    how : how energy was found: measured, modelled, or in parts.
    basis : meters, power model, or monitoring, in words.
    machine_hours, gpu_hours : time that machines, and their GPUs, were held or at work. [h]
    it_kwh, facility_kwh : energy without and with the site's overhead. [kWh]
    pue, intensity : of the site and of its grid. [-], [gCO2e/kWh]
    operational, embodied : emissions of electricity, and of manufacture. [kgCO2e]
    cost : [US dollars]
    started, ended : of the first and the last, where known.
    missing : field → why it is not known.
    left_out : what the energy does not cover, and further qualifications.
    planned : whether it has not run yet.
    sources : ids of the sources behind site and grid.
    """

    hardware: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    how: str = MODELLED
    basis: str = ""
    machine_hours: float | None = None
    gpu_hours: float | None = None
    it_kwh: Interval | None = None
    facility_kwh: Interval | None = None
    pue: Interval | None = None
    intensity: Interval | None = None
    operational: Interval | None = None
    embodied: Interval | None = None
    cost: Interval | None = None
    started: datetime | None = None
    ended: datetime | None = None
    missing: dict[str, str] = {}  # noqa: RUF012  # a default of a named tuple; never changed
    left_out: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    planned: bool = False

    @property
    def total(self) -> Interval | None:
        """Emissions in all that is known; the operational ones alone where manufacture is not known. [kgCO2e]"""
        if self.operational is None or self.embodied is None:
            return self.operational
        return intervals.total((self.operational, self.embodied))

    @property
    def energy(self) -> Interval | None:
        """Energy with the site's overhead where it is known, else without. [kWh]"""
        return self.facility_kwh if self.facility_kwh is not None else self.it_kwh

    @property
    def days(self) -> float | None:
        """Wall-clock days from the first start to the last end."""
        if self.started is None or self.ended is None:
            return None
        return (self.ended - self.started).total_seconds() / SECONDS_PER_HOUR / 24

    def why(self, field: str) -> str:
        """Return why a field is not known."""
        return self.missing.get(field, "no result given tells it")


def activity(document: Document) -> Activity:
    """Return the facts of a result.

    Raises
    ------
    InputError
        If it is a result that nothing was done by: a plan of infrastructure.
    """
    reader = _READERS.get(document.kind)
    if reader is None:
        raise InputError(
            f"{shown(document.path, 200, quoted=False)} must be a result of measure, merge, profile, vm, plan, serve, "
            f"usage or fleet; it is one of {document.kind}: nothing has run yet that a statement could be about."
        )
    return reader(document)


def together(activities: Sequence[Activity]) -> Activity:
    """Return several activities as one: what they share is not known any more, so their errors add.

    A figure is unknown unless all of them have it, because a part is no total.
    """
    if len(activities) == 1:
        return activities[0]
    missing: dict[str, str] = {}
    for each in activities:
        for field, reason in each.missing.items():
            missing.setdefault(field, reason)
    hows = {each.how for each in activities}
    return Activity(
        hardware=_once(each.hardware for each in activities),
        places=_once(each.places for each in activities),
        bases=_once(each.bases for each in activities),
        how=hows.pop() if len(hows) == 1 else PARTLY,
        basis="; ".join(_once((each.basis,) for each in activities)),
        machine_hours=_sum(each.machine_hours for each in activities),
        gpu_hours=_sum(each.gpu_hours for each in activities),
        **{
            name: _added(getattr(each, name) for each in activities)
            for name in ("it_kwh", "facility_kwh", "operational", "embodied", "cost")
        },
        pue=_span([each.pue for each in activities], [each.it_kwh for each in activities]),
        intensity=_span([each.intensity for each in activities], [each.energy for each in activities]),
        started=min((each.started for each in activities if each.started), default=None),
        ended=max((each.ended for each in activities if each.ended), default=None),
        missing=missing,
        left_out=_once(each.left_out for each in activities),
        sources=_once(each.sources for each in activities),
        planned=all(each.planned for each in activities),
    )


def _measured(document: Document) -> Activity:
    """Return the facts of measured runs, already merged: each joule once."""
    data = document.data
    here = data.get("here") or {}
    trail = _trail(here, document.path)
    joules = _interval(data.get("energy_joules"))
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
        hardware=_once((_host(run), *boards) for run in runs),
        places=_place(here),
        bases=_basis(trail),
        how=how,
        basis=f"meter {data.get('meter', 'none')}, {len(runs)} run{'s' * (len(runs) != 1)}",
        machine_hours=machine_hours,
        gpu_hours=gpu_hours if boards else None,
        it_kwh=None if joules is None else joules.scaled(1 / JOULES_PER_KWH),
        facility_kwh=_interval(here.get("energy_kwh")),
        pue=_step(trail, "PUE"),
        intensity=_step(trail, *_INTENSITY),
        operational=_interval(here.get("operational_kgco2e")),
        cost=_interval(here.get("cost_usd")),
        started=schema.moment(data.get("started")),
        ended=schema.moment(data.get("ended")),
        missing=missing,
        left_out=("power supply, fans, drives and network of the machines", *_said(data)),
        sources=_cited(trail),
    )


def _machine(document: Document) -> Activity:
    data = document.data
    asked = data["workload"]
    trail = _trail(data, document.path)
    hours = (_number(asked.get("hours")) or 0.0) * (_number(asked.get("count")) or 0.0)
    gpus = _number(asked.get("gpu_count")) or 0.0
    watts = _interval(data.get("power_watts"))
    energy = _interval(data.get("energy_kwh"))
    with_site = asked.get("scope") == "server+pue"
    it_kwh = energy if not with_site else None
    if it_kwh is None and watts is not None:
        it_kwh = watts.scaled((_number(asked.get("hours")) or 0.0) / WATTS_PER_KILOWATT)
    missing = {} if gpus else {"gpu_hours": "the machine has no GPU"}
    missing |= {"started": "the result is an estimate, not a run", "ended": "the result is an estimate, not a run"}
    kind = f"location-based, {asked.get('signal', 'average')}, {asked.get('boundary', 'lifecycle')}"
    return Activity(
        hardware=(_machine_name(asked, _number(asked.get("count")) or 0.0),),
        places=(str(asked["region"]),) if asked.get("region") else (),
        bases=_basis(trail) or (kind,),
        basis=f"power model, {data.get('tier', 'unknown')} curve",
        machine_hours=hours,
        gpu_hours=hours * gpus if gpus else None,
        it_kwh=it_kwh,
        facility_kwh=energy if with_site else None,
        pue=_interval(asked.get("pue")),
        intensity=_interval(asked.get("intensity_gco2e_per_kwh")),
        operational=_interval(data.get("operational_kgco2e")),
        embodied=_interval(data.get("embodied_kgco2e")),
        cost=_interval(data.get("cost_usd")),
        missing=missing if asked.get("region") else missing | {"places": "no region was given"},
        left_out=("storage, network and idle machines",),
        sources=_cited(trail),
    )


def _planned(document: Document) -> Activity:
    option = document.data["results"][0]
    trail = _trail(document.data, document.path)
    count = _number(option.get("machines")) or 1.0
    hours = _interval(option.get("hours"))
    held = None if hours is None else hours.central * count
    gpus = _number(option.get("gpu_count")) or 0.0
    missing = dict.fromkeys(("started", "ended"), "the plan has not run yet")
    if not gpus:
        missing["gpu_hours"] = "the machine has no GPU"
    watts = _interval(option.get("power_watts"))
    it_kwh = None if watts is None or hours is None else watts.scaled(hours.central / WATTS_PER_KILOWATT)
    return Activity(
        hardware=(_machine_name(option, count),),
        places=(f"{option.get('provider', '')} {option.get('region', '')}".strip(),),
        bases=_basis(trail),
        basis=f"power model, {option.get('tier', 'unknown')} curve, first option of a plan",
        machine_hours=held,
        gpu_hours=held * gpus if held is not None and gpus else None,
        it_kwh=it_kwh,
        facility_kwh=_interval(option.get("energy_kwh")),
        pue=_interval(option.get("pue")),
        intensity=_interval(option.get("intensity_gco2e_per_kwh")),
        operational=_interval(option.get("operational_kgco2e")),
        embodied=_interval(option.get("embodied_kgco2e")),
        cost=_interval(option.get("cost_usd")),
        missing=missing,
        left_out=("storage, network, and runs that fail",),
        sources=_cited(trail),
        planned=True,
    )


def _listed(document: Document) -> Activity:
    """Return the facts of usage, of a fleet or of an inventory: many machines, and their total."""
    data = document.data
    stated = data.get("total") if isinstance(data.get("total"), dict) else {}
    assert isinstance(stated, dict)
    if document.kind == "fleet":
        stated = stated | machines_of(stated)
    skus = sorted({line.sku for line in document.lines if line.sku})
    places = sorted({line.region for line in document.lines if line.region})
    hours = next((stated[name] for name in ("running_hours", "machine_hours", "hours") if name in stated), None)
    why = "the result gives it machine by machine"
    missing = dict.fromkeys(("pue", "intensity", "it_kwh", "gpu_hours"), why)
    coverage = stated.get("coverage", stated.get("measured_share"))
    measured = (_number(coverage) or 0.0) > 0
    return Activity(
        hardware=(f"{len(document.lines):,} machines or groups" + (f": {_some(skus)}" if skus else ""),),
        places=tuple(places),
        how=PARTLY if measured else MODELLED,
        basis="power model over measured utilization" if measured else "power model",
        machine_hours=_number(hours),
        facility_kwh=document.total.kwh,
        operational=_interval(stated.get("operational_kgco2e")),
        embodied=_interval(stated.get("embodied_kgco2e")),
        cost=document.total.usd,
        missing=missing | {"started": why, "ended": why},
        left_out=(
            "what the result lists as not estimated",
            *((f"period: {data['window']}",) if isinstance(data.get("window"), str) else ()),
        ),
    )


def _served(document: Document) -> Activity:
    """Return the facts of a month of a language model at the load that was asked for."""
    data = document.data
    month = served_month(data, document.path)
    machine = data["machine"] if isinstance(data.get("machine"), dict) else {}
    trail = _trail(data, document.path)
    why = "the estimate is of a month, not of dates"
    return Activity(
        hardware=(_machine_name(machine, _number(month.get("machines")) or 1.0),),
        places=(str(machine["region"]),) if machine.get("region") else (),
        bases=_basis(trail),
        basis="model of a language model's speed and power at the load asked for",
        facility_kwh=_interval(month["energy_kwh"]),
        pue=_step(trail, "PUE"),
        intensity=_step(trail, *_INTENSITY),
        operational=_interval(month["operational_kgco2e"]),
        embodied=_interval(month["embodied_kgco2e"]),
        cost=_interval(month["cost_usd"]),
        missing={"started": why, "ended": why, "machine_hours": why, "gpu_hours": why},
        left_out=("storage, network and orchestration",),
        sources=_cited(trail),
        planned=True,
    )


def _profiled(document: Document) -> Activity:
    """Return the facts of an experiment on models: everything that its child processes used here."""
    data = document.data
    rows = [row for row in data.get("results") or () if isinstance(row, dict)]
    burnt = [found for row in rows if (found := _interval(row.get("burnt_joules"))) is not None]
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
    trail = _trail(here, "the place")
    gone = ("operational", "intensity", "pue", "facility_kwh")
    return found._replace(
        places=_place(here),
        bases=_basis(trail),
        pue=_step(trail, "PUE"),
        intensity=_step(trail, *_INTENSITY),
        facility_kwh=_interval(here["energy_kwh"]),
        operational=_interval(here["operational_kgco2e"]),
        missing={name: why for name, why in found.missing.items() if name not in gone},
        sources=_once((found.sources, _cited(trail))),
    )


_READERS: dict[str, Callable[[Document], Activity]] = {
    "measure": _measured, "merge": _measured, "vm": _machine, "plan": _planned, "usage": _listed, "fleet": _listed,
    "runs": _listed, "rows": _listed, "serve": _served, "profile": _profiled,
}  # fmt: skip


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


def _trail(data: dict[str, Any], path: str) -> list[dict[str, Any]]:
    found = schema.checked(data.get("trail"), schema.or_null(schema.items(schema.mapping())), f"{path}: trail")
    return list(found or ())


def _step(trail: Iterable[dict[str, Any]], *names: str) -> Interval | None:
    """Return the value of the first step with one of the names; the range over several of that name."""
    every = list(trail)
    for name in names:
        found = [
            Interval(*(value if (end := _number(step.get(key))) is None else end for key in ("low", "value", "high")))
            for step in every
            if step.get("name") == name and (value := _number(step.get("value"))) is not None
        ]
        if found:
            return Interval(min(x.low for x in found), found[0].central, max(x.high for x in found))
    return None


def _basis(trail: Iterable[dict[str, Any]]) -> tuple[str, ...]:
    return _once((str(step.get("method") or ""),) for step in trail if step.get("name") == "carbon intensity")


def _cited(trail: Iterable[dict[str, Any]]) -> tuple[str, ...]:
    """Return the sources of the steps about site and grid."""
    lists = (step.get("source_ids") for step in trail if step.get("name") in _SITE)
    return _once([str(each) for each in found] for found in lists if isinstance(found, list))


def _lines(runs: Iterable[dict[str, Any]]) -> Iterable[dict[str, Any]]:
    lists = (run.get("devices") for run in runs)
    return (line for found in lists if isinstance(found, list) for line in found if isinstance(line, dict))


def _modelled_joules(data: dict[str, Any]) -> float:
    """Return which part of the joules was computed from CPU-seconds. [fraction]"""
    totals = [0.0, 0.0]
    for line in _lines([data]):
        found = _interval(line.get("joules"))
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


def _machine_name(data: dict[str, Any], count: float) -> str:
    parts = [f"{data['vcpus']} vCPU"] if data.get("vcpus") else []
    memory, gpus = _number(data.get("memory_gib")), _number(data.get("gpu_count"))
    if memory is not None:
        parts.append(f"{memory:g} GiB")
    if gpus:
        parts.append(f"{gpus:g} × {data.get('gpu_model')}")
    return f"{count:g} × {data.get('sku', 'machine')}" + (f" ({', '.join(parts)})" if parts else "")


def _said(data: dict[str, Any]) -> tuple[str, ...]:
    """Return what a merge says of overlaps, without the names of files."""
    found = data.get("warnings")
    overlap = isinstance(found, list) and any(_COUNTED.search(str(each)) for each in found)
    return ("runs that overlap are counted once",) if overlap else ()


def _interval(data: Any) -> Interval | None:
    """Return an interval of a result, whose shape was checked when it was read; ``None`` for what is none."""
    if not isinstance(data, dict):
        return None
    ends = [_number(data.get(end)) for end in Interval._fields]
    low, central, high = ends
    return None if low is None or central is None or high is None else Interval(low, central, high)


def _number(value: Any) -> float | None:
    return float(value) if schema.obeys(value, schema.number()) else None


def _once(groups: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for group in groups for each in group if each))


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:6]) + (f" and {len(names) - 6} types more" if len(names) > 6 else "")


def _sum(values: Iterable[float | None]) -> float | None:
    every = list(values)
    known = [each for each in every if each is not None]
    return sum(known) if len(known) == len(every) else None


def _added(values: Iterable[Interval | None]) -> Interval | None:
    every = list(values)
    known = [each for each in every if each is not None]
    return intervals.total_shared(known) if known and len(known) == len(every) else None


def _span(values: Sequence[Interval | None], weights: Sequence[Interval | None]) -> Interval | None:
    """Return the range over activities, around their mean by energy."""
    pairs = [(value, weight.central) for value, weight in zip(values, weights, strict=True) if value and weight]
    if not pairs or any(value is None for value in values):
        return None
    whole = sum(weight for _, weight in pairs)
    if whole <= 0:
        return pairs[0][0]
    middle = sum(value.central * weight for value, weight in pairs) / whole
    return Interval(min(value.low for value, _ in pairs), middle, max(value.high for value, _ in pairs))
