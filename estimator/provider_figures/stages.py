"""The stages of a gap: each a number where both sides state what it needs, else a range, and the rest at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal, NamedTuple

from ..errors import CarbonestError
from ..intensity.annual import known_intensity
from ..model import Interval, plain
from ..physics import intervals
from ..providers import find_region
from ..providers.pue import pue
from .figures import Figure, total_of
from .ours import Ours

Accounting = Literal["location", "market"]
#: Years of grids that a provider may have used for a month.
_YEARS = range(2021, 2026)
_NONE = Interval.exact(0.0)


class Stage(NamedTuple):
    """One reason why the figures differ, and by how much: above 0 it makes the provider's the larger. [kgCO2e]

    Attributes
    ----------
    kind : ``number`` where both sides state it, ``range`` where it can only be bounded, ``rest`` for what is left.
    """

    name: str
    value: Interval
    kind: Literal["number", "range", "rest"]
    because: str

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON."""
        return self._asdict() | {"value": plain(self.value)}


class Both(NamedTuple):
    """What both sides are told apart by, and the parts that meet."""

    theirs: list[Figure]
    ours: list[Ours]
    coverage: Stage


def scope_1(both: Both) -> Stage:
    """Return what their fuel and refrigerants add."""
    name = "scope 1: fuel burnt and refrigerants, not in ours"
    found = _sum(each.scope_1 for each in both.theirs)
    if found is not None:
        return Stage(name, Interval.exact(found), "number", "as the provider states it")
    return Stage(name, _up_to(both), "range", "the provider does not tell scopes apart here")


def scope_3(both: Both) -> Stage:
    """Return their scope 3 less our embodied emissions."""
    name = "scope 3: their hardware, buildings and fuel supply, for our hardware"
    made = added(each.embodied for each in both.ours)
    found = _sum(each.scope_3 for each in both.theirs)
    if found is None:
        most = _up_to(both).high
        bound = Interval(-made.high, 0.0, max(0.0, most - made.low))
        return Stage(name, bound, "range", "the provider does not tell scopes apart here")
    value = Interval(found - made.high, found - made.central, found - made.low)
    return Stage(name, value, "number", "as the provider states it, less our embodied emissions")


def market(both: Both, accounting: Accounting) -> Stage:
    """Return what contracts take off or add."""
    name = "market-based instead of location-based"
    if any(each.unstated is not None for each in both.theirs):
        drawn = added(each.operational for each in both.ours)
        because = "the provider does not say which its scope 2 is: contracts may take off all of it"
        return Stage(name, Interval(-drawn.high, 0.0, 0.0), "range", because)
    if accounting == "location":
        return Stage(name, _NONE, "number", "the provider's location-based figure is compared")
    located, bought = (_sum(getattr(each, field) for each in both.theirs) for field in ("location", "market"))
    if located is None or bought is None:
        drawn = added(each.operational for each in both.ours)
        return Stage(name, Interval(-drawn.high, 0.0, 0.0), "range", "no location-based figure beside it")
    return Stage(name, Interval.exact(bought - located), "number", "the provider's own two figures")


def grid(provider: str, both: Both) -> list[Stage]:
    """Return what the grid's boundary and its year may make of our electricity, region by region."""

    def ratio(place: str, year: int | None, boundary: str) -> Interval | None:
        try:
            region = find_region(place, provider)
            newest_year = known_intensity(region, None, "lifecycle", "average")
            other = known_intensity(region, year, boundary, "average")
        except CarbonestError:
            return None
        if newest_year is None or other is None or newest_year[0].central <= 0:
            return None
        return other[0] / newest_year[0].central

    def of_years(place: str) -> Interval | None:
        found = [each.central for year in _YEARS if (each := ratio(place, year, "lifecycle")) is not None]
        return Interval(min(found), 1.0, max(found)) if found else None

    boundary = _moved(both.ours, lambda place: ratio(place, None, "direct"))
    years = _moved(both.ours, of_years)
    stages = []
    name = "grid: the plants' own emissions, without the supply of fuel (theirs counts it in scope 3)"
    if boundary is not None:
        because = "our tables: direct for life-cycle intensity, region by region, with the range of the direct one"
        stages.append(Stage(name, boundary, "number", because))
    else:
        drawn = added(each.operational for each in both.ours)
        stages.append(
            Stage(name, Interval(-drawn.central, 0.0, 0.0), "range", "our tables or the regions are not known")
        )
    bound = _NONE if years is None else Interval(min(0.0, years.low), 0.0, max(0.0, years.high))
    because = f"our tables from {_YEARS[0]} to {_YEARS[-1]}; the provider does not publish its factors of a month"
    stages.append(Stage("grid: year and granularity", bound, "range", because))
    return stages


def overhead(provider: str, both: Both) -> Stage:
    """Return what the range of our PUE leaves open."""

    def ends(place: str) -> Interval | None:
        try:
            found, _ = pue(provider, find_region(place, provider).region)
        except CarbonestError:
            return None
        return found / found.central

    found = _moved(both.ours, ends)
    bound = _NONE if found is None else Interval(min(0.0, found.low), 0.0, max(0.0, found.high))
    return Stage("PUE", bound, "range", "range of our PUE; the provider does not state its own beside the figure")


def rounding(theirs: Sequence[Figure]) -> Stage:
    """Return what the last printed place of their values leaves open."""
    half = sum(each.step for each in theirs) / 2
    return Stage("rounding", Interval(-half, 0.0, half), "range", "half of the last place of each printed value")


def rest(gap: float, known: Sequence[Stage]) -> Stage:
    """Return what is left of the gap; its range is what the other stages leave open."""
    low, central, high = (sum(stage.value[end] for stage in known) for end in range(3))
    value = Interval(gap - high, gap - central, gap - low)
    because = "planned draw against measured or assumed load, share of idle capacity, storage and network in theirs"
    return Stage("power, utilization and idle capacity", value, "rest", because)


def _moved(ours: Iterable[Ours], factor: Callable[[str], Interval | None]) -> Interval | None:
    """Return how our electricity's emissions change by a factor of each region; ``None`` where one has none."""
    low = central = high = 0.0
    for each in ours:
        if each.operational is None:
            continue
        found = factor(each.region) if each.region else None
        if found is None:
            return None
        drawn = each.operational.central
        low, central, high = (
            total + drawn * (end - 1.0) for total, end in zip((low, central, high), found, strict=True)
        )
    return Interval(low, central, high)


def stated_total(figures: Iterable[Figure], accounting: str) -> float:
    """Return the sum of what figures state by an accounting. [kgCO2e]"""
    return sum(total_of(each, accounting) or 0.0 for each in figures)


def _up_to(both: Both) -> Interval:
    """Return a part of the provider's figures of which nothing is known: anything up to the whole."""
    whole = sum(total_of(each) or each.market or 0.0 for each in both.theirs)
    return Interval(0.0, 0.0, max(0.0, whole))


def added(values: Iterable[Interval | None]) -> Interval:
    """Return the sum of the known ones, their errors taken as shared."""
    return intervals.total_shared(value for value in values if value is not None)


def _sum(values: Iterable[float | None]) -> float | None:
    every = list(values)
    known = [value for value in every if value is not None]
    return sum(known) if known and len(known) == len(every) else (0.0 if not every else None)
