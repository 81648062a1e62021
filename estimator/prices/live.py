"""A price from the provider itself, asked now. Only ``--prices live`` and ``data refresh prices`` come here."""

from __future__ import annotations

from ..errors import InputError, RemoteError
from ..model import Step
from . import aws_maps, aws_pricing, azure_retail, spot
from .price import Price, checked_kind


class LivePrices:
    """Asks for present prices; AWS's public maps hold a whole region each and are read once.

    AWS on-demand prices come from those maps (no key); reserved and spot prices from the account's own view (boto3).
    Azure's all come from its public list.
    """

    def __init__(self) -> None:
        self._locations: dict[str, str] | None = None
        self._maps: dict[str, dict[str, Price]] = {}
        self._calls: aws_pricing.AwsCalls | None = None

    def price(
        self, provider: str, sku: str, region: str, kind: str = "on_demand", currency: str = "USD"
    ) -> Price | None:
        """Return the present price of a machine; ``None`` where the provider lists none of that kind.

        Raises
        ------
        InputError, AccessError, MissingExtraError, RemoteError
            As :func:`live_price`, but for a price that is not listed.
        """
        checked_kind(kind)
        if provider == "azure":
            return _azure(sku, region, kind, currency)
        if provider != "aws":
            raise InputError(f"live prices exist for aws and azure; got {provider!r}.")
        if currency != "USD":
            raise InputError(f"AWS prices are in USD; {currency!r} was asked.")
        return self._on_demand(region).get(sku) if kind == "on_demand" else self._of_account(sku, region, kind)

    def _on_demand(self, region: str) -> dict[str, Price]:
        if region not in self._maps:
            remote = aws_maps.open_remote()
            try:
                if self._locations is None:
                    self._locations = aws_maps.locations(remote)
                self._maps[region] = aws_maps.region_prices(remote, region, self._locations)
            finally:
                remote.close()
        return self._maps[region]

    def _of_account(self, sku: str, region: str, kind: str) -> Price | None:
        if self._calls is None:
            self._calls = aws_pricing.AwsCalls()
        if kind == "spot":
            return spot.price(self._calls, sku, region)
        return aws_pricing.price(self._calls, sku, region, kind)


def live_price(
    provider: str, sku: str, region: str, kind: str = "on_demand", currency: str = "USD"
) -> tuple[Price, Step]:
    """Return the present public price of a machine, and its line of the trail.

    Parameters
    ----------
    provider : {"aws", "azure"}
    sku, region : str
        Canonical names.
    kind : {"on_demand", "reserved_1y", "reserved_3y", "spot"}
    currency : str
        Azure only; AWS prices are in US dollars.

    Raises
    ------
    InputError
        If the provider has no live prices, or none in that currency.
    AccessError, MissingExtraError
        If credentials, a right or boto3 are missing.
    RemoteError
        If the service fails, or lists no such price: never 0, never another region's.
    """
    found = LivePrices().price(provider, sku, region, kind, currency)
    if found is None:
        raise RemoteError(f"{provider} lists no {kind} price of {sku} in {region} now.")
    return found, found.step("live")


def _azure(sku: str, region: str, kind: str, currency: str) -> Price | None:
    remote = azure_retail.open_remote()
    try:
        return azure_retail.price(remote, sku, region, kind, currency)
    finally:
        remote.close()
