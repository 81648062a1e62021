"""Energy of services that are counted in bytes: kept for a time, or moved."""

from __future__ import annotations

from typing import Any

from ..units import GIB_PER_GB, HOURS_PER_MONTH, WATTS_PER_KILOWATT

_GB_PER_TB = 1000.0


def stored_energy_kwh(gib_months: Any, wh_per_tb_hour: Any) -> Any:
    """Energy of bytes kept, all copies: ``E = B / (GiB/GB) / 1000 × 730 h × e / 1000``. [kWh]

    Parameters
    ----------
    gib_months : bytes kept times time. [GiB month]    wh_per_tb_hour : of a terabyte with its copies. [Wh/TB h]

    Increasing in every argument. Source: [ccf-storage].

    >>> round(stored_energy_kwh(931.3225746154785, 1.2), 6)
    0.876
    """
    return gib_months * (HOURS_PER_MONTH / GIB_PER_GB / _GB_PER_TB / WATTS_PER_KILOWATT) * wh_per_tb_hour


def moved_energy_kwh(gib: Any, kwh_per_gb: Any) -> Any:
    """Energy of bytes moved: ``E = B / (GiB/GB) × e``. [kWh]

    ``gib`` [GiB] moved, ``kwh_per_gb`` [kWh/GB]. Increasing in both. Source: [network-energy].

    >>> round(moved_energy_kwh(0.9313225746154785, 0.001), 9)
    0.001
    """
    return gib * (1.0 / GIB_PER_GB) * kwh_per_gb
