"""From watts to energy, emissions and money: one link a function, each giving its interval and its lines of the trail.

Every estimate goes through these links, whatever it is of: a machine, an option of a plan, a measured run. The formulas
are those of :mod:`estimator.physics`; a link adds what its figure is made of and where the rule comes from.
"""

from ..model import Interval, Step
from ..physics import emissions, intervals, power

#: A figure and its lines of the trail.
Link = tuple[Interval, tuple[Step, ...]]


def it_energy(watts: Interval, hours: Interval | float) -> Link:
    """Return the energy of the equipment itself. [kWh]

    Parameters
    ----------
    watts : mean power of all machines. [W]    hours : time they run, exact or uncertain. [h]
    """
    found = intervals.evaluated(power.it_energy_kwh, watts, hours)
    return found, (Step.of("IT energy", found, "kWh", "power × hours / 1000", ("si-brochure",)),)


def facility_energy(it_kwh: Interval, pue: Interval, pue_steps: tuple[Step, ...]) -> Link:
    """Return the energy with the site's overhead; ``pue_steps`` are where the PUE comes from. [kWh]"""
    found = intervals.evaluated(power.facility_energy_kwh, it_kwh, pue)
    return found, (*pue_steps, Step.of("energy", found, "kWh", "IT energy × PUE", ("iso-30134-2",)))


def operational_emissions(energy_kwh: Interval, gco2e_per_kwh: Interval, intensity_steps: tuple[Step, ...]) -> Link:
    """Return the emissions of the electricity; ``intensity_steps`` are where the intensity comes from. [kgCO2e]"""
    found = intervals.evaluated(emissions.operational_kgco2e, energy_kwh, gco2e_per_kwh)
    step = Step.of("operational emissions", found, "kgCO2e", "energy × intensity / 1000", ("ghgp-scope2",))
    return found, (*intensity_steps, step)


def market_based_emissions(energy_kwh: Interval, gco2e_per_kwh: float, intensity_step: Step) -> Link:
    """Return the emissions by the provider's own market-based figure. [kgCO2e]"""
    found = intervals.evaluated(emissions.operational_kgco2e, energy_kwh, gco2e_per_kwh)
    method, ids = "energy × the provider's own figure", intensity_step.source_ids
    return found, (intensity_step, Step.of("market-based emissions", found, "kgCO2e", method, ids))


def cost(usd_per_hour: Interval, machine_hours: Interval | float, price_steps: tuple[Step, ...]) -> Link:
    """Return the price of machine-hours; ``price_steps`` are where the price comes from. [US dollars]"""
    found = intervals.evaluated(emissions.cost_usd, usd_per_hour, machine_hours)
    return found, (*price_steps, Step.of("cost", found, "USD", "price × hours × count", ("finops-focus",)))


def software_carbon_intensity(operational: Interval, embodied: Interval, functional_units: float) -> Link:
    """Return emissions per functional unit. [kgCO2e per unit]"""
    found = intervals.evaluated(emissions.software_carbon_intensity, operational, embodied, functional_units)
    return found, (Step.of("SCI", found, "kgCO2e", "(operational + embodied) / R", ("sci-iso-21031",)),)
