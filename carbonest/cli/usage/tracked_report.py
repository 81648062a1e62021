"""A report of recorded runs as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from estimator.errors import shortened
from estimator.model import Interval
from estimator.tracked.report import LOST, undominated

from ... import figures
from .. import render

if TYPE_CHECKING:
    from estimator.tracked.report import Group, Report
    from estimator.tracked.rows import RunRow

#: Runs that a text table lists; the rest are in the sum and in JSON and CSV.
_MOST = 40
#: Hours of runs without an estimate stand in a column of their own: energy and hours of a sum are of the same runs.
_MISSING = "not estimated [h]"
#: Characters of a name in a table.
_LONGEST = 120
_INTERVALS = ("energy_kwh", "operational_kgco2e", "embodied_kgco2e", "total_kgco2e", "cost_usd", "lost_energy_kwh")
#: Where watts come from, as the table says it.
BASIS = {
    "board_counter": "board counter", "measured_watts": "watts",
    "measured_utilization": "utilization", "assumed": "class of work", "none": "no GPU",
    "counter": "node counter",
}  # fmt: skip


def tables(report: Report) -> list[render.Table]:
    """Return the table of runs or groups, and where a metric was asked for what each gain of it took."""
    made = [_groups(report) if report.group_names else _runs(report)]
    if report.metric:
        made.append(_front(report))
    return made


def flat(plain: dict[str, Any]) -> dict[str, Any]:
    """Return a run's or a group's plain data as one level, as in CSV."""
    cells: dict[str, Any] = {}
    for name, value in plain.items():
        if name in _INTERVALS:
            parts = value or dict.fromkeys(Interval._fields)
            cells |= {f"{name}_{part}": held for part, held in parts.items()}
        elif name not in ("trail", "warnings"):
            cells[name] = value
    return cells


def _runs(report: Report) -> render.Table:
    metric = (report.metric,) if report.metric else ()
    lacking = bool(report.whole.not_estimated)
    headings = (
        "run",
        "project",
        "state",
        "hours",
        *((_MISSING,) if lacking else ()),
        "GPUs",
        "basis",
        "measured",
        *metric,
        "energy [kWh]",
        "operational [kgCO2e]",
        "USD",
    )
    ordered = sorted(report.rows, key=lambda row: -(row.energy_kwh.central if row.energy_kwh else -1.0))
    rows: list[tuple[object, ...]] = [_run(row, bool(metric), lacking=lacking) for row in ordered[:_MOST]]
    whole = report.whole
    rows.append(
        (
            f"total ({whole.runs:,})",
            *("",) * 2,
            whole.hours,
            *((_missing_hours(whole),) if lacking else ()),
            *("",) * 2,
            render.percent(whole.measured_share),
            *("",) * len(metric),
            whole.energy_kwh,
            whole.operational_kgco2e,
            _central(whole.cost_usd),
        )
    )
    spare = ("project", "measured")
    return render.Table(headings, rows, title=_title(report), notes=notes(report), spare=spare, strong=(-1,))


def _run(row: RunRow, with_metric: bool, *, lacking: bool) -> tuple[object, ...]:
    estimated = row.status == "estimated"
    gpus = _cut(f"{row.gpu_count or 0} {row.gpu_model or ''}".strip()) if row.gpu_count else ""
    return (
        _cut(row.name or row.run_id),
        _cut(row.project),
        row.state,
        row.hours if estimated else None,
        *((None if estimated else row.hours,) if lacking else ()),
        gpus,
        BASIS[row.gpu_source] if estimated else "not estimated",
        render.percent(row.coverage),
        *((row.metric,) if with_metric else ()),
        row.energy_kwh,
        row.operational_kgco2e,
        _central(row.cost_usd),
    )


def _groups(report: Report) -> render.Table:
    lacking = bool(report.whole.not_estimated)
    headings = (
        *report.group_names,
        "runs",
        "hours",
        *((_MISSING,) if lacking else ()),
        "measured",
        "energy [kWh]",
        "operational [kgCO2e]",
        "USD",
        "lost runs",
        "lost [kWh]",
    )
    rows: list[tuple[object, ...]] = [
        (*map(_cut, group.key), *_figures(group, lacking=lacking)) for group in report.groups
    ]
    rows.append(("total", *("",) * (len(report.group_names) - 1), *_figures(report.whole, lacking=lacking)))
    keep = len(report.group_names)
    return render.Table(headings, rows, title=_title(report), notes=notes(report), keep=keep, strong=(-1,))


def _figures(group: Group, *, lacking: bool) -> tuple[object, ...]:
    return (
        group.runs,
        group.hours if group.runs > group.not_estimated else None,
        *((_missing_hours(group),) if lacking else ()),
        render.percent(group.measured_share),
        group.energy_kwh,
        group.operational_kgco2e,
        _central(group.cost_usd),
        group.lost_runs,
        _central(group.lost_energy_kwh),
    )


def _missing_hours(group: Group) -> float | None:
    """Return the hours of the runs without an estimate, ``None`` if of none of them they are known. [h]"""
    return None if group.not_estimated and group.hours_unknown == group.not_estimated else group.not_estimated_hours


def _front(report: Report) -> render.Table:
    headings = ("from", "to", f"gain in {report.metric}", "more energy [kWh]", "kWh per unit")
    rows = [
        (_cut(move.from_run), _cut(move.to_run), move.gain, move.more_kwh, move.kwh_per_unit) for move in report.front
    ]
    notes = ["runs that no other beats in both energy and the metric; one seed each: a gain may be chance."]
    if not rows:
        best = undominated(report.rows, report.goal)
        notes = [f"no run has {report.metric} and an energy."]
        if best:
            name = _cut(best[0].name or best[0].run_id)
            notes = [f"{name} has both the best {report.metric} and the least energy: no gain took more."]
    return render.Table(headings, rows, title=f"What each gain of {report.metric} took", notes=notes)


def _title(report: Report) -> str:
    return f"{figures.counted(len(report.rows), 'run')} of {report.tracker}"


def notes(report: Report, *, listed: int = _MOST) -> list[str]:
    """Return what is said below the runs, of which so many are ``listed``: basis, losses, reasons, what lacks."""
    whole = report.whole
    lines = ["measured: share of the GPUs' time with stored watts; energy: boards, share of the host, site's overhead."]
    if whole.lost_runs and whole.energy_kwh is not None and whole.lost_energy_kwh is not None:
        share = whole.lost_energy_kwh.central / whole.energy_kwh.central if whole.energy_kwh.central else None
        unknown = sum(row.state in LOST and row.status != "estimated" for row in report.rows)
        but = f" ({unknown:,} of them could not be estimated)" if unknown else ""
        lines.append(
            f"{whole.lost_runs:,} of {whole.runs:,} runs failed or were killed: {render.percent(share)} of the energy, "
            f"{figures.amount(whole.lost_energy_kwh.central, 'kWh')}{but}."
        )
    if whole.not_estimated:
        known = _missing_hours(whole)
        hours = "" if known is None else f" of {figures.figure(known)} hours"
        lasted = f"; how long {whole.hours_unknown:,} of them lasted is not known" if whole.hours_unknown else ""
        lines.append(
            f"{figures.counted(whole.not_estimated, 'run')}{hours} could not be estimated: in no figure{lasted}."
        )
    hidden = 0 if report.group_names else max(0, len(report.rows) - listed)
    if hidden:
        lines.append(f"{hidden:,} more runs are in the sum; --format csv lists all, --group-by sums them up.")
    lines += _reasons("not estimated", [row.reason for row in report.rows if row.status != "estimated"])
    lines += _reasons("said of", [each for row in report.rows for each in row.warnings])
    priced = sum(row.cost_usd is not None for row in report.rows)
    if priced and whole.cost_usd is None:
        lines.append(f"{priced:,} of {whole.runs:,} runs have a price; money of all together is not known.")
    if all(row.sku is None for row in report.rows):
        lines.append(
            "no machine of a cloud was named (--sku, --places): neither its embodied share nor a price is known."
        )
    return lines


def _reasons(what: str, sentences: list[str]) -> list[str]:
    counted: dict[str, int] = {}
    for sentence in sentences:
        counted[sentence] = counted.get(sentence, 0) + 1
    most = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    lines = [f"{what} {figures.counted(count, 'run')}: {sentence}" for sentence, count in most[:5]]
    return lines + (
        [f"{what} runs for {len(most) - 5} more reasons; each says its own in JSON."] if len(most) > 5 else []
    )


def _cut(text: str) -> str:
    """Return a stranger's name as long as a table needs it; JSON and CSV have all of it."""
    return shortened(text, _LONGEST)


def _central(figure: Interval | None) -> float | None:
    return None if figure is None else figure.central
