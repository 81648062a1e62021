"""Joules of a board's own energy counter: what it rose by, in steps, and what of that is a run's share."""

from __future__ import annotations

from itertools import pairwise

from .integral import MOST_BOARD_WATTS, Integral, Shares
from .run import Series


def counted(series: Series, start: float, end: float, shares: Shares, what: str) -> tuple[Integral | None, list[str]]:
    """Return what a sound counter rose by in a run from ``start`` to ``end``, and what is said of it.

    Between two readings nothing is lost, however far apart they are: only the ends of the run beyond the first and
    the last one have no joules, and steps at which the counter fell (the driver was loaded anew) or rose faster than
    any board draws. ``None`` where it never moved, or has fewer than two readings.

    Parameters
    ----------
    series : readings in the order of time. [J]    what : names the counter: "energy counter of board 0".
    """
    joules = own = covered = 0.0
    watts: list[float] = []
    fallen = leapt = 0
    for (begun, before), (ended, after) in pairwise(zip(*series, strict=True)):
        seconds, rise = ended - begun, after - before
        if rise < 0:
            fallen += 1
        elif rise > MOST_BOARD_WATTS * seconds:
            leapt += 1
        else:
            joules += rise
            covered += seconds
            watts.append(rise / seconds)
            own += sum(rise * (upto - at) / seconds / count for at, upto, count in shares.pieces(begun, ended))
    notes = []
    if fallen:
        notes.append(f"{what}: it fell {fallen:,} times, as when a driver is loaded anew; those steps are gaps.")
    if leapt:
        notes.append(f"{what}: {leapt:,} steps are above {MOST_BOARD_WATTS:g} W, which no board draws; they are gaps.")
    if joules <= 0:
        return None, [*notes, f"{what}: it never moved; not used."] if watts else notes
    missing = max(0.0, (end - start) - covered)
    return Integral(joules, own, covered, missing, fallen + leapt, joules / covered, min(watts), max(watts)), notes
