"""Why published methods give other watts than carbonest: a sentence or two for each method and kind of machine."""

from __future__ import annotations

from ..errors import UnknownNameError
from ..machines.catalogue import Machine

_CPU = {
    "teads": (
        "Packages were measured under stress-ng, which draws more than ordinary programs; memory takes up to 1.1 "
        "W/GB at full load, against 0.24 in SPECpower servers."
    ),
    "ccf": (
        "SPECpower servers are tuned for the benchmark: one supply, little memory, one slow network port. Their "
        "mean per thread stands for every part of a generation, and a straight line for the curve."
    ),
    "tdp": (
        "A few vCPUs are charged whole CPUs at thermal design power at any load: a share of a server is "
        "overstated by the number of its neighbours, an idle one once more."
    ),
}
_GPU = {
    "teads": (
        "No GPU was measured: each follows the mean CPU curve times its TDP (1.02 at full load, above any limit). "
        "What GPUs bring to a node (fans, switches, network cards) is 0.2 of the CPUs' TDP; memory up to 1.1 "
        "W/GB."
    ),
    "ccf": (
        "GPUs follow Teads' unmeasured ratios to TDP; fans, switches and network cards of the node are missing; "
        "CPUs as in benchmark servers."
    ),
    "tdp": (
        "Every chip runs at its thermal design power at any load: too much when idle or input-bound. Supplies, "
        "fans, network, memory and what GPUs bring to a node are missing."
    ),
}


def why(machine: Machine, method: str) -> str:
    """Return why a method's watts differ from carbonest's for this kind of machine.

    Raises
    ------
    UnknownNameError
        If there is no such method.
    """
    reasons = _GPU if machine.gpu_count else _CPU
    if method not in reasons:
        raise UnknownNameError("method", method, (), f"Known: {', '.join(reasons)}.")
    return reasons[method]
