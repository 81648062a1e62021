"""Axes of charts: from a quantity to a place on paper, and the ticks between."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, isfinite, log10

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
#: Which multiples of a power of ten a log axis names, from few to many.
_WITHIN = ((1.0,), (1.0, 3.0), (1.0, 2.0, 5.0), (1.0, 1.5, 2.0, 3.0, 5.0, 7.0))
_SUFFIXES = ((1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k"))
#: An axis with fewer ticks tells no scale.
LEAST_TICKS = 3


@dataclass(frozen=True, slots=True)
class Axis:
    """One axis of a chart, in the units of its title.

    Attributes
    ----------
    title : str
        The quantity with its unit, "Training energy [J]".
    low, high : float
        The ends of the axis; both above 0 where ``log`` is set.
    steps : tuple of float
        Steps between ticks to choose from on a linear axis, in order; decimal ones, where there is none.
    """

    title: str
    low: float
    high: float
    log: bool = False
    steps: tuple[float, ...] = ()

    @classmethod
    def around(cls, title: str, values: Iterable[float], *, log: bool = False, zero: bool = False) -> Axis:
        """Return an axis that holds all finite values with some air; ``zero`` starts it at 0.

        On a log axis values of 0 and below have no place and do not count.
        """
        held = [value for value in values if isfinite(value) and (value > 0 or not log)]
        low, high = (min(held), max(held)) if held else (1.0, 10.0)
        if log:
            air = 0.06 * max(log10(high / low), 0.5)
            return cls(title, low / 10**air, high * 10**air, log)
        span = high - (0 if zero else low)
        # Values that differ by the grain of a float only are one value.
        air = 0.06 * (span if span > 1e-9 * abs(high) else abs(high) or 1.0)
        return cls(title, 0.0 if zero and low >= 0 else low - air, high + air)

    @property
    def name(self) -> str:
        """The title, and whether the scale is logarithmic."""
        return self.title + (" (log scale)" if self.log else "")

    def at(self, value: float) -> float:
        """Return the place of a value: 0 at the low end, 1 at the high end, clipped to the axis."""
        if not self.low < self.high:  # the least float has no room around it
            return 0.5
        if self.log:
            share = log10(max(value, self.low) / self.low) / log10(self.high / self.low)
        else:
            share = (value - self.low) / (self.high - self.low)
        return min(1.0, max(0.0, share))

    def ticks(self, most: int = 7) -> list[tuple[float, str]]:
        """Return the ticks as (value, label): about ``most`` at most, and three at least."""
        values = self._log_ticks(most) if self.log else self._linear_ticks(most)
        return [(value, short(value)) for value in values]

    def minor(self) -> list[float]:
        """Return the finer values of a log axis, 1 to 9 of each power of ten; none on another or a very long one."""
        first, last = floor(log10(self.low)) if self.log else 0, ceil(log10(self.high)) if self.log else 0
        if last - first > 8:
            return []
        finer = (factor * 10.0**power for power in range(first, last) for factor in range(1, 10))
        return [value for value in finer if self.low <= value <= self.high]

    def _linear_ticks(self, most: int) -> list[float]:
        rough = (self.high - self.low) / most
        for step in self.steps:
            named = self._multiples(step) if step >= rough * (1 - 1e-9) else []
            if len(named) >= LEAST_TICKS:
                return named
        power = 10.0 ** floor(log10(rough))
        coarse = next(i for i, factor in enumerate(_STEPS) if power * factor >= rough * (1 - 1e-9))
        found: list[float] = []
        for step in (*(power * factor for factor in _STEPS[coarse::-1]), power / 2, power / 5):
            found = self._multiples(step)
            if len(found) >= LEAST_TICKS:
                break
        return found

    def _multiples(self, step: float) -> list[float]:
        first, last = ceil(self.low / step - 1e-9), floor(self.high / step + 1e-9)
        return [index * step for index in range(first, last + 1)]

    def _log_ticks(self, most: int) -> list[float]:
        first, last = floor(log10(self.low)), ceil(log10(self.high))
        found: list[float] = []
        for every in range(max(1, ceil((last - first) / most)), 0, -1):
            found = self._within((1.0,), range(first, last + 1, every))
            if len(found) >= LEAST_TICKS:
                break
        for factors in _WITHIN if every == 1 else ():
            finer = self._within(factors, range(first, last + 1))
            if len(found) >= LEAST_TICKS and len(finer) > most:
                break
            found = finer
        if len(found) < LEAST_TICKS:
            return self._linear_ticks(most)
        return found if len(found) <= most + 2 else found[:: ceil(len(found) / most)]

    def _within(self, factors: Iterable[float], powers: Iterable[int]) -> list[float]:
        values = sorted({factor * 10.0**power for power in powers for factor in factors})
        return [value for value in values if self.low <= value <= self.high]


def short(value: float) -> str:
    """Return a tick's label: ``0.05``, ``20``, ``3k``, ``10M``.

    >>> short(0.05), short(2500.0), short(1e7), short(1e-6)
    ('0.05', '2.5k', '10M', '1e-6')
    """
    size = abs(value)
    if size < 1e-12:
        return "0"
    if size < 1e-3:
        power = floor(log10(size) + 1e-9)
        return f"{value / 10.0**power:.3g}e{power}"
    for scale, suffix in _SUFFIXES:
        if size >= scale * (1 - 1e-9):
            return f"{value / scale:.4g}{suffix}"
    return f"{value:.4g}"
