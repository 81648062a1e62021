"""From a slot to a candidate: every figure with its range, its errors by name and its trail."""

from __future__ import annotations

from ..estimate.site import Site
from ..model import Interval, Step
from ..physics import emissions, intervals
from ..physics import power as power_physics
from ..physics.differences import spread
from .candidate import Candidate
from .slots import Slot


def weighed(
    slot: Slot, site: Site, price: tuple[Interval, Step] | None, embodied: tuple[Interval | None, tuple[Step, ...]]
) -> Candidate:
    """Return an option in full: figures of the same formulas as a single estimate, times the uncertain hours.

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
