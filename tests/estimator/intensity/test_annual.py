"""Annual intensity by look-up order, the hour's part, and places."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator import tables
from estimator.errors import InputError, UnknownNameError
from estimator.intensity import annual, profiles
from estimator.intensity.hours import hours_of
from estimator.intensity.places import annual_values, default_value, find_place, years_of
from estimator.listings.regions import listed
from estimator.providers import find_region, regions

ZONES = sorted({region.em_zone for region in regions()})
START = datetime(2026, 7, 14, 18, 30, tzinfo=UTC)


def test_every_region_has_the_default_figure():
    for region in regions():
        interval, step = annual.region_intensity(region)
        assert 0 <= interval.low <= interval.central <= interval.high
        assert step.source_ids == ("emaps_yearly",)
        assert not step.assumed


def test_table_year_is_the_newest_year_of_the_tables():
    assert max(int(row["year"]) for row in tables.read("grid_intensity_emaps")) == annual.TABLE_YEAR


@pytest.mark.parametrize("region", regions(), ids=lambda region: region.label)
def test_other_boundaries_and_signals_are_labelled_or_refused(region):
    for signal, boundary in annual.LOOKUP_ORDER:
        known = annual.known_intensity(region, signal=signal, boundary=boundary)
        if known is None:
            with pytest.raises(InputError, match="leave the default"):
                annual.region_intensity(region, signal=signal, boundary=boundary)
        else:
            assert signal in known[1].method
            # Marginal figures count direct CO2 only, whatever boundary was asked for, and say so.
            assert ("direct" if signal == "marginal" else boundary) in known[1].method


def test_contested_zone_is_wider_and_says_why():
    contested, step = annual.region_intensity(find_region("us-east-1"))
    plain = next(v for v in annual.values(annual.EMAPS, "em_zone", "US-MIDA-PJM") if v.year == annual.TABLE_YEAR)
    assert contested.central == plain.interval.central
    assert contested.low < plain.interval.low
    assert contested.high > plain.interval.high
    assert "contested" in step.method


def test_a_year_that_the_tables_lack_takes_the_nearest_and_says_so():
    region = find_region("eu-west-1")
    newest, _ = annual.region_intensity(region)
    near, near_step = annual.region_intensity(region, year=2027)
    far, far_step = annual.region_intensity(region, year=2035)
    assert near == newest
    assert near_step.assumed
    assert far.central == newest.central
    assert far.high / far.central > near.high / near.central
    assert "widened" in far_step.method


def test_market_based_figures_only_where_published():
    value, step = annual.market_based("aws", "eu-west-1")
    assert value == 0
    assert "market-based" in step.method
    assert annual.market_based("azure", "westeurope") is None
    assert annual.market_based("aws", None) is None


@pytest.mark.parametrize("zone", ["DE", "ES", "GB", "FR", "NO-NO2", "US-CAL-CISO", "BR-CS"])
def test_profile_averages_to_the_year(zone):
    ratio, step = profiles.window_ratio(zone, profiles.HOURS_PER_YEAR, START)
    # Cells are weighted by days here and were averaged over a series with gaps there.
    assert ratio.central == pytest.approx(1, abs=0.01)
    assert ratio.low == pytest.approx(ratio.central)
    assert "profile" in step.method


@given(st.sampled_from(ZONES), st.floats(0, 20000), st.sampled_from(["lifecycle", "direct"]))
def test_spread_shrinks_with_the_length_of_the_job(zone, hours, boundary):
    short, _ = profiles.window_ratio(zone, hours, None, boundary)
    long, step = profiles.window_ratio(zone, hours * 1.5 + 1, None, boundary)
    assert short.central == long.central == 1
    assert short.low <= long.low + 1e-12 <= 1 + 1e-12
    assert short.high >= long.high - 1e-12 >= 1 - 1e-12
    assert step.assumed


@given(
    st.sampled_from(["DE", "ES", "US-CAL-CISO", "NO-NO1"]),
    st.integers(0, 8760 * 60),
    st.floats(0.1, 300),
    st.floats(0.1, 300),
)
def test_a_split_window_is_the_whole_window(zone, minutes, first, second):
    start = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    middle = start + timedelta(hours=first)
    a, b, whole = (
        profiles.window_ratio(zone, hours, moment)[0].central
        for hours, moment in ((first, start), (second, middle), (first + second, start))
    )
    # Moments are whole microseconds, so the two pieces may miss the whole by one.
    assert (a * first + b * second) / (first + second) == pytest.approx(whole, rel=1e-6)


def test_the_offset_of_a_start_time_does_not_matter():
    shifted = START.astimezone(timezone(timedelta(hours=-7)))
    assert profiles.window_ratio("DE", 5, START) == profiles.window_ratio("DE", 5, shifted)


def test_profile_narrows_what_an_unknown_start_leaves_open():
    unknown, _ = profiles.window_ratio("US-CAL-CISO", 10)
    known, _ = profiles.window_ratio("US-CAL-CISO", 10, START)
    assert known.high / known.low < unknown.high / unknown.low


def test_zero_hours_take_the_hour_they_start_in():
    assert profiles.window_ratio("DE", 0, START)[0].central == profiles.profile("DE").ratios[7, 18]


def test_a_start_time_that_cannot_be_used_is_warned_of():
    assert profiles.window_ratio("IE", 10, START)[0].central == 1
    assert "zone IE" in profiles.start_warning("IE", 10, START)[0]
    assert profiles.start_warning("US-CAL-CISO", 10, START) == ()
    assert "marginal data" in profiles.start_warning("US-CAL-CISO", 10, START, signal="marginal")[0]
    assert profiles.start_warning("IE", 10, None) == ()
    assert "no region is given" in profiles.start_warning(profiles.ANY_ZONE, 10, START)[0]


def test_steady_grids_vary_less_by_assumption():
    steady, step = profiles.window_ratio("IN-WE", 10)
    other, _ = profiles.window_ratio("IE", 10)
    assert steady.high < other.high
    assert step.source_ids == ("steady_grid_assumption",)


@pytest.mark.parametrize(
    ("name", "kind", "zone"),
    [
        ("DE", "country", "DE"),
        ("DEU", "country", "DE"),
        ("germany", "country", "DE"),
        ("us-cal-ciso", "zone", "US-CAL-CISO"),
        ("eastus", "region", "US-MIDA-PJM"),
        ("US East", "region", "US-MIDA-PJM"),
        ("aws:eu-west-1", "region", "IE"),
        ("Ireland", "country", "IE"),
        ("N. Virginia", "region", "US-MIDA-PJM"),
    ],
)
def test_places(name, kind, zone):
    place = find_place(name)
    assert (place.kind, place.em_zone) == (kind, zone)
    assert default_value(place) is not None
    assert years_of(place)


def test_unknown_place_offers_near_ones():
    with pytest.raises(UnknownNameError, match="France"):
        find_place("Francee")
    with pytest.raises(InputError, match="got nothing"):
        find_place(" ")


@given(st.text(max_size=30))
def test_any_text_is_a_place_or_one_sentence(name):
    try:
        place = find_place(name)
    except InputError as error:
        assert str(error)
    else:
        assert annual_values(place) or place.kind != "region"


def test_hours_of_a_place():
    year = hours_of(find_place("us-west-1"))
    july = hours_of(find_place("us-west-1"), month=7)
    assert len(year.hours) == 288
    assert [h.hour_utc for h in july.hours] == list(range(24))
    assert all(h.ratio.low < h.ratio.central < h.ratio.high for h in year.hours)
    assert hours_of(find_place("eu-west-1")).hours == ()
    with pytest.raises(InputError, match="between 1 and 12"):
        hours_of(find_place("us-west-1"), month=13)


def test_region_list_sorts_and_searches():
    everything = listed()
    assert len(everything) == len(regions())
    clean = [item.intensity.central for item in listed(sort="intensity")]
    lean = [item.pue.central for item in listed(sort="pue")]
    assert clean == sorted(clean)
    assert lean == sorted(lean)
    assert {item.region.region for item in listed("frankfurt")} == {
        "eu-central-1",
        "germanywestcentral",
        "europe-west3",
    }
    assert listed("no such place") == []
    assert listed("!!!") == []
