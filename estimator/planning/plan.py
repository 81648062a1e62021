"""The answer to a request: every option that is shown, best first, with what was weighed and what was left out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from ..model import SCHEMA_VERSION, Interval, Step
from . import shown
from .candidate import Candidate
from .explain import Trade, trade
from .objective import CARBON, COST
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
        In the order of the objective, those without a price last.
    considered, machines, regions : int
        Options weighed, machines that fit (in each number), and regions where any of them is sold.
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
    considered: int
    machines: int
    regions: int
    excluded: tuple[dict[str, object], ...]
    timing: Timing | None
    strips: tuple[Strip, ...]
    warnings: tuple[str, ...]

    def __repr__(self) -> str:
        found = {"best": self.best, "cheapest": self.titled(COST.title) or self.best}
        if found["cheapest"] is self.best:
            del found["cheapest"]
        named = "; ".join(f"{name}: {shown.brief(option.to_dict())}" for name, option in found.items())
        return (
            f"<Plan of {self.request.job.name}: {len(self.options)} of {self.considered:,} options, "
            f"least {self.request.objective.aim} first; {named}>"
        )

    def _repr_html_(self) -> str:
        """Return a table for notebooks."""
        return shown.table(self.request.job.name, [option.to_dict() for option in self.options])

    @property
    def best(self) -> Candidate:
        """The first by the objective."""
        return self.options[0]

    @property
    def ties(self) -> tuple[Candidate, ...]:
        """The options that cannot be told from the best, without it."""
        return tuple(option for option in self.options[1:] if option.indistinguishable)

    def titled(self, title: str) -> Candidate | None:
        """Return the option with a title: greenest, cheapest, fastest, …"""
        return next((option for option in self.options if title in option.titles), None)

    @property
    def advised(self) -> Candidate:
        """The cheapest of those that cannot be told from the best; of equal cost the first."""
        priced = [option for option in (self.best, *self.ties) if option.cost_usd is not None]
        return min(priced, key=lambda option: option.cost_usd.central if option.cost_usd else 0.0, default=self.best)

    @property
    def trades(self) -> tuple[Trade, ...]:
        """Greenest instead of cheapest, and the reverse."""
        green, cheap = self.titled(CARBON.title), self.titled(COST.title)
        if green is None or cheap is None or green is cheap:
            return ()
        return trade(green, cheap), trade(cheap, green)

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
