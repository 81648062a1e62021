from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from estimator.errors import InputError
from estimator.intensity.profiles import profile, window_ratio
from estimator.planning.foresight import best_start_ratio, profile_best_ratio
from estimator.planning.job import gpu_job
from estimator.planning.places import Sites, select
from estimator.planning.request import Request
from estimator.planning.sources import intensity_source
from estimator.planning.timeline import Timeline
from estimator.planning.timing import Starts

START = datetime(2026, 7, 1, 8, 30, tzinfo=UTC)
CALIFORNIA = "US-CAL-CISO"


def starts(**given):
    request = Request(gpu_job(80, ("V100 16GB SXM2",)), start=START, **given)
    return Starts(Sites(), request), request


def region(name):
    return next(r for r in select(("aws", "azure", "gcp"), named=(name,)))


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 48), st.floats(0.2, 300), st.integers(0, 8759))
def test_a_timeline_gives_the_means_of_the_profile(after, hours, offset):
    begin = datetime(2026, 1, 1, 0, 17, tzinfo=UTC) + timedelta(hours=offset)
    timeline = Timeline(profile(CALIFORNIA), begin, 400)
    expected = window_ratio(CALIFORNIA, hours, begin + timedelta(hours=after))[0].central
    assert timeline.mean(after, hours) == pytest.approx(expected, rel=1e-9)


def test_the_best_start_is_the_best_of_the_hours():
    found, _ = starts(window_hours=24.0)
    timing = found.timing(region("us-west-1"), 4.0)
    means = {h: window_ratio(CALIFORNIA, 4.0, START + timedelta(hours=h))[0].central for h in range(25)}
    best = min(means, key=lambda h: (means[h], h))
    assert timing.best_start == START + timedelta(hours=best)
    assert timing.saving.central == pytest.approx(1 - means[best] / means[0])
    assert timing.saving.low < timing.saving.central < timing.saving.high


def test_weather_is_what_the_hour_does_not_tell():
    # sources/grid/job_window_spread.csv, BR lifecycle: 0.9025 etc.; here Germany 2020, 10 h: 0.844
    ratio, zone, _ = best_start_ratio("DE", 10.0)
    assert (zone, ratio) == ("DE", 0.844)
    found, _ = starts(window_hours=24.0)
    timing = found.timing(region("eu-central-1"), 10.0)
    assert timing.foresight_saving == pytest.approx(1 - 0.844)
    assert 0 < timing.weather_share < 1
    assert timing.profile_saving == pytest.approx(1 - profile_best_ratio(profile("DE"), 10.0))


def test_a_grid_without_hourly_data_names_no_hour():
    found, request = starts(window_hours=24.0)
    timing = found.timing(region("eu-north-1"), 10.0)
    assert (timing.best_start, timing.saving, timing.weather_share) == (None, None, None)
    assert timing.data_zone == "*"
    assert found.strip(region("eu-north-1"), 10.0) == []
    assert found.figure(region("eu-north-1"), 10.0)[1] == request.start


def test_the_sweep_uses_the_best_start_of_each_place():
    found, _ = starts(window_hours=24.0)
    early, _ = starts()
    place = region("us-west-1")
    assert found.figure(place, 4.0)[0] < early.figure(place, 4.0)[0]
    assert found.constant(place) is None
    assert found.constant(region("eu-north-1")) is not None


def test_the_strip_covers_the_window_and_the_job():
    found, _ = starts(window_hours=100.0)
    strip = found.strip(region("us-west-1"), 50.0)
    assert len(strip) == 150
    assert strip[0][0] == START.replace(minute=0)
    assert all(interval.low <= interval.central <= interval.high for _, interval in strip)


def of_file(tmp_path, values, first=START, **given):
    """Return the starts of plans by a file with these hourly values."""
    rows = [f"{(first + timedelta(hours=n)).isoformat()},{'' if v is None else v}" for n, v in enumerate(values)]
    path = tmp_path / "series.csv"
    path.write_text("\n".join(["start,gco2e_per_kwh", *rows]) + "\n")
    source = intensity_source(str(path), None, None, None, ())
    request = Request(gpu_job(80, ("V100 16GB SXM2",)), start=START, intensity=source, **given)
    return Starts(Sites(source=source), request)


#: 48 hours, ever cleaner: the last start that is wholly covered is the best.
CLEANER = [480.0 - 10 * hour for hour in range(47)] + [1.0]


@pytest.mark.parametrize("window", [0, 1, 12, 43, 44, 44.5, 45, 46, 47, 48, 72])
def test_only_starts_that_the_data_cover_compete(tmp_path, window):
    found = of_file(tmp_path, CLEANER, window_hours=float(window))
    value, start = found.figure(region("us-west-1"), 3.07)
    assert start == START + timedelta(hours=min(int(window), 44))
    narrower, _ = of_file(tmp_path, CLEANER, window_hours=max(0.0, window - 1.0)).figure(region("us-west-1"), 3.07)
    assert value <= narrower
    said = found.left_out(region("us-west-1"), 3.07)
    assert bool(said) == (window > 44.9)
    assert all(f"45 of the {int(window) + 1} starts" in sentence for sentence in said)
    timing = found.timing(region("us-west-1"), 3.07)
    if window:
        assert timing.best_start == start
        mean = found.figure(region("us-west-1"), 3.07)[0]
        now = of_file(tmp_path, CLEANER).figure(region("us-west-1"), 3.07)[0]
        assert timing.saving.central == pytest.approx(1 - mean / now)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.one_of(st.none(), st.floats(1, 900)), min_size=8, max_size=60),
    st.floats(0.3, 12),
    st.integers(0, 60),
    st.integers(1, 20),
)
def test_a_wider_window_is_never_worse(tmp_path, values, hours, window, more):
    narrow, wide = (of_file(tmp_path, values, window_hours=float(w)) for w in (window, window + more))
    try:
        least, start = narrow.figure(region("us-west-1"), hours)
    except InputError:  # no start has enough data
        return
    value, later = wide.figure(region("us-west-1"), hours)
    first = values[: int(hours) + 2]
    assert value <= least or (start == START and None in first and later != START)


def test_a_gap_at_the_earliest_start_is_no_saving(tmp_path):
    found = of_file(tmp_path, [900.0, None, 100.0, 100.0, 50.0, 50.0, 50.0], window_hours=4.0)
    timing = found.timing(region("us-west-1"), 2.0)
    assert timing.best_start == START + timedelta(hours=4)
    assert timing.saving is None


def test_a_file_that_begins_later_than_the_earliest_start(tmp_path):
    found = of_file(tmp_path, [300.0, 200.0, 100.0], START + timedelta(hours=5), window_hours=12.0)
    assert found.figure(region("us-west-1"), 1.0)[1] == START + timedelta(hours=7)
    assert found.timing(region("us-west-1"), 1.0).saving is None
