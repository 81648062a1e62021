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


class _Hours(Parsed):
    """A time in hours; a length in months or years is said, but not to a shell that completes."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return hours."""
        found = super().convert(value, param, ctx)
        if isinstance(value, str) and units.counts_months(value) and not (ctx is not None and ctx.resilient_parsing):
            from .terminal import note

            name = param.opts[0] if param is not None else self.name
            month = "a month counts as 730 h, as clouds bill, and a year as 8,760 h"
            note(f"{name} {value.strip()} is {found:,.10g} h: {month}.")
        return found


FRACTION = Parsed("65%|0.65", units.fraction)
MEMORY = Parsed("gib", units.memory_gib)
BOARD_MEMORY = Parsed("gb", units.board_memory_gb)
COUNT = Parsed("2B|300k", units.count)
SEQUENCE = Parsed("4096|4k", units.sequence_length)
USD = Parsed("usd", units.usd)
USD_PER_TONNE = Parsed("usd/t", units.usd_per_tonne)
USD_PER_KWH = Parsed("usd/kWh", units.usd_per_kwh)
KILOGRAMS = Parsed("kg", units.kilograms)
KWH = Parsed("kwh", units.kwh)
KILOMETRES = Parsed("km", units.kilometres)


HOURS = _Hours("time", units.hours)


def bounded(parse: Callable[[str, str], float], name: str, low: float, high: float) -> Parsed:
    """Return a type for a quantity with a unit that lies within bounds."""
    return Parsed(name, lambda text, label: units.number(parse(text, label), label, low=low, high=high))


def whole(low: int = 0, high: int | None = None) -> Parsed:
    """Return a type for whole numbers of at least ``low`` (and at most ``high``): 3, 3x."""
    return Parsed("N", lambda text, name: units.whole(text, name, low=low, high=high))


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


def take_spot(ctx: click.Context, given: dict[str, Any]) -> None:
    """Set the price kind that ``--spot`` stands for.

    Raises
    ------
    click.UsageError
        If another one was asked for.
    """
    several = not isinstance(given["price_kind"], str)
    spot = ("spot",) if several else "spot"
    typed = ctx.get_parameter_source("price_kind") is not click.core.ParameterSource.DEFAULT
    if typed and given["price_kind"] != spot and given["price_kind"]:
        raise click.UsageError("--spot is short for --price-kind spot: give one of the two.")
    given["price_kind"] = spot


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
