"""A plan as tables: the totals, each resource, and what is unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from estimator.model import Interval
from estimator.terraform.figures import Figures

from .. import render

if TYPE_CHECKING:
    from estimator.terraform.estimate import Report, Row, Side

#: Resources that a table lists, changed ones first; the rest are in the sums, and in JSON and CSV.
MOST = 60
_TOTALS = (("energy", "kWh", "energy_kwh"), ("operational", "kgCO2e", "operational_kgco2e"),
           ("embodied", "kgCO2e", "embodied_kgco2e"), ("total", "kgCO2e", "total_kgco2e"),
           ("cost", "USD", "cost_usd"))  # fmt: skip
_SHOWN = ("energy_kwh", "total_kgco2e", "cost_usd")


def columns(row: dict[str, Any]) -> dict[str, Any]:
    """Return a resource in plain data with every part there, so that the columns of CSV are those of any plan."""
    ends = dict.fromkeys(Interval._fields)
    no_figures = dict.fromkeys(Figures._fields, ends)
    names: dict[str, Any] = {"provider": None, "sku": None, "alternatives": [], "region": None}
    no_side: dict[str, Any] = {**names, **no_figures, "reason": None}
    found = dict(row)
    for part, blank in (("before", no_side), ("after", no_side), ("difference", no_figures)):
        held = row[part] or {}
        found[part] = {name: empty if held.get(name) is None else held[name] for name, empty in blank.items()}
    return found


def tables(report: Report) -> list[render.Table]:
    """Return totals, resources, and what could not be estimated."""
    found = [_totals(report)]
    if report.rows:
        found.append(_resources(report))
    if report.unknown:
        found.append(_unknown(report))
    return found


def _totals(report: Report) -> render.Table:
    sides = (report.before, report.after, report.difference)
    rows: list[tuple[Any, ...]] = [
        ("machines", "", *(_count(side.instances) for side in sides[:2]), _signed_count(sides[2]))
    ]
    for label, unit, name in _TOTALS:
        before, after = (getattr(side, name) for side in sides[:2])
        rows.append((label, unit, render.interval(before), render.interval(after), signed(getattr(sides[2], name))))
    notes = [f"{render.figure(report.hours)} hours a month; 90 % intervals."]
    if report.unknown:
        notes.append(f"in no sum: {render.counted(len(report.unknown), 'resource')} not estimated, listed below.")
    if report.without["cost_usd"]:
        lacking = render.counted(report.without["cost_usd"], "resource")
        notes.append(f"no list price is known for {lacking}: in no sum of USD.")
    notes += report.notes
    return render.Table(("a month", "unit", "before", "after", "difference"), rows, notes=notes)


def _resources(report: Report) -> render.Table:
    ordered = sorted(report.rows, key=lambda row: row.change == "no-op")
    headings = (
        "resource",
        "change",
        "machine",
        "region",
        "machines",
        "kWh",
        "kgCO2e",
        "USD",
        "Δ kWh",
        "Δ kgCO2e",
        "Δ USD",
    )
    notes = ["after the plan, central figures; their ranges are in --format json and csv."]
    if len(ordered) > MOST:
        notes.append(f"{len(ordered) - MOST:,} more resources are in the sums; --format csv lists all.")
    notes += dict.fromkeys(note for row in ordered for note in row.notes)
    return render.Table(headings, [_row(row) for row in ordered[:MOST]], notes=notes)


def _row(row: Row) -> tuple[Any, ...]:
    side = row.after if row.after is not None and row.after.held else row.before
    region = side.held[0].region if side is not None and side.held else None
    after = None if row.after is None else row.after.figures
    gone = row.after is None
    return (
        row.address,
        row.change,
        _machine(row),
        region or render.UNKNOWN,
        _change_of_count(row),
        *("gone" if gone else _central(after, name) for name in _SHOWN),
        *(_signed_central(row.difference, name) for name in _SHOWN),
    )


def _machine(row: Row) -> str:
    names = [
        " + ".join(dict.fromkeys(each.sku for each in side.held)) or render.UNKNOWN
        for side in (row.before, row.after)
        if side is not None
    ]
    return " → ".join(dict.fromkeys(names))


def _change_of_count(row: Row) -> str:
    sides = [_numbers(side) for side in (row.before, row.after) if side is not None]
    return " → ".join(dict.fromkeys(sides))


def _numbers(side: Side) -> str:
    return render.UNKNOWN if side.figures is None else _count(side.figures.instances)


def _count(number: Interval) -> str:
    low, middle, high = (f"{each:,.4g}" for each in number)
    return middle if low == high else f"{middle} ({low} – {high})"


def _signed_count(figures: Figures) -> str:
    low, middle, high = (f"{each:+,.4g}" if each else "0" for each in figures.instances)
    return middle if low == high else f"{middle} ({low} – {high})"


def _unknown(report: Report) -> render.Table:
    rows = [
        (row.address, row.change, f"before: {side.reason}" if side is row.before and row.after else side.reason)
        for row in report.unknown
        for side in (row.after, row.before)
        if side is not None and side.reason and (side is row.after or not (row.after and row.after.reason))
    ]
    return render.Table(("not estimated", "change", "because"), rows)


def trails(report: Report) -> list[render.Table]:
    """Return how one machine of each kind was estimated, and the sources."""
    from ..ledger import sources, trail

    found = [trail(kind.estimate.trail, f"one {kind.label}, {render.figure(report.hours)} h") for kind in report.kinds]
    return [*found, sources(tuple(step for kind in report.kinds for step in kind.estimate.trail))]


def signed(value: Interval | None) -> str:
    """Return a difference with the signs of all three figures."""
    if value is None:
        return render.UNKNOWN
    low, middle, high = (_sign(each) for each in value)
    return middle if low == high else f"{middle} ({low} – {high})"


def _sign(value: float) -> str:
    return render.figure(value) if value == 0 else f"{'+' if value > 0 else '−'}{render.figure(abs(value))}"


def _central(figures: Figures | None, name: str) -> str:
    value = None if figures is None else getattr(figures, name)
    return render.UNKNOWN if value is None else render.figure(value.central)


def _signed_central(figures: Figures | None, name: str) -> str:
    value = None if figures is None else getattr(figures, name)
    return render.UNKNOWN if value is None else _sign(value.central)
