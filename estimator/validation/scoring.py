"""Scoring predictions against published measurements: error, bias, coverage and interval score per stratum.

The same figures as ``score.py`` beside the published rows; see docs/accuracy.md.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from statistics import fmean, median

from ..power import Prediction
from .rows import Outcome

STRATA = ("cpu_server", "single_gpu", "node_multi_gpu", "cluster", "inference", "inference_capped")


@dataclass(frozen=True)
class Score:
    """How well one set of predictions fits one stratum (percent, except the interval score)."""

    stratum: str
    rows: int
    median_abs_pct: float
    geometric_bias_pct: float
    share_beyond_half_pct: float
    coverage_pct: float | None
    interval_score: float | None


def score(rows: Sequence[Mapping[str, str]], outcomes: Sequence[Outcome], *, core_only: bool = True) -> list[Score]:
    """Score predictions per stratum, and over ``ALL``; needs the measured columns."""
    by_id = {outcome.id: outcome.prediction for outcome in outcomes}
    pairs: list[tuple[str, float, Prediction]] = []
    for row in rows:
        prediction = by_id.get(row.get("id", ""))
        watts = row.get("measured_watts", "")
        if prediction is None or not watts or (core_only and row.get("core", "Y") != "Y"):
            continue
        pairs.append((row.get("stratum", ""), float(watts), prediction))
    strata = [name for name in STRATA if any(stratum == name for stratum, _, _ in pairs)]
    strata += sorted({stratum for stratum, _, _ in pairs} - set(STRATA))
    scores = [_score(name, [(y, p) for stratum, y, p in pairs if stratum == name]) for name in strata]
    return [*scores, _score("ALL", [(y, p) for _, y, p in pairs])] if pairs else []


def macro(scores: Sequence[Score]) -> float | None:
    """Return the headline: mean of the strata's median errors. [%]"""
    values = [item.median_abs_pct for item in scores if item.stratum in STRATA]
    return fmean(values) if values else None


def interval_score(measured: float, low: float, high: float, alpha: float = 0.10) -> float:
    """Return the Winkler score of an interval on the logarithm; lower is better.

    ``ln(hi/lo) + (2/α) max(0, ln(lo/y)) + (2/α) max(0, ln(y/hi))``. Source: [gneiting-raftery-2007], eq. 43.
    """
    return log(high / low) + 2 / alpha * (max(0.0, log(low / measured)) + max(0.0, log(measured / high)))


def _score(name: str, pairs: Sequence[tuple[float, Prediction]]) -> Score:
    errors = [prediction.watts.central / y - 1 for y, prediction in pairs]
    ratios = [log(prediction.watts.central / y) for y, prediction in pairs]
    inside = [prediction.watts.low <= y <= prediction.watts.high for y, prediction in pairs]
    return Score(
        name,
        len(pairs),
        100 * median(abs(e) for e in errors),
        100 * (exp(fmean(ratios)) - 1),
        100 * sum(abs(e) > 0.5 for e in errors) / len(errors),
        100 * sum(inside) / len(inside),
        fmean(interval_score(y, p.watts.low, p.watts.high) for y, p in pairs),
    )
