"""Reading tables: quoted cells as the csv module reads them, and one row found as a whole reading finds it."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator import tables
from estimator.errors import DataError
from estimator.tables import reading

CELL = st.text(st.characters(blacklist_characters="\r\n\x00", blacklist_categories=("Cs",)), max_size=8)


@given(st.lists(CELL, min_size=2, max_size=5), st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
def test_a_line_splits_as_the_csv_module_splits_it(cells, quoting):
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="", quoting=quoting).writerow(cells)
    assert reading._cells(buffer.getvalue()) == cells


@pytest.mark.parametrize("table", ["regions", "utilization_priors", "pue", "embodied"])
def test_bisecting_finds_what_reading_finds(table):
    rows = list(tables.read(table))
    key = list(rows[0])[:2]
    for row in rows:
        same = [other for other in rows if [other[k] for k in key] == [row[k] for k in key]]
        assert list(tables.rows_for(table, *(row[k] for k in key))) == same


def test_a_row_that_is_not_there_is_an_error_of_the_tables():
    with pytest.raises(DataError, match=r"regions\.csv must hold a row aws,atlantis-1"):
        tables.row_for("regions", "aws", "atlantis-1")


def test_a_column_that_is_not_there_names_its_table():
    with pytest.raises(DataError, match=r"regions\.csv has no column altitude"):
        tables.row_for("regions", "aws", "eu-west-1")["altitude"]


@pytest.mark.parametrize("ending", ["", "\n"])
def test_a_table_of_one_row_is_sorted(tmp_path, monkeypatch, ending):
    (tmp_path / "small.csv").write_text("a,b\nz,1" + ending)
    monkeypatch.setenv(tables.OVERRIDE, str(tmp_path))
    assert tables.rows_for("small", "z") == ({"a": "z", "b": "1"},)
    assert tables.rows_for("small", "y") == ()


def test_a_row_that_is_no_text_is_an_error_of_the_tables(tmp_path, monkeypatch):
    (tmp_path / "small.csv").write_bytes(b"a,b\ny,1\nz,\xff\n")
    monkeypatch.setenv(tables.OVERRIDE, str(tmp_path))
    with pytest.raises(DataError, match=r"small\.csv, row z,.: the row must be UTF-8 text"):
        tables.rows_for("small", "z")


@pytest.mark.parametrize("cells", [("3", "2", "4"), ("1", "0", "4"), ("-1", "-2", "-3")])
def test_an_interval_that_does_not_ascend_is_an_error_of_the_tables(cells):
    row = dict(zip(("low", "central", "high"), cells, strict=True))
    with pytest.raises(DataError, match="low, central and high must ascend"):
        tables.interval(row, "low", "central", "high", "small")
