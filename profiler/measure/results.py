"""Result files: measurements as JSON, written whole or not at all, and checked when read."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from estimator import files
from estimator.errors import InputError
from estimator.model import SCHEMA_VERSION, Interval

KINDS = ("measurement", "merged", "profile")
#: Fields that every measured run has, and what each must be.
_FIELDS: dict[str, tuple[type, ...]] = {
    "wall_seconds": (int, float), "cpu_seconds": (int, float), "energy_joules": (dict, type(None)),
    "cpu_joules": (dict, type(None)), "gpu_joules": (dict, type(None)), "meter": (str,), "modelled": (bool,),
    "devices": (list,), "host": (dict,), "run_id": (str,), "started": (str,), "ended": (str,),
}  # fmt: skip
_DEVICE_FIELDS: dict[str, tuple[type, ...]] = {
    "device": (str,), "part": (str,), "joules": (dict,), "meter": (str,), "machine_wide": (bool,), "counted": (bool,),
    "started": (str,), "ended": (str,),
}  # fmt: skip


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
    shown = str(path)
    try:
        text = Path(path).read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(f"cannot read result file {shown!r}: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise InputError(f"{shown} must be a JSON file of carbonest; it is no UTF-8 text.") from None
    return parse(text, shown)


def parse(text: str, shown: str) -> dict[str, Any]:
    """Return the result in a text; ``shown`` names it in errors. Raises as :func:`read`."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        reason = str(error) if isinstance(error, ValueError) else "nested too deeply"
        raise InputError(f"{shown} must be a JSON file of carbonest; it is no JSON: {reason}.") from None
    if not isinstance(found, dict) or found.get("kind") not in KINDS:
        kind = found.get("kind") if isinstance(found, dict) else type(found).__name__
        raise InputError(
            f"{shown} must be a result of carbonest, whose kind is {' or '.join(KINDS)}; got {kind!r}. "
            "`carbonest measure --output FILE -- COMMAND` writes one."
        )
    version = found.get("schema_version")
    if not isinstance(version, int) or version > SCHEMA_VERSION:
        raise InputError(
            f"{shown} has schema version {version!r}; this carbonest reads up to {SCHEMA_VERSION}: upgrade it."
        )
    if found["kind"] == "measurement":
        _check(found, shown)
    elif found["kind"] == "merged":
        if not isinstance(found.get("measurements"), list):
            raise InputError(f"{shown} must hold the list measurements; it does not.")
        for number, run in enumerate(found["measurements"]):
            if not isinstance(run, dict):
                raise InputError(f"{shown}: measurements[{number}] must be an object; got {run!r}.")
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
        raise InputError(f"{shown}: {name} must be null or hold low, central and high; got {data!r}.") from None
    if not 0 <= low <= central <= high < float("inf"):
        raise InputError(f"{shown}: {name} must be finite with 0 <= low <= central <= high; got {data!r}.")
    return Interval(low, central, high)


def moment(text: Any, shown: str, name: str) -> datetime:
    """Return a UTC time of a result file.

    Raises
    ------
    InputError
        If it is none.
    """
    try:
        found = datetime.fromisoformat(text)
        if found.tzinfo is not None:
            return found.astimezone(UTC)
    except (TypeError, ValueError, OverflowError):
        pass
    raise InputError(f"{shown}: {name} must be a time with its offset, like 2026-07-01T08:00:00Z; got {text!r}.")


def _check(found: dict[str, Any], shown: str) -> None:
    _typed(found, _FIELDS, shown, "")
    for name in ("energy_joules", "cpu_joules", "gpu_joules"):
        interval(found[name], shown, name)
    for name in ("wall_seconds", "cpu_seconds"):
        if isinstance(found[name], bool) or not 0 <= found[name] < float("inf"):
            raise InputError(f"{shown}: {name} must be a finite number of at least 0; got {found[name]!r}.")
    _in_order(found, shown, "")
    ancestors = found.get("ancestors", [])
    if not isinstance(ancestors, list) or not all(isinstance(name, str) for name in ancestors):
        raise InputError(f"{shown}: ancestors must be a list of run identifiers; got {ancestors!r}.")
    for number, device in enumerate(found["devices"]):
        where = f"devices[{number}]."
        if not isinstance(device, dict):
            raise InputError(f"{shown}: devices[{number}] must be an object; got {device!r}.")
        _typed(device, _DEVICE_FIELDS, shown, where)
        interval(device["joules"], shown, f"{where}joules")
        _in_order(device, shown, where)


def _typed(found: dict[str, Any], fields: dict[str, tuple[type, ...]], shown: str, where: str) -> None:
    for name, kinds in fields.items():
        if name not in found:
            raise InputError(f"{shown} must hold {where}{name}; it does not.")
        if not isinstance(found[name], kinds):
            raise InputError(f"{shown}: {where}{name} has the wrong type; got {found[name]!r}.")


def _in_order(found: dict[str, Any], shown: str, where: str) -> None:
    started, ended = (moment(found[name], shown, f"{where}{name}") for name in ("started", "ended"))
    if started > ended:
        raise InputError(
            f"{shown}: {where}started must not be after ended; got {found['started']} and {found['ended']}."
        )
