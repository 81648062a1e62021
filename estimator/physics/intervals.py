"""The one rule by which uncertain quantities combine.

IPCC 2006 Guidelines for National Greenhouse Gas Inventories, vol. 1, ch. 3, section 3.2.3.1 (approach 1,
error propagation): widths in quadrature, relative ones for products and absolute ones for sums. Two departures,
both because the quantities here are skewed: products combine in log space, and each side of
the interval combines by itself. Errors that are shared do not average out: they add linearly.
Source: [ipcc-2006-v1c3].
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import exp, hypot, inf, log, sqrt
from typing import Any

from ..model import Interval


class _Uncertain:
    """An operand that carries a range through a formula, its error independent of the other operands'."""

    __slots__ = ("interval",)

    def __init__(self, interval: Interval) -> None:
        self.interval = interval

    def __mul__(self, other: Any) -> _Uncertain:
        if isinstance(other, _Uncertain):
            return _Uncertain(product(self.interval, other.interval))
        return _Uncertain(self.interval.scaled(other))

    __rmul__ = __mul__

    def __truediv__(self, other: Any) -> _Uncertain:
        inverse: _Uncertain | float = 1.0 / other
        return self * inverse

    def __rtruediv__(self, number: float) -> _Uncertain:
        low, central, high = self.interval
        return _Uncertain(Interval(number / high, number / central, number / low))

    def __add__(self, other: Any) -> _Uncertain:
        term = other.interval if isinstance(other, _Uncertain) else Interval.exact(other)
        return _Uncertain(total((self.interval, term)))

    __radd__ = __add__


def evaluated(formula: Callable[..., Any], *arguments: Interval | float) -> Interval:
    """Return the value of a formula of this package with its interval, by the one combination rule.

    Parameters
    ----------
    formula : of products, quotients by positive quantities and sums, in which each argument stands once.
    *arguments : exact numbers, or intervals whose errors are independent of each other.

    >>> from .power import it_energy_kwh
    >>> evaluated(it_energy_kwh, Interval(100.0, 200.0, 400.0), 10.0).high
    4.0
    """
    value = formula(*(_Uncertain(x) if isinstance(x, Interval) else x for x in arguments))
    return value.interval if isinstance(value, _Uncertain) else Interval.exact(value)


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


def relative(interval: Interval) -> Interval:
    """Return the bounds of a positive quantity as factors of its central value; 1 where that is 0. [-]"""
    low, central, high = interval
    return Interval.exact(1.0) if central <= 0 else Interval(low / central, 1.0, high / central)


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
