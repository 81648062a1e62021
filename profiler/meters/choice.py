"""Which meters work here, best first, and why the others do not."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from .cpu_time import CpuTimeMeter, CpuTimeModel
from .interface import Meter
from .nvml import NvmlMeter, find_gpus
from .rapl import RaplMeter, find_zones


class MeterReport(NamedTuple):
    """What can be measured on this machine.

    Attributes
    ----------
    usable : tuple of Meter
        Best first. Of several meters for one part of the machine the first that answers counts; the rest stand by.
    reasons : tuple of (str, str)
        Name of a meter, and a sentence saying what it cannot do here and what would help.
    """

    usable: tuple[Meter, ...]
    reasons: tuple[tuple[str, str], ...]

    def for_part(self, part: str) -> Meter | None:
        """Return the best meter for a part (``cpu``, ``dram``, ``gpu``); ``None`` if there is none."""
        return next((meter for meter in self.usable if part in meter.parts), None)


def choose_meters(
    cpu_curve: CpuTimeModel | None = None,
    powercap_root: Path | None = None,
    nvml: Any = None,
    environ: Mapping[str, str] | None = None,
) -> MeterReport:
    """Return the meters that work here, best first, and why the others do not. Never fails, never asks the network.

    Parameters
    ----------
    cpu_curve : CpuTimeModel
        Power curve of this machine's CPUs, for the CPU-time model. Without it that model cannot be used.
    powercap_root : Path
        Another powercap tree than ``/sys/class/powercap`` (or than ``CARBONEST_POWERCAP`` names).
    nvml : module
        Stands in for ``pynvml``.
    environ : mapping
        Stands in for the process's environment, where ``CUDA_VISIBLE_DEVICES`` is looked up.
    """
    usable: list[Meter] = []
    reasons: list[tuple[str, str]] = []
    zones, why = find_zones(powercap_root)
    reasons += [("rapl", text) for text in why]
    if zones:
        usable.append(RaplMeter(zones))
    gpus, why = find_gpus(nvml, environ)
    reasons += [("nvml", text) for text in why]
    if gpus:
        usable.append(NvmlMeter(gpus))
    if cpu_curve is not None:
        usable.append(CpuTimeMeter(cpu_curve))
    else:
        reasons.append(("cpu_time", "the CPU-time model needs the power curve of this CPU, and none was given."))
    return MeterReport(tuple(usable), tuple(reasons))
