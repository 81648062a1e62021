"""``carbonest profile sweep``: every scikit-learn regressor, capped, with its energy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import click

from estimator.errors import InputError
from estimator.model import Interval
from profiler.training.outcomes import Outcome
from profiler.training.profile import Profile

from ...api.sweep import sweep_houses
from .. import options, render, terminal
from ..help import Grouped
from . import options as profile_options
from .cells import central, narrow, score
from .houses import INTERRUPTED
from .report import how_ended, title

_HEADINGS = ("Model", "RMSE", "R-Squared", "CPU s", "Time Taken s", "Energy [J]", "J/prediction", "front", "Status")


@click.command("sweep", cls=Grouped)
@click.argument("engine", default="sklearn", metavar="[sklearn|lazypredict]")
@profile_options.training
@click.option("--regressors", "-m", metavar="NAMES", help="Only these, separated by commas; module:Class for others.")
@profile_options.place
@options.output
def command(engine: str, regressors: str | None, output_format: str, output_path: str | None, **given: Any) -> int:
    """Train every scikit-learn regressor on house prices, each in a capped process; print scores, seconds and joules.

    A model that reaches --timeout or --memory is killed and listed with the energy it burnt; one whose error is ten
    times that of always saying the mean is flagged as diverged. With `lazypredict`, that tool sweeps (one split), and
    its CPU-seconds are split by model.

    \b
    carbonest profile sweep --quick --timeout 30
    carbonest profile sweep lazypredict --data train.csv
    """
    profile_options.check_outputs(output_path)
    names = profile_options.names(regressors, "--regressors")
    with profile_options.progress("sweeping") as step:
        profile = sweep_houses(engine=engine, regressors=names, on_progress=step, **profile_options.given_only(given))
    for warning in profile.warnings:
        terminal.note(warning)
    plain = profile.to_dict()
    header = {key: value for key, value in plain.items() if key != "results"}
    render.write(output_format, output_path, results=plain["results"], tables=[table(profile)], header=header)
    if profile.interrupted:
        terminal.complain("interrupted; what was finished is above.")
        return INTERRUPTED
    if profile.results and all(row.status != "ok" for row in profile.results):
        raise InputError(f"no model finished: {_why(profile.results)}")
    return 0


def _why(rows: Sequence[Outcome]) -> str:
    """Return how the models ended, most frequent first, and what would help."""
    ends = Counter(f"{row.status} ({row.message})" if row.message else row.status for row in rows).most_common(3)
    said = "; ".join(f"{count} × {end}" for end, count in ends)
    statuses = {row.status for row in rows}
    if statuses <= {"timeout", "memory"}:
        return f"{said}. Give them more with --timeout or --memory."
    return f"{said}."


def table(profile: Profile) -> render.Table:
    """Return the sweep, best first, stopped and diverged models last."""
    rows = sorted(profile.results, key=lambda row: (row.status != "ok", row.diverged, row.rmse_log_price or 0.0))
    plan = profile.plan
    how = f"{plan.folds} folds × {plan.repeats}, seed {plan.seed}, one thread and one process per model"
    if profile.extras.get("engine") == "lazypredict":
        how = f"lazypredict, one split, seed {plan.seed}"
    cells = [
        (
            row.model,
            score(row.rmse_log_price),
            score(row.r2),
            narrow(row.cpu_seconds),
            narrow(row.wall_seconds),
            central(_spent(row)),
            central(row.joules_per_prediction),
            "yes" if row.on_front else "",
            "diverged" if row.status == "ok" and row.diverged else row.status,
        )
        for row in rows
    ]
    return render.Table(_HEADINGS, cells, title(profile, how), _notes(rows))


def _notes(rows: list[Outcome]) -> list[str]:
    """Return what the energies are worth, and how models ended that did not finish."""
    notes = []
    spent = [joules for row in rows if (joules := _spent(row)) is not None and joules.central > 0]
    if spent and all(row.modelled for row in rows):
        least, most = min(x.low / x.central for x in spent), max(x.high / x.central for x in spent)
        notes.append(
            f"Energy is modelled: 90 % intervals reach from {least:.2f} to {most:.2f} of the figure, one error that "
            "all rows share."
        )
    elif spent:
        notes.append("Energy: the mean over folds; its 90 % interval is in --format json and csv.")
    notes += [f"{row.model}: {row.status}: {how_ended(row)}" for row in rows if row.status != "ok"]
    stopped = [row for row in rows if row.burnt_joules is not None and row.status in ("timeout", "memory")]
    burnt = sum(row.burnt_joules.central for row in stopped if row.burnt_joules is not None)
    if stopped:
        notes.append(f"{render.counted(len(stopped), 'stopped model')} burnt {render.amount(burnt, 'J')}.")
    return notes


def _spent(row: Outcome) -> Interval | None:
    return row.own_train_joules if row.folds else row.burnt_joules
