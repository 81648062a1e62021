"""How long a job takes on other hardware, and one number from money and carbon."""

from __future__ import annotations

from typing import Any


def job_hours(device_hours: Any, devices: Any, speed: Any, efficiency: Any) -> Any:
    """Time of a job on some devices: ``t = W / (n × s × e)``. [h]

    Parameters
    ----------
    device_hours : work, in hours of one reference device with the reference number of them at work. [h]
    devices : devices used at once. [-]    speed : of one device relative to the reference device. [-]
    efficiency : per device at this number, relative to the reference number. [-]

    Increasing in ``device_hours``, decreasing in the others. All but ``device_hours`` must be above 0.
    Source: [mlperf_training] (how throughput per device depends on their number).

    >>> job_hours(125.4, 8, 1.0, 1.0)
    15.675
    """
    return device_hours / (devices * speed * efficiency)


def priced_usd(cost_usd: Any, total_kgco2e: Any, carbon_price_usd_per_tonne: Any) -> Any:
    """Money with a price on carbon: ``U = cost + C × p / 1000``. [US dollars]

    Parameters
    ----------
    cost_usd : bill. [US dollars]    total_kgco2e : operational and embodied. [kgCO2e]
    carbon_price_usd_per_tonne : price. [US dollars per tonne CO2e]

    Increasing in every argument. Source: [sci-iso-21031] (total emissions), a price of the user's.

    >>> priced_usd(10.0, 50.0, 100.0)
    15.0
    """
    return cost_usd + total_kgco2e * carbon_price_usd_per_tonne / 1000.0


def balance(cost_usd: Any, total_kgco2e: Any) -> Any:
    """Money times carbon: ``B = cost × C``, the least of which is a balance that needs no price on carbon.

    Whatever emits x times as much as the option with the least B costs at least 1/x times as much: no other option
    saves a larger share of the one than it loses of the other. [US dollars kgCO2e]

    Parameters
    ----------
    cost_usd : bill. [US dollars]    total_kgco2e : operational and embodied. [kgCO2e]

    Increasing in both. Source: [gonzalez-horowitz-1996] (energy times delay, the same figure for two other costs).

    >>> balance(10.0, 2.0)
    20.0
    """
    return cost_usd * total_kgco2e


def marginal(more: Any, less: Any, better: Any, worse: Any) -> Any:
    """What one more unit of quality costs: ``(more − less) / (better − worse)``, ``better`` above ``worse``.

    Increasing in ``more`` and ``worse``, decreasing in the others. Source: [detectron2_zoo] (its accuracy and hours).

    >>> round(marginal(382.8, 171.6, 43.0, 42.0), 1)
    211.2
    """
    return (more - less) / (better - worse)
