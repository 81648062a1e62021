"""The limits that a result must keep."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple, get_args

from .. import units
from ..choices import one_of
from ..errors import InputError
from ..units import number

#: Which end of an interval is held against a limit.
Bound = Literal["central", "high"]
BOUNDS: tuple[str, ...] = get_args(Bound)


#: How each limit is read, with its unit or without.
LIMITS: dict[str, Callable[[float | str, str], float]] = {
    "max_kgco2e": units.kilograms, "max_kwh": units.kwh, "max_usd": units.usd,
}  # fmt: skip


def flag(key: str) -> str:
    """Return an option as the command spells it."""
    return "--" + key.replace("_", "-")


class Limits(NamedTuple):
    """What must not be exceeded; ``None`` where there is no limit.

    Attributes
    ----------
    kgco2e, kwh, usd : most of each, of all results together. [kgCO2e], [kWh], [US dollars]
    increase : most growth over a baseline, 0.1 for a tenth. [fraction]
    bound : whether the central figure or the upper end of its 90 % interval counts.
    each : whether every line must keep the limits by itself.
    """

    kgco2e: float | None = None
    kwh: float | None = None
    usd: float | None = None
    increase: float | None = None
    bound: Bound = "central"
    each: bool = False


def limits(
    *,
    max_kgco2e: float | str | None = None,
    max_kwh: float | str | None = None,
    max_usd: float | str | None = None,
    max_increase: float | str | None = None,
    bound: Bound = "central",
    each: bool = False,
    has_baseline: bool = False,
    baseline_named: bool = False,
) -> Limits:
    """Return limits that can be checked.

    Raises
    ------
    InputError
        If there is none, one is negative, or growth and its baseline are not both given.
    """
    one_of("--bound", bound, BOUNDS)
    given = {"max_kgco2e": max_kgco2e, "max_kwh": max_kwh, "max_usd": max_usd}
    kgco2e, kwh, usd = (None if value is None else LIMITS[key](value, flag(key)) for key, value in given.items())
    growth = None if max_increase is None else increase(max_increase)
    if baseline_named and growth is None:
        raise InputError("--baseline needs to know how much more will do: give --max-increase, such as 10%.")
    if growth is not None and not has_baseline and (kgco2e, kwh, usd) == (None,) * 3:
        raise InputError("--max-increase needs what to compare with: give --baseline OLD.json.")
    found = Limits(kgco2e, kwh, usd, growth if has_baseline else None, bound, each)
    if found[:4] == (None,) * 4:
        raise InputError("a check needs a limit: give --max-kgco2e, --max-kwh, --max-usd, or --baseline.")
    return found


def increase(given: float | str, name: str = "--max-increase") -> float:
    """Return growth as a fraction: ``"10%"`` and ``0.1`` are a tenth; a number above 10 without a sign is refused.

    Raises
    ------
    InputError
        If it is no number of at least 0, or is likely to be meant in per cent.
    """
    text = given.strip() if isinstance(given, str) else given
    if isinstance(text, str) and text.endswith("%"):
        return number(text[:-1].strip(), name, low=0) / 100
    found = number(text, name, low=0)
    if found > 10:
        raise InputError(f"{name} must be a share, 10% or 0.1; got {given}. Did you mean {found:g}%?")
    return found
