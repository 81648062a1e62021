"""All options of a plan, in one pass: machines times regions times kinds of price.

Money and carbon of an option are a figure of the machine times one of the place, so both are worked out once and only
multiplied here. Nothing is kept but the undominated, the best few, and counts of what was left out and why.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from ..catalogue import Machine, machines
from ..embodied import machine_embodied
from ..errors import InputError
from ..physics import emissions
from ..physics import power as power_physics
from ..physics.work import priced_usd
from .candidates import Slot
from .fitting import Fit, Fitter
from .front import undominated
from .places import Region
from .price_book import Offer, offers
from .request import Request

#: PUE × intensity at a place for a job of so many hours, and the start that it belongs to.
PlaceFigure = Callable[[Region, float], tuple[float, datetime | None]]


class Tally:
    """What was left out: how many of what, with a few names, by reason."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], list[str]] = {}

    def add(self, kind: str, reason: str, name: str) -> None:
        """Count one ``kind`` (machine, region, option) under a reason."""
        self._found.setdefault((reason, kind), []).append(name)

    def rows(self) -> list[dict[str, object]]:
        """Return the reasons, the most frequent first, each with its count and up to three names."""
        ordered = sorted(self._found.items(), key=lambda item: (-len(item[1]), item[0]))
        return [
            {"reason": reason, "kind": kind, "count": len(names), "examples": list(dict.fromkeys(names))[:3]}
            for (reason, kind), names in ordered
        ]


class Swept(NamedTuple):
    """What a sweep leaves. ``nearest`` says, by limit, the least that an option needs."""

    front: list[Slot]
    best: list[Slot]
    extremes: dict[str, Slot]
    unpriced: list[Slot]
    considered: int
    machines: int
    regions: int
    nearest: dict[str, tuple[float, Slot]]


def fitting_machines(request: Request, tally: Tally) -> list[Fit]:
    """Return every machine, in each number, that can do the job; the others go to the tally."""
    fitter = Fitter(request.job)
    found = []
    for machine in _wanted(request):
        for count in request.counts:
            fit = fitter.fit(machine, count)
            if isinstance(fit, str):
                tally.add("machine", fit, machine.sku)
            else:
                found.append(fit)
    return found


def in_time(fits: list[Fit], deadline_hours: float | None, tally: Tally) -> list[Fit]:
    """Return the fits that meet the deadline by their central time.

    Raises
    ------
    InputError
        If none does; says the fastest.
    """
    if deadline_hours is None:
        return fits
    kept = [fit for fit in fits if fit.hours.central <= deadline_hours]
    for fit in fits:
        if fit.hours.central > deadline_hours:
            tally.add("machine", f"slower than the deadline of {deadline_hours:g} h", fit.machine.sku)
    if fits and not kept:
        fastest = min(fits, key=lambda fit: fit.hours.central)
        low, central, high = fastest.hours
        raise InputError(
            f"no machine finishes within {deadline_hours:g} h. The nearest is {fastest.count} × {fastest.machine.sku} with "
            f"{central:.3g} h ({low:.3g} – {high:.3g}): give it longer, or more machines at once with --machines."
        )
    return kept


def sweep(request: Request, fits: list[Fit], regions: list[Region], figure: PlaceFigure, tally: Tally) -> Swept:
    """Return the front and the best of all options."""
    return _Sweep(request, regions, figure, tally).over(fits)


class _Sweep:
    def __init__(self, request: Request, regions: list[Region], figure: PlaceFigure, tally: Tally) -> None:
        self.request, self.figure, self.tally = request, figure, tally
        self.places = {region.key: region for region in regions}
        self.front: list[Slot] = []
        self.best: list[Slot] = []
        self.extremes: dict[str, Slot] = {}
        self.unpriced: list[Slot] = []
        self.nearest: dict[str, tuple[float, Slot]] = {}
        self.considered = 0
        self.priced_regions: set[tuple[str, str]] = set()

    def over(self, fits: list[Fit]) -> Swept:
        known = offers({(f.machine.provider, f.machine.sku) for f in fits}, self.request.price_kinds)
        for fit in fits:
            options = list(self._options(fit, known[fit.machine.provider, fit.machine.sku]))
            if options:
                self._keep(options)
        self._unpriced(fits, known)
        chosen = undominated([slot.point for slot in self.front])
        front = [self.front[index] for index in chosen]
        return Swept(
            front, self.best, self.extremes, self.unpriced, self.considered, len(fits), len(self.priced_regions), self.nearest,
        )  # fmt: skip

    def _options(self, fit: Fit, known: list[Offer]) -> Iterator[Slot]:
        per_unit, made = _carbon_of(fit)
        hours, machine_hours, provider = fit.hours.central, fit.machine_hours, fit.machine.provider
        offered = False
        for region, kind, usd, interruption in known:
            place = self.places.get((provider, region))
            if place is None:
                continue
            offered = True
            value, start = self.figure(place, hours)
            self.considered += 1
            self.priced_regions.add(place.key)
            slot = Slot(
                emissions.cost_usd(usd, machine_hours), made + per_unit * value, hours, fit, place, kind, usd, interruption, start
            )
            if self._within(slot):
                yield slot
        if not offered:
            reason = "no price of that kind in any region" if not known else "not sold in the regions asked for, by the price table"
            self.tally.add("machine", reason, fit.machine.sku)

    def _within(self, slot: Slot) -> bool:
        request = self.request
        for name, value, limit in (
            ("budget", slot.cost_usd or 0.0, request.budget_usd), ("carbon limit", slot.total_kgco2e, request.max_kgco2e),
        ):  # fmt: skip
            if limit is None:
                continue
            if name not in self.nearest or value < self.nearest[name][0]:
                self.nearest[name] = (value, slot)
            if value > limit:
                self.tally.add("option", f"above the {name}", slot.fit.machine.sku)
                return False
        return True

    def _keep(self, options: list[Slot]) -> None:
        self.front += [options[index] for index in undominated([slot.point for slot in options])]
        self.best = heapq.nsmallest(self.request.limit, (*self.best, *options), key=lambda slot: rank_key(slot, self.request))
        for name in ("carbon", "cost", "time"):
            candidates = (*([self.extremes[name]] if name in self.extremes else []), *options)
            self.extremes[name] = min(candidates, key=lambda slot, name=name: objective_key(slot, name))  # type: ignore[misc]

    def _unpriced(self, fits: list[Fit], known: dict[tuple[str, str], list[Offer]]) -> None:
        """Regions without any price: options without a cost where the user named the region, else only a line of the tally."""
        provided = {fit.machine.provider for fit in fits}
        for place in self.places.values():
            if place.provider not in provided or place.key in self.priced_regions or self._has_prices(place, known):
                continue
            self.tally.add("region", "no price known in this region", place.region)
            if self.request.regions:
                options = (self._without_price(fit, place) for fit in fits if fit.machine.provider == place.provider)
                self.unpriced += heapq.nsmallest(self.request.limit, options, key=lambda slot: objective_key(slot, "carbon"))

    def _has_prices(self, place: Region, known: dict[tuple[str, str], list[Offer]]) -> bool:
        return any(offer.region == place.region for (provider, _), found in known.items() if provider == place.provider for offer in found)

    def _without_price(self, fit: Fit, place: Region) -> Slot:
        per_unit, made = _carbon_of(fit)
        value, start = self.figure(place, fit.hours.central)
        kind = self.request.price_kinds[0]
        return Slot(None, made + per_unit * value, fit.hours.central, fit, place, kind, None, None, start)


def objective_value(slot: Slot, objective: str, carbon_price_usd_per_tonne: float | None = None) -> float:
    """Return the central figure that an objective makes small; infinite where the cost is unknown."""
    cost = slot.cost_usd if slot.cost_usd is not None else float("inf")
    if objective == "priced":
        return float(priced_usd(cost, slot.total_kgco2e, carbon_price_usd_per_tonne or 0.0))
    return {"carbon": slot.total_kgco2e, "cost": cost, "time": slot.hours}[objective]


def objective_key(slot: Slot, objective: str, carbon_price: float | None = None) -> tuple[object, ...]:
    """Return the order of options: the objective, then carbon, cost and time, then the name."""
    cost, carbon, time = slot.point
    return (objective_value(slot, objective, carbon_price), carbon, cost, time, slot.name)


def rank_key(slot: Slot, request: Request) -> tuple[object, ...]:
    """Return the order of options under a request."""
    return objective_key(slot, request.objective, request.carbon_price_usd_per_tonne)


def _carbon_of(fit: Fit) -> tuple[float, float]:
    """Return kgCO2e per unit of PUE × intensity, and of the hardware's manufacture."""
    watts = fit.power.watts.central * fit.count
    per_unit = emissions.operational_kgco2e(power_physics.it_energy_kwh(watts, fit.hours.central), 1.0)
    made, _ = machine_embodied(fit.machine, fit.machine_hours)
    return per_unit, made.central if made is not None else 0.0


def _wanted(request: Request) -> Iterable[Machine]:
    if request.skus:
        from ..catalogue import find_machine

        return [find_machine(sku) for sku in request.skus]
    return (machine for machine in machines() if machine.provider in request.providers)
