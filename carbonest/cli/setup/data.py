"""``carbonest data``: the tables behind the numbers: list, check and cite them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from .. import options, render
from .data_schema import schema

if TYPE_CHECKING:
    from estimator.listings.tables import Overview

#: Fields of a source that are printed when it is asked for by name.
FIELDS = ("title", "url", "licence", "published", "retrieved", "attribution", "ships", "sha256", "note")


class _Data(click.Group):
    """A group whose ``refresh``, which goes to the network, is imported only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the subcommands."""
        return sorted([*super().list_commands(ctx), "refresh"])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return one subcommand."""
        if cmd_name == "refresh":
            from .data_refresh import refresh

            return refresh
        return super().get_command(ctx, cmd_name)


@click.group("data", cls=_Data, invoke_without_command=True)
@options.output
@click.pass_context
def command(ctx: click.Context, output_format: str, output_path: str | None) -> None:
    """List the tables: rows, newest source, licences.

    \b
    carbonest data
    carbonest data sources emaps_yearly
    carbonest data check
    carbonest data schema vm
    """
    if ctx.invoked_subcommand is not None:
        return
    from estimator import tables
    from estimator.listings.tables import overview

    found = list(overview())
    table = render.Table(
        ("table", "rows", "newest source", "holds", "licences of its sources"),
        [(item.table, item.row_count, item.newest, item.meaning, _licences(item)) for item in found],
        notes=("", f"Tables in {tables.directory()}. `carbonest data sources` names the sources."),
    )
    render.write(output_format, output_path, results=[_plain(item) for item in found], tables=[table])


def _licences(item: Overview) -> str:
    return ", ".join(item.licences)


def _plain(item: Overview) -> dict[str, Any]:
    return {**item._asdict(), "licences": list(item.licences), "source_ids": list(item.source_ids)}


@command.command("sources")
@click.argument("ids", nargs=-1, metavar="[ID]...")
@options.output
def sources(ids: tuple[str, ...], output_format: str, output_path: str | None) -> None:
    """Print titles, addresses and licences of the sources that every figure cites."""
    from estimator.listings.tables import sources as find

    found = find(ids)
    if ids:
        tables = [
            render.Table(
                ("field", "value"), [(name, row[name]) for name in FIELDS if row.get(name)], title=row["source_id"]
            )
            for row in found
        ]
    else:
        rows = [(row["source_id"], row["title"], row["licence"], row["published"], row["url"]) for row in found]
        tables = [render.Table(("source", "title", "licence", "published", "address"), rows)]
    render.write(output_format, output_path, results=found, tables=tables)


@command.command("check")
@options.output
def check(output_format: str, output_path: str | None) -> None:
    """Check every table against its schema: types, bounds, keys, order, sources, relations.

    Ends with exit code 6 if a table is broken, naming file, line and column.
    """
    from estimator.errors import DataError
    from estimator.listings.tables import grouped, size
    from estimator.model import SCHEMA_VERSION
    from estimator.tables.check import check as find

    problems = grouped(find())
    results = [{**group.first._asdict(), "times": group.times} for group in problems]
    if not problems:
        count, rows = size()
        summary = render.Table(("tables", "rows", "problems"), [(count, rows, 0)])
        plain = {"schema_version": SCHEMA_VERSION, "tables": count, "rows": rows, "problems": []}
        render.write(output_format, output_path, results=plain, tables=[summary])
        return
    listing = render.Table(
        ("table", "line", "column", "problem", "times"),
        [(g.first.table, g.first.line, g.first.column or "", g.first.message, g.times) for g in problems],
    )
    render.write(output_format, output_path, results=results, tables=[listing])
    more = sum(group.times for group in problems) - 1
    raise DataError(f"{problems[0].first}" + (f" {more} more problems are listed above." if more else ""))


command.add_command(schema)
