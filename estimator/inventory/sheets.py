"""Reading a list of machines: CSV of any delimiter, JSON, JSON lines, a folder of them; every row keeps its line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from .. import reading
from ..errors import InputError, shown

#: Files that a folder's list is made of.
SUFFIXES = (".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson")
_DELIMITERS = (",", ";", "\t", "|")
#: Of an object that wraps a list, the keys that hold it, as services and tools name them.
_WRAPPERS = ("results", "machines", "instances", "rows", "items", "value", "data", "resources")


class Row(NamedTuple):
    """One row of a list: its line (of JSON: which item), its cells, and what is wrong with its shape, if anything."""

    line: int
    cells: tuple[Any, ...]
    fault: str = ""


class Sheet(NamedTuple):
    """One list: headings and rows. ``semicolons`` says that commas may be decimal."""

    file: str
    headings: tuple[str, ...]
    rows: list[Row]
    semicolons: bool = False


def sheets(path: str) -> Iterator[Sheet]:
    """Yield the list of a file, of standard input (``-``), or of each file of a folder, by name.

    Raises
    ------
    InputError
        If it cannot be read, or holds no list.
    """
    for name in files_of(path):
        yield sheet_of(reading.read_bytes(name, "the list of machines"), name)


def files_of(path: str) -> list[str]:
    """Return the files of a folder by name, or the file itself.

    Raises
    ------
    InputError
        If a folder holds no list.
    """
    where = Path(path)
    try:
        if path == "-" or not where.is_dir():
            return [path]
        names = sorted(where.iterdir())
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is no name of a file"
        raise InputError(f"the list of machines must be readable; {shown(path, 200)}: {reason}.") from None
    found = [
        str(each)
        for each in names
        if each.name.lower().endswith(SUFFIXES) and not each.name.startswith(".") and each.is_file()
    ]
    if not found:
        raise InputError(f"the folder {shown(path, 200)} must hold lists of machines ({', '.join(SUFFIXES)}); none is.")
    return found


def sheet_of(content: bytes, name: str) -> Sheet:
    """Return the list that the bytes of a file hold.

    Raises
    ------
    InputError
        If they hold none.
    """
    what = f"the list of machines ({'standard input' if name == '-' else shown(name, 200)})"
    if content.startswith(b"PK\x03\x04"):
        raise InputError(f"{what} must be CSV or JSON; it is a workbook or an archive: save the sheet as CSV.")
    text = reading.decoded(content, what).lstrip("\ufeff")
    begin = text.lstrip()[:1]
    if not begin:
        raise InputError(f"{what} must hold a heading and rows; it is empty.")
    if begin in "[{":
        return of_mappings(_objects(text, what), name)
    return _of_text(text, name, what)


def of_mappings(rows: Iterable[Any], name: str) -> Sheet:
    """Return the list that mappings make, such as JSON objects; nested ones by dotted keys, tags by ``tag:KEY``."""
    flat: list[tuple[int, dict[str, Any] | None]] = []
    headings: dict[str, int] = {}
    for number, row in enumerate(rows, start=1):
        cells = dict(_flattened(row)) if isinstance(row, Mapping) else None
        flat.append((number, cells))
        for key in cells or ():
            headings.setdefault(key, len(headings))
    found = []
    for number, cells in flat:
        if cells is None:
            found.append(Row(number, (), "a row must be an object of column and value; this one is not"))
        else:
            found.append(Row(number, tuple(map(cells.get, headings))))
    return Sheet(name, tuple(headings), found)


def _objects(text: str, what: str) -> list[Any]:
    try:
        found = reading.parsed_json(text, what)
    except InputError:
        lines = text.splitlines()
        if len(lines) < 2 or not lines[0].strip().endswith("}"):
            raise
        return [_line(line, f"{what}, line {number}") for number, line in enumerate(lines, 1) if line.strip()]
    return _list_in(found)


def _line(text: str, what: str) -> Any:
    return reading.parsed_json(text, what)


def _list_in(found: Any) -> list[Any]:
    """Return the rows that a JSON document holds: a list, a list under a key, AWS's reservations, or one row."""
    if isinstance(found, list):
        if found and all(isinstance(item, dict) and isinstance(item.get("Instances"), list) for item in found):
            return [machine for item in found for machine in item["Instances"]]
        return found
    lists = {key: value for key, value in found.items() if isinstance(value, list)}
    if "data" in found and (sets := _opencost_sets(found["data"])):
        return sets
    if isinstance(lists.get("Reservations"), list):
        return _list_in(lists["Reservations"])
    for key in _WRAPPERS:
        inner = next((value for name, value in lists.items() if name.casefold() == key), None)
        if inner is not None and all(isinstance(item, dict) for item in inner):
            return inner
    return [found]


def _opencost_sets(data: Any) -> list[Any]:
    """Return the entries of OpenCost's answers, which are objects by name, one object for each step of time."""
    every = data if isinstance(data, list) else [data]
    entries = [entry for each in every if isinstance(each, dict) for entry in each.values()]
    known = ("cpuCoreHours", "nodeType")
    return entries if any(isinstance(entry, dict) and any(key in entry for key in known) for entry in entries) else []


def _flattened(row: Mapping[Any, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in row.items():
        name = f"{prefix}{key}"
        if isinstance(value, Mapping):
            yield from _flattened(value, "tag:" if _is_tags(str(key)) else f"{name}.")
        elif isinstance(value, list | tuple):
            if _is_tags(str(key)) and all(
                isinstance(item, Mapping) and {"Key", "Value"} <= set(item) for item in value
            ):
                yield from ((f"tag:{item['Key']}", item["Value"]) for item in value)
        else:
            yield name, value


def _is_tags(key: str) -> bool:
    return key.casefold() in ("tags", "labels")


def _of_text(text: str, name: str, what: str) -> Sheet:
    import csv

    first = next(line for line in text.splitlines() if line.strip())
    delimiter = max(_DELIMITERS, key=lambda mark: (first.count(mark), -_DELIMITERS.index(mark)))
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, skipinitialspace=True)
    headings: tuple[str, ...] = ()
    rows: list[Row] = []
    before = 0
    try:
        for cells in reader:
            line, before = before + 1, reader.line_num
            if not any(cell.strip() for cell in cells):
                continue
            if not headings:
                headings = tuple(cell.strip() for cell in cells)
                continue
            rows.append(_row(line, cells, headings))
    except csv.Error as error:
        raise InputError(f"{what} must be CSV; line {reader.line_num}: {error}.") from None
    return Sheet(name, headings, rows, delimiter == ";")


def _row(line: int, cells: Sequence[str], headings: tuple[str, ...]) -> Row:
    width = len(headings)
    if len(cells) > width and any(cell.strip() for cell in cells[width:]):
        fault = f"the row has {len(cells)} cells and the heading {width}: put quotation marks around cells with commas"
        return Row(line, tuple(cells[:width]), fault)
    return Row(line, (*cells[:width], *("",) * (width - len(cells))))
