"""Engines: small relations keep every digit and every sign, limits are limits, and formulas print as they are."""

import sys
from datetime import date

import pytest

from estimator.errors import InputError, MissingExtraError
from estimator.fleet import duckdb_engine, rates, spark_engine, sql
from estimator.fleet.duckdb_engine import DuckDbEngine, connect
from estimator.fleet.engine import Field, Query
from estimator.fleet.sql import Sql, text
from estimator.physics.power import curve_watts

FIELDS = (Field("name", "text"), Field("value", "number"), Field("day", "day"), Field("known", "flag"))
ROWS = [
    ("'); DROP TABLE t; --", 0.1 + 0.2, date(2026, 3, 1), True),
    ('line\nbreak, "quotes" \\ and é', 1e-300, None, False),
    ("", None, date(1900, 1, 1), None),
    (None, 1.7976931348623157e308, date(2026, 12, 31), True),
]


def test_a_small_relation_comes_back_as_it_went():
    engine = DuckDbEngine(connect(threads=1))
    engine.load("t", FIELDS, ROWS)
    assert sorted(engine.fetch("SELECT * FROM t"), key=str) == sorted(ROWS, key=str)
    engine.load("t", FIELDS, [])
    assert engine.fetch("SELECT * FROM t") == []


def test_stages_may_use_each_other():
    engine = DuckDbEngine(connect(threads=1))
    query = Query({"one": "SELECT 1 AS a", "two": "SELECT a + 1 AS b FROM one"}, "SELECT b FROM two")
    assert engine.fetch(query) == [(2,)]
    engine.store("kept", query)
    assert engine.fetch("SELECT * FROM kept") == [(2,)]


@pytest.mark.parametrize(
    "given", [{"memory_limit": "plenty"}, {"memory_limit": "1GB'; DROP TABLE t; --"}, {"threads": 0}, {"threads": 5000}]
)
def test_settings_that_are_none_are_refused(given):
    with pytest.raises(InputError, match="must be"):
        connect(**given)


def test_a_limit_is_set_and_what_is_beyond_it_is_spilled(tmp_path):
    connection = connect(memory_limit="100MB", spill_folder=tmp_path / "spill", threads=1)
    limit, folder = connection.execute(
        "SELECT current_setting('memory_limit'), current_setting('temp_directory')"
    ).fetchall()[0]
    assert limit.startswith("95.")  # MiB
    assert folder == str(tmp_path / "spill")
    rows = (
        "SELECT hash(range) AS a, hash(range + 1) AS b, hash(range + 2) AS c, hash(range + 3) AS d FROM range(6000000)"
    )
    assert connection.execute(f"SELECT count(*) FROM (SELECT DISTINCT a, b, c, d FROM ({rows}))").fetchall() == [
        (6000000,)
    ]


@pytest.mark.parametrize(("module", "call"), [("duckdb", duckdb_engine.connect), ("pyspark.sql", spark_engine.session)])
def test_a_missing_extra_is_one_sentence(monkeypatch, module, call):
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtraError, match="pip install"):
        call()


@pytest.mark.parametrize(("value", "written"), [(1, "1e0"), (0.1, "0.1e0"), (1e300, "1e+300"), (-2.5, "-2.5e0")])
def test_numbers_are_written_as_double_precision(value, written):
    assert text(value) == written


def test_a_formula_prints_itself():
    assert curve_watts(Sql("u"), Sql("a"), Sql("b"), Sql("c"), Sql("d")).text.count("least(1e0, greatest(0e0,") == 3
    assert (-Sql("a")).text == "(-1e0 * a)"
    assert repr(2 / Sql("a") ** 2) == "Sql('(2e0 / power(a, 2e0))')"


def test_a_literal_cannot_be_ended_from_inside():
    assert sql.quoted("a'b''") == "'a''b'''''"


def test_the_rates_are_the_formulas_own_text():
    stages = rates.rates().stages
    watts = curve_watts(Sql("u1"), *(Sql(f"c{load}") for load in (0, 10, 50, 100)))
    assert f"(w1 * {watts.text})" in stages["rate_loads"]
