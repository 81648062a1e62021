"""Scripted experiments: how far the model is from servers it has not seen, beside the usual simple methods."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log
from statistics import fmean, median

import numpy as np

from estimator.physics.power import curve_watts
from estimator.power.curves import HostModel
from estimator.power.hardware import Hardware
from estimator.power.names import read_cpu_name

from . import assemble, cpu, evidence, raw, widths
from .inputs import Inputs

LOADS = ("idle", "10", "50", "full")
SEEDS = (0, 1, 2, 3, 4)
#: Share of TDP at the four loads in the curve that many tools use for every CPU, and its other parts [teads-2021b].
GENERIC_SHARES = (0.1161, 0.3183, 0.7523, 1.0186)
GENERIC_WATTS_PER_GIB = (0.2, 0.3, 0.4, 0.6)
GENERIC_REST = 0.2


@dataclass(frozen=True)
class Line:
    """One line of a table: a method's error at one load."""

    holdout: str
    method: str
    load: str
    n: int
    median_pct: float
    p90_pct: float


def specpower_holdout(inputs: Inputs, seeds: Sequence[int] = SEEDS) -> list[Line]:
    """Hold out a fifth of the servers with load levels, stratified by CPU family or by whole CPU models; five seeds."""
    lines = []
    for holdout in ("server", "cpu-model"):
        errors: dict[tuple[str, str], list[float]] = {}
        for seed in seeds:
            held = _held_out(inputs.levels, holdout, seed)
            gone = {server.mark for server in held}
            if holdout == "cpu-model":
                keys = {server.key for server in held}
                gone |= {server.mark for server in (*inputs.servers, *inputs.levels) if server.key in keys}
            levels = [s for s in inputs.levels if s.mark not in gone]
            fit = cpu.fit([s for s in inputs.servers if s.mark not in gone], levels)
            ccf = _per_thread(levels)
            for server in held:
                for index, load in enumerate(LOADS):
                    measured = server.watts(load)
                    assert measured is not None
                    for method, watts in (
                        ("carbonest", fit.watts(server, load)),
                        ("CCF, linear per family", _ccf(ccf, server, index)),
                        ("generic TDP curve", _generic(server, index)),
                    ):
                        errors.setdefault((method, load), []).append(abs(watts / measured - 1))
        for (method, load), values in errors.items():
            lines.append(
                Line(holdout, method, load, len(values), 100 * median(values), 100 * float(np.quantile(values, 0.9)))
            )
    return lines


def _held_out(servers: Sequence[raw.Server], by: str, seed: int) -> list[raw.Server]:
    random = np.random.default_rng(seed)
    if by == "cpu-model":
        keys = sorted({server.key for server in servers})
        chosen = set(random.permutation(keys)[: len(keys) // 5].tolist())
        return [server for server in servers if server.key in chosen]
    held: list[raw.Server] = []
    for generation in sorted({server.generation for server in servers}):
        family = [server for server in servers if server.generation == generation]
        order = random.permutation(len(family))
        held += [family[i] for i in order[: round(len(family) / 5)]]
    return held


def _per_thread(servers: Sequence[raw.Server]) -> dict[str, tuple[float, float]]:
    """CCF's coefficients: mean idle and full watts per thread of each family; all families under ``""``."""
    groups: dict[str, list[tuple[float, float]]] = {}
    for server in servers:
        pair = (server.idle_watts / server.threads, server.full_watts / server.threads)
        groups.setdefault(server.generation, []).append(pair)
        groups.setdefault("", []).append(pair)
    return {name: (fmean(p[0] for p in pairs), fmean(p[1] for p in pairs)) for name, pairs in groups.items()}


def _ccf(coefficients: dict[str, tuple[float, float]], server: raw.Server, index: int) -> float:
    low, high = coefficients.get(server.generation, coefficients[""])
    return server.threads * (low + (high - low) * (0.0, 0.1, 0.5, 1.0)[index])


def _generic(server: raw.Server, index: int) -> float:
    tdp = server.chips * server.tdp_watts
    return tdp * (GENERIC_SHARES[index] + GENERIC_REST) + server.memory_gib * GENERIC_WATTS_PER_GIB[index]


@dataclass(frozen=True)
class ProfileLine:
    """Error on one CPU's RAPL load profile when it was not fitted on.

    The counters of these runs read about 0.5 W at idle, which no package draws: an offset is missing. `rise_*`
    compares what load adds above idle, where an offset cancels.
    """

    cpu: str
    points: int
    ours_pct: float
    linear_pct: float
    teads_pct: float
    rise_ours_pct: float
    rise_linear_pct: float


def rapl_leave_one_out(inputs: Inputs) -> list[ProfileLine]:
    """Predict each RAPL load profile by a model fitted without that CPU; readings at 8 % load and more."""
    lines = []
    for name, curve in sorted(evidence.profiles(inputs.sources).items()):
        key = read_cpu_name(name).key
        sockets = evidence.PROFILE_SOCKETS.get(key, 1)
        fitter = assemble.Fitter(inputs)
        fitter.cpu_keys = {key}
        fitter.cpu_fit = cpu.fit(inputs.servers, inputs.levels, {key})
        model = fitter.host_only()
        host = HostModel(Hardware(name, sockets=sockets, memory_gib=64.0), model)
        points = [host.parts(i)[0] for i in range(4)]
        tdp = host.spec.tdp_watts * sockets
        readings = [(load, watts) for load, watts in curve if load >= 0.08 and watts > 2]
        ours = [abs(curve_watts(load, *points) / watts - 1) for load, watts in readings]
        linear = [abs(load * tdp / watts - 1) for load, watts in readings]
        teads = [abs(tdp * curve_watts(load, *GENERIC_SHARES) / watts - 1) for load, watts in readings]
        rise = [abs((curve_watts(load, *points) - points[0]) / watts - 1) for load, watts in readings]
        rise_linear = [abs(load * (tdp - GENERIC_SHARES[0] * tdp) / watts - 1) for load, watts in readings]
        errors = [100 * median(values) for values in (ours, linear, teads, rise, rise_linear)]
        lines.append(ProfileLine(name, len(readings), *errors))
    return lines


def shape_leave_one_out(inputs: Inputs) -> tuple[float, float, int]:
    """Median error [%] of the level between known ends at 10 and 50 % load, CPU models held out: our shape and a
    straight line."""
    ours, line = [], []
    keys = sorted({server.key for server in inputs.levels})
    random = np.random.default_rng(widths.SEED)
    fold = dict(zip(random.permutation(keys).tolist(), (i % 5 for i in range(len(keys))), strict=True))
    for k in range(5):
        shapes, mean = cpu.shapes([s for s in inputs.levels if fold[s.key] != k])
        for server in inputs.levels:
            if fold[server.key] == k:
                ten, half, _ = shapes.get(server.generation, (*mean, 0))
                for share, straight, measured in ((ten, 0.1, server.tenth_watts), (half, 0.5, server.half_watts)):
                    assert measured is not None
                    span = server.full_watts - server.idle_watts
                    ours.append(abs(log((server.idle_watts + share * span) / measured)))
                    line.append(abs(log((server.idle_watts + straight * span) / measured)))
    return 100 * (exp(median(ours)) - 1), 100 * (exp(median(line)) - 1), len(ours)
