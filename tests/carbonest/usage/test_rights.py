"""``carbonest iam`` and ``doctor --cloud``: the rights that are told are those that the code uses."""

import json
import re

from estimator.clouds import permissions
from tests.estimator.usage.fake_aws import Fault
from tests.estimator.usage.fake_azure import Vm
from tests.shared import ROOT


def test_the_printed_rights_are_those_that_the_code_uses(aws, azure, cli, fleet, week):
    fleet()
    azure.vms += [Vm("one"), Vm("0", scale_set="pool")]
    assert cli("usage", "aws", *week, "--all-regions")[0] == 0
    assert cli("usage", "azure", "--auth", "cli", *week)[0] == 0
    assert cli("usage", "azure", "--auth", "cli", *week, "--no-batch")[0] == 0
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
        if "tracked" in path.parts:  # clients of trackers, whose calls are spelled alike
            continue
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


def test_doctor_probes_rights_without_asking_for_more_than_one_metric(aws, azure, cli, monkeypatch, fleet):
    from carbonest.cli.setup.cloud_doctor import probe

    fleet()
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
