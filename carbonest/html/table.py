"""Tables: on paper and wide screens rows and columns, on a phone a card a row, sortable where scripts run.

A cell is text, or a :class:`Cell` with a smaller line below, a range drawn as a bar on its column's scale, and what is
folded behind it. Everything is escaped; the total stands in the table's foot, where sorting leaves it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from math import isfinite, log10

from estimator.model import Interval

from .. import figures
from .table_face import SCRIPT, STYLE

__all__ = ["SCRIPT", "STYLE", "Cell", "cell", "column", "named", "quantity", "rest", "table"]

#: So many columns have room on a phone.
_FEW = 3
#: From so many columns on a table turns into cards on a tablet already.
_MANY = 8
#: From so many on it may be wider than any screen: it then scrolls in a frame of its own.
_TOO_MANY = 12
#: Rows from which sorting is worth a button.
_SORTABLE = 3
#: Ranges of a column further apart than this stand on a log scale.
_FAR = 100.0
#: Characters of a cell; a hostile name is longer than any that tells something.
_LONGEST = 240


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    Attributes
    ----------
    text : str
        What is read first.
    below : str
        A smaller line under it: the range, the place, the basis.
    value : float or str or None
        What the column is sorted by; the text where it is left out.
    span : Interval or None
        Drawn as a bar on the scale of the column.
    more : pairs of str
        What is folded behind the cell, as (term, text).
    number : bool or None
        Whether it is set to the right; left out, the text decides.
    """

    text: str
    below: str = ""
    value: float | str | None = None
    span: Interval | None = None
    more: Sequence[tuple[str, str]] = ()
    number: bool | None = None


def quantity(value: Interval | float | None, scale: figures.Scale | None = None) -> Cell:
    """Return the cell of a figure: the central one above, its range below and as a bar; a dash for the unknown."""
    if value is None:
        return Cell(figures.UNKNOWN, number=True)
    shown = scale or figures.Scale("")
    one = value if isinstance(value, Interval) else Interval.exact(float(value))
    between = shown.bounds(one.low, one.high)
    return Cell(shown.figure(one.central), between, one.central, one if between else None, number=True)


def column(name: str, values: Sequence[Interval | float | None], unit: str) -> tuple[str, list[Cell]]:
    """Return heading and cells of a column of quantities, all in the one unit in which they are best read."""
    scale = figures.scale(values, unit)
    return f"{name} [{scale.unit}]", [quantity(value, scale) for value in values]


def named(name: str, below: str = "", more: Sequence[tuple[str, str]] = ()) -> Cell:
    """Return the cell that names a row."""
    return Cell(name, below, more=[(term, text) for term, text in more if text], number=False)


def cell(value: object) -> Cell:
    """Return the cell of a result's value: an interval, a number, text, or ``None`` for the unknown."""
    if isinstance(value, Cell):
        return value
    if isinstance(value, bool):
        return Cell("yes" if value else "no")
    if isinstance(value, int):
        return Cell(f"{value:,}", value=float(value), number=True)
    if value is None or isinstance(value, Interval | float):
        return quantity(value)
    return Cell(str(value))


def rest(hidden: int, where: str, noun: str = "row") -> str:
    """Return what is said of rows that a page does not show; nothing where it shows all."""
    return f"{figures.counted(hidden, f'more {noun}')} not shown here: {where}." if hidden > 0 else ""


def table(
    headings: Sequence[str],
    rows: Sequence[Sequence[Cell | str]],
    *,
    caption: str = "",
    strong: Sequence[int] = (),
    total: Sequence[Cell | str] | None = None,
    sort: bool = True,
) -> str:
    """Return a table; its first column names the rows, and columns of figures are set to the right.

    Parameters
    ----------
    headings : one a column, with its unit. The columns that decide come first; the rest belongs into ``Cell.below``.
    strong : indices of the rows to set in bold.
    total : the sum, kept at the foot.
    sort : whether the headings sort; short tables never do.
    """
    headings = [_cut(heading) for heading in headings]
    grid = [[one if isinstance(one, Cell) else Cell(one) for one in row] for row in rows]
    foot = [one if isinstance(one, Cell) else Cell(one) for one in total] if total is not None else None
    lines = [*grid, *([foot] if foot else [])]
    right = [bool(grid) and all(_is_figure(line[index]) for line in lines) for index in range(len(headings))]
    scales = [_Scale.of([row[index] for row in grid]) for index in range(len(headings))]
    head = "".join(
        f'<th scope="col"{_kind(number)}>{escape(text)}</th>' if text else "<td></td>"
        for text, number in zip(headings, right, strict=True)
    )
    body = "".join(
        _line(row, headings, right, scales, kind=' class="strong"' if index in strong else "")
        for index, row in enumerate(grid)
    )
    ending = f"<tfoot>{_line(foot, headings, right, [None] * len(headings))}</tfoot>" if foot else ""
    title = f"<caption>{escape(caption)}</caption>" if caption else ""
    mark = ' data-sort=""' if sort and len(grid) >= _SORTABLE else ""
    return (
        f"<div{_frame(len(headings), caption)}><table{mark}>{title}<thead><tr>{head}</tr></thead>"
        f"<tbody>{body}</tbody>{ending}</table></div>"
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    """The scale that the bars of one column share."""

    low: float
    high: float
    log: bool

    @classmethod
    def of(cls, cells: Sequence[Cell]) -> _Scale | None:
        ends = [end for one in cells if one.span is not None for end in one.span]
        ends += [one.value for one in cells if one.span is None and isinstance(one.value, float)]
        if not any(one.span is not None for one in cells) or not all(map(isfinite, ends)):
            return None
        above = [end for end in ends if end > 0]
        far = bool(above) and max(above) > _FAR * min(above)
        low = min(above) if far and len(above) == len(ends) else min(0.0, *ends)
        high = max(ends)
        return cls(low, high, low > 0) if high > low else None

    def at(self, value: float) -> float:
        """Return the place of a value in per cent of the bar."""
        if self.log:
            return 100 * log10(value / self.low) / log10(self.high / self.low)
        return 100 * (value - self.low) / (self.high - self.low)


def _line(
    cells: Sequence[Cell],
    headings: Sequence[str],
    right: Sequence[bool],
    scales: Sequence[_Scale | None],
    kind: str = "",
) -> str:
    # A row without a name has no heading to read out.
    tag, scope = ("th", ' scope="row"') if cells[0].text else ("td", "")
    first = f"<{tag}{scope}{_kind(right[0])}{_value(cells[0])}>{_content(cells[0], scales[0])}</{tag}>"
    others = "".join(
        f"<td{_kind(number)}{_label(heading)}{_value(one)}>{_content(one, scale)}</td>"
        for one, heading, number, scale in zip(cells[1:], headings[1:], right[1:], scales[1:], strict=True)
    )
    return f"<tr{kind}>{first}{others}</tr>"


def _content(one: Cell, scale: _Scale | None) -> str:
    parts = [escape(_cut(one.text))]
    if one.below:
        parts.append(f'<span class="below">{escape(_cut(one.below))}</span>')
    if one.span is not None and scale is not None:
        parts.append(_bar(one.span, scale))
    if one.more:
        pairs = "".join(f"<dt>{escape(_cut(term))}</dt><dd>{escape(_cut(text))}</dd>" for term, text in one.more)
        parts.append(f'<details class="more"><summary>more</summary><dl>{pairs}</dl></details>')
    return "".join(parts)


def _bar(span: Interval, scale: _Scale) -> str:
    low, central, high = (min(100.0, max(0.0, scale.at(end))) for end in span)
    return (
        '<svg class="spread" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect x="{low:.1f}" y="2" width="{max(high - low, 1.0):.1f}" height="4"/>'
        f'<rect class="mid" x="{min(central, 98.0):.1f}" width="2" height="8"/></svg>'
    )


def _kind(right: bool) -> str:
    return ' class="n"' if right else ""


def _label(heading: str) -> str:
    return f' data-label="{escape(heading)}"' if heading else ""


def _value(one: Cell) -> str:
    return "" if one.value is None else f' data-value="{escape(str(one.value))}"'


def _frame(columns: int, caption: str) -> str:
    if columns < _TOO_MANY:
        kind = " some many" if columns >= _MANY else " some" if columns > _FEW else ""
        return f' class="table{kind}"'
    # What scrolls must be reached by the keyboard too.
    return f' class="table many some wide" tabindex="0" role="region" aria-label="{escape(caption or "table")}"'


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _is_figure(one: Cell) -> bool:
    if one.number is not None:
        return one.number
    text = one.text
    return not text or text[0] in "0123456789-+−±×<>—" or text in ("never", "none")
