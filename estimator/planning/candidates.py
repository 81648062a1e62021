"""One option of a plan: a machine in a region at a kind of price; with ranges, errors by name, and trail."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import datetime
from typing import Any, NamedTuple

from ..estimate.site import Site
from ..model import Interval, Step
from ..physics import emissions, intervals
from ..physics import power as power_physics
from ..physics.differences import Term, spread
from ..physics.work import priced_usd
from .fitting import Factors, Fit
from .places import Region

_ONE = Interval.exact(1.0)


class Slot(NamedTuple):
    """An option as the sweep sees it: central figures only. [US dollars, kgCO2e, h]"""

    cost_usd: float | None
    total_kgco2e: float
    hours: float
    fit: Fit
    place: Region
    price_kind: str
    usd_per_hour: float | None
    interruption: str | None
    start: datetime | None

    @property
    def point(self) -> tuple[float, float, float]:
        """Money, carbon, time."""
        return self.cost_usd if self.cost_usd is not None else float("inf"), self.total_kgco2e, self.hours

    @property
    def name(self) -> tuple[str, ...]:
        """What tells it from all others; also the order of ties."""
        return self.place.provider, self.fit.machine.sku, self.place.region, self.price_kind, f"{self.fit.count:04d}"


class Candidate(NamedTuple):
    """An option with everything that is said about it."""

    slot: Slot
    hours: Interval
    cost_usd: Interval | None
    power_watts: Interval
    energy_kwh: Interval
    operational_kgco2e: Interval
    embodied_kgco2e: Interval | None
    total_kgco2e: Interval
    site: Site
    price_factors: Factors
    embodied_rate: Interval | None
    steps: tuple[Step, ...]
    warnings: tuple[str, ...]

    @property
    def place_factors(self) -> Factors:
        """Errors of the place: one for its PUE, one for its grid, which regions on the same grid share."""
        place = self.slot.place
        found: Factors = {
            ("PUE", *place.key): spread(self.site.pue),
            ("grid", place.zone or place.key): spread(self.site.intensity),
        }
        return {name: bounds for name, bounds in found.items() if bounds != (1.0, 1.0)}

    def terms(self, objective: str, carbon_price_usd_per_tonne: float | None = None) -> tuple[Term, ...]:
        """Return what an objective is the sum of, each term with its errors by name; nothing where it is unknown."""
        fit = self.slot.fit
        if objective == "time":
            return (Term(self.hours.central, fit.hour_factors),)
        carbon = self._carbon_terms()
        if objective == "carbon":
            return carbon
        if self.cost_usd is None:
            return ()
        if objective == "cost":
            return (Term(self.cost_usd.central, {**fit.hour_factors, **self.price_factors}),)
        per_kg = priced_usd(0.0, 1.0, carbon_price_usd_per_tonne or 0.0)
        return (*self.terms("cost"), *(Term(term.value * per_kg, term.factors) for term in carbon))

    def _carbon_terms(self) -> tuple[Term, ...]:
        fit = self.slot.fit
        found = [Term(self.operational_kgco2e.central, {**fit.hour_factors, **fit.power_factors, **self.place_factors})]
        if self.embodied_kgco2e is not None:
            made = ("embodied", fit.machine.provider, fit.machine.family)
            found.append(
                Term(self.embodied_kgco2e.central, {**fit.hour_factors, made: spread(self.embodied_rate or _ONE)})
            )
        return tuple(found)

    def contributors(self) -> dict[str, Interval]:
        """Return the width of each source of error, by the name that the report uses."""
        fit = self.slot.fit
        found: dict[str, Interval] = {}
        for name, (low, high) in {**fit.hour_factors, **fit.power_factors, **self.place_factors}.items():
            found[contributor_name(name)] = Interval(low, 1.0, high)
        return found

    def to_dict(self) -> dict[str, Any]:
        """Return plain data; the plan adds what depends on the other options."""
        machine, slot = self.slot.fit.machine, self.slot

        def plain(interval: Interval | None) -> dict[str, float] | None:
            return None if interval is None else interval.to_dict()

        return {
            "provider": machine.provider,
            "sku": machine.sku,
            "machines": slot.fit.count,
            "region": slot.place.region,
            "region_name": slot.place.name,
            "country": slot.place.iso2,
            "price_kind": slot.price_kind,
            "usd_per_hour": slot.usd_per_hour,
            "interruption": slot.interruption,
            "start": None if slot.start is None else slot.start.isoformat().replace("+00:00", "Z"),
            "hours": plain(self.hours),
            "cost_usd": plain(self.cost_usd),
            "power_watts": plain(self.power_watts),
            "energy_kwh": plain(self.energy_kwh),
            "operational_kgco2e": plain(self.operational_kgco2e),
            "embodied_kgco2e": plain(self.embodied_kgco2e),
            "total_kgco2e": plain(self.total_kgco2e),
            "intensity_gco2e_per_kwh": plain(self.site.intensity),
            "pue": plain(self.site.pue),
            "gpu_model": machine.gpu_model if machine.gpu_count else None,
            "gpu_count": machine.gpu_count * slot.fit.count,
            "vcpus": machine.vcpus,
            "memory_gib": machine.memory_gib,
            "tier": machine.tier,
            "speed": slot.fit.evidence,
            "widest": intervals.widest(self.contributors()),
            "warnings": list(self.warnings),
        }


def contributor_name(name: Hashable) -> str:
    """Return what the report calls a source of error."""
    if isinstance(name, str):
        return name
    assert isinstance(name, tuple)
    kind = str(name[0])
    labels = {
        "speed": f"speed of {name[1]}",
        "cpu": "speed of the CPU",
        "power": "power of this machine family",
        "PUE": "PUE",
        "grid": "carbon intensity",
        "efficiency": f"efficiency of {name[1]} GPUs together",
    }
    return labels.get(kind, kind)


def candidate(
    slot: Slot, site: Site, price: tuple[Interval, Step] | None, embodied: tuple[Interval | None, tuple[Step, ...]]
) -> Candidate:
    """Return the whole option: figures of the same formulas as a single estimate, times the uncertain hours.

    Parameters
    ----------
    site : PUE and intensity at the place, for these hours and this start.
    price : of one machine-hour; ``None`` where none is known. [US dollars/h]
    embodied : kgCO2e of all machine-hours at the central time, and its steps.
    """
    fit = slot.fit
    hours, relative = fit.hours, _relative(fit.hours)
    watts = fit.power.watts.scaled(fit.count)
    it_kwh = watts.scaled(power_physics.it_energy_kwh(1.0, fit.mean_hours))
    operational_at = intervals.product(it_kwh, site.pue, site.intensity).scaled(emissions.operational_kgco2e(1.0, 1.0))
    made = embodied[0]
    total_at = operational_at if made is None else intervals.total((operational_at, made))
    cost = None if price is None else intervals.product(price[0].scaled(fit.count), hours)
    warnings = [*site.warnings]
    if made is None:
        warnings.append("embodied emissions unknown: not in the total")
    if slot.price_kind.startswith("reserved"):
        warnings.append("a reserved price binds for its whole term; only the job's hours are counted")
    if slot.price_kind == "spot":
        warnings.append(f"a spot machine may be taken away ({slot.interruption} in a month): lost work is not counted")
    if cost is None:
        warnings.append(
            f"no {slot.price_kind} price known: no cost, and whether it is offered there is not known either"
        )
    energy = intervals.product(it_kwh, relative, site.pue)
    operational = intervals.product(operational_at, relative)
    total = intervals.product(total_at, relative)
    results = (
        ("energy", energy, "kWh", "watts × hours × PUE", ("si-brochure", "iso-30134-2")),
        ("operational emissions", operational, "kgCO2e", "energy × intensity", ("ghgp-scope2",)),
        ("total emissions", total, "kgCO2e", "operational + embodied", ("sci-iso-21031",)),
        ("cost", cost, "USD", "price × hours × machines", ("finops-focus",)),
    )
    return Candidate(
        slot=slot,
        hours=hours,
        cost_usd=cost,
        power_watts=watts,
        energy_kwh=energy,
        operational_kgco2e=operational,
        embodied_kgco2e=None if made is None else intervals.product(made, relative),
        total_kgco2e=total,
        site=site,
        price_factors=(
            {} if price is None or spread(price[0]) == (1.0, 1.0) else {("price", *slot.name): spread(price[0])}
        ),
        embodied_rate=made,
        steps=(
            *_trail(slot, site, price, embodied[1]),
            *(Step(n, x.central, u, m, ids, False, x.low, x.high) for n, x, u, m, ids in results if x is not None),
        ),
        warnings=tuple(warnings),
    )


def _relative(hours: Interval) -> Interval:
    low, high = spread(hours)
    return Interval(low, 1.0, high)


def _trail(slot: Slot, site: Site, price: tuple[Interval, Step] | None, embodied: tuple[Step, ...]) -> tuple[Step, ...]:
    fit = slot.fit
    machine = fit.machine
    many = f"{fit.count} machines; " if fit.count > 1 else ""
    described = f"{many}{machine.provider}; {machine.vcpus} vCPU, {machine.memory_gib:g} GiB"
    if machine.gpu_count:
        described += f", {machine.gpu_count:g} × {machine.gpu_model}"
    low, central, high = fit.hours
    return (
        *fit.steps,
        Step("machine", machine.sku, "", described),
        Step("hours", central, "h", "work / (devices × speed × efficiency)", ("mlperf_training",), False, low, high),
        *fit.power.steps,
        *site.pue_steps,
        *site.intensity_steps,
        *embodied,
        *([] if price is None else [price[1]]),
    )
