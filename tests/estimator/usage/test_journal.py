"""The file of an unfinished run: what was finished is kept, a torn line is dropped, nothing comes twice."""

import json
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
    with pytest.raises(InputError, match="Not a directory"):
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
