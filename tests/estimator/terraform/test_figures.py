"""Before, after and the difference: sums, ranges, and what cancels."""

import json
import re

import pytest

from estimator.errors import InputError
from estimator.estimate.face import estimate_vm
from estimator.model import Interval
from estimator.physics.weighted import Weighted, weighted_sum
from estimator.terraform.estimate import estimate_plan, estimated
from estimator.terraform.reading import is_terraform, json_of

from ...shared import SHARED, needs_shared
from .plans import change, plan, rows

SAMPLES = SHARED / "samples" / "terraform"
AWS = {"aws": "us-east-1"}
LARGE, TWICE = ({"instance_type": kind} for kind in ("m5.large", "m5.xlarge"))


def report(*changes, **parts):
    return estimated(plan(*changes, providers=AWS, **parts))


def test_what_stays_changes_nothing_whatever_its_range():
    group = {"min_size": 1, "max_size": 9, "desired_capacity": 3,
             "mixed_instances_policy": [{"launch_template": [{"override": [LARGE]}]}]}  # fmt: skip
    found = report(change("aws_autoscaling_group.web", group, before=group))
    assert found.difference.energy_kwh == (0.0, 0.0, 0.0)
    assert found.before == found.after
    assert found.after.instances == (1.0, 3.0, 9.0)


def test_one_machine_more_differs_by_one_machine():
    """Nothing of the machine that stays widens the difference."""
    found = report(change("aws_instance.web[0]", LARGE, before=LARGE), change("aws_instance.web[1]", LARGE))
    one = estimate_vm("m5.large", 730, region="us-east-1")
    for end in range(3):
        assert found.difference.energy_kwh[end] == pytest.approx(one.energy_kwh[end], rel=1e-6)
        assert found.after.energy_kwh[end] == pytest.approx(2 * one.energy_kwh[end], rel=1e-6)
    assert found.difference.cost_usd.central == pytest.approx(730 * 0.096)


def test_a_machine_that_goes_counts_below_zero():
    found = report(change("aws_instance.web", None, before=LARGE))
    low, central, high = found.difference.energy_kwh
    assert low < central < high < 0
    assert found.after.energy_kwh == (0.0, 0.0, 0.0)
    assert -central == pytest.approx(found.before.energy_kwh.central)


def test_a_change_of_type_shares_the_grid():
    found = report(change("aws_instance.web", TWICE, before=LARGE))
    before, after = found.before.operational_kgco2e, found.after.operational_kgco2e
    difference = found.difference.operational_kgco2e
    assert difference.central == pytest.approx(after.central - before.central)
    apart_high = after.high - before.low
    assert difference.high < apart_high


def test_a_replacement_is_both_sides():
    (row,) = rows(change("aws_instance.web", TWICE, before=LARGE, actions=["delete", "create"]), providers=AWS).values()
    assert row.change == "replace"
    assert row.difference.cost_usd.central == pytest.approx(730 * (0.192 - 0.096))


def test_what_terraform_forgets_goes_on_running():
    found = report(change("aws_instance.web", None, before=LARGE, actions=["forget"]))
    assert found.difference.instances == (0.0, 0.0, 0.0)
    assert found.after.instances == (1.0, 1.0, 1.0)


def test_a_deposed_object_does_not_take_the_place_of_what_replaced_it():
    old = change("aws_instance.web", None, before=LARGE) | {"deposed": "4f2a"}
    found = report(change("aws_instance.web", LARGE, before=LARGE), old)
    assert found.after.instances == (1.0, 1.0, 1.0)
    assert found.difference.instances == (0.0, 0.0, 0.0)


def test_money_that_is_unknown_of_some_is_the_sum_of_the_others_and_said():
    found = report(change("aws_instance.web", LARGE), change("aws_db_instance.db", {"instance_class": "db.m5.large"}))
    assert found.after.cost_usd.central == pytest.approx(730 * 0.096)
    assert found.without["cost_usd"] == 1


def test_an_unknown_machine_is_in_no_sum_but_in_the_list():
    found = report(change("aws_instance.web", {}, unknown={"instance_type": True}), change("aws_instance.app", LARGE))
    data = found.to_dict()
    assert [each["address"] for each in data["not_estimated"]] == ["aws_instance.web"]
    assert found.after.instances == (1.0, 1.0, 1.0)
    (unknown,) = (row for row in data["results"] if row["address"] == "aws_instance.web")
    assert unknown["after"]["energy_kwh"] is None


def test_weighted_sums_are_corners_for_one_term():
    own, shared = Interval.exact(2.0), Interval(1.0, 2.0, 4.0)
    assert weighted_sum([Weighted(Interval(1.0, 2.0, 3.0), own, shared)]) == (1.0, 4.0, 12.0)
    low, central, high = weighted_sum([Weighted(Interval(-3.0, -2.0, -1.0), own, shared)])
    assert (low, central, high) == (-12.0, -4.0, pytest.approx(-1.0))


def test_own_errors_add_in_quadrature_and_shared_ones_linearly():
    one = Interval.exact(1.0)
    own = Weighted(one, Interval(7.0, 10.0, 14.0), Interval.exact(10.0))
    assert weighted_sum([own, own]).high == pytest.approx(20 + 4 * 2**0.5)
    shared = Weighted(one, Interval.exact(10.0), Interval(7.0, 10.0, 14.0))
    assert weighted_sum([shared, shared]).high == pytest.approx(28.0)


# Two samples by hand: rows, and money as hours × list price. m5.4xlarge 0.768, t3.nano 0.0052 $/h in us-east-1, Linux
# on demand (AWS's price list of 2026); 730 hours.


@needs_shared
@pytest.mark.skipif(not SAMPLES.is_dir(), reason="needs ../shared/samples/terraform beside the checkout")
class TestSamples:
    def test_two_equal_instances_by_hand(self):
        found = estimate_plan(str(SAMPLES / "infracost" / "example_plan.json"))
        assert [row.address for row in found.rows] == ["aws_instance.web_app", "aws_instance.zero_cost_instance"]
        assert found.after.cost_usd.central == pytest.approx(2 * 730 * 0.768)
        one = estimate_vm("m5.4xlarge", 730, region="us-east-1")
        assert found.after.energy_kwh.central == pytest.approx(2 * one.energy_kwh.central)
        assert found.others == {"aws_lambda_function": 2, "aws_s3_bucket": 1}

    def test_twelve_instances_and_two_databases_by_hand(self):
        found = estimate_plan(str(SAMPLES / "infracost" / "terraform_v0.14_plan.json"))
        assert len(found.rows) == 14
        assert [row.change for row in found.rows].count("no-op") == 6
        assert found.before.instances.central == 7
        assert found.after.instances.central == 14
        assert found.before.cost_usd.central == pytest.approx(6 * 730 * 0.0052)
        assert found.after.cost_usd.central == pytest.approx(12 * 730 * 0.0052)
        nano = estimate_vm("t3.nano", 730, region="us-east-1").energy_kwh.central
        micro = estimate_vm("t3.micro", 730, region="us-east-1", workload="database").energy_kwh.central
        assert found.difference.energy_kwh.central == pytest.approx(6 * nano + micro)
        assert {held.region for row in found.rows for held in row.after.held} == {"us-east-1"}

    def test_a_group_that_an_autoscaler_scales_and_boards_that_no_table_holds(self):
        found = estimate_plan(str(SAMPLES / "carbonifer" / "plan.json"))
        assert [row.address for row in found.unknown] == [f"google_compute_instance.default[{n}]" for n in (0, 1)]
        group = next(row for row in found.rows if row.type == "google_compute_region_instance_group_manager")
        assert group.after.held[0].number == (1.0, 3.0, 10.0)
        assert group.after.held[0].sku == "n2-standard-2"

    def test_words_around_the_json_are_skipped(self):
        wrapped = estimate_plan(str(SAMPLES / "infracost" / "plan_with_terraform_wrapper.json"))
        assert [row.address for row in wrapped.rows] == ["aws_instance.web_app"]

    def test_a_changed_type_shows_both(self):
        found = estimate_plan(str(SAMPLES / "infracost" / "plan_with_target.json"))
        (row,) = (row for row in found.rows if row.address == "aws_instance.web_app_1")
        assert (row.before.held[0].sku, row.after.held[0].sku) == ("t3.micro", "t3.small")

    def test_a_plan_without_machines_is_empty_not_wrong(self):
        found = estimate_plan(str(SAMPLES / "infracost" / "azure_firewall_plan.json"))
        assert found.rows == ()
        assert found.after.energy_kwh == (0.0, 0.0, 0.0)
        assert found.others["azurerm_firewall"] == 5


def test_what_is_in_no_figure_is_said_where_the_totals_stand():
    from carbonest.cli.terraform.report import tables

    found = report(change("aws_lambda_function.f", {}), change("aws_instance.web", LARGE))
    assert any("aws_lambda_function × 1" in note for note in tables(found)[0].notes)


def test_json_is_found_between_the_words_of_a_wrapper():
    text = json.dumps(plan(), indent=1)
    words = f"[command]/bin/terraform show -json tf.plan\n{text}\n::debug::Terraform exited with code 0.\n"
    assert is_terraform(json.loads(json_of(words)))
    assert json_of(text) == text
    assert json_of("no { json") == "no { json"


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        ({"format_version": "2.0"}, "format_version 0.x or 1.x; got '2.0'"),
        ({"resource_changes": [{"address": "aws_instance.web"}]}, "must hold [0].type"),
        ({"resource_changes": {}}, "must be a list"),
        ({"errored": True}, "succeeded"),
    ],
)
def test_a_plan_of_another_shape_is_refused_in_a_sentence(broken, says):
    with pytest.raises(InputError, match=re.escape(says)):
        estimated(plan() | broken, "plan.json")


def test_a_binary_plan_is_named_as_such(tmp_path):
    path = tmp_path / "tf.plan"
    path.write_bytes(b"PK\x03\x04rest")
    with pytest.raises(InputError, match="terraform show -json"):
        estimate_plan(str(path))


def test_a_state_is_what_is_there():
    state = {
        "format_version": "1.0",
        "values": {"root_module": {"child_modules": [{"resources": [
            {"address": "module.a.aws_instance.web", "mode": "managed", "type": "aws_instance",
             "values": LARGE | {"availability_zone": "us-east-1a"}}]}]}},
    }  # fmt: skip
    found = estimated(state)
    assert found.before.instances == found.after.instances == (1.0, 1.0, 1.0)
    assert found.difference.energy_kwh == (0.0, 0.0, 0.0)


def test_a_country_stands_for_each_provider_with_a_region_there():
    machine = {"instance_type": "m5.large"}
    (one,) = rows(change("aws_instance.web", machine), region="Germany").values()
    expected = estimate_vm("m5.large", 730, region="Germany")
    assert one.after.figures.energy_kwh.central == pytest.approx(expected.energy_kwh.central)
    with pytest.raises(InputError, match="one region of each provider"):
        rows(change("aws_instance.web", machine), region=("Germany", "eu-west-1"))
