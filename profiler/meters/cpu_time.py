"""The CPU-time model: joules from CPU-seconds and the power curve of this CPU. Always labelled ``modelled``.

The rule by which power is charged to processes, for a machine whose packages draw P(u) at utilization u:

- *Active power* P(u) - P(0) is shared among all that ran, in proportion to their CPU-seconds.
- *Idle power* P(0) is charged by CPU-seconds used out of CPU-seconds available (cores x wall time). A process that
  keeps every core busy pays all of it, a sleeping one nothing; the rest belongs to whoever keeps the machine on.

So all processes together are charged what the machine draws, less the idle power of its unused cores, and waiting is
nearly free.
"""

from __future__ import annotations

from dataclasses import dataclass

from estimator.errors import InputError
from estimator.model import Interval

from .interface import Reading, Usage

_LOADS = (0.0, 0.1, 0.5, 1.0)


@dataclass(frozen=True)
class CpuTimeModel:
    """Watts of the CPU (and of what else ``covers`` names) of this machine against its utilization.

    Parameters
    ----------
    idle_watts : float
        Power with nothing to do; the first point of the curve. [W]
    curve_watts : tuple of 4 floats
        Power at 0, 10, 50 and 100 % utilization of all ``cores``; straight lines between. [W]
    cores : int
        Logical CPUs that the curve is for. [-]
    low_factor, high_factor : float
        90 % bounds of the charged joules as factors of the central value: at most 1, at least 1. [-]
    covers : str
        Scope of the curve: ``cpu_pkg`` or ``cpu_pkg+dram``.
    basis : str
        Where the curve comes from, for people.
    source_ids : tuple of str
        Sources of the curve and of its bounds.

    Examples
    --------
    >>> model = CpuTimeModel(10.0, (10.0, 20.0, 40.0, 60.0), cores=4)
    >>> model.joules(cpu_seconds=40.0, wall_seconds=10.0).central     # all four cores busy: the whole 60 W
    600.0
    >>> model.joules(cpu_seconds=0.0, wall_seconds=10.0).central      # asleep: nothing
    0.0
    """

    idle_watts: float
    curve_watts: tuple[float, float, float, float]
    cores: int
    low_factor: float = 1.0
    high_factor: float = 1.0
    covers: str = "cpu_pkg"
    basis: str = ""
    source_ids: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not 0 < self.idle_watts <= self.curve_watts[1] <= self.curve_watts[2] <= self.curve_watts[3] < float("inf"):
            raise InputError(f"a power curve must be positive and must not fall with load; got {self.curve_watts} W.")
        if self.curve_watts[0] != self.idle_watts:
            raise InputError(f"a curve must begin at idle, {self.idle_watts:g} W; got {self.curve_watts[0]:g}.")
        if self.cores < 1 or not 0 < self.low_factor <= 1 <= self.high_factor < float("inf"):
            raise InputError(
                "a CPU-time model needs at least one core and factors low <= 1 <= high; "
                f"got {self.cores} cores, {self.low_factor:g} and {self.high_factor:g}."
            )

    def watts(self, utilization: float) -> float:
        """Return the power at a utilization of all cores, clipped to 0–1. [W]"""
        load = min(1.0, max(0.0, utilization))
        for i in (1, 2):
            if load <= _LOADS[i]:
                break
        else:
            i = 3
        part = (load - _LOADS[i - 1]) / (_LOADS[i] - _LOADS[i - 1])
        return self.curve_watts[i - 1] + part * (self.curve_watts[i] - self.curve_watts[i - 1])

    def joules(
        self, cpu_seconds: float, wall_seconds: float, busy_seconds: float | None = None, *, idle: bool = True
    ) -> Interval:
        """Return the energy charged to so many CPU-seconds within so much wall time. [J]

        Increasing in ``cpu_seconds``, and proportional: twice the CPU-seconds in twice the time cost twice as much.

        Parameters
        ----------
        cpu_seconds : user and system time of the process tree. [s]
        wall_seconds : length of the window. [s]
        busy_seconds : CPU-seconds of the whole machine in the window, this process tree included; ``None`` if
            unknown: the tree is then taken to have been alone. [s]
        idle : also charge the share of idle power.
        """
        if cpu_seconds <= 0:
            return Interval(0.0, 0.0, 0.0)
        busy = max(cpu_seconds, busy_seconds or 0.0)
        # Clocks of different grain may show more CPU-seconds than cores x wall: no machine is busier than fully.
        wall = max(wall_seconds, busy / self.cores)
        active = (self.watts(busy / (wall * self.cores)) - self.idle_watts) * wall * (cpu_seconds / busy)
        central = active + (self.idle_watts * cpu_seconds / self.cores if idle else 0.0)
        return Interval.factors(central, self.low_factor, self.high_factor)

    def uncharged_idle_joules(self, cpu_seconds: float, wall_seconds: float) -> Interval:
        """Return the idle energy of the window that the rule leaves to whoever keeps the machine on. [J]"""
        central = self.idle_watts * max(0.0, wall_seconds - cpu_seconds / self.cores)
        return Interval.factors(central, self.low_factor, self.high_factor)


class CpuTimeMeter:
    """The model as a meter: needs no sensor, only the usage that the session hands to it."""

    name = "cpu_time"
    modelled = True
    parts = frozenset({"cpu"})
    devices = ()
    poll_seconds = None

    def __init__(self, model: CpuTimeModel) -> None:
        self.model = model

    @property
    def description(self) -> str:
        """One line for people."""
        low, high = self.model.curve_watts[0], self.model.curve_watts[3]
        basis = f", {self.model.basis}" if self.model.basis else ""
        return f"CPU-seconds x power curve ({low:.3g} W idle to {high:.3g} W at {self.model.cores} busy CPUs{basis})"

    def open(self) -> _CpuTimeWindow:
        """Start a window; nothing is read."""
        return _CpuTimeWindow(self.model)


class _CpuTimeWindow:
    def __init__(self, model: CpuTimeModel) -> None:
        self._model = model

    def poll(self) -> None:
        """Nothing to read."""

    def close(self, usage: Usage) -> tuple[tuple[Reading, ...], tuple[str, ...]]:
        joules = self._model.joules(usage.cpu_seconds, usage.wall_seconds, usage.busy_seconds)
        if joules.central <= 0:
            return (), ("the processes used no CPU-seconds that the system's clock shows: no energy to charge.",)
        scope = self._model.covers
        return (Reading("cpu", "cpu", joules, CpuTimeMeter.name, modelled=True, machine_wide=False, scope=scope),), ()
