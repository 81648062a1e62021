"""The units of a plan's page: one for all emissions and one for all energy on it, so that figures can be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from estimator.units import MINUTES_PER_HOUR, SECONDS_PER_HOUR

from ... import figures
from ...figures import Scale

if TYPE_CHECKING:
    from estimator.model import Interval
    from estimator.planning.plan import Plan


class Units(NamedTuple):
    """Scales of emissions, energy and time."""

    carbon: Scale
    energy: Scale
    time: Scale

    @classmethod
    def of(cls, plan: Plan) -> Units:
        """Return the units that the options of a plan are best read in."""
        return cls(
            figures.scale([option.total_kgco2e for option in plan.options], "kgCO2e"),
            figures.scale([option.energy_kwh for option in plan.options], "kWh"),
            _time(max(option.hours.central for option in plan.options)),
        )

    @property
    def carbon_unit(self) -> str:
        """The unit of emissions as it is set in type."""
        return typeset(self.carbon.unit)

    def emissions(self, value: Interval) -> Interval:
        """Return emissions in the page's unit."""
        return value.scaled(self.carbon.times)


def _time(hours: float) -> Scale:
    """Return the largest unit of which the longest time has one at least; hours, where it is longer."""
    units = (("h", 1.0), ("min", MINUTES_PER_HOUR), ("s", SECONDS_PER_HOUR), ("ms", 1e3 * SECONDS_PER_HOUR))
    return next((Scale(name, times) for name, times in units if hours * times >= 1), Scale(*units[-1]))


def typeset(unit: str) -> str:
    """Return a unit with its small 2."""
    return unit.replace("CO2e", "CO₂e")
