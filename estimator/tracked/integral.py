"""Joules of a stored series: integrated where it has points, gaps told and never bridged in silence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from math import isfinite
from statistics import median
from typing import NamedTuple

from ..physics.series import between, trapezoid_joules
from .run import Series

#: Points further apart than so many usual spacings have a gap between them.
GAP_SPACINGS = 5.0
#: No accelerator board draws more; what reads higher is in other units. [W]
MOST_BOARD_WATTS = 5000.0
#: Two boards that write under one key leave more than this share of moments with two values.
_DOUBLED = 0.1


class Integral(NamedTuple):
    """What a series says about the time of its run.

    Attributes
    ----------
    joules : over the covered time. [J]    own_joules : of it, the run's own share where runs share the board. [J]
    covered_seconds : time between points.    gap_seconds : time of the run without.    gaps : stretches of the latter.
    mean, least, most : over the points. [W]
    """

    joules: float
    own_joules: float
    covered_seconds: float
    gap_seconds: float
    gaps: int
    mean: float
    least: float
    most: float


class Shares:
    """How many runs hold a thing at a time: a run's own share of it is one over that."""

    def __init__(self, spans: Sequence[tuple[float, float]]) -> None:
        changes: dict[float, int] = {}
        for start, end in spans:
            changes[start] = changes.get(start, 0) + 1
            changes[end] = changes.get(end, 0) - 1
        self.times = sorted(changes)
        count, self.counts = 0, list[int]()
        for time in self.times:
            count += changes[time]
            self.counts.append(count)
        self._alone = max(self.counts, default=1) <= 1

    def pieces(self, start: float, end: float) -> list[tuple[float, float, int]]:
        """Return (start, end, runs) of each stretch within ``[start, end]``; at least one run where none is known."""
        if self._alone:
            return [(start, end, 1)]
        pieces, at = [], start
        position = bisect_right(self.times, start) - 1
        while at < end:
            following = self.times[position + 1] if position + 1 < len(self.times) else end
            upto = min(end, following)
            if upto > at:
                pieces.append((at, upto, max(1, self.counts[position]) if position >= 0 else 1))
            at, position = upto, position + 1
        return pieces

    def own_seconds(self, start: float, end: float) -> float:
        """Return the time that one of the runs holds by its share. [s]"""
        return sum((upto - at) / count for at, upto, count in self.pieces(start, end))


def sound(series: Series, *, most: float, what: str) -> tuple[Series | None, tuple[str, ...]]:
    """Return a series in the order of time without what is no reading, and what is said of it.

    Parameters
    ----------
    most : no reading is larger.    what : names the series: "watts of board 0".
    """
    pairs = list(zip(series.times, series.values, strict=True))
    kept = [(time, value) for time, value in pairs if isfinite(time) and isfinite(value) and value >= 0]
    notes = (
        [f"{what}: {len(pairs) - len(kept):,} points are no reading and are left out."]
        if len(kept) < len(pairs)
        else []
    )
    if not kept:
        return None, tuple(notes) if pairs else ()
    if median(value for _, value in kept) > most:
        return None, (*notes, f"{what}: half of the readings are above {most:g}, which no board draws: not used.")
    high = sum(value > most for _, value in kept)
    if high:
        kept = [(time, value) for time, value in kept if value <= most]
        notes.append(f"{what}: {high:,} readings above {most:g} are left out.")
    back = sum(later[0] < earlier[0] for earlier, later in pairwise(kept))
    if back:
        notes.append(f"{what}: the clock steps back {back:,} times; points are taken in the order of time.")
    values: dict[float, set[float]] = {}
    last: dict[float, float] = {}
    for time, value in sorted(kept, key=lambda pair: pair[0]):
        values.setdefault(time, set()).add(value)
        last[time] = value
    doubled = sum(len(found) > 1 for found in values.values())
    if doubled > max(1, _DOUBLED * len(values)):
        return None, (*notes, f"{what}: {doubled:,} moments hold two values: two boards write under one key; not used.")
    return Series(tuple(last), tuple(last.values())), tuple(notes)


def integrate(series: Series, start: float, end: float, shares: Shares) -> Integral:
    """Return the integral of a sound series over a run from ``start`` to ``end``.

    The power between two points changes evenly. Points more than :data:`GAP_SPACINGS` usual spacings apart have a gap
    between them, which is no part of the joules; so are the ends of the run beyond its first and last point.
    """
    times, watts = series
    spacings = [later - earlier for earlier, later in pairwise(times)]
    limit = GAP_SPACINGS * median(spacings) if spacings else 0.0
    joules = own = covered = 0.0
    gaps = 0
    for position, seconds in enumerate(spacings):
        if seconds > limit:
            gaps += 1
            continue
        first, second = watts[position], watts[position + 1]
        joules += trapezoid_joules(first, second, seconds)
        covered += seconds
        for at, upto, count in shares.pieces(times[position], times[position + 1]):
            begun, ended = ((moment - times[position]) / seconds for moment in (at, upto))
            piece = trapezoid_joules(between(first, second, begun), between(first, second, ended), upto - at)
            own += piece / count
    missing = max(0.0, (end - start) - covered)
    mean = joules / covered if covered else sum(watts) / len(watts)
    return Integral(joules, own, covered, missing, gaps, mean, min(watts), max(watts))
