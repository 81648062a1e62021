"""Text that fits: one wrap for sentences, and tables that give way column by column until they fit.

Loaded only where something is too wide as it stands. Nothing is cut off: a line is wider than asked only where a single
piece is (an interval, a number with its unit, an address, a command between backticks).

>>> wrap("energy 0.75 (0.29 – 1.64) kWh of the whole run", 24)
['energy', '0.75 (0.29 – 1.64) kWh', 'of the whole run']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

__all__ = ["fitted", "shown_width", "wrap"]

#: Between two columns.
_GAP = "  "
#: Of what stands below its row, or goes on below the first line of a name.
_INDENT = "    "
#: Longer text is no sentence of ours: it breaks at any blank. [characters]
_READ = 20_000
#: A piece that is longer does not set the width of its column: its cell stands below its row.
_CELL = 40
#: Text columns are wrapped down to this; below it, the text stands on lines of its own. [columns]
_LEAST, _LEAST_OF_SENTENCES = 14, 26
#: Cells that are longer are sentences.
_SENTENCE = 60
_NUMBER = r"(?:[×~≈<>≤≥±−+$€-]\s?){0,3}\d[\d.,]{0,24}(?:e[+-]?\d{1,3})?(?:\s?%)?"
_UNIT = (
    r"(?:%|[numµkMGTP]?(?:Wh?|J|B|iB|Hz|s|g|t|m|FLOP/s|FLOPs?|gCO2e|tCO2e|CO2e)|[numµ]?(?:USD|EUR)|\$|h|min|d|a|days?|"
    r"hours?|years?|[vG]?[CG]PUs?|[A-Za-z]*-?(?:hours?|seconds?)|tokens?|million|billion)(?:/[\w$]+)?(?![\w-])"
)
#: Code, and a number with its unit, also behind the bracket of a range. One pattern of all that is read as one would
#: name the unit eight times, and take longer to compile than the common command to run.
_PART = rf"`[^`\n]{{1,400}}`|{_NUMBER}(\)?\s{_UNIT})?"
_BETWEEN_BOUNDS = (" – ", " … ")


class _Grid(NamedTuple):
    """A table on its way to fit: which columns stand in line, which below their row, which are left out."""

    in_line: list[int]
    below: list[int]
    left_out: list[int]
    widths: list[int]


def wrap(text: str, columns: int, *, hanging: str = "") -> list[str]:
    """Return one line of text as lines of at most so many columns.

    Parameters
    ----------
    text : without line breaks; its indentation is kept on every line.
    columns : the most that a line may take.
    hanging : stands before every line but the first, behind the indentation.
    """
    indent = text[: len(text) - len(text.lstrip(" "))]
    lines: list[str] = []
    line, taken, empty = [indent], len(indent), True
    for gap, piece in _pieces(text[len(indent) :]):
        width = shown_width(piece)
        if not empty and taken + len(gap) + width > columns:
            lines.append("".join(line))
            line, taken, empty = [indent + hanging], len(indent) + len(hanging), True
        line += [piece] if empty else [gap, piece]
        taken += width + (0 if empty else len(gap))
        empty = False
    return [*lines, "".join(line).rstrip() if not lines else "".join(line)]


def shown_width(text: str) -> int:
    """Return how many columns a terminal gives a text: wide scripts take two for a character, marks none."""
    if text.isascii() or not any(c > "\u2fff" or "\u0300" <= c < "\u0370" or "\u1100" <= c < "\u1200" for c in text):
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def fitted(
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    numeric: Sequence[bool],
    columns: int,
    spare: Sequence[str] = (),
    keep: int = 1,
) -> tuple[list[list[str]], list[str]]:
    """Return the lines of a table that fit, those of the headings and of each row, and the headings without room.

    A table gives way in this order: headings stand on several lines; columns of text wrap within themselves; columns
    that the table can spare are left out; columns of text, the last first, stand on lines below their row; then
    numbers do. The first columns stay.

    Parameters
    ----------
    headings, rows : cells as text on one line each.
    numeric : of each column, whether it holds numbers: these stand to the right and never wrap.
    columns : the most that a line may take.
    spare : headings of columns that may be left out, the first to go first.
    keep : how many of the first columns stay in line, since they say what the row is about.
    """
    grid = _arranged(headings, rows, numeric, columns, spare, max(keep, 1))
    head = _row_lines(headings, grid, numeric, heading=True)
    if _alone(grid, numeric) and headings[grid.below[0]]:
        head += wrap(f"{_INDENT}{headings[grid.below[0]]}", columns)
    blocks = [head, *(_row_lines(row, grid, numeric) + _below(headings, row, grid, numeric, columns) for row in rows)]
    return [[line.rstrip() for line in lines] for lines in blocks], [headings[i] for i in grid.left_out]


def _arranged(
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    numeric: Sequence[bool],
    columns: int,
    spare: Sequence[str],
    keep: int,
) -> _Grid:
    # Where room is short, a column without a single entry has none.
    in_line = [i for i in range(len(headings)) if i < keep or any(row[i].strip() for row in rows) or not rows]
    below: list[int] = []
    left_out: list[int] = []
    to_spare = [i for name in dict.fromkeys(spare) for i in in_line if headings[i] == name]
    natural = [max(map(shown_width, (heading, *(row[i] for row in rows)))) for i, heading in enumerate(headings)]

    least = _least(headings, rows, numeric, keep)

    def left_over(places: Sequence[int]) -> int:
        return columns - len(_GAP) * (len(places) - 1) - sum(least[i] for i in places)

    while left_over(in_line) < 0 and len(in_line) > keep:
        if to_spare:
            gone = to_spare.pop(0)
            left_out.append(gone)
        else:
            texts = [i for i in in_line if i >= keep and not numeric[i]]
            gone = (texts or in_line)[-1]
            below.append(gone)
        in_line.remove(gone)
    # What went first may be narrow enough to come back.
    for away in (below, [] if below else left_out):
        for i in sorted(away):
            if left_over(sorted((*in_line, i))) >= 0:
                away.remove(i)
                in_line = sorted((*in_line, i))
    room = sum(least[i] for i in in_line) + max(0, left_over(in_line))
    widths = _shared_out(natural, {i: least[i] for i in in_line}, numeric, room)
    return _Grid(in_line, sorted(below), sorted(left_out), [widths[i] for i in in_line])


def _least(headings: Sequence[str], rows: Sequence[Sequence[str]], numeric: Sequence[bool], keep: int) -> list[int]:
    """Return the fewest columns of the terminal that each column of the table can do with."""
    least = []
    for i, heading in enumerate(headings):
        head = max((shown_width(piece) for _, piece in _pieces(heading)), default=0)
        body = max((shown_width(row[i]) for row in rows), default=0)
        if numeric[i]:
            least.append(max(head, body))
            continue
        pieces = [w for row in rows if (w := _longest(row[i])) <= _CELL or i < keep]
        least.append(max(head, min(body, _LEAST_OF_SENTENCES if body > _SENTENCE else _LEAST), *pieces, 0))
    return least


def _longest(cell: str) -> int:
    """Return the width of the longest piece of a cell, its indentation included."""
    indent = len(cell) - len(cell.lstrip(" "))
    return max((shown_width(piece) + indent for _, piece in _pieces(cell.lstrip(" "))), default=0)


def _shared_out(natural: Sequence[int], least: dict[int, int], numeric: Sequence[bool], room: int) -> dict[int, int]:
    """Share the room out: headings over numbers give way first, then the widest text does, step by step."""
    widths = {i: natural[i] for i in least}
    for kind in (True, False):
        while sum(widths.values()) > room:
            wide = [i for i in widths if numeric[i] is kind and widths[i] > least[i]]
            if not wide:
                break
            widths[max(wide, key=lambda i: (widths[i], i))] -= 1
    return widths


def _row_lines(row: Sequence[str], grid: _Grid, numeric: Sequence[bool], *, heading: bool = False) -> list[str]:
    cells = []
    for place, (i, width) in enumerate(zip(grid.in_line, grid.widths, strict=True)):
        if shown_width(row[i]) <= width:
            cells.append([row[i]])
        elif _is_too_long(row, place, grid):
            cells.append([""])
        else:
            # A name that goes on is no second name.
            hanging = "  " if place == 0 and not heading and _longest(row[i]) + 2 <= width else ""
            cells.append(wrap(row[i], width, hanging=hanging))
    height = max(map(len, cells))
    for lines in cells:
        # Units stand right above their numbers; text begins with its row.
        lines[:] = [""] * (height - len(lines)) + lines if heading else lines + [""] * (height - len(lines))
    return [
        _GAP.join(
            _padded(line, width, right=numeric[i])
            for line, i, width in zip(level, grid.in_line, grid.widths, strict=True)
        )
        for level in zip(*cells, strict=True)
    ]


def _is_too_long(row: Sequence[str], place: int, grid: _Grid) -> bool:
    """Return whether a cell beside the first holds a piece for which its column has no room: it goes below its row."""
    return place > 0 and _longest(row[grid.in_line[place]]) > grid.widths[place]


def _padded(text: str, width: int, *, right: bool) -> str:
    blank = " " * (width - shown_width(text))
    return blank + text if right else text + blank


def _alone(grid: _Grid, numeric: Sequence[bool]) -> bool:
    """Return whether one column of text stands below the rows: its name need not be repeated in each."""
    return len(grid.below) == 1 and not numeric[grid.below[0]]


def _below(
    headings: Sequence[str], row: Sequence[str], grid: _Grid, numeric: Sequence[bool], columns: int
) -> list[str]:
    """Return what stands below a row: the one column's text, or each column's with its name."""
    cells = [grid.in_line[place] for place in range(len(grid.in_line)) if _is_too_long(row, place, grid)]
    if _alone(grid, numeric) and not cells:
        text = row[grid.below[0]] if row[grid.below[0]].strip() != "—" else ""
    else:
        places = sorted((*grid.below, *cells))
        text = "; ".join(
            f"{_named(headings[i])}{row[i].strip()}" for i in places if row[i].strip() and row[i].strip() != "—"
        )
    return wrap(_INDENT + text.strip(), columns) if text.strip() else []


def _named(heading: str) -> str:
    return f"{heading}: " if heading else ""


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield what may not be broken, each with the blanks before it."""
    read = len(text) <= _READ and (any(map(str.isdigit, text)) or "`" in text)
    start, gap, begin, end = 0, "", 0, 0
    spans = _wholes(text) if read else iter(())
    for blank in re.finditer(" +", text):
        while end <= blank.start() and (span := next(spans, None)):
            begin, end = span
        if begin < blank.start() < end:
            continue
        if blank.start() > start:
            yield gap, text[start : blank.start()]
        start, gap = blank.end(), blank[0]
    if start < len(text):
        yield gap, text[start:]


def _wholes(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans that are read as one: code, a number with its unit, a range, ``a against b``, ``8 × V100``.

    A range is ``central (low – high) unit`` or ``low – high``. A bare number is none, whatever sign stands before it.
    """
    parts = list(_part().finditer(text))
    # What stands behind each part, up to the next one.
    behind = [text[one.end() : other.start()] for one, other in pairwise(parts)] + ["", ""]
    i = 0
    while i < len(parts):
        begin, end, taken = parts[i].start(), parts[i].end(), 1
        unit = parts[i][1] or ""
        if text[begin] == "`":
            pass
        elif behind[i] == " (" and behind[i + 1] in _BETWEEN_BOUNDS and _closes(text, parts[i + 2]):
            taken = 3
        elif behind[i] in (*_BETWEEN_BOUNDS, " against "):
            taken = 2
        elif text.startswith(" × ", end) and not unit:
            end += len(" × ") + 1
        elif unit.startswith(")") or not (unit or text[end - 1] == "%"):
            begin = end
        yield begin, max(end, parts[i + taken - 1].end())
        i += taken


def _closes(text: str, part: re.Match[str]) -> bool:
    """Return whether a bracket closes behind a number."""
    return (part[1] or "").startswith(")") or text.startswith(")", part.end())


@cache
def _part() -> re.Pattern[str]:
    return re.compile(_PART)
