"""Runs that a tracker already recorded: the one call behind ``carbonest usage mlflow`` and its like."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from os import PathLike
from typing import TYPE_CHECKING, Literal

from estimator import units
from estimator.choices import BOUNDARIES, SIGNALS, Boundary, Signal, names_of, one_of
from estimator.machines.catalogue import find_machine
from estimator.machines.load import workload_class
from estimator.providers import find_region
from estimator.tracked import report as reports
from estimator.tracked.estimate import Setting
from estimator.tracked.places import read_places
from estimator.tracked.stores import Live, opened

if TYPE_CHECKING:
    from estimator.tracked.report import Report

Tracker = Literal["mlflow", "wandb", "tensorboard", "slurm"]
Path = str | PathLike[str]


def recorded(
    tracker: Tracker,
    paths: Path | Iterable[Path] = (),
    *,
    live: str | Live | None = None,
    region: str | None = None,
    sku: str | None = None,
    places: Path | None = None,
    gpu: str | None = None,
    cpu: str | None = None,
    gpus_per_host: int | None = None,
    host_cpus: int | None = None,
    host: str | None = None,
    workload: str | None = None,
    pue: float | None = None,
    intensity: float | None = None,
    boundary: Boundary = "lifecycle",
    signal: Signal = "average",
    counter_covers_node: bool = False,
    utc_offset: float | None = None,
    metric: str | None = None,
    goal: Literal["min", "max"] = "min",
    projects: str | Iterable[str] = (),
    group_by: str | Iterable[str] = (),
    progress: Callable[[int], None] | None = None,
) -> Report:
    """Return what the runs of a tracker's stores cost in energy, carbon and, on cloud machines, money.

    Reads files, unless a service is named; nothing in the stores is changed.

    Parameters
    ----------
    tracker : {"mlflow", "wandb", "tensorboard", "slurm"}
    paths : an ``mlruns`` folder or an SQLite file; W&B run folders or exported histories (CSV, JSON lines);
        folders of event files; files of ``sacct --json`` or ``sacct --parsable2``.
    live : ask the tracker's service instead (files are read if left out), through its own client and with your own
        key: MLflow's server by its address, a project of W&B as ENTITY/PROJECT, Slurm's ``sacct`` with since when
        (``"2026-10-01"``).
    region, sku : where the runs ran, and on which machine of a cloud; without a machine there is neither an embodied
        share nor a price, without a region a range over regions.
    places : CSV file of host, region, sku, which wins over ``region`` and ``sku``; those alone if left out.
    gpu, cpu : models, where the store has none.
    gpus_per_host : boards that a host has, used or not; if left out the run is taken to have held them all.
    host_cpus : processors of a host, for a job's share of it; Slurm's CPU jobs are not estimated if it is left out.
    host : the one host of runs that store none; if left out each is taken to have had a host of its own.
    workload : class of work of boards without watts or utilization; what suits them if left out.
    pue, intensity : of the site; those of the region, or a range, if left out. [-], [gCO2e/kWh]
    boundary, signal : lifecycle or direct; average or marginal.
    counter_covers_node : Slurm's energy plugin reads whole nodes (IPMI, XCC, Redfish): take its joules.
    utc_offset : of the times in Slurm's parsable text; this machine's if left out. [h]
    metric, goal : a stored metric, and whether less or more of it is better; no front if left out.
    projects : only these; all if empty.
    group_by : ``"project"``, ``"user"``, ``"sweep"``, ``"host"``, ``"state"``, …: sums besides the runs.
    progress : called with the number of runs read; nobody if left out.

    Returns
    -------
    Report
        ``rows`` (a run each), ``groups``, ``whole``, ``front``; ``faults`` are stores or runs that could not be read.
        ``to_dict()`` is the JSON of the command, ``to_frame()`` a table.

    Raises
    ------
    InputError
        If an option breaks its rule, or a path is no store of the tracker.
    MissingExtraError, AccessError, RemoteError
        If a service's client is missing, or the service refuses or fails; what fails on the way is in ``faults``.

    Examples
    --------
    >>> recorded("wandb", "wandb/", region="europe-west4").whole.energy_kwh                      # doctest: +SKIP
    """
    found = None if region is None else find_region(region)
    if workload is not None:
        workload = workload_class(workload, gpus=0, burstable=False)[0]
    for name, value in (("gpus_per_host", gpus_per_host), ("host_cpus", host_cpus)):
        if value is not None:
            units.number(value, name, low=1, high=1e6)
    setting = Setting(
        region=None if found is None else found.region,
        sku=None if sku is None else find_machine(sku, None if found is None else found.provider).sku,
        places={} if places is None else read_places(str(places)),
        gpu=gpu,
        cpu=cpu,
        gpus_per_host=gpus_per_host,
        host=host,
        host_cpus=host_cpus,
        workload=workload,
        pue=None if pue is None else units.number(pue, "pue", low=1, high=10),
        intensity=None if intensity is None else units.number(intensity, "intensity", low=0),
        boundary=one_of("boundary", boundary, BOUNDARIES),
        signal=one_of("signal", signal, SIGNALS),
        counter_covers_node=counter_covers_node,
        metric=metric,
    )
    if utc_offset is not None:
        utc_offset = units.number(utc_offset, "utc_offset", low=-14, high=14)
    wanted = names_of("projects", projects)
    given = [str(paths)] if isinstance(paths, str | PathLike) else [str(path) for path in paths]
    return reports.report(
        opened(tracker, given, _live(tracker, live), projects=wanted, utc_offset_hours=utc_offset),
        setting,
        group_by=names_of("group_by", group_by),
        projects=wanted,
        goal=goal,
        progress=progress,
    )


def _live(tracker: Tracker, live: str | Live | None) -> Live | None:
    if not isinstance(live, str):
        return live
    return Live(start=live or None) if tracker == "slurm" else Live(live)
