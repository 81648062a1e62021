"""A plan as text and tables."""

from __future__ import annotations

from datetime import timedelta
from textwrap import fill
from typing import TYPE_CHECKING, Any

from estimator.planning.objective import OWN_HARDWARE, PRICED

from ... import figures
from .. import render
from ..vm.report import ledger, sources, trail
from . import sentences

if TYPE_CHECKING:
    from estimator.model import Interval
    from estimator.planning.candidate import Candidate
    from estimator.planning.plan import Plan

KINDS = {"on_demand": "on demand", "reserved_1y": "reserved 1 y", "reserved_3y": "reserved 3 y", "spot": "spot"}
#: Titles that are too long for a column.
TITLES = {OWN_HARDWARE: "own hardware", PRICED: "best"}
#: Sentences fold here.
WIDTH = 116


def text(plan: Plan, *, explain: bool, wide: bool = False) -> str:
    """Return the report of a plan."""
    parts = [
        "\n".join(map(_folded, heading(plan).splitlines())),
        render.plain(options_table(plan, wide=wide)),
        render.plain(best_table(plan)),
        *("\n".join(map(_folded, part)) for part in (sentences.lines(plan), left_out(plan))),
    ]
    if explain:
        parts += [ledger(plan.trail), render.plain(sources(plan.trail))]
    return "\n\n".join(part for part in parts if part)


def _folded(sentence: str) -> str:
    """Break a long sentence, its further lines indented."""
    indent = " " * (len(sentence) - len(sentence.lstrip()) + 2)
    return fill(sentence, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


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
    weighed = (
        f"{figures.counted(plan.considered, 'option')} weighed: {figures.counted(plan.machines, 'fitting machine')} × "
        f"{figures.counted(plan.regions, 'region')} where they are sold, {kinds}"
    )
    if not plan.considered:
        fit = figures.counted(plan.machines, "machine") + (" fits" if plan.machines == 1 else " fit")
        weighed = f"{fit}; no price is known there, so whether they are sold is not either"
    return (
        f"{render.one_line(job.name)}: {work}{on}{trials}{method}\n{weighed}; least {plan.request.objective.aim} first"
    )


def tables(plan: Plan, *, explain: bool, wide: bool = False) -> list[render.Table]:
    """Return the options, the best one in full, and on request its trail with sources."""
    found = [options_table(plan, wide=wide), best_table(plan)]
    if plan.excluded:
        found.append(_excluded(plan))
    if explain:
        found += [trail(plan.trail), sources(plan.trail)]
    return found


def options_table(plan: Plan, *, wide: bool) -> render.Table:
    """Return the options as a table; ``wide`` gives every figure its range, and each option its rank with its own."""
    several = len(plan.request.price_kinds) > 1
    started = plan.request.start is not None
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
        *(["vs best"] if wide else []),
        "speed",
        "",
    ]
    rows: list[list[Any]] = []
    for option in plan.options:
        slot, machine = option.slot, option.slot.fit.machine
        ranges: list[Any] = [option.hours, option.cost_usd, option.energy_kwh]
        if wide:
            ranges += [option.operational_kgco2e, option.embodied_kgco2e]
        else:
            ranges = [None if value is None else value.central for value in ranges]
        rows.append(
            [
                machine_text(option) if wide else f"{slot.machines} {_parts(option).replace(' × ', '×')}",
                f"{machine.provider} {slot.place.region}" if wide else slot.place.region,
                *([_price(option)] if several else []),
                *([_start(option)] if started else []),
                *ranges,
                option.total_kgco2e,
                *([_against(option, plan)] if wide else []),
                slot.fit.evidence if wide else slot.fit.evidence.removesuffix(" hardware"),
                marks(option, plan, alike="≈ best" if wide else "≈"),
            ]
        )
    notes = ["≈: cannot be told from the best. Hours, money and energy are central figures; --wide gives every range."]
    return render.Table(headings, rows, notes=[] if wide else notes)


def marks(option: Candidate, plan: Plan, *, alike: str = "≈ best") -> str:
    """Greenest, cheapest, …; whether it is undominated; whether it can be told from the best."""
    found = [TITLES.get(title, title) for title in option.titles]
    found = [*found, *(["front"] if option.on_front else [])]
    if option is not plan.best and option.indistinguishable:
        found.append(alike)
    return ", ".join(found)


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


def _price(option: Candidate) -> str:
    slot = option.slot
    return KINDS[slot.price_kind] + (f", {slot.interruption} interrupted" if slot.interruption else "")


def _start(option: Candidate) -> str:
    start = option.slot.start
    return figures.UNKNOWN if start is None else f"{start:%Y-%m-%d %H:%M}"


def _against(option: Candidate, plan: Plan) -> str:
    if option is plan.best or option.against_best is None:
        return "" if option is plan.best else figures.UNKNOWN
    low, central, high = option.against_best
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
    place = one.slot.place
    title = f"Best: {machine_text(plan.best)} in {place.region} ({place.display_name}), {KINDS[one.slot.price_kind]}"
    return render.Table(("", "unit", "central", "90 % interval", "basis"), rows, title=title)


def _two(value: Interval | None) -> tuple[str, str]:
    return (figures.UNKNOWN, "") if value is None else (figures.figure(value.central), figures.bounds(*value[::2]))


def _rate(plan: Plan) -> str:
    slot = plan.best.slot
    if slot.usd_per_hour is None:
        return "no price known"
    return f"{slot.usd_per_hour * slot.fit.count:,.4g} $/h, {KINDS[slot.price_kind]}"


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
    """Return what was left out and why, in lines."""
    if not plan.excluded:
        return []
    found = [
        f"  {figures.counted(int(str(row['count'])), str(row['kind']))}: {row['reason']} ({', '.join(row['examples'])})"  # type: ignore[arg-type]
        for row in plan.excluded[:8]
    ]
    return ["left out, and why:", *found, *(f"  {line}" for line in _rest(plan))]


def note_lines(plan: Plan) -> list[str]:
    """Return what belongs on stderr: warnings, and what was assumed for the want of an option."""
    assumed = [
        f"assumed: {step.name}, {step.method}"
        for step in (*plan.request.job.steps, *plan.best.slot.fit.steps)
        if step.assumed
    ]
    return [*dict.fromkeys([*plan.warnings, *assumed])]
