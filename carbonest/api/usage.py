"""Reading what machines in the cloud really did: the one call behind ``carbonest usage``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from os import PathLike
from typing import TYPE_CHECKING

from estimator.choices import AskedProvider, Boundary, Fallback, Signal
from estimator.usage import runs
from estimator.usage.options import Auth, Rows

if TYPE_CHECKING:
    from estimator.usage.collect import Survey
    from estimator.usage.report import Report

Names = str | Iterable[str]


def usage(
    provider: AskedProvider,
    *,
    start: str | datetime | None = None,
    end: str | datetime | None = None,
    last: str | None = None,
    month: str | None = None,
    tags: Names = (),
    period: int | None = None,
    profiles: Names = (),
    regions: Names = (),
    all_regions: bool = False,
    ids: Names = (),
    agent: bool = True,
    agent_namespace: str = "CWAgent",
    subscriptions: Names = (),
    resource_groups: Names = (),
    auth: Auth = "auto",
    batch: bool = True,
    rows: Rows = "total",
    group_by: Names = (),
    workload: str | None = None,
    pue: float | None = None,
    intensity: str = "annual",
    fallback: Fallback | None = None,
    boundary: Boundary | None = None,
    signal: Signal | None = None,
    resume: bool = False,
    journal: str | PathLike[str] | None = None,
    dry_run: bool = False,
    parallel: int = 8,
    max_wait: str | float = "10min",
    keep_journal: bool = False,
    announce: Callable[[Survey], None] | None = None,
    progress: Callable[[int, int], None] | None = None,
    say: Callable[[str], None] | None = None,
) -> Report:
    """Return the measured utilization of running machines, and what it cost in energy, carbon and money.

    Goes to the cloud and reads; changes nothing. Without a window: the last 30 days.

    Parameters
    ----------
    provider : {"aws", "azure"}
    start, end : a time (UTC unless it says otherwise); ``end`` is exclusive, by default the last full hour.
    last : ``"48h"``, ``"30d"``, ``"2w"`` up to now; the last 30 days if no window is given at all: all four left out.
    month : a UTC month, ``"2026-10"``, instead of ``last`` or ``start``; optional.
    tags : ``"key=value"`` or ``"key"``: only machines with all of these.
    period : width of the points; chosen by age, length and detail if left out. [s]
    profiles, regions, all_regions, ids, agent, agent_namespace : AWS only. Profiles of ``~/.aws/config``; regions, or
        all that are enabled; instance ids; whether, and under which namespace, to look for the CloudWatch agent's GPU
        and memory metrics.
    subscriptions, resource_groups, auth, batch : Azure only. Subscriptions (default: all that you see), resource
        groups, where the sign-in comes from, whether to read 50 machines per call where the rights allow.
    rows : {"total", "month", "day"}
        One row per machine, or per machine and UTC month or day.
    group_by : ``"account"``, ``"region"``, ``"type"``, ``"tag:NAME"``, …: sums besides the rows.
    workload : class of what was not measured; the machine suggests one if left out.
    pue : power usage effectiveness of the sites, at least 1; that of each region if left out. [-]
    intensity : as ``--intensity`` names it; the yearly table unless you say otherwise.
    fallback : what to take where a live service fails, annual or latest; if left out, that is an error.
    boundary, signal : lifecycle or direct; average or marginal; if left out the first of each.
    resume, journal : go on with the run that was cut off, from this file; one per request if left out.
    dry_run : stop after the inventory, by :class:`estimator.usage.report.DryRunError`; its ``survey`` says the price.
    parallel : calls at a time.
    max_wait : cap on all waiting for a throttling or failing service: ``"10min"``, or a number. [s]
    keep_journal : keep the file for resuming until ``report.written()``, for callers that still have to store the
        report.
    announce, progress, say : called with the survey before any metric is asked for, with (machines done, machines in
        all), and with sentences for the user; nobody if left out.

    Returns
    -------
    Report
        ``rows``, ``groups``, ``whole``; ``complete`` is false and ``problems`` says why where something could not
        be read. ``to_dict()`` is the JSON of the command, ``to_frame()`` a table.

    Raises
    ------
    InputError
        If an option breaks its rule, belongs to the other cloud, or nothing matches.
    AccessError, RemoteError
        If nothing at all could be read.
    MissingExtraError
        Without the cloud's own SDK.

    Examples
    --------
    >>> usage("aws", auth="cli")
    Traceback (most recent call last):
    ...
    estimator.errors.InputError: auth must be left out for aws: only azure has such a thing.
    """
    given = dict(locals())
    for name in ("provider", "keep_journal", "announce", "progress", "say"):
        del given[name]
    report = runs.report(provider, given, announce=announce, progress=progress, say=say)
    if not keep_journal:
        report.written()
    return report
