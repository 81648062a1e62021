"""``carbonest profile sweep``: every scikit-learn regressor, capped, with its energy."""

from __future__ import annotations

from typing import Any

import click

from profiler.sweep.lazy import status
from profiler.training.profile import Profile

from ...api.sweep import sweep_houses
from .. import options, render
from . import options as profile_options
from .houses import INTERRUPTED


@click.command("sweep")
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
        click.echo(f"note: {warning}", err=True)
    plain = profile.to_dict()
    header = {key: value for key, value in plain.items() if key != "results"}
    render.write(output_format, output_path, results=plain["results"], tables=[table(profile)], header=header)
    if profile.interrupted:
        click.echo("carbonest: interrupted; what was finished is above.", err=True)
        return INTERRUPTED
    return 0


def table(profile: Profile) -> render.Table:
    """Return the sweep, best first, stopped and diverged models last."""
    rows = sorted(profile.results, key=lambda row: (row.status != "ok", row.diverged, row.rmse_log_price or 0.0))
    title = [
        f"data: {profile.data}",
        f"meter: {profile.meter}; CPU {profile.cpu} | {profile.plan.folds} folds × "
        f"{profile.plan.repeats}, seed {profile.plan.seed}, one thread and one process per model",
    ]
    if profile.extras.get("engine") == "lazypredict":
        title[1] = f"meter: {profile.meter}; CPU {profile.cpu} | lazypredict, one split, seed {profile.plan.seed}"
    if profile.synthetic:
        title.insert(
            0, "SYNTHETIC DATA: no such houses exist; the figures compare models and say nothing about prices."
        )
    cells = [
        (
            row.model,
            _score(row.rmse_log_price),
            _score(row.r2),
            render.figure(row.cpu_seconds),
            render.figure(row.wall_seconds),
            row.own_train_joules if row.folds else row.burnt_joules,
            render.figure(row.joules_per_prediction.central if row.joules_per_prediction else None),
            "yes" if row.on_front else "",
            status(row) + (", joules burnt" if row.status in ("timeout", "memory") else ""),
        )
        for row in rows
    ]
    headings = (
        "Model",
        "RMSE",
        "R-Squared",
        "CPU s",
        "Time Taken s",
        "Energy J",
        "J per prediction",
        "front",
        "Status",
    )
    stopped = [row for row in rows if row.burnt_joules is not None and row.status in ("timeout", "memory")]
    burnt = sum(row.burnt_joules.central for row in stopped if row.burnt_joules is not None)
    notes = [f"{len(stopped)} stopped models burnt {render.figure(burnt)} J."] if stopped else []
    return render.Table(headings, cells, "\n".join(title), notes)


def _score(value: float | None) -> str:
    if value is None:
        return render.UNKNOWN
    return f"{value:.4f}" if abs(value) < 1000 else f"{value:.2e}"
