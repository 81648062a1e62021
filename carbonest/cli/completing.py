"""Values that a shell may complete: machines, regions, GPUs, models and files, from the shipped tables.

Loaded only when a shell asks. What an option is completed with goes by its name, for the commands declare none of it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from typing import NoReturn

import click
from click.shell_completion import CompletionItem

from estimator.errors import CarbonestError

Values = Callable[[click.Context, str], Iterable[str]]


def answer(group: click.Group, variable: str) -> NoReturn:
    """Answer a shell and end; what a line typed by halves trips over is not said into the middle of that line."""
    # No line, no place in it, bytes that are no text, a broken table.
    with suppress(LookupError, ValueError, CarbonestError):
        group.main(complete_var=variable)
    sys.exit(0)


def equip(command: click.Command) -> None:
    """Give the options and arguments of a command, and of those below it, the values that their names call for."""
    for below in command.commands.values() if isinstance(command, click.Group) else ():
        equip(below)
    for param in command.params:
        values = _values_of(command.name or "", param)
        if values is not None:
            # Over the method of the class: click has no other door for a parameter that exists already.
            setattr(param, "shell_complete", partial(_completed, values))  # noqa: B010
        elif "FILE" in (param.metavar or "") or "PATH" in (param.metavar or "") or param.name in _FILES:
            setattr(param, "shell_complete", _files)  # noqa: B010


def _completed(values: Values, ctx: click.Context, incomplete: str) -> list[CompletionItem[str]]:
    """Return the values that begin as typed, whatever the case; of a list with commas the last one is completed."""
    if not incomplete.isprintable():  # it would come back to the terminal in each value
        return []
    before, comma, last = incomplete.rpartition(",")
    begin = last.casefold()
    try:
        found = [value for value in values(ctx, last) if value.casefold().startswith(begin)]
    except CarbonestError:  # a broken table: the command itself will say so
        return []
    return [CompletionItem(f"{before}{comma}{value}") for value in dict.fromkeys(found)]


def _files(ctx: click.Context, incomplete: str) -> list[CompletionItem[str]]:
    return [CompletionItem(incomplete if incomplete.isprintable() else "", type="file")]


def _values_of(command: str, param: click.Parameter) -> Values | None:
    if isinstance(param, click.Argument):
        return _ARGUMENTS.get((command, param.name or ""))
    if (command, param.name) in _OTHERWISE:
        return None
    return next((_OPTIONS[name] for name in param.opts if name in _OPTIONS), None)


def _provider(ctx: click.Context) -> tuple[str, ...]:
    """The clouds that the options so far leave: by --provider, or by the machine that was named."""
    from estimator.choices import PROVIDERS
    from estimator.machines.catalogue import find_machine, is_known

    given = ctx.params.get("provider")
    if given:
        return (given,) if isinstance(given, str) else tuple(given)
    # Behind an option that still lacks its value click keeps none of the arguments.
    words = os.environ.get("COMP_WORDS", "").split()[2:-1]
    named = [word for word in words if not word.startswith("-") and is_known(word)]
    return tuple(dict.fromkeys(find_machine(name).provider for name in named)) or PROVIDERS


def _skus(ctx: click.Context, begin: str) -> Iterable[str]:
    """Names of machines; Azure's without "Standard_" where it was not typed."""
    from estimator.machines.catalogue import names

    given = ctx.params.get("provider")
    wanted = None if not given else (given,) if isinstance(given, str) else tuple(given)
    short = begin != "" and not "standard_".startswith(begin.casefold()[:9])
    for provider, sku in names():
        if wanted is None or provider in wanted:
            yield sku.removeprefix("Standard_") if short else sku


def _regions(ctx: click.Context, begin: str) -> Iterable[str]:
    from estimator.providers import regions

    wanted = _provider(ctx)
    return [region.region for region in regions() if region.provider in wanted] + (_areas(ctx, begin) if begin else [])


def _areas(ctx: click.Context, begin: str) -> list[str]:
    """Countries with a region, blocs and continents, in one word each: shells split at blanks."""
    from estimator.providers import regions

    countries = dict.fromkeys(region.country for region in regions())
    return ["UK", "USA", "eu", "eea", "europe", "asia", *(name for name in countries if " " not in name)]


def _gpus(ctx: click.Context, begin: str) -> Iterable[str]:
    from estimator import tables

    for row in tables.table("gpu_power"):
        yield row["gpu_key"].partition(" (")[0].replace(" ", "-")


def _skus_and_gpus(ctx: click.Context, begin: str) -> Iterable[str]:
    return [*_skus(ctx, begin), *(_gpus(ctx, begin) if begin else ())]


def _zoo(ctx: click.Context, begin: str) -> Iterable[str]:
    from estimator import tables

    return [row["name"] for row in tables.table("zoo")]


def _llms(ctx: click.Context, begin: str) -> Iterable[str]:
    from estimator import tables

    return [row["model_key"] for row in tables.table("llm_models")]


def _workloads(ctx: click.Context, begin: str) -> Iterable[str]:
    from estimator.machines.load import CLASSES

    return CLASSES


def _providers(ctx: click.Context, begin: str) -> Iterable[str]:
    from estimator.choices import PROVIDERS

    return PROVIDERS


def _intensities(ctx: click.Context, begin: str) -> Iterable[str]:
    return ("annual", "uk", "electricitymaps", "watttime")


def _times(ctx: click.Context, begin: str) -> Iterable[str]:
    return [f"{begin}{unit}" for unit in ("h", "min", "d", "w", "month", "y")] if begin[-1:].isdigit() else ()


def _terms(ctx: click.Context, begin: str) -> Iterable[str]:
    from ..glossary import TERMS

    return [name for term in TERMS for name in (term.name, *term.also) if " " not in name]


_OPTIONS: dict[str, Values] = {
    "--sku": _skus, "--cloud": _skus, "--region": _regions, "--regions": _regions, "--near": _regions,
    "--country": _areas, "--gpu": _gpus, "--zoo": _zoo, "--llm": _llms, "--workload": _workloads,
    "--provider": _providers, "--intensity": _intensities, "--hours": _times, "--last": _times,
    "--gpu-hours": _times, "--deadline": _times, "--window": _times,
}  # fmt: skip
#: (command, parameter) whose option means something else than its name elsewhere.
_OTHERWISE = {("doctor", "cloud")}
_ARGUMENTS: dict[tuple[str, str], Values] = {
    ("vm", "machines"): _skus, ("skus", "pattern"): _skus_and_gpus, ("regions", "pattern"): _regions,
    ("intensity", "name"): _regions, ("zoo", "pattern"): _zoo, ("glossary", "term"): _terms,
}  # fmt: skip
#: Arguments and options that are files, without saying so in their metavar.
_FILES = frozenset(("files", "results", "job_file", "plan", "result"))
