"""What the tables say about a place, side by side: by cloud region, grid zone or country.

Sources differ in boundary, signal and basis, and disagree where all these are equal; nothing is averaged.
"""

from __future__ import annotations

from typing import NamedTuple

from .. import tables
from ..errors import InputError, UnknownNameError, nearest_names
from ..model import Interval
from ..providers import Region, find_region, normalised, regions_meant
from ..providers.areas import countries_of
from . import annual
from .annual import EMAPS, OPEN, Annual

#: Central values of the same kind that differ by more than this are said to disagree.
DISAGREEMENT = 1.25
_MOST_PLACES = 20
_LONGEST_NAME = 100


class Place(NamedTuple):
    """Somewhere with electricity. ``region`` only where a cloud region was named; the other names may be missing."""

    label: str
    kind: str
    region: Region | None
    em_zone: str | None
    iso3: str | None
    egrid_subregion: str | None
    watttime_region: str | None


class Disagreement(NamedTuple):
    """Lowest and highest value of one signal and boundary among sources."""

    signal: str
    boundary: str
    lowest: Annual
    highest: Annual

    @property
    def factor(self) -> float:
        """Highest over lowest."""
        return self.highest.interval.central / self.lowest.interval.central


def _one_at_a_time(text: str) -> None:
    """Refuse several places in one text, each of them known."""
    words = text.replace(",", " ").split()
    if not 1 < len(words) <= _MOST_PLACES:
        return
    try:
        for word in words:
            find_place(word)
    except InputError:
        return
    raise InputError(f"one place at a time; got {len(words)}: {', '.join(words)}.")


def find_place(name: str) -> Place:
    """Return the place of a name: code of a cloud region, grid zone, country, or any other spelling of a region.

    Raises
    ------
    InputError
        If the name is blank or could mean several regions.
    UnknownNameError
        If no table holds it; offers the nearest names.

    Examples
    --------
    >>> find_place("DE").label
    'Germany (DE, DEU)'
    """
    text = name.strip() if isinstance(name, str) else ""
    if not text:
        raise InputError("the place must be a region, zone or country, like eastus, US-CAL-CISO or DE; got nothing.")
    if len(text) <= _LONGEST_NAME:
        region = _region_code(text)
        if region is not None:
            return _of_region(region)
        found = _zone_or_country(text)
        if found is not None:
            return found
    try:
        return _of_region(find_region(text))
    except UnknownNameError:
        _one_at_a_time(text)
        raise _unknown(text) from None
    except InputError:
        together = _one_zone(text)
        if together is None:
            raise
        return together


def _region_code(text: str) -> Region | None:
    """The region whose code, with or without the provider before it, the text is."""
    try:
        region = find_region(text)
    except InputError:
        return None
    return region if ":" in text or normalised(text) == normalised(region.region) else None


def _one_zone(text: str) -> Place | None:
    """The grid zone of a city where several clouds have a region, if they share it."""
    found = regions_meant(text)
    if len({region.em_zone for region in found}) != 1:
        return None
    place = _zone_or_country(found[0].em_zone)
    label = f"{text}, {found[0].em_zone} ({', '.join(region.label for region in found)})"
    return None if place is None else place._replace(label=label)


def _of_region(region: Region) -> Place:
    label = f"{region.label}, {region.display_name} ({region.city})"
    return Place(label, "region", region, region.em_zone, region.iso3, region.egrid_subregion, region.watttime_region)


def _zone_or_country(text: str) -> Place | None:
    zone = text.upper().replace("_", "-").replace(" ", "-")
    named = countries_of(text)
    for row in tables.table("countries"):
        if named is not None and named[1] == {row["iso2"]}:
            label = f"{row['name']} ({row['iso2']}, {row['iso3']})"
            return Place(label, "country", None, row["iso2"], row["iso3"], None, None)
    if "," not in zone and tables.rows_for(EMAPS, "em_zone", zone):
        iso3 = next((r["iso3"] for r in tables.table("countries") if r["iso2"] == zone.partition("-")[0]), None)
        return Place(f"grid zone {zone}", "zone", None, zone, iso3, None, None)
    return None


def _unknown(name: str) -> UnknownNameError:
    known = {row["alias"]: row["region"] for row in tables.table("region_aliases") if row["kind"] != "usage_prefix"}
    known |= {normalised(row["name"]): row["name"] for row in tables.table("countries")}
    known |= {normalised(row["scope_id"]): row["scope_id"] for row in tables.read(EMAPS)}
    nearest = nearest_names(normalised(name)[:_LONGEST_NAME], known, stands_for=known, cutoff=0.65)
    shown = name if len(name) <= _LONGEST_NAME else name[:_LONGEST_NAME] + "…"
    hint = "`carbonest regions` lists all cloud regions; zones and countries go by codes like DE, US-TEX-ERCO."
    return UnknownNameError("place", shown, nearest, hint)


def annual_values(
    place: Place, *, year: int | None = None, boundary: str | None = None, signal: str | None = None
) -> list[Annual]:
    """Return what each source says about a place: its newest year, or the one asked for, nearest source first.

    Parameters
    ----------
    boundary : {"lifecycle", "direct"}, optional
        Only this one; "direct" takes CO2-only figures too, which say so.
    signal : {"average", "marginal"}, optional
        Only this one.
    """
    found: dict[tuple[str, ...], list[Annual]] = {}
    for table, scope_type, scope_id, provider in _scopes(place):
        for value in annual.values(table, scope_type, scope_id, provider):
            kind = (scope_type, scope_id, value.signal, value.boundary, value.basis, *value.source_ids)
            if signal in (None, value.signal) and boundary in (None, value.boundary.partition("_")[0]):
                found.setdefault(kind, []).append(value)
    if year is None:
        return [annual.nearest_year(values, None) for values in found.values()]
    return [value for values in found.values() for value in values if value.year == year]


def _scopes(place: Place) -> list[tuple[str, str, str, str]]:
    region = place.region
    scopes = [
        (EMAPS, "em_zone", place.em_zone, ""),
        (OPEN, "cloud_region", region.region if region else None, region.provider if region else ""),
        (OPEN, "em_zone", place.em_zone, ""),
        (OPEN, "country_iso3", place.iso3, ""),
        (OPEN, "egrid_subregion", place.egrid_subregion, ""),
        (OPEN, "watttime_region", place.watttime_region, ""),
    ]
    return [(table, kind, name, provider) for table, kind, name, provider in scopes if name]


def years_of(place: Place) -> list[int]:
    """Return the years for which any source has a value."""
    scopes = _scopes(place)
    return sorted({value.year for scope in scopes for value in annual.values(*scope)})


def disagreements(values: list[Annual]) -> list[Disagreement]:
    """Return where sources of one signal and boundary differ by more than :data:`DISAGREEMENT`."""
    kinds: dict[tuple[str, str], list[Annual]] = {}
    for value in values:
        if value.interval.central > 0:
            kinds.setdefault((value.signal, value.boundary.partition("_")[0]), []).append(value)
    result = []
    for (signal, boundary), members in kinds.items():
        ordered = sorted(members, key=lambda value: value.interval.central)
        found = Disagreement(signal, boundary, ordered[0], ordered[-1])
        if found.factor > DISAGREEMENT:
            result.append(found)
    return result


def default_value(place: Place, boundary: str = "lifecycle", signal: str = "average") -> Interval | None:
    """Return what an estimate in this place uses, ``None`` where no source has such a figure. [gCO2e/kWh]"""
    if place.region is not None:
        known = annual.known_intensity(place.region, boundary=boundary, signal=signal)
        return None if known is None else known[0]
    values = annual_values(place, boundary=boundary, signal=signal)
    return values[0].interval if values else None
