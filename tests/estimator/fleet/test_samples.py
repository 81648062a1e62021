"""Real bills that nobody here wrote: rows, money and hours to the last digit, as the files' own readers found them."""

import csv
from decimal import Decimal

import pytest

from estimator.errors import InputError
from estimator.fleet.bills import open_bills

from ...shared import SHARED, needs_shared

pytestmark = needs_shared

SAMPLES = SHARED / "samples" / "billing"
#: File, rows, billed, effective, machine-hours, hours held and unused. Money is the exact sum of the file's own text.
EXPECTED = (
    ("focus_sample_data/focus_sample.csv", 1000, "20.52022672899", "14.97651418586", "23.743890", "0"),
    ("focus_converters/aws_legacy_cur.csv", 1281, "1.6823086974", "1.6823086974", "0", "0"),
    ("finops_toolkit/EA_ActualCost_Small.csv", 11, "8.5450077867419368", None, "0", "24"),
    ("finops_toolkit/EA_AmortizedCost_Small.csv", 28, None, "16.296932136636644627485419", "8.32085564", "24"),
    ("finops_toolkit/EA_NoRows.csv", 0, None, None, "0", "0"),
    ("nise/aws_legacy_cur_nise.csv", 432, "5084.1174960643747614485", None, "144", "0"),
    ("nise/gcp_resource_nise.csv", 360, "500.67096768", "500.67096768", None, "0"),
    ("opencost/azure_Enterprise.csv", 1, "0", "0", "10", "0"),
    ("opencost/azure_EnterpriseCamel.csv", 1, "0.012", "0.012", "0", "0"),
    ("opencost/azure_MissingBrackets.csv", 1, "4", "4", "0", "0"),
    ("opencost/azure_PayAsYouGo.csv", 1, "0.075", "0.075", "0", "0"),
    ("opencost/azure_Template.csv", 87, "16.393506212224391", "16.393506212224391", "0", "0"),
    ("opencost/azure_VirtualMachine.csv", 1, "4", "4", "0", "0"),
    ("opencost/azure_YA.csv", 1, "0.075", "0.075", "0", "0"),
)


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda each: each[0])
def test_rows_money_and_hours(expected):
    name, rows, billed, effective, hours, held = expected
    with open_bills([SAMPLES / name]) as bills:
        ledger = bills.ledger()
        assert ledger.rows == rows
        assert ledger.rejected == 0
        found = list(ledger.by("name").values())
        for number, money in ((1, billed), (2, effective)):
            values = [each[number] for each in found if each[number] is not None]
            if money is None:
                assert name.startswith("nise") or values == []
            else:
                assert sum(values, Decimal(0)) == Decimal(money)
        read = bills.connection.execute(
            "SELECT class, CAST(sum(CAST(machine_hours AS DECIMAL(38,12))) AS VARCHAR) "
            f"FROM ({bills.usage_sql}) GROUP BY 1"
        ).fetchall()
        by_class = {key: Decimal(value or 0) for key, value in read}
        if hours is not None:
            assert by_class.get("machine", Decimal(0)) == Decimal(hours)
        assert by_class.get("held_unused", Decimal(0)) == Decimal(held)


def test_the_standards_sample_has_26_machines_of_14_types():
    with open_bills([SAMPLES / "focus_sample_data" / "focus_sample.csv"]) as bills:
        found = bills.connection.execute(
            "SELECT count(*), count(DISTINCT sku), count(DISTINCT provider) "
            f"FROM ({bills.usage_sql}) WHERE class = 'machine'"
        ).fetchall()
        assert found == [(26, 14, 1)]


def test_an_effective_cost_that_is_broken_is_said():
    """AWS rounds it to whole dollars there; counted here by the text of the file."""
    path = SAMPLES / "focus_sample_data" / "focus_sample.csv"
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = [
            row
            for row in csv.DictReader(stream)
            if row["ChargeCategory"] == "Usage" and row["CommitmentDiscountId"] in ("", "NULL")
            if Decimal(row["BilledCost"]) > 0 == Decimal(row["EffectiveCost"])
        ]
    assert sum(row["ProviderName"] == "AWS" for row in rows) == 604
    with open_bills([path]) as bills:
        assert f"{len(rows)} rows were billed outside any commitment" in bills.notes[0]


def test_disks_are_their_size_class():
    """Two rows by their words: P4 is 32 GiB, P6 64 GiB; quantities are the file's own."""
    path = SAMPLES / "focus_sample_data" / "focus_sample.csv"
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if "Managed Disks - P" in row["ChargeDescription"]]
    sizes = {"P4": 32, "P6": 64}
    expected = [
        float(row["ConsumedQuantity"]) * size
        for row in rows
        for name, size in sizes.items()
        if f"- {name} " in row["ChargeDescription"]
    ]
    assert len(expected) == len(rows) == 2
    with open_bills([path]) as bills:
        found = bills.connection.execute(
            f"SELECT gib_months FROM ({bills.usage_sql}) WHERE reason = 'managed disks by size class' ORDER BY line"
        ).fetchall()
    assert [value for (value,) in found] == pytest.approx(expected, rel=1e-9)


def test_cores_of_google_are_core_seconds_shared_by_cores():
    """138,388.86578188845 core-seconds by the file, on machines of two cores."""
    with open_bills([SAMPLES / "nise" / "gcp_resource_nise.csv"]) as bills:
        found = bills.connection.execute(
            f"SELECT sku, sum(machine_hours) FROM ({bills.usage_sql}) WHERE class = 'machine' GROUP BY 1"
        ).fetchall()
        assert found == [("a2-highgpu-1g", pytest.approx(138388.86578188845 / 3600 / 2, rel=1e-12))]


def test_blocks_of_hours_without_a_day_that_tells_are_set_aside():
    with open_bills([SAMPLES / "nise" / "azure_nise.csv"]) as bills:
        rows = bills.ledger().by("name")
        assert rows[("quarantined",)][0] == 4
        assert ("machine",) not in rows


def test_two_rows_that_are_the_same_to_the_last_byte_are_two():
    name = "one_hundred_percent_utilization_with_commitment_discount_flexibility_with_2_resources.csv"
    with open_bills([SAMPLES / "focus_spec" / name]) as bills:
        assert bills.ledger().rows == 3
        assert bills.ledger().by("name")[("commitment",)][:2] == (1, Decimal("2.00"))


def test_the_standards_examples_are_read_whole():
    with open_bills([SAMPLES / "focus_spec"]) as bills:
        assert bills.refused == ()
        assert bills.rejected == ()
        written = sum(
            sum(1 for line in path.read_text().splitlines()[1:] if line.strip())
            for path in (SAMPLES / "focus_spec").glob("*.csv")
        )
        assert bills.ledger().rows == written


def test_tokens_are_counted():
    with open_bills([SAMPLES / "spruce" / "azure_focus-openai.csv"]) as bills:
        found = bills.connection.execute(
            f"SELECT class, token_kind, tokens, billed FROM ({bills.usage_sql})"
        ).fetchall()
        assert sorted(found) == [
            ("ai_tokens", "input", 3e6, Decimal("1.5")),
            ("ai_tokens", "output", 1e6, Decimal("22")),
        ]


@pytest.mark.parametrize("name", ["azure_native-iso-dates.csv", "azure_native-us-dates.csv"])
def test_dates_of_both_orders(name):
    with open_bills([SAMPLES / "spruce" / name]) as bills:
        found = bills.connection.execute(
            f"SELECT DISTINCT CAST(usage_month AS VARCHAR) FROM ({bills.usage_sql}) ORDER BY 1"
        ).fetchall()
        assert found == ([("2026-06-01",)] if "iso" in name else [("2026-06-01",), ("2026-12-01",)])


def test_actual_and_amortised_files_of_a_demo_tenant_are_refused_together():
    with pytest.raises(InputError, match=r"must not be read together.*ActualCost.*AmortizedCost"):
        open_bills([SAMPLES / "finops_toolkit" / f"EA_{kind}Cost_Small.csv" for kind in ("Actual", "Amortized")])


@pytest.mark.parametrize(
    "name", ["ccf/computeOptimizerEC2.csv", "focus_validator/sample.parquet", "finops_toolkit/Regions.csv"]
)
def test_what_is_no_bill_is_refused_in_a_sentence(name):
    with pytest.raises(InputError, match=r"a bill must be one of .* is none: its columns begin .* it lacks "):
        open_bills([SAMPLES / name])
