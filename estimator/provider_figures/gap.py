"""The gap between a provider's figure and ours, stage by stage; the stages sum to it.

A stage is a number where both sides state what it needs, with the range of our own figure; where the provider gives
less it is a range around 0, and what is left is the last stage: power, utilization and the share of idle capacity.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from ..errors import CarbonestError, InputError
from ..model import SCHEMA_VERSION, Interval, plain
from ..physics import intervals
from ..providers import find_region
from .figures import Figure, newest, total_of
from .ours import Ours
from .stages import (
    Accounting,
    Both,
    Stage,
    added,
    grid,
    market,
    overhead,
    rest,
    rounding,
    scope_1,
    scope_3,
    stated_total,
)


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
    theirs_total = stated_total(theirs, accounting)
    ours_total = _whole(mine)
    known = [
        both.coverage,
        scope_1(both),
        scope_3(both),
        market(both, accounting),
        *grid(provider, both),
        overhead(provider, both),
        rounding(theirs),
    ]
    stages = (*known, rest(theirs_total - ours_total.central, known))
    notes += _orders_of_magnitude(theirs_total, ours_total)
    by_month = {name: stated_total([each for each in theirs if each.month == name], accounting) for name in common}
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


def _meeting(provider: str, theirs: list[Figure], ours: list[Ours], accounting: Accounting) -> Both:
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
        return Both(theirs, ours, Stage("coverage", bound, "range", because))
    here = {_key(provider, each, told) for each in ours}
    there = {_key(provider, each, told) for each in theirs}
    only_theirs = [each for each in theirs if _key(provider, each, told) not in here]
    only_ours = [each for each in ours if _key(provider, each, told) not in there]
    more = stated_total(only_theirs, accounting)
    less = _whole(only_ours)
    value = Interval(more - less.high, more - less.central, more - less.low)
    parts = (
        f"by {', '.join(told)}: {len(only_theirs)} of theirs are not in ours, {len(only_ours)} of ours not in theirs"
    )
    met_theirs = [each for each in theirs if _key(provider, each, told) in here]
    met_ours = [each for each in ours if _key(provider, each, told) in there]
    return Both(met_theirs, met_ours, Stage("coverage", value, "number", parts))


def _key(provider: str, each: Figure | Ours, told: Sequence[str]) -> tuple[str, ...]:
    return tuple(
        _region(provider, each.region) if name == "region" else str(getattr(each, name)).casefold() for name in told
    )


def _region(provider: str, name: str) -> str:
    try:
        return find_region(name, provider).region
    except CarbonestError:
        return name.casefold()


def _whole(ours: Iterable[Ours]) -> Interval:
    every = list(ours)
    parts = (added(each.operational for each in every), added(each.embodied for each in every))
    return intervals.total(parts)


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
