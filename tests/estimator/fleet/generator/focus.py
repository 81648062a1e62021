"""FOCUS as AWS, Microsoft and Google write it, with the traps of real exports and of the standard."""

from __future__ import annotations

import random
from collections.abc import Callable
from decimal import Decimal

from .focus_rows import broken, charged, correction, usage
from .planted import Planted


def _aws_usage(version: str) -> Callable[..., dict[str, object]]:
    """Return how a version of AWS's export says the usage type: a column of its own, or SkuMeter."""

    def columns(usage_type: str, code: str = "AmazonEC2", **more: object) -> dict[str, object]:
        where = "x_UsageType" if version in ("1.0-preview", "1.0") else "SkuMeter"
        return {where: usage_type, "x_ServiceCode": code, "x_Operation": "RunInstances", "ServiceName": code, **more}

    return columns


EC2 = {"ServiceName": "Amazon Elastic Compute Cloud", "ServiceCategory": "Compute"}


def aws(version: str) -> list[Callable[[random.Random], Planted]]:
    """Return the planters of an AWS export of a version."""
    of = _aws_usage(version)
    found = [
        *[usage("AWS", "machine", "hours", sku="m5.large", **of("EUW1-BoxUsage:m5.large", ResourceId="i-0a1"))] * 6,
        *[usage("AWS", "machine", "hours", sku="c6i.4xlarge", **of("SpotUsage:c6i.4xlarge", PricingCategory="Dynamic"))]
        * 2,
        usage(
            "AWS",
            "machine",
            "hours",
            sku="m5.large",
            **of("BoxUsage:m5.large", CommitmentDiscountId="sp-1", CommitmentDiscountStatus="Used"),
        ),
        correction("AWS", **of("BoxUsage:m5.large")),
        usage("AWS", "held_unused", "hours", sku="m5.large", **of("UnusedBox:m5.large")),
        usage("AWS", "other", **of("Reservation:m5.large")),
        usage("AWS", "other", **of("EBSOptimized:c6a.4xlarge", ResourceId="i-0a1")),
        usage("AWS", "managed", "hours", sku="db.r5.large", nodes=2, **of("Multi-AZUsage:db.r5.large", "AmazonRDS")),
        usage("AWS", "serverless", "vcpu_hours", **of("Fargate-vCPU-Hours:perCPU", "AmazonECS")),
        usage("AWS", "storage", "gib_months", **of("EBS:VolumeUsage.gp3", ConsumedUnit="GB-Months")),
        usage("AWS", "network", **of("EUW1-NatGateway-Hours")),
        usage("AWS", "ai_tokens", "tokens", **of("Nova-input-tokens", "AmazonBedrock", ConsumedUnit="Tokens")),
    ]
    return found + common("AWS")


def aws_by_words() -> list[Callable[[random.Random], Planted]]:
    """Return the planters of an AWS export without columns of its own, as in the standard's sample."""
    ec2 = {**EC2, "ResourceType": "instance"}
    return [
        *[
            usage(
                "AWS",
                "machine",
                "hours",
                sku="c5.2xlarge",
                ChargeDescription="$0.34 per On Demand Linux c5.2xlarge Instance Hour",
                **ec2,
            )
        ]
        * 5,
        usage(
            "AWS",
            "machine",
            "hours",
            sku="m5.large",
            ChargeDescription="m5.large Linux/UNIX Spot Instance-hour in eu-west-1",
            **ec2,
        ),
        usage(
            "AWS",
            "other",
            ChargeDescription="$0.00 for 4245 Mbps per c6a.4xlarge instance-hour (or partial hour)",
            ResourceId="arn:aws:ec2:x:1:instance/i-1",
            **EC2,
        ),
        usage("AWS", "network", ChargeDescription="$0.045 per NAT Gateway Hour", **EC2),
        usage(
            "AWS",
            "network",
            ChargeDescription="$0.005 per In-use public IPv4 address per hour",
            ServiceName="Amazon Virtual Private Cloud",
            ServiceCategory="Networking",
        ),
        usage("AWS", "other", ChargeDescription="$0.00 per Reservation Linux m5.large Instance Hour", **EC2),
        usage(
            "AWS",
            "held_unused",
            "hours",
            sku="m5.large",
            ChargeDescription="$0.10 per Unused Reservation Linux m5.large Instance Hour",
            **EC2,
        ),
        usage(
            "AWS",
            "managed",
            "hours",
            sku="db.t3.micro",
            nodes=2,
            ChargeDescription="USD 0.046 per db.t3.micro Multi-AZ instance hour running MySQL",
            ServiceName="Amazon Relational Database Service",
            ServiceCategory="Databases",
        ),
        usage(
            "AWS",
            "serverless",
            "vcpu_hours",
            ChargeDescription="AWS Fargate - vCPU - US West (Oregon)",
            ServiceName="Amazon Elastic Container Service",
            ServiceCategory="Other",
        ),
        usage(
            "AWS",
            "serverless",
            "gib_hours",
            "vcpu_hours",
            per=(1 / Decimal(3600), 1024 / Decimal(1769 * 3600)),
            ChargeDescription="AWS Lambda - Total Compute - US West (Oregon)-Tier-1",
            ServiceName="AWS Lambda",
            ServiceCategory="Compute",
            ConsumedUnit="Seconds",
        ),
        usage(
            "AWS",
            "storage",
            "gib_months",
            ChargeDescription="$0.10 per GB-month of General Purpose SSD (gp2)",
            ConsumedUnit="GB-Months",
            **EC2,
        ),
        usage(
            "AWS",
            "other",
            ChargeDescription="AWS Marketplace hourly software usage|us-east-1|m5.2xlarge",
            ServiceName="Red Hat OpenShift Service on AWS",
            ServiceCategory="Other",
        ),
        usage(
            "Oracle",
            "other",
            ChargeDescription="Standard - E5",
            ServiceName="COMPUTE",
            ServiceCategory="Compute",
            ResourceType="instance",
            ConsumedUnit="OCPU Hours",
        ),
        *common("AWS"),
    ]


def standard(provider: str, service: str, resource_type: str, kind: str) -> list[Callable[[random.Random], Planted]]:
    """Return the planters of an export that says the machine type in SkuPriceDetails, as the standard does from 1.1."""
    details = f'{{"InstanceType": "{kind}", "CoreCount": 4, "MemorySize": 16}}'
    machine = {
        "ServiceName": service,
        "ServiceCategory": "Compute",
        "ResourceType": resource_type,
        "SkuMeter": "Compute",
        "SkuPriceDetails": details,
    }
    return [
        *[usage(provider, "machine", "hours", sku=kind, **machine)] * 5,
        usage(
            provider, "machine", "hours", sku=kind, **machine, CommitmentDiscountId="x", CommitmentDiscountStatus="Used"
        ),
        usage(provider, "machine", "hours", sku=None, **{**machine, "SkuPriceDetails": None}),
        usage(
            provider,
            "held_unused",
            "hours",
            sku=kind,
            **machine,
            CapacityReservationId="cr-1",
            CapacityReservationStatus="Unused",
        ),
        usage(
            provider,
            "machine",
            "hours",
            sku=kind,
            **machine,
            CapacityReservationId="cr-1",
            CapacityReservationStatus="Used",
        ),
        usage(
            provider,
            "ai_tokens",
            "tokens",
            ServiceName="Foundry",
            ServiceCategory="AI and Machine Learning",
            ConsumedUnit="Tokens",
            SkuMeter="Input Tokens",
        ),
        usage(
            provider,
            "storage",
            "gib_months",
            ServiceName="Object Storage",
            ServiceCategory="Storage",
            ConsumedUnit="GB-Months",
        ),
        usage(provider, "network", ServiceName="Bandwidth", ServiceCategory="Networking", ConsumedUnit="GB"),
        *common(provider),
    ]


def azure() -> list[Callable[[random.Random], Planted]]:
    """Return the planters of Microsoft's export with its own columns."""

    def of(
        meter: str,
        category: str = "Virtual Machines",
        kind: str = "ComputeHR",
        size: str | None = "Standard_D4s_v3",
        **more: object,
    ) -> dict[str, object]:
        details = f'{{"UsageType":"{kind}"' + (f',"ServiceType":"{size}"' if size else "") + ',"VCPUs":4}'
        return {
            "x_SkuMeterCategory": category,
            "x_SkuMeterName": meter,
            "x_SkuDetails": details,
            "ServiceName": category,
            **more,
        }

    found = [
        *[usage("Microsoft", "machine", "hours", sku="Standard_D4s_v3", **of("D4 v3/D4s v3"))] * 5,
        usage("Microsoft", "machine", "hours", sku="Standard_D2_v2", **of("D2 v2/DS2 v2 Spot", size=None)),
        usage("Microsoft", "held_unused", "hours", sku="Standard_D4s_v3", **of("D4s v3", kind="ComputeCR")),
        usage("Microsoft", "other", **of("D4s v3 Windows License", "Virtual Machines Licenses")),
        usage(
            "Microsoft",
            "managed",
            "hours",
            "vcpu_hours",
            per=(Decimal(1), Decimal(2)),
            sku="2 vCore",
            **of("2 vCore", "Azure Database for MySQL"),
        ),
        usage("Microsoft", "storage", "gib_months", **of("Hot LRS Data Stored", "Storage", ConsumedUnit="GB/Month")),
        usage("Microsoft", "network", **of("Standard Data Transfer Out", "Bandwidth", ConsumedUnit="GB")),
        charged("Microsoft", "commitment", "Purchase", ResourceType="capacityReservations", ChargeClass="Correction"),
    ]
    return found + common("Microsoft")


def common(provider: str) -> list[Callable[[random.Random], Planted]]:
    """Return the planters of what every provider has: commitments, taxes, credits, and rows that are broken."""
    return [
        usage(
            provider, "commitment", CommitmentDiscountId="x", CommitmentDiscountStatus="Unused", ServiceName="AmazonEC2"
        ),
        charged(provider, "commitment", "Purchase", CommitmentDiscountId="x"),
        charged(provider, "commitment", "Purchase", -1, ChargeClass="Correction", CommitmentDiscountId="x"),
        charged(provider, "other", "Purchase", ChargeDescription="a certificate"),
        charged(provider, "tax_credit_fee", "Tax"),
        charged(provider, "tax_credit_fee", "Credit", -1),
        charged(provider, "tax_credit_fee", "Adjustment", -1),
        broken,
    ]
