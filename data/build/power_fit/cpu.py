"""Fitting the host: wall watts at idle and full load as physics with few parameters, and the shape between them.

    W = [S TDP p g(generation) + M d + S b + c] k(CPU model)

p, d, b, c and the generation factors g are fitted together on log residuals (Gauss-Newton, g held towards 1 by a
ridge); k is the shrunken mean residual of each CPU model, so that a model with one server moves little and one with
thirty moves freely.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .raw import Server

Floats = NDArray[np.float64]

#: Weight of the belief that generations differ little: residual variance over the variance of ln g.
GENERATION_RIDGE = 0.3
#: Servers' worth of belief that a CPU model behaves like its generation.
MODEL_RIDGE = 0.7
#: Servers' worth of belief that a generation's shape is the mean one.
SHAPE_RIDGE = 4.0
POINTS = ("idle", "full")
_TERMS = ("processor_share", "dram_watts_per_gib", "socket_watts", "board_watts")
_START = {"idle": (0.15, 0.1, 5.0, 8.0), "full": (0.85, 0.25, 8.0, 8.0)}


@dataclass(frozen=True)
class EndFit:
    """One end of the curve: the four physical terms, generation and CPU factors, and the residuals ln(model /
    measured)."""

    terms: Mapping[str, float]
    generations: Mapping[str, float]
    generation_n: Mapping[str, int]
    cpus: Mapping[str, float]
    cpu_n: Mapping[str, int]
    residuals: Floats

    def watts(self, server: Server) -> float:
        """Wall watts of a server; unknown generations count as the mean one, unknown CPUs as their generation."""
        t = self.terms
        processors = (
            server.chips * server.tdp_watts * t["processor_share"] * self.generations.get(server.generation, 1.0)
        )
        platform = server.memory_gib * t["dram_watts_per_gib"] + server.chips * t["socket_watts"] + t["board_watts"]
        return (processors + platform) * self.cpus.get(server.key, 1.0)


@dataclass(frozen=True)
class CpuFit:
    """The whole host model."""

    idle: EndFit
    full: EndFit
    shapes: Mapping[str, tuple[float, float, int]]
    mean_shape: tuple[float, float]

    def watts(self, server: Server, load: str) -> float:
        """Wall watts at `idle`, `10`, `50` or `full`."""
        idle, full = self.idle.watts(server), self.full.watts(server)
        if load in POINTS:
            return idle if load == "idle" else full
        shape = self.shapes.get(server.generation, (*self.mean_shape, 0))
        return idle + (shape[0] if load == "10" else shape[1]) * (full - idle)


def fit(servers: Sequence[Server], levels: Sequence[Server], without: Collection[str] = ()) -> CpuFit:
    """Fit both ends on `servers` and the shape on `levels`, leaving out every server of the CPU keys in `without`."""
    kept = [server for server in servers if server.key not in without]
    shaped = [server for server in levels if server.key not in without]
    found, mean = shapes(shaped)
    return CpuFit(fit_end(kept, "idle"), fit_end(kept, "full"), found, mean)


def fit_end(servers: Sequence[Server], point: str) -> EndFit:
    """Fit one end of the curve."""
    generations = sorted({server.generation for server in servers})
    position = {name: i for i, name in enumerate(generations)}
    index = np.array([position[server.generation] for server in servers])
    design = np.array([(s.chips * s.tdp_watts, s.memory_gib, s.chips, 1.0) for s in servers])
    watts = np.log([server.idle_watts if point == "idle" else server.full_watts for server in servers])
    beta = _gauss_newton(design, index, len(generations), watts, np.log(_START[point]))
    residual = watts - _log_model(beta, design, index)
    keys = [server.key for server in servers]
    sums: dict[str, list[float]] = {}
    for key, value in zip(keys, residual, strict=True):
        sums.setdefault(key, []).append(float(value))
    cpus = {key: float(np.exp(sum(v) / (len(v) + MODEL_RIDGE))) for key, v in sums.items()}
    left = np.array([np.log(cpus[key]) - r for key, r in zip(keys, residual, strict=True)])
    terms = dict(zip(_TERMS, np.exp(beta[:4]).tolist(), strict=True))
    factors = {name: float(np.exp(beta[4 + i])) for name, i in position.items()}
    counts = {name: int((index == i).sum()) for name, i in position.items()}
    return EndFit(terms, factors, counts, cpus, {key: len(v) for key, v in sums.items()}, left)


def _log_model(beta: Floats, design: Floats, index: NDArray[np.int64]) -> Floats:
    a = np.exp(beta[:4])
    total: Floats = np.log(design[:, 0] * a[0] * np.exp(beta[4:][index]) + design[:, 1:] @ a[1:])
    return total


def _gauss_newton(design: Floats, index: NDArray[np.int64], groups: int, watts: Floats, start: Floats) -> Floats:
    """Least squares of log watts over log terms and log generation factors, ridge on the factors, damped steps."""
    beta = np.concatenate([start, np.zeros(groups)])
    rows = np.arange(len(watts))
    penalty = np.zeros(len(beta))
    penalty[4:] = GENERATION_RIDGE
    # The fixed terms hardly identify each other in small servers; a weak pull towards the start keeps them physical.
    penalty[1:4] = 0.05
    origin = beta.copy()

    def loss(b: Floats) -> float:
        return float(((watts - _log_model(b, design, index)) ** 2).sum() + (penalty * (b - origin) ** 2).sum())

    best = loss(beta)
    damping = 1e-3
    for _ in range(60):
        a = np.exp(beta[:4])
        processors = design[:, 0] * a[0] * np.exp(beta[4:][index])
        whole = processors + design[:, 1:] @ a[1:]
        jacobian = np.zeros((len(watts), len(beta)))
        jacobian[:, 0] = processors / whole
        jacobian[:, 1:4] = design[:, 1:] * a[1:] / whole[:, None]
        jacobian[rows, 4 + index] = processors / whole
        gradient = jacobian.T @ (watts - np.log(whole)) - penalty * (beta - origin)
        step = np.linalg.solve(jacobian.T @ jacobian + np.diag(penalty + damping), gradient)
        trial = beta + step
        value = loss(trial)
        if value < best:
            done = best - value < 1e-10
            beta, best, damping = trial, value, max(damping / 4, 1e-9)
            if done:
                break
        else:
            damping *= 8
    return beta


def shapes(levels: Sequence[Server]) -> tuple[dict[str, tuple[float, float, int]], tuple[float, float]]:
    """Shares of the idle-full span at 10 and 50 % load by generation, shrunk towards the mean of modern generations."""
    shares: dict[str, list[tuple[float, float]]] = {}
    for server in levels:
        if server.tenth_watts and server.half_watts:
            span = server.full_watts - server.idle_watts
            shares.setdefault(server.generation, []).append(
                ((server.tenth_watts - server.idle_watts) / span, (server.half_watts - server.idle_watts) / span)
            )
    modern = [share for name, group in shares.items() if name not in ("core", "nehalem", "opteron") for share in group]
    mean = tuple(np.median(np.array(modern), axis=0).tolist())
    out = {}
    for name, group in sorted(shares.items()):
        middle = np.median(np.array(group), axis=0)
        weight = len(group) / (len(group) + SHAPE_RIDGE)
        out[name] = (*(weight * middle + (1 - weight) * np.array(mean)).tolist(), len(group))
    return out, (mean[0], mean[1])
