"""Clusters under HPL and servers before a run, as questions to the power model with what they drew."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import frame

from estimator.power.hardware import Hardware
from estimator.power.names import read_cpu_name
from estimator.validation.rows import Row

#: Boards of the TOP500 list under names that tell their form, and the power limit of each. [W]
_BOARDS = {
    "NVIDIA A100": "A100 40GB SXM4",
    "NVIDIA A100 80GB": "A100 80GB SXM4",
    "NVIDIA H100": "H100 80GB SXM5",
    "NVIDIA H100 SXM5": "H100 80GB SXM5",
    "NVIDIA V100": "V100 16GB SXM2",
    "NVIDIA P100": "P100 SXM2",
    "AMD MI250X": "MI250X",
}
#: Processors that no list of TDPs holds in a form that the reader knows; vector engines and many-core parts.
_NO_PART = ("a64fx", "vector engine", "sunway", "phi", "thunderx", "power9", "9242")


@dataclass(frozen=True)
class IdleNode:
    """A whole server before a run starts; ``context`` says whether processes hold its GPUs, if that is known."""

    source: str
    hardware: Hardware
    watts: float
    context: bool | None


def dense_rows(sources: Path) -> list[Row]:
    """Systems whose power was submitted, each in the columns of the published measurements."""
    found = []
    for row in frame.csv_rows(sources / "calibration" / "hpl_power.csv"):
        processor = row["processor"].lower()
        if row["plausible"] == "N" or row["mixed_partition"] == "Y" or any(name in processor for name in _NO_PART):
            continue
        gpu = _BOARDS.get(row["accelerator_norm"], "")
        if row["kind"] == "gpu" and not gpu:
            continue
        if read_cpu_name(row["processor"]).generation is None:
            continue
        cores = float(row["cores_per_socket"] or 0) * float(row["sockets"])
        found.append(
            {
                "id": row["system_id"],
                "group": f"hpl:{row['system_model']}",
                "source": f"hpl:{row['system_model']}",
                "sku_or_hardware": row["system_model"],
                "cpu_model": row["processor"],
                "cpu_sockets": row["sockets"],
                "cpu_cores": frame.number(cores) if cores else "",
                "gpu_model": gpu,
                "gpu_count": row["devices"] if gpu else "",
                "cpu_util_pct": "" if gpu else "100",
                "measured_scope": "server_ac",
                "measured_watts": str(1000 * float(row["power_kw"])),
                "workload": "hpl",
                "core": "Y",
                "stratum": "dense_hpc_gpu" if gpu else "dense_hpc_cpu",
            }
        )
    return found


def idle_nodes(sources: Path) -> list[IdleNode]:
    """Servers with GPUs that drivers report; the rest of the list has other accelerators."""
    found = []
    boards = {
        "H100 SXM5 80GB": "H100 80GB SXM5",
        "H200 SXM5 141GB": "H200 141GB SXM5",
        "A100 SXM4 80GB": "A100 80GB SXM4",
        "A100 PCIe 80GB": "A100 80GB PCIe",
        "A30": "A30",
        "A2": "A2",
    }
    for row in frame.csv_rows(sources / "calibration" / "idle_nodes.csv"):
        if row["accelerator"] not in boards:
            continue
        context = {"GPU contexts/job loaded": True, "OS idle, no GPU context": False}.get(row["state"])
        hardware = Hardware(
            row["host_cpu"],
            int(row["sockets"]),
            None,
            float(row["ram_gib"]),
            boards[row["accelerator"]],
            int(row["n_acc"]),
        )
        found.append(IdleNode(_submitter(row["system"]), hardware, float(row["idle_w_median"]), context))
    return found


def _submitter(system: str) -> str:
    """Name of the source as the published measurements have it: the same submissions stand there."""
    return {
        "Supermicro 8x": "supermicro-training",
        "Dell": "dell-inference",
        "Fujitsu": "fujitsu-inference",
        "H3C": "h3c-inference",
    }.get(
        next((p for p in ("Supermicro 8x", "Dell", "Fujitsu", "H3C") if system.startswith(p)), ""), "nvidia-inference"
    )
