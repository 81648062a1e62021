"""Carbon Intensity API of Great Britain (NESO): half-hours, free, no key.

Direct CO2 of generation, imports included; no lifecycle figures. National values have an ``actual`` once settled;
regions have forecasts only, also for the past. Terms: CC BY 4.0. Source: [uk_carbon_intensity_api].
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from ...errors import InputError, RemoteError
from ...remote.cache import Cache, FreshUntil
from ...remote.client import Remote
from .remote_service import RemoteService, floored, pieces, raised, until_next, until_settled
from .service import ESTIMATED, FORECAST, MEASURED, Place, Point, Series, arranged, parsed_stamp, parsed_value, utc

SOURCE_ID = "uk_carbon_intensity_api"
NATIONAL = "GB"

_HALF_HOUR = timedelta(minutes=30)
_DAYS_PER_REQUEST = 14
#: A settled half-hour is corrected for some days; after these it stays.
_SETTLED = timedelta(days=7)
_REGIONS = range(1, 19)
_NAME = "UK Carbon Intensity"


class UkCarbonIntensity(RemoteService):
    """The service behind the common interface; ``region`` narrows it to one of the 18 regions (13 is London)."""

    name, title = "uk", _NAME
    base_url, base_url_variable = "https://api.carbonintensity.org.uk", "CARBONEST_UK_URL"
    signal = "average"
    boundary = "direct"

    def __init__(self, region: str | None = None, remote: Remote | None = None, cache: Cache | None = None) -> None:
        if region is not None and not (region.isascii() and region.isdigit() and int(region) in _REGIONS):
            raise InputError(f"a region of the UK service must be a number from 1 to 18 (13: London); got {region!r}.")
        self._region = None if region is None else int(region)
        super().__init__(remote, cache)

    def latest(self, place: Place) -> Series:
        """Return the half-hour that is running."""
        self._check(place)
        path = "intensity" if self._region is None else f"regional/regionid/{self._region}"
        points = self._points(self._fetch(path, until_next(_HALF_HOUR)))
        if not points:
            raise RemoteError(f"{_NAME} has no value for the present half-hour; try again in a few minutes.")
        return self._series(points[-1:])

    def history(self, place: Place, start: datetime, end: datetime) -> Series:
        """Return the half-hours of ``[start, end)``, in requests of at most 14 days."""
        self._check(place)
        start, end = utc(start, "start"), utc(end, "end")
        points: list[Point] = []
        # Whole half-hours before the days are counted, or a request would be longer than the service allows.
        for first, stop in pieces(floored(start, _HALF_HOUR), raised(end, _HALF_HOUR), _DAYS_PER_REQUEST):
            path = self._path(f"{_minute(first)}/{_minute(stop)}")
            fresh_until = until_settled(stop, _SETTLED, until_next(_HALF_HOUR))
            # The service also answers the half-hour that ends at the start of the window.
            points += self._series(self._points(self._fetch(path, fresh_until))).within(first, stop)
        series = self._series(points)
        return series.holding(series.within(start, end))

    def forecast(self, place: Place, hours: float) -> Series:
        """Return the half-hours from now on; the service looks 48 hours ahead."""
        self._check(place)
        now = self.now()
        path = self._path(f"{_minute(floored(now, _HALF_HOUR))}/fw48h")
        series = self._series(self._points(self._fetch(path, until_next(_HALF_HOUR))))
        return series.ahead(self.now(), hours)

    def _check(self, place: Place) -> None:
        if place.zone not in (None, "GB") or place.country not in (None, "GB"):
            raise InputError(
                f"the UK service knows Great Britain only; {place.label} lies elsewhere. "
                "Choose electricitymaps or watttime."
            )

    def _path(self, window: str) -> str:
        return (
            f"intensity/{window}" if self._region is None else (f"regional/intensity/{window}/regionid/{self._region}")
        )

    def _fetch(self, path: str, fresh_until: FreshUntil) -> list[dict[str, Any]]:
        def check(body: Any) -> object:
            return self._points(self._rows(body))

        return self._rows(self._cache.fetch(self._remote, path, None, fresh_until, check=check))

    def _rows(self, body: Any) -> list[dict[str, Any]]:
        rows = body.get("data") if isinstance(body, dict) else None
        if self._region is not None:
            # One region comes as an object for a range, and as a list of one object for the present.
            if isinstance(rows, list) and len(rows) == 1:
                rows = rows[0]
            if not isinstance(rows, dict) or rows.get("regionid") != self._region:
                raise RemoteError(f"{_NAME} answered something else than region {self._region}.")
            rows = rows.get("data")
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise RemoteError(f"{_NAME} must answer a list under 'data'; it did not.")
        return rows

    def _points(self, rows: list[dict[str, Any]]) -> list[Point]:
        now, points = self.now(), []
        for row in rows:
            start, end = parsed_stamp(row.get("from"), _NAME), parsed_stamp(row.get("to"), _NAME)
            values = row.get("intensity")
            if not isinstance(values, dict) or end <= start:
                raise RemoteError(f"{_NAME} must answer from < to and an 'intensity' object; it did not.")
            actual, said = (parsed_value(values.get(key), _NAME) for key in ("actual", "forecast"))
            seconds = (end - start).total_seconds()
            if actual is not None:
                points.append(Point(start, seconds, actual, MEASURED))
            elif said is not None:
                points.append(Point(start, seconds, said, ESTIMATED if end <= now else FORECAST))
        return points

    def _series(self, points: Iterable[Point]) -> Series:
        place = NATIONAL if self._region is None else f"{NATIONAL} region {self._region}"
        notes = ("direct CO2 of generation and imports; no other gases, nothing upstream",)
        return Series(arranged(points), self.boundary, self.signal, SOURCE_ID, place, notes)


def _minute(stamp: datetime) -> str:
    return stamp.strftime("%Y-%m-%dT%H:%MZ")
