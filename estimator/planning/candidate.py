"""One option of a plan in full: a machine in a region at a kind of price; ranges, errors by name, trail, standing."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from math import isfinite
from typing import Any

from ..estimate.site import Site
from ..model import Interval, Step
from ..physics import intervals
from ..physics.differences import spread
from . import shown
from .fitting import Factors
from .slots import Slot


@dataclass(frozen=True, slots=True, repr=False)
class Candidate:
    """An option with everything that is said about it.

    Attributes
    ----------
    slot : Slot
        Machine, place, kind of price and start, with the central figures that it was ranked by.
    hours : Interval
        Time of the whole job. [h]
    cost_usd : Interval or None
        ``None`` where no price is known. [US dollars]
    power_watts : Interval
        IT power of all machines together. [W]
    energy_kwh : Interval
        With the overhead of the site. [kWh]
    operational_kgco2e, embodied_kgco2e, total_kgco2e : Interval
        Embodied emissions are ``None`` where they are unknown, and then not in the total. [kgCO2e]
    site : Site
        PUE and carbon intensity of the place. [-, gCO2e/kWh]
    price_factors, embodied_rate : factors, Interval or None
        Width of the price; emissions of manufacture at the central time. [-, kgCO2e]
    steps : tuple of Step
        The trail.
    titles : tuple of str
        What it is the least of: greenest, cheapest, fastest, …
    on_front : bool
        Whether no other option beats it in money, carbon and time at once.
    indistinguishable : bool
        Whether it cannot be told from the least by the objective (the greenest, if carbon is made small).
    against_least : Interval or None
        Ratio of its objective to that of the least, with the range of what the two do not share. [-]
    combined_usd : Interval or None
        Money with the price on carbon that was asked for, if one was. [US dollars]
    """

    slot: Slot
    hours: Interval
    cost_usd: Interval | None
    power_watts: Interval
    energy_kwh: Interval
    operational_kgco2e: Interval
    embodied_kgco2e: Interval | None
    total_kgco2e: Interval
    site: Site
    price_factors: Factors
    embodied_rate: Interval | None
    steps: tuple[Step, ...]
    warnings: tuple[str, ...]
    titles: tuple[str, ...] = ()
    on_front: bool = False
    indistinguishable: bool = False
    against_least: Interval | None = None
    combined_usd: Interval | None = None

    def __repr__(self) -> str:
        return f"<Candidate {shown.brief(self.to_dict())}>"

    def _repr_html_(self) -> str:
        """Return a table for notebooks."""
        return shown.table(self.slot.label, [self.to_dict()])

    @property
    def hour_factors(self) -> Factors:
        """Errors of the time: those of the machine's, and of what interruptions make of it."""
        slot, found = self.slot, self.slot.fit.hour_factors
        if slot.stretch is None:
            return found
        # How often a machine is taken away moves by itself, type by type and region by region.
        where = ("interruptions", slot.place.provider, slot.fit.machine.sku, slot.place.region)
        return {**found, where: spread(slot.stretch)}

    @property
    def place_factors(self) -> Factors:
        """Errors of the place: one for its PUE, one for its grid, which regions on the same grid share."""
        place = self.slot.place
        found: Factors = {
            ("PUE", place.provider, place.region): spread(self.site.pue),
            ("grid", place.em_zone or place.label): spread(self.site.intensity),
        }
        return {name: bounds for name, bounds in found.items() if bounds != (1.0, 1.0)}

    def contributors(self) -> dict[str, Interval]:
        """Return the width of each source of error, by the name that the report uses."""
        fit = self.slot.fit
        found: dict[str, Interval] = {}
        for name, (low, high) in {**self.hour_factors, **fit.power_factors, **self.place_factors}.items():
            found[contributor_name(name)] = Interval(low, 1.0, high)
        return found

    def to_dict(self) -> dict[str, Any]:
        """Return plain data: one of ``results``."""
        machine, slot = self.slot.fit.machine, self.slot

        def plain(interval: Interval | None) -> dict[str, float] | None:
            return None if interval is None else interval.to_dict()

        return {
            "provider": machine.provider,
            "sku": machine.sku,
            "machines": slot.fit.count,
            "region": slot.place.region,
            "region_name": slot.place.display_name,
            "country": slot.place.iso2,
            "price_kind": slot.price_kind,
            "usd_per_hour": slot.usd_per_hour,
            "price_given": slot.price_given,
            "interruption": slot.interruption,
            "start": None if slot.start is None else slot.start.isoformat().replace("+00:00", "Z"),
            "hours": plain(self.hours),
            "lost_work_factor": plain(slot.stretch),
            "cost_usd": plain(self.cost_usd),
            "combined_usd": plain(self.combined_usd),
            "power_watts": plain(self.power_watts),
            "energy_kwh": plain(self.energy_kwh),
            "operational_kgco2e": plain(self.operational_kgco2e),
            "embodied_kgco2e": plain(self.embodied_kgco2e),
            "total_kgco2e": plain(self.total_kgco2e),
            "intensity_gco2e_per_kwh": plain(self.site.intensity),
            "pue": plain(self.site.pue),
            "gpu_model": machine.gpu_model if machine.gpu_count else None,
            "gpu_count": machine.gpu_count * slot.fit.count,
            "vcpus": machine.vcpus,
            "memory_gib": machine.memory_gib,
            "tier": machine.tier,
            "speed": slot.fit.evidence,
            "widest": intervals.widest(self.contributors()),
            "warnings": list(self.warnings),
            "on_front": self.on_front,
            "indistinguishable_from_least": self.indistinguishable,
            "against_least": _finite(self.against_least),
            "titles": list(self.titles),
        }


def _finite(interval: Interval | None) -> dict[str, float | None] | None:
    """Plain data; a bound that a grid near 0 g makes infinite is ``None``, for JSON knows no infinity."""
    if interval is None:
        return None
    return {name: value if isfinite(value) else None for name, value in interval.to_dict().items()}


def contributor_name(name: Hashable) -> str:
    """Return what the report calls a source of error."""
    if isinstance(name, str):
        return name
    assert isinstance(name, tuple)
    kind = str(name[0])
    labels = {
        "speed": f"speed of {name[1]}",
        "cpu": "speed of the CPU",
        "power": "power of this machine family",
        "PUE": "PUE",
        "grid": "carbon intensity",
        "efficiency": f"efficiency of {name[1]} GPUs together",
    }
    return labels.get(kind, kind)
