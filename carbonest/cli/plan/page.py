"""A plan as one page: the answer, the choices, money against carbon, the grids, every option, the trail."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from estimator import tables

from ... import figures
from ...html import choices
from ...html.page import folded, items, page, paragraph, section
from ...html.table import Cell, named, quantity, table
from . import page_charts as charts
from . import plain, report
from .page_roles import hardware, machine, region, roles, where
from .page_units import Units, typeset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from estimator.model import Interval
    from estimator.planning.candidate import Candidate
    from estimator.planning.plan import Plan

    from .page_roles import Role

#: What a decision is between; the others have a card only where these are few.
_WEIGHED = frozenset({"Best", "Greenest", "Cheapest", "Balanced"})
_ENOUGH_CARDS = 3


def plan_page(plan: Plan) -> str:
    """Return the page of a plan."""
    title = report.heading(plan).partition(": ")[0]
    shown = roles(plan)
    sections = [
        _front(plan, shown),
        _parts(plan, shown),
        _hours(plan, shown),
        _grids(plan, shown),
        _days(plan),
        _reading(plan, shown),
        _options(plan, shown),
        _behind(plan),
    ]
    return page(
        f"Plan for {title}",
        plain.lead(plan),
        [part for part in sections if part],
        "`carbonest data sources` lists every source with its licence.",
        headline=plain.headline(plan),
        answer=choices.choices([_choice(role, shown, plan) for role in _cards(shown)]),
        notes=[plain.sentence(text) for text in plan.warnings],
        styles=[choices.STYLE],
    )


def _cards(shown: Sequence[Role]) -> list[Role]:
    weighed = [role for role in shown if _WEIGHED & set(role.names)]
    return [*weighed, *[role for role in shown if role not in weighed][: max(0, _ENOUGH_CARDS - len(weighed))]]


def _choice(role: Role, shown: Sequence[Role], plan: Plan) -> choices.Choice:
    one, units = role.option, Units.of(plan)
    first = role is shown[0]
    other = next((held for held in shown if held is not role), None) if first else shown[0]
    against = "" if other is None else plain.against(one, other.option, other.names[0], units)
    money = one.cost_usd
    held = [
        choices.Figure("carbon", *_figure(units.emissions(one.total_kgco2e), units.carbon_unit)),
        choices.Figure("money", *(_figure(money, "$") if money is not None else (figures.UNKNOWN, "", "not known"))),
        choices.Figure("time", *_figure(one.hours.scaled(units.time.times), units.time.unit)),
    ]
    if one.combined_usd is not None:
        held.append(choices.Figure("with the price on carbon", *_figure(one.combined_usd, "$")))
    return choices.Choice(
        role.title, f"{hardware(one)} · {machine(one)}", plain.place_line(one), held, against, role.series, role.shape
    )


def _figure(value: Interval, unit: str) -> tuple[str, str, str]:
    return figures.figure(value.central), unit, figures.bounds(value.low, value.high)


def _front(plan: Plan, shown: Sequence[Role]) -> str:
    if (len(plan.options) < 2 and len(shown) < 2) or not _priced(plan, shown):
        return ""
    note = (
        "Further left is cheaper, further down is greener. Two ranges may overlap and the options still be told apart: "
        "what they share, such as one GPU's speed or one grid, moves both."
    )
    return section("Money against carbon", charts.front_chart(plan, shown), paragraph(note, "note"))


def _parts(plan: Plan, shown: Sequence[Role]) -> str:
    if len(plan.options) < 2 and len(shown) < 2:
        return ""
    drawn, every = (
        charts.with_parts(plan, shown),
        {one.slot.name for one in (*plan.options, *(r.option for r in shown))},
    )
    note = ""
    if len(drawn) < len(every):
        note = f"{len(drawn)} of {len(every)} options: the named and the first, up to five times the best's emissions."
    known = _priced(plan, shown)
    unknown = "No price is known for any of these options, so there is no money to set carbon against."
    return section(
        "What the emissions are made of",
        "" if known else paragraph(unknown),
        charts.parts_chart(plan, shown),
        paragraph(f"The thin line is the 90 % range of the sum. {note}".rstrip(), "note"),
    )


def _priced(plan: Plan, shown: Sequence[Role]) -> bool:
    return any(one.cost_usd is not None for one in (*plan.options, *(role.option for role in shown)))


def _hours(plan: Plan, shown: Sequence[Role]) -> str:
    """For language models: other jobs' hours stand in the table."""
    if plan.request.job.llm is None:
        return ""
    note = (
        "Each line is a machine in the number shown with the 90 % range of its hours. Most of the range is team and "
        "code, which moves all lines together; tokens a second of your own narrow it."
    )
    return section("Hours, and how sure", charts.hours_chart(plan, shown), paragraph(note, "note"))


def _grids(plan: Plan, shown: Sequence[Role]) -> str:
    drawn = charts.region_strip(plan, shown)
    note = "Each dot is a region that the job may run in, at the yearly mean of its grid: further left is cleaner."
    return section("Where the electricity is clean", drawn, paragraph(note, "note")) if drawn else ""


def _days(plan: Plan) -> str:
    if plan.request.start is None:
        return ""
    found = charts.strip_of_best(plan)
    heading = f"When to start in {where(plan.best)}"
    if found is None:
        note = (
            f"There are no open hourly data for the grid of {where(plan.best)}; a live service has them: --intensity."
        )
        return section(heading, paragraph(note, "note"))
    return section(heading, charts.days_chart(plan, found))


def _reading(plan: Plan, shown: Sequence[Role]) -> str:
    why = ""
    if len(shown) > 1:
        other = shown[1]
        rows = [
            [named(plain.term(one)), *(Cell(_with(value, one.unit), number=True) for value in (one.best, one.other)),
             Cell(plain.times(one.factor), number=False)]
            for one in plain.differences(shown[0].option, other.option)
        ]  # fmt: skip
        if rows:
            heads = ["term", shown[0].names[0].lower(), other.names[0].lower(), f"{shown[0].names[0].lower()} is"]
            why = f"<h3>What makes the difference to the {escape(other.names[0].lower())} one</h3>" + table(
                heads, rows, sort=False
            )
    return section("How sure this is", items(plain.meaning(plan)), why)


def _with(value: float, unit: str) -> str:
    return f"{figures.figure(value)} {unit}".rstrip()


def _options(plan: Plan, shown: Sequence[Role]) -> str:
    units = Units.of(plan)
    carbon, time, energy = units.carbon_unit, units.time.unit, units.energy.unit
    headings = ["option", f"carbon [{carbon}]", "money [USD]", f"time [{time}]", f"energy [{energy}]", "standing"]
    rows = [_option(option, plan, units) for option in plan.options]
    strong = [index for index, option in enumerate(plan.options) if option is plan.best]
    note = "Figures are central ones with their 90 % range below. Headings sort."
    return section("Every option shown", paragraph(note, "note"), table(headings, rows, strong=strong))


def _option(option: Candidate, plan: Plan, units: Units) -> list[Cell]:
    start = option.slot.start
    more = [
        ("operational", typeset(figures.amount(option.operational_kgco2e, "kgCO2e"))),
        ("embodied", typeset(figures.amount(option.embodied_kgco2e, "kgCO2e"))),
        ("grid", f"{figures.interval(option.site.intensity)} gCO₂e/kWh, PUE {option.site.pue.central:.2f}"),
        ("speed", option.slot.fit.evidence),
        ("start", f"{start:%Y-%m-%d %H:%M} UTC" if start is not None else ""),
    ]
    return [
        named(f"{hardware(option)} in {where(option)}", f"{machine(option)}, {region(option)}", more),
        quantity(units.emissions(option.total_kgco2e)),
        quantity(option.cost_usd),
        quantity(option.hours.scaled(units.time.times)),
        quantity(option.energy_kwh.scaled(units.energy.times)),
        Cell(report.marks(option, plan, alike=f"cannot be told from the {plan.request.objective.least}")),
    ]


def _behind(plan: Plan) -> str:
    left = sum(int(str(row["count"])) for row in plan.excluded)
    parts = [folded(f"Trail of the best option: {len(plan.trail)} steps", _trail(plan)), _sources(plan)]
    if plan.excluded:
        parts.insert(0, folded(f"Left out, and why: {left:,}", _left_out(plan)))
    return section("What is behind it", *parts)


def _left_out(plan: Plan) -> str:
    rows: list[list[Cell | str]] = []
    for row in plan.excluded:
        examples = row["examples"]
        shown = ", ".join(examples) if isinstance(examples, list) else ""
        rows.append([Cell(f"{row['count']:,} {row['kind']}s"), str(row["reason"]), shown])
    return table(["left out", "why", "for instance"], rows)


def _trail(plan: Plan) -> str:
    rows: list[list[Cell | str]] = []
    for step in plan.trail:
        value = step.value if isinstance(step.value, str) else figures.figure(step.value, 4)
        between = figures.bounds(step.low, step.high)
        origin = "assumed; " if step.assumed else ""
        rows.append(
            [
                named(step.name, f"{origin}{step.method}"),
                Cell(f"{value} {step.unit}".rstrip(), between),
                Cell(" ".join(step.source_ids)),
            ]
        )
    return table(["step", "value", "sources"], rows, sort=False)


def _sources(plan: Plan) -> str:
    wanted = {source for step in plan.trail for source in step.source_ids}
    rows = [row for row in tables.table("sources") if row["source_id"] in wanted]
    cells = "".join(
        f"<li><code>{escape(row['source_id'])}</code> {escape(row['title'])} ({escape(row['licence'])}) "
        f'<span class="far">{escape(row["url"])}</span></li>'
        for row in rows
    )
    return folded(f"Sources: {len(rows)}", f'<ul class="note">{cells}</ul>')
