"""From an observation to usage rows, through the same estimate as ``carbonest vm``.

Measured GPU watts win over measured utilization, and that over the prior of a workload class; each row says which.
Stopped hours cost no operation. Energy is the mean of watts over the points, times the hours the machine ran.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from typing import Any, NamedTuple

from ..errors import InputError
from ..estimate import vm
from ..estimate.total import Errors, errors_of
from ..estimate.workload import Workload
from ..machines import catalogue
from ..machines.load import billed_class
from ..model import Interval
from . import hours_of_day, loads, readings
from .machines import Identity, Observation
from .rows import SEGMENTS, UsageRow
from .running import RUNNING_STATES, Occupancy, grid_of, occupancy
from .window import Window, stamp

_NOTHING = Interval.exact(0.0)
_TOTALS = ("energy_kwh", "operational_kgco2e", "embodied_kgco2e", "total_kgco2e", "cost_usd")


class Grid(NamedTuple):
    """Carbon intensity of a place and time, and what it is. [gCO2e/kWh]"""

    intensity: Interval
    boundary: str | None = None
    signal: str | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Assumptions:
    """What holds for every machine of a report; ``None`` is the tables' own.

    See :class:`estimator.estimate.workload.Workload`.

    ``grid`` gives the intensity of a (provider, region) in a window where it does not come from the yearly table.
    ``rows`` is ``total``, ``month`` or ``day``.
    """

    workload: str | None = None
    pue: float | None = None
    grid: Callable[[str, str, Window], Grid] | None = None
    boundary: str = "lifecycle"
    signal: str = "average"
    rows: str = "total"


class Estimated(NamedTuple):
    """A row, and what sums need: its errors by who shares them; ``None`` where the row is not estimated."""

    row: UsageRow
    errors: Errors | None
    warnings: tuple[str, ...] = ()


def estimated(observation: Observation, assumptions: Assumptions) -> Iterator[Estimated]:
    """Yield the rows of one machine: one for the whole window, or one per day or month."""
    observation, said = readings.sound(observation)
    for window in Window(observation.start, observation.end).by_calendar(assumptions.rows):
        found = _estimated(observation, window, assumptions)
        yield found._replace(warnings=(*found.warnings, *said)) if said else found


def _estimated(observation: Observation, window: Window, assumptions: Assumptions) -> Estimated:
    held = occupancy(observation, window)
    problem = "; ".join(dict.fromkeys(p.sentence for p in observation.problems))
    known = _known(observation, window, held)
    unknown = "" if held.buckets else _hours_unknown(observation, problem)
    if unknown:
        hours = dict.fromkeys(("running_hours", "observed_hours", "gap_hours", "silent_hours", "coverage"))
        return Estimated(UsageRow(**{**known, **hours, "status": "not_estimated", "reason": unknown}), None)
    if held.running_hours == 0:
        zeros = dict.fromkeys(_TOTALS, _NOTHING)
        row = UsageRow(**{**known, **zeros, "status": "partial" if problem else "not_running", "reason": problem})
        nothing = (_NOTHING, _NOTHING, _NOTHING)
        return Estimated(row, Errors((observation.machine.provider, observation.machine.sku), nothing, nothing))
    try:
        return _of_machine(observation, held, known, _setting(observation, window, held, assumptions), problem)
    except InputError as error:
        return Estimated(UsageRow(**{**known, "status": "not_estimated", "reason": str(error)}), None)


def _hours_unknown(observation: Observation, problem: str) -> str:
    """Return why the hours of a machine without any proof of running are unknown; empty if it surely stood still."""
    machine = observation.machine
    if observation.cpu is None and problem:
        running = machine.state in RUNNING_STATES
        return problem + (" It is running now, since when is not known." if running else "")
    existed = (machine.created_at or 0) < observation.end and machine.launched_at is None
    if existed and machine.state in RUNNING_STATES and not (observation.cpu and observation.cpu.observed):
        return (
            "it is running now, and the window holds no point of it: it was started since, or its monitoring is silent."
        )
    return ""


class _Setting(NamedTuple):
    """The assumptions for one machine in one period."""

    workload: str | None
    given: dict[str, Any]
    warnings: tuple[str, ...]


def _setting(observation: Observation, window: Window, held: Occupancy, assumptions: Assumptions) -> _Setting:
    machine = observation.machine
    given: dict[str, Any] = {"pue": assumptions.pue, "boundary": assumptions.boundary, "signal": assumptions.signal}
    if assumptions.grid is None:
        base = grid_of(observation)
        moved = hours_of_day.intensity(
            machine.provider,
            machine.region,
            held.buckets,
            base.start,
            base.width,
            boundary=assumptions.boundary,
            signal=assumptions.signal,
        )
        return _Setting(assumptions.workload, given | {"intensity": moved}, ())
    grid = assumptions.grid(machine.provider, machine.region, window)
    given |= {"intensity": grid.intensity, "boundary": grid.boundary or assumptions.boundary}
    return _Setting(assumptions.workload, given | {"signal": grid.signal or assumptions.signal}, grid.warnings)


def _known(observation: Observation, window: Window, held: Occupancy) -> dict[str, Any]:
    """Return the columns that need no power model."""
    machine = observation.machine
    hours = held.running_hours
    width = next((s.width for s in (observation.cpu, observation.gpu_watts, observation.gpu_utilization) if s), None)
    return {
        **{field.name: getattr(machine, field.name) for field in fields(Identity)},
        "period_start": stamp(window.start),
        "period_end": stamp(window.end),
        "bucket_seconds": width,
        "running_hours": hours,
        "observed_hours": held.observed_hours,
        "gap_hours": held.gap_hours,
        "silent_hours": held.silent_hours,
        "coverage": held.observed_hours / hours if hours else None,
    }


def _of_machine(
    observation: Observation, held: Occupancy, known: dict[str, Any], setting: _Setting, problem: str
) -> Estimated:
    machine = catalogue.find_machine(observation.machine.sku, observation.machine.provider)
    # A machine in use is billed day and night: a GPU's prior is that of all its hours, not of a job's busy ones.
    class_name = setting.workload or billed_class(gpus=machine.gpu_count, burstable=machine.burstable)
    cpu, memory = loads.measured(observation.cpu, held), loads.measured(observation.memory, held)
    gpu_columns, gpu_given = _gpu(observation, held, machine, class_name)
    workload = Workload(
        machine.sku,
        held.running_hours,
        provider=machine.provider,
        region=observation.machine.region,
        cpu_util=loads.load(cpu, class_name, "cpu") if cpu else None,
        workload=class_name,
        price_kind="spot" if observation.machine.lifecycle == "spot" else "on_demand",
        **setting.given,
        **gpu_given,
    )
    estimate = vm.estimate(workload)
    columns = {
        **known,
        **gpu_columns,
        **_cpu_columns(cpu),
        "gpu_count": machine.gpu_count,
        "memory_util_mean": memory.mean if memory else None,
        "power_watts": estimate.power_watts,
        **{name: getattr(estimate, name) for name in _TOTALS},
        "tier": estimate.tier,
        "widest": estimate.widest,
        "status": "partial" if problem else "estimated",
        "reason": problem,
    }
    warnings = (*(w for w in estimate.warnings if "not given" not in w), *setting.warnings)
    return Estimated(UsageRow(**columns), errors_of(estimate), warnings)


def _cpu_columns(cpu: loads.Measured | None) -> dict[str, Any]:
    if cpu is None:
        return {"cpu_source": "assumed"}
    columns: dict[str, Any] = {
        "cpu_source": "measured" if cpu.coverage > 1 - 1e-9 else "measured+gaps",
        "cpu_util_mean": cpu.mean,
    }
    bounds = (0.1, 0.5, 1.0)
    for share, value in cpu.nodes:
        segment = SEGMENTS[next(n for n, bound in enumerate(bounds) if value <= bound + 1e-12)]
        columns |= {f"cpu_share_{segment}": share, f"cpu_util_{segment}": value}
    return columns


def _gpu(
    observation: Observation, held: Occupancy, machine: catalogue.Machine, class_name: str
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return (columns, arguments of the workload): watts before utilization before the prior."""
    if not machine.gpu_count:
        return {"gpu_source": "none"}, {}
    watts = loads.measured(observation.gpu_watts, held)
    busy = loads.measured(observation.gpu_utilization, held)
    columns: dict[str, Any] = {
        "gpu_util_mean": busy.mean if busy else None,
        "gpu_board_watts_mean": watts.mean if watts else None,
    }
    if watts:
        wall = loads.gpu_wall_watts(watts, machine.gpu_count, loads.loss_share(), machine.gpu_watts)
        return {**columns, "gpu_source": "measured_watts", "gpu_coverage": watts.coverage}, {"gpu_wall_watts": wall}
    if busy:
        given = {"gpu_util": loads.load(busy, class_name, "gpu")}
        return {**columns, "gpu_source": "measured_utilization", "gpu_coverage": busy.coverage}, given
    return {**columns, "gpu_source": "assumed", "gpu_coverage": 0.0}, {}
