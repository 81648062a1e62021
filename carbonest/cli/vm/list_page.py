"""A list of machines as a page: what it comes to, where it goes, each row or group, and what was refused."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ... import figures
from ...html import cards
from ...html import page as paper
from ...html.table import Cell, named, rest, table
from .. import page_parts

if TYPE_CHECKING:
    from estimator.estimate.total import Total
    from estimator.inventory.result import Group, Inventory, Line
    from estimator.model import Estimate

_ELSEWHERE = "--format csv lists every one, --group-by sums them up"


def list_page(found: Inventory, groups: Sequence[Group], notes: Sequence[str]) -> str:
    """Return the page of a list, by rows or by the groups that were asked for; ``notes`` say what it rests on."""
    whole = found.whole
    table_of = _groups(found, groups) if found.group_by else _lines(found)
    sections = [
        paper.section("Where it goes", page_parts.largest(_held(found, groups))),
        paper.section("By " + ", ".join(found.group_by) if found.group_by else "Machine by machine", table_of),
        _notes(found, notes),
    ]
    if found.refused:
        sections.insert(1, paper.section(f"Refused: {len(found.refused):,}", _refused(found.refused)))
    return paper.page(
        f"A list of machines: {figures.counted(len(found.lines), 'row')}",
        _lead(found),
        sections,
        "List prices; embodied emissions beside operational ones; every range is a 90 % interval.",
        headline=headline(found),
        answer=cards.cards(_cards(whole.total)) if whole.total is not None else "",
    )


def headline(found: Inventory) -> str:
    """Return what the list comes to in one sentence."""
    whole = found.whole
    if whole.total is None:
        return f"None of {figures.counted(len(found.lines), 'row')} could be estimated"
    return f"{figures.counted(whole.lines - whole.refused, 'row')} of machines: {page_parts.amounts(whole.total)}"


def _lead(found: Inventory) -> str:
    whole = found.whole
    hours = f"{figures.figure(whole.machine_hours)} machine-hours"
    return f"{hours}; {len(found.refused):,} of {figures.counted(len(found.lines), 'row')} refused."


def _cards(total: Total) -> list[cards.Card]:
    missing = total.without["cost_usd"]
    without = f"{figures.counted(missing, 'row')} without a list price" if missing else "list prices"
    return [
        cards.quantity("energy", total.energy_kwh, "kWh"),
        cards.quantity("operational", total.operational_kgco2e, "kgCO2e"),
        cards.quantity("embodied", total.embodied_kgco2e, "kgCO2e"),
        cards.quantity("cost", total.cost_usd, "USD", without),
    ]


def _held(found: Inventory, groups: Sequence[Group]) -> list[tuple[str, page_parts.Figured]]:
    if found.group_by:
        return [(" · ".join(group.key), group.total) for group in groups if group.total is not None]
    return [(f"{_of(line).workload['sku']}, line {line.line}", _of(line)) for line in found.lines if line.result]


def _lines(found: Inventory) -> str:
    answered = [line for line in found.lines if line.result is not None]
    answered.sort(key=lambda line: -_of(line).energy_kwh.central)
    shown = answered[: page_parts.MOST]
    names = [_named(line) for line in shown]
    held = [_of(line) for line in shown]
    return page_parts.figures_table(
        ["machine"],
        [[name] for name in names],
        held,
        found.whole.total,
        below=f"{figures.figure(found.whole.machine_hours)} machine-hours",
        hidden=rest(len(answered) - len(shown), _ELSEWHERE),
    )


def _groups(found: Inventory, groups: Sequence[Group]) -> str:
    shown = [group for group in groups if group.total is not None][: page_parts.MOST]
    known = sum(group.total is not None for group in groups)
    names = [
        [
            named(
                group.key[0],
                f"{figures.counted(group.lines - group.refused, 'row')}, {figures.figure(group.machine_hours)} h",
            )
        ]
        + [Cell(part, number=False) for part in group.key[1:]]
        for group in shown
    ]
    hidden = rest(known - len(shown), "--format csv lists every one", "group")
    held = [group.total for group in shown if group.total is not None]
    below = f"{figures.figure(found.whole.machine_hours)} h"
    return page_parts.figures_table(list(found.group_by), names, held, found.whole.total, below=below, hidden=hidden)


def _of(line: Line) -> Estimate:
    assert line.result is not None
    return line.result


def _named(line: Line) -> Cell:
    asked = _of(line).workload
    share = f" × {figures.percent(asked['share'])}" if "share" in asked else ""
    count = f" × {asked['count']:,}" if asked["count"] != 1 else ""
    below = f"{asked['region'] or 'no region'}, {asked['hours']:g} h, line {line.line}"
    own = [(str(name), str(value)) for name, value in line.given.items() if value not in (None, "")]
    return named(f"{asked['sku']}{count}{share}", below, own)


def _refused(refused: Sequence[Line]) -> str:
    rows = [
        [Cell(f"line {line.line}", value=float(line.line)), Cell(line.reason)] for line in refused[: page_parts.MOST]
    ]
    hidden = rest(len(refused) - len(rows), "--format csv has all")
    made = table(["where", "why not"], rows)
    return made + (paper.paragraph(hidden, "note") if hidden else "")


def _notes(found: Inventory, notes: Sequence[str]) -> str:
    said = [*notes]
    said += [f"{figures.counted(times, 'row')}: {sentence}" for sentence, times in list(found.warnings.items())[:20]]
    return paper.section("What this rests on", *(paper.paragraph(text, "note") for text in said)) if said else ""
