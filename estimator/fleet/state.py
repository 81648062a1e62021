"""What was estimated of each billing month, kept as one Parquet file a month and feed: a restated month replaces.

A feed is what delivers months anew, by a name that the user gives. The file holds the cells with their energy, in a
fixed order, so that the same bills give the same bytes; it appears whole or not at all.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from .. import files as whole_files
from ..errors import InputError, shown
from .engine import ENERGY, Query
from .sql import identifier, quoted

if TYPE_CHECKING:
    from .duckdb_engine import DuckDbEngine

#: Raised when the columns of a kept month change their meaning.
FORMAT = 1
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,60}")
_FOLDER = re.compile(r"billing_month=(\d{4}-\d{2}|none)")
_ROWS_PER_GROUP = 122_880


def keep(engine: DuckDbEngine, folder: str, feed: str | None, tags: Mapping[str, str]) -> None:
    """Keep the months of the cells, and let the energy relation hold every month that is kept.

    Parameters
    ----------
    tags : column → tag, of those that the report is grouped by.

    Raises
    ------
    InputError
        If the folder cannot be written, the feed's name is no name, or a kept month is of another version.
    """
    if feed is not None and not _NAME.fullmatch(feed):
        raise InputError(f"--feed must be letters, digits, dots and dashes; got {shown(feed)}.")
    place = Path(folder)
    try:
        place.mkdir(parents=True, exist_ok=True)
        months = engine.fetch(f"SELECT DISTINCT billing_month FROM {ENERGY} ORDER BY 1")
        for (month,) in months:
            label = "none" if month is None else f"{month:%Y-%m}"
            where = "billing_month IS NULL" if month is None else f"billing_month = DATE '{month:%Y-%m-%d}'"
            target = place / f"billing_month={label}"
            target.mkdir(exist_ok=True)
            whole_files.write_whole(target / f"{feed or 'bill'}.parquet", _month(engine, where))
    except OSError as error:
        where = shown(folder, 200)
        raise InputError(f"--state must name a folder that can be written; {where}: {error.strerror}.") from None
    load(engine, folder, tags)


def _month(engine: DuckDbEngine, where: str) -> bytes:
    """Return the Parquet bytes of one month's cells, in the order of all their columns."""
    columns = [row[0] for row in engine.fetch(f"DESCRIBE {ENERGY}")]
    order = ", ".join(str(number) for number in range(1, len(columns) + 1))
    with tempfile.TemporaryDirectory(prefix="carbonest-state-") as scratch:
        path = Path(scratch) / "month.parquet"
        engine.connection.execute(
            f"COPY (SELECT {', '.join(map(identifier, columns))} FROM {ENERGY} WHERE {where} ORDER BY {order}) "
            f"TO {quoted(str(path))} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {_ROWS_PER_GROUP}, "
            f"KV_METADATA {{carbonest_fleet: '{FORMAT}'}})"
        )
        return path.read_bytes()


def load(engine: DuckDbEngine, folder: str, tags: Mapping[str, str]) -> None:
    """Let the energy relation hold every month that a folder keeps.

    Raises
    ------
    InputError
        If it keeps none, one of another version, or one without a tag that the report is grouped by.
    """
    found = files(folder)
    if not found:
        where = shown(folder, 200)
        raise InputError(f"--state must name a folder with months that were kept; {where} has none: give FILES.")
    for path in found:
        if _version(engine, path) != str(FORMAT):
            raise InputError(f"{shown(path, 200)} must be a month that this version kept; it is not: take it away.")
    listed = "[" + ", ".join(quoted(path) for path in found) + "]"
    for column, tag in tags.items():
        without = engine.fetch(
            f"SELECT file_name FROM parquet_schema({listed}) "
            f"GROUP BY 1 HAVING NOT bool_or(name = '{column}') ORDER BY 1"
        )
        if without:
            path = shown(str(without[0][0]), 200)
            raise InputError(f"{path} was kept without {tag}: give its FILES again with --group-by {tag}.")
    engine.store(
        ENERGY, Query({}, f"SELECT * FROM read_parquet({listed}, union_by_name = true, hive_partitioning = false)")
    )


def _version(engine: DuckDbEngine, path: str) -> str | None:
    """Return the version that a kept month says it is of; ``None`` for a file that is none."""
    import duckdb

    try:
        rows = engine.fetch(
            f"SELECT decode(value) FROM parquet_kv_metadata([{quoted(path)}]) WHERE decode(key) = 'carbonest_fleet'"
        )
    except duckdb.Error:
        return None
    return str(rows[0][0]) if rows else None


def files(folder: str) -> list[str]:
    """Return the files of the months that a folder keeps, in order."""
    place = Path(folder)
    if not place.is_dir():
        return []
    return sorted(str(path) for path in place.glob("billing_month=*/*.parquet") if _FOLDER.fullmatch(path.parent.name))
