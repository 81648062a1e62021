"""What the command takes, Python takes: the same words give the same figures."""

import pytest

import carbonest
from estimator.errors import InputError
from estimator.model import Interval

from .run import carbonest_here

A100 = "NVIDIA A100-SXM4-80GB"


def figures(plain):
    names = ("energy_kwh", "operational_kgco2e", "embodied_kgco2e", "total_kgco2e", "cost_usd")
    return {name: plain[name] for name in names}


@pytest.mark.parametrize(
    ("typed", "called"),
    [
        ("m5.xlarge", {}),
        ("m5.xlarge --hours 1month --region Germany", {"hours": "1month", "region": "Germany"}),
        ("m5.xlarge --hours 2w --region London --cpu-util 30%", {"hours": "2w", "region": "London", "cpu_util": "30%"}),
        ("m5.xlarge --price $0.20 --count 3x", {"price_usd_per_hour": "$0.20", "count": 3}),
    ],
)
def test_a_machine(typed, called):
    printed = carbonest_here("vm", *typed.split(), "--format", "json").json
    assert figures(carbonest.estimate_vm("m5.xlarge", **called).to_dict()) == figures(printed)


def test_several_machines_by_their_names():
    printed = carbonest_here("vm", "m5.xlarge", "c5.large", "--hours", "10", "--format", "json").json
    found = carbonest.estimate_many(["m5.xlarge", "c5.large"], hours=10)
    assert figures(found.to_dict()["total"]) == figures(printed["total"])
    assert [line.result.workload["sku"] for line in found.lines] == ["m5.xlarge", "c5.large"]


def test_a_list_of_names_without_hours_says_what_is_missing():
    with pytest.raises(InputError, match="hours"):
        carbonest.estimate_many(["m5.xlarge"])


def test_a_plan():
    asked = ("--gpu-hours", "200h", "--gpu", A100, "--regions", "Germany", "--budget", "$5000")
    printed = carbonest_here("plan", *asked, "--format", "json").json["results"]
    plan = carbonest.plan(gpu_hours="200h", gpu=A100, regions="Germany", budget="$5000")
    assert [figures(option.to_dict()) for option in plan.options] == [figures(each) for each in printed]
    assert {option.slot.place.region for option in plan.options} <= {
        "eu-central-1",
        "germanywestcentral",
        "germanynorth",
    }


def test_a_price_that_is_none_is_refused_in_a_sentence():
    with pytest.raises(InputError, match="price_usd_per_hour must be"):
        carbonest.estimate_vm("m5.xlarge", price_usd_per_hour="cheap")


@pytest.mark.parametrize("odd", [5, 1.5, True, None, b"team", {"team": 1}, ["team", 3]])
def test_names_that_are_none_are_refused_in_a_sentence(odd):
    with pytest.raises(InputError, match="group_by must be a name or a list of names"):
        carbonest.estimate_many([{"sku": "m5.large", "team": "web"}], hours=1, group_by=odd)


def test_columns_that_are_no_mapping_and_a_keyword_that_is_misspelt():
    with pytest.raises(InputError, match="columns must be a mapping"):
        carbonest.estimate_many(["m5.large"], hours=1, columns=7)
    with pytest.raises(InputError, match=r"unknown keyword of estimate_many 'regoin'\. Did you mean region"):
        carbonest.estimate_many(["m5.large"], hours=1, regoin="eu-west-1")


@pytest.mark.parametrize("name", ["provider", "region", "price_kind", "network"])
def test_a_keyword_that_is_a_name_takes_text_only(name):
    with pytest.raises(InputError, match=f"{name} must be text"):
        carbonest.estimate_many(["m5.large"], hours=1, **{name: ["x"]})


def test_a_misspelt_keyword_names_the_one_that_every_call_has():
    with pytest.raises(InputError, match="Did you mean hours"):
        carbonest.estimate_vm("m5.xlarge", hour=3)


def test_large_figures_have_no_exponent_in_a_line_of_python():
    service = carbonest.serve("8B", requests_per_s=50, input_tokens=1000, output_tokens=250, gpu="H100")
    assert "e+" not in repr(service)
    assert f"{Interval(2467.6, 3380.9, 5868.4)}" == "3,381 (2,468 – 5,868)"
    assert f"{Interval(999.4, 999.6, 1000.4)}" == "1,000 (999 – 1,000)"
