"""The usage schema: what every billing row becomes, whatever cloud and format it came from.

One row per billing row, none dropped and none twice. The columns are those of the SQL relation that
:class:`~estimator.fleet.bills.Bills` gives; every later stage reads these names and no format's own.
"""

from __future__ import annotations

from typing import NamedTuple

#: Money as text of 28 decimals is exact; ten digits before the point hold any single line of a bill.
MONEY = "DECIMAL(38,28)"


class Column(NamedTuple):
    """A column of the usage relation."""

    name: str
    sql_type: str
    unit: str
    meaning: str


#: Every row stands in exactly one of these.
CLASSES: dict[str, str] = {
    "machine": "a virtual machine that ran: its hours, once",
    "held_unused": "capacity reserved or committed and paid for, with nothing running on it",
    "managed": "a managed service on machines of a named type: databases, caches, search, training",
    "serverless": "vCPU-hours and GiB-hours without a machine of one's own: functions and containers",
    "ai_tokens": "tokens of a hosted language model",
    "storage": "bytes kept for a time",
    "network": "bytes moved, addresses and balancers",
    "commitment": "money of reservations and savings plans, and what takes it back",
    "tax_credit_fee": "taxes, credits, refunds, support and other fees",
    "other": "any other service: money without an estimate",
    "quarantined": "a row that cannot be read as what it claims to be; the reason says why",
}

#: What a row of class ``storage`` is kept on; each is a key of the storage coefficients.
STORAGE_KINDS: dict[str, str] = {
    "block_ssd": "volumes of machines on flash: EBS gp and io, Azure Premium and Standard SSD, GCP SSD and balanced",
    "block_hdd": "volumes of machines on disks: EBS st1, sc1, standard; Azure Standard HDD; GCP standard",
    "snapshot": "copies of volumes and backups of databases",
    "object": "object storage in its hot classes: S3, Blob, Cloud Storage",
    "object_archive": "object storage in its archive classes: Glacier, Archive",
    "object_geo": "object storage kept in two regions: GRS, RA-GRS, GZRS, multi-region",
    "file": "shared file systems: EFS, FSx, Azure Files, Filestore",
    "database_ssd": "storage of a managed database on flash, one copy",
    "database_ssd_multi_az": "the same in two zones",
    "database_hdd": "storage of a managed database on disks",
    "database_cluster": "cluster storage with six copies: Aurora, Neptune, DocumentDB",
    "unknown": "bytes kept, on what is not said",
}

TOKEN_KINDS = ("input", "cached_input", "output", "unknown")
PRICE_KINDS = ("on_demand", "spot", "reserved", "savings_plan", "dedicated")
#: What to look at although the row is counted.
FLAGS: dict[str, str] = {
    "exceeds_period": "more hours of one machine than its charge period has",
    "no_machine_type": "hours of a machine whose type the bill does not name",
    "type_inferred": "the machine type is taken from the name of a meter that may cover several",
}

COLUMNS: tuple[Column, ...] = (
    Column("file", "VARCHAR", "", "the file that the row stands in, as it was opened"),
    Column("line", "BIGINT", "", "which row of that file: 1 is its first row of data"),
    Column("format", "VARCHAR", "", "name of the declaration that read it"),
    Column("provider", "VARCHAR", "", "aws, azure, gcp, or null"),
    Column("account", "VARCHAR", "", "account, subscription or project that used it"),
    Column("service", "VARCHAR", "", "the provider's name of the service"),
    Column("region", "VARCHAR", "", "region in the provider's own spelling"),
    Column("sku", "VARCHAR", "", "machine type as billed, with db., cache. or ml. before it; model or meter of tokens"),
    Column("resource_id", "VARCHAR", "", "identifier of the resource, where the bill has it"),
    Column("instance_name", "VARCHAR", "", "which machine of a scale set that shares one resource id"),
    Column("description", "VARCHAR", "", "what the bill says that was charged: usage type, meter or sentence"),
    Column("usage_month", "DATE", "", "first day of the UTC month of the usage: where energy and carbon belong"),
    Column("billing_month", "DATE", "", "first day of the month of the invoice: where money belongs"),
    Column("charge_from", "TIMESTAMP", "UTC", "start of the charge period"),
    Column("charge_to", "TIMESTAMP", "UTC", "end of the charge period, exclusive"),
    Column("class", "VARCHAR", "", "one of the classes"),
    Column("reason", "VARCHAR", "", "the rule that put it there"),
    Column("machine_hours", "DOUBLE", "h", "instances x hours: machine, held_unused, managed; negative takes back"),
    Column("nodes", "DOUBLE", "1", "machines behind one billed: 2 for Multi-AZ, 3 for an MQ cluster, else 1"),
    Column("vcpu_hours", "DOUBLE", "h", "serverless: vCPUs x hours"),
    Column("gib_hours", "DOUBLE", "GiB h", "serverless: memory x hours"),
    Column("gpu_hours", "DOUBLE", "h", "GPUs x hours where the bill counts them apart from their machine"),
    Column("architecture", "VARCHAR", "", "x86 or arm where the bill says, for serverless"),
    Column("gib_months", "DOUBLE", "GiB month", "storage: bytes kept x time"),
    Column("storage_kind", "VARCHAR", "", "one of the storage kinds"),
    Column("network_gib", "DOUBLE", "GiB", "network: bytes moved"),
    Column("tokens", "DOUBLE", "1", "ai_tokens: how many"),
    Column("token_kind", "VARCHAR", "", "input, cached_input, output or unknown"),
    Column("billed", MONEY, "currency", "money of the invoice; null where the row has none"),
    Column("effective", MONEY, "currency", "money with commitments spread over their use; null where the file "
                                           "lacks it"),
    Column("currency", "VARCHAR", "", "currency of both"),
    Column("price_kind", "VARCHAR", "", "on_demand, spot, reserved, savings_plan, dedicated or null"),
    Column("flag", "VARCHAR", "", "what to look at although the row is counted"),
    Column("tags", "VARCHAR", "", "tags as JSON text of one object"),
)  # fmt: skip

NAMES: tuple[str, ...] = tuple(column.name for column in COLUMNS)
