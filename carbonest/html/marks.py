"""What charts are made of, as SVG text: paths, marks, words, and the drawing around them."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from math import cos, pi, sin
from typing import NamedTuple

from . import theme
from .axis import Axis

Point = tuple[float, float]

#: Shapes of points, told apart without colour.
SHAPES = ("circle", "square", "diamond", "triangle", "cross", "plus", "wedge", "hexagon", "bar")
#: Dash patterns of lines, told apart without colour.
DASHES = ("", "8 4", "2 4", "12 4 2 4", "5 3", "16 5", "6 3 2 3 2 3", "3 7")
_CORNERS = {
    "square": (4, pi / 4, 1.15), "diamond": (4, 0.0, 1.3), "triangle": (3, -pi / 2, 1.3), "wedge": (3, pi / 2, 1.3),
    "hexagon": (6, 0.0, 1.15),
}  # fmt: skip
_WIDE, _NARROW, _CAPITAL = "mwMW@%—", "iljtfrI.,:;'!|()[] ", "ABCDEFGHKLNOPQRSTUVXYZ&₂"
#: Characters that no drawing is wide enough for.
_MOST_SIGNS = 400
#: A point's radius. [units of the drawing]
RADIUS = 6.0
#: Around a drawing in a file of its own. [units of the drawing]
_MARGIN = 14.0


class Layout(NamedTuple):
    """One of the drawings of a chart, for the room that a page has.

    Attributes
    ----------
    name : its class, by which the theme shows it.
    width : of the drawing. [units; at the narrowest room that shows it a unit is 0.85 to 1 px]
    """

    name: str
    width: float

    @property
    def narrow(self) -> bool:
        """Whether it is a phone's, on which names stand over their rows."""
        return self.name == "narrow"


#: Shown from 1000, from 640 and below 640 px.
LAYOUTS = (Layout("wide", 1040.0), Layout("medium", 690.0), Layout("narrow", 358.0))


def text_width(text: str, *, bold: bool = False) -> float:
    """Return about how wide a text is at 13 units: that of DejaVu Sans, the widest of the fonts asked for.

    What is wider than any drawing is not measured to its end: names come from anybody.
    """
    width = sum(map(_sign_width, text[:_MOST_SIGNS]))
    return width * (1.1 if bold else 1.0)


def _sign_width(sign: str) -> float:
    return 12.4 if sign in _WIDE else 5.0 if sign in _NARROW else 9.3 if sign in _CAPITAL else 8.1


def cut(text: str, room: float) -> str:
    """Return the text, its end left out where it is wider than the room."""
    if len(text) <= _MOST_SIGNS and text_width(text) <= room:
        return text
    width = text_width("…")
    for index, sign in enumerate(text):
        width += _sign_width(sign)
        if width > room:
            return text[:index].rstrip() + "…"
    return text


def path(points: Sequence[Point], kind: str, dash: str = "", *, closed: bool = False) -> str:
    """Return a line through points."""
    track = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + ("Z" if closed else "")
    return f'<path class="{kind}" d="{track}"' + (f' stroke-dasharray="{dash}"/>' if dash else "/>")


def rect(x: float, y: float, width: float, height: float, kind: str, *, round_: float = 0.0) -> str:
    """Return a rectangle from its upper left corner."""
    corner = f' rx="{round_:g}"' if round_ else ""
    return f'<rect class="{kind}" x="{x:.1f}" y="{y:.1f}" width="{max(width, 0.5):.1f}" height="{height:.1f}"{corner}/>'


def words(x: float, y: float, text: str, anchor: str = "start", kind: str = "tick") -> str:
    """Return a text that starts, ends or is centred at a place on its base line."""
    side = "" if anchor == "start" else f' text-anchor="{anchor}"'
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}"{side}>{escape(text)}</text>'


def upright(x: float, y: float, text: str, kind: str = "title") -> str:
    """Return a text that reads upwards, its middle at a place."""
    return (
        f'<text class="{kind}" text-anchor="middle" transform="translate({x:.1f} {y:.1f}) rotate(-90)">'
        f"{escape(text)}</text>"
    )


#: Characters of a tooltip.
_LONGEST_TIP = 280


def group(kind: str, tip: str, *parts: str) -> str:
    """Return parts with a tooltip, cut where a name in it is longer than any that tells something."""
    told = tip if len(tip) <= _LONGEST_TIP else f"{tip[: _LONGEST_TIP - 1]}…"
    title = f"<title>{escape(told)}</title>" if tip else ""
    return f'<g class="{kind}">{title}{"".join(parts)}</g>'


def mark(shape: str, x: float, y: float, size: float = RADIUS) -> str:
    """Return the mark of a point."""
    if shape == "cross":
        return _strokes([(-1, -1, 1, 1), (-1, 1, 1, -1)], x, y, 0.8 * size)
    if shape == "plus":
        return _strokes([(-1, 0, 1, 0), (0, -1, 0, 1)], x, y, size)
    if shape == "bar":
        return _strokes([(0, -1, 0, 1)], x, y, size)
    if shape not in _CORNERS:
        return f'<circle class="mark" cx="{x:.1f}" cy="{y:.1f}" r="{size:g}"/>'
    corners, turn, scale = _CORNERS[shape]
    ring = [turn + 2 * pi * index / corners for index in range(corners)]
    track = " ".join(f"{x + scale * size * cos(angle):.1f},{y + scale * size * sin(angle):.1f}" for angle in ring)
    return f'<polygon class="mark" points="{track}"/>'


def _strokes(strokes: Sequence[tuple[float, float, float, float]], x: float, y: float, size: float) -> str:
    track = "".join(
        f"M{x + a * size:.1f} {y + b * size:.1f}L{x + c * size:.1f} {y + d * size:.1f}" for a, b, c, d in strokes
    )
    return f'<path class="mark line" d="{track}"/>'


def axis_below(axis: Axis, left: float, right: float, top: float, bottom: float) -> str:
    """Return the lines and labels of a horizontal axis and its grid; the outermost labels stay on the drawing."""
    room = right - left
    parts = [path([(left + axis.at(v) * room, top), (left + axis.at(v) * room, bottom)], "fine") for v in axis.minor()]
    for value, label in clear_ticks(axis, room):
        x = left + axis.at(value) * room
        anchor = "start" if x - text_width(label) / 2 < 0 else "middle"
        parts += [path([(x, top), (x, bottom + 5)], "grid"), words(x, bottom + 19, label, anchor)]
    parts.append(path([(left, bottom), (right, bottom)], "axis"))
    return "".join(parts)


def clear_ticks(axis: Axis, room: float) -> list[tuple[float, str]]:
    """Return as many ticks of a horizontal axis as their labels leave room for."""
    most_kept: list[tuple[float, str]] = []
    for most in range(max(3, int(room / 74)), 2, -1):
        kept, end = [], float("-inf")
        ticks = axis.ticks(most)
        for value, label in ticks:
            half = text_width(label) / 2 + 4
            if axis.at(value) * room - half >= end:
                kept.append((value, label))
                end = axis.at(value) * room + half
        if len(kept) == len(ticks):
            return kept
        most_kept = max(most_kept, kept, key=len)
    return most_kept


def drawing(title: str, description: str, layout: Layout, height: float, body: str) -> str:
    """Return one drawing of a chart: a picture with a name, and a description where there is one."""
    told = f"<desc>{escape(description)}</desc>" if description else ""
    return (
        f'<svg class="{layout.name}" viewBox="0 0 {layout.width:g} {height:.0f}" role="img" '
        f'aria-label="{escape(title)}">{told}{body}</svg>'
    )


def alone(title: str, description: str, layout: Layout, height: float, body: str) -> str:
    """Return a drawing as a file of its own, which carries both themes."""
    told = f"<title>{escape(title)}</title>" + (f"<desc>{escape(description)}</desc>" if description else "")
    left, top, width, tall = -_MARGIN, -_MARGIN, layout.width + 2 * _MARGIN, round(height) + 2 * _MARGIN
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="alone" viewBox="{left:g} {top:g} {width:g} {tall:g}" '
        f'width="{width:g}" height="{tall:g}" role="img" aria-label="{escape(title)}">{told}'
        f"<style>{escape(theme.THEME + theme.CHART, quote=False)}</style>"
        f'<rect class="ground" x="{left:g}" y="{top:g}" width="{width:g}" height="{tall:g}"/>\n{body}</svg>\n'
    )


def figure(drawings: Sequence[str]) -> str:
    """Return the drawings of one chart, of which the theme shows one."""
    return f'<figure class="chart">{"".join(drawings)}</figure>'
