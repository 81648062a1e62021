"""The facts of what was estimated: a machine, a plan, a service, many machines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..results.documents import Document, group_names, machines_of, served_month, unread
from ..results.lines import Line
from ..units import WATTS_PER_KILOWATT
from .facts import MODELLED, PARTLY, Activity
from .trails import INTENSITY, basis, cited, interval, number, step, trail_of


def machine(document: Document) -> Activity:
    """Return the facts of a machine held for some hours, or of several of its kind."""
    data = document.data
    asked = data["workload"]
    trail = trail_of(data, document.path)
    hours = (number(asked.get("hours")) or 0.0) * (number(asked.get("count")) or 0.0)
    gpus = number(asked.get("gpu_count")) or 0.0
    watts = interval(data.get("power_watts"))
    energy = interval(data.get("energy_kwh"))
    with_site = asked.get("scope") == "server+pue"
    it_kwh = energy if not with_site else None
    if it_kwh is None and watts is not None:
        it_kwh = watts.scaled((number(asked.get("hours")) or 0.0) / WATTS_PER_KILOWATT)
    missing = {} if gpus else {"gpu_hours": "the machine has no GPU"}
    missing |= {"started": "the result is an estimate, not a run", "ended": "the result is an estimate, not a run"}
    kind = f"location-based, {asked.get('signal', 'average')}, {asked.get('boundary', 'lifecycle')}"
    return Activity(
        hardware=(_machine_name(asked, number(asked.get("count")) or 0.0),),
        places=(str(asked["region"]),) if asked.get("region") else (),
        bases=basis(trail) or (kind,),
        basis=f"power model, {data.get('tier', 'unknown')} curve",
        machine_hours=hours,
        gpu_hours=hours * gpus if gpus else None,
        it_kwh=it_kwh,
        facility_kwh=energy if with_site else None,
        pue=interval(asked.get("pue")),
        intensity=interval(asked.get("intensity_gco2e_per_kwh")),
        operational=interval(data.get("operational_kgco2e")),
        embodied=interval(data.get("embodied_kgco2e")),
        cost=interval(data.get("cost_usd")),
        missing=missing if asked.get("region") else missing | {"places": "no region was given"},
        left_out=("storage, network and idle machines",),
        sources=cited(trail),
    )


def planned(document: Document) -> Activity:
    """Return the facts of the first option of a plan."""
    option = document.data["results"][0]
    trail = trail_of(document.data, document.path)
    count = number(option.get("machines")) or 1.0
    hours = interval(option.get("hours"))
    held = None if hours is None else hours.central * count
    gpus = number(option.get("gpu_count")) or 0.0
    missing = dict.fromkeys(("started", "ended"), "the plan has not run yet")
    if not gpus:
        missing["gpu_hours"] = "the machine has no GPU"
    watts = interval(option.get("power_watts"))
    it_kwh = None if watts is None or hours is None else watts.scaled(hours.central / WATTS_PER_KILOWATT)
    return Activity(
        hardware=(_machine_name(option, count),),
        places=(f"{option.get('provider', '')} {option.get('region', '')}".strip(),),
        bases=basis(trail),
        basis=f"power model, {option.get('tier', 'unknown')} curve, first option of a plan",
        machine_hours=held,
        gpu_hours=held * gpus if held is not None and gpus else None,
        it_kwh=it_kwh,
        facility_kwh=interval(option.get("energy_kwh")),
        pue=interval(option.get("pue")),
        intensity=interval(option.get("intensity_gco2e_per_kwh")),
        operational=interval(option.get("operational_kgco2e")),
        embodied=interval(option.get("embodied_kgco2e")),
        cost=interval(option.get("cost_usd")),
        missing=missing,
        left_out=("storage, network, and runs that fail",),
        sources=cited(trail),
        planned=True,
    )


def listed(document: Document) -> Activity:
    """Return the facts of usage, of a fleet or of an inventory: many machines, and their total."""
    data = document.data
    stated = data.get("total") if isinstance(data.get("total"), dict) else {}
    assert isinstance(stated, dict)
    if document.kind == "fleet":
        stated = stated | machines_of(stated)
    known = [line for line in document.lines if line.kwh is not None]
    places = sorted({line.region for line in known if line.region})
    # Of a bill, hours without an estimate would stand beside energy that is not theirs.
    names = ("estimated_hours", "running_hours", "machine_hours", "hours")
    hours = next((stated[name] for name in names if name in stated), None)
    why = "the result gives it machine by machine"
    missing = dict.fromkeys(("pue", "intensity", "it_kwh", "gpu_hours"), why)
    coverage = stated.get("coverage", stated.get("measured_share"))
    measured = (number(coverage) or 0.0) > 0
    means = "power model over measured utilization" if measured else "power model"
    window, parts = data.get("window"), unread(data)
    return Activity(
        hardware=(_counted(document, known),),
        places=tuple(places),
        how=PARTLY if measured else MODELLED,
        basis=f"{means}; {window.replace('/', ' to ')}" if isinstance(window, str) else means,
        machine_hours=number(hours),
        facility_kwh=document.total.kwh,
        operational=interval(stated.get("operational_kgco2e")),
        embodied=interval(stated.get("embodied_kgco2e")),
        cost=document.total.usd,
        missing=missing | {"started": why, "ended": why},
        left_out=(
            "what the result lists as not estimated",
            *((f"{parts:,} part{'s' * (parts != 1)} of the cloud, which could not be read",) if parts else ()),
        ),
    )


def _counted(document: Document, known: list[Line]) -> str:
    """Return how many machines, or groups of them, the figures are of, and of which types."""
    names, rows = group_names(document.data), document.data["results"]
    skus = sorted({line.sku for line in known if line.sku})
    if document.kind == "fleet" and not names:
        return "the machines of a bill"
    count: float = len(known)
    if not names:
        # A row may be a day of a machine, or several machines of one type.
        estimated = [row for row in rows if row.get("energy_kwh") is not None]
        named = {row.get("resource_id") or n for n, row in enumerate(estimated)}
        counts = [number((row.get("workload") or {}).get("count")) or 1.0 for row in estimated]
        count = len(named) if document.kind == "usage" else sum(counts)
    what = f"group{'s' * (count != 1)} of machines" if names else f"machine{'s' * (count != 1)}"
    return f"{count:,.0f} {what}" + (f": {_some(skus)}" if skus else "")


def recorded(document: Document) -> Activity:
    """Return the facts of runs that a tracker or a scheduler recorded, and their total."""
    data = document.data
    found = listed(document)
    stated = data["total"] if isinstance(data.get("total"), dict) else {}
    watts = (number(stated.get("measured_share")) or 0.0) > 0
    count, missing = number(stated.get("runs")) or len(document.lines), number(stated.get("not_estimated"))
    parts = unread(data)
    counted = any(row.get("gpu_source") == "counter" for row in data["results"])
    if counted:
        basis = "the scheduler's counter of whole nodes where there is one, power model for the rest"
    elif watts:
        basis = "stored watts of the boards where there are any, power model for the rest"
    else:
        basis = "power model"
    why = "hours of runs are no machine-hours: some share a host, some hold several"
    return found._replace(
        hardware=(f"the hosts of {count:,.0f} recorded run{'s' * (count != 1)}", *found.hardware[1:]),
        how=PARTLY if counted or watts else MODELLED,
        basis=basis,
        machine_hours=None,
        missing=found.missing | {"machine_hours": why, "embodied": "it is not known of each run"},
        left_out=(
            *((f"{missing:,.0f} of {count:,.0f} runs, which could not be estimated",) if missing else ()),
            *((f"{parts:,} part{'s' * (parts != 1)} of the store, which could not be read",) if parts else ()),
        ),
    )


def served(document: Document) -> Activity:
    """Return the facts of a month of a language model at the load that was asked for."""
    data = document.data
    month = served_month(data, document.path)
    machine = data["machine"] if isinstance(data.get("machine"), dict) else {}
    trail = trail_of(data, document.path)
    why = "the estimate is of a month, not of dates"
    return Activity(
        hardware=(_machine_name(machine, number(month.get("machines")) or 1.0),),
        places=(str(machine["region"]),) if machine.get("region") else (),
        bases=basis(trail),
        basis="model of a language model's speed and power at the load asked for",
        facility_kwh=interval(month["energy_kwh"]),
        pue=step(trail, "PUE"),
        intensity=step(trail, *INTENSITY),
        operational=interval(month["operational_kgco2e"]),
        embodied=interval(month["embodied_kgco2e"]),
        cost=interval(month["cost_usd"]),
        missing={"started": why, "ended": why, "machine_hours": why, "gpu_hours": why},
        left_out=("storage, network and orchestration",),
        sources=cited(trail),
        planned=True,
    )


def _machine_name(data: dict[str, Any], count: float) -> str:
    parts = [f"{data['vcpus']} vCPU"] if data.get("vcpus") else []
    memory, gpus = number(data.get("memory_gib")), number(data.get("gpu_count"))
    if memory is not None:
        parts.append(f"{memory:g} GiB")
    if gpus:
        parts.append(f"{gpus:g} × {data.get('gpu_model')}")
    return f"{count:g} × {data.get('sku', 'machine')}" + (f" ({', '.join(parts)})" if parts else "")


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:6]) + (f" and {len(names) - 6} types more" if len(names) > 6 else "")
