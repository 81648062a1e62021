"""A run that ends before its report: what it finished is not asked for again, and the report is the undisturbed one."""

import json
import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from tests.estimator.usage.fake_aws import Fault
from tests.estimator.usage.fake_azure import Vm
from tests.shared import ROOT

from .conftest import HOUR


def machines_on_disk(state):
    return sum(path.read_bytes().count(b"\n") - 1 for path in state.glob("*.jsonl"))


def struck(fake, state, call, with_signal, arguments, *, after, machines):
    """Run the command in a process and send it a signal; return exit code, stderr, and how many calls it made.

    The strike falls in the call after the first ``after``, when what those brought is on the disk: until then the call
    is held, so that nothing depends on which thread is faster.
    """
    made, victim = [], []

    def strike(operation):
        if call not in operation:
            return
        made.append(operation)
        if len(made) == after + 1:
            until = time.monotonic() + 300
            while time.monotonic() < until and not (victim and machines_on_disk(state) >= machines):
                time.sleep(0.005)
            victim[0].send_signal(with_signal)

    fake.before = strike
    victim.append(
        subprocess.Popen(
            [sys.executable, "-m", "carbonest", *arguments],
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
    )
    out, err = victim[0].communicate()
    fake.before = None
    assert out == ""
    return victim[0].returncode, err, len(made)


@pytest.mark.parametrize("with_signal", [signal.SIGKILL, signal.SIGINT])
def test_cut_off_in_the_middle_and_resumed_on_aws(aws, fleet, week, cli, tmp_path, with_signal):
    fleet(60)
    # 1,008 points each: 25 machines a call, three calls.
    command = ["usage", "aws", *week, "--format", "json", "--parallel", "1", "--period", "600"]
    state = tmp_path / "state"
    code, err, calls = struck(aws, state, "GetMetricData", with_signal, command, after=2, machines=50)
    assert calls == 3
    if with_signal == signal.SIGKILL:
        assert code == -signal.SIGKILL
    else:
        assert code == 130
        assert err.endswith("interrupted; what was finished is kept. The same command with --resume goes on.\n")
    assert machines_on_disk(state) == 50
    aws.operations.clear()
    code, resumed, err = cli(*command, "--resume")
    assert code == 0
    assert "50 machines are done" in err
    assert aws.operations["GetMetricData"] == 1
    assert not list(state.glob("*.jsonl"))
    resumed, undisturbed = json.loads(resumed), json.loads(cli(*command)[1])
    assert resumed["results"] == undisturbed["results"]
    assert len({row["resource_id"] for row in resumed["results"]}) == len(resumed["results"]) == 60
    # The sum is taken in another order: the last digit may differ.
    for name in ("energy_kwh", "operational_kgco2e", "cost_usd"):
        assert resumed["total"][name] == pytest.approx(undisturbed["total"][name])
    assert resumed["resumed_machines"] == 50


def test_killed_in_the_middle_and_resumed_on_azure(azure, start, week, cli, tmp_path):
    azure.vms += [Vm(f"vm{n}", points={start + h * HOUR: float(n % 100) for h in range(168)}) for n in range(120)]
    command = [
        *("usage", "azure", "--auth", "cli", *week),
        *("--format", "json", "--parallel", "1", "--period", "3600"),
    ]
    code, _, calls = struck(azure, tmp_path / "state", "getBatch", signal.SIGKILL, command, after=2, machines=100)
    assert (code, calls) == (-signal.SIGKILL, 3)
    azure.batches.clear()
    code, resumed, err = cli(*command, "--resume")
    assert code == 0
    assert "100 machines are done" in err
    assert azure.batches == [20]
    assert json.loads(resumed)["results"] == json.loads(cli(*command)[1])["results"]
    assert len({row["resource_id"] for row in json.loads(resumed)["results"]}) == 120


def test_nothing_but_a_new_run_touches_an_unfinished_one(aws, fleet, week, cli, tmp_path):
    fleet(2)[1].region = "us-east-1"
    aws.faults.append(Fault("GetMetricData", "AccessDenied", 403, times=1, region="us-east-1"))
    command = ("usage", "aws", *week, "--all-regions")
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


@pytest.mark.parametrize("call", ["DescribeInstances", "GetMetricData"])
def test_ctrl_c_waits_for_no_call_that_hangs(aws, fleet, week, call):
    fleet(3)
    ended, victim, ready, known = [], [], threading.Event(), threading.Event()

    def hang(operation):
        if operation == call and not ended:
            ready.wait(60)
            victim[0].send_signal(signal.SIGINT)
            try:
                ended.append(victim[0].wait(60))
            except subprocess.TimeoutExpired:
                ended.append("waits for a service that does not answer")
            known.set()

    aws.before = hang
    command = [sys.executable, "-m", "carbonest", "usage", "aws", *week]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    victim.append(subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE))
    ready.set()
    _, err = victim[0].communicate()
    known.wait(60)
    assert ended == [130]
    assert b"interrupted" in err
    assert b"Traceback" not in err
