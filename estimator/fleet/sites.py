"""Places and months of a bill: PUE and carbon intensity, by the rule of a single estimate.

A row belongs to its UTC month: its intensity is that of a machine held in its region for the whole month. A region that
no table holds takes the median of its provider's, with the spread over them, and says so.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime

from ..errors import InputError
from ..estimate.site import site_of
from ..model import Interval
from ..providers import find_region
from ..units import HOURS_PER_DAY, HOURS_PER_MONTH
from .engine import Field
from .options import Options

#: Which row supplies a place's figures, best first.
LOOKUP_ORDER = ("region", "provider")
#: Stands for a row that tells no month.
NO_MONTH = date(1900, 1, 1)

FIELDS: tuple[Field, ...] = (
    Field("k_provider", "text"),
    Field("k_region", "text"),
    Field("k_month", "day"),
    Field("known_region", "text"),
    Field("site_level", "text"),
    Field("site_reason", "text"),
    *(Field(f"{name}_{end}", "number") for name in ("pue", "intensity") for end in Interval._fields),
)


def window(month: date) -> tuple[datetime | None, float]:
    """Return start and hours of a UTC month; no start, and a twelfth of a year, where none is told."""
    if month == NO_MONTH:
        return None, HOURS_PER_MONTH
    return datetime(month.year, month.month, 1, tzinfo=UTC), HOURS_PER_DAY * monthrange(month.year, month.month)[1]


def sites(keys: Iterable[tuple[str, str, date]], options: Options) -> Iterator[tuple[object, ...]]:
    """Yield the rows of the sites relation, in the order of :data:`FIELDS`."""
    for provider, region, month in keys:
        known, reason = _region(provider, region)
        level = LOOKUP_ORDER[0] if known else LOOKUP_ORDER[1]
        try:
            pue, intensity = _figures(provider, known, month, options)
        except InputError as error:
            nothing = (0.0,) * (2 * len(Interval._fields))
            yield (provider, region, month, known or "", "", str(error), *nothing)
            continue
        yield (provider, region, month, known or "", level, reason, *pue, *intensity)


def _region(provider: str, name: str) -> tuple[str | None, str]:
    """Return (region, "") or (None, why the provider's median must serve)."""
    if not name:
        return None, "the row names no region"
    try:
        return find_region(name, provider or None, billing=True).region, ""
    except InputError as error:
        return None, str(error)


def _figures(provider: str, region: str | None, month: date, options: Options) -> tuple[Interval, Interval]:
    if not provider:
        raise InputError("the row does not say which cloud it is of.")
    start, hours = window(month)
    given = options.intensity
    intensity = given(provider, region, start, hours) if callable(given) else given
    site = site_of(
        provider,
        region,
        hours=hours,
        start=start,
        boundary=options.boundary,
        signal=options.signal,
        pue=options.pue,
        intensity=intensity,
    )
    return site.pue, site.intensity
