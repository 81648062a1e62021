"""Options that several commands share, and the parameter types behind them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

import click

from estimator import units
from estimator.choices import FALLBACKS, PRICE_SOURCES
from estimator.errors import InputError, shown

from . import terminal

Command = TypeVar("Command", bound=Callable[..., Any])


if TYPE_CHECKING:
    _ParamType = click.ParamType[Any]
    _Choice = click.Choice[str]
else:
    _ParamType, _Choice = click.ParamType, click.Choice


class Parsed(_ParamType):
    """A parameter that one of the parsers of :mod:`estimator.units` reads; its error ends with exit code 2."""

    def __init__(self, name: str, parse: Callable[[str, str], Any]) -> None:
        self.name = name
        self._parse = parse

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the parsed value; text only, defaults pass through."""
        label = param.opts[0] if param is not None else self.name
        return self._parse(value, label) if isinstance(value, str) else value


class Word(_Choice):
    """One of some words, in any case, with dashes for underscores: ``AWS``, ``on-demand``, ``BF16``."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the word as it is listed."""
        if isinstance(value, str):
            alike = {each.casefold().replace("_", "-"): each for each in self.choices}
            value = alike.get(value.strip().casefold().replace("_", "-"), value)
        return super().convert(value, param, ctx)


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
USD_PER_HOUR = Parsed("usd/h", units.usd_per_hour)
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


FORMS = ("text", "json", "csv", "markdown")
#: What the end of a file's name says of the form that is written there; the last two where a command has them.
SUFFIXES = {"txt": "text", "json": "json", "csv": "csv", "md": "markdown", "xml": "junit", "tex": "latex"}
#: … and of a page.
_PAGES = ("html", "htm")


def output(function: Command) -> Command:
    """Add ``--format``, ``--output`` and ``--quiet``; the end of the file's name decides where no format is typed."""
    return quiet(form(FORMS)(to_file()(function)))


def form(forms: Sequence[str], **more: Any) -> Callable[[Command], Command]:
    """Return what adds ``--format``; ``more`` goes to :func:`click.option`."""
    about: dict[str, Any] = {
        "type": click.Choice(list(forms)),
        "default": forms[0],
        "show_default": True,
        "help": "Form of the result.",
    }
    return click.option("--format", "-f", "output_format", **about | more)


def to_file(
    about: str = "Write to FILE (atomically) instead of stdout.", forms: Sequence[str] = FORMS
) -> Callable[[Command], Command]:
    """Return what adds ``--output``, whose file's name decides on the form where no ``--format`` is typed."""
    endings = ", ".join(f".{ending}" for ending, name in SUFFIXES.items() if name in forms)

    def added(function: Command) -> Command:
        @wraps(function)
        def settled(*args: Any, **given: Any) -> Any:
            _settle(click.get_current_context(), given, forms)
            return function(*args, **given)

        help_text = f"{about} Without --format its ending decides: {endings}."
        option = click.option("--output", "-o", "output_path", metavar="FILE", help=help_text)
        return option(settled)  # type: ignore[return-value]

    return added


def quiet(function: Command) -> Command:
    """Add ``--quiet``."""
    return click.option(
        "--quiet",
        "-q",
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=lambda ctx, param, value: terminal.be_quiet(ctx) if value else None,
        help="No notes and no progress on stderr; errors, and what the result lacks, are said all the same.",
    )(function)


def page(function: Command) -> Command:
    """Add ``--html``; :mod:`carbonest.cli.pages` checks and writes it."""
    return click.option("--html", "html_path", metavar="FILE", help="Also write one self-contained page.")(function)


def form_named(path: str | None, forms: Sequence[str]) -> str | None:
    """Return the form that the name of a file asks for; ``"html"`` for a page, ``None`` where it does not say.

    Raises
    ------
    InputError
        If it asks for a form that is not among ``forms``.
    """
    name, dot, ending = (path or "").rpartition(".")
    wanted = "html" if ending.lower() in _PAGES else SUFFIXES.get(ending.lower()) if name and dot else None
    if wanted is None or wanted == "html" or wanted in forms:
        return wanted
    if wanted not in FORMS:  # a name that other commands know; here it says nothing
        return None
    raise InputError(f"--output {shown(path)} asks for {wanted}, but {_instead(forms)}")


def _instead(forms: Sequence[str]) -> str:
    endings = ", ".join(f".{ending}" for ending, name in SUFFIXES.items() if name in forms)
    context = click.get_current_context(silent=True)
    command = f"`{context.command_path}`" if context else "this command"
    return f"{command} only writes {', '.join(forms)}: end the name in {endings}, or type a --format."


def _settle(ctx: click.Context, given: dict[str, Any], forms: Sequence[str]) -> None:
    """Take the form from the name of the file, unless it was typed: a setting of the project gives way.

    Raises
    ------
    InputError
        If the name asks for a form, or a page, that the command does not write.
    """
    path = given["output_path"]
    if ctx.get_parameter_source("output_format") is click.core.ParameterSource.COMMANDLINE:
        return
    wanted = form_named(path, forms)
    if wanted != "html":
        given["output_format"] = wanted or given["output_format"]
        return
    page = next((each for each in ("html_path", "html") if each in given), None)
    if page is None:
        raise InputError(f"--output {shown(path)} asks for a page, but {_instead(forms)}")
    if given[page] not in (None, path):
        raise InputError(f"--output and --html name two pages, {shown(path)} and {shown(given[page])}: give one.")
    given[page], given["output_path"] = path, None
    terminal.keep_stdout_clear(ctx)


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


def joined(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> str | None:
    """Return several words as the one name that they are: ``intensity South Korea``."""
    return " ".join(value) or None


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
