"""The time asked for, and the bucket width that a monitoring service still has for it."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from .. import units
from ..errors import InputError, shown

HOUR = 3600
DAY = 86400
#: More points per series than this make pages, not knowledge: the next wider bucket is taken.
MOST_POINTS = 1500
_MONTH = re.compile(r"(\d{4})-(\d{2})")
#: The longest look back: no service keeps more. [h]
_MOST_HOURS = 10 * units.HOURS_PER_YEAR


class Window(NamedTuple):
    """A half-open span of time on whole hours. [s since 1970]"""

    start: int
    end: int

    @property
    def hours(self) -> float:
        """Length. [h]"""
        return (self.end - self.start) / HOUR

    def text(self) -> str:
        """Return ``2026-10-01T00:00Z/2026-11-01T00:00Z``."""
        return f"{stamp(self.start)}/{stamp(self.end)}"

    def split(self, seconds: int) -> list[Window]:
        """Return consecutive windows of at most that length."""
        return [Window(s, min(s + seconds, self.end)) for s in range(self.start, self.end, seconds)]

    def by_calendar(self, unit: str) -> list[Window]:
        """Return the window cut at UTC midnights (``day``) or month ends (``month``); whole for ``total``."""
        if unit == "total":
            return [self]
        cuts, here = [], datetime.fromtimestamp(self.start, UTC)
        while here.timestamp() < self.end:
            cuts.append(int(here.timestamp()))
            midnight = here.replace(hour=0, minute=0, second=0, microsecond=0)
            ahead = timedelta(days=1) if unit == "day" else timedelta(days=32 - midnight.day)
            here = midnight + ahead if unit == "day" else (midnight + ahead).replace(day=1)
        return [Window(a, b) for a, b in zip(cuts, [*cuts[1:], self.end], strict=True)]


def stamp(seconds: float) -> str:
    """Return seconds since 1970 as UTC text to the minute (to the second where it matters)."""
    moment = datetime.fromtimestamp(seconds, UTC)
    return moment.strftime("%Y-%m-%dT%H:%MZ" if moment.second == 0 else "%Y-%m-%dT%H:%M:%SZ")


def resolve(
    *,
    start: str | None = None,
    end: str | None = None,
    last: str | None = None,
    month: str | None = None,
    now: float | None = None,
) -> Window:
    """Return the window that the options name, on whole hours and not past the last full hour.

    Exactly one of ``month`` (``2026-10``), ``last`` (``30d``, ``48h``, ``2w``, ``1month``) or ``start`` (with or
    without ``end``); nothing at all is the last 30 days. Times without an offset are UTC.

    Raises
    ------
    InputError
        If two of them are given, one cannot be read, or nothing lies between start and end.
    """
    now = time.time() if now is None else now
    latest = int(now) // HOUR * HOUR
    given = [name for name, value in (("--month", month), ("--last", last), ("--start", start)) if value]
    if len(given) > 1:
        raise InputError(f"the window must be given once; got {' and '.join(given)}.")
    if end and not start:
        raise InputError("--end needs --start.")
    if month:
        window = _calendar_month(month)
    elif start:
        window = Window(_moment(start, "--start"), _moment(end, "--end") if end else latest)
    else:
        window = Window(latest - _span(last or "30d"), latest)
    clipped = Window(window.start // HOUR * HOUR, min(-(-window.end // HOUR) * HOUR, latest))
    if clipped.start >= clipped.end:
        raise InputError(
            f"the window must begin before it ends and hold a full hour of the past; got {window.text()}, "
            f"now {stamp(now)}."
        )
    return clipped


def bucket_seconds(window: Window, grains: Sequence[int], smallest: int) -> int:
    """Return the narrowest bucket not below ``smallest`` that keeps a series within :data:`MOST_POINTS`.

    ``grains`` are the widths that the service offers, ascending.
    """
    fitting = [grain for grain in grains if grain >= smallest]
    for grain in fitting:
        if (window.end - window.start) / grain <= MOST_POINTS:
            return grain
    return fitting[-1]


def _calendar_month(text: str) -> Window:
    match = _MONTH.fullmatch(text.strip())
    if match is None or not (1 <= int(match[2]) <= 12 and 1970 <= int(match[1]) <= 9998):
        raise InputError(f"--month must be a month such as 2026-10; got {text!r}.")
    first = datetime(int(match[1]), int(match[2]), 1, tzinfo=UTC)
    following = (first + timedelta(days=31)).replace(day=1)
    return Window(int(first.timestamp()), int(following.timestamp()))


def _moment(text: str, name: str) -> int:
    try:
        moment = datetime.fromisoformat(text.strip())
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return int(moment.timestamp())
    except (ValueError, OverflowError):
        raise InputError(f"{name} must be a time such as 2026-10-01 or 2026-10-01T08:00Z; got {text!r}.") from None


def _span(text: str) -> int:
    # What a bare number would count is not plain here: hours elsewhere, days in the clouds' own tools.
    if not any(letter.isalpha() for letter in text):
        raise InputError(f"--last must be a time with its unit, like 48h, 30d or 1month (730 h); got {shown(text)}.")
    hours = units.hours(text, "--last")
    if hours < 1 or hours > _MOST_HOURS:
        raise InputError(f"--last must be between an hour and ten years; got {shown(text)}.")
    return int(hours * units.SECONDS_PER_HOUR)
