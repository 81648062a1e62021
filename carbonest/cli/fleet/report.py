"""A fleet report as tables: what it comes to, by what, what moved, what is missing, what to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from estimator.fleet.totals import NONE, SCOPES
from estimator.fleet.usage_schema import FLAGS

from .. import render

if TYPE_CHECKING:
    from estimator.fleet.advice import Advice
    from estimator.fleet.report import FleetReport
    from estimator.fleet.totals import Group, Money
    from estimator.model import Interval

#: Lines of a list before the rest is only counted; all of them are in JSON and CSV.
MOST = 15
_SCOPE_NAMES = {
    "server+pue": "machines and services on them", "storage+pue": "storage", "network": "network",
}  # fmt: skip
_KINDS = {
    "idle": "idle", "held_unused": "held, unused", "region": "greener region", "generation": "newer machine",
}  # fmt: skip
_BEFORE = {
    "idle": "idle: ask the owner, then stop or shrink it.",
    "held_unused": "held, unused: reserved and paid for, with nothing on it.",
    "region": "greener region: no dearer by list price, within 2,500 km; check latency, data residency and transfer.",
    "generation": "newer machine: the same shape, no dearer by list price, doing the same work; try it first.",
}
#: Classes whose rows are money only: nothing in them could be estimated.
_MONEY_ONLY = ("tax_credit_fee", "commitment")


def tables(report: FleetReport) -> list[render.Table]:
    """Return everything that a report says, in the order in which a person asks."""
    found = [_summary(report), _classes(report)]
    if report.group_by:
        found.append(groups(report))
    if len(report.months) > 1:
        found.append(_months(report))
    if report.movers:
        found.append(_movers(report))
    if report.advice:
        found.append(_advice(report))
    if report.uncovered:
        found.append(_uncovered(report))
    return [*found, *_set_aside(report)]


def headline(report: FleetReport) -> str:
    """Return what was read and that it adds up, in a sentence."""
    formats = ", ".join(dict.fromkeys(read.format for read in report.files))
    months = [group.key[0] for group in report.months if group.key[0] != NONE]
    period = "" if not months else f", {months[0]}" if len(months) == 1 else f", {months[0]} to {months[-1]}"
    read = f"{render.counted(report.rows, 'billing row')} of {render.counted(len(report.files), 'file')} ({formats})"
    return f"{read}{period}"


def amounts(values: Iterable[tuple[str, Decimal | None]]) -> str:
    """Return money by currency: ``20.52 USD; 3.10 EUR``."""
    shown = [f"{money(value)} {currency}" for currency, value in values if value is not None]
    return "; ".join(shown) or render.UNKNOWN


def money(value: Decimal) -> str:
    """Return an amount with cents, and below a cent as much as it takes."""
    return f"{value:,.2f}" if abs(value) >= Decimal("0.005") or not value else render.figure(float(value), 2)


def billed(group: Group) -> str:
    """Return what was billed, by currency."""
    return _billed(group.money)


def _summary(report: FleetReport) -> render.Table:
    whole = report.whole
    rows = []
    for scope in SCOPES:
        figures = whole.by_scope.get(scope)
        if figures is not None:
            rows.append(
                (
                    _SCOPE_NAMES[scope],
                    figures.energy_kwh,
                    figures.operational_kgco2e,
                    figures.embodied_kgco2e,
                    figures.total_kgco2e,
                )
            )
    headings = ("", "energy [kWh]", "operational [kgCO2e]", "embodied [kgCO2e]", "together [kgCO2e]")
    return render.Table(headings, rows, title=headline(report), notes=_basis(report))


def _basis(report: FleetReport) -> list[str]:
    whole, cover = report.whole, report.covered
    both = "; ".join(
        ", ".join(
            f"{kind} {money(value)} {currency}"
            for kind, value in (("billed", each.billed), ("effective", each.effective))
            if value is not None
        )
        for currency, each in whole.money.items()
    )
    lines = [f"{both or 'no money'}: every row stands in one class, and their money adds up to the files'."]
    # Corrections may take back more than ran: no shares of that.
    if cover.machine_hours > 0:
        known = cover.estimated_hours / cover.machine_hours
        measured = cover.measured_hours / cover.machine_hours
        lines.append(
            f"{render.figure(cover.machine_hours)} hours of class machine: {render.percent(known)} estimated, "
            f"utilization measured for {render.percent(measured)}, assumed for the rest"
            + ("." if measured else " (--usage takes the result of `carbonest usage`).")
        )
        tiers = ", ".join(
            f"{render.percent(hours / cover.machine_hours)} {tier}" for tier, hours in _largest(cover.by_tier)
        )
        lines.append(f"power rows, by these hours: {tiers}.")
    shares = [
        f"{render.percent(float(cover.money_estimated.get(currency, Decimal(0)) / value))} of {currency}"
        for currency, value in cover.money.items()
        if value > 0
    ]
    if shares:
        lines.append(f"money of rows with energy: {', '.join(shares)}; the rest is listed below with its reason.")
    lines.append("location-based; 90 % intervals; scopes are never added up.")
    return lines


def _largest(shares: dict[str, float]) -> list[tuple[str, float]]:
    return sorted(shares.items(), key=lambda pair: (-pair[1], pair[0]))


def _line(group: Group, *, storage: bool, lacking: bool) -> tuple[object, ...]:
    """Return the cells of a group: rows, hours, machines' figures, storage where any group has it, money."""
    machines = group.machines
    cells: list[object] = [
        group.rows,
        *_hours(group, lacking=lacking),
        machines and machines.energy_kwh,
        machines and machines.operational_kgco2e,
    ]
    if storage:
        cells.append(group.storage and group.storage.operational_kgco2e)
    return (*cells, billed(group))


def _hours(group: Group, *, lacking: bool) -> tuple[float | None, ...]:
    """Return the machine-hours that the figures beside them are of, and where any are ``lacking`` one, the others."""
    return (group.estimated_hours or None, *((group.not_estimated_hours or None,) if lacking else ()))


def _columns(whole: Group) -> tuple[dict[str, bool], tuple[str, ...]]:
    """Return whether there is storage, and whether hours lack an estimate; and the headings of a group's cells."""
    has = {"storage": whole.storage is not None, "lacking": whole.not_estimated_hours != 0}
    middle = ("storage [kgCO2e]",) if has["storage"] else ()
    hours = _hours_headings(lacking=has["lacking"])
    return has, ("rows", *hours, "energy [kWh]", "operational [kgCO2e]", *middle, "billed")


def _hours_headings(*, lacking: bool) -> tuple[str, ...]:
    return ("estimated [h]", "not estimated [h]") if lacking else ("machine-hours",)


def _classes(report: FleetReport) -> render.Table:
    rows: list[tuple[object, ...]] = []
    lacking = report.whole.not_estimated_hours != 0
    for group in [*report.classes, report.whole]:
        # Scopes are never added up: energies of several have no sum. A class is of one.
        figures = next(iter(group.by_scope.values())) if len(group.by_scope) == 1 else None
        energy, operational = (figures.energy_kwh, figures.operational_kgco2e) if figures else (None, None)
        name = "total" if group is report.whole else group.key[0]
        rows.append((name, group.rows, *_hours(group, lacking=lacking), energy, operational, billed(group)))
    headings = ("class", "rows", *_hours_headings(lacking=lacking), "energy [kWh]", "operational [kgCO2e]", "billed")
    return render.Table(headings, rows, title="By class of row", strong=(-1,))


def groups(report: FleetReport) -> render.Table:
    """Return the sums by what was asked for."""
    blank = ("",) * (len(report.group_by) - 1)
    has, columns = _columns(report.whole)
    rows = [(*group.key, *_line(group, **has)) for group in report.groups[:MOST]]
    rows.append(("total", *blank, *_line(report.whole, **has)))
    title, keep = f"By {', '.join(report.group_by)}", len(report.group_by)
    headings = (*report.group_by, *columns)
    return render.Table(headings, rows, title=title, notes=_more(report.groups), keep=keep, strong=(-1,))


def _more(lines: Sequence[object]) -> list[str]:
    hidden = len(lines) - MOST
    return [f"and {hidden:,} more: --format json has all."] if hidden > 0 else []


def _months(report: FleetReport) -> render.Table:
    names = sorted({group.key[0] for group in report.months} | set(report.money_by_month))
    by_name = {group.key[0]: group for group in report.months}
    has, columns = _columns(report.whole)
    rows = []
    for name in names:
        group, paid = by_name.get(name), report.money_by_month.get(name, {})
        cells = _line(group, **has)[:-1] if group else (0, *[None] * (len(columns) - 2))
        rows.append((name, *cells, _billed(paid)))
    note = "energy and carbon stand in the month of use (UTC), money in the month of the invoice."
    return render.Table(("month", *columns), rows, title="Month by month", notes=[note])


def _billed(paid: dict[str, Money]) -> str:
    """Return what was billed by currency; where a file has effective costs only, those, and that they are."""
    shown = [
        f"{money(value)} {currency}{'' if each.billed is not None else ' effective'}"
        for currency, each in paid.items()
        if (value := each.effective if each.billed is None else each.billed) is not None
    ]
    return "; ".join(shown) or render.UNKNOWN


def _movers(report: FleetReport) -> render.Table:
    assert report.compared is not None
    before, after = report.compared
    names = [name for name in report.group_by if name not in ("month", "billing-month")] or ["service", "region"]
    rows = [
        (
            *mover.key,
            mover.before_kgco2e,
            mover.after_kgco2e,
            _change(mover.change) if mover.told_apart else f"{_change(mover.change)} within its error".strip(),
            amounts(mover.billed.items()),
        )
        for mover in report.movers
    ]
    headings = (*names, f"{before} [kgCO2e]", f"{after} [kgCO2e]", "change", "billed, change")
    return render.Table(headings, rows, title="What moved most")


def _change(ratio: Interval | None) -> str:
    if ratio is None:
        return ""
    low, central, high = (render.figure(100 * (value - 1), 2) for value in ratio)
    return f"{central} % ({low} – {high})"


def _advice(report: FleetReport) -> render.Table:
    certain = [one for one in report.advice if one.told_apart]
    emitted = report.whole.machines and report.whole.machines.operational_kgco2e
    rows = [
        (_KINDS[one.kind], one.what, one.instead, one.saved_kgco2e, _part(one, emitted), one.saved_usd)
        for one in certain[:MOST]
    ]
    notes = [_BEFORE[kind] for kind in _BEFORE if any(one.kind == kind for one in certain)]
    notes += ["two changes of one machine do not add up."] if len(certain) > 1 else []
    apart = len(report.advice) - len(certain)
    if apart:
        notes.append(f"{apart:,} more cannot be told apart from what runs now: the saving is within its error.")
    if not report.covered.measured_hours:
        notes.append("idle machines cannot be told without measured utilization: --usage.")
    headings = ("what to do", "now", "instead", "saves [kgCO2e]", "of all", "saves [USD, list]")
    return render.Table(headings, rows, title="What to do, what saves most first", notes=[*_more(certain), *notes])


def _part(one: Advice, emitted: Interval | None) -> str:
    if one.saved_kgco2e is None or emitted is None or emitted.central <= 0:
        return ""
    return render.percent(one.saved_kgco2e.central / emitted.central)


def _uncovered(report: FleetReport) -> render.Table:
    spent = [one for one in report.uncovered if one.name not in _MONEY_ONLY]
    aside = [one for one in report.uncovered if one.name in _MONEY_ONLY]
    rows = [
        (amounts([(one.currency, one.amount)]), one.rows, one.service, one.name, _short(one.reason))
        for one in spent[:MOST]
    ]
    notes = _more(spent)
    if aside:
        counted = sum(one.rows for one in aside)
        notes.append(f"{render.counted(counted, 'row')} of taxes, credits, fees and commitments are money only.")
    headings = ("spent", "rows", "service", "class", "why there is no energy")
    return render.Table(headings, rows, title="Not estimated, largest spend first", notes=notes)


def _short(reason: str) -> str:
    """Return the first sentence of a reason: names of other machines are no help in a list of spend."""
    first, dot, _ = reason.partition(". ")
    return f"{first}." if dot else reason


def _set_aside(report: FleetReport) -> list[render.Table]:
    """Return what stands outside of the figures: flags, quarantined rows, rejected lines, files left out."""
    found = []
    if report.quarantined:
        rows: list[tuple[object, ...]] = [(count, reason) for reason, count in report.quarantined.items()]
        found.append(render.Table(("rows", "reason"), rows[:MOST], title="Quarantined", notes=_more(rows)))
    if report.flags:
        rows = [(count, FLAGS.get(flag, flag)) for flag, count in report.flags.items()]
        found.append(render.Table(("rows", "flag"), rows, title="Counted, but look at them"))
    if report.rejected:
        rows = [(file, line, message) for file, line, message in report.rejected]
        headings = ("file", "line", "why it cannot be taken apart")
        found.append(render.Table(headings, rows[:MOST], title="Rejected lines", notes=_more(rows)))
    if report.left_out:
        rows = list(report.left_out)
        found.append(render.Table(("file", "why"), rows[:MOST], title="Files left out", notes=_more(rows)))
    return found
