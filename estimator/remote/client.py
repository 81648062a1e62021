"""The one place that speaks HTTP: time-outs, retries, paging and errors that are sentences.

A :class:`Remote` talks to one service under one base address. It never leaves that origin (neither by a redirect nor
by a "next page" address), never prints a secret, and gives up when its total time is spent. Only code that the user
asked for by the name of a service may build one.
"""

from __future__ import annotations

import os
import random
import threading
import time
import zlib
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from .. import reading
from ..errors import AccessError, RemoteError, shown
from .answers import Answer, checked_base_url, host_of, http_date, origin, path_of, retry_after_seconds, said_by

if TYPE_CHECKING:
    import requests

#: Statuses after which the same request may succeed later.
TRANSIENT = frozenset({408, 425, 429, 500, 502, 503, 504})
_CHUNK_BYTES = 1 << 16
#: A service's clock is set: a Date outside of these years is a fault of the answer, not of our clock.
_CLOCK_YEARS = range(2020, 2200)
#: Variables of requests that name the certificates to trust.
_CERTIFICATES = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")


class NoAnswerError(RemoteError):
    """Nobody answered at that address, however often it was tried."""


class Limits(NamedTuple):
    """How patient a :class:`Remote` is."""

    connect_seconds: float = 10.0
    read_seconds: float = 30.0
    #: For one request with all its retries and waits.
    total_seconds: float = 120.0
    attempts: int = 5
    first_wait_seconds: float = 0.5
    longest_wait_seconds: float = 60.0
    #: A body past this, once it is decompressed, is refused: no service here sends a tenth of it in one page.
    body_bytes: int = 16 * 1024 * 1024


class Remote:
    """A client of one HTTP service.

    Parameters
    ----------
    service : str
        Its name in messages: ``"Electricity Maps"``.
    base_url : str
        ``https://…``; plain ``http`` is accepted for a loopback address only.
    headers : mapping, optional
        Sent with every request; may hold secrets.
    secrets : collection of str, optional
        Texts that must never appear in a message.
    limits : Limits, optional
    sleep, clock : callables, optional
        For tests.

    Raises
    ------
    InputError
        If the base address is no ``https`` address and does not point to this machine.
    """

    def __init__(
        self,
        service: str,
        base_url: str,
        *,
        headers: Mapping[str, str] | None = None,
        secrets: Collection[str] = (),
        limits: Limits | None = None,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.service = service
        self.base_url = checked_base_url(service, base_url)
        self.headers = dict(headers or {})
        self.secrets = set(secrets)
        self.limits = limits or Limits()
        #: How far the service's clock is ahead of ours, once it has said. [s]
        self.skew_seconds: float | None = None
        self._sleep, self._clock = sleep, clock
        self._session: requests.Session | None = None

    def now(self) -> datetime:
        """Return the present time by the service's clock, or by ours until it has answered."""
        return datetime.now(UTC) + timedelta(seconds=self.skew_seconds or 0.0)

    def get(
        self,
        path: str,
        params: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        expect: Collection[int] = (),
    ) -> Answer:
        """Return the answer to a GET, retried while that can help.

        Parameters
        ----------
        path : below the base address, or a whole address of the same origin (a "next page").
        expect : statuses beside 2xx that the caller handles itself.

        Raises
        ------
        AccessError
            On 401 and 403.
        RemoteError
            On any other failure, or when the total time is spent.
        """
        url = self._url(path)
        deadline = self._clock() + self.limits.total_seconds
        answered = False
        for attempt in range(1, self.limits.attempts + 1):
            problem, wait = "", None
            try:
                answer = self._once(url, params, headers, deadline)
            except _Interrupted as trouble:
                problem = str(trouble)
            else:
                answered = True
                if answer.status in expect or 200 <= answer.status < 300:
                    return answer
                if answer.status not in TRANSIENT:
                    raise self._refusal(url, answer)
                problem, wait = self._problem(answer), retry_after_seconds(answer.headers)
            if attempt == self.limits.attempts:
                break
            self._pause(attempt, wait, deadline, problem)
        kind = RemoteError if answered else NoAnswerError
        raise kind(self.scrubbed(f"{self.service}: {problem}, {attempt} times in a row. Try again later."))

    def get_json(
        self, path: str, params: Mapping[str, str] | None = None, headers: Mapping[str, str] | None = None
    ) -> Any:
        """Return the parsed body of a GET; see :meth:`get`."""
        return self.parsed(self.get(path, params, headers))

    def parsed(self, answer: Answer) -> Any:
        """Return a body as JSON.

        Raises
        ------
        RemoteError
            If it is none: a proxy's page, or a body cut short.
        """
        try:
            return reading.parsed_json(answer.content, "the body", error=_NoJsonError)
        except _NoJsonError as problem:
            said = self.scrubbed(answer.text(80)) or "nothing"
            page = answer.content[:1].strip() in (b"<", b"")
            why = "a proxy's page?" if page else str(problem).partition("; ")[2].rstrip(".")
            raise RemoteError(f"{self.service} must answer JSON; it answered {said!r} ({why}).") from None

    def pages(
        self, path: str, params: Mapping[str, str] | None, next_address: Callable[[Any], object], most_pages: int = 1000
    ) -> Iterator[Any]:
        """Yield the bodies of a paged listing.

        ``next_address(body)`` is the address of the next page or something false; it must stay on the same origin
        and must not repeat.

        Raises
        ------
        RemoteError
            If it leads elsewhere or in a circle.
        """
        seen: set[str] = set()
        address: str | None = path
        while address:
            if len(seen) >= most_pages:
                raise RemoteError(f"{self.service}: the listing did not end after {most_pages} pages.")
            seen.add(address)
            body = self.get_json(address, params)
            yield body
            params = None
            found = next_address(body)
            address = found if isinstance(found, str) and found else None
            if address in seen:
                raise RemoteError(f"{self.service}: the listing leads back to a page that was read already.")

    def scrubbed(self, text: str) -> str:
        """Return text without any of the secrets; those shorter than four letters occur in any text."""
        for secret in self.secrets:
            if len(secret) < 4:
                continue
            text = text.replace(secret, "***")
        return text

    def close(self) -> None:
        """Close the connections."""
        if self._session is not None:
            self._session.close()
            self._session = None

    def _url(self, path: str) -> str:
        if "://" not in path:
            return f"{self.base_url}/{path.lstrip('/')}"
        if origin(path) != origin(self.base_url):
            here, there = host_of(self.base_url), host_of(path)
            raise RemoteError(f"{self.service} pointed to another host, {there} instead of {here}: not followed.")
        return path

    def _once(
        self, url: str, params: Mapping[str, str] | None, headers: Mapping[str, str] | None, deadline: float
    ) -> Answer:
        remaining = deadline - self._clock()
        if remaining <= 0:
            raise self._out_of_time("no whole answer")
        timeout = (min(self.limits.connect_seconds, remaining), min(self.limits.read_seconds, remaining))
        _check_certificates(self.service)
        session = self._opened()
        sent = {**self.headers, **(headers or {})}
        found: list[Answer | BaseException] = []

        def ask() -> None:
            try:
                found.append(self._asked(session, url, params, sent, timeout, deadline))
            except BaseException as error:  # noqa: BLE001 (handed to the caller, in whose thread it is raised)
                found.append(error)

        # A time-out of a socket begins anew with each byte: a service that drips its head or its body would hold the
        # caller as long as it likes. In a thread of its own it holds nobody.
        asking = threading.Thread(target=ask, daemon=True, name=f"carbonest asks {self.service}")
        asking.start()
        asking.join(remaining)
        if not found:
            self._session = None
            raise self._out_of_time("the answer came too slowly")
        if isinstance(found[0], BaseException):
            raise found[0]
        self._note_clock(found[0])
        return found[0]

    def _asked(
        self,
        session: requests.Session,
        url: str,
        params: Mapping[str, str] | None,
        headers: Mapping[str, str],
        timeout: tuple[float, float],
        deadline: float,
    ) -> Answer:
        import requests
        from urllib3.exceptions import HTTPError, TimeoutError

        try:
            with session.get(
                url,
                params=params,
                headers=headers,
                timeout=timeout,
                stream=True,
                allow_redirects=False,
                auth=_unchanged,
            ) as response:
                content = self._body(response, deadline)
                return Answer(response.status_code, {k.lower(): v for k, v in response.headers.items()}, content)
        except requests.exceptions.SSLError:
            raise RemoteError(f"{self.service}: the certificate of {host_of(url)} could not be verified.") from None
        except (requests.exceptions.Timeout, TimeoutError):
            raise _Interrupted(f"no answer from {host_of(url)} within {timeout[1]:.3g} s") from None
        except (requests.exceptions.ChunkedEncodingError, requests.exceptions.ContentDecodingError, HTTPError):
            raise _Interrupted("the answer was cut short") from None
        except requests.exceptions.ConnectionError:
            raise _Interrupted(f"no connection to {host_of(url)}") from None
        except requests.exceptions.RequestException as error:
            raise RemoteError(f"{self.service}: the request failed ({type(error).__name__}).") from None
        except (OSError, UnicodeError) as error:
            if isinstance(error, RemoteError):
                raise
            raise RemoteError(
                f"{self.service}: the request failed ({shown(self.scrubbed(str(error)), 160, quoted=False)})."
            ) from None

    def _body(self, response: requests.Response, deadline: float) -> bytes:
        """Return a whole body, decompressed here: what a few bytes grow to is known before it is there."""
        encoding = response.headers.get("content-encoding", "identity").strip().lower()
        if encoding not in ("", "identity", "gzip", "x-gzip"):
            raise RemoteError(f"{self.service} answered {shown(encoding)} instead of gzip or plain text.")
        inflate = zlib.decompressobj(wbits=31) if "gzip" in encoding else None
        chunks, room, ended = [], self.limits.body_bytes, inflate is None
        for packed in response.raw.stream(_CHUNK_BYTES, decode_content=False):
            try:
                chunk = packed if inflate is None else inflate.decompress(packed, room + 1)
            except zlib.error:
                raise _Interrupted("the answer was cut short") from None
            ended = inflate is None or inflate.eof
            chunks.append(chunk)
            room -= len(chunk)
            if room < 0:
                raise RemoteError(f"{self.service}: the answer is larger than {self.limits.body_bytes} bytes.")
            if self._clock() > deadline:
                raise self._out_of_time("the answer came too slowly")
        if chunks and not ended:
            raise _Interrupted("the answer was cut short")
        return b"".join(chunks)

    def _opened(self) -> requests.Session:
        if self._session is None:
            import requests

            self._session = requests.Session()
            self._session.headers.update({"User-Agent": "carbonest", "Accept-Encoding": "gzip"})
        return self._session

    def _note_clock(self, answer: Answer) -> None:
        stamp = http_date(answer.headers.get("date"))
        if stamp is not None and stamp.year in _CLOCK_YEARS:
            # A cache on the way passes on an old Date, and says in Age how old.
            age = answer.headers.get("age", "")
            passed = timedelta(seconds=int(age) if age.isascii() and age.isdigit() and len(age) < 9 else 0)
            self.skew_seconds = (stamp + passed - datetime.now(UTC)).total_seconds()

    def _pause(self, attempt: int, asked_seconds: float | None, deadline: float, problem: str) -> None:
        backoff = backoff_seconds(attempt, self.limits.first_wait_seconds, self.limits.longest_wait_seconds)
        wait = backoff if asked_seconds is None else asked_seconds
        if self._clock() + wait > deadline:
            if asked_seconds is not None:
                problem += f"; it asks to wait {asked_seconds:.0f} s"
            raise self._out_of_time(problem)
        if wait > 0:
            self._sleep(wait)

    def _out_of_time(self, problem: str) -> RemoteError:
        return RemoteError(
            self.scrubbed(f"{self.service}: {problem}; given up after at most {self.limits.total_seconds:g} s.")
        )

    def _problem(self, answer: Answer) -> str:
        if answer.status == 429:
            return "too many requests (429)"
        return f"the service failed ({answer.status})"

    def _refusal(self, url: str, answer: Answer) -> AccessError | RemoteError:
        said = self.scrubbed(said_by(answer))
        told = f': "{said}"' if said else ""
        if answer.status == 401:
            return AccessError(f"{self.service} does not accept the credentials (401){told}")
        if answer.status == 403:
            return AccessError(f"{self.service} denies access to this (403){told}")
        if 300 <= answer.status < 400:
            return RemoteError(f"{self.service} redirects to another address ({answer.status}): not followed.")
        return RemoteError(f"{self.service} refused the request to {path_of(url)} ({answer.status}){told}")


class _NoJsonError(RemoteError):
    """A body that is no JSON as it must be."""


class _Interrupted(Exception):
    """A failure of the transport after which the same request may succeed."""


def _check_certificates(service: str) -> None:
    """Refuse a setting that requests, or the library below it, would stumble over or read for ever."""
    for variable in _CERTIFICATES:
        path = os.environ.get(variable)
        if path and not _is_there(Path(path)):
            raise RemoteError(
                f"{service}: the certificates to trust must be a file or a directory; {variable} names "
                f"{shown(path, 200)}."
            )


def _is_there(path: Path) -> bool:
    try:
        return path.is_file() or path.is_dir()
    except (OSError, ValueError):  # longer than any name of a file
        return False


def _unchanged(request: requests.PreparedRequest) -> requests.PreparedRequest:
    # An explicit auth keeps requests from replacing our header by an entry of the user's ~/.netrc.
    return request


def backoff_seconds(failures: int, first_seconds: float, longest_seconds: float) -> float:
    """Return how long to wait after so many failures in a row where the service does not say. [s]

    Half of the exponential wait is random, so that parallel jobs and workers do not knock in step.
    """
    return min(longest_seconds, first_seconds * 2.0 ** min(failures - 1, 20)) * random.uniform(0.5, 1.0)


def base_url_of(variable: str, default: str) -> str:
    """Return a service's base address: an environment variable (a mirror, a test) or the public one."""
    return os.environ.get(variable) or default
