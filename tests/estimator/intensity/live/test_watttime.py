"""WattTime v3 against a fake that speaks its documented bodies and errors."""

from datetime import UTC, datetime, timedelta

import pytest

from estimator.errors import AccessError, InputError, RemoteError
from estimator.intensity.live import watttime
from estimator.intensity.live.service import FORECAST, MEASURED, Place
from estimator.intensity.live.watttime import WattTime

from ...fakes.server import Reply, in_turn
from ...fakes.watttime import FIVE_MINUTES
from ...fakes.watttime import WattTime as Fake
from .conftest import NOW

CAISO = Place("aws us-west-1", "US-CAL-CISO", "CAISO_NORTH", "US")
DAY = timedelta(days=1)
GOOD_META = {"region": "CAISO_NORTH", "signal_type": "co2_moer", "units": "lbs_co2_per_mwh"}


@pytest.fixture
def service(start_fake, remote_at_now):
    def opened(respond, **options):
        fake = start_fake(respond)
        given = {"user": "someone", "password": "p4ssw0rd"} | options
        return fake, WattTime(remote=remote_at_now(fake), **given)

    return opened


def paths(fake):
    return [request.path for request in fake.requests]


def test_pounds_per_megawatt_hour_become_grams(service):
    first = datetime(2024, 4, 1, tzinfo=UTC)
    body = {
        "data": [{"point_time": "2024-04-01T00:00:00+00:00", "value": 412.5}],
        "meta": {
            "region": "CAISO_NORTH",
            "signal_type": "co2_moer",
            "units": "lbs_co2_per_mwh",
            "data_point_period_seconds": 300,
            "warnings": [],
            "model": {"date": "2024-10-01"},
        },
    }
    _, wt = service(in_turn(Reply({"token": "t"}), Reply(body, now=NOW)))
    series = wt.history(CAISO, first, first + FIVE_MINUTES)
    # 412.5 lb/MWh x 0.45359237 kg/lb = 187.1068526 g/kWh.
    assert series.points[0].gco2e_per_kwh == pytest.approx(187.1068526, abs=1e-7)
    assert series.points[0][:2] == (first, 300.0)
    assert (series.boundary, series.signal) == ("direct", "marginal")
    assert "model of 2024-10-01" in series.notes and series.warnings == ()


def test_the_services_own_warnings_are_passed_on(service):
    meta = GOOD_META | {"warnings": [{"type": "EXCEEDED", "message": "Data  is\nlate."}, "plain"]}
    body = {"data": [{"point_time": NOW.isoformat(), "value": 1.0}], "meta": meta}
    _, wt = service(in_turn(Reply({"token": "t"}), Reply(body, now=NOW)))
    assert wt.latest(CAISO).warnings == ("WattTime warns: Data is late.", "WattTime warns: plain")


def test_one_login_serves_many_requests(service):
    respond = Fake(NOW)
    fake, wt = service(respond)
    series = wt.history(CAISO, NOW - 70 * DAY, NOW - 5 * DAY)
    assert paths(fake) == ["/login"] + ["/v3/historical"] * 3
    assert fake.requests[0].headers["authorization"].startswith("Basic ")
    assert fake.requests[1].headers["authorization"] == "Bearer wt-token-1"
    assert sum(p.duration_seconds for p in series.points) == pytest.approx(65 * 86400, abs=1)
    assert {p.quality for p in series.points} == {MEASURED}


def test_a_token_that_ran_out_is_renewed_once_per_refusal(service, monkeypatch):
    monkeypatch.setattr(watttime, "_DAYS_PER_REQUEST", 2)
    respond = Fake(NOW, token_requests=2)
    fake, wt = service(respond)
    wt.history(CAISO, NOW - 15 * DAY, NOW - 5 * DAY)
    assert respond.logins == 3
    assert paths(fake).count("/v3/historical") == 5 + 2


def test_the_token_is_renewed_before_its_thirty_minutes_are_over(service):
    respond, clock = Fake(NOW), [0.0]
    _, wt = service(respond, clock=lambda: clock[0])
    wt.history(CAISO, NOW - 3 * DAY, NOW - 2 * DAY)
    clock[0] = 27 * 60
    wt.history(CAISO, NOW - 4 * DAY, NOW - 3 * DAY)
    assert respond.logins == 1
    clock[0] = 29 * 60
    wt.history(CAISO, NOW - 5 * DAY, NOW - 4 * DAY)
    assert respond.logins == 2


def test_a_service_that_refuses_its_own_tokens_ends(service):
    respond = Fake(NOW, token_requests=0)
    fake, wt = service(respond)
    with pytest.raises(AccessError, match=r"does not accept its own new token \(401\)"):
        wt.latest(CAISO)
    assert respond.logins == 2 and len(fake.requests) == 4


def test_forecast_and_latest(service):
    fake, wt = service(Fake(NOW, lambda s: 500.0 + s.minute))
    series = wt.forecast(CAISO, 5.5)
    assert fake.requests[-1].params["horizon_hours"] == "6"
    assert {p.quality for p in series.points} == {FORECAST}
    assert series.points[0].start <= NOW < series.points[0].end
    assert 5.5 * 3600 <= sum(p.duration_seconds for p in series.points) <= 5.5 * 3600 + 600
    newest = wt.latest(CAISO)
    assert len(newest.points) == 1
    assert newest.points[0].start <= NOW < newest.points[0].end + timedelta(seconds=5)
    wt.forecast(CAISO, 900)
    assert fake.requests[-1].params["horizon_hours"] == "72"


def test_null_points_are_gaps(service):
    hole = datetime(2024, 4, 1, 0, 10, tzinfo=UTC)
    _, wt = service(Fake(NOW, lambda s: None if s == hole else 400.0))
    series = wt.history(CAISO, hole - 2 * FIVE_MINUTES, hole + 2 * FIVE_MINUTES)
    assert [p.start.minute for p in series.points] == [0, 5, 15]
    assert [p.duration_seconds for p in series.points] == [300.0] * 3


def test_a_place_without_region_is_looked_up_by_its_coordinates(service):
    fake, wt = service(Fake(NOW))
    place = Place("aws us-west-1", None, None, "US", 37.35, -121.96)
    assert wt.latest(place).place == "CAISO_NORTH"
    asked = fake.requests[1]
    assert asked.path == "/v3/region-from-loc"
    assert asked.params == {"latitude": "37.35", "longitude": "-121.96", "signal_type": "co2_moer"}
    with pytest.raises(InputError, match="no WattTime region is known for x y: name one"):
        wt.latest(Place("x y"))


def test_wrong_credentials_are_said_without_showing_them(service):
    _, wt = service(Fake(NOW), password="wr0ng-p4ss")
    with pytest.raises(AccessError, match=r"does not accept WATTTIME_USER and WATTTIME_PASSWORD \(401\)") as caught:
        wt.latest(CAISO)
    assert "wr0ng" not in str(caught.value)


def test_missing_credentials_are_said():
    with pytest.raises(AccessError, match="set the environment variables WATTTIME_USER and WATTTIME_PASSWORD"):
        WattTime(user="", password="x")


def test_a_region_outside_the_plan_is_named(service):
    _, wt = service(Fake(NOW), region="PJM_DC")
    with pytest.raises(AccessError, match=r"has no right to co2_moer of region PJM_DC\. Without .* only CAISO_NORTH"):
        wt.latest(CAISO)


def test_the_average_signal_needs_a_licence(service):
    fake, wt = service(Fake(NOW), signal="average")
    with pytest.raises(AccessError, match="has no right to co2_aoer of region CAISO_NORTH"):
        wt.latest(CAISO)
    assert fake.requests[-1].params["signal_type"] == "co2_aoer"


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        (Reply({"data": [], "meta": GOOD_META}), "has no value of region CAISO_NORTH"),
        (
            Reply({"data": [], "meta": GOOD_META | {"units": "percentile"}}),
            "must answer lbs_co2_per_mwh; it answered 'percentile'",
        ),
        (
            Reply({"data": [], "meta": GOOD_META | {"signal_type": "co2_aoer"}}),
            "answered 'co2_aoer' instead of co2_moer",
        ),
        (
            Reply({"data": [], "meta": GOOD_META | {"region": "ERCOT"}}),
            "answered region 'ERCOT' instead of CAISO_NORTH",
        ),
        (Reply({"data": None}), "must answer 'data' and 'meta'"),
        (Reply([]), "must answer an object"),
        (
            Reply({"message": "bad window"}, 422),
            r"refused the request for co2_moer of region CAISO_NORTH \(422\).*bad window",
        ),
        (Reply({"message": "unknown"}, 404), r"has no data: co2_moer of region CAISO_NORTH \(404\)"),
        (Reply({}, 429, {"Retry-After": "300"}), r"too many requests \(429\); it asks to wait 300 s"),
        (Reply({}, 502), r"the service failed \(502\)"),
        (Reply({"data": []}, truncated=True), "cut short"),
    ],
)
def test_each_failure_is_a_sentence(service, reply, message):
    _, wt = service(in_turn(Reply({"token": "t"}), reply))
    with pytest.raises(RemoteError, match=message):
        wt.latest(CAISO)


def test_no_secret_reaches_the_cache(service, tmp_path):
    _, wt = service(Fake(NOW))
    wt.latest(CAISO)
    stored = b"".join(
        path.read_bytes() + path.name.encode() for path in (tmp_path / "cache").rglob("*") if path.is_file()
    )
    assert b"CAISO_NORTH" in stored
    for secret in (b"p4ssw0rd", b"wt-token", b"someone", b"Basic"):
        assert secret not in stored
