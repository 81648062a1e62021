"""``sacct`` run by carbonest: a stand-in on the PATH that answers, refuses, or is not there."""

import json

import pytest

import carbonest
from estimator.errors import AccessError, InputError, RemoteError
from estimator.tracked.stores import Live

from .test_readers import SACCT

JOB = {
    "job_id": 71, "name": "train", "user": "ada", "account": "ml", "nodes": "gpu01",
    "state": {"current": ["COMPLETED"]},
    "time": {"start": 1790812800, "elapsed": 3600, "end": 1790816400}, "array": {"job_id": 0}, "allocation_nodes": 1,
    "tres": {"allocated": [{"type": "cpu", "name": "", "count": 32}, {"type": "gres", "name": "gpu:h100", "count": 8}]},
}  # fmt: skip


@pytest.fixture
def sacct(tmp_path, monkeypatch):
    """Put a command on the PATH that notes how it was called, then does what its text says."""

    def put(script):
        path = tmp_path / "bin" / "sacct"
        path.parent.mkdir()
        path.write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/asked\n{script}\n')
        path.chmod(0o755)
        monkeypatch.setenv("PATH", f"{path.parent}:/bin:/usr/bin")
        return tmp_path / "asked"

    return put


def test_json_is_asked_for(sacct, tmp_path):
    (tmp_path / "jobs.json").write_text(json.dumps({"jobs": [JOB]}))
    asked = sacct(f"cat {tmp_path}/jobs.json")
    report = carbonest.recorded("slurm", live=Live(start="2026-10-01", all_users=True), region="westeurope")
    assert [row.run_id for row in report.rows] == ["71"]
    assert report.paths == ("sacct",)
    assert asked.read_text() == "--json --allusers --starttime 2026-10-01\n"
    # The same accounting from a file comes to the same.
    (row,) = carbonest.recorded("slurm", tmp_path / "jobs.json", region="westeurope").rows
    assert row.energy_kwh == report.rows[0].energy_kwh


def test_an_older_sacct_answers_text(sacct, tmp_path):
    (tmp_path / "jobs.txt").write_text(SACCT)
    asked = sacct(f'case "$1" in --json) echo "sacct: unrecognized option" >&2; exit 1;; esac\ncat {tmp_path}/jobs.txt')
    report = carbonest.recorded("slurm", live="now-7days", region="westeurope")
    assert [row.run_id for row in report.rows] == ["71", "72_3"]
    assert asked.read_text().splitlines()[1].startswith("--parsable2 --format=JobID,")


@pytest.mark.parametrize(
    ("script", "error", "said"),
    [
        ('echo "slurmdbd: Access denied" >&2; exit 1', AccessError, "exit status 1.*Access denied"),
        ('echo "Problem talking to the database" >&2; exit 3', RemoteError, "exit status 3"),
        ("echo nonsense", RemoteError, "something else than accounting"),
        ("printf '\\377\\376\\001'", RemoteError, "UTF-8"),
        ("echo '{\"jobs\": 3}'", RemoteError, "list of jobs"),
    ],
)
def test_what_goes_wrong_is_a_sentence(sacct, script, error, said):
    sacct(script)
    with pytest.raises(error, match=said):
        carbonest.recorded("slurm", live="2026-10-01")


def test_without_slurm(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(AccessError, match="needs its command sacct"):
        carbonest.recorded("slurm", live="2026-10-01")


def test_a_time_is_no_option(sacct):
    asked = sacct("exit 0")
    with pytest.raises(InputError, match="as sacct takes it"):
        carbonest.recorded("slurm", live="--help")
    assert not asked.exists()
