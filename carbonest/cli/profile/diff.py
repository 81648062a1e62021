"""``carbonest profile diff``: two profiles compared fold by fold."""

from __future__ import annotations

import click

from estimator.errors import InputError
from profiler.training.difference import Difference, difference, read_profile

from .. import options, render, terminal
from . import options as profile_options
from .cells import gap, narrow, score

_HEADINGS = ("model", "before", "after", "difference", "", "× J train", "× J prediction")


@click.command("diff")
@click.argument("first", metavar="A.json")
@click.argument("second", metavar="B.json")
@click.option("--models", metavar="A,B", help="A model of each that are compared though their names differ.")
@options.output
def command(first: str, second: str, models: str | None, output_format: str, output_path: str | None) -> int:
    """Compare two profiles of the same data and folds: did the error change, and what did it cost?

    Both are JSON that `carbonest profile --format json` wrote. Differences are taken fold by fold, with the interval
    that folds sharing training rows allow; what lies within it is not told apart.

    \b
    carbonest profile diff before.json after.json
    carbonest profile diff run.json run.json --models ridge,gbm
    """
    profile_options.check_outputs(output_path)
    names = profile_options.names(models, "--models")
    if names is not None and len(names) != 2:
        raise InputError(f"--models must name one model of each profile, as A,B; got {models!r}.")
    found = difference(read_profile(first), read_profile(second), None if names is None else (names[0], names[1]))
    for warning in found.warnings:
        terminal.note(warning)
    plain = found.to_dict()
    header = {key: value for key, value in plain.items() if key != "results"}
    render.write(output_format, output_path, results=plain["results"], tables=[_table(found)], header=header)
    return 0


def _table(found: Difference) -> render.Table:
    rows = [
        (
            change.first if change.first == change.second else f"{change.first} → {change.second}",
            score(change.error_before),
            score(change.error_after),
            gap(change.error),
            _verdict(found, change.told_apart, None if change.error is None else change.error.central),
            narrow(change.joules_ratio),
            narrow(change.prediction_ratio),
        )
        for change in found.changes
    ]
    notes = [
        f"{found.label}, on the same folds; below 0 the second is better. 90 % intervals of the corrected resampled t."
    ]
    for names, which in ((found.only_first, "first"), (found.only_second, "second")):
        if names:
            notes.append(f"only in the {which}: {', '.join(names)}")
    return render.Table(_HEADINGS, rows, render.wrapped(f"data: {render.one_line(found.data)}"), notes)


def _verdict(found: Difference, told_apart: bool, central: float | None) -> str:
    if not told_apart or central is None:
        return "not told apart"
    return "better" if central < 0 else "worse"
