"""Widths of the 90 % intervals: residual quantiles of models that had not seen what they were asked about.

Hosts: servers are held out in three ways, as hard as what a user may ask: a server of a CPU model that others show
(`measured`), every server of a CPU model (`modelled`), every server of a generation (`family`). What a fleet adds is
the disagreement between the kinds of evidence. GPUs: residuals of each reading against the coefficient fitted
without its group, drawn to a common spread.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import exp, hypot, log
from typing import TYPE_CHECKING

import numpy as np

from estimator.power.coefficients import Coefficient
from estimator.power.duty import Z90

from . import cpu
from .raw import Server

if TYPE_CHECKING:
    from .assemble import Fitter
    from .inputs import Inputs

POINTS = ("idle", "10", "50", "full")
TIERS = ("measured", "modelled", "family", "generic")
#: Older servers say little about what clouds run.
FIRST_YEAR = 2012
FOLDS = 5
SEED = 20260101
#: The generation before, for the test that leaves a whole generation out.
BEFORE = {
    "broadwell": "haswell",
    "skylake": "broadwell",
    "cascadelake": "skylake",
    "icelake": "cascadelake",
    "sapphirerapids": "icelake",
    "emeraldrapids": "sapphirerapids",
    "graniterapids": "emeraldrapids",
    "zen2": "zen1",
    "zen3": "zen2",
    "zen4": "zen3",
    "zen5": "zen4",
}
#: Kinds of evidence on full load: benchmark, stress test, load profiles, programs, dense work.
KINDS = 5
#: Nothing but "a server" known: log widths of the `family` tier times this.
GENERIC = 1.3


@dataclass(frozen=True)
class Widths:
    """Log widths of hosts (below, above the central value) by tier and load, with the number of residuals."""

    host: Mapping[tuple[str, str], tuple[float, float, int]]

    @classmethod
    def first(cls) -> Widths:
        """No widths yet: what the coefficients are fitted with before residuals exist."""
        return cls({})


class HostResiduals:
    """Log residuals (measured over predicted) of held-out servers, by tier and load."""

    def __init__(self, inputs: Inputs) -> None:
        self.servers = [s for s in inputs.servers if s.year >= FIRST_YEAR]
        self.levels = [s for s in inputs.levels if s.year >= FIRST_YEAR]
        self.all_servers, self.all_levels = inputs.servers, inputs.levels

    @cached_property
    def widths(self) -> Widths:
        """Quantile widths by tier and load."""
        found = {}
        for tier, residuals in (
            ("measured", self._folds(lambda server, position: position)),
            ("modelled", self._folds(lambda server, position: server.key)),
            ("family", self._generations()),
        ):
            for point, values in residuals.items():
                found[tier, point] = _quantiles(values)
        for point in POINTS:
            # A wider question cannot have a narrower answer; few generations make their quantiles noisy.
            for before, tier in (("measured", "modelled"), ("modelled", "family")):
                (b0, a0, _), (b1, a1, n) = found[before, point], found[tier, point]
                found[tier, point] = (max(b0, b1), max(a0, a1), n)
            below, above, n = found["family", point]
            found["generic", point] = (below * GENERIC, above * GENERIC, n)
        return Widths(found)

    def _folds(self, unit: Callable[[Server, int], object]) -> dict[str, list[float]]:
        """Five folds over servers or over CPU models."""
        residuals: dict[str, list[float]] = {point: [] for point in POINTS}
        for pool, points in ((self.servers, ("idle", "full")), (self.levels, ("10", "50"))):
            fold = _assignment([str(unit(server, i)) for i, server in enumerate(pool)])
            for k in range(FOLDS):
                held = [s for s, f in zip(pool, fold, strict=True) if f == k]
                # The two tables overlap: a server held out of one must not stay in the other.
                marks = {s.mark for s in held}
                fit = cpu.fit(
                    [s for s in self.all_servers if s.mark not in marks],
                    [s for s in self.all_levels if s.mark not in marks],
                )
                for server in held:
                    for point in points:
                        residuals[point].append(_residual(fit, server, point))
        return residuals

    def _generations(self) -> dict[str, list[float]]:
        """Each recent generation predicted with the factors of the one before it."""
        residuals: dict[str, list[float]] = {point: [] for point in POINTS}
        for generation, before in BEFORE.items():
            fit = cpu.fit(
                [s for s in self.all_servers if s.generation != generation],
                [s for s in self.all_levels if s.generation != generation],
            )
            for pool, points in ((self.servers, ("idle", "full")), (self.levels, ("10", "50"))):
                for server in pool:
                    if server.generation == generation:
                        stand_in = Server(**{**server.__dict__, "generation": before})
                        for point in points:
                            residuals[point].append(_residual(fit, stand_in, point))
        return residuals


def _residual(fit: cpu.CpuFit, server: Server, point: str) -> float:
    watts = server.watts(point)
    assert watts is not None
    return log(watts / fit.watts(server, point))


def _assignment(units: Sequence[str]) -> list[int]:
    names = sorted(set(units))
    order = np.random.default_rng(SEED).permutation(len(names))
    fold = {names[i]: int(rank) % FOLDS for rank, i in enumerate(order)}
    return [fold[unit] for unit in units]


def _quantiles(values: Sequence[float]) -> tuple[float, float, int]:
    low, high = np.quantile(values, (0.05, 0.95))
    return max(0.03, -float(low)), max(0.03, float(high)), len(values)


def install(fitter: Fitter, found: Widths) -> None:
    """Put every width coefficient."""
    model = fitter.model
    for point in POINTS:
        if f"fleet.processor.{point}" in model:
            fleet = model.coefficient(f"fleet.processor.{point}")
        else:
            fleet = Coefficient("", 1.0, "", 1.0, 1.0, 0, None, "", ())
        wander_high = log((fleet.high or 1.0) / fleet.value)
        # Load profiles that miss an offset bound what a counter shows, not what a wall meter shows; at full load
        # nothing is missing.
        seen = log(fleet.value / (fleet.low or 1.0))
        wander_low = {"package": seen, "server": log(max(fleet.value, 1.0))}
        if point == "full" and fleet.residual_sd:
            # At full load nothing is missing, and five kinds of evidence are a sample of what programs do: the next
            # one lies within the predictive interval of a sample.
            wander_high = Z90 * fleet.residual_sd * (1 + 1 / KINDS) ** 0.5
            wander_low = {"package": wander_high, "server": wander_high}
        for tier in TIERS:
            below, above, n = found.host.get((tier, point), (0.3, 0.3, 0))
            for scope, share in (("server", PROCESSOR_PART[point]), ("package", 1.0)):
                for setting in ("benchmark", "fleet"):
                    down, up = (
                        (below, above)
                        if setting == "benchmark"
                        else (hypot(below, share * wander_low[scope]), hypot(above, share * wander_high))
                    )
                    fitter.put(
                        f"width.{scope}.{setting}.{tier}.{point}",
                        1.0,
                        "",
                        "quantiles of held-out residuals"
                        + ("" if setting == "benchmark" else ", with the disagreement of the evidence"),
                        "specpower-2026 specpower-load-levels"
                        + ("" if setting == "benchmark" else " teads-sheet codecarbon-load-profiles"),
                        n=n,
                        low=exp(-down),
                        high=exp(up),
                    )


#: Share of a typical host's wall power that the processors make up, by load: only this part of it wanders between
#: settings.
PROCESSOR_PART = {"idle": 0.45, "10": 0.55, "50": 0.7, "full": 0.75}
