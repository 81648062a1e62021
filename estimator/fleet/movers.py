"""Month over month: what changed most between the last two months of a bill, and whether that is more than error."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from decimal import Decimal
from typing import Any, NamedTuple

from ..model import Interval
from ..physics.differences import Term, distinguishable, ratio, spread
from .totals import Figures, Group, exact

#: Changes that a report lists.
MOST = 10


class Mover(NamedTuple):
    """The change of one group from a month to the next.

    Attributes
    ----------
    before_kgco2e, after_kgco2e : operational emissions of machines; ``None`` where there are none. [kgCO2e]
    change : ratio of the two, what both months share cancelled; ``None`` where one is nothing. [-]
    told_apart : whether the change is more than its error.
    billed : currency → change of the money billed.
    """

    key: tuple[str, ...]
    before_kgco2e: float | None
    after_kgco2e: float | None
    change: Interval | None
    told_apart: bool
    billed: dict[str, Decimal]

    @property
    def difference(self) -> float:
        """The change of the central values. [kgCO2e]"""
        return (self.after_kgco2e or 0.0) - (self.before_kgco2e or 0.0)

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON."""
        return {
            "key": list(self.key),
            "before_kgco2e": self.before_kgco2e,
            "after_kgco2e": self.after_kgco2e,
            "change": None if self.change is None else self.change.to_dict(),
            "told_apart": self.told_apart,
            "billed": {currency: exact(value) for currency, value in self.billed.items()},
        }


def movers(by_month: Iterable[Group], months: tuple[str, str]) -> list[Mover]:
    """Return the changes between two months, the largest first.

    Parameters
    ----------
    by_month : groups whose last key is the month.
    months : the earlier and the later.
    """
    pairs: dict[tuple[str, ...], dict[str, Group]] = {}
    for group in by_month:
        if group.key[-1] in months:
            pairs.setdefault(group.key[:-1], {})[group.key[-1]] = group
    found = [_mover(key, *(pair.get(month) for month in months)) for key, pair in pairs.items()]
    moved = [one for one in found if one.difference or any(one.billed.values())]
    moved.sort(key=lambda one: (-abs(one.difference), -max(map(abs, one.billed.values()), default=Decimal(0)), one.key))
    return moved[:MOST]


def _mover(key: tuple[str, ...], before: Group | None, after: Group | None) -> Mover:
    first, second = (group.machines if group else None for group in (before, after))
    old, new = (figures.operational_kgco2e if figures else None for figures in (first, second))
    change, apart = None, (old is None) != (new is None)
    if first and second and old and new and old.central > 0 and new.central > 0:
        terms = _terms(second, "after"), _terms(first, "before")
        change, apart = ratio(*terms), distinguishable(*terms)
    currencies = sorted({*(before.money if before else ()), *(after.money if after else ())})
    billed = {
        currency: sum(
            (
                sign * (group.money[currency].billed or Decimal(0))
                for sign, group in ((-1, before), (1, after))
                if group is not None and currency in group.money
            ),
            Decimal(0),
        )
        for currency in currencies
    }
    return Mover(key, old and old.central, new and new.central, change, apart, billed)


def _terms(figures: Figures, month: str) -> tuple[Term, ...]:
    """Return emissions with their shared error under one name for both months, and their own under one for each."""
    own, shared = (part["operational_kgco2e"] for part in (figures.independent, figures.shared))
    assert figures.operational_kgco2e is not None
    factors: dict[Hashable, tuple[float, float]] = {}
    if shared is not None:
        factors["shared"] = spread(shared)
    if own is not None:
        factors[month] = spread(own)
    return (Term(figures.operational_kgco2e.central, factors),)
