"""When to start: the best hour within what the user allows, what it saves, and how much of that is weather.

An hourly profile knows what time of day and year do to a grid on average. What the wind does on the day only a
forecast knows: the published gain of a perfect forecast tells how much that is worth on top.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from math import exp, hypot, inf, log, sqrt
from typing import Any, NamedTuple

from ..errors import InputError, RemoteError
from ..estimate.site import COVERAGE, Site
from ..intensity.profiles import ANY_ZONE, Profile, profile, spread_of
from ..model import Z90, Interval
from ..providers import Region
from ..units import HOURS_PER_YEAR, SECONDS_PER_HOUR
from .foresight import best_start_ratio, profile_best_ratio
from .places import Sites
from .request import Request
from .timeline import Timeline


class Timing(NamedTuple):
    """What the start time does to the emissions of one option.

    Attributes
    ----------
    start, best_start : datetime or None
        The earliest start, and the best within the window by the profile or forecast.
    saving : Interval or None
        Share of the operational emissions that the best start saves against the earliest.
    foresight_saving, profile_saving : float or None
        Mean saving of the best start within 24 hours against an arbitrary one: with a perfect forecast, and by the
        profile of hours alone. The difference is weather.
    """

    zone: str
    data_zone: str
    hours: float
    start: datetime | None
    best_start: datetime | None
    saving: Interval | None
    foresight_saving: float | None
    profile_saving: float | None
    source_ids: tuple[str, ...]

    @property
    def weather_share(self) -> float | None:
        """Share of a perfect forecast's saving that no profile of hours can reach. [-]"""
        if not self.foresight_saving or self.profile_saving is None:
            return None
        return min(1.0, max(0.0, 1 - self.profile_saving / self.foresight_saving))

    def to_dict(self) -> dict[str, Any]:
        """Return plain data."""
        return {
            "zone": self.zone,
            "data_zone": self.data_zone,
            "hours": self.hours,
            "start": _stamp(self.start),
            "best_start": _stamp(self.best_start),
            "saving": None if self.saving is None else self.saving.to_dict(),
            "foresight_saving_24h": self.foresight_saving,
            "profile_saving_24h": self.profile_saving,
            "weather_share": self.weather_share,
            "source_ids": list(self.source_ids),
        }


class Starts:
    """Finds the start of each option, and PUE × intensity from there."""

    def __init__(self, sites: Sites, request: Request) -> None:
        self._sites, self._request = sites, request
        self._known: dict[tuple[str, float], tuple[float, datetime | None]] = {}
        self._timelines: dict[str, Timeline] = {}
        self._compared: dict[tuple[str, float], int] = {}

    def figure(self, place: Region, hours: float) -> tuple[float, datetime | None]:
        """Return (PUE × intensity, start) of a job of so many hours at a place. [gCO2e/kWh]"""
        # Where no hour differs from another, one look-up serves jobs of every length.
        key = (place.label, hours if self._hours_matter(place) else 1.0)
        found = self._known.get(key)
        if found is None:
            start = self._start(place, hours)
            found = self._known[key] = (self._central(place, start, key[1]), start)
        return found

    def _central(self, place: Region, start: datetime | None, hours: float) -> float:
        """PUE × intensity; by the profile it is that of the year times the mean ratio of the job's hours."""
        request = self._request
        if not self._hours_matter(place) or request.intensity is not None or start is None or request.start is None:
            site = self._sites.at(place, start, hours)
            return site.pue.central * site.intensity.central
        year = self._sites.at(place, None, 1.0)
        shift = (start - request.start).total_seconds() / SECONDS_PER_HOUR
        return year.pue.central * year.intensity.central * self._timeline(place, hours).mean(shift, hours)

    def constant(self, place: Region) -> tuple[float, datetime | None] | None:
        """Return :meth:`figure` where it is the same for jobs of every length; ``None`` where it is not."""
        return None if self._hours_matter(place) else self.figure(place, 1.0)

    def timing(self, place: Region, hours: float) -> Timing | None:
        """Return what the start does to an option; ``None`` for a job of a year or more."""
        request = self._request
        if hours >= HOURS_PER_YEAR or request.signal != "average" or request.intensity is not None:
            return self._forecast(place, hours) if callable(request.intensity) and request.window_hours else None
        foresight, data_zone, sources = best_start_ratio(place.em_zone, hours)
        known = profile(place.em_zone, request.boundary)
        best, saving = None, None
        if request.start is not None and known is not None:
            best = self._start(place, hours)
            saving = self._saving(place, known, best, hours)
        return Timing(
            place.em_zone,
            data_zone,
            hours,
            request.start,
            best,
            saving,
            None if foresight is None else 1 - foresight,
            None if known is None or data_zone == ANY_ZONE else 1 - profile_best_ratio(known, hours),
            sources,
        )

    def strip(self, place: Region, hours: float) -> list[tuple[datetime, Interval]]:
        """Return the intensity hour by hour over the coming days at a place; empty without hourly data. [gCO2e/kWh]"""
        request = self._request
        known = profile(place.em_zone, request.boundary)
        if request.start is None or known is None or request.intensity is not None:
            return []
        year = self._sites.at(place, None, 1.0).intensity.central
        first = request.start.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
        count = int(min(max(72.0, request.window_hours + hours), 336.0))
        found = []
        for hour in range(count):
            moment = first + timedelta(hours=hour)
            low, high = known.bounds[moment.month, moment.hour]
            found.append((moment, Interval(low, known.ratios[moment.month, moment.hour], high).scaled(year)))
        return found

    def _hours_matter(self, place: Region) -> bool:
        request = self._request
        if request.intensity is not None:
            return callable(request.intensity)
        return (
            request.start is not None
            and request.signal == "average"
            and profile(place.em_zone, request.boundary) is not None
        )

    def _offsets(self) -> range:
        return range(int(self._request.window_hours) + 1)

    def _start(self, place: Region, hours: float) -> datetime | None:
        request = self._request
        if request.start is None or not request.window_hours or not self._hours_matter(place):
            return request.start
        start = request.start
        if callable(request.intensity):
            return self._best_covered(place, start, hours)
        timeline = self._timeline(place, hours)
        best = min(self._offsets(), key=lambda hour: (timeline.mean(hour, hours), hour))
        return start + timedelta(hours=best)

    def _best_covered(self, place: Region, earliest: datetime, hours: float) -> datetime:
        """Return the best start among those whose hours all have a value; without any, the earliest.

        A mean over the hours that a source happens to know would let the edge of its data look clean.
        """
        best, least, compared = earliest, inf, 0
        for hour in self._offsets():
            moment = earliest + timedelta(hours=hour)
            try:
                site = self._sites.at(place, moment, hours)
            except InputError:  # a file that does not reach there
                continue
            except RemoteError:
                if hour == 0:
                    raise
                break  # beyond what the service looks ahead, as are all later starts
            if _is_covered(site):
                compared += 1
                if site.intensity.central < least:
                    best, least = moment, site.intensity.central
        self._compared[place.label, hours] = compared
        return best

    def left_out(self, place: Region, hours: float) -> tuple[str, ...]:
        """Return a sentence if starts within the window were not compared for the want of data; else nothing."""
        every, compared = len(self._offsets()), self._compared.get((place.label, hours))
        if compared is None or compared == every:
            return ()
        return (
            f"best start: {compared} of the {every} starts within the window are compared; for hours of the others the "
            "source of intensity has no value.",
        )

    def _timeline(self, place: Region, hours: float) -> Timeline:
        known = profile(place.em_zone, self._request.boundary)
        assert known is not None and self._request.start is not None
        # Lengths double, so that a zone needs few timelines for jobs of all lengths.
        reach = 2.0 ** max(7, int(min(hours, HOURS_PER_YEAR)).bit_length()) + self._request.window_hours
        key = f"{known.zone} {reach}"
        if key not in self._timelines:
            self._timelines[key] = Timeline(known, self._request.start, reach)
        return self._timelines[key]

    def _saving(self, place: Region, known: Profile, best: datetime | None, hours: float) -> Interval | None:
        start = self._request.start
        if best is None or start is None or best == start:
            return None
        timeline = self._timeline(place, hours)
        shift = (best - start).total_seconds() / SECONDS_PER_HOUR
        now, then = timeline.mean(0, hours), timeline.mean(shift, hours)
        return _saved(now, then, spread_of(known.zone, hours, self._request.boundary)[0].residual_sd, shift / hours)

    def _forecast(self, place: Region, hours: float) -> Timing:
        best, start = self._start(place, hours), self._request.start
        saving = None
        try:
            sites = [self._sites.at(place, moment, hours) for moment in (start, best)]
        except InputError:  # a file that begins after the earliest start: there is nothing to save against
            sites = []
        if best != start and sites and all(map(_is_covered, sites)) and sites[0].intensity.central > 0:
            now, then = (site.intensity for site in sites)
            ends = [log(x.high / x.central) if x.central > 0 else 0.0 for x in (now, then)]
            shift = (
                (best - start).total_seconds() / SECONDS_PER_HOUR if best is not None and start is not None else hours
            )
            saving = _saved(now.central, then.central, hypot(*ends) / (Z90 * 2**0.5), shift / hours)
        return Timing(place.em_zone, place.em_zone, hours, start, best, saving, None, None, ())


def _is_covered(site: Site) -> bool:
    return all(step.name != COVERAGE for step in site.intensity_steps)


def _saved(now: float, then: float, sd: float, shift: float) -> Interval:
    """Saving of one window against another of the same grid.

    Annual mean and PUE cancel; so does the weather of the hours that both windows hold. ``shift`` is the distance of
    the two starts over the length of the job: from 1 on they share no hour.
    """
    factor = exp(Z90 * sd * sqrt(2 * min(1.0, shift)))
    return Interval(1 - then / now * factor, 1 - then / now, 1 - then / now / factor)


def _stamp(moment: datetime | None) -> str | None:
    return None if moment is None else moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
