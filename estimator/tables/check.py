"""Is every table what ``schema.csv`` says it is? Works on a checkout and on an installed wheel alike.

Each problem is one sentence that names file, line, column, what must hold and what was found.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from datetime import date
from math import isfinite
from typing import NamedTuple

from .. import tables
from ..errors import DataError
from .rules import across_tables, between_columns

SCHEMA, SOURCES = "schema", "sources"


class Problem(NamedTuple):
    """Something wrong with a table; ``line`` and ``column`` where it can be pinned down."""

    table: str
    line: int | None
    column: str | None
    message: str

    def __str__(self) -> str:
        where = f"{self.table}.csv"
        where += f", line {self.line}" if self.line is not None else ""
        where += f", column {self.column}" if self.column else ""
        return f"{where}: {self.message}"


class Column(NamedTuple):
    """One row of ``schema.csv``."""

    name: str
    type: str
    unit: str
    required: bool
    key: int | None
    low: float | None
    high: float | None
    allowed: frozenset[str]
    meaning: str


def schema() -> dict[str, list[Column]]:
    """Return the columns of every table, in their order.

    Raises
    ------
    DataError
        If ``schema.csv`` itself cannot be read.
    """
    found: dict[str, list[tuple[str, Column]]] = {}
    for row in tables.read(SCHEMA):
        try:
            key = int(row["key"]) if row["key"] else None
            column = Column(
                row["column"],
                row["type"],
                row["unit"],
                row["required"] == "yes",
                key,
                tables.figure_or_none(row, "min", SCHEMA),
                tables.figure_or_none(row, "max", SCHEMA),
                frozenset(filter(None, row["allowed"].split("|"))),
                row["meaning"],
            )
            found.setdefault(row["table"], []).append((row["position"], column))
        except (KeyError, ValueError) as error:
            if isinstance(error, DataError):
                raise
            raise DataError(f"{SCHEMA}.csv, row {','.join(list(row.values())[:3])}: not readable ({error}).") from None
    return {table: [column for _, column in sorted(rows, key=lambda pair: pair[0])] for table, rows in found.items()}


def check() -> Iterator[Problem]:
    """Yield every problem of the tables in use; nothing if all is well.

    Raises
    ------
    DataError
        If the directory of tables, ``schema.csv`` or ``sources.csv`` cannot be read at all.
    """
    described = schema()
    known_sources = {row["source_id"] for row in tables.read(SOURCES)}
    sound = True
    for path in sorted(tables.directory().glob("*.csv")):
        if path.stem not in described:
            yield Problem(path.stem, None, None, "every table must be described in schema.csv; this one is not.")
    for table, columns in sorted(described.items()):
        for problem in check_table(table, columns, known_sources):
            sound = False
            yield problem
    if sound:
        for table, message in across_tables():
            yield Problem(table, None, None, message)


def check_table(table: str, columns: Sequence[Column], known_sources: set[str]) -> Iterator[Problem]:
    """Yield the problems of one table against its columns."""
    try:
        path = tables.path_of(table)
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        yield Problem(table, None, None, f"must be UTF-8: {error.reason} at byte {error.start}.")
        return
    except DataError as error:
        yield Problem(table, None, None, str(error))
        return
    if "\r" in text:
        yield Problem(table, None, None, "lines must end with a line feed alone; found a carriage return.")
    reader = csv.reader(text.split("\n")[:-1] if text.endswith("\n") else text.split("\n"))
    names = [column.name for column in columns]
    header = next(reader, [])
    if header != names:
        odd = next((f"{n}" for n in names if n not in header), None) or next(
            (n for n in header if n not in names), "their order"
        )
        yield Problem(table, 1, None, f"the header must hold the columns of schema.csv; they differ in {odd}.")
        return
    yield from _rows(table, columns, reader, known_sources)


def _rows(table: str, columns: Sequence[Column], reader: Iterator[list[str]], sources: set[str]) -> Iterator[Problem]:
    key_length = sum(column.key is not None for column in columns)
    rules = between_columns(table, [column.name for column in columns])
    before, number = b"", 1
    for number, cells in enumerate(reader, start=2):
        if len(cells) != len(columns):
            yield Problem(table, number, None, f"expected {len(columns)} cells, got {len(cells)}.")
            continue
        bad = False
        for column, cell in zip(columns, cells, strict=True):
            fault = _fault(column, cell, sources)
            if fault is not None:
                bad = True
                yield Problem(table, number, column.name, fault)
        key = ",".join((*cells[:key_length], "")).encode()
        if key <= before:
            what = "a second time" if key == before else "out of order"
            yield Problem(table, number, columns[0].name, f"keys must rise; {key.decode()[:-1]!r} comes {what}.")
        before = key
        if not bad:
            yield from (Problem(table, number, column, message) for column, message in rules(cells))
    if number == 1:
        yield Problem(table, None, None, "must hold at least one row; it holds none.")


def _fault(column: Column, cell: str, sources: set[str]) -> str | None:
    """Return what is wrong with a cell, in a clause with a full stop; ``None`` if nothing is."""
    if cell == "":
        return "must not be blank." if column.required else None
    if column.allowed and cell not in column.allowed:
        return f"must be one of {', '.join(sorted(column.allowed))}; got {cell!r}."
    if column.key is not None and ("," in cell or '"' in cell):
        return f"a key must hold no comma and no quote; got {cell!r}."
    if column.type in ("number", "int"):
        return _number_fault(column, cell)
    if column.type == "date":
        try:
            date.fromisoformat(cell)
        except ValueError:
            return f"must be a date like 2026-07-20; got {cell!r}."
    if column.type == "ids":
        missing = [name for name in cell.split(" ") if name not in sources]
        if missing:
            return f"every source id must be in sources.csv; {missing[0]!r} is not."
    return None


def _number_fault(column: Column, cell: str) -> str | None:
    try:
        value = int(cell) if column.type == "int" else float(cell)
    except ValueError:
        return f"must be a {'whole ' if column.type == 'int' else ''}number; got {cell!r}."
    if not isfinite(value):
        return f"must be a finite number; got {cell!r}."
    if (column.low is not None and value < column.low) or (column.high is not None and value > column.high):
        low = "-∞" if column.low is None else f"{column.low:g}"
        high = "∞" if column.high is None else f"{column.high:g}"
        return f"must be between {low} and {high}; got {cell}."
    return None
