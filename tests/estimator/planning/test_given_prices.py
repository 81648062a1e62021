"""Prices of the user's, and plans where the table knows none."""

import pytest

from estimator.errors import InputError, UnknownNameError
from estimator.model import Interval, Step
from estimator.planning.given_prices import given_prices, price_of
from estimator.planning.job import gpu_job
from estimator.planning.planner import plan
from estimator.planning.request import Request

V100 = "V100 16GB SXM2"


def job(hours=10.0):
    return gpu_job(8 * hours, (V100,), work="detection_two_stage", reference_count=8)


def test_the_forms_of_a_price():
    found = given_prices(["p3.2xlarge=3.06", "nc24ads_a100_v4@West Europe=$4.1", "a2-highgpu-1g@us-central1=3.67"])
    assert found == {
        ("aws", "p3.2xlarge", None): 3.06,
        ("azure", "Standard_NC24ads_A100_v4", "westeurope"): 4.1,
        ("gcp", "a2-highgpu-1g", "us-central1"): 3.67,
    }
    assert given_prices(["3.5"], ["p3.2xlarge"]) == {("aws", "p3.2xlarge", None): 3.5}
    both = given_prices(["p3.2xlarge=3", "p3.2xlarge@us-east-1=2"])
    assert price_of(both, "aws", "p3.2xlarge", "us-east-1") == 2.0
    assert price_of(both, "aws", "p3.2xlarge", "eu-west-1") == 3.0
    assert price_of(both, "aws", "p3.16xlarge", "us-east-1") is None


@pytest.mark.parametrize(
    ("texts", "skus", "words"),
    [
        (["3.5"], (), "does not say of which machine"),
        (["3.5"], ("p3.2xlarge", "m5.large"), "does not say of which machine"),
        (["=1"], (), "does not say of which machine"),
        (["p3.2xlarge="], (), "price must be"),
        (["p3.2xlarge=0"], (), "above 0"),
        (["p3.2xlarge=-1"], (), "not negative"),
        (["p3.2xlarge=nan"], (), "price must be"),
        (["p3.2xlarge=1", "P3.2XLARGE=2"], (), "once"),
        (["p3.2xlarge@=1"], (), "names no region"),
        (["p9.huge=1"], (), "p9.huge"),
        (["p3.2xlarge@mars=1"], (), "mars"),
    ],
)
def test_what_is_no_price_is_a_sentence(texts, skus, words):
    with pytest.raises((InputError, UnknownNameError)) as error:
        given_prices(texts, skus)
    assert words in str(error.value)


def test_a_cloud_without_prices_is_ranked_by_carbon_once():
    found = plan(Request(job(), providers=("gcp",)))
    assert found.considered > 1000
    totals = [option.slot.total_kgco2e for option in found.options]
    assert totals == sorted(totals)
    assert all(option.cost_usd is None for option in found.options)
    assert {row["reason"] for row in found.excluded} == {"no GPU"}
    assert found.no_price == (
        f"cost unknown (—) of {found.considered:,} options: the shipped table holds no price of Google Cloud. "
        "Give yours with --price SKU=USD_PER_H. "
        "Where each machine is sold is not known either: look before you choose.",
    )
    two = plan(Request(job(), providers=("gcp",), regions=("europe-west1", "us-central1")))
    assert (two.considered, len(two.no_price)) == (50, 1)
    assert {row["reason"] for row in two.excluded} == {"no GPU"}


@pytest.mark.parametrize(
    ("asked", "option"),
    [
        ({"budget_usd": 100.0}, "--budget"),
        ({"minimize": "cost"}, "--minimize cost"),
        ({"carbon_price_usd_per_tonne": 100.0}, "--carbon-price"),
    ],
)
def test_what_needs_money_needs_a_price(asked, option):
    with pytest.raises(InputError) as error:
        plan(Request(job(), providers=("gcp",), **asked))
    assert str(error.value) == (
        f"{option} needs prices, and none is known here: the shipped table holds no price of Google Cloud. "
        "Give yours with --price SKU=USD_PER_H."
    )
    given = given_prices(["a2-highgpu-1g=3.67"])
    found = plan(Request(job(), providers=("gcp",), given_prices=given, **{**asked, **_wide(asked)}))
    assert found.best.slot.fit.machine.sku == "a2-highgpu-1g" and found.best.cost_usd is not None


def _wide(asked):
    return {"budget_usd": 1e6} if "budget_usd" in asked else {}


def test_a_given_price_is_exact_in_money_and_in_the_trail():
    """a2-highgpu-1g at 3.67 $/h: cost = 3.67 × hours, at each end of the hours."""
    given = given_prices(["a2-highgpu-1g=3.67"])
    request = Request(job(), providers=("gcp",), skus=("a2-highgpu-1g",), regions=("us-central1",), given_prices=given)
    one = plan(request).best
    assert one.cost_usd == pytest.approx(tuple(3.67 * end for end in one.hours))
    step = next(step for step in one.steps if step.name == "price")
    assert (step.value, step.unit, step.method, step.assumed) == (3.67, "USD/h", "given", False)
    assert one.to_dict()["price_given"] is True
    assert plan(request).no_price == ()


def test_a_given_price_wins_over_every_kind_of_the_table():
    request = {"skus": ("p3.2xlarge",), "regions": ("us-east-1", "eu-west-1"), "price_kinds": ("on_demand", "spot")}
    found = plan(Request(job(), **request, given_prices=given_prices(["p3.2xlarge@us-east-1=9"])))
    here = [option for option in found.options if option.slot.place.region == "us-east-1"]
    assert [(option.slot.usd_per_hour, option.slot.price_kind) for option in here] == [(9.0, "on_demand")]
    there = {option.slot.price_kind for option in found.options if option.slot.place.region == "eu-west-1"}
    assert there == {"on_demand", "spot"}


def test_priced_and_unpriced_stand_side_by_side():
    found = plan(Request(job(), providers=("aws", "gcp"), countries=("eu",)))
    kinds = {option.slot.place.provider: option.cost_usd is None for option in found.options}
    assert kinds == {"aws": False, "gcp": True}
    assert found.cheapest.slot.place.provider == "aws" and found.best.cost_usd is not None
    assert len(found.no_price) == 1


def test_azure_has_no_spot_price_and_says_what_has():
    found = plan(Request(job(), providers=("azure",), price_kinds=("spot",), regions=("westeurope",)))
    assert all(option.cost_usd is None for option in found.options)
    assert found.no_price[0].endswith(
        "the shipped table holds no spot price of Azure. Give yours with --price SKU=USD_PER_H, or ask Azure's own "
        "list (network): --prices live."
    )
    # Where it is sold on demand tells where it is.
    assert {o.slot.fit.machine.sku for o in found.options} <= {
        o.slot.fit.machine.sku
        for o in plan(Request(job(), providers=("azure",), regions=("westeurope",), limit=40)).options
    }


def test_a_source_of_prices_is_asked_about_what_the_table_does_not_know():
    asked = []

    def live(provider, sku, region, kind):
        asked.append((provider, kind))
        return Interval.exact(2.0), Step("price", 2.0, "USD/h", "asked now")

    request = Request(job(), providers=("azure",), price_kinds=("spot",), regions=("westeurope",), prices=live)
    found = plan(request)
    assert set(asked) == {("azure", "spot")}
    assert all(option.slot.usd_per_hour == 2.0 for option in found.options)
    assert found.no_price == ()
    assert plan(Request(job(), **_same(request), budget_usd=1e6)).best.cost_usd is not None


def _same(request):
    return {name: getattr(request, name) for name in ("providers", "price_kinds", "regions", "prices")}


def test_a_machine_without_any_price_is_weighed_when_named():
    named = plan(Request(job(), skus=("p5e.48xlarge",), regions=("us-east-1",)))
    assert named.best.cost_usd is None and "none for it" in named.no_price[0]
    every = plan(Request(job(), regions=("us-east-1",)))
    row = next(row for row in every.excluded if "p5e.48xlarge" in row["examples"])
    assert "--sku" in row["reason"]


def test_a_price_where_the_table_has_none_makes_an_option_there():
    asked = {"skus": ("p3.2xlarge",), "providers": ("aws",)}
    bare = plan(Request(job(), **asked, limit=100))
    assert "ap-east-2" not in {option.slot.place.region for option in bare.options}
    given = given_prices(["p3.2xlarge@ap-east-2=0.01"])
    found = plan(Request(job(), **asked, limit=100, given_prices=given))
    assert found.considered == bare.considered + 1
    assert found.cheapest.slot.place.region == "ap-east-2"


def test_a_price_that_counts_for_nothing_is_said():
    given = given_prices(["m5.large=1", "p3.2xlarge@eu-west-1=3"])
    found = plan(Request(job(), skus=("p3.2xlarge",), regions=("us-east-1",), given_prices=given))
    said = [line for line in found.warnings if "counts for no option" in line]
    assert len(said) == 2 and "of m5.large counts" in said[0] and "of p3.2xlarge in eu-west-1 counts" in said[1]


@pytest.mark.parametrize("asked", [{"minimize": "cost"}, {"budget_usd": 1e6}, {"carbon_price_usd_per_tonne": 50.0}])
def test_a_source_that_knows_no_price_does_for_what_needs_money(asked):
    with pytest.raises(InputError, match="the source named knows none of these"):
        plan(Request(job(), providers=("gcp",), prices=lambda *_: None, **asked))
