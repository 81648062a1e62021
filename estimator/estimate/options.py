"""What ``--start``, ``--intensity`` and ``--prices`` name, looked up: a workload that can be estimated as it is."""

from __future__ import annotations

from datetime import UTC, datetime

from .. import units
from ..choices import FALLBACKS, PRICE_SOURCES, one_of
from ..errors import InputError
from ..machines.catalogue import find_machine
from ..model import Interval
from ..providers import find_region
from .workload import Workload


def moment(given: datetime | str | None) -> datetime | None:
    """Return a time stamp; text without a zone is UTC.

    Raises
    ------
    InputError
        If it is no ISO 8601 date or time.
    """
    if given is None or isinstance(given, datetime):
        return given
    if not isinstance(given, str):
        raise InputError(f"start must be a datetime, or text like 2026-07-01T08:00; got {given!r}.")
    try:
        stamp = datetime.fromisoformat(given.strip())
    except ValueError:
        raise InputError(f"--start must be a date or time like 2026-07-01T08:00; got {given!r}.") from None
    return stamp if stamp.tzinfo else stamp.replace(tzinfo=UTC)


def resolved(
    workload: Workload,
    start: datetime | str | None,
    intensity: float | str | Interval | None,
    fallback: str | None,
    boundary: str | None,
    signal: str | None,
    prices: str,
) -> tuple[Workload, tuple[str, ...]]:
    """Return a workload with start, intensity and price looked up, and what is to be said about it.

    ``boundary`` and ``signal`` are ``None`` where nothing was asked: then a source's own hold.

    Raises
    ------
    InputError, AccessError, RemoteError
        If something named is unknown, contradicts the rest, or a source fails.
    """
    workload = workload._replace(start=moment(start))
    warnings: tuple[str, ...] = ()
    if fallback is not None:
        one_of("--fallback", fallback, FALLBACKS)
    if intensity is None:
        if (signal, boundary) == ("marginal", "lifecycle"):
            raise InputError("the tables' marginal intensities count direct emissions only: leave --boundary out.")
    elif not isinstance(intensity, str):
        workload = workload._replace(intensity=intensity)
    else:
        from .composer import composed

        source = composed(intensity, boundary=boundary, signal=signal, fallback=fallback)
        if source is not None:
            provider = None if workload.region is None else find_machine(workload.sku, workload.provider).provider
            found = source.at(provider, workload.region, workload.start, units.hours(workload.hours))
            # What the figure is belongs to the source, not to the default of an option that was not typed.
            workload = workload._replace(
                intensity=found.gco2e_per_kwh,
                intensity_steps=found.steps,
                boundary=found.boundary or workload.boundary,
                signal=found.signal or workload.signal,
            )
            warnings = found.warnings
    return (workload if prices == "snapshot" else priced(workload, prices)), warnings


def priced(workload: Workload, prices: str) -> Workload:
    """Return a workload with its price from the overlay or the provider's own service.

    Raises
    ------
    InputError, AccessError, RemoteError
        If no region is given, no price is known, or the service fails.
    """
    one_of("prices", prices, PRICE_SOURCES)
    if workload.region is None:
        raise InputError(f"--prices {prices} needs to know where: give --region.")
    machine = find_machine(workload.sku, workload.provider)
    region = find_region(workload.region, machine.provider).region
    if prices == "live":
        from ..prices.live import live_price

        price, step = live_price(machine.provider, machine.sku, region, workload.price_kind)
        return workload._replace(price_usd_per_hour=price.usd_interval, price_steps=(step,))
    from ..prices.overlay import overlay_price

    found = overlay_price(machine.provider, machine.sku, region, workload.price_kind)
    if found is None:
        raise InputError(
            f"the overlay holds no {workload.price_kind} price of {machine.sku} in {region}: "
            f"`carbonest data refresh prices --region {region}` fetches it, or leave --prices out."
        )
    return workload._replace(price_usd_per_hour=found.usd_interval, price_steps=(found.step("overlay"),))
