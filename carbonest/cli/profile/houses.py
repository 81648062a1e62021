"""``carbonest profile houses``: accuracy against energy of a dozen models, on house prices or a table of one's own."""

from __future__ import annotations

from typing import Any

import click

from ...api.profile import profile_houses
from .. import options, pages, render, terminal
from ..help import Grouped
from . import options as profile_options
from . import table_options
from .page import page
from .report import tables

#: Exit status after Ctrl-C, as shells have it.
INTERRUPTED = 130


@click.command("houses", cls=Grouped)
@profile_options.training
@table_options.table
@click.option(
    "--models",
    "-m",
    metavar="NAMES",
    help="Only these, separated by commas: mean, ols, ridge, lasso, pca (or pca20, …), forest, gbm, fcn, "
    "fcn-naive, cnn, cnn-naive, distill; for a table also lightgbm, xgboost, catboost and package.module:Class.",
)
@click.option("--unlabelled", metavar="FILE", help="Further houses for the student; those in --data are left out.")
@click.option(
    "--fresh", metavar="FILE", help="Further rows with the target: every model is scored on those not in --data."
)
@click.option(
    "--trials",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Tuning trials to count into training where totals are compared.",
)
@profile_options.place
@options.page
@options.output
def command(
    models: str | None, html_path: str | None, output_format: str, output_path: str | None, **given: Any
) -> int:
    """Train a dozen models on house prices, or on a table of yours; print accuracy, energy, carbon and money of each.

    Each model runs in a process of its own, one thread, over the same folds; joules come from the counters of this
    machine where they can be read, else from CPU-seconds and the power curve of its CPU (then labelled as modelled).
    Without --data the houses are synthetic; with --target the data are your own. Ctrl-C keeps what is finished;
    --resume goes on.

    \b
    carbonest profile --quick
    carbonest profile --data train.csv --cloud c7i.large --region eu-west-1
    carbonest profile --data train.csv --models ridge,gbm,fcn --html report.html
    carbonest profile --data churn.csv --target left --metric auc --cv group:customer
    carbonest profile --data sales.csv --target price --models ridge,gbm,my.module:Model
    """
    profile_options.check_outputs(output_path, html=html_path)
    names = profile_options.names(models, "--models")
    table = table_options.table_given(given)
    asked = profile_options.given_only(given) | table
    with profile_options.progress("profiling") as step:
        if table:
            from ...api.profile_table import profile_table

            profile = profile_table(models=names, on_progress=step, **asked)
        else:
            profile = profile_houses(models=names, on_progress=step, **asked)
    for warning in profile.warnings:
        terminal.note(warning)
    if html_path is not None:
        pages.put(page(profile), html_path)
    plain = profile.to_dict()
    header = {key: value for key, value in plain.items() if key != "results"}
    render.write(output_format, output_path, results=plain["results"], tables=tables(profile), header=header)
    if profile.interrupted:
        terminal.complain("interrupted; what was finished is above.")
        return INTERRUPTED
    return 0
