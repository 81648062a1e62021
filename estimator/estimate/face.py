"""The public face of an estimate: every keyword spelled and typed, text read, sources looked up, then estimated."""

from __future__ import annotations

from collections.abc import Sequence, Sized
from datetime import datetime
from typing import Any, Never

from .. import units
from ..choices import (
    BOUNDARIES,
    PRICE_SOURCES,
    SIGNALS,
    Accounting,
    Boundary,
    Fallback,
    Method,
    PriceKind,
    PriceSource,
    Provider,
    Scope,
    Signal,
)
from ..errors import InputError, UnknownNameError
from ..machines import load as loads
from ..machines.load import Load
from ..model import Estimate, Interval
from .vm import estimate
from .workload import Workload


def estimate_vm(
    sku: str,
    hours: float | str = 1.0,
    *,
    provider: Provider | None = None,
    region: str | None = None,
    count: int = 1,
    cpu_util: float | str | Load | None = None,
    gpu_util: float | str | Load | None = None,
    workload: str | None = None,
    start: datetime | str | None = None,
    pue: float | None = None,
    intensity: float | str | Interval | None = None,
    fallback: Fallback | None = None,
    boundary: Boundary | None = None,
    signal: Signal | None = None,
    accounting: Accounting = "location",
    scope: Scope = "server+pue",
    method: Method = "carbonest",
    price_kind: PriceKind = "on_demand",
    price_usd_per_hour: float | str | Interval | None = None,
    prices: PriceSource = "snapshot",
    per: float | None = None,
    batch: float | None = None,
    precision: str | None = None,
    idle_state: str | None = None,
    network: str | None = None,
    closest: bool = False,
    **unknown: Never,
) -> Estimate:
    """Return energy, carbon and cost of a machine; what is left out is taken as a distribution and widens the result.

    Parameters
    ----------
    sku : machine type in any spelling: ``"m5.xlarge"``, ``"Standard_D4s_v3"``.
    hours : time that each machine is allocated: 10, "90min", "7d", "1month"; one hour if left out. [h]
    provider : aws, azure or gcp; inferred from ``sku`` if left out.
    region : in any spelling, also a country or a city; the provider's median region, with the spread over its regions,
        if left out.
    count : machines of this kind.
    cpu_util, gpu_util : utilization, 0.65 or "65%"; the prior of the workload class if left out. [fraction 0–1]
    workload : key of :data:`estimator.machines.load.CLASSES`; the machine suggests one if left out.
    start : start of the run; UTC unless it says otherwise. If left out: any hour of the year.
    pue : power usage effectiveness of the site, at least 1; that of the region if left out. [-]
    intensity : carbon intensity, or as ``--intensity`` names it: a live service, a FILE.csv; the yearly table if left
        out. [gCO2e/kWh]
    fallback : what to take where a live service fails, annual or latest; if left out, that is an error.
    boundary, signal : lifecycle or direct; average or marginal; if left out the first of each.
    accounting : location or market.
    scope : what power and energy include, one of :data:`estimator.choices.SCOPES`.
    method : our power model, or a published one reproduced: one of :data:`estimator.choices.METHODS`.
    price_kind, prices : one of :data:`estimator.choices.PRICE_KINDS`, from one of
        :data:`estimator.choices.PRICE_SOURCES`.
    price_usd_per_hour : your own price of one machine, 0.2 or "$0.20", ``--price`` of the command; the tables if left
        out.
        [US dollars/h]
    per : functional units for SCI; machine-hours if left out. [units]
    batch, precision : items of one step on one GPU, and fp32, amp, bf16 or fp8: with the class they tell the duty;
        unknown if left out. [-]
    idle_state : deep, awake or context: what idle GPUs hold; unknown if left out.
    network : name of the network that the GPUs train or serve, where it tells its size.
    closest : whether the closest machine will do where no table holds the SKU: another size of its family, scaled.

    Returns
    -------
    Estimate
        Each figure a 90 % interval, with the trail that led to it.

    Raises
    ------
    InputError
        If a value breaks its rule or a name is unknown; says what must hold, what was got, and what to do.

    Examples
    --------
    >>> estimate = estimate_vm("Standard_D4s_v3", hours=10, region="westeurope", cpu_util=0.5)
    >>> estimate.energy_kwh.low < estimate.energy_kwh.central < estimate.energy_kwh.high
    True
    """
    if unknown:
        raise unknown_keyword("estimate_vm", unknown)
    if isinstance(price_usd_per_hour, str):
        price_usd_per_hour = units.usd_per_hour(price_usd_per_hour, "price_usd_per_hour")
    asked = Workload(
        sku=sku,
        hours=hours,  # type: ignore[arg-type]  # text is read where the workload is checked
        provider=provider,
        region=region,
        count=count,
        cpu_util=cpu_util,  # type: ignore[arg-type]
        gpu_util=gpu_util,  # type: ignore[arg-type]
        workload=workload,
        pue=pue,
        boundary=boundary or BOUNDARIES[0],
        signal=signal or SIGNALS[0],
        accounting=accounting,
        scope=scope,
        method=method,
        price_kind=price_kind,
        price_usd_per_hour=price_usd_per_hour,
        per=per,
        batch=batch,
        precision=precision,
        idle_state=idle_state,
        network=network,
        closest=closest,
    )
    if price_usd_per_hour is not None and prices != PRICE_SOURCES[0]:
        raise InputError(f"--price is your own price and --prices {prices} a source of prices: give one of the two.")
    warnings: tuple[str, ...] = ()
    intensity = None if intensity == "annual" else intensity
    if (start, intensity, signal, fallback) != (None,) * 4 or prices != PRICE_SOURCES[0]:
        from .options import resolved

        asked, warnings = resolved(asked, start, intensity, fallback, boundary, signal, prices)
    found = estimate(asked)
    return found._replace(warnings=(*found.warnings, *warnings)) if warnings else found


def unknown_keyword(function: str, unknown: dict[str, Any]) -> UnknownNameError:
    """Return the error for keywords that :func:`estimate_vm` does not take, with the nearest that it takes."""
    taken = ("sku", "hours") if function == "estimate_series" else ()
    known = [name for name in estimate_vm.__annotations__ if name not in ("unknown", "return", *taken)]
    return UnknownNameError.among(f"keyword of {function}", next(iter(unknown)), known)


#: What of :func:`estimate_series` is not handed on as it is.
_OF_SERIES = ("sku", "cpu_util", "hours_per_sample", "gpu_util", "unknown")


def estimate_series(
    sku: str,
    cpu_util: Sequence[float],
    hours_per_sample: float,
    *,
    gpu_util: Sequence[float] | float | None = None,
    provider: Provider | None = None,
    region: str | None = None,
    count: int = 1,
    workload: str | None = None,
    start: datetime | str | None = None,
    pue: float | None = None,
    intensity: float | str | Interval | None = None,
    fallback: Fallback | None = None,
    boundary: Boundary | None = None,
    signal: Signal | None = None,
    accounting: Accounting = "location",
    scope: Scope = "server+pue",
    method: Method = "carbonest",
    price_kind: PriceKind = "on_demand",
    price_usd_per_hour: float | str | Interval | None = None,
    prices: PriceSource = "snapshot",
    per: float | None = None,
    batch: float | None = None,
    precision: str | None = None,
    idle_state: str | None = None,
    network: str | None = None,
    closest: bool = False,
    **unknown: Never,
) -> Estimate:
    """Return the estimate of a machine whose utilization was sampled: the mean of watts, not watts of the mean.

    Parameters
    ----------
    sku : machine type in any spelling.
    cpu_util : CPU utilization of each sample, shape (n,). [fraction 0–1]
    hours_per_sample : length of each sample. [h]
    gpu_util : likewise of the GPUs, or one figure for all samples; the prior of the workload class if left out.
        [fraction 0–1]
    provider : aws, azure or gcp; inferred from ``sku`` if left out.
    region : in any spelling, also a country or a city; the provider's median region, with the spread over its regions,
        if left out.
    count : machines of this kind.
    workload : key of :data:`estimator.machines.load.CLASSES`; the machine suggests one if left out.
    start : start of the run; UTC unless it says otherwise. If left out: any hour of the year.
    pue : power usage effectiveness of the site, at least 1; that of the region if left out. [-]
    intensity : carbon intensity, or as ``--intensity`` names it: a live service, a FILE.csv; the yearly table if left
        out. [gCO2e/kWh]
    fallback : what to take where a live service fails, annual or latest; if left out, that is an error.
    boundary, signal : lifecycle or direct; average or marginal; if left out the first of each.
    accounting : location or market.
    scope : what power and energy include, one of :data:`estimator.choices.SCOPES`.
    method : our power model, or a published one reproduced: one of :data:`estimator.choices.METHODS`.
    price_kind, prices : one of :data:`estimator.choices.PRICE_KINDS`, from one of
        :data:`estimator.choices.PRICE_SOURCES`.
    price_usd_per_hour : your own price of one machine, 0.2 or "$0.20", ``--price`` of the command; the tables if left
        out.
        [US dollars/h]
    per : functional units for SCI; machine-hours if left out. [units]
    batch, precision : items of one step on one GPU, and fp32, amp, bf16 or fp8: with the class they tell the duty;
        unknown if left out. [-]
    idle_state : deep, awake or context: what idle GPUs hold; unknown if left out.
    network : name of the network that the GPUs train or serve, where it tells its size.
    closest : whether the closest machine will do where no table holds the SKU: another size of its family, scaled.

    Returns
    -------
    Estimate
        As :func:`estimate_vm` gives it, over all samples together.

    Raises
    ------
    InputError
        If a sample is no fraction, the two series differ in length, or an option breaks its rule.

    Examples
    --------
    >>> busy = estimate_series("m5.xlarge", [0.0, 1.0], hours_per_sample=1, region="us-east-1")
    >>> steady = estimate_series("m5.xlarge", [0.5, 0.5], hours_per_sample=1, region="us-east-1")
    >>> busy.energy_kwh.central < steady.energy_kwh.central
    True
    """
    # Before any other name is bound: the keywords and nothing else.
    given = {name: value for name, value in locals().items() if name not in _OF_SERIES}
    if unknown:
        raise unknown_keyword("estimate_series", unknown)
    if not isinstance(cpu_util, Sized) or isinstance(cpu_util, str | bytes):
        raise InputError(f"cpu_util must be one fraction for each sample, such as [0.2, 0.7]; got {cpu_util!r}.")
    gpu: Any = gpu_util
    if gpu is not None and hasattr(gpu, "__len__") and not isinstance(gpu, str | Load):
        if len(gpu) != len(cpu_util):
            raise InputError(f"gpu_util must have as many samples as cpu_util ({len(cpu_util)}); got {len(gpu)}.")
        gpu = _series(gpu, "gpu_util")
    hours = units.number(hours_per_sample, "hours_per_sample", low=0) * len(cpu_util)
    return estimate_vm(sku, hours, cpu_util=_series(cpu_util, "cpu_util"), gpu_util=gpu, **given)


def _series(values: Sequence[float], name: str) -> Load:
    return loads.samples([units.fraction(value, name) for value in values])
