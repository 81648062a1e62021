"""The text and Markdown of a profile: the table, the front, the totals, the student, and what is not known.

Whatever was measured, a table fits a terminal: figures are :func:`narrow`, and what may be long stands below, in notes.
"""

from __future__ import annotations

from estimator.model import Interval
from profiler.training import frontier
from profiler.training.outcomes import Outcome
from profiler.training.profile import Profile

from ..render import UNKNOWN, Table, figure, interval, one_line, wrapped

_HEADINGS = ("model", "RMSE", "trimmed", "R²", "vs ridge", "CPU s", "J train", "front", "note")
_HERE_HEADINGS = ("model", "wall s", "J train")
_PREDICTION_HEADINGS = ("model", "J/prediction", "with features", "J/single row", "with features")
_INSTEAD_HEADINGS = ("instead of", "take", "RMSE", "× J train", "cheaper in all")
_TRAINING_HEADINGS = ("model", "kgCO2e per 1,000 trainings", "$ per 1,000 trainings")
#: The longest question: does CPU time tell energy? Without a sensor it has no answer.
_NOT_ANSWERABLE = "not answerable here: no energy sensor can be read; the joules above come from CPU time."
#: From here on a figure with its thousands apart would be wider than its magnitude.
_WIDE = 1e6
#: The usual next model after the one that one has.
_PAIRS = (("ridge", "gbm"), ("gbm", "fcn"), ("ridge", "fcn"), ("gbm", "student"))
_SYNTHETIC = "SYNTHETIC DATA: no such houses exist; the figures compare models and say nothing about prices."
_HOW_ENDED = {"timeout": "STOPPED", "memory": "STOPPED", "failed": "FAILED", "lacking": "not run",
              "interrupted": "interrupted"}  # fmt: skip


def tables(profile: Profile) -> list[Table]:
    """Return the tables of a profile, the main one first."""
    found = [
        main_table(profile),
        here_table(profile),
        prediction_table(profile),
        training_table(profile),
        front_table(profile),
    ]
    if len(profile.candidates) > 1:
        found.append(totals_table(profile))
    if instead := instead_rows(profile):
        found.append(Table(_INSTEAD_HEADINGS, instead, "One model instead of another"))
    found.append(Table(("question", "answer"), answers(profile), title="What follows"))
    return found


def narrow(value: float | None) -> str:
    """Return a figure of eight characters at most."""
    return figure(value) if value is None or abs(value) < _WIDE else f"{value:.2e}"


def score(value: float | None) -> str:
    """Return an error or R² to four decimals; of a model that ran away, its magnitude."""
    if value is None:
        return UNKNOWN
    return f"{value:.4f}" if abs(value) < 100 else f"{value:.1e}"


def title(profile: Profile, how: str) -> str:
    """Return what stands above the main table: data, meter, CPU, and how it was trained."""
    lines = [f"data: {one_line(profile.data)}", f"meter: {profile.meter}; CPU {profile.cpu}", how]
    if profile.synthetic:
        lines.insert(0, _SYNTHETIC)
    return wrapped("\n".join(lines))


def main_table(profile: Profile) -> Table:
    """Return one row per model."""
    plan = profile.plan
    threads = f"{plan.threads} thread{'s' if plan.threads > 1 else ''}"
    how = f"{plan.folds} folds × {plan.repeats}, seed {plan.seed}, {threads}, one process per model"
    if "unlabelled_rows" in profile.extras:
        how += f"\nunlabelled houses for the student: {profile.extras['unlabelled_rows']:,}"
    notes = [
        "RMSE of the log price: all houses scored, mean over folds; trimmed: without the two partial sales over "
        "4000 sq ft. vs ridge: paired difference on the same folds, 90 % interval (below 0 is better).",
        "CPU s, J train: one training, features and fit; a student counts its teacher.",
    ]
    notes += [f"{row.model}: {ended}" for row in profile.results if (ended := how_ended(row))]
    notes += [f"not run: {text} (pip install 'carbonest[profile]')" for text in profile.lacking]
    return Table(_HEADINGS, [_row(row) for row in profile.results], title(profile, how), notes)


def here_table(profile: Profile) -> Table:
    """Return what one training took on this machine."""
    rows = [(row.model, narrow(row.wall_seconds), _interval(row.train_joules)) for row in profile.results if row.folds]
    note = (
        "Ranges are 90 % intervals; that of modelled joules is one shared error, so rows compare better than it looks."
    )
    return Table(_HERE_HEADINGS, rows, "One training here", (note,))


def prediction_table(profile: Profile) -> Table:
    """Return what predictions cost here: of the model only as intervals, with features as central figures."""
    rows = [
        (
            row.model,
            _interval(row.joules_per_prediction),
            _central(row.joules_per_prediction_with_features),
            _interval(row.joules_per_prediction_single),
            _central(row.joules_per_prediction_single_with_features),
        )
        for row in profile.results
        if row.folds
    ]
    return Table(_PREDICTION_HEADINGS, rows, "Predictions here, in a batch and one by one")


def training_table(profile: Profile) -> Table:
    """Return what trainings cost on a cloud machine."""
    rows = [
        (row.model, _interval(_thousand(row.kgco2e)), _interval(_thousand(row.cost_usd)))
        for row in profile.results
        if row.folds
    ]
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
        (f"{step.cheaper} → {step.better}", narrow(step.error_gain), narrow(step.kwh), narrow(step.kwh_per_point))
        for step in steps
    ]
    slope = profile.elasticity
    note = f"elasticity: fewer than {frontier.LEAST_FRONT_POINTS} learned models on the front: points, no exponent"
    if slope is not None:
        note = f"elasticity d ln E / d ln(1/error) = {interval(slope, 2)} along the front"
    names = f"front: {', '.join(candidate.name for candidate in front) or 'none'}"
    return Table(
        ("step along the front", "RMSE gained", "kWh more", f"kWh per {frontier.POINT} RMSE"),
        rows,
        "Marginal energy of accuracy",
        (names, note),
    )


def totals_table(profile: Profile) -> Table:
    """Return from how many predictions on which model of the front is cheapest in all."""
    rows = [(_many(at), name) for at, name in profile.cheapest]
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
    measured = profile.meter != "none" and not profile.modelled
    told = "measure it: carbonest profile --calibrate" if measured else _NOT_ANSWERABLE
    found.append(("does CPU time tell energy", told))
    return found


def instead_rows(profile: Profile) -> list[tuple[str, ...]]:
    """Return what the usual next model brings over the one before it, where both are there."""
    found: list[tuple[str, ...]] = []
    for one, other in _PAIRS:
        first, second = profile.row(one), profile.row(other)
        if first is not None and second is not None:
            found.append((one, other, *_instead(profile, first, second)))
    return found


def _instead(profile: Profile, one: Outcome, other: Outcome) -> tuple[str, str, str]:
    a, b = one.candidate(), other.candidate()
    assert a is not None and b is not None
    found = frontier.crossing(a, b, profile.trials)
    then = f"{found.first}, always"
    if found.predictions is not None:
        then = f"{found.later}, from {_many(found.predictions)} predictions on"
    times = b.train_joules.central / a.train_joules.central if a.train_joules.central else None
    return _difference(b.error - a.error), narrow(times), then


def student_answers(distilled: dict[str, float | None]) -> list[tuple[str, str]]:
    """Return what teaching a student came to, one answer a question."""
    lost, gained = distilled["rmse_lost_to_teacher"], distilled["rmse_gained_over_hard_labels"]
    ratio, even = distilled["teacher_cost_per_student_prediction"], distilled["break_even_predictions"]
    pays = "never" if even is None else f"from {_many(even)} predictions on"
    return [
        ("student or its teacher", f"{_difference(lost)} RMSE; a prediction costs 1/{narrow(ratio)}; it pays {pays}"),
        (
            "taught or on hard labels",
            f"{_difference(None if gained is None else -gained)} RMSE; the teacher buys accuracy, never energy",
        ),
    ]


def how_ended(row: Outcome) -> str:
    """Return how a model ended that did not finish, with the energy that it burnt; nothing for the others."""
    if row.status == "ok":
        return ""
    burnt = f", {narrow(row.burnt_joules.central)} J burnt" if row.burnt_joules is not None else ""
    part = f"; {row.folds} of {row.folds_planned} folds" if row.folds else ""
    return f"{row.message or 'incomplete'}{burnt}{part}"


def _row(row: Outcome) -> tuple[object, ...]:
    return (
        row.model,
        score(row.rmse_log_price),
        score(row.rmse_log_price_trimmed),
        score(row.r2),
        _gap(row.versus_reference),
        narrow(row.cpu_seconds),
        _central(row.train_joules),
        "yes" if row.on_front else "",
        _HOW_ENDED.get(row.status, "DIVERGED" if row.diverged else ""),
    )


def _place(profile: Profile) -> str:
    cloud = profile.cloud
    where = f"{cloud['sku']}" + (f" in {cloud['region']}" if cloud["region"] else "")
    return where + (" (assumed: name your own with --cloud and --region)" if cloud["assumed"] else "")


def _interval(value: Interval | None) -> Interval | str | None:
    """Return an interval as a cell of a table; as text where its figures would be wide."""
    if value is None or value.high < _WIDE:
        return value
    low, central, high = map(narrow, value)
    return f"{central} ({low} – {high})"


def _gap(value: Interval | None) -> str:
    if value is None:
        return UNKNOWN
    low, central, high = map(_difference, value)
    return f"{central} ({low} … {high})"


def _difference(value: float | None) -> str:
    if value is None:
        return UNKNOWN
    return f"{value:+.4f}" if abs(value) < 10 else f"{value:+.1e}"


def _many(count: float) -> str:
    """Return a number of predictions in eleven characters at most."""
    return f"{count:,.0f}" if count < 1e9 else f"{count:.2e}"


def _central(value: Interval | None) -> str:
    return narrow(None if value is None else value.central)


def _thousand(value: Interval | None) -> Interval | None:
    return None if value is None else value.scaled(1000.0)
