"""Models side by side: accuracy, energy, carbon, money, and what follows from them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from estimator.model import SCHEMA_VERSION, Interval

from .. import shown
from ..extras import need
from . import frontier
from .job import Plan
from .outcomes import Outcome

#: Energy budgets at which the most accurate model is named. [J]
BUDGETS_JOULES = (1.0, 10.0, 100.0, 1000.0)
_HEADINGS = ("model", "RMSE of log price", "CPU s", "J a training", "J a prediction", "front", "")


@dataclass(frozen=True, repr=False)
class Profile:
    """Models side by side: accuracy, energy, carbon, money, and what follows from them.

    Attributes
    ----------
    results : tuple of Outcome
        One row per model.
    data : str
        What the houses are; ``synthetic`` says so if they are invented.
    cloud : dict
        Machine and region on which one training is priced, and whether they were assumed.
    lacking : tuple of str
        What could not run, and why.
    """

    results: tuple[Outcome, ...]
    data: str
    synthetic: bool
    plan: Plan
    meter: str
    modelled: bool
    cpu: str
    cloud: dict[str, Any]
    trials: int = 1
    lacking: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    interrupted: bool = False
    extras: dict[str, Any] = field(default_factory=dict)

    def __repr__(self) -> str:
        """Return the most accurate model and the front in a line."""
        done = self.candidates
        best = min(done, key=lambda candidate: candidate.error, default=None)
        found = "none finished"
        if best is not None:
            found = (
                f"least error: {best.name}, RMSE {best.error:.4f}, {shown.figure(best.train_joules.central)} J a "
                f"training; front: {', '.join(candidate.name for candidate in self.front)}"
            )
        synthetic = "synthetic houses" if self.synthetic else "houses"
        return f"<Profile of {len(self.results)} models on {synthetic}, meter {self.meter}; {found}>"

    def _repr_html_(self) -> str:
        """Return a row for each model, for notebooks."""
        rows = [
            (
                row.model,
                "—" if row.rmse_log_price is None else f"{row.rmse_log_price:.4f}",
                shown.figure(row.cpu_seconds),
                shown.interval(row.train_joules),
                shown.interval(row.joules_per_prediction),
                "yes" if row.on_front else "",
                "diverged" if row.diverged else row.status,
            )
            for row in self.results
        ]
        return shown.table(_HEADINGS, rows, f"{self.data}; meter {self.meter}")

    def to_frame(self) -> Any:
        """Return a row for each model, as a data frame of pandas; an interval is three columns: ``train_joules_low``, …

        Raises
        ------
        MissingExtraError
            If pandas is not installed.
        """
        need("pandas", "to_frame")
        import pandas as pd

        return pd.DataFrame([row.flat() for row in self.results])

    @property
    def candidates(self) -> list[frontier.Candidate]:
        """Finished models as the front sees them."""
        return [candidate for row in self.results if (candidate := row.candidate()) is not None]

    @property
    def front(self) -> list[frontier.Candidate]:
        """The models that no other beats in both accuracy and training energy, cheapest first."""
        return frontier.pareto_front(self.candidates)

    @property
    def learned(self) -> list[frontier.Candidate]:
        """Finished models without the baseline, which is cheapest at any number of predictions and learns nothing."""
        baselines = {row.model for row in self.results if row.family == "baseline"}
        return [candidate for candidate in self.candidates if candidate.name not in baselines]

    @property
    def cheapest(self) -> list[tuple[float, str]]:
        """Which learned model of the front is cheapest in all, from how many predictions on."""
        return frontier.cheapest_over(frontier.pareto_front(self.learned), self.trials)

    @property
    def within_budgets(self) -> list[tuple[float, str | None]]:
        """The most accurate learned model whose training fits each budget; ``None`` where none does."""
        found = [(joules, frontier.within_budget(self.learned, joules)) for joules in BUDGETS_JOULES]
        return [(joules, best.name if best else None) for joules, best in found]

    @property
    def elasticity(self) -> Interval | None:
        """By which power energy grows as error shrinks along the front; the baseline, which learns nothing, is out."""
        return frontier.elasticity(frontier.pareto_front(self.learned))

    def row(self, name: str) -> Outcome | None:
        """Return the finished row of a model; ``None`` if there is none."""
        return next((row for row in self.results if row.model == name and row.candidate() is not None), None)

    @property
    def distillation(self) -> dict[str, Any] | None:
        """Teacher against student: accuracy lost, cost ratio of a prediction, break-even; ``None`` without both."""
        teacher, student, hard = self.row("teacher"), self.row("student"), self.row("student-hard")
        if teacher is None or student is None:
            return None
        taught, own = teacher.candidate(), student.own_train_joules
        assert taught is not None and own is not None and student.joules_per_prediction is not None
        errors = [row.rmse_log_price for row in (student, teacher, hard) if row is not None]
        assert all(error is not None for error in errors)
        once = student.joules_per_prediction.central
        return {
            "rmse_lost_to_teacher": student.rmse_log_price - teacher.rmse_log_price,  # type: ignore[operator]
            "rmse_gained_over_hard_labels": None
            if hard is None or hard.rmse_log_price is None
            else hard.rmse_log_price - student.rmse_log_price,  # type: ignore[operator]
            "teacher_cost_per_student_prediction": taught.predict_joules.central / once if once else None,
            "break_even_predictions": frontier.break_even(taught, own.central, once, trials=self.trials),
        }

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON."""
        front = self.front
        elasticity = self.elasticity
        crossings = [frontier.crossing(a, b, self.trials) for i, a in enumerate(front) for b in front[i + 1 :]]
        return {
            "schema_version": SCHEMA_VERSION,
            "kind": "profile",
            "data": self.data,
            "synthetic": self.synthetic,
            "folds": self.plan.folds,
            "repeats": self.plan.repeats,
            "seed": self.plan.seed,
            "quick": self.plan.quick,
            "threads": self.plan.threads,
            "trials": self.trials,
            "meter": self.meter,
            "modelled": self.modelled,
            "cpu": self.cpu,
            "cloud": self.cloud,
            "results": [row.to_dict() for row in self.results],
            "frontier": {
                "models": [candidate.name for candidate in front],
                "marginal": [step._asdict() for step in frontier.marginal(front)],
                "elasticity": None if elasticity is None else elasticity.to_dict(),
                "crossings": [crossing._asdict() for crossing in crossings],
                "cheapest_from_predictions": [{"predictions": at, "model": name} for at, name in self.cheapest],
                "best_within_joules": {f"{joules:g}": name for joules, name in self.within_budgets},
            },
            "distillation": self.distillation,
            "lacking": list(self.lacking),
            "warnings": list(self.warnings),
            "interrupted": self.interrupted,
            **self.extras,
        }
