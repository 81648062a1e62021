"""What a reader decides for a whole file: format, version, dates, kind of cost; and hours that cannot be."""

import pytest

from estimator.fleet.bills import open_bills
from estimator.fleet.formats import FORMATS, detected, header_key, version
from estimator.fleet.usage_schema import CLASSES, NAMES, STORAGE_KINDS


def azure(path, dates, period=None):
    """Write cost details with these dates, and return (months, notes) as they are read."""
    header = "MeterCategory,Cost,Quantity,Date" + (",BillingPeriodStartDate,BillingPeriodEndDate" if period else "")
    lines = [f"Storage,1,1,{date}" + (f",{period[0]},{period[1]}" if period else "") for date in dates]
    path.write_text("\n".join([header, *lines, ""]))
    with open_bills([path]) as bills:
        months = bills.connection.execute(
            f"SELECT CAST(charge_from AS DATE)::VARCHAR FROM ({bills.usage_sql}) ORDER BY line"
        ).fetchall()
        return [month for (month,) in months], bills.notes


@pytest.mark.parametrize(
    ("dates", "period", "read"),
    [
        (["09/02/2023"], ("09/01/2023", "09/30/2023"), ["2023-09-02"]),
        (["02/09/2023"], ("01/09/2023", "30/09/2023"), ["2023-09-02"]),
        (["02/09/2023"], ("01/09/2023", None), ["2023-09-02"]),
        (["09/02/2023", "09/13/2023"], None, ["2023-09-02", "2023-09-13"]),
        (["02/09/2023", "13/09/2023"], None, ["2023-09-02", "2023-09-13"]),
        (["09/02/2023", "09/03/2023"], None, ["2023-09-02", "2023-09-03"]),
        (["02/09/2023", "03/09/2023"], None, ["2023-09-02", "2023-09-03"]),
        (["3/1/21", "3/2/21"], None, ["2021-03-01", "2021-03-02"]),
        (["1.10.2026", "2.10.2026"], None, ["2026-10-01", "2026-10-02"]),
        (["2026-10-01", "2026-10-25T00:00:00Z"], None, ["2026-10-01", "2026-10-25"]),
    ],
)  # fmt: skip
def test_day_and_month_by_the_file_itself(tmp_path, dates, period, read):
    if period and period[1] is None:
        period = (period[0], "")
    assert azure(tmp_path / "a.csv", dates, period) == (read, ())


def test_dates_that_nothing_tells_are_month_first_and_it_is_said(tmp_path):
    read, notes = azure(tmp_path / "a.csv", ["02/03/2023"])
    assert read == ["2023-02-03"]
    assert "nothing tells day from month" in notes[0]


def test_files_of_both_orders_are_read_together(tmp_path):
    header = "MeterCategory,Cost,Quantity,Date\n"
    (tmp_path / "us.csv").write_text(header + "Storage,1,1,09/13/2023\n")
    (tmp_path / "eu.csv").write_text(header + "Storage,1,1,13/09/2023\n")
    with open_bills([tmp_path]) as bills:
        found = bills.connection.execute(f"SELECT DISTINCT charge_from FROM ({bills.usage_sql})").fetchall()
        assert [f"{each:%Y-%m-%d}" for (each,) in found] == ["2023-09-13"]
        assert bills.ledger().rows == 2


HEADER = (
    "ProviderName,ServiceName,ChargeCategory,BilledCost,ResourceId,ResourceType,ConsumedQuantity,ConsumedUnit,"
    "ChargePeriodStart,ChargePeriodEnd,SkuPriceDetails,ChargeClass,BillingPeriodStart\n"
)
HOUR = "2023-01-01T{:02}:00:00Z"


def machine(resource, hours, start=0, end=1, kind="", billing="2023-01-01T00:00:00Z"):
    """Return a line of one machine."""
    details = '"{""InstanceType"": ""m5.large""}"'
    times = f"{HOUR.format(start)},{HOUR.format(end)}"
    return f"AWS,AmazonEC2,Usage,1,{resource},EC2 Instance,{hours},Hour,{times},{details},{kind},{billing}\n"


def test_an_hour_billed_twice_is_flagged_by_machine_and_day(tmp_path):
    """The standard's fourth example of usage: one hour as Committed 1.00 and as Standard 1.00."""
    path = tmp_path / "a.csv"
    path.write_text(HEADER + machine("vm-1", 1) * 2 + machine("vm-2", 1, 0, 1) + machine("vm-2", 1, 1, 2))
    with open_bills([path]) as bills:
        over = bills.connection.execute(bills.over_bound_sql).fetchall()
        assert [(each[0], each[3], each[4]) for each in over] == [("vm-1", 2.0, 1.0)]


def test_more_hours_than_a_charge_period_has_are_flagged_on_their_row(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(HEADER + machine("vm-1", 1.5) + machine("vm-1", 1) + machine("", 40) + machine("vmScaleSets/x", 7))
    with open_bills([path]) as bills:
        flags = bills.connection.execute(f"SELECT flag FROM ({bills.usage_sql}) ORDER BY line").fetchall()
        assert [flag for (flag,) in flags] == ["exceeds_period", None, None, None]


def test_a_correction_lies_in_the_month_of_its_usage_and_its_money_in_the_invoices(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(HEADER + machine("vm-1", -1, kind="Correction", billing="2023-03-01T00:00:00Z"))
    with open_bills([path]) as bills:
        found = bills.connection.execute(
            f"SELECT class, machine_hours, usage_month, billing_month FROM ({bills.usage_sql})"
        ).fetchall()
        assert [(name, hours, f"{usage:%Y-%m}", f"{bill:%Y-%m}") for name, hours, usage, bill in found] == [
            ("machine", -1.0, "2023-01", "2023-03")
        ]


@pytest.mark.parametrize(
    ("columns", "name"),
    [
        ("BilledCost ChargeCategory UsageQuantity", "focus-1.0-preview"),
        ("BilledCost ChargeCategory ConsumedQuantity ProviderName PublisherName", "focus-1.0"),
        ("BilledCost ChargeCategory SkuMeter ProviderName", "focus-1.1"),
        ("BilledCost ChargeCategory SkuMeter InvoiceId ProviderName", "focus-1.2"),
        ("BilledCost ChargeCategory ServiceProviderName ProviderName PublisherName ContractApplied", "focus-1.3"),
        ("BilledCost ChargeCategory ServiceProviderName HostProviderName ContractApplied InvoiceDetailId", "focus-1.4"),
        ("line_item_line_item_type line_item_unblended_cost product", "aws-cur-2.0"),
        ("lineItem/LineItemType lineItem/UnblendedCost product/vcpu", "aws-cur"),
        ("meterCategory costInBillingCurrency", "azure-costs"),
        ("METERCATEGORY PreTaxCost", "azure-costs"),
        ("cost usage.amount sku.description", "gcp-detailed"),
        ("cost usage sku service", "gcp-detailed"),
    ],
)
def test_the_format_and_its_version_are_told_by_the_headers(columns, name):
    keys = [header_key(each) for each in columns.split()]
    form = detected(keys)
    assert form is not None
    assert version(form, keys) == name


def test_rules_put_rows_into_known_classes_and_columns():
    for form in FORMATS:
        for group in form.groups:
            for rule in group.rules:
                assert rule.puts in CLASSES
                assert set(rule.gives) <= set(NAMES)
                assert "\\" not in rule.when, "Spark takes backslashes away"
                kind = rule.gives.get("storage_kind", "'unknown'")
                assert any(f"'{name}'" in kind for name in STORAGE_KINDS)
        assert set(form.outputs) <= set(NAMES)


def test_net_costs_lead_where_they_stand(tmp_path):
    """AWS adds net columns for accounts with private discounts; a row may leave them empty."""
    names = (
        "line_item_line_item_type,line_item_unblended_cost,line_item_net_unblended_cost,reservation_effective_cost,"
        "reservation_net_effective_cost,savings_plan_savings_plan_effective_cost,"
        "savings_plan_net_savings_plan_effective_cost\n"
    )
    path = tmp_path / "a.csv"
    path.write_text(
        f"{names}Usage,10,9,,,,\nUsage,20,,,,,\nDiscountedUsage,0,0,5,4,,\nDiscountedUsage,0,0,6,,,\n"
        "SavingsPlanCoveredUsage,8,7,,,3,2\nSavingsPlanCoveredUsage,8,7,,,3,\nEdpDiscount,-1,0,,,,\n"
    )
    with open_bills([path]) as bills:
        found = bills.connection.execute(f"SELECT effective FROM ({bills.usage_sql}) ORDER BY line").fetchall()
        assert [int(value) for (value,) in found] == [9, 20, 4, 6, 2, 3, 0]
        assert sum(each[1] for each in bills.ledger().by("name").values()) == 45


@pytest.mark.parametrize(
    ("unit", "quantity", "paid", "hours"),
    [
        ("100 Hours", "0.24", "19.2", 24.0),
        ("100 Hours", "0.24", "0.192", 0.24),
        ("10 Hours", "0.5", "1.5", 5.0),
        ("10 Hours", "0.5", "77", None),
        ("1 Hour", "0.5", "77", 0.5),
    ],
)
def test_a_price_tells_hours_from_blocks_of_hours(tmp_path, unit, quantity, paid, hours):
    """Standard_D4s_v3 is listed at 0.192 dollars an hour in East US (Azure retail prices, June 2026)."""
    details = '"{""UsageType"": ""ComputeHR"", ""ServiceType"": ""Standard_D4s_v3""}"'
    path = tmp_path / "a.csv"
    path.write_text(
        "MeterCategory,Cost,Quantity,UnitOfMeasure,EffectivePrice,ResourceLocation,BillingCurrency,AdditionalInfo\n"
        f"Virtual Machines,1,{quantity},{unit},{paid},EastUS,USD,{details}\n"
        f"Virtual Machines,1,{quantity},{unit},{paid},EastUS,JPY,{details}\n"
    )
    with open_bills([path]) as bills:
        found = bills.connection.execute(
            f"SELECT class, machine_hours FROM ({bills.usage_sql}) ORDER BY line"
        ).fetchall()
    open_ = ("quarantined", None)
    assert found[0] == (open_ if hours is None else ("machine", pytest.approx(hours)))
    if unit == "1 Hour":
        assert found[1] == found[0]
