"""Rounding and units as printed, in text and on pages alike: the only place that rounds."""

from __future__ import annotations

from math import floor, log10
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from estimator.model import Interval

UNKNOWN = "—"


def figure(value: float | None, digits: int = 3) -> str:
    """Return a number with so many significant digits, thousands separated; a dash for the unknown."""
    if value is None:
        return UNKNOWN
    if value == 0:
        return "0"
    if 10 ** (digits - 1) <= abs(value) < 1e15:
        return f"{value:,.0f}"
    if not 1e-4 <= abs(value) < 1e15:
        return f"{value:.{digits - 1}e}"
    return f"{value:.{digits - 1 - floor(log10(abs(value)))}f}"


def interval(value: Interval | None, digits: int = 3) -> str:
    """Return ``central (low – high)``; just the number where there is no width; a dash for the unknown."""
    if value is None:
        return UNKNOWN
    between = bounds(value.low, value.high, digits)
    return figure(value.central, digits) + (f" ({between})" if between else "")


def bounds(low: float | None, high: float | None, digits: int = 3) -> str:
    """Return ``low – high``; nothing where there is no width."""
    return "" if low is None or high is None or low == high else f"{figure(low, digits)} – {figure(high, digits)}"


def factor(value: float) -> str:
    """Return a ratio as a factor: ``×1.25``."""
    return f"×{figure(value)}"


def counted(number: int, noun: str) -> str:
    """Return a count with its noun: ``1 run``, ``2,000 runs``."""
    return f"{number:,} {noun}{'s' * (number != 1)}"


def percent(value: float | None) -> str:
    """Return a fraction as a percentage."""
    return UNKNOWN if value is None else f"{figure(100 * value)} %"
