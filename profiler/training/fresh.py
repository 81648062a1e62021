"""Models on rows that no fold ever held: trained once on everything, scored on another file. Ranking in, ranking out.

Cross-validation says how models rank on the rows at hand; whether they rank so on rows that nobody has tuned on is
another question, and its answer has the interval of those rows, not of the folds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from estimator.model import Interval

from .job import FRESH, ModelRun
from .metrics import METRICS, Metric
from .outcomes import BASELINE, Outcome, reference_of

#: Resamples of the fresh rows behind an interval; of very many rows fewer will do.
RESAMPLES, _LEAST_RESAMPLES, _MOST_DRAWN = 1000, 200, 20_000_000


@dataclass(frozen=True)
class Unseen:
    """One model on fresh rows.

    Attributes
    ----------
    error_in, rank_in : error in the cross-validation, and the place by it, 1 best.
    error_out, rank_out : the same on the fresh rows.
    versus_reference : paired difference of errors on the same fresh rows, 90 % interval of a bootstrap over rows.
    """

    model: str
    error_in: float
    rank_in: int
    error_out: float
    rank_out: int
    versus_reference: Interval | None

    def to_dict(self) -> dict[str, Any]:
        """Return plain data."""
        gap = self.versus_reference
        return {
            "model": self.model, "error_in": self.error_in, "rank_in": self.rank_in, "error_out": self.error_out,
            "rank_out": self.rank_out, "versus_reference": None if gap is None else gap.to_dict(),
        }  # fmt: skip


def unseen(
    rows: Sequence[Outcome], runs: Sequence[ModelRun], truth: Any, metric: str, seed: int, *, trimmed: Any = None
) -> list[Unseen]:
    """Return every learned model that finished, best on the fresh rows first.

    Parameters
    ----------
    truth : target of the fresh rows, shape (n,).
    trimmed : mask of the fresh rows that are no outliers, to rank by the score without them on both sides.
    """
    import numpy as np

    one = METRICS[metric]
    kept = np.arange(len(truth)) if trimmed is None else np.flatnonzero(trimmed)
    truth = np.asarray(truth)[kept]
    guesses = {name: guess[:, kept] for name, guess in _predictions(runs).items()}
    without = trimmed is not None
    done = [row for row in rows if row.family != BASELINE and row.candidate() is not None and row.model in guesses]
    if not done:
        return []
    inside = {row.model: float(row.shown_error(trimmed=without) or 0.0) for row in done}
    outside = {row.model: _error(one, truth, guesses[row.model]) for row in done}
    reference = reference_of(done)
    assert reference is not None
    drawn = _resampled(one, truth, guesses, [row.model for row in done], seed)
    found = []
    for name, error in inside.items():
        gap = None
        if name != reference.model:
            low, high = np.quantile(drawn[name] - drawn[reference.model], (0.05, 0.95))
            centre = outside[name] - outside[reference.model]
            gap = Interval(min(float(low), centre), centre, max(float(high), centre))
        found.append(Unseen(name, error, _rank(inside, name), outside[name], _rank(outside, name), gap))
    return sorted(found, key=lambda row: row.rank_out)


def agreement(found: Sequence[Unseen]) -> float | None:
    """Return Kendall's τ between both rankings, 1 where they are the same; ``None`` for fewer than two models."""
    if len(found) < 2:
        return None
    from scipy.stats import kendalltau

    return float(kendalltau([row.error_in for row in found], [row.error_out for row in found]).statistic)


def _predictions(runs: Sequence[ModelRun]) -> dict[str, Any]:
    """Return model → predictions of shape (repeats, rows) or (repeats, rows, classes)."""
    import numpy as np

    found = {}
    for run in runs:
        for name in run.spec.rows:
            lines = run.of(name, FRESH)
            if lines and run.status == "ok":
                found[name] = np.array([line["predictions"] for line in lines], dtype=float)
    return found


def _error(metric: Metric, truth: Any, guesses: Any) -> float:
    """Return the mean error of the trainings, one a repeat."""
    return sum(metric.error(metric.score(truth, guess)) for guess in guesses) / len(guesses)


def _resampled(metric: Metric, truth: Any, guesses: dict[str, Any], names: Sequence[str], seed: int) -> dict[str, Any]:
    """Return errors on resampled rows, the same ones for every model. Shape (resamples,) each."""
    import numpy as np

    chance = np.random.default_rng([seed, RESAMPLES])
    drawn: dict[str, list[float]] = {name: [] for name in names}
    for _ in range(max(_LEAST_RESAMPLES, min(RESAMPLES, _MOST_DRAWN // len(truth)))):
        rows = chance.integers(0, len(truth), len(truth))
        if metric.task == "classification" and len(np.unique(truth[rows])) < len(np.unique(truth)):
            continue
        for name in names:
            drawn[name].append(_error(metric, truth[rows], guesses[name][:, rows]))
    return {name: np.array(errors) for name, errors in drawn.items()}


def _rank(errors: dict[str, float], name: str) -> int:
    return 1 + sum(error < errors[name] for error in errors.values())
