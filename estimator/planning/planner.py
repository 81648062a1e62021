"""The planner: finds what fits, sweeps, prices and weighs what is shown, and says what came nearest if nothing is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..errors import BudgetExceededError, CarbonestError, InputError
from ..machines.embodied import machine_embodied
from ..physics import emissions
from ..prices.unknown import LISTED_KINDS, why_no_price
from .candidate import Candidate
from .eligible import fitting_machines, in_time
from .places import Sites, select
from .plan import Plan, Strip
from .price_book import Prices
from .request import Request
from .slots import Slot
from .standing import standing
from .sweep import Swept, sweep
from .tally import Tally
from .timing import Starts
from .weigh import weighed


def plan(request: Request) -> Plan:
    """Return where, when and on what to run a job.

    Raises
    ------
    InputError
        If a name or a limit breaks a rule, or nothing is left; says what came nearest.
    BudgetExceededError
        If options are left, and every one of them is above the money or the emissions that were allowed.
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
        self.prices = Prices(request.prices, request.given_prices)
        #: The cheapest of those that only the source of prices lifts above the budget.
        self._least: Slot | None = None
        #: Whether the source of prices knew none of some option.
        self._asked_in_vain = False

    def result(self) -> Plan:
        request = self.request
        fits = in_time(fitting_machines(request, self.tally), request.deadline_hours, self.tally)
        swept = sweep(request, fits, self.regions, self.starts, self.tally)
        slots = self._shown(swept)
        if request.needs_money and not any(slot.cost_usd is not None for slot in slots):
            self._need_a_price(swept, slots)
        if not slots:
            raise self._nothing(swept)
        found = standing([self._weighed(slot) for slot in slots], request)
        options, best = found.options, found.best
        plan = Plan(
            request,
            options,
            found.least,
            found.greenest,
            found.fastest,
            found.cheapest,
            found.balanced,
            sum(option.indistinguishable for option in options),
            found.beats_ties,
            sum(option.on_front for option in options),
            swept.considered,
            swept.machines,
            swept.regions,
            self._no_price(swept, options),
            tuple(self.tally.rows()),
            self.starts.timing(best.slot.place, best.hours.central),
            self._strips(options),
            tuple(
                dict.fromkeys(
                    (*best.warnings, *self.starts.left_out(best.slot.place, best.slot.hours), *_idle(swept.idle_prices))
                )
            ),
        )
        return plan if request.limit is None else replace(plan, options=plan.telling(request.limit))

    def _no_price(self, swept: Swept, options: Sequence[Candidate]) -> tuple[str, ...]:
        """Say once for each provider of what no price is known, and what to do about it."""
        request, found = self.request, []
        for provider in request.providers:
            unknown = sum(one.cost_usd is None for one in options if one.slot.place.provider == provider)
            missing = set(request.price_kinds) - set(LISTED_KINDS[provider])
            if request.prices is not None:
                # The source was asked about those that are shown, and knows no price of some.
                if unknown:
                    found.append(
                        f"cost unknown (—) of {_options(unknown)} of {provider}: the source named has no price of it. "
                        "Give yours with --price SKU=USD_PER_H."
                    )
            elif swept.unpriced[provider]:
                why = why_no_price(provider, request.price_kinds, form="--price SKU=USD_PER_H")
                # Without a price list every machine is weighed in every region.
                sold = " Where each machine is sold is not known either: look before you choose."
                sold = "" if LISTED_KINDS[provider] else sold
                found.append(f"cost unknown (—) of {_options(swept.unpriced[provider])}: {why}{sold}")
            elif missing and LISTED_KINDS[provider] and any(one.slot.place.provider == provider for one in options):
                found.append(why_no_price(provider, request.price_kinds, form="--price SKU=USD_PER_H"))
        return tuple(found)

    def _need_a_price(self, swept: Swept, slots: Sequence[Slot]) -> None:
        """Refuse what means nothing without money where no price is known.

        Raises
        ------
        InputError
        """
        request = self.request
        unknown = [provider for provider in request.providers if swept.unpriced[provider]]
        if request.prices is not None:
            if slots or (self._asked_in_vain and self._least is None):
                raise InputError(f"{request.needs_money} needs prices, and the source named knows none of these.")
        elif unknown and swept.unpriced.total() == swept.considered:
            why = why_no_price(unknown[0], request.price_kinds, form="--price SKU=USD_PER_H")
            raise InputError(f"{request.needs_money} needs prices, and none is known here: {why}")

    def _strips(self, options: Sequence[Candidate]) -> tuple[Strip, ...]:
        """The coming days of every grid that the shown options stand on, where hourly data tell of it."""
        found: dict[str, Strip] = {}
        for slot in (option.slot for option in options):
            zone, before = slot.place.em_zone, found.get(slot.place.em_zone)
            if before is not None:
                found[zone] = before._replace(regions=tuple(dict.fromkeys((*before.regions, slot.place.region))))
            elif hours := self.starts.strip(slot.place, slot.hours):
                found[zone] = Strip(zone, (slot.place.region,), tuple(hours))
        return tuple(found.values())

    def _shown(self, swept: Swept) -> list[Slot]:
        slots = swept.slots
        if self.request.prices:
            slots = [slot for slot in map(self._repriced, slots) if self._affordable(slot)]
        return sorted(slots, key=self.request.objective.key)

    def _repriced(self, slot: Slot) -> Slot:
        price = self.prices.of(slot)
        usd = None if price is None else price[0].central
        cost = None if usd is None else emissions.cost_usd(usd, slot.machine_hours)
        return slot._replace(usd_per_hour=usd, cost_usd=cost)

    def _affordable(self, slot: Slot) -> bool:
        """Whether an option keeps the budget at the price of the source; one of unknown cost cannot be said to."""
        budget = self.request.budget_usd
        if budget is None or (slot.cost_usd is not None and slot.cost_usd <= budget):
            return True
        self._asked_in_vain |= slot.cost_usd is None
        self.tally.add("option", "above the budget, by the source of prices named", slot.fit.machine.sku)
        if slot.cost_usd is not None and (self._least is None or slot.point < self._least.point):
            self._least = slot
        return False

    def _weighed(self, slot: Slot) -> Candidate:
        site = self.sites.at(slot.place, slot.start, slot.hours)
        return weighed(slot, site, self.prices.of(slot), machine_embodied(slot.fit.machine, slot.machine_hours))

    def _nothing(self, swept: Swept) -> CarbonestError:
        request = self.request
        nearest = dict(swept.nearest)
        if self._least is not None and self._least.cost_usd is not None:
            nearest["budget"] = (self._least.cost_usd, self._least)
        for name, (value, slot) in nearest.items():
            unit = "$" if name == "budget" else "kgCO2e"
            limit = request.budget_usd if name == "budget" else request.max_kgco2e
            if limit is not None and value > limit:
                return BudgetExceededError(
                    f"no option stays within the {name} of {limit:g} {unit}. "
                    f"The nearest is {slot.label} with {value:.3g} {unit}."
                )
        if nearest:
            return BudgetExceededError("no option keeps all limits at once: loosen one of them.")
        places = ", ".join(region.region for region in self.regions[:4])
        places += ", …" * (len(self.regions) > 4)
        count = f"{len(self.regions)} region{'s' * (len(self.regions) != 1)}"
        return InputError(f"nothing is left of {count} ({places}): {self.tally.reasons('machine')}.")


def _options(number: int) -> str:
    return f"{number:,} option{'s' * (number != 1)}"


def _idle(prices: Sequence[tuple[str, str | None]]) -> list[str]:
    """Say which given prices count for nothing here."""
    return [
        f"the price given of {sku}{f' in {region}' if region else ''} counts for no option: the machine does not fit "
        "the job, or is not weighed in the regions asked for"
        for sku, region in prices
    ]
