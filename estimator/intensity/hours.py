"""The hours of a place for display: profile times annual mean, and the spread of jobs that start at an unknown time."""

from __future__ import annotations

from typing import NamedTuple

from ..errors import InputError
from ..model import Interval
from .places import Place, default_value
from .profiles import Spread, profile, spread_of, zone_label

WINDOWS_HOURS = (1.0, 10.0, 24.0, 168.0, 720.0)


class Hour(NamedTuple):
    """One month and UTC hour: ratio to the annual mean [-], and the mean intensity of such hours [gCO2e/kWh]."""

    month: int
    hour_utc: int
    ratio: Interval
    gco2e_per_kwh: Interval | None


class Hours(NamedTuple):
    """What is known of the hours of a place. ``hours`` is empty where no open hourly data exist."""

    zone: str
    years: str
    hours: tuple[Hour, ...]
    spreads: tuple[tuple[float, Spread], ...]
    spread_zone: str
    source_ids: tuple[str, ...]


def hours_of(place: Place, month: int | None = None, boundary: str = "lifecycle") -> Hours:
    """Return the hourly profile of a place, of one month or of all, and the spread of its windows.

    Raises
    ------
    InputError
        If the place has no grid zone, or the month is none.
    """
    if month is not None and not 1 <= month <= 12:
        raise InputError(f"the month must be between 1 and 12; got {month}.")
    if place.em_zone is None:
        raise InputError(f"{place.label} has no grid zone: give a cloud region or a zone.")
    found = [(window, *spread_of(place.em_zone, window, boundary)) for window in WINDOWS_HOURS]
    spreads = [(window, spread) for window, spread, _, _ in found]
    _, _, spread_zone, sources = found[0]
    known = profile(place.em_zone, boundary)
    label = zone_label(spread_zone, place.em_zone)
    if known is None:
        return Hours(place.em_zone, "", (), tuple(spreads), label, sources)
    mean = default_value(place, boundary)
    hours = []
    for cell, value in sorted(known.ratios.items()):
        if month in (None, cell[0]):
            low, high = known.bounds[cell]
            ratio = Interval(low, value, high)
            month_number, hour_utc = cell
            hours.append(Hour(month_number, hour_utc, ratio, None if mean is None else ratio.scaled(mean.central)))
    zone = zone_label(known.zone, place.em_zone)
    return Hours(zone, known.years, tuple(hours), tuple(spreads), label, known.source_ids)
