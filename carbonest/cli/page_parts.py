"""Parts that the pages of several commands share: sums in a sentence, the largest as bars, tables, the trail."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from .. import figures
from ..html.axis import Axis
from ..html.page import folded, paragraph
from ..html.rows import Row, stacks
from ..html.table import Cell, cell, column, named, table
from . import ledger

if TYPE_CHECKING:
    from estimator.model import Interval, Step

    from .render import Table

#: Rows that a page lists, and bars that a chart draws.
MOST, MOST_BARS = 200, 12
_COLUMNS = (("energy", "energy_kwh", "kWh"), ("operational", "operational_kgco2e", "kgCO2e"),
            ("embodied", "embodied_kgco2e", "kgCO2e"), ("cost", "cost_usd", "USD"))  # fmt: skip


class Figured(Protocol):
    """What has the four figures of a machine, a run, a group or a sum; unknown is ``None``."""

    @property
    def energy_kwh(self) -> Interval | None:
        """Energy. [kWh]"""

    @property
    def operational_kgco2e(self) -> Interval | None:
        """Emissions of the energy. [kgCO2e]"""

    @property
    def embodied_kgco2e(self) -> Interval | None:
        """Share of the hardware's manufacture. [kgCO2e]"""

    @property
    def cost_usd(self) -> Interval | None:
        """Money. [USD]"""


def amounts(one: Figured) -> str:
    """Return energy, emissions and money in a line, for a headline; emissions are both kinds where both are known."""
    carbon = _emissions(one)
    found = [figures.amount(None if one.energy_kwh is None else one.energy_kwh.central, "kWh")]
    found += [] if carbon is None else [figures.amount(carbon.central, "kgCO2e")]
    found += [] if one.cost_usd is None else [f"{figures.figure(one.cost_usd.central)} USD"]
    return ", ".join(found)


def largest(held: Sequence[tuple[str, Figured]]) -> str:
    """Return those of the largest emissions as bars, with what is left out; a sentence where none are known."""
    known = [(name, one, whole) for name, one in held if (whole := _emissions(one)) is not None]
    if not known:
        return paragraph("No emissions are known.")
    known.sort(key=lambda found: -found[2].central)
    shown = known[:MOST_BARS]
    scale = figures.scale([whole for _, _, whole in shown], "kgCO2e")
    both = any(_has_both(one) for _, one, _ in shown)
    rows = [Row(name, whole.scaled(scale.times), parts=_parts(one, scale.times)) for name, one, whole in shown]
    kind = "Emissions" if both else "Operational emissions"
    axis = Axis.around(f"{kind} [{scale.unit}]", [end for row in rows for end in row.value], zero=True)
    said = f"The {len(shown)} largest of {len(known):,}. " if len(known) > len(shown) else ""
    parts = ["operational", "embodied"] if both else ["operational"]
    note = f"{said}Bars: central figures; the line: the 90 % range{' of the sum' if both else ''}."
    return stacks(f"{kind} of the largest", axis, parts, rows) + paragraph(note, "note")


def figures_table(
    headings: Sequence[str],
    names: Sequence[Sequence[Cell]],
    held: Sequence[Figured],
    total: Figured | None,
    *,
    below: str = "",
    hidden: str = "",
    strong: Sequence[int] = (),
) -> str:
    """Return a table of names and their four figures with the sum at the foot; columns without a figure are left out.

    Parameters
    ----------
    headings, names : of the columns that stand before the figures, and their cells, row by row.
    below : what the sum is of, such as its hours.
    hidden : what is said of the rows that are not shown.
    """
    kept = [
        (
            column(name, [getattr(one, field) for one in held], unit),
            None if total is None else getattr(total, field),
            unit,
        )
        for name, field, unit in _COLUMNS
        if any(getattr(one, field) is not None for one in held) or name == "energy"
    ]
    rows = [[*name, *(cells[index] for (_, cells), _, _ in kept)] for index, name in enumerate(names)]
    foot = None
    if total is not None:
        foot = [
            named("total", below),
            *(cell("") for _ in headings[1:]),
            *(_sum(value, unit) for _, value, unit in kept),
        ]
    made = table([*headings, *(heading for (heading, _), _, _ in kept)], rows, total=foot, strong=strong)
    return made + (paragraph(hidden, "note") if hidden else "")


def _emissions(one: Figured) -> Interval | None:
    """Return operational and embodied emissions together; the operational ones where their sum is not known."""
    return getattr(one, "total_kgco2e", None) or one.operational_kgco2e


def _has_both(one: Figured) -> bool:
    return getattr(one, "total_kgco2e", None) is not None and one.embodied_kgco2e is not None


def _parts(one: Figured, times: float) -> tuple[float, ...]:
    operational = one.operational_kgco2e.central * times if one.operational_kgco2e is not None else 0.0
    embodied = one.embodied_kgco2e.central * times if one.embodied_kgco2e is not None and _has_both(one) else 0.0
    return operational, embodied


def _sum(value: Interval | None, unit: str) -> Cell:
    """Return a sum with its own unit: it may be too large for that of the column."""
    if value is None:
        return cell(None)
    scale = figures.scale([value], unit)
    return Cell(f"{scale.figure(value.central)} {scale.unit}", scale.bounds(value.low, value.high), number=True)


def plain(found: Table, *, most: int | None = None, elsewhere: str = "", sort: bool = True) -> str:
    """Return a table of the text form as a table of a page, with its notes below.

    Parameters
    ----------
    most : rows that are shown; what is left out is said, and ``elsewhere`` where it can be had.
    """
    if not found.rows and found.notes:
        return "".join(paragraph(note, "note") for note in found.notes)
    total = [list(map(_cell, row)) for row in found.rows if _is_total(row)]
    rows = [list(map(_cell, row)) for row in found.rows if not _is_total(row)]
    shown = rows if most is None else rows[:most]
    notes = [*found.notes]
    if len(rows) > len(shown):
        notes.insert(0, f"{figures.counted(len(rows) - len(shown), 'more row')}: {elsewhere}.")
    headings = [str(heading) for heading in found.headings]
    made = table(headings, shown, total=total[0] if len(total) == 1 else None, sort=sort)
    return made + "".join(paragraph(note, "note") for note in notes)


def trail(steps: Sequence[Step]) -> str:
    """Return the steps behind a line, each with value, range, method and sources; the sources behind another."""
    found, cited = ledger.trail(steps), ledger.sources(steps)
    rows = [
        [
            named(step, origin),
            Cell(f"{value} {unit}".rstrip(), between, number=False),
            Cell(method, sources, number=False),
        ]
        for step, value, unit, between, origin, method, sources in found.rows
    ]
    links = [
        [named(title, name), Cell(licence, number=False), Cell(address, published, number=False)]
        for name, title, published, licence, address in cited.rows
    ]
    steps_of = folded(
        f"The trail: {figures.counted(len(rows), 'step')}",
        table(["step", "value", "how, and from what"], rows, sort=False),
    )
    sources_of = folded(f"Sources: {len(links)}", table(["source", "licence", "address"], links, sort=False))
    return steps_of + (sources_of if links else "")


def _cell(value: object) -> Cell:
    if isinstance(value, figures.Bounds):
        return Cell(figures.bounds(value.low, value.high), number=True)
    return cell(value)


def _is_total(row: Sequence[object]) -> bool:
    return bool(row) and row[0] == "total"
