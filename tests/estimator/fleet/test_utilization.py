"""Measured machines joined to a bill: by resource in any spelling, by UTC month, with what was not measured told."""

from datetime import date

import pytest

from estimator.errors import InputError
from estimator.fleet.utilization import FIELDS, key_of, measured_loads
from estimator.usage.rows import UsageRow

from .usage import MACHINE, estimated, lines, only

NAMES = [field.name for field in FIELDS]


def measured(start="2026-03-01T00:00Z", end="2026-04-01T00:00Z", **more):
    given = {
        "provider": "aws", "account": "1", "region": "us-east-1", "resource_id": "i-1", "sku": "m5.large",
        "observed_hours": 744.0, "cpu_source": "measured", "cpu_util_mean": 0.25, "cpu_share_10_50": 1.0,
        "cpu_util_10_50": 0.25,
    }  # fmt: skip
    return UsageRow(period_start=start, period_end=end, **{**given, **more})


def loads(*rows):
    return [dict(zip(NAMES, row, strict=True)) for row in measured_loads(rows)]


def test_a_period_over_two_months_gives_each_its_share():
    first, second = loads(measured("2026-03-30T00:00Z", "2026-04-05T00:00Z", observed_hours=144.0))
    assert [first["load_month"], second["load_month"]] == [date(2026, 3, 1), date(2026, 4, 1)]
    assert [first["observed_hours"], second["observed_hours"]] == pytest.approx([48.0, 96.0])


def test_days_of_a_month_are_one_load():
    days = (
        measured(f"2026-03-0{day}T00:00Z", f"2026-03-0{day + 1}T00:00Z", observed_hours=24.0, cpu_util_10_50=used)
        for day, used in ((1, 0.2), (2, 0.4))
    )
    (load,) = loads(*days)
    assert (load["observed_hours"], load["w2"], load["u2"]) == pytest.approx((48.0, 1.0, 0.3))


def test_what_was_not_measured_is_no_load():
    assert loads(measured(cpu_source="assumed", cpu_util_mean=None, cpu_share_10_50=None, cpu_util_10_50=None)) == []
    assert loads(measured(observed_hours=None)) == []


@pytest.mark.parametrize(
    ("start", "end"), [("2026-03-01T00:00Z", "2026-03-01T00:00Z"), ("x", "2026-03-01T00:00Z"),
                       ("0001-01-01T00:00Z", "9999-12-31T00:00Z"), ("2026-03-01T00:00Z", "9999-12-31T23:59Z")]
)  # fmt: skip
def test_a_period_that_is_none_is_refused(start, end):
    with pytest.raises(InputError, match="period must run from an instant to a later one"):
        loads(measured(start, end))


@pytest.mark.parametrize(
    "billed", ["i-1", "I-1", "arn:aws:ec2:us-east-1:123456789012:instance/i-1"], ids=["id", "case", "arn"]
)
def test_a_resource_is_found_in_any_spelling(billed):
    with estimated([{**MACHINE, "resource_id": billed}], measured=[measured()]) as found:
        assert lines(found, "utilization_source", "load_mean")[1] == ["measured", 0.25]
    assert key_of(billed) == "i-1"


def test_azure_resources_are_compared_without_case():
    whole = "/subscriptions/S/resourceGroups/RG/providers/Microsoft.Compute/virtualMachines/vm1"
    row = {**MACHINE, "provider": "azure", "sku": "Standard_D4s_v3", "region": "westeurope"}
    given = measured(provider="azure", sku="Standard_D4s_v3", resource_id=whole.upper())
    with estimated([{**row, "resource_id": whole.lower()}], measured=[given]) as found:
        assert lines(found, "utilization_source")[1] == ["measured"]


def test_hours_without_a_point_take_the_mean_with_the_priors_bounds():
    rows = [MACHINE, {**MACHINE, "resource_id": "i-2"}, {**MACHINE, "resource_id": "i-3"}]
    given = [measured(), measured(resource_id="i-2", observed_hours=372.0)]
    with estimated(rows, measured=given) as found:
        whole, half, none = (
            lines(found, "utilization_source", "energy_kwh_low", "energy_kwh_central", "energy_kwh_high")[line]
            for line in (1, 2, 3)
        )
        total = only(found, scope="server+pue", estimated=True)
    assert [whole[0], half[0], none[0]] == ["measured", "measured+gaps", "prior of general"]
    assert half[2] == pytest.approx(whole[2])
    assert half[1] < whole[1]
    assert half[3] > whole[3]
    assert none[3] / none[2] > half[3] / half[2]
    # Coverage by machine-hours: all of the first, half of the second, none of the third.
    assert total["measured_hours"] == pytest.approx(744.0 + 372.0)


def test_a_measurement_of_another_month_is_not_taken():
    with estimated(
        [MACHINE], measured=[measured("2026-02-01T00:00Z", "2026-03-01T00:00Z", observed_hours=672.0)]
    ) as found:
        assert lines(found, "utilization_source")[1] == ["prior of general"]


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"cpu_share_10_50": 40.0}, "cpu_share_10_50 of a usage row must lie between 0 and 1; got 40"),
        ({"gpu_util_mean": 55.0}, "gpu_util_mean of a usage row must lie between 0 and 1"),
        ({"observed_hours": 745.0 * 2}, "observed_hours of a usage row must fit into its period"),
        ({"gpu_board_watts_mean": 1e9}, "power of one board"),
    ],
)
def test_figures_that_cannot_be_are_refused(wrong, says):
    with pytest.raises(InputError, match=says):
        loads(measured(**wrong))
