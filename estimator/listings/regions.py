"""Regions side by side: place, grid zone, intensity and PUE."""

from __future__ import annotations

from typing import NamedTuple

from ..choices import PROVIDERS
from ..intensity.annual import region_intensity
from ..model import Interval, Step
from ..providers import Region, normalised, regions
from ..providers.areas import countries_of
from ..providers.pue import pue

SORTS = ("name", "intensity", "pue")


class Listed(NamedTuple):
    """A region with what an estimate there would use by default. [gCO2e/kWh, -]"""

    region: Region
    intensity: Interval
    intensity_step: Step
    pue: Interval
    pue_step: Step


def listed(pattern: str | None = None, provider: str | None = None, sort: str = "name") -> list[Listed]:
    """Return regions whose code, names, place or zone hold a text in any spelling.

    Parameters
    ----------
    pattern : str, optional
        All regions without it. A country, bloc or continent (``UK``, ``eu``, ``europe``) stands for its regions.
    provider : {"aws", "azure", "gcp"}, optional
    sort : {"name", "intensity", "pue"}
        Cleanest or leanest first.
    """
    key = normalised(pattern or "")
    named = countries_of(pattern) if pattern else None
    if named is not None:
        matching = [region for region in regions(provider) if region.iso2 in named[1]]
    else:
        matching = [region for region in regions(provider) if key in _haystack(region)] if key or not pattern else []
    found = [_listed(region) for region in matching]
    orders = {
        "name": lambda item: (PROVIDERS.index(item.region.provider), item.region.region),
        "intensity": lambda item: item.intensity.central,
        "pue": lambda item: item.pue.central,
    }
    return sorted(found, key=orders[sort])


def _listed(region: Region) -> Listed:
    return Listed(region, *region_intensity(region), *pue(region.provider, region.region))


def _haystack(region: Region) -> str:
    names = (region.provider, region.region, region.display_name, region.city, region.country, region.em_zone)
    return " ".join(normalised(name) for name in names)
