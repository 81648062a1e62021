"""The whole of an estimate as one SQL statement, for a warehouse to run where the bill lies.

The statement reads the export's own columns, classifies the rows by the format's declaration, and goes through the same
physics as here. What Python looks up is of the machine types, places and months of the files that were given: it stands
in the statement as rows of literals, or in tables to upload where that would be too long.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from ..errors import InputError
from . import cells, energy, groups, lookups, rates, sites, totals, utilization
from .classify import usage_query
from .dialects import TYPES, literal, named, translated
from .engine import CELLS, ENERGY, HOLDINGS, LOADS, MEASURED, RATES, SITES, Field
from .warehouse import warehouse_columns

if TYPE_CHECKING:
    from .bills import Bills
    from .pipeline import Estimated

USAGE = "carbonest_usage"
#: What the statement calls the table of the export.
TABLE = "billing_export"
#: Longest statement of a dialect, in bytes of UTF-8. Source: quotas of Amazon Athena and of BigQuery (unresolved text).
LONGEST = {"athena": 262_144, "bigquery": 1_000_000}


#: Dialect → a tag's value out of JSON text, and the path to a key there.
_TAG = {
    "duckdb": "json_extract_string(tags, {path})",
    "spark": "get_json_object(tags, {path})",
    "athena": "json_extract_scalar(tags, {path})",
    "bigquery": "JSON_VALUE(tags, {path})",
}
_PATH = {"duckdb": '$."{key}"', "spark": "$['{key}']", "athena": '$["{key}"]', "bigquery": '$."{key}"'}


class Lookup(NamedTuple):
    """A small relation that Python made."""

    name: str
    fields: tuple[Field, ...]
    rows: tuple[tuple[Any, ...], ...]

    def to_csv(self) -> str:
        """Return it as CSV with a header; a blank cell is NULL in columns of numbers, and no text elsewhere."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(field.name for field in self.fields)
        writer.writerows([_cell(value) for value in row] for row in self.rows)
        return out.getvalue()


class Printed(NamedTuple):
    """A statement, and the tables that it reads beside the export."""

    statement: str
    tables: tuple[Lookup, ...]


def printed(
    bills: Bills,
    estimated: Estimated,
    dialect: str,
    by: Sequence[str],
    *,
    keep: Mapping[str, str] | None = None,
    table: str = TABLE,
    with_tables: bool = False,
) -> Printed:
    """Return the statement that gives the totals of a bill by columns, and by scope.

    Parameters
    ----------
    bills : files of the export, whose headers tell the columns.
    estimated : the same bills estimated here: its look-ups are the statement's.
    dialect : duckdb, spark, athena or bigquery.
    by : columns to group by.
    keep : what the estimate kept apart, as :func:`.pipeline.estimate` took it.
    table : the export in the warehouse; further files with other headers are ``table_2``, …
    with_tables : whether look-ups are tables to upload; else they are rows of literals in the statement.

    Raises
    ------
    InputError
        If the dialect is none, a column of the export cannot be read there, or the statement is longer than it takes.
    """
    found = tuple(
        Lookup(name, fields, tuple(estimated.engine.fetch(f"SELECT {_names(fields)} FROM {name}")))
        for name, fields in ((HOLDINGS, lookups.FIELDS), (SITES, sites.FIELDS), (LOADS, utilization.FIELDS))
    )
    total, rate = groups.group_totals(by), rates.rates()
    stages: dict[str, str] = {} if with_tables else {each.name: _literals(each, dialect) for each in found}
    stages[USAGE] = _usage(bills, dialect, table)
    stages[CELLS] = cells.cells(USAGE, keep)
    stages[MEASURED] = utilization.gaps()
    stages |= {**rate.stages, RATES: rate.select, ENERGY: energy.energised(), **total.stages}
    written = ",\n".join(f"{name} AS (\n{select}\n)" for name, select in stages.items())
    statement = translated(f"WITH {written}\n{total.select}\nORDER BY energy_kwh_central DESC", dialect)
    if len(statement.encode()) > LONGEST.get(dialect, len(statement.encode())):
        raise InputError(
            f"{dialect} takes statements of {LONGEST[dialect]:,} bytes at most; this one has "
            f"{len(statement.encode()):,}: take the look-ups as tables (--sql-tables DIR), or fewer files."
        )
    return Printed(statement + "\n", found if with_tables else ())


def kept(names: Sequence[str], dialect: str) -> dict[str, str]:
    """Return what cells are kept apart by, as :func:`.totals.keep` does, with tags read as a dialect reads JSON."""
    wanted = totals.keep(())
    for name in names:
        if name.startswith("column:"):
            raise InputError(f"--print-sql groups by what every bill says and by tags; got {name}.")
        if name.startswith("tag:"):
            keys = [f"{prefix}{name.removeprefix('tag:')}" for prefix in totals.TAG_PREFIXES]
            values = ", ".join(_TAG[dialect].format(path=literal(_PATH[dialect].format(key=key))) for key in keys)
            wanted[totals.column(name)] = f"nullif(coalesce({values}), '')"
    return wanted


def _names(fields: Sequence[Field]) -> str:
    return ", ".join(field.name for field in fields)


def _usage(bills: Bills, dialect: str, table: str) -> str:
    """Return the usage rows: of the files themselves where they are Parquet and DuckDB's, else of a table."""
    if dialect == "duckdb" and all(group.staged.files[0].kind == "parquet" for group in bills.groups):
        return bills.usage_sql
    selects = []
    for number, group in enumerate(bills.groups, start=1):
        name = table if number == 1 else f"{table}_{number}"
        columns = warehouse_columns(group.staged.form, group.staged.files[0], dialect)
        items = ", ".join(f"{expression} AS {column}" for column, expression in columns.items())
        source = (
            f"(SELECT {literal(name)} AS file, CAST(NULL AS BIGINT) AS line, {literal(group.basis)} AS basis, {items}"
            f" FROM {'.'.join(named(part, dialect) for part in name.split('.'))}) AS export"
        )
        selects.append(usage_query(group.staged.form, source, name=group.name))
    return "\nUNION ALL\n".join(selects)


def _literals(relation: Lookup, dialect: str) -> str:
    """Return a small relation as SELECTs of literals; the first has the types."""
    first = relation.rows[0] if relation.rows else (None,) * len(relation.fields)
    typed = ", ".join(
        f"CAST({literal(value)} AS {TYPES[dialect][field.kind]}) AS {field.name}"
        for field, value in zip(relation.fields, first, strict=True)
    )
    if not relation.rows:
        return f"SELECT * FROM (SELECT {typed}) AS nothing WHERE 1 = 0"
    others = (f"SELECT {', '.join(map(literal, row))}" for row in relation.rows[1:])
    return "\nUNION ALL ".join([f"SELECT {typed}", *others])


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
