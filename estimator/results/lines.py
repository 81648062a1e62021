"""What every result comes down to: lines of energy, emissions and money, and their sum."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from ..model import Interval, plain
from ..physics import intervals

#: The quantities that a line may have, with their units.
QUANTITIES = {"kgco2e": "kgCO2e", "kwh": "kWh", "usd": "USD"}


class Line(NamedTuple):
    """One machine, run, group or resource of a result. Unknown is ``None``, never 0.

    Attributes
    ----------
    name : what the result calls it.
    sku, region : machine type and region; empty where the result names none.
    kgco2e : emissions, embodied ones included where the result knows them. [kgCO2e]
    kwh : energy. [kWh]
    usd : money. [US dollars]
    covers : what the emissions count: ``"operational + embodied"`` or ``"operational"``.
    not_estimated, without_cost : of what the line sums up, how many are in none of its figures, or not in its money.
    """

    name: str
    sku: str
    region: str
    kgco2e: Interval | None
    kwh: Interval | None
    usd: Interval | None
    covers: str = "operational + embodied"
    not_estimated: int = 0
    without_cost: int = 0

    @property
    def key(self) -> tuple[str, str, str]:
        """By what lines of two results are matched."""
        return self.name, self.sku, self.region

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON."""
        found = self._asdict() | {name: plain(getattr(self, name)) for name in QUANTITIES}
        # How much a figure lacks is said where it is judged: as ``missing`` of a finding, ``without`` of a sum.
        del found["not_estimated"], found["without_cost"]
        return found


class Sums(NamedTuple):
    """The sum of lines, and of how many lines, or of how many parts of a line, each quantity is unknown."""

    kgco2e: Interval | None
    kwh: Interval | None
    usd: Interval | None
    without: dict[str, int]


def summed(lines: Iterable[Line]) -> Sums:
    """Return the sum of lines. What they share is not known any more, so their errors are taken as shared and add."""
    every = list(lines)
    found: dict[str, Interval | None] = {}
    without = {}
    for name in QUANTITIES:
        known = [value for value in (getattr(line, name) for line in every) if value is not None]
        found[name] = intervals.total_shared(known) if known else None
        without[name] = sum(
            line.not_estimated + (line.without_cost if name == "usd" else 0) or getattr(line, name) is None
            for line in every
        )
    return Sums(found["kgco2e"], found["kwh"], found["usd"], without)
