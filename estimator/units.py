"""Exact constants and the parsers of quantities that people type.

Conversion happens only at the edges of the program, with these constants; every other module keeps to
watts, hours, kWh, kgCO2e, gCO2e/kWh, GiB and US dollars, and says so in its names.
"""

from __future__ import annotations

import math
import re
import sys

from .errors import InputError

WATTS_PER_KILOWATT = 1000.0
GRAMS_PER_KILOGRAM = 1000.0
SECONDS_PER_HOUR = 3600.0
JOULES_PER_WATT_HOUR = 3600.0
JOULES_PER_KWH = 3.6e6
MICROJOULES_PER_JOULE = 1e6
MILLIJOULES_PER_JOULE = 1000.0
MILLIWATTS_PER_WATT = 1000.0
MILLISECONDS_PER_SECOND = 1000.0
HOURS_PER_DAY = 24.0
#: A service life in years is counted in years of 365 days.
HOURS_PER_YEAR = 8760.0
#: International avoirdupois pound, exact.
KILOGRAMS_PER_POUND = 0.45359237
BYTES_PER_GIB = 2.0**30
#: Decimal gigabytes to binary: 10^9 / 2^30.
GIB_PER_GB = 1e9 / 2.0**30

#: Beyond this no quantity is real, and products of several still fit a float.
LARGEST = 1e15

_NUMBER = r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?"
_PERCENT = rf"({_NUMBER})\s*%"
_QUANTITY = rf"({_NUMBER})\s*([A-Za-z]*)"
_GIB_PER_UNIT = {
    "": 1.0, "g": 1.0, "gi": 1.0, "gib": 1.0, "gb": GIB_PER_GB,
    "m": 1 / 1024, "mi": 1 / 1024, "mib": 1 / 1024, "mb": GIB_PER_GB / 1000,
    "t": 1024.0, "ti": 1024.0, "tib": 1024.0, "tb": GIB_PER_GB * 1000,
}  # fmt: skip
_ONES_PER_UNIT = {"": 1.0, "k": 1e3, "m": 1e6, "b": 1e9, "g": 1e9, "bn": 1e9, "t": 1e12}
_HOURS_PER_UNIT = {
    "": 1.0, "h": 1.0, "hour": 1.0, "hours": 1.0, "s": 1 / 3600, "min": 1 / 60, "m": 1 / 60,
    "d": 24.0, "day": 24.0, "days": 24.0, "w": 168.0, "week": 168.0, "weeks": 168.0,
}  # fmt: skip


def number(text: str | float, name: str, *, low: float | None = None, high: float | None = None) -> float:
    """Return a finite number within bounds (both inclusive).

    Raises
    ------
    InputError
        If the text is no finite number or lies outside the bounds; the message names the quantity.
    """
    rule = _rule(low, high)
    try:
        value = float(text)
    except (TypeError, ValueError):
        raise InputError(f"{name} must be a number{rule}; got {text!r}.") from None
    except OverflowError:
        value = math.inf
    if not math.isfinite(value) or (low is not None and value < low) or (high is not None and value > high):
        raise InputError(f"{name} must be a finite number{rule}; got {_shown(text)}.")
    # Counts that run higher (floating point operations) say so by their own bound.
    if abs(value) > (LARGEST if high is None else max(high, LARGEST)):
        raise InputError(f"{name} must be no larger than {LARGEST:.0e}; got {_shown(text)}.")
    return value + 0.0  # a negative zero becomes a zero


def fraction(text: str | float, name: str = "utilization") -> float:
    """Return a fraction 0–1 from ``"65%"``, ``"0.65"`` or ``0.65``.

    A bare number above 1 is refused, not divided by 100: 1.5 might mean 1.5 % or 150 %.

    Raises
    ------
    InputError
        If it is no number, or lies outside 0–1 (0–100 with a percent sign).
    """
    percent = re.fullmatch(_PERCENT, text.strip()) if isinstance(text, str) else None
    if percent:
        return number(percent[1], f"{name} in percent", low=0, high=100) / 100
    value = number(text, name)
    if 0 <= value <= 1:
        return value
    ask = f" Did you mean {value / 100:g} or {value:g}%?" if 1 < value <= 100 else ""
    raise InputError(f"{name} must be between 0 and 1, or carry a percent sign; got {_shown(text)}.{ask}")


def memory_gib(text: str | float, name: str = "memory") -> float:
    """Return GiB from ``"512GiB"``, ``"512 GB"`` (decimal), ``"2T"`` or a bare number of GiB."""
    return _quantity(text, name, _GIB_PER_UNIT, "GiB")


def hours(text: str | float, name: str = "hours") -> float:
    """Return hours from ``10``, ``"10h"``, ``"90min"``, ``"7d"``; must not be negative."""
    return _quantity(text, name, _HOURS_PER_UNIT, "hours")


def count(text: str | float, name: str = "count") -> float:
    """Return how many from ``"8B"`` (10^9), ``"1.5T"``, ``"20M"``, ``"300k"`` or a bare number; above 0."""
    match = re.fullmatch(_QUANTITY, text.strip()) if isinstance(text, str) else None
    if isinstance(text, str) and (match is None or match[2].lower() not in _ONES_PER_UNIT):
        raise InputError(f"{name} must be a number like 300k, 20M, 8B or 1.5T; got {text!r}.")
    value = number(match[1], name, low=0) * _ONES_PER_UNIT[match[2].lower()] if match else number(text, name, low=0)
    number(value, name)
    if value == 0:
        raise InputError(f"{name} must be above 0; got {_shown(text)}.")
    return value


def sequence_length(text: str | float, name: str = "sequence") -> float:
    """Return tokens of a sequence from ``4096``, ``"4k"`` or ``"128k"``: lengths of context count in 1,024."""
    match = re.fullmatch(r"([\d.]+)\s*[kK]", text.strip()) if isinstance(text, str) else None
    value = number(match[1], name, low=1, high=1e5) * 1024 if match else number(text, name, low=1, high=1e8)
    return number(value, name, low=1)


def _quantity(text: str | float, name: str, per_unit: dict[str, float], unit: str) -> float:
    if not isinstance(text, str):
        return number(text, name, low=0)
    match = re.fullmatch(_QUANTITY, text.strip())
    factor = per_unit.get(match[2].lower()) if match else None
    if match is None or factor is None:
        known = ", ".join(sorted(k for k in per_unit if k))
        raise InputError(f"{name} must be a number of {unit}, or carry one of the units {known}; got {text!r}.")
    return number(match[1], name, low=0) * factor


def _rule(low: float | None, high: float | None) -> str:
    if low is not None and high is not None:
        return f" between {low:g} and {high:g}"
    if low is not None:
        return f" of at least {low:g}"
    return f" of at most {high:g}" if high is not None else ""


def _shown(text: str | float) -> str:
    if isinstance(text, str):
        return text.strip() or "nothing"
    # A whole number may be too large for a float; inf and nan print as what they are.
    too_large = isinstance(text, int) and abs(text) > sys.float_info.max
    return "something larger than any float" if too_large else f"{text:g}"
