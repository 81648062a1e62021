"""Small bills in FOCUS's columns, for what comes after reading."""

import csv
from decimal import Decimal

COLUMNS = (
    "BillingAccountId", "SubAccountId", "ProviderName", "PublisherName", "InvoiceIssuerName", "ServiceName",
    "ServiceCategory", "RegionId", "ResourceId", "ResourceType", "ChargeCategory", "ChargeClass", "ChargeDescription",
    "ChargeFrequency", "ChargePeriodStart", "ChargePeriodEnd", "BillingPeriodStart", "BillingPeriodEnd",
    "BillingCurrency", "BilledCost", "EffectiveCost", "ListCost", "ContractedCost", "ConsumedQuantity", "ConsumedUnit",
    "PricingQuantity", "PricingUnit", "PricingCategory", "SkuId", "SkuPriceId", "CommitmentDiscountId",
    "CommitmentDiscountStatus", "Tags", "x_UsageType", "x_Operation", "x_ServiceCode",
)  # fmt: skip


def row(sku="m5.xlarge", hours="10", cost="1.92", region="eu-west-1", month=9, day=1, **changed):
    """Return one row of EC2 hours, as AWS writes it."""
    following = month + 1
    return {
        "BillingAccountId": "1", "SubAccountId": "11", "ProviderName": "AWS", "PublisherName": "AWS",
        "InvoiceIssuerName": "AWS", "ServiceName": "Amazon Elastic Compute Cloud", "ServiceCategory": "Compute",
        "RegionId": region, "ResourceId": f"i-{sku}-{region}", "ResourceType": "instance", "ChargeCategory": "Usage",
        "ChargeDescription": f"$0.192 per On Demand Linux {sku} Instance Hour", "ChargeFrequency": "Usage-Based",
        "ChargePeriodStart": f"2026-{month:02d}-{day:02d}T00:00:00Z",
        "ChargePeriodEnd": f"2026-{month:02d}-{day + 1:02d}T00:00:00Z",
        "BillingPeriodStart": f"2026-{month:02d}-01T00:00:00Z",
        "BillingPeriodEnd": f"2026-{following:02d}-01T00:00:00Z",
        "BillingCurrency": "USD", "BilledCost": cost, "EffectiveCost": cost, "ListCost": cost, "ContractedCost": cost,
        "ConsumedQuantity": hours, "ConsumedUnit": "Hours", "PricingQuantity": hours, "PricingUnit": "Hours",
        "PricingCategory": "Standard", "SkuId": "S", "SkuPriceId": "P", "Tags": '{"team": "web"}',
        "x_UsageType": f"EU-BoxUsage:{sku}", "x_Operation": "RunInstances", "x_ServiceCode": "AmazonEC2", **changed,
    }  # fmt: skip


def fee(cost="-0.50", **changed):
    """Return a credit: money only."""
    return row(hours="", cost=cost, ChargeCategory="Credit", ConsumedUnit="", ResourceId="", x_UsageType="", **changed)


def other(cost="3.25", **changed):
    """Return a row of a service that no rule knows."""
    return row(
        hours="5", cost=cost, ServiceName="Amazon Unheard Of", ServiceCategory="Other", ConsumedUnit="Requests",
        ResourceType="", x_UsageType="EU-Requests", x_Operation="Ask", x_ServiceCode="AmazonUnheardOf",
        ChargeDescription="$0.65 per request", **changed,
    )  # fmt: skip


BILL = [
    row(), row(day=2), row(sku="c5.large", hours="24", cost="2.304", region="eu-north-1", Tags='{"team": "ml"}'),
    row(month=10), row(sku="c5.large", hours="240", cost="23.04", region="eu-north-1", month=10, Tags="{}"),
    row(sku="m5.gigantic", hours="3", cost="9.99", month=10), fee(), other(), other(cost="0.125", month=10),
]  # fmt: skip


def write(path, rows=tuple(BILL)):
    """Write a bill and return its path."""
    with open(path, "w", encoding="utf-8", newline="") as stream:  # noqa: PTH123
        writer = csv.DictWriter(stream, COLUMNS, restval="", extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    return path


def billed(rows=tuple(BILL)):
    """Return the money of a bill, added up by Python's own decimals."""
    return sum((Decimal(each["BilledCost"]) for each in rows), Decimal(0))
