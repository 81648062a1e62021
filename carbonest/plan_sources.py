"""What ``--intensity`` and ``--prices`` name, as functions that a plan asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from estimator.errors import InputError

if TYPE_CHECKING:
    from datetime import datetime

    from estimator.model import Interval, Step
    from estimator.planning.places import IntensitySource
    from estimator.planning.request import PriceSource


def intensity_source(
    choice: str | None, fallback: str | None, boundary: str | None, signal: str | None, regions: tuple[str, ...]
) -> IntensitySource | Interval | None:
    """Return the intensity that ``--intensity`` names, as a function of place and time; ``None`` for the yearly table.

    Raises
    ------
    InputError
        If a service would have to be asked about every region there is.
    """
    from estimator.intensity.resolve import parse_choice, place_of, resolve
    from estimator.model import Interval

    if choice is None or choice.strip() == "annual":
        return None
    parsed = parse_choice(choice)
    if parsed.gco2e_per_kwh is not None:
        return Interval.exact(parsed.gco2e_per_kwh)
    if parsed.kind not in ("file", "given") and not regions:
        raise InputError(f"--intensity {parsed.kind} asks a service once per region: name the regions with --regions.")

    def at(
        provider: str, region: str, start: datetime | None, hours: float
    ) -> tuple[Interval, tuple[Step, ...], tuple[str, ...]]:
        place = place_of(provider, region)
        return resolve(parsed, place, start, hours, boundary=boundary, signal=signal, fallback=fallback)[:3]

    return at


def price_source(choice: str | None) -> PriceSource | None:
    """Return the prices that ``--prices`` names, for the options that a plan shows; ``None`` for the shipped table.

    Raises
    ------
    InputError
        If it is none of snapshot, overlay and live.
    """
    if choice in (None, "snapshot"):
        return None
    if choice not in ("overlay", "live"):
        raise InputError(f"--prices must be snapshot, overlay or live; got {choice!r}.")

    def at(provider: str, sku: str, region: str, kind: str) -> tuple[Interval, Step] | None:
        from estimator.model import Interval
        from estimator.prices.live import live_price
        from estimator.prices.overlay import overlay_price

        found = (
            live_price(provider, sku, region, kind)[0]
            if choice == "live"
            else overlay_price(provider, sku, region, kind)
        )
        if found is None or found.usd_per_hour is None:
            return None
        low, high = found.low or found.usd_per_hour, found.high or found.usd_per_hour
        return Interval(min(low, found.usd_per_hour), found.usd_per_hour, max(high, found.usd_per_hour)), found.step(
            choice
        )

    return at
