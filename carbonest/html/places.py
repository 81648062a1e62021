"""Where a chart's words find room: beside their mark, clear of marks, ranges, lines and each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import cos, hypot, pi, sin
from typing import NamedTuple

Segment = tuple[float, float, float, float]

#: Height of a line of text, above and below its base line. [units of the drawing]
ASCENT, DESCENT = 11.0, 4.0
_REACHES = (10.0, 16.0, 26.0, 38.0, 52.0, 70.0, 92.0, 120.0, 160.0)
_TURNS = 16
_AIR = 3.0


class Box(NamedTuple):
    """A rectangle on a drawing, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether two rectangles share an area."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def cut_by(self, line: Segment) -> bool:
        """Whether a line runs through the rectangle (Liang and Barsky 1984)."""
        x, y, dx, dy = line[0], line[1], line[2] - line[0], line[3] - line[1]
        enter, leave = 0.0, 1.0
        for slope, room in ((-dx, x - self.left), (dx, self.right - x), (-dy, y - self.top), (dy, self.bottom - y)):
            if slope == 0:
                if room < 0:
                    return False
            elif slope < 0:
                enter = max(enter, room / slope)
            else:
                leave = min(leave, room / slope)
        return enter <= leave

    def nearest(self, x: float, y: float) -> tuple[float, float]:
        """Return the point of the rectangle that is nearest to a place."""
        return min(max(x, self.left), self.right), min(max(y, self.top), self.bottom)


class Places:
    """Room for words within a frame; what is taken stays taken."""

    def __init__(self, frame: Box) -> None:
        self.frame = frame
        self._boxes: list[Box] = []
        self._lines: list[Segment] = []

    def take(self, box: Box) -> None:
        """Keep words out of a rectangle."""
        self._boxes.append(box)

    def take_line(self, points: Sequence[tuple[float, float]]) -> None:
        """Keep words off a line through points."""
        self._lines += [(*a, *b) for a, b in pairwise(points)]

    def find(self, x: float, y: float, width: float) -> Box | None:
        """Return the free place for a text that is nearest to its mark, and take it; ``None`` where there is none."""

        def far(box: Box) -> float:
            near = box.nearest(x, y)
            # A text to the right or left of its mark reads as its own sooner than one above or below it.
            return hypot(near[0] - x, 1.15 * (near[1] - y))

        for boxes in (_around(x, y, width), self._everywhere(width)):
            for box in sorted(boxes, key=far):
                if self._free(box):
                    self.take(box)
                    return box
        return None

    def _everywhere(self, width: float) -> Iterator[Box]:
        height = ASCENT + DESCENT
        for left in range(int(self.frame.left), int(self.frame.right - width) + 1, 12):
            for top in range(int(self.frame.top), int(self.frame.bottom - height) + 1, 8):
                yield Box(left, top, left + width, top + height)

    def _free(self, box: Box) -> bool:
        frame, wide = self.frame, Box(box.left - _AIR, box.top - _AIR, box.right + _AIR, box.bottom + _AIR)
        if box.left < frame.left or box.right > frame.right or box.top < frame.top or box.bottom > frame.bottom:
            return False
        return not any(wide.meets(other) for other in self._boxes) and not any(
            wide.cut_by(line) for line in self._lines
        )


def _around(x: float, y: float, width: float) -> Iterator[Box]:
    """Places on circles around a mark; the text touches the circle with the side or corner that faces the mark."""
    height = ASCENT + DESCENT
    for reach in _REACHES:
        for turn in range(_TURNS):
            angle = 2 * pi * turn / _TURNS
            left = x + reach * cos(angle) - width * (0.5 - 0.5 * _side(cos(angle)))
            top = y + reach * sin(angle) - height * (0.5 - 0.5 * _side(sin(angle)))
            yield Box(left, top, left + width, top + height)


def _side(share: float) -> float:
    """-1, 0 or 1, and between them near the axes."""
    return max(-1.0, min(1.0, 1.6 * share))


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Return places near the wanted ones, in their order, at least ``gap`` apart and within the bounds if they fit."""
    order = sorted(range(len(wanted)), key=wanted.__getitem__)
    placed = [0.0] * len(wanted)
    last = low - gap
    for index in order:
        placed[index] = last = max(wanted[index], last + gap)
    limit = high
    for index in reversed(order):
        placed[index] = limit = min(placed[index], limit)
        limit -= gap
    return placed
