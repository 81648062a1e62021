"""Energy, emissions and money of machines held for a month, with the errors that machines share told apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from ..estimate.face import estimate_vm
from ..estimate.total import split
from ..model import Estimate, Interval, plain
from ..physics.weighted import Weighted, scaled, signed_total, weighted_sum

FIELDS = ("energy_kwh", "operational_kgco2e", "embodied_kgco2e", "total_kgco2e", "cost_usd")


class Figures(NamedTuple):
    """What machines come to in a month, or what a change of them comes to; then a figure may be negative.

    Attributes
    ----------
    instances : how many: least, now, most.
    energy_kwh, operational_kgco2e, embodied_kgco2e, total_kgco2e, cost_usd : ``None`` where unknown.
        [kWh], [kgCO2e], [US dollars]
    """

    instances: Interval
    energy_kwh: Interval | None
    operational_kgco2e: Interval | None
    embodied_kgco2e: Interval | None
    total_kgco2e: Interval | None
    cost_usd: Interval | None

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON."""
        return {name: plain(value) for name, value in self._asdict().items()}


#: What nothing comes to.
NOTHING = Figures(*(Interval.exact(0.0),) * 6)


class Part(NamedTuple):
    """One figure of one machine: the whole, and around the same central value its own and its shared error only."""

    whole: Interval
    own: Interval
    shared: Interval


class Unit(NamedTuple):
    """One machine for a month; a figure is ``None`` where it is unknown."""

    energy: Part
    operational: Part | None
    embodied: Part | None
    cost: Part | None


def unit(found: Sequence[Estimate], *, priced: bool) -> Unit:
    """Return one machine from the estimates of the types it may be, the first of which it is taken to be.

    ``priced`` is false where the list price of the machine is not what is paid.
    """
    parts = [_unit(each, priced=priced) for each in found]
    if len(parts) == 1:
        return parts[0]
    energy = _either([part.energy for part in parts])
    assert energy is not None
    others = (_either([getattr(part, name) for part in parts]) for name in Unit._fields[1:])
    return Unit(energy, *others)


def _unit(found: Estimate, *, priced: bool) -> Unit:
    energy, operational = split(found)
    emitted = None
    if operational is not None and found.operational_kgco2e is not None:
        emitted = Part(found.operational_kgco2e, *operational)
    cost = found.cost_usd if priced else None
    return Unit(Part(found.energy_kwh, *energy), emitted, _shared(found.embodied_kgco2e), _shared(cost))


def _shared(value: Interval | None) -> Part | None:
    return None if value is None else Part(value, Interval.exact(value.central), value)


def _either(parts: Sequence[Part | None]) -> Part | None:
    """Return the range over several types, around the first."""
    known = [part.whole for part in parts if part is not None]
    if len(known) < len(parts):
        return None
    middle = known[0].central
    whole = Interval(min(each.low for each in known), middle, max(each.high for each in known))
    return Part(whole, whole, Interval.exact(middle))


def summed(terms: Iterable[tuple[Interval, Unit]], *, partial: bool = False) -> Figures:
    """Return what so many of each machine come to; numbers may be negative.

    A figure that some of them lack is unknown, or with ``partial`` the sum of the others.
    """
    every = [(number, each) for number, each in terms if number != (0.0, 0.0, 0.0)]
    energy, operational, embodied, cost = (_sum_of(every, name, partial=partial) for name in Unit._fields)
    instances = Interval(*(sum(number[end] for number, _ in every) for end in range(3)))
    whole = None
    if operational is not None and embodied is not None:
        whole = signed_total(operational, embodied)
        if all(number.low >= 0 for number, _ in every):
            whole = whole._replace(low=max(0.0, whole.low))
    return Figures(instances, energy, operational, embodied, whole, cost)


def _sum_of(terms: Sequence[tuple[Interval, Unit]], name: str, *, partial: bool) -> Interval | None:
    pairs = [(number, getattr(each, name)) for number, each in terms]
    known = [(number, part) for number, part in pairs if part is not None]
    if len(known) < len(pairs) and not (partial and known):
        return None
    if len(known) == 1:
        # What is alone needs no rule for sums: the interval of the machine itself, corner to corner.
        return scaled(known[0][0], known[0][1].whole)
    return weighted_sum(Weighted(number, part.own, part.shared) for number, part in known)


def month_of(sku: str, provider: str, region: str | None, *, hours: float, spot: bool, **given: Any) -> Estimate:
    """Return the estimate of one machine held for a month. Raises as :func:`estimate_vm` does."""
    return estimate_vm(
        sku,
        hours,
        provider=provider,  # type: ignore[arg-type]  # one of the three
        region=region,
        price_kind="spot" if spot else "on_demand",
        **given,
    )
