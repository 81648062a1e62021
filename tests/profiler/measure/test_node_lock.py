"""Who counts a device: locks between processes of a node, ranks of a job, strangers, nests."""

import os
import subprocess
import sys

import pytest

from profiler.measure.block import measure_block
from profiler.measure.nesting import RUN_VARIABLE
from profiler.measure.node_lock import NodeLocks, job_of, rank_of
from profiler.measure.runs import measure_command

from ...shared import ROOT
from .fakes import counters, replayed

HOLD = """
import os, sys
from profiler.measure.node_lock import NodeLocks, job_of
locks = NodeLocks("first-run", job_of(os.environ))
assert locks.claim(["package-0"]) == {}
print("held", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def other_measurement(tmp_path, monkeypatch):
    """Another process on this node that counts package-0, in whatever job the environment names."""
    running = []

    def start():
        environ = os.environ | {"TMPDIR": str(tmp_path), "PYTHONPATH": str(ROOT)}
        process = subprocess.Popen(
            [sys.executable, "-c", HOLD], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environ
        )
        running.append(process)
        assert process.stdout.readline() == b"held\n"
        return process

    yield start
    for process in running:
        process.communicate(b"\n")


def test_rank_of_the_same_job_leaves_the_counter_to_the_first(other_measurement, monkeypatch):
    monkeypatch.setenv("SLURM_JOB_ID", "4711")
    monkeypatch.setenv("SLURM_PROCID", "1")
    other_measurement()
    result = measure_command(["true"], counters(replayed(100.0)))
    assert result.energy_joules is None and result.cpu_joules is None, "the first rank counts the package"
    (device,) = result.to_dict()["devices"]
    assert device["counted"] is False and device["counted_by"] == "first-run" and device["joules"]["central"] == 100.0
    assert (result.job, result.rank) == ("SLURM_JOB_ID=4711", 1)
    assert any("counted by run first-run of the same job" in warning for warning in result.warnings)


def test_stranger_on_the_same_machine_gets_the_model_instead(other_measurement):
    other_measurement()
    result = measure_command([sys.executable, "-S", "-c", "sum(range(10**6))"], counters(replayed(100.0)))
    assert result.modelled and result.meter == "cpu_time"
    assert [d.counted for d in result.runs[0].devices] == [False, True]
    assert any("being counted by another measurement" in warning for warning in result.warnings)


def test_lock_is_free_again_after_a_killed_measurement(other_measurement):
    process = other_measurement()
    process.kill()
    process.wait()
    assert measure_command(["true"], counters(replayed(100.0))).energy_joules.central == 100.0


def test_nested_measurement_reads_the_counter_too(other_measurement, monkeypatch):
    other_measurement()
    monkeypatch.setenv(RUN_VARIABLE, "first-run")
    assert measure_command(["true"], counters(replayed(7.0))).energy_joules.central == 7.0
    with measure_block(counters(replayed(50.0))), measure_block(counters(replayed(3.0))) as inner:
        pass
    assert inner.result.energy_joules.central == 3.0


def test_locks_that_cannot_be_made_do_not_stop_anyone(tmp_path):
    assert NodeLocks("me", None, tmp_path / "absent").claim(["package-0"]) == {}


def test_garbage_in_a_lock_file_does_not_crash(tmp_path):
    import fcntl

    path = tmp_path / "carbonest-package-0.lock"
    path.write_text("{not json")
    with path.open("r+") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert NodeLocks("me", None, tmp_path).claim(["package-0"])["package-0"].run_id == "unknown"


@pytest.mark.parametrize(
    ("environ", "job", "rank"),
    [
        ({}, None, None),
        ({"RANK": "3"}, None, None),
        ({"SLURM_JOB_ID": "9", "SLURM_PROCID": "2"}, "SLURM_JOB_ID=9", 2),
        ({"MASTER_ADDR": "node1", "MASTER_PORT": "29500", "RANK": "1"}, "MASTER_ADDR=node1:29500", 1),
        ({"TORCHELASTIC_RUN_ID": "abc", "RANK": "x"}, "TORCHELASTIC_RUN_ID=abc", None),
    ],
)
def test_job_and_rank(environ, job, rank):
    assert (job_of(environ), rank_of(environ)) == (job, rank)
