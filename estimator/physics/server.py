"""Watts of hardware from its specification: processors, memory, GPUs, the rest of the server, and clusters.

The power model behind every table. Each coefficient comes from ``data/power_model.csv``, which
``data/build/fit_power.py`` writes with the residuals of the fit; nothing here knows a value.
"""

from __future__ import annotations

from typing import Any

from .operations import exp, least, ln


def processor_watts(sockets: Any, tdp_watts: Any, share: Any, effect: Any) -> Any:
    """Wall power that scales with the processors: packages and what converts and cools for them.

    ``P_proc = S × TDP × s × e``

    Parameters
    ----------
    sockets : processors in the host. [-]    tdp_watts : thermal design power of one. [W]
    share : wall watts per watt of TDP at this load, all generations. [-]
    effect : factor of this generation at this load. [-]

    Increasing in every argument. Valid for hosts of 1–8 sockets. Source: [specpower-2026], fitted.
    """
    return sockets * tdp_watts * share * effect


def dense_watts(sockets: Any, tdp_watts: Any, share: Any, socket_watts: Any) -> Any:
    """Wall power that scales with the processors under dense arithmetic: ``P = S (TDP s + w)``.

    Parameters
    ----------
    sockets : processors in the host. [-]    tdp_watts : thermal design power of one. [W]
    share : wall watts per watt of TDP: packages stand at their limit. [-]
    socket_watts : what each node's network and supplies add for a socket. [W]

    Increasing in every argument. Source: [hpl-top500], fitted.

    >>> dense_watts(2.0, 200.0, 1.25, 30.0)
    560.0
    """
    return sockets * (tdp_watts * share + socket_watts)


def platform_watts(memory_gib: Any, watts_per_gib: Any, sockets: Any, socket_watts: Any, board_watts: Any) -> Any:
    """Wall power of a host beside its processors: memory, what each socket brings along, and a fixed rest.

    ``P_plat = M × d + S × b + c``

    Parameters
    ----------
    memory_gib : installed memory. [GiB]    watts_per_gib : wall watts of memory at this load. [W/GiB]
    sockets : processors in the host. [-]    socket_watts, board_watts : per socket and per host. [W]

    Increasing in every argument. Source: [specpower-2026], fitted.
    """
    return memory_gib * watts_per_gib + sockets * socket_watts + board_watts


def package_watts(processor_wall_watts: Any, conversion: Any, ceiling_watts: Any) -> Any:
    """Power of the packages themselves (what RAPL counts) out of the wall power that scales with them.

    ``P_pkg = min(η × P_proc, ceiling)``

    Parameters
    ----------
    processor_wall_watts : see :func:`processor_watts`. [W]
    conversion : what is left after power supply, voltage regulators and fans. [-]
    ceiling_watts : no package draws more for long. [W]

    Increasing in every argument. Source: [specpower-2026] with [teads-sheet] and [codecarbon-load-profiles].
    """
    return least(conversion * processor_wall_watts, ceiling_watts)


def at_share_of_span(idle_watts: Any, full_watts: Any, share: Any) -> Any:
    """Power between idle and full load: ``P = P_0 + s (P_100 - P_0)``.

    ``share`` [-] is the part of the span that a load reaches (0.16 at 10 % load, 0.43 at 50 %, say).
    Increasing in every argument for ``0 <= share <= 1`` and ``idle <= full``. Source: [specpower-load-levels], fitted.

    >>> at_share_of_span(100.0, 300.0, 0.5)
    200.0
    """
    return idle_watts + share * (full_watts - idle_watts)


def gpu_busy_watts(tdp_watts: Any, class_share: Any, effect: Any, cap_watts: Any) -> Any:
    """Mean board power of a GPU while its workload keeps it as busy as that workload can.

    ``P_busy = min(TDP × f × e, cap)``

    Parameters
    ----------
    tdp_watts : nominal board power. [W]    class_share : share of it that the workload class draws. [-]
    effect : factor of the GPU's generation and of sharing one job among GPUs. [-]
    cap_watts : what a power limit leaves. [W]

    Increasing in every argument. Source: [zeus-nsdi23], [mlenergy-2026], fitted.
    """
    return least(tdp_watts * class_share * effect, cap_watts)


def gpu_watts(utilization: Any, waiting_watts: Any, busy_watts: Any) -> Any:
    """Board power of a GPU that is busy for part of the time.

    ``P = P_wait + u (P_busy - P_wait)``

    Parameters
    ----------
    utilization : share of the time that a kernel runs. [-]
    waiting_watts : allocated, a context open, nothing to do. [W]    busy_watts : see :func:`gpu_busy_watts`. [W]

    Increasing in every argument for ``0 <= utilization <= 1``. Source: [zeus-nsdi23], [gpu-context-idle].
    """
    return waiting_watts + utilization * (busy_watts - waiting_watts)


def shared_among(units: Any, exponent: Any) -> Any:
    """Factor on the power of each unit when one job is spread over several: ``n^-b``.

    ``units`` [-] are GPUs of one job (waiting for each other) or nodes of one cluster; ``exponent`` [-] is 0 where
    the job grows with the machines. Decreasing in both for ``units >= 1`` and ``exponent >= 0``. Source:
    [validation-rows], [mlenergy-2026].

    >>> shared_among(1, 0.08)
    1.0
    """
    return exp(-exponent * ln(units))


def gpu_wall_watts(board_watts: Any, loss_share: Any) -> Any:
    """Wall power that GPU boards cause: ``P = P_board (1 + l)``, ``l`` [-] for power supplies and fans.

    Increasing in every argument. Source: [validation-rows].
    """
    return board_watts * (1.0 + loss_share)


def gpu_node_watts(gpus: Any, watts_per_gpu: Any, chassis_watts: Any) -> Any:
    """Fixed wall power that GPUs bring to their host: ``P = n × w + c``.

    ``watts_per_gpu`` [W] for switches, network cards and drives; ``chassis_watts`` [W] for the fans and supplies of
    a GPU chassis. Increasing in every argument. Source: [validation-rows].
    """
    return gpus * watts_per_gpu + chassis_watts


def host_share(units: Any, units_of_host: Any) -> Any:
    """Part of a host that a job is charged for: ``n / N``, GPUs (or vCPUs) used over those the host has.

    Increasing in ``units``, decreasing in ``units_of_host``. Source: [teads-2021b].
    """
    return units / units_of_host


def between(benchmark_watts: Any, stressed_watts: Any, position: Any) -> Any:
    """Power between a benchmark-tuned server and one under a stress test: ``P = P_b^(1-p) × P_s^p``.

    ``position`` [-] is 0 for the benchmark's own settings, 1 for the stress test; fleets lie between.
    Increasing in both watts, and in ``position`` where stressed exceeds benchmark. Source: [specpower-2026],
    [teads-sheet].

    >>> round(between(100.0, 144.0, 0.5), 6)
    120.0
    """
    return exp((1.0 - position) * ln(benchmark_watts) + position * ln(stressed_watts))
