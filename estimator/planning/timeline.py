"""Mean intensity of any stretch of time by a grid's hourly profile, fast enough to try every start."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import accumulate

from ..intensity.profiles import Profile
from ..units import HOURS_PER_YEAR, SECONDS_PER_HOUR


class Timeline:
    """Mean ratio to the annual mean over any stretch of time from a start, by a grid's hourly profile.

    The integral of the profile is kept at the full hours, so that each mean costs two look-ups.
    """

    def __init__(self, known: Profile, start: datetime, hours: float) -> None:
        self._start = start.astimezone(UTC)
        first = self._start.replace(minute=0, second=0, microsecond=0)
        self._offset = (self._start - first).total_seconds() / SECONDS_PER_HOUR
        count = int(min(hours, 2 * HOURS_PER_YEAR)) + 3
        moments = (first + timedelta(hours=hour) for hour in range(count))
        self._ratios = [known.ratios[moment.month, moment.hour] for moment in moments]
        self._sums = [0.0, *accumulate(self._ratios)]

    def mean(self, after_hours: float, hours: float) -> float:
        """Return the mean over ``[start + after, start + after + hours)``; a year is as long as it gets. [-]"""
        begin = self._offset + after_hours
        length = min(hours, HOURS_PER_YEAR)
        if length <= 0:
            return self._ratios[int(begin)]
        return (self._integral(begin + length) - self._integral(begin)) / length

    def _integral(self, at: float) -> float:
        whole = int(at)
        return self._sums[whole] + (at - whole) * self._ratios[whole]
