"""Usage by key: billing rows summed over what decides their energy, so that what follows does not grow with the rows.

Energy is linear in hours, so all rows of one resource, machine type, place and month are one cell. The sums keep every
row and all money.
"""

from __future__ import annotations

from collections.abc import Mapping

from .sql import listed

#: Columns of the usage relation that decide the energy of a row, or whose error is whose.
BASE = (
    "provider", "service", "region", "sku", "class", "usage_month", "resource_id", "instance_name", "architecture",
    "storage_kind",
)  # fmt: skip
#: Columns that the sums are kept apart by beside them, unless told otherwise.
KEEP = ("account", "reason", "billing_month", "currency")
#: The month of rows that tell none: no month of a bill.
NO_MONTH = "DATE '1900-01-01'"
#: What a row counts where it does not count machines: a database by its vCPUs, GPUs apart from their machine.
COUNTED_BY = (
    "CASE WHEN class = 'managed' AND machine_hours IS NULL AND vcpu_hours IS NOT NULL THEN 'vcpus'"
    " WHEN class = 'machine' AND machine_hours IS NULL AND gpu_hours IS NOT NULL THEN 'gpus' ELSE '' END"
)

#: (name, expression over a row): what the energy of a row is linear in, and its money.
MEASURES: tuple[tuple[str, str], ...] = (
    ("machine_hours", "machine_hours"),
    ("node_hours", "machine_hours * coalesce(nodes, 1e0)"),
    ("vcpu_hours", "vcpu_hours"),
    ("node_vcpu_hours", "vcpu_hours * coalesce(nodes, 1e0)"),
    ("gib_hours", "gib_hours"),
    ("gpu_hours", "gpu_hours"),
    ("gib_months", "gib_months"),
    ("network_gib", "network_gib"),
    ("tokens", "tokens"),
    ("billed", "billed"),
    ("effective", "effective"),
)

#: Name → expression over the base columns, never NULL: what small relations are looked up by.
KEYS: dict[str, str] = {
    "k_provider": "coalesce(provider, '')",
    "k_class": "CASE counted_by WHEN 'vcpus' THEN 'managed_vcpus' WHEN 'gpus' THEN 'machine_gpus'"
    " ELSE coalesce(class, '') END",
    "k_service": "CASE WHEN class IN ('managed', 'serverless') THEN coalesce(service, '') ELSE '' END",
    "k_sku": "CASE WHEN counted_by = 'gpus' THEN lower(coalesce(architecture, '')) WHEN counted_by = ''"
    " AND class IN ('machine', 'held_unused', 'managed') THEN coalesce(sku, '') ELSE '' END",
    "k_architecture": "CASE WHEN class = 'serverless' THEN lower(coalesce(architecture, '')) ELSE '' END",
    "k_storage": "CASE WHEN class = 'storage' THEN coalesce(storage_kind, 'unknown') ELSE '' END",
    "k_region": "coalesce(region, '')",
    "k_month": f"coalesce(usage_month, {NO_MONTH})",
}
HOLDING_KEYS = ("k_provider", "k_class", "k_service", "k_sku", "k_architecture", "k_storage")
SITE_KEYS = ("k_provider", "k_region", "k_month")
#: A resource as monitoring names it: the last part of an ARN, without regard to case; a machine of a scale set.
RESOURCE_KEY = (
    "lower(regexp_replace(coalesce(resource_id, ''), '^arn:.*/', ''))"
    " || CASE WHEN coalesce(instance_name, '') = '' THEN '' ELSE '/' || lower(instance_name) END"
)
#: Whose independent error it is: the resource's, or where the bill names none, that of all machines of the kind there.
LINE = (
    "CASE WHEN coalesce(resource_id, '') = '' THEN k_class || '|' || k_sku || k_storage || k_service || '|' || k_region"
    " ELSE resource_key END"
)


def cells(usage: str, keep: Mapping[str, str] | None = None) -> str:
    """Return the SELECT of usage by key.

    Parameters
    ----------
    usage : name of the usage relation, or a SELECT in brackets.
    keep : name → expression over a row, further columns to keep apart; :data:`KEEP` without it.
    """
    columns = [
        *BASE,
        f"{COUNTED_BY} AS counted_by",
        *(f"{expression} AS {name}" for name, expression in extra(keep).items()),
    ]
    sums = ["count(*) AS billing_rows", *(f"sum({expression}) AS {name}" for name, expression in MEASURES)]
    groups = ", ".join(str(number) for number in range(1, len(columns) + 1))
    grouped = f"SELECT\n{listed([*columns, *sums], '    ')}\n  FROM {usage} AS usage\n  GROUP BY {groups}"
    return keyed(f"(\n  {grouped}\n)")


def extra(keep: Mapping[str, str] | None) -> dict[str, str]:
    """Return the kept columns that are not of the base already."""
    wanted = {name: name for name in KEEP} if keep is None else dict(keep)
    return {name: expression for name, expression in wanted.items() if name not in BASE}


def keyed(source: str) -> str:
    """Return a SELECT that adds keys, the resource as monitoring names it, and whose independent error a row has."""
    keys = [f"{expression} AS {name}" for name, expression in KEYS.items()]
    inner = f"SELECT source.*, {', '.join(keys)}, {RESOURCE_KEY} AS resource_key\n  FROM {source} AS source"
    return f"SELECT keyed.*, {LINE} AS error_line\nFROM (\n  {inner}\n) AS keyed"


def rows(usage: str) -> str:
    """Return the SELECT of single billing rows with the same keys and measures."""
    measures = [f"{expression} AS {name}" for name, expression in MEASURES if name != expression]
    further = [*measures, f"{COUNTED_BY} AS counted_by"]
    return keyed(f"(SELECT usage.*, 1 AS billing_rows, {', '.join(further)} FROM {usage} AS usage)")
