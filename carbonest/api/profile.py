"""Profiling models, composed: the profiler's trained and measured models with the estimator's watts, carbon and prices.

>>> import carbonest
>>> profile = carbonest.profile_houses("train.csv", models=["ridge", "gbm"])         # doctest: +SKIP
>>> profile.to_dict()["results"][0]["model"]                                         # doctest: +SKIP
'ridge'
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from estimator.errors import CarbonestError
from estimator.model import SCHEMA_VERSION, Interval
from profiler.meters import CpuTimeModel
from profiler.training import frontier
from profiler.training.job import ModelRun, Plan
from profiler.training.outcomes import Joules, Outcome, leaks, outcomes
from profiler.training.train import train

#: Where a training is priced if no machine is named: a small current machine in a large region.
CLOUD, REGION = "Standard_D2s_v5", "westeurope"
#: Energy budgets at which the most accurate model is named. [J]
BUDGETS_JOULES = (1.0, 10.0, 100.0, 1000.0)
#: What a quick run leaves out.
SLOW_MODELS = ("pca10", "pca40", "pca80", "forest", "cnn-naive")
#: Wall time over CPU-seconds on one thread from which the machine was too busy for good seconds. [-]
_BUSY = 1.3
#: The longest question: does CPU time tell energy? Without a sensor it has no answer.
NOT_ANSWERABLE = "not answerable here: no energy sensor can be read; the joules above come from CPU time."


@dataclass(frozen=True)
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


def profile_houses(
    data: str | None = None,
    *,
    models: Sequence[str] | None = None,
    plan: Plan | None = None,
    resume: str | Path | None = None,
    unlabelled: str | None = None,
    cloud: str | None = None,
    region: str | None = None,
    speed: float | None = None,
    trials: int = 1,
    on_progress: Callable[[str, int, int], None] | None = None,
) -> Profile:
    """Train the models of the benchmark on house prices and measure what each costs.

    Parameters
    ----------
    data : a file (Kaggle's train.csv or the full Ames file), ``"openml"``, or synthetic houses for ``None``.
    models : names; all of the benchmark if left out (a quick plan leaves the slow ones out).
    plan : folds, repeats, seed, threads and limits.
    resume : file to which finished folds go, and from which an interrupted run goes on.
    unlabelled : file with further houses for the student; rows that are in ``data`` are left out.
    cloud, region, speed : machine on which one training is priced; a named assumption if left out.
    trials : tuning trials to count into training energy where totals over predictions are compared.

    Raises
    ------
    InputError
        If the data, a name or a number cannot be used.
    """
    from profiler.houses.loading import load, read_rows
    from profiler.models import chosen

    plan = plan or Plan()
    specs = chosen(models)
    if models is None and plan.quick:
        specs = [spec for spec in specs if spec.name not in SLOW_MODELS]
    place = place_of(cloud, region)
    per_training(1.0, place, speed)
    houses = load(data, seed=plan.seed)
    transfer = None if unlabelled is None else read_rows(Path(unlabelled)).without(houses)
    runs = train(
        houses, specs, plan, resume=None if resume is None else Path(resume), transfer=transfer, on_progress=on_progress
    )
    return composed(
        houses, runs, plan, place, speed, trials, {} if transfer is None else {"unlabelled_rows": len(transfer)}
    )


def composed(
    houses: Any,
    runs: Sequence[ModelRun],
    plan: Plan,
    place: dict[str, Any],
    speed: float | None,
    trials: int = 1,
    extras: dict[str, Any] | None = None,
) -> Profile:
    """Return what trained models come to, with joules, carbon and money."""
    model, why = curve()
    rows = outcomes(runs, Joules(model, plan.threads), plan.folds * plan.repeats, test_share=1 / plan.folds)
    return Profile(
        tuple(priced(row, place, speed) for row in rows),
        houses.source,
        houses.synthetic,
        plan,
        *_meter(rows),
        cpu=why,
        cloud=place,
        trials=trials,
        lacking=tuple(f"{run.spec.name}: {run.message}" for run in runs if run.status == "lacking"),
        warnings=(*leaks(rows, synthetic=houses.synthetic), *_said(plan, model, why, rows)),
        interrupted=any(run.status == "interrupted" for run in runs),
        extras=extras or {},
    )


def curve() -> tuple[CpuTimeModel | None, str]:
    """Return the CPU-time model of this machine and what it rests on; ``None`` and the reason without one."""
    from .measure import cpu_time_model

    try:
        model = cpu_time_model()
    except CarbonestError as error:
        return None, str(error)
    return model, model.basis


def _said(plan: Plan, model: CpuTimeModel | None, why: str, rows: Sequence[Outcome]) -> list[str]:
    said = []
    if model is None:
        said.append(f"no joules can be modelled: {why}")
    if plan.threads > 1:
        said.append(f"{plan.threads} threads: CPU-seconds include waiting for each other; one is the cleaner measure.")
    cpu, wall = (sum(getattr(row, name) or 0.0 for row in rows) for name in ("cpu_seconds", "wall_seconds"))
    if wall > _BUSY * cpu > 0:
        said.append(
            f"wall times are {wall / cpu:.1f} times the CPU-seconds: other work kept this machine busy. CPU-seconds "
            "suffer less, but repeat on a quiet machine before quoting seconds or joules."
        )
    return said


def _meter(rows: Sequence[Outcome]) -> tuple[str, bool]:
    used = sorted({row.meter for row in rows if row.meter})
    return (" + ".join(used) or "none"), any(row.modelled for row in rows if row.meter)


def place_of(cloud: str | None, region: str | None) -> dict[str, Any]:
    """Return the machine on which a training is priced, and whether it was assumed."""
    return {
        "sku": cloud or CLOUD,
        "region": region or (REGION if cloud is None else None),
        "assumed": cloud is None or region is None,
    }


def priced(row: Outcome, place: dict[str, Any], speed: float | None) -> Outcome:
    """Return the row with carbon and money of one training on the machine, held for as long as it takes there.

    CPU-seconds count, not wall time: a machine rented for the training has no neighbour to wait for.
    """
    if not row.cpu_seconds:
        return row
    carbon, cost = per_training(row.cpu_seconds, place, speed)
    return replace(row, kgco2e=carbon, cost_usd=cost)


def per_training(
    cpu_seconds: float, place: dict[str, Any], speed: float | None
) -> tuple[Interval | None, Interval | None]:
    """Return (kgCO2e, US dollars) of one training on the machine.

    Raises
    ------
    InputError
        If the machine or the region is unknown.
    """
    from estimator.estimate.measured_run import on_machine

    estimate = on_machine(
        place["sku"], cpu_seconds=cpu_seconds, wall_seconds=cpu_seconds, region=place["region"], speed=speed
    )
    return estimate.total_kgco2e, estimate.cost_usd
