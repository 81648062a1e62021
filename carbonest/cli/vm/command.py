"""``carbonest vm``: energy, carbon and cost of a cloud machine."""

from __future__ import annotations

from typing import Any

import click

from estimator.choices import ACCOUNTINGS, BOUNDARIES, METHODS, PRICE_KINDS, PROVIDERS, SCOPES, SIGNALS

from .. import options, render, terminal
from ..help import Grouped


@click.command("vm", cls=Grouped)
@click.argument("machines", nargs=-1, metavar="[SKU]...")
@click.option(
    "--sku", "skus", multiple=True, help="The same as an argument: Standard_D4s_v3, d4s_v3, m5.xlarge, n2-standard-4."
)
@click.option("--hours", type=options.HOURS, help="Time it is allocated: 10, 90min, 7d, 1month (730 h); 1 if left out.")
@click.option(
    "--from",
    "lists",
    multiple=True,
    metavar="FILE",
    help="A list of machines instead of --sku: CSV, JSON, JSON lines, an OpenCost /allocation answer, a folder of "
    "such, or - for stdin. Columns sku, hours, region, count, cpu_util, … in any order and spelling; the other options "
    "fill blank cells.",
)
@click.option(
    "--group-by", multiple=True, metavar="COLUMN", help="With --from: sum by a column of the list, sku, region, …."
)
@click.option("--column", "columns", multiple=True, metavar="FIELD=HEADING", help="With --from: what a heading means.")
@click.option("--nodes", metavar="FILE", help="With --from and OpenCost: its /assets answer, or columns node and sku.")
@click.option("--count", type=options.whole(0), default=1, show_default=True, help="How many such machines.")
@click.option("--provider", type=options.Word(PROVIDERS), help="Inferred from the SKU if left out.")
@click.option(
    "--region",
    help="Region in any spelling, or a country or continent: the spread over its regions. Left out: the provider's "
    "median region, with the spread.",
)
@click.option("--cpu-util", type=options.FRACTION, help="CPU utilization, 65% or 0.65. Left out: the class's prior.")
@click.option("--gpu-util", type=options.FRACTION, help="GPU utilization, 65% or 0.65.")
@click.option(
    "--workload", help="Workload class: general, batch, database, web, training, llm-training, serving, idle, …"
)
@click.option("--batch", type=options.positive(), metavar="N", help="Items of one step on one GPU: narrows its watts.")
@click.option("--precision", type=options.Word(["fp32", "amp", "bf16", "fp8"]), help="Arithmetic on the GPUs.")
@click.option(
    "--idle-state",
    type=click.Choice(["deep", "awake", "context"]),
    help="Of idle GPUs (--workload idle): asleep, awake without a process, a process holding them.",
)
@click.option("--start", help="Start of the run, e.g. 2026-07-01T08:00 (UTC unless it says otherwise).")
@click.option("--pue", type=options.positive(1.0), help="Power usage effectiveness of the site, if you know it.")
@options.intensity
@click.option(
    "--boundary",
    type=click.Choice(BOUNDARIES),
    help="Emissions of the electricity: with fuel supply and plants, or the stack's alone.  "
    "[default: lifecycle; a live service's own]",
)
@click.option(
    "--accounting",
    type=click.Choice(ACCOUNTINGS),
    default="location",
    show_default=True,
    help="market adds the provider's own market-based figure, on a line of its own.",
)
@click.option(
    "--signal",
    type=click.Choice(SIGNALS),
    help="Mean of the grid, or the plant that answers one more kWh.  [default: average]",
)
@click.option(
    "--scope", type=options.Word(SCOPES), default="server+pue", show_default=True, help="What power and energy include."
)
@click.option(
    "--method",
    type=click.Choice(METHODS),
    default="carbonest",
    show_default=True,
    help="Our power model, or a published method reproduced.",
)
@click.option("--compare-methods", is_flag=True, help="Show all methods side by side, with the reason for each gap.")
@click.option(
    "--price-kind",
    type=options.Word(PRICE_KINDS),
    default=PRICE_KINDS[0],
    show_default=True,
    help="What is paid for an hour.",
)
@click.option("--spot", is_flag=True, help="Short for --price-kind spot.")
@options.prices
@click.option(
    "--price",
    "price_usd_per_hour",
    type=options.USD_PER_HOUR,
    metavar="USD_PER_H",
    help="Your own price of one machine, 3.5 or $3.5/h; it wins over every table.",
)
@click.option(
    "--per", type=options.positive(), metavar="N", help="SCI per N functional units; per machine-hour if left out."
)
@click.option(
    "--closest",
    is_flag=True,
    help="Where no table holds the SKU, take another size of its family, scaled; said and widened.",
)
@click.option("--explain", is_flag=True, help="Print the trail: each step with value, unit, method and sources.")
@options.page
@options.output
@click.pass_context
def command(
    ctx: click.Context,
    /,
    machines: tuple[str, ...],
    skus: tuple[str, ...],
    lists: tuple[str, ...],
    spot: bool,
    compare_methods: bool,
    explain: bool,
    html_path: str | None,
    output_format: str,
    output_path: str | None,
    **given: Any,
) -> int:
    """Energy, carbon and cost of a cloud machine, before or after it ran; or of a whole list of machines.

    Every figure is a 90 % interval. What you do not give is taken from the tables as a distribution, said on stderr,
    and part of the interval. Embodied emissions stand on a line of their own.

    \b
    carbonest vm p4d.24xlarge
    carbonest vm Standard_D4s_v3 --hours 10 --region Germany
    carbonest vm p3.16xlarge --hours 16 --region us-east-1 --gpu-util 90% --explain
    carbonest vm m5.large c5.large --hours 1month --spot
    carbonest vm --from machines.csv --group-by team
    aws ec2 describe-instances | carbonest vm --from - --hours 730 --format csv
    """
    if html_path is not None:
        from .. import pages

        pages.check(html_path, output_path)
    of_lists = {name: given.pop(name) for name in ("group_by", "columns", "nodes")}
    named = tuple(name for text in (*machines, *skus) for name in _names(text))
    _check_named(named)
    if spot:
        options.take_spot(ctx, given)
    if named and lists:
        raise click.UsageError("machines by name and --from, a list of them, do not go together: give one of the two.")
    if not lists and not named:
        raise click.UsageError("name a machine, such as `carbonest vm m5.large`, or give a list of them with --from.")
    if not lists and given["hours"] is None:
        given["hours"] = 1.0
        terminal.note("--hours not given: taken as 1 h; --hours 10, 90min, 7d or 1month says otherwise.")
    if lists or len(named) > 1:
        from .inventory import run

        of_lists["html_path"] = html_path
        _refuse_one(compare_methods=compare_methods, explain=explain)
        typed = {name: value for name, value in given.items() if _is_typed(ctx, name)}
        typed |= {"price_kind": given["price_kind"]} if spot else {}
        if named:
            typed["hours"] = given["hours"]
        at_hand = [[{"sku": name} for name in named]] if named else []
        return run(at_hand or lists, typed, output_format=output_format, output_path=output_path, **of_lists)
    _check_one(of_lists)
    sku = named[0]
    if compare_methods:
        if html_path is not None:
            raise click.UsageError("--html is the page of one estimate: leave --compare-methods out.")
        from estimator.estimate.methods import by_every_method

        rows, warnings = by_every_method(sku, **{name: value for name, value in given.items() if name != "method"})
        _note(warnings)
        _write_comparison(rows, output_format, output_path)
        return 0
    from estimator.estimate.face import estimate_vm

    result = estimate_vm(sku, **given)
    _note(result.warnings)
    if html_path is not None:
        from .page import vm_page

        pages.put(vm_page(result), html_path)
    from .report import tables, text

    render.write(
        output_format,
        output_path,
        results=result.to_dict(),
        tables=tables(result, explain=explain),
        text=lambda: text(result, explain=explain),
    )
    return 0


def _is_typed(ctx: click.Context, name: str) -> bool:
    return ctx.get_parameter_source(name) is not click.core.ParameterSource.DEFAULT


def _names(text: str) -> list[str]:
    """Return the machines of a name with commas, if one of them is known; else it is one name, and a wrong one."""
    if "," not in text:
        return [text]
    from estimator.machines.catalogue import is_known

    parts = [part.strip() for part in text.split(",") if part.strip()]
    return parts if any(map(is_known, parts)) else [text]


def _check_named(named: tuple[str, ...]) -> None:
    """Refuse a time or a region in the place of a machine, with the option that it belongs to."""
    from estimator.errors import InputError
    from estimator.machines.catalogue import is_known
    from estimator.providers import find_region
    from estimator.units import hours

    if len(named) < 2:
        return
    for name in named:
        for read, option in ((hours, "--hours"), (find_region, "--region")):
            try:
                read(name)
            except InputError:
                continue
            if not is_known(name):
                raise click.UsageError(f"{name} is no machine: give it as {option} {name}.")


def _refuse_one(*, compare_methods: bool, explain: bool) -> None:
    """Refuse what is about a single machine beside several."""
    if compare_methods or explain:
        option = "--explain" if explain else "--compare-methods"
        raise click.UsageError(f"{option} is about one machine: name one, with what its row says.")


def _check_one(of_lists: dict[str, Any]) -> None:
    """Refuse what is about a list without one."""
    for name, option in (("group_by", "--group-by"), ("columns", "--column"), ("nodes", "--nodes")):
        if of_lists[name]:
            raise click.UsageError(f"{option} is about a list of machines: give --from FILE.")


def _note(warnings: tuple[str, ...]) -> None:
    for warning in warnings:
        terminal.note(warning)


def _write_comparison(rows: list[dict[str, Any]], output_format: str, output_path: str | None) -> None:
    from estimator.model import Interval

    def interval(row: dict[str, Any], field: str) -> Interval | None:
        return None if row[field] is None else Interval(**row[field])

    table = render.Table(
        ("method", "power [W]", "energy [kWh]", "operational [kgCO2e]", "why it differs"),
        [
            (
                r["method"],
                interval(r, "power_watts"),
                interval(r, "energy_kwh"),
                interval(r, "operational_kgco2e"),
                r["reason"],
            )
            for r in rows
        ],
    )
    render.write(output_format, output_path, results=rows, tables=[table])
