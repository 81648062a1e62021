"""FOCUS rows without a provider's own columns: what the standard's columns and a charge's words are evidence of."""

from __future__ import annotations

from .aws_usage import MANAGED_CODES, TOKEN_KIND
from .azure_meters import disk_gib
from .declaration import Rule, json_text, listed, matches

_MACHINE_TYPES = (
    "(lower(resource_type) IN ('instance', 'ec2 instance', 'aws::ec2::instance', 'virtual machine', 'virtual "
    "machines', "
    "'virtual machine scale set', 'compute instance', 'compute.googleapis.com/instance', 'vm', 'vm instance') "
    "OR lower(resource_type) LIKE 'microsoft.compute/virtualmachine%')"
)
_SELLS_MACHINES = (
    "(code = 'AmazonEC2' OR code = 'EC2' OR service_name IN ('Virtual Machines', 'Virtual Machine Scale Sets', "
    "'Compute Engine') "
    "OR (provider_key IS NULL AND service_category = 'Compute' AND type_column IS NOT NULL))"
)
_WORDS = "lower(coalesce(descr, ''))"
_NO_MACHINE = (
    f"({_WORDS} LIKE '%mbps%' OR {_WORDS} LIKE '%nat gateway%' OR {_WORDS} LIKE '%ebs-optimized%' "
    f"OR {_WORDS} LIKE '%cpu credit%' "
    f"OR {_WORDS} LIKE '%licens%' OR {_WORDS} LIKE '%ip address%' OR {_WORDS} LIKE '%dedicated host%' "
    f"OR {_WORDS} LIKE '%load balancer%')"
)
_EVIDENCE = (
    f"(type_column IS NOT NULL OR {_MACHINE_TYPES} OR (type_in_words IS NOT NULL "
    f"AND regexp_extract({_WORDS}, 'instance[ -]?hour', 0) <> ''))"
)
_TYPE = (
    "CASE WHEN provider_key = 'azure' THEN coalesce(type_column, type_in_words) "
    "ELSE lower(coalesce(type_column, type_in_words)) END"
)
_MACHINE = {
    "machine_hours": "amount",
    "sku": _TYPE,
    "price_kind": f"CASE WHEN {_WORDS} LIKE '%spot%' THEN 'spot' ELSE terms END",
    "flag": "CASE WHEN coalesce(type_column, type_in_words) IS NULL THEN 'no_machine_type' END",
}
_NODES = f"CASE WHEN {_WORDS} LIKE '%multi-az%' OR {_WORDS} LIKE '%zone redundant%' THEN 2.0 ELSE 1.0 END"
_AZURE_VM = "regexp_extract(descr, '^Virtual Machines .* Series - ([A-Za-z0-9 ]+)', 1)"
_DISK = disk_gib("regexp_extract(descr, 'Managed Disks - [PES]([0-9]+) ', 1)")
_IS_GB_MONTH = (
    "lower(replace(unit, ' ', '-')) IN ('gb-months', 'gb-month', 'gib-months', 'gb/month', "
    "'gib/month', 'gib-month', 'gb-mo')"
)
_KIND = (
    f"CASE WHEN {_WORDS} LIKE '%snapshot%' OR {_WORDS} LIKE '%backup%' THEN 'snapshot' "
    f"WHEN {_WORDS} LIKE '%glacier%' OR {_WORDS} LIKE '%archive%' OR {_WORDS} LIKE '%coldline%' THEN 'object_archive' "
    f"WHEN {_WORDS} LIKE '%grs%' OR {_WORDS} LIKE '%multi-region%' OR {_WORDS} LIKE '%dual-region%' THEN 'object_geo' "
    "WHEN code = 'AmazonS3' OR service_name IN ('Cloud Storage', 'Azure Blob Storage') "
    "OR descr LIKE '%Blob%' THEN 'object' "
    "WHEN code IN ('AmazonEFS', 'AmazonFSx') OR service_name LIKE '%Files%' "
    "OR service_name LIKE '%Filestore%' THEN 'file' "
    f"WHEN {_WORDS} LIKE '%aurora%' OR code IN ('AmazonNeptune', 'AmazonDocDB') THEN 'database_cluster' "
    f"WHEN service_category = 'Databases' AND {_WORDS} LIKE '%multi-az%' THEN 'database_ssd_multi_az' "
    "WHEN service_category = 'Databases' THEN 'database_ssd' "
    f"WHEN {_WORDS} LIKE '%hdd%' OR {_WORDS} LIKE '%magnetic%' OR {_WORDS} LIKE '%(st1)%' "
    f"OR {_WORDS} LIKE '%(sc1)%' OR {_WORDS} LIKE '%standard pd%' THEN 'block_hdd' "
    f"WHEN {_WORDS} LIKE '%ssd%' OR {_WORDS} LIKE '%gp2%' OR {_WORDS} LIKE '%gp3%' "
    f"OR {_WORDS} LIKE '%provisioned%' THEN 'block_ssd' "
    "ELSE 'unknown' END"
)
_TOKEN_TEXT = (
    f"lower(coalesce(descr, '') || ' ' || coalesce(sku_meter, '') || ' ' || "
    f"coalesce({json_text('sku_details', 'TokenType')}, ''))"
)
STANDARD_RULES: tuple[Rule, ...] = (
    Rule(
        "lower(unit) LIKE '%token%' OR " + json_text("sku_details", "TokenType") + " IS NOT NULL",
        "ai_tokens",
        "tokens of a hosted model",
        {
            "tokens": "amount * CASE WHEN lower(unit) IN ('tokens', 'token') OR amount_unit IS NULL THEN 1.0 "
            "WHEN lower(unit) LIKE '1m%' OR lower(unit) LIKE '1000000 %' OR lower(unit) LIKE '1,000,000%' THEN 1e6 "
            "WHEN lower(unit) LIKE '1k%' OR lower(unit) LIKE '1000 %' OR lower(unit) LIKE '1,000 %' THEN 1e3 "
            "ELSE 1.0 END",
            "token_kind": TOKEN_KIND.format(text=_TOKEN_TEXT),
            "sku": f"coalesce({json_text('sku_details', 'ModelId')}, sku_meter, descr)",
        },
    ),
    Rule("provider_key = 'unnamed'", "other", "provider without tables of machines"),
    Rule(
        f"{_SELLS_MACHINES} AND is_hours AND lower(capacity_status) = 'unused'",
        "held_unused",
        "capacity reservation with nothing running on it",
        _MACHINE,
    ),
    Rule(
        "lower(capacity_status) = 'unused'",
        "held_unused",
        "capacity reservation with nothing running on it, hours not given",
    ),
    Rule(
        f"code = 'AmazonEC2' AND is_hours AND regexp_extract({_WORDS}, 'unused (dedicated )?reservation', 0) <> ''",
        "held_unused",
        "capacity reservation with nothing running on it",
        _MACHINE,
    ),
    Rule(
        f"code = 'AmazonEC2' AND is_hours AND regexp_extract({_WORDS}, 'per (dedicated )?reservation ', 0) <> ''",
        "other",
        "capacity reservation in use: its machine has its own row",
    ),
    Rule(
        f"{_SELLS_MACHINES} AND is_hours AND amount IS NOT NULL AND NOT {_NO_MACHINE} AND {_EVIDENCE}",
        "machine",
        "machine that ran",
        _MACHINE,
    ),
    Rule(
        f"(code IN {listed(*MANAGED_CODES)} OR service_category = 'Databases') AND is_hours "
        f"AND coalesce(type_column, type_in_words) IS NOT NULL",
        "managed",
        "managed service on machines of a named type",
        {
            "machine_hours": "amount",
            "sku": _TYPE,
            "nodes": _NODES,
            "price_kind": "terms",
            "vcpu_hours": 'amount * try_cast(nullif(regexp_extract(sku_details, \'"CoreCount" *: '
            "*\"?([0-9.]+)', 1), '') AS DOUBLE)",
        },
    ),
    Rule(
        f"provider_key = 'azure' AND is_hours AND {matches('descr', '^Virtual Machines .* Series - ')}",
        "managed",
        "machine behind a managed service",
        {
            "machine_hours": "amount",
            "sku": f"'Standard_' || replace(trim({_AZURE_VM}), ' ', '_')",
            "price_kind": "terms",
            "flag": "'type_inferred'",
        },
    ),
    Rule(
        f"{_WORDS} LIKE '%fargate%' AND {_WORDS} LIKE '%vcpu%' AND lower(unit) LIKE '%hour%'",
        "serverless",
        "Fargate vCPUs",
        {"vcpu_hours": "amount", "architecture": f"CASE WHEN {_WORDS} LIKE '%arm%' THEN 'arm' ELSE 'x86' END"},
    ),
    Rule(
        f"{_WORDS} LIKE '%fargate%' AND {_WORDS} LIKE '%memory%' AND lower(unit) LIKE '%hour%'",
        "serverless",
        "Fargate memory",
        {"gib_hours": "amount", "architecture": f"CASE WHEN {_WORDS} LIKE '%arm%' THEN 'arm' ELSE 'x86' END"},
    ),
    Rule(
        f"lower(unit) IN ('lambda-gb-seconds', 'gb-seconds', 'gib-seconds') OR (code = 'AWSLambda' "
        f"AND {_WORDS} LIKE '%compute%' AND lower(unit) = 'seconds')",
        "serverless",
        "functions' GB-seconds",
        {
            "gib_hours": "amount / 3600.0",
            "vcpu_hours": "CASE WHEN provider_key = 'aws' THEN amount / 3600.0 / (1769.0 / 1024.0) END",
            "architecture": f"CASE WHEN {_WORDS} LIKE '%arm%' THEN 'arm' ELSE 'x86' END",
        },
    ),
    Rule(
        "lower(unit) IN ('vcpu-seconds', 'core-seconds', 'vcpu-hours') AND service_category = 'Compute'",
        "serverless",
        "vCPUs of containers and functions",
        {"vcpu_hours": "CASE WHEN lower(unit) LIKE '%seconds' THEN amount / 3600.0 ELSE amount END"},
    ),
    Rule(
        "lower(unit) IN ('gb-hours', 'gib-hours') AND service_category = 'Compute'",
        "serverless",
        "memory of containers and functions",
        {"gib_hours": "amount"},
    ),
    Rule(
        "lower(unit) IN ('acu-hours', 'acu-hour', 'acu-hr')",
        "serverless",
        "Aurora capacity units",
        {"vcpu_hours": "amount * 0.25", "gib_hours": "amount * 2.0"},
    ),
    Rule(
        f"provider_key = 'azure' AND {_DISK} IS NOT NULL AND lower(unit) LIKE '%month%'",
        "storage",
        "managed disks by size class",
        {
            "gib_months": f"amount * {_DISK}",
            "storage_kind": "CASE WHEN descr LIKE '%HDD%' THEN 'block_hdd' ELSE 'block_ssd' END",
        },
    ),
    Rule(_IS_GB_MONTH, "storage", "bytes kept", {"gib_months": "amount", "storage_kind": _KIND}),
    Rule(
        f"service_category = 'Networking' OR {_WORDS} LIKE '%data transfer%' OR {_WORDS} LIKE '%nat gateway%' "
        f"OR {_WORDS} LIKE '%egress%' "
        f"OR {_WORDS} LIKE '%aws-out-bytes%' OR {_WORDS} LIKE '%aws-in-bytes%' OR {_WORDS} LIKE '%datatransfer%'",
        "network",
        "bytes moved, addresses, gateways and balancers",
        {"network_gib": "CASE WHEN lower(unit) IN ('gb', 'gib') THEN amount END"},
    ),
)
