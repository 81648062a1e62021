"""What a plan comes to, in plain words: the headline of its page, and what each choice costs against another."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING

from estimator.planning.explain import reasons, trade, widest
from estimator.units import HOURS_PER_DAY

from ... import figures
from . import report, sentences
from .page_roles import hardware, machine, region, where
from .page_units import Units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from estimator.planning.candidate import Candidate
    from estimator.planning.explain import Reason
    from estimator.planning.plan import Plan

#: A longer time is told in days as well. [h]
_LONG_HOURS = 48.0
_MILLION = 1e6
#: A smaller share of difference is none.
_SAME = 0.005
_JOINT = "\N{NO-BREAK SPACE}"
_TERMS = {"time": "hours", "power": "watts", "PUE": "PUE", "intensity": "grid", "price": "price"}


def headline(plan: Plan) -> str:
    """Return the answer in one sentence."""
    one, units = plan.best, Units.of(plan)
    verb = "Train it" if plan.request.job.llm is not None or _published(plan) else "Run it"
    sku = machine(one) if one.slot.fit.count > 1 else f"one {machine(one)}"
    low, central, high = (_about(end) for end in units.emissions(one.total_kgco2e))
    between = f" ({low} – {high})" if low != high else ""
    said = (
        f"({hardware(one)})",
        f"{_time(one.hours.central, units)},",
        f"{_money(one)},",
        f"{central} {units.carbon_unit}{between}",
    )
    # Figures do not part from their units at the end of a line.
    machines, time, money, carbon = (text.replace(" ", _JOINT) for text in said)
    return f"{verb} on {sku} {machines} in {where(one)}: about {time} {money} {carbon}"


def _money(one: Candidate) -> str:
    if one.cost_usd is None:
        return "price not known"
    kind = "" if one.slot.price_kind == "on_demand" or one.slot.price_given else f" {report.KINDS[one.slot.price_kind]}"
    return f"${_about(one.cost_usd.central)}{kind}"


def _about(value: float) -> str:
    """Return a figure as it is said aloud: two digits, three of a large one, millions in words."""
    if abs(value) >= _MILLION:
        return f"{figures.figure(value / _MILLION, 2)} million"
    digits = 2 if abs(value) < 100 else 3
    return figures.figure(float(f"{value:.{digits}g}"), digits)


def _published(plan: Plan) -> bool:
    return any(step.name == "published training" for step in plan.request.job.steps)


def _time(hours: float, units: Units) -> str:
    text = f"{_about(hours * units.time.times)} {units.time.unit}"
    return f"{text} ({_about(hours / HOURS_PER_DAY)} days)" if hours > _LONG_HOURS else text


def against(one: Candidate, other: Candidate, name: str, units: Units) -> str:
    """Return what one option costs and saves instead of another: money, carbon, time."""
    found = trade(one, other)
    parts = []
    if found.extra_usd is not None:
        size = f"${figures.figure(abs(found.extra_usd))}"
        same = other.cost_usd is None or abs(found.extra_usd) <= _SAME * other.cost_usd.central
        parts.append("costs the same" if same else f"costs {size} {'more' if found.extra_usd > 0 else 'less'}")
    low, central, high = found.carbon_ratio
    if low < 1 < high:
        parts.append("cannot be told apart in carbon")
    elif not isfinite(high):
        # Beside a grid of nearly 0 g nothing bounds the ratio.
        parts.append(f"emits at least {figures.figure(low)} times the carbon")
    elif central > 1:
        parts.append(f"emits {figures.figure(central)} times the carbon ({figures.bounds(low, high)})")
    else:
        parts.append(
            f"emits {figures.percent(1 - central)} less carbon ({figures.bounds(100 - 100 * high, 100 - 100 * low)} %)"
        )
    if abs(found.extra_hours) > _SAME * other.hours.central:
        word = "longer" if found.extra_hours > 0 else "less"
        parts.append(f"takes {units.time.figure(abs(found.extra_hours))} {units.time.unit} {word}")
    per_tonne = ""
    if found.usd_per_tonne is not None and high <= 1:
        per_tonne = f"; ${_about(found.usd_per_tonne)} a tonne avoided"
    told = f"Beside the {name.lower()} one it {_listed(parts)}{per_tonne}."
    return told.replace(" – ", f"{_JOINT}–{_JOINT}")


def _listed(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def lead(plan: Plan) -> str:
    """Return why the best leads, and what was weighed."""
    work, weighed = report.heading(plan).partition(": ")[2].split("\n", 1)
    parts = (sentences.rule(plan), f"The job: {work}.", f"{weighed.partition(';')[0]}.")
    return " ".join(part for part in parts if part)


def sentence(text: str) -> str:
    """Return a note with a capital and a full stop."""
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith(('.', '?')) else '.'}"


def meaning(plan: Plan) -> list[str]:
    """Return what a reader has to know to use the answer: what it rests on, what is missing, what would narrow it."""
    return [text for text in (*_training(plan), _narrow(plan), _start(plan), *plan.no_price, _basis(plan)) if text]


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
    if timing is None or plan.request.start is None or timing.best_start is None:
        return ""
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
    if request.given_prices:
        prices = f"yours where you gave one, else {prices}"
    if plan.cheapest is None:
        prices = "none known"
    grid = f"location-based, {request.signal}, {request.boundary}"
    if request.intensity is not None:
        grid = "from the source that was named"
    return f"Carbon intensity: {grid}. Prices: {prices}. Ranges are meant to hold the true figure nine times in ten."


def differences(best: Candidate, other: Candidate) -> list[Reason]:
    """Return the terms by which two options differ, the strongest first."""
    return list(reasons(best, other))


def term(reason: Reason) -> str:
    """Return what a term is called."""
    return _TERMS.get(reason.term, reason.term)


def times(factor: float) -> str:
    """Return a factor in words: "2.60 times as much", "66.9 % less"; a dash, where the other is 0."""
    if not isfinite(factor):
        return figures.UNKNOWN
    return f"{figures.figure(factor)} times as much" if factor >= 1 else f"{figures.percent(1 - factor)} less"


def place_line(option: Candidate) -> str:
    """Return where an option runs, in people's and in the provider's words."""
    return f"{where(option)} ({region(option)})"
