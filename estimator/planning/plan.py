"""The answer to a request: every option that is shown, best first, with what was weighed and what was left out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from ..model import SCHEMA_VERSION, Interval, Step
from . import shown
from .candidate import Candidate
from .explain import Trade, trade
from .objective import OWN_HARDWARE
from .request import Request
from .timing import Timing


class Strip(NamedTuple):
    """Intensity hour by hour over the coming days in one grid zone, for the regions on it. [gCO2e/kWh]"""

    zone: str
    regions: tuple[str, ...]
    hours: tuple[tuple[datetime, Interval], ...]


@dataclass(frozen=True, slots=True, repr=False)
class Plan:
    """Where, when and on what to run a job.

    Attributes
    ----------
    request : Request
        The question.
    options : tuple of Candidate
        The best first, the others in the order of the objective; exactly ``limit`` of them where a limit was given.
    least, greenest, fastest : Candidate
        The least by the objective, by carbon and by time; also where a limit leaves them out of the options.
    cheapest, balanced : Candidate or None
        The least by money, and by money times carbon (with a price on carbon: by their sum), of the options with a
        known price.
    tied : int
        Options kept that cannot be told from the least, without itself. What is beaten in everything may tie as well,
        and is not kept.
    beats_ties : bool
        Whether the best is cheaper and greener than the cheapest of these, and leads in its place.
    front : int
        Undominated options.
    considered, machines, regions : int
        Options weighed, machines that fit (in each number), and regions where any of them is weighed.
    no_price : tuple of str
        Of what no price is known, and what to do about it: a sentence for each provider.
    excluded : tuple of dict
        What was left out: reason, kind, count, examples.
    timing : Timing or None
        What the start time does to the best option.
    strips : tuple of Strip
        Intensity of the coming days in the grids of the options.
    warnings : tuple of str
        About the best option.
    """

    request: Request
    options: tuple[Candidate, ...]
    least: Candidate
    greenest: Candidate
    fastest: Candidate
    cheapest: Candidate | None
    balanced: Candidate | None
    tied: int
    beats_ties: bool
    front: int
    considered: int
    machines: int
    regions: int
    no_price: tuple[str, ...]
    excluded: tuple[dict[str, object], ...]
    timing: Timing | None
    strips: tuple[Strip, ...]
    warnings: tuple[str, ...]

    def __repr__(self) -> str:
        named = {"best": self.best, "greenest": self.greenest, "cheapest": self.cheapest}
        told = "; ".join(f"{name}: {shown.brief(one.to_dict())}" for name, one in _different(named).items())
        return (
            f"<Plan of {self.request.job.name}: {len(self.options)} of {self.considered:,} options, "
            f"least {self.request.objective.aim}; {told}>"
        )

    def _repr_html_(self) -> str:
        """Return a table for notebooks."""
        return shown.table(self.request.job.name, [option.to_dict() for option in self.options])

    @property
    def best(self) -> Candidate:
        """The option that leads: the cheapest of those that cannot be told from the greenest.

        Where money or time is made small, the least of it; of equal ones the greenest.
        """
        return self.options[0]

    @property
    def ties(self) -> tuple[Candidate, ...]:
        """The options that cannot be told from the least by the objective, without itself."""
        return tuple(option for option in self.options if option.indistinguishable)

    def titled(self, title: str) -> Candidate | None:
        """Return the option with a title: greenest, cheapest, fastest, balanced, …"""
        every = (*self.options, self.least, self.greenest, self.fastest, self.cheapest, self.balanced)
        return next((option for option in every if option is not None and title in option.titles), None)

    def telling(self, count: int) -> tuple[Candidate, ...]:
        """Return so many options, the best first and the others in order: those that tell most.

        First those that are the least of something, then the undominated, each machine once before any a second time,
        then the others.
        """
        found = self.options
        if len(found) <= count:
            return found
        leading = [self.best, self.least, self.greenest, self.cheapest, self.fastest, self.balanced]
        names = [one.slot.name for one in leading if one is not None]
        names += [one.slot.name for one in found if OWN_HARDWARE in one.titles]
        seen = {(name[1], name[4]) for name in names}
        front = [one for one in found if one.on_front]
        for one in front:
            if (one.slot.name[1], one.slot.name[4]) not in seen:
                seen.add((one.slot.name[1], one.slot.name[4]))
                names.append(one.slot.name)
        names += [one.slot.name for one in (*front, *found)]
        kept = set(list(dict.fromkeys(names))[:count])
        return tuple(one for one in found if one.slot.name in kept)

    @property
    def trades(self) -> tuple[Trade, ...]:
        """Greenest instead of cheapest, and the reverse."""
        if self.cheapest is None or self.greenest.slot.name == self.cheapest.slot.name:
            return ()
        return trade(self.greenest, self.cheapest), trade(self.cheapest, self.greenest)

    @property
    def trail(self) -> tuple[Step, ...]:
        """How the job and the best option were worked out."""
        return (*self.request.job.steps, *self.best.steps)

    def to_dict(self) -> dict[str, Any]:
        """Return plain data: the JSON of ``carbonest plan``."""
        request = self.request
        return {
            "schema_version": SCHEMA_VERSION,
            "job": request.job.to_dict(),
            "minimize": request.minimize,
            "carbon_price_usd_per_tonne": request.carbon_price_usd_per_tonne,
            "price_kinds": list(request.price_kinds),
            "checkpoint_every_hours": request.checkpoint_hours,
            "standing": {
                name: None if one is None else _place(one)
                for name, one in {
                    "best": self.best,
                    "least": self.least,
                    "greenest": self.greenest,
                    "cheapest": self.cheapest,
                    "fastest": self.fastest,
                    "balanced": self.balanced,
                }.items()
            },
            "indistinguishable_from_least": self.tied,
            "on_front": self.front,
            "no_price": list(self.no_price),
            "candidates_considered": self.considered,
            "machines_considered": self.machines,
            "regions_considered": self.regions,
            "excluded": list(self.excluded),
            "trades": [found.to_dict() for found in self.trades],
            "timing": None if self.timing is None else self.timing.to_dict(),
            "trail": [step.to_dict() for step in self.trail],
            "warnings": list(self.warnings),
            "results": [option.to_dict() for option in self.options],
        }

    def to_frame(self) -> Any:
        """Return a pandas DataFrame: a row for each option, three columns for an interval: ``energy_kwh_low``, …

        Raises
        ------
        MissingExtraError
            If pandas is not installed.
        """
        return shown.frame([option.to_dict() for option in self.options])


def _different(named: dict[str, Candidate | None]) -> dict[str, Candidate]:
    """Leave out what is unknown or was named before."""
    found: dict[str, Candidate] = {}
    for name, one in named.items():
        if one is not None and one.slot.name not in [other.slot.name for other in found.values()]:
            found[name] = one
    return found


def _place(one: Candidate) -> dict[str, Any]:
    """What tells an option from all others."""
    slot = one.slot
    return {
        "provider": slot.place.provider,
        "sku": slot.fit.machine.sku,
        "region": slot.place.region,
        "price_kind": slot.price_kind,
        "machines": slot.fit.count,
    }
