"""One estimate as text and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from estimator.model import Interval
from estimator.units import duration

from .. import render

if TYPE_CHECKING:
    from estimator.model import Estimate


def text(estimate: Estimate, *, explain: bool) -> str:
    """Return the report of one estimate; the trail as a ledger, one step after the other."""
    sections = [render.plain(_summary(estimate))]
    if explain:
        from ..ledger import ledger, sources

        sections += [ledger(estimate.trail), render.plain(sources(estimate.trail))]
    return "\n\n".join(sections)


def tables(estimate: Estimate, *, explain: bool) -> list[render.Table]:
    """Return the summary and, on request, the trail and its sources."""
    found = [_summary(estimate)]
    if explain:
        from ..ledger import sources, trail

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
        (_sci_label(load), f"kgCO2e/{'unit' if load['per'] else 'h'}", estimate.extras.get("sci_kgco2e"), ""),
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
    place = load["region"] or load.get("area") or "no region given"
    count = f" × {load['count']}" if load["count"] != 1 else ""
    method = "" if load["method"] == "carbonest" else f", method {load['method']}"
    return f"{load['sku']}{count} ({load['provider']}: {hardware}), {duration(load['hours'])}, {place}{method}"


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


def _shown(value: Interval | None) -> tuple[float | None, render.Bounds | str]:
    if value is None:
        return None, ""
    return value.central, "" if value.low == value.high else render.Bounds(value.low, value.high)
