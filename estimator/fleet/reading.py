"""Reading bills as text: CSV and JSON staged once as Parquet with row numbers and rejected lines, Parquet in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..errors import InputError, shown
from .columns import NULLS, text_columns
from .sniffing import LONGEST_LINE_BYTES, Sniffed, literal_path, long_lines

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import duckdb

    from .formats import Format


class Rejected(NamedTuple):
    """A line that the reader could not take apart: it is in no class and no sum."""

    file: str
    line: int
    message: str


class Staged(NamedTuple):
    """Files of one format and one header, read.

    Parameters
    ----------
    relation : SQL of a relation with ``file``, ``line`` and the format's text columns.
    rows : how many rows it has.
    """

    form: Format
    files: tuple[Sniffed, ...]
    relation: str
    rows: int


def stage(
    connection: duckdb.DuckDBPyConnection, form: Format, files: Sequence[Sniffed], place: Path
) -> tuple[Staged, list[Rejected]]:
    """Read files of one format and one header.

    Parameters
    ----------
    place : an empty folder's file to stage text in.

    Raises
    ------
    InputError
        If a column stands twice, or a file cannot be read to its end.
    """
    if files[0].kind == "parquet":
        return _in_place(connection, form, files), []
    lost = [
        Rejected(file.path, each.line, f"line of {each.size_bytes:,} bytes; at most {LONGEST_LINE_BYTES:,} can be read")
        for file in files
        for each in long_lines(file.path, file.compressed)
    ]
    if files[0].kind == "csv":
        staged, rejected = _csv(connection, form, files, place)
        if form.ragged and any("Columns" in each.message for each in rejected):
            staged, rejected = _csv(connection, form, files, place, padded=True)
    else:
        staged, rejected = _json(connection, form, files, place)
    seen = {(each.file, each.line) for each in lost}
    return staged, sorted(lost + [each for each in rejected if (each.file, each.line) not in seen])


def _in_place(connection: duckdb.DuckDBPyConnection, form: Format, files: Sequence[Sniffed]) -> Staged:
    """Return Parquet files as a relation; they are read whenever it is."""
    columns = ", ".join(f"{expression} AS {name}" for name, expression in text_columns(form, files[0]).items())
    names = _paths(files)
    relation = (
        f"(SELECT filename AS file, file_row_number + 1 AS line, {columns} "
        f"FROM read_parquet({names}, filename=true, file_row_number=true))"
    )
    counted = connection.execute(f"SELECT sum(num_rows) FROM parquet_file_metadata({names})").fetchall()
    return Staged(form, tuple(files), relation, int(counted[0][0] or 0))


def _csv(
    connection: duckdb.DuckDBPyConnection, form: Format, files: Sequence[Sniffed], place: Path, *, padded: bool = False
) -> tuple[Staged, list[Rejected]]:
    """Stage CSV files: every column text, nothing guessed, lines that do not fit set aside with their number.

    Padding short lines costs the reader its second thread, so it is asked for only where a format has short lines.
    """
    file = files[0]
    names = ", ".join(f"'c{number}': 'VARCHAR'" for number in range(len(file.headers)))
    nulls = ", ".join(f"'{null}'" for null in NULLS)
    options = (
        f"columns={{{names}}}, header=false, skip={file.skip}, auto_detect=false, delim={_literal(file.delimiter)}, "
        f"quote='\"', escape='\"', nullstr=[{nulls}], filename=true, "
        f"compression='{'gzip' if file.compressed else 'none'}', "
        "store_rejects=true, rejects_table='fleet_rejects', rejects_scan='fleet_scans', rejects_limit=0"
        + (", null_padding=true, parallel=false" if padded else "")
    )
    connection.execute("DROP TABLE IF EXISTS fleet_rejects; DROP TABLE IF EXISTS fleet_scans")
    source = f"read_csv({_paths(files)}, {options})"
    staged = _staged(
        connection, form, files, f"SELECT *, filename AS file, row_number() OVER () AS number FROM {source}", place
    )
    rejected = connection.execute(
        "SELECT s.file_path, r.line, min(r.error_message) FROM fleet_rejects r JOIN fleet_scans s USING "
        "(scan_id, file_id) "
        "GROUP BY ALL"
    ).fetchall()
    return staged, [Rejected(path, line, shown(why.splitlines()[0], 160, quoted=False)) for path, line, why in rejected]


def _json(
    connection: duckdb.DuckDBPyConnection, form: Format, files: Sequence[Sniffed], place: Path
) -> tuple[Staged, list[Rejected]]:
    """Stage JSON: each line, or each member of a list, is one row; a line that is no JSON is set aside."""
    file = files[0]
    if file.kind == "json_array":
        source = (
            f"SELECT json AS c0, filename AS file FROM read_json_objects({_paths(files)}, format='array', "
            f"filename=true)"
        )
        numbered = f"SELECT c0, file, row_number() OVER () AS number FROM ({source})"
        return _staged(connection, form, files, numbered, place), []
    options = (
        "columns={'c0': 'VARCHAR'}, header=false, auto_detect=false, delim='\x01', quote='', escape='', filename=true, "
        f"compression='{'gzip' if file.compressed else 'none'}', store_rejects=true, rejects_table='fleet_rejects', "
        "rejects_scan='fleet_scans', rejects_limit=0"
    )
    connection.execute("DROP TABLE IF EXISTS fleet_rejects; DROP TABLE IF EXISTS fleet_scans")
    lines = f"SELECT c0, filename AS file, row_number() OVER () AS place FROM read_csv({_paths(files)}, {options})"
    connection.execute(f"CREATE OR REPLACE TEMP TABLE fleet_lines AS SELECT *, json_valid(c0) AS fits FROM ({lines})")
    broken = connection.execute(
        "SELECT file, place - min(place) OVER (PARTITION BY file) + 1 AS line, fits FROM fleet_lines QUALIFY NOT fits"
    ).fetchall()
    unread = connection.execute(
        "SELECT s.file_path, r.line, min(r.error_message) FROM fleet_rejects r JOIN fleet_scans s USING "
        "(scan_id, file_id) "
        "GROUP BY ALL"
    ).fetchall()
    numbered = "SELECT c0, file, row_number() OVER (ORDER BY place) AS number FROM fleet_lines WHERE fits"
    staged = _staged(connection, form, files, numbered, place)
    connection.execute("DROP TABLE fleet_lines")
    return staged, [
        *(Rejected(path, line, "the line is no JSON") for path, line, _ in broken),
        *(Rejected(path, line, shown(why.splitlines()[0], 160, quoted=False)) for path, line, why in unread),
    ]


def _staged(
    connection: duckdb.DuckDBPyConnection, form: Format, files: Sequence[Sniffed], numbered: str, place: Path
) -> Staged:
    """Write the text columns of numbered rows to a file, and return it with rows counted from 1 in each file."""
    import duckdb

    columns = ", ".join(f"{expression} AS {name}" for name, expression in text_columns(form, files[0]).items())
    target = _literal(str(place))
    try:
        connection.execute(f"COPY (SELECT file, number, {columns} FROM ({numbered})) TO {target} (FORMAT parquet)")
    except duckdb.Error as problem:
        why = shown(str(problem).splitlines()[0], 160, quoted=False).rstrip(".")
        raise InputError(
            f"a bill must be whole; {shown(files[0].path, 200)} cannot be read to its end: {why}."
        ) from None
    firsts = connection.execute(
        f"SELECT file, min(number), count(*) FROM read_parquet({target}) GROUP BY file"
    ).fetchall()
    line = "number"
    if len(firsts) > 1:
        begins = ", ".join(f"({_literal(name)}, {first - 1})" for name, first, _ in firsts)
        relation = (
            f"(SELECT s.* EXCLUDE (number), s.number - b.before AS line FROM read_parquet({target}) s "
            f"JOIN (VALUES {begins}) b(name, before) ON s.file = b.name)"
        )
    else:
        relation = f"(SELECT * EXCLUDE (number), {line} AS line FROM read_parquet({target}))"
    return Staged(form, tuple(files), relation, sum(count for _, _, count in firsts))


def _paths(files: Sequence[Sniffed]) -> str:
    """Return paths as a list that DuckDB takes literally: it would expand stars and brackets."""
    return "[" + ", ".join(_literal(literal_path(file.path)) for file in files) + "]"


def _literal(text: str) -> str:
    """Return a text as an SQL literal, whatever signs it holds."""
    return "'" + text.replace("'", "''") + "'"
