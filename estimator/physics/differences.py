"""How two uncertain quantities compare when they share some of their errors.

A quantity is a sum of terms; a term is a product of named factors. What two quantities have in common (the power model
of one machine, the intensity of one grid, the speed of one GPU) moves both at once, and cancels in their ratio as far
as it enters both alike. One rule serves for all cases: move one factor at a time to each end of its range, in both
quantities, and combine the moves of the log ratio in quadrature, each side separately.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from math import exp, hypot, inf, log
from typing import NamedTuple

from ..model import Interval

#: Relative difference below which two figures count as equal: the tables round their watts, prices and intensities.
SMALLEST_DIFFERENCE = 0.01


class Term(NamedTuple):
    """A summand: its central value, and (low factor, high factor) of each named source of error in it."""

    value: float
    factors: Mapping[Hashable, tuple[float, float]]


def spread(interval: Interval) -> tuple[float, float]:
    """Return (low/central, high/central) of a positive quantity; (1, 1) where it is 0."""
    if interval.central <= 0:
        return 1.0, 1.0
    return interval.low / interval.central, interval.high / interval.central


def ratio(first: tuple[Term, ...], second: tuple[Term, ...]) -> Interval:
    """Return the 90 % interval of ``first / second``, shared errors moved together.

    ``ln r± = ln(A/B) ± sqrt(Σ_j δ_j²)`` with ``δ_j = ln(A_j/B_j) − ln(A/B)``, A_j and B_j the sums with factor j at an
    end of its range; upward moves make the upper bound, downward moves the lower.

    Parameters
    ----------
    first, second : terms of two quantities in the same unit; each sum must be positive.

    Increasing in the terms of ``first``, decreasing in those of ``second``. For two single products that share a
    factor it is the IPCC rule over the factors they do not share. Source: [ipcc-2006-v1c3], equation 3.1.

    >>> power, grid = ("power", (0.5, 2.0)), (0.9, 1.1)
    >>> a = (Term(30.0, {"power": (0.5, 2.0), "grid a": (0.9, 1.1)}),)
    >>> b = (Term(20.0, {"power": (0.5, 2.0), "grid b": (0.9, 1.1)}),)
    >>> ratio(a, b).low > 1
    True
    """
    over, under = _sum(first), _sum(second)
    if over <= 0 or under <= 0:
        return Interval(0.0, 0.0 if over <= 0 else inf, inf)
    centre = log(over / under)
    low = high = 0.0
    for name in dict.fromkeys(key for term in (*first, *second) for key in term.factors):
        moves = [_log_ratio(_moved(first, name, end), _moved(second, name, end)) - centre for end in (0, 1)]
        low, high = hypot(low, min(0.0, *moves)), hypot(high, max(0.0, *moves))
    return Interval(exp(centre - low), exp(centre), exp(centre + high))


def distinguishable(first: tuple[Term, ...], second: tuple[Term, ...]) -> bool:
    """Whether the 90 % interval of the ratio leaves out 1: the order of the two is known, not merely guessed.

    Two quantities within :data:`SMALLEST_DIFFERENCE` of each other are not distinguishable, however much they share.
    """
    bounds = ratio(first, second)
    if abs(bounds.central - 1.0) < SMALLEST_DIFFERENCE:
        return False
    return bounds.low > 1.0 or bounds.high < 1.0


def _sum(terms: tuple[Term, ...]) -> float:
    return sum(term.value for term in terms)


def _moved(terms: tuple[Term, ...], name: Hashable, end: int) -> float:
    return sum(term.value * term.factors[name][end] if name in term.factors else term.value for term in terms)


def _log_ratio(over: float, under: float) -> float:
    if over <= 0 or under <= 0:
        return 0.0 if over == under else -inf if over <= 0 else inf
    return log(over / under)
