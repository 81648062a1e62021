"""``carbonest skus``: machine types with their power and where it comes from."""

from __future__ import annotations

from typing import Any

import click

from estimator.choices import PROVIDERS
from estimator.machines.catalogue import Machine

from .. import options, render, terminal

PERCENTS = (0, 10, 50, 100)
NOTES = (
    "",
    "Watts of the machine's share of its server at the wall, CPU and GPUs at the same load; 90 % interval at 50 %.",
)


@click.command("skus")
@click.argument("pattern", nargs=-1, callback=options.joined)
@click.option("--provider", type=options.Word(PROVIDERS), help="Only this cloud.")
@click.option("--gpu", metavar="MODEL", help='Only machines with this GPU in any spelling; "any" for all with GPUs.')
@click.option("--min-vcpus", type=options.positive(), default=0, metavar="N", help="At least N vCPUs.")
@click.option(
    "--min-memory",
    "min_memory_gib",
    type=options.MEMORY,
    default=0,
    metavar="SIZE",
    help="At least this memory: 64, 64GiB, 1T.",
)
@click.option("--stats", is_flag=True, help="Count all machines per cloud and tier instead.")
@options.output
def command(stats: bool, output_format: str, output_path: str | None, **conditions: Any) -> None:
    """List machine types: hardware, watts at 0, 50 and 100 % load, and how well these are known.

    PATTERN is part of a name in any spelling, a whole name with * and ?, or GPUs: A100, 8 gpus, 8x H100. One match is
    shown with its parts, its host and its sources.

    \b
    carbonest skus d4s
    carbonest skus A100
    carbonest skus "8x H100" --provider aws
    carbonest skus 'm7?.xlarge'
    carbonest skus --gpu h100 --provider azure
    carbonest skus --stats
    """
    from estimator.listings.machines import search, tier_counts

    if stats:
        _write_counts(tier_counts(), output_format, output_path)
        return
    found = list(search(**conditions))
    if not found:
        terminal.note(_none(conditions["gpu"] or conditions["pattern"]))
    table = render.Table(
        ("provider", "SKU", "vCPUs", "memory [GiB]", "GPUs", "at 0 % [W]", "at 50 % [W]", "at 100 % [W]", "tier"),
        [_cells(machine) for machine in found],
        notes=NOTES if found else (),
        spare=("memory [GiB]", "at 0 % [W]", "at 100 % [W]"),
        keep=2,
    )
    tables = [table, _parts(found[0])] if len(found) == 1 else [table]
    render.write(output_format, output_path, results=[_plain(machine) for machine in found], tables=tables)


def _none(named: str | None) -> str:
    """Return why nothing is listed; a GPU that is known, but in no machine, is no wrong name."""
    from estimator.errors import UnknownNameError
    from estimator.listings.machines import gpus_asked
    from estimator.power import gpu_spec

    asked = gpus_asked(named) if named else None
    if asked is not None and named is not None:
        try:
            board = gpu_spec(asked[1]).key
        except UnknownNameError:
            board = None
        if board is not None:
            return f"no machine listed here has such GPUs; `carbonest power --gpu '{board}'` gives their watts."
    return "no machine matches; `carbonest skus` lists all."


def _parts(machine: Machine) -> render.Table:
    """Where the watts of one machine go, and how they are known."""
    rows: list[tuple[Any, ...]] = [("CPU packages", *machine.cpu_watts), ("memory", *machine.dram_watts)]
    if machine.gpu_model:
        rows.append(("GPUs, by duty", *machine.gpu_watts))
    rows += [("rest of server", *machine.other_watts), ("machine", *(machine.watts_at(point) for point in range(4)))]
    cpus = " or ".join(machine.cpu_models) or "unknown"
    return render.Table(
        ("part", *(f"at {percent} % [W]" for percent in PERCENTS)),
        rows,
        title=f"{machine.sku}: where the watts go",
        notes=(
            "",
            f"CPU: {cpus}{'' if machine.cpu_basis == 'named' else f' ({machine.cpu_basis})'}",
            f"how: {machine.method}",
            f"covers: {machine.covers}; no facility overhead",
            f"sources: {', '.join(machine.source_ids)} (`carbonest data sources ID`)",
        ),
    )


def _cells(machine: Machine) -> tuple[Any, ...]:
    gpus = f"{machine.gpu_count:g} x {machine.gpu_model}" if machine.gpu_model else ""
    idle, _, _, full = machine.watts
    hardware = (machine.provider, machine.sku, machine.vcpus, machine.memory_gib, gpus)
    return *hardware, idle, machine.watts_at(2), full, machine.tier


def _plain(machine: Machine) -> dict[str, Any]:
    return {
        "provider": machine.provider,
        "sku": machine.sku,
        "family": machine.family,
        "arch": machine.arch,
        "vcpus": machine.vcpus,
        "memory_gib": machine.memory_gib,
        "gpu_model": machine.gpu_model,
        "gpu_count": machine.gpu_count,
        "burstable": machine.burstable,
        "cpu_models": list(machine.cpu_models),
        **{f"power_{percent}_watts": machine.watts_at(point).to_dict() for point, percent in enumerate(PERCENTS)},
        "tier": machine.tier,
        "covers": machine.covers,
        "method": machine.method,
        "source_ids": list(machine.source_ids),
    }


def _write_counts(counts: dict[str, dict[str, int]], output_format: str, output_path: str | None) -> None:
    from estimator.listings.machines import TIERS

    rows = [{"provider": provider, **tiers, "total": sum(tiers.values())} for provider, tiers in counts.items()]
    whole = {tier: sum(tiers[tier] for tiers in counts.values()) for tier in TIERS}
    rows.append({"provider": "all", **whole, "total": sum(whole.values())})
    table = render.Table(
        ("provider", *TIERS, "total"),
        [tuple(row.values()) for row in rows],
        title="Machines by provider and tier",
        notes=("", *(f"{tier}: {meaning}" for tier, meaning in TIERS.items())),
    )
    render.write(output_format, output_path, results=rows, tables=[table])
