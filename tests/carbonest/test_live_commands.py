"""Live services through the command: exit codes, trail, stderr; no secret anywhere."""

import json
from datetime import UTC, datetime

import pytest

from ..estimator.fakes.aws_prices import PriceMaps
from ..estimator.fakes.azure_prices import AzurePrices, item
from ..estimator.fakes.electricitymaps import ElectricityMaps
from ..estimator.fakes.server import FakeService
from ..estimator.fakes.uk import Uk
from .run import carbonest_here

MAPS = {"ec2-ondemand-without-sec-sel": {"EU (Ireland)": [("m5.xlarge", "0.2140000000")]}}
VM = ["vm", "--sku", "Standard_D4s_v3", "--hours", "10", "--format", "json"]


@pytest.fixture
def services(tmp_path, monkeypatch):
    """Fakes of all services, with the environment pointing to them."""
    now = datetime.now(UTC).replace(microsecond=0)
    windows = item(price=9, productName="Windows")
    azure = AzurePrices([item(price=0.23), item(price=0.05, skuName="D4s v3 Spot"), windows])
    started = {
        "CARBONEST_UK_URL": FakeService(Uk(now)).__enter__(),
        "CARBONEST_ELECTRICITYMAPS_URL": FakeService(ElectricityMaps(now)).__enter__(),
        "CARBONEST_AZURE_PRICES_URL": FakeService(azure).__enter__(),
        "CARBONEST_AWS_PRICES_URL": FakeService(PriceMaps(MAPS)).__enter__(),
    }
    azure.url = started["CARBONEST_AZURE_PRICES_URL"].url
    for variable, fake in started.items():
        monkeypatch.setenv(variable, fake.url)
    monkeypatch.setenv("ELECTRICITYMAPS_TOKEN", "wrong-token-42")
    monkeypatch.setenv("CARBONEST_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("CARBONEST_OVERLAY", str(tmp_path / "overlay"))
    yield started
    for fake in started.values():
        fake.__exit__(None, None, None)


@pytest.fixture
def run():
    def ran(*arguments):
        done = carbonest_here(*arguments)
        assert "wrong-token-42" not in done.out + done.err
        return done

    return ran


def step(out, name):
    return next(s for s in json.loads(out)["trail"] if s["name"] == name)


def test_uk_figures_are_direct_everywhere(services, run):
    code, out, err = run(*VM, "--region", "uksouth", "--intensity", "uk")
    assert code == 0
    intensity = step(out, "carbon intensity")
    assert intensity["source_ids"] == ["uk_carbon_intensity_api"] and not intensity["assumed"]
    assert json.loads(out)["workload"]["boundary"] == "direct"
    assert "- GB figures are direct emissions" in err
    assert run(*VM, "--region", "uksouth", "--intensity", "uk", "--boundary", "lifecycle")[0] == 2


def test_a_refused_token_is_exit_code_4_and_a_fallback_is_said(services, run):
    code, out, err = run(*VM, "--region", "westeurope", "--intensity", "electricitymaps")
    assert (code, out) == (4, "")
    assert err.startswith("carbonest: Electricity Maps does not accept ELECTRICITYMAPS_TOKEN (401): check the token.")
    code, out, err = run(*VM, "--region", "westeurope", "--intensity", "electricitymaps", "--fallback", "annual")
    assert code == 0 and json.loads(out)["operational_kgco2e"]["central"] > 0
    assert "The yearly table stands in, as --fallback annual asked." in err


def test_a_service_without_region_asks_for_one(services, run):
    code, _, err = run(*VM, "--intensity", "electricitymaps")
    assert code == 2 and "give --region" in err


def test_prices_live_overlay_and_snapshot_say_which(services, run):
    code, out, _ = run(*VM, "--region", "westeurope", "--prices", "live", "--price-kind", "spot")
    assert code == 0 and json.loads(out)["cost_usd"]["central"] == pytest.approx(0.5)
    assert step(out, "price")["method"].startswith("live, spot in westeurope")
    code, _, err = run(*VM, "--region", "westeurope", "--prices", "overlay")
    assert code == 2 and "run `carbonest data refresh prices --region westeurope` first" in err
    assert run("data", "refresh", "prices", "--region", "West Europe")[0] == 0
    code, out, _ = run(*VM, "--region", "westeurope", "--prices", "overlay")
    assert code == 0 and json.loads(out)["cost_usd"]["central"] == pytest.approx(2.3)
    assert step(out, "price")["method"].startswith("overlay, on demand in westeurope")
    _, out, _ = run(*VM, "--region", "westeurope")
    assert step(out, "price")["source_ids"] == ["azure26"]


def test_a_price_that_is_not_listed_is_exit_code_5(services, run):
    code, out, err = run("vm", "--sku", "m5.large", "--hours", "1", "--region", "eu-west-1", "--prices", "live")
    assert (code, out) == (5, "") and "aws lists no on_demand price of m5.large in eu-west-1 now" in err


def test_a_plan_goes_on_where_a_price_is_not_listed_and_reads_each_map_once(services, run):
    # The snapshot sells both machines in Ireland; the map of today holds m5.xlarge alone.
    maps = services["CARBONEST_AWS_PRICES_URL"]
    code, out, _ = run(
        "plan",
        "--vcpu-hours",
        "100",
        "--threads",
        "2",
        "--sku",
        "m5.xlarge",
        "--sku",
        "m5.large",
        "--minimize",
        "cost",
        "--regions",
        "eu-west-1",
        "--prices",
        "live",
        "--format",
        "json",
    )
    found = {row["sku"]: row for row in json.loads(out)["results"]}
    assert code == 0 and found["m5.large"]["cost_usd"] is None
    assert found["m5.xlarge"]["usd_per_hour"] == pytest.approx(0.214)
    asked = [request.path for request in maps.requests]
    assert len(asked) == len(set(asked)), "locations and maps are read once"


def test_the_range_of_a_spot_price_reaches_the_cost(monkeypatch, run):
    from estimator.prices import live
    from estimator.prices.price import Price

    found = Price("aws", "m5.xlarge", "eu-west-1", "spot", 0.08, "USD", "2026-11-23", "days", "x", "", 0.06, 0.1)
    monkeypatch.setattr(live.LivePrices, "price", lambda *_: found)
    spot = ["--sku", "m5.xlarge", "--region", "eu-west-1", "--price-kind", "spot", "--prices", "live"]
    code, out, _ = run("vm", *spot, "--hours", "10", "--format", "json")
    assert code == 0 and json.loads(out)["cost_usd"] == pytest.approx({"low": 0.6, "central": 0.8, "high": 1.0})
    assert (step(out, "price")["low"], step(out, "price")["high"]) == (0.06, 0.1)


def test_a_refresh_keeps_what_it_got_and_names_what_failed(services, run):
    arguments = ["data", "refresh", "prices", "--region", "eu-west-1", "--region", "eu-west-3", "--format", "json"]
    code, out, err = run(*arguments)
    first, second = json.loads(out)["results"]
    assert code == 5
    assert (first["region"], first["price_count"], first["problem"]) == ("eu-west-1", 1, None)
    assert (second["region"], second["file"]) == ("eu-west-3", None) and "have no region eu-west-3" in second["problem"]
    assert "1 of 2 regions could not be fetched and keep what they had" in err
    assert err.startswith("note: asking aws for the prices of 2 regions.")


def test_a_place_is_shown_point_by_point(services, run):
    window = ("--start", "2024-11-20T10:00", "--hours", "2")
    code, out, _ = run("intensity", "uksouth", "--live", "uk", *window, "-f", "json")
    shown = json.loads(out)
    assert code == 0 and (shown["place"], shown["boundary"], shown["signal"]) == ("GB", "direct", "average")
    assert [(p["start"], p["gco2e_per_kwh"], p["quality"]) for p in shown["results"]] == [
        (f"2024-11-20T{time}:00Z", 200.0, "measured") for time in ("10:00", "10:30", "11:00", "11:30")
    ]
    assert shown["mean_gco2e_per_kwh"]["central"] == 200
    code, out, _ = run("intensity", "GB", "--live", "uk")
    assert code == 0 and "GB: direct, average" in out and len(out.splitlines()) == 6
    code, out, err = run("intensity", "GB", "--live", "uk", "--hours", "400", "-f", "csv")
    assert code == 0 and "no mean: uk must cover" in err
    assert out.startswith("start,duration_seconds,gco2e_per_kwh,quality")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["FR", "--live", "uk"], "knows Great Britain only"),
        (["GB", "--live", "annual"], "--live must name a service, electricitymaps, uk, watttime"),
        (["GB", "--hours", "3"], "--start and --hours go with --live"),
        (["GB", "--live", "uk", "--hourly"], "leave --hourly, --year and --accounting out"),
        (["GB", "--live", "uk", "--boundary", "lifecycle"], "uk counts direct emissions only"),
    ],
)
def test_wrong_questions_about_a_place_are_sentences(services, run, arguments, message):
    code, out, err = run("intensity", *arguments)
    assert (code, out) == (2, "") and message in err


def test_a_refresh_does_not_knock_at_every_region_where_nobody_answers(services, monkeypatch):
    from estimator.prices.refresh import refresh
    from estimator.remote import client as remote

    monkeypatch.setenv("CARBONEST_AZURE_PRICES_URL", "http://127.0.0.1:9")
    monkeypatch.setattr(remote.Remote, "_pause", lambda *_: None)
    found = list(refresh([("azure", "westeurope"), ("azure", "uksouth"), ("aws", "eu-west-1")]))
    assert "no connection" in found[0].problem
    assert found[1].problem.startswith("not asked: ")
    assert found[2].problem is None and found[2].price_count == 1
