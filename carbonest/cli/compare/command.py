"""``carbonest compare aws|azure|gcp``: the provider's own figures beside ours, and the gap by stage."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar, get_args

import click

from estimator.provider_figures.gap import Accounting

from .. import options, render, terminal

if TYPE_CHECKING:
    from estimator.provider_figures.figures import Figure

Command = TypeVar("Command", bound=Callable[..., Any])


def _shared(function: Command) -> Command:
    """Add the arguments and options of all providers."""
    for option in reversed(
        [
            click.argument("files", nargs=-1, required=True, metavar="FILE..."),
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

    Offline: FILE is what you exported. The stages sum to the gap; where the provider gives less than a stage needs, the
    stage is a range.
    """


@command.command("aws")
@_shared
def aws(**given: Any) -> None:
    """AWS: the data export CARBON_EMISSIONS (CSV), or answers of the sustainability API (JSON). Tonnes.

    Several model versions may cover one month: the newest counts.

    \b
    carbonest fleet cur/ --group-by account,region,month --format json --output ours.json
    carbonest compare aws carbon_emissions.csv --ours ours.json
    """
    from estimator.provider_figures import aws as reader

    _compare("aws", [figure for path in given["files"] for figure in reader.read(path)], **given)


@command.command("azure")
@_shared
def azure(**given: Any) -> None:
    """Azure: answers of the Carbon Optimization API (JSON), or the portal's CSV of emission trends. Kilograms.

    Item details have no date: --month says which month they are of.

    \b
    carbonest usage azure --month 2026-10 --format json --output ours.json
    carbonest compare azure monthly_summary.json --ours ours.json
    """
    from estimator.errors import InputError
    from estimator.provider_figures import azure as reader
    from estimator.provider_figures.figures import month

    months = [month(each, "--month") for each in given["months"]]
    if len(months) > 1:
        raise InputError("--month may be given once for Azure: it also says which month an answer without dates is of.")
    of_month = months[0] if months else None
    figures = [figure for path in given["files"] for figure in reader.read(path, of_month=of_month)]
    _compare("azure", figures, **given)


@command.command("gcp")
@_shared
def gcp(**given: Any) -> None:
    """Google: the Carbon Footprint export of BigQuery, as CSV or JSON. Kilograms.

    \b
    carbonest fleet billing.json --group-by account,region,month --format json --output ours.json
    carbonest compare gcp carbon_footprint.csv --ours ours.json
    """
    from estimator.provider_figures import google as reader

    _compare("gcp", [figure for path in given["files"] for figure in reader.read(path)], **given)


def _compare(
    provider: str,
    figures: list[Figure],
    *,
    files: tuple[str, ...],
    ours: str,
    months: tuple[str, ...],
    accounting: Accounting,
    output_format: str,
    output_path: str | None,
) -> None:
    del files
    from estimator.provider_figures.figures import month
    from estimator.provider_figures.gap import ledger
    from estimator.provider_figures.ours import ours as of_result
    from estimator.results.documents import read

    document = read(ours)
    found = ledger(
        provider,
        figures,
        of_result(document, provider),
        accounting=accounting,
        months=[month(each, "--month") for each in months],
    )
    for note in (*document.said, *found.notes):
        terminal.note(note)
    from .report import tables

    data = found.to_dict()
    results = data.pop("results")
    render.write(output_format, output_path, results=results, header=data, tables=tables(found))
