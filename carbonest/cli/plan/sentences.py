"""What a plan's figures mean, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from estimator.physics.differences import SMALLEST_DIFFERENCE
from estimator.planning.explain import reasons, widest
from estimator.planning.objective import OWN_HARDWARE
from estimator.units import HOURS_PER_DAY

from ...api.zoo import next_step
from ...figures import factor, figure, interval, percent

if TYPE_CHECKING:
    from estimator.planning.candidate import Candidate
    from estimator.planning.explain import Trade
    from estimator.planning.plan import Plan


#: A training longer than this is usually spread over more machines. [h]
_LONG_HOURS = 60 * HOURS_PER_DAY


def answer(plan: Plan) -> list[str]:
    """Return the answer: why the best leads, and what the greenest, the cheapest and the balanced option are."""
    objective = plan.request.objective
    named: dict[tuple[str, ...], tuple[Candidate, list[str]]] = {plan.best.slot.name: (plan.best, [])}
    for title, one in (
        ("greenest", plan.greenest),
        ("cheapest", plan.cheapest),
        ("balanced (least money × carbon)", None if objective.name == "priced" else plan.balanced),
        ("fastest", plan.fastest),
    ):
        if one is not None:
            named.setdefault(one.slot.name, (one, []))[1].append(title)
    (best, titles), *others = named.values()
    found = [" ".join(filter(None, (f"Best: {_said(best)}.", rule(plan), _also(plan, titles))))]
    return found + [f"{_listed(titles)}: {_said(one)}" for one, titles in others]


def _also(plan: Plan, titles: list[str]) -> str:
    """Return what else the best is, beside the least by the objective."""
    if plan.considered == 1:
        return ""
    others = [title for title in titles if title != plan.request.objective.title and not title.startswith("balanced")]
    found = [f"also the {_listed(others)}"] if others else []
    found += ["the balanced one (least money × carbon)"] if any(t.startswith("balanced") for t in titles) else []
    return f"It is {', and '.join(found)}." if found else ""


def _said(one: Candidate) -> str:
    """An option in figures: money, carbon, time; central ones."""
    money = "cost unknown" if one.cost_usd is None else f"{figure(one.cost_usd.central)} $"
    if one.cost_usd is not None and one.slot.price_kind == "spot" and not one.slot.price_given:
        # The price itself is no quote: one figure of it would be read as one.
        money = f"{interval(one.cost_usd)} $"
    return (
        f"{one.slot.label}, {money}, {figure(one.total_kgco2e.central)} kgCO2e, {figure(one.hours.central)} h"
        f"{'' if one.slot.price_kind == 'on_demand' else ', ' + _kind(one)}"
    )


def _kind(one: Candidate) -> str:
    return "at your price" if one.slot.price_given else one.slot.price_kind.replace("_", " ")


def rule(plan: Plan) -> str:
    """Return why the best leads, in a few words.

    Ties are those among the options kept: of the others, beaten in everything, nobody looks which are ties as well.
    """
    objective, best, least = plan.request.objective, plan.best, plan.least
    if not plan.tied:
        if plan.considered == 1:
            return "It is the only option."
        known = "" if objective.name in ("carbon", "time") or not plan.no_price else " with a known price"
        return f"It has the least {objective.aim}, told apart from every other option kept{known}."
    alike = f"the {objective.least} and the {plan.tied} kept that cannot be told from it"
    if plan.beats_ties:
        return f"It is cheaper and greener than the cheapest of {alike}."
    if best.slot.name == least.slot.name or objective.name in ("cost", "time"):
        others = f"{plan.tied} other{'s' * (plan.tied != 1)} kept"
        if objective.name == "carbon" and best.cost_usd is None:
            return f"It has the least carbon; {others} cannot be told from it, none with a known price."
        if objective.name != "carbon":
            return f"It has the least {objective.aim}; {others} cannot be told from it."
        return f"It has the least carbon and is no dearer than the {others} that cannot be told from it."
    return f"It is the cheapest of {alike}."


def _listed(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def lines(plan: Plan) -> list[str]:
    """Return the sentences below the figures: why, trades, start, and what would narrow the answer."""
    return [
        *_training(plan),
        *_why(plan),
        *_trades(plan),
        *_start(plan),
        *_step_up(plan),
        *_narrow(plan),
        *_basis(plan),
    ]


def _training(plan: Plan) -> list[str]:
    """For a language model: what its hours rest on, and how it lies in memory."""
    if plan.request.job.llm is None:
        return []
    best, found = plan.best, []
    hours = best.slot.fit.evidence
    low, high = best.hours.low / best.hours.central, best.hours.high / best.hours.central
    basis = {"given": "from the speed that you measured"}.get(hours, f"from published {hours}")
    basis = "borrowed from the nearest GPU that trained in public" if hours == "borrowed" else basis
    found.append(f"hours {basis}: ×{low:.2f} – ×{high:.2f} around the central figure")
    memory = next((step for step in best.slot.fit.steps if step.name == "memory of one GPU"), None)
    if memory is not None and isinstance(memory.value, float):
        found.append(f"memory of one GPU: {figure(memory.value)} {memory.unit}: {memory.method}")
    if best.hours.central > _LONG_HOURS:
        found.append(
            f"that is {figure(best.hours.central / HOURS_PER_DAY)} days: --gpus N or --deadline takes more machines at "
            "once."
        )
    if plan.request.job.total_device_hours.central < 1:
        found.append("below one GPU-hour loading the weights and evaluating may take longer than the training itself.")
    return found


def _other(plan: Plan) -> tuple[str, Candidate] | None:
    """The option to explain the best against, with its name: the cheapest, or the greenest if that is the best."""
    named = {"cheapest": plan.cheapest, "greenest": plan.greenest, "job's own hardware": plan.titled(OWN_HARDWARE)}
    for name, found in {**named, "fastest": plan.fastest}.items():
        if found is not None and found.slot.name != plan.best.slot.name:
            return name, found
    return ("next", plan.options[1]) if len(plan.options) > 1 else None


def _why(plan: Plan) -> list[str]:
    named = _other(plan)
    if named is None:
        return []
    title, other = named
    terms = [
        f"{reason.term} {factor(reason.factor)} ({figure(reason.best)} against "
        f"{figure(reason.other)} {reason.unit})".replace(" )", ")")
        for reason in reasons(plan.best, other)
    ]
    return [f"why, against the {title} ({other.slot.label}): " + (", ".join(terms) or "the same in every term")]


def _trades(plan: Plan) -> list[str]:
    if not plan.trades:
        return []
    green, cheap = plan.trades
    if abs(green.carbon_ratio.central - 1) < SMALLEST_DIFFERENCE:
        more = "" if not green.extra_usd else f", for {figure(green.extra_usd)} $ more"
        return [f"the greenest emits as much as the cheapest{more}."]
    found = [_trade(green, ("greenest", "cheapest")), _trade(cheap, ("cheapest", "greenest"))]
    if green.extra_usd is not None and green.extra_usd == 0:
        found.append("  both cost the same.")
    return found


def _trade(found: Trade, names: tuple[str, str]) -> str:
    choice, other = names
    money = "" if found.extra_usd is None else f"{_signed(found.extra_usd, '$')} and "
    per_tonne = f": {figure(found.usd_per_tonne)} $ per tonne avoided" if found.usd_per_tonne is not None else ""
    ratio = found.carbon_ratio
    hours = [one.hours.central for one in (found.choice, found.instead_of)]
    # A difference that is not to be seen in the figures of either is none.
    slower = "in the same time" if figure(hours[0]) == figure(hours[1]) else _signed(found.extra_hours, "h")
    return (
        f"{choice} instead of {other}: {money}{_signed(found.extra_kgco2e, 'kgCO2e')} "
        f"({factor(ratio.central)}, {factor(ratio.low)} – {factor(ratio.high)}), "
        f"{slower}{per_tonne}"
    )


def _signed(value: float, unit: str) -> str:
    return f"{'+' if value >= 0 else '−'}{figure(abs(value))} {unit}"


def _start(plan: Plan) -> list[str]:
    timing = plan.timing
    if timing is None:
        return []
    found = []
    if timing.saving is not None and timing.best_start is not None:
        low, central, high = timing.saving
        found.append(
            f"best start: {timing.best_start:%Y-%m-%d %H:%M} UTC saves {percent(central)} of the operational "
            f"emissions "
            f"against the earliest ({100 * low:.0f} to {100 * high:.0f} %)"
        )
    elif timing.start is not None and plan.request.window_hours and plan.request.intensity is None:
        found.append(
            "best start: the earliest hour is the best by the profile."
            if timing.best_start is not None
            else f"best start: no open hourly data for zone {timing.zone}, so no hour is preferred; name a live "
            f"service with --intensity."
        )
    if timing.foresight_saving is not None:
        where = (
            f"zone {timing.zone}"
            if timing.data_zone != "*"
            else "zones with hourly data (none for " + timing.zone + ")"
        )
        saving = percent(timing.foresight_saving)
        text = f"a perfect forecast of the next 24 h would save {saving} on average in {where}"
        if timing.weather_share is not None:
            text += f"; {percent(timing.weather_share)} of that is weather, which the time of day does not tell"
        found.append(text + ".")
    return found


def _step_up(plan: Plan) -> list[str]:
    """For a zoo model: what the next better one would take, on the same machine in the same place."""
    job = plan.request.job
    if not any(step.name == "published training" for step in job.steps):
        return []
    found = next_step(job.name)
    if found is None:
        return []
    extra_kwh = plan.best.energy_kwh.central * (found.work_ratio - 1)
    work = f"{factor(found.work_ratio)} the work"
    return [
        f"next step up: {found.name}, +{found.points:.1f} {found.score} for {work} "
        f"(+{figure(extra_kwh)} kWh here, {figure(extra_kwh / found.points)} kWh per point)"
    ]


def _narrow(plan: Plan) -> list[str]:
    name, width, remedy = widest(plan.best, plan.request.job)
    if name == "none":
        return []
    return [
        f"widest contributor: {name} (×{width.low:.2f} – ×{width.high:.2f})"
        + (f"; to narrow it: {remedy}" if remedy else "")
    ]


def _basis(plan: Plan) -> list[str]:
    request = plan.request
    prices = "list prices of a dated snapshot"
    if request.prices is not None:
        prices = "options picked by list prices of a dated snapshot, the shown ones priced by the source named"
    if request.given_prices:
        prices = f"your prices where you gave them, else {prices}"
    if plan.cheapest is None:
        prices = "no prices"
    factors = f"location-based {request.signal} factors, {request.boundary}"
    if request.intensity is not None:
        factors = "intensity from the source named"
    return [f"basis: {factors}; {prices}; --explain shows every term with its source."]
