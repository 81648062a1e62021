"""Parts that the pages of several commands share: a command's own tables, and the trail with its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import figures
from ..html.page import folded, paragraph
from ..html.table import Cell, cell, named, table
from . import ledger

if TYPE_CHECKING:
    from collections.abc import Sequence

    from estimator.model import Step

    from .render import Table


def plain(found: Table, *, most: int | None = None, elsewhere: str = "", sort: bool = True) -> str:
    """Return a table of the text form as a table of a page, with its notes below.

    Parameters
    ----------
    most : rows that are shown; what is left out is said, and ``elsewhere`` where it can be had.
    """
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
