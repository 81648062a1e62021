"""One estimate as text and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from estimator.model import Interval

from .. import render

if TYPE_CHECKING:
    from estimator.model import Estimate, Step


def text(estimate: Estimate, *, explain: bool) -> str:
    """Return the report of one estimate; the trail as a ledger, one step after the other."""
    sections = [render.plain(_summary(estimate))]
    if explain:
        sections += [ledger(estimate.trail), render.plain(sources(estimate.trail))]
    return "\n\n".join(sections)


def tables(estimate: Estimate, *, explain: bool) -> list[render.Table]:
    """Return the summary and, on request, the trail and its sources."""
    found = [_summary(estimate)]
    if explain:
        found += [trail(estimate.trail), sources(estimate.trail)]
    return found


def _summary(estimate: Estimate) -> render.Table:
    load = estimate.workload
    notes = {step.name: step.method for step in estimate.trail}
    lines: list[tuple[str, str, Any, str]] = [
        (f"power, {_power_scope(load['scope'])}", "W", estimate.power_watts, _power_note(estimate)),
        (f"energy, {load['scope']}", "kWh", estimate.energy_kwh, _pue_note(load)),
        ("operational", "kgCO2e", estimate.operational_kgco2e, _intensity_note(load, notes)),
        ("embodied", "kgCO2e", estimate.embodied_kgco2e, _embodied_note(estimate)),
        ("total", "kgCO2e", estimate.total_kgco2e, ""),
        ("cost", "USD", estimate.cost_usd, notes.get("price", "")),
        (_sci_label(load), "kgCO2e", estimate.extras.get("sci_kgco2e"), ""),
    ]
    if "market_based_kgco2e" in estimate.extras:
        market = estimate.extras["market_based_kgco2e"]
        lines.insert(3, ("  market-based", "kgCO2e", market, notes.get("market-based intensity", "not published")))
    rows = [
        (name, unit, *_shown(Interval(**value) if isinstance(value, dict) else value), note)
        for name, unit, value, note in lines
    ]
    below = [f"widest contributor: {estimate.widest}{advice(estimate)}"]
    return render.Table(("", "unit", "central", "90 % interval", "basis"), rows, title(estimate), below)


def title(estimate: Estimate) -> str:
    """Return the machine, its hardware, its hours and its place in a line."""
    load = estimate.workload
    hardware = f"{load['vcpus']} vCPU, {load['memory_gib']:g} GiB"
    if load["gpu_count"]:
        hardware += f", {load['gpu_count']:g} × {load['gpu_model']}"
    place = load["region"] or "no region given"
    count = f" × {load['count']}" if load["count"] != 1 else ""
    method = "" if load["method"] == "carbonest" else f", method {load['method']}"
    return f"{load['sku']}{count} ({load['provider']}: {hardware}), {load['hours']:g} h, {place}{method}"


def _embodied_note(estimate: Estimate) -> str:
    figures = {step.name: render.figure(step.value) for step in estimate.trail if isinstance(step.value, float)}
    share, life = figures.get("embodied, share of the server"), figures.get("service life")
    return f"its share of the server, {share} kg, over {life} years" if share and life else ""


def _power_scope(scope: str) -> str:
    return "server_ac" if scope == "server+pue" else scope


def _power_note(estimate: Estimate) -> str:
    load = estimate.workload
    curve = f"{estimate.tier} curve" if load["method"] == "carbonest" else f"method {load['method']}"
    return f"{curve}, class {load['workload']}"


def _pue_note(load: dict[str, Any]) -> str:
    if load["scope"] != "server+pue":
        return "without facility overhead"
    return f"PUE {render.interval(Interval(**load['pue']))}"


def _intensity_note(load: dict[str, Any], methods: dict[str, str]) -> str:
    kind = f"location-based, {load['signal']}, {load['boundary']}"
    if methods.get("carbon intensity") == "given":
        kind = "as given"
    return f"{render.interval(Interval(**load['intensity_gco2e_per_kwh']))} gCO2e/kWh, {kind}"


def _sci_label(load: dict[str, Any]) -> str:
    return f"SCI per unit of {render.figure(load['per'])}" if load["per"] else "SCI per machine-hour"


#: Contributor → what narrows it.
_ADVICE = {
    "utilization": "give {option}",
    "region": "give --region",
    "start time": "give --start",
    "hour of day and season": "no open hourly data here: a live service or a file narrows it, --intensity",
    "PUE": "give --pue if you know the site's",
    "grid intensity": "a live service or a file narrows it: --intensity",
    "power model": "a measured wattage narrows it: `carbonest measure`, `carbonest usage`",
}


def advice(estimate: Estimate) -> str:
    """Return what narrows the widest contributor, in brackets; nothing where there is no such thing."""
    option = "--gpu-util and --cpu-util" if estimate.workload["gpu_count"] else "--cpu-util"
    advice = _ADVICE.get(estimate.widest, "").format(option=option)
    return f" ({advice})" if advice else ""


def _shown(value: Interval | None) -> tuple[str, str]:
    return (render.UNKNOWN, "") if value is None else (render.figure(value.central), _bounds(value))


def _bounds(value: Interval) -> str:
    return "" if value.low == value.high else f"{render.figure(value.low)} – {render.figure(value.high)}"


def _step_bounds(step: Step) -> str:
    return "" if step.low is None or step.high is None else _bounds(Interval(step.low, 0.0, step.high))


def ledger(steps: tuple[Step, ...]) -> str:
    """Return the trail as text: a step with value, unit and bounds, and below it how it came about and from where."""
    from textwrap import fill

    lines, said = ["Trail"], ""
    for number, step in enumerate(steps, start=1):
        value = step.value if isinstance(step.value, str) else f"{render.figure(step.value, 4)} {step.unit}".rstrip()
        bounds = _step_bounds(step)
        shown = f"  ({bounds})" if bounds else ""
        lines.append(f"{number:3}. {step.name:32} {value}{shown}{'   assumed' if step.assumed else ''}")
        cited = " ".join(step.source_ids)
        where = "[sources as above]" if cited and cited == said else f"[{cited}]" if cited else ""
        said = cited or said
        detail = " ".join(filter(None, (step.method, where)))
        if detail:
            lines.append(
                fill(
                    detail,
                    110,
                    initial_indent=" " * 5,
                    subsequent_indent=" " * 5,
                    break_long_words=False,
                    break_on_hyphens=False,
                )
            )
    return "\n".join(lines)


def trail(steps: tuple[Step, ...]) -> render.Table:
    """Return the trail as a table, for Markdown."""
    return render.Table(
        ("step", "value", "unit", "90 % interval", "origin", "method", "sources"),
        [
            (
                step.name,
                step.value if isinstance(step.value, str) else render.figure(step.value, 4),
                step.unit,
                _step_bounds(step),
                "assumed" if step.assumed else "",
                step.method,
                " ".join(step.source_ids),
            )
            for step in steps
        ],
        title="Trail",
    )


def sources(steps: tuple[Step, ...]) -> render.Table:
    """Return title, date, licence and address of every source that a trail cites."""
    from estimator import tables as data

    wanted = {source for step in steps for source in step.source_ids}
    rows = [
        (row["source_id"], row["title"], row["published"], row["licence"], row["url"])
        for row in data.table("sources")
        if row["source_id"] in wanted
    ]
    return render.Table(("source", "title", "published", "licence", "address"), rows, title="Sources")
