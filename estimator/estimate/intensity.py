"""From what the user chose to one figure for a job: the mean over its window, with its interval and its trail.

Boundary and signal travel with the series and are never mixed. A window that the service does not cover well enough is
an error, unless the user named a fallback; then the trail and a warning say that it was taken.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from .. import tables, units
from ..choices import FALLBACKS, one_of
from ..errors import AccessError, DataError, InputError, RemoteError, nearest_names
from ..intensity import SERVICES, open_service
from ..intensity.live.file_source import FileSource
from ..intensity.live.service import FORECAST, IntensityService, Place, Point, Series, stamp_text
from ..intensity.live.window import Seen, covered_seconds, window_series
from ..model import Interval, Step
from ..physics.windows import time_weighted_mean
from .site import COVERAGE, site_of

#: A mean over less of the window than this is not given.
LEAST_COVERED = 0.5
#: Where a job misses a thousandth of its window, nothing need be said.
_WHOLE = 0.999
#: What a service counts, where it has no choice.
_OWN_BOUNDARY = {"uk": "direct", "watttime": "direct"}


class Choice(NamedTuple):
    """A parsed ``--intensity``: ``kind`` is annual, file, given, or the name of a service."""

    kind: str
    place: str | None = None
    gco2e_per_kwh: float | None = None


class Resolved(NamedTuple):
    """The intensity of a job, and what it is. [gCO2e/kWh]

    ``boundary`` and ``signal`` are ``None`` where the user's own number or file does not say.
    """

    gco2e_per_kwh: Interval
    steps: tuple[Step, ...]
    warnings: tuple[str, ...]
    boundary: str | None = None
    signal: str | None = None


def parse_choice(text: str) -> Choice:
    """Return what ``annual``, ``uk``, ``uk:13``, ``electricitymaps:DE``, ``series.csv`` or ``350`` means.

    Raises
    ------
    InputError
        If it is none of these.
    """
    text = text.strip()
    name, _, place = text.partition(":")
    if text == "annual":
        return Choice("annual")
    if name in SERVICES:
        return Choice(name, place.strip() or None)
    if text.casefold().endswith(".csv") or _is_file(text):
        return Choice("file", text)
    try:
        return Choice("given", None, units.number(text, "--intensity", low=0))
    except InputError:
        nearest = nearest_names(name, (*SERVICES, "annual"), count=1)
        ask = f" Did you mean {nearest[0]}?" if nearest else ""
        raise InputError(
            f"--intensity must be annual, {', '.join(sorted(SERVICES))} (with :PLACE), a FILE.csv, or a number of "
            f"gCO2e/kWh; got {text!r}.{ask}"
        ) from None


def _is_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except (OSError, ValueError):  # longer than any name, or with a NUL
        return False


def place_of(provider: str | None, region: str) -> Place:
    """Return a cloud region, in any spelling, as the services know it.

    Raises
    ------
    UnknownNameError, InputError
        See :func:`estimator.providers.find_region`.
    """
    from ..providers import find_region

    found = find_region(region, provider)
    return Place(
        found.label,
        found.em_zone or None,
        found.watttime_region,
        found.iso2 or None,
        found.lat,
        found.lon,
        found.provider,
        found.region,
        (found.zone_low_factor, found.zone_high_factor),
    )


def resolve(
    choice: str | Choice,
    region: Place,
    start: datetime | None,
    hours: float,
    *,
    boundary: str | None = None,
    signal: str | None = None,
    fallback: str | None = None,
) -> Resolved:
    """Return the intensity of ``[start, start + hours)`` in a region.

    Parameters
    ----------
    choice : as ``--intensity`` takes it; ``annual`` is the yearly table with the profile of the hours.
    region : from :func:`place_of`.
    start : aware; ``None`` is now.
    hours : [h]
    boundary, signal : what the user asked for; ``None`` takes what the source has, and says it.
    fallback : {"annual", "latest"}, optional
        What to take where the service fails or sees too little of the window: the yearly table, or its present value
        for the whole window.

    Raises
    ------
    InputError, AccessError, RemoteError
    """
    chosen = parse_choice(choice) if isinstance(choice, str) else choice
    if fallback is not None:
        one_of("--fallback", fallback, FALLBACKS)
    if chosen.gco2e_per_kwh is not None:
        return _given(chosen.gco2e_per_kwh)
    if chosen.kind == "annual":
        return _annual(region, start, hours, (boundary, signal))
    service: IntensityService | None = None
    try:
        service = open_source(chosen, boundary=boundary, signal=signal)
        found = summarised(chosen.kind, window_series(service, region, start, hours), boundary)
        if service.problem:
            found = found._replace(warnings=(*found.warnings, service.problem))
        return found if chosen.place or chosen.kind != "electricitymaps" else _of_zone(found, region)
    except (AccessError, RemoteError) as problem:
        said = f"{chosen.kind} gave no figure: {problem}"
        if fallback == "latest" and service is not None:
            return _latest(chosen.kind, service, region, said, boundary)
        if fallback == "annual":
            # The yearly table must be of the kind that the service was asked for, or of the service's own.
            kind = (boundary or _OWN_BOUNDARY.get(chosen.kind), signal)
            try:
                taken = _annual(region, start, hours, kind)
            except InputError as second:
                raise _same(problem, f"{problem} The yearly table cannot stand in: {second}") from None
            note = f"{said} The yearly table stands in, as --fallback annual asked."
            return taken._replace(steps=(*taken.steps, _uncovered()), warnings=(note, *taken.warnings))
        present = ", `--fallback latest` the present value" if start is None and service is not None else ""
        raise _same(problem, f"{problem} `--fallback annual` takes the yearly table instead{present}.") from None


def open_source(choice: Choice, *, boundary: str | None = None, signal: str | None = None) -> IntensityService:
    """Return the service or the file of a choice.

    Raises
    ------
    InputError
        If it is of another boundary or signal than asked.
    """
    if choice.kind != "file":
        return open_service(choice.kind, choice.place, boundary=boundary, signal=signal)
    source = FileSource(choice.place or "")
    for name, asked, has in (("boundary", boundary, source.boundary), ("signal", signal or "average", source.signal)):
        if asked is not None and has is not None and asked != has:
            raise InputError(f"{source.series.place} holds {has} figures, {asked} ones were asked (--{name}).")
    return source


def summarised(kind: str, seen: Seen, boundary: str | None = None) -> Resolved:
    """Return the time-weighted mean of a series over its window, with its interval and trail.

    Raises
    ------
    RemoteError
        If less than :data:`LEAST_COVERED` of the window has values; ``InputError`` for a file.
    """
    series, first, last, warnings = seen
    points = series.within(first, last)
    share = min(1.0, covered_seconds(points) / (last - first).total_seconds())
    window = f"{stamp_text(first)} to {stamp_text(last)}"
    if share < LEAST_COVERED:
        reach = f"its points end at {stamp_text(points[-1].end)}" if points else "it has none there"
        error = InputError if kind == "file" else RemoteError
        raise error(
            f"{kind} must cover at least {LEAST_COVERED:.0%} of the job ({window}); it covers {share:.0%}, {reach}. "
            f"{' '.join(series.warnings)}".rstrip()
        )
    mean = time_weighted_mean((point.gco2e_per_kwh, point.duration_seconds) for point in points)
    interval, counts = _interval(kind, points, mean, share)
    method = (
        f"{kind}, {series.place}: time-weighted mean of {', '.join(counts)} points, {window}; "
        f"{series.boundary or 'boundary not stated'}, {series.signal or 'signal not stated'}"
        + "".join(f"; {note}" for note in series.notes)
    )
    steps = [
        Step("carbon intensity", mean, "gCO2e/kWh", method, (series.source_id,), False, interval.low, interval.high)
    ]
    if share < _WHOLE:
        rule = "hours without a value take the mean of the others"
        steps.append(Step(COVERAGE, share, "share of hours", rule, (), True))
        warnings = (*warnings, f"{kind} has values for {share:.0%} of the job; the rest is taken at their mean.")
    labels = (*series.warnings, *_labels(series, boundary), *doubts(kind, points))
    return Resolved(interval, tuple(steps), (*warnings, *labels), series.boundary, series.signal)


def _interval(kind: str, points: tuple[Point, ...], mean: float, share: float) -> tuple[Interval, list[str]]:
    """Widths of the hours by how each came about, weighted by time; hours within one service err together."""
    seconds: dict[str, float] = {}
    counts: dict[str, int] = {}
    for point in points:
        seconds[point.quality] = seconds.get(point.quality, 0.0) + point.duration_seconds
        counts[point.quality] = counts.get(point.quality, 0) + 1
    low, high = (bound * (1 - share) for bound in _missing_factors())
    least = 0.0
    for quality, length in seconds.items():
        row = tables.rows_for("live_intensity", kind, quality)[0]
        weight = share * length / sum(seconds.values())
        low += weight * tables.figure(row, "low_factor", "live_intensity")
        high += weight * tables.figure(row, "high_factor", "live_intensity")
        least = max(least, tables.figure(row, "least_gco2e_per_kwh", "live_intensity"))
    # Where an interval was given twice, the truth lies about either value.
    lowest = _mean_of(points, [p.gco2e_per_kwh if p.lowest is None else p.lowest for p in points])
    highest = _mean_of(points, [p.gco2e_per_kwh if p.highest is None else p.highest for p in points])
    interval = Interval(max(0.0, min(lowest * low, lowest - least)), mean, max(highest * high, highest + least))
    return interval, [f"{count} {quality}" for quality, count in sorted(counts.items())]


def _mean_of(points: tuple[Point, ...], values: list[float]) -> float:
    return time_weighted_mean(zip(values, (point.duration_seconds for point in points), strict=True))


def doubts(kind: str, points: tuple[Point, ...]) -> Iterator[str]:
    """Yield what is odd about the values themselves."""
    twice = sum(point.lowest is not None for point in points)
    if twice:
        yield (
            f"{kind} gave {twice} of {len(points)} intervals more than once and differing: the mean is taken, within "
            "wider bounds."
        )
    if points and all(point.gco2e_per_kwh == 0 for point in points):
        yield f"{kind} says 0 gCO2e/kWh for all of the job: an outage of the service looks the same."


def _missing_factors() -> tuple[float, float]:
    for row in tables.table("intensity_spread_emaps"):
        if (row["zone"], row["boundary"], row["window_hours"]) == ("*", "lifecycle", "1"):
            name = "intensity_spread_emaps"
            return tables.figure(row, "low", name), tables.figure(row, "high", name)
    raise DataError("intensity_spread_emaps.csv has no row for one hour of any zone (*, lifecycle, 1).")


def _latest(kind: str, service: IntensityService, region: Place, said: str, boundary: str | None) -> Resolved:
    series = service.latest(region)
    value = series.points[-1].gco2e_per_kwh
    low, high = _missing_factors()
    row = tables.rows_for("live_intensity", kind, FORECAST)[0]
    least = tables.figure(row, "least_gco2e_per_kwh", "live_intensity")
    interval = Interval(max(0.0, min(value * low, value - least)), value, max(value * high, value + least))
    step = Step(
        "carbon intensity",
        value,
        "gCO2e/kWh",
        f"{kind}, {series.place}: the value of {stamp_text(series.points[-1].start)} for the whole job; "
        f"{series.boundary}, {series.signal}",
        (series.source_id,),
        True,
        interval.low,
        interval.high,
    )
    note = f"{said} Its present value stands for the whole job, as --fallback latest asked."
    labels = (*_labels(series, boundary), *doubts(kind, series.points[-1:]))
    return Resolved(interval, (step, _uncovered()), (note, *labels), series.boundary, series.signal)


def _uncovered() -> Step:
    """Return the step of a job for whose hours a service gave nothing."""
    return Step(COVERAGE, 0.0, "share of hours", "no value of the service for this time", (), True)


def _labels(series: Series, boundary: str | None) -> tuple[str, ...]:
    found = []
    if series.boundary == "direct" and boundary is None:
        found.append(
            f"{series.place} figures are direct emissions: fuel supply and plant construction, "
            "which the yearly default includes, are not in them."
        )
    if series.signal == "marginal":
        found.append("the intensity is marginal: it says what one more kWh causes; do not add it to average figures.")
    return tuple(found)


def _same(problem: AccessError | RemoteError, message: str) -> AccessError | RemoteError:
    """Return an error of the same kind with another message."""
    return AccessError(message) if isinstance(problem, AccessError) else RemoteError(message)


def _given(value: float) -> Resolved:
    step = Step("carbon intensity", value, "gCO2e/kWh", "given", (), False)
    return Resolved(Interval.exact(value), (step,), ())


def _of_zone(found: Resolved, region: Place) -> Resolved:
    """Widen the intensity of a zone for a region that sources place in different zones, as the yearly table does."""
    low, high = region.zone_factors
    interval = found.gco2e_per_kwh
    wider = Interval(
        min(interval.low, interval.central * low), interval.central, max(interval.high, interval.central * high)
    )
    if wider == interval:
        return found
    text = f"sources place {region.label} in different grid zones: bounds widened"
    step = Step("grid zone", wider.central, "gCO2e/kWh", text, ("carbonest_regions",), True, wider.low, wider.high)
    return found._replace(gco2e_per_kwh=wider, steps=(*found.steps, step))


def _annual(region: Place, start: datetime | None, hours: float, kind: tuple[str | None, str | None]) -> Resolved:
    """Return the yearly table's figure, shaped by the profile of the hours: exactly what an offline estimate takes."""
    boundary, signal = kind[0] or "lifecycle", kind[1] or "average"
    if region.provider is None:
        raise InputError(f"the yearly table needs a cloud region; {region.label} is none.")
    site = site_of(region.provider, region.region, hours=hours, start=start, boundary=boundary, signal=signal)
    return Resolved(site.intensity, site.intensity_steps, site.warnings, boundary, signal)
