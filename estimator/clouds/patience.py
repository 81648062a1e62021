"""One patience for all calls of a run.

The SDKs' own retries are switched off: each call of theirs waits by itself, so that a throttled fleet of a thousand
machines may hang for hours without a word. Here a service that says "slow down" holds back every worker (throttling is
per account, not per call), its Retry-After is honoured, the time spent waiting is counted once however many workers
wait, and past a total cap the run ends with what it has.
"""

from __future__ import annotations

import re
import threading
import time
from collections import Counter
from collections.abc import Callable
from typing import NamedTuple, TypeVar

from ..errors import AccessError, RemoteError
from ..remote.client import NoAnswerError, backoff_seconds

Result = TypeVar("Result")


class SessionExpiredError(AccessError):
    """The credentials stopped working in the middle of a run: every further call would fail, too."""


class StoppedError(RemoteError):
    """The run was ended by another worker; this call was not made."""


class Verdict(NamedTuple):
    """What a failed call means.

    Either ``error`` is what to raise, or the call may be made again: after ``after_seconds`` if the service said so;
    ``throttled`` if all other calls should wait, too; ``unanswered`` if nobody was there.
    """

    error: Exception | None = None
    after_seconds: float | None = None
    throttled: bool = False
    unanswered: bool = False
    reason: str = ""


class Patience:
    """Makes calls, waits between attempts, and counts both.

    Parameters
    ----------
    service : str
        Its name in messages.
    judge : callable
        Exception → :class:`Verdict`, or ``None`` for an exception that is no answer of the service's (a bug).
    attempts : int
        Attempts per call that are not due to throttling; throttling is bounded by the total alone.
    total_seconds : float
        Cap on the time that the run as a whole spends waiting. [s]
    notice : callable, optional
        Told one sentence when a longer wait begins.
    clock, sleep : callables, optional
        For tests; by default :meth:`stop` wakes who sleeps.
    """

    def __init__(
        self,
        service: str,
        judge: Callable[[Exception], Verdict | None],
        *,
        attempts: int = 6,
        total_seconds: float = 600.0,
        first_wait_seconds: float = 0.5,
        longest_wait_seconds: float = 30.0,
        notice: Callable[[str], None] | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] | None = None,
    ) -> None:
        self.service, self._judge, self._attempts = service, judge, attempts
        self.total_seconds = total_seconds
        self._first, self._longest = first_wait_seconds, longest_wait_seconds
        self._notice, self._clock = notice, clock
        self.calls: Counter[str] = Counter()
        self.retries: Counter[str] = Counter()
        self.waited_seconds = 0.0
        self._waiting_until = self._held_until = -1.0
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._sleep = sleep or self._stop.wait

    def call(self, operation: str, function: Callable[[], Result]) -> Result:
        """Return the result of a call, made again while that can help.

        Raises
        ------
        AccessError, RemoteError, InputError
            What the judge makes of the last failure.
        """
        failures = 0
        while True:
            self._hold()
            with self._lock:
                self.calls[operation] += 1
            try:
                return function()
            except Exception as error:
                verdict = self._judge(error)
                if verdict is None:
                    raise
                if verdict.error is not None:
                    raise verdict.error from None
                failures += 1
                self._before_next(operation, verdict, failures)

    @property
    def stopped(self) -> bool:
        """Whether no further call will begin."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Let no further call begin, and wake those that wait."""
        self._stop.set()

    def _before_next(self, operation: str, verdict: Verdict, failures: int) -> None:
        if failures >= self._attempts and not verdict.throttled:
            kind = NoAnswerError if verdict.unanswered else RemoteError
            raise kind(f"{self.service} {operation}: {verdict.reason}, {failures} times in a row.")
        backoff = backoff_seconds(failures, self._first, self._longest)
        wait = backoff if verdict.after_seconds is None else verdict.after_seconds
        self._spend(operation, verdict, wait)
        with self._lock:
            self.retries[verdict.reason] += 1
            if verdict.throttled:
                self._held_until = max(self._held_until, self._clock() + wait)
        if not verdict.throttled:
            self._sleep(wait)

    def _spend(self, operation: str, verdict: Verdict, wait: float) -> None:
        """Count a wait once, however many workers share it; raise when the cap would be passed."""
        with self._lock:
            now = self._clock()
            fresh = max(0.0, now + wait - max(now, self._waiting_until))
            if self.waited_seconds + fresh > self.total_seconds:
                asked = f"; it asks to wait {wait:.0f} s" if verdict.after_seconds is not None else ""
                raise RemoteError(
                    f"{self.service} {operation}: {verdict.reason}{asked}; given up at the cap of "
                    f"{self.total_seconds:g} s of waiting in all (--max-wait)."
                )
            self.waited_seconds += fresh
            self._waiting_until = max(self._waiting_until, now + wait)
        if fresh >= 5 and self._notice:
            self._notice(f"{self.service}: {verdict.reason}; waiting {wait:.0f} s.")

    def _hold(self) -> None:
        while True:
            if self._stop.is_set():
                raise StoppedError(f"{self.service}: the run was stopped.")
            with self._lock:
                remaining = self._held_until - self._clock()
            if remaining <= 0:
                return
            self._sleep(remaining)


def first_sentence(text: str, limit: int = 160) -> str:
    """Return the beginning of a service's own words, with anything that could be a credential masked."""
    plain = " ".join(text.split())
    plain = re.sub(r"\b(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{8,}", "***", plain)
    plain = re.sub(r"(?i)\b(bearer|token|secret|signature|password|key)(\s*[=:]\s*|\s+)\S{6,}", r"\1\2***", plain)
    plain = re.sub(r"[A-Za-z0-9+/=_.~%-]{40,}", _masked, plain)
    end = re.search(r"[.!](?=\s|$)", plain)
    plain = plain[: end.end()] if end else plain
    return plain if len(plain) <= limit else plain[: limit - 1] + "…"


def _masked(match: re.Match[str]) -> str:
    # A resource id is long, too, but it is a path: slashes and no run between them that is long itself.
    text = match.group()
    return text if text.startswith("/") and all(len(part) <= 40 for part in text.split("/")) else "***"
