"""How much of a machine is used, by its measured utilization: what hardly works, and what is never half busy.

The limits are those of the bins that utilization is kept in (:data:`estimator.usage.rows.SEGMENTS`), so that a row says
it without its series.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from .rows import UsageRow

#: ``hardly`` worked; ``half`` at most; ``used``; ``unknown``: not measured, or too little of its time.
Use = Literal["hardly", "half", "used", "unknown"]
#: Share of the measured time at no more than 10 % of the CPU from which a machine hardly works. [-]
QUIET_SHARE = 0.95
#: Share of the running time that has to be measured before a machine is judged. [-]
LEAST_COVERAGE = 0.5
#: Mean GPU utilization up to which the boards hardly work. [-]
QUIET_GPU = 0.1


class Busy(NamedTuple):
    """Measured hours of some machines by how busy their CPUs were. [h]"""

    low: float
    middle: float
    high: float


def use(row: UsageRow) -> Use:
    """Return how much of a machine is used, in one period.

    A machine with GPUs is judged only where they are measured, and hardly works only where they hardly work either.
    """
    shares = (row.cpu_share_0_10, row.cpu_share_10_50, row.cpu_share_50_100)
    if None in shares or row.coverage is None or row.coverage < LEAST_COVERAGE:
        return "unknown"
    quiet, _, high = (share or 0.0 for share in shares)
    if row.gpu_count:
        if row.gpu_util_mean is None:
            return "unknown"
        return "hardly" if quiet >= QUIET_SHARE and row.gpu_util_mean <= QUIET_GPU else "used"
    if quiet >= QUIET_SHARE:
        return "hardly"
    return "half" if high == 0 else "used"


def busy(rows: Sequence[UsageRow]) -> Busy:
    """Return the measured hours of all machines at 0–10, 10–50 and 50–100 % of their CPUs."""
    found = [0.0, 0.0, 0.0]
    for row in rows:
        for index, share in enumerate((row.cpu_share_0_10, row.cpu_share_10_50, row.cpu_share_50_100)):
            found[index] += (row.observed_hours or 0.0) * (share or 0.0)
    return Busy(*found)
