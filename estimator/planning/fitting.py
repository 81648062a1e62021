"""Which machines can run a job, for how long, and at how many watts: everything that does not depend on the place."""

from __future__ import annotations

from collections.abc import Hashable
from math import exp, log, sqrt
from typing import NamedTuple

from .. import tables, utilization
from ..catalogue import Machine
from ..machine_power import MachinePower, mean_power
from ..model import Interval, Step
from ..physics.intervals import product
from ..physics.work import job_hours
from ..utilization import Load
from . import speed
from .job import Job

Factors = dict[Hashable, tuple[float, float]]


class Fit(NamedTuple):
    """A machine type, in some number, that can run the job.

    ``hour_factors`` and ``power_factors`` name the errors of hours and watts: (low, high) factors by source of error, so that
    options that share a source share its error.
    """

    machine: Machine
    count: int
    hours: Interval
    power: MachinePower
    evidence: str
    hour_factors: Factors
    power_factors: Factors
    steps: tuple[Step, ...]

    @property
    def machine_hours(self) -> float:
        """Billed hours of all machines together. [h]"""
        return self.hours.central * self.count


class Fitter:
    """Judges machines for one job; what is common to all machines is looked up once."""

    def __init__(self, job: Job) -> None:
        speed.check(job)
        self.job = job
        self._class = utilization.CLASSES[utilization.workload_class(job.workload, gpus=0, burstable=False)[0]]
        self._gpu_load = self._load("gpu", job.gpu_util)
        self._cpu_load = self._load("cpu", job.cpu_util)
        self._gpu_memory_gb = {
            row["gpu_key"]: tables.figure_or_none(row, "memory_gb", "gpu_power") for row in tables.table("gpu_power")
        }

    def fit(self, machine: Machine, count: int = 1) -> Fit | str:
        """Return the machine with hours and watts, or why it does not fit."""
        reason = self._unfit(machine)
        if reason:
            return reason
        found = self._gpu_time(machine, count) if self.job.kind == "gpu" else self._cpu_time(machine, count)
        if isinstance(found, str):
            return found
        hours, factors, evidence, steps, cpu_load = found
        power = mean_power(machine, cpu_load, self._gpu_load, gpu_class=self._class.gpu_class)
        return Fit(machine, count, hours, power, evidence, factors, _power_factors(machine, power), steps)

    def _load(self, resource: str, given: float | None) -> Load:
        return utilization.exactly(given) if given is not None else utilization.prior(self._class.prior, resource)[0]

    def _unfit(self, machine: Machine) -> str | None:
        job = self.job
        if job.memory_gib is not None and machine.memory_gib < job.memory_gib:
            return f"less than {job.memory_gib:.3g} GiB of memory"
        if job.kind == "cpu":
            if machine.gpu_count:
                return "has a GPU that the job would not use"
            return "burstable: runs at its baseline once the credits are spent" if machine.burstable else None
        if not machine.gpu_model or not machine.gpu_count:
            return "no GPU"
        if machine.gpu_count != int(machine.gpu_count):
            return "only a part of a GPU"
        memory = self._gpu_memory_gb.get(machine.gpu_model)
        if job.gpu_memory_gb is not None and (memory is None or memory < job.gpu_memory_gb):
            return f"less than {job.gpu_memory_gb:g} GB of memory per GPU"
        return None

    def _gpu_time(self, machine: Machine, count: int) -> tuple[Interval, Factors, str, tuple[Step, ...], Load] | str:
        found = speed.gpu_speed(self.job, machine.gpu_model or "")
        if isinstance(found, speed.NotComparable):
            return f"not comparable: {found.reason}"
        gpus = int(machine.gpu_count) * count
        together = speed.efficiency(self.job, gpus, count)
        if isinstance(together, speed.NotComparable):
            return f"not comparable: {together.reason}"
        hours, factors, steps = self._time((*found.factors, *together), gpus)
        return hours, factors, found.evidence, steps, self._cpu_load

    def _cpu_time(self, machine: Machine, count: int) -> tuple[Interval, Factors, str, tuple[Step, ...], Load] | str:
        if count > 1:
            return "a CPU job is planned on one machine at a time: use --trials for more"
        found = speed.cpu_speed(self.job, machine.cpu_models, hyperthreads(machine))
        if isinstance(found, speed.NotComparable):
            return f"not comparable: {found.reason}"
        busy = machine.vcpus if self.job.threads is None else min(self.job.threads, machine.vcpus)
        hours, factors, steps = self._time(found.factors, busy)
        load = self._cpu_load if self.job.cpu_util is not None else utilization.exactly(busy / machine.vcpus)
        return hours, factors, found.evidence, steps, load

    def _time(self, parts: tuple[speed.Factor, ...], devices: float) -> tuple[Interval, Factors, tuple[Step, ...]]:
        work = self.job.total_device_hours
        central = work.central
        ranges: Factors = {}
        if work.low != work.high:
            ranges["work"] = (work.low / work.central, work.high / work.central)
        whole = 1.0
        for part in parts:
            whole *= part.speed.central
            if part.speed.low != part.speed.high:
                # A faster device takes less time: the ends change places.
                ranges[part.name] = (part.speed.central / part.speed.high, part.speed.central / part.speed.low)
        hours = product(
            Interval.exact(job_hours(central, devices, whole, 1.0)), *(Interval(low, 1.0, high) for low, high in ranges.values())
        )
        return hours, ranges, tuple(part.step for part in parts if part.step is not None)


def hyperthreads(machine: Machine) -> bool | None:
    """Whether a vCPU of the machine is a hyperthread; ``None`` where the host is not known well enough."""
    if machine.arch != "amd64":
        return False
    if not machine.host_cores:
        return None
    return machine.host_vcpus > 1.4 * machine.host_cores


def _power_factors(machine: Machine, power: MachinePower) -> Factors:
    """Split the width of the watts: unknown load, error common to all machines, and error of this family's own."""
    whole, load = _widths(power.watts), _widths(power.by_utilization)
    boards = power.parts.get("gpu", 0.0) / power.watts.central if power.watts.central else 0.0
    shared = boards * machine.gpu_shared_fraction + (1 - boards) * machine.shared_fraction
    model = [sqrt(max(0.0, w * w - u * u)) for w, u in zip(whole, load, strict=True)]
    own = sqrt(max(0.0, 1 - shared * shared))
    split: dict[Hashable, list[float]] = {
        "utilization": load,
        "power model": [width * shared for width in model],
        ("power", machine.provider, machine.family): [width * own for width in model],
    }
    return {name: (exp(-low), exp(high)) for name, (low, high) in split.items() if low > 0 or high > 0}


def _widths(interval: Interval) -> list[float]:
    low, central, high = interval
    if low <= 0:
        return [0.0, log(high / central) if central > 0 else 0.0]
    return [log(central / low), log(high / central)]
