"""Options of a table of one's own: what is predicted, by which score, on which folds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from estimator.errors import InputError

from .options import names

Command = TypeVar("Command", bound=Callable[..., Any])

_OPTIONS = (
    click.option("--target", metavar="COLUMN", help="Column to predict: --data is then a table of your own."),
    click.option("--metric", metavar="NAME",
                 help="rmse, mae or r2; logloss, auc, ap, f1, accuracy, balanced_accuracy or brier.  "
                      "[default: rmse or logloss]"),
    click.option("--task", type=click.Choice(["regression", "classification"]),
                 help="What the target is, if metric and values do not say."),
    click.option("--cv", metavar="SPLIT", help="5x2, group:COLUMN, group:COLUMN:5x2 or time:COLUMN:5."),
    click.option("--positive", metavar="CLASS", help="Of two classes the one that auc, ap and f1 are about."),
    click.option("--categorical", metavar="COLUMNS", help="Columns of numbers that are classes, with commas."),
    click.option("--drop", metavar="COLUMNS", help="Columns that must not be used, with commas."),
    click.option("--device", type=click.Choice(["auto", "cpu", "cuda"]),
                 help="Where networks for your own table train; auto is a GPU where there is one.  [default: auto]"),
)  # fmt: skip
_NAMES = ("metric", "task", "cv", "positive", "categorical", "drop", "device")


def table(function: Command) -> Command:
    """Add the options."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def table_given(given: dict[str, Any]) -> dict[str, Any]:
    """Take the options of a table out of those given, and return those that were used; a target is among them.

    Raises
    ------
    InputError
        If one was given without a target, or a target without a table.
    """
    found = {name: given.pop(name) for name in ("target", *_NAMES)}
    used = {name: value for name, value in found.items() if value is not None}
    for name in ("categorical", "drop"):
        if name in used:
            used[name] = names(used[name], f"--{name}")
    if used and "target" not in used:
        raise InputError(f"--{next(iter(used))} is for a table of your own: name its column to predict with --target.")
    if used and given.get("data") is None:
        raise InputError("--target needs the table that has it: give --data FILE.")
    if used and given.get("unlabelled") is not None:
        raise InputError("--unlabelled is for house prices; a student of your own table learns from rows made of it.")
    return used
