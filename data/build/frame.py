"""The frame every build script hangs in: read the raw material, write one sorted table, or check it byte for byte.

A script defines `tables(sources)`, which yields `Table`s, and ends with `sys.exit(frame.main(tables))`:

    python data/build/build_regions.py            write data/regions.csv (and whatever else the script makes)
    python data/build/build_regions.py --check    exit 1, naming the first differing line, unless the file is up to date
    ... --sources DIR                             raw material elsewhere than <checkout's parent>/shared/sources

Tables are comma-separated, LF, UTF-8, header first, key columns leading, sorted by the bytes of the joined key (10
comes before 2); the data check and the bisecting reader rely on exactly this order.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import hashlib
import io
import itertools
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

BUILD = Path(__file__).resolve().parent
DATA = BUILD.parent
CHECKOUT = DATA.parent
DEFAULT_SOURCES = CHECKOUT.parent / "shared" / "sources"


class BuildError(Exception):
    """The raw material does not say what a build script needs; the message names the file and the row."""


class Table(NamedTuple):
    """One output file: `data/<name>.csv` unless `path` says otherwise."""

    name: str
    columns: Sequence[str]
    key: Sequence[str]
    rows: Iterable[Mapping[str, object]]
    path: Path | None = None


def csv_rows(path: Path) -> Iterator[dict[str, str]]:
    """Rows of a CSV (plain or .gz) as dicts of text; cells are stripped, missing cells are ''."""
    if not path.exists():
        raise BuildError(f"{path} is missing: give the folder of raw tables with --sources")
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    for row in csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")):
        yield {name: (value or "").strip() for name, value in row.items() if name is not None}


def overrides(name: str) -> list[dict[str, str]]:
    """Hand-typed rows of `data/build/overrides/<name>.csv`; each must carry a reason."""
    path = BUILD / "overrides" / f"{name}.csv"
    rows = list(csv_rows(path))
    for line, row in enumerate(rows, start=2):
        if not row.get("reason"):
            raise BuildError(f"{path.name}, row {line}: an override needs a reason")
    return rows


def number(value: float | None, digits: int = 6) -> str:
    """Shortest text of a number to `digits` significant digits, never in exponent form; '' for None."""
    if value is None:
        return ""
    text = f"{value:.{digits}g}"
    if "e" in text:
        text = f"{float(text):.12f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def sha256(path: Path) -> str:
    """Checksum of a raw file as stored."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def render(table: Table) -> bytes:
    """The exact bytes of a table: key unique, no missing column, no line break inside a cell."""
    if tuple(table.columns[: len(table.key)]) != tuple(table.key):
        raise BuildError(f"{table.name}: the key {tuple(table.key)} must be the leading columns, for bisecting")
    cells = sorted((_cells(table, row) for row in table.rows), key=lambda row: sort_key(row[: len(table.key)]))
    for before, after in itertools.pairwise(cells):
        if before[: len(table.key)] == after[: len(table.key)]:
            named = ", ".join(f"{column}={cell}" for column, cell in zip(table.key, after, strict=False))
            raise BuildError(f"{table.name}: two rows with the key {named}: {before} and {after}")
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows(cells)
    return out.getvalue().encode("utf-8")


def sort_key(cells: Sequence[str]) -> bytes:
    """The order of every table: the bytes of the joined key, as the bisecting reader compares them."""
    return ",".join((*cells, "")).encode()


def _cells(table: Table, row: Mapping[str, object]) -> list[str]:
    unknown = set(row) - set(table.columns)
    if unknown:
        raise BuildError(f"{table.name}: columns {sorted(unknown)} are not in the table: {dict(row)}")
    cells = [_cell(row.get(column)) for column in table.columns]
    if any("\n" in cell or "\r" in cell for cell in cells):
        raise BuildError(f"{table.name}: a cell holds a line break: {cells}")
    return cells


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return number(value)
    return str(value)


def write_atomically(path: Path, content: bytes) -> None:
    """Write beside the target, then replace it: a reader never sees half a table."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def difference(path: Path, content: bytes) -> str | None:
    """Where the file on disk departs from what the script would write; None when it does not."""
    if not path.exists():
        return f"{path.name} is missing"
    found = path.read_bytes()
    if found == content:
        return None
    lines = zip(found.split(b"\n"), content.split(b"\n"), strict=False)
    for line, (old, new) in enumerate(lines, start=1):
        if old != new:
            return f"{path.name}, line {line}: holds {old.decode()!r}, the build says {new.decode()!r}"
    return f"{path.name}: {len(found)} bytes on disk, the build makes {len(content)}"


def main(tables: Callable[[Path], Iterable[Table]], argv: Sequence[str] | None = None) -> int:
    """Write or check every table of one script; the exit status says whether all is well."""
    parser = argparse.ArgumentParser(description="Build tables from the raw material.")
    parser.add_argument("--check", action="store_true", help="compare with the files on disk, write nothing")
    parser.add_argument("--sources", type=Path, default=DEFAULT_SOURCES, help="folder of the raw tables")
    options = parser.parse_args(argv)
    status = 0
    try:
        for table in tables(options.sources):
            path = table.path or DATA / f"{table.name}.csv"
            content = render(table)
            rows = content.count(b"\n") - 1
            if not options.check:
                write_atomically(path, content)
                print(f"{path.name}: {rows} rows, {len(content)} bytes")
            elif (found := difference(path, content)) is not None:
                print(found, file=sys.stderr)
                status = 1
    except BuildError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return status
