"""``carbonest terraform PLAN.json``: what a change of infrastructure changes."""

from __future__ import annotations

from typing import Any

import click

from .. import options, render, terminal


@click.command("terraform")
@click.argument("plan", metavar="PLAN.json")
@click.option(
    "--region",
    "regions",
    multiple=True,
    help="Where resources are whose region the plan does not tell; may be repeated, one of each provider.",
)
@click.option("--hours", type=options.HOURS, help="For which the machines run in a month; 730 if left out.")
@click.option("--cpu-util", type=options.FRACTION, help="CPU utilization of all machines. Left out: the class's prior.")
@click.option("--workload", help="Workload class of all machines. Left out: kubernetes-node, database, else general.")
@click.option("--pue", type=options.positive(1.0), help="Power usage effectiveness of the sites, if you know it.")
@click.option(
    "--closest", is_flag=True, help="Where no table holds a SKU, take another size of its family, scaled and widened."
)
@click.option("--explain", is_flag=True, help="Print the trail of each kind of machine: steps, values, sources.")
@options.output
def command(
    plan: str, regions: tuple[str, ...], explain: bool, output_format: str, output_path: str | None, **given: Any
) -> None:
    """What a Terraform or OpenTofu plan changes in a month: energy, carbon and money before, after, and the difference.

    PLAN.json is what `terraform show -json PLANFILE` prints; `-` is standard input. Instances, scale sets, auto-scaling
    groups, node pools, databases and caches of AWS, Azure and Google are counted. A group that scales is a range. What
    is known only after apply is listed, and in no sum. `carbonest check PLAN.json` holds a plan against a budget.

    \b
    terraform plan -out=tf.plan && terraform show -json tf.plan > plan.json
    carbonest terraform plan.json --format markdown
    carbonest terraform plan.json --region westeurope --cpu-util 30%
    """
    from estimator.terraform.estimate import estimate_plan

    hours = given.pop("hours")
    asked = {name: value for name, value in given.items() if value}
    found = estimate_plan(plan, region=regions, hours=hours, **asked)
    if output_format in ("json", "csv"):
        # In text they stand below the totals: a comment on a pull request is all that many will read.
        for note in found.notes:
            terminal.note(note)
    from .report import columns, tables, trails

    data = found.to_dict()
    results = data.pop("results")
    if output_format == "csv":
        results = [columns(row) for row in results]
    shown = tables(found)
    render.write(
        output_format, output_path, results=results, header=data, tables=[*shown, *(trails(found) if explain else ())]
    )
