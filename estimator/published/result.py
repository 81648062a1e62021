"""What a published method says of a machine, and how it says that it has no figure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..errors import InputError
from ..model import Curve, Step


class MethodWatts(NamedTuple):
    """What a published method says of a machine.

    Attributes
    ----------
    host_watts : four watts or None
        All but GPUs at CPU loads of 0, 10, 50 and 100 %; ``None`` where the method has no figure. [W]
    gpu_watts : four watts or None
        All GPUs at GPU loads of 0, 10, 50 and 100 %. [W]
    missing : str
        Why there is no figure; empty where there is one.
    steps : tuple of Step
        Coefficients used, and known defects.
    """

    method: str
    host_watts: Curve | None
    gpu_watts: Curve | None
    missing: str
    steps: tuple[Step, ...]

    @property
    def watts(self) -> Curve | None:
        """Whole machine with CPU and GPU at the same load. [W]"""
        if self.host_watts is None or self.gpu_watts is None:
            return None
        first, second, third, fourth = (a + b for a, b in zip(self.host_watts, self.gpu_watts, strict=True))
        return first, second, third, fourth


def usable(result: MethodWatts) -> tuple[Curve, Curve]:
    """Return (host, GPU) watts of a method that has them.

    Raises
    ------
    InputError
        If it has none: says why.
    """
    if result.host_watts is None or result.gpu_watts is None:
        raise InputError(f"method {result.method} has no figure: {result.missing} Leave --method out.")
    return result.host_watts, result.gpu_watts


def no_figure(method: str, why: str) -> MethodWatts:
    """Return the result of a method that has no figure."""
    return MethodWatts(method, None, None, why, ())


def curve(values: Sequence[float]) -> Curve:
    """Return four watts as a curve."""
    first, second, third, fourth = values
    return first, second, third, fourth
