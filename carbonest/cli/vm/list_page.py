"""A list of machines as a page: what it comes to, where it goes, each row or group, and what was refused."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ... import figures
from ...html import cards
from ...html import page as paper
from ...html.axis import Axis
from ...html.rows import Row, stacks
from ...html.table import Cell, cell, column, named, rest, table
from . import inventory

if TYPE_CHECKING:
    from estimator.estimate.total import Total
    from estimator.inventory.result import Group, Inventory, Line
    from estimator.model import Estimate, Interval

#: Rows of the table, and of the chart.
_MOST, _MOST_BARS = 200, 12
_ELSEWHERE = "--format csv lists every one, --group-by sums them up"


def list_page(found: Inventory, groups: Sequence[Group]) -> str:
    """Return the page of a list, by rows or by the groups that were asked for."""
    whole = found.whole
    table_of = _groups(found, groups) if found.group_by else _lines(found)
    sections = [
        paper.section("Where it goes", _chart(found, groups)),
        paper.section("By " + ", ".join(found.group_by) if found.group_by else "Machine by machine", table_of),
        _notes(found, whole),
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
    total = whole.total
    amounts = [figures.amount(total.energy_kwh.central, "kWh")]
    if total.total_kgco2e is not None:
        amounts.append(figures.amount(total.total_kgco2e.central, "kgCO2e"))
    if total.cost_usd is not None:
        amounts.append(f"{figures.figure(total.cost_usd.central)} USD")
    return f"{figures.counted(whole.lines - whole.refused, 'row')} of machines: {', '.join(amounts)}"


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


def _chart(found: Inventory, groups: Sequence[Group]) -> str:
    """Return the largest rows or groups as bars of operational and embodied emissions."""
    held = _held(found, groups)
    known = [(name, one) for name, one in held if one.operational_kgco2e is not None]
    if not known:
        return paper.paragraph("No emissions are known.")
    known.sort(key=lambda pair: -_whole(pair[1]).central)
    shown = known[:_MOST_BARS]
    scale = figures.scale([_whole(one) for _, one in shown], "kgCO2e")
    rows = [Row(name, _whole(one).scaled(scale.times), parts=_parts(one, scale.times)) for name, one in shown]
    axis = Axis.around(f"Emissions [{scale.unit}]", [end for row in rows for end in row.value], zero=True)
    said = f"The {len(shown)} largest of {len(known):,}. " if len(known) > len(shown) else ""
    chart = stacks("Operational and embodied emissions", axis, ["operational", "embodied"], rows)
    return chart + paper.paragraph(f"{said}Bars: central figures; the line: the 90 % range of the sum.", "note")


def _held(found: Inventory, groups: Sequence[Group]) -> list[tuple[str, Estimate | Total]]:
    if found.group_by:
        return [(" · ".join(group.key), group.total) for group in groups if group.total is not None]
    answered = [(line, line.result) for line in found.lines if line.result is not None]
    return [(f"{result.workload['sku']}, line {line.line}", result) for line, result in answered]


def _whole(one: Estimate | Total) -> Interval:
    """Return operational and embodied emissions together; the operational ones where the others are not known."""
    found = one.total_kgco2e or one.operational_kgco2e
    assert found is not None
    return found


def _parts(one: Estimate | Total, times: float) -> tuple[float, ...]:
    embodied = one.embodied_kgco2e.central if one.embodied_kgco2e is not None and one.total_kgco2e is not None else 0.0
    operational = one.operational_kgco2e.central if one.operational_kgco2e is not None else 0.0
    return operational * times, embodied * times


def _lines(found: Inventory) -> str:
    answered = [line for line in found.lines if line.result is not None]
    answered.sort(key=lambda line: -_of(line).energy_kwh.central)
    shown = answered[:_MOST]
    names = [_named(line) for line in shown]
    hidden = rest(len(answered) - len(shown), _ELSEWHERE)
    return _table(["machine"], [[name] for name in names], [_of(line) for line in shown], found.whole, hidden)


def _groups(found: Inventory, groups: Sequence[Group]) -> str:
    shown = [group for group in groups if group.total is not None][:_MOST]
    known = sum(group.total is not None for group in groups)
    names = [
        [named(group.key[0], f"{figures.counted(group.lines, 'row')}, {figures.figure(group.machine_hours)} h")]
        + [Cell(part, number=False) for part in group.key[1:]]
        for group in shown
    ]
    hidden = rest(known - len(shown), "--format csv lists every one", "group")
    return _table(list(found.group_by), names, [group.total for group in shown if group.total], found.whole, hidden)


def _table(
    headings: list[str], names: list[list[Cell]], held: Sequence[Estimate | Total], whole: Group, hidden: str
) -> str:
    total = whole.total
    columns = [
        column(name, [getattr(one, field) for one in held], unit)
        for name, field, unit in (
            ("energy", "energy_kwh", "kWh"), ("operational", "operational_kgco2e", "kgCO2e"),
            ("embodied", "embodied_kgco2e", "kgCO2e"), ("cost", "cost_usd", "USD"),
        )
    ]  # fmt: skip
    rows = [[*name, *(cells[index] for _, cells in columns)] for index, name in enumerate(names)]
    foot = None
    if total is not None:
        sums = (total.energy_kwh, total.operational_kgco2e, total.embodied_kgco2e, total.cost_usd)
        units = ("kWh", "kgCO2e", "kgCO2e", "USD")
        foot = [cell("total"), *(cell("") for _ in headings[1:])]
        foot += [_sum(value, unit) for value, unit in zip(sums, units, strict=True)]
    made = table([*headings, *(heading for heading, _ in columns)], rows, total=foot)
    return made + (paper.paragraph(hidden, "note") if hidden else "")


def _sum(value: Interval | None, unit: str) -> Cell:
    """Return a sum with its own unit: it may be too large for that of the column."""
    if value is None:
        return cell(None)
    scale = figures.scale([value], unit)
    return Cell(f"{scale.figure(value.central)} {scale.unit}", scale.bounds(value.low, value.high), number=True)


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
    rows = [[Cell(f"line {line.line}", value=float(line.line)), Cell(line.reason)] for line in refused[:_MOST]]
    hidden = rest(len(refused) - len(rows), "--format csv has all")
    made = table(["where", "why not"], rows)
    return made + (paper.paragraph(hidden, "note") if hidden else "")


def _notes(found: Inventory, whole: Group) -> str:
    said = inventory.notes(found, whole)
    said += [f"{figures.counted(times, 'row')}: {sentence}" for sentence, times in list(found.warnings.items())[:20]]
    return paper.section("What this rests on", *(paper.paragraph(text, "note") for text in said)) if said else ""
