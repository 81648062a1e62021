"""What ``--intensity`` and ``--prices`` name, as functions that a plan asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import InputError

if TYPE_CHECKING:
    from datetime import datetime

    from ..model import Interval, Step
    from .places import IntensitySource
    from .request import PriceSource


def intensity_source(
    choice: str | None, fallback: str | None, boundary: str | None, signal: str | None, regions: tuple[str, ...]
) -> IntensitySource | Interval | None:
    """Return the intensity that ``--intensity`` names, as a function of place and time; ``None`` for the yearly table.

    Raises
    ------
    InputError
        If a service would have to be asked about every region there is.
    """
    from ..estimate.composer import composed
    from ..model import Interval

    source = composed(choice, boundary=boundary, signal=signal, fallback=fallback)
    if source is None:
        return None
    if source.chosen.gco2e_per_kwh is not None:
        return Interval.exact(source.chosen.gco2e_per_kwh)
    if not source.everywhere and not regions:
        kind = source.chosen.kind
        raise InputError(f"--intensity {kind} asks a service once per region: name the regions with --regions.")

    def at(
        provider: str, region: str, start: datetime | None, hours: float
    ) -> tuple[Interval, tuple[Step, ...], tuple[str, ...]]:
        return source.at(provider, region, start, hours)[:3]

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

    from ..prices.live import LivePrices
    from ..prices.overlay import overlay_price

    ask = LivePrices().price if choice == "live" else overlay_price

    def at(provider: str, sku: str, region: str, kind: str) -> tuple[Interval, Step] | None:
        # Google has no open price list to ask: what it sells has no price, and is weighed without one.
        found = None if provider == "gcp" else ask(provider, sku, region, kind)
        dollars = None if found is None else found.usd_interval
        return None if found is None or dollars is None else (dollars, found.step(choice))

    return at
