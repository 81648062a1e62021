"""A fleet report as one page: what it comes to, where it goes, what moved, what to do, what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from estimator.model import Interval

from ... import figures
from ...html import cards
from ...html.axis import Axis
from ...html.page import folded, page, paragraph, section
from ...html.rows import Row, dots, stacks
from ...html.table import Cell, column, named, rest, table
from .. import page_parts
from . import report as tables_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from estimator.fleet.report import FleetReport
    from estimator.fleet.totals import Group

#: Bars shorter than this part of the longest are no bars.
_SMALLEST = 0.002
_ELSEWHERE = "--format csv lists every one"
#: Tables of the text form that stand open on the page; the others are folded.
_OPEN = ("What to do, what saves most first", "Not estimated, largest spend first", "What moved most")


def fleet_page(report: FleetReport) -> str:
    """Return the page of a report."""
    sections = [*_groups(report), *_months(report), _advice(report)]
    for found in tables_of.tables(report)[1:]:
        if found.title in _OPEN and found.title != _OPEN[0]:
            sections.append(section(found.title, page_parts.plain(found)))
    sections += [_coverage(report), _rest(report)]
    return page(
        "Energy, carbon and money of your cloud bill",
        f"{tables_of.headline(report)}. Location-based; every range is a 90 % interval.",
        [part for part in sections if part],
        "Sources and licences: `carbonest data sources`.",
        headline=headline(report),
        answer=cards.cards(_cards(report)),
    )


def headline(report: FleetReport) -> str:
    """Return what the bill comes to in one sentence."""
    machines, paid = report.whole.machines, tables_of.billed(report.whole)
    bill = "" if paid == figures.UNKNOWN else f" in a bill of {paid}"
    if machines is None:
        return f"{figures.counted(report.rows, 'billing row')}{bill}: no machine with energy"
    energy = figures.amount(machines.energy_kwh.central, "kWh") if machines.energy_kwh is not None else ""
    carbon = machines.total_kgco2e or machines.operational_kgco2e
    emitted = figures.amount(carbon.central, "kgCO2e") if carbon is not None else ""
    return f"{' and '.join(filter(None, (energy, emitted)))} of machines{bill}"


def _cards(report: FleetReport) -> list[cards.Card]:
    machines, storage = report.whole.machines, report.whole.storage
    shown = []
    if machines is not None:
        shown += [
            cards.quantity("energy of machines", machines.energy_kwh, "kWh"),
            cards.quantity("operational", machines.operational_kgco2e, "kgCO2e"),
            cards.quantity("embodied", machines.embodied_kgco2e, "kgCO2e"),
        ]
    if storage is not None:
        shown.append(cards.quantity("storage, operational", storage.operational_kgco2e, "kgCO2e"))
    paid = tables_of.billed(report.whole)
    held = tables_of.amounts((name, each.effective) for name, each in report.whole.money.items())
    return [*shown, cards.Card("billed", paid, below=f"effective {held}" if held != figures.UNKNOWN else "")]


def _groups(report: FleetReport) -> list[str]:
    """Return the groups that were asked for, as bars and as a table."""
    if not report.group_by:
        return []
    title = f"By {', '.join(report.group_by)}"
    return [section(title, _bars(title, report.groups), _table(report, report.group_by, report.groups))]


def _months(report: FleetReport) -> list[str]:
    months = [group for group in report.months if group.key[0][:1].isdigit()]
    if len(months) < 2:
        return []
    note = "Energy and carbon stand in the month of use (UTC), money in the month of the invoice."
    shown = page_parts.plain(next(found for found in tables_of.tables(report) if found.title == "Month by month"))
    chart = _bars("Month by month", months, in_order=True)
    return [section("Month by month", chart, folded("In figures", shown), paragraph(note, "note"))]


def _bars(title: str, groups: Sequence[Group], *, in_order: bool = False) -> str:
    """Return the machines' emissions of groups, the largest first unless their order is of months."""
    held = [(group, value) for group in groups if (value := _emitted(group)) is not None and value.central > 0]
    if not held:
        return paragraph("No emissions of machines are known.")
    if not in_order:
        held.sort(key=lambda pair: -pair[1].central)
    shown = held[: page_parts.MOST_BARS] if not in_order else held
    shown = [pair for pair in shown if in_order or pair[1].central >= _SMALLEST * shown[0][1].central]
    scale = figures.scale([value for _, value in shown], "kgCO2e")
    rows = []
    for group, value in shown:
        name = " · ".join(group.key)
        tip = f"{name}: {figures.amount(value, 'kgCO2e')}, {tables_of.billed(group)}"
        rows.append(Row(name, value.scaled(scale.times), tip, parts=_parts(group, scale.times)))
    axis = Axis.around(f"Emissions of machines [{scale.unit}]", [end for row in rows for end in row.value], zero=True)
    note = f"The {len(shown)} largest of {len(held):,}. " if len(held) > len(shown) else ""
    chart = stacks(title, axis, ["operational", "embodied"], rows)
    return chart + paragraph(f"{note}Bars: central figures; the line: the 90 % range of the sum.", "note")


def _emitted(group: Group) -> Interval | None:
    machines = group.machines
    return None if machines is None else machines.total_kgco2e or machines.operational_kgco2e


def _parts(group: Group, times: float) -> tuple[float, ...]:
    machines = group.machines
    assert machines is not None
    both = machines.total_kgco2e is not None and machines.embodied_kgco2e is not None
    embodied = machines.embodied_kgco2e.central if both and machines.embodied_kgco2e is not None else 0.0
    operational = machines.operational_kgco2e.central if machines.operational_kgco2e is not None else 0.0
    return operational * times, embodied * times


def _table(report: FleetReport, names: Sequence[str], groups: Sequence[Group]) -> str:
    """Return groups with their figures; hours and rows stand below the name."""
    shown = groups[: page_parts.MOST]
    of = [*shown, report.whole]
    made = [
        column("energy", [each.machines and each.machines.energy_kwh for each in of], "kWh"),
        column("operational", [each.machines and each.machines.operational_kgco2e for each in of], "kgCO2e"),
        column("embodied", [each.machines and each.machines.embodied_kgco2e for each in of], "kgCO2e"),
    ]
    if report.whole.storage is not None:
        made.append(column("storage", [each.storage and each.storage.operational_kgco2e for each in of], "kgCO2e"))
    rows = []
    for index, group in enumerate(of):
        hours = f"{figures.figure(group.estimated_hours)} h, " if group.estimated_hours else ""
        if group.not_estimated_hours:
            hours += f"{figures.figure(group.not_estimated_hours)} h not estimated, "
        key = group.key if index < len(shown) else ("total", *("",) * (len(names) - 1))
        first = named(key[0], f"{hours}{figures.counted(group.rows, 'row')}")
        cells = [cells[index] for _, cells in made]
        rows.append([first, *(Cell(part, number=False) for part in key[1:]), *cells, _paid(group)])
    headings = [*names, *(heading for heading, _ in made), "billed"]
    hidden = rest(len(groups) - len(shown), _ELSEWHERE, "group")
    return table(headings, rows[:-1], total=rows[-1]) + (paragraph(hidden, "note") if hidden else "")


def _paid(group: Group) -> Cell:
    amounts = [each.effective if each.billed is None else each.billed for each in group.money.values()]
    known = [float(amount) for amount in amounts if amount is not None]
    return Cell(tables_of.billed(group), value=known[0] if len(known) == 1 else None, number=True)


def _advice(report: FleetReport) -> str:
    """Return what to do, as a chart of what each change saves and as a table."""
    found = next((each for each in tables_of.tables(report) if each.title == _OPEN[0]), None)
    if found is None:
        return ""
    saving = [one for one in report.advice if one.told_apart and one.saved_kgco2e is not None]
    shown = saving[: page_parts.MOST_BARS]
    chart = ""
    if shown:
        scale = figures.scale([one.saved_kgco2e for one in shown], "kgCO2e")
        rows = [
            Row(f"{one.what} → {one.instead}", one.saved_kgco2e.scaled(scale.times), f"{one.what}: {one.instead}")
            for one in shown
            if one.saved_kgco2e is not None
        ]
        axis = Axis.around(f"Saved [{scale.unit}]", [end for row in rows for end in row.value], zero=True)
        chart = dots("What each change saves", axis, rows)
    return section("What to do", chart, page_parts.plain(found))


def _coverage(report: FleetReport) -> str:
    """Return how much of the machine-hours and of the money has energy."""
    cover, parts = report.covered, []
    if cover.machine_hours > 0:
        split = (
            cover.measured_hours,
            cover.estimated_hours - cover.measured_hours,
            cover.machine_hours - cover.estimated_hours,
        )
        said = f"{figures.percent(cover.estimated_hours / cover.machine_hours)} estimated"
        row = Row("machine-hours", Interval.exact(cover.machine_hours), parts=split, said=said)
        axis = Axis.around("Machine-hours", [0.0, cover.machine_hours], zero=True)
        names = ["utilization measured", "utilization assumed", "not estimated"]
        parts.append(stacks("Machine-hours by what is known of them", axis, names, [row]))
    for currency, value in cover.money.items():
        if value > 0:
            share = float(cover.money_estimated.get(currency, 0) / value)
            parts.append(paragraph(f"{figures.percent(share)} of the {currency} are of rows with energy.", "note"))
    return section("How much of the bill this covers", *parts) if parts else ""


def _rest(report: FleetReport) -> str:
    """Return the other tables of the text form, what was read and what was assumed, each behind a line."""
    taken = (*_OPEN, "Month by month", f"By {', '.join(report.group_by)}")
    first, *others = tables_of.tables(report)
    parts = [folded("By scope", page_parts.plain(first))]
    parts += [folded(found.title, page_parts.plain(found)) for found in others if found.title not in taken]
    files = [[named(read.path, read.format), Cell(f"{read.rows:,}", value=float(read.rows))] for read in report.files]
    hidden = rest(len(files) - page_parts.MOST, "--format json lists every one", "file")
    read = table(["file", "rows"], files[: page_parts.MOST]) + (paragraph(hidden, "note") if hidden else "")
    parts.append(folded(f"What was read: {figures.counted(len(files), 'file')}", read))
    if report.notes:
        parts.append(folded("What was assumed", *(paragraph(note, "note") for note in report.notes[:40])))
    return section("The rest", *parts)
