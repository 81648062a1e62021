"""The tables in use are sound; a broken one is named with file, line and column."""

import csv

import pytest

from estimator import tables
from estimator.errors import DataError
from estimator.listings.tables import MEANINGS, overview, sources
from estimator.tables.check import check, check_table, schema
from estimator.tables.rules import RISING, across_tables
from tests.shared import ROOT


def test_every_table_is_sound():
    assert [str(problem) for problem in check()] == []


def test_every_table_has_a_meaning_and_rows():
    found = list(overview())
    assert {item.table for item in found} == set(MEANINGS) == set(schema())
    assert all(item.row_count > 0 for item in found)


def test_every_source_is_cited_by_a_table_or_a_formula():
    cited = {name for item in overview() for name in item.source_ids}
    code = "".join(path.read_text() for package in ("estimator", "profiler") for path in (ROOT / package).rglob("*.py"))
    idle = [row["source_id"] for row in sources() if row["source_id"] not in cited and row["ships"] == "yes"]
    assert [name for name in idle if name not in code] == []


def test_odbl_rows_have_files_of_their_own():
    licences = {row["source_id"]: row["licence"] for row in sources()}
    for item in overview():
        odbl = any(licences[name].startswith("ODbL") for name in item.source_ids)
        assert odbl == item.table.endswith("_emaps"), item.table


@pytest.fixture
def broken(tmp_path, monkeypatch):
    """Return ``broken(table, change)``: the tables with one file changed, in use."""
    folder = tmp_path / "data"
    folder.mkdir()
    for path in tables.directory().glob("*.csv"):
        (folder / path.name).symlink_to(path)

    def with_change(table, change):
        path = folder / f"{table}.csv"
        content = path.read_bytes()
        path.unlink()
        path.write_bytes(change(content))
        monkeypatch.setenv("CARBONEST_DATA", str(folder))
        return folder

    return with_change


def cell(line, column, value):
    """Return a change that puts a value into one cell."""

    def change(content):
        rows = list(csv.reader(content.decode().splitlines()))
        rows[line - 1][rows[0].index(column)] = value
        return "".join(",".join(f'"{c}"' if "," in c else c for c in row) + "\n" for row in rows).encode()

    return change


@pytest.mark.parametrize(
    ("table", "change", "where", "said"),
    [
        ("pue", cell(5, "pue", "65"), "pue.csv, line 5, column pue", "must be between 1 and 3; got 65"),
        ("pue", cell(5, "pue", "nan"), "pue.csv, line 5, column pue", "finite"),
        ("pue", cell(5, "pue", "high"), "pue.csv, line 5, column pue", "must be a number; got 'high'"),
        ("pue", cell(5, "year", "2024.5"), "pue.csv, line 5, column year", "whole number"),
        ("pue", cell(5, "pue", ""), "pue.csv, line 5, column pue", "must not be blank"),
        ("pue", cell(5, "low", "1.9"), "pue.csv, line 5, column pue", "must be at least low"),
        ("pue", cell(5, "source_ids", "nobody"), "pue.csv, line 5, column source_ids", "'nobody' is not"),
        ("regions", cell(3, "status", "maybe"), "regions.csv, line 3, column status", "must be one of"),
        ("regions", cell(3, "region", "zz"), "regions.csv, line 4", "out of order"),
        ("prices", cell(9, "price_date", "2026-13-01"), "prices.csv, line 9, column price_date", "must be a date"),
        ("embodied", lambda c: c + c.splitlines(True)[-1], "embodied.csv, line 30", "a second time"),
        ("embodied", lambda c: c + b"x,y\n", "embodied.csv, line 30", "expected 10 cells, got 2"),
        ("embodied", lambda c: c.replace(b"life_years_low", b"life", 1), "embodied.csv, line 1", "life_years_low"),
        ("embodied", lambda c: c.split(b"\n")[0] + b"\n", "embodied.csv", "at least one row"),
        ("embodied", lambda c: b"", "embodied.csv, line 1", "header"),
        ("embodied", lambda c: c.replace(b"\n", b"\r\n"), "embodied.csv", "carriage return"),
        ("embodied", lambda c: c.replace(b"kg", b"\xff\xfe", 1), "embodied.csv", "UTF-8"),
        ("utilization_priors", cell(2, "q25", "0.9"), "utilization_priors.csv, line 2, column q50", "at least q25"),
        (
            "instance_power",
            cell(2, "cpu_50_watts", "0"),
            "instance_power.csv, line 2, column cpu_50_watts",
            "cpu_10_watts",
        ),
    ],
)
def test_a_broken_cell_is_named(broken, table, change, where, said):
    broken(table, change)
    known = {row["source_id"] for row in sources()}
    found = [str(problem) for problem in check_table(table, schema()[table], known)]
    assert any(text.startswith(where) and said in text for text in found), found[:5]
    assert all("\n" not in text for text in found)


@pytest.mark.parametrize(
    ("table", "old", "new", "said"),
    [
        ("region_aliases", b",code,eastus,", b",code,eastus9,", "every region must be in regions.csv; azure eastus9"),
        ("regions", b",DE,high,", b",QQ,high,", "every zone must have an intensity"),
        ("embodied_gpus", b",gpu_t4,", b",gpu_t5,", "every component must be in embodied.csv; gpu_t5"),
    ],
)
def test_a_broken_relation_is_named(broken, table, old, new, said):
    broken(table, lambda content: content.replace(old, new, 1))
    assert any(said in message for _, message in across_tables())


def test_a_missing_and_an_undescribed_table_are_named(broken):
    folder = broken("pue", lambda content: content)
    (folder / "pue.csv").unlink()
    (folder / "extra.csv").write_text("a\n1\n")
    found = [str(problem) for problem in check()]
    assert any("extra.csv" in text and "described in schema.csv" in text for text in found)
    assert any("pue.csv" in text and "missing" in text for text in found)


def test_a_broken_schema_is_an_error_of_its_own(broken):
    broken("schema", cell(2, "min", "low"))
    with pytest.raises(DataError, match=r"schema\.csv"):
        list(check())


def test_rules_name_columns_that_exist():
    columns = {table: {column.name for column in described} for table, described in schema().items()}
    for chain in RISING:
        assert any(set(chain) <= names for names in columns.values()), chain


def test_a_table_is_checked_by_itself():
    described = schema()
    known = {row["source_id"] for row in sources()}
    assert list(check_table("regions", described["regions"], known)) == []
    assert list(check_table("regions", described["regions"], known - {"gsf_rtc"}))
