"""Rounding and units as printed, in text and on pages alike: the only place that rounds.

One scale serves a whole column, or a whole line, so that its figures can be compared (:func:`scale`); what is read by
machines, JSON and CSV, keeps its units whatever the size.

>>> amount(3.07e-11, "kWh"), amount(2_500_000.0, "kgCO2e")
('30.7 nWh', '2,500 tCO2e')
>>> one = scale([2.0, 0.00002], "kWh")
>>> one.unit, one.figure(2.0), one.figure(0.00002)
('Wh', '2,000', '0.0200')
"""

from __future__ import annotations

from collections.abc import Iterable
from math import isfinite
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from estimator.model import Interval

UNKNOWN = "—"
#: Prefixes of units, with the number of them in one unit without.
_PREFIXES = (("n", 1e9), ("µ", 1e6), ("m", 1e3), ("", 1.0), ("k", 1e-3), ("M", 1e-6), ("G", 1e-9))
_MASSES = (("n", 1e12), ("µ", 1e9), ("m", 1e6), ("", 1e3), ("k", 1.0))
#: Unit of our figures → units that it may be printed in, the smallest first, with the number of them in one.
SCALES = {
    "kWh": tuple((f"{prefix}Wh", times * 1e3) for prefix, times in _PREFIXES),
    "J": tuple((f"{prefix}J", times) for prefix, times in _PREFIXES),
    "W": tuple((f"{prefix}W", times) for prefix, times in _PREFIXES),
    "kgCO2e": (*((f"{prefix}gCO2e", times) for prefix, times in _MASSES), ("tCO2e", 1e-3)),
    "gCO2e": (*((f"{prefix}gCO2e", times / 1e3) for prefix, times in _MASSES), ("tCO2e", 1e-6)),
    "kg": (*((f"{prefix}g", times) for prefix, times in _MASSES), ("t", 1e-3)),
    "h": (("µs", 3.6e9), ("ms", 3.6e6), ("s", 3600.0), ("h", 1.0)),
}
#: Money has no prefixes, and is written in decimals, however little it is.
_MONEY = ("USD", "$")
_PRINTED = frozenset(name for units in SCALES.values() for name, _ in units)
#: A unit of our own stays where its largest figure lies here: most readers think in it.
_FAMILIAR = (0.1, 1e5)
#: The smallest figure should not fall below the first, the largest not reach the second.
_SMALLEST, _LARGEST = 1e-3, 1e4
#: Smaller figures of a column than this are said to be smaller.
_VISIBLE = 1e-4


class Bounds(NamedTuple):
    """The two ends of a range, as a cell of its own: ``low – high``."""

    low: float
    high: float


class Scale(NamedTuple):
    """The unit that a column or a line is printed in.

    Attributes
    ----------
    unit : as printed, ``mWh``.
    times : how many of it make one of the unit that our figures have.
    """

    unit: str
    times: float = 1.0

    def figure(self, value: float | None, digits: int = 3) -> str:
        """Return a figure in this unit, without the unit."""
        if value is None:
            return UNKNOWN
        scaled = value * self.times
        if 0 < abs(scaled) < _VISIBLE and self.unit in _PRINTED:
            return f"{'<' if scaled > 0 else '>-'}{_VISIBLE}"
        if 0 < abs(scaled) < _VISIBLE and self.unit.startswith(_MONEY):
            return f"{scaled:.{digits - 1 - _exponent(scaled, digits)}f}"
        return figure(scaled, digits)

    def shows(self, value: Interval | float) -> bool:
        """Return whether a value in this unit keeps its digits."""
        size = _size(value) * self.times
        return size == 0 or size >= _VISIBLE or self.unit not in _PRINTED

    def bounds(self, low: float | None, high: float | None, digits: int = 3) -> str:
        """Return ``low – high`` in this unit; nothing where there is no width."""
        if low is None or high is None or low == high:
            return ""
        return f"{self.figure(low, digits)} – {self.figure(high, digits)}"

    def interval(self, value: Interval | None, digits: int = 3) -> str:
        """Return ``central (low – high)`` in this unit; just the number where there is no width."""
        if value is None:
            return UNKNOWN
        between = self.bounds(value.low, value.high, digits)
        return self.figure(value.central, digits) + (f" ({between})" if between else "")


def scale(values: Iterable[Interval | float | None], unit: str) -> Scale:
    """Return the one unit in which all of these are best read.

    It is the unit of the figures themselves while the largest (central) figure lies in 0.1 … 100,000, else the one that
    puts the largest into 1 … 1,000; a finer one where the smallest would vanish.

    Parameters
    ----------
    values : what stands in one column or on one line; the unknown and the infinite count for nothing.
    unit : of these values; one without a scale (:data:`SCALES`) stays.
    """
    units = SCALES.get(unit)
    sizes = [size for value in values if value is not None for size in [_size(value)] if size and isfinite(size)]
    if units is None or not sizes:
        return Scale(unit)
    own = next(place for place, (name, _) in enumerate(units) if name == unit)
    place = own
    if not _FAMILIAR[0] <= max(sizes) < _FAMILIAR[1]:
        place = max((i for i, (_, times) in enumerate(units) if max(sizes) * times >= 1), default=0)
    while place and min(sizes) * units[place][1] < _SMALLEST and max(sizes) * units[place - 1][1] < _LARGEST:
        place -= 1
    return Scale(*units[place])


def _size(value: Interval | float) -> float:
    return abs(value) if isinstance(value, int | float) else abs(value.central) or max(abs(value.low), abs(value.high))


def amount(value: Interval | float | None, unit: str, digits: int = 3) -> str:
    """Return one quantity with its unit, scaled: ``30.7 (20.1 – 45.0) nWh``; a dash for the unknown."""
    if value is None:
        return UNKNOWN
    one = scale([value], unit)
    shown = one.figure(value, digits) if isinstance(value, int | float) else one.interval(value, digits)
    return f"{shown} {one.unit}"


def figure(value: float | None, digits: int = 3) -> str:
    """Return a number with so many significant digits, thousands separated; a dash for the unknown."""
    if value is None:
        return UNKNOWN
    if value == 0:
        return "0"
    if not 1e-4 <= abs(value) < 1e15:
        return f"{value:.{digits - 1}e}"
    return f"{value:,.{max(0, digits - 1 - _exponent(value, digits))}f}"


def _exponent(value: float, digits: int) -> int:
    """Return the power of ten of a number as rounded: 0 of 9.99, 1 of 9.999, which three digits make 10.0."""
    return int(f"{value:.{digits - 1}e}".partition("e")[2])


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
