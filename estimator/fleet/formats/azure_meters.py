"""Azure: what a meter says, whether it stands in cost details or in a FOCUS export.

The rules speak of ``category``, ``subcategory``, ``meter``, ``details`` (AdditionalInfo or x_SkuDetails), ``resource``,
``unit``, ``amount`` (number, in units), ``block`` (units of one quantity), ``is_hours``, ``hours`` (null where quantity
and block leave it open) and ``terms``. Sources: Microsoft's dictionary of cost details, the FinOps toolkit's open data
(PricingUnits.csv, Services.csv), as gathered in decision 0050.
"""

from __future__ import annotations

from .aws_usage import TOKEN_KIND
from .declaration import Rule, json_text, listed, matches

#: Hours in the languages of Microsoft's exports; core, database and relay hours are no machine's.
HOURS = (
    "^[0-9.,KM ]*/? *(hours?|hrs?|instance hours?|horas?|stunden?|heures?|ore|ora|uren|uur|tim(?:mar)?|timer|saat|"
    "小时|小時|時間|시간|часов|часа?|godzin[ay]?|hodin[ay]?)$"
)
SIZE = json_text("details", "ServiceType")
#: D2 v2/DS2 v2 covers two sizes of the same machine; the first stands for both, and the row says that it was inferred.
SIZE_OF_METER = (
    "'Standard_' || replace(trim(regexp_extract(replace(replace(meter, ' Low Priority', ''), ' "
    "Spot', ''), '^([^/]+)', 1)), ' ', '_')"
)
MACHINE_NAME = json_text("details", "VMName")
_USAGE_TYPE = json_text("details", "UsageType")
_LICENCE = "lower(coalesce(subcategory, '') || ' ' || coalesce(meter, '')) LIKE '%licen%'"
_CORES = "try_cast(nullif(regexp_extract(coalesce(meter, ''), '([0-9]+) *v?Cores?', 1), '') AS DOUBLE)"
_TERMS = "CASE WHEN meter LIKE '% Spot' OR meter LIKE '% Low Priority' THEN 'spot' ELSE terms END"

#: Databases, caches and hosting that run on machines of a known number of vCores.
MANAGED = (
    "SQL Database", "SQL Managed Instance", "Azure SQL Database", "Azure SQL Managed Instance", "SQL Data Warehouse",
    "Azure Database for MySQL", "Azure Database for PostgreSQL", "Azure Database for MariaDB", "Azure DB for MySQL",
    "Azure DB for PostgreSQL", "Redis Cache", "Azure Cache for Redis", "Azure Managed Redis", "Azure Synapse Analytics",
    "Azure App Service", "App Service", "Azure Data Explorer", "Azure Cognitive Search", "Azure AI Search", "HDInsight",
    "API Management", "Azure Spring Cloud", "Azure Spring Apps",
)  # fmt: skip
NETWORK = (
    "Bandwidth", "Virtual Network", "Load Balancer", "Application Gateway", "VPN Gateway", "ExpressRoute",
    "NAT Gateway", "Azure DNS", "Azure Firewall", "Content Delivery Network", "Azure Front Door Service",
    "Traffic Manager", "Virtual WAN", "Azure Bastion", "Azure Private Link", "Network Watcher", "Azure Route Server",
    "IP Addresses",
)  # fmt: skip
_AI = (
    "category IN ('Azure OpenAI', 'Azure OpenAI Service', 'Foundry Models', 'Foundry Tools', 'Azure AI "
    "Foundry', 'Azure AI Foundry Models', 'Azure Machine Learning', 'Cognitive Services', 'Azure AI services')"
)
_AI_TEXT = "lower(coalesce(meter, '') || ' ' || coalesce(unit, ''))"
_AI_IS_TOKENS = (
    f"({_AI_TEXT} LIKE '%token%' OR regexp_extract(lower(meter), '(^| "
    f")(inp|inpt|input|outp|opt|output|cchd|cached)( |$)', 0) <> '')"
)

#: Managed disks are billed by size class, whatever is stored on them: P, E and S followed by these. [GiB]
_DISK_GIB = {
    1: 4, 2: 8, 3: 16, 4: 32, 6: 64, 10: 128, 15: 256, 20: 512, 30: 1024, 40: 2048, 50: 4096, 60: 8192, 70: 16384,
    80: 32767,
}  # fmt: skip


def disk_gib(size_class: str) -> str:
    """Return the GiB of a managed disk by an expression of its size class's number; null for an unknown one."""
    return f"CASE {size_class} " + " ".join(f"WHEN '{size}' THEN {gib}.0" for size, gib in _DISK_GIB.items()) + " END"


_DISK = disk_gib("regexp_extract(meter, '^[PES]([0-9]+) ', 1)")
_PER_MONTH = "(lower(unit) LIKE '%month%' OR lower(unit) LIKE '%/mes' OR lower(unit) LIKE '%monat%')"
_GB_MONTH = f"(lower(unit) LIKE '%gb%' OR lower(unit) LIKE '%gib%') AND {_PER_MONTH}"
_TB_MONTH = f"(lower(unit) LIKE '%tb%' OR lower(unit) LIKE '%tib%') AND {_PER_MONTH}"
_KIND = (
    "CASE WHEN lower(meter) LIKE '%snapshot%' OR lower(coalesce(subcategory, '')) LIKE '%backup%' "
    "OR category LIKE '%Backup%' "
    "OR category LIKE '%Site Recovery%' THEN 'snapshot' "
    "WHEN meter LIKE '%GRS%' OR meter LIKE '%GZRS%' THEN 'object_geo' "
    "WHEN lower(meter) LIKE '%archive%' THEN 'object_archive' "
    "WHEN lower(coalesce(subcategory, '')) LIKE '%files%' OR category LIKE '%NetApp%' THEN 'file' "
    "WHEN lower(coalesce(subcategory, '')) LIKE '%blob%' OR lower(coalesce(subcategory, '')) LIKE '%data "
    "lake%' THEN 'object' "
    "WHEN subcategory LIKE '%HDD%' THEN 'block_hdd' WHEN subcategory LIKE '%SSD%' "
    "OR subcategory LIKE '%Ultra%' THEN 'block_ssd' "
    f"WHEN category IN {listed(*MANAGED)} THEN 'database_ssd' ELSE 'unknown' END"
)

METER_RULES: tuple[Rule, ...] = (
    Rule(
        "category LIKE 'Virtual Machines Licen%' OR (category = 'Virtual Machines' AND " + _LICENCE + ")",
        "other",
        "licence of a machine",
    ),
    Rule(
        f"category = 'Virtual Machines' AND ({_USAGE_TYPE} = 'ComputeCR' "
        f"OR lower(coalesce(resource, '')) LIKE '%/capacityreservations%') AND is_hours",
        "held_unused",
        "capacity reservation with nothing running on it",
        {"machine_hours": "hours", "sku": f"coalesce({SIZE}, {SIZE_OF_METER})", "price_kind": "terms"},
    ),
    Rule(
        "category = 'Virtual Machines' AND (coalesce(subcategory, '') LIKE '%Dedicated Host%' "
        "OR lower(coalesce(resource, '')) LIKE '%/hostgroups/%/hosts/%')",
        "other",
        "dedicated host: the machines on it have rows of their own",
    ),
    Rule(
        "category IN ('Virtual Machines', 'Cloud Services') AND is_hours AND hours IS NULL AND amount IS NOT NULL",
        "quarantined",
        "ambiguous unit: hours or blocks of hours",
    ),
    Rule(
        "category IN ('Virtual Machines', 'Cloud Services') AND is_hours AND amount IS NOT NULL",
        "machine",
        "virtual machine that ran",
        {
            "machine_hours": "hours",
            "sku": f"coalesce({SIZE}, {SIZE_OF_METER})",
            "price_kind": _TERMS,
            "instance_name": MACHINE_NAME,
            "flag": f"CASE WHEN {SIZE} IS NOT NULL THEN NULL WHEN meter IS NULL THEN 'no_machine_type' "
            f"ELSE 'type_inferred' END",
        },
    ),
    Rule("category = 'Virtual Machines' AND amount IS NULL", "quarantined", "virtual machine without a quantity"),
    Rule("category = 'Virtual Machines' AND unit IS NULL", "quarantined", "virtual machine without a unit"),
    Rule(f"category IN {listed(*MANAGED)} AND {_LICENCE}", "other", "licence of a managed service"),
    Rule(
        "category IN ('Container Instances', 'Azure Container Instances', 'Azure Container Apps', 'Functions', "
        "'Azure Functions') "
        "AND lower(meter) LIKE '%vcpu%'",
        "serverless",
        "vCPUs of containers",
        {"vcpu_hours": "CASE WHEN is_hours OR lower(unit) LIKE '%hour%' THEN amount ELSE amount / 3600.0 END * block"},
    ),
    Rule(
        "category IN ('Container Instances', 'Azure Container Instances', 'Azure Container Apps', 'Functions', "
        "'Azure Functions') "
        "AND (lower(meter) LIKE '%memory%' OR lower(meter) LIKE '%execution time%' OR lower(unit) LIKE '%gb second%')",
        "serverless",
        "memory of containers and functions",
        {"gib_hours": "CASE WHEN is_hours OR lower(unit) LIKE '%hour%' THEN amount ELSE amount / 3600.0 END * block"},
    ),
    Rule(
        f"category IN {listed(*MANAGED)} AND is_hours AND hours IS NOT NULL AND {matches('meter', '[0-9]+ *v?Core')}",
        "managed",
        "managed service of so many vCores",
        {"machine_hours": "hours", "vcpu_hours": f"hours * {_CORES}", "sku": "meter", "price_kind": "terms"},
    ),
    Rule(
        f"category IN {listed(*MANAGED)} AND is_hours AND hours IS NOT NULL AND lower(meter) LIKE '%vcore%'",
        "managed",
        "managed service billed by the vCore-hour",
        {"vcpu_hours": "hours", "sku": "coalesce(subcategory, meter)", "price_kind": "terms"},
    ),
    Rule(
        f"category IN {listed(*MANAGED)} AND is_hours AND hours IS NOT NULL",
        "managed",
        "managed service of a named size",
        {"machine_hours": "hours", "sku": "meter", "price_kind": "terms"},
    ),
    Rule(
        f"{_AI} AND {_AI_IS_TOKENS}",
        "ai_tokens",
        "tokens of a hosted model",
        {"tokens": "amount * token_block", "token_kind": TOKEN_KIND.format(text=_AI_TEXT), "sku": "meter"},
    ),
    Rule(
        f"category = 'Storage' AND meter LIKE '%Disk%' AND {_DISK} IS NOT NULL AND {_PER_MONTH} "
        f"AND meter NOT LIKE '%Operation%' "
        "AND meter NOT LIKE '%Mount%' AND meter NOT LIKE '%Burst%'",
        "storage",
        "managed disks by size class",
        {
            "gib_months": f"amount * block * {_DISK}",
            "storage_kind": "CASE WHEN meter LIKE 'S%' THEN 'block_hdd' ELSE 'block_ssd' END",
        },
    ),
    Rule(_TB_MONTH, "storage", "bytes kept", {"gib_months": "amount * block * 1024.0", "storage_kind": _KIND}),
    Rule(_GB_MONTH, "storage", "bytes kept", {"gib_months": "amount * block", "storage_kind": _KIND}),
    Rule(
        f"category IN {listed(*NETWORK)}",
        "network",
        "bytes moved, addresses, gateways and balancers",
        {"network_gib": "CASE WHEN lower(unit) LIKE '%gb' OR lower(unit) LIKE '%gib' THEN amount * block END"},
    ),
)
