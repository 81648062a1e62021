"""``carbonest data refresh``: fetch what changes, into the user's own directory."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from estimator.choices import ASKED_PROVIDERS

from .. import options, render, terminal

if TYPE_CHECKING:
    from estimator.prices.refresh import Refreshed


@click.command("refresh")
@click.argument("what", type=click.Choice(["prices"]))
@click.option("--region", "regions", multiple=True, help="Region in any spelling; repeatable. Left out: all live ones.")
@click.option("--provider", type=options.Word(ASKED_PROVIDERS), help="One cloud only.")
@options.output
def refresh(
    what: str, regions: Sequence[str], provider: str | None, output_format: str, output_path: str | None
) -> None:
    """Fetch list prices from the providers (uses the network) into a dated overlay.

    The shipped table stays as it is. `vm --prices overlay` and `plan --prices overlay` use what was fetched.
    AWS: on-demand prices; Azure: on-demand, reserved and spot prices.

    \b
    carbonest data refresh prices --region westeurope --region eu-west-1
    carbonest vm --sku Standard_D4s_v3 --hours 10 --region westeurope --prices overlay
    """
    from estimator.errors import RemoteError

    wanted = _wanted(regions, provider)
    whom, number = " and ".join(sorted({p for p, _ in wanted})), len(wanted)
    places = wanted[0][1] if number == 1 else f"{number} regions"
    terminal.announce(f"asking {whom} for the prices of {places}.")
    done = _fetched(wanted)
    rows = [r._asdict() | {"file": r.file or None} for r in done]
    table = render.Table(
        ("provider", "region", "prices", "file", "problem"),
        [(r.provider, r.region, r.price_count or None, r.file or "—", r.problem or "") for r in done],
        f"{what} fetched",
    )
    render.write(output_format, output_path, results=rows, tables=[table])
    failed = [r for r in done if r.problem]
    if failed:
        raise RemoteError(
            f"{len(failed)} of {len(done)} regions could not be fetched and keep what they had; "
            f"first {failed[0].provider} {failed[0].region}: {failed[0].problem}"
        )


def _wanted(regions: Sequence[str], provider: str | None) -> list[tuple[str, str]]:
    from estimator import providers
    from estimator.providers.areas import find_regions

    if regions:
        found = [region for name in regions for region in find_regions(name, provider)]
    else:
        found = [
            region
            for name in ASKED_PROVIDERS
            if provider in (None, name)
            for region in providers.regions(name)
            if region.status == "live"
        ]
    return list(dict.fromkeys((region.provider, region.region) for region in found))


def _fetched(wanted: list[tuple[str, str]]) -> list[Refreshed]:
    from sys import stderr

    from estimator.prices.refresh import refresh as fetch

    if len(wanted) < 2 or not terminal.is_watched():
        return list(fetch(wanted))
    with click.progressbar(fetch(wanted), length=len(wanted), label="regions", file=stderr) as progress:
        return list(progress)
