"""Usage rows of every kind, and what the single estimate says of each: the oracle of the engines."""

from datetime import date

from estimator.errors import InputError
from estimator.estimate.vm import estimate
from estimator.estimate.workload import Workload
from estimator.fleet.sites import window
from estimator.machines.load import CLASSES, Load, billed_class, prior
from estimator.machines.managed import managed_machine
from estimator.machines.unknown import closest_machine
from estimator.providers import find_region
from estimator.usage.rows import UsageRow

MARCH, FEBRUARY = date(2026, 3, 1), date(2024, 2, 1)
FIGURES = ("energy_kwh", "operational_kgco2e", "embodied_kgco2e")
#: Machine types of every tier; with and without GPUs, slices, burstable; sizes of no table; nonsense.
MACHINES = (
    ("aws", "m5.large", "us-east-1"), ("aws", "c7g.2xlarge", "eu-north-1"), ("aws", "t3.micro", "EU (Ireland)"),
    ("aws", "p3.16xlarge", "us-east-1"), ("aws", "g5.xlarge", "ap-southeast-2"), ("aws", "p5.48xlarge", "EUW1"),
    ("aws", "a1.large", "us-west-2"), ("aws", "m5.3xlarge", "us-east-1"), ("aws", "q9.4xlarge", "us-east-1"),
    ("aws", "p9.xlarge", "us-east-1"), ("aws", "nonsense", "us-east-1"), ("aws", "m5.xlarge", None),
    ("aws", "m5.xlarge", "atlantis-1"), ("aws", None, "us-east-1"), ("aws", "trn1.2xlarge", "us-east-1"),
    ("azure", "Standard_D4s_v3", "westeurope"), ("azure", "D4s v3", "US East"), ("azure", "Standard_NC6s_v3", "eastus"),
    ("azure", "Standard_ND96asr_v4", "southcentralus"), ("azure", "Standard_B2ms", "uksouth"),
    ("azure", "Basic_A2", "westeurope"), ("azure", "Standard_D6s_v3", "francecentral"),
    ("azure", "Standard_NV6ads_A10_v5", "eastus"), ("gcp", "n2-standard-8", "europe-west4"),
    ("gcp", "n2-custom-8-24576", "us-central1"), ("gcp", "a2-highgpu-1g", "us-central1-a"),
    (None, "m5.large", "us-east-1"),
)  # fmt: skip
MANAGED = (
    ("aws", "AmazonRDS", "db.r5.large", 2.0), ("aws", "AmazonRedshift", "ra3.4xlarge", None),
    ("aws", "AmazonSageMaker", "ml.p3.2xlarge", 1.0), ("aws", "AmazonMQ", "mq.m5.large", 3.0),
    ("azure", "Azure Cache for Redis", "P1", 1.0), ("aws", "AmazonRDS", "db.serverless", 1.0),
)  # fmt: skip
#: (resource, machine, hours that were measured, shares and means of the parts of the curve, further columns).
MEASURED = (
    ("i-whole", "m5.large", 744.0, ((0.5, 0.04), (0.3, 0.3), (0.2, 0.9)), {}),
    ("i-half", "c5.xlarge", 372.0, ((1.0, 0.07), None, None), {}),
    ("i-gpu-util", "p3.2xlarge", 744.0, (None, (0.6, 0.2), (0.4, 0.7)),
     {"gpu_source": "measured_utilization", "gpu_util_mean": 0.63, "gpu_coverage": 1.0}),
    ("i-gpu-watts", "p3.2xlarge", 744.0, (None, (1.0, 0.2), None),
     {"gpu_source": "measured_watts", "gpu_board_watts_mean": 187.5, "gpu_coverage": 0.9}),
)  # fmt: skip


def usage_rows():
    """Return usage rows as dicts of the columns that matter."""
    rows = []
    for number, (provider, sku, region) in enumerate(MACHINES):
        common = {"provider": provider, "service": "VM", "sku": sku, "region": region, "resource_id": f"r-{number}"}
        rows.append({**common, "class": "machine", "machine_hours": 100.0 + number, "usage_month": MARCH})
        rows.append({**common, "class": "held_unused", "machine_hours": 24.0, "usage_month": FEBRUARY})
    first = {"provider": "aws", "service": "VM", "sku": "m5.large", "region": "us-east-1", "resource_id": "r-0"}
    rows.append({**first, "class": "machine", "machine_hours": -3.0, "usage_month": MARCH})
    rows.append({**first, "class": "machine", "machine_hours": 5.0, "usage_month": None})
    rows.append({**first, "class": "machine", "machine_hours": None, "usage_month": MARCH})
    for provider, service, sku, nodes in MANAGED:
        rows.append(
            {"provider": provider, "service": service, "sku": sku, "region": None, "class": "managed",
             "machine_hours": 744.0, "nodes": nodes, "usage_month": MARCH, "resource_id": f"arn:aws:x:y:{sku}"}
        )  # fmt: skip
    for resource, sku, *_ in MEASURED:
        rows.append(
            {"provider": "aws", "service": "VM", "sku": sku, "region": "eu-west-1", "class": "machine",
             "machine_hours": 744.0, "usage_month": MARCH,
             "resource_id": f"arn:aws:ec2:eu-west-1:1:instance/{resource.upper()}"}
        )  # fmt: skip
    rows += [{"class": kind, "provider": "aws", "usage_month": MARCH} for kind in ("ai_tokens", "other", "commitment")]
    first = {"usage_month": MARCH, "machine_hours": None}
    rows.append({**first, "class": "managed", "provider": "azure", "service": "SQL", "vcpu_hours": 9.0, "nodes": 2.0})
    for words in ("Nvidia Tesla T4 GPU running in", "Nvidia Tesla A100 GPU"):
        rows.append({**first, "class": "machine", "provider": "gcp", "gpu_hours": 9.0, "architecture": words})
    rows.append({"class": "network", "provider": "aws", "network_gib": 7.0, "usage_month": MARCH})
    return [{**row, "line": number} for number, row in enumerate(rows, start=1)]


def measured_rows():
    """Return what was measured, as ``carbonest usage`` writes it."""
    found = []
    for resource, sku, hours, pieces, more in MEASURED:
        columns = {}
        for segment, piece in zip(("0_10", "10_50", "50_100"), pieces, strict=True):
            columns |= {f"cpu_share_{segment}": piece[0], f"cpu_util_{segment}": piece[1]} if piece else {}
        mean = sum(share * used for share, used in filter(None, pieces))
        found.append(
            UsageRow(provider="aws", account="1", region="eu-west-1", resource_id=resource, sku=sku,
                     period_start="2026-03-01T00:00Z", period_end="2026-04-01T00:00Z", observed_hours=hours,
                     cpu_source="measured", cpu_util_mean=mean, **columns, **more)
        )  # fmt: skip
    return found


def expected(row):
    """Return the three figures of a row by the single estimate; ``None`` where it refuses."""
    if row["class"] == "managed" and row.get("vcpu_hours"):
        database = {"sku": "vcore-gp-1", "machine_hours": row["vcpu_hours"], "region": None, "resource_id": None}
        return expected({**row, "vcpu_hours": None, "service": None, **database})
    hours = row.get("machine_hours")
    if row["class"] not in ("machine", "held_unused", "managed") or hours is None or row["provider"] is None:
        return None
    try:
        found = _estimate(row)
    except InputError:
        return None
    scale = hours * (row.get("nodes") or 1.0) / window(row["usage_month"] or date(1900, 1, 1))[1]
    return [sorted(end * scale for end in getattr(found, figure)) for figure in FIGURES]


def _estimate(row):
    sku, class_name = row["sku"] or "", "idle"
    if row["class"] == "managed":
        managed = managed_machine(row["provider"], row["service"], sku)
        sku, class_name = managed.sku, managed.workload
    elif row["class"] == "machine":
        machine = closest_machine(sku, row["provider"])
        class_name = billed_class(gpus=machine.gpu_count, burstable=machine.burstable)
    try:
        region = find_region(row["region"], row["provider"], billing=True).region if row["region"] else None
    except InputError:
        region = None
    start, hours = window(row["usage_month"] or date(1900, 1, 1))
    return estimate(
        Workload(sku, hours, provider=row["provider"], region=region, workload=class_name, start=start, closest=True,
                 **_measured(row, sku, class_name))
    )  # fmt: skip


def _measured(row, sku, class_name):
    """Return the measured load of a row, worked out from its pieces by hand."""
    for resource, _, observed, pieces, more in MEASURED:
        if not (row["resource_id"] or "").lower().endswith(f"/{resource}"):
            continue
        nodes = tuple(filter(None, pieces))
        mean = sum(share * used for share, used in nodes)
        gap = 1 - observed / row["machine_hours"]
        bounds, _ = prior(CLASSES[class_name].prior, "cpu")
        low = (1 - gap) * mean + gap * min(mean, bounds.low)
        high = (1 - gap) * mean + gap * max(mean, bounds.high)
        given = {"cpu_util": Load(nodes, low, high, gap < 1e-9)}
        if "gpu_util_mean" in more:
            given["gpu_util"] = more["gpu_util_mean"]
        if "gpu_board_watts_mean" in more:
            from estimator.usage import loads

            machine = closest_machine(sku, "aws")
            seen = loads.Measured(more["gpu_board_watts_mean"], more["gpu_coverage"], ())
            given["gpu_wall_watts"] = loads.gpu_wall_watts(
                seen, machine.gpu_count, loads.loss_share(), machine.gpu_watts
            )
        return given
    return {}
