"""``carbonest usage mlflow|wandb|tensorboard|slurm``: what the runs that are already recorded cost."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from estimator.choices import BOUNDARIES, SIGNALS
from estimator.errors import InputError

from .. import options, render, terminal
from ..help import Grouped

if TYPE_CHECKING:
    from estimator.tracked.report import Report

Command = TypeVar("Command", bound=Callable[..., Any])

_LISTED = 10
#: Exit code of a result of which a service kept a part back.
_PARTIAL = 5


def _shared(function: Command) -> Command:
    """Add the options that all trackers take."""
    shared = [
        click.argument("paths", nargs=-1, metavar="PATH…"),
        click.option("--region", help="Region of a cloud in which the runs ran, or nearest to them."),
        click.option("--sku", help="Machine type of a cloud that they ran on: brings price and embodied share."),
        click.option("--places", metavar="FILE.csv", help="Table of host, region, sku; wins over --region and --sku."),
        click.option("--gpu", metavar="MODEL", help="Model of the GPUs, where the store has none."),
        click.option("--cpu", metavar="MODEL", help="Model of the CPUs, where the store has none."),
        click.option("--gpus-per-host", type=options.whole(1, 1024), help="GPUs that a host has, used or not."),
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


def _writing(function: Command) -> Command:
    """Add the options of trackers whose runs can be written."""
    for option in (
        click.option("--dry-run", is_flag=True, help="With --write: say what would be written, and write nothing."),
        click.option("--write", is_flag=True, help="Write each run's estimate into the run. Default: read only."),
    ):
        function = option(function)
    return function


@click.command("mlflow", cls=Grouped)
@click.option("--tracking-uri", metavar="URL", help="Ask this MLflow server instead (network; your own rights).")
@_writing
@_shared
def mlflow(**given: Any) -> int:
    """Runs of an MLflow store: an mlruns folder, its SQLite file, or a server that you name.

    Watts come from the system metrics (gpu_N_power_usage_watts) where they were logged. --write puts energy and
    emissions into each run, as metrics carbonest/kwh and carbonest/kgco2e and as tags; a second time changes nothing.

    \b
    carbonest usage mlflow mlruns --gpu A100 --region eu-west-1
    carbonest usage mlflow mlflow.db --group-by project --metric rmse --format csv
    carbonest usage mlflow --tracking-uri https://mlflow.example.org --project houses
    carbonest usage mlflow mlruns --gpu A100 --region eu-west-1 --write --dry-run
    """
    server = given.pop("tracking_uri")
    _named(given, server is not None, "mlruns, mlflow.db or --tracking-uri URL")
    return _run("mlflow", given | {"live": server})


@click.command("wandb", cls=Grouped)
@_writing
@_shared
def wandb(**given: Any) -> int:
    """Runs of Weights & Biases: run folders on disk, exported histories, or a project at the service.

    Reads the log that each run folder holds (*.wandb), offline or synced, and histories of
    run.history(stream="events") saved as CSV or JSON lines. Without a PATH, --project ENTITY/PROJECT asks the service
    (network; your own key: WANDB_API_KEY or `wandb login`); --write puts the figures into the summaries of its runs.

    \b
    carbonest usage wandb wandb/ --region europe-west4
    carbonest usage wandb history.csv --gpu H100 --sku p5.48xlarge
    carbonest usage wandb --project ada/houses --region europe-west4
    """
    asked = [name for name in given["projects"] if "/" in name] if not given["paths"] else []
    _named(given, bool(asked), "wandb/, history.csv or --project ENTITY/PROJECT")
    if not asked:
        return _run("wandb", given | {"live": None})
    if len(given["projects"]) > 1:
        raise InputError(f"one project of W&B is asked for at a time; got {len(given['projects'])}.")
    return _run("wandb", given | {"live": asked[0], "projects": ()})


@click.command("tensorboard", cls=Grouped)
@_shared
def tensorboard(**given: Any) -> int:
    """Runs of TensorBoard: folders of event files with power or utilization of GPUs among their scalars.

    \b
    carbonest usage tensorboard runs/ --gpu "RTX 4090" --region westeurope
    """
    _named(given, False, "runs/")
    return _run("tensorboard", given)


@click.command("slurm", cls=Grouped)
@click.option("--live", is_flag=True, help="Run sacct itself, where Slurm is, instead of reading files.")
@click.option("--start", metavar="TIME", help="With --live: since when, as sacct takes it. Default: midnight.")
@click.option("--end", metavar="TIME", help="With --live: until when, as sacct takes it.")
@click.option("--all-users", is_flag=True, help="With --live: everybody's jobs, as far as the site shows them.")
@click.option(
    "--energy-counter",
    type=click.Choice(["ignore", "node"]),
    default="ignore",
    show_default=True,
    help="ConsumedEnergy is of whole nodes (IPMI, XCC, Redfish plugins); ignored otherwise: RAPL leaves out GPUs.",
)
@click.option("--host-cpus", type=options.whole(1, 100_000), help="CPUs of a host: a CPU job's share of it.")
@click.option(
    "--utc-offset",
    type=options.positive(-14.0, 14.0),
    metavar="HOURS",
    help="Of the times in parsable text, which carry none. Default: this machine's zone.",
)
@_shared
def slurm(**given: Any) -> int:
    """Jobs of Slurm's accounting: sacct --json, or sacct --parsable2 with its header; or sacct run by --live.

    \b
    sacct --json --starttime 2026-10-01 > sacct.json
    carbonest usage slurm sacct.json --gpus-per-host 8 --region westeurope --group-by user
    carbonest usage slurm --live --start 2026-10-01 --gpus-per-host 8 --region westeurope
    """
    from estimator.tracked.stores import Live

    given["counter_covers_node"] = given.pop("energy_counter") == "node"
    live, window = given.pop("live"), {name: given.pop(name) for name in ("start", "end", "all_users")}
    if not live and any(window.values()):
        raise InputError("--start, --end and --all-users go with --live: a file holds the jobs that it holds.")
    _named(given, live, "sacct.json or --live")
    return _run("slurm", given | {"live": Live(**window) if live else None})


def _named(given: dict[str, Any], asks: bool, what: str) -> None:
    """Raise unless a store was named, on disk or at a service."""
    if not given["paths"] and not asks:
        raise InputError(f"there must be a store to read: give {what}.")


def _run(tracker: str, given: dict[str, Any]) -> int:
    from ...api.tracked import recorded

    form, path, html_path = given.pop("output_format"), given.pop("output_path"), given.pop("html_path")
    write, dry_run = given.pop("write", False), given.pop("dry_run", False)
    if dry_run and not write:
        raise InputError("--dry-run goes with --write: without it nothing is written anyway.")
    if write:
        from ...api.write_back import check_writable

        check_writable(tracker, given["paths"], live=given["live"] is not None)
    if html_path is not None:
        from .. import pages

        pages.check(html_path, path)
    if given.get("live") is not None and terminal.is_watched():
        terminal.say("asking for the list of runs …")
    report = recorded(tracker, given.pop("paths"), **given, progress=_Progress("runs").at)  # type: ignore[arg-type]
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
    if not report.rows and report.faults:
        terminal.complain("no run could be read.")
        return _PARTIAL if report.partial else 2
    code = _write_back(report, dry_run=dry_run) if write else 0
    if report.partial:
        terminal.complain("the result is PARTIAL: the service did not answer for every run; ask again.")
    return code or (_PARTIAL if report.partial else 0)


def _write_back(report: Report, *, dry_run: bool) -> int:
    """Write into the runs, say what became of them, and return the exit code."""
    from ...api.write_back import write_back
    from .written_report import tell

    return tell(write_back(report, dry_run=dry_run, progress=_Progress("runs written").at))


class _Progress:
    """Lines on stderr, on a terminal only: how many runs there will be is not known before."""

    _EVERY = 1000

    def __init__(self, what: str) -> None:
        self._what, self._wanted = what, terminal.is_watched()

    def at(self, number: int) -> None:
        if self._wanted and number % self._EVERY == 0:
            terminal.say(f"{number:,} {self._what} …")


def _write(report: Report, output_format: str, output_path: str | None) -> None:
    from .tracked_report import flat, tables

    plain = report.to_dict()
    results = plain.pop("results")
    if output_format == "csv":
        results = [flat(result) for result in results]
    render.write(output_format, output_path, results=results, tables=tables(report), header=plain)
