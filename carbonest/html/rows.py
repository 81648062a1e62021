"""Charts of one quantity by name, a row each: dots in ranges, bars, bars of parts; on phones names stand above."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from estimator.model import Interval

from ..figures import figure, interval
from . import marks
from .axis import Axis
from .legend import Key, legend
from .marks import LAYOUTS, Layout, axis_below, cut, group, mark, path, rect, text_width, words
from .theme import SERIES

_ROW, _TALL_ROW, _TOP, _BOTTOM = 28.0, 46.0, 6.0, 48.0
_THICK = 14.0
_GAP = 14.0
#: Colours of parts: sky, gold, green, slate; the first ones of the order are those of options.
_PARTS = (7, 4, 2, 6)


class Row(NamedTuple):
    """One row.

    Attributes
    ----------
    name : what it is, cut on the drawing where it is too long.
    value : the quantity with its range.
    tip : tooltip; the name, where it is empty.
    strong : ``False`` draws it pale.
    series : its colour; ``None`` is grey.
    parts : central values that the value is the sum of, in the order of the chart's ``parts``.
    said : its figure in words, at the right; that of the value, where it is empty.
    """

    name: str
    value: Interval
    tip: str = ""
    strong: bool = True
    series: int | None = 0
    parts: tuple[float, ...] = ()
    said: str = ""


def bars(
    title: str,
    axis: Axis,
    rows: Sequence[tuple[str, Interval, str]],
    *,
    strong: Sequence[str] = (),
    description: str = "",
) -> str:
    """Return horizontal bars with ranges; on a log axis, which has no 0 for a bar to start from, dots in ranges.

    Parameters
    ----------
    rows : (label, quantity, tooltip), from top to bottom.
    strong : labels of the rows to draw in full; all, where none is named.
    """
    made = [
        Row(name, value, tip, strong=not strong or name in strong, said=figure(value.central))
        for name, value, tip in rows
    ]
    return named(title, axis, made, bar=not axis.log, description=description)


def dots(title: str, axis: Axis, rows: Sequence[Row], *, keys: Sequence[Key] = (), description: str = "") -> str:
    """Return dots in their ranges, a row each (a forest plot)."""
    return named(title, axis, rows, bar=False, keys=keys, description=description)


def stacks(title: str, axis: Axis, parts: Sequence[str], rows: Sequence[Row], *, description: str = "") -> str:
    """Return bars of parts, with the range of the whole; the axis starts at 0.

    Parameters
    ----------
    parts : names of the parts, for the legend; each row has a value for each.
    """
    keys = [Key(name, "bar of", series=_PARTS[index % len(_PARTS)]) for index, name in enumerate(parts)]
    if any(row.value.low != row.value.high for row in rows):
        keys.append(Key("90 % range of the sum", "range", series=None))
    return named(title, axis, rows, bar=True, keys=keys, description=description)


def named(
    title: str, axis: Axis, rows: Sequence[Row], *, bar: bool, keys: Sequence[Key] = (), description: str = ""
) -> str:
    """Return the figure of rows; ``bar`` draws bars from 0, else dots in ranges."""
    drawings = [marks.drawing(title, description, *_draw(layout, axis, rows, bar=bar, keys=keys)) for layout in LAYOUTS]
    return marks.figure(drawings)


def _draw(
    layout: Layout, axis: Axis, rows: Sequence[Row], *, bar: bool, keys: Sequence[Key]
) -> tuple[Layout, float, str]:
    top, shown = legend(keys, 0.0, _TOP, layout.width)
    step = _TALL_ROW if layout.narrow else _ROW
    said = [row.said or (figure(row.value.central) if layout.narrow else interval(row.value)) for row in rows]
    values = max(map(text_width, said), default=0.0)
    if layout.narrow:
        left, right, names = 8.0, layout.width - 8.0, layout.width - _GAP
    else:
        widest = max((text_width(row.name) for row in rows), default=0.0)
        names = min(0.36 * layout.width, widest)
        left, right = names + _GAP, layout.width - values - _GAP
    bottom = top + step * len(rows) + 4
    height = bottom + _BOTTOM

    def px(value: float) -> float:
        return left + axis.at(value) * (right - left)

    body = [shown, axis_below(axis, left, right, top, bottom)]
    for index, row in enumerate(rows):
        y = top + step * (index + 0.5) + (9 if layout.narrow else 2)
        base = y - 16 if layout.narrow else y + 4.5
        room = names - text_width(said[index]) - _GAP if layout.narrow else names
        hue = "rest" if row.series is None else f"c{row.series % SERIES}"
        drawn = _bar(row, px, axis, y) if bar else _range(row, px, y)
        kind = f"{'strong' if row.strong else 'weak'} {hue}"
        body.append(group(kind, row.tip or row.name, drawn))
        body.append(words(0, base, cut(row.name, room), kind="name"))
        body.append(words(layout.width, base, said[index], "end", "value"))
    body.append(words((left + right) / 2, height - 8, axis.name, "middle", "title"))
    return layout, height, "".join(body)


def _range(row: Row, px: Callable[[float], float], y: float) -> str:
    ends = [(px(row.value.low), y), (px(row.value.high), y)]
    span = path(ends, "extent") if row.value.low != row.value.high else ""
    return span + mark("circle", px(row.value.central), y, 5.5)


def _bar(row: Row, px: Callable[[float], float], axis: Axis, y: float) -> str:
    start, parts = px(max(axis.low, 0.0)), []
    if row.parts:
        reached = 0.0
        for index, part in enumerate(row.parts):
            left, right, hue = px(reached), px(reached + part), f"c{_PARTS[index % len(_PARTS)]}"
            parts.append(f'<g class="{hue}">{rect(left, y - _THICK / 2, right - left, _THICK, "bar")}</g>')
            reached += part
    else:
        parts.append(rect(start, y - _THICK / 2, px(row.value.central) - start, _THICK, "bar", round_=2))
    if row.value.low != row.value.high:
        low, high = px(row.value.low), px(row.value.high)
        caps = [path([(x, y - 4), (x, y + 4)], "whisker") for x in (low, high)]
        parts.append(group("over", "", path([(low, y), (high, y)], "whisker"), *caps))
    return "".join(parts)
