"""AWS Cost and Usage Reports, 2.0 and legacy, with the traps of billing.md and of AWS's own dictionary."""

from __future__ import annotations

import random
from collections.abc import Callable
from decimal import Decimal

from .planted import Clock, Planted, amount, cost, hour

TYPES = (
    "m5.large",
    "c6i.4xlarge",
    "r6g.2xlarge",
    "t3.micro",
    "p4d.24xlarge",
    "m7i-flex.xlarge",
    "u-6tb1.metal",
    "zz9.huge",
)
PREFIX = {"us-east-1": "", "eu-west-1": "EUW1-", "ap-south-1": "APS3-", "xx-nowhere-1": "XXN1-"}


def _line(rng: random.Random, clock: Clock, **columns: object) -> dict[str, object]:
    """Return a line as CUR spells it; ``product`` and ``resource_tags`` are maps."""
    region = rng.choice(list(PREFIX))
    usage = columns.pop("usage", None)
    code = columns.pop("code", "AmazonEC2")
    product = {"servicecode": columns.pop("servicecode", code), "region_code": region, **columns.pop("product", {})}  # type: ignore[dict-item]
    return {
        "bill_billing_period_start_date": f"{clock.invoice:%Y-%m-%dT%H:%M:%S.000Z}",
        "line_item_usage_account_id": rng.choice(["000000000042", "111111111111"]),
        "line_item_line_item_type": "Usage",
        "line_item_usage_start_date": f"{clock.start:%Y-%m-%dT%H:%M:%S.000Z}",
        "line_item_usage_end_date": f"{clock.end:%Y-%m-%dT%H:%M:%S.000Z}",
        "line_item_product_code": code,
        "line_item_usage_type": None if usage is None else f"{PREFIX[region]}{usage}",
        "line_item_operation": "RunInstances",
        "line_item_resource_id": rng.choice([None, f"i-{rng.randrange(10**9):017x}"]),
        "line_item_currency_code": "USD",
        "pricing_unit": "Hrs",
        "product": product,
        "resource_tags": {"user_team": rng.choice(["a", "b"]), "user_'); drop table x; --": "x"},
        **{
            f"line_item_{key}" if not key.startswith(("pricing", "savings", "reserv", "split")) else key: value
            for key, value in columns.items()
        },
    }


def _usage(
    name: str,
    usage: str,
    *counted: str,
    per: tuple[Decimal, ...] = (Decimal(1),),
    nodes: int = 1,
    sku: str | None = None,
    **more: object,
) -> Callable[[random.Random], Planted]:
    """Return a planter of plain usage; ``counted`` are the schema's names for it, ``per`` how much a unit is."""

    def plant(rng: random.Random) -> Planted:
        clock, units, money = hour(rng), amount(rng), cost(rng)
        row = _line(rng, clock, usage=usage, usage_amount=units, unblended_cost=money, **more)
        quantities = {quantity: units * each for quantity, each in zip(counted, per, strict=False)}
        return Planted(row, name, money, money, clock.month, sku=sku, nodes=nodes, **quantities)

    return plant


def machine(rng: random.Random) -> Planted:
    """Plant a machine under each kind of price; spot's type stands in the usage type or in the description only."""
    clock, hours, billed, kind = hour(rng), amount(rng), cost(rng), rng.choice(TYPES)
    how = rng.choice(["Usage", "DiscountedUsage", "SavingsPlanCoveredUsage", "spot", "dedicated", "hostbox"])
    columns: dict[str, object] = {"product": {"instance_type": kind}, "usage": f"BoxUsage:{kind}"}
    effective = billed
    if how == "DiscountedUsage":
        billed, effective = Decimal(0), cost(rng)
        columns |= {"line_item_type": how, "reservation_effective_cost": effective}
    elif how == "SavingsPlanCoveredUsage":
        effective = cost(rng)
        columns |= {"line_item_type": how, "savings_plan_savings_plan_effective_cost": effective}
    elif how == "spot":
        columns |= {"product": {}, "usage": rng.choice([f"SpotUsage:{kind}", "SpotUsage"])}
        columns["line_item_description"] = f"{kind} Linux/UNIX Spot Instance-hour in eu-west-1 in VPC Zone #1"
        if columns["usage"] == "SpotUsage" and not any(part in kind for part in ("large", "micro", "metal")):
            columns["usage"] = f"SpotUsage:{kind}"
        columns["pricing_term"] = "Spot"
    elif how == "dedicated":
        columns["usage"] = f"DedicatedUsage:{kind}"
    elif how == "hostbox":
        billed = effective = Decimal(0)
        columns["usage"] = f"HostBoxUsage:{kind}"
    row = _line(rng, clock, usage_amount=hours, unblended_cost=billed, **columns)
    return Planted(row, "machine", billed, effective, clock.month, hours=hours, sku=kind)


def correction(rng: random.Random) -> Planted:
    """Plant hours and money taken back for the month before; never set aside, never taken for a duplicate."""
    clock, hours, money = hour(rng, late=True), -amount(rng), -cost(rng)
    row = _line(
        rng,
        clock,
        usage="BoxUsage:m5.large",
        usage_amount=hours,
        unblended_cost=money,
        product={"instance_type": "m5.large"},
    )
    return Planted(row, "machine", money, money, clock.month, hours=hours, sku="m5.large")


def held(rng: random.Random) -> Planted:
    """Plant a capacity reservation without a machine on it."""
    clock, hours, money, kind = hour(rng), amount(rng), cost(rng), rng.choice(TYPES)
    usage = rng.choice([f"UnusedBox:{kind}", f"UnusedDed:{kind}"])
    row = _line(rng, clock, usage=usage, usage_amount=hours, unblended_cost=money, product={"instance_type": kind})
    return Planted(row, "held_unused", money, money, clock.month, hours=hours, sku=kind)


def commitment(rng: random.Random) -> Planted:
    """Plant money of commitments; a negation carries hours that are none, a fee's unused part is its effective cost."""
    clock, money, part = hour(rng), cost(rng), cost(rng, 6)
    how = rng.choice(["SavingsPlanNegation", "SavingsPlanRecurringFee", "SavingsPlanUpfrontFee", "RIFee", "Fee"])
    columns: dict[str, object] = {"line_item_type": how, "usage_amount": amount(rng), "usage": "BoxUsage:m5.large"}
    effective = Decimal(0)
    if how == "SavingsPlanNegation":
        money = -money
    elif how == "SavingsPlanRecurringFee":
        columns |= {
            "savings_plan_total_commitment_to_date": money,
            "savings_plan_used_commitment": part,
            "usage": "ComputeSP:1yrNoUpfront",
        }
        effective = money - part
    elif how == "RIFee":
        columns |= {
            "reservation_unused_amortized_upfront_fee_for_billing_period": money,
            "reservation_unused_recurring_fee": part,
            "usage": "HeavyUsage:m5.large",
        }
        effective = money + part
    elif how == "Fee":
        columns |= {"reservation_reservation_a_r_n": "arn:aws:ec2::1:reserved-instances/x", "usage_amount": Decimal(1)}
    row = _line(rng, clock, unblended_cost=money, **columns)
    return Planted(row, "commitment", money, effective, clock.month)


def invoice(rng: random.Random) -> Planted:
    """Plant a tax, a credit, a refund, a discount or a fee."""
    clock, money = hour(rng), cost(rng, 2)
    how = rng.choice(["Tax", "Credit", "Refund", "EdpDiscount", "PrivateRateDiscount", "Fee", "FlatRateSubscription"])
    money = money if how in ("Tax", "Fee", "FlatRateSubscription") else -money
    row = _line(
        rng, clock, line_item_type=how, usage_amount=Decimal(1), unblended_cost=money, usage=None, pricing_unit=None
    )
    return Planted(row, "tax_credit_fee", money, money, clock.month)


def broken(rng: random.Random) -> Planted:
    """Plant a row that cannot be what it claims to be."""
    clock, money = hour(rng), cost(rng)
    row = _line(rng, clock, usage="BoxUsage:m5.large", usage_amount=Decimal(1), unblended_cost=money)
    how = rng.choice(["amount", "date", "type", "unit", "money"])
    if how == "money":
        row["line_item_unblended_cost"] = rng.choice(["1,5", "12x", "nan"])
        return Planted(row, "quarantined", None, None, clock.month)
    if how == "date":
        row["line_item_usage_start_date"] = "2026-02-30T00:00:00Z"
        return Planted(row, "quarantined", money, money, "")
    row |= {
        "amount": {"line_item_usage_amount": rng.choice(["1_0", "inf", "five"])},
        "type": {"line_item_line_item_type": rng.choice([None, "Surprise"])},
        "unit": {"pricing_unit": "Quantity"},
    }[how]
    return Planted(row, "quarantined", money, money, clock.month)


_RDS = {"code": "AmazonRDS", "operation": "CreateDBInstance:0014"}
PLANTERS: tuple[tuple[int, Callable[[random.Random], Planted]], ...] = (
    (20, machine),
    (3, correction),
    (4, held),
    (6, commitment),
    (5, invoice),
    (4, broken),
    (2, _usage("other", "Reservation:m5.large")),
    (1, _usage("other", "DedicatedRes:m5.large")),
    (1, _usage("other", "HostUsage:m5")),
    (2, _usage("managed", "BoxUsage:m5.xlarge", code="ElasticMapReduce")),
    (1, _usage("managed", "EMR-EKS-EC2-vCPUHours", code="ElasticMapReduce")),
    (1, _usage("other", "BoxUsage:m5.large", operation="EKSPod-EC2", split_line_item_parent_resource_id="i-1")),
    (1, _usage("other", "ECS-EC2-vCPU-Hours", code="AmazonECS", operation="ECSTask-EC2")),
    (
        1,
        _usage(
            "other",
            "SoftwareUsage:m5.xlarge",
            code="5hnnev4d0v7mapf09j0v8of0o2",
            operation="Hourly",
            product={"instance_type": "m5.xlarge"},
        ),
    ),
    (1, _usage("other", "EBSOptimized:c6a.4xlarge", operation="Hourly")),
    (2, _usage("network", "DataTransfer-Out-Bytes", servicecode="AWSDataTransfer", pricing_unit="GB")),
    (1, _usage("network", "NatGateway-Hours", operation="NatGateway")),
    (1, _usage("network", "PublicIPv4:InUseAddress", code="AmazonVPC")),
    (3, _usage("managed", "InstanceUsage:db.r5.large", "hours", sku="db.r5.large", **_RDS)),
    (2, _usage("managed", "Multi-AZUsage:db.r6g.large", "hours", sku="db.r6g.large", nodes=2, **_RDS)),
    (1, _usage("managed", "Multi-AZClusterUsage:db.m6gd.large", "hours", sku="db.m6gd.large", nodes=3, **_RDS)),
    (1, _usage("managed", "InstanceUsageIOOptimized:db.r6g.large", "hours", sku="db.r6g.large", **_RDS)),
    (1, _usage("managed", "NodeUsage:cache.r6g.large", "hours", code="AmazonElastiCache", sku="cache.r6g.large")),
    (1, _usage("managed", "ESInstance:r5.large.search", "hours", code="AmazonES", sku="r5.large.search")),
    (1, _usage("managed", "Node:ra3.xlplus", "hours", code="AmazonRedshift", sku="ra3.xlplus")),
    (1, _usage("managed", "Train:ml.p3.2xlarge", "hours", code="AmazonSageMaker", sku="ml.p3.2xlarge")),
    (
        1,
        _usage(
            "managed", "HourlyBrokerUsage-Cluster:mq.m5.large", "hours", code="AmazonMQ", sku="mq.m5.large", nodes=3
        ),
    ),
    (1, _usage("other", "ExtendedSupport:Yr1-Yr2:MySQL5.7", pricing_unit="vCPU-Months", **_RDS)),
    (
        1,
        _usage(
            "serverless",
            "Aurora:ServerlessV2Usage",
            "gib_hours",
            "vcpu_hours",
            per=(Decimal(2), Decimal("0.25")),
            pricing_unit="ACU-Hr",
            **_RDS,
        ),
    ),
    (
        2,
        _usage(
            "serverless",
            "Fargate-vCPU-Hours:perCPU",
            "vcpu_hours",
            code="AmazonECS",
            operation="",
            pricing_unit="hours",
        ),
    ),
    (1, _usage("serverless", "SpotUsage-Fargate-ARM-GB-Hours", "gib_hours", code="AmazonECS", pricing_unit="hours")),
    (
        1,
        _usage(
            "storage",
            "Fargate-EphemeralStorage-GB-Hours",
            "gib_months",
            per=(1 / Decimal(730),),
            code="AmazonECS",
            pricing_unit="GB-Hours",
        ),
    ),
    (
        2,
        _usage(
            "serverless",
            "Lambda-GB-Second-ARM",
            "gib_hours",
            "vcpu_hours",
            per=(1 / Decimal(3600), 1024 / Decimal(1769 * 3600)),
            code="AWSLambda",
            pricing_unit="Second",
        ),
    ),
    (1, _usage("other", "Lambda-Provisioned-GB-Second", code="AWSLambda", pricing_unit="Second")),
    (
        2,
        _usage(
            "ai_tokens",
            "Claude3Sonnet-input-tokens",
            "tokens",
            per=(Decimal(1000),),
            code="AmazonBedrock",
            pricing_unit="1K tokens",
        ),
    ),
    (3, _usage("storage", "EBS:VolumeUsage.gp3", "gib_months", operation="CreateVolume-Gp3", pricing_unit="GB-Mo")),
    (1, _usage("storage", "EBS:SnapshotUsage", "gib_months", operation="CreateSnapshot", pricing_unit="GB-Mo")),
    (2, _usage("storage", "TimedStorage-ByteHrs", "gib_months", code="AmazonS3", pricing_unit="GB-Mo")),
    (1, _usage("storage", "TimedStorage-GlacierByteHrs", "gib_months", code="AmazonS3", pricing_unit="GB-Mo")),
    (1, _usage("other", "Requests-Tier1", code="AmazonS3", pricing_unit="Requests")),
    (1, _usage("other", "EBS:VolumeP-IOPS.gp3", operation="CreateVolume-Gp3", pricing_unit="IOPS-Mo")),
)
