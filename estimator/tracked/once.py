"""Results of recorded runs added up, each run once, and none beside work that may be the same.

A run that stands in two results counts once. Two runs of different results that held one host at one time are refused:
one may be the other, as another tracker saw it, or they shared boards that each result counts whole. One call of
``carbonest usage`` over all stores shares what runs held; between results nobody can.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any, NamedTuple

from .. import schema
from ..errors import InputError, shown
from ..model import SCHEMA_VERSION, Interval
from ..results.identities import recorded
from .report import group
from .rows import RunRow

_FIGURE = schema.or_null(schema.mapping({end: schema.number() for end in Interval._fields}))
FIGURES = ("energy_kwh", "operational_kgco2e", "embodied_kgco2e", "total_kgco2e", "cost_usd")
_TEXTS = ("tracker", "project", "name", "run_id", "user", "sweep", "host", "state", "gpu_source", "reason")
_NUMBERS = ("hours", "own_hours", "coverage", "board_joules", "counter_joules", "metric")
_ROW = schema.mapping(
    {
        **{name: schema.text() for name in _TEXTS},
        **dict.fromkeys(FIGURES, _FIGURE),
        **{name: schema.optional(schema.number()) for name in _NUMBERS},
        **{name: schema.optional(schema.text()) for name in ("region", "sku", "gpu_model", "source")},
        "status": schema.text("estimated", "not_estimated"),
        "start": schema.or_null(schema.MOMENT),
        "end": schema.or_null(schema.MOMENT),
        "gpu_count": schema.optional(schema.number(0, whole=True)),
        "warnings": schema.items(schema.text()),
    }
)
#: Nodes that one pair of brackets may stand for, in Slurm's lists.
_MOST_NODES = 10_000
_BRACKETS = re.compile(r"([^,\[\]]*)\[([0-9,-]{1,2000})\]([^,\[\]]*)|([^,\[\]]+)")


class Held(NamedTuple):
    """Work that held a host for a time: which result it is of, which tool saw it, its name, seconds since 1970."""

    result: str
    tool: str
    name: str
    hosts: frozenset[str]
    started: float
    ended: float


def merged(results: Sequence[tuple[str, dict[str, Any]]], beside: Iterable[Held] = ()) -> dict[str, Any]:
    """Return results of recorded runs as one, of the same form.

    Parameters
    ----------
    results : (name to show, JSON) of each, as ``carbonest usage mlflow`` and its like write it.
    beside : measured work, which no recorded run may overlap.

    Raises
    ------
    InputError
        If a result is broken, holds groups instead of runs, or overlaps another.
    """
    kept: dict[str, tuple[str, dict[str, Any]]] = {}
    again = 0
    for name, data in results:
        for row in _rows(name, data):
            key = recorded(row)
            if key not in kept:
                kept[key] = (name, row)
            elif all(kept[key][1][figure] == row[figure] for figure in FIGURES):
                again += 1
            else:
                run = shown(row["name"] or row["run_id"])
                raise InputError(
                    f"the run {run} has other figures in {kept[key][0]} than in {name}: give one of the two results."
                )
    notes = [f"{again:,} runs stand in several of the results: counted once."] if again else []
    notes += _apart([*_held(kept.values()), *beside])
    notes += [str(each) for _, data in results for each in data.get("notes") or ()]
    rows = [row for _, row in kept.values()]
    trackers = dict.fromkeys(str(data.get("tracker") or "") for _, data in results)
    return {
        "schema_version": SCHEMA_VERSION,
        "kind": "runs",
        "tracker": "+".join(each for each in trackers if each),
        "paths": [str(path) for _, data in results for path in data.get("paths") or ()],
        "runs": len(rows),
        "total": total(rows),
        "group_by": [],
        "metric": None,
        "goal": None,
        "front": [],
        "faults": [fault for _, data in results for fault in data.get("faults") or ()],
        "notes": list(dict.fromkeys(notes)),
        "results": rows,
    }


def total(rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return the sum over runs as JSON has them, in the same form as the ``total`` of a report."""
    return group(("total",), [_row(row) for row in rows]).to_dict(("group",))


def hosts_of(text: str) -> frozenset[str]:
    """Return the hosts in a text: one name, or Slurm's list with brackets; without domain, in small letters."""
    found: set[str] = set()
    for before, numbers, after, plain in _BRACKETS.findall(text):
        if plain:
            found.add(plain)
        else:
            found.update(f"{before}{number}{after}" for number in _numbers(numbers))
    return frozenset(name.strip().partition(".")[0].lower() for name in found if name.strip())


def _numbers(text: str) -> Iterator[str]:
    """Yield ``01,03-05`` as its numbers, each as wide as it is written."""
    for part in text.split(","):
        first, _, last = part.partition("-")
        if not last:
            yield first
        elif first.isdecimal() and last.isdecimal() and 0 <= int(last) - int(first) < _MOST_NODES:
            yield from (f"{number:0{len(first)}d}" for number in range(int(first), int(last) + 1))


def _rows(name: str, data: dict[str, Any]) -> list[dict[str, Any]]:
    if data.get("group_by"):
        raise InputError(f"{name} holds groups, whose runs cannot be told apart: write it without --group-by.")
    rows = schema.checked(data.get("results"), schema.items(_ROW), f"{name}: results")
    for number, row in enumerate(rows):
        for figure in FIGURES:
            if row[figure] is not None and not row[figure]["low"] <= row[figure]["central"] <= row[figure]["high"]:
                raise InputError(f"{name}: results[{number}].{figure} must be ordered low, central, high.")
    return list(rows)


def _row(plain: dict[str, Any]) -> RunRow:
    """Return a row as it was before it was written; its trail stays in the plain data."""
    known: dict[str, Any] = {each.name: plain.get(each.name) for each in fields(RunRow) if each.name != "trail"}
    for name in FIGURES:
        found = plain[name]
        known[name] = None if found is None else Interval(*(float(found[end]) for end in Interval._fields))
    return RunRow(**{**known, "warnings": tuple(plain["warnings"]), "source": plain.get("source") or ""})


def _held(rows: Iterable[tuple[str, dict[str, Any]]]) -> Iterator[Held]:
    for result, row in rows:
        # What counts nothing cannot count twice.
        counts = row["energy_kwh"] is not None and row["energy_kwh"]["high"] > 0
        if counts and row["start"] is not None and row["end"] is not None:
            started, ended = (datetime.fromisoformat(row[end]).timestamp() for end in ("start", "end"))
            label = f"{row['tracker']} run {row['name'] or row['run_id']}"
            yield Held(result, row["tracker"], label, hosts_of(row["host"]), started, ended)


def _apart(held: Iterable[Held]) -> list[str]:
    """Return what is to be said of work of two results at one time whose host no store of a tracker keeps.

    Raises
    ------
    InputError
        Where such work held one host, or where a host is stored of neither and the work was seen by two tools.
    """
    by_host: dict[str, dict[str, Held]] = {}
    anywhere: dict[str, Held] = {}
    said: dict[str, None] = {}
    for each in sorted(held, key=lambda one: (one.started, one.ended)):
        # Work whose host nobody stored may have been on any.
        known = [by_host.setdefault(host, {}) for host in each.hosts or ("",)]
        for seen in (*known, by_host.setdefault("", {})) if each.hosts else (anywhere,):
            for result, other in seen.items():
                if result == each.result or other.ended <= each.started:
                    continue
                if each.hosts or other.hosts or each.tool != other.tool:
                    _refuse(other, each)
                said[
                    f"runs of {result} and {each.result} overlap in time and their host is not stored: each is counted "
                    "as if it had its own boards."
                ] = None
        for seen in (*known, anywhere):
            if each.result not in seen or seen[each.result].ended < each.ended:
                seen[each.result] = each
    return list(said)


def _refuse(one: Held, other: Held) -> None:
    pair = " and ".join(f"{shown(each.name, 120, quoted=False)} ({each.result})" for each in (one, other))
    both = sorted(one.hosts & other.hosts)
    if both:
        raise InputError(
            f"{pair} were on {shown(both[0], quoted=False)} at the same time: one may be the other, or they shared "
            "what each counts whole. Leave one out, or give all stores of a tracker to one `carbonest usage`."
        )
    raise InputError(
        f"{pair} ran at the same time, and where is not stored of both: whether they are the same work cannot be "
        "known. Leave one out, or say where: `carbonest usage mlflow --host NAME`."
    )
