"""A plan as text and tables."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from estimator.planning.objective import BALANCED, OWN_HARDWARE, PRICED

from ... import figures
from .. import render
from ..ledger import ledger, sources, trail
from . import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from estimator.model import Interval
    from estimator.planning.candidate import Candidate
    from estimator.planning.plan import Plan

KINDS = {"on_demand": "on demand", "reserved_1y": "reserved 1 y", "reserved_3y": "reserved 3 y", "spot": "spot"}
#: Titles that are too long for a column.
TITLES = {OWN_HARDWARE: "own hardware", PRICED: ""}
#: Options that the text shows where no number of them was asked for: with the rest of the answer they fill a screen.
SHOWN = 10
#: Reasons for leaving out that the text gives; the other forms give all.
_REASONS = 4
_COMBINED = "USD + carbon"
#: How far cells are cut short where there is no room: "Standard_", then boards, ranges of money and all titles but one.
_MOST_CUT = 2


def text(plan: Plan, *, explain: bool, wide: bool = False) -> str:
    """Return the report of a plan: the answer, the options, the best in full, what it means, what was left out."""
    parts = [
        *(map(_hung, heading(plan).splitlines())),
        "",
        *map(_hung, sentences.answer(plan)),
        "",
        render.plain(options_table(plan, wide=wide, short=not wide)),
        "",
        render.plain(best_table(plan)),
        "",
        *map(_hung, sentences.lines(plan)),
        "",
        *map(_hung, left_out(plan)),
    ]
    if explain:
        parts += ["", ledger(plan.trail), "", render.plain(sources(plan.trail))]
    return "\n".join(parts)


def _hung(sentence: str) -> str:
    return render.wrapped(sentence, hanging="  ")


def heading(plan: Plan) -> str:
    """Return what was asked and how much was weighed."""
    job = plan.request.job
    trials = f" in {job.trials:,} trials" if job.trials > 1 else ""
    method = next((f" ({step.method})" for step in job.steps if step.name == "published training"), "")
    work = f"{figures.interval(job.total_device_hours, 4)} {'GPU' if job.kind == 'gpu' else 'vCPU'}-hours"
    on = f" of {job.devices[0]}" if job.devices else ""
    if len(job.devices) > 1 and not method and job.llm is None:
        on = f" of any of {', '.join(job.devices)}"
    kinds = ", ".join(KINDS[kind] for kind in plan.request.price_kinds)
    # Only the price table tells what is sold where.
    listed = all(option.cost_usd is not None and not option.slot.price_given for option in plan.options)
    sold = " where they are sold" if listed else ""
    weighed = (
        f"{figures.counted(plan.considered, 'option')} weighed: {figures.counted(plan.machines, 'fitting machine')} × "
        f"{figures.counted(plan.regions, 'region')}{sold}, {kinds}"
    )
    return f"{render.one_line(job.name)}: {work}{on}{trials}{method}\n{weighed}; least {plan.request.objective.aim}"


def tables(plan: Plan, *, explain: bool, wide: bool = False) -> list[render.Table]:
    """Return the options, the best one in full, and on request its trail with sources."""
    found = [options_table(plan, wide=wide), best_table(plan)]
    if plan.excluded:
        found.append(_excluded(plan))
    if explain:
        found += [trail(plan.trail), sources(plan.trail)]
    return found


def options_table(plan: Plan, *, wide: bool, short: bool = False) -> render.Table:
    """Return the options as a table; ``wide`` gives every figure its range, ``short`` what fits a screen."""
    for cut in range(_MOST_CUT + 1):
        found = _options(plan, wide=wide, short=short, cut=cut)
        for table in (found, _without(found, found.spare)):
            if not short or _natural_width(table) <= render.width():
                return table
    return found


def _without(table: render.Table, names: Sequence[str]) -> render.Table:
    """Return a table without some columns, said below it."""
    kept = [i for i, heading in enumerate(table.headings) if heading not in names]
    note = f"No room here for {' and '.join(names)}: a wider terminal or another --format shows them."
    return table._replace(
        headings=[table.headings[i] for i in kept],
        rows=[[row[i] for i in kept] for row in table.rows],
        notes=[*table.notes, note],
        spare=(),
    )


def _natural_width(table: render.Table) -> int:
    """Columns that a table takes where nothing gives way."""

    def shown(value: Any) -> str:
        if isinstance(value, str):
            return value
        return figures.figure(value) if value is None or isinstance(value, float) else figures.interval(value)

    columns = zip(table.headings, *([shown(cell) for cell in row] for row in table.rows), strict=True)
    return sum(max(map(len, column)) + 2 for column in columns) - 2


def _options(plan: Plan, *, wide: bool, short: bool, cut: int) -> render.Table:
    narrow = cut == _MOST_CUT
    several = len(plan.request.price_kinds) > 1
    # One start for all stands below, with the best.
    started = len({option.slot.start for option in plan.options}) > 1
    combined = plan.request.carbon_price_usd_per_tonne is not None
    headings = [
        "machine",
        "region",
        *(["price"] if several else []),
        *(["start [UTC]"] if started else []),
        *(
            ["hours [h]", "cost [USD]", "energy [kWh]", "operational [kgCO2e]", "embodied [kgCO2e]"]
            if wide
            else ["hours", "USD", "kWh"]
        ),
        "total [kgCO2e]",
        *([_COMBINED] if combined else []),
        *([f"vs {plan.request.objective.least}"] if wide else []),
        "speed",
        "",
    ]
    shown = plan.telling(SHOWN) if short and plan.request.limit is None else plan.options
    rows: list[list[Any]] = []
    for option in shown:
        slot, machine = option.slot, option.slot.fit.machine
        ranges: list[Any] = [option.hours, option.cost_usd, option.energy_kwh]
        if wide:
            ranges += [option.operational_kgco2e, option.embodied_kgco2e]
        else:
            spot = slot.price_kind == "spot" and not slot.price_given and not narrow
            ranges = [
                value if value is None or (value is option.cost_usd and spot) else value.central for value in ranges
            ]
        total = option.combined_usd
        rows.append(
            [
                machine_text(option) if wide else _short(option, cut=cut),
                f"{machine.provider} {slot.place.region}" if wide else slot.place.region,
                *([_price(option, narrow=narrow)] if several else []),
                *([_start(option)] if started else []),
                *ranges,
                option.total_kgco2e,
                *([total if wide or total is None else total.central] if combined else []),
                *([_against(option, plan)] if wide else []),
                slot.fit.evidence if wide else slot.fit.evidence.removesuffix(" hardware"),
                marks(
                    option, plan, alike=f"≈ {plan.request.objective.least}" if wide else "≈", front=wide, narrow=narrow
                ),
            ]
        )
    return render.Table(headings, rows, notes=_table_notes(plan, shown, wide=wide), spare=("speed", "kWh"), keep=2)


def _table_notes(plan: Plan, shown: Sequence[Candidate], *, wide: bool) -> list[str]:
    notes = []
    least = plan.request.objective.least
    if not wide:
        tied = f"≈: cannot be told from the {least}. " if any(option.indistinguishable for option in shown) else ""
        notes.append(f"{tied}Hours, money and energy are central figures; --wide gives every range.")
    if any(option.slot.price_kind == "spot" and option.cost_usd is not None for option in shown):
        notes.append("Spot prices are no quotes; budget with the upper end of their money.")
    more = plan.front - sum(option.on_front for option in shown)
    if more > 0:
        notes.append(f"{more:,} more on the front of money, carbon and time: --wide, --limit N or another --format.")
    return [*notes, *plan.no_price]


def marks(option: Candidate, plan: Plan, *, alike: str = "≈", front: bool = True, narrow: bool = False) -> str:
    """Best, greenest, cheapest, …; whether it is undominated; whether it can be told from the least."""
    # With a price on carbon the best is the balanced one by definition: not said twice.
    told = [title for title in option.titles if title != BALANCED or plan.request.objective.name != "priced"]
    found = [named for title in told if (named := TITLES.get(title, title))]
    found += ["front"] if front and option.on_front else []
    if narrow:
        found = [name.removesuffix(" hardware") for name in found[:1]]
    return ", ".join([*found, *([alike] if option.indistinguishable else [])])


def _short(option: Candidate, *, cut: int) -> str:
    """A machine with its GPUs or vCPUs; the less room there is, the more of what its name says or repeats is cut."""
    name, parts = option.slot.machines, _parts(option).replace(" × ", "×")
    if cut:
        name = name.replace("Standard_", "")
    return name if cut == _MOST_CUT else f"{name} {parts}"


def machine_text(option: Candidate) -> str:
    """Return a machine with its number and what matters of it."""
    return f"{option.slot.machines} ({_parts(option)})"


def _parts(option: Candidate) -> str:
    """GPUs, or vCPUs where there are none."""
    machine = option.slot.fit.machine
    if not machine.gpu_count:
        return f"{machine.vcpus} vCPU"
    return f"{machine.gpu_count:g} × {family(machine.gpu_model or '')}"


def family(gpu_model: str) -> str:
    """A GPU's name without memory and form: what people call it."""
    words = gpu_model.split()
    end = next(
        (i for i, word in enumerate(words) if word.endswith("GB") or word in ("Blackwell", "SXM4", "PCIe")), len(words)
    )
    return " ".join(words[:end])


def _price(option: Candidate, *, narrow: bool = False) -> str:
    slot = option.slot
    if slot.price_given:
        return "given"
    kind = KINDS[slot.price_kind]
    return kind + (f", {slot.interruption} interrupted" if slot.interruption and not narrow else "")


def _start(option: Candidate) -> str:
    start = option.slot.start
    return figures.UNKNOWN if start is None else f"{start:%Y-%m-%d %H:%M}"


def _against(option: Candidate, plan: Plan) -> str:
    if option.slot.name == plan.least.slot.name or option.against_least is None:
        return "" if option.slot.name == plan.least.slot.name else figures.UNKNOWN
    low, central, high = option.against_least
    return f"{figures.factor(central)} ({figures.factor(low)} – {figures.factor(high)})"


def best_table(plan: Plan) -> render.Table:
    """Return the best option in full."""
    one = plan.best
    rows = [
        ("time", "h", *_two(one.hours), f"ends {_end(plan)}" if one.slot.start else "start not given"),
        ("cost", "USD", *_two(one.cost_usd), _rate(plan)),
        (
            "energy",
            "kWh",
            *_two(one.energy_kwh),
            f"{figures.figure(one.power_watts.central)} W × hours × PUE {one.site.pue.central:.2f}",
        ),
        ("operational", "kgCO2e", *_two(one.operational_kgco2e), f"{figures.interval(one.site.intensity)} gCO2e/kWh"),
        ("embodied", "kgCO2e", *_two(one.embodied_kgco2e), "its share of making the server"),
        ("total", "kgCO2e", *_two(one.total_kgco2e), ""),
    ]
    price = plan.request.carbon_price_usd_per_tonne
    if price is not None:
        rows.append((_COMBINED, "USD", *_two(one.combined_usd), f"cost + total at {price:g} $ per tonne"))
    place = one.slot.place
    kind = "at your price" if one.slot.price_given else KINDS[one.slot.price_kind]
    told = f", {kind}" if one.cost_usd is not None or one.slot.price_kind == "spot" else ""
    title = f"Best: {machine_text(plan.best)} in {place.region} ({place.display_name}){told}"
    return render.Table(("", "unit", "central", "90 % interval", "basis"), rows, title=title)


def _two(value: Interval | None) -> tuple[str, str]:
    return (figures.UNKNOWN, "") if value is None else (figures.figure(value.central), figures.bounds(*value[::2]))


def _rate(plan: Plan) -> str:
    """What the cost rests on, in the words of the trail."""
    slot = plan.best.slot
    price = next((step for step in plan.best.steps if step.name == "price"), None)
    if slot.usd_per_hour is None or price is None:
        return "no price known"
    times = f"{slot.fit.count} × " if slot.fit.count > 1 else ""
    return f"{times}{figures.figure(slot.usd_per_hour, 4)} $/h: {price.method}"


def _end(plan: Plan) -> str:
    slot = plan.best.slot
    assert slot.start is not None
    return f"{slot.start + timedelta(hours=min(slot.hours, 24 * 3650)):%Y-%m-%d %H:%M} UTC"


def _excluded(plan: Plan) -> render.Table:
    kinds = {"machine": "machines", "region": "regions", "option": "options"}
    rows = [
        (row["count"], kinds[str(row["kind"])], row["reason"], ", ".join(row["examples"]))  # type: ignore[arg-type]
        for row in plan.excluded[:8]
    ]
    return render.Table(("left out", "", "why", "for instance"), rows, notes=_rest(plan))


def _rest(plan: Plan) -> list[str]:
    rest = sum(int(str(row["count"])) for row in plan.excluded[8:])
    return [f"and {rest:,} for other reasons (--format json lists all)"] if rest else []


def left_out(plan: Plan) -> list[str]:
    """Return what was left out and why, in a sentence."""
    if not plan.excluded:
        return []
    found = [
        f"{figures.counted(int(str(row['count'])), str(row['kind']))}: {row['reason']} ({row['examples'][0]}"  # type: ignore[index]
        + (", …)" if int(str(row["count"])) > 1 else ")")
        for row in plan.excluded[:_REASONS]
    ]
    rest = sum(int(str(row["count"])) for row in plan.excluded[_REASONS:])
    return [
        "left out: " + "; ".join([*found, *([f"{rest:,} for other reasons (--format json)"] if rest else [])]) + "."
    ]


def note_lines(plan: Plan) -> list[str]:
    """Return what belongs on stderr: warnings, and what was assumed for the want of an option."""
    assumed = [
        f"assumed: {step.name}, {step.method}"
        for step in (*plan.request.job.steps, *plan.best.slot.fit.steps)
        if step.assumed
    ]
    return [*dict.fromkeys([*plan.warnings, *assumed])]
