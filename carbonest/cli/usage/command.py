"""``carbonest usage``: what machines and runs really did, and what it cost."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar, get_args

import click

from estimator.choices import BOUNDARIES, SIGNALS, AskedProvider
from estimator.usage.options import Auth, Rows

from .. import options, render, terminal
from ..help import Grouped
from . import tracked

if TYPE_CHECKING:
    from estimator.usage.collect import Survey
    from estimator.usage.report import Report

Command = TypeVar("Command", bound=Callable[..., Any])

_LISTED = 10


def _shared(function: Command) -> Command:
    """Add the options of both clouds."""
    shared = [
        click.option("--last", metavar="30d", help="The last hours, days or weeks: 48h, 30d, 2w. Default: 30d."),
        click.option("--month", metavar="2026-10", help="A calendar month (UTC)."),
        click.option(
            "--start",
            metavar="TIME",
            help="Start, such as 2026-10-01 or 2026-10-01T08:00Z (UTC unless it says otherwise).",
        ),
        click.option("--end", metavar="TIME", help="End, exclusive. Default: the last full hour."),
        click.option(
            "--tag", "tags", multiple=True, metavar="KEY[=VALUE]", help="Only machines with this tag; may be repeated."
        ),
        click.option(
            "--period",
            type=int,
            metavar="SECONDS",
            help="Width of the points. Default: chosen by age, length and detail.",
        ),
        click.option(
            "--group-by",
            multiple=True,
            metavar="KEY",
            help="Sum by account, region, type, tag:NAME, resource-group, lifecycle, period, …; may be repeated.",
        ),
        click.option(
            "--rows",
            type=click.Choice(get_args(Rows)),
            default="total",
            show_default=True,
            help="One row per machine, or per machine and UTC month or day.",
        ),
        click.option("--workload", help="Workload class of what was not measured; see `carbonest vm --help`."),
        click.option(
            "--pue", type=options.positive(1.0), help="Power usage effectiveness of the sites, if you know it."
        ),
        options.intensity,
        click.option("--boundary", type=click.Choice(BOUNDARIES), help="Default: lifecycle, or what the source gives."),
        click.option("--signal", type=click.Choice(SIGNALS), help="Default: average, or what the source gives."),
        click.option("--resume", is_flag=True, help="Go on with the run that was cut off; same options."),
        click.option(
            "--journal", metavar="FILE", help="File for resuming. Default: one per request in the state directory."
        ),
        click.option("--dry-run", is_flag=True, help="Read the inventory, say what asking would take, and stop."),
        click.option("--parallel", type=click.IntRange(1, 64), default=8, show_default=True, help="Calls at a time."),
        click.option(
            "--max-wait",
            metavar="HOURS",
            default="10min",
            show_default=True,
            help="Cap on all waiting for a throttling or failing service: 30s, 10min, 1h.",
        ),
        options.page,
        options.output,
    ]
    for option in reversed(shared):
        function = option(function)
    return function


@click.group("usage")
def command() -> None:
    """What machines and runs really did, and what it cost.

    aws and azure read the cloud's own monitoring of running machines; mlflow, wandb, tensorboard and slurm read the
    runs that are already on disk, and send nothing.

    Reads only. Watts come from the power curve at each point and are then averaged; measured GPU power wins over
    measured utilization, that over an assumption, and each row says which. Machines that were finished are kept in a
    local file until the report is written: after an interruption --resume goes on there.
    """


for _tracker in (tracked.mlflow, tracked.wandb, tracked.tensorboard, tracked.slurm):
    command.add_command(_tracker)


@command.command("aws", cls=Grouped)
@click.option(
    "--profile", "profiles", multiple=True, help="Profile of ~/.aws/config; may be repeated. Default: the usual chain."
)
@click.option("--region", "regions", multiple=True, help="Region; may be repeated. Default: the profile's own.")
@click.option("--all-regions", is_flag=True, help="All regions that are enabled in the account.")
@click.option("--id", "ids", multiple=True, metavar="i-…", help="Only this instance; may be repeated.")
@click.option(
    "--agent/--no-agent",
    default=True,
    show_default=True,
    help="Look for the CloudWatch agent's GPU and memory metrics.",
)
@click.option("--agent-namespace", default="CWAgent", show_default=True, help="Namespace that the agent writes to.")
@_shared
def aws(**given: Any) -> int:
    """EC2 instances, by CloudWatch.

    GetMetricData is charged at about $0.01 per 1,000 metrics; how many it will be is said before it starts.

    \b
    carbonest usage aws --profile prod --all-regions --month 2026-10 --group-by tag:team
    carbonest usage aws --region eu-west-1 --last 7d --format csv --output usage.csv
    """
    return _run("aws", given)


@command.command("azure", cls=Grouped)
@click.option(
    "--subscription",
    "subscriptions",
    multiple=True,
    metavar="ID",
    help="Subscription; may be repeated. Default: all that you see.",
)
@click.option("--resource-group", "resource_groups", multiple=True, help="Only this resource group; may be repeated.")
@click.option(
    "--auth",
    type=click.Choice(get_args(Auth)),
    default="auto",
    show_default=True,
    help="Where the sign-in comes from. auto: the usual chain, without probing for a metadata service.",
)
@click.option(
    "--batch/--no-batch", default=True, show_default=True, help="Read 50 machines per call where the rights allow."
)
@_shared
def azure(**given: Any) -> int:
    """Virtual machines and scale-set instances, by Azure Monitor.

    Azure Monitor has no GPU metric of its own: GPUs are assumed, and the row says so.

    \b
    carbonest usage azure --auth cli --last 30d --group-by resource-group
    carbonest usage azure --subscription 0000… --month 2026-10 --format json --output usage.json
    """
    return _run("azure", given)


def _run(provider: AskedProvider, given: dict[str, Any]) -> int:
    from estimator.usage.report import DryRunError

    from ...api.usage import usage

    form, path, html_path = given.pop("output_format"), given.pop("output_path"), given.pop("html_path")
    if html_path is not None:
        from .. import pages

        if given["dry_run"]:
            raise click.UsageError("--dry-run reads no metrics: there is nothing to write a page of; leave --html out.")
        pages.check(html_path, path)
    bar = _Progress()
    try:
        report = usage(provider, **given, keep_journal=True, announce=_announce, progress=bar.at, say=_say)
    except DryRunError as stopped:
        _write_survey(stopped.survey, form, path)
        return 0
    except KeyboardInterrupt:
        bar.close()
        _say("interrupted; what was finished is kept. The same command with --resume goes on.")
        return 130
    finally:
        bar.close()
    if html_path is not None:
        from .page import usage_page

        pages.put(usage_page(report), html_path)
    _write(report, form, path)
    report.written()
    _tell(report)
    return report.exit_code


def _say(sentence: str) -> None:
    terminal.complain(sentence)


def _announce(survey: Survey) -> None:
    if not terminal.is_quiet():
        terminal.say(_plan(survey))


def _plan(survey: Survey) -> str:
    """Return what asking takes, in one line."""
    cost = ""
    if survey.cost_usd is not None:
        amount = "less than $0.01" if survey.cost_usd < 0.01 else f"about ${survey.cost_usd:,.2f}"
        cost = f", {amount} at $0.01 per 1,000 metrics"
    return (
        f"{len(survey.machines):,} machines; accounts and regions looked at: {len(survey.places)}; "
        f"{survey.metrics:,} metrics in about {survey.calls:,} calls{cost}."
    )


class _Progress:
    """A bar on stderr, on a terminal only."""

    def __init__(self) -> None:
        self._bar: Any = None
        self._wanted = terminal.is_watched()

    def at(self, number: int, total: int) -> None:
        if self._bar is None and self._wanted:
            self._bar = click.progressbar(length=total, label="machines", file=sys.stderr)
            self._bar.__enter__()
        if self._bar is not None:
            self._bar.update(number - self._bar.pos)

    def close(self) -> None:
        if self._bar is not None:
            self._bar.__exit__(None, None, None)
            self._bar = None


def _write_survey(survey: Survey, output_format: str, output_path: str | None) -> None:
    from estimator.model import SCHEMA_VERSION

    plain = {
        "schema_version": SCHEMA_VERSION,
        "places": survey.places,
        "machines": len(survey.machines),
        "metrics": survey.metrics,
        "calls": survey.calls,
        "cost_usd": survey.cost_usd,
        "problems": [problem._asdict() for problem in survey.problems],
        "notes": survey.notes,
    }
    by_type: dict[tuple[str, str], int] = {}
    for machine in survey.machines:
        key = (machine.region, machine.sku)
        by_type[key] = by_type.get(key, 0) + 1
    rows = [(region, sku, count) for (region, sku), count in sorted(by_type.items())]
    notes = [_plan(survey), *(f"{p.where}: {p.sentence}" for p in survey.problems), *survey.notes]
    table = render.Table(("region", "type", "machines"), rows, title="Would be read (dry run):", notes=notes)
    render.write(output_format, output_path, results=plain, tables=[table])


def _write(report: Report, output_format: str, output_path: str | None) -> None:
    from estimator.usage.rows import flat

    from .report import tables

    plain = report.to_dict()
    results = plain.pop("results")
    if output_format == "csv":
        results = [flat(result) for result in results]
    render.write(output_format, output_path, results=results, tables=tables(report), header=plain)


def _tell(report: Report) -> None:
    for note in report.notes[:_LISTED]:
        terminal.note(note)
    if len(report.notes) > _LISTED:
        terminal.note(f"and {len(report.notes) - _LISTED} more like these.")
    if report.complete:
        return
    said = list(dict.fromkeys(f"{problem.where}: {problem.sentence}" for problem in report.problems))
    for sentence in said[:_LISTED]:
        terminal.tell("partial", sentence)
    if len(said) > _LISTED:
        terminal.tell("partial", f"and {len(said) - _LISTED} more (all in --format json).")
    again = "The same command with --resume asks only for what is missing." if report.rows else ""
    _say(f"the result is PARTIAL. {again}".rstrip())
