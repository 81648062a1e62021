"""UK Carbon Intensity against a fake that speaks its documented bodies and errors."""

from datetime import UTC, datetime, timedelta

import pytest

from estimator.errors import InputError, RemoteError
from estimator.intensity.live.service import ESTIMATED, FORECAST, MEASURED, Place, Point
from estimator.intensity.live.uk import UkCarbonIntensity

from ...fakes.server import Reply, in_turn
from ...fakes.uk import ERROR, HALF_HOUR, Uk
from .conftest import NOW

GB = Place("azure uksouth", "GB", "UK", "GB")


def at(text):
    return datetime.fromisoformat(text).astimezone(UTC)


@pytest.fixture
def service(start_fake, remote_at_now):
    def opened(respond, region=None):
        fake = start_fake(respond)
        return fake, UkCarbonIntensity(region, remote=remote_at_now(fake))

    return opened


def test_the_documented_body_is_read(service):
    body = {
        "data": [
            {
                "from": "2018-01-20T12:00Z",
                "to": "2018-01-20T12:30Z",
                "intensity": {"forecast": 266, "actual": 263, "index": "moderate"},
            }
        ]
    }
    _, uk = service(in_turn(Reply(body, now=NOW)))
    series = uk.latest(GB)
    assert series.points == (Point(at("2018-01-20T12:00Z"), 1800.0, 263.0, MEASURED),)
    assert (series.boundary, series.signal, series.place) == ("direct", "average", "GB")
    assert series.source_id == "uk_carbon_intensity_api"


def test_history_is_cut_to_the_window_and_an_unsettled_half_hour_is_estimated(service):
    first = at("2024-10-24T10:10Z")
    fake, uk = service(Uk(NOW, lambda s: 100 + s.minute, settled=lambda s: s != at("2024-10-24T11:00Z")))
    series = uk.history(GB, first, at("2024-10-24T11:40Z"))
    assert fake.requests[0].path == "/intensity/2024-10-24T10:00Z/2024-10-24T12:00Z"
    assert [(p.start, p.duration_seconds, p.gco2e_per_kwh, p.quality) for p in series.points] == [
        (first, 1200, 100, MEASURED),
        (at("2024-10-24T10:30Z"), 1800, 130, MEASURED),
        (at("2024-10-24T11:00Z"), 1800, 107, ESTIMATED),
        (at("2024-10-24T11:30Z"), 600, 130, MEASURED),
    ]


def test_a_month_is_asked_in_windows_of_14_days(service):
    fake, uk = service(Uk(NOW))
    first = at("2024-09-01T00:10Z")
    series = uk.history(GB, first, first + timedelta(days=30))
    assert [r.path.split("/")[2] for r in fake.requests] == [
        "2024-09-01T00:00Z",
        "2024-09-15T00:00Z",
        "2024-09-29T00:00Z",
    ]
    assert len(series.points) == 30 * 48 + 1
    assert sum(p.duration_seconds for p in series.points) == 30 * 86400
    assert all(a.end == b.start for a, b in zip(series.points, series.points[1:], strict=False))


def test_the_day_that_summer_time_ends_has_50_half_hours(service):
    _, uk = service(Uk(NOW))
    local_day = at("2024-10-27T00:00+01:00"), at("2024-10-28T00:00+00:00")
    series = uk.history(GB, *local_day)
    assert len(series.points) == 50
    assert sum(p.duration_seconds for p in series.points) == 25 * 3600


def test_the_forecast_begins_now_and_nulls_are_gaps(service):
    hole = (NOW + timedelta(hours=5)).replace(minute=0, second=0)
    fake, uk = service(Uk(NOW, lambda s: None if s == hole else 200))
    series = uk.forecast(GB, 10)
    assert fake.requests[0].path.endswith("/fw48h")
    assert series.points[0].start <= NOW < series.points[0].end
    assert {p.quality for p in series.points} == {FORECAST}
    assert sum(p.duration_seconds for p in series.points) in (10 * 3600.0, 10.5 * 3600.0)


def test_a_region_has_forecasts_only_and_both_shapes_are_read(service):
    fake, uk = service(Uk(NOW), region="13")
    assert uk.latest(GB).place == "GB region 13"
    past = uk.history(GB, at("2024-10-24T10:00Z"), at("2024-10-24T11:00Z"))
    assert [p.quality for p in past.points] == [ESTIMATED, ESTIMATED]
    assert [r.path for r in fake.requests] == [
        "/regional/regionid/13",
        "/regional/intensity/2024-10-24T10:00Z/2024-10-24T11:00Z/regionid/13",
    ]


@pytest.mark.parametrize("region", ["0", "19", "London", "-1", "1.5", "¹"])
def test_unknown_regions_are_refused(region):
    with pytest.raises(InputError, match="must be a number from 1 to 18"):
        UkCarbonIntensity(region)


def test_other_countries_are_refused_before_anything_is_sent(service):
    fake, uk = service(Uk(NOW))
    with pytest.raises(InputError, match="knows Great Britain only; azure westeurope lies elsewhere"):
        uk.latest(Place("azure westeurope", "NL", "NL", "NL"))
    assert fake.requests == []


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        (Reply(ERROR, 400), r"refused the request to /intensity.* \(400\): \"Please enter a valid start datetime"),
        (Reply({"error": {"code": "500", "message": "Internal Server Error"}}, 500), r"the service failed \(500\)"),
        (Reply({"data": []}), "has no value for the present half-hour"),
        (Reply({"data": {"from": 1}}), "must answer a list under 'data'"),
        (Reply([1, 2]), "must answer a list under 'data'"),
        (Reply({"data": [{"from": "noon", "to": "later"}]}), "must answer ISO 8601 time stamps; it answered 'noon'"),
        (
            Reply({"data": [{"from": "2026-01-01T00:30Z", "to": "2026-01-01T00:00Z", "intensity": {}}]}),
            "must answer from < to",
        ),
        (
            Reply({"data": [{"from": "2026-01-01T00:00Z", "to": "2026-01-01T00:30Z", "intensity": {"actual": "12"}}]}),
            "must answer numbers of at least 0, or null; it answered '12'",
        ),
        (Reply({"data": []}, truncated=True), "cut short"),
    ],
)
def test_each_failure_is_a_sentence(service, reply, message):
    _, uk = service(in_turn(reply))
    with pytest.raises(RemoteError, match=message):
        uk.latest(GB)


def test_half_hours_are_the_services_own(service):
    _, uk = service(Uk(NOW))
    assert {p.duration_seconds for p in uk.history(GB, at("2024-10-01T00:00Z"), at("2024-10-02T00:00Z")).points} == {
        HALF_HOUR.total_seconds()
    }
