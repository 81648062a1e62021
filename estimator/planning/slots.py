"""An option of a plan by its central figures alone: what tens of thousands are weighed by."""

from __future__ import annotations

from datetime import datetime
from math import inf
from typing import NamedTuple

from ..model import Interval
from ..providers import Region
from .fitting import Fit


class Slot(NamedTuple):
    """A machine in a region at a kind of price, from a start. [US dollars, kgCO2e, h]

    ``usd_per_hour`` is ``None`` where no price is known; ``price_given``: it is the user's own. ``stretch`` is what
    interruptions make of the time, as a factor; ``None`` where they are not counted.
    """

    cost_usd: float | None
    total_kgco2e: float
    hours: float
    fit: Fit
    place: Region
    price_kind: str
    usd_per_hour: float | None
    interruption: str | None
    start: datetime | None
    price_given: bool = False
    stretch: Interval | None = None

    @property
    def machine_hours(self) -> float:
        """Billed hours of all machines together. [h]"""
        return self.hours * self.fit.count

    @property
    def point(self) -> tuple[float, float, float]:
        """Money (infinite where it is unknown), carbon, time."""
        return self.cost_usd if self.cost_usd is not None else inf, self.total_kgco2e, self.hours

    @property
    def machines(self) -> str:
        """Machine type with its number, if more than one: ``2 × p3.16xlarge``."""
        count, sku = self.fit.count, self.fit.machine.sku
        return f"{count} × {sku}" if count > 1 else sku

    @property
    def label(self) -> str:
        """What and where: ``p3.16xlarge in us-east-1``."""
        return f"{self.machines} in {self.place.region}"

    @property
    def name(self) -> tuple[str, ...]:
        """What tells it from all others; also the order of ties."""
        return self.place.provider, self.fit.machine.sku, self.place.region, self.price_kind, f"{self.fit.count:04d}"
