"""The file of an unfinished run: what was finished is kept, a torn line is dropped, nothing comes twice."""

import errno
import io
import json
import math
import os

import pytest

from estimator.errors import InputError
from estimator.usage.journal import Journal, path_for
from estimator.usage.machines import Machine, Observation, Problem, Series
from estimator.usage.window import HOUR, Window

WINDOW = Window(0, 3 * HOUR)
REQUEST = {"cloud": "aws", "last": "30d"}


def observation(name, **given):
    machine = Machine("aws", "1", "eu-west-1", name, "m5.large", tags={"team": "ml"}, launched_at=5)
    return Observation(machine, *WINDOW, cpu=Series(0, HOUR, (0.1, None, 1 / 3)), gpu_boards=4, **given)


_OPEN = []


@pytest.fixture(autouse=True)
def closed():
    yield
    while _OPEN:
        _OPEN.pop().close(complete=False)


def opened(path, request=REQUEST, *, resume=True, window=WINDOW):
    journal = Journal(path, request)
    _OPEN.append(journal)
    assert journal.open(window, resume=resume, now=0) is not None
    return journal


def test_what_was_written_comes_back_exactly(tmp_path):
    path = tmp_path / "a" / "j.jsonl"
    first = opened(path)
    first.add([observation("i-1"), observation("i-2")])
    first.close(complete=False)
    again = opened(path)
    assert again.handed_on() == [observation("i-1"), observation("i-2")]
    assert again.handed_on() == []
    assert again.begun == "1970-01-01T00:00Z"
    assert set(again.finished) == {"i-1", "i-2"}
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_point_without_a_value_comes_back_as_one(tmp_path):
    path = tmp_path / "j.jsonl"
    journal = opened(path)
    machine = Machine("aws", "1", "eu-west-1", "i-1", "m5.large")
    journal.add([Observation(machine, *WINDOW, cpu=Series(0, HOUR, (0.0, math.nan, None)))])
    journal.close(complete=False)
    (again,) = opened(path).handed_on()
    assert again.cpu.values[::2] == (0.0, None)
    assert math.isnan(again.cpu.values[1])


def test_a_machine_is_recorded_once(tmp_path):
    path = tmp_path / "j.jsonl"
    journal = opened(path)
    journal.add([observation("i-1")])
    journal.add([observation("I-1"), observation("i-2")])
    journal.close(complete=False)
    assert len(path.read_text().splitlines()) == 3


@pytest.mark.parametrize("cut", [1, 7, 40, 150])
def test_a_torn_line_is_dropped_and_does_not_swallow_the_next(tmp_path, cut):
    path = tmp_path / "j.jsonl"
    journal = opened(path)
    journal.add([observation("i-1")])
    journal.add([observation("i-2")])
    journal.close(complete=False)
    whole = path.read_bytes()
    path.write_bytes(whole[:-cut])
    again = opened(path)
    assert [o.machine.resource_id for o in again.handed_on()] == ["i-1"]
    again.add([observation("i-3")])
    again.close(complete=False)
    last = opened(path)
    assert [o.machine.resource_id for o in last.handed_on()] == ["i-1", "i-3"]


def test_a_run_cut_off_in_its_header_begins_anew(tmp_path):
    path = tmp_path / "j.jsonl"
    opened(path).close(complete=False)
    path.write_bytes(path.read_bytes()[:20])
    assert opened(path).handed_on() == []
    assert json.loads(path.read_text())["window"] == list(WINDOW)


def test_the_window_of_the_first_run_holds(tmp_path):
    path = tmp_path / "j.jsonl"
    opened(path).close(complete=False)
    journal = opened(path, window=Window(HOUR, 4 * HOUR))
    assert journal.window == WINDOW


def test_without_resume_it_begins_anew(tmp_path):
    path = tmp_path / "j.jsonl"
    first = opened(path)
    first.add([observation("i-1")])
    first.close(complete=False)
    assert Journal(path, REQUEST).exists()
    assert opened(path, resume=False).handed_on() == []


def test_another_request_is_refused(tmp_path):
    path = tmp_path / "j.jsonl"
    opened(path).close(complete=False)
    with pytest.raises(InputError, match="belongs to another request"):
        opened(path, {"cloud": "aws", "last": "7d"})
    assert path_for(REQUEST, tmp_path) != path_for({"cloud": "aws", "last": "7d"}, tmp_path)
    assert path_for(REQUEST, tmp_path) == path_for(dict(reversed(REQUEST.items())), tmp_path)


def test_a_foreign_file_is_not_overwritten(tmp_path):
    path = tmp_path / "thesis.tex"
    path.write_text("\\documentclass{article}\nprecious\n")
    with pytest.raises(InputError, match="no file of an unfinished run"):
        opened(path)
    assert "precious" in path.read_text()


@pytest.mark.parametrize(
    "content",
    [b'{"weights": [1, 2]}', b"x", b"{", b'{"carbonest_usage":1}', b"\x00" * 64, b'{"a": 1}\n{"b": 2}\n', b"\n"],
)
@pytest.mark.parametrize("linked", [False, True])
@pytest.mark.parametrize("resume", [False, True])
def test_what_is_not_provably_ours_is_neither_written_to_nor_removed(tmp_path, content, linked, resume):
    theirs = tmp_path / "model.json"
    theirs.write_bytes(content)
    path = theirs
    if linked:
        path = tmp_path / "link"
        path.symlink_to(theirs)
    with pytest.raises(InputError, match="it is a link" if linked else "no file of an unfinished run"):
        opened(path, resume=resume)
    with pytest.raises(InputError):
        Journal(path, REQUEST).exists()
    _OPEN.pop().close(complete=True)
    assert theirs.read_bytes() == content
    assert path.is_symlink() == linked


def test_a_link_to_a_journal_is_no_journal(tmp_path):
    (opened(tmp_path / "j.jsonl")).close(complete=False)
    (tmp_path / "link").symlink_to(tmp_path / "j.jsonl")
    with pytest.raises(InputError, match="it is a link"):
        opened(tmp_path / "link")


@pytest.mark.parametrize("made", [os.mkfifo, os.mkdir])
def test_what_is_no_file_is_refused_at_once(tmp_path, made):
    made(tmp_path / "odd")
    with pytest.raises(InputError, match=r"no regular file|Is a directory"):
        opened(tmp_path / "odd")
    with pytest.raises(InputError, match=r"no regular file|Is a directory"):
        Journal(tmp_path / "odd", REQUEST).exists()


def test_a_report_that_is_written_late_takes_no_other_runs_file(tmp_path):
    path = tmp_path / "j.jsonl"
    first, second = opened(path), Journal(path, REQUEST)
    first.add([observation("i-1")])
    first.close(complete=False)
    second.open(WINDOW, resume=False, now=60)
    second.add([observation("i-2")])
    first.forget()
    assert b"i-2" in path.read_bytes(), "the second run is under way"
    second.close(complete=False)
    first.forget()
    assert b"i-2" in path.read_bytes(), "the second run has finished, its report is not written"
    second.forget()
    assert not path.exists()


def test_a_file_that_took_the_place_of_ours_stays(tmp_path):
    path = tmp_path / "j.jsonl"
    journal = opened(path)
    journal.add([observation("i-1")])
    path.unlink()
    path.write_text("a report")
    journal.close(complete=True)
    journal.forget()
    assert path.read_text() == "a report"


class SmallDisk(io.FileIO):
    """A file on a disk with so many bytes left."""

    room = 0

    def write(self, content):
        taken = bytes(content)[: self.room]
        if not taken:
            raise OSError(errno.ENOSPC, "No space left on device")
        self.room -= len(taken)
        return super().write(taken)


@pytest.mark.parametrize("room", [0, 10, 700, 1000])
def test_a_full_disk_is_said_and_ends_no_run(tmp_path, monkeypatch, room):
    def opened_small(self, flags=os.O_RDWR | os.O_CREAT):
        file = SmallDisk(os.open(self.path, flags, 0o600), "r+b")
        file.room = room
        return file

    said = []
    path = tmp_path / "j.jsonl"
    monkeypatch.setattr(Journal, "_opened", opened_small)
    journal = Journal(path, REQUEST, said.append)
    assert journal.open(WINDOW, resume=False, now=0) == WINDOW
    for n in range(4):
        journal.add([observation(f"i-{n}")])
    journal.close(complete=False)
    assert len(said) == 1
    assert "No space left on device" in said[0]
    assert "cannot be resumed" in said[0]
    monkeypatch.undo()
    # Whole lines or none: what was kept can be resumed.
    held = path.read_bytes()
    assert held == b"" or held.endswith(b"\n")
    kept = opened(path).handed_on()
    assert [o.machine.resource_id for o in kept] == [f"i-{n}" for n in range(len(kept))]


def test_two_runs_at_once_are_refused(tmp_path):
    path = tmp_path / "j.jsonl"
    journal = opened(path)
    with pytest.raises(InputError, match="another run of the same request"):
        opened(path)
    journal.close(complete=False)
    opened(path).close(complete=True)
    assert not path.exists()


def test_an_unwritable_place_is_one_sentence(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match="should be its directory is none"):
        opened(tmp_path / "file" / "j.jsonl")


def test_problems_never_enter(tmp_path):
    held = observation("i-1", problems=(Problem("remote", "i-1", "x"),)).to_dict()
    assert "problems" not in held
    assert os.sep not in json.dumps(held, default=list)


@pytest.mark.parametrize(
    "line", ["{}", "null", '{"machine": {}}', '{"machine": {"resource_id": 7}}', '{"cpu": [1]}', '{"foo": 1}', "\u00ff"]
)
def test_a_damaged_line_is_asked_for_again(tmp_path, line):
    path = tmp_path / "j.jsonl"
    journal = opened(path)
    journal.add([observation("i-1"), observation("i-2")])
    journal.close(complete=False)
    header, first, second = path.read_text().splitlines()
    damaged = line
    if line.startswith('{"') and '"machine"' not in line:
        damaged = json.dumps(json.loads(first) | json.loads(line))
    path.write_text("\n".join([header, damaged, second]) + "\n", encoding="latin-1")
    assert [held.machine.resource_id for held in opened(path).handed_on()] == ["i-2"]


@pytest.mark.parametrize("window", [None, "x", [0], [0, None]])
def test_a_damaged_window_is_one_sentence(tmp_path, window):
    path = tmp_path / "j.jsonl"
    opened(path).close(complete=False)
    path.write_text(json.dumps(json.loads(path.read_text()) | {"window": window}) + "\n")
    with pytest.raises(InputError, match="delete the file"):
        opened(path)
