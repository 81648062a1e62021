"""The charts of a plan's page: money against carbon, what emissions are made of, the grids, the hours to start in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from estimator.planning.places import Sites, select

from ... import figures
from ...html.axis import Axis
from ...html.chart import Chart
from ...html.rows import Row, dots, stacks
from ...html.strip import Dot, strip
from .page_roles import hardware, machine, where
from .page_units import Units, typeset

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from estimator.planning.candidate import Candidate
    from estimator.planning.plan import Plan, Strip

    from .page_roles import Role

#: Values further apart than this stand on a log scale.
_FAR = 5.0
#: Bars of a chart, and regions below which there is no strip.
_MOST_BARS, _FEWEST_REGIONS = 8, 3
#: An option with more than so many times the emissions of the best would leave the others no room on a linear axis.
_MUCH = 5.0


def front_chart(plan: Plan, shown: Sequence[Role]) -> str:
    """Return money against carbon: every option a point, those with a role with their ranges."""
    every = {option.slot.name: option for option in (*plan.options, *(role.option for role in shown))}
    priced = [option for option in every.values() if option.cost_usd is not None]
    named = {role.option.slot.name: role for role in shown}
    units, costs, carbon = Units.of(plan), [], []
    for option in priced:
        assert option.cost_usd is not None
        whole, emissions = option.slot.name in named, units.emissions(option.total_kgco2e)
        costs += list(option.cost_usd) if whole else [option.cost_usd.central]
        carbon += list(emissions) if whole else [emissions.central]
    roles = "; ".join(f"{role.title}: {tip(role.option)}" for role in shown if role.option.cost_usd is not None)
    chart = Chart(
        "Money against carbon of the options",
        _axis("Cost [USD]", costs),
        _axis(f"Emissions with manufacture [{units.carbon_unit}]", carbon),
        height=460,
        description=f"Each option is a point, money to the right and emissions upwards. {roles}.",
    )
    chart.steps(_staircase(priced, units), "nothing shown is both cheaper and greener than an option on this line")
    # What matters least is drawn first, so that the named ones lie on top.
    for option in sorted(priced, key=lambda option: (option.slot.name in named, option.on_front)):
        assert option.cost_usd is not None
        role = named.get(option.slot.name)
        if role is None:
            up = units.emissions(option.total_kgco2e).central
            chart.point(option.cost_usd.central, up, "", tip(option), strong=option.on_front, series=None)
    for role in shown:
        option = role.option
        if option.cost_usd is not None:
            # The legend has all its names; the label has room for two.
            text = f"{role.title if len(role.names) < 3 else role.names[0]}: {where(option)}"
            chart.point(
                option.cost_usd, units.emissions(option.total_kgco2e), text, tip(option), shape=role.shape,
                series=role.series, short=role.names[0],
            )  # fmt: skip
    for role in shown:
        if role.option.cost_usd is not None:
            chart.key(role.title.lower(), role.shape, series=role.series)
    chart.key("90 % range of the named options", "range", series=None)
    others = [option for option in priced if option.slot.name not in named]
    if any(option.on_front for option in others):
        chart.key("beaten by none in money, carbon and time", series=None)
    if any(not option.on_front for option in others):
        chart.key("beaten in all three", strong=False, series=None)
    chart.key("no option is cheaper and greener", "front")
    return chart.render()


def _axis(title: str, values: Sequence[float]) -> Axis:
    positive = [value for value in values if value > 0]
    far = bool(positive) and max(positive) > _FAR * min(positive)
    return Axis.around(title, values, log=far, zero=not far)


def _staircase(options: Iterable[Candidate], units: Units) -> list[tuple[float, float]]:
    """The best in money and carbon alone; the front proper counts time as well."""
    kept: list[tuple[float, float]] = []
    points = ((o.cost_usd.central, units.emissions(o.total_kgco2e).central) for o in options if o.cost_usd)
    for cost, carbon in sorted(points):
        if not kept or carbon < kept[-1][1]:
            kept.append((cost, carbon))
    return kept


def tip(option: Candidate) -> str:
    """Return an option in a line, for tooltips."""
    hours = f"{figures.interval(option.hours)} h"
    money = f"{figures.interval(option.cost_usd)} USD" if option.cost_usd is not None else "price not known"
    return f"{name(option)}: {hours}, {money}, {typeset(figures.amount(option.total_kgco2e, 'kgCO2e'))}"


def name(option: Candidate) -> str:
    """Return the short name of an option: "g6e.xlarge, Stockholm"."""
    return f"{machine(option)}, {where(option)}"


def parts_chart(plan: Plan, shown: Sequence[Role]) -> str:
    """Return what the emissions of the options are made of: electricity, and manufacture."""
    named = {role.option.slot.name: role for role in shown}
    units, rows = Units.of(plan), []
    for option in with_parts(plan, shown):
        made = option.embodied_kgco2e
        role = named.get(option.slot.name)
        said = f"{role.title}: {name(option)}" if role else name(option)
        parts = (option.operational_kgco2e, *([made] if made is not None else []))
        central = tuple(units.emissions(part).central for part in parts)
        rows.append(Row(said, units.emissions(option.total_kgco2e), tip(option), parts=central))
    ends = [end for row in rows for end in row.value]
    axis = Axis.around(f"Emissions [{units.carbon_unit}]", ends, zero=True)
    names = ("electricity (operational)", "making the machine (embodied)")
    return stacks("What the emissions are made of", axis, names, rows)


def with_parts(plan: Plan, shown: Sequence[Role]) -> list[Candidate]:
    """Return the options whose parts are drawn: the named and the first, none that would dwarf the others."""
    most = _MUCH * plan.best.total_kgco2e.central
    kept = {role.option.slot.name: role.option for role in shown if role.option.total_kgco2e.central <= most}
    for option in plan.options:
        if len(kept) < _MOST_BARS and option.total_kgco2e.central <= most:
            kept.setdefault(option.slot.name, option)
    return sorted(kept.values(), key=lambda option: option.total_kgco2e.central)


def hours_chart(plan: Plan, shown: Sequence[Role]) -> str:
    """Return the hours of a language model's training with their ranges, machine by machine."""
    machines: dict[str, Candidate] = {}
    for option in sorted(plan.options, key=lambda option: option.hours.central):
        machines.setdefault(f"{option.slot.machines} {hardware(option)}", option)
    named = {role.option.slot.name: role for role in shown}
    rows = []
    for option in machines.values():
        role = named.get(option.slot.name)
        text = f"{machine(option)} ({hardware(option)})"
        hint = f"{text}: {figures.interval(option.hours)} h, {option.slot.fit.evidence}"
        rows.append(Row(text, option.hours, hint, series=role.series if role else 6))
    ends = [end for row in rows for end in row.value]
    return dots("Hours of the training by machine", _axis("Hours [h]", ends), rows)


def region_strip(plan: Plan, shown: Sequence[Role]) -> str:
    """Return the intensity of every region that was weighed; nothing where they are few or a source was named."""
    request = plan.request
    if request.intensity is not None:
        return ""
    places = select(request.providers, named=request.regions, countries=request.countries, near=request.near)
    if len(places) < _FEWEST_REGIONS:
        return ""
    sites = Sites(boundary=request.boundary, signal=request.signal, pue=request.pue)
    named = {(role.option.slot.place.provider, role.option.slot.place.region): role for role in reversed(shown)}
    found = []
    for place in places:
        intensity = sites.at(place, None, 1.0).intensity
        hint = f"{place.city or place.display_name} ({place.label}): {figures.interval(intensity)} gCO₂e/kWh"
        role = named.get((place.provider, place.region))
        if role is None:
            found.append(Dot(intensity.central, hint))
        else:
            label = f"{where(role.option)} {figures.figure(intensity.central)}"
            found.append(Dot(intensity.central, hint, label, role.series, role.shape))
    axis = Axis.around("Carbon intensity of the grid [gCO₂e/kWh]", [dot.value for dot in found], zero=True)
    return strip(f"Carbon intensity of {len(found)} regions", axis, found)


def strip_of_best(plan: Plan) -> Strip | None:
    """Return the coming days of the grid that the best option stands on, where hourly data tell of it."""
    zone = plan.best.slot.place.em_zone
    return next((one for one in plan.strips if one.zone == zone), None)


def days_chart(plan: Plan, found: Strip) -> str:
    """Return the carbon intensity of the coming days with the range of single hours, and the starts."""
    start = found.hours[0][0]
    hours = [(moment - start).total_seconds() / 3600 for moment, _ in found.hours]
    values = [end for _, interval in found.hours for end in interval]
    stamp = f"{start:%Y-%m-%d %H:%M} UTC"
    chart = Chart(
        f"Carbon intensity in {where(plan.best)} from {stamp}",
        Axis(f"Hours from {stamp}", 0.0, max(hours) or 1.0, steps=(6.0, 12.0, 24.0, 48.0, 72.0)),
        Axis.around("Carbon intensity [gCO₂e/kWh]", values, zero=True),
        height=320,
    )
    held = list(zip(hours, (interval for _, interval in found.hours), strict=True))
    chart.band([(hour, one.low, one.high) for hour, one in held], "90 % of single hours")
    chart.line([(hour, one.central) for hour, one in held], "", "mean of the hour in past years")
    best = plan.best.slot.start
    if plan.request.start is not None and best is not None and best != plan.request.start:
        chart.rule((plan.request.start - start).total_seconds() / 3600, "earliest start")
        chart.rule((best - start).total_seconds() / 3600, "best start")
    chart.key("mean of the hour and month in past years", "line")
    chart.key("90 % of single hours: the weather", "band")
    return chart.render()
