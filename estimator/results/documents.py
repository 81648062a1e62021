"""Reading a result file of any command: which kind it is, and its lines.

Each kind of JSON that carbonest writes has one reader here. A result of several alternatives (a plan) stands for its
first; one of several machines gives a line for each. Its own total, where it has one, is kept: it knows which errors
the lines share.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

from .. import reading, schema
from ..errors import InputError, shown
from ..model import SCHEMA_VERSION, Interval
from ..physics import intervals
from ..units import JOULES_PER_KWH, LARGEST
from .lines import QUANTITIES, Line, Sums, summed

#: A month of a fleet, line by line.
RESULT_BYTES = 256 * reading.MIB
#: The scope of a fleet's figures that holds its machines.
MACHINES = "server+pue"
_RAN = schema.mapping(dict.fromkeys(("machine_hours", "estimated_hours"), schema.number()))
_FIGURE = schema.optional(schema.mapping({end: schema.number() for end in Interval._fields}))
_ROW = schema.mapping(
    dict.fromkeys(("energy_kwh", "operational_kgco2e", "embodied_kgco2e", "total_kgco2e", "cost_usd"), _FIGURE)
)
_COUNT = schema.optional(schema.number(0, whole=True))
_GROUP = schema.mapping({"not_estimated": _COUNT, "without_cost": _COUNT})
_JOULES = schema.optional(schema.mapping({end: schema.number(0) for end in Interval._fields}))
_RUN = schema.mapping({"energy_joules": _JOULES, "here": schema.optional(_ROW), "name": schema.optional(schema.text())})
_MERGED = replace(
    _RUN, fields={**_RUN.fields, "measurements": schema.items(_RUN), "recorded": schema.optional(schema.mapping())}
)
_PROFILED = schema.mapping({"kgco2e": _FIGURE, "cost_usd": _FIGURE, "train_joules": _JOULES, "model": schema.text()})
_LIST = schema.or_null(schema.items(schema.mapping()))
_COMPARED = schema.mapping({"before": schema.optional(_ROW), "after": schema.optional(_ROW)})


#: What results call themselves → the reader here; what calls itself otherwise is not for adding up.
_NAMED = {
    "measurement": "measure", "merged": "merge", "profile": "profile", "terraform": "terraform", "runs": "runs",
}  # fmt: skip


class Document(NamedTuple):
    """One result file, read.

    Attributes
    ----------
    path, kind : where it lies, and what wrote it: ``vm``, ``plan``, ``measure``, ``merge``, ``profile``, ``usage``,
        ``runs`` (of a tracker), ``fleet``, ``serve``, ``terraform``, or ``rows`` for a list of machines.
    data : the JSON itself.
    lines : what it comes to, line by line.
    total : the sum.
    said : what is to be known about it: what it leaves out, what stands for what.
    earlier, earlier_total : what a change (a Terraform plan) begins from; ``None`` for a result that is no change.
    grown : what ``earlier_total`` becomes: without the lines that are unknown before, which ``total`` has.
    """

    path: str
    kind: str
    data: dict[str, Any]
    lines: tuple[Line, ...]
    total: Sums
    said: tuple[str, ...] = ()
    earlier: tuple[Line, ...] | None = None
    earlier_total: Sums | None = None
    grown: Sums | None = None


def read(path: str) -> Document:
    """Return a result file of carbonest, checked.

    Parameters
    ----------
    path : JSON that a command wrote with ``--format json``; ``-`` is standard input.

    Raises :class:`InputError` if it cannot be read, is no JSON, or none that carbonest writes; says what would do.
    """
    name = "stdin" if path == "-" else path
    content = reading.read_bytes(path, "a result file", at_most=RESULT_BYTES)
    return parsed(reading.parsed_json(content, f"{shown(name, 200, quoted=False)}, a result of carbonest,"), name)


def parsed(data: Any, name: str) -> Document:
    """Return the result in plain data; ``name`` names it in errors. Raises as :func:`read`."""
    what = shown(name, 200, quoted=False)
    if not isinstance(data, dict):
        raise InputError(f"{what} must be a result of carbonest, a JSON object; got {shown(data)}.")
    version = data.get("schema_version")
    if version is not None and not schema.obeys(version, schema.number(0, SCHEMA_VERSION, whole=True)):
        raise InputError(
            f"{what} has schema version {shown(version)}; this carbonest reads up to {SCHEMA_VERSION}: upgrade it."
        )
    kind = _kind(data)
    if kind is None or version is None:
        raise InputError(
            f"{what} must be a result that carbonest wrote with --format json (vm, plan, serve, measure, merge, "
            "profile, usage, fleet or terraform); it is none."
        )
    lines, said = _READERS[kind](data, what)
    total = _own_total(data, lines, what) if kind in _WITH_TOTAL else summed(lines)
    if kind == "fleet":
        total = _bills_total(data, total, what)
    parts = unread(data)
    if parts:
        # What was not read is in no line, and a sum that lacks it is not known.
        said = [*said, f"{what}: partial: {parts:,} part{'s' * (parts != 1)} of what was asked for could not be read."]
        total = total._replace(without={name: missing + parts for name, missing in total.without.items()})
    found = Document(name, kind, data, tuple(lines), total, tuple(said))
    if kind != "terraform":
        return found
    before, _ = _terraform(data, what, "before")
    whole = summed(lines) if data.get("not_estimated") else total
    return found._replace(
        total=whole, grown=total, earlier=tuple(before), earlier_total=_own_total(data, before, what, "before")
    )


def _kind(data: dict[str, Any]) -> str | None:
    """Return which command wrote a result; ``None`` for what is none."""
    if isinstance(data.get("kind"), str):
        return _NAMED.get(data["kind"])
    if isinstance(data.get("workload"), dict) and "energy_kwh" in data:
        return "vm"
    if isinstance(data.get("job"), dict) and isinstance(data.get("results"), list):
        return "plan"
    if isinstance(data.get("service"), dict) and isinstance(data.get("results"), list):
        return "serve"
    if isinstance(data.get("ledger"), list) and isinstance(data.get("results"), list):
        return "fleet"
    if "window" in data and isinstance(data.get("results"), list):
        return "usage"
    return "rows" if isinstance(data.get("results"), list) else None


def _vm(data: dict[str, Any], what: str) -> tuple[list[Line], list[str]]:
    schema.checked(data, _ROW, what)
    asked = data["workload"]
    sku, count = str(asked.get("sku", "")), asked.get("count", 1)
    name = sku if count == 1 else f"{count} × {sku}"
    return [_line(data, what, name, sku, asked.get("region"))], []


def _plan(data: dict[str, Any], what: str) -> tuple[list[Line], list[str]]:
    options = data["results"]
    if not options:
        raise InputError(f"{what} must hold an option; it is a plan without one.")
    schema.checked(options[0], _ROW, f"{what}: results[0]")
    said = [f"{what}: a plan stands for the first of its {len(options)} options."] if len(options) > 1 else []
    name = str(data["job"].get("name") or "job")
    return [_line(options[0], what, name, options[0].get("sku"), options[0].get("region"))], said


def _measured(data: dict[str, Any], what: str) -> tuple[list[Line], list[str]]:
    schema.checked(data, _RUN, what)
    here = data.get("here") or {}
    joules = _interval(data.get("energy_joules"), what, "energy_joules")
    energy = _interval(here.get("energy_kwh"), what, "here.energy_kwh")
    if energy is None and joules is not None:
        energy = joules.scaled(1 / JOULES_PER_KWH)
    emitted = _interval(here.get("operational_kgco2e"), what, "here.operational_kgco2e")
    cost = _interval(here.get("cost_usd"), what, "here.cost_usd")
    said = [] if emitted is not None else [f"{what}: no emissions: it was measured without --region or --intensity."]
    name = str(data.get("name") or data.get("run_id") or "run")
    return [Line(name, "", str(here.get("place") or ""), emitted, energy, cost, "operational")], said


def _merged(data: dict[str, Any], what: str) -> tuple[list[Line], list[str]]:
    schema.checked(data, _MERGED, what)
    lines, said = _measured({"name": f"{len(data['measurements'])} runs"} | data, what)
    if data.get("recorded") is None:
        return lines, said
    more, also = _rows(data["recorded"], f"{what}: recorded")
    return [*lines, *more], [*said, *also]


def _profile(data: dict[str, Any], what: str) -> tuple[list[Line], list[str]]:
    lines = []
    cloud = data.get("cloud") if isinstance(data.get("cloud"), dict) else {}
    schema.checked(data.get("results"), _LIST, f"{what}: results")
    for number, row in enumerate(data.get("results") or ()):
        where = f"{what}: results[{number}]"
        schema.checked(row, _PROFILED, where)
        if row.get("status", "ok") != "ok":
            continue
        joules = _interval(row.get("train_joules"), where, "train_joules")
        energy = None if joules is None else joules.scaled(1 / JOULES_PER_KWH)
        place = str((cloud or {}).get("region") or "")
        sku = str((cloud or {}).get("sku") or "")
        emitted, cost = (_interval(row.get(name), where, name) for name in ("kgco2e", "cost_usd"))
        lines.append(Line(str(row["model"]), sku, place, emitted, energy, cost))
    return lines, [
        f"{what}: energy is what one training drew here; emissions and money are of the cloud machine named."
    ]


def _rows(data: dict[str, Any], what: str) -> tuple[list[Line], list[str]]:
    """Return the lines of a result with one row for each machine or group: usage, fleet, an inventory."""
    lines = []
    names = group_names(data)
    schema.checked(data.get("results"), schema.items(schema.mapping()), f"{what}: results")
    for number, row in enumerate(data["results"]):
        where = f"{what}: results[{number}]"
        schema.checked(row, _ROW, where)
        asked = row["workload"] if isinstance(row.get("workload"), dict) else row
        given = row["given"] if isinstance(row.get("given"), dict) else {}
        named = (of.get(key) for of in (row, given) for key in ("name", "resource_id", "id", "label"))
        label = next((each for each in named if each), None)
        if names:
            label = " / ".join(str(row.get(name, "")) for name in names)
        sku = asked.get("sku") or ""
        # A refused row has no machine that is known: its place in the list names it.
        place = f"line {row['line']}" if isinstance(row.get("line"), int) else number + 1
        line = _line(row, where, str(label or sku or place), sku, asked.get("region"))
        lines.append(_lacking(line, row, where) if names else line)
    missing = sum(line.not_estimated for line in lines)
    return lines, [f"{what}: {missing:,} of what the groups hold are not estimated."] if missing else []


def _lacking(line: Line, group: dict[str, Any], what: str) -> Line:
    schema.checked(group, _GROUP, what)
    missing, unpriced = (int(group.get(name) or 0) for name in ("not_estimated", "without_cost"))
    return line._replace(not_estimated=missing, without_cost=unpriced)


def group_names(data: dict[str, Any]) -> list[str]:
    """Return by what the rows of a result are grouped; nothing where they are not, or groups stand beside them."""
    names = data.get("group_by") if data.get("groups") is None else None
    return [str(name) for name in names] if isinstance(names, list) else []


def served_month(data: dict[str, Any], what: str) -> dict[str, Any]:
    """Return what a month of a language model comes to at the load that was asked for, as other results state it.

    Raises
    ------
    InputError
        If no load was asked for.
    """
    found = next((row for row in data["results"] if isinstance(row, dict) and row.get("kind") == "load"), None)
    if found is None:
        raise InputError(f"{what} must be about a load: `carbonest serve` with one tells what a month comes to.")
    names = ("energy_kwh", "operational_kgco2e", "embodied_kgco2e", "total_kgco2e", "cost_usd")
    month = {name: found.get(f"{name}_per_month") for name in names}
    schema.checked(month, _ROW, f"{what}: the load")
    return month | {"machines": found.get("machines")}


def _serve(data: dict[str, Any], what: str) -> tuple[list[Line], list[str]]:
    machine = data["machine"] if isinstance(data.get("machine"), dict) else {}
    name = str(data["service"].get("model") or data["service"].get("name") or "service")
    line = _line(served_month(data, what), what, name, machine.get("sku"), machine.get("region"))
    return [line], [f"{what}: a month at the load that was asked for."]


def machines_of(group: dict[str, Any]) -> dict[str, Any]:
    """Return the figures of the machines in a group of a fleet, with its money in dollars as their cost.

    Storage and network are scopes of their own, never one figure with machines: they stay out.
    """
    by_scope = group.get("by_scope")
    figures = by_scope.get(MACHINES) if isinstance(by_scope, dict) else None
    money = group.get("money")
    dollars = money.get("USD") if isinstance(money, dict) and set(money) == {"USD"} else None
    text = dollars.get("effective") or dollars.get("billed") if isinstance(dollars, dict) else None
    try:
        usd = float(text) if isinstance(text, str) else None
    except ValueError:
        usd = None
    cost = None if usd is None or not abs(usd) < LARGEST else Interval.exact(usd).to_dict()
    return {**(figures if isinstance(figures, dict) else {}), "cost_usd": cost}


def _fleet(data: dict[str, Any], what: str) -> tuple[list[Line], list[str]]:
    """Return the groups of a bill that hold machines; the bill as one line where it was not grouped."""
    names = group_names(data)
    groups = data["results"] if names else [data.get("total")]
    schema.checked(groups, schema.items(schema.mapping()), f"{what}: results")
    lines = []
    for number, group in enumerate(groups):
        where = f"{what}: results[{number}]"
        found = machines_of(group)
        schema.checked(found, _ROW, where)
        if found.get("energy_kwh") is None and len(groups) != 1:
            continue
        label = " / ".join(str(group.get(name, "")) for name in names) or "the whole bill"
        lines.append(_line(found, where, label, group.get("sku"), group.get("region")))
    paid = "USD is the effective cost, as billed where there is none, of all rows beside them"
    said = [f"{what}: energy and emissions of machines only, without storage and network; {paid}."]
    if len(lines) < len(groups):
        said.append(f"{what}: {len(groups) - len(lines):,} groups hold no machine: their money is in no sum.")
    ran: Any = data.get("coverage")
    if schema.obeys(ran, _RAN) and ran["estimated_hours"] < ran["machine_hours"] * (1 - 1e-9):
        # No bill is known to its last row: this is told, and no verdict of its own.
        share = ran["estimated_hours"] / ran["machine_hours"]
        said.append(f"{what}: {share:.1%} of the machine-hours are estimated; the rest has no energy in any sum.")
    return lines, said


def _terraform(data: dict[str, Any], what: str, side: str = "after") -> tuple[list[Line], list[str]]:
    lines = []
    schema.checked(data.get("results"), _LIST, f"{what}: results")
    for number, row in enumerate(data.get("results") or ()):
        where = f"{what}: results[{number}]"
        schema.checked(row, _COMPARED, where)
        found = row.get(side)
        if found is not None:
            lines.append(_line(found, where, str(row.get("address", number)), found.get("sku"), found.get("region")))
    stated = data.get("not_estimated") if isinstance(data.get("not_estimated"), list) else []
    missing = {str(each.get("address") if isinstance(each, dict) else each) for each in stated or ()}
    said = [f"{what}: {len(missing)} resources are not estimated."] if missing else []
    return lines, said


def _line(row: dict[str, Any], what: str, name: str, sku: Any, region: Any) -> Line:
    energy = _interval(row.get("energy_kwh"), what, "energy_kwh")
    cost = _interval(row.get("cost_usd"), what, "cost_usd")
    return Line(name, str(sku or ""), str(region or ""), _emitted(row, what), energy, cost, _covers(row))


def _emitted(row: dict[str, Any], what: str) -> Interval | None:
    """Return emissions in all, or the operational ones where the rest is unknown."""
    whole, operational, embodied = (
        _interval(row.get(f"{name}_kgco2e"), what, f"{name}_kgco2e") for name in ("total", "operational", "embodied")
    )
    if whole is None and operational is not None and embodied is not None:
        whole = intervals.total((operational, embodied))
    return whole if whole is not None else operational


def _covers(row: dict[str, Any]) -> str:
    if row.get("total_kgco2e") is not None or row.get("embodied_kgco2e") is not None:
        return "operational + embodied"
    return "operational" if row.get("operational_kgco2e") is not None else ""


def _own_total(data: dict[str, Any], lines: list[Line], what: str, side: str = "after") -> Sums:
    """Return the total that a result states, with what its lines lack; the sum of the lines where it states none."""
    found = summed(lines)
    stated = data.get("total") or data.get("totals")
    if isinstance(stated, dict) and isinstance(stated.get(side), dict):
        stated = stated[side]
    if not isinstance(stated, dict):
        return found
    schema.checked(stated, _ROW, f"{what}: total")
    line = _line(stated, f"{what}: total", "total", "", "")
    kgco2e, kwh, usd = (getattr(line, name) or getattr(found, name) for name in QUANTITIES)
    if line.covers == "operational" and any(each.covers == "operational + embodied" for each in lines):
        # Some lines know their manufacture and not all: with the known part, as the lines have it.
        kgco2e = found.kgco2e
    return Sums(kgco2e, kwh, usd, found.without)


def unread(data: dict[str, Any]) -> int:
    """Return of how many accounts, regions or stores a result says that they could not be read."""
    recorded = data["recorded"] if isinstance(data.get("recorded"), dict) else {}
    lists = (data.get("problems"), data.get("faults"), recorded.get("faults"))
    parts = sum(len(each) for each in lists if isinstance(each, list))
    return max(parts, 1) if data.get("complete") is False else parts


def _bills_total(data: dict[str, Any], found: Sums, what: str) -> Sums:
    """Return the machines' figures that a bill states, whose range knows what its groups share; money of the lines."""
    if not isinstance(data.get("total"), dict):
        return found
    stated = machines_of(data["total"])
    schema.checked(stated, _ROW, f"{what}: total")
    line = _line(stated, f"{what}: total", "total", "", "")
    return found._replace(kgco2e=line.kgco2e or found.kgco2e, kwh=line.kwh or found.kwh)


def _interval(data: Any, what: str, name: str) -> Interval | None:
    if data is None:
        return None
    low, central, high = (float(data[end]) for end in Interval._fields)
    if not low <= central <= high:
        raise InputError(f"{what}: {name} must be ordered low, central, high; got {shown(data)}.")
    return Interval(low, central, high)


_READERS: dict[str, Callable[[dict[str, Any], str], tuple[list[Line], list[str]]]] = {
    "vm": _vm, "plan": _plan, "measure": _measured, "merge": _merged, "profile": _profile, "usage": _rows,
    "fleet": _fleet, "runs": _rows, "serve": _serve, "rows": _rows, "terraform": _terraform,
}  # fmt: skip
_WITH_TOTAL = ("usage", "rows", "runs", "terraform")
