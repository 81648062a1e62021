"""A plan as one page: cost against carbon with ranges and the front, a table to sort, the coming days, the trail."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from estimator import tables
from estimator.model import Interval

from ... import figures
from ...html.axis import Axis
from ...html.page import page, paragraph, section, table
from ...html.svg import Chart
from . import report, sentences
from .hours_chart import hours_section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from estimator.planning.candidate import Candidate
    from estimator.planning.plan import Plan, Strip

#: Strips shown at most; more lines could not be told apart.
_MOST_STRIPS = 5
_SORT = """
<script>
for (const head of document.querySelectorAll('.sortable th')) {
  head.tabIndex = 0; head.style.cursor = 'pointer'; head.title = 'sort by this column';
  const sort = () => {
    const body = head.closest('table').tBodies[0], index = [...head.parentNode.children].indexOf(head);
    const up = head.getAttribute('aria-sort') !== 'ascending';
    for (const other of head.parentNode.children) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
    const key = row => { const text = row.children[index].textContent.replace(/[,×]/g, ''), value = parseFloat(text);
      return Number.isNaN(value) ? text : value; };
    const order = (a, b) => { const x = key(a), y = key(b);
      if (typeof x === typeof y) return x < y ? -1 : x > y ? 1 : 0;
      return typeof x === 'number' ? -1 : 1; };
    const rows = [...body.rows].sort(order); if (!up) rows.reverse();
    body.append(...rows);
  };
  head.addEventListener('click', sort);
  head.addEventListener('keydown', event => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault();
  sort(); } });
}
</script>
<style>.sortable th[aria-sort=ascending]::after { content: ' ▲'; } .sortable th[aria-sort=descending]::after { content:
' ▼'; }
.sortable td, .facts td { white-space: nowrap; } .trail td:nth-child(6) { min-width: 20em; } h1 { overflow-wrap:
anywhere; }
.chart svg { min-width: 640px; }</style>
"""


def plan_page(plan: Plan) -> str:
    """Return the page of a plan."""
    title, _, lead = report.heading(plan).replace("\n", "; ").partition(": ")
    sections = [
        _answer(plan),
        hours_section(plan),
        section("Cost against carbon", _scatter(plan), paragraph(_reading(plan), "note")),
        section(
            "The options", paragraph("Click a heading to sort. Ranges are 90 % intervals.", "note"), _options(plan)
        ),
        _days(plan),
        section("Left out, and why", _left_out(plan)) if plan.excluded else "",
        section("Trail of the best option", _trail(plan)),
    ]
    footer = "Written by carbonest. List prices of a dated snapshot; sources and licences: carbonest data sources."
    return page(title, lead, [part for part in sections if part], footer)


def _answer(plan: Plan) -> str:
    best = report.best_table(plan)
    facts = table([str(h) for h in best.headings], [[str(cell) for cell in row] for row in best.rows])
    return section(
        "The answer",
        f"<p><strong>{escape(best.title)}</strong></p>",
        f'<div class="facts">{facts}</div>',
        *(paragraph(line.strip()) for line in (*sentences.answer(plan), *sentences.lines(plan))),
    )


def _scatter(plan: Plan) -> str:
    priced = [option for option in plan.options if option.cost_usd is not None]
    if not priced:
        return paragraph("No price is known for any of these options, so there is no cost to draw.", "warn")
    costs = [value for option in priced for value in _ends(option.cost_usd)]
    carbon = [value for option in priced for value in _ends(option.total_kgco2e)]
    chart = Chart(
        "Cost against emissions of the options shown",
        Axis.around("Cost [USD]", costs, log=True),
        Axis.around("Emissions with manufacture [kgCO2e]", carbon, log=True),
        height=480,
    )
    chart.steps(_staircase(priced), "no option shown is both cheaper and greener than one on this line")
    # Those that matter least are drawn first, so that the titled ones lie on top and choose their labels' places first.
    for option in sorted(priced, key=lambda option: (bool(option.titles), option.on_front)):
        assert option.cost_usd is not None
        chart.point(
            option.cost_usd,
            option.total_kgco2e,
            _label(option),
            _tip(option, plan),
            shape="diamond" if option.titles else "circle",
            strong=option.on_front,
        )
    return f'<div class="scroll chart">{chart.render()}</div>'


def _staircase(options: Sequence[Candidate]) -> list[tuple[float, float]]:
    """The best in money and carbon alone; the front proper counts time as well."""
    kept: list[tuple[float, float]] = []
    points = sorted((o.cost_usd.central, o.total_kgco2e.central) for o in options if o.cost_usd)
    for cost, carbon in points:
        if not kept or carbon < kept[-1][1]:
            kept.append((cost, carbon))
    return kept


def _ends(interval: Interval | None) -> tuple[float, ...]:
    return () if interval is None else (interval.low, interval.central, interval.high)


def _label(option: Candidate) -> str:
    if not option.titles:
        return ""
    slot = option.slot
    return f"{' and '.join(option.titles[:2])}: {slot.fit.machine.sku}, {slot.place.region}"


def _tip(option: Candidate, plan: Plan) -> str:
    marks = report.marks(option, plan)
    cost, carbon, hours = map(figures.interval, (option.cost_usd, option.total_kgco2e, option.hours))
    where = f"{report.machine_text(option)} in {option.slot.place.region}"
    return f"{where}: {cost} USD, {carbon} kgCO2e, {hours} h" + (f" ({marks})" if marks else "")


def _reading(plan: Plan) -> str:
    beaten = any(not option.on_front for option in plan.options)
    hollow = " Hollow points are beaten by some option in money, carbon and time at once." if beaten else ""
    return (
        "Each point is an option with its 90 % range; the line joins those that nothing shown beats in money and "
        "carbon. "
        "Filled points are undominated when time counts too."
        + hollow
        + " Ranges of two options overlap more than they differ: "
        "what they share (the power model, one grid, one GPU's speed) moves both, and the table says which cannot be "
        "told apart."
    )


def _options(plan: Plan) -> str:
    found = report.options_table(plan, wide=True)
    rows = [[_cell(cell) for cell in row] for row in found.rows]
    return f'<div class="sortable">{table([h or "remarks" for h in found.headings], rows, strong=[0])}</div>{_SORT}'


def _cell(value: object) -> str:
    if isinstance(value, Interval):
        return figures.interval(value)
    return figures.figure(value) if value is None or isinstance(value, float) else str(value)


def _days(plan: Plan) -> str:
    heading = "Intensity over the coming days"
    if plan.request.start is None:
        return section(
            heading, paragraph("No start was given: with --start, and --window, the hours are compared here.", "note")
        )
    if not plan.strips:
        return section(
            heading,
            paragraph(
                "There are no open hourly data for the grids of these options. A live service named with --intensity "
                "has them.",
                "note",
            ),
        )
    shown = plan.strips[:_MOST_STRIPS]
    parts = [_strip(strip, plan) for strip in shown]
    note = (
        "Mean of the hour and month in past years, with the 90 % range of single hours: the range is weather. "
        "Dotted lines: earliest and best start."
    )
    return section(heading, *parts, paragraph(note, "note"))


def _strip(strip: Strip, plan: Plan) -> str:
    start = strip.hours[0][0]
    hours = [(moment - start).total_seconds() / 3600 for moment, _ in strip.hours]
    values = [value for _, interval in strip.hours for value in interval]
    names = ", ".join(strip.regions)
    chart = Chart(
        f"Carbon intensity in {strip.zone} from {start:%Y-%m-%d %H:%M} UTC",
        Axis(f"Hours from {start:%Y-%m-%d %H:%M} UTC, {strip.zone} ({names})", 0.0, max(hours) or 1.0),
        Axis.around("gCO2e/kWh", values, zero=True),
        height=260,
    )
    for series, end in ((2, "high"), (0, "central"), (2, "low")):
        line = [(hour, getattr(interval, end)) for hour, (_, interval) in zip(hours, strip.hours, strict=True)]
        label = {"high": "95 %", "central": "mean", "low": "5 %"}[end]
        chart.line(line, "", f"{label} of the hours", series=series)
    starts = [option.slot.start for option in plan.options if option.slot.place.em_zone == strip.zone]
    if plan.request.start is not None and starts and starts[0] is not None and starts[0] != plan.request.start:
        chart.rule((plan.request.start - start).total_seconds() / 3600, "earliest")
        chart.rule((starts[0] - start).total_seconds() / 3600, "best start")
    return f'<div class="scroll chart">{chart.render()}</div>'


def _left_out(plan: Plan) -> str:
    rows = []
    for row in plan.excluded:
        examples = row["examples"]
        shown = ", ".join(examples) if isinstance(examples, list) else ""
        rows.append([f"{row['count']:,}", str(row["kind"]), str(row["reason"]), shown])
    return table(["count", "what", "why", "for instance"], rows)


def _trail(plan: Plan) -> str:
    rows = [
        [
            step.name,
            step.value if isinstance(step.value, str) else figures.figure(step.value, 4),
            step.unit,
            figures.bounds(step.low, step.high),
            "assumed" if step.assumed else "",
            step.method,
            " ".join(step.source_ids),
        ]
        for step in plan.trail
    ]
    found = table(["step", "value", "unit", "90 % interval", "origin", "method", "sources"], rows)
    return f'<div class="trail">{found}</div>{_sources(plan)}'


def _sources(plan: Plan) -> str:
    wanted = {source for step in plan.trail for source in step.source_ids}
    rows = [row for row in tables.table("sources") if row["source_id"] in wanted]
    cells = "".join(
        f"<li><code>{escape(row['source_id'])}</code> {escape(row['title'])} ({escape(row['licence'])}) "
        f'<span style="overflow-wrap:anywhere">{escape(row["url"])}</span></li>'
        for row in rows
    )
    return f'<details><summary>Sources ({len(rows)})</summary><ul class="note">{cells}</ul></details>'
