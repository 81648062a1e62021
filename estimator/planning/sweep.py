"""All options of a plan, in one pass: machines times regions times kinds of price.

Money and carbon of an option are a figure of the machine times one of the place, so both are worked out once and only
multiplied here. Nothing is kept but the undominated, the best few, and counts of what was left out and why.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable
from datetime import datetime
from math import inf
from typing import NamedTuple

from ..errors import InputError
from ..machines.catalogue import Machine, machines
from ..machines.embodied import machine_parts, service_life_years
from ..physics import emissions
from ..physics import power as power_physics
from ..physics.work import priced_usd
from .candidates import Slot
from .fitting import Fit, Fitter
from .front import undominated
from .places import Region
from .price_book import Offer, offers, sells_in
from .request import Request
from .timing import Starts

#: Cost, carbon, place, offer, start: an option before anything else is known of it.
Option = tuple[float, float, Region, Offer, datetime | None]


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
            {"reason": reason, "kind": kind, "count": len(names), "examples": _examples(names)}
            for (reason, kind), names in ordered
        ]


def _described(machine: Machine) -> str:
    """A machine with the part that decides."""
    return f"{machine.sku} ({machine.gpu_model or ' or '.join(machine.cpu_models) or 'CPU unknown'})"


def _examples(names: list[str]) -> list[str]:
    """Up to three names, no two with the same part in brackets."""
    return list({name.partition(" (")[2] or name: name for name in reversed(names)}.values())[-3:][::-1]


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
                tally.add("machine", fit, _described(machine) if fit.startswith("not comparable") else machine.sku)
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
    kept = [fit for fit in fits if fit.mean_hours <= deadline_hours]
    for fit in fits:
        if fit.mean_hours > deadline_hours:
            tally.add("machine", f"slower than the deadline of {deadline_hours:g} h", fit.machine.sku)
    if fits and not kept:
        fastest = min(fits, key=lambda fit: fit.mean_hours)
        low, central, high = fastest.hours
        raise InputError(
            f"no machine finishes within {deadline_hours:g} h. The nearest is {fastest.count} × {fastest.machine.sku} "
            f"with {central:.3g} h ({low:.3g} – {high:.3g}): give it longer, or more machines at once with --machines."
        )
    return kept


def sweep(request: Request, fits: list[Fit], regions: list[Region], starts: Starts, tally: Tally) -> Swept:
    """Return the front and the best of all options."""
    return _Sweep(request, regions, starts, tally).over(fits)


class _Sweep:
    def __init__(self, request: Request, regions: list[Region], starts: Starts, tally: Tally) -> None:
        self.request, self.regions, self.starts, self.tally = request, regions, starts, tally
        self.by_provider: dict[str, dict[str, tuple[Region, tuple[float, datetime | None] | None]]] = {}
        for region in regions:
            self.by_provider.setdefault(region.provider, {})[region.region] = (region, starts.constant(region))
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
            options = self._options(fit, known[fit.machine.provider, fit.machine.sku])
            if options:
                self._keep(fit, options)
        self._unpriced(fits)
        front = [self.front[index] for index in undominated([slot.point for slot in self.front])]
        return Swept(
            front,
            self.best,
            self.extremes,
            self.unpriced,
            self.considered,
            len(fits),
            len(self.priced_regions),
            self.nearest,
        )

    def _options(self, fit: Fit, known: list[Offer]) -> list[Option]:
        """Return (cost, carbon, place, offer, start) of a machine wherever it is sold, within the limits."""
        per_unit, made = _carbon_of(fit)
        hours, machine_hours, provider = fit.mean_hours, fit.machine_hours, fit.machine.provider
        places, figure = self.by_provider.get(provider, {}), self.starts.figure
        found: list[Option] = []
        for offer in known:
            here = places.get(offer[0])
            if here is not None:
                place, constant = here
                value, start = constant or figure(place, hours)
                found.append(
                    (emissions.cost_usd(offer[2], machine_hours), made + per_unit * value, place, offer, start)
                )
        if not found:
            reason = (
                "no price of that kind in any region"
                if not known
                else "not sold in the regions asked for, by the price table"
            )
            self.tally.add("machine", reason, fit.machine.sku)
        self.considered += len(found)
        self.priced_regions.update(option[2].key for option in found)
        return self._within(fit, found)

    def _within(self, fit: Fit, options: list[Option]) -> list[Option]:
        request = self.request
        limits: tuple[tuple[str, float | None, Callable[[Option], float]], ...] = (
            ("budget", request.budget_usd, lambda option: option[0]),
            ("carbon limit", request.max_kgco2e, lambda option: option[1]),
        )
        for name, limit, figure in limits:
            if limit is None or not options:
                continue
            least = min(options, key=figure)
            if name not in self.nearest or figure(least) < self.nearest[name][0]:
                self.nearest[name] = (figure(least), _slot(fit, least))
            kept = [option for option in options if figure(option) <= limit]
            for _ in range(len(options) - len(kept)):
                self.tally.add("option", f"above the {name}", fit.machine.sku)
            options = kept
        return options

    def _keep(self, fit: Fit, options: list[Option]) -> None:
        """Keep what may matter of one machine's options: all take the same time, so money against carbon decides."""
        stairs = _staircase(options)
        self.front += [_slot(fit, option) for option in stairs]
        request, hours = self.request, fit.mean_hours
        objective, price = request.objective, request.carbon_price_usd_per_tonne
        # The cheapest stands first on the stairs, the greenest last; both hold for every objective of money and carbon.
        first = min(stairs, key=lambda option: (_value(option, hours, objective, price), option[1], option[0]))
        if len(self.best) < request.limit or _value(first, hours, objective, price) <= objective_value(
            self.best[-1], objective, price
        ):
            ranked = heapq.nsmallest(
                request.limit,
                options,
                key=lambda option: (_value(option, hours, objective, price), option[1], option[0]),
            )
            slots = [_slot(fit, option) for option in ranked]
            self.best = heapq.nsmallest(request.limit, (*self.best, *slots), key=lambda slot: rank_key(slot, request))
        self._extreme("carbon", fit, stairs[-1])
        self._extreme("cost", fit, stairs[0])
        self._extreme("time", fit, stairs[-1])
        if fit.evidence == "same hardware" and request.job.kind == "gpu":
            self._extreme("same hardware", fit, first)

    def _extreme(self, name: str, fit: Fit, option: Option) -> None:
        objective = self.request.objective if name == "same hardware" else name
        before = self.extremes.get(name)
        value = _value(option, fit.mean_hours, objective, self.request.carbon_price_usd_per_tonne)
        if before is not None and value > objective_value(before, objective, self.request.carbon_price_usd_per_tonne):
            return
        slot = _slot(fit, option)
        key = self.request.carbon_price_usd_per_tonne
        if before is None or objective_key(slot, objective, key) < objective_key(before, objective, key):
            self.extremes[name] = slot

    def _unpriced(self, fits: list[Fit]) -> None:
        """Regions without any price: options without a cost where the user named the region, else a line."""
        provided = {fit.machine.provider for fit in fits}
        for place in self.regions:
            if place.provider not in provided or place.key in self.priced_regions:
                continue
            if sells_in(place.region):
                self.tally.add("region", "no machine that fits is sold there, by the price table", place.region)
                continue
            self.tally.add("region", "no price known in this region", place.region)
            # What has no known cost cannot be said to keep a budget.
            if self.request.regions and self.request.budget_usd is None:
                here = [self._without_price(fit, place) for fit in fits if fit.machine.provider == place.provider]
                self.unpriced += [slot for slot in here if slot.total_kgco2e <= (self.request.max_kgco2e or inf)]
        self.unpriced = heapq.nsmallest(
            self.request.limit, self.unpriced, key=lambda slot: objective_key(slot, "carbon")
        )

    def _without_price(self, fit: Fit, place: Region) -> Slot:
        per_unit, made = _carbon_of(fit)
        value, start = self.starts.figure(place, fit.mean_hours)
        kind = self.request.price_kinds[0]
        return Slot(None, made + per_unit * value, fit.mean_hours, fit, place, kind, None, None, start)


def _slot(fit: Fit, option: Option) -> Slot:
    cost, carbon, place, (_, kind, usd, interruption), start = option
    return Slot(cost, carbon, fit.mean_hours, fit, place, kind, usd, interruption, start)


def _staircase(options: list[Option]) -> list[Option]:
    """Return the undominated in money and carbon, ties included."""
    kept: list[Option] = []
    for option in sorted(options, key=_money_then_carbon):
        if not kept or option[1] < kept[-1][1] or option[:2] == kept[-1][:2]:
            kept.append(option)
    return kept


def _money_then_carbon(option: Option) -> tuple[float, float]:
    return option[0], option[1]


def _value(option: Option, hours: float, objective: str, carbon_price: float | None) -> float:
    if objective == "carbon":
        return option[1]
    if objective == "cost":
        return option[0]
    return hours if objective == "time" else float(priced_usd(option[0], option[1], carbon_price or 0.0))


def objective_value(slot: Slot, objective: str, carbon_price_usd_per_tonne: float | None = None) -> float:
    """Return the central figure that an objective makes small; infinite where the cost is unknown."""
    cost = slot.cost_usd if slot.cost_usd is not None else inf
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
    """Return kgCO2e per unit of PUE × intensity, and of the hardware's manufacture; central figures of the whole."""
    watts = fit.mean_watts * fit.count
    per_unit = emissions.operational_kgco2e(power_physics.it_energy_kwh(watts, fit.mean_hours), 1.0)
    life = service_life_years()[0].central
    made = sum(part.kgco2e.central for part in machine_parts(fit.machine))
    return per_unit, emissions.embodied_kgco2e(made, 1.0, fit.machine_hours, life)


def has_gpu(devices: tuple[str, ...], providers: tuple[str, ...]) -> bool:
    """Whether any machine of the providers has one of these GPUs."""
    return any(machine.gpu_model in devices for provider in providers for machine in machines(provider))


def _wanted(request: Request) -> Iterable[Machine]:
    if request.skus:
        from ..machines.catalogue import find_machine

        return [find_machine(sku) for sku in request.skus]
    return (machine for provider in request.providers for machine in machines(provider))
