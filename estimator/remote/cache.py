"""Answers of the live services on disk, each until the service itself will have something newer.

One file per request; written beside and then moved into place, so that parallel runs never read half an answer and
the last writer wins. Ages are counted by the service's own clock (its ``Date`` header), so a wrong clock here neither
keeps old answers alive nor throws fresh ones away. Credentials are neither part of the key nor of the content.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from .. import reading, schema
from ..errors import InputError, RemoteError
from . import directories
from .answers import Answer, http_date
from .client import Remote

_VERSION = 1
#: Validators longer than this are not kept, nor sent back.
_LONGEST_TAG = 1000
#: Answers that nobody asked for in so many days are removed.
_KEEP_DAYS = 60
_MAX_AGE = re.compile(r"max-age\s*=\s*\"?([0-9]+)")
_LONGEST = timedelta(days=365)
#: An answer within an entry, which escapes what the service sent plain.
_ENTRY_BYTES = 96 * reading.MIB
_ENTRY = schema.mapping(
    {
        "version": schema.number(_VERSION, _VERSION, whole=True), "body": schema.ANYTHING,
        "received": schema.MOMENT, "fresh_until": schema.MOMENT,
        "etag": schema.or_null(schema.text(longest=_LONGEST_TAG)),
        "last_modified": schema.or_null(schema.text(longest=_LONGEST_TAG)),
        "skew_seconds": schema.or_null(schema.number()),
    }
)  # fmt: skip

#: (body, the service's now) → by the service's clock, when it will have something newer.
FreshUntil = Callable[[Any, datetime], datetime]


class Entry(NamedTuple):
    """A stored answer. ``fresh_until`` is by our clock; the service's was ``skew_seconds`` ahead of it."""

    body: Any
    received: datetime
    fresh_until: datetime
    etag: str | None
    last_modified: str | None
    skew_seconds: float | None


class Cache:
    """Answers of one service.

    Parameters
    ----------
    service : str
        A short name; part of the file names.
    directory : Path, optional
        Instead of the one that :func:`estimator.remote.directories.cache` names.
    """

    def __init__(self, service: str, directory: Path | None = None) -> None:
        self.service = service
        self._directory = directory
        #: Why nothing could be stored, in a sentence; ``None`` while all is well.
        self.problem: str | None = None

    def fetch(
        self,
        remote: Remote,
        path: str,
        params: Mapping[str, str] | None,
        fresh_until: FreshUntil,
        *,
        check: Callable[[Any], object] = bool,
        headers: Callable[[], Mapping[str, str]] = dict,
        expect: Collection[int] = (),
    ) -> Any:
        """Return a parsed body: the stored one while it is fresh, else the service's.

        Parameters
        ----------
        fresh_until : (body, the service's now) → by the service's clock, when it will have something newer.
            A ``max-age`` or ``Expires`` of the service's wins.
        check : raises if a body is not what it should be; a body of which it returns nothing is not kept.
        headers : called only when a request is really sent (a login costs a request).
        expect : error statuses returned as an :class:`Answer` instead of raised; never stored.
        """
        file = self.file(remote.base_url, path, params)
        entry = _read(file)
        now = datetime.now(UTC)
        if entry is not None and entry.received <= now < entry.fresh_until:
            if remote.skew_seconds is None:
                remote.skew_seconds = entry.skew_seconds
            return entry.body
        conditions = {}
        if entry is not None and entry.etag:
            conditions["If-None-Match"] = entry.etag
        if entry is not None and entry.last_modified:
            conditions["If-Modified-Since"] = entry.last_modified
        answer = remote.get(path, params, {**headers(), **conditions}, expect={304, *expect})
        if answer.status in expect:
            return answer
        if answer.status == 304:
            if entry is None:
                raise RemoteError(f"{remote.service} answered 304 (not modified) although nothing was stored here.")
            body = entry.body
        else:
            body = remote.parsed(answer)
        if check(body) and "no-store" not in answer.headers.get("cache-control", "").lower():
            lifetime = _lifetime(answer, body, remote.now(), fresh_until)
            content = _content(answer, body, lifetime, entry if answer.status == 304 else None)
            self._store(file, content | {"skew_seconds": remote.skew_seconds})
        return body

    def file(self, base_url: str, path: str, params: Mapping[str, str] | None) -> Path:
        """Return where the answer to a request is stored."""
        request = json.dumps([base_url, path, sorted((params or {}).items())])
        directory = self._directory or directories.cache() / "intensity"
        return directory / f"{self.service}-{hashlib.sha256(request.encode()).hexdigest()[:32]}.json"

    def _store(self, file: Path, content: dict[str, Any]) -> None:
        try:
            # Licensed series may lie here.
            directories.replace(file, json.dumps(content).encode(), private=True)
            self._tidy(file.parent)
        except OSError as error:
            self.problem = f"answers could not be stored in {file.parent}: {error.strerror}; set CARBONEST_CACHE."

    def _tidy(self, directory: Path) -> None:
        limit = datetime.now(UTC).timestamp() - timedelta(days=_KEEP_DAYS).total_seconds()
        for file in directory.glob(f"{self.service}-*.json"):
            with suppress(OSError):
                if file.stat().st_mtime < limit:
                    file.unlink()


def _content(answer: Answer, body: Any, lifetime: timedelta, before: Entry | None) -> dict[str, Any]:
    now = datetime.now(UTC)
    return {
        "version": _VERSION,
        "received": now.isoformat(),
        "fresh_until": (now + lifetime).isoformat(),
        "etag": _validator(answer, "etag") or (before.etag if before else None),
        "last_modified": _validator(answer, "last-modified") or (before.last_modified if before else None),
        "body": body,
    }


def _validator(answer: Answer, header: str) -> str | None:
    value = answer.headers.get(header, "")
    return value if 0 < len(value) <= _LONGEST_TAG and value.isascii() and value.isprintable() else None


def _lifetime(answer: Answer, body: Any, service_now: datetime, fresh_until: FreshUntil) -> timedelta:
    control = answer.headers.get("cache-control", "").lower()
    age = _MAX_AGE.search(control)
    if "no-cache" in control:
        return timedelta(0)
    if age:
        # A header line may hold thousands of digits, of which Python makes no number.
        return min(timedelta(seconds=int(age[1][:9])), _LONGEST)
    expires = http_date(answer.headers.get("expires"))
    if expires is not None:
        until, now = expires, http_date(answer.headers.get("date")) or service_now
    else:
        until, now = fresh_until(body, service_now), service_now
    return min(max(timedelta(0), until - now), _LONGEST)


def _read(file: Path) -> Entry | None:
    """Return a stored answer; a file that is absent, broken or of another version is no answer."""
    try:
        content = reading.parsed_json(reading.read_bytes(file, "an answer", at_most=_ENTRY_BYTES), "an answer")
    except InputError:
        return None
    if not schema.obeys(content, _ENTRY):
        return None
    received, until = (datetime.fromisoformat(content[key]) for key in ("received", "fresh_until"))
    return Entry(content["body"], received, until, content["etag"], content["last_modified"], content["skew_seconds"])
