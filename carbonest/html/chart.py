"""Charts on two axes: points with ranges, lines with bands, fronts, rules; drawn for wide, medium and narrow pages.

Nothing is told by colour alone: series differ by shape, dash and label, what matters less is hollow.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from estimator.model import Interval

from . import marks
from .axis import Axis
from .legend import Key, legend
from .marks import DASHES, LAYOUTS, RADIUS, Layout, Point, clear_ticks, cut, group, mark, path, text_width, words
from .places import ASCENT, DESCENT, Box, Places, spread
from .theme import SERIES

_TOP, _BOTTOM, _RIGHT = 10.0, 48.0, 20.0
#: Vertical distance of two labels at the ends of lines. [units of the drawing]
_LINE = 16.0


@dataclass(slots=True)
class _Sheet:
    """One drawing under way: where the plot lies, what was drawn under and over, and what wants a label."""

    layout: Layout
    height: float
    plot: Box
    x: Axis
    y: Axis
    under: list[str] = field(default_factory=list)
    over: list[str] = field(default_factory=list)
    wanted: list[tuple[float, float, str, str]] = field(default_factory=list)
    ends: list[tuple[float, float, str]] = field(default_factory=list)
    rules: list[tuple[float, str]] = field(default_factory=list)
    places: Places = field(init=False)

    def __post_init__(self) -> None:
        self.places = Places(self.plot)

    def px(self, value: float) -> float:
        return self.plot.left + self.x.at(value) * (self.plot.right - self.plot.left)

    def py(self, value: float) -> float:
        return self.plot.bottom - self.y.at(value) * (self.plot.bottom - self.plot.top)

    def at(self, points: Sequence[Point]) -> list[Point]:
        return [(self.px(x), self.py(y)) for x, y in points]


class Chart:
    """A chart of points, ranges and lines on two axes; build it up, then :meth:`render`.

    Parameters
    ----------
    title : what the chart shows, read aloud by screen readers.
    x, y : axes with their titles and units.
    height : of the widest drawing. [units of the drawing]
    description : what it tells, in a sentence or two, for who cannot see it.
    """

    def __init__(self, title: str, x: Axis, y: Axis, *, height: int = 440, description: str = "") -> None:
        self.title, self.x, self.y, self.height, self.description = title, x, y, height, description
        self._drawn: list[Callable[[_Sheet], None]] = []
        self._keys: list[Key] = []
        self._line_labels: list[tuple[str, int]] = []

    def point(
        self,
        x: Interval | float,
        y: Interval | float,
        label: str = "",
        tip: str = "",
        *,
        shape: str = "circle",
        strong: bool = True,
        series: int | None = 0,
        short: str = "",
    ) -> None:
        """Add a point with its ranges as whiskers; ``strong=False`` draws it hollow.

        Parameters
        ----------
        series : its colour; ``None`` is grey.
        short : its label where there is little room.
        """
        across, up = _interval(x), _interval(y)
        hue = colour(series)

        def draw(sheet: _Sheet) -> None:
            px, py = sheet.px(across.central), sheet.py(up.central)
            whiskers = ""
            for ends in (
                [(sheet.px(across.low), py), (sheet.px(across.high), py)] if across.low != across.high else [],
                [(px, sheet.py(up.low)), (px, sheet.py(up.high))] if up.low != up.high else [],
            ):
                if ends:
                    whiskers += path(ends, "whisker")
                    sheet.places.take_line(ends)
            size = RADIUS if strong else 0.85 * RADIUS
            sheet.over.append(
                group(f"{'strong' if strong else 'weak'} {hue}", tip or label, whiskers, mark(shape, px, py, size))
            )
            sheet.places.take(Box(px - 8, py - 8, px + 8, py + 8))
            text = short if short and sheet.layout.narrow else label
            if text:
                sheet.wanted.append((px, py, text, "label bold" if strong else "label quiet"))

        self._drawn.append(draw)

    def line(
        self, points: Sequence[Point], label: str = "", tip: str = "", *, series: int = 0, dash: int | None = None
    ) -> None:
        """Add a line through points, its colour and dash by ``series``, its label at the right end."""
        if not points:
            return
        kept, pattern = list(points), DASHES[(series if dash is None else dash) % len(DASHES)]
        if label:
            self._line_labels.append((label, series))

        def draw(sheet: _Sheet) -> None:
            paper = sheet.at(kept)
            sheet.over.append(group(colour(series), tip or label, path(paper, "series", pattern)))
            sheet.places.take_line(paper)
            if label and not sheet.layout.narrow:
                sheet.ends.append((*paper[-1], label))

        self._drawn.append(draw)
        if label:
            self._keys.append(Key(label, "line", series=series, dash=pattern, narrow_only=True))

    def band(self, points: Sequence[tuple[float, float, float]], tip: str = "", *, series: int = 0) -> None:
        """Add an area between two lines through (x, low, high)."""
        kept = list(points)

        def draw(sheet: _Sheet) -> None:
            edge = sheet.at([(x, high) for x, _, high in kept] + [(x, low) for x, low, _ in reversed(kept)])
            sheet.under.append(group(colour(series), tip, path(edge, "band", closed=True)))

        if len(kept) > 1:
            self._drawn.append(draw)

    def steps(self, points: Sequence[Point], tip: str = "") -> None:
        """Add a staircase under the marks: the best that each budget on x buys on y."""
        corners: list[Point] = []
        for x, y in sorted(points):
            corners += [(x, corners[-1][1])] if corners else []
            corners.append((x, y))

        def draw(sheet: _Sheet) -> None:
            paper = sheet.at(corners)
            paper.append((sheet.plot.right, paper[-1][1]))
            sheet.under.append(group("", tip, path(paper, "front")))
            sheet.places.take_line(paper)

        if corners:
            self._drawn.append(draw)

    def rule(self, x: float, label: str) -> None:
        """Add a dashed vertical line with a label at the top: a crossing, a budget."""

        def draw(sheet: _Sheet) -> None:
            px = sheet.px(x)
            ends = [(px, sheet.plot.top), (px, sheet.plot.bottom)]
            sheet.under.append(group("", label, path(ends, "rule")))
            sheet.places.take_line(ends)
            sheet.rules.append((px, label))

        self._drawn.append(draw)

    def guide(self, points: Sequence[Point], kind: str = "even", tip: str = "") -> None:
        """Add a line that is no data, under all else; ``kind`` is "even" or, dashed, "rule"."""
        kept = list(points)
        self._drawn.append(lambda sheet: sheet.under.insert(0, group("", tip, path(sheet.at(kept), kind))))

    def key(
        self, label: str, shape: str = "circle", *, strong: bool = True, series: int | None = 0, dash: str = ""
    ) -> None:
        """Add an entry of the legend; beside shapes "line", "band", "front", "rule" and "range"."""
        self._keys.append(Key(label, shape, strong=strong, series=series, dash=dash))

    def render(self) -> str:
        """Return the figure with its drawings."""
        return marks.figure([marks.drawing(self.title, self.description, *self._draw(layout)) for layout in LAYOUTS])

    def alone(self, width: float) -> str:
        """Return one drawing as an SVG file of its own."""
        return marks.alone(self.title, self.description, *self._draw(Layout("wide", width)))

    def _draw(self, layout: Layout) -> tuple[Layout, float, str]:
        keys = [key for key in self._keys if layout.narrow or not key.narrow_only]
        top, shown = legend(keys, 0.0, _TOP, layout.width)
        height = top + self.height * {"medium": 0.86, "narrow": 0.72}.get(layout.name, 1.0)
        title = top + ASCENT + 2
        plot_top = title + 14
        y_ticks = self.y.ticks(max(4, int((height - plot_top) / 58)))
        left = 12 + max((text_width(label) for _, label in y_ticks), default=0.0)
        right = layout.width - self._right(layout)
        sheet = _Sheet(layout, height, Box(left, plot_top, right, height - _BOTTOM), self.x, self.y)
        for draw in self._drawn:
            draw(sheet)
        rules = _rules(sheet)
        labels, numbered = _labels(sheet)
        name = self.y.name if text_width(self.y.name) <= layout.width else cut(self.y.title, layout.width)
        body = [
            shown, words(0, title, name, kind="title"), self._grid(sheet, y_ticks), *sheet.under, *sheet.over,
            *_ends(sheet), *rules, *labels,
        ]  # fmt: skip
        body += [
            words(0, height + _LINE * row, cut(text, layout.width), kind="name") for row, text in enumerate(numbered, 1)
        ]
        return layout, height + (_LINE * (len(numbered) + 1) if numbered else 0.0), "".join(body)

    def _right(self, layout: Layout) -> float:
        if layout.narrow or not self._line_labels:
            return _RIGHT
        return 12 + max(text_width(label) for label, _ in self._line_labels)

    def _grid(self, sheet: _Sheet, y_ticks: Sequence[tuple[float, str]]) -> str:
        plot = sheet.plot
        x_ticks = clear_ticks(self.x, plot.right - plot.left)
        parts = []
        parts += [path([(sheet.px(v), plot.top), (sheet.px(v), plot.bottom)], "fine") for v in self.x.minor()]
        parts += [path([(plot.left, sheet.py(v)), (plot.right, sheet.py(v))], "fine") for v in self.y.minor()]
        for value, label in x_ticks:
            px = sheet.px(value)
            parts += [
                path([(px, plot.top), (px, plot.bottom + 5)], "grid"),
                words(px, plot.bottom + 19, label, "middle"),
            ]
        for value, label in y_ticks:
            py = sheet.py(value)
            parts += [path([(plot.left, py), (plot.right, py)], "grid"), words(plot.left - 8, py + 4, label, "end")]
        parts.append(path([(plot.left, plot.bottom), (plot.right, plot.bottom)], "axis"))
        parts.append(words((plot.left + plot.right) / 2, sheet.height - 8, self.x.name, "middle", "title"))
        return "".join(parts)


def colour(series: int | None) -> str:
    """Return the class of a series' colour."""
    return "rest" if series is None else f"c{series % SERIES}"


def _interval(value: Interval | float) -> Interval:
    return value if isinstance(value, Interval) else Interval.exact(float(value))


def _ends(sheet: _Sheet) -> list[str]:
    """The labels at the ends of lines, apart from each other, with a leader where they had to move."""
    places = spread([y for _, y, _ in sheet.ends], _LINE, sheet.plot.top + 6, sheet.plot.bottom)
    parts = []
    for (x, y, label), placed in zip(sheet.ends, places, strict=True):
        if abs(placed - y) > 3:
            parts.append(path([(x + 1, y), (sheet.plot.right + 6, placed)], "leader"))
        parts.append(words(sheet.plot.right + 8, placed + 4, label, kind="label"))
    return parts


def _rules(sheet: _Sheet) -> list[str]:
    """The labels of rules, one below the other at the top, each at the side of its rule that has room."""
    parts = []
    for index, (px, label) in enumerate(sorted(sheet.rules)):
        width, base = text_width(label), sheet.plot.top + 14 + _LINE * index
        right = px + 7 + width <= sheet.plot.right
        left = px + 7 if right else px - 7 - width
        sheet.places.take(Box(left, base - ASCENT, left + width, base + DESCENT))
        parts.append(words(px + 7 if right else px - 7, base, label, "start" if right else "end", "label quiet"))
    return parts


def _labels(sheet: _Sheet) -> tuple[list[str], list[str]]:
    """The labels of points, each at the nearest free place, and those that had to become numbers.

    A label far from its mark gets a leader line; one without any room becomes a number, explained below the chart.
    """
    leaders, parts, numbered = [], [], []
    for px, py, label, kind in sheet.wanted:
        text = label
        box = sheet.places.find(px, py, text_width(text, bold="bold" in kind))
        if box is None:
            numbered.append(label)
            text = str(len(numbered))
            box = sheet.places.find(px, py, text_width(text)) or Box(px + 8, py - ASCENT, px + 24, py + DESCENT)
        x, y = box.nearest(px, py)
        if abs(x - px) + abs(y - py) > 16:
            leaders.append(path([(px, py), (x, y)], "leader"))
            sheet.places.take_line([(px, py), (x, y)])
        parts.append(words(box.left, box.bottom - DESCENT, text, kind=kind))
    return leaders + parts, [f"{number} {label}" for number, label in enumerate(numbered, 1)]
