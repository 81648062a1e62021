"""Energy of every epoch of a training, for the callbacks of Lightning and of Hugging Face's Trainer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from estimator.model import Interval
from estimator.units import JOULES_PER_KWH

from .. import shown
from ..measure.block import measure_block
from ..measure.measurement import Measurement
from .rule import StopRule
from .trials import SearchCost


class EpochCost:
    """Measures a training and each of its epochs; says when more of them no longer pay.

    Parameters
    ----------
    measure : called with a name; returns what measures a block.
    name : of the training.
    stop : when to end the training, by gain of the monitored score per kWh; never if ``None``.
    monitor : name of the score among the metrics of an epoch, as ``val_loss``; less is better unless told otherwise.
    emitted : called with joules so far and the seconds in which they were drawn; returns kilograms of CO2e, ``None``
        where they cannot be known.
    """

    def __init__(
        self,
        measure: Callable[[str], measure_block],
        name: str = "training",
        *,
        stop: StopRule | None = None,
        monitor: str | None = None,
        greater_is_better: bool = False,
        emitted: Callable[[Interval, float], Interval | None] | None = None,
    ) -> None:
        self.name, self.monitor = name, monitor
        self._emitted = emitted
        self._measure = measure
        self._cost = SearchCost(measure, stop=stop, greater_is_better=greater_is_better)
        self._whole: measure_block | None = None
        self._epoch: measure_block | None = None
        #: The whole training, once it has ended.
        self.result: Measurement | None = None

    def __repr__(self) -> str:
        """Return epochs and energy in a line."""
        energy = "unknown energy" if self.joules is None else f"{shown.interval(self.joules)} J"
        return f"<EpochCost {self.name!r}: {len(self.epochs)} epochs, {energy}>"

    @property
    def epochs(self) -> list[Any]:
        """What was measured: a :class:`profiler.search.trials.Trial` for each epoch."""
        return self._cost.trials

    @property
    def joules(self) -> Interval | None:
        """Energy of the epochs so far; ``None`` unless that of each is known. [J]"""
        return self._cost.joules

    @property
    def kwh(self) -> float | None:
        """The same, central. [kWh]"""
        return None if self.joules is None else self.joules.central / JOULES_PER_KWH

    @property
    def kgco2e(self) -> Interval | None:
        """Emissions of the epochs so far; ``None`` without a place, or where energy is not known. [kgCO2e]"""
        if self.joules is None or self._emitted is None:
            return None
        return self._emitted(self.joules, sum(epoch.wall_seconds for epoch in self.epochs))

    def figures(self) -> dict[str, float]:
        """Return what a log gets: energy until now with its 90 % interval, and emissions where they are known."""
        joules, kgco2e = self.joules, self.kgco2e
        found = {} if joules is None else _ends("energy_kwh", joules.scaled(1 / JOULES_PER_KWH))
        return found if kgco2e is None else found | _ends("kgco2e", kgco2e)

    @property
    def stopped(self) -> str:
        """Why the training should end, in a sentence; empty if it should not."""
        return self._cost.stopped

    def begin(self) -> None:
        """Begin the training; what an earlier one measured is forgotten only if that one ended."""
        if self._whole is None:
            self._whole = self._measure(self.name).start()
            self._epoch = self._measure(f"{self.name}, epoch 1").start()

    def epoch_end(self, metrics: dict[str, Any]) -> bool:
        """End an epoch; return whether more of them no longer pay."""
        if self._epoch is None:
            return False
        score = None if self.monitor is None else _number(metrics.get(self.monitor))
        self._cost.note({"epoch": len(self.epochs) + 1}, score, self._epoch.stop())
        self._epoch = self._measure(f"{self.name}, epoch {len(self.epochs) + 1}").start()
        return bool(self.stopped)

    def end(self) -> None:
        """End the training, however it ended; what ran after the last epoch is in the whole only."""
        if self._epoch is not None:
            self._epoch.stop()
            self._epoch = None
        if self._whole is not None:
            self.result = self._whole.stop()
            self._whole = None


def _ends(name: str, figure: Interval) -> dict[str, float]:
    return {name: figure.central, f"{name}_low": figure.low, f"{name}_high": figure.high}


def _number(value: Any) -> float | None:
    try:
        return None if value is None else float(value)
    except (TypeError, ValueError):
        return None
