"""What a reading can be at all: one that cannot be is left out and said, however the service came by it.

An impossible reading still proves that the machine ran: it stays as :data:`UNKNOWN`, a point without a value.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from math import isfinite, nan

from .machines import Observation, Series

#: A point that proves running and says nothing else.
UNKNOWN = nan
#: Utilization is a share of the whole; services round and lag by a few percent. [-]
_SHARE = (-0.001, 1.05)
#: No accelerator board draws more: the largest of 2026 are rated at 1,400 W. [W]
_BOARD_WATTS = (0.0, 3000.0)
#: CloudWatch's basic monitoring sends a point in that time. [s]
_BASIC = 300
#: Distances of just that length after which points count as sent so.
_ENOUGH = 3
_ROLES = {
    "cpu": "CPU utilization",
    "gpu_utilization": "GPU utilization",
    "gpu_watts": "GPU power",
    "memory": "memory utilization",
}


def figure(value: object) -> float:
    """Return a reading as a number; unknown where it is none, or larger than any."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return UNKNOWN
    try:
        return float(value)
    except OverflowError:
        return UNKNOWN


def seconds(moment: object) -> int | None:
    """Return a service's time, or its ISO text, as seconds since 1970; ``None`` where it is none."""
    try:
        # Seven decimals, as Azure writes them, are one more than Python reads before 3.11.
        found = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
        # SDKs let offsets of 99 hours through, which fail only here.
        return int(found.timestamp()) if isinstance(found, datetime) else None
    except (ValueError, OverflowError, OSError):
        return None


def possible(points: dict[int, float], role: str) -> dict[int, float]:
    """Return the points of a series in our unit; utilization between 0 and 1, impossible values as unknown."""
    low, high = _BOARD_WATTS if role == "gpu_watts" else _SHARE
    top = high if role == "gpu_watts" else 1.0
    return {stamp: min(top, max(0.0, v)) if low <= v <= high else UNKNOWN for stamp, v in points.items()}


def sound(observation: Observation) -> tuple[Observation, tuple[str, ...]]:
    """Return the observation in buckets no finer than its points were sent, and what to say about its readings."""
    said = [
        f"{observation.machine.resource_id}: readings of {name} that cannot be (outside of "
        f"{'0–3,000 W' if role == 'gpu_watts' else '0–100 %'}) were left out."
        for role, name in _ROLES.items()
        if (series := getattr(observation, role)) is not None and not _all_known(series)
    ]
    cpu = observation.cpu
    if cpu is None or cpu.width >= _BASIC or _BASIC % cpu.width or not _sent_every(cpu, _BASIC):
        return observation, tuple(said)
    wider = {
        role: series.coarsened(_BASIC)
        for role in _ROLES
        if (series := getattr(observation, role)) is not None and series.width < _BASIC
    }
    said.append(
        f"{observation.machine.resource_id} sends a point every {_BASIC} s, not every {cpu.width} s: each counts as "
        f"{_BASIC} s of running."
    )
    return replace(observation, **wider), tuple(said)


def _all_known(series: Series) -> bool:
    return all(value is None or isfinite(value) for value in series.values)


def _sent_every(series: Series, seconds: int) -> bool:
    """Say whether points came at just that distance: the minutes between were never sent."""
    distance, found, last = seconds // series.width, 0, None
    for position, value in enumerate(series.values):
        if value is None:
            continue
        if last is not None and position - last == distance:
            found += 1
            if found == _ENOUGH:
                return True
        last = position
    return False
