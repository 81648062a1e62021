"""Electricity Maps v3: flow-traced consumption intensity of most zones of the world; needs a token.

Lifecycle by default, direct on request; hourly. The free plan has the latest value and 24 hours of history of one
zone; ranges and forecasts are paid. Source: [electricitymaps_api].
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from ...errors import AccessError, InputError, RemoteError, shown
from ...remote.answers import Answer, said_by
from ...remote.cache import Cache, FreshUntil
from ...remote.client import Remote
from .remote_service import RemoteService, floored, pieces, raised, until_next, until_settled
from .service import ESTIMATED, FORECAST, MEASURED, Place, Series, parsed_stamp, parsed_value, spaced, utc

TOKEN_VARIABLE = "ELECTRICITYMAPS_TOKEN"
SOURCE_ID = "electricitymaps_api"

_NAME = "Electricity Maps"
_HOUR = timedelta(hours=1)
_DAYS_PER_REQUEST = 10
_HORIZONS_HOURS = (24, 48, 72)
#: Hours are revised while late data arrive.
_SETTLED = timedelta(days=3)
_SECONDS_OF = {"hourly": 3600.0, "15_minutes": 900.0, "5_minutes": 300.0}


class ElectricityMaps(RemoteService):
    """The service behind the common interface.

    Parameters
    ----------
    zone : str, optional
        Instead of the zone of the region: ``"DE"``, ``"US-CAL-CISO"``.
    boundary : {"lifecycle", "direct"}
    token : str, optional
        Instead of the environment variable ``ELECTRICITYMAPS_TOKEN``.

    Raises
    ------
    AccessError
        If there is no token.
    """

    name, title = "electricitymaps", _NAME
    # The version is part of the address: `…/v4` is only another base address.
    base_url, base_url_variable = "https://api.electricitymaps.com/v3", "CARBONEST_ELECTRICITYMAPS_URL"
    signal = "average"

    def __init__(
        self,
        zone: str | None = None,
        boundary: str = "lifecycle",
        *,
        token: str | None = None,
        remote: Remote | None = None,
        cache: Cache | None = None,
    ) -> None:
        token = (token or os.environ.get(TOKEN_VARIABLE, "")).strip()
        if not token:
            raise AccessError(f"{_NAME} needs a token: set the environment variable {TOKEN_VARIABLE}.")
        if not (token.isascii() and token.isprintable()):
            raise InputError(f"{TOKEN_VARIABLE} must hold printable ASCII characters only; it holds others.")
        if boundary not in ("lifecycle", "direct"):
            raise InputError(f"the boundary of {_NAME} must be lifecycle or direct; got {boundary!r}.")
        self.boundary = boundary
        self._zone = zone
        super().__init__(remote, cache, headers={"auth-token": token}, secret=token)

    def latest(self, place: Place) -> Series:
        """Return the newest hour."""
        zone = self._zone_of(place)
        body = self._fetch("carbon-intensity/latest", zone, {}, _until_superseded)
        series = self._series(zone, [body], _seconds_of(body), None)
        if not series.points:
            raise RemoteError(
                f"{_NAME} has no value of zone {zone} for now; try again later. {' '.join(series.warnings)}".rstrip()
            )
        return series

    def history(self, place: Place, start: datetime, end: datetime) -> Series:
        """Return the hours of ``[start, end)``: the free last 24 hours where they suffice, else ranges of 10 days."""
        zone, start, end = self._zone_of(place), utc(start, "start"), utc(end, "end")
        if start >= end:
            return self._series(zone, [], 3600.0, None)
        # An hour of margin: the oldest of the 24 hours leaves the list before we ask.
        if start >= self.now() - timedelta(hours=23):
            body = self._fetch("carbon-intensity/history", zone, {}, _until_superseded)
            found = self._series(zone, _rows(body), _seconds_of(body), None)
            if found.points and found.points[0].start <= start:
                return found.holding(found.within(start, end))
        series = self._series(zone, [], 3600.0, None)
        # Whole hours: the service answers the hours that begin within the range, and counts the days of a range.
        for first, stop in pieces(floored(start, _HOUR), raised(end, _HOUR), _DAYS_PER_REQUEST):
            window = {"start": _second(first), "end": _second(stop)}
            fresh_until = until_settled(stop, _SETTLED, until_next(_HOUR))
            body = self._fetch("carbon-intensity/past-range", zone, window, fresh_until)
            part = self._series(zone, _rows(body), _seconds_of(body), None)
            series = series.joined(part.holding(part.within(first, stop)))
        return series.holding(series.within(start, end))

    def forecast(self, place: Place, hours: float) -> Series:
        """Return the hours from now on; plans look 24, 48 or 72 hours ahead."""
        zone = self._zone_of(place)
        horizon = next((h for h in _HORIZONS_HOURS if h >= hours), _HORIZONS_HOURS[-1])
        body = self._fetch("carbon-intensity/forecast", zone, {"horizonHours": str(horizon)}, until_next(_HOUR))
        series = self._series(zone, _rows(body), _seconds_of(body), FORECAST)
        return series.ahead(self.now(), hours)

    def _zone_of(self, place: Place) -> str:
        zone = self._zone or place.zone
        if not zone:
            raise InputError(f"no Electricity Maps zone is known for {place.label}: name one, electricitymaps:DE.")
        return zone

    def _fetch(self, path: str, zone: str, params: Mapping[str, str], fresh_until: FreshUntil) -> dict[str, Any]:
        asked = {"zone": zone, "emissionFactorType": self.boundary, "temporalGranularity": "hourly", **params}

        def check(body: Any) -> object:
            rows = [self._checked(body, zone)] if path.endswith("/latest") else _rows(self._checked(body, zone))
            return self._series(zone, rows, 3600.0, None).points

        body = self._cache.fetch(self._remote, path, asked, fresh_until, check=check, expect=(401, 403, 404))
        if isinstance(body, Answer):
            raise self._refusal(body, zone, path)
        return self._checked(body, zone)

    def _checked(self, body: Any, zone: str) -> dict[str, Any]:
        found = self._object(body)
        if found.get("zone") not in (None, zone):
            raise RemoteError(f"{_NAME} answered zone {str(found['zone'])[:40]!r} instead of {zone}.")
        return found

    def _refusal(self, answer: Answer, zone: str, path: str) -> AccessError | RemoteError:
        said = self._remote.scrubbed(said_by(answer))
        told = f' It said: "{said}".' if said else ""
        if answer.status == 404:
            return RemoteError(f"{_NAME} has no data of zone {zone} for this time (404).{told}")
        if "zone" in said.lower():
            return AccessError(f"the plan behind {TOKEN_VARIABLE} does not cover zone {zone}.{told}")
        endpoint = path.rpartition("/")[2]
        if answer.status == 403 or "endpoint" in said.lower():
            return AccessError(f"the plan behind {TOKEN_VARIABLE} does not cover '{endpoint}' of zone {zone}.{told}")
        return AccessError(f"{_NAME} does not accept {TOKEN_VARIABLE} (401): check the token.{told}")

    def _series(self, zone: str, rows: list[Any], seconds: float, quality: str | None) -> Series:
        stamped, impossible = [], 0
        for row in rows:
            if not isinstance(row, dict):
                raise RemoteError(f"{_NAME} must answer objects in its lists; it did not.")
            if row.get("emissionFactorType") not in (None, self.boundary):
                raise RemoteError(
                    f"{_NAME} answered {shown(row['emissionFactorType'], 40)} figures instead of {self.boundary}."
                )
            value = parsed_value(row.get("carbonIntensity", row.get("value")), _NAME)
            if value == 0 and self.boundary == "lifecycle":
                # Plants are built: no grid's lifecycle average is 0. It is a gap, as an outage leaves it.
                value, impossible = None, impossible + 1
            stamped.append((parsed_stamp(row.get("datetime"), _NAME), value, quality or _quality(row)))
        notes = (f"{self.boundary} CO2e of consumption, imports traced",)
        said = (f"{_NAME} answered 0 for hours of zone {zone}: no lifecycle average is, so they are taken as missing.",)
        warnings = said if impossible else ()
        return Series(spaced(stamped, seconds), self.boundary, self.signal, SOURCE_ID, zone, notes, warnings)


def _quality(row: Mapping[str, Any]) -> str:
    # Old servers spell it estimatedMethod, and some give the method without the flag.
    method = row.get("estimationMethod") or row.get("estimatedMethod")
    return ESTIMATED if row.get("isEstimated") or method else MEASURED


def _rows(body: Mapping[str, Any]) -> list[Any]:
    for key in ("data", "history", "forecast"):
        if isinstance(body.get(key), list):
            return list(body[key])
    raise RemoteError(f"{_NAME} must answer a list under 'data', 'history' or 'forecast'; it did not.")


def _seconds_of(body: Mapping[str, Any]) -> float:
    return _SECONDS_OF.get(str(body.get("temporalGranularity")), 3600.0)


def _second(stamp: datetime) -> str:
    return stamp.strftime("%Y-%m-%dT%H:%M:%SZ")


def _until_superseded(body: Any, now: datetime) -> datetime:
    """An hour is the newest until it ends; one that has ended may be followed by the next at any minute."""
    rows = _rows(body) if isinstance(body, dict) and "datetime" not in body else [body]
    stamps = [parsed_stamp(row.get("datetime"), _NAME) for row in rows if isinstance(row, dict)]
    return max([now + timedelta(minutes=5), *(stamp + _HOUR for stamp in stamps)])
