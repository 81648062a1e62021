"""A profile as one page: accuracy against energy, joules per prediction, totals over predictions, the tables."""

from __future__ import annotations

from estimator.model import Interval
from profiler.training import frontier
from profiler.training.fronts import Front
from profiler.training.outcomes import BASELINE, Outcome
from profiler.training.profile import HOUSES, Profile

from ...figures import UNKNOWN, figure, interval
from ...html import page as paper
from ...html.axis import Axis
from ...html.svg import Chart, bars
from ..render import Table
from .cells import gap, score
from .report import main_table, splits_of, tables

#: One shape per family, so that no colour is needed.
_SHAPES = {"baseline": "cross", "linear": "circle", "components": "square", "trees": "triangle", "network": "diamond",
           "distilled": "triangle", "own": "cross"}  # fmt: skip
_SYNTHETIC = "Synthetic data: no such houses exist. The figures compare models and say nothing about prices."
_MODELLED = (
    "No energy sensor can be read on this machine: joules are CPU-seconds times the power curve of its CPU. Their "
    "range is mostly one shared error, so on a quiet machine models compare better than their ranges suggest; whether "
    "CPU time tells energy cannot be answered from such joules."
)
_ACCURACY_NOTE = (
    "Filled: on the front (no other model is better in both). Hollow: beaten by one that is. Shapes: circle linear, "
    "square components, triangle trees and distilled, diamond networks, cross your own. Vertical ranges: "
    "paired difference to {reference} on the same folds, around each model's mean; bars of fold scores would share "
    "what is odd in a fold."
)
_PREDICTION_NOTE = (
    "In batches models differ by orders of magnitude; for one row alone the framework's and the features' overhead "
    "is the bill, and a small model saves little end to end."
)
_EVEN_NOTE = "The dotted line: predictions from which the student has paid off against predicting with its teacher."
_FEWEST_PREDICTIONS, _MOST_PREDICTIONS, _POINTS = 1.0, 1e9, 91


def page(profile: Profile) -> str:
    """Return the whole page."""
    rows = [row for row in profile.results if row.candidate() is not None]
    lead = f"{profile.data}. Meter: {profile.meter}, {profile.cpu}."
    sections = []
    if profile.synthetic:
        sections.append(paper.paragraph(_SYNTHETIC, "warn"))
    if profile.modelled:
        sections.append(paper.paragraph(_MODELLED, "warn"))
    sections += [paper.paragraph(text, "warn") for text in profile.warnings]
    if rows:
        sections += [_accuracy(profile, rows, front) for front in profile.scores]
        sections += [_per_prediction(rows), _totals(profile)]
    sections += [paper.section(_heading(table), _table(table, profile)) for table in tables(profile)]
    return paper.page(
        f"Accuracy against energy: {_about(profile)}",
        lead,
        sections,
        f"carbonest profile, {splits_of(profile)}, seed {profile.plan.seed}. Ranges are "
        "90 % intervals. All parts of this page are in this file; nothing is loaded from elsewhere.",
    )


def _about(profile: Profile) -> str:
    return "house prices" if profile.subject == HOUSES else str(profile.extras.get("target", profile.subject.noun))


def _accuracy(profile: Profile, rows: list[Outcome], by: Front) -> str:
    front = by.models
    names = {candidate.name for candidate in front}
    shown = [row for row in rows if row.family != BASELINE]
    baseline = next((row for row in rows if row.family == BASELINE), None)
    gaps = {row.model: _error_range(row, trimmed=by.trimmed) for row in shown}
    label = f"{profile.subject.label}, trimmed" if by.trimmed else profile.subject.label
    spent = [edge for row in shown if row.train_joules for edge in row.train_joules]
    chart = Chart(
        f"Error against training energy{', trimmed score' if by.trimmed else ''}",
        Axis.around("Training energy [J]", spent, log=True),
        Axis.around(label, [error for gap in gaps.values() for error in gap]),
    )
    chart.steps(
        [(c.train_joules.central, c.error) for c in front if c.name in gaps], "front: no model beats these in both"
    )
    for row in shown:
        if row.train_joules is not None:
            shape = _SHAPES.get(row.family, "circle")
            tip = _tip(row, profile)
            chart.point(row.train_joules, gaps[row.model], row.model, tip, shape=shape, strong=row.model in names)
    error = None if baseline is None else baseline.shown_error(trimmed=by.trimmed)
    outside = "" if error is None else f" The baseline ({score(error)}) is left out of the picture."
    note = paper.paragraph(_ACCURACY_NOTE.format(reference=profile.reference) + outside, "note")
    title = f"What accuracy costs in training{', by the trimmed score' if by.trimmed else ''}"
    return paper.section(title, chart.render(), note)


def _error_range(row: Outcome, *, trimmed: bool) -> Interval:
    """Return the error with the width of its paired difference; without one, a point."""
    error, gap = row.shown_error(trimmed=trimmed), row.versus_reference_trimmed if trimmed else row.versus_reference
    assert error is not None
    if gap is None:
        return Interval.exact(error)
    return Interval(error - (gap.central - gap.low), error, error + (gap.high - gap.central))


def _per_prediction(rows: list[Outcome]) -> str:
    parts = []
    for attribute, title in (
        ("joules_per_prediction", "In a batch, model only [J per prediction]"),
        ("joules_per_prediction_single_with_features", "One row alone, with its features [J per prediction]"),
    ):
        found = [(row, getattr(row, attribute)) for row in rows]
        lines = [(row.model, joules, f"{row.model}: {interval(joules)} J") for row, joules in found if joules]
        lines = sorted((line for line in lines if line[1].central > 0), key=lambda line: line[1].central)
        if not lines:
            continue
        axis = Axis.around(title, [edge for _, joules, _ in lines for edge in joules], log=True)
        parts.append(bars(title, axis, lines, strong=[row.model for row in rows if row.on_front]))
    parts.append(paper.paragraph(_PREDICTION_NOTE, "note"))
    return paper.section("What a prediction costs", *parts)


def _totals(profile: Profile) -> str:
    shown = profile.front
    shown += [c for c in profile.candidates if c.name in ("teacher", "student") and c not in shown]
    if len(shown) < 2:
        return ""
    counts = frontier.powers(_FEWEST_PREDICTIONS, _MOST_PREDICTIONS, _POINTS)
    lines = {c.name: [(n, frontier.total_joules(c, n, profile.trials)) for n in counts] for c in shown}
    across = Axis("Predictions [number]", _FEWEST_PREDICTIONS, 10 * _MOST_PREDICTIONS, log=True)
    chart = Chart(
        "Training plus predictions",
        across,
        Axis.around("Energy in all [J]", [e for line in lines.values() for _, e in line], log=True),
    )
    for series, (name, line) in enumerate(lines.items()):
        chart.line(line, name, f"{name}: training, then predictions", series=series)
    distilled = profile.distillation
    even = distilled["break_even_predictions"] if distilled else None
    notes = ["Flat: training is the bill. Rising: predictions are."]
    if even:
        chart.rule(even, f"student pays off: {even:,.0f}")
        notes.append(_EVEN_NOTE)
    return paper.section("Training plus predictions", chart.render(), paper.paragraph(" ".join(notes), "note"))


def _heading(table: Table) -> str:
    first = table.title.splitlines()[0] if table.title else ""
    return first if first and not first.startswith(("data:", "SYNTHETIC")) else "All models"


def _table(table: Table, profile: Profile) -> str:
    strong = [i for i, row in enumerate(profile.results) if row.on_front] if table == main_table(profile) else []
    cells = [[_cell(value) for value in row] for row in table.rows]
    notes = "".join(paper.paragraph(note, "note") for note in table.notes)
    caption = "Bold: on the front." if strong else ""
    return paper.table(list(table.headings), cells, caption=caption, strong=strong) + notes


def _cell(value: object) -> str:
    if isinstance(value, Interval):
        return interval(value)
    if isinstance(value, float | int):
        return figure(float(value))
    return UNKNOWN if value is None else str(value)


def _tip(row: Outcome, profile: Profile) -> str:
    against = "" if row.versus_reference is None else f"; {gap(row.versus_reference)} against {profile.reference}"
    front = ", on the front" if row.on_front else ""
    error = f"{profile.subject.short} {score(row.shown_error())}"
    return f"{row.model}{front}: {error}{against}; training {interval(row.train_joules)} J"
