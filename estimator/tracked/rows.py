"""A run as a row: what is printed, written and summed."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from ..model import Interval, Step


@dataclass(frozen=True, slots=True)
class RunRow:
    """One run of a report. What is not known is ``None``; ``status`` is ``estimated`` or ``not_estimated``.

    Attributes
    ----------
    source : file, folder or address that it was read from.
    gpu_source : ``board_counter`` (of each board), ``measured_watts``, ``measured_utilization``, ``assumed``,
        ``counter`` (of whole nodes) or ``none``.
    coverage : share of the boards' time that has a stored counter or stored watts. [-]
    board_joules : rise of the stored counters, else integral of the stored watts, of all boards, gaps left out, not
        shared with other runs. [J]
    counter_joules : what the scheduler's energy plugin counted. [J]
    own_hours : hours of the host that are the run's, where it shares it with others. [h]
    metric : the metric that was asked for.
    """

    tracker: str
    source: str
    project: str
    name: str
    run_id: str
    user: str
    sweep: str
    host: str
    state: str
    start: str | None
    end: str | None
    hours: float | None
    own_hours: float | None
    region: str | None
    sku: str | None
    gpu_model: str | None
    gpu_count: int | None
    gpu_source: str
    coverage: float | None
    board_joules: float | None
    counter_joules: float | None
    energy_kwh: Interval | None
    operational_kgco2e: Interval | None
    embodied_kgco2e: Interval | None
    total_kgco2e: Interval | None
    cost_usd: Interval | None
    metric: float | None
    status: str
    reason: str
    warnings: tuple[str, ...]
    trail: tuple[Step, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON."""
        plain: dict[str, Any] = {}
        for each in fields(self):
            value = getattr(self, each.name)
            if isinstance(value, Interval):
                value = value.to_dict()
            elif each.name == "trail":
                value = [step.to_dict() for step in value]
            elif isinstance(value, tuple):
                value = list(value)
            plain[each.name] = value
        return plain
