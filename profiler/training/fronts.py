"""What follows from models side by side, by one of the two scores: of all rows, or without the outliers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from estimator.model import Interval

from . import frontier
from .outcomes import BASELINE, Outcome, fold_gap

#: Energy budgets at which the most accurate model is named. [J]
BUDGETS_JOULES = (1.0, 10.0, 100.0, 1000.0)


@dataclass(frozen=True)
class Front:
    """The front of models by one score, and what follows from it. The baseline, which learns nothing, is no answer.

    Attributes
    ----------
    rows : tuple of Outcome
        All models.
    test_share : float
        Held-out share of a fold. [-]
    point : float
        How much error is one point.
    trimmed : bool
        By the score without outliers.
    """

    rows: tuple[Outcome, ...]
    trials: int
    test_share: float
    point: float
    trimmed: bool = False

    @property
    def learned(self) -> list[frontier.Candidate]:
        """Finished models without the baseline."""
        rows = (row for row in self.rows if row.family != BASELINE)
        return [found for row in rows if (found := row.candidate(trimmed=self.trimmed)) is not None]

    @property
    def models(self) -> list[frontier.Candidate]:
        """The models that no other beats in both accuracy and training energy, cheapest first."""
        return frontier.pareto_front(self.learned)

    @property
    def steps(self) -> list[frontier.Step]:
        """Each step along the front, with its paired interval and whether the folds tell it apart."""
        return frontier.marginal(self.models, self.gap, self.point)

    @property
    def told_apart(self) -> list[str]:
        """The part of the front whose neighbours the folds tell apart."""
        return [candidate.name for candidate in frontier.told_apart(self.models, self.gap)]

    @property
    def cheapest(self) -> list[tuple[float, str]]:
        """Which model of the front is cheapest in all, from how many predictions on."""
        return frontier.cheapest_over(self.models, self.trials)

    @property
    def within_budgets(self) -> list[tuple[float, str | None]]:
        """The most accurate model whose training fits each budget; ``None`` where none does."""
        found = [(joules, frontier.within_budget(self.learned, joules)) for joules in BUDGETS_JOULES]
        return [(joules, best.name if best else None) for joules, best in found]

    @property
    def elasticity(self) -> Interval | None:
        """By which power energy grows as error shrinks along the front."""
        return frontier.elasticity(self.models)

    def gap(self, one: str, other: str) -> Interval | None:
        """Return the paired difference of errors of two models, ``one − other``, with its 90 % interval."""
        first, second = self.row(one), self.row(other)
        if first is None or second is None:
            return None
        return fold_gap(first, second, test_share=self.test_share, trimmed=self.trimmed)

    def row(self, name: str) -> Outcome | None:
        """Return the finished row of a model; ``None`` if there is none."""
        return row_of(self.rows, name)

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON."""
        front, elasticity = self.models, self.elasticity
        crossings = [frontier.crossing(a, b, self.trials) for i, a in enumerate(front) for b in front[i + 1 :]]
        return {
            "models": [candidate.name for candidate in front],
            "told_apart": self.told_apart,
            "marginal": [step.to_dict() for step in self.steps],
            "point": self.point,
            "elasticity": None if elasticity is None else elasticity.to_dict(),
            "crossings": [crossing._asdict() for crossing in crossings],
            "cheapest_from_predictions": [{"predictions": at, "model": name} for at, name in self.cheapest],
            "best_within_joules": {f"{joules:g}": name for joules, name in self.within_budgets},
        }


def row_of(rows: Sequence[Outcome], name: str) -> Outcome | None:
    """Return the finished row of a model; ``None`` if there is none."""
    return next((row for row in rows if row.model == name and row.candidate() is not None), None)
