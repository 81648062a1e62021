"""What a file is: compressed or not, text or Parquet, which columns it has, and lines that no reader can hold."""

from __future__ import annotations

import csv
import gzip
import io
import os
import stat
import zlib
from typing import TYPE_CHECKING, NamedTuple

from ..errors import InputError, shown
from ..reading import MIB, decoded, kind_of
from .formats import detected, header_key, refusal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

#: The reader's own limit, which it keeps silently once a line outgrows its buffers. [B]
LONGEST_LINE_BYTES = 2_000_000
#: Bills shrink to a tenth or a fortieth; what grows two-hundredfold is no bill. [1]
LARGEST_INFLATION = 200
#: Below this size nothing inflates to harm. [B]
HARMLESS_BYTES = 64 * MIB

_HEAD_BYTES = MIB
_MOST_LINES_BEFORE_HEADER = 12
_DELIMITERS = (",", ";", "\t", "|")


class Sniffed(NamedTuple):
    """A file that can be read.

    Parameters
    ----------
    kind : csv, json (one object a line), json_array or parquet.
    headers : its columns as they are spelled.
    types : of Parquet, the type of each column; empty for text.
    delimiter, skip : of CSV, what stands between fields and how many lines stand up to and including the header.
    compressed : whether it is gzip.
    """

    path: str
    kind: str
    headers: tuple[str, ...]
    types: tuple[str, ...]
    delimiter: str
    skip: int
    compressed: bool

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the headers as they are compared."""
        return tuple(header_key(header) for header in self.headers)


class LongLine(NamedTuple):
    """A line that is longer than the reader can hold."""

    line: int
    size_bytes: int


def sniff(path: Path, connection: object) -> Sniffed:
    """Return what a file is, from its first bytes.

    Raises
    ------
    InputError
        If it is no regular file, cannot be read, is empty, or is of no kind that bills come in; one sentence.
    """
    name = shown(str(path), 200)
    try:
        found = path.stat()
        if kind := kind_of(found.st_mode):
            raise InputError(f"a bill must be a regular file; {name} is {kind}.")
        with path.open("rb") as stream:
            magic = stream.read(4)
    except OSError as problem:
        raise InputError(f"a bill must be a readable file; {name}: {problem.strerror}.") from None
    if not magic:
        raise InputError(f"a bill must have a header; {name} is empty.")
    if magic == b"PAR1":
        return _parquet(path, name, connection)
    if magic[:2] == b"PK":
        raise InputError(f"a bill must be CSV, JSON lines or Parquet; {name} is a zip archive: unpack it first.")
    if magic == b"\x28\xb5\x2f\xfd":
        raise InputError(f"a bill must be CSV, plain or gzip; {name} is zstd: unpack it first.")
    compressed = magic[:2] == b"\x1f\x8b"
    head = _head(path, name, compressed)
    text = _text(head, name)
    if text.lstrip()[:1] in ("{", "["):
        return _json(path, text, compressed, name)
    return _csv(path, text, compressed, name, whole=len(head) < _HEAD_BYTES)


def long_lines(path: str, compressed: bool) -> tuple[LongLine, ...]:
    """Return the lines of a text file that the reader cannot hold, counted from the file's first line as 1.

    The reader drops a line that outgrows its buffers without a word, so they are looked for before.

    Raises
    ------
    InputError
        If the file inflates to more than any bill, or its compression is broken.
    """
    found: list[LongLine] = []
    line, begun = 1, 0
    for chunk in _chunks(path, compressed):
        last = chunk.rfind(b"\n")
        if last < 0:
            begun += len(chunk)
            continue
        first = chunk.find(b"\n")
        if begun + first > LONGEST_LINE_BYTES:
            found.append(LongLine(line, begun + first))
        line += chunk.count(b"\n")
        begun = len(chunk) - last - 1
    if begun > LONGEST_LINE_BYTES:
        found.append(LongLine(line, begun))
    return tuple(found)


def _chunks(path: str, compressed: bool) -> Iterator[bytes]:
    """Yield a text file's bytes, inflated, in pieces no longer than the longest line."""
    size = os.stat(path).st_size  # noqa: PTH116
    inflated = 0
    try:
        with _opened(path, compressed) as stream:
            while chunk := stream.read(MIB):
                inflated += len(chunk)
                if inflated > max(HARMLESS_BYTES, LARGEST_INFLATION * size):
                    raise InputError(
                        f"a compressed bill must inflate to at most {LARGEST_INFLATION} times its size; "
                        f"{shown(path, 200)} does not end there, as no bill would."
                    )
                yield chunk
    except (OSError, EOFError, zlib.error) as problem:
        raise InputError(
            f"a bill must be whole; {shown(path, 200)} cannot be read to its end: {_reason(problem)}."
        ) from None


def _opened(path: str | Path, compressed: bool) -> BinaryIO:
    """Return a file open for reading, inflated."""
    return gzip.open(path, "rb") if compressed else open(path, "rb")  # type: ignore[return-value]  # noqa: PTH123


def _reason(problem: Exception) -> str:
    """Return why a file cannot be read, in a few words."""
    return getattr(problem, "strerror", None) or str(problem).rstrip(".") or "it is cut short"


def _head(path: Path, name: str, compressed: bool) -> bytes:
    """Return the first bytes of a text file, inflated."""
    try:
        with _opened(path, compressed) as stream:
            return stream.read(_HEAD_BYTES)
    except (OSError, EOFError, zlib.error) as problem:
        raise InputError(f"a bill must be whole; {name} cannot be read: {_reason(problem)}.") from None


def _text(head: bytes, name: str) -> str:
    """Return the first bytes as text; a character that is cut or spoiled is no reason to refuse the file."""
    decoded(head[:2], name) if head[:2] in (b"\xff\xfe", b"\xfe\xff") else None
    if head[1:2] == b"\x00":
        decoded(head[:64], name)
    return head.decode("utf-8-sig", errors="replace")


def _csv(path: Path, text: str, compressed: bool, name: str, *, whole: bool) -> Sniffed:
    """Return the columns of a CSV file: the first line whose headers are a format's, else the first line."""
    lines = text.splitlines()
    if not whole and len(lines) < 2:
        raise InputError(
            f"a bill must have a header; the first line of {name} is longer than {_HEAD_BYTES // MIB} MiB."
        )
    first: Sniffed | None = None
    for number, line in enumerate(lines[:_MOST_LINES_BEFORE_HEADER], 1):
        if not line.strip():
            continue
        delimiter = max(_DELIMITERS, key=line.count)
        try:
            headers = tuple(next(csv.reader(io.StringIO(line), delimiter=delimiter), []))
        except csv.Error as problem:
            raise InputError(f"a bill must have a header; {name} begins with none: {problem}.") from None
        candidate = Sniffed(str(path), "csv", headers, (), delimiter, number, compressed)
        if detected(candidate.keys) or refusal(candidate.keys):
            return candidate
        first = first or candidate
    if first is None:
        raise InputError(f"a bill must have a header; {name} holds empty lines only.")
    return first


def _json(path: Path, text: str, compressed: bool, name: str) -> Sniffed:
    """Return the columns of a JSON file: the keys of its first objects."""
    import json

    stripped = text.lstrip()
    kind = "json_array" if stripped.startswith("[") else "json"
    keys: dict[str, None] = {}
    if kind == "json":
        for line in text.splitlines()[:1000]:
            try:
                row = json.loads(line)
            except (ValueError, RecursionError):
                continue
            if isinstance(row, dict):
                keys.update(_names(row))
    else:
        decoder, at = json.JSONDecoder(), stripped.find("{")
        for _ in range(1000):
            try:
                row, at = decoder.raw_decode(stripped, at)
            except (ValueError, RecursionError):
                break
            keys.update(_names(row) if isinstance(row, dict) else {})
            at = stripped.find("{", at)
            if at < 0:
                break
    if not keys:
        raise InputError(f"a bill in JSON must be one object a line, or a list of objects; {name} is neither.")
    return Sniffed(str(path), kind, tuple(keys), (), "", 0, compressed)


def _names(row: dict[str, object]) -> dict[str, None]:
    """Return the keys of an object that can be written again: half of a surrogate pair cannot."""
    return dict.fromkeys(key for key in row if key.encode("utf-8", "ignore").decode() == key)


def _parquet(path: Path, name: str, connection: object) -> Sniffed:
    """Return the columns of a Parquet file, and refuse one that promises more rows than its bytes can mean."""
    import duckdb

    assert isinstance(connection, duckdb.DuckDBPyConnection)
    try:
        described = connection.execute("DESCRIBE SELECT * FROM read_parquet(?)", [literal_path(str(path))]).fetchall()
        rows = connection.execute("SELECT num_rows FROM parquet_file_metadata(?)", [literal_path(str(path))]).fetchall()
    except duckdb.Error as problem:
        why = str(problem).splitlines()[0].split(": ", 1)[-1].rstrip(".")
        raise InputError(
            f"a bill in Parquet must be whole; {name} cannot be read: {shown(why, 160, quoted=False)}."
        ) from None
    if rows[0][0] > 8 * path.stat().st_size:
        raise InputError(
            f"a bill in Parquet must hold rows; {name} promises {rows[0][0]} of them in {path.stat().st_size} bytes."
        )
    return Sniffed(str(path), "parquet", tuple(d[0] for d in described), tuple(d[1] for d in described), "", 0, False)


def literal_path(path: str) -> str:
    """Return a path of which DuckDB takes every sign literally: it would expand stars and brackets."""
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in path)


def is_file(path: Path) -> bool:
    """Return whether something is a file that can be opened and ends."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False
