"""The text and Markdown of a profile: the table, the front, the totals, the student, and what is not known.

Whatever was measured, a table fits a terminal: figures are :func:`narrow`, and what may be long stands below, in notes.
"""

from __future__ import annotations

from collections.abc import Sequence

from estimator.errors import install_line
from profiler.training.fresh import agreement
from profiler.training.metrics import METRICS
from profiler.training.outcomes import Outcome
from profiler.training.profile import Profile

from ..render import Table, amount, figure, one_line, wrapped
from .cells import apart, central, gap_cells, narrow, score, thousand
from .front import front_tables, student_answers

_HERE_HEADINGS = ("model", "wall s", "J train")
_PREDICTION_HEADINGS = ("model", "J/prediction", "with features [J]", "J/single row", "with features [J]")
_TRAINING_HEADINGS = ("model", "kgCO2e per 1,000 trainings", "$ per 1,000 trainings")
_SCORE_NAMES = {"rmse": "RMSE", "mae": "MAE", "r2": "R²", "auc": "AUC", "f1": "F1", "ap": "AP", "logloss": "log loss",
                "balancedaccuracy": "balanced accuracy"}  # fmt: skip
#: The longest question: does CPU time tell energy? Without a sensor it has no answer.
_NOT_ANSWERABLE = "not answerable here: no energy sensor can be read; the joules above come from CPU time."
_HOW_ENDED = {"timeout": "STOPPED", "memory": "STOPPED", "failed": "FAILED", "lacking": "not run",
              "interrupted": "interrupted"}  # fmt: skip


def tables(profile: Profile) -> list[Table]:
    """Return the tables of a profile, the main one first."""
    found = [main_table(profile)]
    if any(row.versus_reference is not None for row in profile.results):
        found.append(compared_table(profile))
    if profile.fresh:
        found.append(fresh_table(profile))
    found += [here_table(profile), prediction_table(profile), training_table(profile), *front_tables(profile)]
    found.append(Table(("question", "answer"), answers(profile), title="What follows"))
    return found


def title(profile: Profile, how: str) -> str:
    """Return what stands above the main table: data, meter, CPU, and how it was trained."""
    lines = [f"data: {one_line(profile.data)}", f"meter: {profile.meter}; CPU {profile.cpu}", how]
    if profile.synthetic:
        noun = profile.subject.noun
        said = "the figures compare models and say nothing about prices."
        lines.insert(0, f"SYNTHETIC DATA: no such {noun} exist; {said}")
    return wrapped("\n".join(lines))


def splits_of(profile: Profile) -> str:
    """Return how rows were split, in words."""
    return profile.subject.splits or f"{profile.plan.folds} folds × {profile.plan.repeats}"


def main_table(profile: Profile) -> Table:
    """Return one row per model."""
    plan, subject = profile.plan, profile.subject
    threads = f"{plan.threads} thread{'s' if plan.threads > 1 else ''}"
    how = f"{splits_of(profile)}, seed {plan.seed}, {threads}, one process per model"
    if "unlabelled_rows" in profile.extras:
        how += f"\nunlabelled {subject.noun} for the student: {profile.extras['unlabelled_rows']:,}"
    said = f"{subject.short}: {subject.label}, mean over folds; less is better."
    if subject.outliers:
        said = f"{subject.label}: all {subject.noun} scored, mean over folds; trimmed: without {subject.outliers}."
    notes = [
        said,
        "CPU s, J train: one training, features and fit; a student counts its teacher, not the choice of its decay. "
        "Features are the same work for every model that takes them: one cost, the median over all folds.",
    ]
    notes += [f"{row.model}: {ended}" for row in profile.results if (ended := how_ended(row))]
    notes += [f"not run: {text} ({install_line(extra='profile')})" for text in profile.lacking]
    others = _other_scores(profile)[:3]
    headings = ["model", subject.short, *(["trimmed"] if subject.outliers else [])]
    headings += [*(_SCORE_NAMES.get(name, name) for name in others), "CPU s", "J train", "front", "note"]
    rows = [_row(row, others, trimmed=bool(subject.outliers)) for row in profile.results]
    return Table(tuple(headings), rows, title(profile, how), notes)


def compared_table(profile: Profile) -> Table:
    """Return the paired differences to the reference, by every score."""
    both = bool(profile.subject.outliers)
    rows = [
        (row.model, *gap_cells(row.versus_reference), *(gap_cells(row.versus_reference_trimmed) if both else ()))
        for row in profile.results
        if row.versus_reference is not None
    ]
    headings = ("model", f"vs {profile.reference}", "", *(("trimmed", "") if both else ()))
    note = (
        "Differences fold by fold, below 0 is better, with 90 % intervals of the corrected resampled t (Nadeau and "
        "Bengio 2003); an interval that holds 0: not told apart. One in ten such intervals misses by chance."
    )
    return Table(headings, rows, "Compared on the same folds", (note,))


def fresh_table(profile: Profile) -> Table:
    """Return how models rank in the cross-validation and on rows that it never held."""
    trimmed = {row.model: row for row in profile.fresh_trimmed}
    headings = ["model", "CV", "rank", "fresh", "rank", "difference on fresh rows", ""]
    headings += ["trimmed", "rank", ""] if trimmed else []
    rows = []
    for row in profile.fresh:
        cells: list[object] = [row.model, score(row.error_in), row.rank_in, score(row.error_out), row.rank_out]
        cells += gap_cells(row.versus_reference) if row.versus_reference else ("reference", "")
        if trimmed:
            other = trimmed[row.model]
            cells += [score(other.error_out), other.rank_out, apart(other.versus_reference)]
        rows.append(tuple(cells))
    noun = profile.subject.noun
    notes = [
        f"Trained on all {noun} of --data, once a repeat; scored on {profile.extras['fresh_rows']:,} others. "
        "Difference: to the reference on the same rows, 90 % interval of a bootstrap over them."
    ]
    tau = agreement(profile.fresh)
    if tau is not None:
        notes.append(f"Kendall's τ between the two rankings: {tau:.2f} (1: the same).")
    return Table(tuple(headings), rows, f"{noun.capitalize()} never seen: ranking in, ranking out", notes)


def here_table(profile: Profile) -> Table:
    """Return what one training took on this machine."""
    rows = [(row.model, narrow(row.wall_seconds), row.train_joules) for row in profile.results if row.folds]
    note = (
        "Ranges are 90 % intervals; that of modelled joules is mostly one shared error, so on a quiet machine rows "
        "compare better than it looks. On a loaded one they do not: CPU-seconds grow there, and not alike."
    )
    return Table(_HERE_HEADINGS, rows, "One training here", (note,))


def prediction_table(profile: Profile) -> Table:
    """Return what predictions cost here: of the model only as intervals, with features as central figures."""
    rows = [
        (
            row.model,
            row.joules_per_prediction,
            central(row.joules_per_prediction_with_features),
            row.joules_per_prediction_single,
            central(row.joules_per_prediction_single_with_features),
        )
        for row in profile.results
        if row.folds
    ]
    return Table(_PREDICTION_HEADINGS, rows, "Predictions here, in a batch and one by one")


def training_table(profile: Profile) -> Table:
    """Return what trainings cost on a cloud machine."""
    rows = [(row.model, thousand(row.kgco2e), thousand(row.cost_usd)) for row in profile.results if row.folds]
    return Table(
        _TRAINING_HEADINGS,
        rows,
        f"Trainings on {_place(profile)}",
        ("CO2e: electricity and embodied, the machine held for as long as the training takes there.",),
    )


def answers(profile: Profile) -> list[tuple[str, str]]:
    """Return the questions that a reader has, answered or not."""
    found = []
    distilled = profile.distillation
    if distilled is not None:
        found += student_answers(distilled)
    for front in profile.scores:
        within = "; ".join(f"{figure(joules)} J: {name or 'none'}" for joules, name in front.within_budgets)
        found.append((f"best within a budget{', trimmed' if front.trimmed else ''}", within))
    measured = profile.meter != "none" and not profile.modelled
    told = "measure it: carbonest profile --calibrate" if measured else _NOT_ANSWERABLE
    found.append(("does CPU time tell energy", told))
    return found


def how_ended(row: Outcome) -> str:
    """Return how a model ended that did not finish, with the energy that it burnt; nothing for the others."""
    if row.status == "ok":
        return ""
    burnt = f", {amount(row.burnt_joules.central, 'J')} burnt" if row.burnt_joules is not None else ""
    part = f"; {row.folds} of {row.folds_planned} folds" if row.folds else ""
    return f"{row.message or 'incomplete'}{burnt}{part}"


def _row(row: Outcome, others: Sequence[str], *, trimmed: bool) -> tuple[object, ...]:
    return (
        row.model,
        score(row.shown_error()),
        *((score(row.shown_error(trimmed=True)),) if trimmed else ()),
        *(score(row.scores.get(name)) for name in others),
        narrow(row.cpu_seconds),
        central(row.train_joules),
        "yes" if row.on_front else "",
        _HOW_ENDED.get(row.status, "DIVERGED" if row.diverged else ""),
    )


def _other_scores(profile: Profile) -> list[str]:
    """Return the scores that stand beside the error: R² of houses, of a table the others of its task."""
    found = next((list(row.scores) for row in profile.results if row.scores), [])
    if profile.subject.outliers:
        return [name for name in found if name == "r2"]
    metric = METRICS[profile.subject.metric]
    # The error of such a metric is 1 minus it: the metric itself is what a reader knows.
    first = [metric.name] if metric.greater_is_better else []
    return [*first, *(name for name in found if name != metric.name)]


def _place(profile: Profile) -> str:
    cloud = profile.cloud
    where = f"{cloud['sku']}" + (f" in {cloud['region']}" if cloud["region"] else "")
    return where + (" (assumed: name your own with --cloud and --region)" if cloud["assumed"] else "")
