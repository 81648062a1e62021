"""``carbonest fleet``: energy, carbon and money of billing exports."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from estimator.choices import BOUNDARIES, SIGNALS

from .. import options, render, terminal
from ..help import Grouped

if TYPE_CHECKING:
    from estimator.fleet.report import FleetReport
    from estimator.fleet.run import FleetRun

_SHOWN_NOTES = 6


@click.command("fleet", cls=Grouped)
@click.argument("files", nargs=-1)
@click.option(
    "--as",
    "forced_format",
    metavar="FORMAT",
    help="Format of all files, whatever their headers say: cur, focus, azure-costs, gcp-export.",
)
@click.option(
    "--group-by",
    multiple=True,
    metavar="KEY",
    help="Sum by account, service, region, month, sku, class, provider, billing-month, resource, tag:NAME or "
    "column:NAME (of the bill's own); several with commas, or repeated.",
)
@click.option(
    "--usage",
    multiple=True,
    metavar="FILE",
    help="Measured utilization: a result of `carbonest usage`, joined by resource and month; may be repeated.",
)
@click.option("--workload", help="Workload class of machines that were not measured. Left out: what suits each.")
@click.option("--network", is_flag=True, help="Estimate bytes moved as well; published figures are 59 times apart.")
@click.option("--pue", type=options.positive(1.0), help="Power usage effectiveness of all sites, if you know it.")
@options.intensity
@click.option("--boundary", type=click.Choice(BOUNDARIES), help="Default: lifecycle, or what the source gives.")
@click.option("--signal", type=click.Choice(SIGNALS), help="Default: average, or what the source gives.")
@click.option(
    "--engine",
    type=click.Choice(["duckdb", "spark"]),
    default="duckdb",
    show_default=True,
    help="DuckDB embedded, or Spark for the estimates and sums.",
)
@click.option("--master", metavar="URL", help="Where Spark runs: local[4], spark://host:7077.  [default: local[*]]")
@click.option("--memory-limit", metavar="2GB", help="What DuckDB may take before it spills to TMPDIR.")
@click.option(
    "--state",
    metavar="DIR",
    help="Keep each billing month there; a restated month replaces. The report is over all months kept; without FILES, "
    "over what is there.",
)
@click.option(
    "--feed", metavar="NAME", help="With --state: what delivers these months. Two feeds do not replace each other."
)
@click.option(
    "--emit",
    type=click.Choice(["report", "lines"]),
    default="report",
    show_default=True,
    help="lines: your own columns and ours (x_EnergyKwh, x_Co2eKg, …), a row for each row; to --output FILE.csv or "
    "FILE.parquet.",
)
@click.option("--quarantine", metavar="FILE", help="Write the rows that were set aside, with their reasons, as CSV.")
@click.option("--explain-row", metavar="N|FILE:N", help="Say of one row why this class, these hours, this money.")
@click.option(
    "--print-sql",
    is_flag=True,
    help="Print one SQL statement that gives these totals where the bill lies, instead of the report.",
)
@click.option(
    "--dialect",
    type=click.Choice(["duckdb", "spark", "athena", "bigquery"]),
    default="duckdb",
    show_default=True,
    help="With --print-sql: whose SQL.",
)
@click.option(
    "--sql-tables",
    metavar="DIR",
    help="With --print-sql: write the look-ups there as CSV, to upload as tables, instead of into the statement.",
)
@click.option("--audit", metavar="FILE", help="Also write what `carbonest replay FILE` needs to make the result again.")
@options.page
@options.output
def command(
    files: tuple[str, ...],
    output_format: str,
    output_path: str | None,
    html_path: str | None,
    audit: str | None,
    **given: Any,
) -> int:
    """Energy, carbon and money of billing exports: AWS CUR, FOCUS, Azure cost details, GCP detailed export.

    Every row ends in exactly one class, hours are counted once, and the money adds up to the files to the cent.
    Rows that cannot be estimated are listed with their reason, largest spend first. Offline.

    \b
    carbonest fleet bill.csv
    carbonest fleet cur/ focus-2026-10.csv.gz --group-by tag:team,region --html october.html
    carbonest fleet bill.parquet --usage october.json --emit lines --output priced.parquet
    """
    from estimator.fleet.run import FleetRun

    from .asked import asked_of, check_writable

    emit, row, quarantine = given.pop("emit"), given.pop("explain_row"), given.pop("quarantine")
    sql, dialect, sql_tables = given.pop("print_sql"), given.pop("dialect"), given.pop("sql_tables")
    if html_path is not None and (row is not None or sql or emit == "lines"):
        said = "--explain-row" if row is not None else "--print-sql" if sql else "--emit lines"
        raise click.UsageError(f"--html is the page of a report, and {said} makes none: leave one of the two out.")
    asked = asked_of(files, given | {"repeatable": audit is not None})
    check_writable(asked.paths, output_path, html_path, audit, quarantine)
    bar = _Progress()
    try:
        with FleetRun(asked, bar.at) as run:
            if row is not None:
                bar.close()
                _explain(run, row, output_format, output_path)
                return 0
            if sql:
                bar.close()
                return _print_sql(run, dialect, sql_tables, output_path)
            if emit == "lines":
                return _lines(run, output_format, output_path, bar)
            report = run.report()
            bar.close()
            if quarantine:
                run.write_quarantine(quarantine)
    finally:
        bar.close()
    content = rendered(report, output_format)
    if html_path is not None:
        from .. import pages
        from .page import fleet_page

        pages.put(fleet_page(report), html_path)
    if audit:
        from .audit import write_audit

        write_audit(audit, asked, output_format, content)
    render.put(content, output_path)
    _tell(report)
    return 0


def rendered(report: FleetReport, output_format: str) -> str:
    """Return the report in the form asked for."""
    from .report import tables

    if output_format == "csv":
        names = report.group_by or ("class",)
        results = [group.to_flat(names) for group in (report.groups if report.group_by else report.classes)]
        return render.rendered("csv", results=results)
    plain = report.to_dict()
    results = plain.pop("results")
    shown = [] if output_format == "json" else tables(report)
    return render.rendered(output_format, results=results, tables=shown, header=plain)


def _explain(run: FleetRun, row: str, output_format: str, output_path: str | None) -> None:
    from .explained import tables

    found = run.explain(row)
    render.write(output_format, output_path, results=found.to_dict(), tables=tables(found))


def _print_sql(run: FleetRun, dialect: str, folder: str | None, output_path: str | None) -> int:
    from pathlib import Path

    from estimator import files as whole_files

    found = run.printed(dialect, with_tables=folder is not None)
    for table in found.tables:
        whole_files.put(str(Path(str(folder)) / f"{table.name}.csv"), table.to_csv(), "--sql-tables")
    render.put(found.statement, output_path)
    for table in found.tables:
        terminal.note(f"{table.name}: {render.counted(len(table.rows), 'row')} to upload, in {folder}.")
    terminal.note(
        "the look-ups are of the machine types, places and months of these files; the statement reads the export as "
        "billing_export (a second set of columns as billing_export_2) where the files are not read in place."
    )
    return 0


def _lines(run: FleetRun, output_format: str, output_path: str | None, bar: _Progress) -> int:
    from .asked import form_of_lines

    form = form_of_lines(output_format, output_path)
    assert output_path is not None
    written = run.write_lines(output_path, form)
    bar.close()
    terminal.note(f"{render.counted(written, 'row')} in {output_path}.")
    return 0


def _tell(report: FleetReport) -> None:
    """Say on stderr what was assumed, and what is missing from the figures."""
    for sentence in report.notes[:_SHOWN_NOTES]:
        terminal.note(sentence)
    if len(report.notes) > _SHOWN_NOTES:
        terminal.note(f"and {len(report.notes) - _SHOWN_NOTES} more like these; --format json has all.")
    aside = sum(report.quarantined.values())
    if aside:
        terminal.note(f"{render.counted(aside, 'row')} quarantined: money that can be read counts, hours do not.")
    if report.rejected:
        terminal.note(f"{render.counted(len(report.rejected), 'line')} could not be taken apart and are in no sum.")
    for path, reason in report.left_out[:_SHOWN_NOTES]:
        terminal.tell("left out", f"{path}: {reason}")


class _Progress:
    """A bar on stderr, on a terminal only: the stages of a run."""

    def __init__(self) -> None:
        self._bar: Any = None
        self._wanted = terminal.is_watched()

    def at(self, done: int, label: str) -> None:
        """Show that so many stages are done and what comes next."""
        if not self._wanted:
            return
        from estimator.fleet.run import STAGES

        if self._bar is None:
            self._bar = click.progressbar(length=len(STAGES), label=label, file=sys.stderr)
            self._bar.__enter__()
        self._bar.label = label or self._bar.label
        self._bar.update(done - self._bar.pos)
        self._bar.render_progress()

    def close(self) -> None:
        """End the line of the bar."""
        if self._bar is not None:
            self._bar.__exit__(None, None, None)
            self._bar = None
