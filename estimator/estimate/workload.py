"""What is to be estimated, and the rules that it must keep."""

from datetime import datetime
from operator import index
from typing import Any, NamedTuple

from .. import units
from ..choices import ACCOUNTINGS, BOUNDARIES, METHODS, PRICE_KINDS, SCOPES, SIGNALS, one_of
from ..errors import InputError
from ..machines.load import GpuUse, Load
from ..model import Interval, Step


class Workload(NamedTuple):
    """What is to be estimated. Everything but ``sku`` and ``hours`` may be left out, and then is part of the interval.

    Attributes
    ----------
    sku : str
        Machine type in any spelling.
    hours : float
        Time that each machine is allocated. [h]
    provider, region : str, optional
        Inferred from the SKU; the provider's median region with the spread over its regions.
    count : int
        Machines of this kind.
    cpu_util, gpu_util : float or Load, optional
        Utilization as a fraction 0–1; else the prior of the workload class.
    gpu_wall_watts : Interval, optional
        Measured mean wall power of all GPUs of one machine; wins over ``gpu_util``. [W]
    workload : str, optional
        Key of :data:`estimator.machines.load.CLASSES`; else the machine decides.
    batch, precision : float, str, optional
        Items of one step on one GPU; ``fp32``, ``amp``, ``bf16`` or ``fp8``. Both narrow the watts of GPUs.
    idle_state : str, optional
        ``deep``, ``awake`` or ``context``, for the class ``idle``.
    network : str, optional
        Any name that may tell the network: ``faster_rcnn_R_50_FPN``, ``resnet50``.
    start : datetime, optional
        Aware; moves the intensity along the grid's hourly profile.
    pue : float, optional
        At least 1. [-]
    intensity : float or Interval, optional
        Carbon intensity that overrides the tables. [gCO2e/kWh]
    intensity_steps, price_steps : tuple of Step
        Where an intensity and a price that were looked up elsewhere come from: lines of the trail.
    boundary, signal, accounting : str
        lifecycle or direct; average or marginal; location or market. Marginal figures of the tables count direct
        emissions only: the boundary is then direct.
    scope : str
        One of :data:`estimator.choices.SCOPES`.
    method : str
        One of :data:`estimator.choices.METHODS`.
    price_kind : str
        One of :data:`estimator.choices.PRICE_KINDS`.
    price_usd_per_hour : float or Interval, optional
        Price of one machine that overrides the tables. [US dollars/h]
    per : float, optional
        Functional units for SCI; machine-hours if left out.
    closest : bool
        Whether the closest machine will do where no table holds the SKU: another size of its family, scaled.
    """

    sku: str
    hours: float
    provider: str | None = None
    region: str | None = None
    count: int = 1  # type: ignore[assignment]  # hides tuple.count, which nobody needs here
    cpu_util: float | Load | None = None
    gpu_util: float | Load | None = None
    workload: str | None = None
    start: datetime | None = None
    pue: float | None = None
    intensity: float | Interval | None = None
    intensity_steps: tuple[Step, ...] = ()
    boundary: str = BOUNDARIES[0]
    signal: str = SIGNALS[0]
    accounting: str = ACCOUNTINGS[0]
    scope: str = "server+pue"
    method: str = METHODS[0]
    price_kind: str = PRICE_KINDS[0]
    price_usd_per_hour: float | Interval | None = None
    price_steps: tuple[Step, ...] = ()
    per: float | None = None
    gpu_wall_watts: Interval | None = None
    batch: float | None = None
    precision: str | None = None
    idle_state: str | None = None
    network: str | None = None
    closest: bool = False


def checked(workload: Workload) -> Workload:
    """Return a workload that keeps every rule, its numbers as numbers.

    Raises
    ------
    InputError
        If it breaks one: says which, what was got, and what to do.
    """
    for name in ("sku", "workload", "region", "provider", "precision", "idle_state", "network"):
        if (value := getattr(workload, name)) is not None and not isinstance(value, str):
            raise InputError(f"{name} must be text; got {value!r}.")
    changed: dict[str, Any] = {"hours": units.hours(workload.hours), "count": _count(workload.count)}
    for name, low in (("pue", 1.0), ("per", 0.0), ("batch", 0.0)):
        if (value := getattr(workload, name)) is not None:
            changed[name] = units.number(value, name, low=low)
    if changed.get("per", 1.0) < 1 / units.LARGEST:
        raise InputError(f"per must be above 0; got {workload.per:g}.")
    for name in ("cpu_util", "gpu_util"):
        if (load := getattr(workload, name)) is not None and not isinstance(load, Load):
            changed[name] = units.fraction(load, name)
    for name in ("intensity", "price_usd_per_hour"):
        if (value := getattr(workload, name)) is not None:
            changed[name] = _bounded(name, value)
    if (workload.batch, workload.precision, workload.idle_state) != (None, None, None):
        from ..machines.gpu_load import checked as check_use

        check_use(GpuUse(changed.get("batch"), workload.precision, workload.idle_state))
    _check_start(workload.start)
    one_of("scope", workload.scope, SCOPES)
    one_of("method", workload.method, METHODS)
    one_of("price_kind", workload.price_kind, PRICE_KINDS)
    one_of("boundary", workload.boundary, BOUNDARIES)
    one_of("signal", workload.signal, SIGNALS)
    one_of("accounting", workload.accounting, ACCOUNTINGS)
    if workload.signal == "marginal" and workload.intensity is None:
        # The tables hold marginal figures of stack emissions only: they must not be called anything else.
        changed["boundary"] = "direct"
    return workload._replace(**changed)


def _count(count: Any) -> int:
    try:
        whole = -1 if isinstance(count, bool) else index(count)
    except TypeError:
        whole = -1
    if whole < 0:
        raise InputError(f"count must be a whole number of at least 0; got {count!r}.")
    units.number(whole, "count", low=0)
    return whole


def _bounded(name: str, given: float | Interval) -> float | Interval:
    if not isinstance(given, Interval):
        return units.number(given, name, low=0)
    for value in given:
        units.number(value, name, low=0)
    if not given.low <= given.central <= given.high:
        raise InputError(f"{name} must be ordered low, central, high; got {tuple(given)}.")
    return given


def _check_start(start: Any) -> None:
    if start is None:
        return
    if not isinstance(start, datetime):
        raise InputError(f"start must be a datetime with a time zone; got {start!r}.")
    if start.tzinfo is None:
        raise InputError(f"start must carry a time zone; got {start.isoformat()}. Use UTC: {start.isoformat()}Z.")
    if not 1970 <= start.year <= 2200:
        raise InputError(f"start must lie between 1970 and 2200; got {start.isoformat()}.")
