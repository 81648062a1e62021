"""The text and Markdown of a profile: the table, the front, the totals, the student, and what is not known."""

from __future__ import annotations

from estimator.model import Interval
from profiler.training import frontier
from profiler.training.outcomes import Outcome
from profiler.training.profile import Profile

from ..render import UNKNOWN, Table, figure, interval

_HEADINGS = ("model", "RMSE log price", "trimmed", "R²", "vs ridge", "CPU s", "wall s", "J train", "front", "note")
_PREDICTION_HEADINGS = ("model", "J/prediction", "with features", "J/single row", "with features")
_TRAINING_HEADINGS = ("model", "kgCO2e per 1,000 trainings", "$ per 1,000 trainings")
#: The longest question: does CPU time tell energy? Without a sensor it has no answer.
_NOT_ANSWERABLE = "not answerable here: no energy sensor can be read; the joules above come from CPU time."
_HOW_ENDED = {"timeout": "STOPPED", "memory": "STOPPED", "failed": "FAILED", "lacking": "not run",
              "interrupted": "interrupted"}  # fmt: skip


def tables(profile: Profile) -> list[Table]:
    """Return the tables of a profile, the main one first."""
    found = [main_table(profile), prediction_table(profile), training_table(profile), front_table(profile)]
    if len(profile.candidates) > 1:
        found.append(totals_table(profile))
    found.append(Table(("question", "answer"), answers(profile), title="What follows"))
    return found


def main_table(profile: Profile) -> Table:
    """Return one row per model."""
    plan = profile.plan
    title = [
        *(
            ["SYNTHETIC DATA: no such houses exist; the figures compare models and say nothing about prices."]
            if profile.synthetic
            else []
        ),
        f"data: {profile.data}",
        f"meter: {profile.meter}; CPU {profile.cpu} | {plan.folds} folds × {plan.repeats}, seed {plan.seed}, "
        f"{plan.threads} thread{'s' if plan.threads > 1 else ''} | one process per model",
    ]
    if "unlabelled_rows" in profile.extras:
        title.append(f"unlabelled houses for the student: {profile.extras['unlabelled_rows']:,}")
    notes = [
        "RMSE: all houses scored, mean over folds; trimmed: without the two partial sales over 4000 sq ft. vs ridge: "
        "paired difference on the same folds, 90 % interval (below 0 is better).",
        "CPU s, wall s, J train: one training, features and fit; a student counts its teacher. Ranges are 90 % "
        "intervals; that of modelled joules is one shared error, so rows compare better than it looks.",
    ]
    notes += [f"not run: {text} (pip install 'carbonest[profile]')" for text in profile.lacking]
    return Table(_HEADINGS, [_row(row) for row in profile.results], "\n".join(title), notes)


def prediction_table(profile: Profile) -> Table:
    """Return what predictions cost here: of the model only as intervals, with features as central figures."""
    rows = [
        (
            row.model,
            row.joules_per_prediction,
            _central(row.joules_per_prediction_with_features),
            row.joules_per_prediction_single,
            _central(row.joules_per_prediction_single_with_features),
        )
        for row in profile.results
        if row.folds
    ]
    return Table(_PREDICTION_HEADINGS, rows, "Predictions here, in a batch and one by one")


def training_table(profile: Profile) -> Table:
    """Return what trainings cost on a cloud machine."""
    rows = [(row.model, _thousand(row.kgco2e), _thousand(row.cost_usd)) for row in profile.results if row.folds]
    return Table(
        _TRAINING_HEADINGS,
        rows,
        f"Trainings on {_place(profile)}",
        ("kgCO2e: electricity and embodied, the machine held for as long as the training takes there.",),
    )


def front_table(profile: Profile) -> Table:
    """Return the steps along the front with what a point of accuracy costs."""
    front = profile.front
    steps = frontier.marginal(front)
    rows = [
        (f"{step.cheaper} → {step.better}", figure(step.error_gain), figure(step.kwh), figure(step.kwh_per_point))
        for step in steps
    ]
    slope = profile.elasticity
    note = f"elasticity: fewer than {frontier.LEAST_FRONT_POINTS} learned models on the front: points, no exponent"
    if slope is not None:
        note = f"elasticity d ln E / d ln(1/error) = {interval(slope, 2)} along the front"
    return Table(
        ("step along the front", "RMSE gained", "kWh more", f"kWh per {frontier.POINT} RMSE"),
        rows,
        f"Marginal energy of accuracy: front {', '.join(candidate.name for candidate in front)}",
        (note,),
    )


def totals_table(profile: Profile) -> Table:
    """Return from how many predictions on which model of the front is cheapest in all."""
    rows = [(f"{at:,.0f}", name) for at, name in profile.cheapest]
    trials = "" if profile.trials == 1 else f", training counted {profile.trials} times"
    return Table(("from predictions", "cheapest of the front"), rows, f"Training plus N predictions{trials}")


def answers(profile: Profile) -> list[tuple[str, str]]:
    """Return the questions that a reader has, answered or not."""
    found = []
    distilled = profile.distillation
    if distilled is not None:
        found += student_answers(distilled)
    within = "; ".join(f"{figure(joules)} J: {name or 'none'}" for joules, name in profile.within_budgets)
    found.append(("best within a budget", within))
    pairs = [("ridge", "gbm"), ("gbm", "fcn"), ("ridge", "fcn"), ("gbm", "student")]
    for one, other in pairs:
        a, b = profile.row(one), profile.row(other)
        if a is not None and b is not None:
            found.append((f"{other} instead of {one}", _instead(profile, a, b)))
    measured = profile.meter != "none" and not profile.modelled
    told = "measure it: carbonest profile --calibrate" if measured else _NOT_ANSWERABLE
    found.append(("does CPU time tell energy", told))
    return found


def _instead(profile: Profile, one: Outcome, other: Outcome) -> str:
    a, b = one.candidate(), other.candidate()
    assert a is not None and b is not None
    found = frontier.crossing(a, b, profile.trials)
    then = f"{found.first} stays cheaper at any number of predictions"
    if found.predictions is not None:
        then = f"{found.later} is cheaper in all from {found.predictions:,.0f} predictions on"
    times = b.train_joules.central / a.train_joules.central if a.train_joules.central else None
    gap = _difference(b.error - a.error)
    return f"{gap} RMSE for {figure(times)} × the training energy; {then}"


def student_answers(distilled: dict[str, float | None]) -> list[tuple[str, str]]:
    """Return what teaching a student came to, one answer a question."""
    lost, gained = distilled["rmse_lost_to_teacher"], distilled["rmse_gained_over_hard_labels"]
    ratio, even = distilled["teacher_cost_per_student_prediction"], distilled["break_even_predictions"]
    pays = "never" if even is None else f"from {even:,.0f} predictions on"
    return [
        ("student or its teacher", f"{_difference(lost)} RMSE; a prediction costs 1/{figure(ratio)}; it pays {pays}"),
        (
            "taught or on hard labels",
            f"{_difference(None if gained is None else -gained)} RMSE; the teacher buys accuracy, never energy",
        ),
    ]


def _row(row: Outcome) -> tuple[object, ...]:
    notes = []
    if row.status != "ok":
        burnt = f", {figure(row.burnt_joules.central)} J burnt" if row.burnt_joules is not None else ""
        notes.append(f"{_HOW_ENDED[row.status]}: {row.message or 'incomplete'}{burnt}")
        if row.folds:
            notes.append(f"{row.folds} of {row.folds_planned} folds")
    if row.diverged:
        notes.append("DIVERGED")
    return (
        row.model,
        _rmse(row.rmse_log_price),
        _rmse(row.rmse_log_price_trimmed),
        UNKNOWN if row.r2 is None else f"{row.r2:.3f}",
        _gap(row.versus_reference),
        figure(row.cpu_seconds),
        figure(row.wall_seconds),
        row.train_joules,
        "yes" if row.on_front else "",
        "; ".join(notes),
    )


def _place(profile: Profile) -> str:
    cloud = profile.cloud
    where = f"{cloud['sku']}" + (f" in {cloud['region']}" if cloud["region"] else "")
    return where + (" (assumed: name your own with --cloud and --region)" if cloud["assumed"] else "")


def _rmse(value: float | None) -> str:
    return UNKNOWN if value is None else f"{value:.4f}"


def _gap(value: Interval | None) -> str:
    return UNKNOWN if value is None else f"{value.central:+.4f} ({value.low:+.4f} … {value.high:+.4f})"


def _difference(value: float | None) -> str:
    return UNKNOWN if value is None else f"{value:+.4f}"


def _central(value: Interval | None) -> str:
    return figure(None if value is None else value.central)


def _thousand(value: Interval | None) -> Interval | None:
    return None if value is None else value.scaled(1000.0)
