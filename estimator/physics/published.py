"""Other people's formulas for the watts of a cloud machine, reproduced term by term for comparison.

They are shown beside carbonest's own figures and never blended into them.
"""

from __future__ import annotations

from typing import Any

from .power import curve_watts


def teads_scaled_watts(utilization: Any, tdp_watts: Any, *ratios: Any) -> Any:
    """Power of a chip that Teads did not measure: ``P(u) = r(u) × TDP``, r on straight lines between four ratios.

    Parameters
    ----------
    utilization : load, clipped to 0–1. [-]    tdp_watts : thermal design power of all chips. [W]
    ratios : four, of the measured platforms at 0, 10, 50 and 100 %; rounded 0.12, 0.32, 0.75, 1.02. [-]

    Increasing in every argument where the ratios increase. Valid for 0–1; its authors use it for CPUs and,
    unmeasured, for GPUs.
    Source: [teads-2021b], generalisation to CPUs that were not measured; [teads-sheet].

    >>> teads_scaled_watts(0.5, 100.0, 0.12, 0.32, 0.75, 1.02)
    75.0
    """
    return tdp_watts * curve_watts(utilization, *ratios)


def teads_memory_watts(memory_gb: Any, watts_per_gb: Any) -> Any:
    """Power of a machine's memory: ``P = m × r``, r read at the load (0.2, 0.3, 0.4, 0.6 W/GB where unmeasured).

    ``memory_gb`` : memory of the machine. [GB]    ``watts_per_gb`` : at the load. [W/GB]
    Increasing in both. Source: [teads-2021b]; [teads-sheet].
    """
    return memory_gb * watts_per_gb


def teads_delta_watts(tdp_watts: Any, share_of_tdp: Any, vcpus: Any, platform_vcpus: Any) -> Any:
    """Rest of the server at any load: ``P = 0.2 × ΣTDP × v / V``, constant in the load.

    Parameters
    ----------
    tdp_watts : of all sockets of the platform. [W]    share_of_tdp : 0.2 in every row of the sheet. [-]
    vcpus, platform_vcpus : of the machine and of the platform. [vCPU]

    Increasing in ``tdp_watts``, ``share_of_tdp`` and ``vcpus``; decreasing in ``platform_vcpus``.
    Source: [teads-2021b], "delta full machine"; [teads-sheet].

    >>> teads_delta_watts(480.0, 0.2, 4, 96)
    4.0
    """
    return share_of_tdp * tdp_watts * (vcpus / platform_vcpus)


def teads_instance_watts(package_watts: Any, memory_watts: Any, gpu_watts: Any, delta_watts: Any) -> Any:
    """Power of an instance: ``Instance = Pkg + RAM + GPU + Delta``. [W]

    Increasing in every argument. Source: [teads-2021b]; the sum holds within rounding in every row of [teads-sheet].
    """
    return package_watts + memory_watts + gpu_watts + delta_watts


def ccf_watts(utilization: Any, units: Any, low_watts: Any, high_watts: Any) -> Any:
    """Cloud Carbon Footprint: ``P(u) = n × (min + u × (max − min))``. [W]

    Parameters
    ----------
    utilization : 0–1. [-]    units : vCPUs or GPUs of the machine. [-]
    low_watts, high_watts : of one unit, idle and at full load, of the architecture's mean server. [W]

    Increasing in every argument. Source: [ccf-coefficients], the method's documentation, "compute estimates".
    """
    return units * (low_watts + utilization * (high_watts - low_watts))


def devblog_kilowatts(cpus: Any, cpu_tdp_watts: Any, memory_watts: Any, gpus: Any, gpu_tdp_watts: Any) -> Any:
    """Microsoft's devblog: ``P = (c × Pc + Pr + g × Pg) / 1000``, whole chips at thermal design power. [kW]

    Parameters
    ----------
    cpus, gpus : whole CPUs and GPUs under the machine. [-]    memory_watts : of the memory. [W]
    cpu_tdp_watts, gpu_tdp_watts : thermal design power of one. [W]

    Increasing in every argument; it knows no utilization and no share of a CPU. Source: [ms-devblog-2021].

    >>> devblog_kilowatts(1, 165.0, 0.0, 0, 0.0)
    0.165
    """
    return (cpus * cpu_tdp_watts + memory_watts + gpus * gpu_tdp_watts) / 1000.0
