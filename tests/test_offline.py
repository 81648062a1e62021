"""No network without a flag or a subcommand that names it: every command runs where opening a socket ends the process.

The list of commands is the command's own: one that is added without an invocation here fails.
"""

import functools
import json
import os
import subprocess
import sys

import pytest

from carbonest.cli import COMMANDS

from .estimator.fleet import focus
from .estimator.provider_figures import figures_of
from .estimator.terraform.plans import change, plan
from .shared import ROOT

#: Exit status of a process that touched the network.
TOUCHED = 97
#: Every Python process of a run loads this first: the command itself and the children that it starts.
GUARD = """
import os, sys

def watch(event, arguments):
    if event == "socket.__new__" and arguments[1] == 1:
        return  # A local (AF_UNIX) socket leads nowhere.
    if event.startswith("socket.") and event not in ("socket.gethostname", "socket.sethostname"):
        with open(os.environ["OFFLINE_TEST_LOG"], "a") as log:
            log.write(f"{event} {arguments!r}\\n")
        os._exit(97)

sys.addaudithook(watch)
"""
VM = ["vm", "--sku", "Standard_D4s_v3", "--hours", "10"]
VALIDATION = "id,measured_scope,sku_or_hardware,cpu_model\nx,server_ac,m5.xlarge,Xeon Platinum 8259CL\n"
INTENSITY = "start,gco2e_per_kwh,end\n2026-01-01T00:00Z,300,2026-01-02T00:00Z\n"
RUN = ["--", sys.executable, "-c", "pass"]

#: Command → invocations that name no service; {tmp} is a directory of the test's own.
OFFLINE = {
    "check": [
        ["check", "{tmp}/result.json", "--max-usd", "100"],
        ["check", "{tmp}/job.toml", "--max-usd", "100"],
        ["check", "{tmp}/tfplan.json", "--max-increase", "500%"],
    ],
    "completion": [["completion", "bash"]],
    "compare": [["compare", "aws", "{tmp}/theirs.csv", "--ours", "{tmp}/ours.json"]],
    "data": [["data"], ["data", "check"], ["data", "sources"], ["data", "refresh", "--help"]],
    "doctor": [["doctor"]],
    "glossary": [["glossary"], ["glossary", "front"]],
    "iam": [["iam", "aws"], ["iam", "azure"]],
    "intensity": [["intensity", "westeurope"], ["intensity", "DE", "--hourly"]],
    "measure": [["measure", *RUN], ["measure", "--output", "{tmp}/run.json", "--format", "json", *RUN]],
    "merge": [["merge", "--help"]],
    "plan": [
        ["plan", "--gpu-hours", "100", "--gpu", "V100"],
        ["plan", "--llm", "8B", "--tokens", "2B", "--sku", "p5.48xlarge"],
        ["plan", "--zoo", "faster_rcnn_R_50_FPN_3x", "--regions", "westeurope", "--intensity", "350"],
    ],
    "power": [["power", "--gpu", "A100-SXM4-80GB", "--gpus", "8", "--hours", "1"]],
    "profile": [["profile", "--models", "mean,ols", "--quick"], ["profile", "zoo"]],
    "regions": [["regions"]],
    "run": [["run", *RUN]],
    "serve": [
        ["serve", "--llm", "8B"],
        [
            "serve",
            "--llm",
            "8B",
            "--sku",
            "p5.48xlarge",
            "--concurrency",
            "9",
            "--input-tokens",
            "9",
            "--output-tokens",
            "9",
        ],
    ],
    "skus": [["skus", "--stats"]],
    "statement": [["statement", "{tmp}/result.json", "--format", "text,latex,modelcard,annex-xi,sci,scope3"]],
    "terraform": [["terraform", "{tmp}/tfplan.json"]],
    "fleet": [["fleet", "bill.csv"], ["fleet", "--print-sql", "bill.csv"]],
    "replay": [["replay", "--help"]],
    "usage": [
        ["usage", "--help"],
        ["usage", "aws", "--help"],
        ["usage", "azure", "--help"],
        ["usage", "slurm", "sacct.txt"],
    ],
    "validate": [["validate", "{tmp}/rows.csv"]],
    "vm": [
        VM,
        [*VM, "--region", "uksouth", "--explain", "--format", "json"],
        [*VM, "--region", "uksouth", "--intensity", "{tmp}/series.csv", "--start", "2026-01-01T00:00"],
        [*VM, "--intensity", "350", "--compare-methods"],
        [*VM, "--region", "atlantis"],
    ],
    "zoo": [["zoo"]],
}
#: What names a service must be seen by the guard, or the guard sees nothing.
NAMING = [
    [*VM, "--region", "uksouth", "--intensity", "uk"],
    [*VM, "--region", "westeurope", "--prices", "live"],
    ["data", "refresh", "prices", "--region", "westeurope"],
    ["intensity", "uksouth", "--live", "uk"],
]


@functools.cache
def results():
    """Return files that commands read: a result, a job, a Terraform plan, a provider's figures and ours beside them."""
    from estimator.estimate.face import estimate_vm

    machine = {"instance_type": "m5.large"}
    place = ("111", "eu-west-1")
    return {
        "result.json": json.dumps(estimate_vm("m5.large", 10, region="eu-west-1").to_dict()),
        "job.toml": 'vcpu-hours = 10\nregion = "eu-west-1"\nsku = "m5.large"\n',
        "tfplan.json": json.dumps(
            plan(change("aws_instance.a", machine, before=machine), providers={"aws": "eu-west-1"})
        ),
        "theirs.csv": figures_of.aws(("2026-10", "v3.0.0", *place, "AmazonEC2", 0.001, 0.1, 0.0, 0.05)),
        "ours.json": json.dumps(figures_of.usage(("2026-10", *place, 90.0, 20.0))),
    }


def guarded(arguments, tmp_path):
    """Run the command; returns the process and what of it touched the network."""
    (tmp_path / "rows.csv").write_text(VALIDATION)
    (tmp_path / "series.csv").write_text(INTENSITY)
    for name, content in results().items():
        (tmp_path / name).write_text(content)
    focus.write(tmp_path / "bill.csv")
    (tmp_path / "sacct.txt").write_text(
        "JobID|State|Start|ElapsedRaw|AllocTRES\n7|COMPLETED|1790812800|3600|cpu=8,gres/gpu:a100=4\n"
    )
    (tmp_path / "first").mkdir(exist_ok=True)
    (tmp_path / "first" / "sitecustomize.py").write_text(GUARD)
    log = tmp_path / "touched.log"
    typed = [argument.replace("{tmp}", str(tmp_path)) for argument in arguments]
    environment = {
        "PATH": "/usr/bin:/bin",
        "HOME": str(tmp_path),
        "CARBONEST_CACHE": str(tmp_path / "cache"),
        "CARBONEST_OVERLAY": str(tmp_path / "overlay"),
        "OMP_NUM_THREADS": "1",
        "OFFLINE_TEST_LOG": str(log),
        "PYTHONPATH": f"{tmp_path / 'first'}{os.pathsep}{ROOT}",
        # What a cloud machine would have: still no reason to go there.
        "ELECTRICITYMAPS_TOKEN": "token",
        "WATTTIME_USER": "someone",
        "WATTTIME_PASSWORD": "password",
        "AWS_ACCESS_KEY_ID": "AKIAEXAMPLE",
        "AWS_SECRET_ACCESS_KEY": "secret",
        "AWS_DEFAULT_REGION": "eu-west-1",
    }
    command = [sys.executable, "-m", "carbonest", *typed]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=environment, timeout=300)
    return done, log.read_text() if log.exists() else ""


def test_every_command_has_an_offline_invocation():
    assert set(COMMANDS) - set(OFFLINE) == set(), "add what it does without a network to OFFLINE above"


@pytest.mark.parametrize(
    "arguments", [a for name in sorted(OFFLINE) if name in COMMANDS for a in OFFLINE[name]], ids=" ".join
)
def test_no_command_touches_the_network(arguments, tmp_path):
    done, touched = guarded(arguments, tmp_path)
    assert touched == ""
    # A bug (1) would prove nothing; 4 is a missing extra, 6 the tables' own check, 2 what was asked wrongly on purpose.
    expected = {"profile": {0, 4}, "data": {0, 6}, "doctor": {0, 4}}.get(arguments[0], {0})
    assert done.returncode in ({2} if "atlantis" in arguments else expected), done.stderr[-2000:]


@pytest.mark.parametrize("arguments", NAMING, ids=" ".join)
def test_the_guard_sees_the_network(arguments, tmp_path):
    done, touched = guarded(arguments, tmp_path)
    assert done.returncode == TOUCHED, done.stderr
    assert touched.startswith("socket.")


def test_the_guard_sees_children(tmp_path):
    code = "import socket; socket.create_connection(('127.0.0.1', 9))"
    _, touched = guarded(["measure", "--", sys.executable, "-c", code], tmp_path)
    assert touched.startswith("socket.")


def test_help_of_everything_touches_nothing(tmp_path):
    for arguments in (["--help"], ["--version"], []):
        done, touched = guarded(arguments, tmp_path)
        assert (done.returncode, touched) == (0, "")
