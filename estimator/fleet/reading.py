"""Reading bills as text: CSV and JSON staged once as Parquet with row numbers and rejected lines, Parquet in place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ..errors import InputError, shown
from .columns import NULLS, reader_columns, text_columns
from .sniffing import LONGEST_LINE_BYTES, Sniffed, literal_path, long_lines
from .sql import quoted

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
    raw : SQL of a relation with ``file``, ``line`` and every column of the files as text, named ``r0``, ``r1``, … in
        the order of the headers; text files are read anew for it.
    rows : how many rows either has.
    """

    form: Format
    files: tuple[Sniffed, ...]
    relation: str
    raw: str
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
        if form.ragged and any(_is_short(each.message) for each in rejected):
            staged, rejected = _csv(connection, form, files, place, padded=True)
    else:
        staged, rejected = _json(connection, form, files, place)
    # The reader counts no line that it dropped, so its own numbers of long lines may be behind.
    others = [each for each in rejected if not (lost and _TOO_LONG in each.message)]
    return staged, sorted(lost + others)


def _is_short(message: str) -> bool:
    """Return whether the reader rejected a line because it has too few fields."""
    counts = re.search(r"Columns: (\d+) Found: (\d+)", message)
    return counts is not None and int(counts[2]) < int(counts[1])


def _in_place(connection: duckdb.DuckDBPyConnection, form: Format, files: Sequence[Sniffed]) -> Staged:
    """Return Parquet files as a relation; they are read whenever it is."""
    names = _paths(files)
    source = f"read_parquet({names}, filename=true, file_row_number=true)"

    def over(columns: str) -> str:
        return f"(SELECT filename AS file, file_row_number + 1 AS line, {columns} FROM {source})"

    counted = connection.execute(f"SELECT sum(num_rows) FROM parquet_file_metadata({names})").fetchall()
    return Staged(form, tuple(files), over(_texts(form, files[0])), over(_raw(files[0])), int(counted[0][0] or 0))


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
        f"columns={{{names}}}, header=false, skip={file.skip}, auto_detect=false, delim={quoted(file.delimiter)}, "
        f"quote='\"', escape='\"', nullstr=[{nulls}], {_BUFFERS}, filename=true, compression='{_compression(file)}'"
        + (", null_padding=true, parallel=false" if padded else "")
    )

    def numbered(rejecting: str) -> str:
        source = f"read_csv({_paths(files)}, {options}, {rejecting})"
        return f"SELECT *, filename AS file, row_number() OVER () AS number FROM {source}"

    _forget_rejects(connection)
    staged = _staged(connection, form, files, numbered(_STORE_REJECTS), numbered("ignore_errors=true"), place)
    return staged, _rejects(connection)


def _json(
    connection: duckdb.DuckDBPyConnection, form: Format, files: Sequence[Sniffed], place: Path
) -> tuple[Staged, list[Rejected]]:
    """Stage JSON: each line, or each member of a list, is one row; a line that is no JSON is set aside."""
    file, paths = files[0], _paths(files)
    if file.kind == "json_array":
        objects = f"SELECT json AS c0, filename AS file FROM read_json_objects({paths}, format='array', filename=true)"
        members = f"SELECT c0, file, row_number() OVER () AS number FROM ({objects})"
        return _staged(connection, form, files, members, members, place), []
    options = (
        "columns={'c0': 'VARCHAR'}, header=false, auto_detect=false, delim='\x01', quote='', escape='', filename=true, "
        f"{_BUFFERS}, compression='{_compression(file)}'"
    )
    _forget_rejects(connection)

    def numbered(rejecting: str) -> str:
        lines = f"SELECT c0, filename AS file FROM read_csv({paths}, {options}, {rejecting}) WHERE {_IS_JSON}"
        return f"SELECT c0, file, row_number() OVER () AS number FROM ({lines})"

    staged = _staged(connection, form, files, numbered(_STORE_REJECTS), numbered("ignore_errors=true"), place)
    unread = _rejects(connection)
    broken = connection.execute(
        "SELECT file, place - before FROM (SELECT file, c0, place, min(place) OVER (PARTITION BY file) - 1 AS before "
        "FROM (SELECT c0, filename AS file, row_number() OVER () AS place "
        f"FROM read_csv({paths}, {options}, ignore_errors=true))) WHERE NOT ({_IS_JSON}) ORDER BY ALL"
    ).fetchall()
    return staged, [*unread, *_no_json(broken, unread)]


def _no_json(broken: Sequence[tuple[str, int]], unread: Sequence[Rejected]) -> list[Rejected]:
    """Return lines that are no JSON by their place in the file: the reader counts only the lines that it could read."""
    found = []
    for path, number in broken:
        line = number
        for before in sorted(each.line for each in unread if each.file == path):
            line += before <= line
        found.append(Rejected(path, line, "the line is no JSON"))
    return found


#: JSON whose texts can be written again: half of a surrogate pair cannot.
_IS_JSON = (
    r"json_valid(c0) AND NOT (c0 ILIKE '%\ud%' AND regexp_matches(regexp_replace(c0, "
    r"'\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}', '', 'g'), '\\u[dD][89a-fA-F]'))"
)
#: The reader's buffers; lines that outgrow them are looked for before.
_BUFFERS = f"max_line_size={LONGEST_LINE_BYTES}, buffer_size={4 * LONGEST_LINE_BYTES}"
#: How the reader names a line beyond its limit.
_TOO_LONG = "Maximum line size"
_STORE_REJECTS = "store_rejects=true, rejects_table='fleet_rejects', rejects_scan='fleet_scans', rejects_limit=0"


def _forget_rejects(connection: duckdb.DuckDBPyConnection) -> None:
    """Drop what an earlier reading rejected."""
    connection.execute("DROP TABLE IF EXISTS fleet_rejects; DROP TABLE IF EXISTS fleet_scans")


def _rejects(connection: duckdb.DuckDBPyConnection) -> list[Rejected]:
    """Return the lines that the last reading rejected, once each however many faults they have."""
    rows = connection.execute(
        "SELECT s.file_path, r.line, coalesce(max(r.error_message) FILTER (r.error_type = 'LINE SIZE OVER MAXIMUM'), "
        "min(r.error_message)) FROM fleet_rejects r "
        "JOIN fleet_scans s USING (scan_id, file_id) GROUP BY ALL"
    ).fetchall()
    return [Rejected(path, line, shown(why.splitlines()[0], 160, quoted=False)) for path, line, why in rows]


def _staged(
    connection: duckdb.DuckDBPyConnection, form: Format, files: Sequence[Sniffed], once: str, again: str, place: Path
) -> Staged:
    """Write the text columns of numbered rows to a file, and return it with rows counted from 1 in each file.

    Parameters
    ----------
    once : query of the reader's columns, ``file`` and ``number``, that notes what it rejects.
    again : the same without noting.
    """
    import duckdb

    target = quoted(str(place))
    try:
        connection.execute(
            f"COPY (SELECT file, number, {_texts(form, files[0])} FROM ({once})) TO {target} (FORMAT parquet)"
        )
    except duckdb.Error as problem:
        why = shown(str(problem).splitlines()[0], 160, quoted=False).rstrip(".")
        if isinstance(problem, duckdb.IOException) and str(place) in str(problem):
            folder = shown(str(place.parent), 200)
            raise InputError(f"reading bills needs room in {folder}, which TMPDIR sets; {why}.") from None
        raise InputError(
            f"a bill must be whole; {shown(files[0].path, 200)} cannot be read to its end: {why}."
        ) from None
    firsts = connection.execute(
        f"SELECT file, min(number) - 1, count(*) FROM read_parquet({target}) GROUP BY file"
    ).fetchall()
    begins = ", ".join(f"({quoted(name)}, {before})" for name, before, _ in firsts) or "('', 0)"

    def over(source: str, columns: str) -> str:
        return (
            f"(SELECT s.file, s.number - b.before AS line, {columns} FROM {source} s "
            f"JOIN (VALUES {begins}) b(name, before) ON s.file = b.name)"
        )

    names = ", ".join(form.columns)
    return Staged(
        form, tuple(files), over(f"read_parquet({target})", names), over(f"({again})", _raw(files[0])),
        sum(count for _, _, count in firsts),
    )  # fmt: skip


def _texts(form: Format, file: Sniffed) -> str:
    """Return the format's text columns over the reader's."""
    return ", ".join(f"{expression} AS {name}" for name, expression in text_columns(form, file).items())


def _raw(file: Sniffed) -> str:
    """Return every column of a file over the reader's."""
    return ", ".join(f"{expression} AS r{number}" for number, expression in enumerate(reader_columns(file)))


def _compression(file: Sniffed) -> str:
    """Return a file's compression as the reader calls it."""
    return "gzip" if file.compressed else "none"


def _paths(files: Sequence[Sniffed]) -> str:
    """Return paths as a list that DuckDB takes literally: it would expand stars and brackets."""
    return "[" + ", ".join(quoted(literal_path(file.path)) for file in files) + "]"
