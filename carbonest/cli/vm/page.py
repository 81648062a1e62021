"""One estimate as a page: the answer, its parts with their range, what narrows it, and the trail folded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from estimator.model import Interval

from ... import figures
from ...html import cards
from ...html import page as paper
from ...html.axis import Axis
from ...html.rows import Row, dots, stacks
from ...html.table import Cell, cell, named, table
from . import report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from estimator.model import Estimate, Step

    from ..render import Table

_PARTS = "Bars: central figures of the two parts; the line: the 90 % range of their sum."
#: Steps whose ranges widen the emissions, and how the page calls them.
_CAUSES = {
    "power of all machines": "power of the machines, with their load",
    "PUE": "overhead of the site (PUE)",
    "carbon intensity": "grid, yearly mean",
    "hour of day and season": "hour of day and season",
    "embodied, share of the server": "embodied in the server",
    "service life": "service life of the server",
}


def vm_page(estimate: Estimate) -> str:
    """Return the page of one estimate."""
    return paper.page(
        report.title(estimate),
        lead(estimate),
        [
            paper.section("Where the emissions come from", _stack(estimate), paper.paragraph(_PARTS, "note")),
            paper.section("What makes the range", _causes(estimate)),
            paper.section("In figures", _summary(estimate)),
            paper.section("How it was reckoned", trail(estimate.trail)),
        ],
        "Location-based unless it says otherwise; every range is a 90 % interval.",
        headline=headline(estimate),
        answer=cards.cards(_cards(estimate)),
        notes=estimate.warnings,
    )


def headline(estimate: Estimate) -> str:
    """Return the answer in one sentence."""
    load = estimate.workload
    count = f"{load['count']} × " if load["count"] != 1 else ""
    what = f"{count}{load['sku']} for {load['hours']:g} h"
    carbon = estimate.total_kgco2e or estimate.operational_kgco2e
    amounts = [f"{figures.figure(estimate.energy_kwh.central)} kWh"]
    if carbon is not None:
        amounts.append(f"{figures.figure(carbon.central)} kgCO2e")
    if estimate.cost_usd is not None:
        amounts.append(f"{figures.figure(estimate.cost_usd.central)} USD")
    return f"{what}: {', '.join(amounts)}"


def lead(estimate: Estimate) -> str:
    """Return how far the answer carries, and what narrows it."""
    carbon = estimate.total_kgco2e or estimate.operational_kgco2e
    if carbon is None or carbon.low == carbon.high:
        return ""
    between = figures.bounds(carbon.low, carbon.high)
    return f"Nine times out of ten between {between} kgCO2e. Widest: {estimate.widest}{report.advice(estimate)}."


def _cards(estimate: Estimate) -> list[cards.Card]:
    load = estimate.workload
    shown = [
        cards.quantity("energy", estimate.energy_kwh, "kWh", load["scope"]),
        cards.quantity("operational", estimate.operational_kgco2e, "kgCO2e"),
        cards.quantity("embodied", estimate.embodied_kgco2e, "kgCO2e"),
        cards.quantity("cost", estimate.cost_usd, "USD", load["price_kind"].replace("_", " ")),
        cards.quantity("power", estimate.power_watts, "W"),
    ]
    return [card for card in shown if card.figure != figures.UNKNOWN or card.label in ("embodied", "cost")]


def _stack(estimate: Estimate) -> str:
    """Return operational and embodied emissions as one bar, with the range of both together."""
    operational, embodied, total = estimate.operational_kgco2e, estimate.embodied_kgco2e, estimate.total_kgco2e
    if operational is None:
        return paper.paragraph("No emissions are known.")
    whole = total or operational
    parts = (operational.central, embodied.central if embodied is not None and total is not None else 0.0)
    rows = [Row("both together" if total is not None else "operational", whole, parts=parts)]
    axis = Axis.around("Emissions [kgCO2e]", [0.0, *whole], zero=True)
    return stacks("Operational and embodied emissions", axis, ["operational", "embodied"], rows)


def _causes(estimate: Estimate) -> str:
    """Return each cause's own range as a factor of its central value."""
    rows = []
    for step in estimate.trail:
        span = _factor(step)
        if step.name in _CAUSES and span is not None:
            widest = f"; {step.method}" if step.method else ""
            rows.append(Row(_CAUSES[step.name], span, f"{step.name}: {figures.interval(span)}{widest}"))
    if not rows:
        return paper.paragraph("Nothing here has a range.")
    rows.sort(key=lambda row: row.value.low / row.value.high)
    axis = Axis.around("Range as a factor of the central figure", [end for row in rows for end in row.value], log=True)
    note = f"The widest first. {_sentence(report.advice(estimate))}".rstrip()
    return dots("Ranges by cause", axis, rows) + paper.paragraph(note, "note")


def _sentence(advice: str) -> str:
    told = advice.strip(" ()")
    return f"To narrow it, {told}." if told else ""


def _factor(step: Step) -> Interval | None:
    known = isinstance(step.value, float) and step.value > 0 and step.low is not None and step.high is not None
    if not known or step.low == step.high or not step.low:
        return None
    assert isinstance(step.value, float) and step.low is not None and step.high is not None
    return Interval(step.low / step.value, 1.0, step.high / step.value)


def _summary(estimate: Estimate) -> str:
    (found,) = report.tables(estimate, explain=False)
    return plain(found)


def plain(found: Table) -> str:
    """Return a text table as a table of a page, with its notes."""
    rows = [[cell(value) for value in row] for row in found.rows]
    notes = "".join(paper.paragraph(note, "note") for note in found.notes)
    return table([str(heading) for heading in found.headings], rows, sort=False) + notes


def trail(steps: Sequence[Step]) -> str:
    """Return the steps behind a line, each with value, range, method and sources; and the sources behind another."""
    rows = [
        [
            named(step.name, "assumed" if step.assumed else ""),
            Cell(_value(step), figures.bounds(step.low, step.high), number=False),
            Cell(step.method, " ".join(step.source_ids), number=False),
        ]
        for step in steps
    ]
    cited = report.sources(tuple(steps))
    links = [[named(row[1], str(row[0])), Cell(row[3]), Cell(row[4], number=False)] for row in cited.rows]
    return paper.folded(
        f"The trail: {figures.counted(len(rows), 'step')}", table(["step", "value", "how, and from what"], rows)
    ) + paper.folded(
        f"Sources: {len(links)}", table(["source", "licence", "address"], links, sort=False)
    )


def _value(step: Step) -> str:
    if step.value is None or isinstance(step.value, str):
        return step.value or figures.UNKNOWN
    return f"{figures.figure(step.value, 4)} {step.unit}".rstrip()
