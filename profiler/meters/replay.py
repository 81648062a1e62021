"""A meter that plays back joules, for tests and for trying out what a report would look like on another machine."""

from __future__ import annotations

from collections.abc import Iterable

from estimator.model import Interval

from .interface import Reading, Usage


class ReplayMeter:
    """Answers each window with the next of the given energies; the last one is repeated.

    Parameters
    ----------
    joules : iterable of float
        Energy of the first, second, … window. [J]
    part : str
        Part of the machine it stands for: ``cpu``, ``dram`` or ``gpu``.
    device : str
        Name of the device it stands for.
    """

    name = "replay"
    modelled = False
    poll_seconds = None
    description = "replayed energies"

    def __init__(self, joules: Iterable[float], part: str = "cpu", device: str = "package-0") -> None:
        self._joules = list(joules)
        self.parts = frozenset({part})
        self.devices = (device,)

    def open(self) -> _ReplayWindow:
        """Start a window with the next energy."""
        value = self._joules.pop(0) if len(self._joules) > 1 else self._joules[0]
        part = next(iter(self.parts))
        scope = "cpu_pkg" if part == "cpu" else part
        return _ReplayWindow(
            Reading(
                self.devices[0], part, Interval.exact(value), self.name, modelled=False, machine_wide=True, scope=scope
            )
        )


class _ReplayWindow:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def poll(self) -> None:
        """Nothing to read."""

    def close(self, usage: Usage) -> tuple[tuple[Reading, ...], tuple[str, ...]]:
        return (self._reading,), ()
