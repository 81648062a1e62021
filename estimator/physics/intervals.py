"""The one rule by which uncertain quantities combine.

IPCC 2006 Guidelines for National Greenhouse Gas Inventories, vol. 1, ch. 3, section 3.2.3.1 (approach 1,
error propagation): widths in quadrature, relative ones for products and absolute ones for sums. Two departures,
both because the quantities here are skewed: products combine in log space, and each side of
the interval combines by itself. Errors that are shared do not average out: they add linearly.
Source: [ipcc-2006-v1c3].
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import exp, hypot, inf, log, sqrt

from ..model import Interval


def product(*factors: Interval) -> Interval:
    """Return the product of independent positive quantities.

    ``central = Π c``;  ``ln(high/central) = sqrt(Σ ln²(h/c))``, the low side likewise. A factor whose central value
    is 0 makes the product 0 with the product of the highs as its upper bound.
    """
    low_square = high_square = 0.0
    central, degenerate = 1.0, False
    for low, mid, high in factors:
        central *= mid
        if mid <= 0:
            degenerate = True
            continue
        low_square += inf if low <= 0 else log(mid / low) ** 2
        high_square += log(high / mid) ** 2
    if degenerate:
        highest = 1.0
        for factor in factors:
            highest *= factor.high
        return Interval(0.0, central, highest)
    return Interval(central * exp(-sqrt(low_square)), central, central * exp(sqrt(high_square)))


def total(terms: Iterable[Interval]) -> Interval:
    """Return the sum of independent quantities: absolute widths in quadrature, each side separately."""
    central = low_width = high_width = 0.0
    for term in terms:
        central += term.central
        low_width = hypot(low_width, term.central - term.low)
        high_width = hypot(high_width, term.high - term.central)
    return Interval(max(0.0, central - low_width), central, central + high_width)


def total_shared(terms: Iterable[Interval]) -> Interval:
    """Return the sum of quantities with one common error: bounds add linearly."""
    low = central = high = 0.0
    for term in terms:
        low, central, high = low + term.low, central + term.central, high + term.high
    return Interval(low, central, high)


def total_of_lines(lines: Sequence[tuple[Interval, Interval]]) -> tuple[Interval, Interval, Interval]:
    """Return (whole, independent part, shared part) of a sum of lines.

    Each line is one quantity given twice around the same central value: with its independent error
    only, and with its shared error only (one PUE, one intensity, one power model for all lines).
    """
    independent = total(line for line, _ in lines)
    shared = total_shared(line for _, line in lines)
    central = independent.central
    whole = Interval(
        max(0.0, central - hypot(central - independent.low, central - shared.low)),
        central,
        central + hypot(independent.high - central, shared.high - central),
    )
    return whole, independent, shared


def widest(contributors: dict[str, Interval]) -> str:
    """Return the name of the contributor with the largest high/low ratio; "none" if none has a width."""
    widths = {
        name: (inf if x.low <= 0 < x.high else log(x.high / x.low) if x.low > 0 else 0.0)
        for name, x in contributors.items()
    }
    name = max(widths, key=lambda key: widths[key], default="none")
    return name if widths.get(name, 0.0) > 0 else "none"
