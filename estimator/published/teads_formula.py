"""Teads' formula, applied to machines that their sheet does not hold: the method without its measurements."""

from __future__ import annotations

from ..machines.catalogue import Machine
from ..model import Curve
from ..physics import published
from ..physics.power import LOADS

#: Mean ratios of package power to TDP at 0, 10, 50 and 100 %, for chips not measured. Source: teads-2021b.
TEADS_RATIOS = (0.12, 0.32, 0.75, 1.02)
#: Watts per GB of memory at 0, 10, 50 and 100 % where Teads measured none. Source: teads-sheet.
MEMORY_WATTS_PER_GB = (0.2, 0.3, 0.4, 0.6)
#: Rest of the server as a share of the CPUs' TDP, in every row of the sheet. Source: teads-sheet.
DELTA_SHARE = 0.2


def teads_formula_watts(machine: Machine) -> tuple[Curve, Curve] | None:
    """Return (host, GPU) watts by Teads' formula with its mean ratios; ``None`` where no CPU is known. [W]

    Mean over the CPUs that the machine may land on; the host is carbonest's.
    """
    from ..power import cpu_spec, gpu_spec

    if not machine.cpu_models:
        return None
    tdps = [cpu_spec(name).tdp_watts for name in machine.cpu_models]
    host_tdp = machine.host_sockets * sum(tdps) / len(tdps)
    share = machine.host_share_vcpus / machine.host_vcpus
    delta = published.teads_delta_watts(host_tdp, DELTA_SHARE, machine.host_share_vcpus, machine.host_vcpus)
    host, boards = [], []
    gpu_tdp = machine.gpu_count * gpu_spec(machine.gpu_model).tdp_watts if machine.gpu_model else 0.0
    for load, watts_per_gb in zip(LOADS, MEMORY_WATTS_PER_GB, strict=True):
        package = published.teads_scaled_watts(load, host_tdp * share, *TEADS_RATIOS)
        memory = published.teads_memory_watts(machine.memory_gib, watts_per_gb)
        host.append(published.teads_instance_watts(package, memory, 0.0, delta))
        boards.append(published.teads_scaled_watts(load, gpu_tdp, *TEADS_RATIOS))
    return (host[0], host[1], host[2], host[3]), (boards[0], boards[1], boards[2], boards[3])
