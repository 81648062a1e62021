"""Carbon and money of a measured run: here, where this machine stands, and on a machine in a cloud."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from estimator.errors import InputError
from estimator.estimate.composer import composed
from estimator.estimate.measured_run import Footprint, footprint, on_machine
from estimator.model import Interval
from estimator.providers import find_region
from estimator.units import SECONDS_PER_HOUR
from profiler.measure.measurement import Measurement


def check_places(
    *,
    region: str | None = None,
    cloud: str | None = None,
    intensity: str | float | None = None,
    fallback: str | None = None,
    pue: float | None = None,
    usd_per_kwh: float | None = None,
    speed: float | None = None,
) -> None:
    """Raise for what :func:`priced` would refuse, before a program runs for an hour.

    Raises
    ------
    InputError
        If a name is unknown or options contradict each other.
    """
    del pue, usd_per_kwh  # checked by their types already
    source = composed(intensity, fallback=fallback)
    if source is not None:
        source.check_place(None if cloud is not None else region)
        source.check_source()
    if speed is not None and cloud is None:
        raise InputError("--speed is the speed of a cloud machine's vCPU: give --cloud SKU as well.")
    if cloud is not None:
        on_machine(cloud, cpu_seconds=1.0, wall_seconds=1.0, region=region, speed=speed)
    elif region is not None:
        find_region(region)


def priced(
    measurement: Measurement,
    *,
    region: str | None = None,
    cloud: str | None = None,
    intensity: str | float | None = None,
    fallback: str | None = None,
    pue: float | None = None,
    usd_per_kwh: float | None = None,
    speed: float | None = None,
) -> Measurement:
    """Return a measurement with carbon and money: ``here``, where this machine stands, and in a ``cloud``.

    Parameters
    ----------
    region : region of the cloud machine; without ``cloud`` the region in which this machine stands.
    cloud : machine type on which to place the run.
    intensity : a number [gCO2e/kWh], or a source as ``--intensity`` names it, asked for the time of the run.
    fallback : what to take where a live source fails; an error if ``None``.
    pue, usd_per_kwh : of the place here. [-], [US dollars]
    speed : work of a vCPU there relative to a CPU here; unknown, with its spread, if ``None``.
    """
    extras: dict[str, Any] = {"here": None, "cloud": None}
    here = region if cloud is None else None
    source = composed(intensity, fallback=fallback)
    hours = measurement.wall_seconds / SECONDS_PER_HOUR
    grid = None if source is None else source.at(None, here, measurement.started, hours)
    warnings = measurement.warnings if grid is None else (*measurement.warnings, *grid.warnings)
    if measurement.energy_joules is not None and (here, grid, pue, usd_per_kwh) != (None,) * 4:
        extras["here"] = footprint(
            measurement.energy_joules,
            wall_seconds=measurement.wall_seconds,
            start=measurement.started,
            region=here,
            intensity=None if grid is None else grid.gco2e_per_kwh,
            intensity_steps=() if grid is None else grid.steps,
            pue=pue,
            usd_per_kwh=usd_per_kwh,
        ).to_dict()
    if cloud is not None:
        estimate = on_machine(
            cloud,
            cpu_seconds=measurement.cpu_seconds,
            wall_seconds=measurement.wall_seconds,
            region=region,
            speed=speed,
        )
        title = f"on {cloud}" + (f" in {region}" if region else "") + ", held for the run"
        extras["cloud"] = estimate.to_dict() | {"title": title}
    return replace(measurement, warnings=warnings, extras=measurement.extras | extras)


class Place:
    """Where this machine stands, for energy that grows: a live intensity is asked for once, at the first figure.

    Parameters
    ----------
    region, intensity, pue : as :func:`priced` takes them.
    started : when the energy began to be drawn, in UTC.

    Raises
    ------
    InputError
        If a name is unknown or options contradict each other.
    """

    def __init__(
        self,
        started: datetime,
        *,
        region: str | None = None,
        intensity: str | float | None = None,
        pue: float | None = None,
    ) -> None:
        check_places(region=region, intensity=intensity)
        self._started, self._region, self._pue = started, region, pue
        self._source = composed(intensity)
        self._given: dict[str, Any] | None = None

    def of(self, joules: Interval, wall_seconds: float) -> Footprint:
        """Return what the joules drawn until now mean here; emissions are ``None`` where no place was named."""
        if self._given is None:
            self._given = {}
            if self._source is not None:
                grid = self._source.at(None, self._region, self._started, wall_seconds / SECONDS_PER_HOUR)
                self._given = {"intensity": grid.gco2e_per_kwh, "intensity_steps": grid.steps}
        return footprint(
            joules, wall_seconds=wall_seconds, start=self._started, region=self._region, pue=self._pue, **self._given
        )
