"""Whatever a service answers, the outcome is figures or one of our own errors, never a crash."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from estimator.errors import CarbonestError
from estimator.intensity.live.electricitymaps import ElectricityMaps
from estimator.intensity.live.service import Place
from estimator.intensity.live.uk import UkCarbonIntensity
from estimator.intensity.live.watttime import WattTime
from estimator.prices import aws_maps, aws_pricing, azure_retail
from estimator.remote.answers import Answer, retry_after_seconds, said_by
from estimator.remote.client import Remote

NOW = datetime.now(UTC)
WORDS = [
    "data", "meta", "intensity", "from", "to", "actual", "forecast", "history", "zone", "datetime",
    "carbonIntensity", "units", "point_time", "value", "regionid", "Items", "regions", "manifest", "price",
    "product", "attributes", "terms", "Reserved", "OnDemand", "priceDimensions", "unit", "pricePerUnit",
    "retailPrice", "skuName", "productName", "serviceName", "type", "effectiveStartDate", "unitOfMeasure",
    "armSkuName", "isEstimated", "warnings", "model", "data_point_period_seconds", "generated_at",
    "generated_at_period_seconds", "region", "termAttributes", "temporalGranularity", "effectiveDate",
    "currencyCode", "NextPageLink", "message", "error", "USD",
]  # fmt: skip
VALUES = [
    "DE", "2026-01-01T00:00Z", "2026-01-01T00:30Z", "9999-12-31T23:59:59Z", "0001-01-01T00:00+23:59", "lbs_co2_per_mwh",
    "Virtual Machines", "Consumption", "Reservation", "1 Hour", "0 Hours", "Hrs", "USD", "hourly", "", 10**400, -1, 300,
]  # fmt: skip
LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.sampled_from(VALUES), st.text(max_size=10)
)  # fmt: skip
JSON = st.recursive(
    LEAVES,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.sampled_from(WORDS), inner, max_size=6)),
    max_leaves=25,
)


def rows(*keys):
    """Return lists of objects with the right keys and any values, most of them of the right kind."""
    right = {
        "intensity": st.one_of(LEAVES, st.fixed_dictionaries({}, optional={"actual": LEAVES, "forecast": LEAVES})),
        "retailPrice": st.one_of(st.floats(), st.integers(), LEAVES),
        "type": st.sampled_from(["Consumption", "Reservation"]),
        "serviceName": st.just("Virtual Machines"),
        "armSkuName": st.just("Standard_D4s_v3"),
    }
    return st.lists(st.fixed_dictionaries({}, optional={key: right.get(key, LEAVES) for key in keys}), max_size=4)


EM_ROWS = rows("datetime", "carbonIntensity", "value", "isEstimated", "estimationMethod", "emissionFactorType")
META_KEYS = ("data_point_period_seconds", "generated_at", "generated_at_period_seconds", "model", "warnings")
META = st.fixed_dictionaries({"units": st.just("lbs_co2_per_mwh")}, optional=dict.fromkeys(META_KEYS, JSON))
UK_ROWS = rows("from", "to", "intensity")
BODIES = st.one_of(
    JSON,
    st.fixed_dictionaries({"data": UK_ROWS}),
    st.fixed_dictionaries({"data": st.fixed_dictionaries({"regionid": st.just(13), "data": UK_ROWS})}),
    st.fixed_dictionaries({"data": EM_ROWS}, optional={"temporalGranularity": LEAVES, "zone": LEAVES}),
    EM_ROWS.map(lambda found: found[0] if found else {}),
    st.fixed_dictionaries({"data": rows("point_time", "value"), "meta": META}),
)
ITEMS = rows(
    "retailPrice", "type", "serviceName", "armSkuName", "effectiveStartDate", "effectiveEndDate", "unitOfMeasure",
    "skuName", "meterName", "productName", "tierMinimumUnits", "reservationTerm", "isPrimaryMeterRegion",
)  # fmt: skip
OFFERS = st.fixed_dictionaries({"regions": st.fixed_dictionaries({"EU (Ireland)": st.dictionaries(
    st.text(max_size=3), st.one_of(JSON, st.fixed_dictionaries({"Instance Type": LEAVES, "price": LEAVES})), max_size=3
)})})  # fmt: skip
PRODUCTS = st.fixed_dictionaries({"product": JSON, "terms": st.one_of(JSON, st.dictionaries(
    st.sampled_from(["OnDemand", "Reserved"]), st.dictionaries(st.text(max_size=2), JSON, max_size=3), max_size=2
))})  # fmt: skip
PLACE = Place("here", "DE", "CAISO_NORTH")
GB = Place("there", "GB", None, "GB")
START = datetime(2026, 1, 1, tzinfo=UTC)


class Answering:
    """A cache that has one answer to everything, and asks the service's own rule how long it is good."""

    problem = None

    def __init__(self, body):
        self.body = body

    def fetch(self, remote, path, params, fresh_until, *, check, **more):
        check(self.body)
        fresh_until(self.body, NOW)
        return self.body


def services(body):
    remote = SimpleNamespace(now=lambda: NOW, secrets=set(), service="x", scrubbed=lambda text: text)
    yield UkCarbonIntensity(remote=remote, cache=Answering(body)), GB
    yield UkCarbonIntensity("13", remote=remote, cache=Answering(body)), GB
    yield ElectricityMaps(token="token", remote=remote, cache=Answering(body)), PLACE
    yield WattTime(user="someone", password="password", remote=remote, cache=Answering(body)), PLACE


@settings(max_examples=300, deadline=None)
@given(BODIES)
def test_intensity_services_take_any_body(body):
    for service, place in services(body):
        for ask in (
            lambda s=service, p=place: s.latest(p),
            lambda s=service, p=place: s.history(p, START, START + timedelta(hours=3)),
            lambda s=service, p=place: s.forecast(p, 5),
        ):
            try:
                series = ask()
            except CarbonestError as error:
                assert str(error) and "\n" not in str(error)
            else:
                assert all(point.gco2e_per_kwh >= 0 and point.duration_seconds > 0 for point in series.points)


@settings(max_examples=300, deadline=None)
@given(st.one_of(ITEMS, st.lists(JSON, max_size=5)))
def test_price_lists_take_any_body(items):
    remote = SimpleNamespace(now=lambda: NOW, pages=lambda *a: iter([{"Items": items}]), base_url="x")
    try:
        found = azure_retail.region_prices(remote, "westeurope")
    except CarbonestError as error:
        assert "\n" not in str(error)
    else:
        assert all(0 < price.per_hour < float("inf") for price in found.values())


@settings(max_examples=100, deadline=None)
@given(st.one_of(OFFERS, JSON))
def test_price_maps_take_any_body(body):
    answer = Answer(200, {}, b"")
    remote = SimpleNamespace(
        now=lambda: NOW, get=lambda *a, **k: answer, parsed=lambda a: body, get_json=lambda p: body
    )
    for ask in (lambda: aws_maps.locations(remote), lambda: aws_maps.region_prices(remote, "x", {"x": "EU (Ireland)"})):
        try:
            ask()
        except CarbonestError as error:
            assert "\n" not in str(error)


@settings(max_examples=100, deadline=None)
@given(st.one_of(PRODUCTS, JSON))
def test_products_take_any_body(body):
    calls = SimpleNamespace(client=lambda *a: None, pages=lambda *a: iter([body]))
    try:
        price = aws_pricing.price(calls, "m5.xlarge", "eu-west-1", "reserved_1y")
    except CarbonestError as error:
        assert "\n" not in str(error)
    else:
        assert price is None or price.per_hour > 0


@given(st.binary(max_size=100), st.dictionaries(st.sampled_from(["retry-after", "date"]), st.text(max_size=30)))
def test_error_bodies_and_headers_take_anything(content, headers):
    assert "\n" not in said_by(Answer(500, headers, content))
    wait = retry_after_seconds(headers)
    assert wait is None or wait >= 0


@pytest.mark.parametrize("link", [7, ["x"], {"a": 1}, True])
def test_a_next_page_that_is_no_address_ends_the_listing(link, start_fake):
    from ...fakes.server import Reply, in_turn

    remote = Remote("x", start_fake(in_turn(Reply({"next": link}))).url)
    assert len(list(remote.pages("p", None, lambda body: body["next"]))) == 1
    remote.close()
