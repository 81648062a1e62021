"""Models side by side: accuracy, energy, carbon, money, and what follows from them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from estimator.model import SCHEMA_VERSION
from estimator.notebook import html_table

from .. import shown
from ..extras import need
from . import frontier
from .fresh import Unseen, agreement
from .fronts import Front, row_of
from .job import Plan
from .outcomes import Outcome, reference_of


@dataclass(frozen=True)
class Subject:
    """What the models are about: how many words of a report name it.

    Attributes
    ----------
    noun : str
        What a row is, in the plural.
    metric, label, short : str
        The metric's name; what the front calls error, in words and in a heading.
    point : float
        How much error is one point.
    outliers : str
        What the trimmed score leaves out; empty where there is none.
    splits : str
        How rows were split, in words.
    """

    noun: str
    metric: str
    label: str
    short: str
    point: float
    outliers: str = ""
    splits: str = ""


HOUSES = Subject("houses", "rmse", "RMSE of log price", "RMSE", frontier.POINT, "the two partial sales over 4000 sq ft")


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
    held_out_share : float or None
        Share of the rows that a fold holds out; one over the folds if left out. [-]
    identity : dict
        Digests of data and splits: profiles are compared fold by fold only where they are equal.
    fresh, fresh_trimmed : tuple of Unseen
        Models on rows of another file, by all of them and without outliers.
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
    subject: Subject = HOUSES
    held_out_share: float | None = None
    identity: dict[str, Any] = field(default_factory=dict)
    fresh: tuple[Unseen, ...] = ()
    fresh_trimmed: tuple[Unseen, ...] = ()

    def __repr__(self) -> str:
        """Return the most accurate model and the front in a line."""
        done = self.candidates
        best = min(done, key=lambda candidate: candidate.error, default=None)
        found = "none finished"
        if best is not None:
            found = (
                f"least error: {best.name}, {self.subject.short} {best.error:.4f}, "
                f"{shown.figure(best.train_joules.central)} J a training; "
                f"front: {', '.join(candidate.name for candidate in self.front)}"
            )
        synthetic = f"synthetic {self.subject.noun}" if self.synthetic else self.subject.noun
        return f"<Profile of {len(self.results)} models on {synthetic}, meter {self.meter}; {found}>"

    def _repr_html_(self) -> str:
        """Return a row for each model, for notebooks."""
        rows = [
            (
                row.model,
                "—" if (error := row.shown_error()) is None else f"{error:.4f}",
                shown.figure(row.cpu_seconds),
                shown.cell(row.train_joules),
                shown.cell(row.joules_per_prediction),
                "yes" if row.on_front else "",
                "diverged" if row.diverged else row.status,
            )
            for row in self.results
        ]
        headings = ("model", self.subject.label, "CPU s", "J a training", "J a prediction", "front", "")
        return html_table(f"{self.data}; meter {self.meter}", headings, rows)

    def to_frame(self) -> Any:
        """Return a row for each model, as a data frame of pandas; an interval is three columns: ``train_joules_low``, …

        Raises
        ------
        MissingExtraError
            If pandas is not installed.
        """
        need("pandas", "to_frame", "")
        import pandas as pd

        return pd.DataFrame([row.flat() for row in self.results])

    @property
    def test_share(self) -> float:
        """Share of the rows that a fold holds out. [-]"""
        return 1.0 / self.plan.folds if self.held_out_share is None else self.held_out_share

    @property
    def candidates(self) -> list[frontier.Candidate]:
        """Finished models as the front sees them, the baseline among them."""
        return [candidate for row in self.results if (candidate := row.candidate()) is not None]

    def by(self, *, trimmed: bool = False) -> Front:
        """Return the front by the score of all rows or by the trimmed one, and what follows from it."""
        return Front(self.results, self.trials, self.test_share, self.subject.point, trimmed)

    @property
    def scores(self) -> tuple[Front, ...]:
        """The front by every score that there is: of all rows and, where outliers are known, without them."""
        return (self.by(), self.by(trimmed=True)) if self.subject.outliers else (self.by(),)

    @property
    def front(self) -> list[frontier.Candidate]:
        """The models that no other beats in both accuracy and training energy, cheapest first."""
        return self.by().models

    @property
    def reference(self) -> str | None:
        """Name of the model with which the others are compared."""
        found = reference_of(self.results)
        return None if found is None else found.model

    def row(self, name: str) -> Outcome | None:
        """Return the finished row of a model; ``None`` if there is none."""
        return row_of(self.results, name)

    @property
    def distillation(self) -> dict[str, Any] | None:
        """Teacher against student: accuracy lost, cost ratio of a prediction, break-even; ``None`` without both.

        A break-even is given for predictions in batches and one by one: a call's overhead is saved as well.
        """
        teacher, student = self.row("teacher"), self.row("student")
        if teacher is None or student is None:
            return None
        own = student.own_train_joules
        assert own is not None
        costs: dict[str, float | None] = {}
        for ending, name in (("", "joules_per_prediction"), ("_single", "joules_per_prediction_single")):
            dear, cheap = getattr(teacher, name), getattr(student, name)
            known = dear is not None and cheap is not None and cheap.central > 0
            costs[f"teacher_cost_per_student_prediction{ending}"] = dear.central / cheap.central if known else None
            costs[f"break_even_predictions{ending}"] = (
                frontier.break_even(dear.central, own.central, cheap.central, trials=self.trials) if known else None
            )
        hard = self.row("student-hard")
        gaps: dict[str, Any] = {}
        for front in self.scores:
            ending = "_trimmed" if front.trimmed else ""
            lost, gained = front.gap("student", "teacher"), front.gap("student-hard", "student") if hard else None
            gaps[f"error_lost_to_teacher{ending}"] = None if lost is None else lost.to_dict()
            gaps[f"error_gained_over_hard_labels{ending}"] = None if gained is None else gained.to_dict()
        return {
            **gaps,
            **costs,
            "decays": {row.model: list(row.decays) for row in (student, hard) if row is not None},
            "tuning_joules": None if student.tuning_joules is None else student.tuning_joules.central,
        }

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON."""
        fronts = {"frontier_trimmed" if front.trimmed else "frontier": front.to_dict() for front in self.scores}
        rows = [row.to_dict() for row in self.results]
        if self.subject.noun != HOUSES.noun:
            rows = [{name: value for name, value in row.items() if "log_price" not in name} for row in rows]
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
            "metric": self.subject.metric,
            "error": self.subject.label,
            "test_share": self.test_share,
            "identity": self.identity,
            "results": rows,
            **fronts,
            **({"fresh": self._fresh()} if self.fresh else {}),
            "distillation": self.distillation,
            "lacking": list(self.lacking),
            "warnings": list(self.warnings),
            "interrupted": self.interrupted,
            **self.extras,
        }

    def _fresh(self) -> dict[str, Any]:
        whole = {"models": [row.to_dict() for row in self.fresh], "kendall_tau": agreement(self.fresh)}
        if self.fresh_trimmed:
            trimmed = [row.to_dict() for row in self.fresh_trimmed]
            whole |= {"models_trimmed": trimmed, "kendall_tau_trimmed": agreement(self.fresh_trimmed)}
        return whole
