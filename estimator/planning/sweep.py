"""All options of a plan, in one pass: machines times regions times kinds of price.

Money and carbon of an option are a figure of the machine times one of the place, so both are worked out once and only
multiplied here. Nothing is kept but the undominated, the best few, and counts of what was left out and why.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable
from datetime import datetime
from operator import itemgetter
from typing import NamedTuple

from ..machines.embodied import machine_parts, service_life_years
from ..physics import emissions
from ..physics import power as power_physics
from ..providers import Region
from .fitting import Fit
from .front import undominated
from .objective import CARBON
from .price_book import Offer, offers, sells_in
from .request import Request
from .slots import Slot
from .tally import Tally
from .timing import Starts

#: Money, then carbon: the first two fields of a slot.
_MONEY_THEN_CARBON = itemgetter(0, 1)


class Swept(NamedTuple):
    """What a sweep leaves.

    Attributes
    ----------
    slots : list of Slot
        The undominated, the best few, and the best on the job's own hardware: the greenest, the cheapest and the
        fastest are all undominated, and any other option is beaten by one of these in money, carbon and time.
    unpriced : list of Slot
        The greenest few where no price is known.
    nearest : dict
        By limit, the least that an option needs, and which.
    """

    slots: list[Slot]
    unpriced: list[Slot]
    considered: int
    machines: int
    regions: int
    nearest: dict[str, tuple[float, Slot]]


def sweep(request: Request, fits: list[Fit], regions: list[Region], starts: Starts, tally: Tally) -> Swept:
    """Return what matters of all options."""
    return _Sweep(request, regions, starts, tally).over(fits)


class _Sweep:
    def __init__(self, request: Request, regions: list[Region], starts: Starts, tally: Tally) -> None:
        self.request, self.regions, self.starts, self.tally = request, regions, starts, tally
        self.objective = request.objective
        self.by_provider: dict[str, dict[str, tuple[Region, tuple[float, datetime | None] | None]]] = {}
        for region in regions:
            self.by_provider.setdefault(region.provider, {})[region.region] = (region, starts.constant(region))
        self.front: list[Slot] = []
        self.best: list[Slot] = []
        self.own: list[Slot] = []
        self.nearest: dict[str, tuple[float, Slot]] = {}
        self.considered = 0
        self.priced_regions: set[tuple[str, str]] = set()

    def over(self, fits: list[Fit]) -> Swept:
        known = offers({(f.machine.provider, f.machine.sku) for f in fits}, self.request.price_kinds)
        for fit in fits:
            slots = self._slots(fit, known[fit.machine.provider, fit.machine.sku])
            if slots:
                self._keep(fit, slots)
        front = [self.front[index] for index in undominated([slot.point for slot in self.front])]
        own = [min(self.own, key=self.objective.key)] if self.own else []
        kept = {slot.name: slot for slot in (*self.best, *front, *own)}
        return Swept(
            list(kept.values()),
            self._unpriced(fits),
            self.considered,
            len(fits),
            len(self.priced_regions),
            self.nearest,
        )

    def _slots(self, fit: Fit, known: list[Offer]) -> list[Slot]:
        """Return a machine wherever it is sold, within the limits."""
        per_unit, made = _carbon_of(fit)
        hours, machine_hours, provider = fit.mean_hours, fit.machine_hours, fit.machine.provider
        places, figure = self.by_provider.get(provider, {}), self.starts.figure
        found: list[Slot] = []
        for region, kind, usd, interruption in known:
            here = places.get(region)
            if here is not None:
                place, constant = here
                value, start = constant or figure(place, hours)
                cost = emissions.cost_usd(usd, machine_hours)
                found.append(Slot(cost, made + per_unit * value, hours, fit, place, kind, usd, interruption, start))
        if not found:
            reason = (
                "no price of that kind in any region"
                if not known
                else "not sold in the regions asked for, by the price table"
            )
            self.tally.add("machine", reason, fit.machine.sku)
        self.considered += len(found)
        self.priced_regions.update((provider, slot.place.region) for slot in found)
        return self._within(fit, found)

    def _within(self, fit: Fit, slots: list[Slot]) -> list[Slot]:
        request = self.request
        limits: tuple[tuple[str, float | None, Callable[[Slot], float]], ...] = (
            ("budget", request.budget_usd, itemgetter(0)),
            ("carbon limit", request.max_kgco2e, itemgetter(1)),
        )
        for name, limit, figure in limits:
            if limit is None or not slots:
                continue
            least = min(slots, key=figure)
            if name not in self.nearest or figure(least) < self.nearest[name][0]:
                self.nearest[name] = (figure(least), least)
            kept = [slot for slot in slots if figure(slot) <= limit]
            for _ in range(len(slots) - len(kept)):
                self.tally.add("option", f"above the {name}", fit.machine.sku)
            slots = kept
        return slots

    def _keep(self, fit: Fit, slots: list[Slot]) -> None:
        """Keep what may matter of one machine's options: all take the same time, so money against carbon decides."""
        stairs = _staircase(slots)
        self.front += stairs
        request, objective = self.request, self.objective
        first = min(stairs, key=objective.key)
        if len(self.best) < request.limit or objective.value(first) <= objective.value(self.best[-1]):
            ranked = heapq.nsmallest(request.limit, slots, key=objective.key)
            self.best = heapq.nsmallest(request.limit, (*self.best, *ranked), key=objective.key)
        if fit.evidence == "same hardware" and request.job.kind == "gpu":
            self.own.append(first)

    def _unpriced(self, fits: list[Fit]) -> list[Slot]:
        """Regions without any price: options without a cost where the user named the region, else a line."""
        provided = {fit.machine.provider for fit in fits}
        found: list[Slot] = []
        for place in self.regions:
            if place.provider not in provided or (place.provider, place.region) in self.priced_regions:
                continue
            if sells_in(place.region):
                self.tally.add("region", "no machine that fits is sold there, by the price table", place.region)
                continue
            self.tally.add("region", "no price known in this region", place.region)
            # What has no known cost cannot be said to keep a budget.
            if self.request.regions and self.request.budget_usd is None:
                here = [self._without_price(fit, place) for fit in fits if fit.machine.provider == place.provider]
                found += [kept for slot in here for kept in self._within(slot.fit, [slot])]
        return heapq.nsmallest(self.request.limit, found, key=CARBON.key)

    def _without_price(self, fit: Fit, place: Region) -> Slot:
        per_unit, made = _carbon_of(fit)
        value, start = self.starts.figure(place, fit.mean_hours)
        kind = self.request.price_kinds[0]
        return Slot(None, made + per_unit * value, fit.mean_hours, fit, place, kind, None, None, start)


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
