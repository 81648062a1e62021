"""The tables of a profile's page: all models with their figures folded behind them, and what else was computed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from estimator.model import Interval

from ... import figures
from ...html import page as paper
from ...html.table import Cell, cell, named, quantity, table
from .cells import gap, score, thousand
from .report import how_ended, tables

if TYPE_CHECKING:
    from profiler.training.outcomes import Outcome
    from profiler.training.profile import Profile

    from ..render import Table


def models_table(profile: Profile) -> str:
    """Return every model as a row: error, energy, a prediction, and the rest folded behind its name."""
    subject = profile.subject
    trimmed = bool(subject.outliers)
    headings = [
        "model",
        subject.short,
        *(["trimmed"] if trimmed else []),
        "J a training",
        "J a million predictions",
        "CPU s",
    ]
    if profile.reference is not None:
        headings.insert(2, f"against {profile.reference}")
    ordered = sorted(profile.results, key=lambda row: (row.candidate() is None, row.shown_error() or 0.0))
    rows = [_model(row, profile, trimmed=trimmed) for row in ordered]
    strong = [index for index, row in enumerate(ordered) if row.on_front]
    return table(headings, rows, caption="Bold: on the front, nothing else is better in both.", strong=strong)


def folded_tables(profile: Profile) -> str:
    """Return all tables of the text form, each behind a line."""
    return "".join(_folded(found, number) for number, found in enumerate(tables(profile)))


def _model(row: Outcome, profile: Profile, *, trimmed: bool) -> list[Cell]:
    error = row.shown_error()
    cells = [named(row.model, _state(row), _more(row, profile)), _score(error)]
    if profile.reference is not None:
        reference = row.model == profile.reference
        cells.append(Cell("reference", number=True) if reference else _difference(row.versus_reference))
    if trimmed:
        cells.append(_score(row.shown_error(trimmed=True)))
    return [
        *cells,
        quantity(row.train_joules),
        quantity(_million(row.joules_per_prediction)),
        quantity(row.cpu_seconds),
    ]


def _state(row: Outcome) -> str:
    ended = how_ended(row)
    diverged = "diverged" if row.diverged else ""
    return ended or diverged or ("on the front" if row.on_front else "")


def _more(row: Outcome, profile: Profile) -> list[tuple[str, str]]:
    """Return what stands behind a model's name; what is not known is left out."""
    held = [
        ("wall time", row.wall_seconds, "s"),
        ("a million with features", _million(row.joules_per_prediction_with_features), "J"),
        ("a million one by one", _million(row.joules_per_prediction_single), "J"),
        ("one by one with features", _million(row.joules_per_prediction_single_with_features), "J"),
        ("choosing settings", row.tuning_joules, "J"),
        ("without its teacher", row.own_train_joules if row.own_train_joules != row.train_joules else None, "J"),
        ("1,000 trainings", thousand(row.kgco2e), "kgCO2e"),
        ("1,000 trainings", thousand(row.cost_usd), "USD"),
        ("peak memory", row.peak_memory_gib, "GiB"),
    ]
    pairs = [(name, _said(value, unit)) for name, value, unit in held if value is not None]
    pairs += [(name, score(value)) for name, value in row.scores.items() if value is not None]
    return pairs if row.folds else []


def _said(value: Interval | float, unit: str) -> str:
    text = figures.interval(value) if isinstance(value, Interval) else figures.figure(value)
    return f"{text} {unit}"


def _million(value: Interval | None) -> Interval | None:
    return None if value is None else value.scaled(1e6)


def _score(value: float | None) -> Cell:
    return Cell(score(value), value=value, number=True)


def _difference(found: Interval | None) -> Cell:
    if found is None:
        return Cell(figures.UNKNOWN, number=True)
    text, _, between = gap(found).partition(" ")
    return Cell(text, between.strip("()"), found.central, number=True)


def _folded(found: Table, number: int) -> str:
    rows = [[cell(value) for value in row] for row in found.rows]
    notes = "".join(paper.paragraph(note, "note") for note in found.notes)
    return paper.folded(_heading(found, number), table(list(found.headings), rows), notes)


def _heading(found: Table, number: int) -> str:
    # The first table's title is the data and the meter, which the page has said.
    return "All models, as in the text" if number == 0 or not found.title else found.title.splitlines()[0]
