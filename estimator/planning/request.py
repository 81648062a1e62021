"""What a plan is asked: the job, where and how it may run, and what shall be small."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from .. import units
from ..choices import BOUNDARIES, PRICE_KINDS, PROVIDERS, SIGNALS, one_of
from ..errors import InputError
from ..model import Interval, Step
from .given_prices import GivenPrices
from .interruptions import Interruptions
from .job import Job
from .objective import OBJECTIVES, Objective, priced
from .places import IntensitySource

#: Another source of prices: (provider, SKU, region, kind) → price per machine-hour with its step, ``None`` if unknown.
PriceSource = Callable[[str, str, str, str], tuple[Interval, Step] | None]
#: A start further ahead than this is beyond what any profile or forecast says about hours.
LONGEST_WINDOW_HOURS = 336.0


@dataclass(frozen=True, slots=True)
class Request:
    """A question to the planner.

    Attributes
    ----------
    job : Job
    providers, regions, countries, skus : tuple of str
        Limits; empty ``regions``, ``countries`` and ``skus`` mean all.
    near : (str, float), optional
        A region and a distance around it. [km]
    price_kinds : tuple of str
        Of :data:`estimator.choices.PRICE_KINDS`.
    counts : tuple of int
        Machines at once to try; empty: one, or of a language model as many as its memory and the deadline ask for.
    minimize : str
        carbon (operational and embodied), cost or time.
    carbon_price_usd_per_tonne : float, optional
        Makes money and carbon one number, which is then minimized.
    deadline_hours, budget_usd, max_kgco2e : float, optional
        Central figures must not exceed them.
    start : datetime, optional
        Earliest start, aware; ``None``: at an unknown time.
    window_hours : float
        How much later the job may start.
    boundary, signal : str
        As in :class:`estimator.estimate.workload.Workload`.
    pue : float, optional
    intensity : callable or Interval, optional
        Another source than the tables: a function of place and time (:data:`.places.IntensitySource`), or one figure
        for all places. [gCO2e/kWh]
    prices : callable, optional
        Another source of prices (:data:`PriceSource`), asked about the options that are shown: the snapshot picks them,
        the source prices and orders them.
    given_prices : mapping
        The user's own prices (:data:`.given_prices.GivenPrices`); they win over every other.
    checkpoint_hours : float, optional
        Work between two checkpoints: makes interruptions of spot machines count. [h]
    limit : int, optional
        Exactly so many options; left out, the front and the first few.
    """

    job: Job
    providers: tuple[str, ...] = ("aws", "azure")
    regions: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    near: tuple[str, float] | None = None
    skus: tuple[str, ...] = ()
    price_kinds: tuple[str, ...] = ("on_demand",)
    counts: tuple[int, ...] = ()
    minimize: str = "carbon"
    carbon_price_usd_per_tonne: float | None = None
    deadline_hours: float | None = None
    budget_usd: float | None = None
    max_kgco2e: float | None = None
    start: datetime | None = None
    window_hours: float = 0.0
    boundary: str = "lifecycle"
    signal: str = "average"
    pue: float | None = None
    intensity: IntensitySource | Interval | None = None
    prices: PriceSource | None = None
    given_prices: GivenPrices = field(default_factory=dict)
    checkpoint_hours: float | None = None
    limit: int | None = None

    def __post_init__(self) -> None:
        _each("provider", self.providers, PROVIDERS)
        _each("price kind", self.price_kinds, PRICE_KINDS)
        one_of("minimize", self.minimize, tuple(OBJECTIVES))
        one_of("boundary", self.boundary, BOUNDARIES)
        one_of("signal", self.signal, SIGNALS)
        if self.counts and min(self.counts) < 1:
            raise InputError(
                f"machines must be whole numbers of at least 1; got {', '.join(map(str, self.counts)) or 'none'}."
            )
        for name, value in (
            ("deadline", self.deadline_hours),
            ("budget", self.budget_usd),
            ("carbon limit", self.max_kgco2e),
            ("checkpoint-every", self.checkpoint_hours),
        ):
            if value is not None and units.number(value, name, low=0) == 0:
                raise InputError(f"{name} must be above 0; got 0.")
        if self.carbon_price_usd_per_tonne is not None:
            units.number(self.carbon_price_usd_per_tonne, "carbon price", low=0)
        units.number(self.window_hours, "window", low=0, high=LONGEST_WINDOW_HOURS)
        if self.window_hours and self.start is None:
            raise InputError("a window for the start needs a start to count from: give --start as well.")
        if self.start is not None and self.start.tzinfo is None:
            raise InputError(
                f"start must carry a time zone; got {self.start.isoformat()}. Use UTC: {self.start.isoformat()}Z."
            )
        if self.checkpoint_hours is not None and "spot" not in self.price_kinds:
            raise InputError(
                "--checkpoint-every counts only with spot prices, whose machines are taken away: add --price-kind spot "
                "(or all), or leave it out."
            )
        if self.limit is not None and self.limit < 1:
            raise InputError(f"limit must be at least 1; got {self.limit}.")

    @property
    def interruptions(self) -> Interruptions | None:
        """How interruptions count; ``None`` where they do not."""
        return None if self.checkpoint_hours is None else Interruptions(self.checkpoint_hours)

    @property
    def needs_money(self) -> str | None:
        """Return the option that means nothing without a price; ``None`` where there is none."""
        if self.budget_usd is not None:
            return "--budget"
        if self.carbon_price_usd_per_tonne is not None:
            return "--carbon-price"
        return "--minimize cost" if self.minimize == "cost" else None

    @property
    def objective(self) -> Objective:
        """What is minimized: carbon, cost, time, or money with a price on carbon."""
        price = self.carbon_price_usd_per_tonne
        return OBJECTIVES[self.minimize] if price is None else priced(price)


def _each(name: str, given: tuple[str, ...], allowed: tuple[str, ...]) -> None:
    for value in given or ("none",):
        one_of(name, value, allowed)
