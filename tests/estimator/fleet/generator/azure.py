"""Azure cost details, actual and amortised, of each agreement, with the traps of real exports."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from decimal import Decimal

from .planted import Clock, Planted, amount, cost, hour

#: What each kind of export calls its columns; those that it does not name stay as they are.
SPELLINGS: dict[str, dict[str, str]] = {
    "ea": {},
    "ea_2023": {"CostInBillingCurrency": "Cost", "ProductName": "Product", "BillingCurrencyCode": "BillingCurrency"},
    "mca": {
        "CostInBillingCurrency": "costInBillingCurrency",
        "Quantity": "quantity",
        "BillingCurrencyCode": "billingCurrency",
        "Date": "date",
        "MeterCategory": "meterCategory",
        "AdditionalInfo": "additionalInfo",
        "ResourceLocation": "location",
    },
    "payg": {
        "CostInBillingCurrency": "PreTaxCost",
        "Quantity": "UsageQuantity",
        "Date": "UsageDateTime",
        "ResourceId": "InstanceId",
        "SubscriptionId": "SubscriptionGuid",
        "BillingCurrencyCode": "Currency",
    },
    "german": {
        "ResourceLocation": "Ressourcenstandort (ResourceLocation)",
        "UnitOfMeasure": "Maßeinheit (UnitOfMeasure)",
        "MeterName": "Name der Verbrauchseinheit (MeterName)",
        "Quantity": "UsageQuantity (UsageQuantity)",
    },
}
#: How an export writes its dates: both orders of day and month, and ISO 8601.
DATES = ("%m/%d/%Y", "%d/%m/%Y", "%Y-%m-%d", "%Y-%m-%dT00:00:00Z")
_HOURS = ("1 Hour", "1 Hours", "1 hora", "1 小时", "Hours", "1 Stunde")


def line(rng: random.Random, clock: Clock, dates: str, **columns: object) -> dict[str, object]:
    """Return a line as an enterprise export spells it."""
    machine = f"aks-pool-{rng.randrange(9)}"
    details = {
        "UsageType": "ComputeHR",
        "ServiceType": "Standard_D4s_v3",
        "VMName": machine,
        "VCPUs": 4,
        **columns.pop("details", {}),
    }  # type: ignore[dict-item]
    info = json.dumps({key: value for key, value in details.items() if value is not None})
    group = "/subscriptions/11111111-12AB/resourceGroups/RG/providers/Microsoft.Compute"
    return {
        "BillingPeriodStartDate": clock.invoice.strftime(dates),
        "BillingPeriodEndDate": clock.invoice.replace(day=31).strftime(dates),
        "SubscriptionId": "11111111-12ab",
        "Date": clock.start.strftime(dates),
        "ProductName": "Virtual Machines",
        "MeterCategory": "Virtual Machines",
        "MeterSubCategory": None,
        "MeterName": "D4 v3/D4s v3",
        "UnitOfMeasure": rng.choice(_HOURS),
        "BillingCurrencyCode": "USD",
        "ResourceLocation": rng.choice(["westeurope", "US East", "EastUS", "nowhere"]),
        "ResourceId": rng.choice(
            [f"{group}/virtualMachineScaleSets/{machine}", f"{group}/virtualMachines/{machine}".upper()]
        ),
        "ConsumedService": "Microsoft.Compute",
        "ChargeType": "Usage",
        "PricingModel": "OnDemand",
        "AdditionalInfo": rng.choice([info, info[1:-1]]),
        "Tags": rng.choice(['"team": "a"', '{"team": "a"}', None]),
        **columns,
    }


class Kind:
    """One kind of cost: what a commitment's usage, its unused part and its purchase stand for in the file."""

    def __init__(self, basis: str, dates: str) -> None:
        self.basis, self.dates = basis, dates

    def money(self, value: Decimal) -> tuple[Decimal | None, Decimal | None]:
        """Return a cost as (billed, effective): a file of one kind has one of them."""
        return (None if self.basis == "amortized" else value), (None if self.basis == "actual" else value)

    def usage(
        self,
        name: str,
        *counted: str,
        per: tuple[Decimal, ...] = (Decimal(1),),
        sku: str | None = None,
        **columns: object,
    ) -> Callable[[random.Random], Planted]:
        """Return a planter of usage."""

        def plant(rng: random.Random) -> Planted:
            clock, units, value = hour(rng), amount(rng), cost(rng, 10)
            row = line(rng, clock, self.dates, Quantity=units, CostInBillingCurrency=value, **columns)
            quantities = {quantity: units * each for quantity, each in zip(counted, per, strict=False)}
            return Planted(row, name, *self.money(value), clock.month, sku=sku, **quantities)

        return plant

    def covered(self, rng: random.Random) -> Planted:
        """Plant usage under a commitment: for nothing where the commitment was invoiced, else at its share."""
        clock, units = hour(rng), amount(rng)
        value = cost(rng) if self.basis == "amortized" else Decimal(0)
        row = line(
            rng,
            clock,
            self.dates,
            Quantity=units,
            CostInBillingCurrency=value,
            PricingModel=rng.choice(["Reservation", "SavingsPlan"]),
        )
        return Planted(row, "machine", *self.money(value), clock.month, hours=units, sku="Standard_D4s_v3")

    def committed(self, rng: random.Random) -> Planted:
        """Plant the money of a commitment: bought by the ``1 Hour``, or not used, with hours that are none."""
        clock, value = hour(rng), cost(rng)
        charge = (
            rng.choice(["UnusedReservation", "UnusedSavingsPlan"])
            if self.basis == "amortized"
            else rng.choice(["Purchase", "Refund"])
        )
        value = -value if charge == "Refund" else value
        row = line(
            rng,
            clock,
            self.dates,
            Quantity=Decimal(1),
            UnitOfMeasure="1 Hour",
            ChargeType=charge,
            CostInBillingCurrency=value,
            PricingModel="Reservation",
        )
        return Planted(row, "commitment", *self.money(value), clock.month)

    def correction(self, rng: random.Random) -> Planted:
        """Plant hours and money taken back."""
        clock, units, value = hour(rng, late=True), -amount(rng), -cost(rng)
        row = line(rng, clock, self.dates, Quantity=units, CostInBillingCurrency=value)
        return Planted(row, "machine", *self.money(value), clock.month, hours=units, sku="Standard_D4s_v3")

    def blocks(self, rng: random.Random) -> Planted:
        """Plant hours in blocks: a day tells 10 from 100 for one machine; of a quarter of an hour it tells nothing."""
        clock, value, open_ = hour(rng), cost(rng), rng.random() < 0.5
        units = Decimal("0.1") if open_ else Decimal(10)
        row = line(
            rng,
            clock,
            self.dates,
            Quantity=units,
            UnitOfMeasure=rng.choice(["10 Hours", "100 Hours"]),
            CostInBillingCurrency=value,
        )
        if open_:
            return Planted(row, "quarantined", *self.money(value), clock.month)
        return Planted(row, "machine", *self.money(value), clock.month, hours=units, sku="Standard_D4s_v3")

    def broken(self, rng: random.Random) -> Planted:
        """Plant a row that cannot be what it claims to be."""
        clock, value = hour(rng), cost(rng)
        row = line(rng, clock, self.dates, Quantity=Decimal(1), CostInBillingCurrency=value)
        how = rng.choice(["Quantity", "CostInBillingCurrency", "Date", "ChargeType", "UnitOfMeasure"])
        row[how] = {
            "Quantity": "1_0",
            "CostInBillingCurrency": "1,5",
            "Date": "31 Brumaire",
            "ChargeType": "Surprise",
            "UnitOfMeasure": None,
        }[how]
        billed, effective = (None, None) if how == "CostInBillingCurrency" else self.money(value)
        return Planted(row, "quarantined", billed, effective, "" if how == "Date" else clock.month)

    def planters(self) -> list[Callable[[random.Random], Planted]]:
        """Return every planter, common ones more than once."""
        tokens = {"MeterCategory": "Azure OpenAI", "details": {"ServiceType": None}}
        return [
            *[self.usage("machine", "hours", sku="Standard_D4s_v3")] * 6,
            *[self.covered] * 3,
            *[self.committed] * 2,
            self.correction,
            self.blocks,
            self.broken,
            self.usage(
                "machine", "hours", sku="Standard_D2_v2", MeterName="D2 v2/DS2 v2 Spot", details={"ServiceType": None}
            ),
            self.usage("held_unused", "hours", sku="Standard_D4s_v3", details={"UsageType": "ComputeCR"}),
            self.usage("other", MeterCategory="Virtual Machines Licenses", MeterName="4 vCPU VM License"),
            self.usage("quarantined", UnitOfMeasure=None),
            self.usage(
                "managed",
                "hours",
                "vcpu_hours",
                per=(Decimal(1), Decimal(2)),
                sku="2 vCore",
                MeterCategory="Azure Database for MySQL",
                MeterName="2 vCore",
            ),
            self.usage(
                "managed",
                "vcpu_hours",
                MeterCategory="SQL Managed Instance",
                MeterSubCategory="General Purpose - Compute Gen5",
                MeterName="vCore",
            ),
            self.usage(
                "other",
                MeterCategory="SQL Managed Instance",
                MeterSubCategory="General Purpose - SQL License",
                MeterName="vCore",
            ),
            self.usage(
                "managed", "hours", sku="C1 Cache Instance", MeterCategory="Redis Cache", MeterName="C1 Cache Instance"
            ),
            self.usage(
                "serverless", "vcpu_hours", MeterCategory="Container Instances", MeterName="Standard vCPU Duration"
            ),
            self.usage(
                "serverless",
                "gib_hours",
                per=(1 / Decimal(3600),),
                MeterCategory="Functions",
                MeterName="Standard Execution Time",
                UnitOfMeasure="1 GB Second",
            ),
            self.usage(
                "ai_tokens",
                "tokens",
                per=(Decimal(1000),),
                MeterName="gpt-4o Inp glbl Tokens",
                UnitOfMeasure="1K",
                **tokens,
            ),
            self.usage(
                "storage",
                "gib_months",
                per=(Decimal(128),),
                MeterCategory="Storage",
                MeterSubCategory="Premium SSD Managed Disks",
                MeterName="P10 LRS Disk",
                UnitOfMeasure="1/Month",
            ),
            self.usage(
                "storage",
                "gib_months",
                per=(Decimal(100),),
                MeterCategory="Storage",
                MeterSubCategory="Tiered Block Blob",
                MeterName="Hot LRS Data Stored",
                UnitOfMeasure="100 GB/Month",
            ),
            self.usage("other", MeterCategory="Storage", MeterName="GRS Write Operations", UnitOfMeasure="10K"),
            self.usage(
                "network", MeterCategory="Bandwidth", MeterName="Standard Data Transfer Out", UnitOfMeasure="1 GB"
            ),
            self.usage("network", MeterCategory="Virtual Network", MeterName="Basic IPv4 Static Public IP"),
            self.usage("tax_credit_fee", ChargeType="RoundingAdjustment"),
            self.usage("tax_credit_fee", ChargeType="Tax"),
            self.usage(
                "other",
                ChargeType="Purchase",
                MeterCategory="SaaS",
                PricingModel=None,
                ConsumedService="Microsoft.SaaS",
            ),
        ]
