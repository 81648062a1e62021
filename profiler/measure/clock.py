"""One clock for a measurement: the time of day when it begins, and from there on the steady clock.

A machine's time of day may be set while a program runs, by its owner or by a time server. Stamps that follow it would
lie before the start, or lay runs over each other that followed one another.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from time import monotonic


class Clock:
    """Stamps that never go back, as far apart as the seconds between them."""

    def __init__(self) -> None:
        self._began, self._began_seconds = datetime.now(UTC), monotonic()

    def now(self) -> datetime:
        """Return the time of day, as it would be had nobody set it since the beginning."""
        return self._began + timedelta(seconds=monotonic() - self._began_seconds)
