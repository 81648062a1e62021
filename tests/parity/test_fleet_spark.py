"""The same SQL on Spark: every row and every group as on DuckDB. One session for the module; skipped without Java."""

import shutil

import pytest

from estimator.fleet import duckdb_engine, pipeline, spark_engine
from estimator.fleet.usage_schema import COLUMNS

from . import fleet_rows
from .test_fleet import NAMES

pytest.importorskip("pyspark")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java"),
    pytest.mark.filterwarnings("ignore"),
]
TEXT = ("not_estimated", "tier", "utilization_source", "machine", "scope", "site_level")


@pytest.fixture(scope="module")
def spark():
    session = spark_engine.session(
        "local[1]", settings={"spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "1",
                              "spark.sql.adaptive.enabled": "false",
                              "spark.sql.codegen.wholeStage": "false", "spark.sql.codegen.factoryMode": "NO_CODEGEN"}
    )  # fmt: skip
    yield session
    session.stop()


def on_spark(session):
    rows = fleet_rows.usage_rows()
    columns = ", ".join(
        f"{column.name} {'STRING' if column.sql_type == 'VARCHAR' else column.sql_type}" for column in COLUMNS
    )
    names = [column.name for column in COLUMNS]
    frame = session.createDataFrame([tuple(row.get(name) for name in names) for row in rows], columns)
    frame.createOrReplaceTempView("usage_rows")
    return pipeline.estimate(spark_engine.SparkEngine(session), "usage_rows", measured=fleet_rows.measured_rows())


def on_duckdb():
    connection = duckdb_engine.connect(threads=1)
    connection.execute(f"CREATE TABLE usage_rows ({', '.join(f'{c.name} {c.sql_type}' for c in COLUMNS)})")
    for row in fleet_rows.usage_rows():
        marks = ", ".join("?" * len(row))
        connection.execute(f"INSERT INTO usage_rows ({', '.join(row)}) VALUES ({marks})", list(row.values()))
    return pipeline.estimate(duckdb_engine.DuckDbEngine(connection), "usage_rows", measured=fleet_rows.measured_rows())


def test_spark_answers_as_duckdb_does(spark):
    one, other = on_duckdb(), on_spark(spark)
    select = "SELECT {} FROM ({}) AS rows ORDER BY line"
    names = ", ".join(["line", *TEXT, *NAMES])
    left, right = (found.engine.fetch(select.format(names, found.rows_sql())) for found in (one, other))
    assert len(left) == len(fleet_rows.usage_rows())
    for expected, got in zip(left, right, strict=True):
        assert got[: 1 + len(TEXT)] == expected[: 1 + len(TEXT)]
        assert numbers(got[1 + len(TEXT) :]) == pytest.approx(numbers(expected[1 + len(TEXT) :]), rel=1e-9, nan_ok=True)
    groups = [found.group_totals(["provider", "class"]) for found in (one, other)]
    assert len(groups[0]) == len(groups[1]) > 5
    for expected, got in zip(*groups, strict=True):
        named = ("provider", "class", "scope", "estimated")
        assert [got.pop(name) for name in named] == [expected.pop(name) for name in named]
        assert numbers(got.values()) == pytest.approx(numbers(expected.values()), rel=1e-9, nan_ok=True)


def numbers(cells):
    """Return figures with NaN for NULL."""
    return [float("nan") if cell is None else float(cell) for cell in cells]
