"""A plan: every option weighed, the best few and the undominated shown, each compared by what it does not share."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from math import isfinite
from typing import Any, NamedTuple

from ..errors import InputError
from ..machines.embodied import machine_embodied
from ..model import Interval, Step
from ..physics import emissions
from ..physics.differences import distinguishable, ratio
from .candidates import Candidate, Slot, candidate
from .explain import Trade, trade
from .front import undominated
from .places import Sites, select
from .request import OBJECTIVES, Request
from .sweep import Swept, Tally, fitting_machines, has_gpu, in_time, objective_key, rank_key, sweep
from .timing import Starts, Timing

OBJECTIVE_NAMES = {
    "carbon": "greenest", "cost": "cheapest", "time": "fastest", "priced": "best at the carbon price",
    "same hardware": "best on the job's own hardware",
}  # fmt: skip


class Option(NamedTuple):
    """A shown option: what it is, and how it stands among the others.

    ``against_best`` is the ratio of its objective to that of the best, with the range of what the two do not share.
    """

    candidate: Candidate
    titles: tuple[str, ...]
    on_front: bool
    indistinguishable: bool
    against_best: Interval | None

    def to_dict(self) -> dict[str, Any]:
        """Return plain data: one candidate of ``results``."""
        return {
            **self.candidate.to_dict(),
            "on_front": self.on_front,
            "indistinguishable_from_best": self.indistinguishable,
            "against_best": _finite(self.against_best),
            "titles": list(self.titles),
        }


def _finite(interval: Interval | None) -> dict[str, float | None] | None:
    """Plain data; a bound that a grid near 0 g makes infinite is ``None``, for JSON knows no infinity."""
    if interval is None:
        return None
    return {name: value if isfinite(value) else None for name, value in interval.to_dict().items()}


class Strip(NamedTuple):
    """Intensity hour by hour over the coming days in one grid zone, for the regions on it. [gCO2e/kWh]"""

    zone: str
    regions: tuple[str, ...]
    hours: tuple[tuple[datetime, Interval], ...]


class Plan(NamedTuple):
    """The answer to a :class:`Request`; ``options`` in the order of the objective, those without a price last."""

    request: Request
    options: tuple[Option, ...]
    considered: int
    machines: int
    regions: int
    excluded: tuple[dict[str, object], ...]
    timing: Timing | None
    strips: tuple[Strip, ...]
    warnings: tuple[str, ...]

    @property
    def best(self) -> Option:
        """The first by the objective."""
        return self.options[0]

    @property
    def ties(self) -> tuple[Option, ...]:
        """The options that cannot be told from the best, without it."""
        return tuple(option for option in self.options[1:] if option.indistinguishable)

    def titled(self, objective: str) -> Option | None:
        """Return the greenest, cheapest or fastest option."""
        return next((option for option in self.options if OBJECTIVE_NAMES[objective] in option.titles), None)

    @property
    def advised(self) -> Option:
        """The cheapest of those that cannot be told from the best; of equal cost the first."""
        priced = [o for o in (self.best, *self.ties) if o.candidate.cost_usd is not None]
        return min(
            priced, key=lambda o: o.candidate.cost_usd.central if o.candidate.cost_usd else 0.0, default=self.best
        )

    @property
    def trades(self) -> tuple[Trade, ...]:
        """Greenest instead of cheapest, and the reverse."""
        green, cheap = self.titled("carbon"), self.titled("cost")
        if green is None or cheap is None or green.candidate.slot.name == cheap.candidate.slot.name:
            return ()
        return trade(green.candidate, cheap.candidate), trade(cheap.candidate, green.candidate)

    def header(self) -> dict[str, Any]:
        """Return the top-level fields of the JSON beside ``results``."""
        request = self.request
        return {
            "job": request.job.to_dict(),
            "minimize": request.minimize,
            "carbon_price_usd_per_tonne": request.carbon_price_usd_per_tonne,
            "price_kinds": list(request.price_kinds),
            "candidates_considered": self.considered,
            "machines_considered": self.machines,
            "regions_considered": self.regions,
            "excluded": list(self.excluded),
            "trades": [found.to_dict() for found in self.trades],
            "timing": None if self.timing is None else self.timing.to_dict(),
            "trail": [step.to_dict() for step in (*request.job.steps, *self.best.candidate.steps)],
            "warnings": list(self.warnings),
        }


def plan(request: Request) -> Plan:
    """Return where, when and on what to run a job.

    Raises
    ------
    InputError
        If a name or a limit breaks a rule, or nothing is left; says what came nearest.
    """
    return _Planner(request).result()


class _Planner:
    def __init__(self, request: Request) -> None:
        self.tally = Tally()
        self.regions = select(request.providers, named=request.regions, countries=request.countries, near=request.near)
        # Naming regions names their providers: the others' machines are no candidates that failed.
        request = self.request = replace(request, providers=tuple(dict.fromkeys(r.provider for r in self.regions)))
        self.sites = Sites(boundary=request.boundary, signal=request.signal, pue=request.pue, source=request.intensity)
        self.starts = Starts(self.sites, request)
        self._asked: dict[tuple[str, str, str, str], tuple[Interval, Step] | None] = {}
        #: The cheapest of those that only the source of prices lifts above the budget.
        self._least: Slot | None = None

    def result(self) -> Plan:
        request = self.request
        fits = fitting_machines(request, self.tally)
        if not fits:
            raise InputError(self._no_machine())
        swept = sweep(request, in_time(fits, request.deadline_hours, self.tally), self.regions, self.starts, self.tally)
        slots = self._shown(swept)
        if not slots and not swept.unpriced:
            raise InputError(self._nothing(swept))
        options = self._options(slots or swept.unpriced[:1], swept)
        options += [
            Option(self._whole(slot), (), False, False, None)
            for slot in swept.unpriced
            if slots or slot is not swept.unpriced[0]
        ]
        best = options[0].candidate
        return Plan(
            request,
            tuple(options),
            swept.considered,
            swept.machines,
            swept.regions,
            tuple(self.tally.rows()),
            self.starts.timing(best.slot.place, best.hours.central),
            self._strips(options),
            tuple(dict.fromkeys(best.warnings)),
        )

    def _strips(self, options: list[Option]) -> tuple[Strip, ...]:
        """The coming days of every grid that the shown options stand on, where hourly data tell of it."""
        found: dict[str, Strip] = {}
        for slot in (option.candidate.slot for option in options):
            zone, before = slot.place.zone, found.get(slot.place.zone)
            if before is not None:
                found[zone] = before._replace(regions=tuple(dict.fromkeys((*before.regions, slot.place.region))))
            elif hours := self.starts.strip(slot.place, slot.hours):
                found[zone] = Strip(zone, (slot.place.region,), tuple(hours))
        return tuple(found.values())

    def _shown(self, swept: Swept) -> list[Slot]:
        chosen = {slot.name: slot for slot in (*swept.best, *swept.front, *swept.extremes.values())}
        slots = list(chosen.values())
        if self.request.prices:
            slots = [slot for slot in map(self._repriced, slots) if self._affordable(slot)]
        return sorted(slots, key=lambda slot: rank_key(slot, self.request))

    def _repriced(self, slot: Slot) -> Slot:
        price = self._price(slot)
        usd = None if price is None else price[0].central
        cost = None if usd is None else emissions.cost_usd(usd, slot.fit.machine_hours)
        return slot._replace(usd_per_hour=usd, cost_usd=cost)

    def _affordable(self, slot: Slot) -> bool:
        """Whether an option keeps the budget at the price of the source; one of unknown cost cannot be said to."""
        budget = self.request.budget_usd
        if budget is None or (slot.cost_usd is not None and slot.cost_usd <= budget):
            return True
        self.tally.add("option", "above the budget, by the source of prices named", slot.fit.machine.sku)
        if slot.cost_usd is not None and (self._least is None or slot.point < self._least.point):
            self._least = slot
        return False

    def _options(self, slots: list[Slot], swept: Swept) -> list[Option]:
        request = self.request
        price = request.carbon_price_usd_per_tonne
        front, extremes = swept.front, swept.extremes
        if request.prices:
            priced = [slot for slot in slots if slot.cost_usd is not None]
            front = [priced[index] for index in undominated([slot.point for slot in priced])]
            extremes = {name: min(slots, key=lambda s, n=name: objective_key(s, n)) for name in OBJECTIVES}  # type: ignore[misc]
        on_front = {slot.name for slot in front}
        titles: dict[tuple[str, ...], list[str]] = {}
        for objective, slot in extremes.items():
            titles.setdefault(slot.name, []).append(OBJECTIVE_NAMES[objective])
        if request.objective == "priced":
            titles.setdefault(slots[0].name, []).append(OBJECTIVE_NAMES["priced"])
        whole = [self._whole(slot) for slot in slots]
        best_terms = whole[0].terms(request.objective, price)
        found = []
        for index, one in enumerate(whole):
            terms = one.terms(request.objective, price)
            known = bool(terms and best_terms)
            found.append(
                Option(
                    one,
                    tuple(titles.get(one.slot.name, ())),
                    one.slot.name in on_front,
                    index > 0 and known and not distinguishable(terms, best_terms),
                    ratio(terms, best_terms) if known else None,
                )
            )
        return found

    def _whole(self, slot: Slot) -> Candidate:
        fit = slot.fit
        site = self.sites.at(slot.place, slot.start, fit.mean_hours)
        price = self._price(slot)
        return candidate(slot, site, price, machine_embodied(fit.machine, fit.machine_hours))

    def _price(self, slot: Slot) -> tuple[Interval, Step] | None:
        from ..prices.snapshot import price_interval

        if slot.usd_per_hour is None:
            return None
        if self.request.prices is not None:
            name = (slot.place.provider, slot.fit.machine.sku, slot.place.region, slot.price_kind)
            if name not in self._asked:
                self._asked[name] = self.request.prices(*name)
            return self._asked[name]
        interval, steps = price_interval(slot.place.provider, slot.fit.machine.sku, slot.place.region, slot.price_kind)
        return None if interval is None else (interval, steps[-1])

    def _reasons(self, kind: str) -> str:
        rows = [row for row in self.tally.rows() if row["kind"] == kind]
        # That most machines have no GPU is no news to someone who plans for GPUs.
        rows = [row for row in rows if row["reason"] != "no GPU"] or rows
        shown = "; ".join(f"{row['count']} × {row['reason']}" for row in rows[:4])
        return shown or "none is known"

    def _no_machine(self) -> str:
        job, providers = self.request.job, " or ".join(self.request.providers)
        if job.kind == "gpu" and not self.request.skus and not has_gpu(job.devices, self.request.providers):
            return (
                f"no machine of {providers} has the GPU {job.devices[0]}, and no known speed links another to it: "
                "give --class (the kind of work) or --speed GPU=FACTOR."
            )
        return f"no machine of {providers} can run {job.name}: {self._reasons('machine')}."

    def _nothing(self, swept: Swept) -> str:
        request = self.request
        nearest = dict(swept.nearest)
        if self._least is not None and self._least.cost_usd is not None:
            nearest["budget"] = (self._least.cost_usd, self._least)
        for name, (value, slot) in nearest.items():
            unit = "$" if name == "budget" else "kgCO2e"
            limit = request.budget_usd if name == "budget" else request.max_kgco2e
            if limit is not None and value > limit:
                where = f"{slot.fit.machine.sku} in {slot.place.region}"
                return (
                    f"no option stays within the {name} of {limit:g} {unit}. "
                    f"The nearest is {where} with {value:.3g} {unit}."
                )
        if nearest:
            return "no option keeps all limits at once: loosen one of them."
        places = ", ".join(region.region for region in self.regions[:4])
        places += ", …" * (len(self.regions) > 4)
        count = f"{len(self.regions)} region{'s' * (len(self.regions) != 1)}"
        return f"nothing is left of {count} ({places}): {self._reasons('machine')}."
