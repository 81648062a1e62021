"""Writing results, rounded by :mod:`carbonest.figures`.

A command hands over a :class:`Table` (or several, or an estimate's own text) and the plain data behind it; this module
turns them into text, JSON, CSV or Markdown, on stdout or atomically in a file. What is for people is cleaned of what a
terminal or a spreadsheet would obey (:mod:`carbonest.cli.terminal`); JSON holds every character exactly.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from typing import Any, NamedTuple

import click

from estimator.errors import InputError
from estimator.model import SCHEMA_VERSION

from ..figures import UNKNOWN, Bounds, amount, counted, figure, interval, percent, scale
from . import terminal
from .terminal import SENTENCE_WIDTH, cleaned, columns_of, encodable, exact_json, is_coloured, one_line, painted, silent

__all__ = [
    "PIPE_WIDTH",
    "UNKNOWN",
    "Bounds",
    "Table",
    "amount",
    "at",
    "counted",
    "figure",
    "interval",
    "markdown",
    "one_line",
    "percent",
    "plain",
    "put",
    "rendered",
    "scale",
    "styled",
    "width",
    "wrapped",
    "write",
]

#: Columns of text where no terminal shows it: in a pipe and in a file it must be the same on every machine.
PIPE_WIDTH = 120
#: No layout makes sense in less.
_LEAST_WIDTH = 40
#: Columns that text is laid out for at this moment, where :func:`at` says so.
_asked: list[int] = []
#: Whether the text that is made at this moment will have colour.
_coloured: list[bool] = []
#: Spreadsheets take a cell that begins so for a formula, and run it.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


class Table(NamedTuple):
    """Rows under headings that carry units; cells are numbers, text, intervals, bounds or ``None`` (unknown).

    A column headed ``energy [kWh]``, ``kWh`` or ``J per image`` is printed in the unit that its figures are best read
    in (:func:`carbonest.figures.scale`); under a heading ``unit`` stands the unit of each row instead.

    ``spare`` names headings of columns that text may leave out where they find no room, the first to go first; a line
    below then says which. Columns that are not named there are always shown, if need be on a line below their row;
    the first ``keep`` of them, which say what the row is about, never go there. ``in_text`` writes the text form
    where that is no grid. Rows at the places in ``strong`` (negative ones count from the end) stand out in colour.
    """

    headings: Sequence[str]
    rows: Sequence[Sequence[Any]]
    title: str = ""
    notes: Sequence[str] = ()
    spare: Sequence[str] = ()
    keep: int = 1
    in_text: Callable[[], str] | None = None
    strong: Sequence[int] = ()
    title_style: str = "strong"


def width() -> int:
    """Return the columns that text is laid out for.

    ``COLUMNS`` where it is set, else the width of the terminal that shows stdout, else :data:`PIPE_WIDTH`; a file
    named by ``--output`` is laid out for that one always.
    """
    return max(_asked[-1] if _asked else columns_of(sys.stdout) or PIPE_WIDTH, _LEAST_WIDTH)


@contextmanager
def at(columns: int | None) -> Iterator[None]:
    """Lay text out for so many columns meanwhile; :data:`PIPE_WIDTH` for ``None``."""
    _asked.append(columns or PIPE_WIDTH)
    try:
        yield
    finally:
        _asked.pop()


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
    with at(None) if output_path not in (None, "-") else nullcontext():
        content = rendered(output_format, results=results, tables=tables, text=text, header=header)
    put(content, output_path)


def rendered(
    output_format: str,
    *,
    results: Sequence[dict[str, Any]] | dict[str, Any],
    tables: Sequence[Table] = (),
    text: Callable[[], str] | None = None,
    header: dict[str, Any] | None = None,
) -> str:
    """Return one result in the form asked for; the parameters are those of :func:`write`."""
    if output_format == "json":
        return _json(results, header or {})
    if output_format == "csv":
        return _csv(results if isinstance(results, Sequence) else [results])
    if output_format == "markdown":
        return cleaned("\n\n".join(markdown(table) for table in tables)) + "\n"
    _coloured.append(not _asked and is_coloured(sys.stdout))
    try:
        written = text() if text else "\n\n".join(plain(table) for table in tables)
        return painted(written.rstrip("\n")) + "\n"
    finally:
        _coloured.pop()


def styled(text: str, style: str) -> str:
    """Return text that stands out where the result goes to a terminal with colour; as it is elsewhere.

    ``style`` is one of :data:`carbonest.cli.terminal.STYLES`: strong, good, bad, warn. Style last: what is laid out
    afterwards would count the marks as characters.
    """
    return terminal.styled(text, style) if _coloured and _coloured[-1] else text


def put(content: str, output_path: str | None) -> None:
    """Write text to stdout, or to a file that appears whole or not at all.

    A reader of stdout that has gone (``| head``) has what it wanted: that is no failure.

    Raises
    ------
    InputError
        If the file or stdout cannot be written.
    """
    if output_path in (None, "-"):
        if output_path or terminal.is_stdout_wanted():
            _put_on_stdout(content)
        return
    from estimator import files

    files.put(str(output_path), content)


def _put_on_stdout(content: str) -> None:
    if sys.stdout is None:
        raise InputError("the result cannot be written to stdout: it is closed.")
    try:
        click.echo(encodable(content, sys.stdout), nl=False, color=is_coloured(sys.stdout) or None)
        sys.stdout.flush()
    except OSError as error:
        # What could not be written waits in the stream, and would fail once more, and loudly, when Python ends.
        sys.stdout = silent()
        if not isinstance(error, BrokenPipeError):
            raise InputError(f"the result cannot be written to stdout: {error.strerror}.") from None


def plain(table: Table) -> str:
    """Return an aligned text table that fits :func:`width`."""
    if table.in_text:
        return table.in_text()
    if _is_said_only(table):
        said = [styled(wrapped(table.title), table.title_style)] if table.title else []
        return "\n".join([*said, *(wrapped(one_line(note)) for note in table.notes)])
    columns = width()
    from .cells import in_words, is_number

    headings, cells = in_words(table.headings, table.rows)
    numeric = [bool(table.rows) and all(is_number(row[i]) for row in table.rows) for i in range(len(headings))]
    grid, notes = [headings, *cells], list(table.notes)
    widths = [max(len(row[i]) for row in grid) for i in range(len(headings))]
    if sum(widths) + 2 * (len(widths) - 1) > columns:
        from .layout import fitted

        blocks, without = fitted(
            headings, cells, numeric, columns, [one_line(name) for name in table.spare], table.keep
        )
        if without:
            notes.append(f"No room here for {', '.join(without)}: a wider terminal or another --format shows them.")
    else:
        blocks = [
            [
                "  ".join(
                    cell.rjust(width) if right else cell.ljust(width)
                    for cell, width, right in zip(row, widths, numeric, strict=True)
                ).rstrip()
            ]
            for row in grid
        ]
    strong = {place % len(table.rows) + 1 for place in table.strong} if table.rows else set()
    lines = [styled(line, "strong") if i in strong else line for i, block in enumerate(blocks) for line in block]
    title = [styled(wrapped(table.title), table.title_style)] if table.title else []
    return "\n".join([*title, *lines, *(wrapped(one_line(note)) for note in notes)])


def _is_said_only(table: Table) -> bool:
    """Return whether a table has no rows but words that say so: headings over nothing would say less."""
    return not table.rows and bool(table.notes)


def wrapped(text: str, *, hanging: str = "") -> str:
    """Return text in lines that a terminal shows whole; lines that fit stay as they are.

    ``hanging`` stands before the further lines of each line that is broken.
    """
    columns = min(width(), SENTENCE_WIDTH)
    lines = text.split("\n")
    if all(len(line) <= columns for line in lines):
        return text
    from .layout import wrap

    return "\n".join(
        part for line in lines for part in ([line] if len(line) <= columns else wrap(line, columns, hanging=hanging))
    )


def markdown(table: Table) -> str:
    """Return a Markdown table."""
    from .cells import in_words

    lines = [f"**{table.title}**\n"] if table.title else []
    if _is_said_only(table):
        return "\n".join([*lines, *(one_line(note) for note in table.notes)])
    headings, cells = in_words(table.headings, table.rows)
    lines.append("| " + " | ".join(heading.replace("|", "\\|") for heading in headings) + " |")
    lines.append("|" + "---|" * len(headings))
    for row in cells:
        lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |")
    if table.notes:
        lines += ["", *(one_line(note) for note in table.notes)]
    return "\n".join(lines)


def _json(results: Sequence[dict[str, Any]] | dict[str, Any], header: dict[str, Any]) -> str:
    import json

    whole = results if isinstance(results, dict) else {"schema_version": SCHEMA_VERSION, **header, "results": results}
    return exact_json(json.dumps(whole, indent=2, ensure_ascii=False, allow_nan=False)) + "\n"


def _csv(results: Iterable[dict[str, Any]]) -> str:
    import csv
    import io

    from estimator.notebook import flattened

    rows = [{_csv_cell(name): _csv_cell(value) for name, value in flattened(row).items()} for row in results]
    columns = list(dict.fromkeys(name for row in rows for name in row))
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, columns, lineterminator="\n", restval="")
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue()


def _csv_cell(value: Any) -> Any:
    """Return a cell that no spreadsheet runs: text that begins like a formula gets an apostrophe; numbers stay."""
    if value is None:
        return ""
    if not isinstance(value, str):
        return value
    # The sign of a wide keyboard, or one behind spaces, begins a formula as well.
    begins = value.lstrip(" \u00a0\u3000").startswith(_FORMULA_STARTS)
    shown = one_line(value)
    return f"'{shown}" if begins and not _says_number(value) else shown


def _says_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
