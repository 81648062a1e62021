"""The facts of results: hardware, hours, energy and how it was found, site, grid, emissions, and what is left out.

Each result becomes an :class:`Activity`. What a result does not tell is ``None``, with a reason among ``missing``: a
statement fills every field, or says why it does not apply.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from ..model import Interval
from ..physics import intervals
from ..units import SECONDS_PER_HOUR

MEASURED, MODELLED, PARTLY = "measured", "modelled", "measured in part, modelled in part"


class Activity(NamedTuple):
    """What one result, or several together, did.

    Attributes
    ----------
    hardware, places, bases : what it ran on and where; how its carbon intensity was found, each once.
    how : how energy was found: measured, modelled, or in parts.
    basis : meters, power model, or monitoring, in words.
    machine_hours, gpu_hours : time that machines, and their GPUs, were held or at work. [h]
    it_kwh, facility_kwh : energy without and with the site's overhead. [kWh]
    pue, intensity : of the site and of its grid. [-], [gCO2e/kWh]
    operational, embodied : emissions of electricity, and of manufacture. [kgCO2e]
    cost : [US dollars]
    started, ended : of the first and the last, where known.
    missing : field → why it is not known.
    left_out : what the energy does not cover, and further qualifications.
    planned : whether it has not run yet.
    sources : ids of the sources behind site and grid.
    """

    hardware: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    how: str = MODELLED
    basis: str = ""
    machine_hours: float | None = None
    gpu_hours: float | None = None
    it_kwh: Interval | None = None
    facility_kwh: Interval | None = None
    pue: Interval | None = None
    intensity: Interval | None = None
    operational: Interval | None = None
    embodied: Interval | None = None
    cost: Interval | None = None
    started: datetime | None = None
    ended: datetime | None = None
    missing: dict[str, str] = {}  # noqa: RUF012  # a default of a named tuple; never changed
    left_out: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    planned: bool = False

    @property
    def total(self) -> Interval | None:
        """Emissions in all that is known; the operational ones alone where manufacture is not known. [kgCO2e]"""
        if self.operational is None or self.embodied is None:
            return self.operational
        return intervals.total((self.operational, self.embodied))

    @property
    def energy(self) -> Interval | None:
        """Energy with the site's overhead where it is known, else without. [kWh]"""
        return self.facility_kwh if self.facility_kwh is not None else self.it_kwh

    @property
    def days(self) -> float | None:
        """Wall-clock days from the first start to the last end."""
        if self.started is None or self.ended is None:
            return None
        return (self.ended - self.started).total_seconds() / SECONDS_PER_HOUR / 24

    def why(self, field: str) -> str:
        """Return why a field is not known."""
        return self.missing.get(field, "no result given tells it")


def together(activities: Sequence[Activity]) -> Activity:
    """Return several activities as one: what they share is not known any more, so their errors add.

    A figure is unknown unless all of them have it, because a part is no total.
    """
    if len(activities) == 1:
        return activities[0]
    missing: dict[str, str] = {}
    for each in activities:
        for field, reason in each.missing.items():
            missing.setdefault(field, reason)
    hows = {each.how for each in activities}
    return Activity(
        hardware=once(each.hardware for each in activities),
        places=once(each.places for each in activities),
        bases=once(each.bases for each in activities),
        how=hows.pop() if len(hows) == 1 else PARTLY,
        basis="; ".join(once((each.basis,) for each in activities)),
        machine_hours=_sum(each.machine_hours for each in activities),
        gpu_hours=_sum(each.gpu_hours for each in activities),
        **{
            name: _added(getattr(each, name) for each in activities)
            for name in ("it_kwh", "facility_kwh", "operational", "embodied", "cost")
        },
        pue=_span([each.pue for each in activities], [each.it_kwh for each in activities]),
        intensity=_span([each.intensity for each in activities], [each.energy for each in activities]),
        started=min((each.started for each in activities if each.started), default=None),
        ended=max((each.ended for each in activities if each.ended), default=None),
        missing=missing,
        left_out=once(each.left_out for each in activities),
        sources=once(each.sources for each in activities),
        planned=all(each.planned for each in activities),
    )


def once(groups: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """Return the texts of several groups, each once, in the order in which they come."""
    return tuple(dict.fromkeys(each for group in groups for each in group if each))


def _sum(values: Iterable[float | None]) -> float | None:
    every = list(values)
    known = [each for each in every if each is not None]
    return sum(known) if len(known) == len(every) else None


def _added(values: Iterable[Interval | None]) -> Interval | None:
    every = list(values)
    known = [each for each in every if each is not None]
    return intervals.total_shared(known) if known and len(known) == len(every) else None


def _span(values: Sequence[Interval | None], weights: Sequence[Interval | None]) -> Interval | None:
    """Return the range over activities, around their mean by energy."""
    pairs = [(value, weight.central) for value, weight in zip(values, weights, strict=True) if value and weight]
    if not pairs or any(value is None for value in values):
        return None
    whole = sum(weight for _, weight in pairs)
    if whole <= 0:
        return pairs[0][0]
    middle = sum(value.central * weight for value, weight in pairs) / whole
    return Interval(min(value.low for value, _ in pairs), middle, max(value.high for value, _ in pairs))
