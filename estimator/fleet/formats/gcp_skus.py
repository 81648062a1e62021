"""Google Cloud: what a SKU's description says, whether it stands in the detailed export or in FOCUS.

The rules speak of ``service_name``, ``descr`` (SKU description), ``unit``, ``amount`` (number), ``seconds`` (amount in
seconds, or null), ``pricing_amount``, ``pricing_unit``, ``spec`` (machine type), ``cores``, ``reserved_unused`` (the
system label ``is_unused_reservation``) and ``terms``. A machine is counted once, by its Core SKU; memory, GPUs of
machine types that include them, commitments and licences are money only.
"""

from __future__ import annotations

from .aws_usage import TOKEN_KIND
from .declaration import Rule

_GIB_MONTH = 730.0 * 3600.0 * (1 << 30)
_BYTES_KEPT = (
    "CASE WHEN lower(unit) = 'byte-seconds' THEN amount / " + repr(_GIB_MONTH) + " "
    "WHEN lower(coalesce(pricing_unit, unit)) IN ('gibibyte month', 'gib-months', 'gb-months', "
    "'gibibyte-month') THEN coalesce(pricing_amount, amount) END"
)
_IS_STORAGE_UNIT = (
    "(lower(unit) = 'byte-seconds' OR lower(coalesce(pricing_unit, unit)) IN ('gibibyte month', "
    "'gib-months', 'gb-months', 'gibibyte-month'))"
)
_KIND = (
    "CASE WHEN descr LIKE '%napshot%' OR descr LIKE '%ackup%' THEN 'snapshot' "
    "WHEN descr LIKE '%SSD%' OR descr LIKE '%Balanced PD%' OR descr LIKE '%Hyperdisk%' "
    "OR descr LIKE '%Extreme%' THEN 'block_ssd' "
    "WHEN descr LIKE '%PD Capacity%' THEN 'block_hdd' "
    "WHEN descr LIKE '%Archive%' OR descr LIKE '%Coldline%' THEN 'object_archive' "
    "WHEN descr LIKE '%Multi-Region%' OR descr LIKE '%Dual-Region%' THEN 'object_geo' "
    "WHEN service_name LIKE '%Filestore%' THEN 'file' "
    "WHEN service_name LIKE '%SQL%' OR service_name LIKE '%Spanner%' THEN 'database_ssd' "
    "WHEN service_name = 'Cloud Storage' THEN 'object' ELSE 'unknown' END"
)
_SPOT = (
    "CASE WHEN descr LIKE 'Spot%' OR descr LIKE '%reemptible%' THEN 'spot' "
    "WHEN terms IS NOT NULL THEN terms ELSE 'on_demand' END"
)
_COMPUTE = "service_name = 'Compute Engine'"
_DESCR = "lower(descr)"

SKU_RULES: tuple[Rule, ...] = (
    Rule(f"{_COMPUTE} AND descr LIKE 'Commitment%'", "commitment", "committed use"),
    Rule(f"{_COMPUTE} AND {_DESCR} LIKE '%licens%'", "other", "licence of a machine"),
    Rule(f"{_COMPUTE} AND {_DESCR} LIKE '%sole tenancy%'", "other", "premium of sole-tenant nodes"),
    Rule(
        f"{_COMPUTE} AND lower(reserved_unused) = 'true' AND {_DESCR} LIKE '%instance core%' AND seconds IS NOT NULL",
        "held_unused",
        "capacity reservation with nothing running on it",
        {
            "machine_hours": "CASE WHEN cores > 0 THEN seconds / 3600.0 / cores END",
            "sku": "lower(spec)",
            "price_kind": _SPOT,
        },
    ),
    Rule(
        f"{_COMPUTE} AND lower(reserved_unused) = 'true' AND {_DESCR} LIKE '%gpu%' AND seconds IS NOT NULL",
        "held_unused",
        "GPU of a capacity reservation with nothing running on it",
        {"gpu_hours": "seconds / 3600.0", "price_kind": _SPOT, "architecture": "descr"},
    ),
    Rule(
        f"{_COMPUTE} AND {_DESCR} LIKE '%instance core%' AND seconds IS NOT NULL AND cores > 0",
        "machine",
        "machine that ran, by its cores",
        {
            "machine_hours": "seconds / 3600.0 / cores",
            "sku": "lower(spec)",
            "price_kind": _SPOT,
            "vcpu_hours": "seconds / 3600.0",
            "flag": "CASE WHEN spec IS NULL THEN 'no_machine_type' END",
        },
    ),
    Rule(
        f"{_COMPUTE} AND {_DESCR} LIKE '%instance core%' AND seconds IS NOT NULL",
        "machine",
        "cores of a machine whose size the bill does not name",
        {"vcpu_hours": "seconds / 3600.0", "sku": "lower(spec)", "price_kind": _SPOT, "flag": "'no_machine_type'"},
    ),
    Rule(f"{_COMPUTE} AND {_DESCR} LIKE '%instance core%'", "quarantined", "cores in a unit that is no time"),
    Rule(f"{_COMPUTE} AND {_DESCR} LIKE '%instance ram%'", "other", "memory of a machine, which its cores count"),
    Rule(
        f"{_COMPUTE} AND ({_DESCR} LIKE '%micro instance%' OR {_DESCR} LIKE '%small instance%') "
        f"AND seconds IS NOT NULL",
        "machine",
        "machine with a share of a core",
        {
            "machine_hours": "seconds / 3600.0",
            "price_kind": _SPOT,
            "sku": "coalesce(lower(spec), CASE WHEN lower(descr) LIKE '%micro%' THEN 'f1-micro' ELSE 'g1-small' END)",
        },
    ),
    Rule(
        f"{_COMPUTE} AND {_DESCR} LIKE '%gpu%' AND seconds IS NOT NULL "
        "AND (spec LIKE 'a2-%' OR spec LIKE 'a3-%' OR spec LIKE 'a4%' OR spec LIKE 'g2-%' OR spec LIKE 'g4-%')",
        "other",
        "GPU of a machine type that includes it",
    ),
    Rule(
        f"{_COMPUTE} AND {_DESCR} LIKE '%gpu%' AND seconds IS NOT NULL",
        "machine",
        "GPU added to a machine",
        {"gpu_hours": "seconds / 3600.0", "price_kind": _SPOT, "architecture": "descr"},
    ),
    Rule(
        "(service_name LIKE 'Cloud Run%' OR service_name LIKE '%Functions%' OR service_name = 'App Engine') "
        f"AND ({_DESCR} LIKE '%cpu%') AND seconds IS NOT NULL",
        "serverless",
        "vCPUs of containers and functions",
        {"vcpu_hours": "seconds / 3600.0"},
    ),
    Rule(
        f"(service_name LIKE 'Cloud Run%' OR service_name LIKE '%Functions%') AND {_DESCR} LIKE '%memory%'",
        "serverless",
        "memory of containers and functions",
        {
            "gib_hours": "CASE WHEN lower(unit) = 'byte-seconds' THEN amount / 1073741824.0 / 3600.0 "
            "WHEN lower(unit) IN ('gibibyte-seconds', 'gibibyte second', 'gib-seconds') THEN amount / 3600.0 END"
        },
    ),
    Rule(
        f"service_name LIKE 'Cloud SQL%' AND {_DESCR} LIKE '%vcpu%' AND {_DESCR} NOT LIKE '%commit%' "
        f"AND seconds IS NOT NULL",
        "managed",
        "database by its vCPUs",
        {"vcpu_hours": "seconds / 3600.0", "nodes": f"CASE WHEN {_DESCR} LIKE '%regional%' THEN 2.0 ELSE 1.0 END"},
    ),
    Rule(
        f"service_name LIKE 'Cloud SQL%' AND {_DESCR} LIKE '%ram%'",
        "other",
        "memory of a database, which its vCPUs count",
    ),
    Rule(
        f"(service_name LIKE '%Vertex%' OR service_name LIKE '%Gemini%' OR service_name LIKE '%Generative%') "
        f"AND ({_DESCR} LIKE '%token%')",
        "ai_tokens",
        "tokens of a hosted model",
        {
            "tokens": "CASE WHEN lower(unit) IN ('count', 'token', 'tokens') THEN amount END",
            "token_kind": TOKEN_KIND.format(text=_DESCR),
            "sku": "descr",
        },
    ),
    Rule(
        f"{_IS_STORAGE_UNIT} AND {_DESCR} NOT LIKE '%memory%'",
        "storage",
        "bytes kept",
        {"gib_months": _BYTES_KEPT, "storage_kind": _KIND},
    ),
    Rule(
        f"{_DESCR} LIKE '%egress%' OR {_DESCR} LIKE '%data transfer%' OR {_DESCR} LIKE '%external ip%' "
        f"OR {_DESCR} LIKE '%load balanc%' "
        "OR service_name IN ('Networking', 'Cloud NAT', 'Cloud DNS', 'Cloud CDN', 'Cloud VPN', 'Network Connectivity')",
        "network",
        "bytes moved, addresses, gateways and balancers",
        {
            "network_gib": "CASE WHEN lower(unit) = 'bytes' THEN amount / 1073741824.0 "
            "WHEN lower(unit) = 'gibibyte' THEN amount END"
        },
    ),
)
