"""Measuring, composed: the profiler's meters with the estimator's power curve of this machine's CPUs.

>>> import carbonest
>>> with carbonest.measure("sum of squares") as m:
...     total = sum(i * i for i in range(100_000))
>>> m.wall_seconds > 0
True
>>> with carbonest.measure("the same, in Ireland", region="eu-west-1") as m:
...     total = sum(i * i for i in range(100_000))
>>> m.operational_kgco2e.central > 0
True
>>> @carbonest.measured
... def work(n):
...     return sum(i * i for i in range(n))
>>> work(100_000) == total
True
>>> len(work.measurements)
1
"""

from __future__ import annotations

import functools
import inspect
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from os import PathLike
from typing import Any, NamedTuple, ParamSpec, Protocol, TypeVar, overload

from estimator.errors import CarbonestError, InputError
from estimator.model import Interval
from estimator.power.local_cpu import LocalCpu, local_cpu
from estimator.units import BYTES_PER_GIB
from profiler.measure import host
from profiler.measure.block import measure_block
from profiler.measure.measurement import Measurement
from profiler.measure.run_log import append_to_log, check_log
from profiler.measure.runs import measure_command
from profiler.meters import CpuTimeModel, MeterReport, choose_meters

from .footprint import check_places, priced

__all__ = [
    "MeasuredFunction",
    "MeterFinding",
    "cpu_time_model",
    "measure",
    "measured",
    "meter_reports",
    "meters",
    "run",
    "this_cpu",
    "with_trail",
]

P = ParamSpec("P")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)
#: How many measurements a decorated function keeps.
_KEPT = 1000


class MeterFinding(NamedTuple):
    """One line for ``carbonest doctor``."""

    name: str
    usable: bool
    reason: str


@functools.lru_cache(maxsize=1)
def this_cpu() -> LocalCpu:
    """Return the power curve of this machine's CPUs and memory, with bounds and trail."""
    memory = host.memory_bytes()
    return local_cpu(
        host.cpu_model(),
        host.logical_cpus(),
        memory_gib=None if memory is None else memory / BYTES_PER_GIB,
        sockets=host.sockets(),
        virtual=host.is_virtual(),
        shows_threads=host.shows_threads(),
        cpuid=host.cpuid(),
    )


def cpu_time_model() -> CpuTimeModel:
    """Return the CPU-time model of this machine, for :func:`profiler.meters.choose_meters`."""
    cpu = this_cpu()
    return CpuTimeModel(
        cpu.curve_watts[0],
        cpu.curve_watts,
        host.logical_cpus(),
        cpu.low_factor,
        cpu.high_factor,
        cpu.scope,
        f"{cpu.cpu_model}, tier {cpu.tier}",
        cpu.source_ids,
    )


def meters() -> MeterReport:
    """Return the meters that work on this machine, best first, and why the others do not."""
    try:
        return choose_meters(cpu_time_model())
    except CarbonestError as error:
        # Without tables there is no curve; counters may still work, and the reason is said.
        report = choose_meters()
        kept = tuple(pair for pair in report.reasons if pair[0] != "cpu_time")
        return MeterReport(report.usable, (*kept, ("cpu_time", str(error))))


def meter_reports() -> list[MeterFinding]:
    """Return what works here and why the rest does not, one finding per meter and reason."""
    report = meters()
    return [
        *(MeterFinding(meter.name, True, meter.description) for meter in report.usable),
        *(MeterFinding(name, False, reason) for name, reason in report.reasons),
    ]


class measure(measure_block):
    """Measure a block of Python: ``with carbonest.measure("epoch 3") as m: …``, then ``m.energy_joules`` and so on.

    Also ``async with``, and ``m = carbonest.measure("epoch 3").start()`` … ``m.stop()``.

    Parameters
    ----------
    name : str
        A name for the result.
    report : MeterReport, optional
        The meters to use; those that work here if left out.
    region, intensity, pue, usd_per_kwh : optional
        Where this machine stands: a cloud region, or what its electricity emits (as ``--intensity`` names it) and
        costs, and the overhead of its site. [gCO2e/kWh], [-], [US dollars]
    log : path, optional
        A CSV file to which a row is appended for this run.

    Raises
    ------
    InputError
        If a name of a place is unknown, or the log cannot be appended to: before the block, not after it.

    Attributes
    ----------
    operational_kgco2e : Interval or None
        Emissions of the electricity; ``None`` without a place, or where nothing could be metered. [kgCO2e]
    result : Measurement
        After the block: everything that was measured. Its fields can be read from the block itself as well:
        ``m.cpu_seconds``, ``m.wall_seconds``, ``m.energy_joules`` (an interval), ``m.meter``, ``m.modelled``, …

    Examples
    --------
    >>> with measure("a sum") as m:
    ...     total = sum(range(10**6))
    >>> m.cpu_seconds > 0
    True
    """

    # Declared for editors; read from the result.
    name: str
    energy_joules: Interval | None
    cpu_joules: Interval | None
    gpu_joules: Interval | None
    process_cpu_joules: Interval | None
    mean_watts: Interval | None
    cpu_seconds: float
    wall_seconds: float
    peak_memory_bytes: int | None
    meter: str
    modelled: bool
    warnings: tuple[str, ...]

    def __init__(
        self,
        name: str = "block",
        report: MeterReport | None = None,
        *,
        region: str | None = None,
        intensity: str | float | None = None,
        pue: float | None = None,
        usd_per_kwh: float | None = None,
        log: str | PathLike[str] | None = None,
    ) -> None:
        self._places = {"region": region, "intensity": intensity, "pue": pue, "usd_per_kwh": usd_per_kwh}
        self._log = log
        # What is wrong with a place is known before an hour's work, not after it.
        check_places(region=region, intensity=intensity)
        if log is not None:
            check_log(log)
        super().__init__(meters() if report is None else report, name)

    def stop(self, *, failed: bool = False) -> Measurement:
        """End the measurement and return it, with the trail behind modelled joules and the emissions of its place."""
        found = with_trail(super().stop(failed=failed))
        try:
            found = priced(found, **self._places)  # type: ignore[arg-type]  # one mapping for four keywords
        except CarbonestError as problem:
            # A service that fails afterwards must not take the measurement with it.
            found = replace(found, warnings=(*found.warnings, f"no emissions: {problem}"))
        self._result = found
        if self._log is not None:
            append_to_log(self._log, found)
        return found

    @property
    def operational_kgco2e(self) -> Interval | None:
        """Emissions of the electricity; ``None`` without a place, or where nothing could be metered. [kgCO2e]"""
        emitted = (self.result.extras.get("here") or {}).get("operational_kgco2e")
        return None if emitted is None else Interval(**emitted)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self.result, name)


class MeasuredFunction(Protocol[P, R_co]):
    """A function each of whose calls is measured."""

    #: The last thousand, the newest at the end.
    measurements: deque[Measurement]

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R_co:
        """Call the function."""

    def __get__(self, instance: object, owner: type | None = None) -> Callable[..., R_co]:
        """Bind the function as a method."""


@overload
def measured(function: Callable[P, R]) -> MeasuredFunction[P, R]: ...
@overload
def measured(
    *,
    name: str | None = ...,
    region: str | None = ...,
    intensity: str | float | None = ...,
    pue: float | None = ...,
    usd_per_kwh: float | None = ...,
    log: str | PathLike[str] | None = ...,
) -> Callable[[Callable[P, R]], MeasuredFunction[P, R]]: ...
def measured(
    function: Callable[P, R] | None = None,
    *,
    name: str | None = None,
    region: str | None = None,
    intensity: str | float | None = None,
    pue: float | None = None,
    usd_per_kwh: float | None = None,
    log: str | PathLike[str] | None = None,
) -> Any:
    """Measure every call of a function; its ``measurements`` hold the last thousand, the newest at the end.

    Parameters
    ----------
    function : the function, where the decorator stands without brackets.
    name : a name for the measurements; that of the function if left out.
    region, intensity, pue, usd_per_kwh, log : as :class:`measure` takes them; no emissions and no log if left out.
        [gCO2e/kWh], [-], [US dollars/kWh]

    Returns
    -------
    callable
        The function, with ``measurements``; without ``function`` the decorator.

    Raises
    ------
    InputError
        For generators, whose call returns before their work is done: measure their body.

    Examples
    --------
    >>> @measured
    ... def solve(n):
    ...     return sum(range(n))
    >>> solve(10)
    45
    >>> len(solve.measurements)
    1
    """
    places: dict[str, Any] = {
        "region": region,
        "intensity": intensity,
        "pue": pue,
        "usd_per_kwh": usd_per_kwh,
        "log": log,
    }
    if function is None:
        return functools.partial(measured, name=name, **places)
    lazy = (inspect.isgeneratorfunction, inspect.isasyncgenfunction)
    if any(returns_before(function) for returns_before in lazy):
        raise InputError(
            f"@measured needs a function whose call does the work; {function.__qualname__} returns "
            "before: put `with carbonest.measure():` inside it."
        )
    label = name or function.__qualname__
    measure(label, **places)  # what is wrong with a place is said where it stands, not at the first call
    kept: deque[Measurement] = deque(maxlen=_KEPT)
    if inspect.iscoroutinefunction(function):
        awaited = _measured_coroutine(function, label, kept, places)
        awaited.measurements = kept  # type: ignore[attr-defined]
        return awaited

    @functools.wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        block = measure(label, **places)
        try:
            with block:
                return function(*args, **kwargs)
        finally:
            kept.append(block.result)

    wrapper.measurements = kept  # type: ignore[attr-defined]
    return wrapper


def _measured_coroutine(
    function: Callable[..., Any], label: str, kept: deque[Measurement], places: dict[str, Any]
) -> Callable[..., Any]:
    @functools.wraps(function)
    async def wrapper(*args: Any, **kwargs: Any) -> Any:
        block = measure(label, **places)
        try:
            async with block:
                return await function(*args, **kwargs)
        finally:
            kept.append(block.result)

    return wrapper


def run(
    argv: Sequence[str],
    *,
    repeats: int = 1,
    idle_seconds: float = 0.0,
    follow: bool = False,
    name: str | None = None,
    line: Callable[[str], None] | None = None,
) -> Measurement:
    """Run a command under the meters of this machine; the keywords are those of
    :func:`profiler.measure.runs.measure_command`.
    """
    found = measure_command(
        argv, meters(), repeats=repeats, idle_seconds=idle_seconds, follow=follow, name=name, line=line
    )
    return with_trail(found)


def with_trail(measurement: Measurement) -> Measurement:
    """Return a measurement with the trail behind its modelled joules; others as they are."""
    if not any(device.meter == "cpu_time" for taken in measurement.runs for device in taken.devices):
        return measurement
    cpu = this_cpu()
    trail = [step.to_dict() for step in cpu.steps]
    return replace(
        measurement, warnings=(*measurement.warnings, *cpu.warnings), extras=measurement.extras | {"trail": trail}
    )
