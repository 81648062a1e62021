"""One figure of a provider: the emissions that it states of an account, a month, a place and a service."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from math import isfinite
from typing import NamedTuple

from ..errors import InputError, shown
from ..units import LARGEST

#: Kilograms in a metric tonne.
KILOGRAMS_PER_TONNE = 1000.0
_MONTH = re.compile(r"(\d{4})-(\d{2})(?:-\d{2})?(?:[ T].*)?")


class Figure(NamedTuple):
    """Emissions as a provider states them; ``None`` where it does not say. [kgCO2e]

    Attributes
    ----------
    month : ``2026-10``.
    account, region, service : as the provider spells them; empty where it gives none.
    location, market : totals, location-based and market-based.
    unstated : the total of a provider that does not say which of the two it is.
    scope_1, scope_2_location, scope_2_market, scope_2, scope_3 : parts of it.
    version : of the provider's model; empty where it has none.
    step : the least that a value of this figure can differ by, as printed. [kgCO2e]
    """

    month: str
    account: str = ""
    region: str = ""
    service: str = ""
    location: float | None = None
    market: float | None = None
    unstated: float | None = None
    scope_1: float | None = None
    scope_2_location: float | None = None
    scope_2_market: float | None = None
    scope_2: float | None = None
    scope_3: float | None = None
    version: str = ""
    step: float = 0.0


def month(text: object, what: str) -> str:
    """Return a month, ``2026-10``, of a date as providers write it.

    Raises
    ------
    InputError
        If it is none.
    """
    found = _MONTH.fullmatch(text.strip()) if isinstance(text, str) else None
    if found is None or not 1 <= int(found[2]) <= 12:
        raise InputError(f"{what} must be a month or a date, like 2026-10-01; got {shown(text)}.")
    return f"{found[1]}-{found[2]}"


def amount(text: object, what: str) -> float | None:
    """Return a number of a cell; ``None`` for an empty one.

    Raises
    ------
    InputError
        If it is no finite number. Negative ones are: providers correct themselves.
    """
    if text is None or (isinstance(text, str) and text.strip().lower() in ("", "null", "none")):
        return None
    try:
        found = float(text) if isinstance(text, str | int | float) and not isinstance(text, bool) else float("nan")
    except (ValueError, OverflowError):
        found = float("nan")
    if not isfinite(found) or abs(found) > LARGEST:
        raise InputError(f"{what} must be a number; got {shown(text)}.")
    return found


def step_of(text: object) -> float:
    """Return the value of the last place of a number as it is written; of one with many places nothing to speak of.

    >>> step_of("0.012"), step_of("3"), step_of("1e-3")
    (0.001, 1.0, 0.001)
    """
    mantissa, _, exponent = str(text).strip().lower().partition("e")
    places = len(mantissa.partition(".")[2]) - (int(exponent) if re.fullmatch(r"[+-]?\d{1,3}", exponent) else 0)
    return float(10.0 ** -min(max(places, -15), 15))


def newest(figures: Iterable[Figure]) -> tuple[list[Figure], dict[str, dict[str, float]]]:
    """Return the figures of the newest model version of each month and account, and what each such version says.

    Several versions may cover one month: adding them would count it twice. An account that only an older version
    covers keeps that one.

    Returns
    -------
    figures : of the newest version of each month and account.
    versions : month → version → total [kgCO2e], over the accounts with more than one version of the month.
    """
    every = list(figures)
    found: dict[tuple[str, str], dict[str, float]] = {}
    for each in every:
        sums = found.setdefault((each.month, each.account), {})
        sums[each.version] = sums.get(each.version, 0.0) + (total_of(each) or 0.0)
    latest = {key: max(sums, key=version_key) for key, sums in found.items()}
    versions: dict[str, dict[str, float]] = {}
    for (name, _), sums in sorted(found.items()):
        if len(sums) > 1:
            whole = versions.setdefault(name, {})
            for version, kgco2e in sums.items():
                whole[version] = whole.get(version, 0.0) + kgco2e
    return [each for each in every if each.version == latest[each.month, each.account]], versions


def total_of(figure: Figure, accounting: str = "location") -> float | None:
    """Return the total of a figure by an accounting; what says of none counts for either. [kgCO2e]"""
    stated = figure.market if accounting == "market" else figure.location
    return figure.unstated if stated is None else stated


def version_key(text: str) -> tuple[int, ...]:
    """Return what orders model versions: ``v3.0.0`` after ``v2.10.0``, any after none."""
    return tuple(int(part) for part in re.findall(r"\d{1,9}", text))


def cells(row: Mapping[str, object], names: Iterable[str]) -> str:
    """Return the first of several cells that holds text."""
    return next((str(row[name]).strip() for name in names if row.get(name) not in (None, "")), "")
