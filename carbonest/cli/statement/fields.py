"""Fields of a statement: each filled, or with the reason why it does not apply."""

from __future__ import annotations

from math import isfinite
from typing import NamedTuple

from estimator.model import Interval

from ..render import amount, figure

NOT_APPLICABLE = "not applicable because"


class Field(NamedTuple):
    """A line of a report: what is asked, what is answered, and on what it rests."""

    asked: str
    answer: str
    basis: str = ""


def field(asked: str, answer: str | None, because: str, basis: str = "") -> Field:
    """Return a field, filled or not applicable."""
    return Field(asked, answer, basis) if answer else Field(asked, f"{NOT_APPLICABLE} {because}")


def quantity(value: Interval | float | None, unit: str, digits: int = 3) -> str | None:
    """Return a quantity with its unit; ``None`` for the unknown."""
    if value is None:
        return None
    return amount(value, unit, digits).strip()


def scientific(value: float, digits: int = 2) -> str:
    """Return a number to so many significant figures in the notation of forms: ``7.3 × 10^10``.

    >>> scientific(7.31e10), scientific(0.0999)
    ('7.3 × 10^10', '1.0 × 10^-1')
    """
    if not isfinite(value):
        return "more than can be written"
    mantissa, _, exponent = f"{value:.{digits - 1}e}".partition("e")
    return f"{mantissa} × 10^{int(exponent)}"


def plain(value: float, digits: int = 2) -> str:
    """Return a number to so many significant figures: as it is where it is short, else scientific."""
    return figure(value, digits) if value == 0 or 10 ** (digits - 1) <= abs(value) < 1e4 else scientific(value, digits)
