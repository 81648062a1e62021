"""``carbonest usage`` as a user types it: what is printed where, and the exit code."""

import csv
import io
import json
import os
import sys

import pytest

from estimator.usage.rows import FIELDS, read_rows
from tests.estimator.usage.fake_aws import Fault, Instance
from tests.estimator.usage.fake_azure import TOKEN, Vm
from tests.estimator.usage.fake_azure import Fault as AzureFault

from .conftest import HOUR


def test_json_holds_one_row_per_machine_and_says_what_the_run_was(aws, cli, fleet, week):
    fleet()
    code, out, err = cli("usage", "aws", *week, "--format", "json")
    plain = json.loads(out)
    assert code == 0
    assert [row["resource_id"] for row in plain["results"]] == ["i-00000000", "i-00000001", "i-00000002"]
    assert list(plain["results"][0]) == [field.name for field in FIELDS]
    assert plain["results"][0]["cpu_util_mean"] == pytest.approx(0.10)
    assert (plain["complete"], plain["machines"], plain["metrics"], plain["schema_version"]) == (True, 3, 3, 1)
    assert plain["calls"] == {"DescribeInstances": 1, "ListMetrics": 3, "GetMetricData": 1}
    assert err.startswith(
        "3 machines; accounts and regions looked at: 1; 3 metrics in about 1 calls, less than $0.01 at"
    )


def test_rows_read_back_from_json_and_csv_are_the_same(aws, cli, tmp_path, fleet, week):
    fleet()
    paths = [tmp_path / name for name in ("rows.json", "rows.csv")]
    for path in paths:
        assert cli("usage", "aws", *week, "--format", path.suffix[1:], "--output", str(path))[0] == 0
    first, second = (read_rows(path) for path in paths)
    assert first == second
    assert first[1].tags == {"team": "ml"}
    assert first[1].energy_kwh.low < first[1].energy_kwh.central < first[1].energy_kwh.high
    assert (first[0].cpu_share_0_10, first[0].cpu_util_0_10) == (1.0, pytest.approx(0.10))


def test_the_table_says_what_it_rests_on(aws, cli, start, fleet, week):
    fleet()
    aws.instances.append(Instance("i-0000000f", "zz9.big", launched=start))
    aws.cpu(aws.instances[-1], {start: 5.0})
    code, out, _ = cli("usage", "aws", *week)
    assert code == 0
    assert "energy [kWh]" in out
    # Hours and energy are of the same three machines, 3 × 168; those of the fourth stand beside them.
    assert "measured 100 % of 504 running hours" in out
    assert "1 row with 168 running hours could not be estimated" in out
    total = next(line for line in out.splitlines() if line.startswith("total"))
    assert total.split()[2:4] == ["504", "168"]
    assert "not estimated, 1 row: unknown SKU 'zz9.big'" in out
    assert "total (4)" in out


def test_a_dry_run_asks_for_no_metric(aws, cli, fleet):
    fleet()
    code, out, _ = cli("usage", "aws", "--last", "7d", "--dry-run")
    assert code == 0
    assert "3 metrics in about 1 calls" in out
    assert "GetMetricData" not in aws.operations
    assert json.loads(cli("usage", "aws", "--last", "7d", "--dry-run", "--format", "json")[1])["machines"] == 3


def test_nothing_visible_is_no_table_of_zeros(aws, azure, cli, week):
    code, out, err = cli("usage", "aws", *week)
    assert (code, out) == (4, "")
    assert "0 machines visible in default profile, eu-west-1" in err
    code, out, err = cli("usage", "azure", "--auth", "cli", *week)
    assert (code, out) == (4, "")
    assert "0 machines visible: likely no Reader role on subscription sub-a (Research)" in err


def test_a_filter_that_matches_nothing_is_an_input_error(aws, azure, cli, fleet, week):
    fleet()
    code, _, err = cli("usage", "aws", *week, "--tag", "team=moon")
    assert code == 2
    assert "no machine in default profile, eu-west-1 matches --tag team=moon" in err
    azure.vms.append(Vm("one"))
    code, _, err = cli("usage", "azure", "--auth", "cli", *week, "--tag", "team=moon")
    assert code == 2
    assert "1 machines are visible, 0 match" in err


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (Fault("GetMetricData", "InternalServiceFault", 500, times=99, region="us-east-1"), 5),
        (Fault("GetMetricData", "AccessDenied", 403, times=99, region="us-east-1"), 4),
        (Fault("DescribeInstances", "UnauthorizedOperation", 403, times=99, region="us-east-1"), 4),
    ],
)
def test_a_partial_result_is_labelled_and_its_exit_code_says_why(aws, cli, fault, code, fleet, week):
    fleet(2)
    aws.instances[1].region = "us-east-1"
    aws.faults.append(fault)
    left, out, err = cli("usage", "aws", *week, "--all-regions")
    assert left == code
    assert "— PARTIAL" in out
    assert "partial: " in err
    assert "The same command with --resume asks only for what is missing." in err
    aws.faults.clear()
    done, out, err = cli("usage", "aws", *week, "--all-regions", "--resume")
    assert done == 0
    assert "PARTIAL" not in out
    assert "resuming the run of" in err


def test_azure_in_csv(azure, cli, start, week):
    azure.vms += [
        Vm("one", points={start + h * HOUR: 25.0 for h in range(100)}, tags={"team": "ml"}),
        Vm("off", power="deallocated"),
        Vm("idle", power="stopped"),
        Vm("0", scale_set="pool", points={start + h * HOUR: 75.0 for h in range(168)}),
    ]
    code, out, err = cli("usage", "azure", "--auth", "cli", *week, "--format", "csv", "--period", "3600")
    rows = {row["name"]: row for row in csv.DictReader(io.StringIO(out))}
    assert code == 0
    assert err.startswith("4 machines; accounts and regions looked at: 1; 4 metrics in about 2 calls.")
    assert (rows["one"]["running_hours"], rows["one"]["cpu_util_mean"], rows["one"]["silent_hours"]) == (
        "100.0",
        "0.25",
        "68.0",
    )
    assert (rows["off"]["status"], rows["off"]["energy_kwh_central"]) == ("not_running", "0.0")
    assert rows["0"]["cpu_util_50_100"] == "0.75"
    assert rows["one"]["tags_team"] == "ml"
    _, out, _ = cli("usage", "azure", "--auth", "cli", *week)
    assert "1 machines are stopped but not deallocated" in out


def test_throttling_beyond_the_cap_ends_with_what_was_read(aws, cli, fleet, week):
    fleet(2)[1].region = "us-east-1"
    slow = Fault("GetMetricData", "ThrottlingException", times=99, retry_after="40", region="us-east-1")
    aws.faults.append(slow)
    code, out, err = cli("usage", "aws", *week, "--all-regions", "--max-wait", "90s", "--format", "json")
    plain = json.loads(out)
    # Two waits of 40 s are within 90 s, a third is not begun.
    assert (code, plain["complete"], plain["waited_seconds"]) == (5, False, 80.0)
    assert plain["retries"] == {"throttled (ThrottlingException)": 2}
    assert "asks to wait 40 s; given up at the cap of 90 s" in err
    assert "carbonest: AWS: throttled (ThrottlingException); waiting 40 s." in err
    assert [row["cpu_source"] for row in plain["results"]] == ["measured", "assumed"]


def test_a_denied_subscription_is_named(azure, cli, start, week):
    azure.subscriptions["sub-b"] = "Production"
    azure.denied.add("sub-b")
    azure.vms.append(Vm("one", points={start: 25.0}))
    code, out, err = cli("usage", "azure", "--auth", "cli", *week)
    assert code == 4
    assert "PARTIAL" in out
    assert "partial: subscription sub-b (Production): denied (AuthorizationFailed)" in err


def test_no_secret_is_printed_or_stored(aws, azure, cli, start, tmp_path, monkeypatch, fleet, week):
    secret = os.environ["AWS_SECRET_ACCESS_KEY"]
    monkeypatch.setenv("AWS_SESSION_TOKEN", "session-token-0123456789-0123456789-0123456789")
    fleet(2)
    told = (
        f"signature {secret} x-amz-security-token:session-token-0123456789-0123456789-0123456789 AKIAFAKEFAKEFAKEFAKE"
    )
    azure.vms += [Vm("one"), Vm("two")]
    shown = []
    for code in ("SignatureDoesNotMatch", "ValidationError", "AccessDenied", "InternalError"):
        aws.faults[:] = [Fault("GetMetricData", code, 400, told, 99)]
        shown += cli("usage", "aws", *week, "--format", "json", "--max-wait", "1s")[1:]
    for status in (400, 403, 404):
        azure.faults[:] = [AzureFault("metrics", status, "Bad", 99, message=f"token {TOKEN} was refused")]
        shown += cli("usage", "azure", "--auth", "cli", *week, "--format", "json")[1:]
    azure.faults[:] = [AzureFault("subscriptions$", 400, "Bad", 99, message=f"Bearer {TOKEN}")]
    shown += cli("usage", "azure", "--auth", "cli", *week)[1:]
    shown += [path.read_text(errors="replace") for path in (tmp_path / "state").rglob("*") if path.is_file()]
    for text in shown:
        for hidden in (secret, TOKEN, "session-token-0123456789", "AKIAFAKEFAKEFAKEFAKE"):
            assert hidden not in text
    assert all(TOKEN in header for header in azure.authorizations)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["aws", "--last", "30"], "--last must be"),
        (["aws", "--group-by", "colour"], "--group-by must be one of"),
        (["aws", "--profile", "nobody"], "unknown AWS profile"),
        (["aws", "--pue", "0.5"], "--pue"),
        (["aws", "--max-wait", "soon"], "--max-wait"),
        (["azure", "--auth", "cli", "--period", "7"], "--period must be one of"),
    ],
)
def test_bad_input_is_one_sentence(aws, azure, cli, arguments, words):
    code, out, err = cli("usage", *arguments)
    assert code == 2
    assert out == ""
    assert words in err
    assert "Traceback" not in err


def test_a_missing_extra_is_one_sentence(cli, monkeypatch):
    import azure as namespace

    monkeypatch.delattr(namespace, "identity", raising=False)
    for module, command, package in (("boto3", "aws", "boto3"), ("azure.identity", "azure", "azure-identity")):
        monkeypatch.setitem(sys.modules, module, None)
        code, _, err = cli("usage", command, "--region", "x") if command == "aws" else cli("usage", command)
        assert code == 4
        assert f"install '{package}>=" in err and f"(the extra {command} of carbonest)" in err
