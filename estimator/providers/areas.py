"""Countries, blocs and continents as names of regions: ``Germany``, ``UK``, ``eu``, ``europe``.

A country with one open region of a provider names that region; one with several names them all, and an estimate spreads
over them. What a region's own names, codes and cities mean is settled before (:func:`estimator.providers.find_region`).
"""

from __future__ import annotations

from typing import NamedTuple

from .. import tables
from ..choices import PROVIDERS
from ..errors import InputError
from . import Region, find_region, live_regions, normalised, regions

#: Countries by other names than countries.csv has, as people type them.
_ALIASES = {
    "uk": "GB", "greatbritain": "GB", "britain": "GB", "us": "US", "usa": "US", "unitedstatesofamerica": "US",
    "uae": "AE", "emirates": "AE", "korea": "KR", "republicofkorea": "KR", "holland": "NL", "hongkongsar": "HK",
}  # fmt: skip
#: Countries with a region, by continent. Source: UN M49, standard country or area codes for statistical use; Taiwan,
#: which it does not list, with its neighbours.
_CONTINENTS = {
    "europe": ("Europe", "AT BE CH DE DK ES FI FR GB GR IE IT NL NO PL SE"),
    "asia": ("Asia", "AE BH CN HK ID IL IN JP KR MY QA SA SG TH TW"),
    "northamerica": ("North America", "CA MX US"),
    "southamerica": ("South America", "BR CL"),
    "africa": ("Africa", "ZA"),
    "oceania": ("Oceania", "AU NZ"),
}
#: Blocs that countries.csv tells the members of, and what they are called.
BLOCS = {"eu": "the EU", "eea": "the EEA"}
_BLOC_NAMES = {"europeanunion": "eu", "europeaneconomicarea": "eea"}


class Area(NamedTuple):
    """A country, bloc or continent with the regions open to every customer there, of one provider or of all.

    ``label`` names it within a sentence; ``zone`` is the grid zone of all its regions, ``None`` where they differ.
    """

    label: str
    regions: tuple[Region, ...]

    @property
    def zone(self) -> str | None:
        """The one grid zone of all regions, if there is one."""
        zones = {region.em_zone for region in self.regions}
        return zones.pop() if len(zones) == 1 else None

    @property
    def names(self) -> str:
        """Codes of the regions, the first of many."""
        codes = [region.region for region in self.regions]
        return ", ".join(codes[:6]) + (", …" if len(codes) > 6 else "")


def countries_of(name: str) -> tuple[str, frozenset[str]] | None:
    """Return label and ISO codes of the countries that a name stands for; ``None`` if it is no such name.

    Examples
    --------
    >>> countries_of("UK")
    ('United Kingdom', frozenset({'GB'}))
    """
    key = normalised(name)
    bloc = _BLOC_NAMES.get(key, key)
    if bloc in BLOCS:
        members = (row["iso2"] for row in tables.table("countries") if bloc in row["blocs"].split())
        return BLOCS[bloc], frozenset(members)
    if key in _CONTINENTS:
        label, codes = _CONTINENTS[key]
        return label, frozenset(codes.split())
    code = _ALIASES.get(key) or _countries().get(key)
    return None if code is None else (_names()[code], frozenset((code,)))


@tables.per_folder(2)
def _countries() -> dict[str, str]:
    """ISO code by each spelling of a country: its codes, its name in the tables of countries and of regions."""
    found = {}
    for row in tables.table("countries"):
        for spelling in (row["iso2"], row["iso3"], row["name"]):
            found[normalised(spelling)] = row["iso2"]
    for region in regions():
        for spelling in (region.iso2, region.iso3, region.country):
            found.setdefault(normalised(spelling), region.iso2)
    return found


@tables.per_folder(2)
def _names() -> dict[str, str]:
    return {row["iso2"]: row["name"] for row in tables.table("countries")}


def find_regions(name: str, provider: str | None = None) -> tuple[Region, ...]:
    """Return the region of a name, or all open ones of the area that it names.

    Raises
    ------
    InputError
        If it is neither.
    """
    try:
        return (find_region(name, provider),)
    except InputError:
        held = area(name, provider)
        if held is None:
            raise
        return held.regions


@tables.per_folder(1024)
def area(name: str, provider: str | None = None) -> Area | None:
    """Return the area that a name stands for, ``None`` if it is none or has no open region of the provider.

    Examples
    --------
    >>> [region.region for region in area("UK", "azure").regions]
    ['uksouth', 'ukwest']
    """
    found = countries_of(name)
    if found is None:
        return None
    label, codes = found
    providers = PROVIDERS if provider is None else (provider,)
    here = tuple(region for each in providers for region in live_regions(each) if region.iso2 in codes)
    return Area(label, here) if here else None
