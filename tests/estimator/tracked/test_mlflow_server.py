"""Runs of an MLflow server, by MLflow's own client against its REST API as a fake answers it."""

import json

import pytest

import carbonest
from estimator.errors import AccessError, InputError, RemoteError
from estimator.units import JOULES_PER_KWH

from ..fakes.server import FakeService, Reply
from .services import START, MlflowApi

pytest.importorskip("mlflow", reason="MLflow's client is not installed")
pytestmark = pytest.mark.filterwarnings("ignore")

POWER = "system/gpu_0_power_usage_watts"
WATTS = [(START + 10 * n, 300.0 + n) for n in range(11)]
#: By hand: ten trapezoids of 10 s between 300 W and 310 W.
JOULES = 10 * sum((300.0 + n + 300.5 + n + 0.5) / 2 for n in range(10))


def stored(count=5):
    series = {POWER: WATTS, "rmse": [(START, 0.2), (START + 50, 0.1)]}
    return [(f"{n:032d}", f"tree-{n}", {key: list(points) for key, points in series.items()}, {}) for n in range(count)]


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    monkeypatch.setenv("MLFLOW_HTTP_REQUEST_MAX_RETRIES", "2")
    monkeypatch.setenv("MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR", "0")
    monkeypatch.setenv("MLFLOW_DISABLE_TELEMETRY", "true")
    for name in ("MLFLOW_TRACKING_TOKEN", "MLFLOW_TRACKING_USERNAME", "MLFLOW_TRACKING_PASSWORD"):
        monkeypatch.delenv(name, raising=False)


def asked(url, **given):
    return carbonest.recorded("mlflow", live=url, gpu="A100", region="eu-west-1", **given)


def test_all_pages_are_read_and_joules_are_those_of_the_series():
    with FakeService(MlflowApi(stored())) as service:
        report = asked(service.url, metric="rmse")
    assert [row.name for row in report.rows] == [f"tree-{n}" for n in range(5)]
    assert not report.faults and not report.partial
    assert report.paths == (service.url,)
    for row in report.rows:
        assert row.board_joules == pytest.approx(JOULES, rel=1e-9)
        assert (row.project, row.user, row.state, row.metric) == ("houses", "ada", "finished", 0.1)
        assert row.gpu_source == "measured_watts"


def test_an_experiment_that_is_not_wanted_is_not_asked_for():
    with FakeService(MlflowApi(stored())) as service, pytest.raises(InputError, match="at least one run"):
        asked(service.url, projects="flats")
    assert not any("runs/search" in request.path for request in service.requests)


def test_a_throttled_request_is_asked_again():
    turns = []

    def before(request):
        if "get-history" in request.path and len(turns) < 2:
            turns.append(request)
            return Reply({"error_code": "REQUEST_LIMIT_EXCEEDED", "message": "slow down"}, 429, {"Retry-After": "0"})
        return None

    with FakeService(MlflowApi(stored(1), before=before)) as service:
        assert len(asked(service.url).rows) == 1
    assert len(turns) == 2


def test_one_broken_answer_leaves_the_rest():
    def before(request):
        broken = "get-history" in request.path and request.params["run_id"].endswith("1")
        return Reply(b"<html>a proxy</html>") if broken else None

    with FakeService(MlflowApi(stored(), before=before)) as service:
        report = asked(service.url)
    assert [row.name for row in report.rows] == ["tree-0", "tree-2", "tree-3", "tree-4"]
    (fault,) = report.faults
    assert fault.source.endswith("1") and fault.remote and report.partial


def test_a_service_that_is_gone_is_not_asked_a_thousand_times():
    def before(request):
        return (
            Reply({"error_code": "INTERNAL_ERROR", "message": "down"}, 500) if "get-history" in request.path else None
        )

    with FakeService(MlflowApi(stored(9), page=9, before=before)) as service:
        report = asked(service.url)
    assert len(report.faults) == 4
    assert report.faults[-1].source == "6 more runs"
    assert not report.rows and report.partial


def test_a_wrong_token_is_refused_and_not_repeated(monkeypatch):
    monkeypatch.setenv("MLFLOW_TRACKING_TOKEN", "not-the-right-token")
    with FakeService(MlflowApi(stored(), token="right")) as service, pytest.raises(AccessError) as refused:
        asked(service.url)
    assert "not-the-right-token" not in str(refused.value)
    assert refused.value.exit_code == 4


def test_a_token_is_sent_and_kept_out_of_the_result(monkeypatch):
    monkeypatch.setenv("MLFLOW_TRACKING_TOKEN", "right-token")
    with FakeService(MlflowApi(stored(1), token="right-token")) as service:
        report = asked(service.url)
    assert len(report.rows) == 1
    assert "right-token" not in str(report.to_dict())


def test_nobody_there():
    with FakeService(MlflowApi([])) as service:
        url = service.url
    with pytest.raises(RemoteError, match="MLflow server failed"):
        asked(url)


@pytest.mark.parametrize(
    "url", ["ftp://x", "http://", "http://ada:hunter22@127.0.0.1:5", "127.0.0.1:5000", "http://x?y=1"]
)
def test_what_is_no_address_is_refused_without_a_password(url):
    with pytest.raises(InputError) as refused:
        asked(url)
    assert "hunter22" not in str(refused.value)


def test_figures_are_written_once():
    api = MlflowApi(stored(3))
    with FakeService(api) as service:
        report = asked(service.url)
        dry = list(carbonest.write_back(report, dry_run=True))
        assert {each.verdict for each in dry} == {"would be written"} and not api.logged
        assert {each.verdict for each in carbonest.write_back(report)} == {"written"}
        assert {each.verdict for each in carbonest.write_back(report)} == {"unchanged"}
        assert len(api.logged) == 3
        _, series, tags = api.runs[report.rows[0].run_id]
        assert series["carbonest/kwh"] == [(START + 100, report.rows[0].energy_kwh.central)]
        assert float(tags["carbonest.kgco2e_high"]) == report.rows[0].operational_kgco2e.high
        # Other figures take the place of the older ones, as the newest of their series.
        other = carbonest.recorded("mlflow", live=service.url, gpu="A100", region="eu-north-1")
        assert {each.verdict for each in carbonest.write_back(other)} == {"written"}
    points = api.logged[-1]["metrics"]
    assert {point["step"] for point in points} == {1}
    assert series["carbonest/kwh"][0][1] * JOULES_PER_KWH > JOULES


def test_what_was_measured_while_it_ran_stays():
    run_id, name, series, _ = stored(1)[0]
    api = MlflowApi([(run_id, name, series, {"carbonest.method": "measured while it ran (meter rapl)"})])
    with FakeService(api) as service:
        (outcome,) = carbonest.write_back(asked(service.url))
    assert outcome.verdict == "left" and "measured" in outcome.reason
    assert not api.logged


def test_writing_ends_where_the_service_does():
    def before(request):
        return (
            Reply({"error_code": "PERMISSION_DENIED", "message": "read only"}, 403)
            if "log-batch" in request.path
            else None
        )

    with FakeService(MlflowApi(stored(6), page=9, before=before)) as service:
        outcomes = list(carbonest.write_back(asked(service.url)))
    assert [each.verdict for each in outcomes] == ["failed"] * 6
    assert [each.exit_code for each in outcomes] == [4, 4, 4, 5, 5, 5]
    assert "not tried" in outcomes[-1].reason


@pytest.mark.parametrize("following", [lambda body: "0", lambda body: str(int(body.get("page_token") or 0) + 100)])
def test_a_list_that_never_ends_is_told_and_no_run_counts_twice(following):
    """The same page again, and empty pages that promise a further one."""
    api = MlflowApi(stored(2))

    def before(request):
        if not request.path.endswith("runs/search"):
            return None
        body = json.loads(request.body)
        first = int(body.get("page_token") or 0)
        return Reply(
            {"runs": [api._run(run_id) for run_id in list(api.runs)[first:]], "next_page_token": following(body)}
        )

    api.before = before
    with FakeService(api) as service:
        report = asked(service.url)
    assert [row.name for row in report.rows] == ["tree-0", "tree-1"]
    assert report.partial
    assert [fault.sentence for fault in report.faults] == [
        "the MLflow server does not end its list: 20 pages in a row brought nothing new."
    ]


@pytest.mark.parametrize(
    "url",
    ["ada:s3cr3t@h", "https:/ada:s3cr3t@h", "https:///ada:s3cr3t@h", "https://ada:s3cr3t\uff20h", "https://ada%3As3cr3t%40h",
     "https:\\\\ada:s3cr3t@h", "https://h/?token=s3cr3t", "https://h/x#s3cr3t", "postgresql://ada:s3cr3t@h/runs"],
)  # fmt: skip
def test_no_address_repeats_a_secret(url):
    with pytest.raises(InputError, match="the address of the MLflow server must") as raised:
        asked(url)
    assert "s3cr3t" not in str(raised.value)
    with pytest.raises(InputError) as raised:
        carbonest.recorded("mlflow", "https://ada:s3cr3t@h/x?token=s3cr3t")
    assert "s3cr3t" not in str(raised.value)
