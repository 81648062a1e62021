"""What a plan comes to, in plain words: the headline of its page, and what each choice costs against another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from estimator.planning.explain import reasons, trade, widest
from estimator.units import HOURS_PER_DAY

from ... import figures
from .page_roles import hardware, machine, region, where

if TYPE_CHECKING:
    from collections.abc import Sequence

    from estimator.model import Interval
    from estimator.planning.candidate import Candidate
    from estimator.planning.explain import Reason
    from estimator.planning.plan import Plan

    from .page_roles import Role

#: A longer time is told in days as well. [h]
_LONG_HOURS = 48.0
_JOINT = "\N{NO-BREAK SPACE}"
_TERMS = {"time": "hours", "power": "watts", "PUE": "PUE", "intensity": "grid", "price": "price"}


def headline(plan: Plan) -> str:
    """Return the answer in one sentence."""
    one = plan.best
    verb = "Train it" if plan.request.job.llm is not None or _published(plan) else "Run it"
    money = f"${figures.figure(one.cost_usd.central, 2)}" if one.cost_usd is not None else "price not known"
    carbon = f"{figures.figure(one.total_kgco2e.central, 2)} kgCO₂e{_between(one.total_kgco2e)}"
    sku = machine(one) if one.slot.fit.count > 1 else f"one {machine(one)}"
    # Figures do not part from their units at the end of a line.
    said = (f"{_time(one.hours.central)},", f"{money},", carbon)
    time, cost, emissions = (text.replace(" ", _JOINT) for text in said)
    machines = f"({hardware(one)})".replace(" ", _JOINT)
    return f"{verb} on {sku} {machines} in {where(one)}: about {time} {cost} {emissions}"


def _published(plan: Plan) -> bool:
    return any(step.name == "published training" for step in plan.request.job.steps)


def _time(hours: float) -> str:
    text = f"{figures.figure(hours, 2)} h"
    return f"{text} ({figures.figure(hours / HOURS_PER_DAY, 2)} days)" if hours > _LONG_HOURS else text


def _between(value: Interval) -> str:
    between = figures.bounds(value.low, value.high, 2)
    return f" ({between})" if between else ""


def against(one: Candidate, other: Candidate, name: str) -> str:
    """Return what one option costs and saves instead of another: money, carbon, time."""
    found = trade(one, other)
    parts = []
    if found.extra_usd is not None:
        size = f"${figures.figure(abs(found.extra_usd))}"
        same = abs(found.extra_usd) < 0.005
        parts.append("costs the same" if same else f"costs {size} {'more' if found.extra_usd > 0 else 'less'}")
    low, central, high = found.carbon_ratio
    if low < 1 < high:
        parts.append("cannot be told apart in carbon")
    elif central > 1:
        parts.append(f"emits {figures.figure(central)} times the carbon ({figures.bounds(low, high)})")
    else:
        parts.append(
            f"emits {figures.percent(1 - central)} less carbon ({figures.bounds(100 - 100 * high, 100 - 100 * low)} %)"
        )
    if abs(found.extra_hours) > 0.005 * other.hours.central:
        word = "longer" if found.extra_hours > 0 else "less"
        parts.append(f"takes {figures.figure(abs(found.extra_hours))} h {word}")
    per_tonne = f"; ${figures.figure(found.usd_per_tonne)} a tonne avoided" if found.usd_per_tonne is not None else ""
    return f"Beside the {name.lower()} one it {_listed(parts)}{per_tonne}."


def _listed(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def meaning(plan: Plan, shown: Sequence[Role]) -> list[str]:
    """Return what a reader has to know to use the answer: ties, what it rests on, what would narrow it."""
    return [text for text in (_ties(plan), *_training(plan), _narrow(plan), _start(plan), _basis(plan)) if text]


def _ties(plan: Plan) -> str:
    others = len(plan.options) - 1
    if not others:
        return ""
    if not plan.ties:
        return f"Its {plan.request.objective.aim} is told apart from that of each of the {others} other options shown."
    return (
        f"{len(plan.ties)} of the {others} other options shown cannot be told apart from it: what they do not share, "
        "such as the grid or the machine, is less certain than they differ."
    )


def _training(plan: Plan) -> list[str]:
    if plan.request.job.llm is None:
        return []
    best = plan.best
    low, high = best.hours.low / best.hours.central, best.hours.high / best.hours.central
    source = {"given": "the speed that you measured", "borrowed": "the nearest GPU that trained in public"}
    basis = source.get(best.slot.fit.evidence, f"published {best.slot.fit.evidence}")
    found = [f"The hours rest on {basis}; they may be {figures.figure(low)} to {figures.figure(high)} times as many."]
    memory = next((step for step in best.slot.fit.steps if step.name == "memory of one GPU"), None)
    if memory is not None and isinstance(memory.value, float):
        found.append(f"Memory of one GPU: {figures.figure(memory.value)} {memory.unit} ({memory.method}).")
    return found


def _narrow(plan: Plan) -> str:
    name, width, remedy = widest(plan.best, plan.request.job)
    if name == "none":
        return ""
    low, high = figures.figure(width.low), figures.figure(width.high)
    told = f"The least certain term is {name}: {low} to {high} times its central figure."
    return f"{told} To narrow it: {remedy}." if remedy else told


def _start(plan: Plan) -> str:
    timing = plan.timing
    if timing is None or plan.request.start is None:
        return ""
    if timing.best_start is None:
        return f"There are no open hourly data for the grid of {where(plan.best)}, so no hour is preferred."
    if timing.saving is None or timing.best_start == timing.start:
        return "By the hours of past years the earliest start is the best."
    low, central, high = timing.saving
    return (
        f"Starting at {timing.best_start:%Y-%m-%d %H:%M} UTC saves {figures.percent(central)} of the operational "
        f"emissions against the earliest start ({100 * low:.0f} to {100 * high:.0f} %)."
    )


def _basis(plan: Plan) -> str:
    request = plan.request
    prices = "from the source that was named" if request.prices is not None else "list prices of a dated snapshot"
    grid = f"location-based, {request.signal}, {request.boundary}"
    if request.intensity is not None:
        grid = "from the source that was named"
    return f"Carbon intensity: {grid}. Prices: {prices}. Ranges hold the true figure in nine of ten cases."


def differences(best: Candidate, other: Candidate) -> list[Reason]:
    """Return the terms by which two options differ, the strongest first."""
    return list(reasons(best, other))


def term(reason: Reason) -> str:
    """Return what a term is called."""
    return _TERMS.get(reason.term, reason.term)


def times(factor: float) -> str:
    """Return a factor in words: "2.6 times", "a third" is "1 / 3.0"."""
    return f"{figures.figure(factor)} times as much" if factor >= 1 else f"{figures.percent(1 - factor)} less"


def place_line(option: Candidate) -> str:
    """Return where an option runs, in people's and in the provider's words."""
    return f"{where(option)} ({region(option)})"
