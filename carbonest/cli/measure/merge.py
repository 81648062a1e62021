"""``carbonest merge``: result files added up, each joule once."""

from __future__ import annotations

from typing import Any

import click

from estimator.model import Interval

from .. import options, render, terminal

_SUMMED = ("energy [kWh]", "operational [kgCO2e]", "USD")


@click.command("merge")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@options.output
def command(files: tuple[str, ...], output_format: str, output_path: str | None) -> None:
    """Add up results of `carbonest measure` and of `carbonest usage mlflow` and its like, each joule once.

    Ranks of a job on one node, nested measurements and files given twice hold the same joules: readings of one device
    on one host count once where they overlap in time, and the report says where. `-` is stdin. A merged file may be
    merged again. A recorded run counts once as well; one that held a host together with a measured run, or with a run
    of another result, is refused: it may be the same work.

    \b
    carbonest merge runs/rank*.json
    carbonest merge runs/*.json --format json --output total.json
    """
    from ...api.merged import merged, read

    found = merged([read(name) for name in files])
    runs = found if found["kind"] == "runs" else found.get("recorded")
    for warning in found["notes" if found["kind"] == "runs" else "warnings"]:
        terminal.note(warning)
    tables = [] if found["kind"] == "runs" else _tables(found)
    if runs:
        tables.append(_recorded(runs))
    if runs and runs is not found:
        both = ("measured and recorded", *_figures(found["total"]))
        tables.append(render.Table(("together", *_SUMMED), [both]))
    render.write(output_format, output_path, results=found, tables=tables)


def _figures(sums: dict[str, Any]) -> list[Interval | None]:
    found = [sums[name] for name in ("energy_kwh", "operational_kgco2e", "cost_usd")]
    return [None if each is None else Interval(**each) for each in found]


def _recorded(runs: dict[str, Any]) -> render.Table:
    """Return the sum of recorded runs by where they come from."""
    from estimator.tracked import once

    def cells(some: list[dict[str, Any]]) -> tuple[object, ...]:
        sums = once.total(some)
        return len(some), sums["hours"], sums["not_estimated"], *_figures(sums)

    rows: list[tuple[object, ...]] = []
    for tracker in dict.fromkeys(row["tracker"] for row in runs["results"]):
        rows.append((tracker, *cells([row for row in runs["results"] if row["tracker"] == tracker])))
    rows.append(("total", *cells(runs["results"])))
    return render.Table(("recorded by", "runs", "hours", "not estimated", *_SUMMED), rows)


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
