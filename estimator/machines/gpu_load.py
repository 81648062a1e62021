"""What a machine's GPUs do: their duty, from the class of work and what is known beside it, or from utilization."""

from collections import defaultdict
from typing import NamedTuple

from ..model import Curve, Interval, Step
from ..physics import duty as law
from ..physics import server
from ..physics.power import LOADS
from ..power.boards import GpuSpec
from ..power.classes import check_inputs, network_of
from ..power.coefficients import boards
from ..power.duty import NODE_WEIGHTS, Duty, Work, duty_of
from ..power.gpu import gpu_spec
from ..power.idle import check_state, idle_watts
from .catalogue import Machine
from .load import GpuUse, Load, WorkloadClass, prior

#: Utilizations are told apart to so many digits: a year of samples is then a few hundred look-ups.
_DIGITS = 3


class GpuLoad(NamedTuple):
    """Duty of a machine's GPUs as a load of their curve; or their wall power, where they idle. [W]"""

    load: Load
    wall_watts: Interval | None
    steps: tuple[Step, ...]


def checked(use: GpuUse) -> None:
    """Raise unless batch, precision and idle state keep their rules.

    Raises
    ------
    InputError
        If one does not.
    """
    check_inputs(use.batch, use.precision)
    check_state(use.idle_state)


def gpu_load(machine: Machine, kind: WorkloadClass, use: GpuUse, utilization: Load | None) -> GpuLoad:
    """Return the duty of a machine's GPUs.

    Parameters
    ----------
    kind : WorkloadClass
        What they are used for.
    utilization : Load, optional
        The driver's utilization where it is known; else the duty of the class in its busy hours, or the prior of its
        billed hours.
    """
    model = boards()
    spec = gpu_spec(machine.gpu_model, model=model)
    if kind.gpu_class == "idle" or (utilization is not None and utilization.high == 0.0):
        each, step = idle_watts(spec, model, use.idle_state)
        loss = float(server.gpu_wall_watts(machine.gpu_count, model["gpu.loss_share"]))
        return GpuLoad(Load(((1.0, 0.0),), 0.0, 0.0, True), each.scaled(loss), (step,))
    work = Work(kind.gpu_class, use.batch, use.precision, network_of(use.network), machine.gpu_count)
    if utilization is None and kind.busy:
        duty = duty_of(work, spec, model)
        return GpuLoad(Load(duty.nodes, duty.quantiles[0], duty.quantiles[-1], False), None, duty.steps)
    sources: tuple[str, ...] = ()
    if utilization is None:
        utilization, sources = prior(kind.prior, "gpu")
    return _of_utilization(work, spec, utilization, sources)


def board_curve(machine: Machine) -> tuple[Curve, float]:
    """Return the boards' own watts over a duty of 0, 10, 50 and 100 % [W], and wall over board watts. [-]"""
    model = boards()
    spec = gpu_spec(machine.gpu_model, model=model)
    first, second, third, fourth = (
        machine.gpu_count * float(law.board_watts(duty, spec.waiting_watts, spec.tdp_watts)) for duty in LOADS
    )
    return (first, second, third, fourth), float(server.gpu_wall_watts(1.0, model["gpu.loss_share"]))


def _of_utilization(work: Work, spec: GpuSpec, utilization: Load, sources: tuple[str, ...]) -> GpuLoad:
    """Duty over a distribution of utilization: what the law does not know of it is common to all its nodes."""
    model = boards()
    held: dict[float, float] = defaultdict(float)
    for weight, value in utilization.nodes:
        held[round(value, _DIGITS)] += weight
    known: dict[float, Duty] = {value: duty_of(work, spec, model, value) for value in held}
    nodes = tuple(
        (weight * share, duty)
        for value, weight in held.items()
        for share, duty in zip(NODE_WEIGHTS, known[value].quantiles, strict=True)
    )
    ends = [sum(weight * known[value].quantiles[end] for value, weight in held.items()) for end in (0, -1)]
    if not utilization.given:
        outer = [duty_of(work, spec, model, value).quantiles[2] for value in (utilization.low, utilization.high)]
        ends = [min(ends[0], outer[0]), max(ends[1], outer[1])]
    mean = sum(weight * duty for weight, duty in nodes)
    origin = "given" if utilization.given else "prior of billed hours"
    use = Step("GPU utilization", utilization.mean, "fraction", origin, sources, not utilization.given)
    if not utilization.given:
        use = use._replace(low=utilization.low, high=utilization.high)
    busiest = known[max(held)].steps[0]
    step = Step("GPU duty", mean, "fraction", busiest.method, busiest.source_ids, True, ends[0], ends[1])
    return GpuLoad(Load(nodes, ends[0], ends[1], False), None, (use, step))
