"""The utilization of the peak as a product of factors, fitted in logarithms with one effect for each model family.

Many rows of one table are one fact about a team and its code: rows of a family share an error (``FAMILY_SD``), its
runs, its tables and its MLPerf results one each, so that a large table counts little more than a small one. Factors of
which few rows tell lean on ``EXPECTED``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import exp, log
from statistics import median
from typing import NamedTuple

import numpy as np

from .rows import Run

#: Standard deviations of ln U: between the rows of a family, and between families.
ROW_SD, FAMILY_SD = 0.25, 0.25
#: Parameters and GPUs at which the size and the number of GPUs change nothing. [10^9, -]
USUAL_PARAMS_B, USUAL_GPUS, LONG_SEQUENCE = 13.0, 8.0, 8192.0
_LEAST_PARAMS_B = 0.05

#: Factor → (what a row has of it, expected ln, and how far from it the truth may be).
EXPECTED: dict[str, tuple[Callable[[Run], float], float, float]] = {
    "base": (lambda run: 1.0, 0.0, 10.0),
    "ampere": (lambda run: run.generation == "ampere", 0.3, 0.5),
    "blackwell": (lambda run: run.generation == "blackwell", -0.3, 0.5),
    "cdna": (lambda run: run.generation == "cdna", -0.2, 0.5),
    "fp8": (lambda run: _eight(run) * (run.generation != "blackwell"), 0.4, 0.5),
    "fp8_blackwell": (lambda run: _eight(run) * (run.generation == "blackwell"), 0.5, 0.7),
    "fp4": (lambda run: run.precision == "fp4", 0.4, 0.7),
    "experts": (lambda run: not run.dense, -0.4, 0.5),
    "hybrid": (lambda run: run.hybrid, -0.4, 0.7),
    "whole": (lambda run: run.whole, -0.4, 0.5),
    "whole_experts": (lambda run: run.whole and not run.dense, 0.2, 0.3),
    "params": (lambda run: log(max(run.active, _LEAST_PARAMS_B) / USUAL_PARAMS_B), 0.05, 0.1),
    "recomputation": (lambda run: run.recomputed, -0.3, 0.3),
    "sequence": (lambda run: log(max(run.sequence, LONG_SEQUENCE) / LONG_SEQUENCE), -0.06, 0.2),
    "adapters": (lambda run: run.adapters, 0.0, 0.3),
    "adapters_gpus": (lambda run: run.adapters * log((run.gpus or USUAL_GPUS) / USUAL_GPUS), -0.09, 0.2),
}


class Left(NamedTuple):
    """A run beside the utilization that is predicted without its family."""

    run: Run
    predicted: float

    @property
    def hours_ratio(self) -> float:
        """Actual hours over predicted ones. [-]"""
        return self.predicted / self.run.utilization


def _eight(run: Run) -> float:
    return {"fp8": 1.0, "unsure": 0.5}.get(run.precision, 0.0)


def fitted(runs: Sequence[Run], *, centred: bool = True) -> dict[str, float]:
    """Return ln of every factor.

    ``centred`` moves the factor of whole runs so that of those whose family is left out one half takes longer than
    predicted: their own error counts, not that of the tables beside them.
    """
    names = list(EXPECTED)
    expected = np.array([EXPECTED[name][1] for name in names])
    weight = np.array([EXPECTED[name][2] ** -2 for name in names])
    normal, right = np.diag(weight), weight * expected
    groups: dict[tuple[str, bool, bool], list[Run]] = {}
    for run in runs:
        groups.setdefault((run.family, run.whole, run.mlperf), []).append(run)
    for group in groups.values():
        x = np.array([[float(EXPECTED[name][0](run)) for name in names] for run in group])
        y = np.log([run.utilization for run in group])
        n = len(group)
        # The inverse of "own variance + shared variance", by Sherman and Morrison.
        inverse = np.eye(n) / ROW_SD**2 - (FAMILY_SD**2 / ROW_SD**2) / (ROW_SD**2 + n * FAMILY_SD**2)
        normal = normal + x.T @ inverse @ x
        right = right + x.T @ inverse @ y
    found = dict(zip(names, (float(value) for value in np.linalg.solve(normal, right)), strict=True))
    if centred and len({run.family for run in runs if run.whole}) > 2:
        ratios = [left.hours_ratio for left in left_out(runs, centred=False) if left.run.whole]
        found["whole"] -= log(median(ratios))
    return found


def predicted(run: Run, factors: dict[str, float]) -> float:
    """Return the utilization of a run by the factors. [-]"""
    return exp(sum(value * float(EXPECTED[name][0](run)) for name, value in factors.items()))


def left_out(runs: Sequence[Run], *, centred: bool = True) -> Iterator[Left]:
    """Yield every run with its prediction by a fit without its family."""
    for family in sorted({run.family for run in runs}):
        factors = fitted([run for run in runs if run.family != family], centred=centred)
        yield from (Left(run, predicted(run, factors)) for run in runs if run.family == family)


def jackknife_sd(runs: Sequence[Run]) -> dict[str, float]:
    """Return the standard deviation of ln of every factor, by leaving out one family at a time."""
    families = sorted({run.family for run in runs})
    found = [fitted([run for run in runs if run.family != family], centred=False) for family in families]
    k = len(families)
    return {
        name: float(np.sqrt((k - 1) / k * sum((each[name] - mean) ** 2 for each in found)))
        for name in EXPECTED
        for mean in [sum(each[name] for each in found) / k]
    }
