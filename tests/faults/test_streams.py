"""Streams that are closed, full, or read by nobody: results and exit statuses do not depend on words."""

import json
import os

import pytest

from profiler.measure import results

from .shell import bash

pytestmark = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")  # noqa: PTH110

#: Whoever reads nothing: the pipe is closed before the first word is written.
NOBODY = "| { exec <&-; sleep 0.05; }"


@pytest.mark.parametrize("streams", ["2>&-", "2>/dev/full", "2>&1 | head -1", ">&- 2>&-", "<&- >&- 2>&-"])
def test_a_measurement_is_written_and_the_programs_status_wins(streams, tmp_path):
    done = bash(f"carbonest measure -o r.json -- sh -c 'exit 3' {streams}", tmp_path)
    assert done.code == 3, done
    assert results.read(tmp_path / "r.json")["exit_code"] == 3


def test_a_name_that_is_no_text_is_kept_as_far_as_it_is(tmp_path):
    done = bash(r"carbonest measure --name $'run \xff\e[2J' -o r.json -- sh -c 'exit 3'", tmp_path)
    assert done.code == 3 and "\x1b" not in done.err and "Traceback" not in done.err
    assert results.read(tmp_path / "r.json")["name"] == "run \N{REPLACEMENT CHARACTER}\x1b[2J"


@pytest.mark.parametrize(("program", "status"), [("exit 3", 3), ("exit 0", 2)])
def test_a_result_that_cannot_be_written_is_said_and_shown(program, status):
    done = bash(f"carbonest measure -f json -- sh -c '{program}' >/dev/full")
    assert done.code == status, "a program's own status wins; where it has none to tell, the loss has"
    assert "cannot be written to stdout: No space left" in done.err
    assert "measured:" in done.err, "the report is not lost"


def test_descriptors_are_passed_on(tmp_path):
    done = bash("carbonest measure -o r.json -- cat <(echo hi) <(echo there)", tmp_path)
    assert done.out == "hi\nthere\n" and done.code == 0
    done = bash("exec 7>seven; carbonest measure -o r.json -- sh -c 'echo seven >&7'", tmp_path)
    assert done.code == 0 and (tmp_path / "seven").read_text() == "seven\n"


def test_descriptors_of_ours_are_not_passed_on(tmp_path):
    """The locks go with the measurement: a daemon that the program leaves must not hold them."""
    done = bash("carbonest measure -o r.json -- ls /proc/self/fd", tmp_path)
    # Standard streams, and the directory that ls itself has open.
    assert set(done.out.split()) == {"0", "1", "2", "3"}


@pytest.mark.parametrize("command", ["regions", "--help", "vm --help", "vm --sku m5.large --hours 1", "--version"])
def test_a_reader_that_has_gone_is_no_failure(command):
    done = bash(f"carbonest {command} {NOBODY}")
    assert done.code == 0 and done.err.count("Error") == 0, done


@pytest.mark.parametrize("command", ["regions", "--help", "vm --sku m5.large --hours 1 --format json"])
def test_a_full_stdout_is_said(command):
    done = bash(f"carbonest {command} >/dev/full")
    assert done.code == 2 and "written to stdout: No space left on device." in done.err
    assert "Traceback" not in done.err and "Exception ignored" not in done.err


def test_a_closed_stdout_is_said():
    done = bash("carbonest regions >&-")
    assert done.code == 2 and done.err.endswith("the result cannot be written to stdout: it is closed.\n")


@pytest.mark.parametrize("stderr", ["2>&-", "2>/dev/full"])
def test_words_that_nobody_hears_change_nothing(stderr):
    command = "carbonest vm --sku m5.large --hours 1 --format json"
    silent, heard = bash(f"{command} {stderr}"), bash(command)
    assert "notes:" in heard.err
    assert silent == (0, heard.out, "")
    assert json.loads(silent.out)["workload"]["sku"] == "m5.large"
    assert bash(f"carbonest vm --sku nonsense --hours 1 {stderr}").code == 2


@pytest.mark.parametrize("command", ["merge -", "validate -"])
def test_a_closed_stdin_is_an_answer_of_one_sentence(command):
    done = bash(f"carbonest {command} <&-")
    assert done.code == 2 and done.err.count("\n") == 1 and "Traceback" not in done.err


def test_a_deleted_working_directory(tmp_path):
    gone = f"mkdir gone && cd gone && rmdir ../gone && carbonest measure -o {tmp_path}/r.json -- true"
    assert bash(gone, tmp_path).code == 0 and results.read(tmp_path / "r.json")["exit_code"] == 0
    done = bash("mkdir gone && cd gone && rmdir ../gone && carbonest measure -o r.json -- touch ../ran", tmp_path)
    assert done.code == 2 and "--output must name a file that can be written" in done.err
    assert not (tmp_path / "ran").exists()
