"""What follows from a front, as tables: steps, totals over predictions, one model instead of another, the student."""

from __future__ import annotations

from typing import Any

from estimator.model import Interval
from profiler.training import frontier
from profiler.training.fronts import Front
from profiler.training.outcomes import Outcome
from profiler.training.profile import Profile

from ..render import Table, interval
from .cells import apart, difference, gap, many, narrow

_INSTEAD_HEADINGS = ("instead of", "take", "difference", "", "× J train", "cheaper in all")
#: The usual next model after the one that one has.
_PAIRS = (("ridge", "gbm"), ("gbm", "fcn"), ("ridge", "fcn"), ("gbm", "student"))
_PER_PREDICTION = ("teacher_cost_per_student_prediction", "break_even_predictions")


def front_tables(profile: Profile) -> list[Table]:
    """Return what follows by each score that there is."""
    found = []
    for front in profile.scores:
        found.append(_steps(profile, front))
        if len(front.learned) > 1:
            found.append(_totals(profile, front))
        if instead := instead_rows(front):
            found.append(Table(_INSTEAD_HEADINGS, instead, f"One model instead of another{_by(profile, front)}"))
    return found


def instead_rows(front: Front) -> list[tuple[str, ...]]:
    """Return what the usual next model brings over the one before it, where both are there."""
    found: list[tuple[str, ...]] = []
    for one, other in _PAIRS:
        first, second = front.row(one), front.row(other)
        if first is not None and second is not None:
            found.append((one, other, *_instead(front, first, second)))
    return found


def student_answers(distilled: dict[str, Any]) -> list[tuple[str, str]]:
    """Return what teaching a student came to, one answer a question."""
    lost, gained = (_read(distilled[f"error_{name}"]) for name in ("lost_to_teacher", "gained_over_hard_labels"))
    gained = None if gained is None else Interval(-gained.high, -gained.central, -gained.low)
    ratio, even = (distilled[name] for name in _PER_PREDICTION)
    alone, even_alone = (distilled[f"{name}_single"] for name in _PER_PREDICTION)
    return [
        ("student or its teacher", f"{gap(lost)}, {apart(lost)}"),
        ("  in batches of 1,024", f"a prediction costs 1/{narrow(ratio)}; the student pays {_pays(even)}"),
        ("  one by one", f"a prediction costs 1/{narrow(alone)}; the student pays {_pays(even_alone)}"),
        ("taught or on hard labels", f"{gap(gained)}, {apart(gained)}; both chose their weight decay alike"),
        ("  in energy", "against hard labels the teacher is extra: it buys accuracy, never energy"),
    ]


def _steps(profile: Profile, front: Front) -> Table:
    rows = [
        (
            f"{step.cheaper} → {step.better}",
            narrow(step.error_gain) if step.gain is None else gap(step.gain),
            "told apart" if step.told_apart else "not told apart",
            step.kwh,
            step.kwh_per_point if step.told_apart else None,
        )
        for step in front.steps
    ]
    slope = front.elasticity
    note = f"elasticity: fewer than {frontier.LEAST_FRONT_POINTS} learned models on the front: points, no exponent"
    if slope is not None:
        note = f"elasticity d ln E / d ln(1/error) = {interval(slope, 2)} along the front"
    names = front.told_apart
    chain = f"told apart by these folds: {' → '.join(names)}" if len(names) > 1 else "no two of it are told apart"
    on_it = f"front: {', '.join(candidate.name for candidate in front.models) or 'none'}; {chain}"
    return Table(
        ("step along the front", f"{profile.subject.short} gained", "", "kWh more", f"kWh per {front.point:g}"),
        rows,
        f"Marginal energy of accuracy{_by(profile, front)}",
        (on_it, note),
    )


def _totals(profile: Profile, front: Front) -> Table:
    rows = [(many(at), name) for at, name in front.cheapest]
    trials = "" if profile.trials == 1 else f", training counted {profile.trials} times"
    return Table(
        ("from predictions", "cheapest of the front"),
        rows,
        f"Training plus N predictions{trials}{_by(profile, front)}",
        ("Predictions in batches of 1,024.",),
    )


def _instead(front: Front, one: Outcome, other: Outcome) -> tuple[str, str, str, str]:
    a, b = one.candidate(trimmed=front.trimmed), other.candidate(trimmed=front.trimmed)
    assert a is not None and b is not None
    found = frontier.crossing(a, b, front.trials)
    then = f"{found.first}, always"
    if found.predictions is not None:
        then = f"{found.later}, from {many(found.predictions)} predictions on"
    times = b.train_joules.central / a.train_joules.central if a.train_joules.central else None
    paired = front.gap(other.model, one.model)
    shown = difference(b.error - a.error) if paired is None else gap(paired)
    return shown, apart(paired), narrow(times), then


def _by(profile: Profile, front: Front) -> str:
    if not profile.subject.outliers:
        return ""
    return ", trimmed score" if front.trimmed else f", all {profile.subject.noun}"


def _pays(predictions: float | None) -> str:
    return "never" if predictions is None else f"from {many(predictions)} predictions on"


def _read(plain: dict[str, float] | None) -> Interval | None:
    return None if plain is None else Interval(**plain)
