"""Energy of every trial of a search: GridSearchCV, RandomizedSearchCV, Optuna, or a loop of one's own.

>>> from profiler.measure.block import measure_block
>>> from profiler.meters import CpuTimeModel, choose_meters
>>> report = choose_meters(CpuTimeModel(10.0, (10.0, 20.0, 40.0, 60.0), cores=4))
>>> cost = SearchCost(lambda name: measure_block(report, name))
>>> for depth in (1, 2):
...     with cost.trial({"depth": depth}) as trial:
...         trial.score = 0.5 + depth / 10
>>> [(trial.params, trial.best_score) for trial in cost.trials]
[({'depth': 1}, 0.6), ({'depth': 2}, 0.7)]
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from math import isfinite
from typing import Any, Self

from estimator.errors import InputError
from estimator.model import SCHEMA_VERSION, Interval
from estimator.notebook import html_table
from estimator.units import JOULES_PER_KWH

from .. import shown
from ..measure.block import measure_block
from ..measure.measurement import Measurement
from ..meters import added
from .rule import StopRule

_HEADINGS = ("trial", "score", "best", "J", "CPU s", "s", "parameters")


@dataclass(frozen=True)
class Trial:
    """One trial: its parameters and score, what it took, and the best score until then; ``None`` is unknown.

    ``score`` is as the search gave it, ``best_score`` in its direction; a trial that failed or was pruned has none, and
    has cost energy all the same.
    """

    number: int
    params: dict[str, Any]
    score: float | None
    best_score: float | None
    joules: Interval | None
    cpu_seconds: float
    wall_seconds: float

    def to_dict(self) -> dict[str, Any]:
        """Return plain data; parameters that JSON cannot hold as text."""
        plain = {name: value if isinstance(value, _PLAIN) else str(value) for name, value in self.params.items()}
        joules = None if self.joules is None else self.joules.to_dict()
        return {**self.__dict__, "params": plain, "joules": joules}


_PLAIN = (str, int, float, bool, type(None))


@dataclass
class _Running:
    """A trial under way, for whoever runs the loop: ``score`` is to be set."""

    score: float | None = None


class SearchCost:
    """Measures every trial of a search, and ends the search where more of it no longer pays.

    Parameters
    ----------
    measure : called with a name; returns what measures a block.
    stop : when to end the search; never if ``None``.
    greater_is_better : direction of the score; ``None``: as the search says, greater where it does not.

    Attributes
    ----------
    trials : list of Trial
        What was measured. ``stopped``: why the search was ended, in a sentence; empty if it was not.
    """

    def __init__(
        self,
        measure: Callable[[str], measure_block],
        *,
        stop: StopRule | None = None,
        greater_is_better: bool | None = None,
    ) -> None:
        self._measure, self.stop_rule, self._greater = measure, stop, greater_is_better
        self.trials: list[Trial] = []
        self.stopped = ""
        self.warnings: list[str] = []
        self._open: measure_block | None = None
        self._opened_at: datetime | None = None
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        """Return trials, energy and the best score in a line."""
        best = self.trials[-1].best_score if self.trials else None
        energy = "unknown energy" if self.joules is None else f"{shown.interval(self.joules)} J"
        return f"<SearchCost of {len(self.trials)} trials: {energy}, best {shown.figure(best)}>"

    def _repr_html_(self) -> str:
        """Return a row for each trial, for notebooks."""
        rows = [
            (
                str(trial.number),
                shown.figure(trial.score),
                shown.figure(trial.best_score),
                shown.cell(trial.joules),
                shown.figure(trial.cpu_seconds),
                shown.figure(trial.wall_seconds),
                ", ".join(f"{name}={value}" for name, value in trial.params.items()),
            )
            for trial in self.trials
        ]
        return html_table(self.stopped, _HEADINGS, rows)

    @property
    def joules(self) -> Interval | None:
        """Energy of all trials; ``None`` unless that of each is known. [J]"""
        known = [trial.joules for trial in self.trials if trial.joules is not None]
        return added(known) if known and len(known) == len(self.trials) else None

    @property
    def gain_per_kwh(self) -> float | None:
        """What the last trials have gained per kWh, as the stop rule sees it; ``None`` without one, or too early."""
        return None if self.stop_rule is None else self.stop_rule.gain_per_kwh(self._bests(), self._kwh())

    def to_dict(self) -> dict[str, Any]:
        """Return plain data for JSON."""
        joules = self.joules
        return {
            "schema_version": SCHEMA_VERSION,
            "kind": "search",
            "energy_joules": None if joules is None else joules.to_dict(),
            "stopped": self.stopped,
            "warnings": list(self.warnings),
            "trials": [trial.to_dict() for trial in self.trials],
        }

    def to_frame(self) -> Any:
        """Return a row for each trial, as a data frame of pandas, with kWh beside joules."""
        import pandas as pd

        return pd.DataFrame(
            [
                {
                    **{f"param_{name}": value for name, value in trial.params.items()},
                    "score": trial.score,
                    "best_score": trial.best_score,
                    **dict(zip(("joules_low", "joules", "joules_high"), trial.joules or (None,) * 3, strict=True)),
                    "kwh": None if trial.joules is None else trial.joules.central / JOULES_PER_KWH,
                    "cpu_seconds": trial.cpu_seconds,
                    "wall_seconds": trial.wall_seconds,
                }
                for trial in self.trials
            ]
        )

    @contextmanager
    def trial(self, params: dict[str, Any]) -> Iterator[_Running]:
        """Measure one trial of a loop of one's own; set ``score`` of what is yielded."""
        running = _Running()
        block = self._measure(f"trial {len(self.trials)}").start()
        try:
            yield running
        finally:
            self.note(params, running.score, block.stop())

    def watch(self, search: Any) -> Any:
        """Let a search of scikit-learn evaluate its candidates one by one, each measured; return the search.

        Its results, its best parameters and its refit stay what they are; a search that the rule ends has the
        candidates that were evaluated. Folds of a candidate may run in parallel (``n_jobs``); candidates no longer do.

        Raises
        ------
        InputError
            If it is no GridSearchCV or RandomizedSearchCV: halving searches race candidates against each other.
        """
        from .scikit import evaluate_one_by_one

        def candidate(params: dict[str, Any], evaluate: Callable[[], float | None]) -> bool:
            block = self._measure(f"trial {len(self.trials)}").start()
            score = None
            try:
                score = evaluate()
            finally:
                self.note(params, score, block.stop())
            return not self.stopped

        evaluate_one_by_one(search, candidate)
        return search

    def __enter__(self) -> Self:
        """Begin to measure for a search that calls back after each trial (Optuna)."""
        self._begin()
        return self

    def __exit__(self, *_: object) -> None:
        """End; what ran after the last trial is no trial's."""
        if self._open is not None:
            self._open.stop()
            self._open = None

    def __call__(self, study: Any, trial: Any) -> None:
        """Note a trial of Optuna that has ended: ``study.optimize(objective, callbacks=[cost])`` within ``with``.

        Raises
        ------
        InputError
            Outside of ``with``: the first trial would not be measured.
        """
        with self._lock:
            if self._open is None:
                raise InputError("a callback of Optuna must measure from the start: `with cost: study.optimize(…)`.")
            if self._greater is None:
                directions = [direction.name for direction in study.directions]
                self._greater = directions[0] != "MINIMIZE"
                if len(directions) > 1:
                    self._say("several objectives: the best score is that of the first.")
            if trial.datetime_start is not None and self._opened_at is not None:
                behind = (self._opened_at - trial.datetime_start).total_seconds()
                if behind > 0.05:
                    self._say("trials ran side by side (n_jobs): each is charged what ran since the one before ended.")
            values = trial.values
            self.note(dict(trial.params), values[0] if values else None, self._open.stop(), trial.number)
            self._begin()
        if self.stopped:
            study.stop()

    def _begin(self) -> None:
        self._open = self._measure(f"trial {len(self.trials)}").start()
        self._opened_at = datetime.now()

    def _say(self, warning: str) -> None:
        if warning not in self.warnings:
            self.warnings.append(warning)

    def note(self, params: dict[str, Any], score: float | None, found: Measurement, number: int | None = None) -> None:
        """Take in what a trial was and took, and ask the rule whether more of them pay."""
        known = score is not None and isfinite(score)
        before = self.trials[-1].best_score if self.trials else None
        best = before
        if known and score is not None:
            better = max if self._greater is not False else min
            best = score if before is None else better(score, before)
        self.trials.append(
            Trial(
                len(self.trials) if number is None else number,
                params,
                score if known else None,
                best,
                found.energy_joules,
                found.cpu_seconds,
                found.wall_seconds,
            )
        )
        if self.stop_rule is not None and not self.stopped and self.stop_rule.says_stop(self._bests(), self._kwh()):
            self.stopped = (
                f"stopped after {len(self.trials)} trials: the last {self.stop_rule.patience} gained "
                f"{self.gain_per_kwh:.3g} per kWh, less than {self.stop_rule.least_gain_per_kwh:.3g}."
            )

    def _bests(self) -> list[float | None]:
        """Return the best scores with greater being better."""
        sign = -1.0 if self._greater is False else 1.0
        return [None if trial.best_score is None else sign * trial.best_score for trial in self.trials]

    def _kwh(self) -> list[float | None]:
        return [None if trial.joules is None else trial.joules.central / JOULES_PER_KWH for trial in self.trials]
