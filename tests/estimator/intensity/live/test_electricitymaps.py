"""Electricity Maps v3 against a fake that speaks its documented bodies and errors."""

import itertools
from datetime import UTC, datetime, timedelta

import pytest

from estimator.errors import AccessError, DataError, InputError, RemoteError
from estimator.intensity.live.electricitymaps import ElectricityMaps
from estimator.intensity.live.service import ESTIMATED, FORECAST, MEASURED, Place, Point

from ...fakes.electricitymaps import ElectricityMaps as Fake
from ...fakes.server import Reply, in_turn
from .conftest import NOW

DE = Place("aws eu-central-1", "DE", "DE", "DE")
HOUR = timedelta(hours=1)
FLOOR = NOW.replace(minute=0, second=0)
TOKEN = "em-token-1"


@pytest.fixture
def service(start_fake, remote_at_now):
    def opened(respond, token=TOKEN, **options):
        fake = start_fake(respond)
        remote = remote_at_now(fake, headers={"auth-token": token}, secrets=(token,))
        return fake, ElectricityMaps(token=token, remote=remote, **options)

    return opened


def test_the_documented_body_is_read(service):
    body = {
        "zone": "DE",
        "carbonIntensity": 322,
        "datetime": "2019-05-21T00:00:00.000Z",
        "updatedAt": "…",
        "emissionFactorType": "lifecycle",
        "isEstimated": False,
        "estimationMethod": None,
    }
    fake, em = service(in_turn(Reply(body, now=NOW)))
    series = em.latest(DE)
    assert series.points == (Point(datetime(2019, 5, 21, tzinfo=UTC), 3600.0, 322.0, MEASURED),)
    assert (series.boundary, series.signal, series.place, series.source_id) == (
        "lifecycle",
        "average",
        "DE",
        "electricitymaps_api",
    )
    assert fake.requests[0].path == "/carbon-intensity/latest"
    assert fake.requests[0].params == {"zone": "DE", "emissionFactorType": "lifecycle", "temporalGranularity": "hourly"}
    assert fake.requests[0].headers["auth-token"] == TOKEN


def test_the_last_day_comes_from_the_free_history(service):
    fake, em = service(Fake(NOW, lambda s: s.hour, paid=False, estimated=lambda s: s >= FLOOR - HOUR))
    series = em.history(DE, FLOOR - 5 * HOUR, FLOOR)
    assert [r.path for r in fake.requests] == ["/carbon-intensity/history"]
    assert [p.gco2e_per_kwh for p in series.points] == [(FLOOR - k * HOUR).hour for k in (5, 4, 3, 2, 1)]
    assert [p.quality for p in series.points] == [MEASURED] * 4 + [ESTIMATED]


def test_older_hours_come_in_ranges_of_ten_days(service):
    fake, em = service(Fake(NOW, lambda s: 300 + s.day))
    first = FLOOR - timedelta(days=40) + timedelta(minutes=20)
    series = em.history(DE, first, first + timedelta(days=25))
    asked = [(r.params["start"], r.params["end"]) for r in fake.requests]
    assert [path.path for path in fake.requests] == ["/carbon-intensity/past-range"] * 3
    assert [a == b for (_, a), (b, _) in itertools.pairwise(asked)] == [True, True]
    assert len(series.points) == 25 * 24 + 1
    assert sum(p.duration_seconds for p in series.points) == 25 * 86400
    assert all(p.gco2e_per_kwh == 300 + p.start.day for p in series.points)


def test_the_day_that_summer_time_begins_has_23_hours(service):
    _, em = service(Fake(NOW))
    day = datetime.fromisoformat("2024-03-31T00:00+01:00"), datetime.fromisoformat("2024-04-01T00:00+02:00")
    series = em.history(DE, *day)
    assert len(series.points) == 23


def test_the_horizon_is_the_smallest_that_suffices(service):
    fake, em = service(Fake(NOW))
    for hours, asked in ((3, "24"), (24, "24"), (30, "48"), (500, "72")):
        series = em.forecast(DE, hours)
        assert fake.requests[-1].params["horizonHours"] == asked
        assert {p.quality for p in series.points} == {FORECAST}
        assert series.points[0].start <= NOW < series.points[0].end
    assert fake.requests[0].params["emissionFactorType"] == "lifecycle"


def test_five_minute_answers_keep_their_length(service):
    step = timedelta(minutes=5)
    for granularity in ("5_minutes", None):
        _, em = service(Fake(NOW, step=step, granularity=granularity))
        first = FLOOR - timedelta(days=3)
        series = em.history(DE, first, first + HOUR)
        assert [p.duration_seconds for p in series.points] == [300.0] * 12


def test_null_values_are_gaps_not_zero(service):
    hole = FLOOR - timedelta(days=3) + HOUR
    _, em = service(Fake(NOW, lambda s: None if s == hole else 100))
    series = em.history(DE, hole - HOUR, hole + 2 * HOUR)
    assert [p.start for p in series.points] == [hole - HOUR, hole + HOUR]
    assert {p.gco2e_per_kwh for p in series.points} == {100.0}


def test_old_spelling_of_the_method_marks_an_estimate(service):
    body = {
        "zone": "DE",
        "history": [
            {"carbonIntensity": 5, "datetime": (FLOOR - k * HOUR).isoformat(), "estimatedMethod": "TIME_SLICER_AVERAGE"}
            for k in range(24)
        ],
    }
    _, em = service(in_turn(Reply(body, now=NOW)))
    assert {p.quality for p in em.history(DE, FLOOR - 2 * HOUR, FLOOR).points} == {ESTIMATED}


def test_direct_figures_are_asked_and_labelled(service):
    fake, em = service(Fake(NOW), boundary="direct")
    assert em.latest(DE).boundary == "direct"
    assert fake.requests[0].params["emissionFactorType"] == "direct"


def test_another_boundary_than_asked_is_refused(service):
    _, em = service(Fake(NOW, factor="lifecycle"), boundary="direct")
    with pytest.raises(RemoteError, match="answered 'lifecycle' figures instead of direct"):
        em.latest(DE)


def test_another_zone_than_asked_is_refused(service):
    _, em = service(in_turn(Reply({"zone": "FR", "carbonIntensity": 20, "datetime": "2026-01-01T00:00Z"})))
    with pytest.raises(RemoteError, match="answered zone 'FR' instead of DE"):
        em.latest(DE)


def test_series_of_two_boundaries_are_never_joined(service):
    _, lifecycle = service(Fake(NOW))
    _, direct = service(Fake(NOW), boundary="direct")
    with pytest.raises(DataError, match="different boundary must not be joined: lifecycle and direct"):
        lifecycle.latest(DE).joined(direct.latest(DE))


def test_without_a_token_nothing_is_sent(start_fake, monkeypatch):
    monkeypatch.delenv("ELECTRICITYMAPS_TOKEN", raising=False)
    with pytest.raises(AccessError, match="set the environment variable ELECTRICITYMAPS_TOKEN"):
        ElectricityMaps()


@pytest.mark.parametrize("token", ["ü", "a\nb: c", "\x00"])
def test_a_token_that_breaks_headers_is_refused(token):
    with pytest.raises(InputError, match="must hold printable ASCII characters only") as caught:
        ElectricityMaps(token=token)
    assert token not in str(caught.value)


def test_a_wrong_token_is_said_without_showing_it(service):
    _, em = service(Fake(NOW), token="wrong-token-77")
    with pytest.raises(AccessError, match=r"does not accept ELECTRICITYMAPS_TOKEN \(401\): check the token") as caught:
        em.latest(DE)
    assert "wrong-token-77" not in str(caught.value)


def test_a_zone_outside_the_plan_is_named(service):
    _, em = service(Fake(NOW), zone="FR")
    with pytest.raises(AccessError, match="the plan behind ELECTRICITYMAPS_TOKEN does not cover zone FR"):
        em.latest(DE)


def test_an_endpoint_outside_the_plan_is_named(service):
    _, em = service(Fake(NOW, paid=False))
    with pytest.raises(AccessError, match="does not cover 'forecast' of zone DE"):
        em.forecast(DE, 10)
    with pytest.raises(AccessError, match="does not cover 'past-range' of zone DE"):
        em.history(DE, FLOOR - timedelta(days=9), FLOOR - timedelta(days=8))


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        (Reply({"error": "No recent data for zone"}, 404), r"no data of zone DE for this time \(404\)"),
        (
            Reply({"message": "slow down"}, 429, {"Retry-After": "3600"}),
            r"too many requests \(429\); it asks to wait 3600 s",
        ),
        (Reply({}, 500), r"the service failed \(500\)"),
        (Reply(b"<html>", 503), r"the service failed \(503\)"),
        (Reply({"zone": "DE", "carbonIntensity": None, "datetime": "2026-01-01T00:00Z"}), "has no value of zone DE"),
        (
            Reply({"zone": "DE", "carbonIntensity": -4, "datetime": "2026-01-01T00:00Z"}),
            "at least 0, or null; it answered '-4'",
        ),
        (Reply({"zone": "DE", "carbonIntensity": 4, "datetime": None}), "must answer ISO 8601 time stamps"),
        (Reply(["DE"]), "must answer an object"),
        (Reply(b'{"zone": "DE", "carbonInt'), "must answer JSON"),
        (Reply({"zone": "DE"}, truncated=True), "cut short"),
    ],
)
def test_each_failure_is_a_sentence(service, reply, message):
    _, em = service(in_turn(reply))
    with pytest.raises(RemoteError, match=message):
        em.latest(DE)


def test_a_place_without_zone_asks_for_one(service):
    _, em = service(Fake(NOW))
    with pytest.raises(InputError, match="no Electricity Maps zone is known for aws nowhere-1: name one"):
        em.latest(Place("aws nowhere-1"))
