"""Live prices against fakes that speak the documented bodies and errors."""

import sys
from datetime import UTC, datetime, timedelta

import pytest

from estimator.errors import AccessError, DataError, InputError, MissingExtraError, RemoteError
from estimator.prices import aws_maps, azure_retail, overlay, spot
from estimator.prices.live import live_price
from estimator.prices.refresh import refresh

from ..fakes.aws_prices import AwsApi, PriceMaps, json_error, product, xml_error
from ..fakes.azure_prices import AzurePrices, item
from ..fakes.server import Reply, in_turn

SKU, REGION = "Standard_D4s_v3", "westeurope"
FUTURE = (datetime.now(UTC) + timedelta(days=30)).strftime("%Y-%m-%dT%H:%M:%SZ")
IRELAND = {
    "ec2-ondemand-without-sec-sel": {"EU (Ireland)": [("m5.xlarge", "0.2140000000"), ("c7i.12xlarge", "2.2982400000")]},
    "previousgen-ondemand": {"EU (Ireland)": [("m3.large", "0.1460000000")]},
}


@pytest.fixture
def azure(start_fake, monkeypatch):
    """Return ``azure(items)`` → the fake, with the environment pointing to it."""

    def started(items, **options):
        respond = AzurePrices(items, **options)
        fake = start_fake(respond)
        respond.url = fake.url
        monkeypatch.setenv("CARBONEST_AZURE_PRICES_URL", fake.url)
        return fake, respond

    return started


@pytest.fixture
def maps(start_fake, monkeypatch):
    def started(content, **options):
        fake = start_fake(PriceMaps(content, **options))
        monkeypatch.setenv("CARBONEST_AWS_PRICES_URL", fake.url)
        return fake

    return started


@pytest.fixture
def aws(start_fake, monkeypatch):
    def started(**options):
        pytest.importorskip("boto3")
        respond = AwsApi(**options)
        fake = start_fake(respond)
        for name, value in (
            ("AWS_ENDPOINT_URL", fake.url),
            ("AWS_ACCESS_KEY_ID", "AKIAEXAMPLE"),
            ("AWS_SECRET_ACCESS_KEY", "s3cr3t"),
            ("AWS_CONFIG_FILE", "/nonexistent"),
            ("AWS_SHARED_CREDENTIALS_FILE", "/nonexistent"),
            ("AWS_EC2_METADATA_DISABLED", "true"),
        ):
            monkeypatch.setenv(name, value)
        monkeypatch.delenv("AWS_PROFILE", raising=False)
        return respond

    return started


# Azure


def test_azure_linux_price_among_all_its_neighbours(azure):
    fake, _ = azure(
        [
            item(price=0.376, productName="Virtual Machines DSv3 Series Windows"),
            item(price=0.377, productName="Virtual Machines DSv3 Series Windows "),
            item(price=0.378, productName="Windows Virtual Machines DSv3 Series"),
            item(price=0.379, productName="Virtual Machines Windows DSv3 Series"),
            item(price=0.01, skuName="D4s v3 Low Priority", meterName="D4s v3 Low Priority"),
            item(price=0.02, skuName="D4s v3 Spot", meterName="D4s v3/DS3 Spot"),
            item(price=0.03, productName="DSv3 Series Cloud Services"),
            item(price=0.04, type="DevTestConsumption"),
            item(price=1051.0, type="Reservation", reservationTerm="1 Year"),
            item(price=0.05, armRegionName="northeurope"),
            item(price=0.06, sku="Standard_D4s_v3_Promo"),
            item(price=0.230),
        ]
    )
    price, step = live_price("azure", SKU, REGION)
    assert (price.per_hour, price.usd_per_hour, price.currency, price.kind) == (0.230, 0.230, "USD", "on_demand")
    assert fake.requests[0].params["api-version"] == "2023-01-01-preview"
    assert fake.requests[0].params["currencyCode"] == "'USD'"
    assert fake.requests[0].params["$filter"] == (
        "serviceName eq 'Virtual Machines' and armRegionName eq 'westeurope' and armSkuName eq 'Standard_D4s_v3' "
        "and priceType eq 'Consumption'"
    )
    assert step.name == "price" and step.unit == "USD/h" and step.source_ids == ("azure_retail_prices",)
    assert step.method.startswith("live, on demand in westeurope, ")


def test_azure_spot_and_reservations(azure):
    azure(
        [
            item(price=0.230),
            item(price=0.046, skuName="D4s v3 Spot", meterName="D4s v3/DS3 Spot"),
            item(price=1.0, skuName="D4s v3 Spot", productName="Virtual Machines DSv3 Series Windows"),
            item(price=1314.0, type="Reservation", reservationTerm="1 Year"),
            item(price=2628.0, type="Reservation", reservationTerm="3 Years"),
            item(price=9999.0, type="Reservation", reservationTerm="5 Years"),
        ]
    )
    assert live_price("azure", SKU, REGION, "spot")[0].per_hour == 0.046
    # The price of the term over its hours: 1314 / 8760 = 0.15; 2628 / 26280 = 0.10.
    assert live_price("azure", SKU, REGION, "reserved_1y")[0].per_hour == pytest.approx(0.15, abs=1e-12)
    assert live_price("azure", SKU, REGION, "reserved_3y")[0].per_hour == pytest.approx(0.10, abs=1e-12)


def test_azure_price_in_effect_today(azure):
    azure(
        [
            item(price=0.21, effectiveStartDate="2021-01-01T00:00:00Z"),
            item(price=0.23, effectiveStartDate="2025-01-01T00:00:00Z"),
            item(price=0.19, effectiveStartDate="2025-06-01T00:00:00Z", effectiveEndDate="2025-07-01T00:00:00Z"),
            item(price=0.99, effectiveStartDate=FUTURE),
            item(price=0.0, effectiveStartDate="2026-01-01T00:00:00Z"),
        ]
    )
    price, step = live_price("azure", SKU, REGION)
    assert price.per_hour == 0.23
    assert "in effect since 2025-01-01" in step.method


def test_azure_two_linux_prices_are_said(azure):
    azure([item(price=0.25), item(price=0.24), item(price=0.20, isPrimaryMeterRegion=False)])
    price, _ = live_price("azure", SKU, REGION)
    assert price.per_hour == 0.24
    assert "the lowest of 2 Linux prices, up to 0.25" in price.note


def test_azure_unit_of_measure_may_hold_several_hours(azure):
    azure([item(price=2.3, unitOfMeasure="10 Hours")])
    assert live_price("azure", SKU, REGION)[0].per_hour == pytest.approx(0.23, abs=1e-12)
    azure([item(price=150.0, unitOfMeasure="1/Month")])
    with pytest.raises(RemoteError, match="azure lists no on_demand price of Standard_D4s_v3 in westeurope now"):
        live_price("azure", SKU, REGION)


def test_azure_pages_stay_on_the_host(azure):
    fake, respond = azure([item(f"Standard_X{n}", 1.0 + n) for n in range(2500)])
    prices = azure_retail.region_prices(azure_retail.open_remote(), REGION)
    assert len(prices) == 2500 and len(fake.requests) == 3
    assert prices["Standard_X2499", REGION, "on_demand"].per_hour == 2500.0
    respond.elsewhere = "http://prices.example.org"
    with pytest.raises(RemoteError, match=r"pointed to another host, prices\.example\.org instead of 127\.0\.0\.1"):
        azure_retail.region_prices(azure_retail.open_remote(), REGION)


def test_azure_default_port_in_the_next_page_is_the_same_host():
    from estimator.remote.answers import origin

    link = "https://prices.azure.com:443/api/retail/prices?$filter=x&$skip=1000"
    assert origin(link) == origin(azure_retail.BASE_URL)


def test_azure_currency(azure):
    fake, _ = azure([item(price=0.21, currencyCode="EUR")], currency="EUR")
    price, step = live_price("azure", SKU, REGION, currency="EUR")
    assert (price.per_hour, price.currency, price.usd_per_hour, step.unit) == (0.21, "EUR", None, "EUR/h")
    assert fake.requests[0].params["currencyCode"] == "'EUR'"
    with pytest.raises(RemoteError, match="answered 'EUR' instead of USD"):
        live_price("azure", SKU, REGION)
    with pytest.raises(InputError, match="a currency must be three capital letters"):
        live_price("azure", SKU, REGION, currency="eur' or 1 eq 1")


@pytest.mark.parametrize("sku", ["", "a' or '1' eq '1", "x" * 81, "a b"])
def test_azure_names_cannot_break_out_of_the_filter(azure, sku):
    fake, _ = azure([])
    with pytest.raises(InputError, match="an Azure SKU must be letters, digits"):
        live_price("azure", sku, REGION)
    assert fake.requests == []


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        (Reply({}, 429, {"Retry-After": "600"}), r"too many requests \(429\); it asks to wait 600 s"),
        (Reply({"Error": {"Message": "Invalid OData"}}, 400), r"refused the request to / \(400\)"),
        (Reply({"Items": None}), "Items must be a list; got None"),
        (Reply(b'{"Items": [{"retail'), "must answer JSON"),
        (Reply({"BillingCurrency": "USD", "Items": [], "NextPageLink": None}), "lists no on_demand price"),
        (Reply({"Items": [item(currencyCode="GBP")]}), "a price in 'GBP' instead of USD"),
        (Reply({"Items": [item(price=None)]}), "lists no on_demand price"),
        (Reply({"Items": [item(price="0.2")]}), r"Items\[0\].retailPrice must be a number or null; got '0.2'"),
        (Reply({"Items": [7]}), r"Items\[0\] must be an object; got 7"),
        (Reply(b'{"Items": [], "x": NaN}'), "NaN is no number"),
        (Reply({"Items": [item(price=10**400)]}), "must be a number no larger than"),
        (Reply({"Items": [item(unitOfMeasure="9" * 5000 + " Hours")]}), "lists no on_demand price"),
        (Reply([]), "must be an object"),
        (Reply(b"[" * 100_000), "nested deeper"),
        (Reply({"Items": [item(effectiveStartDate=None)]}), "lists no on_demand price"),
    ],
)
def test_azure_failures_are_sentences(start_fake, monkeypatch, reply, message):
    monkeypatch.setenv("CARBONEST_AZURE_PRICES_URL", start_fake(in_turn(reply)).url)
    with pytest.raises(RemoteError, match=message):
        live_price("azure", SKU, REGION)


# AWS


def test_aws_on_demand_from_the_public_maps(maps):
    fake = maps(IRELAND)
    price, step = live_price("aws", "c7i.12xlarge", "eu-west-1")
    assert (price.per_hour, price.price_date) == (2.29824, "2026-07-20")
    assert step.source_ids == ("aws_price_maps",)
    assert fake.requests[1].path == (
        "/pricing/2.0/meteredUnitMaps/ec2/USD/current/ec2-ondemand-without-sec-sel/EU%20%28Ireland%29/Linux/index.json"
    )
    assert live_price("aws", "m3.large", "eu-west-1")[0].per_hour == 0.146


def test_aws_map_of_the_older_generation_may_be_absent(maps):
    maps({"ec2-ondemand-without-sec-sel": {"Europe (Spain)": [("m5.large", "0.107")]}})
    assert live_price("aws", "m5.large", "eu-south-2")[0].per_hour == 0.107
    with pytest.raises(RemoteError, match=r"aws lists no on_demand price of m3\.large in eu-south-2 now"):
        live_price("aws", "m3.large", "eu-south-2")


def test_aws_maps_refuse_what_is_not_theirs(maps):
    maps(IRELAND, currency="CNY")
    with pytest.raises(RemoteError, match="answered 'CNY' instead of USD"):
        live_price("aws", "m5.xlarge", "eu-west-1")
    maps(IRELAND)
    with pytest.raises(RemoteError, match="have no region us-west-2-lax-1"):
        live_price("aws", "m5.xlarge", "us-west-2-lax-1")
    with pytest.raises(RemoteError, match=r"have no map of eu-south-2 \(Europe \(Spain\)\)"):
        live_price("aws", "m5.xlarge", "eu-south-2")
    with pytest.raises(InputError, match="AWS prices are in USD; 'EUR' was asked"):
        live_price("aws", "m5.xlarge", "eu-west-1", currency="EUR")


def test_aws_map_cells_that_are_no_price_are_left_out(maps):
    cells = [("a", "0.0000000000"), ("b", "N/A"), ("c", "-1"), ("d", "inf"), ("e", "0.5"), ("e", "0.4")]
    maps({"ec2-ondemand-without-sec-sel": {"EU (Ireland)": cells}})
    remote = aws_maps.open_remote()
    prices = aws_maps.region_prices(remote, "eu-west-1")
    remote.close()
    assert {sku: price.per_hour for sku, price in prices.items()} == {"e": 0.4}
    assert prices["e"].note == "the lower of two prices, the other 0.5"


RESERVED = (
    ("1yr", "No Upfront", "standard", "0.1350000000", "Hrs"),
    ("1yr", "All Upfront", "standard", "0.0000000000", "Hrs"),
    ("1yr", "All Upfront", "standard", "1105", "Quantity"),
    ("1yr", "No Upfront", "convertible", "0.1550000000", "Hrs"),
    ("3yr", "No Upfront", "standard", "0.0930000000", "Hrs"),
)


def test_aws_reserved_prices_from_the_price_list(aws):
    elsewhere = product(region="eu-west-2", reserved=RESERVED[:1])
    block = product(marketoption="CapacityBlock", reserved=RESERVED)
    respond = aws(products=[elsewhere, block, product(reserved=RESERVED)], page=1)
    price, step = live_price("aws", "m5.xlarge", "eu-west-1", "reserved_1y")
    assert (price.per_hour, step.source_ids) == (0.135, ("aws_price_list_api",))
    assert "in effect since 2026-06-01" in step.method
    assert [call.get("NextToken") for call in respond.calls] == [None, "1", "2"]
    assert {f["Field"]: f["Value"] for f in respond.calls[0]["Filters"]} == {
        "instanceType": "m5.xlarge",
        "regionCode": "eu-west-1",
        "operatingSystem": "Linux",
        "tenancy": "Shared",
        "preInstalledSw": "NA",
        "capacitystatus": "Used",
    }
    assert live_price("aws", "m5.xlarge", "eu-west-1", "reserved_3y")[0].per_hour == 0.093


def test_aws_spot_price_is_weighted_by_time(aws):
    now = datetime.now(UTC)
    ago = {hours: (now - timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%SZ") for hours in (200, 168, 84, 42, 1)}
    respond = aws(
        changes=[
            # Zone a: 0.10 for the first half of the week, 0.20 for the second: 0.15.
            ("m5.xlarge", "eu-west-1a", ago[84], "0.2000"),
            ("m5.xlarge", "eu-west-1a", ago[200], "0.1000"),
            # Zone b: seen for its last quarter only, at 0.30.
            ("m5.xlarge", "eu-west-1b", ago[42], "0.3000"),
            ("m5.4xlarge", "eu-west-1b", ago[1], "9.9"),
        ],
        page=2,
    )
    price, step = live_price("aws", "m5.xlarge", "eu-west-1", "spot")
    assert price.low == pytest.approx(0.15, abs=1e-4)
    assert price.high == pytest.approx(0.30, abs=1e-9)
    assert price.per_hour == pytest.approx(0.225, abs=1e-4)
    assert price.basis == "time_weighted" and (step.low, step.high) == (price.low, price.high)
    assert [call.get("NextToken") for call in respond.calls] == [None, "2"]
    assert respond.calls[0]["ProductDescription.1"] == "Linux/UNIX"
    assert respond.calls[0]["InstanceType.1"] == "m5.xlarge"


def test_spot_mean_by_hand():
    start = datetime(2026, 11, 1, tzinfo=UTC)
    hour = timedelta(hours=1)
    changes = [(start + 6 * hour, 0.4), (start - 3 * hour, 0.1), (start + 9 * hour, 0.2), (start + 99 * hour, 7.0)]
    # 6 h at 0.1, 3 h at 0.4, 1 h at 0.2: 2.0 / 10.
    assert spot.zone_mean(changes, start, start + 10 * hour) == pytest.approx(0.2, abs=1e-12)
    assert spot.zone_mean([(start + 20 * hour, 1.0)], start, start + 10 * hour) is None
    assert spot.zone_mean([], start, start + hour) is None


@pytest.mark.parametrize(
    ("kind", "failure", "error", "message"),
    [
        ("reserved_1y", json_error("AccessDeniedException"), AccessError, r"right pricing:GetProducts: .* is denied"),
        ("reserved_1y", json_error("ExpiredTokenException"), AccessError, r"the AWS credentials expired"),
        ("spot", xml_error("UnauthorizedOperation"), AccessError, r"with the right ec2:DescribeSpotPriceHistory"),
        ("spot", xml_error("RequestExpired", 400), AccessError, r"the AWS credentials expired"),
        ("spot", xml_error("InvalidParameterValue", 400), RemoteError, r"was refused \(InvalidParameterValue\)"),
    ],
)
def test_aws_refusals_name_the_right(aws, kind, failure, error, message):
    aws(failures=[failure])
    with pytest.raises(error, match=message) as caught:
        live_price("aws", "m5.xlarge", "eu-west-1", kind)
    assert not [text for text in ("s3cr3t", "secrets", "--resume", "iam aws") if text in str(caught.value)]


def test_missing_aws_credentials_are_said(aws, monkeypatch):
    aws()
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    with pytest.raises(AccessError, match="no AWS credentials were found"):
        live_price("aws", "m5.xlarge", "eu-west-1", "spot")


def test_aws_throttling_is_waited_for(aws, no_waiting):
    failures = [json_error("ThrottlingException"), json_error("InternalFailure", 500)]
    aws(products=[product(reserved=RESERVED)], failures=failures)
    assert live_price("aws", "m5.xlarge", "eu-west-1", "reserved_1y")[0].per_hour == 0.135


def test_no_such_price_is_no_zero(aws):
    aws()
    for kind in ("reserved_1y", "spot"):
        with pytest.raises(RemoteError, match=f"aws lists no {kind} price of m5.xlarge in eu-west-1 now"):
            live_price("aws", "m5.xlarge", "eu-west-1", kind)


def test_without_boto3_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "boto3", None)
    with pytest.raises(MissingExtraError, match=r"a live AWS price of this kind needs boto3: .* install 'boto3>="):
        live_price("aws", "m5.xlarge", "eu-west-1", "spot")


def test_other_providers_and_kinds_are_refused():
    with pytest.raises(InputError, match="live prices exist for aws and azure; got 'gcp'"):
        live_price("gcp", "n2-standard-4", "europe-west1")
    with pytest.raises(InputError, match="must be one of on_demand, reserved_1y"):
        live_price("aws", "m5.xlarge", "eu-west-1", "free")


# The overlay


def test_a_refresh_writes_a_dated_overlay_that_is_found_again(maps, azure):
    maps(IRELAND)
    azure([item(price=0.23), item(price=0.05, skuName="D4s v3 Spot"), item("Standard_B2s", 0.05)])
    days = [datetime.now(UTC).date().isoformat()]
    done = list(refresh([("aws", "eu-west-1"), ("azure", REGION)]))
    days.append(datetime.now(UTC).date().isoformat())
    assert [(r.provider, r.price_count, r.problem) for r in done] == [("aws", 3, None), ("azure", 3, None)]
    price = overlay.overlay_price("azure", SKU, REGION, "spot")
    assert price.per_hour == 0.05
    assert price.price_date in days
    assert overlay.overlay_price("aws", "m5.xlarge", "eu-west-1").per_hour == 0.214
    assert overlay.overlay_price("aws", "m5.xlarge", "eu-west-1", "spot") is None
    lines = overlay.file_of("aws", "eu-west-1").read_text().splitlines()
    assert lines[0].startswith("provider,sku,region,kind,usd_per_hour,price_date")
    assert lines[1:] == sorted(lines[1:])


def test_the_shipped_table_is_never_written(maps):
    from estimator import tables

    before = {path: path.stat().st_mtime_ns for path in tables.directory().glob("*.csv")}
    maps(IRELAND)
    list(refresh([("aws", "eu-west-1")]))
    assert {path: path.stat().st_mtime_ns for path in tables.directory().glob("*.csv")} == before


def test_a_region_that_fails_keeps_its_old_overlay(maps):
    maps(IRELAND)
    list(refresh([("aws", "eu-west-1")]))
    maps({"ec2-ondemand-without-sec-sel": {"EU (Ireland)": []}})
    first, second = refresh([("aws", "eu-west-1"), ("aws", "xx-nowhere-1")])
    assert first.problem == "AWS price maps hold no Linux price of eu-west-1."
    assert second.problem.startswith("AWS price maps have no region xx-nowhere-1")
    assert overlay.overlay_price("aws", "m5.xlarge", "eu-west-1").per_hour == 0.214


def test_a_region_without_overlay_says_the_command(start_fake):
    with pytest.raises(InputError, match="run `carbonest data refresh prices --region eu-west-1` first"):
        overlay.overlay_price("aws", "m5.xlarge", "eu-west-1")
    with pytest.raises(InputError, match="a region must be lower-case letters"):
        overlay.overlay_price("aws", "m5.xlarge", "../../etc/passwd")


@pytest.mark.parametrize("content", [b"", b"a,b\n1,2\n", b"\xff\xfe", None])
def test_a_broken_overlay_is_named(start_fake, content):
    file = overlay.file_of("aws", "eu-west-1")
    file.parent.mkdir(parents=True)
    free = ",".join(overlay.COLUMNS).encode() + b"\naws,m5.xlarge,eu-west-1,on_demand,0,2026-01-01,listed,,x\n"
    file.write_bytes(free if content is None else content)
    with pytest.raises(DataError, match=r"prices_aws_eu-west-1\.csv.*Refresh it again"):
        overlay.overlay_price("aws", "m5.xlarge", "eu-west-1")
