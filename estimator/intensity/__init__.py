"""Carbon intensity of electricity: yearly tables, hourly profiles, live services and users' files."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .live.service import IntensityService

#: Live services: name → what it is, for help texts.
SERVICES = {
    "uk": "Great Britain, half-hours, direct, average; no key",
    "electricitymaps": "most zones, hours, lifecycle or direct, average; ELECTRICITYMAPS_TOKEN",
    "watttime": "many grids, 5 minutes, direct, marginal; WATTTIME_USER and WATTTIME_PASSWORD",
}


def open_service(
    name: str, place: str | None = None, *, boundary: str | None = None, signal: str | None = None
) -> IntensityService:
    """Return a live service, ready to be asked; nothing is sent yet.

    Parameters
    ----------
    name : {"uk", "electricitymaps", "watttime"}
    place : str, optional
        The service's own name of a place, instead of the one that belongs to a cloud region.
    boundary, signal : str, optional
        What is wanted; ``None`` takes the service's usual boundary, and average.

    Raises
    ------
    InputError
        If the service does not have that boundary or signal: figures of different kinds are never mixed.
    AccessError
        If credentials are missing.
    """
    from ..errors import InputError, UnknownNameError

    signal = signal or "average"
    if name not in SERVICES:
        raise UnknownNameError("intensity service", name, (), f"Known: {', '.join(sorted(SERVICES))}.")
    if name in ("uk", "electricitymaps") and signal != "average":
        raise InputError(f"{name} has average figures only; {signal} ones come from watttime.")
    if name == "uk":
        if boundary == "lifecycle":
            raise InputError(
                "uk counts direct emissions only, lifecycle was asked: add --boundary direct, "
                "or choose electricitymaps."
            )
        from .live.uk import UkCarbonIntensity

        return UkCarbonIntensity(place)
    if name == "electricitymaps":
        from .live.electricitymaps import ElectricityMaps

        return ElectricityMaps(place, boundary or "lifecycle")
    if boundary == "lifecycle":
        raise InputError(
            "watttime counts direct emissions only, lifecycle was asked: add --boundary direct, "
            "or choose electricitymaps."
        )
    if signal == "average":
        raise InputError(
            "watttime gives marginal figures, average was asked: add --signal marginal, or choose electricitymaps."
        )
    from .live.watttime import WattTime

    return WattTime(place, signal)
