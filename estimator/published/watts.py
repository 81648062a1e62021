"""Mean watts of a machine under a load by a published method."""

from ..errors import InputError
from ..machines.catalogue import Machine
from ..machines.load import Load, mean_watts
from ..machines.watts import NOTHING, PART_NAMES, MachinePower
from ..model import Interval, Step
from ..physics import intervals
from . import method_watts, usable


def published_power(machine: Machine, method: str, cpu: Load, gpu: Load, *, scope: str = "server+pue") -> MachinePower:
    """Return the mean watts of one machine by a published method of :mod:`estimator.published`.

    Those methods state no error: the bounds hold what is unknown of the load, and nothing of the method.

    Raises
    ------
    InputError
        If the method has no figure for the machine, or does not tell the parts that the scope asks for.
    """
    found = method_watts(machine, method)
    host_curve, gpu_curve = usable(found)
    if scope.startswith("cpu_pkg"):
        raise InputError(f"scope {scope} needs watts by part; method {method} gives the whole machine: use carbonest.")
    if scope == "gpu_only":
        if not machine.gpu_count:
            raise InputError(f"scope gpu_only needs a machine with GPUs; {machine.sku} has none.")
        host_curve = NOTHING
    host, boards = mean_watts(host_curve, cpu), mean_watts(gpu_curve, gpu)
    both = intervals.total((host, boards))
    parts = {name: part.central for name, part in (("host", host), ("gpu", boards)) if part.central}
    means = tuple(
        Step(f"power, {PART_NAMES[name]}", watts, "W", f"method {method}, its own coefficients")
        for name, watts in parts.items()
    )
    return MachinePower(both, Interval.exact(both.central), both, parts, (*found.steps, *means))
