"""Figures of a profile as cells of a table: narrow, whatever was measured."""

from __future__ import annotations

from estimator.model import Interval

from ..render import UNKNOWN, figure

#: From here on a figure with its thousands apart would be wider than its magnitude.
_WIDE = 1e6


def narrow(value: float | None) -> str:
    """Return a figure of eight characters at most."""
    return figure(value) if value is None or abs(value) < _WIDE else f"{value:.2e}"


def score(value: float | None) -> str:
    """Return an error or R² to four decimals; of a large one three digits; of a model that ran away, its magnitude."""
    if value is None:
        return UNKNOWN
    if abs(value) < 100:
        return f"{value:.4f}"
    return f"{value:,.0f}" if abs(value) < _WIDE else f"{value:.1e}"


def gap(value: Interval | None) -> str:
    """Return a difference with its interval, signs in front."""
    if value is None:
        return UNKNOWN
    low, central, high = map(difference, value)
    return f"{central} ({low} … {high})"


def difference(value: float | None) -> str:
    """Return a difference with its sign."""
    if value is None:
        return UNKNOWN
    if abs(value) < 10:
        return f"{value:+.4f}"
    if abs(value) < 100:
        return f"{value:+.2f}"
    return f"{value:+,.0f}" if abs(value) < _WIDE / 10 else f"{value:+.1e}"


def apart(value: Interval | None) -> str:
    """Say whether an interval of a difference of errors lies on one side of 0."""
    if value is None:
        return UNKNOWN
    if value.low <= 0 <= value.high:
        return "not told apart"
    return "better" if value.high < 0 else "worse"


def gap_cells(value: Interval | None) -> tuple[str, str]:
    """Return a difference, and whether it is told apart."""
    return gap(value), apart(value)


def many(count: float) -> str:
    """Return a number of predictions in eleven characters at most."""
    return f"{count:,.0f}" if count < 1e9 else f"{count:.2e}"


def central(value: Interval | None) -> float | None:
    """Return the central figure."""
    return None if value is None else value.central


def thousand(value: Interval | None) -> Interval | None:
    """Return a thousand of it."""
    return None if value is None else value.scaled(1000.0)
