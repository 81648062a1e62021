"""``carbonest check``: results held against budgets, for continuous integration."""

from __future__ import annotations

import click

from estimator.budgets.limits import BOUNDS, Bound, increase
from estimator.choices import one_of

from .. import options, render, terminal
from ..help import Grouped

FORMATS = ("text", "json", "csv", "markdown", "junit", "github")
#: Exit codes of the three verdicts.
EXIT_CODES = {"ok": 0, "exceeded": 3, "unknown": 2}


@click.command("check", cls=Grouped)
@click.argument("results", nargs=-1, required=True, metavar="RESULT...")
@click.option("--max-kgco2e", type=options.KILOGRAMS, help="Most that all results may emit together: 5kg, 2t.")
@click.option("--max-kwh", type=options.KWH, help="Most energy: 500kWh, 2MWh.")
@click.option("--max-usd", type=options.USD, help="Most money: 50, $50, 1k.")
@click.option("--baseline", metavar="OLD.json", help="An earlier result to compare with; a Terraform plan has its own.")
@click.option(
    "--max-increase",
    type=options.Parsed("10%|0.1", increase),
    metavar="10%",
    help="With --baseline: most growth of each figure that both know.",
)
@click.option(
    "--bound",
    type=click.Choice(BOUNDS),
    default=BOUNDS[0],
    show_default=True,
    help="What is held against the limits: the central figure, or the upper end of its 90 % interval.",
)
@click.option("--each", is_flag=True, help="Every line must keep the limits, not their sum.")
@click.option("--ignore-unknown", is_flag=True, help="Judge by what is known where a line lacks a figure.")
@click.option("--region", help="Region of a Terraform plan that names none.")
@options.form(FORMATS, help="Form of the result; markdown is a comment for a pull request, github its annotations.")
@options.to_file(forms=FORMATS)
@options.quiet
def command(
    results: tuple[str, ...],
    max_kgco2e: float | None,
    max_kwh: float | None,
    max_usd: float | None,
    baseline: str | None,
    max_increase: float | None,
    bound: Bound,
    each: bool,
    ignore_unknown: bool,
    region: str | None,
    output_format: str,
    output_path: str | None,
) -> int:
    """Hold results against budgets: exit status 3 where one is exceeded, 2 where that cannot be known.

    RESULT is JSON that any command wrote, a job file of `carbonest plan` (TOML), a list of machines (CSV), or a
    Terraform plan as JSON. Emissions are operational and embodied ones together where the result knows both. Limits
    may stand in carbonest.toml.

    \b
    carbonest check plan.json --max-kgco2e 50 --max-usd 900 --bound high
    carbonest check now.json --baseline main.json --max-increase 10% --format markdown
    carbonest check jobs/nightly.toml tfplan.json --max-kgco2e 200 --output check.xml
    """
    from estimator.budgets.check import check
    from estimator.budgets.limits import limits

    from ...api.check import document

    one_of("--format", output_format, FORMATS)
    places = {} if region is None else {"region": region}
    documents = [document(path, **places) for path in results]
    allowed = limits(
        max_kgco2e=max_kgco2e,
        max_kwh=max_kwh,
        max_usd=max_usd,
        max_increase=max_increase,
        bound=bound,
        each=each,
        has_baseline=baseline is not None or all(found.earlier is not None for found in documents),
        baseline_named=baseline is not None,
    )
    earlier = None if baseline is None else document(baseline, **places)
    found = check(documents, allowed, earlier, ignore_unknown=ignore_unknown)
    for sentence in found.said:
        terminal.note(sentence)
    from .report import not_known, tables
    from .robots import github, junit

    if output_format in ("junit", "github"):
        render.put(junit(found) if output_format == "junit" else github(found), output_path)
    else:
        rows = [finding.to_dict() for finding in found.findings]
        render.write(
            output_format,
            output_path,
            results=rows if output_format == "csv" else found.to_dict(),
            tables=tables(found, icons=output_format == "markdown"),
        )
    if found.verdict == "unknown":
        terminal.complain(f"cannot be judged: {not_known(found)}. --ignore-unknown judges by what is known.")
    return EXIT_CODES[found.verdict]
