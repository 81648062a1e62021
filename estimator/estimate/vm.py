"""Energy, carbon and cost of a cloud machine: the estimate that everything else is made of."""

from typing import Any, NamedTuple

from .. import tables, units
from ..errors import InputError
from ..intensity.annual import market_based
from ..intensity.profiles import ANY_ZONE, profile, start_warning
from ..machines import load as loads
from ..machines.catalogue import Machine, find_machine
from ..machines.embodied import machine_embodied
from ..machines.load import CLASSES, GpuUse, Load, WorkloadClass, workload_class
from ..machines.watts import MachinePower, mean_power
from ..model import Estimate, Interval, Step
from ..physics import intervals
from ..prices.snapshot import price_among, price_interval
from ..providers import find_region
from . import chain
from .site import Site, site_of
from .workload import Workload, checked


def estimate(workload: Workload) -> Estimate:
    """Return the estimate of a workload: its power, then link by link energy, emissions and money."""
    workload = checked(workload)
    machine = _machine(workload)
    found_class = workload_class(workload.workload, gpus=machine.gpu_count, burstable=machine.burstable)
    power = _power(machine, workload, found_class[1])
    site = site_of(
        machine.provider,
        workload.region,
        hours=workload.hours,
        start=workload.start,
        boundary=workload.boundary,
        signal=workload.signal,
        pue=workload.pue,
        intensity=workload.intensity,
        intensity_steps=workload.intensity_steps,
    )
    asked = _Asked(workload, machine, power, site, *found_class)
    machine_hours = workload.hours * workload.count

    watts = power.watts.scaled(workload.count)
    it_kwh, it_steps = chain.it_energy(watts, workload.hours)
    energy: Interval = it_kwh
    energy_steps: tuple[Step, ...] = ()
    if workload.scope == "server+pue":
        energy, energy_steps = chain.facility_energy(it_kwh, site.pue, site.pue_steps)
    operational, operational_steps = chain.operational_emissions(energy, site.intensity, site.intensity_steps)
    embodied, embodied_steps = machine_embodied(machine, machine_hours)
    cost, cost_steps, cost_warnings = _cost(asked, machine_hours)
    extras, extra_steps, extra_warnings = _extras(asked, energy, operational, embodied, machine_hours)
    return Estimate(
        workload=_description(asked),
        power_watts=watts,
        energy_kwh=energy,
        operational_kgco2e=operational,
        embodied_kgco2e=embodied,
        total_kgco2e=intervals.total((operational, embodied)),
        cost_usd=cost,
        widest=_widest(asked, operational),
        tier=machine.tier,
        trail=(
            *_opening(asked),
            Step.of("power of all machines", watts, "W", f"sum of the parts, × {workload.count}"),
            Step("hours", workload.hours, "h", "given"),
            *it_steps,
            *energy_steps,
            *operational_steps,
            *embodied_steps,
            *cost_steps,
            *extra_steps,
        ),
        warnings=(*cost_warnings, *extra_warnings, *_notes(asked)),
        extras=extras,
        power_by_model=power.by_model.scaled(workload.count),
    )


class _Asked(NamedTuple):
    """A question with what was looked up for it."""

    workload: Workload
    machine: Machine
    power: MachinePower
    site: Site
    class_name: str
    workload_class: WorkloadClass
    class_assumed: bool


def _machine(workload: Workload) -> Machine:
    if not workload.closest:
        return find_machine(workload.sku, workload.provider)
    from ..machines.unknown import closest_machine

    return closest_machine(workload.sku, workload.provider)


def _power(machine: Machine, workload: Workload, found: WorkloadClass) -> MachinePower:
    """Return the watts of one machine; the same question asked again (other hours, count, place) is looked up."""
    loads_given = workload.cpu_util, workload.gpu_util
    use = GpuUse(workload.batch, workload.precision, workload.idle_state, workload.network)
    asked = (*loads_given, found, use, workload.gpu_wall_watts, workload.method, workload.scope)
    # A measured series is seldom asked for twice, and may be long.
    if workload.closest or any(isinstance(given, Load) for given in loads_given):
        return _power_of(machine, *asked)
    return _known_power(machine.sku, machine.provider, *asked)  # type: ignore[arg-type]  # no Load among them


@tables.per_folder(4096)
def _known_power(
    sku: str,
    provider: str,
    cpu_util: float | None,
    gpu_util: float | None,
    found: WorkloadClass,
    use: GpuUse,
    gpu_wall_watts: Interval | None,
    method: str,
    scope: str,
) -> MachinePower:
    return _power_of(find_machine(sku, provider), cpu_util, gpu_util, found, use, gpu_wall_watts, method, scope)


def _power_of(
    machine: Machine,
    cpu_util: float | Load | None,
    gpu_util: float | Load | None,
    found: WorkloadClass,
    use: GpuUse,
    gpu_wall_watts: Interval | None,
    method: str,
    scope: str,
) -> MachinePower:
    if gpu_util is not None and not machine.gpu_count:
        raise InputError(f"gpu_util needs a machine with GPUs; {machine.sku} has none.")
    cpu, gpu = (
        given if given is None or isinstance(given, Load) else loads.exactly(given) for given in (cpu_util, gpu_util)
    )
    sources: tuple[str, ...] = ()
    if cpu is None:
        cpu, sources = loads.prior(found.prior, "cpu")
    steps = [loads.step("CPU utilization", cpu, found.prior, sources)]
    if method != "carbonest":
        from ..published.watts import published_power

        busy, sources = (gpu, ()) if gpu is not None else loads.prior(found.prior, "gpu")
        if machine.gpu_count and gpu_wall_watts is None:
            steps.append(loads.step("GPU utilization", busy, found.prior, sources))
        watts = published_power(machine, method, cpu, busy, scope=scope)
        return watts._replace(steps=(*steps, *watts.steps))
    duty = loads.exactly(0.0)
    if machine.gpu_count and gpu_wall_watts is None:
        from ..machines.gpu_load import gpu_load

        duty, gpu_wall_watts, of_gpus = gpu_load(machine, found, use, gpu)
        steps += of_gpus
    watts = mean_power(machine, cpu, duty, gpu_wall_watts=gpu_wall_watts, scope=scope)
    return watts._replace(steps=(*steps, *watts.steps))


def _opening(asked: _Asked) -> tuple[Step, ...]:
    machine = asked.machine
    described = f"{machine.provider}; {machine.vcpus} vCPU, {machine.memory_gib:g} GiB"
    meaning = CLASSES[asked.class_name].meaning
    return (
        Step("machine", machine.sku, "", described),
        Step("workload class", asked.class_name, "", meaning, (), asked.class_assumed),
        *asked.power.steps,
    )


def _cost(asked: _Asked, machine_hours: float) -> tuple[Interval | None, tuple[Step, ...], tuple[str, ...]]:
    """Return (cost, steps, warnings); an unknown price is no cost and a warning, never 0."""
    workload, machine = asked.workload, asked.machine
    price: Interval | None
    if workload.price_usd_per_hour is not None:
        given = workload.price_usd_per_hour
        price = given if isinstance(given, Interval) else Interval.exact(given)
        steps = workload.price_steps or (Step.of("price", price, "USD/h", "given"),)
    else:
        price, steps = _listed(asked)
    if price is not None:
        return *chain.cost(price, machine_hours, steps), ()
    from ..prices.unknown import why_no_price

    area = asked.site.area
    where = asked.site.region or (f"any region in {area.label}" if area else "any region")
    kind = workload.price_kind.replace("_", " ")
    why = why_no_price(machine.provider, (workload.price_kind,))
    return None, steps, (f"no {kind} price of {machine.sku} in {where} is known, so no cost: {why}",)


def _listed(asked: _Asked) -> tuple[Interval | None, tuple[Step, ...]]:
    machine, site, kind = asked.machine, asked.site, asked.workload.price_kind
    if site.area is not None:
        return price_among(machine.provider, machine.sku, tuple(r.region for r in site.area.regions), kind)
    return price_interval(machine.provider, machine.sku, site.region, kind)


def _extras(
    asked: _Asked, energy: Interval, operational: Interval, embodied: Interval, machine_hours: float
) -> tuple[dict[str, Any], tuple[Step, ...], tuple[str, ...]]:
    """Return (further fields, steps, warnings): SCI, and the market-based figure where it was asked for."""
    workload, machine, site = asked.workload, asked.machine, asked.site
    extras: dict[str, Any] = {}
    steps: tuple[Step, ...] = ()
    units_of_work = workload.per or machine_hours
    if units_of_work >= 1 / units.LARGEST:  # a share of less work is no number
        sci, steps = chain.software_carbon_intensity(operational, embodied, units_of_work)
        extras["sci_kgco2e"] = sci.to_dict()
    if workload.accounting != "market":
        return extras, steps, ()
    published = market_based(machine.provider, site.region)
    if published is None:
        place = site.region or "no region in particular"
        said = f"{machine.provider} publishes no market-based intensity for {place}: not known."
        return extras | {"market_based_kgco2e": None}, steps, (said,)
    emitted, market_steps = chain.market_based_emissions(energy, *published)
    return extras | {"market_based_kgco2e": emitted.to_dict()}, (*steps, *market_steps), ()


def _widest(asked: _Asked, operational: Interval) -> str:
    """Return the name of what widens the result most."""
    if operational.high <= 0:
        return "none"
    workload, power, site = asked.workload, asked.power, asked.site
    contributors = {"utilization": power.by_utilization, "power model": power.by_model, **site.contributors}
    if workload.scope != "server+pue":
        contributors.pop("PUE", None)
    found = intervals.widest(contributors)
    if found != "start time":
        return found
    # Giving the start narrows only what has hourly data, and only once.
    known = profile(_zone(asked), workload.boundary) is not None
    return found if known and workload.start is None and workload.signal == "average" else "hour of day and season"


def _zone(asked: _Asked) -> str:
    region, area = asked.site.region, asked.site.area
    if region is None:
        return (area.zone if area else None) or ANY_ZONE
    return find_region(region, asked.machine.provider).em_zone


def _notes(asked: _Asked) -> list[str]:
    """Return what was assumed and not given, in sentences."""
    workload, machine = asked.workload, asked.machine
    gpu_unknown = machine.gpu_count and workload.gpu_util is None and workload.gpu_wall_watts is None
    notes = [f"power of {machine.sku}: {machine.method}."] if workload.closest else []
    if asked.class_assumed and (workload.cpu_util is None or gpu_unknown):
        meaning = CLASSES[asked.class_name].meaning
        notes.append(f"workload class not given: taken as {asked.class_name} ({meaning}).")
    for step in asked.power.steps:
        low, high = step.low, step.high
        if step.name == "GPU duty" and workload.gpu_util is None and low is not None and high is not None:
            notes.append(
                f"GPU duty not given: 90 % of such runs keep a board between {low:.0%} and {high:.0%} of the way "
                "from waiting to its power limit; --gpu-util or --batch narrows it."
            )
        if not step.name.endswith("utilization") or not step.assumed or low is None or high is None or low == high:
            continue
        notes.append(
            f"{step.name} not given: mean {float(step.value or 0):.0%}, 90 % of machines between "
            f"{low:.1%} and {high:.0%} ({step.method})."
        )
    if workload.method != "carbonest":
        notes.append(f"method {workload.method} states no error: the interval holds the rest, not the method's own.")
    notes += asked.site.warnings
    if workload.intensity is None and workload.start is not None:
        notes += start_warning(_zone(asked), workload.hours, workload.start, workload.boundary, workload.signal)
    return notes


def _description(asked: _Asked) -> dict[str, Any]:
    workload, machine, site = asked.workload, asked.machine, asked.site
    return {
        "provider": machine.provider,
        "sku": machine.sku,
        "region": site.region,
        **({"area": site.area.label, "regions": [each.region for each in site.area.regions]} if site.area else {}),
        "hours": workload.hours,
        "count": workload.count,
        "vcpus": machine.vcpus,
        "memory_gib": machine.memory_gib,
        "gpu_model": machine.gpu_model,
        "gpu_count": machine.gpu_count,
        "workload": asked.class_name,
        "start": workload.start and workload.start.isoformat(),
        "boundary": workload.boundary,
        "signal": workload.signal,
        "accounting": workload.accounting,
        "scope": workload.scope,
        "method": workload.method,
        "price_kind": workload.price_kind,
        "per": workload.per,
        "pue": site.pue.to_dict(),
        "intensity_gco2e_per_kwh": site.intensity.to_dict(),
    }
