"""How options show themselves outside the command: in a line, as a table in a notebook, as a data frame.

All take options as the plain data that :meth:`.candidate.Candidate.to_dict` gives.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from .. import notebook
from ..model import Interval

Plain = Mapping[str, Any]
_HEADINGS = ("machine", "region", "hours", "USD", "kWh", "kgCO2e (90 % interval)", "speed", "")
_RANGES = (
    "hours", "lost_work_factor", "cost_usd", "combined_usd", "power_watts", "energy_kwh", "operational_kgco2e",
    "embodied_kgco2e", "total_kgco2e", "intensity_gco2e_per_kwh", "pue", "against_least",
)  # fmt: skip
_UNKNOWN = {"low": None, "central": None, "high": None}


def brief(one: Plain) -> str:
    """Return an option in a line, central figures only."""
    cost = "cost unknown" if one["cost_usd"] is None else f"{_central(one['cost_usd'])} $"
    figures = f"{_central(one['hours'])} h, {cost}, {_central(one['total_kgco2e'])} kgCO2e"
    return f"{_machines(one)} in {one['region']}, {one['price_kind'].replace('_', ' ')}: {figures}"


def table(title: str, options: Iterable[Plain]) -> str:
    """Return options as an HTML table, for notebooks."""
    return notebook.html_table(title, _HEADINGS, [_cells(one) for one in options])


def frame(options: Iterable[Plain]) -> Any:
    """Return a row for each option: a range is three columns (``energy_kwh_low``, …), unknown or not.

    Raises
    ------
    MissingExtraError
        If pandas is not installed.
    """
    return notebook.frame([_row(one) for one in options])


def _row(one: Plain) -> dict[str, Any]:
    unknown = {name: _UNKNOWN for name in _RANGES if one[name] is None}
    # Titles and warnings are of several words: spaces would not keep them apart.
    return {**one, **unknown, "titles": ", ".join(one["titles"]), "warnings": "; ".join(one["warnings"])}


def _cells(one: Plain) -> tuple[Any, ...]:
    alike = one["indistinguishable_from_least"]
    marks = [*one["titles"], *(["front"] if one["on_front"] else []), *(["≈"] if alike else [])]
    total = one["total_kgco2e"]
    return (
        _machines(one),
        f"{one['provider']} {one['region']}",
        *(_central(one[name]) for name in ("hours", "cost_usd", "energy_kwh")),
        notebook.ranged(Interval(**total)),
        one["speed"],
        ", ".join(marks),
    )


def _machines(one: Plain) -> str:
    return f"{one['machines']} × {one['sku']}" if one["machines"] > 1 else str(one["sku"])


def _central(interval: Mapping[str, float] | None) -> str:
    return "—" if interval is None else notebook.figure(interval["central"])
