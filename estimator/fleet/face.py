"""The public face of bills: every keyword spelled, one report back."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import Literal

from ..choices import Boundary, Fallback, Signal, names_of
from .report import FleetReport
from .run import Asked, FleetRun

Names = str | Iterable[str]
Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]


def fleet(
    files: Paths = (),
    *,
    forced_format: str | None = None,
    group_by: Names = (),
    usage: Paths = (),
    engine: Literal["duckdb", "spark"] = "duckdb",
    master: str | None = None,
    memory_limit: str | None = None,
    workload: str | None = None,
    network: bool = False,
    pue: float | None = None,
    intensity: float | str | None = None,
    fallback: Fallback | None = None,
    boundary: Boundary | None = None,
    signal: Signal | None = None,
    state: str | os.PathLike[str] | None = None,
    feed: str | None = None,
    progress: Callable[[int, str], None] | None = None,
) -> FleetReport:
    """Return what billing exports come to: energy, carbon and money of every line, by anything that a line says.

    Parameters
    ----------
    files : exports, or folders with deliveries: AWS CUR, FOCUS, Azure cost details, GCP detailed export.
    forced_format : the format of all files, whatever their headers say; each by its headers if left out.
    group_by : account, service, region, month, sku, class, provider, billing-month, resource, ``tag:NAME``,
        ``column:NAME``.
    usage : results of ``carbonest usage``: measured utilization, joined by resource and month.
    engine, master : duckdb (embedded) or spark, and where Spark runs; on this machine if left out.
    memory_limit : what DuckDB may take before it spills: ``"2GB"``; its own rule if left out.
    workload : class of the machines that ran; what suits each machine if left out.
    network : whether bytes moved are estimated: published figures are 59 times apart.
    pue : power usage effectiveness of all sites, at least 1; that of each region if left out. [-]
    intensity : of all sites, or as ``--intensity`` names it; the yearly table if left out. [gCO2e/kWh]
    fallback : what to take where a live service fails, annual or latest; if left out, that is an error.
    boundary, signal : lifecycle or direct; average or marginal; if left out the first of each.
    state, feed : folder in which each billing month is kept, and what delivers it; a restated month replaces. The
        report is over all months kept. If left out nothing is kept.
    progress : called with (stages done, what comes next); nobody if left out.

    Returns
    -------
    FleetReport
        ``whole``, ``groups``, ``months``, ``movers``, ``uncovered``, ``covered``, ``advice``, the ``ledger``;
        ``to_dict()`` is the JSON of the command, ``to_frame()`` a table.

    Raises
    ------
    InputError
        If an option breaks its rule, or no bill can be read.
    MissingExtraError
        Without duckdb (or pyspark).

    Examples
    --------
    >>> fleet("no-such-bill.csv")
    Traceback (most recent call last):
    ...
    estimator.errors.InputError: a bill must be a file or a folder that exists; 'no-such-bill.csv' does not.
    """
    asked = Asked(
        paths=_each(files),
        forced_format=forced_format,
        group_by=names_of("group_by", group_by),
        usage=_each(usage),
        engine=engine,
        master=master,
        memory_limit=memory_limit,
        workload=workload,
        network=network,
        pue=pue,
        intensity=intensity,
        fallback=fallback,
        boundary=boundary,
        signal=signal,
        state=None if state is None else os.fspath(state),
        feed=feed,
    )
    with FleetRun(asked, progress or (lambda done, label: None)) as run:
        return run.report()


def _each(paths: Paths) -> tuple[str, ...]:
    return (os.fspath(paths),) if isinstance(paths, str | os.PathLike) else tuple(os.fspath(path) for path in paths)
