"""Live figures: the real SDKs against servers of our own on 127.0.0.1."""

import json

import pytest

from estimator.errors import AccessError, InputError, RemoteError

from ..fakes.server import LocalServer, send
from ..usage.conftest import own_environment, parsed_once  # noqa: F401  # no test may see the user's clouds
from . import figures_of

pytest.importorskip("boto3")


class Sustainability(LocalServer):
    """AWS's sustainability API (REST-JSON): two pages, or the failure that it is told."""

    def __init__(self, *, failure=None):
        super().__init__()
        self.failure, self.requests = failure, []

    def answer(self, handler, body):
        asked = json.loads(body)
        self.requests.append((handler.command, handler.path, asked))
        if self.failure is not None:
            status, code = self.failure
            send(handler, status, json.dumps({"message": "no"}).encode(), {"x-amzn-ErrorType": code})
            return
        second = asked.get("NextToken") == "more"
        row = {
            "TimePeriod": {"Start": "2026-10-01T00:00:00Z", "End": "2026-11-01T00:00:00Z"},
            "DimensionsValues": {"USAGE_ACCOUNT_ID": "111", "REGION": "us-east-1" if second else "eu-west-1"},
            "ModelVersion": "v3.0.0",
            "EmissionsValues": {"TOTAL_LBM_CARBON_EMISSIONS": {"Value": 0.151, "Unit": "MTCO2e"}},
        }
        content = {"Results": [row]} | ({} if second else {"NextToken": "more"})
        send(handler, 200, json.dumps(content).encode(), {})


@pytest.fixture
def no_waiting():
    """The environment's fixture asks for it."""


def ask_aws(server, monkeypatch):
    from estimator.provider_figures.aws_live import ask

    monkeypatch.setenv("AWS_ENDPOINT_URL", server.url)
    return ask(["2026-10", "2026-12"])


def test_aws_is_asked_for_every_page_scope_and_dimension(monkeypatch):
    with Sustainability() as server:
        figures = ask_aws(server, monkeypatch)
    assert [(each.month, each.region, each.location) for each in figures] == [
        ("2026-10", "eu-west-1", pytest.approx(151.0)),
        ("2026-10", "us-east-1", pytest.approx(151.0)),
    ]
    method, path, asked = server.requests[0]
    assert (method, path) == ("POST", "/v1/estimated-carbon-emissions")
    assert asked["GroupBy"] == ["USAGE_ACCOUNT_ID", "REGION", "SERVICE"]
    assert len(asked["EmissionsTypes"]) == 6
    assert [str(asked["TimePeriod"][end])[:10] for end in ("Start", "End")] == ["2026-10-01", "2027-01-01"]
    assert asked["Granularity"] == "MONTHLY"


def test_the_command_asks_for_the_months_of_ours(monkeypatch, tmp_path):
    from tests.carbonest.run import carbonest_here

    ours = figures_of.written(tmp_path, "ours.json", figures_of.usage(("2026-10", "111", "eu-west-1", 90.0, 20.0)))
    with Sustainability() as server:
        monkeypatch.setenv("AWS_ENDPOINT_URL", server.url)
        done = carbonest_here("compare", "aws", "--live", "--ours", ours)
    assert done.code == 0
    assert "AWS, location-based" in done.out
    assert [str(server.requests[0][2]["TimePeriod"][end])[:10] for end in ("Start", "End")] == [
        "2026-10-01",
        "2026-11-01",
    ]
    assert carbonest_here("compare", "aws", "x.csv", "--live", "--ours", ours).code == 2


@pytest.mark.parametrize(
    ("failure", "error"), [((403, "AccessDeniedException"), AccessError), ((400, "ValidationException"), RemoteError)]
)
def test_aws_failing_is_a_sentence(monkeypatch, failure, error):
    with Sustainability(failure=failure) as server, pytest.raises(error):
        ask_aws(server, monkeypatch)


class Session:
    """What AzureSession is to the reader: a POST that answers by scope."""

    asked: list = []  # noqa: RUF012  # one per test, cleared by it
    decision = "Allowed"
    amounts = {"Scope1": 0.5, "Scope2": 7.0, "Scope3": 5.0}  # noqa: RUF012

    def __init__(self, token_source):
        self.token_source = token_source

    def post(self, path, parameters, body):
        self.asked.append((path, parameters, body))
        (scope,) = body["carbonScopeList"]
        item = {"dataType": "MonthlySummaryData", "latestMonthEmissions": self.amounts[scope], "date": "2026-10-01"}
        decision = {"subscriptionId": body["subscriptionList"][0], "decision": self.decision}
        return {"value": [item], "subscriptionAccessDecisionList": [decision]}


@pytest.fixture
def azure(monkeypatch):
    from estimator.provider_figures import azure_live

    Session.asked = []
    monkeypatch.setattr(azure_live, "AzureSession", Session)
    monkeypatch.setattr(azure_live, "credential", lambda auth: auth)
    return azure_live


def test_azure_is_asked_scope_by_scope(azure):
    (found,) = azure.ask(["2026-10"], ["SUB-A"])
    assert (found.scope_1, found.scope_2, found.scope_3, found.unstated) == (0.5, 7.0, 5.0, 12.5)
    assert found.account == "SUB-A"
    path, parameters, body = Session.asked[0]
    assert path == "/providers/Microsoft.Carbon/carbonEmissionReports"
    assert parameters == {"api-version": "2025-04-01"}
    assert body == {
        "reportType": "MonthlySummaryReport",
        "subscriptionList": ["sub-a"],
        "carbonScopeList": ["Scope1"],
        "dateRange": {"start": "2026-10-01", "end": "2026-10-01"},
    }


def test_azure_denying_a_subscription_is_a_missing_right(azure, monkeypatch):
    monkeypatch.setattr(Session, "decision", "Denied")
    with pytest.raises(AccessError, match="sub-a was denied"):
        azure.ask(["2026-10"], ["sub-a"])


def test_azure_needs_to_know_which_subscriptions(azure):
    with pytest.raises(InputError, match="they name none"):
        azure.ask(["2026-10"], [])
