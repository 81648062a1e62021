"""Single rows of bills whose class, hours and place follow from the provider's description of its columns."""

import csv
from decimal import Decimal

import pytest

from estimator.fleet.bills import open_bills
from estimator.fleet.face import fleet

from .usage import estimated, lines

CORES, SPEC, UNUSED = (f"compute.googleapis.com/{name}" for name in ("cores", "machine_spec", "is_unused_reservation"))
FOCUS = {
    "BilledCost": "1", "ChargeCategory": "Usage", "ChargePeriodStart": "2026-10-05T00:00:00Z",
    "ChargePeriodEnd": "2026-10-06T00:00:00Z",
}  # fmt: skip


def read(path, row, *columns):
    """Return columns of the one usage row that a row of a bill becomes."""
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, row)
        writer.writeheader()
        writer.writerow(row)
    with open_bills([path]) as bills:
        (found,) = bills.connection.execute(f"SELECT {', '.join(columns)} FROM ({bills.usage_sql})").fetchall()
        return found


def exported(sku, unused):
    """Return a day of a Google Cloud SKU on four cores, with the system labels of the detailed export."""
    labels = ", ".join(
        f'{{"key": "{key}", "value": "{value}"}}'
        for key, value in ((SPEC, "n2-standard-4"), (CORES, 4), (UNUSED, unused))
    )
    return {
        "service.description": "Compute Engine", "sku.description": sku, "usage.amount": 4 * 86400,
        "usage.unit": "seconds", "cost": 3, "system_labels": f"[{labels}]",
    }  # fmt: skip


@pytest.mark.parametrize(("unused", "name"), [("true", "held_unused"), ("false", "machine")])
def test_cores_of_an_unused_reservation_of_google_cloud_are_held_not_running(tmp_path, unused, name):
    """The label is_unused_reservation of the detailed export: reserved in a zone, and not used."""
    row = exported("N2 Instance Core running in Americas", unused)
    found = read(tmp_path / "a.csv", row, "class", "sku", "machine_hours")
    assert found == (name, "n2-standard-4", 24.0)


def test_gpus_of_an_unused_reservation_are_held_not_running(tmp_path):
    row = exported("Nvidia Tesla T4 GPU running in Americas", "true")
    assert read(tmp_path / "a.csv", row, "class", "machine_hours") == ("held_unused", None)


def test_an_unused_reservation_of_google_cloud_in_focus_is_held_not_running(tmp_path):
    row = {
        **FOCUS, "ProviderName": "Google Cloud", "ServiceName": "Compute Engine",
        "ChargeDescription": "N2 Instance Core running in Americas", "ConsumedQuantity": 4 * 86400,
        "ConsumedUnit": "seconds", "CapacityReservationStatus": "Unused",
        "x_SystemLabels": f'[{{"key": "{SPEC}", "value": "n2-standard-4"}}, {{"key": "{CORES}", "value": "4"}}]',
    }  # fmt: skip
    assert read(tmp_path / "a.csv", row, "class", "machine_hours") == ("held_unused", 24.0)


@pytest.mark.parametrize(
    ("sku", "unit", "name"), [("Core", "Hours", "machine"), ("Ram", "Hours", "other"), ("Ram", "GiB-Hours", "other")]
)
def test_hours_of_a_core_or_of_memory_are_no_hours_of_a_machine(tmp_path, sku, unit, name):
    row = {
        **FOCUS, "ProviderName": "Google Cloud", "ServiceName": "Compute Engine", "ServiceCategory": "Compute",
        "ChargeDescription": f"N2 Instance {sku} running in Americas", "ConsumedQuantity": 96, "ConsumedUnit": unit,
        "SkuPriceDetails": '{"InstanceType": "n2-standard-4"}',
    }  # fmt: skip
    found = read(tmp_path / "a.csv", row, "class", "machine_hours", "gib_hours")
    assert found == (name, None, None)


def test_a_row_of_focus_that_names_its_region_only_has_it(tmp_path):
    row = {**FOCUS, "ProviderName": "AWS", "RegionId": "", "RegionName": "EU (Frankfurt)"}
    assert read(tmp_path / "a.csv", row, "region") == ("EU (Frankfurt)",)


def test_a_row_of_focus_with_the_former_name_of_its_provider_only_has_it(tmp_path):
    row = {**FOCUS, "ServiceProviderName": "", "ProviderName": "AWS"}
    assert read(tmp_path / "a.csv", row, "provider") == ("aws",)


@pytest.mark.parametrize(
    ("credits", "name", "billed"),
    [
        ("-1.5", "machine", "1.5"),
        ("-15E-1", "machine", "1.5"),
        ("", "machine", "3"),
        ("[]", "machine", "3"),
        ('[{"name": "a", "amount": -1}, {"name": "b", "amount": "-0.5"}]', "machine", "1.5"),
        ('{"name": "a", "amount": -1.5}', "machine", "1.5"),
        ("half price", "quarantined", "3"),
    ],
)
def test_credits_may_be_a_list_or_their_sum_and_are_never_dropped(tmp_path, credits, name, billed):
    row = exported("N2 Instance Core running in Americas", "false") | {"credits": credits}
    found = read(tmp_path / "a.csv", row, "class", "billed")
    assert found == (name, pytest.approx(Decimal(billed)))
    with open_bills([tmp_path / "a.csv"]) as bills:
        assert bills.ledger().rows == 1


def test_money_without_energy_does_not_claim_that_no_rule_knows_it():
    """A dedicated host or a reservation in use: its machine has its own row, and the bill's reason says so."""
    with estimated([{"provider": "aws", "service": "EC2", "class": "other", "region": "us-east-1"}]) as found:
        ((reason,),) = lines(found, "not_estimated").values()
    assert "row of its own" in reason


def test_money_that_cannot_be_read_is_unknown_and_not_nothing(tmp_path):
    (tmp_path / "a.csv").write_text("BilledCost,ChargeCategory\n1.234 €,Usage\n", "utf-8")
    (spent,) = fleet([tmp_path / "a.csv"]).uncovered
    assert (spent.name, spent.amount) == ("quarantined", None)
