"""What services on the network share: a client and a cache, the service's clock, and windows cut to what it takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from ...errors import RemoteError
from ...remote.cache import Cache, FreshUntil
from ...remote.client import Remote, base_url_of

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
#: How long an answer is good whose figures change no more.
_KEPT = timedelta(days=7)


class RemoteService:
    """A service by its client and its cache; ``name`` is the one in ``--intensity``, ``title`` that in messages."""

    name: str
    title: str
    base_url: str
    #: Environment variable that names another base address.
    base_url_variable: str

    def __init__(
        self, remote: Remote | None, cache: Cache | None, *, headers: Mapping[str, str] | None = None, secret: str = ""
    ) -> None:
        self._remote = remote or Remote(self.title, base_url_of(self.base_url_variable, self.base_url), headers=headers)
        self._remote.secrets |= {secret} - {""}
        self._cache = cache or Cache(self.name)

    def now(self) -> datetime:
        """Return the present time by the service's clock once it has answered."""
        return self._remote.now()

    @property
    def problem(self) -> str | None:
        """Why answers could not be kept, if so."""
        return self._cache.problem

    def _object(self, body: Any) -> dict[str, Any]:
        if not isinstance(body, dict):
            raise RemoteError(f"{self.title} must answer an object; it did not.")
        return body


def pieces(first: datetime, last: datetime, days: int) -> Iterator[tuple[datetime, datetime]]:
    """Yield ``[first, last)`` in consecutive spans of at most so many days."""
    while first < last:
        stop = min(last, first + timedelta(days=days))
        yield first, stop
        first = stop


def floored(stamp: datetime, step: timedelta) -> datetime:
    """Return the last whole step (hour, half-hour, …) that is not after a stamp."""
    return stamp - (stamp - _EPOCH) % step


def raised(stamp: datetime, step: timedelta) -> datetime:
    """Return the first whole step that is not before a stamp."""
    return stamp + (_EPOCH - stamp) % step


def until_next(step: timedelta) -> FreshUntil:
    """Return the rule of an answer that is good until the step that is running ends."""
    return lambda body, now: floored(now, step) + step


def until_settled(end: datetime, settled: timedelta, before: FreshUntil) -> FreshUntil:
    """Return the rule of figures up to ``end``, which are corrected for a while: ``before`` holds until then."""
    return lambda body, now: now + _KEPT if end < now - settled else before(body, now)
