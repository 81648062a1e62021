"""AWS Cost and Usage Reports: CUR 2.0 and the legacy report, whose headers differ in spelling only."""

from __future__ import annotations

from .aws_usage import usage_group
from .declaration import Format, Group, Rule, listed, money, number

_USE = listed("Usage", "DiscountedUsage", "SavingsPlanCoveredUsage")
_COLUMNS: dict[str, tuple[str, ...]] = {
    "line_type": ("lineitemlineitemtype",),
    "code": ("lineitemproductcode",),
    "usage": ("lineitemusagetype",),
    "operation": ("lineitemoperation",),
    "descr": ("lineitemlineitemdescription",),
    "resource": ("lineitemresourceid",),
    "amount_text": ("lineitemusageamount",),
    "unblended": ("lineitemunblendedcost",),
    "net_unblended": ("lineitemnetunblendedcost",),
    "currency_code": ("lineitemcurrencycode",),
    "account_id": ("lineitemusageaccountid", "billpayeraccountid"),
    "zone": ("lineitemavailabilityzone",),
    "from_text": ("lineitemusagestartdate",),
    "to_text": ("lineitemusageenddate",),
    "period_text": ("billbillingperiodstartdate",),
    "service_name": ("productservicename", "productproductname", "product[product_name]"),
    "servicecode": ("productservicecode", "product[servicecode]"),
    "type_column": ("productinstancetype", "product[instance_type]"),
    "deployment": ("productdeploymentoption", "product[deployment_option]"),
    "region_code": ("productregioncode", "product[region_code]", "productregion", "product[region]"),
    "unit": ("pricingunit",),
    "term": ("pricingterm",),
    "ri_arn": ("reservationreservationarn",),
    "ri_net": ("reservationneteffectivecost",),
    "ri_cost": ("reservationeffectivecost",),
    "ri_upfront": (
        "reservationnetunusedamortizedupfrontfeeforbillingperiod",
        "reservationunusedamortizedupfrontfeeforbillingperiod",
    ),
    "ri_recurring": ("reservationnetunusedrecurringfee", "reservationunusedrecurringfee"),
    "sp_net": ("savingsplannetsavingsplaneffectivecost",),
    "sp_cost": ("savingsplansavingsplaneffectivecost",),
    "sp_total": ("savingsplantotalcommitmenttodate",),
    "sp_used": ("savingsplanusedcommitment",),
    "split_parent": ("splitlineitemparentresourceid",),
    "tags_text": ("resourcetags",),
}
_PARSED = {
    "amount": number("amount_text"),
    "is_hours": "coalesce(lower(unit) IN ('hrs', 'hours', 'hour', 'hr'), false)",
    "charge_from": "try_cast(from_text AS TIMESTAMP)",
    "charge_to": "try_cast(to_text AS TIMESTAMP)",
    "period": "try_cast(period_text AS TIMESTAMP)",
    "billed_money": money("unblended"),
    "net_money": money("net_unblended"),
    "terms": "CASE line_type WHEN 'DiscountedUsage' THEN 'reserved' WHEN 'SavingsPlanCoveredUsage' THEN 'savings_plan' "
    "ELSE CASE WHEN term = 'Spot' THEN 'spot' ELSE 'on_demand' END END",
}
#: CID's amortised cost (MIT-0): each line's share of what was paid beforehand, and nothing for the paying itself.
_EFFECTIVE = (
    "CASE line_type "
    f"WHEN 'DiscountedUsage' THEN coalesce({money('ri_net')}, {money('ri_cost')}, net_money, billed_money) "
    f"WHEN 'SavingsPlanCoveredUsage' THEN coalesce({money('sp_net')}, {money('sp_cost')}, net_money, billed_money) "
    f"WHEN 'RIFee' THEN coalesce({money('ri_upfront')}, 0) + coalesce({money('ri_recurring')}, 0) "
    f"WHEN 'SavingsPlanRecurringFee' THEN coalesce({money('sp_total')}, 0) - coalesce({money('sp_used')}, 0) "
    "WHEN 'SavingsPlanNegation' THEN 0 WHEN 'SavingsPlanUpfrontFee' THEN 0 "
    "WHEN 'Fee' THEN CASE WHEN ri_arn IS NOT NULL THEN 0 ELSE coalesce(net_money, billed_money) END "
    "WHEN 'Refund' THEN CASE WHEN usage LIKE '%ComputeSP%' AND descr LIKE '%pfront%' THEN 0 "
    "ELSE coalesce(net_money, billed_money) END "
    "ELSE coalesce(net_money, billed_money) END"
)
_READABLE = Group(
    "",
    (
        Rule(
            "lower(line_type) IN ('lineitem/lineitemtype', 'line_item_line_item_type')",
            "quarantined",
            "header repeated",
        ),
        Rule("unblended IS NOT NULL AND billed_money IS NULL", "quarantined", "cost is no number"),
        Rule("amount_text IS NOT NULL AND amount IS NULL", "quarantined", "usage amount is no number"),
        Rule("from_text IS NOT NULL AND charge_from IS NULL", "quarantined", "usage start is no date"),
        Rule("line_type IS NULL", "quarantined", "line has no type"),
        Rule("line_type = 'Tax'", "tax_credit_fee", "tax"),
        Rule("line_type IN ('Credit', 'Refund')", "tax_credit_fee", "credit or refund"),
        Rule("line_type LIKE '%Discount'", "tax_credit_fee", "discount"),
        Rule("line_type = 'Fee' AND ri_arn IS NOT NULL", "commitment", "reservation paid beforehand"),
        Rule("line_type IN ('Fee', 'FlatRateSubscription', 'TrueUp')", "tax_credit_fee", "fee"),
        Rule(
            "line_type IN ('RIFee', 'SavingsPlanUpfrontFee', 'SavingsPlanRecurringFee', 'SavingsPlanNegation')",
            "commitment",
            "money of reservations and savings plans",
        ),
        Rule(f"line_type NOT IN {_USE}", "quarantined", "line type that this version does not know"),
    ),
)
_OUTPUTS = {
    "provider": "'aws'",
    "account": "account_id",
    "service": "coalesce(service_name, code)",
    "region": "coalesce(region_code, zone, nullif(regexp_extract(usage, '^([A-Z]{2,4}[0-9]?)-', 1), ''))",
    "resource_id": "resource",
    "description": "coalesce(usage, descr)",
    "usage_month": "CAST(date_trunc('month', charge_from) AS DATE)",
    "billing_month": "CAST(date_trunc('month', coalesce(period, charge_from)) AS DATE)",
    "charge_from": "charge_from",
    "charge_to": "charge_to",
    "billed": "billed_money",
    "effective": f"CAST({_EFFECTIVE} AS DECIMAL(38,28))",
    "currency": "currency_code",
    "tags": "tags_text",
}


def _format(name: str, title: str, *signs: str) -> Format:
    """Return the declaration under one of its two names."""
    return Format(
        name,
        title,
        (frozenset({"lineitemlineitemtype", "lineitemunblendedcost", *signs}),),
        _COLUMNS,
        frozenset(
            {
                "unblended",
                "net_unblended",
                "ri_net",
                "ri_cost",
                "ri_upfront",
                "ri_recurring",
                "sp_net",
                "sp_cost",
                "sp_total",
                "sp_used",
            }
        ),
        frozenset({"from_text", "to_text", "period_text"}),
        _PARSED,
        {},
        (_READABLE, usage_group("true")),
        _OUTPUTS,
        {"billed": money("unblended")},
        ("resourceTags/(user:)?", "resource_tags_(user_)?"),
    )


CUR_2 = _format("aws-cur-2.0", "AWS CUR 2.0", "product")
CUR_LEGACY = _format("aws-cur", "AWS Cost and Usage Report (legacy)")
