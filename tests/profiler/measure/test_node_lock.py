"""Who counts a device: locks between processes of a node, ranks of a job, strangers, nests."""

import fcntl
import os
import subprocess
import sys

import pytest

from profiler.measure.block import measure_block
from profiler.measure.nesting import RUN_VARIABLE
from profiler.measure.node_lock import Holder, NodeLocks, job_of, rank_of
from profiler.measure.runs import measure_command

from ...shared import ROOT
from .fakes import counters, replayed

HOLD = """
import os, sys
from profiler.measure.node_lock import Holder, NodeLocks, job_of
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


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        '{"a": ' * 4000,
        "\x00" * 5000,
        '["a", 1e999, null]',
        "[[], 1, null]",
        '["a\\u001b[2J", 1, null]',
        '["a", "1", null]',
        '["a", 1, {}]',
        "null",
        "\xff",
    ],
    ids=lambda text: ascii(text[:12]),
)
def test_whatever_another_user_wrote_names_nobody(tmp_path, text):
    path = tmp_path / "carbonest-package-0.lock"
    path.write_text(text, encoding="latin-1")
    with path.open("r+") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert NodeLocks("me", None, tmp_path).claim(["package-0"]) == {"package-0": Holder("unknown", 0, None)}


@pytest.mark.parametrize("kind", ["pipe", "link", "second name", "directory", "device"])
def test_what_is_no_lock_file_stops_nobody_and_is_left_alone(tmp_path, kind):
    path, victim = tmp_path / "carbonest-package-0.lock", tmp_path / "victim"
    victim.write_text("precious")
    make = {
        "pipe": lambda: os.mkfifo(path),
        "link": lambda: path.symlink_to(victim),
        "second name": lambda: path.hardlink_to(victim),
        "directory": path.mkdir,
        "device": lambda: path.symlink_to(os.devnull),
    }
    make[kind]()
    locks = NodeLocks("me", None, tmp_path)
    assert locks.claim(["package-0"]) == {}
    locks.release()
    assert victim.read_text() == "precious"


def test_a_claim_stands_where_its_name_cannot_be_written(tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "pwrite", full)
    first = NodeLocks("first", None, tmp_path)
    assert first.claim(["package-0"]) == {}
    # Within one process a claim never keeps another from measuring, so the lock itself is asked.
    with (tmp_path / "carbonest-package-0.lock").open("r+") as other, pytest.raises(BlockingIOError):
        fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
