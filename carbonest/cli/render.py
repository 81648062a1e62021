"""Writing results, rounded by :mod:`carbonest.figures`.

A command hands over a :class:`Table` (or several, or an estimate's own text) and the plain data behind it; this module
turns them into text, JSON, CSV or Markdown, on stdout or atomically in a file.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

import click

from estimator.errors import InputError
from estimator.model import SCHEMA_VERSION, Interval

from ..figures import UNKNOWN, counted, figure, interval, percent

__all__ = [
    "UNKNOWN",
    "WIDTH",
    "Table",
    "counted",
    "figure",
    "interval",
    "markdown",
    "percent",
    "plain",
    "put",
    "wrapped",
    "write",
]

#: Columns of text at which sentences break.
WIDTH = 120


class Table(NamedTuple):
    """Rows under headings that carry units; cells are numbers, text, intervals or ``None`` (unknown)."""

    headings: Sequence[str]
    rows: Sequence[Sequence[Any]]
    title: str = ""
    notes: Sequence[str] = ()


def write(
    output_format: str,
    output_path: str | None,
    *,
    results: Sequence[dict[str, Any]] | dict[str, Any],
    tables: Sequence[Table] = (),
    text: Callable[[], str] | None = None,
    header: dict[str, Any] | None = None,
) -> None:
    """Write one result in the form asked for.

    Parameters
    ----------
    results : plain data: one dict (an estimate), or a list that JSON wraps under ``results``.
    tables : the tables for text, Markdown and CSV (CSV writes the first only).
    text : overrides the text form.
    header : further top-level fields of the JSON of a list.
    """
    if output_format == "json":
        rendered = _json(results, header or {})
    elif output_format == "csv":
        rendered = _csv(results if isinstance(results, Sequence) else [results])
    elif output_format == "markdown":
        rendered = "\n\n".join(markdown(table) for table in tables) + "\n"
    else:
        rendered = (text() if text else "\n\n".join(plain(table) for table in tables)).rstrip("\n") + "\n"
    put(rendered, output_path)


def put(rendered: str, output_path: str | None) -> None:
    """Write text to stdout, or to a file that appears whole or not at all.

    Raises
    ------
    InputError
        If the file cannot be written.
    """
    if output_path in (None, "-"):
        try:
            click.echo(rendered, nl=False)
            sys.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise InputError(f"the result cannot be written to stdout: {error.strerror}.") from None
        return
    from estimator import files

    files.put(str(output_path), rendered)


def plain(table: Table) -> str:
    """Return an aligned text table."""
    cells = [[_cell(value) for value in row] for row in table.rows]
    grid = [list(table.headings), *cells]
    widths = [max(len(row[i]) for row in grid) for i in range(len(table.headings))]
    numeric = [all(_is_number(row[i]) for row in table.rows) and bool(table.rows) for i in range(len(widths))]
    lines = [table.title] if table.title else []
    for row in grid:
        lines.append(
            "  ".join(
                cell.rjust(width) if right else cell.ljust(width)
                for cell, width, right in zip(row, widths, numeric, strict=True)
            ).rstrip()
        )
    return "\n".join([*lines, *(wrapped(note) for note in table.notes)])


def wrapped(text: str) -> str:
    """Return text in lines that a terminal shows whole; shorter lines stay as they are."""
    lines = text.split("\n")
    if all(len(line) <= WIDTH for line in lines):
        return text
    from textwrap import fill

    return "\n".join(
        line if len(line) <= WIDTH else fill(line, WIDTH, break_long_words=False, break_on_hyphens=False)
        for line in lines
    )


def markdown(table: Table) -> str:
    """Return a Markdown table."""
    lines = [f"**{table.title}**\n"] if table.title else []
    lines.append("| " + " | ".join(table.headings) + " |")
    lines.append("|" + "---|" * len(table.headings))
    for row in table.rows:
        lines.append("| " + " | ".join(_cell(value).replace("|", "\\|") for value in row) + " |")
    if table.notes:
        lines += ["", *table.notes]
    return "\n".join(lines)


def _json(results: Sequence[dict[str, Any]] | dict[str, Any], header: dict[str, Any]) -> str:
    import json

    whole = results if isinstance(results, dict) else {"schema_version": SCHEMA_VERSION, **header, "results": results}
    return json.dumps(whole, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def _csv(results: Iterable[dict[str, Any]]) -> str:
    import csv
    import io

    from estimator.notebook import flattened

    rows = [flattened(row) for row in results]
    columns = list(dict.fromkeys(name for row in rows for name in row))
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, columns, lineterminator="\n", restval="")
    writer.writeheader()
    writer.writerows({k: "" if v is None else v for k, v in row.items()} for row in rows)
    return buffer.getvalue()


def _cell(value: Any) -> str:
    if isinstance(value, Interval):
        return interval(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return f"{value:,}"
    if value is None or isinstance(value, float):
        return figure(value)
    return str(value)


def _is_number(value: Any) -> bool:
    return value is None or isinstance(value, int | float | Interval)
