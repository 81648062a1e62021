"""The usage row: one machine in one period, measured and estimated.

``carbonest usage`` writes it as JSON and CSV, :func:`read_rows` reads both back. :data:`FIELDS` is the
schema; a field is added at will, but keeps its meaning until ``SCHEMA_VERSION`` rises.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, NamedTuple

from .. import reading, schema
from ..errors import InputError, shown
from ..model import Interval
from .machines import Identity

#: Parts of the CPU's range between the points of a power curve.
SEGMENTS = ("0_10", "10_50", "50_100")
TAG_PREFIX = "tags_"


class Field(NamedTuple):
    """One column: its unit and what it says. Interval columns are ``_low``, ``_central``, ``_high`` in CSV."""

    name: str
    unit: str
    meaning: str


FIELDS = (
    Field("provider", "", "aws or azure"),
    Field("account", "", "AWS account or Azure subscription"),
    Field("region", "", "region as the provider names it"),
    Field("resource_id", "", "instance id, or Azure resource id"),
    Field("name", "", "name or Name tag"),
    Field("resource_group", "", "Azure only"),
    Field("sku", "", "machine type"),
    Field("lifecycle", "", "on_demand or spot"),
    Field("state", "", "state when the inventory was read"),
    Field("period_start", "UTC", "start, inclusive"),
    Field("period_end", "UTC", "end, exclusive"),
    Field("bucket_seconds", "s", "width of the points that were read"),
    Field("running_hours", "h", "time the machine ran; blank if unknown"),
    Field("observed_hours", "h", "running time with a CPU or GPU point"),
    Field("gap_hours", "h", "running time that the inventory proves, without a point"),
    Field("silent_hours", "h", "no point and no proof of running: counted as stopped"),
    Field("coverage", "fraction", "observed_hours / running_hours; blank if it did not run"),
    Field("cpu_source", "", "measured; measured+gaps (gaps take its own mean); assumed (prior); none (did not run)"),
    Field("cpu_util_mean", "fraction", "mean of the measured CPU utilization while running"),
    *(Field(f"cpu_share_{s}", "fraction", f"share of measured time at {s.replace('_', '–')} %") for s in SEGMENTS),
    *(
        Field(f"cpu_util_{s}", "fraction", f"mean utilization in that share ({s.replace('_', '–')} %)")
        for s in SEGMENTS
    ),
    Field("gpu_count", "", "GPUs of the machine type, a fraction for slices"),
    Field("gpu_source", "", "measured_watts; measured_utilization; assumed (prior); none (no GPU, or did not run)"),
    Field("gpu_coverage", "fraction", "share of the running time with a GPU point"),
    Field("gpu_util_mean", "fraction", "mean of the measured GPU utilization"),
    Field("gpu_board_watts_mean", "W", "mean measured power of one board"),
    Field("memory_util_mean", "fraction", "mean of the measured memory occupancy"),
    Field("power_watts", "W", "mean IT power while running, interval"),
    Field("energy_kwh", "kWh", "energy with PUE, interval; blank if it cannot be known"),
    Field("operational_kgco2e", "kgCO2e", "emissions of that energy, interval"),
    Field("embodied_kgco2e", "kgCO2e", "share of the hardware's manufacture, interval"),
    Field("total_kgco2e", "kgCO2e", "both, interval"),
    Field("cost_usd", "USD", "list price times running hours, interval; not the bill"),
    Field("tier", "", "origin of the power curve: measured, modelled, family, generic"),
    Field("widest", "", "the contributor that widens the energy most"),
    Field("status", "", "estimated; partial (something could not be read); not_running; not_estimated"),
    Field("reason", "", "why, where the status is not estimated"),
    Field("tags", "", "tags; one column each in CSV, tags_NAME"),
)
_INTERVALS = ("power_watts", "energy_kwh", "operational_kgco2e", "embodied_kgco2e", "total_kgco2e", "cost_usd")
_NUMBERS = frozenset(f.name for f in FIELDS if f.unit in ("s", "h", "fraction", "W")) - {"power_watts"} | {"gpu_count"}
_REQUIRED = ("provider", "account", "region", "resource_id", "sku", "period_start", "period_end")
#: A month of a hundred thousand machines.
_ROWS_BYTES = 256 * reading.MIB
_ENDS = schema.mapping({end: schema.number(0) for end in Interval._fields})
#: A row as plain data; blank is null.
_ROW = schema.mapping(
    {
        **{f.name: schema.optional(schema.text()) for f in FIELDS},
        **{name: schema.optional(schema.number(0)) for name in _NUMBERS},
        **{name: schema.optional(_ENDS) for name in _INTERVALS},
        "tags": schema.optional(schema.mapping()),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class UsageRow(Identity):
    """One machine in one period; the columns of :data:`FIELDS`. Unknown is ``None``."""

    period_start: str
    period_end: str
    bucket_seconds: float | None = None
    running_hours: float | None = None
    observed_hours: float | None = None
    gap_hours: float | None = None
    silent_hours: float | None = None
    coverage: float | None = None
    cpu_source: str = "none"
    cpu_util_mean: float | None = None
    cpu_share_0_10: float | None = None
    cpu_share_10_50: float | None = None
    cpu_share_50_100: float | None = None
    cpu_util_0_10: float | None = None
    cpu_util_10_50: float | None = None
    cpu_util_50_100: float | None = None
    gpu_count: float | None = None
    gpu_source: str = "none"
    gpu_coverage: float | None = None
    gpu_util_mean: float | None = None
    gpu_board_watts_mean: float | None = None
    memory_util_mean: float | None = None
    power_watts: Interval | None = None
    energy_kwh: Interval | None = None
    operational_kgco2e: Interval | None = None
    embodied_kgco2e: Interval | None = None
    total_kgco2e: Interval | None = None
    cost_usd: Interval | None = None
    tier: str = ""
    widest: str = ""
    status: str = "estimated"
    reason: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Return plain data in the order of :data:`FIELDS`."""
        plain: dict[str, Any] = {}
        for column in FIELDS:
            value = getattr(self, column.name)
            plain[column.name] = value.to_dict() if isinstance(value, Interval) else value
        return plain


def flat(plain: dict[str, Any]) -> dict[str, Any]:
    """Return a row's or a group's plain data as one level: ``energy_kwh_low``, …, ``tags_NAME``, as in CSV."""
    cells: dict[str, Any] = {}
    for name, value in plain.items():
        parts = dict.fromkeys(Interval._fields) if name in _INTERVALS and value is None else value
        cells |= {f"{name}_{part}": held for part, held in parts.items()} if isinstance(parts, dict) else {name: value}
    return cells


def read_rows(source: str | Path) -> list[UsageRow]:
    """Return the rows of a file that ``carbonest usage`` wrote, JSON or CSV.

    Raises
    ------
    InputError
        If the file cannot be read, or holds something else; names the row and the column.
    """
    path = Path(source)
    text = reading.read_text(path, "a file of usage rows", at_most=_ROWS_BYTES)
    if not text.strip():
        raise InputError(f"{path.name} must hold usage rows as `carbonest usage` writes them; it is empty.")
    found = _of_json(text, path) if text.lstrip()[:1] in ("{", "[") else _of_csv(text, path)
    return [_row(plain, f"{path.name}, row {number}") for number, plain in enumerate(found, start=1)]


def _of_json(text: str, path: Path) -> list[dict[str, Any]]:
    whole = reading.parsed_json(text, f"{path.name}, of `carbonest usage`,")
    rows = whole.get("results") if isinstance(whole, dict) else whole
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise InputError(f"{path.name} must hold a list of usage rows under `results`; it does not.")
    return rows


def _of_csv(text: str, path: Path) -> Iterable[dict[str, Any]]:
    reader = csv.DictReader(io.StringIO(text, newline=""))
    try:
        for cells in reader:
            if None in cells or None in cells.values():
                raise InputError(f"{path.name}, line {reader.line_num}: a row must have as many cells as the header.")
            yield _of_cells(cells)
    except csv.Error as error:
        raise InputError(f"{path.name}, line {reader.line_num}: must be CSV; it is none: {error}.") from None


def _of_cells(cells: dict[str, str]) -> dict[str, Any]:
    plain: dict[str, Any] = {
        name: _figure(cell) if name in _NUMBERS else cell
        for name, cell in cells.items()
        if name and not name.startswith(TAG_PREFIX)
    }
    plain["tags"] = {k.removeprefix(TAG_PREFIX): v for k, v in cells.items() if v and k.startswith(TAG_PREFIX)}
    for name in _INTERVALS:
        ends = [plain.pop(f"{name}_{end}", None) for end in Interval._fields]
        plain[name] = dict(zip(Interval._fields, map(_figure, ends), strict=True)) if all(ends) else None
    return plain


def _figure(cell: str | None) -> float | str | None:
    """Return a cell as a number, ``None`` if it is blank; what is no number stays, to be named."""
    try:
        return float(cell) if cell else None
    except ValueError:
        return cell


def _row(plain: dict[str, Any], where: str) -> UsageRow:
    known = {f.name for f in fields(UsageRow)}
    missing = [name for name in _REQUIRED if not plain.get(name)]
    if missing:
        raise InputError(f"{where}: a usage row must have {', '.join(_REQUIRED)}; {', '.join(missing)} is missing.")
    schema.checked({name: None if value == "" else value for name, value in plain.items()}, _ROW, where)
    values: dict[str, Any] = {}
    for name in known & plain.keys():
        value = plain[name]
        if name in _INTERVALS:
            blank = value in (None, "")
            values[name] = None if blank else Interval(*(float(value[end]) for end in Interval._fields))
            if not blank and not value["low"] <= value["central"] <= value["high"]:
                raise InputError(f"{where}: column {name} must ascend from low to high; got {shown(value)}.")
        elif name in _NUMBERS:
            values[name] = None if value in (None, "") else float(value)
        elif name == "tags":
            values[name] = {str(k): str(v) for k, v in (value or {}).items()}
        else:
            values[name] = str(value or "")
    return UsageRow(**values)
