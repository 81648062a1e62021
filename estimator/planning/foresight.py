"""What the best start within a day saves on average: with a perfect forecast, and by the time of day alone."""

from __future__ import annotations

from bisect import bisect_right
from math import log

from .. import tables
from ..intensity.profiles import ANY_ZONE, SPREADS, Profile


def best_start_ratio(zone: str, hours: float) -> tuple[float | None, str, tuple[str, ...]]:
    """Return (ratio, zone of the data, sources): intensity at the best start within 24 hours over the annual mean."""
    published, found, sources = _best_starts(zone)
    if not published:
        return None, found, sources
    lengths = [length for length, _ in published]
    at = bisect_right(lengths, hours)
    if at == 0:
        return published[0][1], found, sources
    if at == len(published):
        # Beyond the longest published window a shift of hours no longer matters much: nothing is claimed.
        return (published[-1][1] if hours == lengths[-1] else None), found, sources
    (shorter, low), (longer, high) = published[at - 1], published[at]
    weight = log(hours / shorter) / log(longer / shorter)
    return low + weight * (high - low), found, sources


@tables.per_folder(256)
def _best_starts(zone: str) -> tuple[tuple[tuple[float, float], ...], str, tuple[str, ...]]:
    for candidate in dict.fromkeys((zone, zone.partition("-")[0], ANY_ZONE)):
        for table in SPREADS:
            rows = tables.rows_for(table, candidate, "lifecycle")
            if rows:
                pairs = (
                    (tables.figure(r, "window_hours", table), tables.figure_or_none(r, "best_start_ratio", table))
                    for r in rows
                )
                known = tuple(sorted((length, ratio) for length, ratio in pairs if ratio is not None))
                return known, candidate, tables.source_ids(rows[0])
    return (), ANY_ZONE, ()


def profile_best_ratio(known: Profile, hours: float) -> float:
    """Return the mean, over all months and hours, of the best start in the next 24 hours by the profile alone. [-]"""
    length = max(1, min(24, round(hours)))
    best = []
    for month in range(1, 13):
        means = [sum(known.ratios[month, (hour + step) % 24] for step in range(length)) / length for hour in range(24)]
        best.append(min(means))
    return sum(best) / len(best)
