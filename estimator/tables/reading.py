"""Finding and reading the tables in ``data/``.

Tables are sorted, plain CSV, so that one row is found by bisecting the file instead of reading it:
the command that everyone types needs a handful of rows out of a hundred thousand. For the same reason this module
takes ``os.path`` and plain ``split`` where they do: ``pathlib`` and ``csv`` would cost a tenth of the command's start.
"""

from __future__ import annotations

import mmap
import os
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import lru_cache
from math import isfinite
from typing import TYPE_CHECKING, Any, TypeVar

from ..errors import DataError
from ..model import Interval

if TYPE_CHECKING:
    from pathlib import Path

Kept = TypeVar("Kept", bound=Callable[..., Any])

#: Environment variable that names another directory of tables.
OVERRIDE = "CARBONEST_DATA"


class Row(dict[str, str]):
    """A row of a table; a column that the table lacks is an error that names both."""

    __slots__ = ("table",)
    table: str

    def __missing__(self, column: str) -> str:
        raise DataError(f"{self.table} has no column {column}.")


def directory() -> Path:
    """Return the directory of the tables: ``CARBONEST_DATA``, the wheel's own, or the checkout's.

    Raises
    ------
    DataError
        If none of them exists.
    """
    from pathlib import Path

    return Path(folder())


def path_of(name: str) -> Path:
    """Return the path of a table, ``instance_power`` → ``…/instance_power.csv``."""
    from pathlib import Path

    return Path(_file(name))


def folder() -> str:
    """Return :func:`directory` as text."""
    override = os.environ.get(OVERRIDE)
    if not override:
        return _own_folder()
    if not os.path.isdir(override):
        raise DataError(f"{OVERRIDE} must name a directory of tables; {override!r} is none.")
    return override


@lru_cache(maxsize=1)
def _own_folder() -> str:
    here = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
    for candidate in (os.path.join(here, "_data"), os.path.join(os.path.dirname(here), "data")):
        if os.path.isfile(os.path.join(candidate, "sources.csv")):
            return candidate
    raise DataError(f"the tables of carbonest are missing beside {here}: install it again, or set {OVERRIDE}.")


@lru_cache(maxsize=64)
def _file_in(where: str, name: str) -> str:
    path = os.path.join(where, f"{name}.csv")
    if not os.path.isfile(path):
        raise DataError(f"table {name}.csv is missing in {where}: install carbonest again.")
    return path


def _file(name: str) -> str:
    return _file_in(folder(), name)


def read(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table as dictionaries of text, in file order.

    Raises
    ------
    DataError
        If the file is missing, is not UTF-8, or a row has another number of cells than the header.
    """
    import csv

    path, label = _file(name), f"{name}.csv"
    try:
        with open(path, encoding="utf-8", newline="") as file:
            reader = csv.reader(file)
            header = next(reader, None)
            if not header:
                raise DataError(f"{label} must begin with a header line; the file is empty.")
            for cells in reader:
                yield _row(label, reader.line_num, header, cells)
    except (UnicodeDecodeError, csv.Error) as error:
        raise DataError(f"{label} is not readable as UTF-8 CSV: {error}.") from None


def table(name: str) -> tuple[dict[str, str], ...]:
    """Return a whole (small) table, read once per process. Rows must not be changed."""
    return _table(_file(name), name)


@lru_cache(maxsize=64)
def _table(path: str, name: str) -> tuple[dict[str, str], ...]:
    del path  # the cache's key: another directory is another table
    return tuple(read(name))


def rows_for(name: str, *key: str) -> tuple[dict[str, str], ...]:
    """Return the rows whose first cells equal ``key``, found by bisecting the sorted file.

    The table must be sorted by its leading columns, compared as bytes of the joined line
    (``data check`` verifies it), and key cells must hold no comma, quote or line break.
    """
    return _rows_for(_file(name), key)


@lru_cache(maxsize=65536)
def _rows_for(path: str, key: Sequence[str]) -> tuple[dict[str, str], ...]:
    prefix = (",".join(key) + ",").encode("utf-8", "surrogatepass")
    data, header, start = _mapped(path)
    low, high = start, len(data)
    while low < high:
        middle = (low + high) // 2
        line_start = max(data.rfind(b"\n", low, middle) + 1, low)
        line_end = data.find(b"\n", line_start)
        line_end = len(data) if line_end < 0 else line_end
        if data[line_start:line_end] < prefix:
            low = line_end + 1
        else:
            high = line_start
    lines: list[str] = []
    while data[low : low + len(prefix)] == prefix:
        line_end = data.find(b"\n", low)
        line_end = len(data) if line_end < 0 else line_end
        lines.append(_decoded(data[low:line_end], path))
        low = line_end + 1
    name = os.path.basename(path)
    return tuple(_row(name, None, header, _cells(line)) for line in lines)


def _decoded(line: bytes, path: str) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError:
        start = line[:60].decode(errors="replace")
        raise DataError(f"{os.path.basename(path)}, row {start}: the row must be UTF-8 text; it is not.") from None


def row_for(name: str, *key: str) -> dict[str, str]:
    """Return the first row whose first cells equal ``key``, which another table says is there.

    Raises
    ------
    DataError
        If it is not.
    """
    rows = rows_for(name, *key)
    if not rows:
        raise DataError(
            f"{name}.csv must hold a row {','.join(key)} at its place in the order of its lines; it does not "
            "(`carbonest data check`)."
        )
    return rows[0]


@lru_cache(maxsize=16)
def _mapped(path: str) -> tuple[mmap.mmap, list[str], int]:
    try:
        with open(path, "rb") as file:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except ValueError:
        raise DataError(f"{os.path.basename(path)} must begin with a header line; the file is empty.") from None
    except OSError as error:
        raise DataError(f"{os.path.basename(path)} must be readable: {error.strerror}.") from None
    first = data.find(b"\n")
    first = len(data) if first < 0 else first
    _check_bytes(os.path.basename(path), data, first + 1)
    return data, data[:first].decode().split(","), first + 1


def _check_bytes(label: str, data: mmap.mmap, start: int) -> None:
    """Refuse what bisecting would silently find nothing in. (``data check`` compares every line.)"""
    if data[: start - 1].endswith(b"\r") or not data[: start - 1].isascii():
        raise DataError(f"{label} must be plain UTF-8 with line feeds only, without a byte-order mark.")
    first, last = data[start : data.find(b"\n", start)], data[data.rfind(b"\n", start - 1, len(data) - 1) + 1 :]
    if len(data) > start and b"," in first and last < first:
        raise DataError(f"{label} must be sorted by its lines; the last one belongs before the first.")


def _cells(line: str) -> list[str]:
    if '"' not in line:
        return line.split(",")
    # What lies between two quotes is text, what lies outside is cells; two quotes running stand for one.
    cells, pieces = [""], line.split('"')
    for number, piece in enumerate(pieces):
        if number % 2:
            cells[-1] += piece
        elif piece:
            first, *rest = piece.split(",")
            cells[-1] += first
            cells += rest
        elif 0 < number < len(pieces) - 1:
            cells[-1] += '"'
    return cells


def _row(name: str, line: int | None, header: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    if len(cells) != len(header):
        where = f", line {line}" if line else f", row {','.join(cells[:3])}"
        raise DataError(f"{name}{where}: expected {len(header)} cells, got {len(cells)}.")
    row = Row(zip(header, cells, strict=True))
    row.table = name
    return row


def figure(row: Mapping[str, str], column: str, table_name: str) -> float:
    """Return a cell that must hold a number.

    Raises
    ------
    DataError
        If the column is absent or the cell is blank or no number; names table, row and column.
    """
    value = figure_or_none(row, column, table_name)
    if value is None:
        raise DataError(f"{table_name}.csv, row {_label(row)}: column {column} must hold a number; it is blank.")
    return value


def figure_or_none(row: Mapping[str, str], column: str, table_name: str) -> float | None:
    """Return a cell as a number, or ``None`` where it is blank (missing is never 0)."""
    try:
        text = row[column]
    except KeyError:
        raise DataError(f"{table_name}.csv has no column {column}.") from None
    if text == "":
        return None
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if not isfinite(value):
        raise DataError(f"{table_name}.csv, row {_label(row)}: column {column} must hold a number; got {text!r}.")
    return value


def number(row: Mapping[str, str], column: str) -> float:
    """Return a cell that must hold a number, of a row that knows its table; see :func:`figure`."""
    return figure(row, column, getattr(row, "table", "a table").removesuffix(".csv"))


def interval(row: dict[str, str], low: str, central: str, high: str, table_name: str) -> Interval:
    """Return three cells of a row as an interval.

    Raises
    ------
    DataError
        If one of them is absent, blank or no number, or they do not ascend.
    """
    found = Interval(figure(row, low, table_name), figure(row, central, table_name), figure(row, high, table_name))
    if not found.low <= found.central <= found.high:
        raise DataError(
            f"{table_name}.csv, row {_label(row)}: {low}, {central} and {high} must ascend; got {found.low:g}, "
            f"{found.central:g}, {found.high:g}."
        )
    return found


def source_ids(row: dict[str, str]) -> tuple[str, ...]:
    """Return the sources that a row names."""
    return tuple(row["source_ids"].split())


def per_folder(maxsize: int) -> Callable[[Kept], Kept]:
    """Return a decorator that keeps a function's results for each directory of tables.

    The arguments must be hashable; another ``CARBONEST_DATA`` is another world.
    """

    def decorate(function: Kept) -> Kept:
        @lru_cache(maxsize=maxsize)
        def kept(_folder: str, *arguments: Hashable, **named: Hashable) -> Any:
            return function(*arguments, **named)

        def looked_up(*arguments: Hashable, **named: Hashable) -> Any:
            return kept(folder(), *arguments, **named)

        looked_up.__doc__, looked_up.__name__ = function.__doc__, function.__name__
        looked_up.__wrapped__ = function  # type: ignore[attr-defined]
        return looked_up  # type: ignore[return-value]

    return decorate


def _label(row: Mapping[str, str]) -> str:
    return ",".join(list(row.values())[:3])
