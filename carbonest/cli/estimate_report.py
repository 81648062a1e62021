"""One estimate as text and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import render

if TYPE_CHECKING:
    from estimator.model import Estimate, Step


def text(estimate: Estimate, *, explain: bool) -> str:
    """Return the report of one estimate."""
    return "\n\n".join(render.plain(table) for table in tables(estimate, explain=explain))


def tables(estimate: Estimate, *, explain: bool) -> list[render.Table]:
    """Return the summary and, on request, the trail and its sources."""
    found = [_summary(estimate)]
    if explain:
        found += [_trail(estimate.trail), _sources(estimate.trail)]
    return found


def _summary(estimate: Estimate) -> render.Table:
    load, extras = estimate.workload, estimate.extras
    unit = f"per {render.figure(load['per'])} units" if load.get("per") else "per machine-hour"
    lines: list[tuple[str, str, Any, str]] = [
        (f"power, {load['power_scope']}", "W", estimate.power_watts, load["power_note"]),
        (f"energy, {load['scope']}", "kWh", estimate.energy_kwh, load["pue_note"]),
        ("operational", "kgCO2e", estimate.operational_kgco2e, load["intensity_note"]),
        ("embodied", "kgCO2e", estimate.embodied_kgco2e, load["embodied_note"]),
        ("total", "kgCO2e", estimate.total_kgco2e, ""),
        ("cost", "USD", estimate.cost_usd, load["price_note"]),
        (f"SCI {unit}", "kgCO2e", extras.get("sci_kgco2e"), ""),
    ]
    if "market_based_kgco2e" in extras:
        lines.insert(3, ("  market-based", "kgCO2e", extras["market_based_kgco2e"], load["market_note"]))
    rows = [
        (name, unit_, render.figure(x.central) if x else render.UNKNOWN, _bounds(x), note) for name, unit_, x, note in lines
    ]
    notes = [f"tier: {estimate.tier}; widest contributor: {estimate.widest}"]
    if load.get("advice"):
        notes.append(str(load["advice"]))
    return render.Table(("", "unit", "central", "90 % interval", "basis"), rows, title=str(load["title"]), notes=notes)


def _bounds(interval: Any) -> str:
    if interval is None or interval.low == interval.high:
        return ""
    return f"{render.figure(interval.low)} – {render.figure(interval.high)}"


def _trail(steps: tuple[Step, ...]) -> render.Table:
    return render.Table(
        ("step", "value", "unit", "90 % interval", "origin", "method", "sources"),
        [
            (
                step.name,
                step.value if isinstance(step.value, str) else render.figure(step.value, 4),
                step.unit,
                "" if step.low is None or step.high is None else f"{render.figure(step.low)} – {render.figure(step.high)}",
                "assumed" if step.assumed else "",
                step.method,
                " ".join(step.source_ids),
            )
            for step in steps
        ],
        title="Trail",
    )


def _sources(steps: tuple[Step, ...]) -> render.Table:
    from estimator import tables as data

    wanted = {source for step in steps for source in step.source_ids}
    rows = [(r["source_id"], r["title"], r["published"], r["licence"], r["url"]) for r in data.table("sources") if r["source_id"] in wanted]
    return render.Table(("source", "title", "published", "licence", "address"), rows, title="Sources")
