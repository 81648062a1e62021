"""Teads' sheet of September 2021, as printed, with its known defects."""

from __future__ import annotations

from .. import tables
from ..machines.catalogue import Machine
from ..model import Curve, Step
from .result import MethodWatts, curve, no_figure

_TABLE, _DEFECTS = "teads_instances", "teads_defects"
_PARTS = (
    ("packages", "pkg_%s_watts"),
    ("memory", "ram_%s_watts"),
    ("GPUs", "gpu_%s_watts"),
    ("rest of server", "delta_watts"),
    ("instance", "total_%s_watts"),
)


def sheet_watts(machine: Machine) -> MethodWatts:
    """Return what the sheet prints for an EC2 machine."""
    if machine.provider != "aws":
        return no_figure(
            "teads", f"Teads' sheet holds AWS machines only; {machine.sku} is a machine of {machine.provider}."
        )
    found = tables.rows_for(_TABLE, machine.sku)
    if not found or found[0]["kind"] == "service":
        return no_figure("teads", f"Teads' sheet ends in September 2021 and does not hold {machine.sku}.")
    row = found[0]
    total, gpu = _read(row, "total_%s_watts"), _read(row, "gpu_%s_watts")
    # The printed total is kept: printed parts add up to it only within their rounding.
    host = curve([whole - boards for whole, boards in zip(total, gpu, strict=True)])
    steps = [_printed(row, name, column) for name, column in _PARTS]
    return MethodWatts("teads", host, gpu, "", (*steps, *_known_defects(row)))


def _printed(row: dict[str, str], name: str, column: str) -> Step:
    """One part of the sheet: its value at half load, and what is printed for all loads."""
    if "%" not in column:
        return Step(f"Teads' sheet, {name}", _cell(row, column), "W", "as printed, at any load", ("teads-sheet",))
    cells = " / ".join(row[column % percent] for percent in (0, 10, 50, 100))
    text = f"as printed, at 50 %; {cells} W at 0 / 10 / 50 / 100 %"
    return Step(f"Teads' sheet, {name}", _cell(row, column % 50), "W", text, ("teads-sheet",))


def _known_defects(row: dict[str, str]) -> list[Step]:
    named = set(row["defects"].split())
    known = {
        entry["defect"]: entry
        for entry in tables.table(_DEFECTS)
        if entry["defect"] in named and entry["cpu_model"] in ("", row["cpu_model"])
    }
    return [
        Step(
            f"known defect: {name}",
            entry["effect"],
            "",
            f"{entry['part']}: {entry['reason']}",
            tuple(entry["source_ids"].split()),
        )
        for name, entry in sorted(known.items())
    ]


def _read(row: dict[str, str], pattern: str) -> Curve:
    return curve([_cell(row, pattern % percent) for percent in (0, 10, 50, 100)])


def _cell(row: dict[str, str], column: str) -> float:
    return tables.figure(row, column, _TABLE)
