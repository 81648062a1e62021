"""Watts of a machine from its power curves, and energy from watts."""

from __future__ import annotations

from typing import Any

from ..units import WATTS_PER_KILOWATT
from .operations import ramp

#: Loads at which every power curve is given. [-]
LOADS = (0.0, 0.1, 0.5, 1.0)


def curve_watts(utilization: Any, idle_watts: Any, tenth_watts: Any, half_watts: Any, full_watts: Any) -> Any:
    """Power at a utilization, on straight lines between the four points of a curve.

    ``P(u) = P0 + r(u;0,.1)(P10-P0) + r(u;.1,.5)(P50-P10) + r(u;.5,1)(P100-P50)``, r the ramp from 0 to 1.

    Parameters
    ----------
    utilization : fraction of capacity in use, clipped to 0–1. [-]
    idle_watts, tenth_watts, half_watts, full_watts : power at 0, 10, 50 and 100 %. [W]

    Increasing in every argument where the curve itself increases. Valid for 0–1.
    Source: [teads-2021b], the four points of the method; straight lines between them.

    >>> curve_watts(0.3, 10.0, 20.0, 40.0, 60.0)
    30.0
    """
    return (
        idle_watts
        + ramp(utilization, 0.0, 0.1) * (tenth_watts - idle_watts)
        + ramp(utilization, 0.1, 0.5) * (half_watts - tenth_watts)
        + ramp(utilization, 0.5, 1.0) * (full_watts - half_watts)
    )


def machine_watts(cpu_watts: Any, dram_watts: Any, gpu_watts: Any, other_watts: Any) -> Any:
    """Power of a machine: the sum of its parts.

    ``P = P_cpu + P_dram + P_gpu + P_other``

    Parameters
    ----------
    cpu_watts : CPU packages. [W]    dram_watts : memory. [W]    gpu_watts : all GPUs. [W]
    other_watts : rest of the server (board, fans, network, drives, power supply). [W]

    Increasing in every argument. Source: [teads-2021b], "Instance = Pkg + RAM + GPU + Delta".
    """
    return cpu_watts + dram_watts + gpu_watts + other_watts


def share_watts(host_watts: Any, part: Any, whole: Any) -> Any:
    """Apportion a part of a host to one machine on it: ``P = P_host × part / whole``.

    ``part`` and ``whole`` count the same thing: sellable vCPUs for the package and the rest of the server, GiB for
    DRAM, GPUs for boards. Increasing in ``host_watts`` and ``part``. Source: [teads-2021b].
    """
    return host_watts * (part / whole)


def it_energy_kwh(power_watts: Any, hours: Any) -> Any:
    """Energy of the equipment itself: ``E_it = P × t / 1000``. [kWh]

    ``power_watts`` is the mean of the watts over the time, not the watts at the mean utilization.
    Increasing in every argument. Source: [si-brochure] (definition of power).

    >>> it_energy_kwh(200.0, 10.0)
    2.0
    """
    return power_watts * (hours / WATTS_PER_KILOWATT)


def facility_energy_kwh(it_kwh: Any, pue: Any) -> Any:
    """Energy of the site for that equipment: ``E = E_it × PUE``. [kWh]

    Parameters
    ----------
    it_kwh : energy of the equipment. [kWh]    pue : power usage effectiveness, at least 1. [-]

    Increasing in every argument. Source: [iso-30134-2], PUE = total energy / IT energy.
    """
    return it_kwh * pue
