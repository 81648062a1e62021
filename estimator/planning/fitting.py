"""Which machines can run a job, for how long, and at how many watts: everything that does not depend on the place."""

from __future__ import annotations

from collections.abc import Hashable
from math import exp, log, sqrt
from typing import TYPE_CHECKING

from .. import tables
from ..machines import load as utilization
from ..machines.catalogue import Machine
from ..machines.load import GpuUse, Load
from ..machines.watts import MachinePower, mean_power
from ..model import Interval, Step
from ..physics.intervals import product
from ..physics.power import curve_watts
from ..physics.work import job_hours
from . import llm_fitting, speed
from .job import Job

if TYPE_CHECKING:
    from ..machines.gpu_load import GpuLoad

Factors = dict[Hashable, tuple[float, float]]


class Fit:
    """A machine type, in some number, that can run the job.

    Central hours and watts are worked out at once, for the sweep; ranges, errors by name and the trail on first use,
    for the few options that are shown. ``hour_factors`` and ``power_factors`` name the errors: (low, high) factors by
    source of error, so that options that share a source share its error.
    """

    __slots__ = (
        "_details",
        "_fitter",
        "_parts",
        "_power",
        "count",
        "cpu_load",
        "evidence",
        "machine",
        "mean_hours",
        "mean_watts",
    )

    def __init__(
        self,
        fitter: Fitter,
        machine: Machine,
        count: int,
        mean_hours: float,
        parts: tuple[speed.Factor, ...],
        evidence: str,
        cpu_load: Load,
    ) -> None:
        self.machine, self.count, self.evidence, self.cpu_load = machine, count, evidence, cpu_load
        #: Central time of the job. [h]
        self.mean_hours = mean_hours
        #: Central watts of one machine. [W]
        self.mean_watts = fitter.central_watts(machine, cpu_load)
        self._fitter, self._parts = fitter, parts
        self._details: tuple[Interval, Factors, tuple[Step, ...]] | None = None
        self._power: tuple[MachinePower, Factors] | None = None

    @property
    def hours(self) -> Interval:
        """Time of the job with its range. [h]"""
        return self._time()[0]

    @property
    def hour_factors(self) -> Factors:
        """Errors of the time."""
        return self._time()[1]

    @property
    def steps(self) -> tuple[Step, ...]:
        """The trail of the time."""
        return self._time()[2]

    @property
    def power(self) -> MachinePower:
        """Watts of one machine with their range."""
        return self._watts()[0]

    @property
    def power_factors(self) -> Factors:
        """Errors of the watts."""
        return self._watts()[1]

    @property
    def machine_hours(self) -> float:
        """Billed hours of all machines together. [h]"""
        return self.mean_hours * self.count

    def _time(self) -> tuple[Interval, Factors, tuple[Step, ...]]:
        if self._details is None:
            ranges = _ranges(self._fitter.job.total_device_hours, self._parts)
            spreads = (Interval(low, 1.0, high) for low, high in ranges.values())
            hours = product(Interval.exact(self.mean_hours), *spreads)
            told = tuple(part.step for part in self._parts if part.step is not None)
            self._details = hours, ranges, (*told, *llm_fitting.steps(self._fitter.job, self.machine, self.count))
        return self._details

    def _watts(self) -> tuple[MachinePower, Factors]:
        if self._power is None:
            power = self._fitter.power(self.machine, self.cpu_load)
            self._power = power, _power_factors(self.machine, power)
        return self._power


class Fitter:
    """Judges machines for one job; what is common to all machines is looked up once."""

    def __init__(self, job: Job) -> None:
        speed.check(job)
        self.job = job
        self._class = utilization.CLASSES[utilization.workload_class(job.workload, gpus=0, burstable=False)[0]]
        self._gpu_loads: dict[tuple[str | None, float], GpuLoad] = {}
        known = job.cpu_util
        self._cpu_load = utilization.prior(self._class.prior, "cpu")[0] if known is None else utilization.exactly(known)
        self._cpu_speeds: dict[tuple[tuple[str, ...], bool | None], speed.Speed | speed.NotComparable] = {}
        self._gpu_memory_gb = {
            row["gpu_key"]: tables.figure_or_none(row, "memory_gb", "gpu_power") for row in tables.table("gpu_power")
        }

    def fit(self, machine: Machine, count: int = 1) -> Fit | str:
        """Return the machine with hours and watts, or why it does not fit."""
        reason = self._unfit(machine)
        if reason is None and self.job.llm is not None:
            reason = llm_fitting.unfit(self.job, machine, count)
        if reason:
            return reason
        return self._on_gpus(machine, count) if self.job.kind == "gpu" else self._on_cpus(machine, count)

    def counts(self, machine: Machine, asked: tuple[int, ...], deadline_hours: float | None) -> tuple[int, ...]:
        """Return in which numbers a machine is weighed: those asked for; of a language model, those that can do it."""
        if self.job.llm is None or not machine.gpu_count or machine.gpu_count != int(machine.gpu_count):
            return asked or (1,)
        one = llm_fitting.board_speed(self.job, machine.gpu_model or "")
        hours = 0.0
        if not isinstance(one, speed.NotComparable):
            hours = self._mean_hours(one.factors, int(machine.gpu_count))
        return llm_fitting.counts(self.job.llm, machine, asked, deadline_hours, hours)

    def power(self, machine: Machine, cpu_load: Load) -> MachinePower:
        """Return the watts of one machine at this job."""
        watts = self.job.gpu_watts
        measured = (
            watts.scaled(machine.gpu_count) if watts is not None and machine.gpu_model in self.job.devices else None
        )
        steps = [self._cpu_step(cpu_load)]
        duty = utilization.exactly(0.0)
        if machine.gpu_count and measured is None:
            duty, measured, of_gpus = self._gpu_load(machine)
            steps += of_gpus
        found = mean_power(machine, cpu_load, duty, gpu_wall_watts=measured)
        return found._replace(steps=(*steps, *found.steps))

    def _gpu_load(self, machine: Machine) -> GpuLoad:
        """Duty of the machine's GPUs at this job; the same on every machine with as many of them."""
        from ..machines.gpu_load import gpu_load

        key = machine.gpu_model, machine.gpu_count
        if key not in self._gpu_loads:
            job = self.job
            given = None if job.gpu_util is None else utilization.exactly(job.gpu_util)
            use = GpuUse(job.batch, job.stated_precision, None, job.network)
            self._gpu_loads[key] = gpu_load(machine, self._class, use, given)
        return self._gpu_loads[key]

    def _cpu_step(self, load: Load) -> Step:
        sources = () if load.given else utilization.prior(self._class.prior, "cpu")[1]
        found = utilization.step("CPU utilization", load, self._class.prior, sources)
        derived = load.given and self.job.cpu_util is None
        return found._replace(method="busy vCPUs / vCPUs") if derived else found

    def central_watts(self, machine: Machine, cpu_load: Load) -> float:
        """Return the central watts of :meth:`power`, without the rest. [W]"""
        if machine.gpu_count or not cpu_load.given:
            return self.power(machine, cpu_load).watts.central
        host = (sum(watts) for watts in zip(machine.cpu_watts, machine.dram_watts, machine.other_watts, strict=True))
        return float(curve_watts(cpu_load.mean, *host))

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

    def _on_gpus(self, machine: Machine, count: int) -> Fit | str:
        of_llm = self.job.llm is not None
        found = (llm_fitting.board_speed if of_llm else speed.gpu_speed)(self.job, machine.gpu_model or "")
        if isinstance(found, speed.NotComparable):
            return f"not comparable: {found.reason}"
        gpus = int(machine.gpu_count) * count
        together = llm_fitting.together(self.job, gpus) if of_llm else speed.efficiency(self.job, gpus, count)
        if isinstance(together, speed.NotComparable):
            return f"not comparable: {together.reason}"
        parts = (*found.factors, *together)
        return Fit(self, machine, count, self._mean_hours(parts, gpus), parts, found.evidence, self._cpu_load)

    def _on_cpus(self, machine: Machine, count: int) -> Fit | str:
        if count > 1:
            return "a CPU job is planned on one machine at a time: use --trials for more"
        found = self._speed_of(machine.cpu_models, hyperthreads(machine))
        if isinstance(found, speed.NotComparable):
            return f"not comparable: {found.reason}"
        busy = machine.vcpus if self.job.threads is None else min(self.job.threads, machine.vcpus)
        load = self._cpu_load if self.job.cpu_util is not None else utilization.exactly(busy / machine.vcpus)
        return Fit(self, machine, count, self._mean_hours(found.factors, busy), found.factors, found.evidence, load)

    def _speed_of(self, models: tuple[str, ...], smt: bool | None) -> speed.Speed | speed.NotComparable:
        found = self._cpu_speeds.get((models, smt))
        if found is None:
            found = self._cpu_speeds[models, smt] = speed.cpu_speed(self.job, models, smt)
        return found

    def _mean_hours(self, parts: tuple[speed.Factor, ...], devices: float) -> float:
        whole = 1.0
        for part in parts:
            whole *= part.speed.central
        return float(job_hours(self.job.total_device_hours.central, devices, whole, 1.0))


def _ranges(work: Interval, parts: tuple[speed.Factor, ...]) -> Factors:
    """Errors of the time by name, as (low, high) factors."""
    ranges: Factors = {}
    if work.low != work.high:
        ranges["work"] = (work.low / work.central, work.high / work.central)
    for part in parts:
        if part.speed.low != part.speed.high:
            # A faster device takes less time: the ends change places.
            ranges[part.name] = (part.speed.central / part.speed.high, part.speed.central / part.speed.low)
    return ranges


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
