"""Watts of a machine by published methods: Teads' sheet, Cloud Carbon Footprint, and power from TDP.

Each is reproduced with its own coefficients, defects included, so that results can be compared with tools that use it.
A method that has no figure for a machine says why.
"""

from __future__ import annotations

from ..errors import UnknownNameError
from ..machines.catalogue import Machine
from .result import MethodWatts, usable

#: Method → what it is, in a few words.
METHODS: dict[str, str] = {
    "teads": "the sheet of 2021 as printed: RAPL of seven CPUs under stress-ng, others scaled by TDP; AWS only",
    "ccf": "mean watts per thread of a generation's SPECpower servers, straight in the load",
    "tdp": "Microsoft's post of 2021: whole CPUs and GPUs at thermal design power, at any load",
}


def method_watts(machine: Machine, method: str, *, cpu_model: str | None = None) -> MethodWatts:
    """Return the watts of a machine by a published method.

    Parameters
    ----------
    machine : Machine
        From :func:`estimator.machines.catalogue.find_machine`.
    method : str
        Key of :data:`METHODS`.
    cpu_model : str, optional
        The CPU, where it is known which of the possible ones it is.

    Raises
    ------
    UnknownNameError
        If there is no such method.
    """
    cpu_models = (cpu_model,) if cpu_model else machine.cpu_models
    if method == "teads":
        from .teads import sheet_watts

        return sheet_watts(machine)
    if method == "ccf":
        from .ccf import ccf_method_watts

        return ccf_method_watts(machine, cpu_models)
    if method == "tdp":
        from .tdp import devblog_watts

        return devblog_watts(machine, cpu_models)
    raise UnknownNameError("method", method, (), f"Known: {', '.join(METHODS)}.")


__all__ = ["METHODS", "MethodWatts", "method_watts", "usable"]
