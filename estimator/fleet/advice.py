"""What to do about a fleet: idle machines, capacity held and unused, the same hours elsewhere, a newer generation.

Each piece of advice says what it would save, as an interval of the difference: what both sides share (the power model
of one machine, its unknown load) cancels. Where the interval holds 0 the two cannot be told apart, and that is said.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from math import sqrt
from typing import Any, NamedTuple

from ..errors import InputError
from ..estimate.vm import estimate
from ..estimate.workload import Workload
from ..machines.catalogue import Machine, find_machine, names
from ..machines.load import prior, workload_class
from ..model import Estimate, Interval
from ..physics import intervals
from ..physics.differences import SMALLEST_DIFFERENCE, Term, ratio, spread
from ..physics.geography import great_circle_km
from ..planning.speed_tables import cpu_row, figures
from ..prices.snapshot import price
from ..providers import Region, find_region, live_regions
from ..usage.use import IDLE_CPU, IDLE_HOURS

#: Regions farther away change latency and law: no drop-in. [km] Set by hand.
NEAR_KM = 2500.0
#: Prices within this factor of each other are one band; what is cheaper may be as cheap as it likes. Set by hand.
PRICE_BAND = 1.05
#: Kinds of machine that alternatives are computed for, by energy; the rest is named by its share.
_LOOKED_AT = 12
_AWS = re.compile(r"([a-z]+)(\d+)([a-z]*)(?:-flex)?\.(\w+)")
_AZURE = re.compile(r"Standard_([A-Z]+)(\d+)([a-z]*)(?:_v(\d+))?")
_GCP = re.compile(r"([a-z]+)(\d+)()-([\w-]+)")
_VENDORS = str.maketrans("", "", "aig")


class Use(NamedTuple):
    """Hours of one machine type in one place, with what they came to.

    Attributes
    ----------
    cpu_mean : measured mean CPU utilization, where it was measured. [fraction]
    kgco2e : operational emissions. [kgCO2e]
    billed : money by currency.
    resource : the one machine that it is, where it is one.
    """

    provider: str
    sku: str
    region: str | None
    hours: float
    kgco2e: Interval | None
    billed: Mapping[str, float]
    cpu_mean: float | None = None
    resource: str = ""


class Advice(NamedTuple):
    """One thing to do, and what it saves.

    Attributes
    ----------
    kind : idle, held_unused, region or generation.
    what, instead : what runs now, and what would run.
    saved_kgco2e : Interval or None
        Operational emissions saved in the period of the bills; ``None`` where they cannot be known. [kgCO2e]
    told_apart : whether the interval leaves out 0.
    saved_usd : by list price, in the same period; negative costs more. [US dollars]
    note : what to look at before doing it.
    """

    kind: str
    what: str
    instead: str
    hours: float
    saved_kgco2e: Interval | None
    told_apart: bool
    saved_usd: float | None
    note: str

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON."""
        plain = self._asdict()
        return plain | {"saved_kgco2e": None if self.saved_kgco2e is None else self.saved_kgco2e.to_dict()}


def advice(machines: Sequence[Use], held: Sequence[Use], idle: Sequence[Use]) -> list[Advice]:
    """Return what to do, what saves most first.

    Parameters
    ----------
    machines : what ran, by machine type and region.
    held : what was held and unused, likewise.
    idle : single machines that were measured, by resource.
    """
    found = [*_idle(idle), *_held(held)]
    ordered = sorted(machines, key=lambda use: -(use.kgco2e.central if use.kgco2e else 0.0))
    for use in ordered[:_LOOKED_AT]:
        found += [each for each in (_elsewhere(use), _newer(use)) if each is not None]
    return sorted(found, key=lambda one: (not one.told_apart, -(one.saved_kgco2e.central if one.saved_kgco2e else 0.0)))


def _idle(uses: Iterable[Use]) -> list[Advice]:
    found = []
    for use in uses:
        if use.cpu_mean is None or use.cpu_mean >= IDLE_CPU or use.hours < IDLE_HOURS:
            continue
        note = f"mean CPU {use.cpu_mean:.1%} over {use.hours:,.0f} h: ask its owner, then stop or shrink it"
        what = f"{use.sku} {use.resource} in {use.region or 'an unknown region'}"
        found.append(Advice("idle", what, "stop it", use.hours, use.kgco2e, use.kgco2e is not None, None, note))
    return found


def _held(uses: Iterable[Use]) -> list[Advice]:
    found = []
    for use in uses:
        if use.hours <= 0:
            continue
        money = ", ".join(f"{value:,.2f} {currency}" for currency, value in use.billed.items() if value)
        note = "capacity reserved with nothing on it" + (f", {money} billed or amortised" if money else "")
        what = f"{use.sku} in {use.region or 'an unknown region'}"
        apart = use.kgco2e is not None
        found.append(Advice("held_unused", what, "release or use it", use.hours, use.kgco2e, apart, None, note))
    return found


def _elsewhere(use: Use) -> Advice | None:
    """Return the near region of the same price band with the least emissions, if it has less at all."""
    if use.region is None or use.kgco2e is None or use.hours <= 0:
        return None
    try:
        here, now = find_region(use.region, use.provider), _estimated(use, use.sku, use.region)
    except InputError:
        return None
    if here.status != "live":  # who works for a government or in China cannot leave its regions
        return None
    paid = price(use.provider, use.sku, here.region)
    best: tuple[Interval, Region, Estimate] | None = None
    for place in live_regions(use.provider):
        offered = price(use.provider, use.sku, place.region)
        if place.region == here.region or paid is None or offered is None:
            continue
        if offered.usd_per_hour.central > PRICE_BAND * paid.usd_per_hour.central or _distance(here, place) > NEAR_KM:
            continue
        there = _estimated(use, use.sku, place.region)
        change = ratio(_terms(there, place.em_zone, "load"), _terms(now, here.em_zone, "load"))
        if best is None or change.central < best[0].central:
            best = change, place, there
    if best is None or best[0].central >= 1 - SMALLEST_DIFFERENCE:
        return None
    change, place, there = best
    note = f"{_distance(here, place):,.0f} km away; check latency, data residency and transfer"
    return _changed(use, change, now, there, f"{use.sku} in {place.region}", "region", note)


def _newer(use: Use) -> Advice | None:
    """Return the newer machine of the same shape with the least emissions at the same work, no dearer."""
    try:
        old = find_machine(use.sku, use.provider)
        now = _estimated(use, use.sku, use.region)
    except InputError:
        return None
    if old.gpu_count or use.kgco2e is None or use.hours <= 0:
        return None
    best: tuple[Interval, Machine, Estimate, str] | None = None
    for name in _newer_names(old):
        found = _compared(use, old, find_machine(name, old.provider))
        if found is not None and (best is None or found[0].central < best[0].central):
            best = found
    if best is None or best[0].central >= 1 - SMALLEST_DIFFERENCE:
        return None
    change, machine, there, how = best
    return _changed(use, change, now, there, machine.sku, "generation", f"{how}; test the work on it first")


def _compared(use: Use, old: Machine, new: Machine) -> tuple[Interval, Machine, Estimate, str] | None:
    if new.arch != old.arch or new.gpu_count or (new.vcpus, new.memory_gib) < (old.vcpus, 0.95 * old.memory_gib):
        return None
    region = use.region
    if region is not None:
        place = find_region(region, use.provider).region
        paid, asked = price(use.provider, old.sku, place), price(use.provider, new.sku, place)
        if asked is None or (paid is not None and asked.usd_per_hour.central > PRICE_BAND * paid.usd_per_hour.central):
            return None
    load = use.cpu_mean
    if load is None:
        load = prior(workload_class(None, gpus=0, burstable=old.burstable)[1].prior, "cpu")[0].mean
    now = _estimated(use, old.sku, region, load)
    speed = _speed(old, new)
    central = 1.0 if speed is None else speed.central
    there = _estimated(use, new.sku, region, min(1.0, load / central))
    extra: dict[Hashable, tuple[float, float]] = {}
    if speed is not None:
        ends = [_estimated(use, new.sku, region, min(1.0, load / end)).power_watts.central for end in speed]
        middle = there.power_watts.central
        extra[("speed", new.sku)] = (min(1.0, ends[2] / middle), max(1.0, ends[0] / middle))
    change = ratio(_terms(there, "grid", "load", extra), _terms(now, "grid", "load"))
    how = "at the same utilization" if speed is None else f"for the same work, {central:.2f} × as fast per vCPU"
    return change, new, there, how


def _speed(old: Machine, new: Machine) -> Interval | None:
    """Return how much more a vCPU of the new machine does, where both CPUs were benchmarked."""
    rows = [
        cpu_row(machine.cpu_models[0], machine.host_vcpus > machine.host_cores) if machine.cpu_models else None
        for machine in (old, new)
    ]
    if rows[0] is None or rows[1] is None:
        return None
    before, after = figures(rows[0]), figures(rows[1])
    inverse = Interval(1 / before.high, 1 / before.central, 1 / before.low)
    return intervals.product(after, inverse)


def _estimated(use: Use, sku: str, region: str | None, load: float | None = None) -> Estimate:
    given = use.cpu_mean if load is None else load
    return estimate(Workload(sku=sku, hours=use.hours, provider=use.provider, region=region, cpu_util=given))


def _terms(
    found: Estimate, grid: str, load: str, more: Mapping[Hashable, tuple[float, float]] | None = None
) -> tuple[Term, ...]:
    """Return operational emissions with each source of error by name; what two estimates name alike they share."""
    asked = found.workload
    machine = find_machine(asked["sku"], asked["provider"])
    whole = intervals.relative(found.power_watts)
    model = intervals.relative(found.power_by_model or found.power_watts)
    rest = intervals.remainder(whole, model)
    shared, own = machine.shared_fraction, sqrt(max(0.0, 1 - machine.shared_fraction**2))
    factors: dict[Hashable, tuple[float, float]] = {
        "power model": (model.low**shared, model.high**shared),
        ("curve", machine.sku): (model.low**own, model.high**own),
        load: (rest.low, rest.high),
        ("PUE", asked["region"]): spread(Interval(**asked["pue"])),
        ("grid", grid): spread(Interval(**asked["intensity_gco2e_per_kwh"])),
        **(more or {}),
    }
    assert found.operational_kgco2e is not None
    return (Term(found.operational_kgco2e.central, factors),)


def _changed(use: Use, change: Interval, now: Estimate, there: Estimate, instead: str, kind: str, note: str) -> Advice:
    assert use.kgco2e is not None
    part = Interval(1 - change.high, 1 - change.central, 1 - change.low)
    apart = part.low > 0 and change.central < 1 - SMALLEST_DIFFERENCE
    base = use.kgco2e.central
    if apart:
        saved = intervals.product(part, use.kgco2e)
    else:
        saved = Interval(part.low * base, part.central * base, part.high * base)
    money = None
    if now.cost_usd is not None and there.cost_usd is not None:
        money = now.cost_usd.central - there.cost_usd.central
    what = f"{use.sku} in {use.region or 'any region'}"
    return Advice(kind, what, instead, use.hours, saved, apart, money, note)


def _distance(one: Region, other: Region) -> float:
    return great_circle_km(one.lat, one.lon, other.lat, other.lon)


def _newer_names(old: Machine) -> list[str]:
    """Return the machines of the same line, size and kind that are of a later generation, by their names."""
    mine = _generation(old.provider, old.sku)
    if mine is None:
        return []
    line, generation = mine
    found = []
    for provider, name in names():
        other = _generation(provider, name) if provider == old.provider else None
        if other is not None and other[0] == line and other[1] > generation:
            found.append(name)
    return found


def _generation(provider: str, sku: str) -> tuple[tuple[str, ...], int] | None:
    """Return ((line, kind, size), generation) of a machine's name; the CPU's maker is no part of the kind."""
    pattern = {"aws": _AWS, "azure": _AZURE, "gcp": _GCP}[provider]
    found = pattern.fullmatch(sku)
    if found is None:
        return None
    if provider == "azure":
        line, size, kind, version = found.groups()
        return (line, size, "".join(sorted(kind.translate(_VENDORS)))), int(version or 1)
    line, number, kind, size = found.groups()
    return (line, "".join(sorted(kind.translate(_VENDORS))), size), int(number)
