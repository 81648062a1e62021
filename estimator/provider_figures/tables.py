"""Reading a provider's file as rows: CSV, or JSON (an answer, a list, a line each), by what it holds."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

from .. import reading
from ..errors import InputError, shown

#: A year of a large organisation, by account, region and service.
FILE_BYTES = 256 * reading.MIB


def rows_of(path: str) -> tuple[list[dict[str, Any]], dict[str, Any] | None, str]:
    """Return (rows, the JSON answer around them or ``None``, name in messages) of a file.

    Headings lose case and surrounding blanks; nested JSON becomes dotted names (``project.id``).

    Raises
    ------
    InputError
        If it cannot be read, or holds no rows.
    """
    name = shown("standard input" if path == "-" else path, 200, quoted=False)
    content = reading.read_bytes(path, "a provider's file", at_most=FILE_BYTES)
    if content.startswith(b"PAR1"):
        raise InputError(f"{name} must be CSV or JSON; it is Parquet: export it as CSV, or convert it.")
    text = reading.decoded(content, name)
    start = text.lstrip()[:1]
    if start == "[" or (start == "{" and not _is_lines(text)):
        data = reading.parsed_json(text, name)
        if isinstance(data, list):
            return [flat(row) for row in data if isinstance(row, dict)], None, name
        return [], data, name
    if start == "{":
        lines = [line for line in text.splitlines() if line.strip()]
        found = [reading.parsed_json(line, f"{name}: line {number}") for number, line in enumerate(lines, 1)]
        return [flat(row) for row in found if isinstance(row, dict)], None, name
    return _csv(text, name), None, name


def header(rows: Sequence[dict[str, Any]]) -> set[str]:
    """Return the names of all columns."""
    return {name for row in rows for name in row}


def _is_lines(text: str) -> bool:
    """Return whether each line is an object by itself: BigQuery's and others' newline-delimited JSON."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return len(lines) > 1 and all(line.startswith("{") and line.endswith("}") for line in lines)


def flat(row: dict[str, Any], before: str = "") -> dict[str, Any]:
    """Return nested JSON on one level, under dotted names in lower case."""
    found: dict[str, Any] = {}
    for name, value in row.items():
        key = f"{before}{name}".strip().lower()
        if isinstance(value, dict):
            found |= flat(value, f"{key}.")
        else:
            found[key] = value
    return found


def _csv(text: str, name: str) -> list[dict[str, Any]]:
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        lines = [line for line in reader if any(cell.strip() for cell in line)]
    except csv.Error as error:
        raise InputError(f"{name} must be CSV; {error}.") from None
    if not lines:
        raise InputError(f"{name} must hold a header and rows; it is empty.")
    headings = [cell.strip().lower() for cell in lines[0]]
    if len(set(headings)) < len(headings):
        raise InputError(f"{name} must name each column once; its header is {shown(', '.join(lines[0]), 300)}.")
    rows = []
    for number, line in enumerate(lines[1:], start=2):
        if len(line) != len(headings):
            raise InputError(
                f"{name}: row {number} must have {len(headings)} cells, as its header; it has {len(line)}."
            )
        rows.append(dict(zip(headings, line, strict=True)))
    return rows
