"""The share of a process in what counters of the whole machine read.

Counters see every program and the idle machine. The rule is that of the CPU-time model, with joules that were read
instead of modelled ones (docs/decisions/0063-share-of-counters.md):

- *Active energy*, what was read less the idle power P0 over the window, is shared by CPU-seconds among all that ran.
- *Idle energy* is charged by CPU-seconds used out of those available, cores x wall time.

    share = (E - P0 · T) · C / B  +  P0 · T · C / (N · T)

with C and B the CPU-seconds of the process and of the machine, N its logical CPUs. The shares of all processes and the
idle energy of unused cores add up to what was read.
"""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

from estimator.model import Interval

from .cpu_time import CpuTimeModel
from .interface import Usage

#: A CPU-second of one program may take this many times the active energy of another's, or the inverse (90 %): vector
#: arithmetic against waiting for memory. An assumption, in the interval wherever others ran.
WORK_FACTOR = 2.0


class Idle(NamedTuple):
    """Idle power of the counters together, and how it is known: ``measured``, ``at rest``, ``curve`` or ``bounds``."""

    watts: Interval
    basis: str


def idle_from_rest(rest_watts: float, rest_utilization: float, model: CpuTimeModel | None) -> Idle:
    """Return idle power from what the machine drew while nobody of ours worked: all of it on a quiet machine.

    Parameters
    ----------
    rest_watts : power of the counters meanwhile. [W]
    rest_utilization : part of all CPUs' time that others used. [-]
    model : the shape of this CPU's power curve says how much of it was theirs; without it, anything.
    """
    if model is None:
        return Idle(Interval(0.0 if rest_utilization > 0.01 else rest_watts, rest_watts, rest_watts), "at rest")
    quiet = model.idle_watts / model.watts(rest_utilization)
    return Idle(Interval(rest_watts * quiet * quiet, rest_watts * quiet, rest_watts), "at rest")


def idle_from_window(joules: float, usage: Usage, cores: int, model: CpuTimeModel | None) -> Idle:
    """Return idle power from the window itself: between nothing and all that was drawn, by the curve's shape."""
    mean_watts = joules / usage.wall_seconds if usage.wall_seconds > 0 else 0.0
    if model is None:
        return Idle(Interval(0.0, mean_watts / 2, mean_watts), "bounds")
    busy = max(usage.cpu_seconds, usage.busy_seconds or 0.0)
    utilization = min(1.0, busy / max(usage.wall_seconds * cores, 1e-9))
    return Idle(Interval(0.0, mean_watts * model.idle_watts / model.watts(utilization), mean_watts), "curve")


def process_share(joules: Interval, usage: Usage, cores: int, idle: Idle, *, charge_idle: bool = True) -> Interval:
    """Return the energy of the measured processes out of what the counters read. [J]

    Increasing in the CPU-seconds of the processes; decreasing in those of others.

    Parameters
    ----------
    joules : what the counters of packages and memory read, idle included. [J]
    usage : CPU-seconds of the processes and of the machine in the same window. Where the system does not tell the
        machine's, the processes are taken to have been alone, and the low bound is as if every CPU had been busy.
    cores : logical CPUs of the machine. [-]
    idle : idle power of the same counters.
    charge_idle : charge idle energy by use; without it only what lies above idle.

    Examples
    --------
    >>> usage = Usage(2.0, 0.0, wall_seconds=4.0, busy_seconds=4.0)
    >>> idle = Idle(Interval.exact(10.0), "measured")
    >>> process_share(Interval.exact(100.0), usage, 4, idle).central   # half of 60 J above idle, an eighth of 40 J
    35.0
    """
    own, wall = usage.cpu_seconds, usage.wall_seconds
    if own <= 0:
        return Interval(0.0, 0.0, 0.0)
    busy = max(own, usage.busy_seconds if usage.busy_seconds is not None else 0.0)
    wall = max(wall, busy / cores)
    others = max(busy - own, wall * cores - own if usage.busy_seconds is None else 0.0)

    def charged(read: float, watts: float, factor: float, beside: float) -> float:
        base = min(watts * wall, read)
        active = (read - base) * own * factor / (own * factor + beside)
        return active + (base * own / (cores * wall) if charge_idle else 0.0)

    central = charged(joules.central, idle.watts.central, 1.0, busy - own)
    alone = [
        (joules.low, idle.watts.central, 1.0, busy - own),
        (joules.high, idle.watts.central, 1.0, busy - own),
        (joules.central, idle.watts.low, 1.0, busy - own),
        (joules.central, idle.watts.high, 1.0, busy - own),
        # By the least idle power: at the most, nothing may be left above idle for the work to differ in.
        (joules.central, idle.watts.low, 1 / WORK_FACTOR, busy - own),
        (joules.central, idle.watts.low, WORK_FACTOR, busy - own),
        (joules.central, idle.watts.central, 1.0, others),
    ]
    gaps = [charged(*corner) - central for corner in alone]
    low = central - sqrt(sum(gap * gap for gap in gaps if gap < 0))
    high = central + sqrt(sum(gap * gap for gap in gaps if gap > 0))
    return Interval(max(0.0, low), central, max(central, min(joules.high, high)))
