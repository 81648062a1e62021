"""Google Cloud's detailed export, flattened and nested, with the traps of its SKUs, labels and credits."""

from __future__ import annotations

import random
from collections.abc import Callable
from decimal import Decimal

from .planted import Planted, amount, cost, hour

_LABELS = {"cores": "compute.googleapis.com/cores", "spec": "compute.googleapis.com/machine_spec"}


def _nested(
    rng: random.Random,
    service: str,
    words: str,
    unit: str,
    units: Decimal | None,
    money: Decimal,
    kind: str = "regular",
    **labels: object,
) -> tuple[dict[str, object], Planted]:
    """Return a row as BigQuery nests it, and what it is but for class and quantities; credits are part of its money."""
    clock = hour(rng)
    credit = rng.choice(
        [
            [],
            [],
            [{"name": "sustained", "amount": -cost(rng, 6)}],
            [{"name": "a", "amount": -cost(rng, 6)}, {"name": "b", "amount": Decimal("-1E-7")}],
        ]
    )
    system = [{"key": _LABELS[name], "value": str(value)} for name, value in labels.items() if value is not None]
    row: dict[str, object] = {
        "billing_account_id": "01-02-03",
        "service": {"id": "6F81", "description": service},
        "sku": {"id": "CF4E", "description": words},
        "usage_start_time": f"{clock.start:%Y-%m-%d %H:%M:%S} UTC",
        "usage_end_time": f"{clock.end:%Y-%m-%d %H:%M:%S} UTC",
        "project": {"id": "project-1", "name": "one"},
        "labels": [{"key": "team", "value": "a"}, {"key": "'); drop table x; --", "value": "x"}],
        "system_labels": system,
        "location": {"location": "europe-west1", "region": "europe-west1", "zone": "europe-west1-b"},
        "cost": money,
        "currency": "EUR",
        "usage": {
            "amount": units,
            "unit": unit,
            "amount_in_pricing_units": None if units is None else units / 2,
            "pricing_unit": "hour",
        },
        "credits": credit,
        "invoice": {"month": f"{clock.invoice:%Y%m}"},
        "cost_type": kind,
        "resource": {"name": "vm-1", "global_name": "//compute.googleapis.com/vm-1"},
    }
    net = money + sum((each["amount"] for each in credit), Decimal(0))  # type: ignore[misc]
    return row, Planted(row, "", net, net, clock.month, currency="EUR")


def usage(
    name: str,
    service: str,
    words: str,
    *counted: str,
    unit: str = "seconds",
    scale: Decimal = Decimal(3600),
    per: tuple[Decimal, ...] = (Decimal(1),),
    sku: str | None = None,
    nodes: int = 1,
    **labels: object,
) -> Callable[[random.Random], Planted]:
    """Return a planter of usage: ``scale`` of the bill's units make one of ours, ``per`` of each counted quantity."""

    def plant(rng: random.Random) -> Planted:
        ours = amount(rng)
        _, found = _nested(rng, service, words, unit, ours * scale, cost(rng), **labels)
        quantities = {quantity: ours * each for quantity, each in zip(counted, per, strict=False)}
        return found._replace(name=name, sku=sku, nodes=nodes, **quantities)

    return plant


def core(rng: random.Random) -> Planted:
    """Plant the cores of a machine: its hours are core-seconds shared by its cores."""
    kind, cores = rng.choice([("n2-standard-4", 4), ("e2-small", 2), ("a2-highgpu-1g", 12)])
    words = rng.choice(["", "Spot Preemptible "]) + "N2 Instance Core running in Belgium"
    hours = amount(rng)
    _, found = _nested(rng, "Compute Engine", words, "seconds", hours * 3600 * cores, cost(rng), cores=cores, spec=kind)
    return found._replace(name="machine", hours=hours, sku=kind)


def correction(rng: random.Random) -> Planted:
    """Plant hours and money taken back."""
    hours = -amount(rng)
    _, found = _nested(
        rng,
        "Compute Engine",
        "N2 Instance Core running in Belgium",
        "seconds",
        hours * 3600 * 4,
        -cost(rng),
        cores=4,
        spec="n2-standard-4",
    )
    return found._replace(name="machine", hours=hours, sku="n2-standard-4")


def charged(kind: str) -> Callable[[random.Random], Planted]:
    """Return a planter of tax, adjustment or rounding."""

    def plant(rng: random.Random) -> Planted:
        _, found = _nested(rng, "Invoice", "Tax", "count", None, cost(rng, 2), kind)
        return found._replace(name="tax_credit_fee")

    return plant


def broken(rng: random.Random) -> Planted:
    """Plant a row that cannot be what it claims to be."""
    how = rng.choice(["kind", "date", "unit"])
    row, found = _nested(
        rng,
        "Compute Engine",
        "N2 Instance Core running in Belgium",
        "bytes" if how == "unit" else "seconds",
        Decimal(3600),
        cost(rng),
        "surprise" if how == "kind" else "regular",
    )
    if how == "date":
        row["usage_start_time"] = "2026-02-30 00:00:00 UTC"
    return found._replace(name="quarantined", month="" if how == "date" else found.month)


_MONTH = Decimal(730 * 3600 * (1 << 30))
PLANTERS: tuple[Callable[[random.Random], Planted], ...] = (
    *[core] * 8,
    correction,
    broken,
    broken,
    broken,
    charged("tax"),
    charged("adjustment"),
    charged("rounding_error"),
    usage("other", "Compute Engine", "N2 Instance Ram running in Belgium", unit="byte-seconds", scale=Decimal(1 << 40)),
    usage("other", "Compute Engine", "Licensing Fee for Windows Server 2019 (CPU cost)"),
    usage("commitment", "Compute Engine", "Commitment v1: Cpu in Belgium for 1 Year"),
    usage(
        "machine", "Compute Engine", "E2 Micro Instance with burstable CPU", "hours", sku="e2-micro", spec="e2-micro"
    ),
    usage("other", "Compute Engine", "Nvidia Tesla A100 GPU running in Belgium", spec="a2-highgpu-1g"),
    usage("machine", "Compute Engine", "Nvidia Tesla T4 GPU running in Belgium", spec="n1-standard-4"),
    usage("serverless", "Cloud Run", "CPU Allocation Time", "vcpu_hours"),
    usage(
        "serverless",
        "Cloud Run",
        "Memory Allocation Time",
        "gib_hours",
        unit="byte-seconds",
        scale=Decimal(3600 * (1 << 30)),
    ),
    usage("managed", "Cloud SQL", "Cloud SQL for PostgreSQL: Zonal - vCPU in Belgium", "vcpu_hours"),
    usage("other", "Cloud SQL", "Cloud SQL for PostgreSQL: Zonal - RAM in Belgium", unit="byte-seconds"),
    usage("ai_tokens", "Vertex AI", "Gemini 1.5 Flash Text Input tokens", "tokens", unit="count", scale=Decimal(1)),
    usage("storage", "Compute Engine", "SSD backed PD Capacity", "gib_months", unit="byte-seconds", scale=_MONTH),
    usage("storage", "Cloud Storage", "Standard Storage Belgium", "gib_months", unit="byte-seconds", scale=_MONTH),
    usage("network", "Compute Engine", "Network Internet Egress from Belgium", unit="bytes", scale=Decimal(1 << 30)),
    usage("other", "BigQuery", "Analysis", unit="bytes", scale=Decimal(1 << 40)),
)


def flattened(row: dict[str, object]) -> dict[str, object]:
    """Return a row with each nested column under a dotted name, as a query's CSV has it; lists stay lists."""
    flat: dict[str, object] = {}
    for name, value in row.items():
        if isinstance(value, dict):
            flat |= {f"{name}.{key}": each for key, each in value.items()}
        else:
            flat[name] = value
    return flat
