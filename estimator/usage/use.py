"""How much of a machine is used, by its measured utilization: what stands idle, and what is never half busy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from .rows import UsageRow

#: ``idle``; ``half`` busy at most; ``used``; ``unknown``: not measured, or too little of its time.
Use = Literal["idle", "half", "used", "unknown"]
#: A machine whose mean CPU utilization is below this, in at least so many hours, stands idle. Set by hand.
IDLE_CPU, IDLE_HOURS = 0.03, 168.0
#: Share of the running time that has to be measured before a machine is judged. Set by hand. [-]
LEAST_COVERAGE = 0.5


class Busy(NamedTuple):
    """Measured hours of some machines by how busy their CPUs were: 0–10, 10–50 and 50–100 %. [h]"""

    low: float
    middle: float
    high: float


def use(row: UsageRow) -> Use:
    """Return how much of a machine is used, in the period of a row.

    One with GPUs is judged only where those are measured: it is idle where they are idle as well, and never "half".
    """
    measured = row.cpu_util_mean is not None and row.coverage is not None and row.coverage >= LEAST_COVERAGE
    if not measured or (row.gpu_count and row.gpu_util_mean is None):
        return "unknown"
    quiet = max(row.cpu_util_mean or 0.0, row.gpu_util_mean or 0.0) < IDLE_CPU
    if quiet and (row.observed_hours or 0.0) >= IDLE_HOURS:
        return "idle"
    return "half" if not row.gpu_count and row.cpu_share_50_100 == 0 else "used"


def busy(rows: Sequence[UsageRow]) -> Busy:
    """Return the measured hours of all machines by how busy their CPUs were."""
    found = [0.0, 0.0, 0.0]
    for row in rows:
        for index, share in enumerate((row.cpu_share_0_10, row.cpu_share_10_50, row.cpu_share_50_100)):
            found[index] += (row.observed_hours or 0.0) * (share or 0.0)
    return Busy(*found)
