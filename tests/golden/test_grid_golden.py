"""Published PUE, intensity and prices, typed from the raw tables and the research note, not from our output."""

from datetime import UTC, datetime

import pytest

from estimator import tables
from estimator.intensity import annual, profiles
from estimator.intensity.places import annual_values, disagreements, find_place
from estimator.prices.snapshot import price
from estimator.providers import find_region, regions
from estimator.providers.pue import pue

# facility.csv: latest measured PUE of the region; research note on grids, section c: Electricity Maps 2024 and 2025.
REGIONS = [
    ("aws", "us-east-1", 1.15, 2024, 403, 418),
    ("aws", "us-west-1", 1.18, 2024, 229, 208),
    ("aws", "us-west-2", 1.12, 2024, 197, 204),
    ("aws", "eu-west-1", 1.11, 2024, 352, 301),
    ("aws", "eu-central-1", 1.35, 2024, 341, 342),
    ("aws", "eu-north-1", 1.10, 2024, 21, 20),
    ("aws", "ca-central-1", 1.19, 2024, 35, 41),
    ("aws", "ap-south-1", 1.42, 2024, 657, 653),
    ("aws", "sa-east-1", 1.17, 2024, 102, 106),
    ("azure", "westeurope", 1.14, 2023, 251, 253),
    ("azure", "westus2", 1.15, 2023, 53, 51),
    ("azure", "centralus", 1.16, 2023, 487, 501),
    ("azure", "southcentralus", 1.28, 2023, 377, 363),
]


@pytest.mark.parametrize(("provider", "name", "published_pue", "pue_year", "in_2024", "in_2025"), REGIONS)
def test_published_pue_and_intensity(provider, name, published_pue, pue_year, in_2024, in_2025):
    region = find_region(name, provider)
    overhead, step = pue(provider, name)
    assert overhead.central == published_pue
    assert step.method == f"measured, {pue_year}"
    assert annual.region_intensity(region)[0].central == in_2025
    assert annual.region_intensity(region, year=2024)[0].central == in_2024


# facility.csv, rows "*": AWS 2025, Microsoft 2022 (press), Google 2023; regions without a measured value of their own.
@pytest.mark.parametrize(
    ("provider", "name", "fleet"),
    [("aws", "eu-west-3", 1.14), ("azure", "francecentral", 1.18), ("gcp", "us-west2", 1.10)],
)
def test_fleet_pue_stands_in_and_says_so(provider, name, fleet):
    overhead, step = pue(provider, name)
    assert overhead.central == fleet
    assert step.assumed
    assert "fleet" in step.method


# README of the grid sources, defect 3: these values are design targets of regions then planned.
@pytest.mark.parametrize("name", ["italynorth", "polandcentral", "spaincentral", "indonesiacentral"])
def test_design_pue_is_never_a_measurement(name):
    assert pue("azure", name)[0].central == 1.18


# Research note, section c, columns Google 2024, eGRID 2023 and marginal; a Google value holds for its zone.
@pytest.mark.parametrize(
    ("provider", "name", "published"),
    [("gcp", "us-east4", 323.05), ("aws", "eu-west-2", 106), ("aws", "eu-west-3", 16), ("azure", "polandcentral", 643)],
)
def test_published_direct_intensity_of_google(provider, name, published):
    found, step = annual.region_intensity(find_region(name, provider), boundary="direct")
    assert found.central == pytest.approx(published, abs=0.5)
    assert step.source_ids == ("google_region_carbon",)


@pytest.mark.parametrize(("name", "published"), [("us-east-1", 270), ("us-east-2", 416), ("us-west-2", 288)])
def test_published_direct_intensity_of_egrid(name, published):
    found, step = annual.region_intensity(find_region(name), boundary="direct")
    assert found.central == pytest.approx(published, abs=0.5)
    assert step.source_ids == ("egrid2023",)


@pytest.mark.parametrize(("name", "published"), [("us-east-1", 557), ("eu-north-1", 791), ("ap-southeast-1", 349)])
def test_published_marginal_intensity(name, published):
    assert annual.region_intensity(find_region(name), signal="marginal")[0].central == pytest.approx(published, abs=0.5)


def test_ember_country_values_stand_beside():
    # Research note, section c, column Ember 2024: GB 211, FR 44, DE 344.
    for code, published in (("GB", 211), ("FR", 44), ("DE", 344)):
        values = annual_values(find_place(code), boundary="lifecycle")
        ember = next(value for value in values if value.source_ids == ("ember_yearly",))
        assert ember.interval.central == pytest.approx(published, abs=0.5)
        assert ember.year == 2024


def test_sources_that_disagree_are_named():
    # Research note, section c: westus2 ranges from 51 to 384, a factor of 7.
    found = disagreements(annual_values(find_place("westus2"), boundary="lifecycle"))
    assert [d.factor for d in found] == [pytest.approx(7.5, abs=0.05)]


# Research note, section c, classes of the 90 % interval.
@pytest.mark.parametrize(
    ("provider", "name", "low_factor", "high_factor"),
    [
        ("aws", "eu-central-1", 1 / 1.20, 1.20),
        ("aws", "eu-west-2", 1 / 1.35, 1.35),
        ("aws", "eu-west-3", 1 / 1.7, 1.7),
        ("aws", "us-east-1", 1 / 1.6, 1.6),
    ],
)
def test_interval_classes_of_zones(provider, name, low_factor, high_factor):
    interval, _ = annual.region_intensity(find_region(name, provider))
    assert interval.low / interval.central == pytest.approx(low_factor, rel=2e-3)
    assert interval.high / interval.central == pytest.approx(high_factor, rel=2e-3)


def test_least_width_of_clean_grids_is_ten_grams():
    # eu-north-1: 20 g in 2025; a factor of 1.7 would be less than 10 g downwards.
    interval, _ = annual.region_intensity(find_region("eu-north-1"))
    assert (interval.low, interval.high) == (10, 34)


def test_westus2_spans_hydro_and_region():
    # Research note, section c: "westus2: 51 to 290".
    interval, _ = annual.region_intensity(find_region("westus2"))
    assert interval.low <= 51
    assert interval.high == pytest.approx(290, abs=0.5)


# Research note, section c, table of windows: 5 %, 95 %, sd and best start, median over zones.
@pytest.mark.parametrize(
    ("hours", "low", "high", "sd", "best"),
    [
        (1, 0.54, 1.52, 0.29, 0.79),
        (10, 0.59, 1.49, 0.26, 0.87),
        (24, 0.64, 1.44, 0.25, 0.94),
        (72, 0.67, 1.36, 0.20, None),
        (168, 0.67, 1.29, 0.19, None),
    ],
)
def test_published_spread_of_job_windows(hours, low, high, sd, best):
    rows = tables.rows_for("intensity_spread_emaps", "*", "lifecycle", str(hours))
    found = {
        name: tables.figure_or_none(rows[0], name, "intensity_spread_emaps")
        for name in rows[0]
        if name in ("low", "high", "sd", "best_start_ratio")
    }
    assert found["low"] == pytest.approx(low, abs=0.005)
    assert found["high"] == pytest.approx(high, abs=0.005)
    assert found["sd"] == pytest.approx(sd, abs=0.005)
    assert (
        found["best_start_ratio"] is None
        if best is None
        else found["best_start_ratio"] == pytest.approx(best, abs=0.005)
    )


def test_cell_of_a_profile():
    # hourly_profiles.csv, DE, lifecycle, 2020 (one year, so the mean is the year's): January, 00 h UTC.
    published = 0.9959
    assert profiles.profile("DE").ratios[1, 0] == pytest.approx(published, abs=5e-5)
    ratio, _ = profiles.window_ratio("DE", 1, datetime(2026, 1, 10, 0, tzinfo=UTC))
    assert ratio.central == pytest.approx(published, abs=5e-5)


# README of the price sources: defect 1 (Windows licence), defect 4 (GPU cuts), and the prices it names.
@pytest.mark.parametrize(
    ("provider", "sku", "region", "usd", "basis"),
    [
        ("azure", "Standard_D2as_v5", "eastus", 0.086, "licence_removed"),
        ("aws", "p5.48xlarge", "us-east-1", 55.04, "listed"),
        ("aws", "m5.large", "us-east-1", 0.096, "listed"),
    ],
)
def test_published_prices(provider, sku, region, usd, basis):
    found = price(provider, sku, region)
    assert found.usd_per_hour.central == usd
    assert found.basis == basis


# README of the prices, defect 1: residue B16als_v2 in eastus; B8als_v2 there is 0.266, and sizes are proportional.
def test_price_that_may_hold_a_licence_spans_the_one_without():
    found = price("azure", "Standard_B16als_v2", "eastus")
    assert found.basis == "licence_uncertain"
    assert found.usd_per_hour.low <= 2 * 0.266 <= found.usd_per_hour.high


def test_coverage_that_the_readme_states():
    # 41 AWS, 77 Azure, 45 Google; live: 39, 58, 43. Azure prices in 57 regions, AWS in 34. Of the 39 the two of China
    # and the two of GovCloud need an account of their own partition: not open to every customer.
    assert [len(regions(p)) for p in ("aws", "azure", "gcp")] == [41, 77, 45]
    assert [sum(r.status == "live" for r in regions(p)) for p in ("aws", "azure", "gcp")] == [39 - 4, 58, 43]
    priced = {(row["provider"], row["region"]) for row in tables.read("prices")}
    assert [sum(provider == p for provider, _ in priced) for p in ("aws", "azure")] == [34, 57]
