"""How options show themselves outside the command: in a line, as a table in a notebook, as a data frame."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from .. import notebook

if TYPE_CHECKING:
    from ..model import Interval
    from .candidate import Candidate

_HEADINGS = ("machine", "region", "hours", "USD", "kWh", "kgCO2e", "kgCO2e, 90 %", "speed", "")
_UNKNOWN = {"low": None, "central": None, "high": None}


def brief(one: Candidate) -> str:
    """Return an option in a line, central figures only."""
    cost = "cost unknown" if one.cost_usd is None else f"{_central(one.cost_usd)} $"
    figures = f"{_central(one.hours)} h, {cost}, {_central(one.total_kgco2e)} kgCO2e"
    return f"{one.slot.label}, {one.slot.price_kind.replace('_', ' ')}: {figures}"


def table(title: str, options: Iterable[Candidate]) -> str:
    """Return options as an HTML table, for notebooks."""
    return notebook.html_table(title, _HEADINGS, [_cells(one) for one in options])


def frame(options: Iterable[Candidate]) -> Any:
    """Return a row for each option: an interval is three columns (``energy_kwh_low``, …), unknown or not.

    Raises
    ------
    MissingExtraError
        If pandas is not installed.
    """
    return notebook.frame([_row(one) for one in options])


def _row(one: Candidate) -> dict[str, Any]:
    row = one.to_dict()
    unknown = {name: _UNKNOWN for name in one.INTERVALS if row[name] is None}
    # Titles are of several words: spaces would not keep them apart.
    return {**row, **unknown, "titles": ", ".join(one.titles), "warnings": "; ".join(one.warnings)}


def _cells(one: Candidate) -> tuple[str, ...]:
    marks = [*one.titles, *(["front"] if one.on_front else []), *(["≈ best"] if one.indistinguishable else [])]
    low, _, high = one.total_kgco2e
    return (
        one.slot.machines,
        f"{one.slot.place.provider} {one.slot.place.region}",
        *map(_central, (one.hours, one.cost_usd, one.energy_kwh, one.total_kgco2e)),
        f"{_figure(low)} – {_figure(high)}",
        one.slot.fit.evidence,
        ", ".join(marks),
    )


def _central(interval: Interval | None) -> str:
    return "—" if interval is None else _figure(interval.central)


def _figure(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
