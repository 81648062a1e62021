"""What others wrote never commands the terminal or the spreadsheet of who reads it."""

import ast
import csv
import io
import json
import math
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carbonest.cli import COMMANDS, render, terminal
from estimator.errors import RemoteError

from ..shared import ROOT
from .run import carbonest_here

#: Clears the screen; sets the title; a C1 escape; turns the direction of reading; overwrites the line; forges one.
HOSTILE = "a\x1b[2J\x1b]0;title\x07\x9b31m\u202etxt.exe\u2066\rb\ncarbonest: all is well\udcff"
ANY_TEXT = st.text(st.characters(exclude_categories=()))


def commands_of(text, kept="\n\t"):
    """Return what of a text a terminal would obey: controls, marks of direction, halves of pairs."""
    direction = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    return [
        c
        for c in text
        if c not in kept
        and (unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") or unicodedata.bidirectional(c) in direction)
    ]


@given(ANY_TEXT)
def test_nothing_that_commands_is_left_and_plain_text_stays(text):
    assert commands_of(terminal.cleaned(text)) == []
    assert commands_of(terminal.one_line(text), kept="") == []
    if not commands_of(text) and text.isprintable():
        assert terminal.cleaned(text) == text


@given(st.dictionaries(ANY_TEXT, ANY_TEXT, max_size=3))
def test_json_is_exact_and_commands_nothing(data):
    text = terminal.exact_json(json.dumps(data, ensure_ascii=False))
    assert commands_of(text, kept="") == []
    assert json.loads(text) == data
    text.encode()


def written(output_format, capsys, **more):
    results = [{"id": HOSTILE, "tags": {HOSTILE: "=1+1"}, "power_watts": -1.5}]
    table = render.Table(("name", HOSTILE, "W"), [(HOSTILE, "x", -1.5)], title=HOSTILE, notes=[HOSTILE])
    render.write(output_format, None, results=results, tables=[table], **more)
    return capsys.readouterr().out


@pytest.mark.parametrize("output_format", ["text", "markdown", "csv", "json"])
def test_every_form_is_clean(output_format, capsys):
    assert commands_of(written(output_format, capsys)) == []


def test_a_cell_or_a_note_forges_no_line(capsys):
    lines = written("text", capsys).splitlines()
    # Titles may have several lines, and this one's second is the forged one.
    assert sum(line.startswith("carbonest: all is well") for line in lines) == 1
    assert sum(line.startswith("carbonest:") for line in written("markdown", capsys).splitlines()) == 1


def test_text_of_a_commands_own_is_clean(capsys):
    assert commands_of(written("text", capsys, text=lambda: HOSTILE)) == []


def test_json_holds_every_character(capsys):
    assert json.loads(written("json", capsys))["results"][0]["id"] == HOSTILE


@pytest.mark.parametrize(
    "begins",
    ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", " =1+1", "\u00a0=1", "\uff1d1+1", "=cmd|' /C calc'!A0"],
)
def test_no_spreadsheet_runs_a_cell(begins, capsys):
    render.write("csv", None, results=[{begins: begins}])
    head, row = csv.reader(io.StringIO(capsys.readouterr().out))
    assert head[0].startswith("'") and row[0].startswith("'")


@pytest.mark.parametrize("number", [-1.5, -3, 0.0, 1e-9, "-1.5", "+3", "-1e-9"])
def test_numbers_of_a_csv_stay_numbers(number, capsys):
    render.write("csv", None, results=[{"x": number}])
    _, row = csv.reader(io.StringIO(capsys.readouterr().out))
    assert row == [str(number)] and math.isclose(float(row[0]), float(number))


def test_a_providers_error_is_one_clean_line(monkeypatch):
    def fail(*_, **__):
        raise RemoteError(HOSTILE + "x" * 100_000)

    monkeypatch.delenv("COLUMNS", raising=False)  # it would break the line for people
    monkeypatch.setattr("estimator.estimate.face.estimate_vm", fail)
    done = carbonest_here("vm", "--sku", "m5.large", "--hours", "1")
    assert done.code == 5 and commands_of(done.err, kept="") == ["\n"]
    assert done.err.count("\n") == 1 and len(done.err) < 5000


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)], ids=" ".join)
def test_what_is_typed_comes_back_clean(command):
    done = carbonest_here(*command, f"--no\x1b[2Jne\u202e\r{HOSTILE}")
    assert done.code != 0 and commands_of(done.err) == []


def test_nothing_goes_past_the_door():
    """No other module of the command writes to a stream by itself."""
    past = []
    for path in (ROOT / "carbonest").rglob("*.py"):
        if path.name in ("terminal.py", "render.py") and path.parent.name == "cli":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {
                "click.echo", "click.secho", "print", "echo", "sys.stdout.write", "sys.stderr.write",
            }:  # fmt: skip
                past.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert past == []


def test_a_narrow_encoding_gets_escapes_instead_of_a_failure(monkeypatch):
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(raw, encoding="ascii"))
    terminal.note("10 – 20 W")
    sys.stderr.flush()
    assert raw.getvalue() == b"note: 10 \\u2013 20 W\n"
