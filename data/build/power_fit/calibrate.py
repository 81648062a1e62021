"""The model fitted again and again, each time without what it is asked about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection

import numpy as np

from estimator.power.coefficients import PowerModel
from estimator.power.duty import Z90

from . import duty, widths
from .assemble import Fitter, blank_classes
from .inputs import Inputs

#: Widths of duty are stretched within these bounds to hold nine tenths of what was left out, never shrunk.
LEAST, MOST = 1.0, 1.6
#: Laboratories from which on a class of work is judged by leaving one out.
ENOUGH = 1


def calibrated(
    inputs: Inputs, hosts: widths.Widths, groups: Collection[str] = (), sources: Collection[str] = ()
) -> Fitter:
    """Fit one model, widths included: duty is stretched until nine tenths of the readings of sources left out one by
    one lie inside, each source weighing the number of its readings, at most ten."""
    fitter = Fitter(inputs, groups, sources)
    fitter.build(hosts)
    found = _left_out_scores(fitter)
    by_source: dict[str, list[float]] = defaultdict(list)
    for source, score in found:
        by_source[source].append(score)
    if by_source:
        values = np.array([score for scores in by_source.values() for score in scores])
        weight = np.array([min(duty.MOST_WEIGHT, len(v)) / len(v) for v in by_source.values() for _ in v])
        quantile = duty.weighted_quantile(values, weight, 0.9)
        fitter.put(
            "duty.inflation", min(MOST, max(LEAST, quantile / Z90)), "",
            "90 % quantile of standardized residuals of sources left out one by one", "validation-rows validation-more",
            n=len(values),
        )  # fmt: skip
    return fitter


def _left_out_scores(fitter: Fitter) -> list[tuple[str, float]]:
    """Standardized residuals of every source's run means by classes fitted without it; snapshots are no run means."""
    readings = fitter.board_readings()
    law_spread = fitter.coefficients["duty.half_step_ms"].residual_sd or 0.7
    means = [r for r in readings if not r.snapshot and not r.source.startswith("gaissa")]
    laboratories: dict[str, set[str]] = defaultdict(set)
    for reading in means:
        laboratories[reading.work.workload].add(reading.source)
    # Where few laboratories speak, leaving one out says more of the few than of the width: their classes are widened
    # by their number instead.
    judged = [r for r in means if len(laboratories[r.work.workload]) >= ENOUGH]
    found = []
    for source in sorted({reading.source for reading in judged}):
        others = [reading for reading in readings if reading.source != source]
        classes = duty.fit_classes(others, fitter.model, blank_classes(), law_spread)
        model = PowerModel(fitter.coefficients, {}, {}, {**fitter.classes, **classes})
        own = [reading for reading in judged if reading.source == source]
        found += duty.scores(own, model)
    return found


def without_groups(inputs: Inputs, hosts: widths.Widths) -> Callable[[str], PowerModel]:
    """Return a function from a group to the model fitted without it; how far duty is stretched stays as released."""
    stretch = calibrated(inputs, hosts).coefficients["duty.inflation"]

    def refit(group: str) -> PowerModel:
        fitter = Fitter(inputs, (group,))
        model = fitter.build(hosts)
        fitter.coefficients["duty.inflation"] = stretch
        return model

    return refit


def without_sources(inputs: Inputs, hosts: widths.Widths) -> Callable[[str], PowerModel]:
    """Return a function from a source to the model fitted without it, widths included."""
    return lambda source: calibrated(inputs, hosts, sources=(source,)).model
