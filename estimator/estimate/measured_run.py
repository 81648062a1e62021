"""Carbon and money of a run that was measured: where it ran, and what it would take on a machine of a cloud."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from .. import units
from ..errors import InputError
from ..machines.catalogue import find_machine
from ..model import Estimate, Interval, Step, plain
from ..physics import intervals
from ..physics.quantiles import HIGH, LOW, quantile
from ..providers import find_region
from ..tables import figure, table
from . import chain
from .face import estimate_vm
from .site import site_of


class Footprint(NamedTuple):
    """What measured joules mean where they were drawn; ``None`` where nothing was said about the place or the price."""

    energy_kwh: Interval
    operational_kgco2e: Interval | None
    cost_usd: Interval | None
    place: str
    steps: tuple[Step, ...]
    warnings: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON."""
        return {
            "place": self.place,
            "energy_kwh": plain(self.energy_kwh),
            "operational_kgco2e": plain(self.operational_kgco2e),
            "cost_usd": plain(self.cost_usd),
            "trail": [step.to_dict() for step in self.steps],
            "warnings": list(self.warnings),
        }


def footprint(
    joules: Interval,
    *,
    wall_seconds: float,
    start: datetime | None = None,
    region: str | None = None,
    intensity: float | Interval | None = None,
    intensity_steps: tuple[Step, ...] = (),
    pue: float | None = None,
    usd_per_kwh: float | None = None,
) -> Footprint:
    """Return carbon and money of measured joules where they were drawn.

    Parameters
    ----------
    joules : what the meters read. [J]
    wall_seconds, start : length and start of the run, for the hour's intensity.
    region : cloud region in which this machine stands, in any spelling.
    intensity : carbon intensity that overrides the region's. [gCO2e/kWh]
    intensity_steps : the trail behind an intensity that was looked up elsewhere.
    pue : power usage effectiveness of the site; the region's if ``None``; 1 (no overhead) outside of clouds. [-]
    usd_per_kwh : what a kWh costs here. [US dollars]

    Raises
    ------
    InputError
        If a number breaks its rule or the region is unknown.
    """
    overhead, grams, place, pue_steps, intensity_steps, warnings = _place(
        region, intensity, intensity_steps, pue, wall_seconds, start
    )
    energy, _ = chain.facility_energy(joules / units.JOULES_PER_KWH, overhead, pue_steps)
    carbon = None if grams is None else chain.operational_emissions(energy, grams, intensity_steps)[0]
    steps = (*pue_steps, *intensity_steps)
    if usd_per_kwh is None:
        return Footprint(energy, carbon, None, place, steps, warnings)
    price = Interval.exact(units.number(usd_per_kwh, "--usd-per-kwh", low=0))
    steps = (*steps, Step("electricity price", price.central, "USD/kWh", "given"))
    return Footprint(energy, carbon, energy * price.central, place, steps, warnings)


def _place(
    region: str | None,
    intensity: float | Interval | None,
    intensity_steps: tuple[Step, ...],
    pue: float | None,
    wall_seconds: float,
    start: datetime | None,
) -> tuple[Interval, Interval | None, str, tuple[Step, ...], tuple[Step, ...], tuple[str, ...]]:
    """Return (PUE, intensity, name of the place, steps of the PUE, steps of the intensity, warnings)."""
    if intensity is None or isinstance(intensity, Interval):
        given = intensity
    else:
        given = Interval.exact(units.number(intensity, "--intensity", low=0))
    if region is not None:
        found = find_region(region)
        site = site_of(
            found.provider,
            found.region,
            hours=wall_seconds / units.SECONDS_PER_HOUR,
            start=start,
            pue=pue,
            intensity=given,
            intensity_steps=intensity_steps,
        )
        name = f"{found.provider} {found.region}"
        return site.pue, site.intensity, name, site.pue_steps, site.intensity_steps, site.warnings
    overhead = Interval.exact(1.0 if pue is None else units.number(pue, "--pue", low=1))
    method = "no overhead of a site counted" if pue is None else "given"
    steps: tuple[Step, ...] = (Step("PUE", overhead.central, "", method, (), pue is None),)
    if given is None:
        return overhead, None, "here", steps, (), ()
    found_steps = intensity_steps or (Step("carbon intensity", given.central, "gCO2e/kWh", "given"),)
    return overhead, given, "here", steps, found_steps, ()


def on_machine(
    sku: str,
    *,
    cpu_seconds: float,
    wall_seconds: float,
    region: str | None = None,
    speed: float | None = None,
    **given: Any,
) -> Estimate:
    """Return the estimate of a measured run on a cloud machine, held for as long as the run would take there.

    The CPUs that the run kept busy here are kept busy there, as far as there are that many; the rest of the machine
    idles. A vCPU there is taken to do the work of a CPU here, with the spread between clouds' CPUs as its range.

    Parameters
    ----------
    sku, region : the machine, in any spelling.
    cpu_seconds, wall_seconds : what the run used here. [s]
    speed : work of one vCPU there relative to one CPU here, if you know it. [-]
    **given : further fields of :class:`estimator.estimate.workload.Workload`.

    Raises
    ------
    InputError
        If a number breaks its rule or a name is unknown.
    """
    if wall_seconds <= 0:
        raise InputError("a run that took no time cannot be put on another machine.")
    machine = find_machine(sku, given.get("provider"))
    pace = speed_of_a_vcpu() if speed is None else Interval.exact(units.number(speed, "--speed", low=1e-6))
    busy_cpus = cpu_seconds / wall_seconds
    stretch = max(1.0, busy_cpus / machine.vcpus)
    hours = wall_seconds * stretch / pace.central / units.SECONDS_PER_HOUR
    estimate = estimate_vm(sku, hours, region=region, cpu_util=min(1.0, busy_cpus / machine.vcpus), **given)
    slower = Interval(pace.central / pace.high, 1.0, pace.central / pace.low)
    step = Step(
        "speed of a vCPU",
        pace.central,
        "relative to a CPU here",
        "given" if speed is not None else "unknown: spread between CPUs of clouds",
        (),
        speed is None,
        pace.low,
        pace.high,
    )
    return estimate._replace(
        energy_kwh=intervals.product(estimate.energy_kwh, slower),
        operational_kgco2e=_stretched(estimate.operational_kgco2e, slower),
        embodied_kgco2e=_stretched(estimate.embodied_kgco2e, slower),
        total_kgco2e=_stretched(estimate.total_kgco2e, slower),
        cost_usd=_stretched(estimate.cost_usd, slower),
        trail=(step, *estimate.trail),
    )


def speed_of_a_vcpu() -> Interval:
    """Return the speed of some cloud vCPU relative to the median one, from the table of speeds. [-]"""
    rows = [row for row in table("speed") if row["kind"] == "cpu"]
    speeds = sorted(figure(row, "central", "speed") for row in rows)
    middle = quantile(speeds, 0.5)
    return Interval(quantile(speeds, LOW) / middle, 1.0, quantile(speeds, HIGH) / middle)


def _stretched(value: Interval | None, factor: Interval) -> Interval | None:
    return None if value is None else intervals.product(value, factor)
