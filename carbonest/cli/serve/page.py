"""A service as one page: the point, the curve of a token's energy over the load with its range, the trail."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from estimator import tables
from estimator.model import Interval

from ... import figures
from ...html.axis import Axis
from ...html.page import page, paragraph, section, table
from ...html.svg import Chart
from . import report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from estimator.serving.figures import Point
    from estimator.serving.service import Service

    from ..render import Table

_STYLE = (
    "<style>.facts td { white-space: nowrap; } .chart svg { min-width: 560px; } h1 { overflow-wrap: anywhere; }</style>"
)


def serve_page(service: Service) -> str:
    """Return the page of a service."""
    asked = service.asked
    title = f"Serving {asked.model.name}"
    lead = report.heading(service) + (f"; {report.load_text(service)}" if service.point else "; load not given")
    sections = [
        section("The answer", _facts(report.point_table(service, service.point))) if service.point else "",
        section(
            "A token's energy over the load",
            _curve(service, "facility_joules", "Energy of 1,000 output tokens [J]"),
            paragraph(_reading(service), "note"),
        ),
        section("Money over the load", _money(service)),
        section("The curve in figures", _facts(report.curve_table(service))),
        section("What else fits", _facts(report.alternatives_table(service))) if service.alternatives else "",
        section("Said on the way", *(paragraph(each, "note") for each in service.warnings)) if service.warnings else "",
        section("Trail", _trail(service)),
    ]
    footer = "Written by carbonest. List prices of a dated snapshot; sources and licences: carbonest data sources."
    return page(title, lead, [_STYLE, *(part for part in sections if part)], footer)


def _facts(found: Table) -> str:
    rows = [[_cell(value) for value in row] for row in found.rows]
    notes = "".join(paragraph(note, "note") for note in found.notes)
    return f'<div class="facts">{table([str(heading) for heading in found.headings], rows)}</div>{notes}'


def _cell(value: object) -> str:
    if isinstance(value, Interval):
        return figures.interval(value)
    return figures.figure(value) if value is None or isinstance(value, float) else str(value)


def _curve(service: Service, field: str, title: str, factor: float = 1.0) -> str:
    points = [(point, value) for point in service.points if (value := getattr(point, field)) is not None]
    values = [bound * factor for _, value in points for bound in value]
    chart = Chart(
        f"{title} over requests at once",
        Axis.around("Requests at once, each replica", [point.batch for point, _ in points], log=True),
        Axis.around(title, values, log=True),
        height=400,
    )
    drawn = [(point, value) for point, value in points if point.kind == "curve"]
    for series, end in ((2, "high"), (0, "central"), (2, "low")):
        name = {"high": "95 %", "central": "central", "low": "5 %"}[end]
        chart.line([(point.batch, getattr(value, end) * factor) for point, value in drawn], "", name, series=series)
    for point, value in points:
        asked = point.kind == "load"
        label = "as asked" if asked else f"{point.batch:,.0f}"
        shape = "diamond" if asked else "circle"
        chart.point(
            point.batch, value.scaled(factor), label, _tip(point), shape=shape, strong=asked or not service.point
        )
    return f'<div class="scroll chart">{chart.render()}</div>'


def _money(service: Service) -> str:
    if all(point.usd is None for point in service.points):
        return paragraph("No price of this machine is known, so there is no cost to draw.", "warn")
    return _curve(service, "usd", "Price of 1,000,000 output tokens [USD]", 1000.0)


def _tip(point: Point) -> str:
    name = "as asked" if point.kind == "load" else "one machine"
    return (
        f"{name}, {point.batch:,.0f} at once: {figures.interval(point.tokens_per_s)} tokens/s, "
        f"{figures.interval(point.token_ms)} ms a token, {figures.interval(point.facility_joules)} J and "
        f"{figures.interval(point.gco2e)} gCO2e for 1,000 output tokens"
    )


def _reading(service: Service) -> str:
    asked = (
        "The diamond is the load asked for: mean batch and idle boards included."
        if service.point
        else "No load was given, and no single figure would be true: pick the batch that your traffic really fills."
    )
    return (
        "Solid: central; dotted: 90 % range. Whole machines with the site's overhead, the reading of the input "
        f"included ({report.lengths(service)}). {asked}"
    )


def _trail(service: Service) -> str:
    rows: Sequence[Sequence[str]] = [
        [
            step.name,
            step.value if isinstance(step.value, str) else figures.figure(step.value, 4),
            step.unit,
            figures.bounds(step.low, step.high),
            "assumed" if step.assumed else "",
            step.method,
            " ".join(step.source_ids),
        ]
        for step in service.trail
    ]
    wanted = {source for step in service.trail for source in step.source_ids}
    cited = [row for row in tables.table("sources") if row["source_id"] in wanted]
    cells = "".join(
        f"<li><code>{escape(row['source_id'])}</code> {escape(row['title'])} ({escape(row['licence'])}) "
        f'<span style="overflow-wrap:anywhere">{escape(row["url"])}</span></li>'
        for row in cited
    )
    found = table(["step", "value", "unit", "90 % interval", "origin", "method", "sources"], rows)
    return f'{found}<details><summary>Sources ({len(cited)})</summary><ul class="note">{cells}</ul></details>'
