"""One row of data/instance_power.csv: the machine, its host, its curves, their bounds, and where that comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import frame

from estimator.power import PowerModel

from .apportion import Apportioned, Four, apportion, at_the_wall, factors, holding, shared_fraction
from .hosts import Host, Hosts
from .machines import Machine

PERCENTS = (0, 10, 50, 100)
PARTS = ("cpu", "dram", "gpu", "other")
COLUMNS = (
    "provider",
    "sku",
    "family",
    "arch",
    "vcpus",
    "host_share_vcpus",
    "memory_gib",
    "burstable",
    "cpu_models",
    "cpu_basis",
    "host_sockets",
    "host_cores",
    "host_vcpus",
    "host_memory_gib",
    "host_gpus",
    "gpu_model",
    "gpu_count",
    "local_disk_tb",
    *(f"{part}_{percent}_watts" for part in PARTS for percent in PERCENTS),
    *(f"{side}_factor_{percent}" for percent in PERCENTS for side in ("low", "high")),
    "shared_fraction",
    *(f"gpu_{side}_factor_{percent}" for percent in PERCENTS for side in ("low", "high")),
    "gpu_shared_fraction",
    "tier",
    "covers",
    "method",
    "source_ids",
)
#: CPUs whose package and memory Teads measured on bare metal (their sheet's other platforms are scaled by TDP).
MEASURED_BY_TEADS = frozenset(
    {
        "Xeon E5-2686 v4",
        "Xeon Platinum 8124M",
        "Xeon Platinum 8151",
        "Xeon Platinum 8175M",
        "Xeon Platinum 8252C",
        "Xeon Platinum 8259CL",
        "Xeon Platinum 8275CL",
    }
)
#: Ends the note about an accelerator that the figure leaves out.
NO_WATTS = "(no published watts)"
_TIERS = ("measured", "modelled", "family", "generic")


def rows(
    machines: Sequence[Machine], hosts: Hosts, model: PowerModel, disks: dict[str, float], packages: dict[str, Four]
) -> Iterator[dict[str, object]]:
    """Rows of all machines, in the order given. ``packages``: Teads' watts per vCPU of the CPUs they measured. [W]"""
    walls = [(re.compile(row["sku_pattern"]), row) for row in frame.overrides("wall_watts")]
    for machine in machines:
        places = [hosts.host(machine, cpu_model) for cpu_model in machine.cpu_models or ("",)]
        aws = machine.provider == "aws"
        wall = next((row for pattern, row in walls if aws and pattern.search(machine.sku)), None)
        if wall:
            part = at_the_wall(float(wall["idle_watts"]), float(wall["full_watts"]), wall["source_ids"].split())
            how, grade = f"straight line between idle and maximum: {wall['reason']}", "modelled"
        else:
            part = apportion(machine, places, model)
            how, grade = method(machine, places), tier(machine, part)
        if grade == "measured":
            first, second, third, fourth = (machine.host_share_vcpus * w for w in packages[machine.cpu_models[0]])
            part = holding(part, (first, second, third, fourth))
            how += "; packages of this CPU measured by Teads feed the model"
        row = _row(machine, places, part, disks.get(machine.sku) if aws else None)
        yield row | {"tier": grade, "covers": covers(machine), "method": how}


def _row(machine: Machine, hosts: list[Host], part: Apportioned, disk_tb: float | None) -> dict[str, object]:
    cited = {*machine.source_ids, *part.source_ids, *(source_id for host in hosts for source_id in host.source_ids)}
    if MEASURED_BY_TEADS.intersection(machine.cpu_models):
        cited.add("teads-sheet")
    row: dict[str, object] = {
        "provider": machine.provider,
        "sku": machine.sku,
        "family": machine.family,
        "arch": machine.arch,
        "vcpus": machine.vcpus,
        "host_share_vcpus": machine.host_share_vcpus,
        "memory_gib": frame.number(machine.memory_gib),
        "burstable": machine.burstable,
        "cpu_models": "|".join(machine.cpu_models),
        "cpu_basis": machine.cpu_basis,
        "host_sockets": hosts[0].sockets,
        "host_cores": hosts[0].cores,
        "host_vcpus": hosts[0].vcpus,
        "host_memory_gib": frame.number(hosts[0].memory_gib),
        "host_gpus": hosts[0].gpus or None,
        "gpu_model": machine.gpu_model if machine.gpu_count else None,
        "gpu_count": frame.number(machine.gpu_count),
        "local_disk_tb": frame.number(disk_tb),
        "source_ids": " ".join(sorted(cited)),
    }
    return row | _watts(part) | _factors(part)


def _watts(part: Apportioned) -> dict[str, object]:
    curves = {"cpu": part.cpu, "dram": part.dram, "gpu": part.gpu or (0.0,) * 4, "other": part.other}
    return {
        f"{name}_{percent}_watts": frame.number(watts, 5)
        for name, curve in curves.items()
        for percent, watts in zip(PERCENTS, curve, strict=True)
    }


def _factors(part: Apportioned) -> dict[str, object]:
    row: dict[str, object] = {}
    for percent, bounds in zip(PERCENTS, part.bounds, strict=True):
        low, high = factors(bounds)
        row |= {f"low_factor_{percent}": frame.number(low, 4), f"high_factor_{percent}": frame.number(high, 4)}
    row["shared_fraction"] = frame.number(shared_fraction(part.bounds[2]), 3)
    if part.gpu_bounds is not None:
        for percent, bounds in zip(PERCENTS, part.gpu_bounds, strict=True):
            low, high = factors(bounds)
            row[f"gpu_low_factor_{percent}"] = frame.number(low, 4)
            row[f"gpu_high_factor_{percent}"] = frame.number(high, 4)
        row["gpu_shared_fraction"] = frame.number(shared_fraction(part.gpu_bounds[3]), 3)
    return row


def tier(machine: Machine, part: Apportioned) -> str:
    """How well the watts are known; the weaker of CPU and GPU.

    `measured` Teads measured this CPU's platform on bare metal; `modelled` the model has exactly this CPU (and GPU);
    `family` the CPU is inferred, or only its relatives are known; `generic` nothing but the generation of servers, or
    an accelerator whose power nobody publishes.
    """
    cpu = "modelled" if part.cpu_tier == "measured" else part.cpu_tier
    if machine.cpu_basis != "named":
        cpu = max(cpu, "family", key=_TIERS.index)
    elif machine.cpu_models and MEASURED_BY_TEADS.issuperset(machine.cpu_models):
        cpu = "measured"
    if not machine.cpu_models:
        cpu = "generic"
    if part.gpu_tier is None:
        return cpu
    gpu = "generic" if machine.gpu_guessed else "modelled" if part.gpu_tier == "measured" else part.gpu_tier
    return max(cpu, gpu, key=_TIERS.index)


def covers(machine: Machine) -> str:
    """What the watts include: the machine's part of the server at the wall, never the facility or remote disks."""
    text = "server at the wall: packages, memory, rest of server"
    if machine.gpu_count:
        text += ", GPUs"
    missing = [note for note in machine.notes if note.endswith(NO_WATTS)]
    return "; ".join([text, *missing])


def method(machine: Machine, hosts: Sequence[Host]) -> str:
    """How the row came about, in one line."""
    first = hosts[0]
    text = (
        f"share {machine.host_share_vcpus}/{first.vcpus} vCPU {frame.number(machine.memory_gib, 4)}/"
        f"{frame.number(first.memory_gib, 5)} GiB"
    )
    if machine.gpu_count:
        text += f" {frame.number(machine.gpu_count, 3)}/{first.gpus} GPU"
    text += f" of {first.sockets} x {first.cpu_model or 'unknown CPU'} ({_short(first.basis)})"
    if len(hosts) > 1:
        text += f"; mean over {len(hosts)} possible CPUs"
    if machine.cpu_basis == "inferred":
        text += "; CPU inferred from series"
    if machine.vcpus < machine.host_share_vcpus:
        text += f"; {machine.vcpus} of its {machine.host_share_vcpus} vCPUs active"
    if machine.burstable:
        text += "; host may be oversold"
    if machine.gpu_guessed:
        text += f"; watts of {machine.gpu_model} are an estimate, none are published"
    if machine.corrected:
        text += f"; set by hand: {', '.join(machine.corrected)}"
    return "; ".join([text, *(note for note in machine.notes if not note.endswith(NO_WATTS))])


def _short(basis: str) -> str:
    return re.sub(r"^host set by hand:.*", "host set by hand", basis)
