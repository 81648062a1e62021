"""From a slot to a candidate: every figure with its range, its errors by name and its trail."""

from __future__ import annotations

from ..estimate import chain
from ..estimate.site import Site
from ..model import Interval, Step
from ..physics import intervals
from ..physics.differences import spread
from . import interruptions
from .candidate import Candidate
from .slots import Slot


def weighed(
    slot: Slot, site: Site, price: tuple[Interval, Step] | None, embodied: tuple[Interval | None, tuple[Step, ...]]
) -> Candidate:
    """Return an option in full: figures by the same links as a single estimate, over uncertain hours.

    Parameters
    ----------
    site : PUE and intensity at the place, for these hours and this start.
    price : of one machine-hour; ``None`` where none is known. [US dollars/h]
    embodied : kgCO2e of all machine-hours at the central time, and its steps.
    """
    fit, stretch = slot.fit, slot.stretch
    hours = fit.hours if stretch is None else intervals.product(fit.hours, stretch)
    relative = intervals.relative(hours)
    watts = fit.power.watts.scaled(fit.count)
    energy, operational, electricity_steps = _electricity(watts, hours, site)
    made, made_steps = embodied
    # Both parts share the error of the hours: they add at the central time, and the sum takes that error once.
    operational_at = _electricity(watts, slot.hours, site)[1]
    total_at = operational_at if made is None else intervals.total((operational_at, made))
    total = intervals.product(total_at, relative)
    cost, cost_steps = (None, ()) if price is None else chain.cost(price[0], hours.scaled(fit.count), (price[1],))
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
            *fit.steps,
            _machine_step(slot),
            *interruptions.steps(slot),
            Step.of(
                "hours",
                hours,
                "h",
                "work / (devices × speed × efficiency)" + (" × stretch" if stretch else ""),
                ("mlperf_training",),
            ),
            *fit.power.steps,
            *electricity_steps,
            *made_steps,
            Step.of("total emissions", total, "kgCO2e", "operational + embodied", ("sci-iso-21031",)),
            *cost_steps,
        ),
        warnings=(*site.warnings, *_warnings(slot, made)),
    )


def _electricity(watts: Interval, hours: Interval | float, site: Site) -> tuple[Interval, Interval, tuple[Step, ...]]:
    """Return (energy with the site's overhead, emissions of the electricity, steps). [kWh, kgCO2e]"""
    it_kwh, it_steps = chain.it_energy(watts, hours)
    energy, energy_steps = chain.facility_energy(it_kwh, site.pue, site.pue_steps)
    operational, operational_steps = chain.operational_emissions(energy, site.intensity, site.intensity_steps)
    return energy, operational, (*it_steps, *energy_steps, *operational_steps)


def _warnings(slot: Slot, made: Interval | None) -> tuple[str, ...]:
    found = []
    if made is None:
        found.append("embodied emissions unknown: not in the total")
    if slot.price_kind.startswith("reserved"):
        found.append("a reserved price binds for its whole term; only the job's hours are counted")
    if slot.price_kind == "spot":
        found.append(interruptions.warning(slot))
    return tuple(found)


def _machine_step(slot: Slot) -> Step:
    fit = slot.fit
    machine = fit.machine
    many = f"{fit.count} machines; " if fit.count > 1 else ""
    described = f"{many}{machine.provider}; {machine.vcpus} vCPU, {machine.memory_gib:g} GiB"
    if machine.gpu_count:
        described += f", {machine.gpu_count:g} × {machine.gpu_model}"
    return Step("machine", machine.sku, "", described)
