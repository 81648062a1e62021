"""Energy, carbon and cost of a cloud machine: the estimate that everything else is made of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .. import units
from ..errors import InputError
from ..intensity.profiles import ANY_ZONE, profile, start_warning
from ..machines import load as utilization
from ..machines.catalogue import Machine, find_machine
from ..machines.load import Load, WorkloadClass
from ..machines.watts import MachinePower, mean_power, published_power
from ..model import Estimate, Interval, Step
from ..physics import emissions, intervals, power
from ..providers import find_region
from .site import Site, site_of
from .workload import Workload, checked

_EXACT_ONE = Interval.exact(1.0)


def estimate_vm(sku: str, hours: float, **given: Any) -> Estimate:
    """Return energy, carbon and cost of a machine.

    Parameters
    ----------
    sku, hours, **given
        The attributes of :class:`estimator.estimate.workload.Workload`.

    Returns
    -------
    Estimate
        Each figure a 90 % interval, with the trail that led to it.

    Raises
    ------
    InputError
        If a value breaks its rule or a name is unknown; says what must hold, what was got, and what to do.

    Examples
    --------
    >>> estimate = estimate_vm("Standard_D4s_v3", hours=10, region="westeurope", cpu_util=0.5)
    >>> estimate.energy_kwh.low < estimate.energy_kwh.central < estimate.energy_kwh.high
    True
    """
    return estimate(Workload(sku, hours, **given))


def estimate_series(sku: str, cpu_util: Sequence[float], hours_per_sample: float, **given: Any) -> Estimate:
    """Return the estimate of a machine whose utilization was sampled: the mean of watts, not watts of the mean.

    Parameters
    ----------
    sku : str
        Machine type.
    cpu_util : sequence of float, shape (n,)
        CPU utilization of each sample, fractions 0–1.
    hours_per_sample : float
        Length of each sample. [h]
    **given
        Further attributes of :class:`Workload`; ``gpu_util`` may be a sequence of the same length.
    """
    loads = {"cpu_util": _series(cpu_util, "cpu_util")}
    gpu: Any = given.get("gpu_util")
    if hasattr(gpu, "__len__") and not isinstance(gpu, str | Load):
        loads["gpu_util"] = _series(gpu, "gpu_util")
        if len(gpu) != len(cpu_util):
            raise InputError(f"gpu_util must have as many samples as cpu_util ({len(cpu_util)}); got {len(gpu)}.")
    step_hours = units.number(hours_per_sample, "hours_per_sample", low=0)
    return estimate(Workload(sku, step_hours * len(cpu_util), **given | loads))


def estimate(workload: Workload) -> Estimate:
    """Return the estimate of a workload. See :func:`estimate_vm`."""
    workload = checked(workload)
    machine = find_machine(workload.sku, workload.provider)
    class_name, workload_class, class_assumed = utilization.workload_class(
        workload.workload, gpus=machine.gpu_count, burstable=machine.burstable
    )
    watts = _machine_power(machine, workload, workload_class)
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
    return _Assembly(workload, machine, watts, site, class_name, class_assumed).result()


def _machine_power(machine: Machine, workload: Workload, kind: WorkloadClass) -> MachinePower:
    if workload.gpu_util is not None and not machine.gpu_count:
        raise InputError(f"gpu_util needs a machine with GPUs; {machine.sku} has none.")
    cpu, gpu = (
        given if given is None or isinstance(given, Load) else utilization.exactly(given)
        for given in (workload.cpu_util, workload.gpu_util)
    )
    steps: list[Step] = []
    sources: tuple[str, ...] = ()
    if cpu is None:
        cpu, sources = utilization.prior(kind.prior, "cpu")
    steps.append(utilization.step("CPU utilization", cpu, kind.prior, sources))
    if workload.method != "carbonest":
        busy, sources = (gpu, ()) if gpu is not None else utilization.prior(kind.prior, "gpu")
        if machine.gpu_count and workload.gpu_wall_watts is None:
            steps.append(utilization.step("GPU utilization", busy, kind.prior, sources))
        found = published_power(machine, workload.method, cpu, busy, scope=workload.scope)
        return found._replace(steps=(*steps, *found.steps))
    duty, wall = utilization.exactly(0.0), workload.gpu_wall_watts
    if machine.gpu_count and wall is None:
        from ..machines.gpu_load import GpuUse, gpu_load

        use = GpuUse(workload.batch, workload.precision, workload.idle_state, workload.network)
        duty, wall, of_gpus = gpu_load(machine, kind, use, gpu)
        steps += of_gpus
    found = mean_power(machine, cpu, duty, gpu_wall_watts=wall, scope=workload.scope)
    return found._replace(steps=(*steps, *found.steps))


class _Assembly:
    """One estimate in the making: contributions, trail and notes gather here."""

    def __init__(
        self,
        workload: Workload,
        machine: Machine,
        watts: MachinePower,
        site: Site,
        class_name: str,
        class_assumed: bool,
    ) -> None:
        self.workload, self.machine, self.watts, self.site = workload, machine, watts, site
        self.class_name, self.class_assumed = class_name, class_assumed
        self.machine_hours = workload.hours * workload.count
        self.trail: list[Step] = [
            Step("machine", machine.sku, "", f"{machine.provider}; {machine.vcpus} vCPU, {machine.memory_gib:g} GiB"),
            Step("workload class", class_name, "", utilization.CLASSES[class_name].meaning, (), class_assumed),
            *watts.steps,
        ]
        self.warnings: list[str] = []

    def result(self) -> Estimate:
        workload, site = self.workload, self.site
        watts = self.watts.watts.scaled(workload.count)
        it_kwh = watts.scaled(power.it_energy_kwh(1.0, workload.hours))
        overhead = site.pue if workload.scope == "server+pue" else _EXACT_ONE
        energy = intervals.product(it_kwh, overhead)
        operational = intervals.product(energy, site.intensity).scaled(emissions.operational_kgco2e(1.0, 1.0))
        self._trail_of_energy(watts, it_kwh, energy, operational)
        embodied = self._embodied()
        total = None if embodied is None else intervals.total((operational, embodied))
        cost = self._cost()
        extras = self._extras(energy, total)
        widest = self._widest(operational)
        self._notes()
        return Estimate(
            workload=self._description(),
            power_watts=watts,
            energy_kwh=energy,
            operational_kgco2e=operational,
            embodied_kgco2e=embodied,
            total_kgco2e=total,
            cost_usd=cost,
            widest=widest,
            tier=self.machine.tier,
            trail=tuple(self.trail),
            warnings=tuple(self.warnings),
            extras=extras,
        )

    def _trail_of_energy(self, watts: Interval, it_kwh: Interval, energy: Interval, operational: Interval) -> None:
        workload = self.workload
        self.trail += [
            _step("power of all machines", watts, "W", f"sum of the parts, × {workload.count}"),
            Step("hours", workload.hours, "h", "given"),
            _step("IT energy", it_kwh, "kWh", "power × hours / 1000", ("si-brochure",)),
        ]
        if workload.scope == "server+pue":
            self.trail += [*self.site.pue_steps, _step("energy", energy, "kWh", "IT energy × PUE", ("iso-30134-2",))]
        self.trail += [
            *self.site.intensity_steps,
            _step("operational emissions", operational, "kgCO2e", "energy × intensity / 1000", ("ghgp-scope2",)),
        ]

    def _embodied(self) -> Interval | None:
        from ..machines.embodied import machine_embodied

        found, steps = machine_embodied(self.machine, self.machine_hours)
        self.trail += steps
        return found

    def _cost(self) -> Interval | None:
        workload, machine = self.workload, self.machine
        price: Interval | None
        if workload.price_usd_per_hour is not None:
            given = workload.price_usd_per_hour
            price = given if isinstance(given, Interval) else Interval.exact(given)
            steps = workload.price_steps or (_step("price", price, "USD/h", "given"),)
        else:
            from ..prices.snapshot import price_interval

            price, steps = price_interval(machine.provider, machine.sku, self.site.region, workload.price_kind)
        self.trail += steps
        if price is None:
            where = self.site.region or "any region"
            kind = workload.price_kind.replace("_", " ")
            ask = "" if machine.provider == "gcp" else " A live service may know it: `carbonest vm --prices live`."
            self.warnings.append(f"no {kind} price of {machine.sku} in {where} is known: no cost.{ask}")
            return None
        cost = price.scaled(self.machine_hours)
        self.trail.append(_step("cost", cost, "USD", "price × hours × count", ("finops-focus",)))
        return cost

    def _extras(self, energy: Interval, total: Interval | None) -> dict[str, Any]:
        workload = self.workload
        extras: dict[str, Any] = {}
        units_of_work = workload.per or self.machine_hours
        if total is not None and units_of_work > 0:
            sci = total.scaled(emissions.software_carbon_intensity(1.0, 0.0, units_of_work))
            self.trail.append(_step("SCI", sci, "kgCO2e", "(operational + embodied) / R", ("sci-iso-21031",)))
            extras["sci_kgco2e"] = sci.to_dict()
        if workload.accounting == "market":
            extras["market_based_kgco2e"] = self._market_based(energy)
        return extras

    def _market_based(self, energy: Interval) -> dict[str, float] | None:
        from ..intensity.annual import market_based

        found = market_based(self.machine.provider, self.site.region)
        if found is None:
            place = self.site.region or "no region in particular"
            self.warnings.append(f"{self.machine.provider} publishes no market-based intensity for {place}: not known.")
            return None
        intensity, step = found
        self.trail.append(step)
        emitted = energy.scaled(emissions.operational_kgco2e(1.0, intensity))
        self.trail.append(
            _step("market-based emissions", emitted, "kgCO2e", "energy × the provider's own figure", step.source_ids)
        )
        return emitted.to_dict()

    def _widest(self, operational: Interval) -> str:
        contributors = {
            "utilization": self.watts.by_utilization,
            "power model": self.watts.by_model,
            **self.site.contributors,
        }
        if self.workload.scope != "server+pue":
            contributors.pop("PUE", None)
        found = intervals.widest(contributors) if operational.high > 0 else "none"
        known = found == "start time" and profile(self._zone(), self.workload.boundary) is not None
        # Giving the start narrows only what has hourly data, and only once.
        usable = known and self.workload.start is None and self.workload.signal == "average"
        return found if found != "start time" or usable else "hour of day and season"

    def _zone(self) -> str:
        region = self.site.region
        return ANY_ZONE if region is None else find_region(region, self.machine.provider).em_zone

    def _notes(self) -> None:
        workload, machine = self.workload, self.machine
        if self.class_assumed and (
            workload.cpu_util is None
            or (machine.gpu_count and workload.gpu_util is None and workload.gpu_wall_watts is None)
        ):
            self.warnings.append(
                f"workload class not given: taken as {self.class_name} "
                f"({utilization.CLASSES[self.class_name].meaning})."
            )
        for step in self.trail:
            low, high = step.low, step.high
            if step.name == "GPU duty" and workload.gpu_util is None and low is not None and high is not None:
                self.warnings.append(
                    f"GPU duty not given: 90 % of such runs keep a board between {low:.0%} and {high:.0%} of the way "
                    "from waiting to its power limit; --gpu-util or --batch narrows it."
                )
            if not step.name.endswith("utilization") or not step.assumed or low is None or high is None or low == high:
                continue
            self.warnings.append(
                f"{step.name} not given: mean {float(step.value or 0):.0%}, 90 % of machines between "
                f"{low:.1%} and {high:.0%} ({step.method})."
            )
        if workload.method != "carbonest":
            self.warnings.append(
                f"method {workload.method} states no error: the interval holds the rest, not the method's own."
            )
        self.warnings += self.site.warnings
        if workload.intensity is None:
            self.warnings += start_warning(
                self._zone(), workload.hours, workload.start, workload.boundary, workload.signal
            )

    def _description(self) -> dict[str, Any]:
        workload, machine, site = self.workload, self.machine, self.site
        return {
            "provider": machine.provider,
            "sku": machine.sku,
            "region": site.region,
            "hours": workload.hours,
            "count": workload.count,
            "vcpus": machine.vcpus,
            "memory_gib": machine.memory_gib,
            "gpu_model": machine.gpu_model,
            "gpu_count": machine.gpu_count,
            "workload": self.class_name,
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


def _step(name: str, value: Interval, unit: str, method: str, source_ids: tuple[str, ...] = ()) -> Step:
    return Step(name, value.central, unit, method, source_ids, False, value.low, value.high)


def _series(values: Sequence[float], name: str) -> Load:
    return utilization.samples([units.fraction(value, name) for value in values])
