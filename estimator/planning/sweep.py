"""All options of a plan, in one pass: machines times regions times kinds of price.

Money and carbon of an option are a figure of the machine times one of the place, so both are worked out once and only
multiplied here. Nothing is kept but the undominated, the best few, and counts of what was left out and why. Where no
price is known the money of an option is infinite: it may be undominated by carbon and time alone.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from operator import itemgetter
from typing import NamedTuple

from ..machines.embodied import machine_parts, service_life_years
from ..physics import emissions
from ..physics import power as power_physics
from ..providers import Region
from .fitting import Fit
from .front import undominated
from .interruptions import TOO_LONG
from .offering import Offered, Offering
from .price_book import sells_in
from .request import Request
from .slots import Slot
from .tally import Tally
from .timing import Starts

#: Money, then carbon: the first two fields of a slot.
_MONEY_THEN_CARBON = itemgetter(0, 1)
_MONEY = itemgetter(0)
#: The best few that are kept beside the undominated; as many as asked for, if that is more.
_FEW = 5


class Swept(NamedTuple):
    """What a sweep leaves.

    Attributes
    ----------
    slots : list of Slot
        The undominated, the best few, and the best on the job's own hardware: the greenest, the cheapest and the
        fastest are all undominated, and any other option is beaten by one of these in money, carbon and time.
    considered : int
        Options weighed.
    unpriced : Counter
        How many of them without a known price, by provider.
    idle_prices : list
        Given prices that count for no option.
    nearest : dict
        By limit, the least that an option needs, and which.
    """

    slots: list[Slot]
    considered: int
    machines: int
    regions: int
    unpriced: Counter[str]
    idle_prices: list[tuple[str, str | None]]
    nearest: dict[str, tuple[float, Slot]]


def sweep(request: Request, fits: list[Fit], regions: list[Region], starts: Starts, tally: Tally) -> Swept:
    """Return what matters of all options."""
    return _Sweep(request, regions, starts, tally).over(fits)


class _Sweep:
    def __init__(self, request: Request, regions: list[Region], starts: Starts, tally: Tally) -> None:
        self.request, self.regions, self.starts, self.tally = request, regions, starts, tally
        # A small limit cuts what is shown, not what is weighed: it may not change the best, nor what ties with it.
        self.objective, self.few = request.objective, max(request.limit or 0, _FEW)
        self.by_provider: dict[str, dict[str, tuple[Region, tuple[float, datetime | None] | None]]] = {}
        for region in regions:
            self.by_provider.setdefault(region.provider, {})[region.region] = (region, starts.constant(region))
        self.front: list[Slot] = []
        self.best: list[Slot] = []
        self.own: list[Slot] = []
        self.nearest: dict[str, tuple[float, Slot]] = {}
        self.considered = 0
        self.unpriced: Counter[str] = Counter()
        self.found_regions: set[tuple[str, str]] = set()

    def over(self, fits: list[Fit]) -> Swept:
        offering = Offering(self.request, fits, self.regions, self.tally)
        for fit in fits:
            slots = self._slots(fit, offering.of(fit))
            if slots:
                self._keep(fit, slots)
        self._silent_regions(fits)
        front = [self.front[index] for index in undominated([slot.point for slot in self.front])]
        own = [min(self.own, key=self.objective.key)] if self.own else []
        kept = {slot.name: slot for slot in (*self.best, *front, *own)}
        return Swept(
            list(kept.values()),
            self.considered,
            len(fits),
            len(self.found_regions),
            self.unpriced,
            offering.idle_prices,
            self.nearest,
        )

    def _slots(self, fit: Fit, known: Sequence[Offered]) -> list[Slot]:
        """Return a machine wherever it is sold, within the limits."""
        per_unit, made = _carbon_of(fit)
        hours, machine_hours, provider = fit.mean_hours, fit.machine_hours, fit.machine.provider
        places, figure = self.by_provider.get(provider, {}), self.starts.figure
        given = {region for owner, sku, region in self.request.given_prices if sku == fit.machine.sku}
        everywhere, found = None in given, list[Slot]()
        for region, kind, usd, interruption in known:
            here = places.get(region)
            if here is not None:
                place, constant = here
                value, start = constant or figure(place, hours)
                cost = None if usd is None else emissions.cost_usd(usd, machine_hours)
                by_user = everywhere or region in given
                carbon = made + per_unit * value
                found.append(Slot(cost, carbon, hours, fit, place, kind, usd, interruption, start, by_user))
        if not found and known:
            self.tally.add("machine", "not sold in the regions asked for, by the price table", fit.machine.sku)
        if self.request.interruptions is not None:
            found = self._interrupted(fit, found)
        self.considered += len(found)
        if None in map(_MONEY, found):
            self.unpriced[provider] += sum(slot.cost_usd is None for slot in found)
        self.found_regions.update((provider, slot.place.region) for slot in found)
        return self._within(fit, found)

    def _interrupted(self, fit: Fit, slots: list[Slot]) -> list[Slot]:
        """Return options with the time, money and carbon that interruptions of spot machines add."""
        interruptions, deadline = self.request.interruptions, self.request.deadline_hours
        assert interruptions is not None
        per_unit, made = _carbon_of(fit)
        found = []
        for slot in slots:
            stretch = interruptions.stretch(slot.price_kind, slot.interruption, fit.count, fit.mean_hours)
            if stretch is None:
                found.append(slot)
                continue
            hours = fit.mean_hours * stretch.central
            if stretch.central > TOO_LONG:
                self.tally.add("option", "would hardly end: interrupted too often between checkpoints", fit.machine.sku)
            elif deadline is not None and hours > deadline:
                self.tally.add("option", f"slower than the deadline of {deadline:g} h with lost work", fit.machine.sku)
            else:
                value, start = self.starts.figure(slot.place, hours)
                usd = slot.usd_per_hour
                cost = None if usd is None else emissions.cost_usd(usd, hours * fit.count)
                carbon = (made + per_unit * value) * stretch.central
                found.append(
                    slot._replace(cost_usd=cost, total_kgco2e=carbon, hours=hours, start=start, stretch=stretch)
                )
        return found

    def _within(self, fit: Fit, slots: list[Slot]) -> list[Slot]:
        request = self.request
        if request.budget_usd is not None and request.prices is None:
            known = [slot for slot in slots if slot.cost_usd is not None]
            for _ in range(len(slots) - len(known)):
                # What has no known cost cannot be said to keep a budget.
                self.tally.add("option", "cost unknown, so no budget can be held", fit.machine.sku)
            slots = known
        limits: tuple[tuple[str, float | None, Callable[[Slot], float]], ...] = (
            ("budget", request.budget_usd, lambda slot: slot.point[0]),
            ("carbon limit", request.max_kgco2e, itemgetter(1)),
        )
        for name, limit, figure in limits:
            if limit is None or not slots:
                continue
            priced = slots if name != "budget" else [slot for slot in slots if slot.cost_usd is not None]
            least = min(priced, key=figure, default=None)
            if least is not None and (name not in self.nearest or figure(least) < self.nearest[name][0]):
                self.nearest[name] = (figure(least), least)
            # A source of prices is asked later what the table does not know.
            later = name == "budget" and request.prices is not None
            kept = [slot for slot in slots if figure(slot) <= limit or (later and slot.cost_usd is None)]
            for _ in range(len(slots) - len(kept)):
                self.tally.add("option", f"above the {name}", fit.machine.sku)
            slots = kept
        return slots

    def _keep(self, fit: Fit, slots: list[Slot]) -> None:
        """Keep what may matter of one machine's options: of those that take the same time, money against carbon."""
        request, objective = self.request, self.objective
        plain = request.interruptions is None and not self.unpriced[fit.machine.provider]
        stairs = _staircase(slots) if plain else _undominated_of(slots, same_time=request.interruptions is None)
        self.front += stairs
        first = min(stairs, key=objective.key)
        if len(self.best) < self.few or objective.value(first) <= objective.value(self.best[-1]):
            ranked = heapq.nsmallest(self.few, slots, key=objective.key)
            self.best = heapq.nsmallest(self.few, (*self.best, *ranked), key=objective.key)
        if fit.evidence == "same hardware" and request.job.kind == "gpu":
            self.own.append(first)

    def _silent_regions(self, fits: list[Fit]) -> None:
        """Count the regions where nothing is weighed, with the reason."""
        provided = {fit.machine.provider for fit in fits}
        for place in self.regions:
            if place.provider in provided and (place.provider, place.region) not in self.found_regions:
                reason = (
                    "no machine that fits is sold there, by the price table"
                    if sells_in(place.region)
                    else "no price of anything known there: name it with --regions to have it weighed"
                )
                self.tally.add("region", reason, place.region)


def _undominated_of(slots: list[Slot], *, same_time: bool) -> list[Slot]:
    """Return the undominated of one machine's options in money, carbon and time, and a few more."""
    if not same_time:
        # With interruptions the spot machines of a class take the same time.
        times: dict[float, list[Slot]] = {}
        for slot in slots:
            times.setdefault(slot.hours, []).append(slot)
        return [slot for alike in times.values() for slot in _undominated_of(alike, same_time=True)]
    if None not in map(_MONEY, slots):
        return _staircase(slots)
    unknown = [slot for slot in slots if slot.cost_usd is None]
    least = min(slot.total_kgco2e for slot in unknown)
    priced = [slot for slot in slots if slot.cost_usd is not None]
    return [*_staircase(priced), *(slot for slot in unknown if slot.total_kgco2e == least)]


def _staircase(slots: list[Slot]) -> list[Slot]:
    """Return the undominated in money and carbon, ties included."""
    kept: list[Slot] = []
    for slot in sorted(slots, key=_MONEY_THEN_CARBON):
        if not kept or slot[1] < kept[-1][1] or slot[:2] == kept[-1][:2]:
            kept.append(slot)
    return kept


def _carbon_of(fit: Fit) -> tuple[float, float]:
    """Return kgCO2e per unit of PUE × intensity, and of the hardware's manufacture; central figures of the whole.

    The links of :mod:`estimator.estimate.chain` without ranges and trail: their formulas on plain numbers.
    """
    watts = fit.mean_watts * fit.count
    per_unit = emissions.operational_kgco2e(power_physics.it_energy_kwh(watts, fit.mean_hours), 1.0)
    life = service_life_years()[0].central
    made = sum(part.kgco2e.central for part in machine_parts(fit.machine))
    return per_unit, emissions.embodied_kgco2e(made, 1.0, fit.machine_hours, life)
