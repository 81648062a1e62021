"""``carbonest intensity``: carbon intensity of a place, source by source, and through the hours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from estimator.choices import ACCOUNTINGS, BOUNDARIES, SIGNALS

from .. import options, render, terminal

if TYPE_CHECKING:
    from estimator.intensity.annual import Annual
    from estimator.intensity.hours import Hours
    from estimator.intensity.places import Place

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
HEADINGS = (
    "scope", "year", "intensity [gCO2e/kWh]", "signal", "boundary", "basis", "source", "",
)  # fmt: skip


@click.command("intensity")
@click.argument("name", nargs=-1, required=True, metavar="PLACE", callback=options.joined)
@click.option("--boundary", type=click.Choice(BOUNDARIES), help="Only this boundary.")
@click.option("--signal", type=click.Choice(SIGNALS), help="Only this signal.")
@click.option(
    "--accounting",
    type=click.Choice(ACCOUNTINGS),
    default="location",
    show_default=True,
    help="market: the provider's own figure, contracts and certificates counted.",
)
@click.option("--year", type=click.IntRange(2000, 2100), help="This year instead of each source's newest.")
@click.option("--hourly", is_flag=True, help="Show the profile of months and UTC hours instead.")
@click.option("--month", type=click.IntRange(1, 12), help="With --hourly: this month with its ranges.")
@click.option("--live", metavar="SERVICE", help="Ask a service (network): uk, electricitymaps, watttime; NAME:PLACE.")
@click.option("--start", help="With --live: start of a window, past or future; now if left out.")
@click.option(
    "--hours", type=options.HOURS, help="With --live: length of the window, 24 with --start alone; neither: the latest."
)
@options.output
def command(
    name: str,
    accounting: str,
    hourly: bool,
    month: int | None,
    live: str | None,
    start: str | None,
    hours: float | None,
    output_format: str,
    output_path: str | None,
    **filters: Any,
) -> None:
    """Show the carbon intensity of a cloud region, grid zone or country as each source has it.

    The value marked "used" is what estimates take by default. Sources are shown side by side and never averaged.

    \b
    carbonest intensity eastus
    carbonest intensity DE --boundary lifecycle
    carbonest intensity us-west-1 --hourly --month 7
    carbonest intensity uksouth --live uk --hours 24
    """
    from estimator.errors import InputError
    from estimator.intensity.places import find_place

    place = find_place(name)
    if month is not None and not hourly:
        raise InputError("--month goes with --hourly: add it, or leave --month out.")
    if live is None and (start is not None or hours is not None):
        raise InputError("--start and --hours go with --live: name a service, or leave them out.")
    if live is not None:
        if hourly or accounting == "market" or filters["year"] is not None:
            raise InputError("--live shows what a service says: leave --hourly, --year and --accounting out.")
        from .intensity_live import write

        kinds = {"boundary": filters["boundary"], "signal": filters["signal"]}
        write(place, live, (start, hours), kinds, (output_format, output_path))
    elif accounting == "market":
        _write_market(place, output_format, output_path)
    elif hourly:
        from estimator.intensity.hours import hours_of

        found = hours_of(place, month, filters["boundary"] or "lifecycle")
        _write_hours(place, found, month, output_format, output_path)
    else:
        _write_annual(place, filters, output_format, output_path)


def _write_annual(place: Place, filters: dict[str, Any], output_format: str, output_path: str | None) -> None:
    from estimator.errors import InputError
    from estimator.intensity.places import annual_values, default_value, disagreements, years_of

    values = annual_values(place, **filters)
    if not values:
        known = ", ".join(str(year) for year in years_of(place)) or "none"
        raise InputError(f"no source has such a figure for {place.label}; years with any figure: {known}.")
    used = default_value(place)
    differing = disagreements(values)
    notes = ["", "Location-based; 90 % intervals for a site in the scope. `carbonest data sources ID` cites a source."]
    if place.region is not None and place.region.zone_confidence == "contested" and used is not None:
        notes.append(f"Contested zone, so estimates here use {render.interval(used)} gCO2e/kWh: {place.region.note}.")
    for found in differing:
        low, high = _short(found.lowest), _short(found.highest)
        notes.append(
            f"Sources disagree on {found.signal} {found.boundary} by a factor of {found.factor:.1f}: {low} to {high}."
        )
    rows = [(*_cells(value), "used" if _is_used(place, value, used, filters) else "") for value in values]
    table = render.Table(HEADINGS, rows, title=place.label, notes=notes)
    results = [_plain(value, _is_used(place, value, used, filters)) for value in values]
    header = {"place": place.label, "disagreements": [_difference(found) for found in differing]}
    render.write(output_format, output_path, results=results, tables=[table], header=header)


def _is_used(place: Place, value: Annual, used: Any, filters: dict[str, Any]) -> bool:
    same = used is not None and used.central == value.interval.central
    return same and filters["year"] is None and (value.signal, value.boundary) == ("average", "lifecycle")


def _cells(value: Annual) -> tuple[Any, ...]:
    return (_scope(value), str(value.year), value.interval, value.signal, value.boundary, value.basis, _source(value))


def _short(value: Annual) -> str:
    return f"{render.figure(value.interval.central)} ({_scope(value)}, {_source(value)}, {value.year})"


def _scope(value: Annual) -> str:
    return f"{value.scope_name} {value.scope_id}"


def _source(value: Annual) -> str:
    return " ".join(value.source_ids)


def _plain(value: Annual, used: bool) -> dict[str, Any]:
    row = {**value._asdict(), "source_ids": list(value.source_ids), "used_by_default": used}
    row["gco2e_per_kwh"] = row.pop("interval").to_dict()
    return row


def _difference(found: Any) -> dict[str, Any]:
    return {
        "signal": found.signal,
        "boundary": found.boundary,
        "factor": found.factor,
        "lowest": _plain(found.lowest, False),
        "highest": _plain(found.highest, False),
    }


def _write_market(place: Place, output_format: str, output_path: str | None) -> None:
    from estimator.errors import InputError
    from estimator.intensity.annual import market_based

    if place.region is None:
        raise InputError(f"market-based figures belong to a provider's region; {place.label} is none.")
    found = market_based(place.region.provider, place.region.region)
    if found is None:
        raise InputError(f"{place.region.provider} publishes no market-based intensity for {place.region.region}.")
    value, step = found
    table = render.Table(
        ("market-based [gCO2e/kWh]", "method", "source"),
        [(value, step.method, " ".join(step.source_ids))],
        title=place.label,
        notes=("", "0 says that contracts and certificates matched the electricity, not that no carbon was emitted."),
    )
    plain = {"market_based_gco2e_per_kwh": value, "method": step.method, "source_ids": list(step.source_ids)}
    render.write(output_format, output_path, results=[plain], tables=[table], header={"place": place.label})


def _write_hours(place: Place, found: Hours, month: int | None, output_format: str, output_path: str | None) -> None:
    spread = render.Table(
        ("job of [h]", "ratio to the annual mean, 5 – 95 %"),
        [(round(window), f"{render.figure(s.low)} – {render.figure(s.high)}") for window, s in found.spreads],
        title=f"Start time unknown: spread of such windows over a year ({found.spread_zone})",
    )
    results = [
        {
            "month": h.month,
            "hour_utc": h.hour_utc,
            "ratio": h.ratio.to_dict(),
            "gco2e_per_kwh": None if h.gco2e_per_kwh is None else h.gco2e_per_kwh.to_dict(),
        }
        for h in found.hours
    ]
    header = {
        "place": place.label,
        "zone": found.zone,
        "years": found.years,
        "source_ids": list(found.source_ids),
        "spread_zone": found.spread_zone,
        "spreads": [{"window_hours": window, "low": s.low, "high": s.high} for window, s in found.spreads],
    }
    if not found.hours:
        terminal.note(f"no open hourly data for zone {found.zone}; --live asks a service.")
        render.write(output_format, output_path, results=results, tables=[spread], header=header)
        return
    tables = [_month(place, found, month) if month else _year(place, found), spread]
    render.write(output_format, output_path, results=results, tables=tables, header=header)


def _month(place: Place, found: Hours, month: int) -> render.Table:
    return render.Table(
        ("hour [UTC]", "ratio to the annual mean", "intensity [gCO2e/kWh]"),
        [(f"{h.hour_utc:02d}", h.ratio, h.gco2e_per_kwh) for h in found.hours],
        title=f"{place.label}, {MONTHS[month - 1]}: profile of {found.zone}, {found.years}",
    )


def _year(place: Place, found: Hours) -> render.Table:
    cells = {(h.month, h.hour_utc): h for h in found.hours}
    known = all(h.gco2e_per_kwh is not None for h in found.hours)

    def cell(month: int, hour: int) -> float:
        item = cells[month, hour]
        return item.gco2e_per_kwh.central if item.gco2e_per_kwh is not None and known else item.ratio.central

    unit = "gCO2e/kWh" if known else "ratio to the annual mean"
    return render.Table(
        ("hour [UTC]", *MONTHS),
        [(f"{hour:02d}", *(cell(month, hour) for month in range(1, 13))) for hour in range(24)],
        title=f"{place.label}: mean by month and UTC hour [{unit}], profile of {found.zone}, {found.years}",
        notes=("", "--month shows the range of single hours."),
    )
