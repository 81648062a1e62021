"""Measuring a run of a tracker: its energy and emissions appear in it while it goes, and stay at its end."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from os import PathLike
from time import monotonic
from typing import Literal, Protocol

from estimator.choices import one_of
from estimator.errors import CarbonestError, readable
from estimator.model import Interval
from estimator.units import number
from profiler.measure.measurement import Measurement
from profiler.measure.so_far import SoFar

from . import mlflow_writing, wandb_writing
from .footprint import Place
from .measure import measure, meters
from .written import MEASURED, Written, written

__all__ = ["measure_run"]

Tracker = Literal["mlflow", "wandb"]
#: Points closer than this cost more than they tell. [s]
_CLOSEST_SECONDS = 0.2


class _Sink(Protocol):
    """A tracker's run that figures are written into."""

    def point(self, seconds: float, found: Written) -> None:
        """Write the figures until now."""

    def final(self, found: Written) -> None:
        """Write the last figures."""


_ACTIVE_RUNS: dict[str, Callable[[], _Sink]] = {
    "mlflow": mlflow_writing.active_run, "wandb": wandb_writing.active_run,
}  # fmt: skip


class measure_run(measure):
    """Measure the active run of a tracker: ``with carbonest.measure_run("mlflow", region="eu-west-1"): train()``.

    While the block runs ``carbonest/kwh`` and, where a place is named, ``carbonest/kgco2e`` grow in the run; at its end
    they are the figures of the whole measurement, with their bounds, method and place beside them. What goes wrong with
    writing never ends the program: it is in the result's warnings.

    Parameters
    ----------
    tracker : {"mlflow", "wandb"}
        Whose active run: that of ``mlflow.start_run`` in this thread, or of ``wandb.init``.
    name : str
        A name for the result.
    every_seconds : float
        Time between two points. [s]
    region, intensity, pue, usd_per_kwh, log : optional
        As :class:`carbonest.measure` takes them. [gCO2e/kWh], [-], [US dollars/kWh]

    Raises
    ------
    InputError
        If a name is unknown; at the start, if no run is active.
    MissingExtraError
        At the start, without the tracker's package.

    Examples
    --------
    >>> with mlflow.start_run(), measure_run("mlflow", region="eu-west-1") as m:                 # doctest: +SKIP
    ...     model.fit(X, y)
    >>> m.energy_joules, m.operational_kgco2e                                                    # doctest: +SKIP
    """

    def __init__(
        self,
        tracker: Tracker,
        name: str = "run",
        *,
        every_seconds: float = 15.0,
        region: str | None = None,
        intensity: str | float | None = None,
        pue: float | None = None,
        usd_per_kwh: float | None = None,
        log: str | PathLike[str] | None = None,
    ) -> None:
        self._tracker = one_of("tracker", tracker, tuple(_ACTIVE_RUNS))
        self._every = number(every_seconds, "every_seconds", low=_CLOSEST_SECONDS, high=86_400.0)
        self._here = {"region": region, "intensity": intensity, "pue": pue}
        self._sink: _Sink | None = None
        super().__init__(name, region=region, intensity=intensity, pue=pue, usd_per_kwh=usd_per_kwh, log=log)

    def start(self) -> measure_run:
        """Begin to measure, and to write."""
        self._sink = sink = _ACTIVE_RUNS[self._tracker]()
        super().start()
        self._ended, self._trouble = threading.Event(), list[str]()
        self._writer = threading.Thread(target=self._write, args=(sink,), name="carbonest-write", daemon=True)
        self._writer.start()
        return self

    def stop(self, *, failed: bool = False) -> Measurement:
        """End the measurement, write its figures, and return it."""
        sink, self._sink = self._sink, None
        # First the measurement: a tracker that does not answer must not be waited for within it.
        try:
            found = super().stop(failed=failed)
        finally:
            if sink is not None:
                self._ended.set()
        if sink is None:
            return found
        self._writer.join()
        self._tried(lambda: sink.final(written(found)))
        if self._trouble:
            found = replace(found, warnings=(*found.warnings, *dict.fromkeys(self._trouble)))
            self._result = found
        return found

    def _write(self, sink: _Sink) -> None:
        begun = monotonic()
        place = Place(datetime.now(UTC), **self._here)  # type: ignore[arg-type]  # one mapping for three keywords
        energy = SoFar(meters())
        while not self._ended.wait(self._every):
            joules, seconds = energy.read(), monotonic() - begun
            if joules is not None and not self._ended.is_set():
                self._tried(partial(_point, sink, place, joules, seconds))
        energy.close()

    def _tried(self, write: Callable[[], None]) -> None:
        try:
            write()
        except Exception as problem:  # noqa: BLE001  # of a stranger's client: it must not end the program
            said = str(problem) if isinstance(problem, CarbonestError) else f"{type(problem).__name__}: {problem}"
            # It stands in the result, which is stored: addresses lose their keys.
            self._trouble.append(f"not all figures were written into the run of {self._tracker}: {readable(said)}")


def _point(sink: _Sink, place: Place, joules: Interval, seconds: float) -> None:
    found = place.of(joules, seconds)
    sink.point(seconds, Written(found.energy_kwh, found.operational_kgco2e, MEASURED, "", found.place))
