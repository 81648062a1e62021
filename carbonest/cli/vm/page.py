"""One estimate as a page: the answer, its parts with their range, what narrows it, and the trail folded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from estimator.estimate.causes import causes
from estimator.units import duration

from ... import figures
from ...html import cards
from ...html import page as paper
from ...html.axis import Axis
from ...html.rows import Row, dots
from .. import page_parts
from . import report

if TYPE_CHECKING:
    from estimator.model import Estimate

#: How the page calls the causes.
_CAUSES = {
    "power of all machines": "power of the machines, with their load",
    "PUE": "overhead of the site (PUE)",
    "carbon intensity": "grid of the place",
    "hour of day and season": "hour of day and season",
    "carbon intensity of the run": "grid of the places",
    "embodied, share of the server": "embodied in the server",
    "service life": "service life of the server",
}


def vm_page(estimate: Estimate) -> str:
    """Return the page of one estimate."""
    return paper.page(
        report.title(estimate),
        lead(estimate),
        [
            paper.section("Where the emissions come from", page_parts.largest([("emissions", estimate)])),
            paper.section("What makes the range", _causes(estimate)),
            _assumed(estimate),
            paper.section("In figures", *_figures(estimate)),
            paper.section("How it was reckoned", page_parts.trail(estimate.trail)),
        ],
        "Location-based unless it says otherwise; every range is a 90 % interval.",
        headline=headline(estimate),
        answer=cards.cards(_cards(estimate)),
    )


def headline(estimate: Estimate) -> str:
    """Return the answer in one sentence."""
    load = estimate.workload
    count = f"{load['count']} × " if load["count"] != 1 else ""
    what = f"{count}{load['sku']} for {duration(load['hours'])}"
    return f"{what}: {page_parts.amounts(estimate)}"


def lead(estimate: Estimate) -> str:
    """Return how far the answer carries, and what narrows it."""
    carbon = estimate.total_kgco2e or estimate.operational_kgco2e
    if carbon is None or carbon.low == carbon.high:
        return ""
    scale = figures.scale([carbon], "kgCO2e")
    between = f"{scale.bounds(carbon.low, carbon.high)} {scale.unit}"
    return f"90 % range of the emissions: {between}. Widest contributor: {estimate.widest}{report.advice(estimate)}."


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


def _causes(estimate: Estimate) -> str:
    """Return what each cause alone does to the emissions."""
    rows = []
    for cause in causes(estimate):
        span, step = cause.factor, cause.step
        said = f"×{figures.bounds(span.low, span.high)}"
        rows.append(Row(_CAUSES[step.name], span, f"{step.name}: {said}; {step.method}", said=said))
    if not rows:
        return paper.paragraph("Nothing here has a range.")
    axis = Axis.around("Emissions over the central figure", [end for row in rows for end in row.value], log=True)
    note = "What the emissions become with one cause alone at the ends of its 90 % range; the widest first."
    return dots("Ranges by cause", axis, rows) + paper.paragraph(note, "note")


def _figures(estimate: Estimate) -> list[str]:
    return [page_parts.plain(found, sort=False) for found in report.tables(estimate, explain=False)]


def _assumed(estimate: Estimate) -> str:
    told = [paper.paragraph(warning, "note") for warning in estimate.warnings]
    return paper.section("What was not given, and assumed", *told) if told else ""
