"""``carbonest merge``: result files added up, each joule once."""

from __future__ import annotations

from typing import Any

import click

from estimator.model import Interval
from profiler.measure import results
from profiler.measure.merge import merge

from .. import options, render, terminal


@click.command("merge")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@options.output
def command(files: tuple[str, ...], output_format: str, output_path: str | None) -> None:
    """Add up result files of `carbonest measure`, each joule once.

    Ranks of a job on one node, nested measurements and files given twice hold the same joules: readings of one device
    on one host count once where they overlap in time, and the report says where. `-` is stdin. A merged file may be
    merged again.

    \b
    carbonest merge runs/rank*.json
    carbonest merge runs/*.json --format json --output total.json
    """
    contents = [(name, results.read(name)) for name in files]
    merged = merge(contents)
    for warning in merged["warnings"]:
        terminal.note(warning)
    render.write(output_format, output_path, results=merged, tables=_tables(merged))


def _tables(merged: dict[str, Any]) -> list[render.Table]:
    def interval(data: dict[str, float] | None) -> Interval | None:
        return None if data is None else Interval(**data)

    partly = "modelled, not measured" if merged["meter"] == "cpu_time" else "modelled in part"
    how = partly if merged["modelled"] else "measured"
    rows = [
        ("energy", "J", interval(merged["energy_joules"]), f"{how} (meter: {merged['meter']})"),
        ("  CPUs and memory", "J", interval(merged["cpu_joules"]), ""),
        ("  GPUs", "J", interval(merged["gpu_joules"]), ""),
        ("CPU time", "s", merged["cpu_seconds"], ""),
        ("wall time", "s", merged["wall_seconds"], f"all runs together, {merged['started']} to {merged['ended']}"),
    ]
    here = merged.get("here") or {}
    if here.get("operational_kgco2e") is not None:
        basis = f"where the runs stood: {here['place']}; as each run was measured"
        rows[3:3] = [
            ("energy, with the sites' overhead", "kWh", interval(here["energy_kwh"]), ""),
            ("operational", "kgCO2e", interval(here["operational_kgco2e"]), basis),
        ]
        if here.get("cost_usd") is not None:
            rows.insert(5, ("cost", "USD", interval(here["cost_usd"]), ""))
    count = f"{render.counted(merged['files'], 'run')} on {render.counted(len(merged['hosts']), 'host')}"
    devices = [
        (
            row["hostname"],
            row["device"],
            row["meter"],
            row["readings"],
            interval(row["joules"]),
            interval(row["joules_in_files"]),
        )
        for row in merged["devices"]
    ]
    return [
        render.Table(("", "unit", "total", "basis"), rows, title=count),
        render.Table(("host", "device", "meter", "readings", "counted [J]", "in the files [J]"), devices),
    ]
