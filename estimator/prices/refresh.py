"""``data refresh prices``: every present price of a region into the overlay. Goes to the network, as its name says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..choices import ASKED_PROVIDERS
from ..errors import AccessError, InputError, RemoteError
from ..remote.client import NoAnswerError
from . import aws_maps, azure_retail, overlay
from .price import Price


class Refreshed(NamedTuple):
    """What became of one region: so many prices in a file, or a sentence why not."""

    provider: str
    region: str
    price_count: int
    file: str
    problem: str | None = None


def refresh(regions: Sequence[tuple[str, str]]) -> Iterator[Refreshed]:
    """Fetch the prices of (provider, region) pairs and write each region's overlay; yields as each is done.

    AWS: on-demand, from the public maps. Azure: on-demand, reserved and spot, from the public list. A region that
    fails keeps its old overlay and says why; the others go on, unless nobody answers at all.

    Raises
    ------
    InputError
        If a provider has no live prices.
    """
    for provider, _ in regions:
        if provider not in ASKED_PROVIDERS:
            raise InputError(f"live prices exist for {' and '.join(ASKED_PROVIDERS)}; got {provider!r}.")
    maps, azure = aws_maps.open_remote(), azure_retail.open_remote()
    names: dict[str, str] | None = None
    silent: dict[str, str] = {}
    try:
        for provider, region in regions:
            if provider in silent:
                yield Refreshed(provider, region, 0, "", f"not asked: {silent[provider]}")
                continue
            try:
                prices: list[Price]
                if provider == "aws":
                    names = aws_maps.locations(maps) if names is None else names
                    prices = list(aws_maps.region_prices(maps, region, names).values())
                else:
                    prices = list(azure_retail.region_prices(azure, region).values())
                yield _written(provider, region, prices)
            except (RemoteError, AccessError) as error:
                if isinstance(error, NoAnswerError):
                    silent[provider] = str(error)
                yield Refreshed(provider, region, 0, "", str(error))
    finally:
        maps.close()
        azure.close()


def _written(provider: str, region: str, prices: list[Price]) -> Refreshed:
    if not prices:
        # An empty overlay would hide the old one's prices without a word.
        raise RemoteError(f"{provider} lists no prices of {region}.")
    return Refreshed(provider, region, len(prices), str(overlay.write(provider, region, prices)))
