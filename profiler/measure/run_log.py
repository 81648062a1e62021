"""A log of runs: one CSV file, a row for each run, appended by whoever measures."""

from __future__ import annotations

import csv
import io
from os import PathLike, fspath
from typing import Any

from estimator import files

from .measurement import Measurement

_ENDS = ("low", "central", "high")
#: Columns, with their units in the name; intervals are three.
COLUMNS = (
    "name", "run_id", "started", "ended", "hostname", "place", "wall_seconds", "cpu_seconds", "meter", "modelled",
    *(f"energy_joules_{end}" for end in _ENDS),
    *(f"{figure}_{end}" for figure in ("energy_kwh", "operational_kgco2e", "cost_usd") for end in _ENDS),
)  # fmt: skip
HEADER = ",".join(COLUMNS)
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def check_log(path: str | PathLike[str]) -> None:
    """Make sure that a log can be appended to, before anything runs that is to stand in it.

    Raises
    ------
    InputError
        If it cannot be written, or is another table.
    """
    files.append_line(fspath(path), HEADER, None, "the log")


def append_to_log(path: str | PathLike[str], measurement: Measurement) -> None:
    """Append a row for a run, whole, also where several processes append at once. Raises as :func:`check_log`."""
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="").writerow(_row(measurement))
    line = buffer.getvalue().replace("\r", " ").replace("\n", " ")
    files.append_line(fspath(path), HEADER, line, "the log")


def _row(measurement: Measurement) -> list[Any]:
    data = measurement.to_dict()
    here = data.get("here") or {}
    plain = {
        **{name: data.get(name) for name in COLUMNS},
        "name": _text(measurement.name),
        "hostname": _text(str(measurement.host.get("hostname", ""))),
        "place": here.get("place"),
    }
    for figure, found in (
        ("energy_joules", data["energy_joules"]),
        *((name, here.get(name)) for name in ("energy_kwh", "operational_kgco2e", "cost_usd")),
    ):
        plain |= {f"{figure}_{end}": None if found is None else found[end] for end in _ENDS}
    # What is unknown is an empty cell, never 0.
    return ["" if plain[name] is None else plain[name] for name in COLUMNS]


def _text(text: str) -> str:
    """Return text that no spreadsheet runs."""
    return f"'{text}" if text.lstrip().startswith(_FORMULA_STARTS) else text
