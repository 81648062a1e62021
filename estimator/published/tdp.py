"""Microsoft's devblog of 2021: whole CPUs and GPUs at thermal design power, term by term."""

from __future__ import annotations

from math import ceil

from ..machines.catalogue import Machine
from ..model import Step
from ..physics import published
from .result import MethodWatts, no_figure

_POST = ("ms-devblog-2021",)


def devblog_watts(machine: Machine, cpu_models: tuple[str, ...]) -> MethodWatts:
    """Return the post's watts, with each of its terms as a step."""
    from ..power import cpu_spec, gpu_spec

    if not cpu_models:
        return no_figure("tdp", f"the CPU of {machine.sku} is unknown.")
    specs = [cpu_spec(name) for name in cpu_models]
    cpu_tdp = sum(spec.tdp_watts for spec in specs) / len(specs)
    cpus = ceil(machine.host_share_vcpus / machine.host_vcpus * machine.host_sockets)
    gpu = gpu_spec(machine.gpu_model) if machine.gpu_model else None
    gpus, gpu_tdp = ceil(machine.gpu_count), gpu.tdp_watts if gpu else 0.0
    host = 1000 * published.devblog_kilowatts(cpus, cpu_tdp, 0.0, 0, 0.0)
    boards = 1000 * published.devblog_kilowatts(0, 0.0, 0.0, gpus, gpu_tdp)
    whole = (
        "whole CPUs under the machine, though it has a share of them"
        if machine.host_share_vcpus < machine.host_vcpus
        else "whole CPUs"
    )
    mean = f"mean of {', '.join(cpu_models)}" if len(specs) > 1 else cpu_models[0]
    sources = tuple(sorted({source for spec in specs for source in spec.source_ids}))
    steps = [
        Step("c, CPUs", float(cpus), "", whole, _POST),
        Step("Pc, power of one CPU", cpu_tdp, "W", f"thermal design power, {mean}, at any load", sources),
        Step(
            "Pr, power of the memory",
            0.0,
            "W",
            'left out: the post calls it "much smaller" and gives none',
            _POST,
            True,
        ),
    ]
    if gpu:
        steps += [
            Step("g, GPUs", float(gpus), "", "whole boards", _POST),
            Step(
                "Pg, power of one GPU",
                gpu_tdp,
                "W",
                f"thermal design power, {machine.gpu_model}, at any load",
                gpu.source_ids,
            ),
        ]
    return MethodWatts("tdp", (host,) * 4, (boards,) * 4, "", tuple(steps))
