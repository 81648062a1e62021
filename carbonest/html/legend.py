"""The legend of a chart: a sample and its meaning, in as many lines as they need."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .marks import cut, group, mark, path, rect, text_width, words
from .theme import SERIES

_SAMPLE, _GAP, _ROW = 26.0, 22.0, 20.0


class Key(NamedTuple):
    """One entry of a legend.

    Attributes
    ----------
    shape : of a point, or "line", "band", "front", "rule", "even", "range" or "bar of".
    narrow_only : whether it is drawn only where the mark has no label of its own.
    """

    label: str
    shape: str = "circle"
    strong: bool = True
    series: int | None = 0
    dash: str = ""
    narrow_only: bool = False


def legend(keys: Sequence[Key], left: float, top: float, width: float) -> tuple[float, str]:
    """Return the y below the legend, and the legend; nothing where there is no key."""
    if not keys:
        return top, ""
    x, y, parts = left, top, []
    for key in keys:
        label = cut(key.label, width - _SAMPLE)
        room = _SAMPLE + text_width(label)
        if x > left and x + room > left + width:
            x, y = left, y + _ROW
        hue = "rest" if key.series is None else f"c{key.series % SERIES}"
        sample = _sample(key, x, y + 7)
        parts.append(
            group(f"{'strong' if key.strong else 'weak'} {hue}", "", sample, words(x + _SAMPLE, y + 11, label))
        )
        x += room + _GAP
    return y + _ROW + 8, "".join(parts)


def _sample(key: Key, x: float, y: float) -> str:
    line = [(x, y), (x + _SAMPLE - 8, y)]
    if key.shape == "line":
        return path(line, "series", key.dash)
    if key.shape in ("front", "rule", "even"):
        return path(line, key.shape)
    if key.shape == "range":
        return path(line, "whisker") + mark("circle", x + (_SAMPLE - 8) / 2, y, 4.5)
    if key.shape == "band":
        return rect(x, y - 6, _SAMPLE - 8, 12, "band")
    if key.shape == "bar of":
        return rect(x, y - 6, _SAMPLE - 10, 12, "bar", round_=2)
    return mark(key.shape, x + (_SAMPLE - 8) / 2, y, 5.5)
