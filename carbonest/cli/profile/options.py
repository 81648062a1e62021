"""Options that the profile subcommands share, and the bar that shows how far they are."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import click

from estimator.errors import InputError
from estimator.files import check_writable

from .. import options, terminal

Command = TypeVar("Command", bound=Callable[..., Any])

_SHARED = (
    click.option("--data", metavar="FILE|openml|synthetic",
                 help="Kaggle's train.csv or the full Ames file (known by its header), or OpenML; synthetic houses if "
                      "left out."),
    click.option("--quick", is_flag=True, help="Small models, three folds: under a minute on two cores."),
    click.option("--folds", type=click.IntRange(min=2), help="Folds of the cross-validation.  [default: 5; quick: 3]"),
    click.option("--repeats", type=click.IntRange(min=1), help="Repeats with other shuffles.  [default: 2; quick: 1]"),
    click.option("--seed", type=click.IntRange(min=0, max=2**31), default=0, show_default=True,
                 help="Of shuffles and weights."),
    click.option("--threads", type=click.IntRange(min=1), default=1, show_default=True,
                 help="Threads per model; more than one blurs CPU time."),
    click.option("--timeout", "timeout_seconds", type=options.positive(0.001), metavar="SECONDS",
                 help="Stop a model after so long, all folds together.  [default: 1800; of a sweep: 120]"),
    click.option("--memory", "memory_gib", type=options.MEMORY, default=4.0, metavar="GIB", show_default=True,
                 help="Stop a model that needs more."),
    click.option("--resume", metavar="FILE", help="Write finished folds to FILE, and go on from it."),
)  # fmt: skip
_PLACE = (
    click.option("--cloud", metavar="SKU", help="Machine on which one training is priced.  [default: Standard_D2s_v5]"),
    click.option("--region", metavar="REGION", help="Its region.  [default: westeurope]"),
    click.option("--speed", type=options.positive(1e-6), metavar="FACTOR",
                 help="Work of one vCPU there relative to one CPU here, if you know it."),
)  # fmt: skip


def training(function: Command) -> Command:
    """Add the options of data, folds and limits."""
    for option in reversed(_SHARED):
        function = option(function)
    return function


def place(function: Command) -> Command:
    """Add the options of the machine on which a training is priced."""
    for option in reversed(_PLACE):
        function = option(function)
    return function


def given_only(given: dict[str, Any]) -> dict[str, Any]:
    """Return the options that were given, for functions whose keywords have the defaults."""
    return {name: value for name, value in given.items() if value is not None}


def names(given: str | None, option: str) -> list[str] | None:
    """Return the names between commas; ``None`` where none were asked for.

    Raises
    ------
    InputError
        If the option was given and holds no name.
    """
    if given is None:
        return None
    found = [name.strip() for name in given.split(",") if name.strip()]
    if not found:
        raise InputError(f"{option} must hold names, separated by commas; got {given!r}.")
    return found


def check_outputs(output_path: str | None, html: str | None = None) -> None:
    """Refuse files that cannot be written, before models train for minutes."""
    for path, option in ((output_path, "--output"), (html, "--html")):
        if path not in (None, "-"):
            check_writable(str(path), option)


@contextmanager
def progress(label: str) -> Iterator[Callable[[str, int, int], None]]:
    """Show a bar with the model's name on standard error, on a terminal only."""
    if not terminal.is_watched():
        yield lambda name, done, total: None
        return

    def shown(name: str | None) -> str:
        return terminal.one_line(name or "")

    with click.progressbar(length=1, label=label, file=sys.stderr, item_show_func=shown) as bar:

        def step(name: str, done: int, total: int) -> None:
            bar.length = max(total, 1)
            bar.update(done - bar.pos, name)

        yield step
