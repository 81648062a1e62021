"""Recorded runs as a page: the sum, what failed runs took, projects, and the runs or groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from estimator.tracked.report import undominated

from ... import figures
from ...html import cards
from ...html import page as paper
from ...html.axis import Axis
from ...html.chart import Chart
from ...html.rows import Row, stacks
from ...html.table import Cell, named, quantity, rest
from .. import page_parts
from . import tracked_report as text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from estimator.tracked.report import Group, Report
    from estimator.tracked.rows import RunRow

_ELSEWHERE = "--format csv lists every one, --group-by sums them up"
_LISTED = 20


def tracked_page(report: Report) -> str:
    """Return the page of a report, by runs or by the groups that were asked for."""
    where = "By " + ", ".join(report.group_names) if report.group_names else "Run by run"
    groups = report.groups if report.group_names else report.grouped(("project",))
    sections = [
        paper.section("What the energy went into", _spent(groups)),
        _front(report),
        paper.section(where, _groups(report) if report.group_names else _runs(report)),
        paper.section("What this rests on", *(paper.paragraph(each, "note") for each in _notes(report))),
    ]
    return paper.page(
        f"{figures.counted(len(report.rows), 'run')} of {report.tracker}",
        lead(report),
        [part for part in sections if part],
        "Stored watts where there are any, else utilization, else the class of work; ranges are 90 % intervals.",
        headline=headline(report),
        answer=cards.cards(_cards(report)),
        notes=_missing(report),
    )


def headline(report: Report) -> str:
    """Return what the runs come to in one sentence."""
    if report.whole.energy_kwh is None:
        return f"{figures.counted(len(report.rows), 'run')}: none could be estimated"
    return f"{figures.counted(report.whole.runs, 'run')}: {page_parts.amounts(report.whole)}"


def lead(report: Report) -> str:
    """Return what went into runs that failed or were killed."""
    whole = report.whole
    if not whole.lost_runs:
        return "No run failed or was killed."
    lost, energy = whole.lost_energy_kwh, whole.energy_kwh
    taken = ""
    if lost is not None and energy is not None and energy.central:
        taken = f": {figures.percent(lost.central / energy.central)} of the energy"
    return f"{whole.lost_runs:,} of {figures.counted(whole.runs, 'run')} failed or were killed{taken}."


def _missing(report: Report) -> list[str]:
    """Return how many runs stand in no sum."""
    lacking, left = report.whole.not_estimated, len(report.faults)
    told = [f"{figures.counted(lacking, 'run')} could not be estimated: not in the sums."] if lacking else []
    return told + ([f"{figures.counted(left, 'part')} of the stores could not be read."] if left else [])


def _cards(report: Report) -> list[cards.Card]:
    whole = report.whole
    shown = [
        cards.quantity("energy", whole.energy_kwh, "kWh"),
        cards.quantity("operational", whole.operational_kgco2e, "kgCO2e"),
    ]
    if whole.embodied_kgco2e is not None:
        shown.append(cards.quantity("embodied", whole.embodied_kgco2e, "kgCO2e"))
    if whole.cost_usd is not None:
        shown.append(cards.quantity("cost", whole.cost_usd, "USD", "list price"))
    if whole.lost_energy_kwh is not None:
        runs = figures.counted(whole.lost_runs, "run")
        shown.append(cards.quantity("failed or killed", whole.lost_energy_kwh, "kWh", runs))
    measured = "of the GPUs' time, by stored watts"
    shown.append(cards.Card("measured", figures.percent(whole.measured_share), below=measured))
    return shown


def _spent(groups: Sequence[Group]) -> str:
    """Return the energy of the largest groups, that of failed and killed runs apart."""
    known = [(group, group.energy_kwh) for group in groups if group.energy_kwh is not None]
    if not known:
        return paper.paragraph("No energy is known.")
    shown = known[: page_parts.MOST_BARS]
    scale = figures.scale([energy for _, energy in shown], "kWh")
    rows = []
    for group, energy in shown:
        lost = group.lost_energy_kwh.central if group.lost_energy_kwh is not None else 0.0
        parts = ((energy.central - lost) * scale.times, lost * scale.times)
        rows.append(Row(" · ".join(group.key), energy.scaled(scale.times), parts=parts))
    axis = Axis.around(f"Energy [{scale.unit}]", [end for row in rows for end in row.value], zero=True)
    chart = stacks("Energy of the largest groups", axis, ["finished or running", "failed or killed"], rows)
    said = f"The {len(shown)} largest of {len(known):,}. " if len(known) > len(shown) else ""
    return chart + paper.paragraph(f"{said}Bars: central figures; the line: the 90 % range of the sum.", "note")


def _front(report: Report) -> str:
    """Return the metric against energy, where a metric was asked for."""
    if not report.metric:
        return ""
    known = [(row, row.energy_kwh, row.metric) for row in report.rows if row.energy_kwh and row.metric is not None]
    if not known:
        return paper.section(report.metric, paper.paragraph(f"No run has {report.metric} and an energy."))
    scale = figures.scale([energy for _, energy, _ in known], "kWh")
    unbeaten = {id(row) for row in undominated(report.rows, report.goal)}
    ends = [end * scale.times for _, energy, _ in known for end in energy]
    chart = Chart(
        f"{report.metric} against energy",
        Axis.around(f"Energy [{scale.unit}]", ends, log=True),
        Axis.around(report.metric, [metric for _, _, metric in known]),
    )
    for row, energy, metric in known[: page_parts.MOST]:
        best = id(row) in unbeaten
        tip = f"{row.name or row.run_id}: {figures.figure(metric)}, {figures.amount(energy, 'kWh')}"
        label = (row.name or row.run_id) if best else ""
        chart.point(energy.scaled(scale.times), metric, label, tip, strong=best, series=0 if best else None)
    better = "up" if report.goal == "max" else "down"
    note = f"Filled: no other run is better in both; better is {better} and to the left."
    moves = text.tables(report)[-1]
    return paper.section(
        f"What each gain of {report.metric} took",
        chart.render(),
        paper.paragraph(note, "note"),
        page_parts.plain(moves),
    )


def _runs(report: Report) -> str:
    ordered = sorted(report.rows, key=lambda row: -(row.energy_kwh.central if row.energy_kwh else -1.0))
    shown = ordered[: page_parts.MOST]
    headings = ["run", "state", "hours", *([report.metric] if report.metric else [])]
    of = _of(report)
    names = [_run(row, bool(report.metric)) for row in shown]
    hidden = rest(len(ordered) - len(shown), _ELSEWHERE, "run")
    return page_parts.figures_table(headings, names, shown, report.whole, below=of, hidden=hidden)


def _of(report: Report) -> str:
    """Return the hours that the sum is of, and those that it lacks."""
    whole = report.whole
    lacking = f", {figures.figure(whole.not_estimated_hours)} h not estimated" if whole.not_estimated_hours else ""
    return f"{figures.figure(whole.hours)} h{lacking}"


def _run(row: RunRow, with_metric: bool) -> list[Cell]:
    gpus = f"{row.gpu_count} × {row.gpu_model or 'GPU'}" if row.gpu_count else ""
    basis = text.BASIS.get(row.gpu_source, row.gpu_source)
    more = [
        ("id", row.run_id), ("user", row.user), ("sweep", row.sweep), ("host", row.host), ("GPUs", gpus),
        ("basis", f"{basis}, {figures.percent(row.coverage)} measured"), ("start", row.start or ""),
        ("region", row.region or ""), ("machine", row.sku or ""), ("why not", row.reason),
        *(("said", each) for each in row.warnings),
    ]  # fmt: skip
    state = row.state if row.status == "estimated" else f"{row.state}, not estimated"
    cells = [
        named(row.name or row.run_id, row.project, more),
        Cell(state, number=False),
        Cell(figures.figure(row.hours), value=row.hours, number=True),
    ]
    return [*cells, quantity(row.metric)] if with_metric else cells


def _groups(report: Report) -> str:
    shown = report.groups[: page_parts.MOST]
    names = [
        [
            named(group.key[0], f"{figures.figure(group.hours)} h, {figures.percent(group.measured_share)} measured"),
            *(Cell(part, number=False) for part in group.key[1:]),
            Cell(f"{group.runs:,}", _lost(group), float(group.runs), number=True),
        ]
        for group in shown
    ]
    hidden = rest(len(report.groups) - len(shown), "--format csv lists every one", "group")
    headings = [*report.group_names, "runs"]
    return page_parts.figures_table(headings, names, shown, report.whole, below=_of(report), hidden=hidden)


def _lost(group: Group) -> str:
    return f"{group.lost_runs:,} lost" if group.lost_runs else ""


def _notes(report: Report) -> list[str]:
    faults = [f"left out, {fault.source}: {fault.sentence}" for fault in report.faults[:_LISTED]]
    if len(report.faults) > _LISTED:
        faults.append(f"and {len(report.faults) - _LISTED:,} more; --format json has all.")
    return [*text.notes(report, listed=len(report.rows)), *report.notes, *faults]
