"""The hour's part: how far the mean over a job lies from the annual mean.

With a start time, and hourly data for the grid, the profile of month and UTC hour moves the central value. Without,
the annual mean stays central, and the interval takes the spread of such windows over a year.
"""

from datetime import UTC, datetime, timedelta
from math import exp, log
from typing import NamedTuple

from .. import tables
from ..errors import DataError
from ..model import Z90, Interval, Step
from ..physics.windows import time_weighted_mean
from ..units import HOURS_PER_YEAR, duration

PROFILES = ("hourly_profiles", "hourly_profiles_emaps")
SPREADS = ("intensity_spread", "intensity_spread_emaps")
#: The row of zones without hourly data.
ANY_ZONE = "*"


class Spread(NamedTuple):
    """Distribution of the mean over windows of one length, relative to the annual mean. [-]"""

    low: float
    high: float
    residual_sd: float


def window_ratio(
    zone: str, hours: float, start: datetime | None = None, boundary: str = "lifecycle", signal: str = "average"
) -> tuple[Interval, Step]:
    """Return the mean intensity over a job relative to the annual mean, with its trail. [-]

    Parameters
    ----------
    zone : str
        Grid zone, in the naming of Electricity Maps.
    hours : float
        Length of the job. [h]
    start : datetime, optional
        Aware; unknown without it.
    boundary : {"lifecycle", "direct"}
    signal : {"average", "marginal"}
        There are no open hourly data of the marginal signal: the spread of the average one serves.
    """
    spread, spread_zone, sources = spread_of(zone, hours, boundary)
    where = zone_label(spread_zone, zone)
    if start is not None and signal == "average":
        known = profile(zone, boundary)
        if known is not None:
            ratio = _mean_over(known.ratios, start, hours)
            factor = exp(Z90 * spread.residual_sd)
            interval = Interval(ratio / factor, ratio, ratio * factor)
            method = f"hourly profile of {zone_label(known.zone, zone)} for {duration(hours)} from {_stamp(start)}"
            return interval, _step(interval, method, known.source_ids, known.zone != zone)
    interval = Interval(min(1.0, spread.low), 1.0, max(1.0, spread.high))
    named = "zones in general" if zone == ANY_ZONE else zone
    why = "start time unknown" if start is None else f"no open hourly {signal} data for {named}"
    return interval, _step(
        interval, f"{why}: spread of windows of {duration(hours)} over a year, {where}", sources, True
    )


def start_warning(
    zone: str, hours: float, start: datetime | None, boundary: str = "lifecycle", signal: str = "average"
) -> tuple[str, ...]:
    """Return what to say where a start time was given that :func:`window_ratio` cannot use."""
    if start is None or hours >= HOURS_PER_YEAR or (signal == "average" and profile(zone, boundary) is not None):
        return ()
    if zone == ANY_ZONE:
        return ("the start time is not used: no region is given.",)
    return (f"the start time is not used: there are no open hourly {signal} data for zone {zone}.",)


def _step(interval: Interval, method: str, source_ids: tuple[str, ...], assumed: bool) -> Step:
    return Step.of("hour of day and season", interval, "ratio to the annual mean", method, source_ids, assumed)


def _stamp(start: datetime) -> str:
    return start.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")


def zone_label(found: str, asked: str) -> str:
    """Return how to name the zone whose data serve."""
    if found == ANY_ZONE:
        return "median of the zones that have hourly data"
    return found if found == asked else f"{found} (for {asked})"


class Profile(NamedTuple):
    """Ratios to the annual mean by (month, UTC hour), and their 90 % bounds for a single hour. [-]"""

    zone: str
    ratios: dict[tuple[int, int], float]
    bounds: dict[tuple[int, int], tuple[float, float]]
    years: str
    source_ids: tuple[str, ...]


@tables.per_folder(64)
def profile(zone: str, boundary: str = "lifecycle") -> Profile | None:
    """Return the hourly profile of a zone, of the country around it, or ``None``."""
    for candidate in _lookup_order(zone):
        for table in PROFILES:
            rows = tables.rows_for(table, candidate, boundary)
            if not rows:
                continue
            cells = {_cell(row, table): row for row in rows}
            if len(cells) != 12 * 24:
                raise DataError(f"{table}.csv must hold 288 hours of {candidate}, {boundary}; it holds {len(cells)}.")
            return Profile(
                candidate,
                {cell: tables.figure(row, "ratio", table) for cell, row in cells.items()},
                {
                    cell: (tables.figure(row, "low", table), tables.figure(row, "high", table))
                    for cell, row in cells.items()
                },
                rows[0]["years"],
                tables.source_ids(rows[0]),
            )
    return None


def _cell(row: dict[str, str], table: str) -> tuple[int, int]:
    return int(tables.figure(row, "month", table)), int(tables.figure(row, "hour_utc", table))


def _lookup_order(zone: str) -> tuple[str, ...]:
    """The zone, then what is before its first dash: NO-NO1 falls back to NO, IN-WE to IN."""
    return tuple(dict.fromkeys((zone, zone.partition("-")[0])))


def _mean_over(ratios: dict[tuple[int, int], float], start: datetime, hours: float) -> float:
    """Mean ratio over [start, start + hours); from a year on, the profile's own mean."""
    moment = start.astimezone(UTC)
    if hours <= 0:
        return ratios[moment.month, moment.hour]
    end = moment + timedelta(hours=min(hours, HOURS_PER_YEAR))
    pieces = []
    while moment < end:
        after = min(end, moment.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1))
        pieces.append((ratios[moment.month, moment.hour], (after - moment).total_seconds()))
        moment = after
    return time_weighted_mean(pieces)


def spread_of(zone: str, hours: float, boundary: str = "lifecycle") -> tuple[Spread, str, tuple[str, ...]]:
    """Return (spread of such windows, zone of the rows, sources).

    Windows between the published lengths are interpolated in the logarithm of the length; from 168 h
    the spread shrinks to nothing at a year, whose mean the annual value is.
    """
    rows, found, sources = _spread_rows(zone, boundary)
    if hours >= HOURS_PER_YEAR:
        return Spread(1.0, 1.0, 0.0), found, sources
    before = rows[0]
    for after in (*rows[1:], (HOURS_PER_YEAR, Spread(1.0, 1.0, 0.0))):
        if hours <= after[0]:
            break
        before = after
    weight = max(0.0, log(max(hours, before[0]) / before[0]) / log(after[0] / before[0]))
    low, high, residual = (a + weight * (b - a) for a, b in zip(before[1], after[1], strict=True))
    return Spread(low, high, residual), found, sources


@tables.per_folder(256)
def _spread_rows(zone: str, boundary: str) -> tuple[tuple[tuple[float, Spread], ...], str, tuple[str, ...]]:
    for candidate in (*_lookup_order(zone), ANY_ZONE):
        for wanted in dict.fromkeys((boundary, "lifecycle")):
            for table in SPREADS:
                rows = tables.rows_for(table, candidate, wanted)
                if rows:
                    parsed = sorted(
                        (
                            tables.figure(row, "window_hours", table),
                            Spread(*(tables.figure(row, column, table) for column in Spread._fields)),
                        )
                        for row in rows
                    )
                    if parsed[0][0] <= 0:
                        raise DataError(
                            f"{table}.csv, {candidate}: window_hours must be above 0; got {parsed[0][0]:g}."
                        )
                    return tuple(parsed), candidate, tables.source_ids(rows[0])
    raise DataError(f"{SPREADS[1]}.csv must hold the rows of {ANY_ZONE}, lifecycle; it does not.")
