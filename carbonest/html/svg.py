"""Charts as inline SVG: points and lines with ranges, and bars; every mark has a tooltip and a label of its own.

Nothing is told by colour alone: series differ by shape, dash and direct label, what matters less is hollow.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from math import cos, pi, sin

from estimator.model import Interval

from ..figures import figure
from .axis import Axis

_LEFT, _RIGHT, _TOP, _BOTTOM = 68.0, 24.0, 16.0, 52.0
_LINE_HEIGHT, _CHARACTER = 14.0, 6.6
#: Dash patterns of lines, told apart without colour.
DASHES = ("", "7 4", "2 3", "10 3 2 3", "1 4", "12 5", "5 2 1 2 1 2", "3 6")
#: Shapes of points, told apart without colour.
SHAPES = ("circle", "square", "diamond", "triangle", "cross")


class Chart:
    """A chart of points, ranges and lines on two axes; build it up, then :meth:`render`.

    Parameters
    ----------
    title : what the chart shows, read aloud by screen readers.
    x, y : axes with their titles and units.
    """

    def __init__(self, title: str, x: Axis, y: Axis, *, width: int = 860, height: int = 440) -> None:
        self.title, self.x, self.y, self.width, self.height = title, x, y, width, height
        self._under: list[str] = []
        self._marks: list[str] = []
        self._wanted: list[tuple[float, float, str, bool]] = []
        self._taken: list[tuple[float, float, float, float]] = []

    def point(
        self,
        x: Interval | float,
        y: Interval | float,
        label: str,
        tip: str = "",
        *,
        shape: str = "circle",
        strong: bool = True,
    ) -> None:
        """Add a point with its ranges as whiskers; ``strong=False`` draws it hollow and grey."""
        across, up = _interval(x), _interval(y)
        px, py = self._px(across.central), self._py(up.central)
        kind = "strong" if strong else "weak"
        whiskers = ""
        if across.low != across.high:
            whiskers += _path([(self._px(across.low), py), (self._px(across.high), py)], "whisker")
        if up.low != up.high:
            whiskers += _path([(px, self._py(up.low)), (px, self._py(up.high))], "whisker")
        self._marks.append(f'<g class="{kind}">{_tip(tip or label)}{whiskers}{_shape(shape, px, py)}</g>')
        self._taken.append((px - 7, py - 7, px + 7, py + 7))
        self._wanted.append((px, py, label, strong))

    def line(self, points: Sequence[tuple[float, float]], label: str = "", tip: str = "", *, series: int = 0) -> None:
        """Add a line through points, its dash by ``series``, its label at the right end."""
        if not points:
            return
        paper = [(self._px(x), self._py(y)) for x, y in points]
        self._marks.append(f"<g>{_tip(tip or label)}{_path(paper, 'series', DASHES[series % len(DASHES)])}</g>")
        if label:
            self._wanted.append((*paper[-1], label, True))

    def steps(self, points: Sequence[tuple[float, float]], tip: str = "") -> None:
        """Add a staircase under the marks: the best that each budget on x buys on y."""
        paper: list[tuple[float, float]] = []
        for x, y in sorted(points):
            if paper:
                paper.append((self._px(x), paper[-1][1]))
            paper.append((self._px(x), self._py(y)))
        if paper:
            paper.append((self.width - _RIGHT, paper[-1][1]))
            self._under.append(f"<g>{_tip(tip)}{_path(paper, 'front')}</g>")

    def rule(self, x: float, label: str) -> None:
        """Add a dotted vertical line with a label at the top: a crossing, a budget."""
        px = self._px(x)
        self._under.append(f"<g>{_tip(label)}{_path([(px, _TOP), (px, self.height - _BOTTOM)], 'rule')}</g>")
        self._wanted.append((px, _TOP + 10, label, False))

    def render(self) -> str:
        """Return the SVG element."""
        body = "".join([self._grid(), *self._under, *self._marks, *self._labels()])
        return (
            f'<svg viewBox="0 0 {self.width} {self.height}" role="img" aria-label="{escape(self.title)}">{body}</svg>'
        )

    def _px(self, value: float) -> float:
        return _LEFT + self.x.at(value) * (self.width - _LEFT - _RIGHT)

    def _py(self, value: float) -> float:
        return self.height - _BOTTOM - self.y.at(value) * (self.height - _TOP - _BOTTOM)

    def _grid(self) -> str:
        right, bottom = self.width - _RIGHT, self.height - _BOTTOM
        parts = []
        for value, label in self.x.ticks():
            px = self._px(value)
            parts.append(_path([(px, _TOP), (px, bottom)], "grid") + _text(px, bottom + 16, label, "middle"))
        for value, label in self.y.ticks(6):
            py = self._py(value)
            parts.append(_path([(_LEFT, py), (right, py)], "grid") + _text(_LEFT - 8, py + 4, label, "end"))
        parts.append(_path([(_LEFT, _TOP), (_LEFT, bottom), (right, bottom)], "axis"))
        log = " (log scale)" if self.x.log else ""
        parts.append(_text((_LEFT + right) / 2, self.height - 12, self.x.title + log, "middle", "title"))
        log = " (log scale)" if self.y.log else ""
        middle = (_TOP + bottom) / 2
        parts.append(
            f'<text class="title" text-anchor="middle" transform="translate(16 {middle:.1f}) rotate(-90)">'
            f"{escape(self.y.title + log)}</text>"
        )
        return "".join(parts)

    def _labels(self) -> list[str]:
        """Return the labels, each at the first free place around its mark; a far one gets a leader line."""
        parts = []
        for px, py, label, strong in self._wanted:
            x, y, anchor = self._free(px, py, _CHARACTER * len(label))
            if abs(y - py) > 2 * _LINE_HEIGHT:
                parts.append(_path([(px, py), (x, y - 4)], "leader"))
            parts.append(_text(x, y, label, anchor, "label" if strong else "label weak"))
        return parts

    def _free(self, px: float, py: float, wide: float) -> tuple[float, float, str]:
        places = [(dx, 4 + dy) for dy in (-11, 11, -24, 24, -37, 37, -50, 50, -64, 64, -78, 78) for dx in (8, -8)]
        best: tuple[float, float, float, float] | None = None
        for dx, dy in places:
            left = px + dx if dx > 0 else px + dx - wide
            box = (left, py + dy - 11, left + wide, py + dy + 3)
            inside = box[0] > _LEFT and box[2] < self.width and box[1] > 0 and box[3] < self.height - _BOTTOM
            if inside and not any(_overlap(box, other) for other in self._taken):
                best = box
                break
        if best is None:
            left = min(px + 10, self.width - wide - 4)
            best = (left, py - 18, left + wide, py - 4)
        self._taken.append(best)
        return (best[0], best[3] - 3, "start") if best[0] >= px else (best[2], best[3] - 3, "end")


def bars(
    title: str, axis: Axis, rows: Sequence[tuple[str, Interval, str]], *, strong: Sequence[str] = (), width: int = 860
) -> str:
    """Return horizontal bars with ranges; on a log axis, which has no 0 for a bar to start from, dots with ranges.

    Parameters
    ----------
    rows : (label, quantity, tooltip), from top to bottom.
    strong : labels of the rows to draw filled; all, where none is named.
    """
    left = min(0.4 * width, 16 + _CHARACTER * max((len(label) for label, _, _ in rows), default=1))
    step, right = 24.0, width - 84.0
    height = _TOP + step * len(rows) + _BOTTOM
    bottom = height - _BOTTOM

    def px(value: float) -> float:
        return left + axis.at(value) * (right - left)

    parts = []
    for value, label in axis.ticks():
        parts.append(_path([(px(value), _TOP), (px(value), bottom)], "grid"))
        parts.append(_text(px(value), bottom + 16, label, "middle"))
    for index, (label, quantity, tip) in enumerate(rows):
        y = _TOP + step * (index + 0.5)
        kind = "strong" if not strong or label in strong else "weak"
        mark = "" if axis.log else _bar(px(max(axis.low, 0.0)), px(quantity.central), y)
        whisker = _path([(px(quantity.low), y), (px(quantity.high), y)], "whisker")
        dot = _shape("circle", px(quantity.central), y) if axis.log else ""
        parts.append(_text(left - 8, y + 4, label, "end", "label"))
        parts.append(f'<g class="{kind}">{_tip(tip or label)}{mark}{whisker}{dot}</g>')
        parts.append(_text(px(quantity.high) + 8, y + 4, figure(quantity.central), "start"))
    parts.append(_path([(left, _TOP), (left, bottom), (right, bottom)], "axis"))
    log = " (log scale)" if axis.log else ""
    parts.append(_text((left + right) / 2, height - 12, axis.title + log, "middle", "title"))
    return f'<svg viewBox="0 0 {width} {height:.0f}" role="img" aria-label="{escape(title)}">{"".join(parts)}</svg>'


def _interval(value: Interval | float) -> Interval:
    return value if isinstance(value, Interval) else Interval.exact(float(value))


def _overlap(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _path(points: Sequence[tuple[float, float]], kind: str, dash: str = "") -> str:
    track = "M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    return f'<path class="{kind}" d="{track}"' + (f' stroke-dasharray="{dash}"/>' if dash else "/>")


def _bar(start: float, end: float, y: float) -> str:
    return f'<rect class="bar" x="{start:.1f}" y="{y - 7:.1f}" width="{max(end - start, 0.5):.1f}" height="14"/>'


def _text(x: float, y: float, text: str, anchor: str, kind: str = "tick") -> str:
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>'


def _tip(text: str) -> str:
    return f"<title>{escape(text)}</title>" if text else ""


def _shape(shape: str, x: float, y: float) -> str:
    if shape == "circle":
        return f'<circle class="mark" cx="{x:.1f}" cy="{y:.1f}" r="5"/>'
    if shape == "cross":
        return _path([(x - 5, y - 5), (x + 5, y + 5)], "mark") + _path([(x - 5, y + 5), (x + 5, y - 5)], "mark")
    corners, turn = {"square": (4, pi / 4), "diamond": (4, 0.0), "triangle": (3, -pi / 2)}[shape]
    ring = [turn + 2 * pi * index / corners for index in range(corners)]
    track = " ".join(f"{x + 6 * cos(angle):.1f},{y + 6 * sin(angle):.1f}" for angle in ring)
    return f'<polygon class="mark" points="{track}"/>'
