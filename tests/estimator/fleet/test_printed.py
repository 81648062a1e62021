"""Statements for warehouses: DuckDB runs its own; the others are spelled as their languages are."""

import duckdb
import pytest

from estimator.errors import InputError
from estimator.fleet import pipeline, totals
from estimator.fleet.bills import open_bills
from estimator.fleet.classify import usage_query
from estimator.fleet.dialects import DIALECTS, named, translated
from estimator.fleet.duckdb_engine import DuckDbEngine, connect
from estimator.fleet.printed import kept, printed
from estimator.fleet.warehouse import warehouse_columns
from tests.bench.bench_fleet import make

ROWS = 3000
GROUPS = ("service", "tag:team")
BY = tuple(totals.column(name) for name in GROUPS)


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bill") / "cur"
    make(folder, ROWS, "parquet")
    connection = connect(threads=1)
    with open_bills([folder], connection=connection) as bills:
        keep = kept(GROUPS, "duckdb")
        yield bills, pipeline.estimate(DuckDbEngine(connection), f"({bills.usage_sql})", keep=keep), folder
    connection.close()


def test_duckdb_runs_the_printed_statement_to_the_same_totals(opened):
    bills, estimated, _ = opened
    statement = printed(bills, estimated, "duckdb", BY, keep=kept(GROUPS, "duckdb")).statement
    with duckdb.connect() as fresh:
        fresh.execute("SET TimeZone = 'UTC'")
        answer = fresh.execute(statement)
        names = [column[0] for column in answer.description]
        found = [dict(zip(names, row, strict=True)) for row in answer.fetchall()]
    expected = estimated.group_totals(BY)
    assert sum(total["billing_rows"] for total in found) == ROWS
    by_key = {(*(total[name] for name in BY), total["scope"]): total for total in found}
    assert len(by_key) == len(expected) > 4
    for total in expected:
        got = by_key[(*(total[name] for name in BY), total["scope"])]
        for name, value in total.items():
            assert got[name] == (pytest.approx(value, rel=1e-9) if isinstance(value, float) else value), name


def test_columns_of_a_warehouse_give_the_same_usage_rows(opened):
    bills, _, folder = opened
    group = bills.groups[0]
    columns = warehouse_columns(group.staged.form, group.staged.files[0], "duckdb")
    items = ", ".join(f"{expression} AS {name}" for name, expression in columns.items())
    source = f"(SELECT 'x' AS file, CAST(NULL AS BIGINT) AS line, 'both' AS basis, {items} FROM export)"
    query = usage_query(group.staged.form, source, name="x")
    sums = (
        "SELECT class, service, count(*), sum(machine_hours), sum(billed), min(tags) FROM ({}) "
        "GROUP BY 1, 2 ORDER BY 1, 2"
    )
    bills.connection.execute(f"CREATE VIEW export AS SELECT * FROM read_parquet('{folder}/*.parquet')")
    assert (
        bills.connection.execute(sums.format(query)).fetchall()
        == bills.connection.execute(sums.format(bills.usage_sql)).fetchall()
    )


@pytest.mark.parametrize("dialect", [name for name in DIALECTS if name != "duckdb"])
def test_other_dialects_are_spelled_in_their_own_words(opened, dialect):
    bills, estimated, _ = opened
    statement = printed(bills, estimated, dialect, BY, keep=kept(GROUPS, dialect)).statement
    foreign = {
        "spark": ("AS VARCHAR", "date_diff('second'", '"line_item'),
        "athena": ("`", "AS STRING", "json_extract_string"),
        "bigquery": ("AS VARCHAR", "AS DOUBLE", "try_cast", "date_trunc", "date_diff", "position(", "AS DECIMAL"),
    }[dialect]
    assert not [word for word in foreign if word in statement]
    assert "billing_export" in statement


def test_lookups_may_be_tables_to_upload(opened):
    bills, estimated, _ = opened
    inline, apart = (printed(bills, estimated, "athena", BY, with_tables=tables) for tables in (False, True))
    assert len(apart.statement) < len(inline.statement)
    assert [table.name for table in apart.tables] == ["carbonest_holdings", "carbonest_sites", "carbonest_loads"]
    assert "m5.xlarge" in apart.tables[0].to_csv()
    assert "m5.xlarge" not in apart.statement


def test_a_statement_that_a_warehouse_would_refuse_is_refused_here(opened, monkeypatch):
    bills, estimated, _ = opened
    monkeypatch.setitem(printed.__globals__["LONGEST"], "athena", 1000)
    with pytest.raises(InputError, match=r"1,000 bytes at most.*--sql-tables"):
        printed(bills, estimated, "athena", BY)


def test_literals_keep_what_they_say():
    assert translated("SELECT 'it''s AS DOUBLE', '\\d'", "bigquery") == "SELECT 'it\\'s AS DOUBLE', '\\\\d'"
    assert translated("SELECT 'it''s'", "athena") == "SELECT 'it''s'"


def test_calls_are_respelled_with_their_arguments():
    assert translated("position('_' IN amount) > 0", "bigquery") == "strpos(amount, '_') > 0"
    difference = "date_diff('second', charge_from, charge_to)"
    assert translated(difference, "spark") == "timestampdiff(SECOND, charge_from, charge_to)"
    assert translated(difference, "bigquery") == "TIMESTAMP_DIFF(charge_to, charge_from, SECOND)"
    month = "CAST(date_trunc('month', coalesce(period, charge_from)) AS DATE)"
    assert translated(month, "bigquery") == "CAST(TIMESTAMP_TRUNC(coalesce(period, charge_from), MONTH) AS DATE)"


def test_names_are_quoted_so_that_no_sign_ends_them():
    assert named('a"b', "athena") == '"a""b"'
    assert named("a`b", "bigquery") == "`ab`"


def test_an_unknown_dialect_is_refused():
    with pytest.raises(InputError, match="dialect must be one of"):
        translated("SELECT 1", "oracle")
