"""Result files: measurements as JSON, written whole or not at all, and checked when read."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from estimator import files, reading, schema
from estimator.errors import InputError
from estimator.errors import shown as cut
from estimator.model import SCHEMA_VERSION, Interval

KINDS = ("measurement", "merged", "profile")
_JOULES = schema.or_null(schema.mapping({name: schema.number(0) for name in ("low", "central", "high")}))
_DEVICE = schema.mapping(
    {
        "device": schema.text(), "part": schema.text(), "joules": replace(_JOULES, null=False), "meter": schema.text(),
        "machine_wide": schema.FLAG, "counted": schema.FLAG, "modelled": schema.optional(schema.FLAG),
        "started": schema.MOMENT, "ended": schema.MOMENT,
    }
)  # fmt: skip
_HERE = schema.mapping(
    {"place": schema.optional(schema.text()), "trail": schema.optional(schema.items(schema.mapping()))}
)
#: What every measured run holds, and what each must be.
_RUN = schema.mapping(
    {
        "wall_seconds": schema.number(0), "cpu_seconds": schema.number(0), "energy_joules": _JOULES,
        "cpu_joules": _JOULES, "gpu_joules": _JOULES, "meter": schema.text(), "modelled": schema.FLAG,
        "host": schema.mapping(
            {"hostname": schema.optional(schema.text()), "boot_id": schema.optional(schema.text())}
        ),
        "run_id": schema.text(), "started": schema.MOMENT, "ended": schema.MOMENT,
        "name": schema.optional(schema.text()), "pid": schema.optional(schema.number(whole=True)),
        "command": schema.optional(schema.ANYTHING), "ancestors": schema.optional(schema.items(schema.text())),
        "devices": schema.items(_DEVICE), "here": schema.optional(_HERE),
    }
)  # fmt: skip
_MERGED = schema.mapping({"measurements": schema.items(schema.mapping())})


def write(path: str | Path, result: dict[str, Any]) -> None:
    """Write a result file that appears whole or not at all.

    Raises
    ------
    InputError
        If it cannot be written.
    """
    files.put(path, json.dumps(result, indent=2, ensure_ascii=False, allow_nan=False) + "\n")


def read(path: str | Path) -> dict[str, Any]:
    """Return a result file, checked.

    Raises
    ------
    InputError
        If it cannot be read, is no JSON, or is no result of carbonest; the message says which field is wrong.
    """
    return parse(reading.read_bytes(path, "a result file"), "stdin" if path == "-" else str(path))


def parse(text: str | bytes, shown: str) -> dict[str, Any]:
    """Return the result in a text; ``shown`` names it in errors. Raises as :func:`read`."""
    return checked(reading.parsed_json(text, f"{cut(shown, 200, quoted=False)}, a file of carbonest,"), shown)


def checked(found: Any, shown: str) -> dict[str, Any]:
    """Return plain data that is a result; ``shown`` names it in errors. Raises as :func:`read`."""
    if not isinstance(found, dict) or found.get("kind") not in KINDS:
        kind = found.get("kind") if isinstance(found, dict) else type(found).__name__
        raise InputError(
            f"{shown} must be a result of carbonest, whose kind is {' or '.join(KINDS)}; got {cut(kind)}. "
            "`carbonest measure --output FILE -- COMMAND` writes one."
        )
    version = found.get("schema_version")
    if not schema.obeys(version, schema.number(0, SCHEMA_VERSION, whole=True)):
        raise InputError(
            f"{shown} has schema version {cut(version)}; this carbonest reads up to {SCHEMA_VERSION}: upgrade it."
        )
    if found["kind"] == "measurement":
        _check(found, shown)
    elif found["kind"] == "merged":
        schema.checked(found, _MERGED, shown)
        for number, run in enumerate(found["measurements"]):
            _check(run, f"{shown}: measurements[{number}]")
    return found


def stamp(moment: datetime) -> str:
    """Return a UTC moment as ISO 8601 text."""
    return moment.isoformat(timespec="microseconds").replace("+00:00", "Z")


def plain(interval: Interval | None) -> dict[str, float] | None:
    """Return an interval as plain data; None stays None."""
    return None if interval is None else interval.to_dict()


def interval(data: Any, shown: str, name: str) -> Interval | None:
    """Return an interval of a result file; None stays None.

    Raises
    ------
    InputError
        If it is neither, or its bounds are not in order.
    """
    if data is None:
        return None
    try:
        low, central, high = (float(data[key]) for key in ("low", "central", "high"))
    except (KeyError, TypeError, ValueError, OverflowError):
        raise InputError(f"{shown}: {name} must be null or hold low, central and high; got {cut(data)}.") from None
    if not 0 <= low <= central <= high < float("inf"):
        raise InputError(f"{shown}: {name} must be finite with 0 <= low <= central <= high; got {cut(data)}.")
    return Interval(low, central, high)


def moment(text: Any, shown: str, name: str) -> datetime:
    """Return a UTC time of a result file.

    Raises
    ------
    InputError
        If it is none.
    """
    found = schema.moment(text)
    if found is None:
        raise InputError(f"{shown}: {name} must be a time with its offset, like 2026-07-01T08:00:00Z; got {cut(text)}.")
    return found


def _check(found: dict[str, Any], shown: str) -> None:
    schema.checked(found, _RUN, shown)
    for name in ("energy_joules", "cpu_joules", "gpu_joules"):
        interval(found[name], shown, name)
    _in_order(found, shown, "")
    for number, device in enumerate(found["devices"]):
        where = f"devices[{number}]."
        interval(device["joules"], shown, f"{where}joules")
        _in_order(device, shown, where)


def _in_order(found: dict[str, Any], shown: str, where: str) -> None:
    started, ended = (moment(found[name], shown, f"{where}{name}") for name in ("started", "ended"))
    if started > ended:
        raise InputError(
            f"{shown}: {where}started must not be after ended; got {found['started']} and {found['ended']}."
        )
