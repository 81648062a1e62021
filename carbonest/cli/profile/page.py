"""A profile as one page: the answer, accuracy against energy, what is told apart, predictions, the tables folded."""

from __future__ import annotations

from estimator.model import Interval
from profiler.training import frontier
from profiler.training.fronts import Front
from profiler.training.outcomes import BASELINE, Outcome
from profiler.training.profile import HOUSES, Profile
from profiler.training.verdict import Verdict, against, verdict

from ... import figures
from ...html import cards
from ...html import page as paper
from ...html.axis import Axis
from ...html.chart import Chart
from ...html.legend import Key
from ...html.rows import Row, bars, dots
from .cells import apart, gap, score
from .headline import chart_title, cpu_time, headline, qualifiers, student
from .page_tables import folded_tables, models_table
from .report import splits_of

#: Each family with its words, its shape and its colour; the rest are the reader's own.
_FAMILIES = {
    "linear": ("linear", "circle", 0), "components": ("principal components", "square", 1),
    "trees": ("trees", "triangle", 2), "network": ("network", "diamond", 3), "distilled": ("distilled", "square", 4),
}  # fmt: skip
_OWN = ("your own", "cross", 5)
_MILLION, _MILLION_AXIS = 1e6, "J per million predictions"
_SYNTHETIC = "Synthetic data: no such houses exist. The figures compare models and say nothing about prices."
_MODELLED = (
    "No energy sensor can be read on this machine: joules are CPU-seconds times the power curve of its CPU. Their "
    "range is mostly one shared error, so on a quiet machine models compare better than their ranges suggest."
)
_ACCURACY_NOTE = (
    "Down and to the left is better. Filled: on the front, no other model is better in both; hollow: beaten by one "
    "that is. Bars up and down: 90 % interval of the difference to {reference} on the same folds; across: of energy."
)
_APART_NOTE = (
    "Differences fold by fold, below 0 is less error, with 90 % intervals of the corrected resampled t (Nadeau and "
    "Bengio 2003); where the interval holds 0 the two are not told apart. One in ten such intervals misses by chance."
)
_PREDICTION_NOTE = (
    "In batches models differ by orders of magnitude; for one row alone the framework's and the features' overhead "
    "is the bill, and a small model saves little end to end."
)
_FEWEST_PREDICTIONS, _MOST_PREDICTIONS, _POINTS = 1.0, 1e9, 91


def page(profile: Profile) -> str:
    """Return the whole page."""
    rows = [row for row in profile.results if row.candidate() is not None]
    found = verdict(profile.by())
    sections = []
    if rows:
        first, *others = profile.scores
        sections.append(paper.section(chart_title(first), _accuracy(profile, rows, first)))
        sections += [paper.folded(chart_title(front), _accuracy(profile, rows, front)) for front in others]
        sections.append(_apart(profile))
    sections.append(paper.section("All models", models_table(profile)))
    if rows:
        sections.append(_totals(profile))
    sections.append(paper.section("Does CPU time tell energy?", paper.paragraph(cpu_time(profile))))
    more = _per_prediction(rows) if rows else ""
    sections.append(paper.section("Everything that was computed", more, folded_tables(profile)))
    return paper.page(
        f"Accuracy against energy: {_about(profile)}",
        f"{profile.data}. Meter: {profile.meter}, {profile.cpu}.",
        [section for section in sections if section],
        f"carbonest profile, {splits_of(profile)}, seed {profile.plan.seed}. Ranges are "
        "90 % intervals. All parts of this page are in this file; nothing is loaded from elsewhere.",
        headline=headline(profile),
        answer=cards.answer(*(qualifiers(profile) or [""])) + (cards.cards(_cards(profile, found)) if found else ""),
        notes=[*([_SYNTHETIC] if profile.synthetic else []), *profile.warnings],
    )


def _about(profile: Profile) -> str:
    return "house prices" if profile.subject == HOUSES else str(profile.extras.get("target", profile.subject.noun))


def _cards(profile: Profile, found: Verdict) -> list[cards.Card]:
    """Return the figures that the answer rests on."""
    taken, short = found.taken, profile.subject.short
    row = profile.row(taken.name)
    shown = [
        cards.Card(f"{short} of {taken.name}", score(taken.error), below=f"mean over {splits_of(profile)}"),
        cards.quantity(f"one training of {taken.name}", taken.train_joules, "J"),
        cards.quantity("a million predictions, in batches", taken.predict_joules.scaled(_MILLION), "J"),
    ]
    if found.times_joules is not None:
        times = figures.factor(found.times_joules)
        shown.append(cards.Card(f"{found.best.name}, the least error", times, below="its energy a training"))
    if row is not None and row.kgco2e is not None:
        shown.append(cards.quantity("a million trainings in the cloud", row.kgco2e.scaled(_MILLION), "kgCO2e"))
    return shown


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
    for words, shape, series in dict.fromkeys(_FAMILIES.get(row.family, _OWN) for row in shown):
        chart.key(words, shape, series=series)
    for row in shown:
        if row.train_joules is not None:
            _, shape, series = _FAMILIES.get(row.family, _OWN)
            strong = row.model in names
            chart.point(
                row.train_joules, gaps[row.model], row.model, _tip(row, profile),
                shape=shape, strong=strong, series=series,
            )  # fmt: skip
    error = None if baseline is None else baseline.shown_error(trimmed=by.trimmed)
    outside = "" if error is None else f" The baseline ({score(error)}) is left out of the picture."
    modelled = f" {_MODELLED}" if profile.modelled else ""
    note = _ACCURACY_NOTE.format(reference=profile.reference) + outside + modelled
    return chart.render() + paper.paragraph(note, "note")


def _error_range(row: Outcome, *, trimmed: bool) -> Interval:
    """Return the error with the width of its paired difference; without one, a point."""
    error, gap = row.shown_error(trimmed=trimmed), row.versus_reference_trimmed if trimmed else row.versus_reference
    assert error is not None
    if gap is None:
        return Interval.exact(error)
    return Interval(error - (gap.central - gap.low), error, error + (gap.high - gap.central))


def _apart(profile: Profile) -> str:
    """Return how every model stands to the one that the answer names, by each score."""
    parts = []
    for front in profile.scores:
        found = verdict(front)
        shown = _forest(front, found.taken.name, profile.subject.short) if found is not None else ""
        if shown and front.trimmed:
            parts.append(paper.folded("By the trimmed score", shown))
        elif shown:
            parts.append(shown)
    return paper.section("What the folds tell apart", *parts, paper.paragraph(_APART_NOTE, "note")) if parts else ""


def _forest(front: Front, name: str, short: str) -> str:
    """Return the differences to one model as a forest plot: grey where the folds do not tell the two apart."""
    found = against(front, name)
    if not found:
        return ""
    words = {"better": ("less error", 2), "worse": ("more error", 1)}
    rows = []
    for other, difference in found:
        said, series = words.get(apart(difference), (apart(difference), None))
        tip = f"{other} beside {name}: {gap(difference)}, {said}"
        rows.append(Row(other, difference, tip, strong=series is not None, series=series, said=said))
    ends = [0.0, *(end for _, difference in found for end in difference)]
    axis = Axis.around(f"{short}, difference to {name} on the same folds", ends)
    keys = [Key(label, series=series) for label, series in words.values() if any(row.said == label for row in rows)]
    keys.append(Key("not told apart", strong=False, series=None))
    return dots(f"Every model beside {name}", axis, rows, keys=keys)


def _per_prediction(rows: list[Outcome]) -> str:
    parts = []
    for attribute, title in (
        ("joules_per_prediction", "In a batch, model only"),
        ("joules_per_prediction_single_with_features", "One row alone, with its features"),
    ):
        found = [(row.model, joules.scaled(_MILLION)) for row in rows if (joules := getattr(row, attribute))]
        lines = [(name, joules, f"{name}: {figures.interval(joules)} J") for name, joules in found]
        lines = sorted((line for line in lines if line[1].central > 0), key=lambda line: line[1].central)
        if not lines:
            continue
        axis = Axis.around(_MILLION_AXIS, [edge for _, joules, _ in lines for edge in joules], log=True)
        parts.append(paper.paragraph(title))
        parts.append(bars(title, axis, lines, strong=[row.model for row in rows if row.on_front]))
    parts.append(paper.paragraph(_PREDICTION_NOTE, "note"))
    return paper.folded("What a prediction costs", *parts)


def _totals(profile: Profile) -> str:
    """Return energy over predictions: of teacher and student where there are both, else of the front."""
    pair = [c for c in profile.candidates if c.name in ("teacher", "student")]
    distilled = profile.distillation
    shown = pair if distilled else profile.front
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
    notes = ["Flat: training is the bill. Rising: predictions are."]
    even = distilled["break_even_predictions"] if distilled else None
    if even:
        chart.rule(even, f"student pays off: {even:,.0f}")
        notes.append("The student's own training has come back at the dashed line.")
    heading = "When the distilled student has paid off" if distilled else "Training plus predictions"
    said = paper.paragraph(student(profile)) if distilled else ""
    return paper.section(heading, said, chart.render(), paper.paragraph(" ".join(notes), "note"))


def _tip(row: Outcome, profile: Profile) -> str:
    beside = "" if row.versus_reference is None else f"; {gap(row.versus_reference)} against {profile.reference}"
    front = ", on the front" if row.on_front else ""
    error = f"{profile.subject.short} {score(row.shown_error())}"
    return f"{row.model}{front}: {error}{beside}; training {figures.interval(row.train_joules)} J"
