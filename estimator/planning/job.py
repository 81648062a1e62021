"""A job: work in hours of a reference device, and what a machine must have to run it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import ceil
from typing import TYPE_CHECKING, Any

from ..errors import InputError
from ..model import Interval, Step
from ..units import BYTES_PER_GIB, LARGEST, SECONDS_PER_HOUR

if TYPE_CHECKING:
    from ..llm.training import Training

#: Memory that a machine must have per byte that the job was seen to use: the system and its caches need some too.
MEMORY_HEADROOM = 1.2
LONGEST_NAME = 60
#: How far the CPU that a profile was taken on may be from the reference vCPU, where the profile does not name it.
UNKNOWN_CPU_SPEED = Interval(0.6, 1.0, 1.7)


@dataclass(frozen=True, slots=True)
class LlmJob:
    """What a plan knows of a language-model training beside its hours.

    Attributes
    ----------
    training : Training
    only : tuple of str
        GPU models that the user named; empty: any with a known peak.
    gpus : int or None
        GPUs in all that the user named.
    """

    training: Training
    only: tuple[str, ...] = ()
    gpus: int | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """Work to be placed.

    Attributes
    ----------
    name : str
        What the report calls it.
    kind : str
        ``gpu`` or ``cpu``: which device the hours count.
    device_hours : Interval
        Work of one trial in hours of one reference device: a GPU, or a vCPU. [device h]
    devices : tuple of str
        GPU models that are the reference, or the one CPU model; empty for an unknown CPU.
    reference_count : int or None
        GPUs at work when the hours were counted; ``None`` if the user did not say.
    work : str or None
        Class of work by which GPUs compare (``speed.csv``); ``None``: only the same GPU will do.
    measured_precision, precision : str
        ``fp32`` or ``amp``: of the hours, and of the run to plan.
    workload : str
        Class of :mod:`estimator.machines.load`, which sets the watts.
    threads : float or None
        CPU jobs: vCPUs that it keeps busy; ``None``: all there are.
    trials : int
        Runs of the whole, one after the other.
    memory_gib, gpu_memory_gb : float or None
        What a machine, and each GPU, must have. [GiB, GB]
    cpu_util, gpu_util : float or None
        Utilization where the user knows it. [-]
    batch : float or None
        Items of one step on one GPU: with the network it sets the duty of the GPUs, and so their watts.
    network : str or None
        Any name that may tell the network.
    stated_precision : str or None
        Precision of the run where somebody said it: ``fp32``, ``amp``, ``bf16`` or ``fp8``.
    speeds : tuple of (str, Interval)
        The user's own speed factors by GPU name.
    published : bool
        Whether the hours are somebody else's: another server with the same GPU meets them only within a few per cent.
    gpu_watts : Interval, optional
        Measured mean power of one of the job's GPUs; it holds on the same GPU only. [W]
    llm : LlmJob, optional
        The language-model training that the hours are of: boards are told apart by their peaks, and by their memory.
    """

    name: str
    kind: str
    device_hours: Interval
    devices: tuple[str, ...] = ()
    reference_count: int | None = None
    work: str | None = None
    measured_precision: str = "amp"
    precision: str = "amp"
    workload: str = "training"
    threads: float | None = None
    trials: int = 1
    memory_gib: float | None = None
    gpu_memory_gb: float | None = None
    cpu_util: float | None = None
    gpu_util: float | None = None
    batch: float | None = None
    network: str | None = None
    stated_precision: str | None = None
    speeds: tuple[tuple[str, Interval], ...] = ()
    published: bool = False
    gpu_watts: Interval | None = None
    llm: LlmJob | None = None
    steps: tuple[Step, ...] = field(default=())

    def __post_init__(self) -> None:
        if self.device_hours.central <= 0:
            raise InputError(
                f"a job must have work to do: its hours must be above 0; got {self.device_hours.central:g}."
            )
        if self.trials < 1:
            raise InputError(f"trials must be at least 1; got {self.trials}.")

    @property
    def total_device_hours(self) -> Interval:
        """Work of all trials. [device h]"""
        return self.device_hours.scaled(self.trials)

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for reports."""
        return {
            "name": self.name,
            "kind": self.kind,
            "device_hours": self.device_hours.to_dict(),
            "trials": self.trials,
            "devices": list(self.devices),
            "reference_count": self.reference_count,
            "work": self.work,
            "precision": self.precision,
            "workload": self.workload,
            "threads": self.threads,
            "memory_gib": self.memory_gib,
            "gpu_memory_gb": self.gpu_memory_gb,
            "cpu_util": self.cpu_util,
            "gpu_util": self.gpu_util,
            "batch": self.batch,
            "speeds": {name: factor.to_dict() for name, factor in self.speeds},
            "training": None if self.llm is None else self.llm.training.to_dict(),
        }


def gpu_job(gpu_hours: float | Interval, devices: tuple[str, ...], **given: Any) -> Job:
    """Return a job of so many hours of one of these GPUs; ``how`` says where they come from, if not from the user."""
    hours = gpu_hours if isinstance(gpu_hours, Interval) else Interval.exact(gpu_hours)
    name = given.pop("name", None) or f"{hours.central:g} GPU-hours of {devices[0]}"
    how = given.pop("how", None)
    step = Step.of("work of one trial", hours, f"GPU-hours of {devices[0]}", how or "given")
    return Job(name, "gpu", hours, devices, steps=(step, *given.pop("steps", ())), **given)


def cpu_job(vcpu_hours: float | Interval, cpu_model: str | None = None, **given: Any) -> Job:
    """Return a job of so many hours of one busy vCPU; of the reference vCPU where no CPU is named."""
    hours = vcpu_hours if isinstance(vcpu_hours, Interval) else Interval.exact(vcpu_hours)
    name = given.pop("name", None) or f"{hours.central:g} vCPU-hours"
    on = cpu_model or "an unnamed CPU"
    step = Step.of("work of one trial", hours, f"vCPU-hours of {on}", "given")
    given.setdefault("workload", "batch")
    return Job(name, "cpu", hours, (cpu_model,) if cpu_model else (), steps=(step, *given.pop("steps", ())), **given)


def job_of_profile(result: dict[str, Any], **given: Any) -> Job:
    """Return the job of one measured result: its CPU time as vCPU-hours, its GPU time as GPU-hours.

    Parameters
    ----------
    result : fields ``cpu_seconds``, ``wall_seconds``, ``peak_memory_bytes``, ``gpu_joules``, and where known
        ``gpu_model``, ``gpu_count``, ``cpu_model``, ``name``. [s, s, bytes, J]

    Raises
    ------
    InputError
        If the file holds no CPU time, or GPU energy without the GPU's name.
    """
    name = given.pop("name", None) or one_line(str(result.get("name") or result.get("model") or "measured job"))
    cpu_seconds, wall_seconds = _seconds(result, "cpu_seconds"), _seconds(result, "wall_seconds")
    memory = measured_amount(result, "peak_memory_bytes")
    steps: list[Step] = []
    if memory and given.get("memory_gib") is None:
        given["memory_gib"] = memory / BYTES_PER_GIB * MEMORY_HEADROOM
        method = f"measured peak × {MEMORY_HEADROOM:g} for the system"
        steps.append(Step("memory needed", given["memory_gib"], "GiB", method, assumed=True))
    if measured_amount(result, "gpu_joules"):
        return _gpu_job_of_profile(name, result, wall_seconds, steps, given)
    if "devices" in given:
        raise InputError(f"--gpu names the GPU of a run that used one; {name} has no GPU energy: leave --gpu out.")
    if cpu_seconds is None:
        raise InputError("a profile must hold cpu_seconds, the CPU time of the run; this result has none.")
    if wall_seconds and given.get("threads") is None:
        given["threads"] = float(max(1, ceil(cpu_seconds / wall_seconds - 0.05)))
        steps.append(
            Step("threads", given["threads"], "busy vCPUs", "measured CPU time / wall time, rounded up", (), True)
        )
    given["steps"] = tuple(steps)
    return cpu_job(cpu_seconds / SECONDS_PER_HOUR, _name(result, "cpu_model"), name=name, **given)


def _gpu_job_of_profile(
    name: str, result: dict[str, Any], wall_seconds: float | None, steps: list[Step], given: dict[str, Any]
) -> Job:
    measured_on = _name(result, "gpu_model")
    devices = given.pop("devices", None) or ((measured_on,) if measured_on else ())
    if not devices or not wall_seconds:
        missing = "the GPU's model: name it with --gpu" if wall_seconds else "wall_seconds"
        raise InputError(f"a profile with GPU energy must hold {missing}; {name} has none.")
    count = given.pop("reference_count", None) or max(1, ceil(measured_amount(result, "gpu_count") or 1))
    joules = measured_interval(result, "gpu_joules")
    given["gpu_watts"] = joules.scaled(1 / (wall_seconds * count))
    steps.append(Step.of("measured power of one GPU", given["gpu_watts"], "W", "energy / (wall time × GPUs)"))
    given["steps"] = tuple(steps)
    return gpu_job(wall_seconds * count / SECONDS_PER_HOUR, devices, name=name, reference_count=count, **given)


def one_line(text: str) -> str:
    """Return a name that fits in a line: a command may be a whole program."""
    words = " ".join(text.split())
    return words if len(words) <= LONGEST_NAME else words[: LONGEST_NAME - 1] + "…"


def measured_amount(result: Mapping[str, Any], field_name: str) -> float | None:
    """Return a figure of a result, its central value where it has bounds; ``None`` where it is missing.

    Raises
    ------
    InputError
        If it is none.
    """
    value = result.get(field_name)
    if isinstance(value, dict):
        value = value.get("central", value.get("median"))
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= LARGEST:
        raise InputError(f"{field_name} of a profile must be a number from 0 to {LARGEST:g}; got {value!r}.")
    return float(value)


def measured_interval(result: Mapping[str, Any], field_name: str) -> Interval:
    """Return a figure of a result with its bounds; exact where there are none.

    Raises
    ------
    InputError
        If the bounds do not ascend.
    """
    value, central = result.get(field_name), measured_amount(result, field_name) or 0.0
    if not isinstance(value, dict) or not {"low", "high"} <= set(value):
        return Interval.exact(central)
    low, high = (measured_amount(value, end) for end in ("low", "high"))
    if low is None or high is None or not low <= central <= high:
        raise InputError(f"{field_name} of a profile must ascend from low to high; got {value}.")
    return Interval(low, central, high)


def _name(result: Mapping[str, Any], field_name: str) -> str | None:
    value = result.get(field_name)
    if value is not None and not isinstance(value, str):
        raise InputError(f"{field_name} of a profile must be text; got {value!r}.")
    return value or None


def _seconds(result: Mapping[str, Any], field_name: str) -> float | None:
    return measured_amount(result, field_name) or None
