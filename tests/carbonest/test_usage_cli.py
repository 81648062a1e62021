"""``carbonest usage``, ``iam`` and ``doctor --cloud`` as a user runs them, against clouds on 127.0.0.1."""

import csv
import io
import json
import os
import re
import signal
import stat
import subprocess
import sys
import time

import pytest

from carbonest.cli import main
from estimator.clouds import permissions
from estimator.usage.rows import FIELDS, read_rows
from tests.estimator.usage.conftest import own_environment  # noqa: F401 - a fixture for every test here
from tests.estimator.usage.fake_aws import FakeAws, Fault, Instance
from tests.estimator.usage.fake_azure import TOKEN, FakeAzure, Vm
from tests.estimator.usage.fake_azure import Fault as AzureFault
from tests.shared import ROOT

HOUR, DAY = 3600, 86400


@pytest.fixture
def start():
    """Begin of the last seven days as ``--last 7d`` takes them."""
    return int(time.time()) // HOUR * HOUR - 7 * DAY


@pytest.fixture
def aws(monkeypatch):
    with FakeAws() as fake:
        monkeypatch.setenv("AWS_ENDPOINT_URL", fake.url)
        yield fake


@pytest.fixture
def azure(monkeypatch, tmp_path):
    az = tmp_path / "bin" / "az"
    az.parent.mkdir()
    answer = json.dumps({"accessToken": TOKEN, "expiresOn": "2100-01-01 00:00:00.000000", "expires_on": 4_102_444_800})
    az.write_text(f"#!/bin/sh\necho '{answer}'\n")
    az.chmod(az.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{az.parent}:{os.environ['PATH']}")
    with FakeAzure(tmp_path) as fake:
        monkeypatch.setenv("CARBONEST_AZURE_ENDPOINT", fake.url)
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(fake.ca))
        yield fake


@pytest.fixture
def cli(monkeypatch, capsys):
    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["carbonest", *arguments])
        with pytest.raises(SystemExit) as left:
            main()
        out, err = capsys.readouterr()
        return left.value.code, out, err

    return run


def fleet(aws, start, count=3, **given):
    for n in range(count):
        instance = Instance(
            f"i-{n:08x}", "m5.xlarge", launched=start, tags={"team": "ml" if n % 2 else "search"}, **given
        )
        aws.instances.append(instance)
        aws.cpu(instance, {start + h * HOUR: 10.0 * (n % 9 + 1) for h in range(7 * 24)})


def test_json_holds_one_row_per_machine_and_says_what_the_run_was(aws, cli, start):
    fleet(aws, start)
    code, out, err = cli("usage", "aws", "--last", "7d", "--format", "json")
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


def test_rows_read_back_from_json_and_csv_are_the_same(aws, cli, start, tmp_path):
    fleet(aws, start)
    paths = [tmp_path / name for name in ("rows.json", "rows.csv")]
    for path in paths:
        assert cli("usage", "aws", "--last", "7d", "--format", path.suffix[1:], "--output", str(path))[0] == 0
    first, second = (read_rows(path) for path in paths)
    assert first == second
    assert first[1].tags == {"team": "ml"}
    assert first[1].energy_kwh.low < first[1].energy_kwh.central < first[1].energy_kwh.high
    assert first[0].cpu_nodes == ((1.0, pytest.approx(0.10)),)


def test_groups_add_up_to_the_whole(aws, cli, start):
    fleet(aws, start, 5)
    _, rows, _ = cli("usage", "aws", "--last", "7d", "--format", "json")
    _, groups, _ = cli(
        "usage", "aws", "--last", "7d", "--format", "json", "--group-by", "tag:team", "--group-by", "type"
    )
    rows, groups = json.loads(rows), json.loads(groups)
    assert {(g["tag:team"], g["type"], g["machines"]) for g in groups["results"]} == {
        ("search", "m5.xlarge", 3),
        ("ml", "m5.xlarge", 2),
    }
    for name in ("energy_kwh", "operational_kgco2e", "embodied_kgco2e", "cost_usd"):
        whole = sum(row[name]["central"] for row in rows["results"])
        assert sum(g[name]["central"] for g in groups["results"]) == pytest.approx(whole)
        assert groups["total"][name]["central"] == pytest.approx(whole)
    # What is shared does not average out, what is a machine's own does: narrower than the sum of the ends.
    ends = sum(row["energy_kwh"]["high"] for row in rows["results"])
    assert groups["total"]["energy_kwh"]["central"] < groups["total"]["energy_kwh"]["high"] < ends


def test_rows_by_day_add_up_to_the_total(aws, cli, start):
    fleet(aws, start, 2)
    _, whole, _ = cli("usage", "aws", "--last", "7d", "--format", "json")
    _, days, _ = cli("usage", "aws", "--last", "7d", "--format", "json", "--rows", "day")
    whole, days = json.loads(whole)["results"], json.loads(days)["results"]
    assert len(days) in (14, 16)
    for row in whole:
        own = [day for day in days if day["resource_id"] == row["resource_id"]]
        assert sum(day["energy_kwh"]["central"] for day in own) == pytest.approx(row["energy_kwh"]["central"])
        assert sum(day["running_hours"] for day in own) == pytest.approx(row["running_hours"])


def test_stopped_hours_cost_no_operation(aws, cli, start):
    fleet(aws, start, 1)
    stopped = Instance(
        "i-0000000f",
        "m5.xlarge",
        state="stopped",
        launched=start - 90 * DAY,
        reason="User initiated (2020-01-01 00:00:00 GMT)",
    )
    aws.instances.append(stopped)
    row = json.loads(cli("usage", "aws", "--last", "7d", "--format", "json")[1])["results"][1]
    assert (row["status"], row["running_hours"], row["energy_kwh"]["high"], row["cost_usd"]["high"]) == (
        "not_running",
        0,
        0,
        0,
    )
    assert row["coverage"] is None


def test_the_table_says_what_it_rests_on(aws, cli, start):
    fleet(aws, start)
    aws.instances.append(Instance("i-0000000f", "zz9.big", launched=start))
    aws.cpu(aws.instances[-1], {start: 5.0})
    code, out, _ = cli("usage", "aws", "--last", "7d")
    assert code == 0
    assert "energy [kWh]" in out
    assert "measured 75.1 % of 672 running hours" in out  # 3 × 168 + 1 of 4 × 168
    assert "not estimated, 1 rows: unknown SKU 'zz9.big'" in out
    assert "total (4)" in out


def test_a_dry_run_asks_for_no_metric(aws, cli, start):
    fleet(aws, start)
    code, out, _ = cli("usage", "aws", "--last", "7d", "--dry-run")
    assert code == 0
    assert "3 metrics in about 1 calls" in out
    assert "GetMetricData" not in aws.operations
    assert json.loads(cli("usage", "aws", "--last", "7d", "--dry-run", "--format", "json")[1])["machines"] == 3


def test_nothing_visible_is_no_table_of_zeros(aws, azure, cli):
    code, out, err = cli("usage", "aws", "--last", "7d")
    assert (code, out) == (4, "")
    assert "0 machines visible in default profile, eu-west-1" in err
    code, out, err = cli("usage", "azure", "--auth", "cli", "--last", "7d")
    assert (code, out) == (4, "")
    assert "0 machines visible: likely no Reader role on subscription sub-a (Research)" in err


def test_a_filter_that_matches_nothing_is_an_input_error(aws, azure, cli, start):
    fleet(aws, start)
    code, _, err = cli("usage", "aws", "--last", "7d", "--tag", "team=moon")
    assert code == 2
    assert "no machine in default profile, eu-west-1 matches tag" in err
    azure.vms.append(Vm("one"))
    code, _, err = cli("usage", "azure", "--auth", "cli", "--last", "7d", "--tag", "team=moon")
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
def test_a_partial_result_is_labelled_and_its_exit_code_says_why(aws, cli, start, fault, code, monkeypatch):
    from estimator.clouds import patience as retry

    monkeypatch.setattr(retry.Patience, "_sleep", lambda self, seconds: None)
    fleet(aws, start, 2)
    aws.instances[1].region = "us-east-1"
    aws.faults.append(fault)
    left, out, err = cli("usage", "aws", "--last", "7d", "--all-regions")
    assert left == code
    assert "— PARTIAL" in out
    assert "partial: " in err
    assert "The same command with --resume asks only for what is missing." in err
    aws.faults.clear()
    done, out, err = cli("usage", "aws", "--last", "7d", "--all-regions", "--resume")
    assert done == 0
    assert "PARTIAL" not in out
    assert "resuming the run of" in err


def test_unmeasured_machines_are_assumed_and_say_so(aws, cli, start):
    fleet(aws, start, 1)
    aws.faults.append(Fault("GetMetricData", "AccessDenied", 403, times=99))
    code, out, _ = cli("usage", "aws", "--last", "7d", "--format", "json")
    row = json.loads(out)["results"][0]
    assert code == 4
    assert (row["status"], row["cpu_source"], row["coverage"]) == ("partial", "assumed", 0)
    # The inventory proves that it ran: launched before the window and running now.
    assert row["running_hours"] == pytest.approx(168)
    assert row["energy_kwh"]["high"] / row["energy_kwh"]["low"] > 2
    assert "GetMetricData is denied" in row["reason"]


def test_gpu_watts_win_over_utilization_and_that_over_the_prior(aws, cli, start):
    sources = {
        "i-0000000a": ("nvidia_smi_power_draw", "nvidia_smi_utilization_gpu"),
        "i-0000000b": ("nvidia_smi_utilization_gpu",),
        "i-0000000c": (),
    }
    for name, metrics in sources.items():
        instance = Instance(name, "p3.8xlarge", launched=start)
        aws.instances.append(instance)
        hours = [start + h * HOUR for h in range(168)]
        aws.cpu(instance, dict.fromkeys(hours, 20.0))
        for metric in metrics:
            for board in range(4):
                dims = {"InstanceId": name, "index": str(board)}
                aws.put(
                    "eu-west-1", "CWAgent", metric, dims, dict.fromkeys(hours, 100.0 if "power" in metric else 50.0)
                )
    _, out, _ = cli("usage", "aws", "--last", "7d", "--format", "json")
    rows = {row["resource_id"]: row for row in json.loads(out)["results"]}
    assert [rows[name]["gpu_source"] for name in sources] == ["measured_watts", "measured_utilization", "assumed"]
    assert (rows["i-0000000a"]["gpu_board_watts_mean"], rows["i-0000000a"]["gpu_util_mean"]) == (100.0, 0.5)
    width = {name: row["energy_kwh"]["high"] / row["energy_kwh"]["low"] for name, row in rows.items()}
    assert width["i-0000000a"] < width["i-0000000b"] < width["i-0000000c"]


def test_azure_in_csv(azure, cli, start):
    azure.vms += [
        Vm("one", points={start + h * HOUR: 25.0 for h in range(100)}, tags={"team": "ml"}),
        Vm("off", power="deallocated"),
        Vm("idle", power="stopped"),
        Vm("0", scale_set="pool", points={start + h * HOUR: 75.0 for h in range(168)}),
    ]
    code, out, err = cli("usage", "azure", "--auth", "cli", "--last", "7d", "--format", "csv", "--period", "3600")
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
    _, out, _ = cli("usage", "azure", "--auth", "cli", "--last", "7d")
    assert "1 machines are stopped but not deallocated" in out


def test_running_without_a_single_point_is_unknown_not_zero(azure, cli, start):
    azure.vms += [Vm("mute"), Vm("born-later", created="2099-01-01T00:00:00+00:00")]
    code, out, _ = cli("usage", "azure", "--auth", "cli", "--last", "7d", "--format", "json")
    mute, later = sorted(json.loads(out)["results"], key=lambda row: row["name"] == "born-later")
    assert code == 0
    assert (mute["status"], mute["running_hours"], mute["energy_kwh"]) == ("not_estimated", None, None)
    assert "its monitoring is silent" in mute["reason"]
    assert (later["status"], later["silent_hours"]) == ("not_running", 0)


def test_a_denied_subscription_is_named(azure, cli, start):
    azure.subscriptions["sub-b"] = "Production"
    azure.denied.add("sub-b")
    azure.vms.append(Vm("one", points={start: 25.0}))
    code, out, err = cli("usage", "azure", "--auth", "cli", "--last", "7d")
    assert code == 4
    assert "PARTIAL" in out
    assert "partial: subscription sub-b (Production): denied (AuthorizationFailed)" in err


def test_no_secret_is_printed_or_stored(aws, azure, cli, start, tmp_path, monkeypatch):
    secret = os.environ["AWS_SECRET_ACCESS_KEY"]
    monkeypatch.setenv("AWS_SESSION_TOKEN", "session-token-0123456789-0123456789-0123456789")
    fleet(aws, start, 2)
    told = (
        f"signature {secret} x-amz-security-token:session-token-0123456789-0123456789-0123456789 AKIAFAKEFAKEFAKEFAKE"
    )
    azure.vms += [Vm("one"), Vm("two")]
    shown = []
    for code in ("SignatureDoesNotMatch", "ValidationError", "AccessDenied", "InternalError"):
        aws.faults[:] = [Fault("GetMetricData", code, 400, told, 99)]
        shown += cli("usage", "aws", "--last", "7d", "--format", "json", "--max-wait", "1s")[1:]
    for status in (400, 403, 404):
        azure.faults[:] = [AzureFault("metrics", status, "Bad", 99, message=f"token {TOKEN} was refused")]
        shown += cli("usage", "azure", "--auth", "cli", "--last", "7d", "--format", "json")[1:]
    azure.faults[:] = [AzureFault("subscriptions$", 400, "Bad", 99, message=f"Bearer {TOKEN}")]
    shown += cli("usage", "azure", "--auth", "cli", "--last", "7d")[1:]
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
        (["aws", "--month", "2026-13"], "--month must be"),
        (["aws", "--start", "2019-01-01"], "CloudWatch keeps 455 days"),
        (["aws", "--last", "7d", "--period", "61"], "multiple of 60"),
        (["aws", "--id", "vm-1"], "instance id such as"),
        (["aws", "--profile", "nobody"], "unknown AWS profile"),
        (["aws", "--workload", "knitting"], "unknown workload"),
        (["aws", "--pue", "0.5"], "--pue"),
        (["aws", "--intensity", "mars"], "mars"),
        (["aws", "--max-wait", "soon"], "--max-wait"),
        (["azure", "--auth", "cli", "--start", "2026-01-01", "--end", "2026-01-02"], "Azure Monitor keeps 93 days"),
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
    for module, command in (("boto3", "aws"), ("azure.identity", "azure")):
        monkeypatch.setitem(sys.modules, module, None)
        code, _, err = cli("usage", command, "--region", "x") if command == "aws" else cli("usage", command)
        assert code == 4
        assert f"pip install 'carbonest[{command}]'" in err


def killed_and_resumed(fake, command, counted, after, environment):
    """Kill −9 when ``after`` metric calls were made; return the outputs of the resumed and of a fresh run."""
    calls, victim = [0], []

    def strike(operation):
        if counted in operation:
            calls[0] += 1
            if calls[0] > after and victim:
                os.kill(victim.pop(), signal.SIGKILL)
                raise ConnectionAbortedError

    def start_it(*more):
        return subprocess.Popen(
            [sys.executable, "-m", "carbonest", *command, *more],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    fake.before = strike
    first = start_it()
    victim.append(first.pid)
    first.communicate()
    assert first.returncode == -signal.SIGKILL
    before, calls[0] = calls[0], 0
    resumed = start_it("--resume")
    out, err = resumed.communicate()
    assert resumed.returncode == 0, err
    again, calls[0] = calls[0], 0
    fresh = start_it()
    expected, _ = fresh.communicate()
    assert fresh.returncode == 0
    return out, err, expected, (before, again, calls[0])


def test_killed_in_the_middle_and_resumed_on_aws(aws, start, tmp_path):
    fleet(aws, start, 75)
    command = ["usage", "aws", "--last", "7d", "--format", "json", "--parallel", "1", "--period", "600"]
    out, err, expected, (before, again, whole) = killed_and_resumed(aws, command, "GetMetricData", 2, dict(os.environ))
    # 1,008 points each: 25 machines a call. The third call killed it; of the two before at most one was in hand.
    done = int(re.search(r"(\d+) machines are done", err)[1])
    assert (before, whole) == (3, 3)
    assert done in (25, 50)
    assert again == whole - done // 25
    resumed, fresh = json.loads(out), json.loads(expected)
    assert resumed["results"] == fresh["results"]
    assert len({row["resource_id"] for row in resumed["results"]}) == len(resumed["results"]) == 75
    for name in ("energy_kwh", "operational_kgco2e", "cost_usd"):
        assert resumed["total"][name] == pytest.approx(fresh["total"][name])
    assert resumed["resumed_machines"] == done
    assert not list((tmp_path / "state").rglob("*.jsonl"))


def test_killed_in_the_middle_and_resumed_on_azure(azure, start):
    azure.vms += [Vm(f"vm{n}", points={start + h * HOUR: float(n % 100) for h in range(168)}) for n in range(230)]
    command = [
        "usage",
        "azure",
        "--auth",
        "cli",
        "--last",
        "7d",
        "--format",
        "json",
        "--parallel",
        "1",
        "--period",
        "3600",
    ]
    out, err, expected, (before, again, whole) = killed_and_resumed(azure, command, "getBatch", 2, dict(os.environ))
    done = int(re.search(r"(\d+) machines are done", err)[1])
    assert (before, whole) == (3, 5)
    assert done in (50, 100)
    assert again == whole - done // 50
    assert json.loads(out)["results"] == json.loads(expected)["results"]
    assert len({row["resource_id"] for row in json.loads(out)["results"]}) == 230


def test_a_second_run_without_resume_says_what_it_throws_away(aws, cli, start):
    fleet(aws, start, 2)
    aws.instances[1].region = "us-east-1"
    aws.faults.append(Fault("GetMetricData", "AccessDenied", 403, times=99, region="us-east-1"))
    cli("usage", "aws", "--last", "7d", "--all-regions")
    _, _, err = cli("usage", "aws", "--last", "7d", "--all-regions")
    assert "with 1 machines is thrown away; --resume would have gone on with it" in err
    _code, _, err = cli("usage", "aws", "--last", "6d", "--resume", "--all-regions")
    assert "nothing to resume" in err


def test_nothing_but_a_new_run_touches_an_unfinished_one(aws, cli, start, tmp_path):
    fleet(aws, start, 2)
    aws.instances[1].region = "us-east-1"
    denied = Fault("GetMetricData", "AccessDenied", 403, times=1, region="us-east-1")
    aws.faults.append(denied)
    command = ("usage", "aws", "--last", "7d", "--all-regions")
    assert cli(*command)[0] == 4
    cli(*command, "--dry-run")
    aws.faults.append(Fault("DescribeRegions", "ExpiredToken", 400, times=1))
    assert cli(*command)[0] == 4
    code, _, err = cli(*command, "--resume")
    assert code == 0
    assert "1 machines are done" in err
    thesis = tmp_path / "thesis.tex"
    thesis.write_text("precious\n")
    code, _, err = cli(*command, "--journal", str(thesis))
    assert code == 2
    assert "no file of an unfinished run" in err
    assert thesis.read_text() == "precious\n"


def test_the_printed_rights_are_those_that_the_code_uses(aws, azure, cli, start):
    fleet(aws, start)
    azure.vms += [Vm("one"), Vm("0", scale_set="pool")]
    assert cli("usage", "aws", "--last", "7d", "--all-regions")[0] == 0
    assert cli("usage", "azure", "--auth", "cli", "--last", "7d")[0] == 0
    assert cli("usage", "azure", "--auth", "cli", "--last", "7d", "--no-batch")[0] == 0
    for cloud, fake in (("aws", aws), ("azure", azure)):
        stated = {p.call for p in permissions.permissions(cloud, ["usage"])}
        assert set(fake.operations) == stated
    policy = json.loads(cli("iam", "aws", "--for", "usage")[1])
    assert {a.partition(":")[2] for s in policy["Statement"] for a in s["Action"]} == set(aws.operations)
    role = json.loads(
        cli("iam", "azure", "--for", "usage", "--subscription", "11111111-2222-3333-4444-555555555555")[1]
    )
    assert set(role["Actions"]) == {p.action for p in permissions.permissions("azure", ["usage"])}
    assert all(action.lower().endswith("/read") for action in role["Actions"])
    assert role["AssignableScopes"] == ["/subscriptions/11111111-2222-3333-4444-555555555555"]


def test_every_aws_call_in_the_code_has_its_right_and_the_other_way_round():
    """Found by name in the source, so that a module with a new call can't forget its line."""
    found = set()
    for path in (ROOT / "estimator").rglob("*.py"):
        calls = re.findall(
            r"\b(?:client|ec2|cloudwatch)\.((?:describe|get|list)_\w+)", path.read_text(encoding="utf-8")
        )
        found |= {"".join(word.title() for word in call.split("_")) for call in calls}
    assert found == {p.call for p in permissions.permissions("aws")}


def test_iam_explains_and_refuses(cli):
    code, out, _ = cli("iam", "aws", "--explain")
    assert code == 0
    assert "cloudwatch:GetMetricData" in out
    assert "without it" in out
    assert cli("iam", "aws", "--for", "astrology")[0] == 2
    code, _, err = cli("iam", "azure", "--subscription", "x")
    assert code == 2
    assert "must be a subscription id" in err
    code, out, err = cli("iam", "azure")
    assert json.loads(out)["IsCustom"] is True
    assert "give --subscription" in err


def test_doctor_probes_rights_without_asking_for_more_than_one_metric(aws, azure, cli, monkeypatch, start):
    from carbonest.cli.setup.cloud_doctor import probe

    fleet(aws, start)
    found = {f["what"]: f["works"] for f in probe("aws")}
    assert found == {
        "ec2:DescribeInstances in eu-west-1": True,
        "ec2:DescribeRegions in eu-west-1": True,
        "cloudwatch:ListMetrics in eu-west-1": True,
        "cloudwatch:GetMetricData in eu-west-1": True,
    }
    assert aws.queries == [1]
    assert all(r["parameters"].get("DryRun") == "true" for r in aws.requests if r["operation"].startswith("Describe"))
    assert set(aws.operations) == {p.call for p in permissions.permissions("aws", ["usage"])}
    aws.faults.append(Fault("DescribeInstances", "UnauthorizedOperation", 403, times=9))
    denied = next(f for f in probe("aws") if f["what"].startswith("ec2:DescribeInstances"))
    assert denied["works"] is False
    assert "is denied (UnauthorizedOperation)" in denied["detail"]

    azure.vms.append(Vm("one"))
    azure.batch_denied.add("sub-a")
    found = {f["what"]: f["works"] for f in probe("azure")}
    label = "subscription sub-a (Research)"
    assert found == {
        "subscriptions": True,
        f"{label}: machines": True,
        f"{label}: metrics, 50 machines at once": False,
        f"{label}: metrics, one machine": True,
    }
    monkeypatch.setenv("PATH", "/nonexistent")
    assert [f["works"] for f in probe("azure")] == [False]
