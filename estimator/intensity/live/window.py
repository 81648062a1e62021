"""A service's points over the window of a job: from its history, its forecast, or both."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from ... import units
from ...errors import InputError
from .file_source import FileSource, covered
from .service import IntensityService, Place, Point, Series, stamp_text, utc

#: Clocks that differ by more than this are said, and the window is asked for again.
_SKEW_SECONDS = 300.0
#: Newest points come late; within this of now the "latest" call is worth asking.
_RECENT = timedelta(hours=3)


class Seen(NamedTuple):
    """What a source knows of ``[first, last)``, and what to warn of."""

    series: Series
    first: datetime
    last: datetime
    warnings: tuple[str, ...] = ()


def window_series(service: IntensityService, region: Place, start: datetime | None, hours: float) -> Seen:
    """Return what a service knows of a window, past and future.

    Should its clock turn out to differ from ours, "now" is the service's, and the window is asked for again.
    """
    now = service.now().replace(microsecond=0)
    first, last = _window(now, start, hours)
    if isinstance(service, FileSource):
        found = service.history(region, first, last)
        if not found.points:
            raise InputError(
                f"{service.series.place} must cover the job ({stamp_text(first)} to {stamp_text(last)}); "
                f"it {covered(service.series)}. Give --start, or another file."
            )
        return Seen(found, first, last)
    before = _ahead_seconds(service)
    series = _asked(service, region, now, (first, last))
    ahead = _ahead_seconds(service)
    if abs(ahead - before) > _SKEW_SECONDS:
        now = service.now().replace(microsecond=0)
        first, last = _window(now, start, hours)
        series = _asked(service, region, now, (first, last))
    if abs(ahead) <= _SKEW_SECONDS:
        return Seen(series, first, last)
    said = f"{abs(ahead) / 60:.0f} min {'ahead of' if ahead > 0 else 'behind'}"
    return Seen(series, first, last, (f"this machine's clock is {said} that of {service.name}, which was taken.",))


def _ahead_seconds(service: IntensityService) -> float:
    """Return how far our clock is ahead of the service's, as far as it has said."""
    return (datetime.now(UTC) - service.now()).total_seconds()


def _asked(service: IntensityService, region: Place, now: datetime, window: tuple[datetime, datetime]) -> Series:
    first, last = window
    if last <= now:
        series = service.history(region, first, last)
    elif first >= now:
        series = service.forecast(region, (last - now).total_seconds() / units.SECONDS_PER_HOUR)
    else:
        ahead = service.forecast(region, (last - now).total_seconds() / units.SECONDS_PER_HOUR)
        series = service.history(region, first, now).joined(ahead)
    series = series.holding(series.within(first, last))
    recent = first <= now and last >= now - _RECENT
    if recent and covered_seconds(series.points) < (last - first).total_seconds() - 1:
        newest = service.latest(region)
        series = series.joined(newest.holding(newest.within(first, last)))
    return series


def _window(now: datetime, start: datetime | None, hours: float) -> tuple[datetime, datetime]:
    first = now if start is None else utc(start, "start")
    # A job of no length still has a moment.
    try:
        return first, first + timedelta(seconds=max(1.0, hours * units.SECONDS_PER_HOUR))
    except OverflowError:
        raise InputError(f"a job with a live intensity must end before the year 9999; got {hours:g} hours.") from None


def covered_seconds(points: tuple[Point, ...]) -> float:
    """Return for how long there are values."""
    return sum(point.duration_seconds for point in points)
