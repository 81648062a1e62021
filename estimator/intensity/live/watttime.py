"""WattTime v3: marginal intensity in 5-minute points; needs an account.

``co2_moer`` is the marginal operating emissions rate: what one more kWh causes, not what a kWh contains. The average
``co2_aoer`` exists for licensed accounts. Combustion CO2 only. A login gives a token of 30 minutes, kept in memory.
Source: [watttime_api].
"""

from __future__ import annotations

import os
import re
import time
from base64 import b64encode
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from ...errors import AccessError, InputError, RemoteError
from ...remote.answers import Answer, one_line, said_by
from ...remote.cache import Cache, FreshUntil
from ...remote.client import Remote
from ...units import GRAMS_PER_KILOGRAM, KILOGRAMS_PER_POUND
from .remote_service import RemoteService, floored, pieces, raised, until_settled
from .service import FORECAST, MEASURED, Place, Series, parsed_stamp, parsed_value, spaced, utc

USER_VARIABLE, PASSWORD_VARIABLE = "WATTTIME_USER", "WATTTIME_PASSWORD"
SOURCE_ID = "watttime_api"

_NAME = "WattTime"
#: lb/MWh → g/kWh: 453.59237 g per lb over 1000 kWh per MWh.
_GRAMS_PER_KWH = KILOGRAMS_PER_POUND * GRAMS_PER_KILOGRAM / 1000.0
_UNITS = ("lbs_co2_per_mwh",)
_SIGNAL_TYPES = {"marginal": "co2_moer", "average": "co2_aoer"}
_DAYS_PER_REQUEST = 30
_LONGEST_HORIZON_HOURS = 72
#: The service counts 30 minutes from its login; renew before.
_TOKEN_SECONDS = 28 * 60
_SETTLED = timedelta(days=14)
_STEP = timedelta(minutes=5)
_WORD = re.compile(r"[A-Za-z0-9_.-]{1,80}")


class WattTime(RemoteService):
    """The service behind the common interface.

    Parameters
    ----------
    region : str, optional
        Instead of the region of the place: ``"CAISO_NORTH"``, the one that needs no subscription.
    signal : {"marginal", "average"}
    user, password : str, optional
        Instead of the environment variables ``WATTTIME_USER`` and ``WATTTIME_PASSWORD``.

    Raises
    ------
    AccessError
        If there are no credentials.
    """

    name, title = "watttime", _NAME
    base_url, base_url_variable = "https://api.watttime.org", "CARBONEST_WATTTIME_URL"
    boundary = "direct"

    def __init__(
        self,
        region: str | None = None,
        signal: str = "marginal",
        *,
        user: str | None = None,
        password: str | None = None,
        remote: Remote | None = None,
        cache: Cache | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        user = user or os.environ.get(USER_VARIABLE, "")
        password = password or os.environ.get(PASSWORD_VARIABLE, "")
        if not user or not password:
            raise AccessError(
                f"{_NAME} needs an account: set the environment variables {USER_VARIABLE} and {PASSWORD_VARIABLE}."
            )
        if signal not in _SIGNAL_TYPES:
            raise InputError(f"the signal of {_NAME} must be marginal or average; got {signal!r}.")
        self.signal = signal
        self._region = region
        self._basic = b64encode(f"{user}:{password}".encode()).decode()
        super().__init__(remote, cache, secret=password)
        self._remote.secrets.add(self._basic)
        self._token: str | None = None
        self._token_until = 0.0
        self._clock = clock

    def latest(self, place: Place) -> Series:
        """Return the newest 5 minutes: the first point of the forecast, which is the present one."""
        region = self._region_of(place)
        body = self._fetch("v3/forecast", {"region": region, "horizon_hours": "0"}, _until_generated)
        series = self._series(region, body, FORECAST)
        if not series.points:
            raise RemoteError(f"{_NAME} has no value of region {region} for now; try again later.")
        return series.holding(series.points[:1])

    def history(self, place: Place, start: datetime, end: datetime) -> Series:
        """Return the points of ``[start, end)``, in requests of at most 30 days."""
        region, start, end = self._region_of(place), utc(start, "start"), utc(end, "end")
        series: Series | None = None
        for first, stop in pieces(start, end, _DAYS_PER_REQUEST):
            asked = _second(floored(first, _STEP)), _second(raised(stop, _STEP))
            window = {"region": region, "start": asked[0], "end": asked[1]}
            fresh_until = until_settled(stop, _SETTLED, lambda _, now: now + _STEP)
            part = self._series(region, self._fetch("v3/historical", window, fresh_until), MEASURED)
            part = part.holding(part.within(first, stop))
            series = part if series is None else series.joined(part)
        return series or self._empty(region)

    def forecast(self, place: Place, hours: float) -> Series:
        """Return the points from now on; the service looks 72 hours ahead."""
        region = self._region_of(place)
        horizon = min(_LONGEST_HORIZON_HOURS, max(1, -int(-hours // 1)))
        body = self._fetch("v3/forecast", {"region": region, "horizon_hours": str(horizon)}, _until_generated)
        series = self._series(region, body, FORECAST)
        return series.ahead(self.now(), hours)

    def _region_of(self, place: Place) -> str:
        known = self._region or place.watttime_region
        if known:
            return known
        if place.latitude is None or place.longitude is None:
            raise InputError(f"no WattTime region is known for {place.label}: name one, watttime:CAISO_NORTH.")
        where = {"latitude": str(place.latitude), "longitude": str(place.longitude)}
        body = self._fetch("v3/region-from-loc", where, lambda _, now: now + timedelta(days=30))
        found = body.get("region")
        if not isinstance(found, str) or not _WORD.fullmatch(found):
            raise RemoteError(f"{_NAME} named no region for {place.label}.")
        return found

    def _fetch(self, path: str, params: Mapping[str, str], fresh_until: FreshUntil) -> dict[str, Any]:
        asked = {"signal_type": _SIGNAL_TYPES[self.signal], **params}

        def check(body: Any) -> object:
            region = params.get("region")
            return self._object(body).get("region") if region is None else self._series(region, body, MEASURED).points

        for _ in range(2):
            body = self._cache.fetch(
                self._remote,
                path,
                asked,
                fresh_until,
                check=check,
                headers=self._bearer,
                expect=(400, 401, 403, 404, 422),
            )
            if not (isinstance(body, Answer) and body.status == 401):
                break
            # Expired early, or dropped by the service: one new login, then the truth.
            self._token = None
        if isinstance(body, Answer):
            raise self._refusal(body, params)
        return self._object(body)

    def _bearer(self) -> dict[str, str]:
        if self._token is None or self._clock() >= self._token_until:
            answer = self._remote.get("login", headers={"Authorization": f"Basic {self._basic}"}, expect=(401, 403))
            if answer.status in (401, 403):
                raise AccessError(f"{_NAME} does not accept {USER_VARIABLE} and {PASSWORD_VARIABLE} ({answer.status}).")
            body = self._remote.parsed(answer)
            token = body.get("token") if isinstance(body, dict) else None
            # It goes into a header.
            if not isinstance(token, str) or not (token.isascii() and token.isprintable() and 0 < len(token) < 10_000):
                raise RemoteError(f"{_NAME} must answer a token to a login; it did not.")
            self._remote.secrets.add(token)
            self._token, self._token_until = token, self._clock() + _TOKEN_SECONDS
        return {"Authorization": f"Bearer {self._token}"}

    def _refusal(self, answer: Answer, params: Mapping[str, str]) -> AccessError | RemoteError:
        said = self._remote.scrubbed(said_by(answer))
        told = f' It said: "{said}".' if said else ""
        what = f"{_SIGNAL_TYPES[self.signal]} of region {params.get('region', 'unknown')}"
        if answer.status == 401:
            return AccessError(f"{_NAME} does not accept its own new token (401): try again later.{told}")
        if answer.status == 403:
            free = " Without a subscription only CAISO_NORTH is open." if self.signal == "marginal" else ""
            return AccessError(f"the {_NAME} account of {USER_VARIABLE} has no right to {what}.{free}{told}")
        if answer.status == 404:
            return RemoteError(f"{_NAME} has no data: {what} (404).{told}")
        return RemoteError(f"{_NAME} refused the request for {what} ({answer.status}).{told}")

    def _series(self, region: str, body: Any, quality: str) -> Series:
        rows, meta = self._object(body).get("data"), self._object(body).get("meta")
        if not isinstance(rows, list) or not isinstance(meta, dict) or not all(isinstance(r, dict) for r in rows):
            raise RemoteError(f"{_NAME} must answer 'data' and 'meta'; it did not.")
        self._check(meta, region)
        seconds = _seconds(meta.get("data_point_period_seconds")) or _STEP.total_seconds()
        stamped = []
        for row in rows:
            value = parsed_value(row.get("value"), _NAME)
            grams = None if value is None else value * _GRAMS_PER_KWH
            stamped.append((parsed_stamp(row.get("point_time"), _NAME), grams, quality))
        return self._empty(region, meta).holding(spaced(stamped, seconds))

    def _check(self, meta: Mapping[str, Any], region: str) -> None:
        if meta.get("units") not in _UNITS:
            raise RemoteError(f"{_NAME} must answer lbs_co2_per_mwh; it answered {str(meta.get('units'))[:40]!r}.")
        if meta.get("region") not in (None, region):
            raise RemoteError(f"{_NAME} answered region {str(meta['region'])[:40]!r} instead of {region}.")
        wanted = _SIGNAL_TYPES[self.signal]
        if meta.get("signal_type") not in (None, wanted):
            raise RemoteError(f"{_NAME} answered {str(meta['signal_type'])[:40]!r} instead of {wanted}.")

    def _empty(self, region: str, meta: Mapping[str, Any] | None = None) -> Series:
        notes = ["combustion CO2 only; no other gases, nothing upstream"]
        if self.signal == "marginal":
            notes.append("what one more kWh causes")
        model = (meta or {}).get("model")
        if isinstance(model, dict) and model.get("date"):
            notes.append(f"model of {one_line(str(model['date']), 40)}")
        return Series((), self.boundary, self.signal, SOURCE_ID, region, tuple(notes), _warnings(meta or {}))


def _seconds(value: object) -> float | None:
    """Return a period that can be one: above 0 and at most a day."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if 0 < value <= 86_400 else None


def _warnings(meta: Mapping[str, Any]) -> tuple[str, ...]:
    found = meta.get("warnings")
    texts = [w.get("message") if isinstance(w, dict) else w for w in found] if isinstance(found, list) else []
    return tuple(f"{_NAME} warns: {one_line(str(text), 160)}" for text in texts)


def _second(stamp: datetime) -> str:
    return stamp.strftime("%Y-%m-%dT%H:%M:%S+00:00")


def _until_generated(body: Any, now: datetime) -> datetime:
    """A forecast is good until the service makes the next one."""
    meta = body.get("meta") if isinstance(body, dict) else None
    made = meta.get("generated_at") if isinstance(meta, dict) else None
    period = _seconds(meta.get("generated_at_period_seconds")) if isinstance(meta, dict) else None
    if not made or period is None:
        return now + _STEP
    return parsed_stamp(made, _NAME).astimezone(UTC) + timedelta(seconds=period)
