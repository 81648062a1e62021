"""Advice: what is saved, against single estimates, and what cannot be told apart."""

import pytest

from estimator.estimate.face import estimate_vm
from estimator.fleet.advice import PRICE_BAND, Use, advice
from estimator.prices.snapshot import price
from estimator.usage.use import IDLE_CPU, IDLE_HOURS

HOURS = 5000.0


def use(sku, region, provider="aws", **changed):
    found = estimate_vm(sku, HOURS, region=region)
    return Use(provider, sku, region, HOURS, found.operational_kgco2e, {"USD": 10.0})._replace(**changed)


def of(kind, found):
    return next(one for one in found if one.kind == kind)


@pytest.mark.parametrize(
    ("sku", "region", "provider"),
    [
        ("m5.xlarge", "eu-west-1", "aws"),
        ("Standard_D4s_v3", "westeurope", "azure"),
        ("p3.2xlarge", "eu-central-1", "aws"),
    ],
)
def test_a_greener_region_saves_what_two_estimates_differ_by(sku, region, provider):
    asked = use(sku, region, provider)
    found = of("region", advice([asked], [], []))
    there = found.instead.rpartition(" ")[2]
    now, then = (estimate_vm(sku, HOURS, region=place).operational_kgco2e.central for place in (region, there))
    assert found.saved_kgco2e.central == pytest.approx(asked.kgco2e.central * (1 - then / now))
    assert found.told_apart
    assert 0 < found.saved_kgco2e.low < found.saved_kgco2e.central < found.saved_kgco2e.high
    here, other = price(provider, sku, region), price(provider, sku, there)
    assert other.usd_per_hour.central <= PRICE_BAND * here.usd_per_hour.central
    assert found.saved_usd == pytest.approx((here.usd_per_hour.central - other.usd_per_hour.central) * HOURS)


def test_a_region_on_the_same_grid_cannot_be_told_apart():
    found = [one for one in advice([use("m5.xlarge", "us-east-1")], [], []) if one.kind == "region"]
    assert [one.told_apart for one in found] in ([], [False])


def test_a_newer_machine_has_the_shape_of_the_old_one():
    found = of("generation", advice([use("m5.xlarge", "us-east-1")], [], []))
    assert found.instead in ("m6a.xlarge", "m6i.xlarge", "m7a.xlarge", "m7i.xlarge", "m7i-flex.xlarge", "m8i.xlarge")
    assert found.told_apart


def test_the_newest_machine_gets_no_newer_one():
    assert not [one for one in advice([use("m8g.xlarge", "us-east-1")], [], []) if one.kind == "generation"]


@pytest.mark.parametrize(
    ("load", "hours", "advised"),
    [(0.01, 720.0, True), (IDLE_CPU, 720.0, False), (0.01, IDLE_HOURS - 1, False), (None, 720.0, False)],
)
def test_idle_machines_are_those_measured_idle_for_long(load, hours, advised):
    asked = use("m5.xlarge", "eu-west-1", cpu_mean=load, hours=hours, resource="i-1")
    found = [one for one in advice([], [], [asked]) if one.kind == "idle"]
    assert bool(found) == advised
    if advised:
        assert found[0].saved_kgco2e == asked.kgco2e
        assert "i-1" in found[0].what


def test_held_capacity_is_named_with_its_money():
    found = of("held_unused", advice([], [use("m5.xlarge", "eu-west-1")], []))
    assert "10.00 USD" in found.note
    assert not advice([], [use("m5.xlarge", "eu-west-1", hours=-3.0)], [])


def test_unknown_machines_and_places_get_no_advice_and_no_error():
    odd = use("m5.xlarge", "eu-west-1")
    nowhere = odd._replace(region=None)
    strange = [odd._replace(sku="m5.gigantic"), odd._replace(kgco2e=None), odd._replace(region="mars")]
    assert advice([*strange, nowhere], [], []) == advice([nowhere], [], [])
