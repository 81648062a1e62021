"""Google Cloud's detailed billing export: flattened to CSV, as JSON lines, or as Parquet with its nested columns."""

from __future__ import annotations

from .declaration import Format, Group, Rule, money, number
from .gcp_skus import SKU_RULES

_COLUMNS: dict[str, tuple[str, ...]] = {
    "service_name": ("servicedescription", "service[description]"),
    "descr": ("skudescription", "sku[description]"),
    "project": ("projectid", "project[id]"),
    "billing_account": ("billingaccountid",),
    "from_text": ("usagestarttime",),
    "to_text": ("usageendtime",),
    "invoice": ("invoicemonth", "invoice[month]"),
    "cost_text": ("cost",),
    "credits_text": ("credits",),
    "currency_code": ("currency",),
    "amount_text": ("usageamount", "usage[amount]"),
    "unit": ("usageunit", "usage[unit]"),
    "pricing_text": ("usageamountinpricingunits", "usage[amount_in_pricing_units]"),
    "pricing_unit": ("usagepricingunit", "usage[pricing_unit]"),
    "cost_type": ("costtype",),
    "zone": ("locationzone", "location[zone]"),
    "region_code": ("locationregion", "location[region]"),
    "place": ("locationlocation", "location[location]"),
    "resource": ("resourceglobalname", "resource[global_name]", "resourcename", "resource[name]"),
    "system": ("systemlabels",),
    "tags_text": ("labels",),
}


def _label(name: str) -> str:
    """Return the value of a system label, written with the key first as in BigQuery's JSON."""
    return f"""nullif(regexp_extract(system, '{name}["'']? *, *["'']?value["'']? *: *["'']([^"'']+)', 1), '')"""


_PARSED = {
    "amount": number("amount_text"),
    "pricing_amount": number("pricing_text"),
    "seconds": f"CASE WHEN lower(unit) IN ('seconds', 'second') THEN {number('amount_text')} "
    f"WHEN lower(unit) IN ('hours', 'hour') THEN {number('amount_text')} * 3600.0 END",
    "cost": money("cost_text"),
    "credit": "CASE WHEN credits_text IS NULL THEN 0 ELSE try_cast(credits_text AS DECIMAL(38,28)) END",
    "charge_from": "try_cast(from_text AS TIMESTAMP)",
    "charge_to": "try_cast(to_text AS TIMESTAMP)",
    "cores": f"try_cast({_label('compute.googleapis.com/cores')} AS DOUBLE)",
    "spec": _label("compute.googleapis.com/machine_spec"),
    "reserved_unused": _label("compute.googleapis.com/is_unused_reservation"),
    "terms": "CAST(NULL AS VARCHAR)",
    "kind": "lower(coalesce(cost_type, 'regular'))",
}
_READABLE = Group(
    "",
    (
        Rule("lower(cost_text) = 'cost'", "quarantined", "header repeated"),
        Rule("cost_text IS NULL", "quarantined", "row without cost"),
        Rule("cost IS NULL", "quarantined", "cost is no number"),
        Rule("credit IS NULL", "quarantined", "credits are no numbers"),
        Rule("amount_text IS NOT NULL AND amount IS NULL", "quarantined", "usage amount is no number"),
        Rule("from_text IS NOT NULL AND charge_from IS NULL", "quarantined", "usage start is no date"),
        Rule("kind = 'tax'", "tax_credit_fee", "tax"),
        Rule("kind IN ('adjustment', 'rounding_error')", "tax_credit_fee", "adjustment or rounding"),
        Rule("kind <> 'regular'", "quarantined", "cost type that this version does not know"),
        Rule("service_name IS NULL AND descr IS NULL", "quarantined", "row without service and SKU"),
    ),
)
GCP_EXPORT = Format(
    "gcp-detailed",
    "Google Cloud detailed usage cost",
    (frozenset({"cost", "usageamount", "skudescription"}), frozenset({"cost", "usage", "sku", "service"})),
    _COLUMNS,
    frozenset({"cost_text"}),
    frozenset({"from_text", "to_text"}),
    _PARSED,
    {},
    (_READABLE, Group("true", SKU_RULES)),
    {
        "provider": "'gcp'",
        "account": "coalesce(project, billing_account)",
        "service": "service_name",
        "region": "coalesce(region_code, zone, place)",
        "resource_id": "resource",
        "description": "descr",
        "usage_month": "CAST(date_trunc('month', charge_from) AS DATE)",
        "billing_month": "coalesce(try_cast(substr(invoice, 1, 4) || '-' || substr(invoice, 5, 2) || '-01' AS DATE), "
        "CAST(date_trunc('month', charge_from) AS DATE))",
        "charge_from": "charge_from",
        "charge_to": "charge_to",
        "billed": "CAST(cost + coalesce(credit, 0) AS DECIMAL(38,28))",
        "effective": "CAST(cost + coalesce(credit, 0) AS DECIMAL(38,28))",
        "currency": "currency_code",
        "tags": "tags_text",
    },
    {
        ledger: f"({money('cost_text')}) + coalesce(try_cast(credits_text AS DECIMAL(38,28)), 0)"
        for ledger in ("billed", "effective")
    },
)
