"""Options that several commands share, and the parameter types behind them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from estimator import units
from estimator.choices import FALLBACKS, PRICE_SOURCES

Command = TypeVar("Command", bound=Callable[..., Any])


if TYPE_CHECKING:
    _ParamType = click.ParamType[Any]
else:
    _ParamType = click.ParamType


class Parsed(_ParamType):
    """A parameter that one of the parsers of :mod:`estimator.units` reads; its error ends with exit code 2."""

    def __init__(self, name: str, parse: Callable[[str, str], Any]) -> None:
        self.name = name
        self._parse = parse

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the parsed value; text only, defaults pass through."""
        label = param.opts[0] if param is not None else self.name
        return self._parse(value, label) if isinstance(value, str) else value


FRACTION = Parsed("65%|0.65", units.fraction)
MEMORY = Parsed("gib", units.memory_gib)
HOURS = Parsed("hours", units.hours)
COUNT = Parsed("2B|300k", units.count)
SEQUENCE = Parsed("4096|4k", units.sequence_length)


def positive(low: float = 0.0, high: float | None = None) -> Parsed:
    """Return a type for finite numbers of at least ``low`` (and at most ``high``)."""
    return Parsed("number", lambda text, name: units.number(text, name, low=low, high=high))


def output(function: Command) -> Command:
    """Add ``--format`` and ``--output``."""
    function = click.option(
        "--output", "-o", "output_path", metavar="FILE", help="Write to FILE (atomically) instead of stdout."
    )(function)
    return click.option(
        "--format",
        "-f",
        "output_format",
        type=click.Choice(["text", "json", "csv", "markdown"]),
        default="text",
        show_default=True,
        help="Form of the result.",
    )(function)


def page(function: Command) -> Command:
    """Add ``--html``; :mod:`carbonest.cli.pages` checks and writes it."""
    return click.option("--html", "html_path", metavar="FILE", help="Also write one self-contained page.")(function)


def intensity(function: Command) -> Command:
    """Add ``--intensity`` and ``--fallback``; the value is checked by the library when it is used."""
    function = click.option(
        "--fallback",
        type=click.Choice(FALLBACKS),
        help="If the live service fails: the yearly table, or its present value for the whole job. Left out: an error.",
    )(function)
    return click.option(
        "--intensity",
        metavar="annual|uk|electricitymaps|watttime|FILE.csv|GRAMS",
        default="annual",
        show_default=True,
        help="Carbon intensity of the electricity: the yearly table; a live service (network; NAME:PLACE names its "
        "zone); a file of start,gco2e_per_kwh; or a number in gCO2e/kWh.",
    )(function)


def prices(function: Command) -> Command:
    """Add ``--prices``."""
    return click.option(
        "--prices",
        type=click.Choice(PRICE_SOURCES),
        default=PRICE_SOURCES[0],
        show_default=True,
        help="List prices: the shipped table, the one that `carbonest data refresh prices` wrote, or the provider's "
        "own service (network).",
    )(function)
