"""Emissions and cost from energy, hours and hardware."""

from __future__ import annotations

from typing import Any

from ..units import GRAMS_PER_KILOGRAM, HOURS_PER_YEAR


def operational_kgco2e(energy_kwh: Any, intensity_gco2e_per_kwh: Any) -> Any:
    """Emissions of the electricity used: ``C_op = E × I / 1000``. [kgCO2e]

    Parameters
    ----------
    energy_kwh : facility energy. [kWh]    intensity_gco2e_per_kwh : carbon intensity. [gCO2e/kWh]

    Increasing in every argument. Source: [ghgp-scope2] (location-based method: activity × grid average).

    >>> operational_kgco2e(2.0, 250.0)
    0.5
    """
    return energy_kwh * intensity_gco2e_per_kwh / GRAMS_PER_KILOGRAM


def embodied_kgco2e(server_kgco2e: Any, instance_share: Any, hours: Any, service_life_years: Any) -> Any:
    """Share of the hardware's manufacture: ``C_em = M × share × t / life``, a year of 8760 hours. [kgCO2e]

    Parameters
    ----------
    server_kgco2e : embodied emissions of the whole host. [kgCO2e]    instance_share : part of it. [-]
    hours : time the resource is held. [h]    service_life_years : life of the hardware. [years]

    Increasing in all but ``service_life_years``. Source: [sci-iso-21031], M = TE × TS × RS.
    """
    return server_kgco2e * instance_share / service_life_years * (hours / HOURS_PER_YEAR)


def cost_usd(price_usd_per_hour: Any, hours: Any) -> Any:
    """Price times billed hours: ``cost = p × t``. [US dollars] Increasing in every argument. Source: [finops-focus]."""
    return price_usd_per_hour * hours


def software_carbon_intensity(operational: Any, embodied: Any, functional_units: Any) -> Any:
    """Software Carbon Intensity: ``SCI = (E × I + M) / R``. [kgCO2e per unit]

    Parameters
    ----------
    operational : E × I. [kgCO2e]    embodied : M. [kgCO2e]    functional_units : R, above 0. [-]

    Increasing in the emissions, decreasing in R. Source: [sci-iso-21031].

    >>> software_carbon_intensity(6.0, 2.0, 4.0)
    2.0
    """
    return (operational + embodied) / functional_units
