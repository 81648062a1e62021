"""Solving for GPUs: what only whole servers show, and the share of a power limit that a capped board reaches.

Coefficients that only whole servers show (node share, tuned odds, scale-out) are solved so that the model's own
prediction has no bias over the sources that tell about them. One that loses all its rows keeps its prior.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median

import frame


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


def by_group(readings: Iterable[tuple[str, float]]) -> dict[str, list[float]]:
    """Values by group."""
    groups: dict[str, list[float]] = {}
    for group, value in readings:
        groups.setdefault(group, []).append(value)
    return groups


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
