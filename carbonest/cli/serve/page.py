"""A service as one page: the point, the curve of a token's energy over the load with its range, the trail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import figures
from ...html import cards
from ...html.axis import Axis
from ...html.chart import Chart
from ...html.page import folded, page, paragraph, section
from .. import page_parts
from . import report

if TYPE_CHECKING:
    from estimator.serving.figures import Point
    from estimator.serving.service import Service

_THOUSAND = 1000.0


def serve_page(service: Service) -> str:
    """Return the page of a service."""
    sections = [
        section("A token's energy over the load", _energy(service), paragraph(_reading(service), "note")),
        section("Money over the load", _money(service)),
        _in_figures(service),
        section("Said on the way", *(paragraph(each, "note") for each in service.warnings)) if service.warnings else "",
        section("How it was reckoned", page_parts.trail(service.trail)),
    ]
    return page(
        f"Serving {service.asked.model.name}",
        lead(service),
        [part for part in sections if part],
        "List prices of a dated snapshot; every range is a 90 % interval.",
        headline=headline(service),
        answer=cards.cards(_cards(service)),
    )


def headline(service: Service) -> str:
    """Return the answer in one sentence; without a load a range, as no single figure would be true."""
    name, sku = service.asked.model.name, service.chosen.machine.sku
    if service.point is None:
        first, last = service.curve[0], service.curve[-1]
        ends = f"{_joules(first)} alone to {_joules(last)} with {last.batch:,.0f} requests at once"
        return f"{name} on {sku}: 1,000 output tokens take {ends}"
    month, machines = service.point.month, service.point.sized.machines
    return f"{name} takes {machines:,} × {sku}: {page_parts.amounts(month)} a month"


def lead(service: Service) -> str:
    """Return what is served, on what, at what load."""
    return report.heading(service) + (f"; {report.load_text(service)}" if service.point else "; load not given") + "."


def _joules(point: Point) -> str:
    return figures.amount(point.facility_joules.central, "J")


def _cards(service: Service) -> list[cards.Card]:
    """Return the figures of a month and of a token at the load asked for; without one, the ends of the curve."""
    point = service.point
    if point is None:
        ends = [service.curve[0], service.curve[-1]] if len(service.curve) > 1 else list(service.curve)
        return [cards.quantity(f"1,000 tokens, {each.batch:,.0f} at once", each.facility_joules, "J") for each in ends]
    usd = None if point.usd is None else point.usd.scaled(_THOUSAND)
    return [
        cards.quantity("energy a month", point.month.energy_kwh, "kWh"),
        cards.quantity("emissions a month", point.month.total_kgco2e, "kgCO2e", "manufacture included"),
        cards.quantity("cost a month", point.month.cost_usd, "USD", "list price"),
        cards.quantity("1,000 output tokens", point.facility_joules, "J"),
        cards.quantity("a million output tokens", usd, "USD"),
    ]


def _in_figures(service: Service) -> str:
    parts = []
    if service.point is not None:
        parts.append(page_parts.plain(report.point_table(service, service.point), sort=False))
    parts.append(folded("The curve", page_parts.plain(report.curve_table(service), sort=False)))
    if service.alternatives:
        parts.append(folded("What else fits", page_parts.plain(report.alternatives_table(service))))
    return section("In figures", *parts)


def _energy(service: Service) -> str:
    return _curve(service, "facility_joules", "Energy of 1,000 output tokens [J]")


def _money(service: Service) -> str:
    if all(point.usd is None for point in service.points):
        return paragraph("No price of this machine is known, so there is no cost to draw.", "warn")
    return _curve(service, "usd", "Price of 1,000,000 output tokens [USD]", _THOUSAND)


def _curve(service: Service, field: str, title: str, factor: float = 1.0) -> str:
    """Return a figure of a token over the requests at once: its band, its points, and the load asked for."""
    points = [(point, value) for point in service.points if (value := getattr(point, field)) is not None]
    values = [bound * factor for _, value in points for bound in value]
    chart = Chart(
        f"{title} over requests at once",
        Axis.around("Requests at once, each replica", [point.batch for point, _ in points], log=True),
        Axis.around(title, values, log=True),
        height=400,
    )
    drawn = [(point, value.scaled(factor)) for point, value in points if point.kind == "curve"]
    chart.band([(point.batch, value.low, value.high) for point, value in drawn], "90 % range")
    chart.line([(point.batch, value.central) for point, value in drawn], "", "central")
    chart.key("central", "line")
    chart.key("90 % range", "band")
    for point, value in drawn:
        chart.point(point.batch, value.central, f"{point.batch:,.0f}", _tip(point), strong=service.point is None)
    for point, value in points:
        if point.kind == "load":
            chart.point(point.batch, value.scaled(factor), "as asked", _tip(point), shape="diamond", series=1)
    return chart.render()


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
        "Whole machines with the site's overhead, the reading of the input included "
        f"({report.lengths(service)}). {asked}"
    )
