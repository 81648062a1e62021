"""Error of the CPU-time model: the same CPU-seconds spread over all threads, or concentrated on some.

codecarbon's load profiles measured package watts (RAPL) of five machines under both patterns. The four points of a
machine's curve are read from "every thread at x %"; the curve then predicts "x % of the threads at 100 %", and measured
over predicted is the error that CPU-seconds cannot see: clock, idle states, how many cores share the base power. Its
5 % and 95 % quantiles are the range.

Left out: the first point of each profile (0.2 to 1.4 W "idle" is an artefact of the counter), and the folder E5-1240,
which repeats the E3-1240 with domains counted twice (94 W on a part of 69 W).
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import frame

from estimator.physics.quantiles import quantile

COLUMNS = ("quantity", "low", "central", "high", "unit", "residual_n", "method", "source_ids")
DOUBLE_COUNTED = "E5-1240"
POINTS = (10.0, 50.0, 100.0)


def _profiles(sources: Path) -> dict[tuple[str, str], list[tuple[float, float]]]:
    """Return (machine, pattern) → sorted (load in percent, watts), without the artefact at the bottom."""
    found: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    for row in frame.csv_rows(sources / "power" / "cpu_rapl_load_profiles.csv"):
        found[row["source_folder"], row["load_type"]].append((float(row["cpu_load"]), float(row["rapl_power"])))
    return {key: sorted(points)[1:] for key, points in found.items()}


def _at(load: float, points: list[tuple[float, float]]) -> float:
    """Return the watts at a load, on straight lines from 0 W at 0 %."""
    for (low, low_watts), (high, high_watts) in pairwise([(0.0, 0.0), *points]):
        if load <= high:
            return low_watts + (load - low) / (high - low) * (high_watts - low_watts)
    return points[-1][1]


def ratios(sources: Path) -> list[float]:
    """Return measured over predicted watts of every point of the concentrated pattern, sorted."""
    profiles = _profiles(sources)
    found = []
    for machine in sorted({machine for machine, _ in profiles} - {DOUBLE_COUNTED}):
        curve = [(load, _at(load, profiles[machine, "all_cores"])) for load in POINTS]
        found += [watts / _at(load, curve) for load, watts in profiles[machine, "some_cores"]]
    return sorted(found)


def tables(sources: Path) -> Iterator[frame.Table]:
    found = ratios(sources)
    yield frame.Table(
        "meter_model",
        COLUMNS,
        ("quantity",),
        [
            {
                "quantity": "cpu_time.pattern_factor",
                "low": quantile(found, 0.05),
                "central": 1.0,
                "high": quantile(found, 0.95),
                "unit": "-",
                "residual_n": len(found),
                "method": "measured over predicted package watts when load is concentrated on some threads and the "
                "curve was taken with all threads loaded alike; 5 % and 95 % quantiles over four machines",
                "source_ids": "codecarbon-load-profiles",
            }
        ],
    )


if __name__ == "__main__":
    sys.exit(frame.main(tables))
