"""How results show themselves in a console and in a notebook: short figures, and cells with bars."""

from __future__ import annotations

from estimator.model import Interval
from estimator.notebook import Ranged, ranged


def figure(value: float | None) -> str:
    """Return a number with three significant digits or all of its whole part; a dash for the unknown."""
    if value is None:
        return "—"
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def interval(value: Interval | None) -> str:
    """Return ``central (low – high)``; a dash for the unknown."""
    if value is None:
        return "—"
    return f"{figure(value.central)} ({figure(value.low)} – {figure(value.high)})"


def cell(value: Interval | None) -> str | Ranged:
    """Return the cell of a range in a notebook's table: its text, and its bar."""
    return ranged(interval(value), value)
