"""Which option leads, what the report says of it, and that no two sentences of a plan contradict each other."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carbonest.cli import render
from carbonest.cli.plan.report import note_lines, text
from estimator.errors import BudgetExceededError, InputError
from estimator.planning.given_prices import given_prices
from estimator.planning.job import cpu_job, gpu_job
from estimator.planning.planner import plan
from estimator.planning.request import Request

V100 = "V100 16GB SXM2"
AWS_SKUS = ("p3.2xlarge", "p3.16xlarge", "p4d.24xlarge", "g5.xlarge", "g6e.xlarge", "g4dn.xlarge")
AZURE_SKUS = ("Standard_NC24ads_A100_v4", "Standard_ND96isr_H200_v5", "Standard_NC4as_T4_v3")
GCP_SKUS = ("a2-highgpu-1g", "g2-standard-4", "a3-highgpu-8g")
CPU_SKUS = ("m5.2xlarge", "c7g.4xlarge", "Standard_D8s_v5", "n2-standard-8", "m6i.xlarge")
REGIONS = (
    "us-east-1", "us-east-2", "eu-west-1", "eu-north-1", "ca-central-1", "ap-east-2", "westeurope", "swedencentral",
    "westus2", "belgiumcentral", "aws:us-west-2", "europe-west1", "us-central1", "europe-north1",
)  # fmt: skip
GIVEN = ("a2-highgpu-1g=3.67", "g2-standard-4@europe-west1=0.7", "p3.2xlarge=2", "n2-standard-8=0.4")


@st.composite
def requests(draw):
    """Questions of every kind over a few machines and regions: priced, unpriced, mixed; spot; limits; budgets."""
    on_gpus = draw(st.booleans())
    names = (*AWS_SKUS, *AZURE_SKUS, *GCP_SKUS) if on_gpus else CPU_SKUS
    skus = tuple(draw(st.lists(st.sampled_from(names), min_size=1, max_size=5, unique=True)))
    hours = draw(st.floats(0.2, 2000))
    job = gpu_job(hours, (V100,), work="detection_two_stage", reference_count=8) if on_gpus else cpu_job(hours)
    kinds = draw(st.sampled_from([("on_demand",), ("spot",), ("reserved_1y", "spot"), ("on_demand", "spot")]))
    asked = {
        "providers": ("aws", "azure", "gcp"),
        "skus": skus,
        "regions": tuple(draw(st.lists(st.sampled_from(REGIONS), min_size=1, max_size=6, unique=True))),
        "price_kinds": kinds,
        "minimize": draw(st.sampled_from(["carbon", "carbon", "cost", "time"])),
        "given_prices": given_prices(draw(st.lists(st.sampled_from(GIVEN), max_size=3, unique=True))),
        "limit": draw(st.sampled_from([None, None, 1, 2, 3, 7])),
    }
    if "spot" in kinds and draw(st.booleans()):
        asked["checkpoint_hours"] = draw(st.floats(0.1, 30))
    if draw(st.integers(0, 4)) == 0:
        asked |= {"minimize": "carbon", "carbon_price_usd_per_tonne": draw(st.sampled_from([0.0, 50.0, 1e5]))}
    if draw(st.integers(0, 5)) == 0:
        asked["budget_usd"] = draw(st.floats(1, 1e5))
    return Request(job, **asked)


@settings(max_examples=80, deadline=None)
@given(requests(), st.sampled_from([80, 120]))
def test_no_two_sentences_of_a_plan_contradict_each_other(request_, columns):
    try:
        found = plan(request_)
    except (InputError, BudgetExceededError) as error:
        assert str(error).count("\n") == 0 and len(str(error)) < 700
        return
    _hold(found)
    with render.at(columns):
        told = text(found, explain=False)
    lines = told.splitlines()
    # A line is wider only where one piece is: an interval, a command, a name of a machine.
    assert all(len(line) <= columns for line in lines), [line for line in lines if len(line) > columns]
    said = " ".join(told.split())
    assert not ("told apart from every other" in said and ("the same in every term" in said or "≈: " in said))
    assert said.count("cannot be told from") <= 2
    rest = said.partition("left out:")[2]
    for sentence in found.no_price:
        assert said.count(" ".join(sentence.split())) == 1
    unpriced = [option for option in found.options if option.cost_usd is None]
    assert bool(unpriced) <= bool(found.no_price)
    # What is ranked without a price is not left out for the want of one.
    assert not (unpriced and re.search(r"no price of (anything|that kind) known", rest)) or any(
        row["examples"][0] not in {option.slot.place.region for option in unpriced} for row in found.excluded
    )
    assert not any("no price" in line for line in note_lines(found))


def _hold(found):
    """What must hold of every plan."""
    request, options = found.request, found.options
    objective = request.objective
    if request.limit is not None:
        assert len(options) <= request.limit
    assert options[0] is found.best and "best" in found.best.titles
    keys = [objective.key(option.slot) for option in options[1:]]
    assert keys == sorted(keys)
    every = [*options, found.least, found.greenest, found.fastest]
    assert all(objective.value(found.least.slot) <= objective.value(one.slot) for one in every)
    # Three digits show no smaller difference than that.
    assert all(found.greenest.slot.total_kgco2e <= 1.001 * one.slot.total_kgco2e for one in every)
    assert all(found.fastest.slot.hours <= 1.001 * one.slot.hours for one in every)
    priced = [one for one in every if one.cost_usd is not None]
    assert (found.cheapest is None) is (found.balanced is None)
    # A limit may leave the only priced option out of those that are shown.
    assert found.cheapest is not None if priced else request.limit is not None or found.cheapest is None
    if found.cheapest is not None:
        assert all(found.cheapest.cost_usd.central <= one.cost_usd.central * 1.001 for one in priced)
    best = found.best
    assert best.slot.name == found.least.slot.name or best.indistinguishable or found.beats_ties
    if objective.name == "carbon" and priced and best.cost_usd is not None:
        # Nobody is both cheaper and greener than what is called the best, by more than tables are rounded to.
        cost, carbon = 0.99 * best.slot.cost_usd, 0.99 * best.slot.total_kgco2e
        assert not any(one.slot.cost_usd < cost and one.slot.total_kgco2e < carbon for one in priced)
        ties = [one for one in options if one.indistinguishable and one.on_front and one.cost_usd is not None]
        assert all(cost <= one.slot.cost_usd for one in ties)
    if objective.name in ("cost", "time"):
        alike = [found.least, *(one for one in options if one.indistinguishable)]
        assert best.slot.total_kgco2e <= 1.01 * min(one.slot.total_kgco2e for one in alike)
    if request.limit is None:
        assert found.tied == sum(one.indistinguishable for one in options) == len(found.ties)


def zoo_like(**given):
    return plan(Request(gpu_job(125.4, (V100,), work="detection_two_stage", reference_count=8), **given))


def test_the_cheapest_of_the_greenest_leads():
    """Of what cannot be told from the greenest the cheapest leads, and both are named with their figures."""
    found = zoo_like()
    ties = [found.least, *found.ties]
    assert found.best.cost_usd.central == min(one.cost_usd.central for one in ties if one.on_front)
    # One, two or four of the same boards at one price a board-hour: the money is equal, so the fastest leads.
    job = gpu_job(500, ("A100 80GB PCIe", "A100 80GB SXM4"))
    boards = plan(Request(job, providers=("azure",), regions=("francecentral",), minimize="carbon"))
    assert boards.best.slot.fit.machine.gpu_count == 4
    assert boards.best.cost_usd.central == pytest.approx(boards.cheapest.cost_usd.central, rel=0.01)
    assert found.best.cost_usd.central < found.greenest.cost_usd.central
    product = min(one.cost_usd.central * one.total_kgco2e.central for one in found.options)
    assert found.balanced.cost_usd.central * found.balanced.total_kgco2e.central <= product * 1.01


def test_with_a_price_on_carbon_money_stands_combined():
    """cost + kg × 100 $ / 1000, to the cent; the least of it leads and is the balanced one."""
    found = zoo_like(carbon_price_usd_per_tonne=100.0)
    for one in found.options:
        assert one.combined_usd.central == pytest.approx(one.cost_usd.central + one.total_kgco2e.central / 10)
        assert one.combined_usd.low <= one.combined_usd.central <= one.combined_usd.high
    assert found.best is found.balanced and "balanced" in found.best.titles
    assert found.best.combined_usd.central == min(one.combined_usd.central for one in found.options)
    assert "USD + carbon" in text(found, explain=False)


@pytest.mark.parametrize("limit", [1, 3, 12, 40])
def test_a_limit_is_the_number_of_options(limit):
    found = zoo_like(limit=limit)
    assert len(found.options) == limit
    assert found.options[0].slot.name == zoo_like().best.slot.name
    rows = text(found, explain=False).partition("machine  ")[2].split("\n≈")[0].splitlines()[1:]
    assert len(rows) == limit


def test_the_table_fits_a_screen_and_counts_the_rest():
    found = zoo_like()
    shown = found.telling(10)
    assert len(shown) == 10 and shown[0] is found.best
    assert {"greenest", "cheapest", "fastest", "balanced"} <= {title for one in shown for title in one.titles}
    more = found.front - sum(one.on_front for one in shown)
    assert f"{more} more on the front" in " ".join(text(found, explain=False).split())
    assert "more on the front" not in text(found, explain=False, wide=True)
