"""Mean watts of one machine under a load: parts from its curves, bounds from the model and from the load."""

from typing import NamedTuple

from ..errors import InputError
from ..model import Curve, Interval, Step
from ..physics import intervals
from ..physics.loads import machine_range, model_range
from .catalogue import Machine
from .load import Load, mean_watts

#: Scope → parts of the machine that it holds.
SCOPE_PARTS: dict[str, tuple[str, ...]] = {
    "gpu_only": ("gpu",),
    "cpu_pkg": ("cpu",),
    "cpu_pkg+dram": ("cpu", "dram"),
    "server_ac": ("cpu", "dram", "gpu", "other"),
    "server+pue": ("cpu", "dram", "gpu", "other"),
}
#: The curve of a part that is not there, or out of scope.
NOTHING: Curve = (0.0, 0.0, 0.0, 0.0)
PART_NAMES = {
    "cpu": "CPU package", "dram": "DRAM", "gpu": "GPU", "other": "rest of server", "host": "all but GPUs",
}  # fmt: skip


class MachinePower(NamedTuple):
    """Mean IT watts of one machine at a scope.

    ``watts`` has both errors; ``by_model`` only that of the power curves, ``by_utilization`` only that of the load.
    """

    watts: Interval
    by_model: Interval
    by_utilization: Interval
    parts: dict[str, float]
    steps: tuple[Step, ...]


def mean_power(
    machine: Machine, cpu: Load, gpu: Load, *, gpu_wall_watts: Interval | None = None, scope: str = "server+pue"
) -> MachinePower:
    """Return the mean watts of one machine.

    Parameters
    ----------
    cpu, gpu : Load
        Utilization of the processors, and duty of the GPUs (:mod:`estimator.machines.gpu_load`). Memory and the rest
        of the server follow the processors.
    gpu_wall_watts : Interval, optional
        Mean wall power of all GPUs where it is known, measured or idle; then neither duty nor curve matters. [W]
    scope : str
        Key of :data:`SCOPE_PARTS`.

    Raises
    ------
    InputError
        If the scope is unknown or holds no part of this machine.
    """
    if scope not in SCOPE_PARTS:
        raise InputError(f"scope must be one of {', '.join(SCOPE_PARTS)}; got {scope!r}.")
    if scope == "gpu_only" and not machine.gpu_count:
        raise InputError(f"scope gpu_only needs a machine with GPUs; {machine.sku} has none.")
    gpu_curve = machine.gpu_watts
    if scope == "gpu_only":
        from .gpu_load import board_curve

        # As drivers report it: without supply losses and what of the node follows the boards.
        gpu_curve, loss = board_curve(machine)
        gpu_wall_watts = None if gpu_wall_watts is None else gpu_wall_watts.scaled(1 / loss)
    curves: dict[str, Curve] = {
        "cpu": machine.cpu_watts,
        "dram": machine.dram_watts,
        "gpu": gpu_curve,
        "other": machine.other_watts,
    }
    wanted = SCOPE_PARTS[scope]
    host_curve = _total_curve([curves[part] for part in wanted if part != "gpu"])
    host = mean_watts(host_curve, cpu)
    host_model = model_range(cpu.mean, machine.low_factors, machine.high_factors)
    parts = {part: mean_watts(curves[part], gpu if part == "gpu" else cpu).central for part in wanted}
    boards, gpu_model, gpu_method = _boards(machine, gpu_curve if "gpu" in wanted else NOTHING, gpu, gpu_wall_watts)
    if "gpu" in wanted:
        parts["gpu"] = boards.central
    return MachinePower(
        watts=machine_range(host, host_model, boards, gpu_model),
        by_model=intervals.total((host_model.scaled(host.central), gpu_model.scaled(boards.central))),
        by_utilization=intervals.total((host, boards)),
        parts=parts,
        steps=_steps(machine, parts, gpu_method),
    )


def gpu_power(machine: Machine, gpu: Load, gpu_wall_watts: Interval | None = None) -> tuple[Interval, Interval]:
    """Return (watts of all boards with the bounds of their load, error of their curve); see :func:`mean_power`."""
    boards, model, _ = _boards(machine, machine.gpu_watts, gpu, gpu_wall_watts)
    return boards, model


def _boards(machine: Machine, curve: Curve, gpu: Load, wall_watts: Interval | None) -> tuple[Interval, Interval, str]:
    if wall_watts is not None and wall_watts.central > 0 and curve is not NOTHING:
        low, central, high = wall_watts
        return Interval.exact(central), Interval(low / central, 1.0, high / central), "known, not modelled"
    model = model_range(gpu.mean, machine.gpu_low_factors, machine.gpu_high_factors)
    return mean_watts(curve, gpu), model, "mean over the duty"


def all_but_gpus(machine: Machine) -> Curve:
    """Return the watts of all but the GPUs at 0, 10, 50 and 100 %. [W]"""
    return _total_curve([machine.cpu_watts, machine.dram_watts, machine.other_watts])


def _total_curve(curves: list[Curve]) -> Curve:
    first, second, third, fourth = (sum(curve[i] for curve in curves) for i in range(4))
    return first, second, third, fourth


def _steps(machine: Machine, parts: dict[str, float], gpu_method: str) -> tuple[Step, ...]:
    source_ids = machine.source_ids
    curve = Step("power curve", machine.tier, "tier", machine.method, source_ids, machine.tier in ("family", "generic"))
    means = (
        Step(
            f"power, {PART_NAMES[part]}", watts, "W", gpu_method if part == "gpu" else "mean over the load", source_ids
        )
        for part, watts in parts.items()
        if part != "gpu" or machine.gpu_count
    )
    return (curve, *means)
