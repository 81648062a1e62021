"""What running machines did as a page: the sum, what stands idle, how busy the CPUs were, machines or groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from estimator.model import Interval
from estimator.usage.use import IDLE_CPU, IDLE_HOURS, Use, busy, use

from ... import figures
from ...html import cards
from ...html import page as paper
from ...html.axis import Axis
from ...html.rows import Row, stacks
from ...html.table import Cell, named, rest
from .. import page_parts
from . import report as text

if TYPE_CHECKING:
    from estimator.usage.grouping import Group
    from estimator.usage.report import Report
    from estimator.usage.rows import UsageRow

_SAID: dict[Use, str] = {"idle": "idle", "half": "never half busy", "used": "", "unknown": ""}
_ELSEWHERE = "--format csv lists every one, --group-by sums them up"
_USE_NOTE = (
    f"Idle: below {100 * IDLE_CPU:.0f} % of the CPU, and of the GPUs, on average over {IDLE_HOURS:.0f} measured hours "
    "or more. Never half busy: no measured point above 50 %. Machines whose GPUs are not measured, or that are "
    "measured less than half of their time, are not judged."
)


def usage_page(report: Report) -> str:
    """Return the page of a report, by machines or by the groups that were asked for."""
    where = "By " + ", ".join(report.group_names) if report.group_names else "Machine by machine"
    sections = [
        paper.section("Where it goes", page_parts.largest(_held(report))),
        _busy(report),
        paper.section(where, _groups(report) if report.group_names else _machines(report)),
        paper.section("What this rests on", *(paper.paragraph(each, "note") for each in _notes(report))),
    ]
    return paper.page(
        f"{report.cloud}, {report.window.text()}",
        lead(report),
        [part for part in sections if part],
        "Watts from the power curve at each measured point; list prices, not the bill; ranges are 90 % intervals.",
        headline=headline(report),
        answer=cards.cards(_cards(report)),
        notes=_missing(report),
    )


def headline(report: Report) -> str:
    """Return what the machines come to in one sentence."""
    return f"{figures.counted(report.whole.machines, 'machine')}: {page_parts.amounts(report.whole)}"


def lead(report: Report) -> str:
    """Return what stands idle, and what it takes of the energy; where no row is long enough to say, that."""
    judged = [row for row in report.rows if use(row) != "unknown" and (row.observed_hours or 0.0) >= IDLE_HOURS]
    if not judged:
        return f"What stands idle cannot be told: no row has {IDLE_HOURS:.0f} measured hours."
    found = [row for row in judged if use(row) == "idle"]
    machines = len({row.key for row in found})
    if not machines:
        return "No machine stands idle."
    spent = sum(row.energy_kwh.central for row in found if row.energy_kwh is not None)
    whole = report.whole.energy_kwh
    share = f", {figures.percent(spent / whole.central)} of the energy" if whole is not None and whole.central else ""
    verb = "stands" if machines == 1 else "stand"
    when = " in a period or more" if len(report.rows) > len({row.key for row in report.rows}) else ""
    return f"{figures.counted(machines, 'machine')} {verb} idle{when}: {figures.amount(spent, 'kWh')}{share}."


def _missing(report: Report) -> list[str]:
    """Return what stands in no sum: rows that could not be estimated, and what was not answered."""
    lacking = report.whole.not_estimated
    told = [f"{figures.counted(lacking, 'row')} could not be estimated: not in the sums."] if lacking else []
    if report.complete:
        return told
    said = list(dict.fromkeys(f"{problem.where}: {problem.sentence}" for problem in report.problems))
    more = [f"and {len(said) - 5:,} more."] if len(said) > 5 else []
    return [*told, "This result is partial: something that was asked for was not answered.", *said[:5], *more]


def _cards(report: Report) -> list[cards.Card]:
    whole = report.whole
    hours = f"{figures.figure(whole.running_hours)} h, {figures.percent(whole.coverage)} measured"
    lacking = whole.without_cost
    without = f"{figures.counted(lacking, 'row')} without a list price" if lacking else "list price"
    return [
        cards.quantity("energy", whole.energy_kwh, "kWh"),
        cards.quantity("operational", whole.operational_kgco2e, "kgCO2e"),
        cards.quantity("embodied", whole.embodied_kgco2e, "kgCO2e"),
        cards.quantity("cost", whole.cost_usd, "USD", without),
        cards.Card("CPU while running", figures.percent(whole.cpu_util_mean), below=hours),
    ]


def _held(report: Report) -> list[tuple[str, page_parts.Figured]]:
    if report.group_names:
        return [(" · ".join(group.key), group) for group in report.groups]
    return [(f"{row.name or row.resource_id}, {row.sku}", row) for row in report.rows]


def _busy(report: Report) -> str:
    """Return the measured hours by how busy the CPUs were."""
    found = busy(report.rows)
    hours = sum(found)
    if not hours:
        return ""
    said = ", ".join(f"{figures.percent(part / hours)}" for part in found)
    row = Row("measured hours", Interval.exact(hours), parts=tuple(found), said=said)
    axis = Axis.around("Machine-hours with a measured CPU", [0.0, hours], zero=True)
    chart = stacks("Measured hours by CPU utilization", axis, ["0–10 % busy", "10–50 %", "50–100 %"], [row])
    return paper.section("How busy the machines were", chart, paper.paragraph(_USE_NOTE, "note"))


def _machines(report: Report) -> str:
    ordered = sorted(report.rows, key=lambda row: -(row.energy_kwh.central if row.energy_kwh else -1.0))
    shown = ordered[: page_parts.MOST]
    names = [[_named(row), _use(row), Cell(_hours(row), value=row.running_hours, number=True)] for row in shown]
    hidden = rest(len(ordered) - len(shown), _ELSEWHERE)
    headings = ["machine", "CPU", "hours"]
    return page_parts.figures_table(headings, names, shown, report.whole, below=_of(report), hidden=hidden)


def _named(row: UsageRow) -> Cell:
    basis = row.cpu_source if row.gpu_source == "none" else f"{row.cpu_source}, GPU {row.gpu_source}"
    period = f"{row.period_start} … {row.period_end}"
    more = [("id", row.resource_id), ("account", row.account), ("state", row.state), ("basis", basis),
            ("period", period), ("why not", row.reason), *sorted(row.tags.items())]  # fmt: skip
    return named(row.name or row.resource_id, f"{row.sku}, {row.region}", [(str(a), str(b)) for a, b in more])


def _use(row: UsageRow) -> Cell:
    said = _SAID[use(row)] if row.status != "not_estimated" else "not estimated"
    return Cell(figures.percent(row.cpu_util_mean), said, row.cpu_util_mean, number=True)


def _of(report: Report) -> str:
    """Return the hours that the sum is of, and those that it lacks."""
    whole = report.whole
    lacking = f", {figures.figure(whole.not_estimated_hours)} h not estimated" if whole.not_estimated_hours else ""
    return f"{figures.figure(whole.running_hours)} h{lacking}"


def _hours(row: UsageRow) -> str:
    return figures.figure(row.running_hours)


def _groups(report: Report) -> str:
    shown = report.groups[: page_parts.MOST]
    names = [_group(group) for group in shown]
    hidden = rest(len(report.groups) - len(shown), "--format csv lists every one", "group")
    headings = [*report.group_names, "machines", "CPU"]
    return page_parts.figures_table(headings, names, shown, report.whole, below=_of(report), hidden=hidden)


def _group(group: Group) -> list[Cell]:
    first = named(group.key[0], f"{figures.figure(group.running_hours)} h, {figures.percent(group.coverage)} measured")
    return [
        first,
        *(Cell(part, number=False) for part in group.key[1:]),
        Cell(f"{group.machines:,}", value=float(group.machines), number=True),
        Cell(figures.percent(group.cpu_util_mean), value=group.cpu_util_mean, number=True),
    ]


def _notes(report: Report) -> list[str]:
    return [*text.notes(report, listed=len(report.rows)), *report.notes[:20]]
