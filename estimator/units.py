"""Exact constants and the parsers of quantities that people type.

Conversion happens only at the edges of the program, with these constants; every other module keeps to
watts, hours, kWh, kgCO2e, gCO2e/kWh, GiB and US dollars, and says so in its names.
"""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from .errors import InputError, shown

WATTS_PER_KILOWATT = 1000.0
GRAMS_PER_KILOGRAM = 1000.0
MINUTES_PER_HOUR = 60.0
SECONDS_PER_HOUR = 3600.0
#: Shorter times are told in seconds. [h]
_LEAST_HOURS = 1e-4
JOULES_PER_WATT_HOUR = 3600.0
JOULES_PER_KWH = 3.6e6
MICROJOULES_PER_JOULE = 1e6
MILLIJOULES_PER_JOULE = 1000.0
MILLIWATTS_PER_WATT = 1000.0
MILLISECONDS_PER_SECOND = 1000.0
HOURS_PER_DAY = 24.0
#: A service life in years is counted in years of 365 days.
HOURS_PER_YEAR = 8760.0
#: A month as clouds bill it: a twelfth of such a year, 730 h.
HOURS_PER_MONTH = HOURS_PER_YEAR / 12
#: International avoirdupois pound, exact.
KILOGRAMS_PER_POUND = 0.45359237
BYTES_PER_GIB = 2.0**30
#: Decimal gigabytes to binary: 10^9 / 2^30.
GIB_PER_GB = 1e9 / 2.0**30
#: International mile, exact.
KILOMETRES_PER_MILE = 1.609344

#: Beyond this no quantity is real, and products of several still fit a float.
LARGEST = 1e15

_NUMBER = r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?"
_PERCENT = rf"({_NUMBER})\s*%"
#: One number with the unit behind it; a time may be several of them, "1h30m".
_PART = rf"\s*({_NUMBER})\s*([^\W\d_]*)\s*"
#: Minutes, or months: nobody knows.
_EITHER_M = rf"({_NUMBER})\s*M(?![^\W\d_])"
_LONGEST = 60


class _Measure(NamedTuple):
    """What a quantity must be, in words, and how much of ours each spelling of a unit is, in small letters.

    ``as_written`` holds units whose letters' size tells: a mWh is no MWh.
    """

    rule: str
    per_unit: Mapping[str, float]
    parts: int = 1
    as_written: Mapping[str, float] = MappingProxyType({})


def _spelled(factors: Mapping[str, float]) -> dict[str, float]:
    """Return a factor for each of the spellings that a key lists."""
    return {spelling: factor for spellings, factor in factors.items() for spelling in spellings.split(" ")}


_HOURS_PER_UNIT = _spelled({
    "ms msec millisecond milliseconds": 1 / 3.6e6, "s sec secs second seconds": 1 / 3600,
    "m min mins minute minutes": 1 / 60, "h hr hrs hour hours": 1.0, "d day days": 24.0, "w wk week weeks": 168.0,
    "mo mon month months": HOURS_PER_MONTH, "y yr yrs year years": HOURS_PER_YEAR,
})  # fmt: skip
_MEMORY = {
    "gi": 1.0, "gib": 1.0, "m": 1 / 1024, "mi": 1 / 1024, "mib": 1 / 1024, "mb": GIB_PER_GB / 1000, "g": 1.0,
    "gb": GIB_PER_GB, "t": 1024.0, "ti": 1024.0, "tib": 1024.0, "tb": GIB_PER_GB * 1000,
}  # fmt: skip
_HOURS = _Measure("a time like 10 (hours), 90min, 1h30m, 7d, 2w, 1month or 1y", {"": 1.0, **_HOURS_PER_UNIT}, 8)
_SECONDS = {unit: 3600 * hours for unit, hours in _HOURS_PER_UNIT.items()}
_SOME_SECONDS = _Measure("a time like 2 (seconds), 500ms or 1min", {"": 1.0, **_SECONDS}, 8)
_SOME_MILLISECONDS = _Measure(
    "a time like 50 (milliseconds), 50ms or 0.05s", {"": 1.0, **{unit: 1000 * s for unit, s in _SECONDS.items()}}, 8
)
_MEMORY_GIB = _Measure("a size of memory like 64 (GiB), 512GiB, 512GB (decimal) or 2TiB", {"": 1.0, **_MEMORY})
#: Makers call the binary gigabytes of a board's memory GB: an "80GB" board has 80 GiB and shows 81,559 MiB.
_BOARD_GB = _Measure(
    "a size of memory like 80 (GB), 80GB or 80GiB",
    {**dict.fromkeys(("", "g", "gb", "gi", "gib"), 1.0), **dict.fromkeys(("m", "mb", "mi", "mib"), 1 / 1024)},
)
_ONES_PER_UNIT = {"": 1.0, **_spelled({"k": 1e3, "m million": 1e6, "b g bn billion": 1e9, "t trillion": 1e12})}
_GRAMS = _spelled({
    "g gram grams": 1e-3, "kg kgs kilo kilos kilogram kilograms": 1.0, "t tonne tonnes": 1e3, "kt": 1e6,
    "lb lbs pound pounds": KILOGRAMS_PER_POUND,
})  # fmt: skip
_KILOGRAMS = _Measure(
    "a mass like 5 (kg), 500g, 5kg or 5t (tonnes of 1,000 kg)", {"": 1.0, **_GRAMS}, as_written={"mg": 1e-6}
)
_KWH = _Measure(
    "an energy like 5 (kWh), 500Wh, 5kWh or 2MWh",
    {"": 1.0, "wh": 1e-3, "kwh": 1.0, "mwh": 1e3, "gwh": 1e6, "j": 1 / JOULES_PER_KWH, "kj": 1e3 / JOULES_PER_KWH,
     "mj": 1e6 / JOULES_PER_KWH, "gj": 1e9 / JOULES_PER_KWH},
    as_written={"mWh": 1e-6, "mJ": 1e-3 / JOULES_PER_KWH},
)  # fmt: skip
_WATTS = _Measure("a power like 300 (W), 300W or 0.3kW", {"": 1.0, "w": 1.0, "watt": 1.0, "watts": 1.0, "kw": 1e3})
_KILOMETRES = _Measure(
    "a distance like 500 (km), 500km or 300mi",
    {"": 1.0, "km": 1.0, **dict.fromkeys(("mi", "mile", "miles"), KILOMETRES_PER_MILE)},
)
_USD = _Measure(
    "US dollars like 50, $50, 50usd or 1k",
    {"": 1.0, "k": 1e3, "m": 1e6, **dict.fromkeys(("cent", "cents", "ct"), 0.01)},
)
#: Signs and words of US dollars.
_DOLLARS = r"us\$|us-?dollars?|usd|dollars?|\$"
_TIMES = rf"(?:[x×]\s*)?({_NUMBER})\s*[x×]?"


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
    return _quantity(text, name, _MEMORY_GIB)


def board_memory_gb(text: str | float, name: str = "gpu_memory") -> float:
    """Return the memory of a GPU as its maker counts it, from ``80``, ``"80GB"`` or ``"80GiB"``: all the same board."""
    return _quantity(text, name, _BOARD_GB)


def hours(text: str | float, name: str = "hours") -> float:
    """Return hours from ``10``, ``"90min"``, ``"1h30m"``, ``"7d"``, ``"1month"`` (730 h) or ``"1y"`` (8,760 h)."""
    return _time(text, name, _HOURS)


def duration(hours: float) -> str:
    """Return a time as a trail says it: in hours, and where those would have five zeros, in seconds.

    >>> duration(16), duration(1 / 3_600_000)
    ('16 h', '0.001 s')
    """
    return f"{hours:g} h" if hours == 0 or abs(hours) >= _LEAST_HOURS else f"{hours * SECONDS_PER_HOUR:.3g} s"


def counts_months(text: str) -> bool:
    """Return whether a time is said in months or years, which have no fixed length.

    >>> counts_months("1month"), counts_months("90min")
    (True, False)
    """
    return re.search(r"\d\s*(?:mo|y)", text.casefold()) is not None


def seconds(text: str | float, name: str = "seconds") -> float:
    """Return seconds from ``2``, ``"500ms"`` or ``"1min"``."""
    return _time(text, name, _SOME_SECONDS)


def milliseconds(text: str | float, name: str = "milliseconds") -> float:
    """Return milliseconds from ``50``, ``"50ms"`` or ``"0.05s"``."""
    return _time(text, name, _SOME_MILLISECONDS)


def usd(text: str | float, name: str = "budget") -> float:
    """Return US dollars from ``50``, ``"$50"``, ``"50 usd"`` or ``"1.5k"``; other currencies are refused."""
    if not isinstance(text, str):
        return number(text, name, low=0)
    plain = re.sub(_DOLLARS, " ", text.strip().casefold(), count=1)
    try:
        return _quantity(plain, name, _USD)
    except InputError:
        raise InputError(
            f"{name} must be {_USD.rule}, not negative; got {shown(text)}. Prices are in US dollars, without commas."
        ) from None


def usd_per_tonne(text: str | float, name: str = "carbon_price") -> float:
    """Return US dollars per tonne from ``100``, ``"$100/t"`` or ``"100 usd per tonne"``."""
    return _usd_per(text, name, r"t(?:onne)?(?:\s*co2(?:e|eq)?)?")


def usd_per_kwh(text: str | float, name: str = "usd_per_kwh") -> float:
    """Return US dollars per kWh from ``0.3``, ``"$0.3/kWh"`` or ``"30 cents per kWh"``."""
    return _usd_per(text, name, "kwh")


def usd_per_hour(text: str | float, name: str = "price") -> float:
    """Return US dollars per hour from ``3.5``, ``"$3.5/h"`` or ``"3.5 usd per hour"``."""
    return _usd_per(text, name, "h(?:(?:ou)?r)?")


def _usd_per(text: str | float, name: str, unit: str) -> float:
    if isinstance(text, str) and len(text) <= _LONGEST:
        text = re.sub(rf"\s*(?:/|\bper\b)\s*{unit}\s*$", "", text, flags=re.IGNORECASE)
    return usd(text, name)


def kilograms(text: str | float, name: str = "max_kgco2e") -> float:
    """Return kilograms from ``5``, ``"500g"``, ``"5 kgCO2e"`` or ``"5t"``.

    A ton may be 907, 1,000 or 1,016 kg: it is refused.
    """
    if isinstance(text, str):
        text = re.sub(r"\s*co2(?:e|eq)?\s*$", "", text, flags=re.IGNORECASE) if len(text) <= _LONGEST else text
    return _quantity(text, name, _KILOGRAMS)


def kwh(text: str | float, name: str = "max_kwh") -> float:
    """Return kWh from ``5``, ``"500Wh"``, ``"2 MWh"`` or ``"18MJ"``."""
    return _quantity(text, name, _KWH)


def watts(text: str | float, name: str = "watts") -> float:
    """Return watts from ``300``, ``"300W"`` or ``"0.3kW"``."""
    return _quantity(text, name, _WATTS)


def kilometres(text: str | float, name: str = "within_km") -> float:
    """Return kilometres from ``500``, ``"500km"`` or ``"300 mi"``."""
    return _quantity(text, name, _KILOMETRES)


def whole(text: str | float, name: str = "count", *, low: int = 0, high: int | None = None) -> int:
    """Return a whole number within bounds from ``3``, ``"3"``, ``"3x"`` or ``"x3"``.

    Raises
    ------
    InputError
        If it is none.
    """
    times = re.fullmatch(_TIMES, text.strip().casefold()) if isinstance(text, str) else None
    value = number(times[1] if times else text, name, low=low, high=high)
    if value != int(value):
        raise InputError(f"{name} must be a whole number; got {_shown(text)}.")
    return int(value)


def count(text: str | float, name: str = "count") -> float:
    """Return how many from ``"8B"`` (10^9), ``"1.5T"``, ``"20M"``, ``"300k"`` or a bare number; above 0.

    A word behind it may say of what: ``"2B tokens"``.
    """
    plain = re.sub(r"\s+(?:tokens?|requests?|parameters?)\s*$", "", text) if isinstance(text, str) else text
    match = re.fullmatch(_PART, plain) if isinstance(plain, str) else None
    if isinstance(text, str) and (match is None or match[2].lower() not in _ONES_PER_UNIT):
        raise InputError(f"{name} must be a number like 300k, 20M, 8B or 1.5T; got {shown(text)}.")
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


def _time(text: str | float, name: str, measure: _Measure) -> float:
    if isinstance(text, str) and len(text) <= _LONGEST and (found := re.search(_EITHER_M, text)):
        raise InputError(f"{name} must tell minutes from months: write {found[1]}min or {found[1]}month.")
    return _quantity(text, name, measure)


def _quantity(text: str | float, name: str, measure: _Measure) -> float:
    if not isinstance(text, str):
        return number(text, name, low=0)
    total, end, parts = 0.0, 0, 0
    while end < len(text) and len(text) <= _LONGEST and parts < measure.parts:
        part = re.compile(_PART).match(text, end)
        unit = part[2] if part else ""
        factor = measure.as_written.get(unit, measure.per_unit.get(unit.casefold())) if part else None
        # Of several parts each says what it is: "1h30" may be a half hour or thirty.
        if part is None or factor is None or (parts and not part[2]) or (part.end() < len(text) and not part[2]):
            break
        end, parts = part.end(), parts + 1
        total += number(part[1], name, low=0) * factor
    if not parts or end < len(text):
        raise InputError(f"{name} must be {measure.rule}; got {shown(text)}.")
    return number(total, name, low=0)


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
