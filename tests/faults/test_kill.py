"""kill -9 at random moments: files are whole or absent, nobody trains on, nothing is left, reports come out equal.

``CARBONEST_FAULT_ROUNDS=30`` for more rounds than the suite has time for; the seed of the moments is printed.
"""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from estimator import files
from profiler.measure import results

from .shell import ENVIRONMENT, bash
from .strikes import ROUNDS, killed, moments

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")

WRITER = """
import json, sys
from estimator import files
number = 0
while True:
    number += 1
    files.put("r.json", json.dumps({"number": number, "rest": [number] * 200_000}))
"""


def test_a_file_is_whole_or_absent_and_what_is_left_is_swept(tmp_path):
    """What results, overlays of refresh and caches are written with, without a pause between two writes."""
    strike, seen = moments(), 0
    for _ in range(2 * ROUNDS):
        assert killed(["-c", WRITER], strike.uniform(0.05, 0.6), tmp_path)
        if (tmp_path / "r.json").exists():
            data = json.loads((tmp_path / "r.json").read_text())
            assert data["rest"] == [data["number"]] * 200_000
            seen += 1
    assert seen
    left = [path for path in tmp_path.iterdir() if path.name != "r.json"]
    for path in left:
        os.utime(path, (path.stat().st_mtime - 3600,) * 2)
    files.put(tmp_path / "other.json", "{}")
    assert {path.name for path in tmp_path.iterdir()} == {"r.json", "other.json"}


def test_measurements(tmp_path):
    strike, temporary = moments(), tmp_path / "tmp"
    temporary.mkdir()
    argv = ["-m", "carbonest", "measure", "-o", "r.json", "--name"]
    assert not killed([*argv, "first", "--", "true"], 60, tmp_path, TMPDIR=temporary)
    for number in range(ROUNDS):
        killed([*argv, f"run {number}", "--", "sleep", "0.1"], strike.uniform(0.1, 0.9), tmp_path, TMPDIR=temporary)
        assert results.read(tmp_path / "r.json")["name"] in {"first", *(f"run {i}" for i in range(number + 1))}
    done = bash("carbonest measure -o r.json --name last -- true", tmp_path, TMPDIR=str(temporary))
    assert done.code == 0 and results.read(tmp_path / "r.json")["name"] == "last"
    assert "counted by" not in done.err, "the dead hold no locks"
    assert [path.name for path in temporary.iterdir() if path.suffix != ".lock"] == []


def test_profiles_go_on_where_they_were_killed(tmp_path):
    pytest.importorskip("sklearn")
    strike, temporary = moments(), tmp_path / "tmp"
    temporary.mkdir()
    argv = ["-m", "carbonest", "profile", "houses", "--models", "mean,ols,ridge", "--folds", "3", "--repeats", "2"]
    argv += ["--quick", "--format", "json"]
    assert not killed([*argv, "-o", "whole.json"], 120, tmp_path)
    for _ in range(ROUNDS):
        killed([*argv, "--resume", "book.jsonl", "-o", "r.json"], strike.uniform(0.3, 3.0), tmp_path, TMPDIR=temporary)
        if (tmp_path / "r.json").exists():
            assert scores(tmp_path / "r.json") == scores(tmp_path / "whole.json")
    assert list(temporary.iterdir()) == [], "no house of the user's is left on the disk"
    assert not killed([*argv, "--resume", "book.jsonl", "-o", "r.json"], 120, tmp_path, TMPDIR=temporary)
    assert scores(tmp_path / "r.json") == scores(tmp_path / "whole.json")
    heading, *lines = [json.loads(line) for line in (tmp_path / "book.jsonl").read_text().splitlines()]
    folds = [(line["model"], line["repeat"], line["fold"]) for line in lines]
    assert "carbonest_profile" in heading and len(folds) == len(set(folds)) == 18, "each fold is trained once"


def scores(path):
    rows = json.loads(path.read_text())["results"]
    return [(row["model"], row["status"], row["rmse_log_price"], row["r2"]) for row in rows]


def test_a_killed_parent_leaves_nobody_training(tmp_path):
    pytest.importorskip("sklearn")
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux ends a child with its parent")
    mark = f"CARBONEST_TEST_MARK={tmp_path}"
    argv = [sys.executable, "-m", "carbonest", "profile", "houses", "--models", "gbm"]
    environ = ENVIRONMENT | {"CARBONEST_TEST_MARK": str(tmp_path)}
    parent = subprocess.Popen(argv, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        assert until(lambda: len(living(mark)) > 1), "a child trains"
    finally:
        parent.kill()
        parent.wait()
    assert until(lambda: living(mark) == [])


def until(condition):
    """Wait for a condition, up to a minute on a machine that is busy elsewhere."""
    end = time.monotonic() + 60
    while not condition() and time.monotonic() < end:
        time.sleep(0.05)
    return condition()


def living(mark):
    """Return the processes in whose environment a mark stands."""
    found = []
    for place in Path("/proc").iterdir():
        if place.name.isdecimal():
            with suppress(OSError):
                if mark.encode() in (place / "environ").read_bytes():
                    found.append(place.name)
    return found
