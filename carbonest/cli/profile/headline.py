"""What a profile comes to in plain words: sentences only, no markup, each taken from the result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from profiler.training.verdict import joules_per_cpu_second, verdict

from ...figures import UNKNOWN, factor, figure
from .cells import many, narrow, score

if TYPE_CHECKING:
    from profiler.training.frontier import Candidate
    from profiler.training.fronts import Front
    from profiler.training.profile import Profile
    from profiler.training.verdict import Verdict


def headline(profile: Profile) -> str:
    """Return the answer in one short sentence."""
    found = verdict(profile.by())
    if found is None:
        return "No model finished: there is nothing to compare"
    name = found.taken.name
    if not found.compared:
        return f"{name} has the least error; too few folds are shared to tell models apart"
    if not found.alone:
        return f"Take {name}: it is the most accurate for its energy"
    return f"Take {name}: it is the most accurate of all" + ("" if found.cheaper else ", and the cheapest to train")


def qualifiers(profile: Profile) -> list[str]:
    """Return what stands below the answer: its figures, the best of all, the other score, the student."""
    found = verdict(profile.by())
    if found is None:
        return []
    lines = [_figures(found, profile), _not_the_same(found), _other_score(profile, found), student(profile)]
    return [line for line in lines if line]


def student(profile: Profile) -> str:
    """Return what a distilled student saves against its teacher, and when it has paid off; empty without one."""
    found = profile.distillation
    if found is None:
        return ""
    lost, ratio = found["error_lost_to_teacher"], found["teacher_cost_per_student_prediction"]
    even = found["break_even_predictions"]
    if ratio is None:
        return ""
    apart = "its error is not known beside the teacher's"
    if lost is not None:
        worse = lost["low"] > 0
        apart = (
            f"it errs {score(lost['central'])} more ({_range(lost['low'], lost['high'])})"
            if worse
            else "its error is not told apart from the teacher's"
        )
    pays = "it never pays off" if even is None else f"it has paid off after {many(even)} predictions"
    return (
        f"The distilled student predicts for 1/{narrow(ratio)} of its teacher's energy in batches, and {pays}; {apart}."
    )


def cpu_time(profile: Profile) -> str:
    """Return whether CPU time tells energy here."""
    if profile.modelled or profile.meter == "none":
        return (
            "Not answerable here: no energy sensor can be read on this machine, and the joules on this page come from "
            "CPU time themselves. Where a counter can be read, this section shows joules per CPU-second of each model."
        )
    found = joules_per_cpu_second(profile.results)
    if len(found) < 2:
        return "Not answerable from fewer than two models."
    (least, low), (most, high) = found[0], found[-1]
    times = high.central / low.central if low.central else None
    by = UNKNOWN if times is None else factor(times)
    return (
        f"A second of CPU time took between {figure(low.central)} J ({least}) and {figure(high.central)} J ({most}): "
        f"CPU time tells energy up to {by}; models further apart than that rank alike by both."
    )


def chart_title(front: Front) -> str:
    """Return what the chart of accuracy against energy shows."""
    return f"What accuracy costs in training{', by the trimmed score' if front.trimmed else ''}"


def _figures(found: Verdict, profile: Profile) -> str:
    """Return error and energy of the model to take, and how the best of all stands to it."""
    taken = found.taken
    at = f"{profile.subject.short} {score(taken.error)} for {_joules(taken)} a training"
    if found.alone or not found.compared:
        return f"{at}{_over(found)}."
    times = f" and takes {factor(found.times_joules)} the energy" if found.times_joules is not None else ""
    best = f"{found.best.name} ({score(found.best.error)})"
    return f"{at}. The best of all, {best}, is not told apart from it by these folds{times}."


def _over(found: Verdict) -> str:
    if found.cheaper is None or found.gain is None:
        return ""
    less = f"{score(found.gain.central)} ({_range(found.gain.low, found.gain.high)}) less error than"
    joules = found.cheaper.train_joules.central
    times = f", for {factor(found.taken.train_joules.central / joules)} its energy" if joules else ""
    return f", {less} {found.cheaper.name}{times}"


def _not_the_same(found: Verdict) -> str:
    """Say what "not told apart" leaves open, and what the taken model itself gained."""
    if found.alone or found.gap_to_best is None:
        return ""
    open_ = max(0.0, found.gap_to_best.high)
    said = f"Not told apart is not the same: {found.best.name} may be better by up to {score(open_)}"
    gained = _over(found).removeprefix(", ")
    return f"{said}; {found.taken.name} has {gained}." if gained else f"{said}."


def _other_score(profile: Profile, found: Verdict) -> str:
    if not profile.subject.outliers:
        return ""
    other = verdict(profile.by(trimmed=True))
    if other is None:
        return ""
    without = f"Without {profile.subject.outliers}"
    if other.taken.name == found.taken.name:
        return f"{without} the answer is the same: {other.taken.name}."
    at = f"{score(other.taken.error)} for {_joules(other.taken)} a training"
    return f"{without} the answer is {other.taken.name}, {at}{_over(other)}."


def _joules(candidate: Candidate) -> str:
    return f"{narrow(candidate.train_joules.central)}\N{NO-BREAK SPACE}J"


def _range(low: float, high: float) -> str:
    return f"{score(low)} – {score(high)}"
