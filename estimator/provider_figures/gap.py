"""The gap between a provider's figure and ours, stage by stage; the stages sum to it.

A stage is a number where both sides state what it needs, with the range of our own figure; where the provider gives
less it is a range around 0, and what is left is the last stage: power, utilization and the share of idle capacity.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal, NamedTuple

from ..errors import CarbonestError, InputError
from ..intensity.annual import known_intensity
from ..model import SCHEMA_VERSION, Interval, plain
from ..physics import intervals
from ..providers import find_region
from ..providers.pue import pue
from .figures import Figure, newest, total_of
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


class Ledger(NamedTuple):
    """The provider's figure, ours, and what lies between them. [kgCO2e]

    Attributes
    ----------
    months : compared ones; ``theirs_by_month`` and ``ours_by_month`` are totals of each.
    versions : month → model version → total, where a month has several; the newest counts.
    notes : what was left out, and what looks wrong.
    """

    provider: str
    accounting: Accounting
    months: tuple[str, ...]
    theirs: float
    ours: Interval
    stages: tuple[Stage, ...]
    theirs_by_month: dict[str, float]
    ours_by_month: dict[str, Interval]
    versions: dict[str, dict[str, float]]
    notes: tuple[str, ...]

    @property
    def gap(self) -> float:
        """The provider's figure less ours. [kgCO2e]"""
        return self.theirs - self.ours.central

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON, the stages under ``results``."""
        return {
            "schema_version": SCHEMA_VERSION,
            "kind": "comparison",
            "provider": self.provider,
            "accounting": self.accounting,
            "months": list(self.months),
            "theirs_kgco2e": self.theirs,
            "ours_kgco2e": plain(self.ours),
            "gap_kgco2e": self.gap,
            "by_month": [
                {
                    "month": name,
                    "theirs_kgco2e": self.theirs_by_month[name],
                    "ours_kgco2e": plain(self.ours_by_month[name]),
                }
                for name in self.months
            ],
            "model_versions": self.versions,
            "notes": list(self.notes),
            "results": [stage.to_dict() for stage in self.stages],
        }


class _Both(NamedTuple):
    """What both sides are told apart by, and the parts that meet."""

    theirs: list[Figure]
    ours: list[Ours]
    coverage: Stage


def ledger(
    provider: str,
    figures: Sequence[Figure],
    ours: Sequence[Ours],
    *,
    accounting: Accounting = "location",
    months: Sequence[str] = (),
) -> Ledger:
    """Return the gap by stage.

    Parameters
    ----------
    figures, ours : of the provider, and of us.
    accounting : which of the provider's totals is compared; ours is location-based.
    months : only these; all that both sides have if empty.

    Raises
    ------
    InputError
        If both sides have no month in common.
    """
    kept, versions = newest(figures)
    stated = {each.month for each in kept if total_of(each, accounting) is not None}
    common = sorted(stated & {each.month for each in ours} & (set(months) or stated))
    if not common:
        raise InputError(
            f"the provider's figures and ours have no month in common: {_some(stated)} there, "
            f"{_some({each.month for each in ours})} here" + (f", {_some(set(months))} asked for." if months else ".")
        )
    theirs = [each for each in kept if each.month in common and total_of(each, accounting) is not None]
    mine = [each for each in ours if each.month in common]
    notes = _left_out(kept, ours, common)
    both = _meeting(provider, theirs, mine, accounting)
    theirs_total = _stated(theirs, accounting)
    ours_total = _whole(mine)
    known = [
        both.coverage,
        _scope_1(both),
        _scope_3(both),
        _market(both, accounting),
        *_grid(provider, both),
        _overhead(provider, both),
        _rounding(theirs),
    ]
    stages = (*known, _rest(theirs_total - ours_total.central, known))
    notes += _orders_of_magnitude(theirs_total, ours_total)
    by_month = {name: _stated([each for each in theirs if each.month == name], accounting) for name in common}
    ours_by_month = {name: _whole([each for each in mine if each.month == name]) for name in common}
    chosen = {name: found for name, found in versions.items() if name in common}
    return Ledger(
        provider,
        accounting,
        tuple(common),
        theirs_total,
        ours_total,
        stages,
        by_month,
        ours_by_month,
        chosen,
        tuple(notes),
    )


def _meeting(provider: str, theirs: list[Figure], ours: list[Ours], accounting: Accounting) -> _Both:
    """Return what both sides know of, and a stage for what only one of them does."""
    told = [
        name
        for name in ("account", "region", "service")
        if all(getattr(each, name) for each in theirs) and all(getattr(each, name) for each in ours)
    ]
    if not told:
        total = sum(total_of(each, accounting) or 0.0 for each in theirs)
        bound = Interval(0.0, 0.0, max(0.0, total))
        because = (
            "neither account, region nor service tells both sides apart: services that hold no machine are theirs only"
        )
        return _Both(theirs, ours, Stage("coverage", bound, "range", because))
    here = {_key(provider, each, told) for each in ours}
    there = {_key(provider, each, told) for each in theirs}
    only_theirs = [each for each in theirs if _key(provider, each, told) not in here]
    only_ours = [each for each in ours if _key(provider, each, told) not in there]
    more = _stated(only_theirs, accounting)
    less = _whole(only_ours)
    value = Interval(more - less.high, more - less.central, more - less.low)
    parts = (
        f"by {', '.join(told)}: {len(only_theirs)} of theirs are not in ours, {len(only_ours)} of ours not in theirs"
    )
    met_theirs = [each for each in theirs if _key(provider, each, told) in here]
    met_ours = [each for each in ours if _key(provider, each, told) in there]
    return _Both(met_theirs, met_ours, Stage("coverage", value, "number", parts))


def _key(provider: str, each: Figure | Ours, told: Sequence[str]) -> tuple[str, ...]:
    return tuple(
        _region(provider, each.region) if name == "region" else str(getattr(each, name)).casefold() for name in told
    )


def _region(provider: str, name: str) -> str:
    try:
        return find_region(name, provider).region
    except CarbonestError:
        return name.casefold()


def _scope_1(both: _Both) -> Stage:
    name = "scope 1: fuel burnt and refrigerants, not in ours"
    found = _sum(each.scope_1 for each in both.theirs)
    if found is not None:
        return Stage(name, Interval.exact(found), "number", "as the provider states it")
    return Stage(name, _up_to(both), "range", "the provider does not tell scopes apart here")


def _scope_3(both: _Both) -> Stage:
    name = "scope 3: their hardware, buildings and fuel supply, for our hardware"
    made = _added(each.embodied for each in both.ours)
    found = _sum(each.scope_3 for each in both.theirs)
    if found is None:
        most = _up_to(both).high
        bound = Interval(-made.high, 0.0, max(0.0, most - made.low))
        return Stage(name, bound, "range", "the provider does not tell scopes apart here")
    value = Interval(found - made.high, found - made.central, found - made.low)
    return Stage(name, value, "number", "as the provider states it, less our embodied emissions")


def _market(both: _Both, accounting: Accounting) -> Stage:
    name = "market-based instead of location-based"
    if any(each.unstated is not None for each in both.theirs):
        drawn = _added(each.operational for each in both.ours)
        because = "the provider does not say which its scope 2 is: contracts may take off all of it"
        return Stage(name, Interval(-drawn.high, 0.0, 0.0), "range", because)
    if accounting == "location":
        return Stage(name, _NONE, "number", "the provider's location-based figure is compared")
    located, bought = (_sum(getattr(each, field) for each in both.theirs) for field in ("location", "market"))
    if located is None or bought is None:
        drawn = _added(each.operational for each in both.ours)
        return Stage(name, Interval(-drawn.high, 0.0, 0.0), "range", "no location-based figure beside it")
    return Stage(name, Interval.exact(bought - located), "number", "the provider's own two figures")


def _grid(provider: str, both: _Both) -> list[Stage]:
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
        drawn = _added(each.operational for each in both.ours)
        stages.append(
            Stage(name, Interval(-drawn.central, 0.0, 0.0), "range", "our tables or the regions are not known")
        )
    bound = _NONE if years is None else Interval(min(0.0, years.low), 0.0, max(0.0, years.high))
    because = f"our tables from {_YEARS[0]} to {_YEARS[-1]}; the provider does not publish its factors of a month"
    stages.append(Stage("grid: year and granularity", bound, "range", because))
    return stages


def _overhead(provider: str, both: _Both) -> Stage:
    def ends(place: str) -> Interval | None:
        try:
            found, _ = pue(provider, find_region(place, provider).region)
        except CarbonestError:
            return None
        return found / found.central

    found = _moved(both.ours, ends)
    bound = _NONE if found is None else Interval(min(0.0, found.low), 0.0, max(0.0, found.high))
    return Stage("PUE", bound, "range", "range of our PUE; the provider does not state its own beside the figure")


def _rounding(theirs: Sequence[Figure]) -> Stage:
    half = sum(each.step for each in theirs) / 2
    return Stage("rounding", Interval(-half, 0.0, half), "range", "half of the last place of each printed value")


def _rest(gap: float, known: Sequence[Stage]) -> Stage:
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


def _stated(figures: Iterable[Figure], accounting: str) -> float:
    return sum(total_of(each, accounting) or 0.0 for each in figures)


def _up_to(both: _Both) -> Interval:
    """Return a part of the provider's figures of which nothing is known: anything up to the whole."""
    whole = sum(total_of(each) or each.market or 0.0 for each in both.theirs)
    return Interval(0.0, 0.0, max(0.0, whole))


def _whole(ours: Iterable[Ours]) -> Interval:
    every = list(ours)
    parts = (_added(each.operational for each in every), _added(each.embodied for each in every))
    return intervals.total(parts)


def _added(values: Iterable[Interval | None]) -> Interval:
    return intervals.total_shared(value for value in values if value is not None)


def _sum(values: Iterable[float | None]) -> float | None:
    every = list(values)
    known = [value for value in every if value is not None]
    return sum(known) if known and len(known) == len(every) else (0.0 if not every else None)


def _left_out(figures: Sequence[Figure], ours: Sequence[Ours], common: Sequence[str]) -> list[str]:
    notes = []
    for side, months in (("the provider's", {f.month for f in figures}), ("our", {o.month for o in ours})):
        rest = sorted(months - set(common))
        if rest:
            notes.append(f"left out, because only {side} figures have them: {_some(set(rest))}.")
    unknown = sum(each.operational is None for each in ours if each.month in common)
    if unknown:
        notes.append(f"{unknown:,} of our rows have no emissions: they are in the provider's figure only.")
    return notes


def _orders_of_magnitude(theirs: float, ours: Interval) -> list[str]:
    """Return a warning where the two are about a thousand apart: tonnes taken for kilograms, or the reverse."""
    if ours.central <= 0 or theirs <= 0:
        return []
    ratio = theirs / ours.central
    if not (300 < ratio < 3000 or 1 / 3000 < ratio < 1 / 300):
        return []
    return [
        f"the provider's figure is {ratio:.2g} times ours: near a thousand, as where tonnes are taken for kilograms. "
        "Check the units of what was read before anything else."
    ]


def _some(months: set[str]) -> str:
    every = sorted(months)
    return ", ".join(every[:6]) + (f" and {len(every) - 6} more" if len(every) > 6 else "") if every else "none"
