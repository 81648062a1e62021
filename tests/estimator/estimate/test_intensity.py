"""From ``--intensity`` to one figure: kinds never mixed, nothing falls back unasked, gaps and clocks said."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from estimator.errors import AccessError, DataError, InputError, RemoteError, UnknownNameError
from estimator.estimate.intensity import Choice, Resolved, parse_choice, place_of, resolve
from estimator.intensity import open_service
from estimator.intensity.live.service import ESTIMATED, FORECAST, MEASURED, Place, Point, Series, arranged, spaced

from ..fakes.electricitymaps import ElectricityMaps
from ..fakes.server import Reply, in_turn
from ..fakes.uk import Uk
from ..fakes.watttime import WattTime

HOUR = timedelta(hours=1)
NOW = datetime.now(UTC).replace(microsecond=0)
FLOOR = NOW.replace(minute=0, second=0)
GB = Place("azure uksouth", "GB", "UK", "GB", provider="azure", region="uksouth")
DE = Place("aws eu-central-1", "DE", "DE", "DE", provider="aws", region="eu-central-1")
CAISO = Place("aws us-west-1", "US-CAL-CISO", "CAISO_NORTH", "US", provider="aws", region="us-west-1")


@pytest.fixture(autouse=True)
def present():
    """Take the present anew for each test: minutes may have passed since this file was imported."""
    global NOW, FLOOR
    NOW = datetime.now(UTC).replace(microsecond=0)
    FLOOR = NOW.replace(minute=0, second=0)


@pytest.fixture
def uk(start_fake, monkeypatch):
    def started(respond):
        fake = start_fake(respond)
        monkeypatch.setenv("CARBONEST_UK_URL", fake.url)
        return fake

    return started


@pytest.fixture
def em(start_fake, monkeypatch):
    def started(respond, token="em-token-1"):
        fake = start_fake(respond)
        monkeypatch.setenv("CARBONEST_ELECTRICITYMAPS_URL", fake.url)
        monkeypatch.setenv("ELECTRICITYMAPS_TOKEN", token)
        return fake

    return started


@pytest.fixture
def wt(start_fake, monkeypatch):
    def started(respond):
        fake = start_fake(respond)
        for name, value in (
            ("CARBONEST_WATTTIME_URL", fake.url),
            ("WATTTIME_USER", "someone"),
            ("WATTTIME_PASSWORD", "p4ssw0rd"),
        ):
            monkeypatch.setenv(name, value)
        return fake

    return started


# What a choice means


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("annual", Choice("annual")),
        (" uk ", Choice("uk")),
        ("uk:13", Choice("uk", "13")),
        ("electricitymaps:US-CAL-CISO", Choice("electricitymaps", "US-CAL-CISO")),
        ("watttime:", Choice("watttime")),
        ("350", Choice("given", None, 350.0)),
        ("0", Choice("given", None, 0.0)),
        ("x/Y.CSV", Choice("file", "x/Y.CSV")),
    ],
)
def test_choices(text, choice):
    assert parse_choice(text) == choice


@pytest.mark.parametrize("text", ["", "electricitymap", "-5", "nan", "inf", "350g", "uk13", "none"])
def test_no_choices(text):
    with pytest.raises(InputError, match="--intensity must be annual, electricitymaps, uk, watttime") as caught:
        parse_choice(text)
    assert ("Did you mean electricitymaps?" in str(caught.value)) == (text == "electricitymap")


def test_a_number_is_taken_as_given():
    found = resolve("350", GB, None, 10)
    assert found.gco2e_per_kwh == (350, 350, 350)
    assert found.steps[0].method == "given" and found.boundary is None and found.warnings == ()


# Live windows


def test_a_past_window_is_the_time_weighted_mean_by_hand(uk):
    uk(Uk(NOW, lambda s: 100 if s.hour < 12 else 300))
    start = (FLOOR - timedelta(days=3)).replace(hour=10)
    found = resolve("uk", GB, start, 6, boundary="direct")
    # Two hours at 100 and four at 300: (2 x 100 + 4 x 300) / 6.
    assert found.gco2e_per_kwh.central == pytest.approx(1400 / 6, abs=1e-9)
    assert found.gco2e_per_kwh.low == pytest.approx(1400 / 6 * 0.9091, abs=1e-9)
    assert found.gco2e_per_kwh.high == pytest.approx(1400 / 6 * 1.1, abs=1e-9)
    assert (found.boundary, found.signal) == ("direct", "average")
    step = found.steps[0]
    assert step.name == "carbon intensity" and step.source_ids == ("uk_carbon_intensity_api",) and not step.assumed
    assert "12 measured points" in step.method and "direct, average" in step.method
    assert found.warnings == ()


def test_uk_is_labelled_direct_when_no_boundary_was_asked(uk):
    uk(Uk(NOW))
    found = resolve("uk", GB, None, 2)
    assert found.boundary == "direct"
    assert found.warnings == (
        "GB figures are direct emissions: fuel supply and plant construction, which the yearly default includes, "
        "are not in them.",
    )


def test_a_window_across_now_takes_history_and_forecast(uk):
    fake = uk(Uk(NOW, lambda s: 100 if s < NOW else 200))
    found = resolve("uk", GB, FLOOR - 2 * HOUR, 8, boundary="direct")
    kinds = found.steps[0].method
    assert "measured" in kinds and "forecast" in kinds
    assert len(found.steps) == 1
    assert 100 < found.gco2e_per_kwh.central < 200
    assert found.gco2e_per_kwh.high / found.gco2e_per_kwh.central > 1.1
    assert any(r.path.endswith("fw48h") for r in fake.requests)


def test_without_a_start_the_job_begins_now(em):
    fake = em(ElectricityMaps(NOW, lambda s: 300))
    found = resolve("electricitymaps", DE, None, 10)
    assert found.gco2e_per_kwh.central == pytest.approx(300)
    assert [r.path for r in fake.requests] == ["/carbon-intensity/forecast"]
    assert (found.boundary, found.signal, found.warnings) == ("lifecycle", "average", ())


def test_small_figures_keep_their_least_width(em):
    em(ElectricityMaps(NOW, lambda s: 4))
    found = resolve("electricitymaps", DE, FLOOR - 30 * HOUR, 5)
    assert found.gco2e_per_kwh == (0.0, 4.0, 9.0)


def test_a_job_past_the_forecast_is_refused_with_its_coverage(em):
    em(ElectricityMaps(NOW))
    with pytest.raises(RemoteError, match=r"must cover at least 50% of the job .*; it covers (42|43)%, its points end"):
        resolve("electricitymaps", DE, FLOOR, 24 * 7)


def test_hours_without_value_are_said_and_widen_the_range(em):
    first = FLOOR - 50 * HOUR
    em(ElectricityMaps(NOW, lambda s: None if s < first + 4 * HOUR else 200))
    found = resolve("electricitymaps", DE, first, 10)
    assert found.gco2e_per_kwh.central == pytest.approx(200)
    coverage = found.steps[1]
    assert (coverage.name, coverage.value, coverage.assumed) == ("intensity coverage", pytest.approx(0.6), True)
    # 60 % measured at x 1.10, 40 % at the spread of single hours, 0.54 to 1.52.
    assert found.gco2e_per_kwh.high == pytest.approx(200 * (0.6 * 1.1 + 0.4 * 1.52), rel=1e-3)
    assert found.gco2e_per_kwh.low == pytest.approx(200 * (0.6 * 0.9091 + 0.4 * 0.54), rel=1e-3)
    assert found.warnings == ("electricitymaps has values for 60% of the job; the rest is taken at their mean.",)


@pytest.mark.parametrize("hours", [-7, 7])
@pytest.mark.parametrize("name", ["uk", "electricitymaps", "watttime"])
def test_a_wrong_clock_here_is_said_and_the_services_taken(uk, em, wt, name, hours):
    theirs = NOW + hours * HOUR

    def value(start):
        return 500 if start >= theirs - HOUR else 100

    uk(Uk(theirs, value)), em(ElectricityMaps(theirs, value)), wt(WattTime(theirs, value))
    place, signal = {"uk": (GB, None), "electricitymaps": (DE, None), "watttime": (CAISO, "marginal")}[name]
    # uk: the fake's forecasts lie 7 g above; watttime: 500 lb/MWh x 0.45359237.
    expected = {"uk": 507, "electricitymaps": 500, "watttime": 226.796185}[name]
    found = resolve(name, place, None, 5, signal=signal)
    assert found.gco2e_per_kwh.central == pytest.approx(expected)
    assert "intensity coverage" not in {step.name for step in found.steps}
    where = "behind" if hours > 0 else "ahead of"
    assert any(f"420 min {where} that of {name}" in warning for warning in found.warnings)


def test_a_wrong_clock_is_remembered_with_the_cached_answers(em):
    theirs = NOW + 7 * HOUR
    fake = em(ElectricityMaps(theirs, lambda s: 500 if s >= theirs - HOUR else 100))
    once = resolve("electricitymaps", DE, None, 5)
    asked = len(fake.requests)
    again = resolve("electricitymaps", DE, None, 5)
    assert len(fake.requests) == asked
    assert again.gco2e_per_kwh == pytest.approx(tuple(once.gco2e_per_kwh)) and again.warnings == once.warnings


def test_the_second_run_asks_nothing(uk):
    fake = uk(Uk(NOW))
    start = FLOOR - timedelta(days=20)
    once = resolve("uk", GB, start, 10)
    asked = len(fake.requests)
    assert resolve("uk", GB, start, 10) == once
    assert len(fake.requests) == asked


def test_a_job_of_no_length_has_a_moment(uk):
    # The fake's forecasts lie 7 g above what was measured.
    uk(Uk(NOW, lambda s: 123))
    assert resolve("uk", GB, None, 0).gco2e_per_kwh.central == 130


def test_a_cache_that_cannot_be_written_is_said(uk, monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("CARBONEST_CACHE", str(tmp_path / "file"))
    uk(Uk(NOW))
    assert "could not be stored" in resolve("uk", GB, None, 2).warnings[-1]


# Boundaries and signals


@pytest.mark.parametrize(
    ("choice", "place", "asked", "message"),
    [
        ("uk", GB, {"boundary": "lifecycle"}, "uk counts direct emissions only, lifecycle was asked: add --bou"),
        ("uk", GB, {"signal": "marginal"}, "uk has average figures only; marginal ones come from watttime"),
        ("electricitymaps", DE, {"signal": "marginal"}, "electricitymaps has average figures only"),
        ("watttime", CAISO, {}, "watttime gives marginal figures, average was asked: add --signal marginal"),
        ("watttime", CAISO, {"signal": "average"}, "watttime gives marginal figures, average was asked"),
        ("watttime", CAISO, {"signal": "marginal", "boundary": "lifecycle"}, "watttime counts direct emissions only"),
    ],
)
def test_kinds_are_never_mixed_and_no_fallback_hides_it(choice, place, asked, message):
    for fallback in (None, "annual", "latest"):
        with pytest.raises(InputError, match=message):
            resolve(choice, place, None, 10, fallback=fallback, **asked)


def test_marginal_figures_are_labelled(wt):
    wt(WattTime(NOW, lambda s: 1000.0))
    found = resolve("watttime", CAISO, None, 2, signal="marginal")
    # 1000 lb/MWh x 0.45359237.
    assert found.gco2e_per_kwh.central == pytest.approx(453.59237)
    assert (found.boundary, found.signal) == ("direct", "marginal")
    assert any("do not add it to average figures" in warning for warning in found.warnings)


def test_unknown_services_and_fallbacks():
    with pytest.raises(UnknownNameError, match="unknown intensity service 'co2signal'"):
        open_service("co2signal")
    with pytest.raises(InputError, match="--fallback must be annual or latest; got 'guess'"):
        resolve("uk", GB, None, 1, fallback="guess")


# Fallbacks


def test_a_failure_is_an_error_unless_a_fallback_was_named(uk):
    uk(in_turn(Reply({}, 500, {"Retry-After": "900"})))
    with pytest.raises(RemoteError, match=r"asks to wait 900 s.*`--fallback annual` takes the yearly table instead"):
        resolve("uk", GB, None, 10)


def test_the_yearly_table_stands_in_and_says_so(em):
    em(ElectricityMaps(NOW), token="wrong-token")
    found = resolve("electricitymaps", DE, None, 10, fallback="annual")
    offline = resolve("annual", DE, None, 10)
    assert found.gco2e_per_kwh == offline.gco2e_per_kwh and found.steps[:-1] == offline.steps
    assert (found.steps[-1].name, found.steps[-1].value) == ("intensity coverage", 0.0)
    assert found.warnings[0].startswith("electricitymaps gave no figure: Electricity Maps does not accept")
    assert found.warnings[0].endswith("The yearly table stands in, as --fallback annual asked.")
    assert "wrong-token" not in found.warnings[0]


def test_missing_credentials_fall_back_only_when_told(monkeypatch):
    monkeypatch.delenv("ELECTRICITYMAPS_TOKEN", raising=False)
    with pytest.raises(AccessError, match="ELECTRICITYMAPS_TOKEN"):
        resolve("electricitymaps", DE, None, 10)
    assert resolve("electricitymaps", DE, None, 10, fallback="annual").gco2e_per_kwh.central > 0


def test_the_yearly_table_that_stands_in_is_of_the_services_kind(uk):
    uk(in_turn(Reply({}, 500, {"Retry-After": "900"})))
    found = resolve("uk", GB, None, 10, fallback="annual")
    assert found.boundary == "direct"
    assert found.gco2e_per_kwh == resolve("annual", GB, None, 10, boundary="direct").gco2e_per_kwh


def test_the_present_value_stands_in_for_a_plan_without_forecast(em):
    em(ElectricityMaps(NOW, lambda s: 250, paid=False))
    with pytest.raises(AccessError, match="does not cover 'forecast' of zone DE"):
        resolve("electricitymaps", DE, None, 10)
    found = resolve("electricitymaps", DE, None, 10, fallback="latest")
    assert found.gco2e_per_kwh == pytest.approx((250 * 0.54, 250, 250 * 1.52))
    assert found.steps[0].assumed
    assert found.warnings[0].endswith("Its present value stands for the whole job, as --fallback latest asked.")


def test_a_present_value_of_zero_is_no_certainty(em):
    em(ElectricityMaps(NOW, lambda s: 0, paid=False))
    found = resolve("electricitymaps", DE, None, 10, boundary="direct", fallback="latest")
    assert found.gco2e_per_kwh == (0, 0, 5)
    assert any("outage" in warning for warning in found.warnings)


# Outages and doubts


def test_a_lifecycle_average_of_zero_is_an_outage(em):
    em(ElectricityMaps(NOW, lambda s: 0))
    for start in (None, NOW - 30 * HOUR):
        with pytest.raises(RemoteError, match="answered 0 for hours of zone DE"):
            resolve("electricitymaps", DE, start, 10)
    assert resolve("electricitymaps", DE, None, 10, fallback="annual").gco2e_per_kwh.central > 0
    with pytest.raises(RemoteError, match="has no value of zone DE for now"):
        resolve("electricitymaps", DE, None, 10, fallback="latest")


def test_hours_of_an_outage_do_not_lower_the_mean(em):
    em(ElectricityMaps(NOW, lambda s: 0 if s.hour % 4 == 0 else 300))
    found = resolve("electricitymaps", DE, FLOOR - 30 * HOUR, 24)
    assert found.gco2e_per_kwh.central == pytest.approx(300)
    assert any("answered 0 for hours" in warning for warning in found.warnings)
    assert any("values for 75% of the job" in warning for warning in found.warnings)


def test_zero_of_what_can_be_zero_is_said(uk, wt):
    uk(Uk(NOW, lambda s: 0))
    found = resolve("uk", GB, FLOOR - 30 * HOUR, 24)
    assert found.gco2e_per_kwh.central == 0
    assert any("0 gCO2e/kWh for all of the job: an outage" in warning for warning in found.warnings)
    wt(WattTime(NOW, lambda s: 0))
    found = resolve("watttime", CAISO, FLOOR - 30 * HOUR, 24, signal="marginal")
    assert any("0 gCO2e/kWh for all of the job: an outage" in warning for warning in found.warnings)


class Twice(Uk):
    """Serves one half-hour twice, with two values."""

    def rows(self, start, end, actual=True):
        found = super().rows(start, end, actual)
        odd = found[len(found) // 2]
        return [*found, {**odd, "intensity": {**odd["intensity"], "actual": 600}}]


def test_a_half_hour_that_is_given_twice_counts_with_its_mean(uk):
    uk(Twice(NOW, lambda s: 200))
    twice = resolve("uk", GB, FLOOR - 30 * HOUR, 4)
    uk(Uk(NOW, lambda s: 200))
    once = resolve("uk", GB, FLOOR - 30 * HOUR, 4)
    assert twice.gco2e_per_kwh.central == pytest.approx((7 * 200 + 400) / 8)
    assert twice.gco2e_per_kwh.low <= once.gco2e_per_kwh.low
    assert twice.gco2e_per_kwh.high >= once.gco2e_per_kwh.high * (7 * 200 + 600) / (8 * 200) * (1 - 1e-9)
    assert any("gave 1 of 8 intervals more than once and differing" in warning for warning in twice.warnings)
    assert not any("more than once" in warning for warning in once.warnings)


def test_the_order_of_two_values_does_not_matter():
    first, second = point(0, 1, 100, MEASURED), point(0, 1, 300, MEASURED)
    for pair in ((first, second), (second, first), (first, second, first)):
        assert arranged(pair) == (point(0, 1, 200, MEASURED)._replace(lowest=100, highest=300),)
    assert arranged((first, first)) == (first,)
    stamped = [(FLOOR, 100.0, MEASURED), (FLOOR, 300.0, MEASURED), (FLOOR + HOUR, None, MEASURED)]
    assert spaced(stamped, 3600.0)[0][2:] == (200.0, MEASURED, 100.0, 300.0)


def test_a_fallback_that_has_no_such_figure_says_both(monkeypatch):
    for variable in ("WATTTIME_USER", "WATTTIME_PASSWORD"):
        monkeypatch.delenv(variable, raising=False)
    with pytest.raises(AccessError, match=r"WATTTIME_USER.*The yearly table cannot stand in: .*needs a cloud region"):
        resolve("watttime", Place("nowhere"), None, 10, signal="marginal", fallback="annual")


# Files


def test_a_file_covers_the_job(tmp_path):
    file = tmp_path / "mine.csv"
    file.write_text("start,gco2e_per_kwh\n2026-03-01T00:00Z,100\n2026-03-01T01:00Z,200\n2026-03-01T02:00Z,300\n")
    start = datetime(2026, 3, 1, 0, 30, tzinfo=UTC)
    found = resolve(str(file), DE, start, 2)
    # Half an hour at 100, an hour at 200, half an hour at 300.
    assert found.gco2e_per_kwh == (200, 200, 200)
    assert found.steps[0].source_ids == ("user_file",)
    with pytest.raises(InputError, match=r"mine\.csv must cover the job .*; it covers 2026-03-01T00:00:00Z to .*T03"):
        resolve(str(file), DE, datetime(2027, 3, 1, tzinfo=UTC), 2)
    with pytest.raises(InputError, match=r"file must cover at least 50% of the job"):
        resolve(str(file), DE, start, 100)


def test_a_file_of_another_kind_is_refused(tmp_path):
    file = tmp_path / "mine.csv"
    file.write_text("start,gco2e_per_kwh,end,signal,boundary\n2026-03-01,9,2026-03-02,marginal,direct\n")
    start = datetime(2026, 3, 1, tzinfo=UTC)
    with pytest.raises(InputError, match=r"holds marginal figures, average ones were asked \(--signal\)"):
        resolve(str(file), DE, start, 2)
    with pytest.raises(InputError, match=r"holds direct figures, lifecycle ones were asked \(--boundary\)"):
        resolve(str(file), DE, start, 2, boundary="lifecycle", signal="marginal")
    assert resolve(str(file), DE, start, 2, signal="marginal").gco2e_per_kwh.central == 9


def test_a_start_without_zone_is_refused(uk):
    with pytest.raises(InputError, match="start must carry a time zone"):
        resolve("uk", GB, datetime(2026, 3, 1), 2)


# Places


def test_places_come_from_the_table_of_regions():
    place = place_of("azure", "UK South")
    assert (place.zone, place.country, place.region) == ("GB", "GB", "uksouth")
    assert place_of("aws", "us-west-1").watttime_region == "CAISO_NORTH"


def test_a_contested_zone_widens_the_figure(em):
    place = place_of("azure", "westus2")
    assert place.zone_factors != (1.0, 1.0)
    em(ElectricityMaps(NOW, lambda s: 100, zones=(place.zone, "DE")))
    found = resolve("electricitymaps", place, None, 2)
    assert found.gco2e_per_kwh.high == pytest.approx(100 * max(1.23, place.zone_factors[1]))
    assert found.steps[-1].name == "grid zone"
    named = resolve("electricitymaps:DE", place, None, 2)
    assert named.gco2e_per_kwh.high == pytest.approx(123)


# Series


def point(start_hour, hours, value=1.0, quality=MEASURED):
    return Point(FLOOR + start_hour * HOUR, hours * 3600.0, value, quality)


def test_better_knowledge_wins_where_points_overlap():
    found = arranged([point(0, 4, 10, FORECAST), point(1, 1, 20, MEASURED), point(2, 1, 30, ESTIMATED)])
    assert [(p.start, p.duration_seconds / 3600, p.gco2e_per_kwh) for p in found] == [
        (FLOOR, 1, 10),
        (FLOOR + HOUR, 1, 20),
        (FLOOR + 2 * HOUR, 1, 30),
        (FLOOR + 3 * HOUR, 1, 10),
    ]


def test_a_month_of_five_minutes_with_an_overlap_is_arranged():
    five = [Point(FLOOR + k * timedelta(minutes=5), 300.0, k, MEASURED) for k in range(8640)]
    found = arranged([*five, point(-1, 3, 7, FORECAST)])
    assert len(found) == 8641 and found[0][1:4] == (3600.0, 7, FORECAST)


def test_stamps_without_durations():
    stamps = [(FLOOR + k * timedelta(minutes=5), 1.0 if k != 2 else None, MEASURED) for k in (0, 1, 2, 3, 12, 13)]
    assert [p.duration_seconds for p in spaced(stamps, 3600)] == [300] * 5
    assert [p.duration_seconds for p in spaced(stamps[:1], 1800)] == [1800]
    assert spaced([], 300) == ()


def test_series_of_two_signals_are_never_joined():
    one = Series((point(0, 1),), "direct", "average", "a", "X")
    for name, value in (("signal", "marginal"), ("boundary", "lifecycle"), ("place", "Y"), ("source_id", "b")):
        other = replace(one, **{name: value})
        with pytest.raises(DataError, match=f"different {name} must not be joined"):
            one.joined(other)


def test_a_result_is_plain():
    assert Resolved._fields[:3] == ("gco2e_per_kwh", "steps", "warnings")
