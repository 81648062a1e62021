"""Which regions a plan looks at, and what electricity costs the climate there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from ..choices import PROVIDERS
from ..errors import InputError, UnknownNameError, shown
from ..estimate.site import Site, site_of
from ..model import Interval, Step
from ..physics.geography import great_circle_km
from ..providers import Region, find_region, live_regions, regions
from ..providers.areas import countries_of, find_regions

#: Regions of a metropolis are one place for a radius around it. [km]
_TOGETHER_KM = 100.0

#: What gives the intensity of a job at a place: (provider, region, start, hours) → interval, trail, warnings.
IntensitySource = Callable[[str, str, datetime | None, float], tuple[Interval, tuple[Step, ...], tuple[str, ...]]]


def select(
    providers: Sequence[str],
    *,
    named: Sequence[str] = (),
    countries: Sequence[str] = (),
    near: tuple[str, float] | None = None,
) -> list[Region]:
    """Return the regions that a plan may use.

    Parameters
    ----------
    named : regions in any spelling; left out, every open region of the providers.
    countries : ISO codes, names, ``eu`` and ``eea``, or continents.
    near : a region and a distance around it. [km]

    Raises
    ------
    UnknownNameError
        If a name is none; with the nearest.
    InputError
        If nothing is left.
    """
    if named:
        found = list({region for name in named for region in _resolve(name, providers)})
    else:
        found = [region for provider in dict.fromkeys(providers) for region in live_regions(provider)]
    if countries:
        codes = {code for text in countries for code in _codes(text)}
        found = [region for region in found if region.iso2 in codes]
    if near is not None:
        centre = _centre(near[0])
        found = [region for region in found if _distance_km(centre, region) <= near[1]]
    if not found:
        limits = [*(f"country {c}" for c in countries), *([f"within {near[1]:g} km of {near[0]}"] if near else [])]
        raise InputError(
            f"no region of {' or '.join(providers)} is left ({', '.join(limits) or 'none named'}): widen the filters; "
            "`carbonest regions` lists them."
        )
    return sorted(found)


class Sites:
    """PUE and intensity by region; without a start time one look-up per region serves jobs of every length.

    Parameters
    ----------
    source : another source of intensity than the tables: a live service, a file, a number.
    """

    def __init__(
        self,
        *,
        boundary: str = "lifecycle",
        signal: str = "average",
        pue: float | None = None,
        source: IntensitySource | Interval | None = None,
    ) -> None:
        self._boundary, self._signal, self._pue, self._source = boundary, signal, pue, source
        self._known: dict[tuple[str, str, datetime | None, float], Site] = {}

    def at(self, place: Region, start: datetime | None, hours: float) -> Site:
        """Return the site of a job that starts then and runs so long. [h]"""
        key = (place.provider, place.region, start, hours)
        site = self._known.get(key)
        if site is None:
            intensity: Interval | None = None
            steps: tuple[Step, ...] = ()
            warnings: tuple[str, ...] = ()
            if callable(self._source):
                intensity, steps, warnings = self._source(*key)
            elif self._source is not None:
                intensity = self._source
            site = site_of(
                place.provider,
                place.region,
                hours=hours,
                start=start,
                boundary=self._boundary,
                signal=self._signal,
                pue=self._pue,
                intensity=intensity,
                intensity_steps=steps,
            )
            site = self._known[key] = site._replace(warnings=(*site.warnings, *warnings))
        return site


def _resolve(name: str, providers: Sequence[str]) -> set[Region]:
    """Return every region of these providers that a name stands for: ``westeurope``, ``aws:eu-north-1``, ``UK``."""
    found: set[Region] = set()
    for provider in providers:
        try:
            found.update(find_regions(name, provider))
        except InputError:
            continue
    if not found:
        elsewhere = find_region(name)
        raise InputError(
            f"{elsewhere.label} is no region of {' or '.join(providers)}: add --provider {elsewhere.provider}."
        )
    return found


def _centre(name: str) -> Region:
    """Return the region that a name means; of regions that stand together, the first."""
    found = sorted(_resolve(name, PROVIDERS))
    if any(_distance_km(found[0], each) > _TOGETHER_KM for each in found):
        raise InputError(
            f"--near must name one place; got {shown(name)}, which holds regions far apart: "
            f"{', '.join(region.label for region in found[:4])}."
        )
    return found[0]


def _codes(text: str) -> frozenset[str]:
    named = countries_of(text)
    wanted, known = text.strip().casefold(), regions()
    codes = frozenset() if named is None else named[1] & {region.iso2 for region in known}
    if not codes:
        names = {r.country.casefold(): r.country for r in known} | {r.iso2.casefold(): r.iso2 for r in known}
        nearest = [names[key] for key in UnknownNameError.among("country", wanted, names, cutoff=0.5).nearest]
        hint = "Give a name or an ISO code of a country with a region, eu, eea, or a continent."
        raise UnknownNameError("country", text, nearest, hint)
    return codes


def _distance_km(a: Region, b: Region) -> float:
    return great_circle_km(a.lat, a.lon, b.lat, b.lon)
