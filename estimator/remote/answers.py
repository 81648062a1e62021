"""What HTTP says: addresses, answers, dates and waits, read with care."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import NamedTuple
from urllib.parse import urlsplit

from ..errors import InputError

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
#: An error's body is a sentence in a few braces.
_ERROR_BYTES = 1 << 16
_DEFAULT_PORTS = {"http": 80, "https": 443}


class Answer(NamedTuple):
    """A response that was read to its end. Header names are lower case."""

    status: int
    headers: Mapping[str, str]
    content: bytes

    def text(self, length: int = 200) -> str:
        """Return the beginning of the body on one line, for messages."""
        return one_line(self.content[: 4 * length].decode("utf-8", "replace"), length)


def checked_base_url(service: str, url: str) -> str:
    """Return a base address without its final slash.

    Raises
    ------
    InputError
        If it is neither ``https`` nor on this machine, or carries credentials.
    """
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        parts, host = urlsplit(""), None
    safe = parts.scheme == "https" or (parts.scheme == "http" and host in LOOPBACK)
    if not host or not safe or parts.username or parts.query or parts.fragment:
        raise InputError(
            f"the base address of {service} must be a plain https:// address (http:// only on this machine, "
            f"no user, no query); got one of scheme {parts.scheme!r} and host {host!r}."
        )
    return url.rstrip("/")


def origin(url: str) -> tuple[str, str, int | None]:
    """Return scheme, host and port of an address; ``https://h`` and ``https://h:443`` are the same origin."""
    try:
        parts = urlsplit(url)
        return parts.scheme, parts.hostname or "", parts.port or _DEFAULT_PORTS.get(parts.scheme)
    except ValueError:
        return "", "", None


def http_date(text: str | None) -> datetime | None:
    """Return a stamp of an HTTP header; ``None`` where it is absent or no date."""
    try:
        stamp = parsedate_to_datetime(text or "")
    except (TypeError, ValueError, OverflowError, IndexError):
        return None
    return stamp if stamp.tzinfo else stamp.replace(tzinfo=UTC)


def retry_after_seconds(headers: Mapping[str, str]) -> float | None:
    """Return the wait a service asks for.

    A date is counted from the answer's own ``Date``, so that a wrong clock here does no harm.
    """
    text = headers.get("retry-after", "").strip()
    if text.isascii() and text.isdigit():
        # No wait is longer than a year, and no float as long as a header line may be.
        return min(float(text[:12]), 31_536_000.0)
    until, sent = http_date(text), http_date(headers.get("date")) or datetime.now(UTC)
    return None if until is None else max(0.0, (until - sent).total_seconds())


def said_by(answer: Answer) -> str:
    """Return what an error body says, from the shapes that JSON services use; short, on one line."""
    try:
        body = json.loads(answer.content[:_ERROR_BYTES])
    except (ValueError, RecursionError):
        return "" if b"<html" in answer.content[:500].lower() else answer.text(160)
    found = []
    for part in (body, body.get("error") if isinstance(body, dict) else None):
        if isinstance(part, dict):
            found += [part[key] for key in ("message", "Message", "detail", "error") if isinstance(part.get(key), str)]
    return one_line(" ".join(dict.fromkeys(found)), 200)


def one_line(text: str, length: int) -> str:
    """Return the beginning of a stranger's text, fit for a terminal: no line breaks, no control characters."""
    return "".join(c for c in " ".join(text.split()) if c.isprintable())[:length]


def host_of(url: str) -> str:
    """Return the host of an address, for messages."""
    _, host, _ = origin(url)
    return host or "an address that cannot be read"


def path_of(url: str) -> str:
    """Return the path of an address without its query, which may hold a secret."""
    return urlsplit(url).path or "/"
