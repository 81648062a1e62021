"""What is said beside the result: notes at the end, silenced by --quiet; colour where wanted; the form by name."""

import json
import os
import pty
import subprocess
import sys

import pytest

from carbonest.cli import render, terminal

from ..shared import ROOT
from .run import carbonest_here

VM = ("vm", "--sku", "m5.xlarge", "--hours", "10")
HOSTILE = "x\x1b[31mred\x0estrong\x0f"


@pytest.fixture(autouse=True)
def plain(monkeypatch):
    for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "TERM"):
        monkeypatch.delenv(name, raising=False)


def on_a_terminal(*arguments, **env):
    """Run the command on a terminal of 80 columns, with all of its output there; return what it shows."""
    main, side = pty.openpty()
    child = subprocess.Popen(
        [sys.executable, "-m", "carbonest", *arguments],
        stdin=side, stdout=side, stderr=side, cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT), "TERM": "xterm"} | env,
    )  # fmt: skip
    os.close(side)
    shown = b""
    try:
        while piece := os.read(main, 65536):
            shown += piece
    except OSError:  # the other side was closed
        pass
    child.wait()
    os.close(main)
    return shown.decode().replace("\r\n", "\n")


def test_notes_stand_together_after_the_result():
    done = carbonest_here(*VM)
    first, *notes = done.err.splitlines()
    assert first == "3 notes:" and len(notes) == 3 and all(note.startswith("- ") for note in notes)
    one = carbonest_here(*VM, "--region", "us-east-1", "--workload", "batch")
    assert one.err.startswith("note: ") and one.err.count("\n") == 1


def test_quiet_drops_notes_and_no_error():
    assert carbonest_here(*VM, "--quiet").err == ""
    assert carbonest_here(*VM, "-q").out == carbonest_here(*VM).out
    wrong = carbonest_here("vm", "--sku", "m5.xlargee", "--hours", "1", "-q")
    assert wrong.code == 2 and wrong.err.startswith("carbonest: unknown SKU")
    assert len(carbonest_here(*VM, "-q", "-f", "json").json["warnings"]) == 3


def test_a_command_that_fails_loses_no_note(tmp_path):
    done = carbonest_here(*VM, "-o", tmp_path / "no" / "folder.txt")
    assert done.code == 2 and done.out == ""
    assert done.err.startswith("3 notes:") and done.err.splitlines()[-1].startswith("carbonest: ")
    path = tmp_path / "list.csv"
    path.write_text("sku,hours\nm5.xlarge,1\nnonsense,1\n")
    done = carbonest_here("vm", "--from", path)
    assert done.code == 2
    # Notes first, and last what is wrong.
    assert done.err.splitlines()[0].endswith("notes:") and done.err.splitlines()[-1].startswith("carbonest: 1 of 2")


def test_a_note_that_is_said_twice_stands_once(capsys):
    meta = {terminal._NOTES: ["the same", "the same", "another"]}
    terminal._say_notes(meta)
    assert capsys.readouterr().err == "2 notes:\n- the same\n- another\n"


def test_colour_on_a_terminal_and_lines_that_fit_it():
    # A pseudo-terminal has no size of its own; 80 columns as most have.
    shown = on_a_terminal(*VM, COLUMNS="80")
    assert "\x1b[1mm5.xlarge (aws: 4 vCPU, 16 GiB)" in shown and "\x1b[33m3 notes:\x1b[0m" in shown
    bare = shown.replace("\x1b[1m", "").replace("\x1b[33m", "").replace("\x1b[0m", "")
    assert "\x1b" not in bare and max(map(len, bare.splitlines())) <= 80


@pytest.mark.parametrize(
    "env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"CLICOLOR": "0"}, {"NO_COLOR": "1", "FORCE_COLOR": "1"}]
)
def test_no_colour_where_none_is_wanted(env):
    assert "\x1b" not in on_a_terminal(*VM, **env)


def test_no_colour_in_pipes_and_files_unless_it_is_asked_for(tmp_path, monkeypatch):
    done = carbonest_here(*VM)
    assert "\x1b" not in done.out + done.err
    monkeypatch.setenv("FORCE_COLOR", "1")
    forced = carbonest_here(*VM, "-o", tmp_path / "a.txt")
    assert "\x1b" not in (tmp_path / "a.txt").read_text() and "\x1b[33m3 notes:" in forced.err
    assert "\x1b[1m" in carbonest_here(*VM).out
    assert "\x1b" not in carbonest_here(*VM, "-f", "json").out + carbonest_here(*VM, "-f", "markdown").out


def test_a_name_brings_no_colour_of_its_own(monkeypatch, capsys):
    monkeypatch.setenv("FORCE_COLOR", "1")
    table = render.Table(("a", HOSTILE), [(HOSTILE, HOSTILE)], title=HOSTILE, notes=[HOSTILE], strong=(0,))
    render.write("text", None, results=[], tables=[table])
    shown = capsys.readouterr().out
    assert shown.count("\x1b") == 4 and "\x0e" not in shown
    assert shown.replace("\x1b[1m", "").replace("\x1b[0m", "").count(r"x\x1b[31mred\x0estrong\x0f") == 5
    terminal.note(HOSTILE)
    assert "\x1b[31m" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("a.json", "{"),
        ("a.csv", "schema_version,"),
        ("a.md", "**m5"),
        ("a.txt", "m5.x"),
        ("A.JSON", "{"),
        ("a.out", "m5.x"),
    ],
)
def test_the_end_of_a_name_decides_on_the_form(name, begins, tmp_path):
    assert carbonest_here(*VM, "-q", "-o", tmp_path / name) == (0, "", "")
    assert (tmp_path / name).read_text().startswith(begins)


def test_a_typed_format_wins_and_a_setting_gives_way(tmp_path, monkeypatch):
    carbonest_here(*VM, "-q", "-f", "csv", "-o", tmp_path / "a.json")
    assert (tmp_path / "a.json").read_text().startswith("schema_version,")
    monkeypatch.setenv("CARBONEST_FORMAT", "markdown")
    carbonest_here(*VM, "-q", "-o", tmp_path / "b.json")
    assert json.loads((tmp_path / "b.json").read_text())["workload"]["sku"] == "m5.xlarge"
    assert carbonest_here(*VM, "-q").out.startswith("**m5")


def test_a_page_by_its_name_where_there_is_one(tmp_path):
    page = tmp_path / "plan.html"
    done = carbonest_here("plan", "--gpu-hours", "10", "--gpu", "A100", "--limit", "2", "-q", "-o", page)
    assert (done.code, done.out) == (0, "") and page.read_text().startswith("<!doctype html>")
    none = carbonest_here("skus", "m5.xlarge", "-o", tmp_path / "a.html")
    assert none.code == 2 and "asks for a page" in none.err and ".json" in none.err
    assert not (tmp_path / "a.html").exists()
    two = carbonest_here("plan", "--gpu-hours", "10", "--gpu", "A100", "--html", tmp_path / "b.html", "-o", page)
    assert two.code == 2 and "name two pages" in two.err


def test_results_of_measure_by_the_same_rule_and_merged(tmp_path):
    for name in ("one.json", "two.json"):
        assert carbonest_here("measure", "-q", "-o", tmp_path / name, "--", "true").code == 0
    assert carbonest_here("measure", "-o", tmp_path / "run.csv", "--", "true").code == 0
    assert (tmp_path / "run.csv").read_text().startswith("schema_version,")
    done = carbonest_here("merge", tmp_path / "one.json", tmp_path / "two.json", "-o", tmp_path / "sum.json")
    assert done.code == 0 and json.loads((tmp_path / "sum.json").read_text())["kind"] == "merged"
    text = carbonest_here("merge", tmp_path / "run.csv")
    assert text.code == 2 and text.err.count("\n") == 1 and text.err.startswith("carbonest: ")


def test_other_commands_write_what_they_have_by_name(tmp_path):
    carbonest_here(*VM, "-q", "-o", tmp_path / "vm.json")
    carbonest_here("check", tmp_path / "vm.json", "--max-usd", "99", "-o", tmp_path / "check.xml")
    assert (tmp_path / "check.xml").read_text().startswith("<?xml")
    carbonest_here("statement", tmp_path / "vm.json", "-o", tmp_path / "s.tex")
    assert "\\textsubscript{2}" in (tmp_path / "s.tex").read_text()
    wrong = carbonest_here("statement", tmp_path / "vm.json", "-o", tmp_path / "s.csv")
    assert wrong.code == 2 and "asks for csv" in wrong.err
    assert carbonest_here("iam", "aws", "-q", "-f", "csv").out.startswith("right,call,")
