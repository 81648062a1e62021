"""How fast a machine's devices do a job's work, relative to the device its hours were counted on.

The same GPU first; another one by its published factor for the class of work, or by the user's own; otherwise it is not
comparable, and says why. Each factor keeps a name, so that options that share it share its error.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import NamedTuple

from .. import tables
from ..errors import InputError, UnknownNameError
from ..model import Interval, Step
from .hardware_names import matches
from .job import UNKNOWN_CPU_SPEED, Job
from .speed_tables import cpu_row, factors, figures, together, work_classes

#: A GPU named without its memory or form ("A100") stands for parts that differ by about so much. Set by hand.
AMBIGUOUS = Interval(0.9, 1.0, 1.1)
_ONE = Interval.exact(1.0)


class Factor(NamedTuple):
    """A named factor of the time a job takes: value and range of the speed, and the trail's line."""

    name: Hashable
    speed: Interval
    step: Step | None = None


class Speed(NamedTuple):
    """Speed of one device relative to the reference: the product of its factors."""

    factors: tuple[Factor, ...]
    evidence: str

    @property
    def central(self) -> float:
        """Central speed. [-]"""
        product = 1.0
        for factor in self.factors:
            product *= factor.speed.central
        return product


class NotComparable(NamedTuple):
    """Why a device's speed at this job is not known."""

    reason: str


def check(job: Job) -> None:
    """Raise unless the job's class of work exists and its precision can be compared.

    Raises
    ------
    UnknownNameError
        If the tables hold no such class.
    InputError
        If hours counted in mixed precision are to be planned in FP32.
    """
    classes = work_classes()
    if job.work is not None and job.work not in classes:
        raise UnknownNameError.among("class of work", job.work, classes, f"Known: {', '.join(classes)}.", cutoff=0.3)
    if (job.measured_precision, job.precision) == ("amp", "fp32"):
        raise InputError(
            "hours counted in mixed precision cannot be planned in FP32: no published factor goes that way."
        )


def gpu_speed(job: Job, device: str) -> Speed | NotComparable:
    """Return the speed of one GPU at this job."""
    own = next((factor for name, factor in job.speeds if matches(name, device)), None)
    if own is not None:
        method = "given by the user, relative to the GPU of the job's hours"
        return Speed((Factor(("speed", device), own, _step(device, own, method)),), "given")
    switch = _precision_switch(job)
    if isinstance(switch, NotComparable):
        return switch
    table = factors(job.work, _basis(job)) if job.work else {}
    if device in job.devices:
        return Speed((*_same(job, device, table), *switch), "same hardware")
    if job.work is None:
        return NotComparable(
            "another GPU than the job's; its speed depends on the kind of work: give --class, or --speed"
        )
    row, reference = table.get(device), _reference(job, table)
    if row is None:
        return NotComparable(f"no published speed for {job.work} work: give --speed")
    if reference is None:
        return NotComparable(f"no published speed links it to {job.devices[0]} for {job.work} work: give --speed")
    factor = figures(row)
    step = Step.of(
        f"speed of {device}",
        factor / reference[1].central,
        f"× {job.devices[0]}",
        _how(row),
        tables.source_ids(row),
        row["evidence"] == "borrowed",
    )
    parts = [Factor(("speed", device), factor, step)]
    if reference[0] != row["reference_device"]:
        parts.append(Factor(("speed", reference[0]), _inverse(reference[1])))
    return Speed((*parts, *switch), row["evidence"])


def cpu_speed(job: Job, cpu_models: Iterable[str], hyperthreads: bool | None) -> Speed | NotComparable:
    """Return the speed of one vCPU at this job; several CPUs that the cloud may pick widen the range."""
    models = tuple(cpu_models)
    rows = [row for model in models for row in [cpu_row(model, hyperthreads)] if row is not None]
    if job.devices and set(models) == set(job.devices):
        return Speed((Factor("cpu reference", _ONE),), "same hardware")
    if not rows:
        return NotComparable("no published speed of its CPU")
    intervals = [figures(row) for row in rows]
    central = sum(x.central for x in intervals) / len(intervals)
    factor = Interval(min(x.low for x in intervals), central, max(x.high for x in intervals))
    ids = tuple(sorted({source for row in rows for source in tables.source_ids(row)}))
    method = f"{rows[0]['method']}{'; any of ' + ', '.join(models) if len(models) > 1 else ''}"
    unit, assumed = f"× {rows[0]['reference_device']}", len(rows) > 1
    step = Step.of(f"speed of a vCPU, {models[0]}", factor, unit, method, ids, assumed)
    return Speed((Factor(("cpu", models), factor, step), *_cpu_reference(job)), rows[0]["evidence"])


def efficiency(job: Job, count: int, machines: int) -> tuple[Factor, ...] | NotComparable:
    """Return how well so many GPUs work together, relative to the number that the hours were counted on."""
    if machines == 1 and job.reference_count in (None, count):
        return ()
    work = job.work or ""
    # Hours without a count are taken to hold for the GPUs of one machine.
    reference = job.reference_count or max(1, count // machines)
    of_count, of_reference = together(work, count, machines), together(work, reference, 1)
    if of_count is None or of_reference is None:
        kind = f"{job.work} work" if job.work else "this kind of work: give --class"
        return NotComparable(f"no published efficiency of that many GPUs together for {kind}")
    central = of_reference.central
    several = f"{count} GPU{'s' * (count > 1)} in {machines} machine{'s' * (machines > 1)}"
    step = Step.of(
        f"efficiency of {several}",
        of_count / central,
        f"per GPU, relative to {reference} in one machine",
        "published scaling results; total images unchanged, iterations rescaled to the batch",
        ("mlperf_training", "nvidia_dle"),
        True,
    )
    factors = [Factor(("efficiency", count, machines > 1), of_count, step)]
    if of_reference.low != of_reference.high:
        factors.append(Factor(("efficiency", reference, False), _inverse(of_reference)))
    return tuple(factors)


def _how(row: Mapping[str, str]) -> str:
    """Return where a factor comes from; with two images per GPU fast GPUs wait for the host, which benchmarks hide."""
    text = f"{row['evidence']}: {row['benchmarks'] or row['method']}"
    if "host-bound" in row["method"]:
        text += "; at small batches the host holds fast GPUs back: expect the slow half unless the batch grows"
    return text


def _same(job: Job, device: str, table: Mapping[str, dict[str, str]]) -> tuple[Factor, ...]:
    row = table.get(device)
    if job.published and row is not None and row["central"] == "1":
        speed = figures(row)
        step = Step.of(f"speed of {device}", speed, "× the same GPU", row["method"], tables.source_ids(row), True)
        return (Factor(("speed", device), speed, step),)
    if len(job.devices) > 1:
        text = f"the job names a GPU that {len(job.devices)} models answer to: name one"
        step = Step.of(f"speed of {device}", AMBIGUOUS, "× the job's GPU", text, assumed=True)
        return (Factor(("speed", device), AMBIGUOUS, step),)
    return (Factor(("speed", device), _ONE, Step(f"speed of {device}", 1.0, "× the same GPU", "same hardware")),)


def _basis(job: Job) -> str:
    bases = work_classes().get(job.work or "", ())
    wanted = "fp32_recipe" if job.precision == "fp32" else "amp_to_amp"
    if wanted in bases:
        return wanted
    return next((basis for basis in bases if basis not in ("fp32_to_amp", "fp32_recipe")), wanted)


def _precision_switch(job: Job) -> tuple[Factor, ...] | NotComparable:
    """The factor of going from FP32 to mixed precision on the reference GPU itself."""
    if job.measured_precision == job.precision:
        return ()
    rows = factors(job.work or "", "fp32_to_amp")
    if not rows:
        return NotComparable(f"no published gain of mixed precision for {job.work or 'this kind of'} work")
    row = next(iter(rows.values()))
    gain, unit = figures(row), f"× FP32 on {row['device']}"
    step = Step.of("gain of mixed precision", gain, unit, row["method"], tables.source_ids(row))
    return (Factor("fp32 to amp", gain, step),)


def _reference(job: Job, table: Mapping[str, dict[str, str]]) -> tuple[str, Interval] | None:
    """The reference device of the job in the table's own scale; exactly 1 where it is the table's reference."""
    for device in job.devices:
        if any(row["reference_device"] == device for row in table.values()):
            return device, _ONE
    for device in job.devices:
        if device in table:
            return device, figures(table[device])
    return None


def _cpu_reference(job: Job) -> tuple[Factor, ...]:
    if job.devices:
        row = cpu_row(job.devices[0], None)
        if row is not None:
            return (Factor(("cpu", job.devices), _inverse(figures(row))),)
    if any(step.name == "reference vCPU" for step in job.steps):
        return ()
    unit, method = "× Xeon Platinum 8272CL", "not named: assumed; name it with --cpu"
    step = Step.of("CPU of the job's hours", UNKNOWN_CPU_SPEED, unit, method, assumed=True)
    return (Factor("cpu reference", _inverse(UNKNOWN_CPU_SPEED), step),)


def _inverse(interval: Interval) -> Interval:
    return Interval(1 / interval.high, 1 / interval.central, 1 / interval.low)


def _step(device: str, factor: Interval, method: str) -> Step:
    return Step.of(f"speed of {device}", factor, "× the job's GPU", method)
