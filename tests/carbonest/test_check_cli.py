"""``carbonest check``: each form of its verdict, and the exit status."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from estimator.estimate.face import estimate_vm

from ..estimator.terraform.plans import change, plan
from .run import carbonest, carbonest_here

LARGE = {"instance_type": "m5.large"}


@pytest.fixture
def result(tmp_path):
    path = tmp_path / "now.json"
    path.write_text(json.dumps(estimate_vm("m5.xlarge", 100, region="us-east-1").to_dict()))
    return str(path)


@pytest.fixture
def doubled(tmp_path):
    """A Terraform plan that doubles the number of instances."""
    changes = [change("aws_instance.web[0]", LARGE, before=LARGE), change("aws_instance.web[1]", LARGE)]
    path = tmp_path / "tfplan.json"
    path.write_text(json.dumps(plan(*changes, providers={"aws": "us-east-1"})))
    return str(path)


def test_exit_status_of_the_three_verdicts(result):
    assert carbonest_here("check", result, "--max-usd", "20").code == 0
    assert carbonest_here("check", result, "--max-usd", "19").code == 3  # 100 h × 0.192 $/h
    assert carbonest_here("check", result).code == 2


def test_what_cannot_be_judged_is_no_success(tmp_path):
    path = tmp_path / "m.json"
    joules = {"low": 1.0, "central": 2.0, "high": 3.0}
    path.write_text(json.dumps({"schema_version": 1, "kind": "measurement", "name": "job", "energy_joules": joules}))
    done = carbonest_here("check", path, "--max-kgco2e", "5")
    assert done.code == 2
    assert "not known (1 without a figure)" in done.out
    assert "--ignore-unknown" in done.err


def test_annotations_of_github_name_the_file_and_are_escaped(result, tmp_path):
    odd = tmp_path / "a,b:c%.json"
    odd.write_text(Path(result).read_text())
    done = carbonest_here("check", odd, "--max-usd", "19", "--format", "github")
    assert done.code == 3
    (line,) = done.out.splitlines()
    assert line.startswith("::error file=")
    assert "a%2Cb%3Ac%25.json,title=carbonest%3A USD::total: 19.2 USD (central) is above the limit of 19.0." in line


def test_junit_counts_and_parses(result):
    done = carbonest_here("check", result, "--max-usd", "19", "--max-kwh", "100", "--format", "junit")
    suites = ElementTree.fromstring(done.out)
    assert (suites.get("tests"), suites.get("failures"), suites.get("errors")) == ("2", "1", "0")
    failed = [case.get("name") for case in suites.iter("testcase") if case.find("failure") is not None]
    assert failed == ["total: USD, limit"]


def test_markdown_is_a_comment_for_a_pull_request(doubled):
    done = carbonest_here("check", doubled, "--max-increase", "10%", "--format", "markdown")
    assert done.code == 3
    assert done.out.startswith("**carbonest: BUDGET EXCEEDED**")
    assert "| total | USD, growth +100 % | 140 | 70.1 | +10.0 % | ❌ exceeded |" in done.out  # 730 h × 0.096 $/h


def test_json_holds_every_line_and_the_limits(result):
    done = carbonest_here("check", result, "--max-usd", "19", "--bound", "high", "--format", "json")
    assert done.json["kind"] == "check"
    assert done.json["verdict"] == "exceeded"
    assert done.json["limits"]["usd"] == 19
    assert done.json["lines"][0]["now"]["sku"] == "m5.xlarge"


def test_a_baseline_is_another_result(result, tmp_path):
    old = tmp_path / "old.json"
    old.write_text(json.dumps(estimate_vm("m5.xlarge", 95, region="us-east-1").to_dict()))
    given = ("check", result, "--baseline", old, "--max-increase")
    assert carbonest_here(*given, "6%").code == 0  # 100 h after 95 h
    assert carbonest_here(*given, "5%").code == 3


def test_a_job_file_is_planned(tmp_path):
    job = tmp_path / "nightly.toml"
    job.write_text('vcpu-hours = 100\nregion = "us-east-1"\nsku = "m5.xlarge"\n')
    done = carbonest_here("check", job, "--max-kgco2e", "1000", "--format", "json")
    assert done.code == 0
    assert done.json["lines"][0]["now"]["sku"] == "m5.xlarge"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("{", "must be JSON"),
        ('{"a": 1}', "wrote with --format json"),
        ('{"format_version": "9.0", "resource_changes": []}', "format_version 0.x or 1.x"),
    ],
)
def test_wrong_files_are_refused_in_a_sentence(tmp_path, content, says):
    path = tmp_path / "x.json"
    path.write_text(content)
    done = carbonest_here("check", path, "--max-usd", "1")
    assert done.code == 2
    assert says in done.err


def test_standard_input_is_a_result(result):
    assert carbonest("check", "-", "--max-usd", "19", stdin=Path(result).read_text()).code == 3


class TestTerraform:
    def test_the_table_shows_before_after_and_difference(self, doubled):
        done = carbonest_here("terraform", doubled)
        assert done.code == 0
        lines = done.out.splitlines()
        assert next(line for line in lines if line.startswith("cost")).split() == [
            "cost",
            "USD",
            "70.1",
            "140",
            "+70.1",
        ]
        assert next(line for line in lines if line.startswith("machines")).split() == ["machines", "1", "2", "+1"]

    def test_json_is_a_result_that_check_reads(self, doubled, tmp_path):
        path = tmp_path / "result.json"
        assert carbonest_here("terraform", doubled, "--format", "json", "--output", path).code == 0
        assert carbonest_here("check", path, "--max-increase", "10%").code == 3
        assert carbonest_here("check", path, "--max-increase", "100%").code == 0

    def test_the_trail_of_each_kind_of_machine_can_be_read(self, doubled):
        done = carbonest_here("terraform", doubled, "--explain")
        assert "one m5.large, us-east-1, 730 h" in done.out
        assert "carbon intensity" in done.out
        machines = carbonest_here("terraform", doubled, "--format", "json").json["machines"]
        assert [(each["sku"], each["region"]) for each in machines] == [("m5.large", "us-east-1")]
        assert machines[0]["estimate"]["trail"]

    def test_a_file_that_is_no_plan(self, result):
        done = carbonest_here("terraform", result)
        assert done.code == 2
        assert "terraform show -json" in done.err
