"""A machine's part of its host's power curves, with bounds.

Packages and the rest of the server go by vCPU share, memory by GiB share, GPUs whole; what GPUs bring to their node
goes by GPU share. A machine that may land on several CPUs gets the mean of the curves, and their spread goes into the
bounds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import ceil, exp, hypot, log, sqrt
from typing import NamedTuple

from estimator.physics.power import LOADS, curve_watts, share_watts
from estimator.power import Factors, Hardware, PartCurves, PowerModel, part_curves

from .hosts import Host
from .machines import Machine

Four = tuple[float, float, float, float]
#: 90 % bounds for the number of vCPUs that share a host, either way. Documented hosts: counts are right, unsold
#: remainders are not. Otherwise the truth lies between the largest size and all threads, which Azure's pages put 0 to
#: 30 % apart (judgement).
DOCUMENTED_HOST, SUPPOSED_HOST = 1.05, 1.15
#: Hosts of burstable machines are sold more than once: idle watts per machine may be a third less (judgement).
OVERSOLD = 1.5
#: 90 % bounds of the watts per GiB of memory, either way: 0.24 W/GiB at full load comes from servers with small
#: modules; large modules draw less, stress tests more (Teads' unmeasured platforms: 0.6).
MEMORY = 2.5
#: 90 % bounds of an accelerator's power where nobody publishes it, either way (judgement).
GUESSED_GPU = 1.6


class Bounds(NamedTuple):
    """Logarithms of the 90 % bounds of the CPU side at one load, and the part of them that all machines share."""

    low: float
    high: float
    shared: float


class Apportioned(NamedTuple):
    """A machine's curves. `gpu` is that of all its GPUs, `None` without; `tuned` all but GPUs on a benchmark server."""

    cpu: Four
    dram: Four
    other: Four
    gpu: Four | None
    tuned: Four
    bounds: tuple[Bounds, Bounds, Bounds, Bounds]
    gpu_bounds: tuple[Bounds, Bounds, Bounds, Bounds] | None
    cpu_tier: str
    gpu_tier: str | None
    source_ids: tuple[str, ...]


def apportion(machine: Machine, hosts: Sequence[Host], model: PowerModel) -> Apportioned:
    """The machine's curves over all hosts that it may land on."""
    parts = [_on_host(machine, host, model) for host in hosts]
    whole = [_sum(part.cpu, part.dram, part.other) for part in parts]
    bounds = tuple(_widened(machine, hosts, parts, whole, load) for load in range(4))
    tiers = ("measured", "modelled", "family", "generic")
    return Apportioned(
        _mean([part.cpu for part in parts]),
        _mean([part.dram for part in parts]),
        _mean([part.other for part in parts]),
        None if parts[0].gpu is None else _mean([part.gpu for part in parts if part.gpu is not None]),
        _mean([part.tuned for part in parts]),
        bounds,  # type: ignore[arg-type]
        parts[0].gpu_bounds,
        max((part.cpu_tier for part in parts), key=tiers.index),
        parts[0].gpu_tier,
        tuple(sorted({source_id for part in parts for source_id in part.source_ids})),
    )


def holding(part: Apportioned, packages: Four) -> Apportioned:
    """The same curves, their bounds stretched where needed to hold measured packages in place of the model's. [W]"""
    bounds = []
    for bound, package, cpu, dram, other in zip(part.bounds, packages, part.cpu, part.dram, part.other, strict=True):
        ratio = log((package + dram + other) / (cpu + dram + other))
        bounds.append(bound._replace(low=min(bound.low, ratio), high=max(bound.high, ratio)))
    return part._replace(bounds=(bounds[0], bounds[1], bounds[2], bounds[3]))


def at_the_wall(idle_watts: float, full_watts: float, source_ids: Sequence[str]) -> Apportioned:
    """A whole desktop computer between its maker's idle and maximum watts, on a straight line.

    The maximum includes graphics; the card with which the cloud feeds such a computer is in neither figure (bounds:
    judgement).
    """
    span = full_watts - idle_watts
    bounds = (
        Bounds(log(0.8), log(3.0), 0.0),
        Bounds(log(0.75), log(2.5), 0.0),
        Bounds(log(0.6), log(1.6), 0.0),
        Bounds(log(0.6), log(1.4), 0.0),
    )
    cpu = _four(load * span for load in LOADS)
    rest, none = (idle_watts,) * 4, (0.0,) * 4
    return Apportioned(cpu, none, rest, None, _sum(cpu, rest), bounds, None, "modelled", None, tuple(source_ids))


def _on_host(machine: Machine, host: Host, model: PowerModel) -> Apportioned:
    server = Hardware(host.cpu_model or None, sockets=host.sockets, cores=host.cores, memory_gib=host.memory_gib)
    bare, benchmark = (part_curves(server, model=model), part_curves(replace(server, setting="benchmark"), model=model))
    cpu, dram, other = _parts(machine, host, bare)
    tuned = _sum(*_parts(machine, host, benchmark))
    gpu = gpu_bounds = gpu_tier = None
    curves = bare
    if machine.gpu_count:
        with_gpus = replace(
            server, gpu_model=machine.gpu_model, gpu_count=ceil(machine.gpu_count), gpus_per_node=host.gpus
        )
        curves = part_curves(with_gpus, model=model)
        node = _four(full - plain for full, plain in zip(curves.other, bare.other, strict=True))
        node = _share(node, machine.gpu_count, host.gpus)
        other, tuned = _sum(other, node), _sum(tuned, node)
        assert curves.gpu is not None and curves.gpu_factors is not None
        gpu = _four(watts * machine.gpu_count for watts in curves.gpu)
        idle, tenth, half, full = (_gpu_bounds(machine, at_load) for at_load in curves.gpu_factors)
        gpu_bounds = idle, tenth, half, full
        gpu_tier = curves.tier
    active = machine.vcpus / machine.host_share_vcpus
    bounds = tuple(_logs(bare.cpu_factors[load]) for load in range(4))
    return Apportioned(
        _at_part_load(cpu, active),
        _at_part_load(dram, active),
        _at_part_load(other, active),
        gpu,
        _at_part_load(tuned, active),
        bounds,  # type: ignore[arg-type]
        gpu_bounds,
        bare.tier,
        gpu_tier,
        _sources(curves),
    )


def _parts(machine: Machine, host: Host, curves: PartCurves) -> tuple[Four, Four, Four]:
    """The machine's (cpu, dram, other) of a host without GPUs."""
    return (
        _share(curves.cpu, machine.host_share_vcpus, host.vcpus),
        _share(curves.dram, machine.memory_gib, host.memory_gib),
        _share(curves.other, machine.host_share_vcpus, host.vcpus),
    )


def _sources(curves: PartCurves) -> tuple[str, ...]:
    return tuple({source_id for step in curves.steps for source_id in step.source_ids})


def _share(curve: Four, part: float, whole: float) -> Four:
    return _four(share_watts(watts, part, whole) for watts in curve)


def _at_part_load(curve: Four, active: float) -> Four:
    """The curve of a constrained machine: its active vCPUs load only that part of the share it takes."""
    return curve if active == 1 else _four(curve_watts(load * active, *curve) for load in LOADS)


def _widened(
    machine: Machine, hosts: Sequence[Host], parts: Sequence[Apportioned], whole: Sequence[Four], load: int
) -> Bounds:
    mean = sum(curve[load] for curve in whole) / len(whole)
    model = [part.bounds[load] for part in parts]
    width = log(max(DOCUMENTED_HOST if host.documented else SUPPOSED_HOST for host in hosts))
    if machine.metal or all(machine.host_share_vcpus == host.vcpus for host in hosts):
        width = 0.0
    lows = [min(bound.low for bound in model), -width, log(min(curve[load] for curve in whole) / mean)]
    highs = [max(bound.high for bound in model), width, log(max(curve[load] for curve in whole) / mean)]
    dram = sum(part.dram[load] for part in parts) / len(parts) / mean
    lows.append(log(1 - dram * (1 - 1 / MEMORY)))
    highs.append(log(1 + dram * (MEMORY - 1)))
    if machine.burstable:
        lows.append(-log(OVERSOLD) * (1 - LOADS[load]))
    if machine.vcpus < machine.host_share_vcpus:
        # Active vCPUs may have a whole core each, or share cores in pairs: up to twice the load on the package.
        twice = curve_watts(min(1.0, 2 * LOADS[load]), *whole[0]) / whole[0][load]
        highs.append(log(twice))
    # No fleet runs leaner than a server tuned for the benchmark, but some may come close: the range reaches that far.
    tuned = log(sum(part.tuned[load] for part in parts) / len(parts) / mean)
    low = min(tuned, -sqrt(sum(low * low for low in lows)))
    return Bounds(low, sqrt(sum(high * high for high in highs)), model[0].shared)


def _gpu_bounds(machine: Machine, at_load: Factors) -> Bounds:
    known = _logs(at_load)
    if not machine.gpu_guessed:
        return known
    guess = log(GUESSED_GPU)
    return known._replace(low=-hypot(known.low, guess), high=hypot(known.high, guess))


def _logs(factors: Factors) -> Bounds:
    return Bounds(log(factors.low), log(factors.high), log(factors.shared_high / factors.shared_low))


def shared_fraction(bounds: Bounds) -> float:
    """The part of the whole ln-width that is common to all machines (at most 1)."""
    width = bounds.high - bounds.low
    return min(1.0, bounds.shared / width) if width > 0 else 0.0


def factors(bounds: Bounds) -> tuple[float, float]:
    """Multiplicative bounds."""
    return exp(bounds.low), exp(bounds.high)


def _mean(curves: Sequence[Four]) -> Four:
    return _four(sum(watts) / len(curves) for watts in zip(*curves, strict=True))


def _sum(*curves: Four) -> Four:
    return _four(sum(watts) for watts in zip(*curves, strict=True))


def _four(values: Iterable[float]) -> Four:
    first, second, third, fourth = values
    return float(first), float(second), float(third), float(fourth)
