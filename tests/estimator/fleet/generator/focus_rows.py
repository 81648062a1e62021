"""Rows in the standard's columns, and the columns of each version from 1.0-preview to 1.4."""

from __future__ import annotations

import random
from collections.abc import Callable
from decimal import Decimal

from .planted import Clock, Planted, amount, cost, hour

#: What each version calls the columns whose names changed.
VERSIONS: dict[str, dict[str, str]] = {
    "1.0-preview": {
        "ConsumedQuantity": "UsageQuantity",
        "ConsumedUnit": "UsageUnit",
        "RegionId": "Region",
        "ChargeClass": "ChargeSubcategory",
    },
    "1.0": {},
    "1.1": {},
    "1.2": {},
    "1.3": {},
    "1.4": {},
}
_SINCE = {"1.1": {"SkuMeter": None}, "1.2": {"InvoiceId": "INV-1"}, "1.3": {"ContractApplied": None}}


def row_of(rng: random.Random, clock: Clock, provider: str, **columns: object) -> dict[str, object]:
    """Return a row with the standard's columns; the caller's own override them."""
    return {
        "ProviderName": provider,
        "PublisherName": provider,
        "InvoiceIssuerName": {"AWS": "Amazon Web Services, Inc.", "Google Cloud": "Google"}.get(provider, provider),
        "SubAccountId": rng.choice(["000000000042", "111111111111"]),
        "BillingCurrency": "USD",
        "BillingPeriodStart": f"{clock.invoice:%Y-%m-%dT%H:%M:%SZ}",
        "BillingPeriodEnd": "2026-11-01T00:00:00Z",
        "ChargePeriodStart": f"{clock.start:%Y-%m-%dT%H:%M:%SZ}",
        "ChargePeriodEnd": f"{clock.end:%Y-%m-%dT%H:%M:%SZ}",
        "ChargeCategory": "Usage",
        "ChargeClass": None,
        "ChargeDescription": None,
        "ChargeFrequency": rng.choice(["Usage-Based", "Usage-based"]),
        "CommitmentDiscountId": None,
        "CommitmentDiscountStatus": None,
        "ConsumedUnit": "Hours",
        "PricingCategory": "Standard",
        "RegionId": "eu-west-1",
        "ResourceId": None,
        "ResourceType": None,
        "Tags": '{"team": "a", "\'); drop table x; --": "x"}',
        **columns,
    }


def usage(
    provider: str,
    name: str,
    *counted: str,
    per: tuple[Decimal, ...] = (Decimal(1),),
    nodes: int = 1,
    sku: str | None = None,
    **columns: object,
) -> Callable[[random.Random], Planted]:
    """Return a planter of usage; ``counted`` are the schema's names of what it is, ``per`` how much one unit is."""

    def plant(rng: random.Random) -> Planted:
        clock, units, billed = hour(rng), amount(rng), cost(rng)
        effective = rng.choice([billed, cost(rng)])
        row = row_of(
            rng, clock, provider, ConsumedQuantity=units, BilledCost=billed, EffectiveCost=effective, **columns
        )
        quantities = {quantity: units * each for quantity, each in zip(counted, per, strict=False)}
        return Planted(row, name, billed, effective, clock.month, sku=sku, nodes=nodes, **quantities)

    return plant


def charged(
    provider: str, name: str, category: str, sign: int = 1, **columns: object
) -> Callable[[random.Random], Planted]:
    """Return a planter of money that is no usage, whatever quantity stands beside it."""

    def plant(rng: random.Random) -> Planted:
        clock, billed = hour(rng), cost(rng, 2) * sign
        effective = Decimal(0) if category == "Purchase" else billed
        row = row_of(
            rng,
            clock,
            provider,
            ChargeCategory=category,
            ConsumedQuantity=None,
            ConsumedUnit=None,
            BilledCost=billed,
            EffectiveCost=effective,
            **columns,
        )
        return Planted(row, name, billed, effective, clock.month)

    return plant


def correction(provider: str, **columns: object) -> Callable[[random.Random], Planted]:
    """Return a planter of hours taken back for the month before, and given again to another resource."""

    def plant(rng: random.Random) -> Planted:
        clock, units, billed = hour(rng, late=True), -amount(rng), -cost(rng)
        row = row_of(
            rng,
            clock,
            provider,
            ChargeClass="Correction",
            ConsumedQuantity=units,
            BilledCost=billed,
            EffectiveCost=billed,
            **columns,
        )
        return Planted(row, "machine", billed, billed, clock.month, hours=units, sku="m5.large")

    return plant


def broken(rng: random.Random) -> Planted:
    """Plant a row that cannot be what it claims to be."""
    clock, billed = hour(rng), cost(rng)
    row = row_of(rng, clock, "AWS", ConsumedQuantity=Decimal(1), BilledCost=billed, EffectiveCost=billed)
    how = rng.choice(["ConsumedQuantity", "ChargePeriodStart", "ChargeCategory", "BilledCost"])
    row[how] = {
        "ConsumedQuantity": "1_0",
        "ChargePeriodStart": "2026-02-30",
        "ChargeCategory": "Surprise",
        "BilledCost": "1,5",
    }[how]
    spoiled = how == "BilledCost"
    return Planted(
        row, "quarantined", None if spoiled else billed, billed, "" if how == "ChargePeriodStart" else clock.month
    )


def as_version(row: dict[str, object], version: str) -> dict[str, object]:
    """Return a row in the columns of a version."""
    named = {VERSIONS[version].get(name, name): value for name, value in row.items()}
    for since, columns in _SINCE.items():
        if version >= since and version != "1.0-preview":
            named = {**columns, **named}
    if version in ("1.3", "1.4"):
        named |= {"ServiceProviderName": row["ProviderName"], "HostProviderName": row["ProviderName"]}
    if version == "1.4":
        del named["ProviderName"], named["PublisherName"]
    return named
