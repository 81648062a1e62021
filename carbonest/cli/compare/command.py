"""``carbonest compare aws|azure|gcp``: the provider's own figures beside ours, and the gap by stage."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar, get_args

import click

from estimator.errors import InputError
from estimator.provider_figures.stages import Accounting
from estimator.usage.options import Auth

from .. import options, render, terminal

if TYPE_CHECKING:
    from estimator.provider_figures.figures import Figure
    from estimator.provider_figures.ours import Ours

Command = TypeVar("Command", bound=Callable[..., Any])


def _shared(function: Command) -> Command:
    """Add the arguments and options of all providers."""
    for option in reversed(
        [
            click.argument("files", nargs=-1, metavar="FILE..."),
            click.option(
                "--ours",
                required=True,
                metavar="RESULT.json",
                help="JSON of `carbonest usage` or `carbonest fleet` for the same account and months.",
            ),
            click.option("--month", "months", multiple=True, metavar="2026-10", help="Only this month; repeatable."),
            click.option(
                "--accounting",
                type=click.Choice(get_args(Accounting)),
                default="location",
                show_default=True,
                help="Which of the provider's totals is compared; ours is location-based.",
            ),
            options.output,
        ]
    ):
        function = option(function)
    return function


@click.group("compare")
def command() -> None:
    """The provider's own carbon figures beside ours for the same account and months, and the gap by stage.

    Offline: FILE is what you exported; --live asks AWS or Azure instead. The stages sum to the gap; where the provider
    gives less than a stage needs, the stage is a range.
    """


@command.command("aws")
@click.option("--live", is_flag=True, help="Ask AWS's sustainability API for the months of --ours (network).")
@click.option("--profile", help="With --live: profile of ~/.aws/config. Default: the usual chain.")
@_shared
def aws(live: bool, profile: str | None, **given: Any) -> None:
    """AWS: the data export CARBON_EMISSIONS (CSV), or answers of the sustainability API (JSON). Tonnes.

    Several model versions may cover one month: the newest counts.

    \b
    carbonest fleet cur/ --group-by account,region,month --format json --output ours.json
    carbonest compare aws carbon_emissions.csv --ours ours.json
    """
    from estimator.provider_figures import aws as reader

    def asked(mine: Sequence[Ours], months: Sequence[str]) -> list[Figure]:
        from estimator.provider_figures.aws_live import ask

        return ask(_months(mine, months), profile=profile)

    if profile is not None and not live:
        raise InputError("--profile is for --live: files need no sign-in.")
    _compare("aws", reader.read, asked if live else None, **given)


@command.command("azure")
@click.option("--live", is_flag=True, help="Ask the Carbon Optimization API for the months of --ours (network).")
@click.option(
    "--auth",
    type=click.Choice(get_args(Auth)),
    default="auto",
    show_default=True,
    help="With --live: where the sign-in comes from.",
)
@_shared
def azure(live: bool, auth: Auth, **given: Any) -> None:
    """Azure: answers of the Carbon Optimization API (JSON), or the portal's CSV of emission trends. Kilograms.

    Item details have no date: --month says which month they are of.

    \b
    carbonest usage azure --month 2026-10 --format json --output ours.json
    carbonest compare azure monthly_summary.json --ours ours.json
    """
    from estimator.provider_figures import azure as reader
    from estimator.provider_figures.figures import month

    months = [month(each, "--month") for each in given["months"]]
    if len(months) > 1 and not live:
        raise InputError("--month may be given once for Azure: it also says which month an answer without dates is of.")

    def asked(mine: Sequence[Ours], months: Sequence[str]) -> list[Figure]:
        from estimator.provider_figures.azure_live import ask

        accounts = sorted({each.account for each in mine if each.account})
        return ask(_months(mine, months), accounts, auth=auth)

    read = partial(reader.read, of_month=months[0] if months else None)
    _compare("azure", read, asked if live else None, **given)


@command.command("gcp")
@_shared
def gcp(**given: Any) -> None:
    """Google: the Carbon Footprint export of BigQuery, as CSV or JSON. Kilograms.

    \b
    carbonest fleet billing.json --group-by account,region,month --format json --output ours.json
    carbonest compare gcp carbon_footprint.csv --ours ours.json
    """
    from estimator.provider_figures import google as reader

    _compare("gcp", reader.read, None, **given)


def _months(mine: Sequence[Ours], asked: Sequence[str]) -> list[str]:
    """Return the months that a provider is to be asked for: those of ours, or of them those that were named."""
    found = sorted({each.month for each in mine} & (set(asked) or {each.month for each in mine}))
    if not found:
        raise InputError(f"--month must be one of our figures' months; got {', '.join(asked)}.")
    return found


def _compare(
    provider: str,
    read_file: Callable[[str], list[Figure]],
    ask: Callable[[Sequence[Ours], Sequence[str]], list[Figure]] | None,
    *,
    files: tuple[str, ...],
    ours: str,
    months: tuple[str, ...],
    accounting: Accounting,
    output_format: str,
    output_path: str | None,
) -> None:
    if bool(files) is (ask is not None):
        live = " or --live, and not both" if provider != "gcp" else ""
        raise InputError(f"the provider's figures must come from somewhere: give a FILE{live}.")
    from estimator.provider_figures.figures import month
    from estimator.provider_figures.gap import ledger
    from estimator.provider_figures.ours import ours as of_result
    from estimator.results.documents import read

    document = read(ours)
    mine = of_result(document, provider)
    wanted = [month(each, "--month") for each in months]
    figures = ask(mine, wanted) if ask is not None else [figure for path in files for figure in read_file(path)]
    found = ledger(provider, figures, mine, accounting=accounting, months=wanted)
    for note in (*document.said, *found.notes):
        terminal.note(note)
    from .report import tables

    data = found.to_dict()
    results = data.pop("results")
    render.write(output_format, output_path, results=results, header=data, tables=tables(found))
