"""Fitting GPUs: class shares of TDP, generation factors, sharing, scale-out, and what GPUs bring to a node.

Single coefficients with a direct reading (watts of a board over its TDP) are geometric means over groups of related
rows. The ones that only whole servers show (node share, tuned shares, scale-out) are solved so that the model's own
prediction has no bias over the groups that tell about them. A coefficient that loses all its rows keeps its prior.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from pathlib import Path
from statistics import fmean, median

import frame

from estimator.power.gpu_names import read_gpu_name
from estimator.power.workloads import classify

#: Priors (judgement) with the weight of so many groups of rows: what a coefficient is when nothing measured speaks.
PRIORS: Mapping[str, tuple[float, float]] = {
    "training": (0.80, 0.5),
    "training-small": (0.65, 0.5),
    "fine-tuning-small": (0.50, 1.0),
    "llm-training": (0.82, 1.0),
    "llm-fine-tuning": (0.85, 1.0),
    "general": (0.70, 1.0),
    "serving": (0.72, 0.5),
    "serving-image": (0.72, 0.5),
}


@dataclass(frozen=True)
class Reading:
    """One direct reading: mean board watts over nominal board watts, of GPUs in one group."""

    group: str
    generation: str
    workload: str
    gpus: int
    share: float


def zeus(sources: Path) -> list[Reading]:
    """The fastest configuration of each GPU and data set at its default power limit; one GPU each."""
    rows = list(frame.csv_rows(sources / "power" / "gpu_training_power_zeus.csv"))
    limits: dict[str, float] = {}
    for row in rows:
        limits[row["gpu"]] = max(limits.get(row["gpu"], 0.0), float(row["power_limit"]))
    best: dict[tuple[str, str], dict[str, str]] = {}
    for row in rows:
        key = (row["gpu"], row["dataset"])
        if float(row["power_limit"]) == limits[row["gpu"]] and (
            key not in best or float(row["time_per_epoch"]) < float(best[key]["time_per_epoch"])
        ):
            best[key] = row
    return [
        Reading(
            f"zeus:{gpu.lower()}:{data}",
            read_gpu_name(gpu).generation or "",
            classify(f"train-{row['network']}")[0],
            1,
            float(row["average_power"]) / limits[gpu],
        )
        for (gpu, data), row in sorted(best.items())
    ]


def cap_share(sources: Path) -> tuple[float, int]:
    """Mean power over the limit where it clearly binds: set below 80 % of what the same run draws at the default."""
    rows = list(frame.csv_rows(sources / "power" / "gpu_training_power_zeus.csv"))
    limits: dict[str, float] = {}
    for row in rows:
        limits[row["gpu"]] = max(limits.get(row["gpu"], 0.0), float(row["power_limit"]))

    def run(row: dict[str, str]) -> tuple[str, ...]:
        return row["gpu"], row["dataset"], row["batch_size"], row["optimizer"]

    free = {run(row): float(row["average_power"]) for row in rows if float(row["power_limit"]) == limits[row["gpu"]]}
    ratios = [
        float(row["average_power"]) / float(row["power_limit"])
        for row in rows
        if run(row) in free and float(row["power_limit"]) < 0.8 * free[run(row)]
    ]
    return median(ratios), len(ratios)


def shrunk(groups: Mapping[str, Sequence[float]], prior: float, weight: float) -> float:
    """Geometric mean over groups (each its own geometric mean), drawn to the prior by its weight in groups."""
    logs = [fmean(log(value) for value in values) for values in groups.values()]
    return exp((sum(logs) + weight * log(prior)) / (len(logs) + weight))


def by_group(readings: Iterable[tuple[str, float]]) -> dict[str, list[float]]:
    """Values by group."""
    groups: dict[str, list[float]] = {}
    for group, value in readings:
        groups.setdefault(group, []).append(value)
    return groups


def generation_factor(readings: Sequence[Reading], generation: str) -> tuple[float, int]:
    """Factor of a generation on well-fed training against all others, shrunk towards 1 by two readings' worth."""
    fed = [r for r in readings if r.workload in ("training", "training-small")]
    ratios = []
    for kind in ("training", "training-small"):
        others = [log(r.share) for r in fed if r.workload == kind and r.generation != generation]
        ratios += [
            log(r.share) - median(others) for r in fed if r.workload == kind and r.generation == generation and others
        ]
    return exp(sum(ratios) / (len(ratios) + 1.0)), len(ratios)


def without(readings: Iterable[Reading], groups: Collection[str]) -> list[Reading]:
    """Readings of all other groups."""
    return [reading for reading in readings if reading.group not in groups]


def root(function: Callable[[float], float], low: float, high: float) -> float:
    """Zero of a monotone function between two bounds (false position, Illinois rule); the nearer bound without one."""
    at_low, at_high = function(low), function(high)
    if at_low * at_high > 0:
        return low if abs(at_low) < abs(at_high) else high
    value, side = low, 0
    for _ in range(60):
        value = (low * at_high - high * at_low) / (at_high - at_low)
        at_value = function(value)
        if abs(at_value) < 1e-9:
            break
        if at_value * at_high > 0:
            high, at_high = value, at_value
            at_low, side = (at_low / 2, -1) if side == -1 else (at_low, -1)
        else:
            low, at_low = value, at_value
            at_high, side = (at_high / 2, 1) if side == 1 else (at_high, 1)
    return value
