"""What estimates are made of: intervals, trail steps and estimates.

Modules on the path of ``carbonest vm`` that define named tuples do not postpone their annotations: ``NamedTuple`` would
compile each of them from text, at every start of the command.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

#: Version of the JSON that :meth:`Estimate.to_dict` gives; raised when a field changes its meaning.
SCHEMA_VERSION = 1


class Interval(NamedTuple):
    """A 90 % interval: 5 % of the truth is expected below ``low`` and 5 % above ``high``."""

    low: float
    central: float
    high: float

    @classmethod
    def exact(cls, value: float) -> "Interval":
        """Return an interval without width: a given number, or a count."""
        return cls(value, value, value)

    @classmethod
    def factors(cls, central: float, low_factor: float, high_factor: float) -> "Interval":
        """Return ``central`` with multiplicative bounds (``low_factor`` ≤ 1 ≤ ``high_factor``)."""
        return cls(central * low_factor, central, central * high_factor)

    def scaled(self, factor: float) -> "Interval":
        """Return the interval times an exact, non-negative factor."""
        return Interval(self.low * factor, self.central * factor, self.high * factor)

    def to_dict(self) -> dict[str, float]:
        """Return ``{"low": …, "central": …, "high": …}``."""
        return {"low": self.low, "central": self.central, "high": self.high}


class Step(NamedTuple):
    """One line of the trail behind a result.

    ``value`` is a number, a text (a name that was resolved) or ``None`` (unknown); ``low`` and ``high``
    are its 90 % bounds where it has any; ``assumed`` is true for everything that the user did not give
    and no table states for exactly this case.
    """

    name: str
    value: float | str | None
    unit: str = ""
    method: str = ""
    source_ids: tuple[str, ...] = ()
    assumed: bool = False
    low: float | None = None
    high: float | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the step as plain data; bounds only where there are any."""
        row: dict[str, Any] = {
            "name": self.name,
            "value": self.value,
            "unit": self.unit,
            "method": self.method,
            "source_ids": list(self.source_ids),
            "assumed": self.assumed,
        }
        if self.low is not None:
            row |= {"low": self.low, "high": self.high}
        return row


class Estimate(NamedTuple):
    """Energy, carbon and cost of a workload, each an interval, with the trail that led there.

    Attributes
    ----------
    workload : dict
        What was asked, resolved: provider, SKU, region, hours, count, …
    power_watts : Interval
        Mean IT power of the whole workload at the chosen scope. [W]
    energy_kwh : Interval
        Energy at the chosen scope. [kWh]
    operational_kgco2e, embodied_kgco2e, total_kgco2e : Interval or None
        Emissions; ``None`` where they cannot be known, never 0. [kgCO2e]
    cost_usd : Interval or None
        ``None`` where no price is known. [US dollars]
    widest : str
        The contributor that widens the result most, and what to give to narrow it.
    tier : str
        Where the power curve comes from: measured, modelled, family, generic.
    """

    workload: dict[str, Any]
    power_watts: Interval
    energy_kwh: Interval
    operational_kgco2e: Interval | None
    embodied_kgco2e: Interval | None
    total_kgco2e: Interval | None
    cost_usd: Interval | None
    widest: str
    tier: str
    trail: tuple[Step, ...]
    warnings: tuple[str, ...] = ()
    extras: Mapping[str, Any] = MappingProxyType({})

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON, the shape that DESIGN and ``schema_version`` promise."""

        def plain(interval: Interval | None) -> dict[str, float] | None:
            return None if interval is None else interval.to_dict()

        return {
            "schema_version": SCHEMA_VERSION,
            "workload": self.workload,
            "energy_kwh": plain(self.energy_kwh),
            "operational_kgco2e": plain(self.operational_kgco2e),
            "embodied_kgco2e": plain(self.embodied_kgco2e),
            "total_kgco2e": plain(self.total_kgco2e),
            "cost_usd": plain(self.cost_usd),
            "power_watts": plain(self.power_watts),
            "widest": self.widest,
            "tier": self.tier,
            "trail": [step.to_dict() for step in self.trail],
            "warnings": list(self.warnings),
            **self.extras,
        }
