"""``carbonest usage mlflow|wandb|tensorboard|slurm``: what the runs that are already on disk cost."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from estimator.choices import BOUNDARIES, SIGNALS

from .. import options, render, terminal

if TYPE_CHECKING:
    from estimator.tracked.report import Report

Command = TypeVar("Command", bound=Callable[..., Any])

_LISTED = 10


def _shared(function: Command) -> Command:
    """Add the options that all trackers take."""
    shared = [
        click.argument("paths", nargs=-1, required=True, metavar="PATH…"),
        click.option("--region", help="Region of a cloud in which the runs ran, or nearest to them."),
        click.option("--sku", help="Machine type of a cloud that they ran on: brings price and embodied share."),
        click.option("--places", metavar="FILE.csv", help="Table of host, region, sku; wins over --region and --sku."),
        click.option("--gpu", metavar="MODEL", help="Model of the GPUs, where the store has none."),
        click.option("--cpu", metavar="MODEL", help="Model of the CPUs, where the store has none."),
        click.option("--gpus-per-host", type=click.IntRange(1, 1024), help="GPUs that a host has, used or not."),
        click.option("--host", metavar="NAME", help="Host of all runs that store none: those that overlap share it."),
        click.option("--workload", help="Class of work of GPUs without watts or utilization; see `carbonest vm -h`."),
        click.option("--pue", type=options.positive(1.0), help="Power usage effectiveness of the site."),
        click.option("--intensity", type=options.positive(0.0), metavar="GRAMS", help="Carbon intensity in gCO2e/kWh."),
        click.option("--boundary", type=click.Choice(BOUNDARIES), default=BOUNDARIES[0], show_default=True),
        click.option("--signal", type=click.Choice(SIGNALS), default=SIGNALS[0], show_default=True),
        click.option("--project", "projects", multiple=True, metavar="NAME", help="Only this one; may be repeated."),
        click.option(
            "--group-by",
            multiple=True,
            metavar="KEY",
            help="Sum by project, user, sweep, host, state, gpu, region, sku or name; may be repeated.",
        ),
        click.option("--metric", metavar="NAME", help="Stored metric: prints it, and what each gain of it took."),
        click.option(
            "--goal",
            type=click.Choice(["min", "max"]),
            default="min",
            show_default=True,
            help="Better is less, or more.",
        ),
        options.page,
        options.output,
    ]
    for option in reversed(shared):
        function = option(function)
    return function


@click.command("mlflow")
@_shared
def mlflow(**given: Any) -> int:
    """Runs of an MLflow store: an mlruns folder, or its SQLite file.

    Watts come from the system metrics (gpu_N_power_usage_watts) where they were logged.

    \b
    carbonest usage mlflow mlruns --gpu A100 --region eu-west-1
    carbonest usage mlflow mlflow.db --group-by project --metric rmse --format csv
    """
    return _run("mlflow", given)


@click.command("wandb")
@_shared
def wandb(**given: Any) -> int:
    """Runs of Weights & Biases: run folders on disk, or exported histories.

    Reads the log that each run folder holds (*.wandb), offline or synced, and histories of
    run.history(stream="events") saved as CSV or JSON lines.

    \b
    carbonest usage wandb wandb/ --region europe-west4
    carbonest usage wandb history.csv --gpu H100 --sku p5.48xlarge
    """
    return _run("wandb", given)


@click.command("tensorboard")
@_shared
def tensorboard(**given: Any) -> int:
    """Runs of TensorBoard: folders of event files with power or utilization of GPUs among their scalars.

    \b
    carbonest usage tensorboard runs/ --gpu "RTX 4090" --region westeurope
    """
    return _run("tensorboard", given)


@click.command("slurm")
@click.option(
    "--energy-counter",
    type=click.Choice(["ignore", "node"]),
    default="ignore",
    show_default=True,
    help="ConsumedEnergy is of whole nodes (IPMI, XCC, Redfish plugins); ignored otherwise: RAPL leaves out GPUs.",
)
@click.option("--host-cpus", type=click.IntRange(1, 100_000), help="CPUs of a host: a CPU job's share of it.")
@click.option(
    "--utc-offset",
    type=options.positive(-14.0, 14.0),
    metavar="HOURS",
    help="Of the times in parsable text, which carry none. Default: this machine's zone.",
)
@_shared
def slurm(**given: Any) -> int:
    """Jobs of Slurm's accounting: sacct --json, or sacct --parsable2 with its header.

    \b
    sacct --json --starttime 2026-10-01 > sacct.json
    carbonest usage slurm sacct.json --gpus-per-host 8 --region westeurope --group-by user
    """
    given["counter_covers_node"] = given.pop("energy_counter") == "node"
    return _run("slurm", given)


def _run(tracker: str, given: dict[str, Any]) -> int:
    from ...api.tracked import recorded

    form, path, html_path = given.pop("output_format"), given.pop("output_path"), given.pop("html_path")
    if html_path is not None:
        from .. import pages

        pages.check(html_path, path)
    report = recorded(tracker, given.pop("paths"), **given, progress=_Progress().at)  # type: ignore[arg-type]
    if report.rows and html_path is not None:
        from .tracked_page import tracked_page

        pages.put(tracked_page(report), html_path)
    if report.rows or form != "text":
        # A table of nothing would sum to zero, which is not what is known.
        _write(report, form, path)
    for note in report.notes:
        terminal.note(note)
    for fault in report.faults[:_LISTED]:
        terminal.tell("left out", f"{fault.source}: {fault.sentence}")
    if len(report.faults) > _LISTED:
        terminal.tell("left out", f"and {len(report.faults) - _LISTED:,} more (all in --format json).")
    if not report.rows:
        terminal.complain("no run could be read.")
        return 2
    return 0


class _Progress:
    """Lines on stderr, on a terminal only: how many runs there will be is not known before."""

    _EVERY = 1000

    def __init__(self) -> None:
        self._wanted = terminal.is_watched()

    def at(self, number: int) -> None:
        if self._wanted and number % self._EVERY == 0:
            terminal.say(f"{number:,} runs …")


def _write(report: Report, output_format: str, output_path: str | None) -> None:
    from .tracked_report import flat, tables

    plain = report.to_dict()
    results = plain.pop("results")
    if output_format == "csv":
        results = [flat(result) for result in results]
    render.write(output_format, output_path, results=results, tables=tables(report), header=plain)
