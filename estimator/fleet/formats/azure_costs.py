"""Azure cost details: actual and amortised, of enterprise, customer and pay-as-you-go agreements."""

from __future__ import annotations

from .azure_meters import HOURS, METER_RULES
from .declaration import Format, Group, Rule, matches, money, number

_COLUMNS: dict[str, tuple[str, ...]] = {
    "category": ("metercategory",),
    "subcategory": ("metersubcategory",),
    "meter": ("metername",),
    "details": ("additionalinfo", "additionalinformation"),
    "resource": ("resourceid", "instanceid", "instancename", "resourcename"),
    "unit": ("unitofmeasure",),
    "amount_text": ("quantity", "usagequantity", "consumedquantity"),
    "cost_text": ("costinbillingcurrency", "cost", "pretaxcost", "extendedcost"),
    "currency_code": ("billingcurrency", "billingcurrencycode", "currency", "currencycode"),
    "account_id": ("subscriptionid", "subscriptionguid"),
    "account_name": ("subscriptionname",),
    "from_text": ("date", "usagedatetime", "usagedate"),
    "period_text": ("billingperiodstartdate", "billingperiodstart"),
    "period_end_text": ("billingperiodenddate", "billingperiodend", "billingperiod"),
    "location": ("resourcelocation", "resourcelocationnormalized"),
    "place": ("location",),
    "meter_region": ("meterregion",),
    "charge": ("chargetype",),
    "pricing": ("pricingmodel",),
    "consumed": ("consumedservice", "servicename"),
    "publisher": ("publishertype",),
    "price_text": ("effectiveprice", "unitprice", "resourcerate"),
    # No header: how many hours a unit of quantity is, where the file's prices tell (blocks.py).
    "unit_hours": (),
    "tags_text": ("tags",),
}
#: Machines are billed by the single hour. Where the unit names a block, the length of the day decides for one machine,
#: else the price of a unit, else nothing.
_ONE_MACHINE = (
    "(lower(coalesce(resource, '')) LIKE '%/virtualmachines/%' OR " + matches("details", '"VMName" *: *"[^"]+"') + ")"
)
_DERIVED = {
    "hours": "CASE WHEN block = 1.0 THEN amount "
    f"WHEN {_ONE_MACHINE} AND abs(amount) <= 24.0001 AND abs(amount * block) > 24.0001 AND abs(amount) > 0.25 "
    "THEN amount "
    "ELSE amount * try_cast(unit_hours AS DOUBLE) END",
    "token_block": "CASE WHEN upper(unit) LIKE '%1M%' OR upper(meter) LIKE '%1M TOKEN%' AND block = 1.0 THEN 1e6 "
    "WHEN upper(unit) LIKE '%1K%' OR upper(meter) LIKE '%1K TOKEN%' AND block = 1.0 THEN 1e3 ELSE block END",
}
_PARSED = {
    "amount": number("amount_text"),
    "cost": money("cost_text"),
    "block": "coalesce(try_cast(replace(nullif(regexp_extract(unit, '^ *([0-9.,]+)', 1), ''), ',', '') AS "
    "DOUBLE), 1.0) "
    "* CASE upper(regexp_extract(unit, '^ *[0-9.,]+ *([KkMm])(?:[^A-Za-z]|$)', 1)) WHEN 'K' THEN 1e3 "
    "WHEN 'M' THEN 1e6 ELSE 1.0 END",
    "is_hours": f"coalesce(regexp_extract(lower(unit), '{HOURS.lower()}', 0) <> '', false)",
    "charge_from": "try_cast(from_text AS TIMESTAMP)",
    "period": "try_cast(period_text AS TIMESTAMP)",
    "charge_kind": "lower(coalesce(charge, 'Usage'))",
    "terms": "CASE lower(replace(pricing, ' ', '')) WHEN 'reservation' THEN 'reserved' "
    "WHEN 'savingsplan' THEN 'savings_plan' "
    "WHEN 'spot' THEN 'spot' WHEN 'ondemand' THEN 'on_demand' END",
}
_READABLE = Group(
    "",
    (
        Rule("lower(category) IN ('metercategory', 'metercategory (metercategory)')", "quarantined", "header repeated"),
        Rule("cost_text IS NULL AND amount_text IS NULL", "quarantined", "row without cost and quantity"),
        Rule("cost_text IS NOT NULL AND cost IS NULL", "quarantined", "cost is no number"),
        Rule("amount_text IS NOT NULL AND amount IS NULL", "quarantined", "quantity is no number"),
        Rule("from_text IS NOT NULL AND charge_from IS NULL", "quarantined", "date is none"),
        Rule("charge_kind IN ('unusedreservation', 'unusedsavingsplan')", "commitment", "commitment that was not used"),
        Rule(
            "charge_kind = 'purchase' AND (terms IN ('reserved', 'savings_plan') "
            "OR lower(consumed) = 'microsoft.capacity' "
            "OR lower(consumed) LIKE '%billingbenefits%')",
            "commitment",
            "commitment bought",
        ),
        Rule(
            "charge_kind = 'refund' AND (terms IN ('reserved', 'savings_plan') "
            "OR lower(consumed) = 'microsoft.capacity')",
            "commitment",
            "commitment given back",
        ),
        Rule("charge_kind = 'purchase'", "other", "purchase"),
        Rule("charge_kind = 'tax'", "tax_credit_fee", "tax"),
        Rule(
            "charge_kind IN ('refund', 'credit', 'roundingadjustment', 'adjustment', 'fee')",
            "tax_credit_fee",
            "credit, refund or rounding",
        ),
        Rule("charge_kind <> 'usage'", "quarantined", "charge type that this version does not know"),
        Rule(
            "lower(publisher) = 'marketplace' AND category <> 'Virtual Machines'", "other", "software of a marketplace"
        ),
    ),
)
AZURE_COSTS = Format(
    "azure-costs",
    "Azure cost details",
    tuple(
        frozenset({"metercategory", cost}) for cost in ("costinbillingcurrency", "cost", "pretaxcost", "extendedcost")
    ),
    _COLUMNS,
    frozenset({"cost_text"}),
    frozenset({"from_text", "period_text", "period_end_text"}),
    _PARSED,
    _DERIVED,
    (_READABLE, Group("true", METER_RULES)),
    {
        "provider": "'azure'",
        "account": "coalesce(account_id, account_name)",
        "service": "coalesce(category, consumed)",
        "region": "coalesce(location, place, meter_region)",
        "resource_id": "resource",
        "description": "coalesce(meter, subcategory, category)",
        "usage_month": "CAST(date_trunc('month', charge_from) AS DATE)",
        "billing_month": "CAST(date_trunc('month', coalesce(period, charge_from)) AS DATE)",
        "charge_from": "charge_from",
        "charge_to": "charge_from + INTERVAL '1' DAY",
        "billed": "CASE WHEN basis = 'amortized' THEN NULL ELSE cost END",
        "effective": "CASE WHEN basis = 'actual' THEN NULL ELSE cost END",
        "currency": "currency_code",
        "tags": "tags_text",
    },
    {
        "billed": f"CASE WHEN basis <> 'amortized' THEN {money('cost_text')} END",
        "effective": f"CASE WHEN basis <> 'actual' THEN {money('cost_text')} END",
    },
    one_cost=True,
    ragged=True,
)
