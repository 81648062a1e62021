"""A price from the provider itself, asked now. Only ``--prices live`` and ``data refresh prices`` come here."""

from __future__ import annotations

from ..errors import InputError, RemoteError
from ..model import Step
from .price import Price, checked_kind


def live_price(
    provider: str, sku: str, region: str, kind: str = "on_demand", currency: str = "USD"
) -> tuple[Price, Step]:
    """Return the present public price of a machine, and its line of the trail.

    AWS on-demand prices come from the public price maps (no key); reserved and spot prices from the account's own
    view (boto3). Azure's all come from its public list.

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
    checked_kind(kind)
    if provider == "azure":
        found = _azure(sku, region, kind, currency)
    elif provider == "aws":
        if currency != "USD":
            raise InputError(f"AWS prices are in USD; {currency!r} was asked.")
        found = _aws(sku, region, kind)
    else:
        raise InputError(f"live prices exist for aws and azure; got {provider!r}.")
    if found is None:
        raise RemoteError(f"{provider} lists no {kind} price of {sku} in {region} now.")
    return found, found.step("live")


def _azure(sku: str, region: str, kind: str, currency: str) -> Price | None:
    from . import azure_retail

    remote = azure_retail.open_remote()
    try:
        return azure_retail.price(remote, sku, region, kind, currency)
    finally:
        remote.close()


def _aws(sku: str, region: str, kind: str) -> Price | None:
    if kind == "on_demand":
        from . import aws_maps

        remote = aws_maps.open_remote()
        try:
            return aws_maps.region_prices(remote, region).get(sku)
        finally:
            remote.close()
    from . import aws_pricing, spot

    calls = aws_pricing.AwsCalls()
    return spot.price(calls, sku, region) if kind == "spot" else aws_pricing.price(calls, sku, region, kind)
