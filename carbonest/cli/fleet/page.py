"""A fleet report as one page: what it comes to, where it goes, what moved, what to do, what is missing."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from estimator.model import Interval

from ... import figures
from ...html.axis import Axis
from ...html.page import page, paragraph, section, table
from ...html.svg import bars
from . import report as tables_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from estimator.fleet.report import FleetReport
    from estimator.fleet.totals import Group

    from .. import render

#: Bars of a chart.
_MOST_BARS = 12
_LONGEST_LABEL = 46
#: Bars shorter than this part of the longest are no bars.
_SMALLEST = 0.002
_STYLE = """
<style>
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .8rem; margin: 1.2rem 0; }
.card { border: 1px solid var(--line); border-top: 3px solid var(--accent); border-radius: 4px; padding: .7rem .9rem; }
.card b { display: block; font-size: 1.55rem; line-height: 1.25; font-variant-numeric: tabular-nums; }
.card b small { font-size: .9rem; font-weight: 500; color: var(--soft); white-space: nowrap; }
.card span { color: var(--soft); font-size: .85rem; display: block; }
.meter { display: flex; height: .8rem; border: 1px solid var(--line); border-radius: 3px; overflow: hidden;
  margin: .3rem 0; }
.meter i { display: block; background: var(--accent); } .meter i.half { opacity: .45; }
.chart svg { min-width: 560px; }
td:not(.n) { min-width: 5.5rem; max-width: 24rem; overflow-wrap: break-word; }
body { max-width: 78rem; } h1 { overflow-wrap: anywhere; }
@media (max-width: 480px) { body { margin: 1rem auto; } h1 { font-size: 1.35rem; } .card b { font-size: 1.3rem; } }
</style>
"""


def fleet_page(report: FleetReport) -> str:
    """Return the page of a report."""
    lead = f"{tables_of.headline(report)}. Location-based, 90 % intervals."
    sections = [
        _STYLE + _cards(report),
        _coverage(report),
        *_charts(report),
        *(_plain(found) for found in tables_of.tables(report)[1:]),
        _files(report),
    ]
    footer = "Written by carbonest. Sources and licences: carbonest data sources."
    return page("Energy, carbon and money of your cloud bill", lead, [part for part in sections if part], footer)


def _cards(report: FleetReport) -> str:
    machines, storage = report.whole.machines, report.whole.storage
    cards = []
    if machines is not None:
        cards += [
            _card("energy of machines", machines.energy_kwh, "kWh"),
            _card("operational emissions", machines.operational_kgco2e, "kgCO2e"),
            _card("embodied in the hardware", machines.embodied_kgco2e, "kgCO2e"),
        ]
    if storage is not None:
        cards.append(_card("storage, operational", storage.operational_kgco2e, "kgCO2e"))
    paid = tables_of.billed(report.whole)
    held = tables_of.amounts((name, each.effective) for name, each in report.whole.money.items())
    cards.append(_box("billed", paid, f"effective {held}" if held != figures.UNKNOWN else ""))
    return f'<div class="cards">{"".join(cards)}</div>'


def _card(label: str, value: Interval | None, unit: str) -> str:
    if value is None:
        return _box(label, figures.UNKNOWN, "")
    between = figures.bounds(value.low, value.high)
    return _box(label, figures.figure(value.central), f"90 %: {between}" if between else "", unit)


def _box(label: str, value: str, below: str, unit: str = "") -> str:
    figure = f"{escape(value)} <small>{escape(unit)}</small>" if unit else escape(value)
    return f'<div class="card"><span>{escape(label)}</span><b>{figure}</b><span>{escape(below)}</span></div>'


def _coverage(report: FleetReport) -> str:
    cover = report.covered
    parts = []
    if cover.machine_hours > 0:
        known, measured = cover.estimated_hours / cover.machine_hours, cover.measured_hours / cover.machine_hours
        parts.append(_meter(measured, known - measured))
        parts.append(
            paragraph(
                f"{figures.figure(cover.machine_hours)} machine-hours ran: {figures.percent(known)} estimated, "
                f"{figures.percent(measured)} with measured utilization.",
                "note",
            )
        )
    for currency, value in cover.money.items():
        if value > 0:
            share = float(cover.money_estimated.get(currency, 0) / value)
            parts.append(_meter(share, 0.0))
            parts.append(paragraph(f"{figures.percent(share)} of the {currency} are of rows with energy.", "note"))
    return section("How much of the bill this covers", *parts) if parts else ""


def _meter(full: float, half: float) -> str:
    first, second = (100 * min(1.0, max(0.0, share)) for share in (full, half))
    return (
        f'<div class="meter"><i style="width:{first:.1f}%"></i><i class="half" style="width:{second:.1f}%"></i></div>'
    )


def _charts(report: FleetReport) -> list[str]:
    found = []
    if report.group_by:
        found.append(_bars(f"Operational emissions by {', '.join(report.group_by)}", report.groups))
    months = [group for group in report.months if group.key[0][:1].isdigit()]
    if len(months) > 1:
        found.append(_bars("Operational emissions month by month", months, in_order=True))
    saving = [one for one in report.advice if one.told_apart and one.saved_kgco2e is not None]
    if saving:
        rows = [
            (_label(one.what, one.instead, joint=" → "), one.saved_kgco2e, f"{one.what}: {one.instead}; {one.note}")
            for one in saving[:_MOST_BARS]
            if one.saved_kgco2e is not None
        ]
        ends = [end for _, value, _ in rows for end in value]
        chart = bars("What each change saves", Axis.around("Saved [kgCO2e]", ends, zero=True), rows)
        note = "Whiskers are 90 % intervals of the difference. Two changes of one machine do not add up."
        found.append(
            section("What each change saves", f'<div class="scroll chart">{chart}</div>', paragraph(note, "note"))
        )
    return [part for part in found if part]


def _bars(title: str, groups: Sequence[Group], *, in_order: bool = False) -> str:
    """Return a chart of groups, the largest first unless their order is of months."""
    rows = []
    for group in groups:
        value = group.machines and group.machines.operational_kgco2e
        if value and value.central > 0:
            name = " · ".join(group.key)
            tip = f"{name}: {figures.interval(value)} kgCO2e, {tables_of.billed(group)}"
            rows.append((_label(*group.key), value, tip))
    if not rows:
        return ""
    if not in_order:
        rows.sort(key=lambda row: -row[1].central)
    shown = [row for row in rows[:_MOST_BARS] if in_order or row[1].central >= _SMALLEST * rows[0][1].central]
    ends = [end for _, value, _ in shown for end in value]
    chart = bars(title, Axis.around("Operational emissions of machines [kgCO2e]", ends, zero=True), shown)
    note = f"The {len(shown)} largest of {len(rows)}. " if len(rows) > len(shown) else ""
    return section(
        title, f'<div class="scroll chart">{chart}</div>', paragraph(f"{note}Whiskers are 90 % intervals.", "note")
    )


def _label(*parts: str, joint: str = " · ") -> str:
    """Return the parts of a label, the longest of them cut where it is too long for a chart."""
    cut = list(parts)
    room = _LONGEST_LABEL - 3 * (len(parts) - 1)
    while sum(map(len, cut)) > room:
        longest = max(range(len(cut)), key=lambda index: len(cut[index]))
        spare = max(4, len(cut[longest]) - (sum(map(len, cut)) - room) - 1)
        shorter = f"{cut[longest][:spare].rstrip('…')}…"
        if len(shorter) >= len(cut[longest]):
            break
        cut[longest] = shorter
    return joint.join(cut)


def _plain(found: render.Table) -> str:
    rows = [[_cell(value) for value in row] for row in found.rows]
    headings = [str(heading) for heading in found.headings]
    total = [index for index, row in enumerate(found.rows) if row and row[0] == "total"]
    notes = [paragraph(note, "note") for note in found.notes]
    return section(found.title, table(headings, rows, strong=total), *notes)


def _cell(value: object) -> str:
    if isinstance(value, Interval):
        return figures.interval(value)
    if isinstance(value, int):
        return f"{value:,}"
    return figures.figure(value) if value is None or isinstance(value, float) else str(value)


def _files(report: FleetReport) -> str:
    rows = [[read.path, read.format, f"{read.rows:,}"] for read in report.files]
    return section("What was read", table(["file", "format", "rows"], rows))
