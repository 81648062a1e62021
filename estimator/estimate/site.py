"""Where a workload runs: PUE and carbon intensity of a region, or of a provider's median region with the spread."""

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from .. import tables, units
from ..errors import InputError
from ..intensity.annual import known_intensity, region_intensity
from ..intensity.profiles import ANY_ZONE, window_ratio
from ..model import Interval, Step
from ..physics import intervals
from ..physics.quantiles import HIGH, LOW, quantile
from ..providers import find_region, live_regions
from ..providers.pue import pue as region_pue

if TYPE_CHECKING:
    from ..providers import Region
    from ..providers.areas import Area

#: The step that says for how much of a job its source of intensity has values; absent where for all of it.
COVERAGE = "intensity coverage"


class Site(NamedTuple):
    """PUE and intensity of a place. [-] and [gCO2e/kWh]

    ``region`` is ``None`` where none was given, or only an ``area`` with several; ``contributors`` are the separate
    errors behind the two intervals.
    """

    provider: str
    region: str | None
    pue: Interval
    intensity: Interval
    pue_steps: tuple[Step, ...]
    intensity_steps: tuple[Step, ...]
    contributors: dict[str, Interval]
    warnings: tuple[str, ...]
    area: "Area | None" = None


def site_of(
    provider: str,
    region: str | None,
    *,
    hours: float,
    start: datetime | None = None,
    boundary: str = "lifecycle",
    signal: str = "average",
    pue: float | None = None,
    intensity: float | Interval | None = None,
    intensity_steps: tuple[Step, ...] = (),
) -> Site:
    """Return PUE and carbon intensity for a run of so many hours.

    Parameters
    ----------
    provider : str
        aws, azure or gcp.
    region : str, optional
        In any spelling, or a country, bloc or continent. Left out: the median of the provider's live regions, bounds
        from their spread; likewise where an area holds several regions, with bounds that hold every one of them.
    hours, start
        Length [h] and start of the run: the intensity of its window differs from that of the year.
    pue, intensity
        Overrides; an intensity given stands as it is, whatever the hour.
    intensity_steps
        The trail behind an intensity that the caller looked up elsewhere.

    Raises
    ------
    UnknownNameError
        If no region of the provider has that name.
    """
    place, area = (None, None) if region is None else _found(region, provider)
    if area is not None:
        return _over_area(area, provider, hours, start, boundary, signal, pue, intensity, intensity_steps)
    name = None if place is None else place.region
    overhead, pue_step = _pue(provider, name, pue)
    errors = {"PUE": overhead}
    if intensity is not None:
        value = intensity if isinstance(intensity, Interval) else Interval.exact(float(intensity))
        steps = intensity_steps or (Step("carbon intensity", value.central, "gCO2e/kWh", "given"),)
        return Site(provider, name, overhead, value, (pue_step,), steps, {**errors, "grid intensity": value}, ())
    if place is None:
        year, step, warnings = _median_intensity(provider, boundary, signal)
        errors["region"] = year
    else:
        year, step = region_intensity(place, boundary=boundary, signal=signal)
        errors["grid intensity"], warnings = year, ()
    window, window_step = window_ratio(place.em_zone if place else ANY_ZONE, hours, start, boundary, signal)
    errors["start time"] = window
    mean = intervals.product(year, window)
    steps = (
        step,
        window_step,
        Step.of("carbon intensity of the run", mean, "gCO2e/kWh", "annual mean × hour of day and season"),
    )
    return Site(provider, name, overhead, mean, (pue_step,), steps, errors, warnings)


def _found(name: str, provider: str) -> "tuple[Region | None, Area | None]":
    """Return the region that a name means, or the area in which the provider has several."""
    try:
        return find_region(name, provider), None
    except InputError:
        from ..providers.areas import area

        held = area(name, provider)
        if held is None:
            raise
        return None, held


def _over_area(
    area: "Area",
    provider: str,
    hours: float,
    start: datetime | None,
    boundary: str,
    signal: str,
    pue: float | None,
    intensity: float | Interval | None,
    intensity_steps: tuple[Step, ...],
) -> Site:
    """Return the site of a run in one of several regions, nobody says which: it may be any of them."""
    one_each = [
        site_of(
            provider,
            each.region,
            hours=hours,
            start=start,
            boundary=boundary,
            signal=signal,
            pue=pue,
            intensity=intensity,
            intensity_steps=intensity_steps,
        )
        for each in area.regions
        if intensity is not None or known_intensity(each, None, boundary, signal) is not None
    ]
    if not one_each:
        raise InputError(f"no {signal} {boundary} intensity is known for any region in {area.label}: give --intensity.")
    how = f"any of {len(one_each)} regions in {area.label}: their median, from the least to the most"
    overhead, grams = (_any_of([getattr(site, name) for site in one_each]) for name in ("pue", "intensity"))
    pue_steps = one_each[0].pue_steps if pue is not None else (_area_step("PUE", overhead, "", how, one_each),)
    steps = one_each[0].intensity_steps
    errors = {"PUE": overhead, "grid intensity": grams}
    if intensity is None:
        steps = (_area_step("carbon intensity of the run", grams, "gCO2e/kWh", how, one_each),)
        centrals = sorted(site.intensity.central for site in one_each)
        middle = quantile(centrals, 0.5)
        errors = {
            "PUE": overhead,
            "region": Interval(centrals[0], middle, centrals[-1]),
            **{name: one_each[0].contributors[name] for name in ("grid intensity", "start time")},
        }
    warning = (
        f"{area.label} holds {len(area.regions)} open regions of {provider} ({area.names}): the range spans them, "
        "and the middle is their median; name one of them to narrow it."
    )
    if len(one_each) < len(area.regions):
        warning = f"{warning} Such an intensity is known for {len(one_each)} of them."
    return Site(provider, None, overhead, grams, pue_steps, steps, errors, (warning,), area)


def _any_of(values: list[Interval]) -> Interval:
    """Return the median of intervals, with bounds that hold all of them: few regions have no 5–95 % of their own."""
    middle = quantile(sorted(value.central for value in values), 0.5)
    return Interval(min(value.low for value in values), middle, max(value.high for value in values))


def _area_step(name: str, value: Interval, unit: str, how: str, sites: list[Site]) -> Step:
    steps = [step for site in sites for step in (site.pue_steps if name == "PUE" else site.intensity_steps)]
    sources = sorted({source for step in steps for source in step.source_ids})
    return Step.of(name, value, unit, how, tuple(sources), True)


def _pue(provider: str, region: str | None, given: float | None) -> tuple[Interval, Step]:
    if given is not None:
        return Interval.exact(units.number(given, "pue", low=1)), Step("PUE", given, "", "given")
    return _median_pue(provider) if region is None else region_pue(provider, region)


@tables.per_folder(8)
def _median_pue(provider: str) -> tuple[Interval, Step]:
    found = [region_pue(provider, place.region) for place in live_regions(provider)]
    spread = _spread([value for value, _ in found])
    return spread, _spread_step("PUE", spread, "", found)


@tables.per_folder(32)
def _median_intensity(provider: str, boundary: str, signal: str) -> tuple[Interval, Step, tuple[str, ...]]:
    places = live_regions(provider)
    known = [known_intensity(place, None, boundary, signal) for place in places]
    found = [pair for pair in known if pair is not None]
    if not found:
        raise InputError(f"no {signal} {boundary} intensity is known for any region of {provider}: give --intensity.")
    spread = _spread([value for value, _ in found])
    step = _spread_step("carbon intensity", spread, "gCO2e/kWh", found)
    of = (
        f"{len(found)} live regions"
        if len(found) == len(places)
        else f"the {len(found)} of {len(places)} live regions that have such a figure"
    )
    warning = (
        f"region not given: the median of {provider}'s {of}, {spread.central:.0f} g/kWh, "
        f"with the spread from {spread.low:.0f} to {spread.high:.0f}; give --region."
    )
    return spread, step, (warning,)


def _spread_step(name: str, spread: Interval, unit: str, found: list[tuple[Interval, Step]]) -> Step:
    sources = sorted({source for _, step in found for source in step.source_ids})
    method = f"no region given: median of {len(found)} live regions, 5–95 % of them and the error of a typical one"
    return Step.of(name, spread, unit, method, tuple(sources), True)


def _spread(values: list[Interval]) -> Interval:
    """Return the median with the 5–95 % spread between regions and the error of a typical one."""
    centrals = sorted(value.central for value in values)
    central = quantile(centrals, 0.5)
    between = Interval(quantile(centrals, LOW), central, quantile(centrals, HIGH))
    lows = sorted(value.low / value.central for value in values)
    highs = sorted(value.high / value.central for value in values)
    return intervals.product(between, Interval(quantile(lows, 0.5), 1.0, quantile(highs, 0.5)))
