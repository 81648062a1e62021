"""From what was typed for ``carbonest vm`` to estimates: look up what a flag names elsewhere, then estimate."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from ..errors import InputError
from ..model import Estimate
from .vm import estimate as estimate_workload
from .workload import METHODS, Workload


def estimate(given: dict[str, Any]) -> Estimate:
    """Return the estimate for the options of ``carbonest vm``.

    Parameters
    ----------
    given : dict
        Attributes of :class:`estimator.estimate.workload.Workload`, with ``start`` as text,
        ``intensity`` as ``--intensity`` takes it (annual, a service, a file, grams), ``fallback``, and ``prices``
        (snapshot, overlay, live).
    """
    workload, warnings = _resolved(given)
    result = estimate_workload(workload)
    return result._replace(warnings=(*result.warnings, *warnings))


def compare(given: dict[str, Any]) -> tuple[list[dict[str, Any]], tuple[str, ...]]:
    """Return (rows, warnings): per method power, energy, emissions and why it differs; nulls where it has no figure."""
    from ..machines.catalogue import find_machine
    from ..published.reasons import why

    workload, warnings = _resolved(given)
    rows = []
    for method in METHODS:
        row: dict[str, Any] = {"method": method}
        try:
            found = estimate_workload(workload._replace(method=method))
        except InputError as error:
            if method == "carbonest":
                raise
            row |= {"power_watts": None, "energy_kwh": None, "operational_kgco2e": None, "reason": str(error)}
        else:
            plain = found.to_dict()
            if method == "carbonest":
                warnings = (*(w for w in found.warnings if "price" not in w), *warnings)
            row |= {name: plain[name] for name in ("power_watts", "energy_kwh", "operational_kgco2e")}
            machine = find_machine(workload.sku, workload.provider)
            row["reason"] = "the yardstick" if method == "carbonest" else why(machine, method)
        rows.append(row)
    return rows, warnings


def moment(text: str | None) -> datetime | None:
    """Return a time stamp; one without a zone is UTC.

    Raises
    ------
    InputError
        If it is no ISO 8601 date or time.
    """
    if text is None:
        return None
    try:
        stamp = datetime.fromisoformat(text.strip())
    except ValueError:
        raise InputError(f"--start must be a date or time like 2026-07-01T08:00; got {text!r}.") from None
    return stamp if stamp.tzinfo else stamp.replace(tzinfo=UTC)


def _resolved(given: dict[str, Any]) -> tuple[Workload, tuple[str, ...]]:
    options = dict(given)
    choice, fallback = options.pop("intensity", None), options.pop("fallback", None)
    choice, prices = "annual" if choice is None else choice.strip(), options.pop("prices", "snapshot")
    boundary, signal = options.pop("boundary", None), options.pop("signal", None)
    if (signal, boundary) == ("marginal", "lifecycle") and choice == "annual":
        raise InputError("the tables' marginal intensities count direct emissions only: leave --boundary out.")
    workload = Workload(
        **options | {"start": moment(options.get("start"))},
        boundary=boundary or "lifecycle",
        signal=signal or "average",
    )
    warnings: tuple[str, ...] = ()
    if choice != "annual":
        workload, warnings = _with_intensity(workload, choice, fallback, boundary, signal)
    if prices != "snapshot":
        workload = _with_price(workload, prices)
    return workload, warnings


def _with_intensity(
    workload: Workload, choice: str, fallback: str | None, boundary: str | None, signal: str | None
) -> tuple[Workload, tuple[str, ...]]:
    from ..intensity.live.service import Place
    from ..machines.catalogue import find_machine
    from ..providers import find_region
    from .intensity import parse_choice, place_of, resolve

    chosen = parse_choice(choice)
    if workload.region is None and chosen.kind not in ("given", "file"):
        raise InputError(f"--intensity {choice} needs to know where: give --region.")
    place = Place("the machine's place")
    if workload.region is not None:
        provider = find_machine(workload.sku, workload.provider).provider
        place = place_of(provider, find_region(workload.region, provider).region)
    found = resolve(chosen, place, workload.start, workload.hours, boundary=boundary, signal=signal, fallback=fallback)
    # What the figure is belongs to the source, not to the default of an option that was not typed.
    resolved = workload._replace(
        intensity=found.gco2e_per_kwh,
        intensity_steps=found.steps,
        boundary=found.boundary or workload.boundary,
        signal=found.signal or workload.signal,
    )
    return resolved, found.warnings


def _with_price(workload: Workload, prices: str) -> Workload:
    from ..machines.catalogue import find_machine
    from ..providers import find_region

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
