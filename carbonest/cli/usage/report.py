"""A usage report as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import render

if TYPE_CHECKING:
    from estimator.model import Interval
    from estimator.usage.grouping import Group
    from estimator.usage.report import Report
    from estimator.usage.rows import UsageRow

#: Machines that a text table lists; the rest are in the sum and in JSON and CSV.
_MOST = 40
_FIGURES = ("energy [kWh]", "operational [kgCO2e]", "embodied [kgCO2e]", "USD")
#: Hours of machines without an estimate stand in a column of their own: energy and hours of a sum are of the same rows.
_MISSING = "not estimated [h]"


def tables(report: Report) -> list[render.Table]:
    """Return the table of groups or machines, with the sum as its last line and what it rests on below."""
    lacking = bool(report.whole.not_estimated)
    missing = (_MISSING,) if lacking else ()
    if report.group_names:
        headings = (*report.group_names, "machines", "hours", *missing, "measured", "CPU", *_FIGURES)
        rows = [_group(group, group.key, lacking=lacking) for group in report.groups]
        blank = ("",) * (len(report.group_names) - 1)
    else:
        headings = ("machine", "region", "type", "state", "hours", *missing, "measured", "CPU", "basis", *_FIGURES)
        ordered = sorted(report.rows, key=lambda row: -(row.energy_kwh.central if row.energy_kwh else -1.0))
        rows = [_machine(row, lacking=lacking) for row in ordered[:_MOST]]
        blank = ("",) * 3
    rows.append(_total(report, blank, lacking=lacking))
    title = f"{report.cloud}, {report.window.text()}" + ("" if report.complete else "  — PARTIAL")
    spare = ("state", "CPU", "measured", "embodied [kgCO2e]")
    keep = len(report.group_names) or 1
    return [render.Table(headings, rows, title=title, notes=notes(report), spare=spare, keep=keep, strong=(-1,))]


def notes(report: Report, *, listed: int = _MOST) -> list[str]:
    """Return the lines under the table, which lists so many rows: coverage, what was assumed, what is missing."""
    whole = report.whole
    lines = [
        f"measured {render.percent(whole.coverage)} of {whole.running_hours:,.0f} running hours; "
        f"{whole.silent_hours:,.0f} hours were silent and count as stopped.",
        "hours: running, of what is estimated; USD: list price; ranges of embodied and USD: --format json and csv.",
    ]
    if whole.not_estimated:
        unknown = f"; of {whole.hours_unknown:,} of them not even the hours are known" if whole.hours_unknown else ""
        rows = render.counted(whole.not_estimated, "row")
        known = _missing_hours(whole)
        hours = "" if known is None else f" with {render.figure(known)} running hours"
        lines.append(f"{rows}{hours} could not be estimated and are in no figure{unknown}.")
    if whole.sources:
        basis = ", ".join(f"{count:,} {name}" for name, count in sorted(whole.sources.items(), key=lambda x: -x[1]))
        lines.append(f"rows by basis (CPU, GPU): {basis}.")
    hidden = 0 if report.group_names else max(0, len(report.rows) - listed)
    if hidden:
        lines.append(f"{hidden:,} more rows are in the sum; --format csv lists all, --group-by sums them up.")
    if whole.not_estimated:
        reasons: dict[str, int] = {}
        for row in report.rows:
            if row.status == "not_estimated":
                reasons[row.reason] = reasons.get(row.reason, 0) + 1
        most = sorted(reasons.items(), key=lambda pair: (-pair[1], pair[0]))
        lines += [f"not estimated, {render.counted(count, 'row')}: {reason}" for reason, count in most[:5]]
        lines += [f"not estimated for {len(most) - 5} more reasons; each row says its own."] if len(most) > 5 else []
    if whole.without_operational:
        lines.append(
            f"no carbon intensity is known for {render.counted(whole.without_operational, 'row')}: not in the sum of "
            "emissions."
        )
    if whole.without_cost:
        lines.append(f"no list price is known for {render.counted(whole.without_cost, 'row')}: not in the sum of USD.")
    stopped = sum(row.provider == "azure" and row.state == "stopped" for row in report.rows)
    if stopped:
        lines.append(
            f"{stopped:,} machines are stopped but not deallocated: Azure goes on billing them and holding their host."
        )
    waits = (
        f", {sum(report.retries.values()):,} repeated, {report.waited_seconds:.0f} s waited" if report.retries else ""
    )
    lines.append(f"{sum(report.calls.values()):,} calls{waits}.")
    return lines


def _central(figure: Interval | None) -> float | None:
    return None if figure is None else figure.central


def _machine(row: UsageRow, *, lacking: bool) -> tuple[object, ...]:
    basis = row.cpu_source if row.gpu_source == "none" else f"{row.cpu_source}, GPU {row.gpu_source}"
    name = row.name if row.provider == "azure" else f"{row.resource_id}{' ' + row.name if row.name else ''}"
    estimated = row.status != "not_estimated"
    missing = (None if estimated else row.running_hours,) if lacking else ()
    return (
        name,
        row.region,
        row.sku,
        row.state,
        row.running_hours if estimated else None,
        *missing,
        render.percent(row.coverage),
        render.percent(row.cpu_util_mean),
        basis if estimated else "not estimated",
        row.energy_kwh,
        row.operational_kgco2e,
        _central(row.embodied_kgco2e),
        _central(row.cost_usd),
    )


def _group(group: Group, key: tuple[str, ...], *, lacking: bool) -> tuple[object, ...]:
    return (
        *key,
        group.machines,
        group.running_hours,
        *((_missing_hours(group),) if lacking else ()),
        render.percent(group.coverage),
        render.percent(group.cpu_util_mean),
        group.energy_kwh,
        group.operational_kgco2e,
        _central(group.embodied_kgco2e),
        _central(group.cost_usd),
    )


def _missing_hours(group: Group) -> float | None:
    """Return the hours of the rows without an estimate, ``None`` if of none of them they are known. [h]"""
    return None if group.not_estimated and group.hours_unknown == group.not_estimated else group.not_estimated_hours


def _total(report: Report, blank: tuple[str, ...], *, lacking: bool) -> tuple[object, ...]:
    whole = report.whole
    cells = _group(whole, ("total",), lacking=lacking)
    if report.group_names:
        return (cells[0], *blank, *cells[1:])
    figures = 5 + lacking
    return (f"total ({whole.machines:,})", *blank, *cells[2:figures], "", *cells[figures:])
