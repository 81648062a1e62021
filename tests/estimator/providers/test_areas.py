"""Countries, blocs and continents where a region is asked for."""

import pytest

from estimator.errors import InputError
from estimator.estimate.face import estimate_vm
from estimator.intensity.places import find_place
from estimator.listings.regions import listed
from estimator.planning.places import select
from estimator.prices.snapshot import price
from estimator.providers import find_region, live_regions
from estimator.providers.areas import area, countries_of


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("UK", "GB"), ("Great Britain", "GB"), ("gb", "GB"), ("GBR", "GB"), ("U.S.A.", "US"), ("usa", "US"),
        ("Deutschland", None), ("Germany", "DE"), ("South Korea", "KR"), ("Korea", "KR"), ("Holland", "NL"),
        ("UAE", "AE"), ("Hong Kong", "HK"), ("Atlantis", None), ("", None),
    ],
)  # fmt: skip
def test_countries_go_by_the_names_that_people_type(name, code):
    found = countries_of(name)
    assert (None if found is None else found[1]) == (None if code is None else {code})


# Members of the EU with a region in 2026, by hand from the treaties; Norway and Switzerland are none of them.
def test_blocs_and_continents():
    assert countries_of("EU")[1] >= {"AT", "BE", "DE", "DK", "ES", "FI", "FR", "GR", "IE", "IT", "NL", "PL", "SE"}
    assert not countries_of("european union")[1] & {"NO", "CH", "GB"}
    assert "NO" in countries_of("eea")[1]
    assert {"NO", "CH", "GB", "DE"} <= countries_of("Europe")[1]


def test_every_country_with_a_region_lies_on_one_continent():
    from estimator.providers import regions

    on = [countries_of(name)[1] for name in ("europe", "asia", "north america", "south america", "africa", "oceania")]
    for region in regions():
        assert sum(region.iso2 in codes for codes in on) == 1, region.label


@pytest.mark.parametrize(
    ("name", "provider", "code"),
    [
        ("UK", "aws", "eu-west-2"), ("London", "aws", "eu-west-2"), ("Frankfurt", "azure", "germanywestcentral"),
        ("Spain", "azure", "spaincentral"), ("Ireland", "azure", "northeurope"), ("africa", "aws", "af-south-1"),
        ("Austria", None, "austriaeast"),
    ],
)  # fmt: skip
def test_a_country_with_one_open_region_names_it(name, provider, code):
    assert find_region(name, provider).region == code


@pytest.mark.parametrize(
    ("name", "provider", "said"),
    [
        ("Germany", "aws", "Germany holds several regions, eu-central-1, eusc-de-east-1: name one"),
        ("Norway", "aws", "aws has no open region in Norway; there are azure norwayeast, azure norwaywest"),
        ("Atlantis", "aws", "unknown region 'Atlantis'"),
    ],
)
def test_where_one_region_is_needed_an_area_says_which_it_holds(name, provider, said):
    with pytest.raises(InputError, match=said):
        find_region(name, provider)


def test_bills_know_no_areas():
    with pytest.raises(InputError, match="unknown region"):
        find_region("UK", "aws", billing=True)


def test_an_area_spans_each_of_its_regions():
    machines = {"m5.large": "aws", "Standard_D4s_v5": "azure"}
    for sku, provider in machines.items():
        for name in ("europe", "US", "Germany"):
            whole = estimate_vm(sku, 10, region=name)
            ones = [estimate_vm(sku, 10, region=each.region) for each in area(name, provider).regions]
            assert whole.workload["region"] is None
            assert whole.workload["regions"] == [one.workload["region"] for one in ones]
            for one in ones:
                low, high = whole.workload["intensity_gco2e_per_kwh"]["low"], whole.operational_kgco2e
                assert low <= one.workload["intensity_gco2e_per_kwh"]["low"]
                assert high.low <= one.operational_kgco2e.central <= high.high
            prices = [found.usd_per_hour for one in ones if (found := price(provider, sku, one.workload["region"]))]
            assert whole.cost_usd.low == pytest.approx(10 * min(usd.low for usd in prices))
            assert whole.cost_usd.high == pytest.approx(10 * max(usd.high for usd in prices))
            assert any(f"{len(ones)} open regions" in warning for warning in whole.warnings)


def test_what_is_given_does_not_spread():
    found = estimate_vm("m5.large", 10, region="Germany", intensity=100, pue=1.1)
    assert found.workload["intensity_gco2e_per_kwh"] == {"low": 100, "central": 100, "high": 100}
    assert found.workload["pue"]["low"] == found.workload["pue"]["high"] == 1.1


def test_one_region_of_an_area_is_that_region():
    assert estimate_vm("m5.large", 10, region="UK") == estimate_vm("m5.large", 10, region="eu-west-2")


def test_a_plan_takes_the_regions_of_an_area():
    codes = {region.region for region in select(("aws", "azure"), named=("Germany", "UK"))}
    assert codes == {r.region for p in ("aws", "azure") for r in live_regions(p) if r.iso2 in ("DE", "GB")}
    with pytest.raises(InputError, match="--near must name one place"):
        select(("aws",), near=("Europe", 500.0))
    assert {r.region for r in select(("aws", "azure"), near=("London", 100.0))} == {"eu-west-2", "uksouth"}


def test_places_and_lists_take_them():
    assert find_place("UK").iso3 == "GBR"
    assert find_place("London").em_zone == "GB"
    assert {item.region.iso2 for item in listed("UK")} == {"GB"}
    assert {item.region.iso2 for item in listed("de")} == {"DE"}
    assert len(listed("europe", "aws")) == len(area("europe", "aws").regions)
