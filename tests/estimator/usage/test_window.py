"""Windows on whole hours, cut by calendar and by what a service answers."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from estimator.errors import InputError
from estimator.usage.window import DAY, HOUR, Window, bucket_seconds, resolve, stamp

NOW = datetime(2026, 11, 23, 8, 25, 13, tzinfo=UTC).timestamp()


def text(**given):
    return resolve(now=NOW, **given).text()


@pytest.mark.parametrize(
    ("given_", "window"),
    [
        ({}, "2026-10-24T08:00Z/2026-11-23T08:00Z"),
        ({"last": "48h"}, "2026-11-21T08:00Z/2026-11-23T08:00Z"),
        ({"last": "2w"}, "2026-11-09T08:00Z/2026-11-23T08:00Z"),
        ({"month": "2026-10"}, "2026-10-01T00:00Z/2026-11-01T00:00Z"),
        ({"month": "2026-11"}, "2026-11-01T00:00Z/2026-11-23T08:00Z"),
        ({"month": "2025-12"}, "2025-12-01T00:00Z/2026-01-01T00:00Z"),
        ({"start": "2026-10-01", "end": "2026-10-08"}, "2026-10-01T00:00Z/2026-10-08T00:00Z"),
        ({"start": "2026-11-22T10:30"}, "2026-11-22T10:00Z/2026-11-23T08:00Z"),
        ({"start": "2026-10-01T02:00+02:00", "end": "2026-10-01T02:10Z"}, "2026-10-01T00:00Z/2026-10-01T03:00Z"),
    ],
)
def test_windows(given_, window):
    assert text(**given_) == window


@pytest.mark.parametrize(
    "given_",
    [
        {"last": "30"},
        {"last": "0d"},
        {"last": "-3d"},
        {"last": "3 fortnights"},
        {"last": "11 years"},
        {"last": "20min"},
        {"month": "2026-13"},
        {"month": "Oct"},
        {"start": "yesterday"},
        {"end": "2026-10-01"},
        {"start": "2026-11-24"},
        {"start": "2026-10-02", "end": "2026-10-01"},
        {"month": "2026-10", "last": "3d"},
        {"month": "2026-12"},
        {"start": "2026-11-23T08:01"},
        {"start": "nan"},
    ],
)
def test_what_cannot_be_a_window(given_):
    with pytest.raises(InputError):
        resolve(now=NOW, **given_)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=12), st.sampled_from(["last", "month", "start"]))
def test_no_text_breaks_the_parser(text_, option):
    try:
        found = resolve(now=NOW, **{option: text_})
    except InputError:
        return
    assert found.start < found.end <= NOW


def test_calendar_cuts_cover_the_window():
    window = Window(
        int(datetime(2026, 1, 30, 6, tzinfo=UTC).timestamp()), int(datetime(2026, 3, 2, 5, tzinfo=UTC).timestamp())
    )
    months = window.by_calendar("month")
    assert [stamp(m.start)[:10] for m in months] == ["2026-01-30", "2026-02-01", "2026-03-01"]
    for cut in (months, window.by_calendar("day"), window.by_calendar("total"), window.split(30 * DAY)):
        assert cut[0].start == window.start
        assert cut[-1].end == window.end
        assert all(a.end == b.start for a, b in pairwise(cut))
    assert len(window.by_calendar("day")) == 32


def test_buckets_stay_within_the_number_of_points():
    assert bucket_seconds(Window(0, DAY), (60, 300, 3600), 60) == 60
    assert bucket_seconds(Window(0, 5 * DAY), (60, 300, 3600), 60) == 300
    assert bucket_seconds(Window(0, 30 * DAY), (60, 300, 3600), 60) == 3600
    assert bucket_seconds(Window(0, 400 * DAY), (60, 300, 3600), 60) == 3600
    assert bucket_seconds(Window(0, HOUR), (60, 300, 3600), 300) == 300
