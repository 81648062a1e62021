"""``carbonest intensity PLACE --live SERVICE``: what a live service says of a place, point by point."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import render, terminal

if TYPE_CHECKING:
    from estimator.intensity.live.service import Place, Series
    from estimator.intensity.places import Place as TablePlace

#: Length of a window whose start alone was given. [h]
HOURS = 24.0


def write(
    place: TablePlace,
    live: str,
    window: tuple[str | None, float | None],
    kinds: dict[str, str | None],
    form: tuple[str, str | None],
) -> None:
    """Write the latest point of a service, or the points of a window (start, hours).

    ``kinds`` holds boundary and signal as asked; ``form`` is format and path of the output.

    Raises
    ------
    InputError, AccessError, RemoteError
    """
    from estimator.errors import InputError, RemoteError
    from estimator.estimate.intensity import doubts, open_source, parse_choice, summarised
    from estimator.estimate.options import moment
    from estimator.intensity import SERVICES
    from estimator.intensity.live.window import window_series

    chosen = parse_choice(live)
    if chosen.kind not in SERVICES:
        raise InputError(f"--live must name a service, {', '.join(sorted(SERVICES))} (with :PLACE); got {live!r}.")
    service, where = open_source(chosen, **kinds), _as_service_place(place)
    start, hours = window
    mean: dict[str, Any] | None = None
    warnings: tuple[str, ...] = ()
    if start is None and hours is None:
        series = service.latest(where)
    else:
        seen = window_series(service, where, moment(start), HOURS if hours is None else hours)
        series, warnings = seen.series, seen.warnings
        try:
            found = summarised(chosen.kind, seen, kinds["boundary"])
            mean = found.gco2e_per_kwh.to_dict()
        except RemoteError as error:
            warnings = (*warnings, f"no mean: {error}")
    said = doubts(chosen.kind, series.points)
    for warning in (*warnings, *said, *series.warnings, *([service.problem] if service.problem else [])):
        terminal.note(warning)
    _put(series, mean, form)


def _as_service_place(place: TablePlace) -> Place:
    from estimator.estimate.intensity import place_of
    from estimator.intensity.live.service import Place

    if place.region is not None:
        return place_of(place.region.provider, place.region.region)
    country = {"GBR": "GB"}.get(place.iso3 or "", place.iso3)
    return Place(place.label, place.em_zone, place.watttime_region, country)


def _put(series: Series, mean: dict[str, Any] | None, form: tuple[str, str | None]) -> None:
    plain = series.to_dict()
    points = plain.pop("points")
    kind = f"{series.boundary}, {series.signal}"
    notes = ["", *(f"{note[:1].upper()}{note[1:]}." for note in series.notes), f"Source: {series.source_id}."]
    if mean is not None:
        from estimator.model import Interval

        notes.insert(1, f"Mean over the window: {render.interval(Interval(**mean))} gCO2e/kWh, {kind}.")
    table = render.Table(
        ("start [UTC]", "minutes", "intensity [gCO2e/kWh]", "quality"),
        [(p["start"], p["duration_seconds"] / 60, p["gco2e_per_kwh"], p["quality"]) for p in points],
        f"{series.place}: {kind}",
        notes,
    )
    render.write(*form, results=points, tables=[table], header={**plain, "mean_gco2e_per_kwh": mean})
