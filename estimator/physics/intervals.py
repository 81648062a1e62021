"""The one rule by which uncertain quantities combine.

IPCC 2006 Guidelines for National Greenhouse Gas Inventories, vol. 1, ch. 3, section 3.2.3.1 (approach 1,
error propagation): widths in quadrature, relative ones for products and absolute ones for sums. Two departures,
both because the quantities here are skewed: products combine in log space, and each side of
the interval combines by itself. Errors that are shared do not average out: they add linearly.
Source: [ipcc-2006-v1c3].
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from math import exp, hypot, inf, log, sqrt
from typing import Any

from ..model import Interval
from .operations import choose, greatest, quotient
from .operations import exp as exp_of
from .operations import ln as ln_of
from .operations import sqrt as sqrt_of

#: A ratio beyond any that matters: the logarithm of a bound that is 0, where infinity is no number of an engine.
_FAR = 1e300


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
        if not isinstance(low, (float, int)):
            return _product_of_columns(factors)  # type: ignore[unreachable]  # intervals of columns and of SQL
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


def _product_of_columns(factors: Sequence[Any]) -> Interval:
    """The same where bounds are columns or SQL text: each way is written, and the values choose."""
    low_square = high_square = 0.0
    central, positive, highest = 1.0, 1.0, 1.0
    for low, mid, high in factors:
        central, highest, positive = central * mid, highest * high, choose(mid, positive, 0.0)
        above = choose(mid, mid, 1.0)
        low_square = low_square + _square(ln_of(quotient(above, low, _FAR)))
        high_square = high_square + _square(ln_of(quotient(choose(mid, high, 1.0), above, 1.0)))
    return Interval(
        choose(positive, central * exp_of(-1.0 * sqrt_of(low_square)), 0.0),
        central,
        choose(positive, central * exp_of(sqrt_of(high_square)), highest),
    )


def _square(value: Any) -> Any:
    return value * value


def total(terms: Iterable[Interval]) -> Interval:
    """Return the sum of independent quantities: absolute widths in quadrature, each side separately."""
    central = low_width = high_width = 0.0
    terms = terms if isinstance(terms, (tuple, list)) else tuple(terms)
    for term in terms:
        if not isinstance(term.low, (float, int)):
            return _total_of_columns(terms)
        central += term.central
        low_width = hypot(low_width, term.central - term.low)
        high_width = hypot(high_width, term.high - term.central)
    return Interval(max(0.0, central - low_width), central, central + high_width)


def _total_of_columns(terms: Sequence[Interval]) -> Interval:
    """The same where bounds are columns or SQL text."""
    central = low_square = high_square = 0.0
    for term in terms:
        central = central + term.central
        low_square = low_square + _square(term.central - term.low)
        high_square = high_square + _square(term.high - term.central)
    return around(central, sqrt_of(low_square), sqrt_of(high_square))


def around(central: Any, low_width: Any, high_width: Any) -> Interval:
    """Return a quantity with widths on both sides; not below 0, unless the quantity itself is."""
    return Interval(_below(central, low_width), central, central + high_width)


def _below(central: Any, width: Any) -> Any:
    lowest = central - width
    return choose(central, greatest(0.0, lowest), lowest)


def relative(interval: Interval) -> Interval:
    """Return the bounds of a positive quantity as factors of its central value; 1 where that is 0. [-]"""
    low, central, high = interval
    return Interval(quotient(low, central, 1.0), 1.0, quotient(high, central, 1.0))


def parted(width: Interval, shared_fraction: Any) -> tuple[Interval, Interval]:
    """Return a relative width as (independent part, shared part), whose product it is.

    ``ln w = sqrt(ln² w_i + ln² w_s)`` with ``ln w_s = f ln w``, each side separately.

    Parameters
    ----------
    width : bounds relative to the central value. [-]
    shared_fraction : f, the part of the logarithmic width that is common to all machines. [-]

    >>> parted(Interval(0.5, 1.0, 2.0), 1.0)[1].high
    2.0
    """
    rest = sqrt_of(greatest(0.0, 1 - shared_fraction**2))
    return _raised(width, rest), _raised(width, shared_fraction)


def _raised(width: Interval, exponent: Any) -> Interval:
    return Interval(width.low**exponent, 1.0, width.high**exponent)


def total_shared(terms: Iterable[Interval]) -> Interval:
    """Return the sum of quantities with one common error: bounds add linearly."""
    low = central = high = 0.0
    for term in terms:
        low, central, high = low + term.low, central + term.central, high + term.high
    return Interval(low, central, high)


def remainder(whole: Interval, part: Interval) -> Interval:
    """Return the factor that :func:`product` with ``part`` makes ``whole``, each side separately; 1 where it is wider.

    Both are factors around 1, as :func:`relative` gives them.
    """
    if not isinstance(whole.low, (float, int)):
        return _remainder_of_columns(whole, part)  # type: ignore[unreachable]  # intervals of columns and of SQL
    left_high = sqrt(max(0.0, log(whole.high) ** 2 - log(part.high) ** 2))
    if whole.low <= 0 or part.low <= 0:
        return Interval(0.0, 1.0, exp(left_high))
    left_low = sqrt(max(0.0, log(whole.low) ** 2 - log(part.low) ** 2))
    return Interval(exp(-left_low), 1.0, exp(left_high))


def _remainder_of_columns(whole: Interval, part: Interval) -> Interval:
    """The same where bounds are columns or SQL text."""

    def left(one: Any, other: Any) -> Any:
        return sqrt_of(greatest(0.0, _square(ln_of(one)) - _square(ln_of(other))))

    known = choose(whole.low, choose(part.low, 1.0, 0.0), 0.0)
    lows = (choose(known, end.low, 1.0) for end in (whole, part))
    return Interval(choose(known, exp_of(-1.0 * left(*lows)), 0.0), 1.0, exp_of(left(whole.high, part.high)))


def errors_apart(
    width: Interval, model_width: Interval | None, shared_fraction: Any
) -> tuple[Interval, Interval, Interval]:
    """Return a relative width as (a machine's own, its machine type's, all machines') part.

    Parameters
    ----------
    width : bounds of the watts, relative to the central value. [-]
    model_width : the same by the power model's error alone; none is known without it. [-]
    shared_fraction : see :func:`parted`. [-]
    """
    rest, shared = parted(width, shared_fraction)
    if model_width is None:
        return rest, Interval.exact(1.0), shared
    alike = parted(model_width, shared_fraction)[0]
    return remainder(rest, alike), alike, shared


class LineSum:
    """A sum that grows line by line, with three kinds of error kept apart.

    A line's own error is independent of all others; ``alike`` is common to the lines of one kind (one machine type,
    one curve) and independent between kinds; ``shared`` is common to all (one power model, one grid). A common error
    is a factor on what it is common to: bounds add linearly, and the factor combines with the rest as in
    :func:`product`. Own errors, and those of different kinds, add in quadrature. The sum of one line is that line.

    >>> lines = LineSum()
    >>> for _ in range(4):
    ...     lines.add(Interval(9.0, 10.0, 12.0), Interval(8.0, 10.0, 13.0), Interval(10.0, 10.0, 10.0), "m5.large")
    >>> lines.result()[0].central
    40.0
    """

    __slots__ = ("_kinds", "_shared")

    def __init__(self) -> None:
        self._shared = [0.0, 0.0, 0.0]
        #: Per kind: central; squares of the own widths, low and high; bounds of what is alike, low and high.
        self._kinds: dict[Hashable, list[float]] = {}

    def add(self, own: Interval, alike: Interval, shared: Interval, kind: Hashable, lines: int = 1) -> None:
        """Add so many lines of one quantity, given three times around the same central value."""
        central = own.central
        found = self._kinds.setdefault(kind, [0.0] * 5)
        found[0] += lines * central
        found[1] += lines * (central - own.low) ** 2
        found[2] += lines * (own.high - central) ** 2
        found[3] += lines * alike.low
        found[4] += lines * alike.high
        for index, value in enumerate(shared):
            self._shared[index] += lines * value

    def result(self) -> tuple[Interval, Interval, Interval]:
        """Return (whole, independent part, shared part), each around the same central value."""
        shared = Interval(*self._shared)
        independent = total(self._of_kind(*figures) for figures in self._kinds.values())
        return combined(independent, shared), independent, shared

    @staticmethod
    def _of_kind(central: float, low_square: float, high_square: float, low: float, high: float) -> Interval:
        return combined(around(central, sqrt(low_square), sqrt(high_square)), Interval(low, central, high))


def combined(first: Interval, second: Interval) -> Interval:
    """Return one quantity with two independent errors, each given around the same central value."""
    return product(relative(first), relative(second)).scaled(first.central)


def widest(contributors: dict[str, Interval]) -> str:
    """Return the name of the contributor with the largest high/low ratio; "none" if none has a width."""
    widths = {
        name: (inf if x.low <= 0 < x.high else log(x.high / x.low) if x.low > 0 else 0.0)
        for name, x in contributors.items()
    }
    name = max(widths, key=lambda key: widths[key], default="none")
    return name if widths.get(name, 0.0) > 0 else "none"
