"""Every kind of result as lines."""

import pytest

from estimator.budgets.check import check
from estimator.budgets.limits import limits
from estimator.errors import InputError
from estimator.estimate.face import estimate_vm
from estimator.model import Interval
from estimator.results.documents import parsed


def figure(central):
    return {"low": central / 2, "central": central, "high": central * 2}


def one(document):
    (line,) = document.lines
    return line


def test_a_machine_is_one_line_with_embodied_emissions():
    found = estimate_vm("m5.xlarge", 10, region="us-east-1", count=3)
    line = one(parsed(found.to_dict(), "vm.json"))
    assert (line.name, line.sku, line.region) == ("3 × m5.xlarge", "m5.xlarge", "us-east-1")
    assert line.kgco2e == found.total_kgco2e
    assert line.kwh == found.energy_kwh
    assert line.usd.central == pytest.approx(3 * 10 * 0.192)


def test_a_plan_stands_for_its_first_option():
    option = {"sku": "a", "region": "r", "energy_kwh": figure(4), "total_kgco2e": figure(2), "cost_usd": None}
    document = parsed(
        {"schema_version": 1, "job": {"name": "nightly"}, "results": [option, option | {"sku": "b"}]}, "plan.json"
    )
    assert one(document)[:3] == ("nightly", "a", "r")
    assert document.total.usd is None
    assert document.total.without["usd"] == 1
    assert "first of its 2 options" in document.said[0]


def test_a_measured_run_without_a_place_has_energy_and_no_emissions():
    run = {"schema_version": 1, "kind": "measurement", "name": "job", "energy_joules": figure(3.6e6), "here": None}
    line = one(parsed(run, "m.json"))
    assert line.kwh.central == pytest.approx(1.0)
    assert line.kgco2e is None
    placed = run | {"here": {"energy_kwh": figure(1.2), "operational_kgco2e": figure(0.4), "place": "aws us-east-1"}}
    line = one(parsed(placed, "m.json"))
    assert (line.kwh.central, line.kgco2e.central, line.covers) == (1.2, 0.4, "operational")


def test_rows_of_usage_keep_the_total_that_the_run_states():
    rows = [
        {"name": name, "sku": "m5.large", "region": "eu-west-1", "energy_kwh": figure(1), "total_kgco2e": figure(1)}
        for name in "ab"
    ]
    total = {"energy_kwh": {"low": 1.5, "central": 2.0, "high": 3.0}, "operational_kgco2e": None, "cost_usd": None}
    document = parsed({"schema_version": 1, "window": "w", "total": total, "results": rows}, "usage.json")
    assert [line.name for line in document.lines] == ["a", "b"]
    # The run knows which errors the rows share; their plain sum does not.
    assert document.total.kwh == Interval(1.5, 2.0, 3.0)
    assert document.total.kgco2e == Interval(1.0, 2.0, 4.0)


def test_groups_are_named_by_what_they_are_grouped_by():
    data = {"schema_version": 1, "window": "w", "group_by": ["region", "sku"],
            "results": [{"region": "eu-west-1", "sku": "m5.large", "energy_kwh": figure(1)}]}  # fmt: skip
    assert one(parsed(data, "usage.json")).name == "eu-west-1 / m5.large"


def test_rows_beside_groups_keep_their_own_names():
    row = {"given": {"name": "db-7"}, "workload": {"sku": "m5.large", "region": "eu-west-1"}, "energy_kwh": figure(1)}
    data = {"schema_version": 1, "group_by": ["team"], "results": [row], "groups": [{"team": "a"}]}
    assert one(parsed(data, "machines.json"))[:3] == ("db-7", "m5.large", "eu-west-1")


@pytest.mark.parametrize(
    "more",
    [
        {"window": "a/b", "complete": False, "problems": [{"kind": "denied"}, {"kind": "failed"}]},
        {"kind": "runs", "faults": [{"source": "x"}, {"source": "y"}]},
    ],
)
def test_what_could_not_be_read_is_missing_from_the_sum(more):
    data = {
        "schema_version": 1,
        "results": [{"name": "a", "energy_kwh": figure(1)}],
        "total": {"energy_kwh": figure(1)},
    }
    document = parsed(data | more, "usage.json")
    assert (document.total.kwh.central, document.total.without["kwh"]) == (1.0, 2)
    assert any("partial: 2 parts" in sentence for sentence in document.said)


def test_a_refused_row_is_named_by_its_line():
    rows = [{"line": 7, "status": "refused", "energy_kwh": None}, {"energy_kwh": None}]
    found = parsed({"schema_version": 1, "results": rows}, "machines.json")
    assert [line.name for line in found.lines] == ["line 7", "2"]


def test_the_sum_of_a_bill_has_the_range_that_the_bill_states():
    def group(low, central, high):
        figures = {"energy_kwh": {"low": low, "central": central, "high": high}}
        return {"by_scope": {"server+pue": figures}, "money": {"USD": {"billed": "1"}}}

    rows = [{"service": "a"} | group(1, 2, 3), {"service": "b"} | group(1, 2, 3)]
    data = {"schema_version": 1, "ledger": [], "group_by": ["service"], "results": rows, "total": group(2.5, 4, 5.5)}
    document = parsed(data, "fleet.json")
    assert (document.total.kwh, document.total.usd.central) == (Interval(2.5, 4, 5.5), 2.0)


def test_a_bill_counts_its_machines_and_never_adds_scopes():
    scopes = {
        "server+pue": {"energy_kwh": figure(2), "total_kgco2e": figure(1)},
        "storage+pue": {"energy_kwh": figure(9)},
    }
    group = {"service": "EC2", "by_scope": scopes, "money": {"USD": {"billed": "2", "effective": "1.25"}}}
    tax = {"service": "Tax", "by_scope": {}, "money": {"USD": {"billed": "2", "effective": "2"}}}
    data = {"schema_version": 1, "ledger": [], "group_by": ["service"], "results": [group, tax], "total": group}
    document = parsed(data, "fleet.json")
    assert one(document)[:1] == ("EC2",)
    assert (one(document).kwh.central, one(document).kgco2e.central, one(document).usd.central) == (2.0, 1.0, 1.25)
    assert any("hold no machine" in sentence for sentence in document.said)
    whole = parsed(data | {"group_by": [], "results": []}, "fleet.json")
    assert one(whole).kwh.central == 2.0
    assert not any("machine-hours" in sentence for sentence in whole.said)
    partly = parsed(data | {"coverage": {"machine_hours": 20.0, "estimated_hours": 15.0}}, "fleet.json")
    assert any("75.0% of the machine-hours are estimated" in sentence for sentence in partly.said)


def test_a_language_model_is_its_month_at_the_load_asked_for():
    load = {"kind": "load", "energy_kwh_per_month": figure(3), "total_kgco2e_per_month": figure(2), "machines": 1}
    curve = {"kind": "batch", "energy_kwh_per_month": None}
    data = {"schema_version": 1, "service": {"model": "8B"}, "machine": {"sku": "p5.48xlarge", "region": "us-east-1"},
            "results": [load, curve]}  # fmt: skip
    line = one(parsed(data, "serve.json"))
    assert (line.name, line.sku, line.region, line.kwh.central) == ("8B", "p5.48xlarge", "us-east-1", 3.0)
    with pytest.raises(InputError, match="about a load"):
        parsed(data | {"results": [curve]}, "serve.json")


def test_runs_of_a_tracker_are_lines_with_the_total_that_the_command_states():
    rows = [{"name": "a", "sku": "x", "region": "r", "energy_kwh": figure(1), "total_kgco2e": figure(1)}]
    total = {"energy_kwh": {"low": 0.9, "central": 1.0, "high": 1.1}}
    document = parsed({"schema_version": 1, "kind": "runs", "total": total, "results": rows}, "runs.json")
    assert document.total.kwh == Interval(0.9, 1.0, 1.1)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ([], "a JSON object"),
        ({}, "wrote with --format json"),
        ({"schema_version": 99, "results": []}, "schema version 99"),
        ({"results": []}, "wrote with --format json"),
        ({"schema_version": 1, "job": {}, "results": []}, "an option"),
        ({"schema_version": 1, "kind": "comparison", "results": []}, "it is none"),
        ({"schema_version": 1, "workload": {}, "energy_kwh": 3}, "energy_kwh must be an object or null; got 3"),
        (
            {"schema_version": 1, "workload": {}, "energy_kwh": {"low": 3, "central": 2, "high": 1}},
            "ordered low, central, high",
        ),
        ({"schema_version": 1, "results": [7]}, r"results: \[0\] must be an object"),
    ],
)
def test_what_is_no_result_is_refused_in_a_sentence(data, says):
    with pytest.raises(InputError, match=says):
        parsed(data, "x.json")


def runs(*rows, group_by=(), **total):
    return {"schema_version": 1, "kind": "runs", "group_by": list(group_by), "total": total, "results": list(rows)}


def test_a_group_with_runs_that_are_not_estimated_is_no_whole():
    group = {"user": "ann", "runs": 2, "not_estimated": 1, "energy_kwh": figure(1), "operational_kgco2e": figure(1)}
    document = parsed(runs(group, group_by=["user"], energy_kwh=figure(1), operational_kgco2e=figure(1)), "g.json")
    assert document.total.without["kwh"] == document.total.without["kgco2e"] == 1
    assert check([document], limits(max_kwh=100.0)).verdict == "unknown"
    assert check([document], limits(max_kwh=100.0, each=True)).verdict == "unknown"
    assert "1 of what the groups hold" in document.said[0]


def test_what_some_runs_know_of_manufacture_does_not_hide_the_emissions_of_the_others():
    placed = {"name": "a", "sku": "p3.2xlarge", "operational_kgco2e": figure(4), "embodied_kgco2e": figure(1),
              "total_kgco2e": figure(5)}  # fmt: skip
    own = {"name": "b", "sku": None, "operational_kgco2e": figure(100)}
    document = parsed(runs(placed, own, operational_kgco2e=figure(104), total_kgco2e=None), "r.json")
    assert document.total.kgco2e.central == pytest.approx(105.0)


def changed(address, before, after):
    def side(value):
        return {"sku": address, "region": "r", "total_kgco2e": None if value is None else figure(value)}

    return {"address": address, "before": side(before), "after": side(after)}


def test_a_change_from_what_is_unknown_is_held_against_a_limit_and_compared_with_nothing():
    both = {side: {"total_kgco2e": figure(value)} for side, value in (("before", 1.0), ("after", 2.0))}
    plan = {
        "schema_version": 1, "kind": "terraform", "total": both, "not_estimated": [{"address": "a", "reason": "x"}] * 2,
        "results": [changed("a", None, 1600.0), changed("b", 1.0, 2.0)],
    }  # fmt: skip
    document = parsed(plan, "plan.json")
    assert document.said == ("plan.json: 1 resources are not estimated.",)
    (limit,) = check([document], limits(max_kgco2e=100.0)).findings
    assert (limit.value, limit.verdict) == (1602.0, "exceeded")
    allowed = limits(max_increase="150%", has_baseline=True)
    (growth,) = check([document], allowed, ignore_unknown=True).findings
    assert growth.growth == pytest.approx(1.0)


def test_the_money_of_a_group_in_which_some_have_no_price_is_no_whole():
    group = {"region": "r", "not_estimated": 0, "without_cost": 2, "energy_kwh": figure(1), "cost_usd": figure(5)}
    data = {"schema_version": 1, "window": "w", "group_by": ["region"], "total": {}, "results": [group]}
    document = parsed(data, "usage.json")
    assert check([document], limits(max_usd=100.0)).verdict == "unknown"
    assert check([document], limits(max_usd=4.0)).verdict == "exceeded"
    assert check([document], limits(max_kwh=100.0)).verdict == "ok"
