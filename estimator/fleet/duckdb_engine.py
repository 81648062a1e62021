"""DuckDB, embedded: memory does not grow with the rows of a bill, and what does not fit is spilled."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from ..errors import InputError, MissingExtraError
from .engine import Field, Query
from .sql import quoted

_TYPES = {"text": "VARCHAR", "number": "DOUBLE", "day": "DATE", "flag": "BOOLEAN"}


def connect(
    *, memory_limit: str | None = None, spill_folder: str | os.PathLike[str] | None = None, threads: int | None = None
) -> Any:
    """Return a connection to a DuckDB in memory, which spills to a folder what goes beyond its limit.

    Parameters
    ----------
    memory_limit : such as ``2GB``; DuckDB's own default (80 % of the machine's) without it.
    spill_folder : where it spills to; a folder of DuckDB's own choice without it.
    threads : how many; all cores without it.

    Raises
    ------
    MissingExtraError
        Without duckdb.
    InputError
        If a setting is none.
    """
    try:
        import duckdb
    except ImportError:
        raise MissingExtraError("duckdb", "fleet", "carbonest fleet") from None
    connection = duckdb.connect()
    # The order of rows costs memory and means nothing to sums; files carry their own line numbers.
    connection.execute("SET preserve_insertion_order = false")
    connection.execute("SET TimeZone = 'UTC'")
    if threads is not None and not 1 <= threads <= 1024:
        raise InputError(f"threads must be between 1 and 1024; got {threads}.")
    settings = {"memory_limit": memory_limit, "temp_directory": spill_folder, "threads": threads}
    for name, value in settings.items():
        if value is None:
            continue
        try:
            connection.execute(f"SET {name} = {quoted(str(value))}")
        except duckdb.Error as error:
            connection.close()
            option = "--memory-limit" if name == "memory_limit" else name
            raise InputError(f"{option} must be what DuckDB takes, such as 2GB; got {value!r}: {error}.") from None
    return connection


class DuckDbEngine:
    """The engine over a connection; its relations are temporary tables of that connection."""

    dialect = "duckdb"

    def __init__(self, connection: Any) -> None:
        self.connection = connection

    def store(self, name: str, query: Query) -> None:
        """Keep the result of a query as a temporary table."""
        self.connection.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {query.text}")

    def load(self, name: str, fields: Sequence[Field], rows: Iterable[Sequence[Any]]) -> None:
        """Keep a small relation as a temporary table; through a file of JSON lines, which loses no digit."""
        types = ", ".join(f"{field.name} {_TYPES[field.kind]}" for field in fields)
        self.connection.execute(f"CREATE OR REPLACE TEMP TABLE {name} ({types})")
        names = [field.name for field in fields]
        handle, path = tempfile.mkstemp(suffix=".jsonl")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                written = 0
                for row in rows:
                    file.write(json.dumps(dict(zip(names, row, strict=True)), default=str) + "\n")
                    written += 1
            if written:
                columns = ", ".join(f"'{field.name}': '{_TYPES[field.kind]}'" for field in fields)
                source = f"read_json({quoted(path)}, format = 'newline_delimited', columns = {{{columns}}})"
                self.connection.execute(f"INSERT INTO {name} SELECT * FROM {source}")
        finally:
            Path(path).unlink()

    def fetch(self, query: Query | str) -> list[tuple[Any, ...]]:
        """Return the rows of a query."""
        text = query if isinstance(query, str) else query.text
        found: list[tuple[Any, ...]] = self.connection.execute(text).fetchall()
        return found
