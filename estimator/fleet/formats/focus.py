"""FOCUS, from 1.0-preview to 1.4, as AWS, Microsoft, Google and others write it.

Where a provider's own columns stand (x_UsageType, x_SkuMeterCategory, …) its own rules decide. Where they do not, a
machine is counted on evidence in the standard's columns: hours, a service that sells machines, and the type of a
machine or of a resource.
"""

from __future__ import annotations

from .aws_usage import USAGE_RULES
from .azure_meters import HOURS, METER_RULES
from .declaration import Format, Group, Rule, json_text, money, number
from .focus_evidence import STANDARD_RULES
from .gcp_skus import SKU_RULES

_COLUMNS: dict[str, tuple[str, ...]] = {
    "charge": ("chargecategory", "chargetype"),
    "charge_class": ("chargeclass", "chargesubcategory"),
    "descr": ("chargedescription",),
    "service_name": ("servicename",),
    "service_category": ("servicecategory",),
    "service_subcategory": ("servicesubcategory",),
    "provider_name": ("serviceprovidername", "providername", "hostprovidername", "publishername", "invoiceissuername"),
    # 1.3 files carry the new name and the old; a row may fill either.
    "former_provider": ("providername",),
    "invoicer": ("invoiceissuername",),
    "account_id": ("subaccountid", "billingaccountid"),
    "account_name": ("subaccountname", "billingaccountname"),
    "region_id": ("regionid", "region", "regionname"),
    "region_name": ("regionname",),
    "zone": ("availabilityzone",),
    "resource": ("resourceid",),
    "resource_type": ("resourcetype", "xresourcetype"),
    "amount_text": ("consumedquantity", "usagequantity"),
    "amount_unit": ("consumedunit", "usageunit"),
    "priced_text": ("pricingquantity",),
    "priced_unit": ("pricingunit", "xpricingunitdescription"),
    "pricing": ("pricingcategory",),
    "billed_text": ("billedcost",),
    "effective_text": ("effectivecost", "amortizedcost"),
    "currency_code": ("billingcurrency",),
    "from_text": ("chargeperiodstart",),
    "to_text": ("chargeperiodend",),
    "period_text": ("billingperiodstart",),
    "commitment_id": ("commitmentdiscountid",),
    "commitment_status": ("commitmentdiscountstatus",),
    "commitment_type": ("commitmentdiscounttype", "commitmentdiscountcategory"),
    "capacity_status": ("capacityreservationstatus",),
    "sku_details": ("skupricedetails",),
    "sku_meter": ("skumeter",),
    "x_usage": ("xusagetype",),
    "x_operation": ("xoperation",),
    "x_code": ("xservicecode",),
    "x_details": ("xskudetails",),
    "x_category": ("xskumetercategory",),
    "x_subcategory": ("xskumetersubcategory",),
    "x_meter": ("xskumetername",),
    "x_system": ("xsystemlabels",),
    "tags_text": ("tags",),
}
_SERVICE_CODES = {
    "Amazon Elastic Compute Cloud": "AmazonEC2",
    "Amazon Elastic Compute Cloud - Compute": "AmazonEC2",
    "Amazon Relational Database Service": "AmazonRDS",
    "Amazon ElastiCache": "AmazonElastiCache",
    "Amazon OpenSearch Service": "AmazonES",
    "Amazon Elasticsearch Service": "AmazonES",
    "Amazon Redshift": "AmazonRedshift",
    "Amazon DocumentDB (with MongoDB compatibility)": "AmazonDocDB",
    "Amazon Neptune": "AmazonNeptune",
    "Amazon MemoryDB": "AmazonMemoryDB",
    "Amazon SageMaker": "AmazonSageMaker",
    "Amazon SageMaker AI": "AmazonSageMaker",
    "Amazon MQ": "AmazonMQ",
    "Amazon Managed Streaming for Apache Kafka": "AmazonMSK",
    "AWS Database Migration Service": "AWSDatabaseMigrationSvc",
    "Amazon Elastic MapReduce": "ElasticMapReduce",
    "Amazon Simple Storage Service": "AmazonS3",
    "Amazon Elastic File System": "AmazonEFS",
    "Amazon FSx": "AmazonFSx",
    "Amazon Bedrock": "AmazonBedrock",
    "AWS Lambda": "AWSLambda",
    "AWS Glue": "AWSGlue",
    "AWS App Runner": "AWSAppRunner",
    "Amazon Elastic Container Service": "AmazonECS",
    "Amazon Virtual Private Cloud": "AmazonVPC",
    "Elastic Load Balancing": "AWSELB",
    "Amazon CloudFront": "AmazonCloudFront",
    "Amazon Route 53": "AmazonRoute53",
}
_CODE = (
    "coalesce(x_code, CASE service_name "
    + " ".join(f"WHEN '{name}' THEN '{code}'" for name, code in _SERVICE_CODES.items())
    + " ELSE service_name END)"
)
_PROVIDER_TEXT = "coalesce(provider_name, former_provider)"
_PROVIDER = (
    "CASE WHEN x_usage IS NOT NULL OR x_operation IS NOT NULL OR x_code IS NOT NULL THEN 'aws' "
    "WHEN x_category IS NOT NULL THEN 'azure' "
    f"WHEN lower({_PROVIDER_TEXT}) LIKE '%aws%' OR lower({_PROVIDER_TEXT}) LIKE '%amazon%' THEN 'aws' "
    f"WHEN lower({_PROVIDER_TEXT}) LIKE '%microsoft%' OR lower({_PROVIDER_TEXT}) LIKE '%azure%' THEN 'azure' "
    f"WHEN lower({_PROVIDER_TEXT}) LIKE '%google%' THEN 'gcp' WHEN {_PROVIDER_TEXT} IS NOT NULL THEN 'unnamed' "
    "WHEN lower(invoicer) LIKE '%amazon web%' THEN 'aws' WHEN lower(invoicer) LIKE '%microsoft%' THEN 'azure' "
    "WHEN lower(invoicer) LIKE '%google%' THEN 'gcp' END"
)
_PARSED = {
    "provider_key": _PROVIDER,
    "unit": "coalesce(amount_unit, priced_unit)",
    "amount": f"CASE WHEN amount_text IS NOT NULL THEN {number('amount_text')} "
    f"WHEN lower(priced_unit) IN ('hours', 'hour', 'hrs') THEN {number('priced_text')} END",
    "billed_money": money("billed_text"),
    "effective_money": money("effective_text"),
    "charge_from": "try_cast(from_text AS TIMESTAMP)",
    "charge_to": "try_cast(to_text AS TIMESTAMP)",
    "period": "try_cast(period_text AS TIMESTAMP)",
    "code": _CODE,
    # AWS puts the usage type into SkuMeter from 1.2 on; others put a word there.
    "usage": "coalesce(x_usage, CASE WHEN sku_meter NOT LIKE '% %' AND (sku_meter LIKE '%:%' OR sku_meter LIKE '%-%' "
    "OR sku_meter LIKE '%Usage%') THEN sku_meter END)",
    "operation": "x_operation",
    "servicecode": "CAST(NULL AS VARCHAR)",
    "split_parent": "CAST(NULL AS VARCHAR)",
    "deployment": "CAST(NULL AS VARCHAR)",
    "type_column": json_text("sku_details", "InstanceType"),
    "category": "x_category",
    "subcategory": "x_subcategory",
    "meter": "x_meter",
    "details": "x_details",
    "block": "1.0",
    "token_block": "1.0",
    "terms": "CASE WHEN lower(pricing) IN ('dynamic') THEN 'spot' WHEN commitment_id IS NOT NULL "
    "AND lower(commitment_type) LIKE '%saving%' THEN 'savings_plan' "
    "WHEN commitment_id IS NOT NULL THEN 'reserved' WHEN lower(pricing) IN ('standard', 'on-demand') THEN "
    "'on_demand' END",
    "spec": f"coalesce({json_text('sku_details', 'InstanceType')}, nullif(regexp_extract(x_system, "
    f'\'compute.googleapis.com/machine_spec["]? *[:,] *(?:"value" *: *)?"([^"]+)\', 1), \'\'))',
    "cores": 'try_cast(nullif(regexp_extract(x_system, \'compute.googleapis.com/cores["]? *[:,] *(?:"value" *: '
    "*)?\"([^\"]+)', 1), '') AS DOUBLE)",
    "reserved_unused": "CASE WHEN lower(capacity_status) = 'unused' THEN 'true' ELSE nullif(regexp_extract(x_system, "
    '\'compute.googleapis.com/is_unused_reservation["]? *[:,] *(?:"value" *: *)?"([^"]+)\', 1), \'\') END',
    "status": "lower(coalesce(commitment_status, charge_class, ''))",
}
_DERIVED = {
    "is_hours": f"coalesce(regexp_extract(lower(unit), '{HOURS.lower()}', 0) <> '', false)",
    "hours": "amount",
    "seconds": "CASE WHEN lower(unit) IN ('seconds', 'second', 'core-seconds', 'vcpu-seconds') THEN amount "
    "WHEN lower(unit) IN ('hours', 'hour') THEN amount * 3600.0 END",
    "pricing_amount": "CAST(NULL AS DOUBLE)",
    "pricing_unit": "unit",
    "type_in_words": "nullif(regexp_extract(descr, '(?:^| "
    ")((?:[a-z]+[.])?[a-z][a-z0-9-]*[.][0-9a-z-]*(?:nano|micro|small|medium|large|metal)[0-9a-z-]*)(?:[ "
    ",]|$)', 1), '')",
}
_READABLE = Group(
    "",
    (
        Rule("lower(charge) IN ('chargecategory', 'chargetype')", "quarantined", "header repeated"),
        Rule("billed_text IS NOT NULL AND billed_money IS NULL", "quarantined", "billed cost is no number"),
        Rule("effective_text IS NOT NULL AND effective_money IS NULL", "quarantined", "effective cost is no number"),
        Rule("amount_text IS NOT NULL AND amount IS NULL", "quarantined", "consumed quantity is no number"),
        Rule("from_text IS NOT NULL AND charge_from IS NULL", "quarantined", "charge period start is no date"),
        Rule("charge IS NULL", "quarantined", "row without charge category"),
        Rule("lower(charge) = 'tax'", "tax_credit_fee", "tax"),
        Rule("lower(charge) IN ('credit', 'adjustment')", "tax_credit_fee", "credit or adjustment"),
        Rule(
            "lower(charge) = 'purchase' AND (commitment_id IS NOT NULL "
            "OR lower(coalesce(resource_type, '')) LIKE '%reserv%' "
            "OR lower(coalesce(resource_type, '')) LIKE '%commitment%' "
            "OR lower(coalesce(resource_type, '')) LIKE '%saving%' "
            "OR lower(coalesce(descr, '')) LIKE '%reserv%' OR lower(coalesce(descr, '')) LIKE '%savings plan%')",
            "commitment",
            "commitment bought or given back",
        ),
        Rule("lower(charge) = 'purchase'", "other", "purchase"),
        Rule("lower(charge) <> 'usage'", "quarantined", "charge category that this version does not know"),
        Rule(
            "status LIKE 'unused%' AND coalesce(lower(capacity_status), '') <> 'unused'",
            "commitment",
            "commitment that was not used",
        ),
        Rule("status IN ('refund', 'credit')", "tax_credit_fee", "credit or refund"),
    ),
)
FOCUS = Format(
    "focus",
    "FOCUS",
    (frozenset({"billedcost", "chargecategory"}), frozenset({"billedcost", "chargetype", "chargeperiodstart"})),
    _COLUMNS,
    frozenset({"billed_text", "effective_text"}),
    frozenset({"from_text", "to_text", "period_text"}),
    _PARSED,
    _DERIVED,
    (
        _READABLE,
        Group("provider_key = 'aws' AND usage IS NOT NULL", USAGE_RULES),
        Group("provider_key = 'azure' AND category IS NOT NULL", METER_RULES),
        Group(
            "provider_key = 'gcp' AND (lower(unit) IN ('seconds', 'second', 'byte-seconds', 'bytes') "
            # In hours too a core or a GiB is no machine.
            "OR regexp_extract(lower(descr), 'instance (core|ram)', 0) <> '')",
            SKU_RULES,
        ),
        Group("true", STANDARD_RULES),
    ),
    {
        "provider": "CASE WHEN provider_key <> 'unnamed' THEN provider_key END",
        "account": "coalesce(account_id, account_name)",
        "service": "coalesce(service_name, x_code, x_category)",
        "region": "coalesce(region_id, CASE WHEN provider_key <> 'azure' THEN zone END, region_name)",
        "resource_id": "resource",
        "description": "coalesce(usage, x_meter, descr)",
        "usage_month": "CAST(date_trunc('month', charge_from) AS DATE)",
        "billing_month": "CAST(date_trunc('month', coalesce(period, charge_from)) AS DATE)",
        "charge_from": "charge_from",
        "charge_to": "charge_to",
        "billed": "billed_money",
        "effective": "effective_money",
        "currency": "currency_code",
        "tags": "tags_text",
    },
    {"billed": money("billed_text"), "effective": money("effective_text")},
)
