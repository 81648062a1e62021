"""AWS: what a usage type says, whether it stands in a Cost and Usage Report or in a FOCUS export.

The rules speak of ``code`` (product code), ``usage`` (usage type), ``operation``, ``unit``, ``type_column``,
``descr``, ``servicecode``, ``split_parent``, ``deployment``, ``amount`` (number), ``is_hours`` and ``terms``.
Decision 0050 has the sources.
"""

from __future__ import annotations

from .declaration import Group, Rule, listed, matches

#: Services whose machine-hours are billed by machine type, each with what it sells.
MANAGED_CODES = (
    "AmazonRDS", "AmazonElastiCache", "AmazonES", "AmazonOpenSearchService", "AmazonRedshift", "AmazonDocDB",
    "AmazonNeptune", "AmazonMemoryDB", "AmazonSageMaker", "AmazonMQ", "AmazonMSK", "AmazonDAX",
    "AWSDatabaseMigrationSvc", "AmazonAppStream", "AmazonGameLift", "AmazonKeyspaces", "AmazonTimestream",
)  # fmt: skip
#: AWS Lambda, Developer Guide: "At 1,769 MB, a function has the equivalent of one vCPU". [GiB per vCPU]
_LAMBDA_GIB_PER_VCPU = "(1769.0 / 1024.0)"
#: Aurora User Guide: one ACU is about 2 GiB of memory; a quarter of a vCPU by the ratio of its machine classes.
_ACU_GIB, _ACU_VCPU = "2.0", "0.25"

_TYPE = "(?:^|[:-])((?:[A-Za-z]+[.])?[a-z][a-z0-9-]*[.][0-9a-z-]+(?:[.](?:search|elasticsearch))?)$"
#: The machine type: its own column, else the end of the usage type, else the words of the description.
TYPE = (
    f"lower(coalesce(type_column, nullif(regexp_extract(usage, '{_TYPE}', 1), ''), "
    "nullif(regexp_extract(descr, '(?:^| "
    ")([a-z][a-z0-9-]*[.][0-9a-z-]*(?:nano|micro|small|medium|large|metal)[0-9a-z-]*)(?: |$)', 1), '')))"
)
_BOX = "(usage LIKE '%BoxUsage%' OR usage LIKE '%SpotUsage%' OR usage LIKE '%DedicatedUsage%')"
_EC2_ROW = (
    "code = 'AmazonEC2' AND coalesce(servicecode, 'AmazonEC2') = 'AmazonEC2' "
    "AND coalesce(operation, 'RunInstances') LIKE 'RunInstances%'"
)
_TERMS = (
    "CASE WHEN usage LIKE '%SpotUsage%' THEN 'spot' WHEN usage LIKE '%Dedicated%' "
    "OR usage LIKE '%HostBox%' THEN 'dedicated' "
    "ELSE terms END"
)
_NODES = (
    "CASE WHEN usage LIKE '%Multi-AZCluster%' OR deployment LIKE '%readable standbys%' THEN 3.0 "
    "WHEN code = 'AmazonMQ' AND (lower(usage) LIKE '%cluster%' OR lower(deployment) LIKE '%cluster%') THEN 3.0 "
    "WHEN usage LIKE '%Multi-AZ%' OR deployment LIKE 'Multi-AZ%' OR descr LIKE '%Multi-AZ%' THEN 2.0 ELSE 1.0 END"
)
_ARCHITECTURE = "CASE WHEN upper(usage) LIKE '%ARM%' THEN 'arm' ELSE 'x86' END"
_IS_GB_MONTH = "lower(unit) IN ('gb-mo', 'gb-month', 'gb-months', 'gb month', 'gb months', 'gigabyte month')"
_IS_GB = "lower(unit) IN ('gb', 'gigabyte', 'gigabytes')"
_TOKENS_EACH = (
    "CASE WHEN lower(unit) LIKE '1m %' OR lower(unit) LIKE '%1,000,000%' OR lower(unit) LIKE '1000000 %' THEN 1e6 "
    "WHEN lower(unit) LIKE '1k %' OR lower(unit) LIKE '%1,000 %' OR lower(unit) LIKE '1000 %' THEN 1e3 "
    "WHEN lower(unit) IN ('token', 'tokens') THEN 1.0 ELSE NULL END"
)
_TOKEN_TEXT = "lower(coalesce(usage, '') || ' ' || coalesce(descr, ''))"
TOKEN_KIND = (
    "CASE WHEN {text} LIKE '%cache%' OR {text} LIKE '%cachd%' OR {text} LIKE '%cchd%' THEN 'cached_input' "
    "WHEN {text} LIKE '%output%' OR {text} LIKE '%outp%' OR {text} LIKE '%response%' "
    "OR {text} LIKE '%generated%' THEN 'output' "
    "WHEN {text} LIKE '%input%' OR {text} LIKE '%inp%' OR {text} LIKE '%prompt%' THEN 'input' ELSE 'unknown' END"
)


def _storage(kind: str, when: str, why: str) -> Rule:
    """Return the rule of one kind of bytes kept, billed by the month."""
    return Rule(f"{_IS_GB_MONTH} AND ({when})", "storage", why, {"gib_months": "amount", "storage_kind": f"'{kind}'"})


_CLUSTER = "code IN ('AmazonNeptune', 'AmazonDocDB') OR usage LIKE '%Aurora:%'"
USAGE_RULES: tuple[Rule, ...] = (
    Rule(
        "code IN ('ElasticMapReduce', 'AmazonEMRServerless') AND usage LIKE '%SERVERLESS%'",
        "serverless",
        "EMR Serverless by vCPU and memory",
        {
            "vcpu_hours": "CASE WHEN usage LIKE '%vCPU%' THEN amount END",
            "gib_hours": "CASE WHEN usage LIKE '%MemoryGB%' THEN amount END",
            "architecture": _ARCHITECTURE,
        },
    ),
    Rule("code = 'ElasticMapReduce'", "managed", "surcharge of EMR; its machines have rows of their own under EC2"),
    Rule(
        "split_parent IS NOT NULL OR operation LIKE 'EKSPod-EC2%' OR operation LIKE 'ECSTask-EC2%' "
        "OR usage LIKE '%ECS-EC2-%' OR usage LIKE '%EKS-EC2-%'",
        "other",
        "share of a machine that has its own row",
    ),
    Rule(
        "code = 'AmazonEC2' AND is_hours AND (usage LIKE '%UnusedBox%' OR usage LIKE '%UnusedDed%')",
        "held_unused",
        "capacity reservation with nothing running on it",
        {"machine_hours": "amount", "sku": TYPE, "price_kind": "terms"},
    ),
    Rule(
        "code = 'AmazonEC2' AND (usage LIKE '%Reservation:%' OR usage LIKE '%DedicatedRes:%')",
        "other",
        "capacity reservation in use: its machine has its own row",
    ),
    Rule(
        "code = 'AmazonEC2' AND usage LIKE '%HostUsage%'",
        "other",
        "dedicated host: the machines on it have rows of their own",
    ),
    Rule(
        f"{_EC2_ROW} AND {_BOX} AND (is_hours OR unit IS NULL)",
        "machine",
        "EC2 machine that ran",
        {"machine_hours": "amount", "sku": TYPE, "price_kind": _TERMS},
    ),
    Rule(f"{_EC2_ROW} AND {_BOX}", "quarantined", "machine usage in a unit that is not hours"),
    Rule(
        f"code IN {listed(*MANAGED_CODES)} AND is_hours AND {TYPE} IS NOT NULL AND usage NOT LIKE '%Mgmt%' "
        "AND usage NOT LIKE '%Software%' AND usage NOT LIKE '%Support%'",
        "managed",
        "managed service on machines of a named type",
        {"machine_hours": "amount", "sku": TYPE, "nodes": _NODES, "price_kind": "terms"},
    ),
    Rule(
        "usage LIKE '%Fargate%vCPU-Hours%'",
        "serverless",
        "Fargate vCPUs",
        {"vcpu_hours": "amount", "architecture": _ARCHITECTURE, "price_kind": _TERMS},
    ),
    Rule(
        "usage LIKE '%Fargate%EphemeralStorage%'",
        "storage",
        "Fargate's ephemeral storage",
        {"gib_months": "amount / 730.0", "storage_kind": "'block_ssd'"},
    ),
    Rule(
        "usage LIKE '%Fargate%GB-Hours%'",
        "serverless",
        "Fargate memory",
        {"gib_hours": "amount", "architecture": _ARCHITECTURE, "price_kind": _TERMS},
    ),
    Rule(
        "usage LIKE '%Lambda-Provisioned-GB-Second%'",
        "other",
        "Lambda on provisioned concurrency, which is counted by its own row",
    ),
    Rule(
        "usage LIKE '%Lambda%GB-Second%' OR usage LIKE '%Lambda-Provisioned-Concurrency%'",
        "serverless",
        "Lambda's GB-seconds",
        {
            "gib_hours": "amount / 3600.0",
            "vcpu_hours": f"amount / 3600.0 / {_LAMBDA_GIB_PER_VCPU}",
            "architecture": _ARCHITECTURE,
        },
    ),
    Rule(
        "usage LIKE '%Aurora:Serverless%' OR usage LIKE '%ServerlessV2Usage%' "
        "OR lower(unit) IN ('acu-hr', 'acu-hours', 'acu-hrs')",
        "serverless",
        "Aurora capacity units",
        {"vcpu_hours": f"amount * {_ACU_VCPU}", "gib_hours": f"amount * {_ACU_GIB}"},
    ),
    Rule(
        "code = 'AWSAppRunner' AND lower(unit) LIKE '%hour%' OR code = 'AWSAppRunner' AND is_hours",
        "serverless",
        "App Runner by vCPU and memory",
        {
            "vcpu_hours": "CASE WHEN lower(usage) LIKE '%vcpu%' THEN amount END",
            "gib_hours": "CASE WHEN lower(usage) LIKE '%gb%' THEN amount END",
        },
    ),
    Rule(
        "code = 'AWSGlue' AND usage LIKE '%DPU-Hour%'",
        "serverless",
        "Glue's processing units, 4 vCPUs and 16 GB each",
        {"vcpu_hours": "amount * 4.0", "gib_hours": "amount * 16.0"},
    ),
    Rule(
        f"{_TOKEN_TEXT} LIKE '%token%' AND (code LIKE '%Bedrock%' OR usage LIKE '%MP:%' OR lower(unit) LIKE '%token%')",
        "ai_tokens",
        "tokens of a hosted model",
        {"tokens": f"amount * {_TOKENS_EACH}", "token_kind": TOKEN_KIND.format(text=_TOKEN_TEXT), "sku": "usage"},
    ),
    _storage("snapshot", "usage LIKE '%Snapshot%' OR usage LIKE '%BackupUsage%'", "snapshots and backups"),
    _storage(
        "block_ssd",
        "usage LIKE '%EBS:VolumeUsage.gp%' OR usage LIKE '%EBS:VolumeUsage.io%' "
        "OR usage LIKE '%EBS:VolumeUsage.piops%'",
        "EBS volumes on flash",
    ),
    _storage("block_hdd", "usage LIKE '%EBS:VolumeUsage%'", "EBS volumes on disks"),
    _storage(
        "object_archive",
        "usage LIKE '%Glacier%' OR usage LIKE '%-GDA-%' OR usage LIKE '%DeepArchive%' "
        "OR usage LIKE '%TimedStorage-GIR%'",
        "S3's archive classes",
    ),
    _storage("object", "code = 'AmazonS3'", "S3"),
    _storage("file", "code IN ('AmazonEFS', 'AmazonFSx')", "shared file systems"),
    _storage("database_cluster", _CLUSTER, "cluster storage of a database"),
    _storage(
        "database_ssd_multi_az", "code = 'AmazonRDS' AND usage LIKE '%Multi-AZ%'", "storage of a database in two zones"
    ),
    _storage(
        "database_hdd", "code = 'AmazonRDS' AND usage LIKE '%RDS:StorageUsage%'", "storage of a database on disks"
    ),
    _storage("database_ssd", "code = 'AmazonRDS'", "storage of a database"),
    _storage("unknown", "usage LIKE '%ByteHrs%' OR usage LIKE '%torage%'", "bytes kept by another service"),
    Rule(
        "code IN ('AWSDataTransfer', 'AmazonVPC', 'AmazonCloudFront', 'AWSELB', 'AmazonRoute53', 'AWSDirectConnect') "
        "OR servicecode = 'AWSDataTransfer' OR usage LIKE '%DataTransfer%' OR usage LIKE '%-AWS-In-Bytes%' "
        "OR usage LIKE '%-AWS-Out-Bytes%' OR usage LIKE '%NatGateway%' OR usage LIKE '%PublicIPv4%' "
        "OR usage LIKE '%LoadBalancerUsage%' OR usage LIKE '%LCUUsage%' OR usage LIKE '%VpcEndpoint%'",
        "network",
        "bytes moved, addresses, gateways and balancers",
        {"network_gib": f"CASE WHEN {_IS_GB} THEN amount END"},
    ),
)


def usage_group(guard: str) -> Group:
    """Return the rules of usage types for the rows that meet a guard."""
    return Group(guard, USAGE_RULES)


__all__ = ["MANAGED_CODES", "TOKEN_KIND", "TYPE", "USAGE_RULES", "matches", "usage_group"]
