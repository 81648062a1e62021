"""An OpenCost ``/allocation`` answer as a list: each pod a share of its node, and what no pod holds on its own line.

A pod's share is of the node's watts: processors and the rest of the server go by core-hours, memory by byte-hours, GPUs
by GPU-hours, all as OpenCost allocates them (the larger of request and use). The shares of a node and its idle line
add up to the node.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from .. import schema, units
from ..choices import PROVIDERS
from ..errors import InputError, shown
from ..estimate.options import moment
from ..machines.catalogue import Machine, find_machine
from ..physics.power import curve_watts, machine_watts, share_watts
from .fields import columns_of, plain_name, provider
from .sheets import Row, Sheet, of_mappings, sheets

#: What OpenCost writes for cost that belongs to no pod; the idle line here comes from the node's own hours.
_NOT_PODS = ("__idle__", "__unmounted__", "__unallocated__", "__external__")
_LABEL_TYPES = ("nodekubernetesioinstancetype", "betakubernetesioinstancetype")
_LABEL_REGIONS = ("topologykubernetesioregion", "failuredomainbetakubernetesioregion")
_FIGURE = schema.or_null(schema.number(0))
_HEADINGS = (
    "sku", "region", "provider", "hours", "share", "cpu_util", "start", "name", "pod", "namespace", "controller",
    "node", "cluster",
)  # fmt: skip
#: The load at which watts are divided where the answer holds no use. [fraction]
_TYPICAL_LOAD = 0.5


class _Node(NamedTuple):
    """What a node is: machine type, place, cloud and how long it was there. [h]"""

    sku: str
    region: str | None
    provider: str | None
    hours: float | None


def is_allocation(sheet: Sheet) -> bool:
    """Return whether a list is what OpenCost's ``/allocation`` answers."""
    return {"cpuCoreHours", "ramByteHours", "minutes"} <= set(sheet.headings)


def pods(sheet: Sheet, nodes: Any = None) -> Sheet:
    """Return the list of pods and idle nodes of an allocation.

    Parameters
    ----------
    sheet : the answer as a list.
    nodes : OpenCost's ``/assets`` answer as a file or list of mappings, or a list with columns node and sku.

    Raises
    ------
    InputError
        If the list of nodes cannot be read.
    """
    known = {} if nodes is None else _nodes(nodes)
    allocations = [dict(zip(sheet.headings, row.cells, strict=False)) | {"_line": row.line} for row in sheet.rows]
    labels = [heading for heading in sheet.headings if heading.startswith("tag:")]
    kept = [each for each in allocations if not str(each.get("name") or "").partition("/")[0].startswith(_NOT_PODS)]
    by_node: dict[tuple[Any, Any], list[dict[str, Any]]] = {}
    for each in kept:
        by_node.setdefault((each.get("window.start"), each.get("properties.node")), []).append(each)
    rows: list[Row] = []
    windows = Counter(node for _, node in by_node)
    for (_, node), members in by_node.items():
        found = known.get(str(node)) or next((known[x] for x in map(_provider_id, members) if x in known), None)
        rows += _of_node(node, members, found, labels, windows[node])
    rows.sort(key=lambda row: row.line)
    return Sheet(sheet.file, (*_HEADINGS, *labels), rows)


def _of_node(
    node: Any, members: list[dict[str, Any]], found: _Node | None, labels: list[str], windows: int
) -> list[Row]:
    try:
        if not isinstance(node, str) or not node:
            raise InputError("the allocation has no node: ask OpenCost for aggregate=pod, or for none")
        if found is None:
            raise InputError(
                f"the machine type of node {shown(node)} is not in the answer: give --nodes FILE, OpenCost's /assets "
                "answer or a list with columns node and sku"
            )
        if windows > 1 or (found.hours or 0.0) > _window_hours(members[0]):
            # Hours over several windows, or over a longer one, are not this window's: those of its pods are.
            found = found._replace(hours=None)
        return _shared(node, members, found, find_machine(found.sku, found.provider), labels)
    except InputError as error:
        fault = str(error).rstrip(".")
        return [_row(each, labels, {"node": node}, fault) for each in members]


def _shared(node: str, members: list[dict[str, Any]], found: _Node, machine: Machine, labels: list[str]) -> list[Row]:
    for each in members:
        for name in ("cpuCoreHours", "ramByteHours", "gpuHours", "minutes", "cpuCoreUsageAverage"):
            schema.checked(each.get(name), _FIGURE, f"allocation {shown(each.get('name'), 80)}, {name}")
    hours = found.hours or max((each["minutes"] or 0.0) / 60 for each in members)
    if not hours:
        raise InputError("the allocation lasted no time")
    used = [
        each["cpuCoreUsageAverage"] * (each["minutes"] or 0.0) / 60
        for each in members
        if each.get("cpuCoreUsageAverage") is not None
    ]
    load = min(1.0, sum(used) / (machine.vcpus * hours)) if used else None
    shares = [_share(each, machine, hours, _TYPICAL_LOAD if load is None else load) for each in members]
    over = max(1.0, sum(shares))
    common = {
        "sku": machine.sku, "region": found.region, "provider": machine.provider, "hours": hours, "cpu_util": load,
        "node": node,
    }  # fmt: skip
    rows = [_row(each, labels, common | {"share": share / over}) for each, share in zip(members, shares, strict=True)]
    last = max(members, key=lambda each: int(each["_line"]))
    place = {name: last.get(name) for name in ("_line", "window.start", "properties.cluster")}
    idle = common | {"share": max(0.0, 1.0 - sum(shares)), "name": f"(idle) {node}", "namespace": "(idle)", "pod": None}
    return [*rows, _row(place, labels, idle)]


def _window_hours(each: Mapping[str, Any]) -> float:
    """Return the length of an allocation's window, endless where it does not say. [h]"""
    begin, end = (moment(each[name]) if each.get(name) else None for name in ("window.start", "window.end"))
    if begin is None or end is None or begin.tzinfo is None or end.tzinfo is None:
        return math.inf
    return (end - begin).total_seconds() / units.SECONDS_PER_HOUR


def _share(each: Mapping[str, Any], machine: Machine, hours: float, load: float) -> float:
    """Return the share of a node's watts that a pod holds. [fraction]"""
    cpu, dram, gpu, other = (
        curve_watts(load, *curve)
        for curve in (machine.cpu_watts, machine.dram_watts, machine.gpu_watts, machine.other_watts)
    )
    cores = (each["cpuCoreHours"] or 0.0) / (machine.vcpus * hours)
    memory = (each["ramByteHours"] or 0.0) / units.BYTES_PER_GIB / (machine.memory_gib * hours)
    boards = (each.get("gpuHours") or 0.0) / (machine.gpu_count * hours) if machine.gpu_count else 0.0
    held = machine_watts(
        share_watts(cpu, cores, 1.0),
        share_watts(dram, memory, 1.0),
        share_watts(gpu, boards, 1.0),
        share_watts(other, cores, 1.0),
    )
    return float(held / machine_watts(cpu, dram, gpu, other))


def _row(each: Mapping[str, Any], labels: list[str], given: Mapping[str, Any], fault: str = "") -> Row:
    said = {
        "start": each.get("window.start"), "name": each.get("name"), "pod": each.get("properties.pod"),
        "namespace": each.get("properties.namespace"), "controller": each.get("properties.controller"),
        "cluster": each.get("properties.cluster"), **given,
    }  # fmt: skip
    return Row(each["_line"], (*map(said.get, _HEADINGS), *(each.get(label) for label in labels)), fault)


def _provider_id(each: Mapping[str, Any]) -> str:
    return str(each.get("properties.providerID") or "")


def _nodes(nodes: Any) -> dict[str, _Node]:
    """Return what each node is, by its name and by its id at the cloud."""
    found: dict[str, _Node] = {}
    read: Iterable[Sheet] = sheets(nodes) if isinstance(nodes, str) else [of_mappings(nodes, "the nodes")]
    for sheet in read:
        rows = (dict(zip(sheet.headings, row.cells, strict=False)) for row in sheet.rows)
        if "nodeType" in sheet.headings:
            pairs = [_of_asset(row) for row in rows]
        else:
            columns = columns_of(sheet.headings)
            names = [h for h in sheet.headings if plain_name(h) in ("node", "nodename", "name", "providerid", "id")]
            if "sku" not in columns or not names:
                raise InputError("a list of nodes must have columns node and sku, or be OpenCost's /assets answer.")
            headings = {field: column.heading for field, column in columns.items()}
            pairs = [_of_list(row, names, headings) for row in rows]
        for names_of_node, node in pairs:
            if node is not None:
                found |= dict.fromkeys(filter(None, names_of_node), node)
    return found


def _of_asset(row: Mapping[str, Any]) -> tuple[tuple[str, ...], _Node | None]:
    names = str(row.get("properties.name") or ""), str(row.get("properties.providerID") or "")
    labels = {
        plain_name(key.removeprefix("tag:").removeprefix("label_")): value
        for key, value in row.items()
        if key.startswith("tag:")
    }
    sku = row.get("nodeType") or next((labels[x] for x in _LABEL_TYPES if labels.get(x)), None)
    region = next((labels[x] for x in _LABEL_REGIONS if labels.get(x)), None)
    minutes = row.get("minutes")
    hours = minutes / 60 if minutes and schema.obeys(minutes, schema.number(0)) else None
    return names, _Node(sku, region, _cloud(row.get("properties.provider")), hours) if isinstance(sku, str) else None


def _of_list(
    row: Mapping[str, Any], names: list[str], columns: Mapping[str, str]
) -> tuple[tuple[str, ...], _Node | None]:
    def cell(field: str) -> str | None:
        value = row.get(columns.get(field, ""))
        return value.strip() or None if isinstance(value, str) else None

    sku = cell("sku")
    node = None if sku is None else _Node(sku, cell("region"), _cloud(cell("provider")), None)
    return tuple(str(row.get(name) or "").strip() for name in names), node


def _cloud(name: Any) -> str | None:
    found = provider(name) if isinstance(name, str) else None
    return found if found in PROVIDERS else None
