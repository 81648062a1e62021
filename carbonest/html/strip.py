"""A strip of dots: where each of many stands on one axis, equal ones stacked, a few of them named."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from . import marks
from .axis import Axis
from .chart import colour
from .legend import Key, legend
from .marks import LAYOUTS, Layout, axis_below, group, mark, path, text_width, words
from .places import DESCENT, Box, Places

_DOT, _STEP = 4.2, 10.5
_TOP, _BOTTOM, _SIDE = 6.0, 48.0, 10.0
#: Room above the dots for names.
_HEAD = 66.0


class Dot(NamedTuple):
    """One of many.

    Attributes
    ----------
    value : where it stands. [unit of the axis]
    tip : its tooltip.
    label : its name on the drawing; only a few have one.
    series : its colour; ``None`` is grey.
    shape : its mark.
    """

    value: float
    tip: str
    label: str = ""
    series: int | None = None
    shape: str = "circle"


def strip(title: str, axis: Axis, dots: Sequence[Dot], *, keys: Sequence[Key] = (), description: str = "") -> str:
    """Return the figure of a strip."""
    return marks.figure(
        [marks.drawing(title, description, *_draw(layout, axis, dots, keys=keys)) for layout in LAYOUTS]
    )


def _draw(layout: Layout, axis: Axis, dots: Sequence[Dot], *, keys: Sequence[Key]) -> tuple[Layout, float, str]:
    top, shown = legend(keys, 0.0, _TOP, layout.width)
    left, right = _SIDE, layout.width - _SIDE
    piles: dict[int, int] = {}
    placed: list[tuple[float, int, Dot]] = []
    # Named ones lie at the bottom of their pile, where they are found.
    for dot in sorted(dots, key=lambda dot: (not dot.label, dot.value)):
        x = left + axis.at(dot.value) * (right - left)
        pile = round(x / _STEP)
        placed.append((pile * _STEP, piles.get(pile, 0), dot))
        piles[pile] = piles.get(pile, 0) + 1
    bottom = top + (_HEAD if any(dot.label for dot in dots) else 12.0) + _STEP * max(piles.values(), default=1)
    height = bottom + _BOTTOM
    places = Places(Box(0, top, layout.width, bottom))
    small: list[str] = []
    large: list[str] = []
    wanted: list[tuple[float, float, str]] = []
    for x, above, dot in placed:
        y = bottom - _STEP * (above + 0.6)
        size = 1.45 * _DOT if dot.label else _DOT
        kind = f"{'strong' if dot.label else 'many'} {colour(dot.series)}"
        (large if dot.label else small).append(group(kind, dot.tip, mark(dot.shape, x, y, size)))
        places.take(Box(x - size, y - size, x + size, y + size))
        wanted += [(x, y, dot.label)] if dot.label else []
    named = []
    for x, y, label in wanted:
        box = places.find(x, y, text_width(label, bold=True))
        if box is not None:
            near = box.nearest(x, y)
            if abs(near[0] - x) + abs(near[1] - y) > 16:
                named.append(path([(x, y), near], "leader"))
            named.append(words(box.left, box.bottom - DESCENT, label, kind="label bold"))
    grid = axis_below(axis, left, right, top + 8, bottom)
    title = words((left + right) / 2, height - 8, axis.name, "middle", "title")
    return layout, height, "".join([shown, grid, *small, *large, *named, title])
