"""A disk that is full, or becomes full while we work: what stood there stays, nothing half written, nothing silent."""

import json
import os
import subprocess

import pytest

from estimator import files
from estimator.errors import InputError
from estimator.remote import directories
from profiler.houses.loading import load
from profiler.measure import results
from profiler.models import chosen
from profiler.training.job import Plan
from profiler.training.train import train

from .shell import bash

QUICK = Plan(folds=2, repeats=1, quick=True)
PAGE_BYTES = 4096
ENDED_NUMBERS = ("cpu_seconds", "wall_seconds", "timeout_seconds", "memory_gib")


@pytest.fixture
def small_disk(tmp_path):
    """A file system of sixteen pages."""
    place = tmp_path / "disk"
    place.mkdir()
    size = f"size={16 * PAGE_BYTES}"
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", size, "tmpfs", str(place)], capture_output=True, text=True, check=False
    )
    if made.returncode:
        pytest.skip(f"no right to mount a file system here: {made.stderr.strip()}")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


def fill(disk):
    """Take all that is free, and return the file that holds it."""
    ballast = disk / "ballast"
    with ballast.open("ab", buffering=0) as file, pytest.raises(OSError, match="No space left"):
        while True:
            file.write(b"x" * PAGE_BYTES)
    return ballast


def names(directory):
    return sorted(path.name for path in directory.iterdir())


@pytest.mark.parametrize(("program", "status"), [("exit 3", 3), ("exit 0", 2)])
def test_a_measurement_on_a_full_disk_is_shown_and_takes_nothing_with_it(small_disk, program, status):
    (small_disk / "r.json").write_text("old")
    fill(small_disk)
    done = bash(f"carbonest measure -o r.json -- sh -c '{program}'", small_disk)
    assert done.code == status and "No space left on device" in done.err and "measured:" in done.err
    assert (small_disk / "r.json").read_text() == "old" and names(small_disk) == ["ballast", "r.json"]


@pytest.mark.parametrize(("program", "status"), [("exit 3", 3), ("exit 0", 2)])
def test_a_measurement_beyond_a_quota_as_well(tmp_path, program, status):
    """The same where nobody may mount: files of this process end after a kibibyte, in the middle of a write."""
    (tmp_path / "r.json").write_text("old")
    done = bash(f"ulimit -f 1; carbonest measure -o r.json -- sh -c '{program}'", tmp_path)
    assert done.code == status and "File too large" in done.err and "measured:" in done.err
    assert (tmp_path / "r.json").read_text() == "old" and names(tmp_path) == ["r.json"]


def test_files_of_ours_stay_what_they_were(small_disk):
    entry = small_disk / "entry.json"
    directories.replace(entry, b'{"old": 1}', private=True)
    fill(small_disk)
    with pytest.raises(OSError, match="No space left"):
        directories.replace(entry, b"x" * 3 * PAGE_BYTES, private=True)
    with pytest.raises(InputError, match="No space left"):
        files.put(entry, "x" * 3 * PAGE_BYTES)
    assert json.loads(entry.read_text()) == {"old": 1} and names(small_disk) == ["ballast", "entry.json"]


def test_training_goes_on_and_its_file_can_be_resumed(small_disk):
    houses, book, specs = load(None), small_disk / "book.jsonl", chosen(["mean", "ols"])
    whole = train(houses, specs, QUICK)
    ballast = small_disk / "ballast"

    def fill_after_the_first_fold(name, done, total):
        if done == 1 and not ballast.exists():
            fill(small_disk)
            # The page that the book has begun takes another few lines; leave it none.
            with book.open("ab", buffering=0) as file:
                room = -file.tell() % PAGE_BYTES
                line = {"ended": "nobody", "status": "ok", "message": "", **dict.fromkeys(ENDED_NUMBERS, 1.0)}
                file.write(json.dumps(line).encode().ljust(room - 1) + b"\n")

    runs = train(houses, specs, QUICK, resume=book, on_progress=fill_after_the_first_fold)
    assert [run.status for run in runs] == ["ok", "ok"]
    assert scores(runs) == scores(whole), "nothing is lost from the run"
    assert "No space left on device" in runs[-1].problem
    assert book.read_bytes().endswith(b"\n") and all(json.loads(line) for line in book.read_text().splitlines())
    ballast.unlink()
    again = train(houses, specs, QUICK, resume=book)
    assert scores(again) == scores(whole) and not again[-1].problem
    assert 0 < sum(run.resumed for run in again) < 4


def test_half_a_line_is_taken_back(tmp_path, monkeypatch):
    """The same without a mount: the disk takes half of a line, then no more."""
    real = os.fsync

    def full_after_the_heading(handle):
        if os.fstat(handle).st_size > 1000:
            raise OSError(28, "No space left on device")
        real(handle)

    monkeypatch.setattr(os, "fsync", full_after_the_heading)
    book = tmp_path / "book.jsonl"
    (run,) = train(load(None), chosen(["mean"]), QUICK, resume=book)
    assert run.status == "ok" and len(run.lines) == 2 and "No space left on device" in run.problem
    assert len(book.read_text().splitlines()) == 1


def test_no_room_at_the_start_is_said_before_anything_is_trained(small_disk):
    fill(small_disk)
    with pytest.raises(InputError, match=r"--resume must name a file that can be written.*No space left"):
        train(load(None), chosen(["mean"]), QUICK, resume=small_disk / "book.jsonl")


def scores(runs):
    return [[(line["model"], line["fold"], line["error"]) for line in run.lines] for run in runs]


def test_a_result_read_back_is_the_one_written(small_disk):
    done = bash("carbonest measure -o r.json -- true", small_disk)
    assert done.code == 0 and results.read(small_disk / "r.json")["exit_code"] == 0
