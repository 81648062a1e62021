"""What every source of carbon intensity over time gives: points, series and the service interface.

A stamp is the start of a half-open interval, in UTC; a value that is missing is a gap, never 0. Boundary and signal
belong to a whole series, and two series that differ in either are never joined.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from heapq import heappop, heappush
from itertools import pairwise
from typing import Any, NamedTuple, Protocol

from ...errors import DataError, InputError, RemoteError

#: How a value came about: metered by the service, filled in by its model, or said in advance.
MEASURED, ESTIMATED, FORECAST = "measured", "estimated", "forecast"
#: Better knowledge first: which point wins where two series overlap.
QUALITIES = (MEASURED, ESTIMATED, FORECAST)
#: Stamps outside are no measurements and no forecasts.
_FIRST_YEAR, _LAST_YEAR = 1990, 2200
#: Far above any grid, in g/kWh as in lb/MWh: a figure beyond is a fault of the answer.
HIGHEST = 1e6


class Point(NamedTuple):
    """Mean intensity over ``[start, start + duration)``.

    ``lowest`` and ``highest``: where the source gave it several times, with different values; the mean is taken.
    """

    start: datetime
    duration_seconds: float
    gco2e_per_kwh: float
    quality: str
    lowest: float | None = None
    highest: float | None = None

    @property
    def end(self) -> datetime:
        """The first moment after the interval."""
        return self.start + timedelta(seconds=self.duration_seconds)


class Place(NamedTuple):
    """A cloud region as the services know it; ``None`` where a service has no name for it.

    ``zone_factors``: its intensity lies at least between these factors of its zone's, where sources place it in
    different zones.
    """

    label: str
    zone: str | None = None
    watttime_region: str | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    provider: str | None = None
    region: str | None = None
    zone_factors: tuple[float, float] = (1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Series:
    """Points of one place, sorted and free of overlaps, with what they mean.

    Attributes
    ----------
    points : tuple of Point
    boundary : {"lifecycle", "direct"} or None
        ``None``: the source does not say.
    signal : {"average", "marginal"} or None
    source_id : str
        Key of ``data/sources.csv``.
    place : str
        The service's own name of the place that was used.
    notes : tuple of str
        What the figures are: which gases, which model; part of the trail.
    warnings : tuple of str
        What may be wrong with them; said aloud.
    """

    points: tuple[Point, ...]
    boundary: str | None
    signal: str | None
    source_id: str
    place: str
    notes: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    def joined(self, other: Series) -> Series:
        """Return both series as one; where they overlap the better known point wins.

        Raises
        ------
        DataError
            If they differ in boundary, signal, place or source: such figures must not be mixed.
        """
        for name in ("boundary", "signal", "place", "source_id"):
            if getattr(self, name) != getattr(other, name):
                raise DataError(
                    f"two intensity series with different {name} must not be joined: "
                    f"{getattr(self, name)} and {getattr(other, name)}."
                )
        return replace(
            self,
            points=arranged((*self.points, *other.points)),
            notes=tuple(dict.fromkeys(self.notes + other.notes)),
            warnings=tuple(dict.fromkeys(self.warnings + other.warnings)),
        )

    def within(self, start: datetime, end: datetime) -> tuple[Point, ...]:
        """Return the parts of the points that lie in ``[start, end)``."""
        pieces = []
        for point in self.points:
            first, last = max(point.start, start), min(point.end, end)
            if first < last:
                pieces.append(point._replace(start=first, duration_seconds=(last - first).total_seconds()))
        return tuple(pieces)

    def ahead(self, now: datetime, hours: float) -> Series:
        """Return the whole points from the one that runs at ``now`` to the one that runs ``hours`` later."""
        # Clocks tick on between a question and its answer: a minute more costs nothing, a missing second is a gap.
        margin = timedelta(minutes=1)
        last = now + timedelta(hours=hours) + margin
        return self.holding(p for p in self.points if p.end > now - margin and p.start < last)

    def holding(self, points: Iterable[Point]) -> Series:
        """Return the same series with other points."""
        return replace(self, points=arranged(points))

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON."""
        return {
            "place": self.place,
            "boundary": self.boundary,
            "signal": self.signal,
            "source_id": self.source_id,
            "notes": list(self.notes),
            "warnings": list(self.warnings),
            "points": [
                {
                    "start": stamp_text(p.start),
                    "duration_seconds": p.duration_seconds,
                    "gco2e_per_kwh": p.gco2e_per_kwh,
                    "quality": p.quality,
                }
                for p in self.points
            ],
        }


class IntensityService(Protocol):
    """A live source. Each method goes to the network, or to the cache of what it said before."""

    @property
    def name(self) -> str:
        """Its name in ``--intensity``."""
        ...

    @property
    def signal(self) -> str | None:
        """average or marginal."""
        ...

    @property
    def boundary(self) -> str | None:
        """lifecycle or direct."""
        ...

    @property
    def problem(self) -> str | None:
        """A sentence to pass on: why answers could not be kept, if so."""
        ...

    def latest(self, place: Place) -> Series:
        """Return the newest point that has a value."""
        ...

    def history(self, place: Place, start: datetime, end: datetime) -> Series:
        """Return what is known of ``[start, end)``; gaps stay gaps."""
        ...

    def forecast(self, place: Place, hours: float) -> Series:
        """Return whole points, from the one that runs now to ``hours`` ahead, or as far as the service looks."""
        ...

    def now(self) -> datetime:
        """Return the present time by the service's clock once it has answered, else by ours."""
        ...


def arranged(points: Iterable[Point]) -> tuple[Point, ...]:
    """Return points sorted and without overlaps: better quality wins, then the shorter interval.

    A point that a better one covers in part keeps only what the better one leaves; of several that say as much of the
    same interval the mean is kept, with its bounds.
    """
    rank = {quality: position for position, quality in enumerate(QUALITIES)}
    ordered = sorted(points, key=lambda p: (p.start, rank[p.quality], p.duration_seconds))
    if all(a.end <= b.start for a, b in pairwise(ordered)):
        return tuple(ordered)
    ordered = _averaged(ordered)
    edges = sorted({p.start for p in ordered} | {p.end for p in ordered})
    waiting: list[tuple[int, float, int]] = []
    arrived, kept = 0, list[Point]()
    for start, end in pairwise(edges):
        while arrived < len(ordered) and ordered[arrived].start <= start:
            point = ordered[arrived]
            heappush(waiting, (rank[point.quality], point.duration_seconds, arrived))
            arrived += 1
        while waiting and ordered[waiting[0][2]].end <= start:
            heappop(waiting)
        if not waiting:
            continue
        best, first = ordered[waiting[0][2]], start
        if kept and kept[-1].end == start and kept[-1][2:] == best[2:] and kept[-1].start >= best.start:
            first = kept.pop().start
        kept.append(best._replace(start=first, duration_seconds=(end - first).total_seconds()))
    return tuple(kept)


def _averaged(ordered: list[Point]) -> list[Point]:
    """Return points with each interval of a quality once."""
    groups: dict[tuple[datetime, float, str], list[Point]] = {}
    for point in ordered:
        groups.setdefault((point.start, point.duration_seconds, point.quality), []).append(point)
    return [members[0] if len(set(members)) == 1 else _mean(members) for members in groups.values()]


def _mean(points: list[Point]) -> Point:
    values = list(dict.fromkeys(p.gco2e_per_kwh for p in points))
    bounds = [bound for p in points for bound in (p.gco2e_per_kwh, p.lowest, p.highest) if bound is not None]
    return points[0]._replace(gco2e_per_kwh=sum(values) / len(values), lowest=min(bounds), highest=max(bounds))


def spaced(stamped: Iterable[tuple[datetime, float | None, str]], stated_seconds: float) -> tuple[Point, ...]:
    """Return points from stamps that carry no durations.

    An interval is as long as the service states, but never reaches into the next stamp; where the stamps are denser
    than stated, their commonest distance is the length. Null values leave gaps.
    """
    given = sorted(stamped, key=lambda found: found[0])
    found = sorted({stamp for stamp, _, _ in given})
    if not found:
        return ()
    gaps = [(later - earlier).total_seconds() for earlier, later in pairwise(found)]
    seconds = min(stated_seconds, max(sorted(set(gaps)), key=gaps.count)) if gaps else stated_seconds
    lengths = {stamp: min(seconds, gap) for stamp, gap in zip(found, [*gaps, seconds], strict=True)}
    known = [(stamp, value, quality) for stamp, value, quality in given if value is not None]
    return arranged(Point(stamp, lengths[stamp], value, quality) for stamp, value, quality in known)


def parsed_stamp(text: object, service: str) -> datetime:
    """Return a service's time stamp in UTC; stamps without an offset are UTC by all services' documents.

    Raises
    ------
    RemoteError
        If it is no ISO 8601 stamp.
    """
    try:
        stamp = datetime.fromisoformat(str(text))
        stamp = (stamp if stamp.tzinfo else stamp.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        stamp = datetime.min.replace(tzinfo=UTC)
    if not _FIRST_YEAR <= stamp.year <= _LAST_YEAR:
        raise RemoteError(f"{service} must answer ISO 8601 time stamps; it answered {str(text)[:40]!r}.")
    return stamp


def parsed_value(value: object, service: str) -> float | None:
    """Return a service's figure; ``None`` stays ``None``.

    Raises
    ------
    RemoteError
        If it is neither null nor a finite number of at least 0.
    """
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= HIGHEST:
        raise RemoteError(f"{service} must answer numbers of at least 0, or null; it answered {str(value)[:40]!r}.")
    return float(value)


def utc(stamp: datetime, name: str) -> datetime:
    """Return an aware stamp in UTC.

    Raises
    ------
    InputError
        If the stamp carries no time zone.
    """
    if stamp.tzinfo is None:
        raise InputError(f"{name} must carry a time zone (2026-11-23T10:00Z); got {stamp.isoformat()}.")
    return stamp.astimezone(UTC)


def stamp_text(stamp: datetime) -> str:
    """Return a stamp as ISO 8601 in UTC with a Z."""
    return stamp.astimezone(UTC).isoformat().replace("+00:00", "Z")
