"""Write docs/methods-side-by-side.md from the tables and formulas; ``--check`` only compares.

usage: python docs/build/build_methods.py [--check]
"""

from __future__ import annotations

import sys
from pathlib import Path
from textwrap import fill

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from estimator.machines.catalogue import Machine, find_machine
from estimator.physics.power import share_watts
from estimator.power import Hardware, part_curves
from estimator.published import METHODS, method_watts
from estimator.published.reasons import why
from estimator.published.teads_formula import teads_formula_watts
from estimator.tables import rows_for

TARGET = Path(__file__).resolve().parent.parent / "methods-side-by-side.md"
MACHINES = ("Standard_D4s_v3", "m5.xlarge", "p3.16xlarge", "Standard_ND96asr_v4", "p5.48xlarge")
NAMES = {"teads": "Teads' sheet", "ccf": "Cloud Carbon Footprint", "tdp": "TDP (devblog)"}
FORMULA_NOTE = "ratios 0.12/0.32/0.75/1.02 to TDP, 0.2–0.6 W/GB, 0.2 x TDP for the rest: the sheet without measurements"
BENCHMARK_NOTE = "the same model for a server tuned for the benchmark, as SPECpower measures it"
Four = tuple[float, float, float, float]


def watts(value: float) -> str:
    """Three significant digits, as tables print them."""
    return f"{value:,.0f}" if value >= 99.5 else f"{value:.3g}"


def cells(curve: Four | None) -> str:
    """Watts at 0, 50 and 100 %."""
    return "— | — | —" if curve is None else " | ".join(watts(curve[point]) for point in (0, 2, 3))


def benchmark(machine: Machine) -> Four:
    """Share of a benchmark-tuned server with the first of the machine's CPUs: what SPECpower would measure."""
    host = part_curves(
        Hardware(
            machine.cpu_models[0],
            sockets=machine.host_sockets,
            cores=machine.host_cores,
            memory_gib=machine.host_memory_gib,
            setting="benchmark",
        )
    )
    part, whole = machine.host_share_vcpus, machine.host_vcpus
    first, second, third, fourth = (
        share_watts(cpu + other, part, whole) + share_watts(dram, machine.memory_gib, machine.host_memory_gib)
        for cpu, dram, other in zip(host.cpu, host.dram, host.other, strict=True)
    )
    return first, second, third, fourth


def section(machine: Machine) -> list[str]:
    """One machine: its table and the reasons."""
    intervals = [machine.watts_at(point) for point in (0, 2, 3)]
    ours = " | ".join(f"**{watts(i.central)}** ({watts(i.low)}–{watts(i.high)})" for i in intervals)
    gpus = f", {machine.gpu_count:g} x {machine.gpu_model}" if machine.gpu_model else ""
    lines = [
        f"## {machine.sku}",
        "",
        f"{machine.vcpus} vCPUs, {machine.memory_gib:,.0f} GiB{gpus}; CPU {' or '.join(machine.cpu_models)}.",
        f"How: {machine.method}. Tier: {machine.tier}.",
        "",
        "| method | 0 % [W] | 50 % [W] | 100 % [W] | why it differs |",
        "|---|---|---|---|---|",
        f"| carbonest | {ours} | one power model for all clouds, fleet setting; range: 90 % interval |",
    ]
    for method in METHODS:
        result = method_watts(machine, method)
        reason = why(machine, method) if result.watts else result.missing
        lines.append(f"| {NAMES[method]} | {cells(result.watts)} | {reason} |")
    formula = teads_formula_watts(machine)
    if formula:
        first, second, third, fourth = (a + b for a, b in zip(*formula, strict=True))
        lines.append(f"| Teads' formula | {cells((first, second, third, fourth))} | {FORMULA_NOTE} |")
    if not machine.gpu_count:
        note = f"{BENCHMARK_NOTE} ({machine.cpu_models[0]})"
        lines.append(f"| SPECpower setting | {cells(benchmark(machine))} | {note} |")
    return [*lines, ""]


def parts(machine: Machine) -> list[str]:
    """Where the methods put one machine's watts at 50 %."""
    sheet = rows_for("teads_instances", machine.sku)[0]
    ccf, tuned, ours = method_watts(machine, "ccf").watts, benchmark(machine)[2], machine.watts_at(2)
    assert ccf is not None
    total, memory = sheet["total_50_watts"], sheet["ram_50_watts"]
    plausible = float(total) - float(memory) + machine.dram_watts[2]
    title = f"{total} W, {watts(tuned)} W, {watts(ccf[2])} W or {watts(ours.central)} W"
    per_gb = float(memory) / float(sheet["memory_gb"])
    texts = (
        f"**{total} W, Teads' sheet**: {sheet['pkg_50_watts']} W of packages (4/96 of a server with two "
        f"{machine.cpu_models[0]}, read by RAPL under stress-ng at half load), {memory} W of memory "
        f"({per_gb:.2f} W/GB; "
        "1.00 W/GB at full load, which twelve 32 GB modules cannot draw), and "
        f"{sheet['delta_watts']} W for the rest, 20 % of TDP by convention. With our memory it would be "
        f"{watts(plausible)} W.",
        f"**{watts(tuned)} W, SPECpower**: the wall power of such a server as vendors tune it for the benchmark: one "
        "right-sized supply, few modules, one slow network port, power-saving firmware, a Java load "
        "lighter than stress-ng.",
        f"**{watts(ccf[2])} W, Cloud Carbon Footprint**: the mean of many such servers per hardware "
        "thread (not per vCPU "
        "sold, and with the memory of a benchmark server), on a straight line from idle to full load.",
        f"**{watts(ours.central)} W ({watts(ours.low)}–{watts(ours.high)}), carbonest**: packages "
        f"{machine.cpu_watts[2]:.1f} W, memory {machine.dram_watts[2]:.1f} W, rest "
        f"{machine.other_watts[2]:.1f} W. Both "
        "bodies of measurements feed one model: SPECpower gives the shape and the differences between parts; Teads' "
        "bare-metal platforms and the fleet's own equipment (second supply, network cards, drives) give the level. The "
        "interval reaches from the tuned server to beyond the sheet with plausible memory.",
    )
    bullets = [fill(f"- {text}", 116, subsequent_indent="  ", break_on_hyphens=False) for text in texts]
    return [f"## Why {machine.sku} at 50 % is {title}", "", *bullets, ""]


def page() -> str:
    """The whole page."""
    machines = [find_machine(sku) for sku in MACHINES]
    head = [
        "# Methods side by side",
        "",
        "Generated by `docs/build/build_methods.py` from the tables and formulas of this version.",
        "",
        "Watts of a whole machine without facility overhead, CPU and GPUs at the same load, by carbonest and by each",
        "public method that `--method` reproduces; `carbonest vm … --compare-methods` prints the same for any machine.",
        "",
    ]
    methods = [f"- **{NAMES[name]}**: {text}." for name, text in METHODS.items()]
    tail = ["Known defects of Teads' sheet: `data/teads_defects.csv`, and the trail of `--method teads --explain`.", ""]
    body = [line for machine in machines for line in section(machine)]
    return "\n".join([*head, *methods, "", *body, *parts(find_machine("m5.xlarge")), *tail])


def main() -> int:
    """Write or compare; return the exit status."""
    text = page()
    if "--check" not in sys.argv[1:]:
        TARGET.write_text(text, encoding="utf-8")
        return 0
    if TARGET.is_file() and TARGET.read_text(encoding="utf-8") == text:
        return 0
    print(f"{TARGET.name} is stale: run python docs/build/build_methods.py")
    return 1


if __name__ == "__main__":
    sys.exit(main())
