"""``carbonest power``: watts of hardware that is no cloud SKU."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from estimator import units
from estimator.choices import SCOPES

from .. import options, render, terminal
from ..help import Grouped

if TYPE_CHECKING:
    from estimator.model import Interval
    from estimator.power import Prediction

#: What the named parts of a host are in words.
PARTS = {
    "host": "host without GPUs",
    "packages": "CPU packages",
    "dram": "memory",
    "rest": "rest of server",
    "gpu": "GPUs",
    "node": "what GPUs bring to the node",
}


@click.command("power", cls=Grouped)
@click.option(
    "--cpu",
    "cpu_model",
    help='CPU model in any spelling; "X (35 W)" gives its TDP. Left out with GPUs: the usual host of that GPU.',
)
@click.option("--sockets", type=options.whole(1, 64), default=1, show_default=True, help="Processors of one host.")
@click.option(
    "--cores", type=options.whole(1, 100_000), help="Physical cores of one host; sizes a CPU that no table holds."
)
@click.option("--memory", "memory_gib", type=options.MEMORY, help="Memory of one host: 512GiB, 2TB.")
@click.option(
    "--gpu", "gpu_model", help='GPU model in any spelling; "X1 (450 W)" gives an unknown one its board power.'
)
@click.option(
    "--gpus",
    "gpu_count",
    type=options.whole(0, 1_000_000),
    help="GPUs in use in one host; more than 16: of the whole job.",
)
@click.option("--gpus-per-node", type=options.whole(1, 128), help="GPUs the host has, when only some are used.")
@click.option(
    "--gpu-power-cap",
    "gpu_power_cap_watts",
    type=options.bounded(units.watts, "watts", 1.0, units.LARGEST),
    help="Power limit set on each GPU.",
)
@click.option("--nodes", type=options.whole(1, 1_000_000), help="How many such hosts work on the job.")
@click.option("--workload", help="llm-training, training, fine-tuning-small, input-bound, serving, idle, general, …")
@click.option("--batch", type=options.positive(), metavar="N", help="Items of one step on one GPU: narrows its watts.")
@click.option("--precision", type=options.Word(["fp32", "amp", "bf16", "fp8"]), help="Arithmetic on the GPUs.")
@click.option("--network", help="Any name that tells the network: resnet50, faster_rcnn, llama-3B.")
@click.option(
    "--idle-state",
    type=click.Choice(["deep", "awake", "context"]),
    help="Of idle GPUs: asleep, awake without a process, a process holding them.",
)
@click.option("--cpu-util", type=options.FRACTION, help="CPU utilization, 65% or 0.65.")
@click.option("--gpu-util", type=options.FRACTION, help="Share of the time the driver counts the GPUs as busy.")
@click.option(
    "--scope", type=options.Word(SCOPES), default="server_ac", show_default=True, help="What the watts include."
)
@click.option("--pue", type=options.positive(1.0, 9.0), help="Facility overhead, for the scope server+pue.")
@click.option(
    "--setting",
    type=click.Choice(["fleet", "benchmark"]),
    default="fleet",
    show_default=True,
    help="A server as fleets run it, or tuned for a benchmark.",
)
@click.option("--hours", type=options.HOURS, help="Adds the energy of so many hours.")
@click.option("--explain", is_flag=True, help="Print the trail: each coefficient with its source and residual n.")
@options.output
def command(
    nodes: int | None,
    workload: str | None,
    batch: float | None,
    precision: str | None,
    network: str | None,
    idle_state: str | None,
    cpu_util: float | None,
    gpu_util: float | None,
    scope: str,
    pue: float | None,
    hours: float | None,
    explain: bool,
    output_format: str,
    output_path: str | None,
    gpu_count: int | None,
    **given: Any,
) -> None:
    """Watts of hardware that is no cloud SKU, from the same model as the machine tables.

    Every figure is a 90 % interval. New hardware is placed by its relatives, with a wider range and a visible tier;
    of what nothing is known, the limit is asked for: "X1 (450 W)".

    \b
    carbonest power --cpu "Xeon Platinum 8480+" --sockets 2 --memory 512GiB --cpu-util 40%
    carbonest power --gpu H100-SXM --gpus 8 --workload llm-training --hours 24 --pue 1.15 --scope server+pue
    """
    from estimator.errors import InputError
    from estimator.power import Hardware, network_of, predict

    if given["cpu_model"] is None and given["gpu_model"] is None:
        raise InputError('give hardware: --cpu "EPYC 7763", --gpu H100-SXM, or both.')
    if given["gpu_model"] is None and gpu_count:
        raise InputError("--gpus counts the GPUs of --gpu; give --gpu with a model.")
    count = (1 if gpu_count is None else gpu_count) if given["gpu_model"] is not None else 0
    if given["cpu_model"] is None and given["gpu_model"] is not None and count > 1:
        # Hosts of GPU machines have two sockets; a single card sits in a smaller one.
        given["sockets"] = max(given["sockets"], 2)
    hardware = Hardware(gpu_count=count, **given)
    found = predict(
        hardware,
        scope=scope,
        cpu_util=cpu_util,
        gpu_util=gpu_util,
        workload=workload,
        pue=pue,
        nodes=nodes,
        batch=batch,
        precision=precision,
        network=network_of(network),
        idle_state=idle_state,
    )
    for warning in found.warnings:
        terminal.note(warning)
    render.write(output_format, output_path, results=_data(found, hours), tables=_tables(found, hours, explain))


def _energy(found: Prediction, hours: float | None) -> Interval | None:
    from estimator.estimate.chain import it_energy

    return None if hours is None else it_energy(found.watts, hours)[0]


def _data(found: Prediction, hours: float | None) -> dict[str, Any]:
    from estimator.model import SCHEMA_VERSION

    energy = _energy(found, hours)
    return {
        "schema_version": SCHEMA_VERSION,
        "scope": found.scope,
        "power_watts": found.watts.to_dict(),
        "energy_kwh": energy.to_dict() if energy else None,
        "hours": hours,
        "parts_watts": {name: part.to_dict() for name, part in found.parts.items()},
        "tier": found.tier,
        "widest": found.widest,
        "trail": [step.to_dict() for step in found.steps],
        "warnings": list(found.warnings),
    }


def _tables(found: Prediction, hours: float | None, explain: bool) -> list[render.Table]:
    rows: list[tuple[str, str, Interval]] = [(f"power, {found.scope}", "W", found.watts)]
    rows += [(f"  {PARTS[name]}", "W", part) for name, part in found.parts.items()]
    if (energy := _energy(found, hours)) is not None:
        rows.append((f"energy of {render.amount(hours, 'h')}", "kWh", energy))
    notes = [f"tier: {found.tier}; widest contributor: {found.widest}"]
    tables = [render.Table(("", "unit", "central (90 % interval)"), rows, notes=notes)]
    if explain:
        from ..ledger import sources, trail

        tables += [trail(found.steps), sources(found.steps)]
    return tables
