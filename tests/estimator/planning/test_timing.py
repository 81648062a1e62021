from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from estimator.intensity.profiles import profile, window_ratio
from estimator.planning.foresight import best_start_ratio, profile_best_ratio
from estimator.planning.job import gpu_job
from estimator.planning.places import Sites, select
from estimator.planning.request import Request
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
