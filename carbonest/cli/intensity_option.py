"""Shared options that may name a live service: ``--intensity``, ``--fallback`` and ``--prices``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


def intensity(function: Command) -> Command:
    """Add ``--intensity`` and ``--fallback``; the value is checked by the library when it is used."""
    function = click.option(
        "--fallback",
        type=click.Choice(["annual", "latest"]),
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
        type=click.Choice(["snapshot", "overlay", "live"]),
        default="snapshot",
        show_default=True,
        help="List prices: the shipped table, the one that `carbonest data refresh prices` wrote, or the provider's "
        "own service (network).",
    )(function)
