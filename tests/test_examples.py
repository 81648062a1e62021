"""The examples of continuous integration, run as the shell scripts that they are."""

import json
import os
import stat
import subprocess
import sys

import pytest

from .estimator.terraform.plans import change, plan
from .shared import ROOT

yaml = pytest.importorskip("yaml")
GITHUB = ROOT / "examples" / "github" / "carbon-budget.yml"
GITLAB = ROOT / "examples" / "gitlab" / "carbon-budget.gitlab-ci.yml"
LARGE = {"instance_type": "m5.large"}


@pytest.fixture
def checkout(tmp_path):
    """A folder as the job sees it after its plan: the number of instances doubles."""
    (tmp_path / "carbonest.toml").write_text((ROOT / "examples" / "carbonest.toml").read_text())
    changes = [change("aws_instance.web[0]", LARGE, before=LARGE), change("aws_instance.web[1]", LARGE)]
    (tmp_path / "tfplan.json").write_text(json.dumps(plan(*changes, providers={"aws": "eu-west-1"})))
    command = tmp_path / "bin" / "carbonest"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec {sys.executable} -m carbonest "$@"\n')
    command.chmod(command.stat().st_mode | stat.S_IXUSR)
    return tmp_path


def shell(folder, script):
    """Run a script as the runners do: bash, ending at the first failure."""
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    env = os.environ | {"PATH": path, "PYTHONPATH": str(ROOT), "GITHUB_STEP_SUMMARY": str(folder / "summary.md")}
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script], cwd=folder, env=env, capture_output=True, text=True, check=False
    )


def test_the_action_fails_a_pull_request_that_doubles_its_instances(checkout):
    steps = {step.get("name"): step for step in yaml.safe_load(GITHUB.read_text())["jobs"]["budget"]["steps"]}
    assert shell(checkout, steps["Estimate"]["run"]).returncode == 0
    done = shell(checkout, steps["Hold against the budget"]["run"])
    assert done.returncode == 3
    assert "::error file=carbon.json,title=carbonest%3A kgCO2e, growth +100 %25::" in done.stdout.replace("%2C", ",")
    comment = (checkout / "whole.md").read_text()
    assert "BUDGET EXCEEDED" in comment
    assert "| machines |  | 1 | 2 | +1 |" in comment
    assert (checkout / "summary.md").read_text() == comment


def test_the_action_lets_a_plan_pass_that_changes_nothing(checkout):
    same = plan(change("aws_instance.web[0]", LARGE, before=LARGE), providers={"aws": "eu-west-1"})
    (checkout / "tfplan.json").write_text(json.dumps(same))
    steps = {step.get("name"): step for step in yaml.safe_load(GITHUB.read_text())["jobs"]["budget"]["steps"]}
    assert shell(checkout, steps["Estimate"]["run"]).returncode == 0
    assert shell(checkout, steps["Hold against the budget"]["run"]).returncode == 0


def test_the_gitlab_job_fails_and_leaves_its_report(checkout):
    job = yaml.safe_load(GITLAB.read_text())["carbon-budget"]
    lines = [line for line in job["script"] if "pip install" not in line]
    done = shell(checkout, "\n".join(lines))
    assert done.returncode == 3
    report = (checkout / job["artifacts"]["reports"]["junit"]).read_text()
    assert 'failures="3"' in report
