"""A usage relation out of a few rows, estimated on DuckDB."""

from contextlib import contextmanager
from datetime import date

from estimator.fleet import duckdb_engine, pipeline
from estimator.fleet.usage_schema import COLUMNS

MARCH = date(2026, 3, 1)
MACHINE = {
    "provider": "aws", "service": "EC2", "class": "machine", "sku": "m5.large", "region": "us-east-1",
    "usage_month": MARCH, "machine_hours": 744.0, "nodes": 1.0, "resource_id": "i-1", "currency": "USD",
}  # fmt: skip


@contextmanager
def estimated(rows, **asked):
    """Yield the estimate of rows, each a dict of the columns that matter."""
    connection = duckdb_engine.connect(threads=1)
    try:
        columns = ", ".join(f"{column.name} {column.sql_type}" for column in COLUMNS)
        connection.execute(f"CREATE TABLE usage_rows ({columns})")
        for number, row in enumerate(rows, start=1):
            cells = {"line": number, **row}
            marks = ", ".join("?" * len(cells))
            connection.execute(f"INSERT INTO usage_rows ({', '.join(cells)}) VALUES ({marks})", list(cells.values()))
        yield pipeline.estimate(duckdb_engine.DuckDbEngine(connection), "usage_rows", **asked)
    finally:
        connection.close()


def only(found, /, **wanted):
    """Return the one group total that has these values."""
    (only_one,) = (
        total
        for total in found.group_totals([name for name in wanted if name not in ("scope", "estimated")])
        if all(total[name] == value for name, value in wanted.items())
    )
    return only_one


def ends(total, figure):
    """Return low, central and high of a figure."""
    return [total[f"{figure}_{end}"] for end in ("low", "central", "high")]


def lines(found, *names):
    """Return line → cells of the rows with energy."""
    select = f"SELECT line, {', '.join(names)} FROM ({found.rows_sql()}) AS rows"
    return {line: cells for line, *cells in found.engine.fetch(select)}
