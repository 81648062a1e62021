"""Text fits what shows it, and what belongs together stays on one line."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carbonest.cli import layout, render, terminal
from estimator.model import Interval

WORDS = st.text("abcdefgh", min_size=1, max_size=9)
SENTENCES = st.lists(WORDS, min_size=1, max_size=40).map(" ".join)
CELLS = st.one_of(
    SENTENCES, st.floats(0.001, 1e6), st.builds(lambda v: Interval(v / 2, v, v * 2), st.floats(0.01, 1e5))
)


@pytest.mark.parametrize(
    "whole",
    [
        "0.75 (0.29 – 1.64)",
        "385 (35.5 – 769) gCO2e/kWh",
        "×0.172 (×0.0826 – ×0.393)",
        "−10.5 (−20.0 – −3.10)",
        "21 % (3.0 % – 55 %)",
        "1.5 kWh (1.2 kWh – 1.9 kWh)",
        "1.12 – 1.18",
        "19,419 $",
        "2,428 kg",
        "418 gCO2e/kWh",
        "96 vCPU",
        "7.5 GPU-hours",
        "90 %",
        "8 × V100",
        "`carbonest usage aws --last 30d`",
        "https://example.org/a-long/address?with=every&thing=in-it",
    ],
)
def test_what_belongs_together_is_never_broken(whole):
    for columns in range(40, 80):
        lines = layout.wrap(f"some words before it, {whole}, and more words that follow behind it", columns)
        assert sum(whole in line for line in lines) == 1
        assert " ".join(lines) == f"some words before it, {whole}, and more words that follow behind it"
        assert all(len(line) <= columns or whole in line for line in lines)


@given(SENTENCES, st.integers(10, 60))
def test_a_wrap_loses_nothing_and_keeps_the_width(text, columns):
    lines = layout.wrap(f"  {text}", columns, hanging="  ")
    assert [word for line in lines for word in line.split()] == text.split()
    assert all(len(line) <= columns for line in lines) or max(map(len, text.split())) > columns - 4
    assert all(line.startswith("    ") for line in lines[1:])


@given(st.lists(st.lists(CELLS, min_size=4, max_size=4), min_size=1, max_size=4), st.integers(40, 120))
def test_a_table_fits_and_loses_nothing(rows, columns):
    table = render.Table(("name", "how long [h]", "of the whole", "remark"), rows)
    with render.at(columns):
        shown = render.plain(table)
    first = max(max(map(len, str(row[0]).split())) if isinstance(row[0], str) else 24 for row in rows)
    assert max(map(len, shown.splitlines())) <= columns or first > columns
    seen = "".join(shown.split())
    for row in rows:
        for cell in row:
            if isinstance(cell, Interval):
                assert render.interval(cell) in shown
            for word in cell.split() if isinstance(cell, str) else ():
                assert word in seen


def test_columns_give_way_in_their_order():
    wide = Interval(1_000, 2_000, 3_000)
    table = render.Table(
        ("name", "place", "energy [kWh]", "carbon [kgCO2e]", "basis"),
        [("a" * 20, "b" * 20, wide, wide, "c " * 20)],
        spare=("place",),
    )
    with render.at(140):
        assert render.plain(table).count("\n") == 1
    with render.at(80):
        lines = render.plain(table).splitlines()
    assert "place" not in lines[0] + lines[1] and lines[-1].startswith("No room here for place")
    with render.at(70):
        # Intervals need 21 columns each, the name 20: too little is left for the basis beside them.
        assert "    " + ("c " * 20).strip() in render.plain(table).splitlines()


def test_wide_scripts_count_twice():
    assert layout.shown_width("東京") == 4 and layout.shown_width("e\u0301") == 1 and layout.shown_width("a – b") == 5


def test_the_width_is_told_or_the_terminals_or_that_of_pipes(monkeypatch):
    monkeypatch.setenv("COLUMNS", "97")
    assert render.width() == 97
    for nothing in ("0", "-3", "wide", ""):
        monkeypatch.setenv("COLUMNS", nothing)
        assert render.width() == render.PIPE_WIDTH
    monkeypatch.setenv("COLUMNS", "7")
    assert render.width() == 40
    monkeypatch.delenv("COLUMNS")
    monkeypatch.setattr("os.get_terminal_size", lambda _: type("Size", (), {"columns": 66}))
    monkeypatch.setattr("sys.stdout", type("Terminal", (), {"fileno": lambda _: 1})())
    assert render.width() == 66 and terminal.columns_of(None) is None


def test_a_file_is_laid_out_alike_everywhere(tmp_path, monkeypatch):
    monkeypatch.setenv("COLUMNS", "50")
    table = render.Table(("what",), [("many words " * 20,)])
    render.write("text", str(tmp_path / "a.txt"), results=[], tables=[table])
    longest = max(map(len, (tmp_path / "a.txt").read_text().splitlines()))
    assert 100 < longest <= render.PIPE_WIDTH


def test_an_interval_is_one_piece_in_every_cell():
    text = "energy " + " and ".join(render.interval(Interval(v / 3, v, v * 4)) for v in (0.001, 0.5, 7, 1234, 5e6))
    for columns in range(40, 120, 3):
        assert not any(re.search(r"(\d \(\S*|–|\d –)$", line) for line in layout.wrap(text, columns))


@pytest.mark.parametrize("hostile", ["1 (1 – ", "×", "9,", "`", "1 ", "1 × "])
def test_a_name_as_long_as_a_file_is_laid_out_whole(hostile):
    name = hostile * (60_000 // len(hostile))
    with render.at(80):
        shown = render.plain(render.Table(("name", "kWh"), [(name, 1.0)]))
    assert "".join(shown.split()).count("".join(hostile.split())) >= 60_000 // len(hostile) - 1


def test_a_table_without_rows_is_what_it_says_below():
    empty = render.Table(("from", "to"), [], title="Gains", notes=["none was found."])
    assert render.plain(empty).splitlines() == ["Gains", "none was found."]
    assert render.markdown(empty).splitlines() == ["**Gains**", "", "none was found."]
    assert render.plain(render.Table(("from", "to"), [])).split() == ["from", "to"]
