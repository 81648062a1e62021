"""Readings of GPU boards as duty: what each laboratory saw, with everything that was known of the work."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import fmean

import frame

from estimator.power.boards import GpuSpec
from estimator.power.classes import Network, network_of
from estimator.power.duty import Work
from estimator.power.gpu import gpu_spec
from estimator.power.workloads import classify
from estimator.validation.rows import Row, place

from .inputs import Inputs, part_model, source_of

#: Boards of the Zeus trace under the names of the part table.
ZEUS_BOARDS = {"V100": "V100 16GB PCIe", "P100": "P100 PCIe", "A40": "A40", "RTX6000": "RTX 6000"}
#: Boards of the pastes that the part table has under another name.
PASTED = {
    "A100 SXM4 80GB": "A100 80GB SXM4",
    "A100 SXM4 40GB": "A100 40GB SXM4",
    "A100 PCIe 80GB": "A100 80GB PCIe",
    "A100 PCIe 40GB": "A100 40GB PCIe",
    "B200 SXM": "B200",
    "RTX PRO 6000 Blackwell": "RTX PRO 6000 Blackwell SE",
}
#: Below this the driver's utilization says little: a call of the tool itself wakes a board.
LEAST_UTILIZATION = 0.1


@dataclass(frozen=True)
class Reading:
    """Mean duty of one board in one run: who saw it, doing what, and how busy the driver called it."""

    source: str
    spec: GpuSpec
    work: Work
    duty: float
    utilization: float | None = None
    snapshot: bool = False
    group: str = ""


def _duty(watts: float, spec: GpuSpec) -> float:
    return (watts - spec.waiting_watts) / (spec.tdp_watts - spec.waiting_watts)


def zeus(sources: Path, gpus: Mapping[str, dict[str, str]]) -> Iterator[Reading]:
    """Every network, board and batch of the trace at the board's own limit, mean over optimizers."""
    rows = list(frame.csv_rows(sources / "power" / "gpu_training_power_zeus.csv"))
    limits: dict[str, float] = {}
    for row in rows:
        limits[row["gpu"]] = max(limits.get(row["gpu"], 0.0), float(row["power_limit"]))
    runs: dict[tuple[str, str, str, str], list[float]] = defaultdict(list)
    for row in rows:
        if float(row["power_limit"]) == limits[row["gpu"]]:
            runs[row["gpu"], row["dataset"], row["network"], row["batch_size"]].append(float(row["average_power"]))
    for (gpu, data, network, batch), watts in sorted(runs.items()):
        spec = _spec(ZEUS_BOARDS[gpu], gpus)
        workload, _ = classify(f"train-{network}")
        work = Work(workload, float(batch), "fp32", network_of(network))
        yield Reading("zeus", spec, work, _duty(fmean(watts), spec), group=f"zeus:{gpu.lower()}:{data}")


def sweep(sources: Path, gpus: Mapping[str, dict[str, str]]) -> Iterator[Reading]:
    """Own loops on one H200; bare kernels and idle rows are no loops."""
    for row in frame.csv_rows(sources / "gpu_measured" / "h200_sweep.csv"):
        if row["family"] in ("kernel", "idle"):
            continue
        spec = _spec("H200 141GB SXM5", gpus)
        precision = "amp" if row["precision"] == "fp16" else row["precision"]
        workload = sweep_class(row)
        work = Work(workload, float(row["batch"]), precision, sweep_network(row, workload))
        yield Reading("own-h200", spec, work, _duty(float(row["watts"]), spec), float(row["gpu_util"]) / 100)


def sweep_name(row: Mapping[str, str]) -> str:
    """Everyday name of a row of the sweep: task, model, and the family where the model's name does not tell it."""
    family = "" if row["family"] in ("vision", "encoder", "llm", "detection", "segmentation") else f" {row['family']}"
    latency = " batch 1" if row["batch"] == "1" else ""
    return f"{row['task']} {row['model']}{family}{latency}"


def sweep_class(row: Mapping[str, str]) -> str:
    """Class of a row of the sweep, read from its everyday name."""
    return classify(sweep_name(row))[0]


def sweep_network(row: Mapping[str, str], workload: str) -> Network | None:
    """The network that a row names."""
    return (
        None if workload in ("serving", "serving-latency", "input-bound", "recommender") else network_of(row["model"])
    )


def serving(sources: Path, gpus: Mapping[str, dict[str, str]]) -> Iterator[Reading]:
    """Configurations of serving benchmarks that no validation row repeats."""
    boards = {"H100": "H100 80GB SXM5", "B200": "B200", "MI300X": "MI300X", "V100 SXM2 32GB": "V100 32GB SXM2"}
    for row in frame.csv_rows(sources / "calibration" / "small_batch_serving.csv"):
        # Means over runs with their gaps, or over few and many requests, are no reading of a saturated server.
        mixed = "gaps" in row["note"] or "mean over concurrencies" in row["note"]
        if row["scored_in"] or row["gpu"] not in boards or not row["w_per_gpu"] or mixed:
            continue
        spec = _spec(boards[row["gpu"]], gpus)
        batch = row["avg_batch"] or row["batch_setting"]
        image = row["workload"].startswith("diffusion")
        work = Work(
            "serving-image" if image else "serving",
            float(batch) if batch and not image else None,
            None,
            None,
            int(row["n_gpus"]),
        )
        source = "mlenergy" if row["source"] == "ML.ENERGY v3" else row["source"]
        yield Reading(
            source, spec, work, _duty(float(row["w_per_gpu"]), spec), group=f"{source}:{row['model'] or row['gpu']}"
        )


def latency(sources: Path, gpus: Mapping[str, dict[str, str]]) -> Iterator[Reading]:
    """One request at a time on one desktop computer, wall meter: the boards' part is what is left of its peak."""
    for row in frame.csv_rows(sources / "calibration" / "small_batch_serving.csv"):
        if row["source"] != "geerlingguy/ai-benchmarks" or DESKTOP not in row["note"] or not row["limit_w"]:
            continue
        spec = _spec(f"{row['gpu']} ({row['limit_w']} W)", gpus)
        watts = (float(row["w_total"]) - DESKTOP_IDLE_WATTS - DESKTOP_CORE_WATTS) * DESKTOP_SUPPLY
        yield Reading("ai-benchmarks", spec, Work("serving-latency"), min(1.0, _duty(watts, spec)))


#: The computer behind those wall readings: its idle watts as its owner read them, one busy core, and its supply.
DESKTOP, DESKTOP_IDLE_WATTS, DESKTOP_CORE_WATTS, DESKTOP_SUPPLY = "Core Ultra 7 265K", 47.7, 25.0, 0.9


def users(sources: Path, gpus: Mapping[str, dict[str, str]]) -> Iterator[Reading]:
    """Runs that users logged with real GPU energy."""
    for row in frame.csv_rows(sources / "calibration" / "codecarbon_logs.csv"):
        if not row["share_of_limit"] or not row["gpu_model"]:
            continue
        spec = _spec(f"{row['gpu_model']} ({row['limit_w']} W)", gpus)
        workload, _ = classify(row["workload_class"])
        use = float(row["gpu_util_pct"]) / 100 if row["gpu_util_pct"] else None
        yield Reading(f"user:{row['title']}", spec, Work(workload), _duty(float(row["gpu_w_mean"]), spec), use)


def pasted(sources: Path, gpus: Mapping[str, dict[str, str]]) -> Iterator[Reading]:
    """Snapshots of busy boards under work that nobody names."""
    for row in frame.csv_rows(sources / "calibration" / "nvidia_smi_pastes.csv"):
        # "9x" stands for a digit that a screenshot hides.
        readable = row["util_pct"].replace(".", "", 1).isdigit()
        if row["use_in_stats"] != "Y" or row["state"] != "busy" or not row["cap_w"] or not readable:
            continue
        use = float(row["util_pct"]) / 100
        if use >= LEAST_UTILIZATION:
            name = PASTED.get(row["board"], row["board"])
            spec = _spec(f"{name} ({row['cap_w']} W)", gpus)
            if spec.tier == "modelled":
                yield Reading(
                    row["source_url"], spec, Work(), _duty(float(row["watts"]), spec), min(1.0, use), snapshot=True
                )


def gaissa(sources: Path, gpus: Mapping[str, dict[str, str]]) -> Iterator[Reading]:
    """Run means of eager image training on two boards, one of them unnamed."""
    for row in frame.csv_rows(sources / "calibration" / "train_util_power_gaissa.csv"):
        named = row["gpu_model"] == "RTX 3090"
        spec = _spec("RTX 3090" if named else "RTX A6000 (240 W)", gpus)
        # The regression of watts on utilization ends at a quarter of the limit for one board and at nothing for the
        # other: between them lies what boards of that size draw while they wait.
        spec = replace(spec, waiting_watts=(0.2 if named else 0.1) * spec.tdp_watts)
        use = float(row["gpu_util_pct"]) / 100
        if use >= LEAST_UTILIZATION:
            watts = float(row["share_of_limit"]) * spec.tdp_watts
            source = "gaissa:3090" if named else "gaissa:240"
            workload, _ = classify(f"train {row['arch']}")
            yield Reading(source, spec, Work(workload), _duty(watts, spec), use)


def published(rows: Sequence[Row], gpus: Mapping[str, dict[str, str]]) -> Iterator[Reading]:
    """Published measurements at the boards' own scope; those of the Zeus trace are in the trace."""
    for row in rows:
        if row["measured_scope"] != "gpu_only" or row["core"] != "Y" or row["group"].startswith("zeus"):
            continue
        placed = place(row)
        spec = _spec(row["gpu_model"], gpus)
        work = Work(placed.workload, placed.batch, placed.precision, placed.network, placed.hardware.gpu_count)
        watts = float(row["measured_watts"]) / float(row["gpu_count"])
        yield Reading(source_of(row), spec, work, _duty(watts, spec), group=row["group"])


def every(inputs: Inputs) -> list[Reading]:
    """All readings, in a fixed order."""
    sources, gpus = inputs.sources, inputs.gpus
    return [
        *zeus(sources, gpus),
        *sweep(sources, gpus),
        *serving(sources, gpus),
        *latency(sources, gpus),
        *users(sources, gpus),
        *published(inputs.rows, gpus),
        *gaissa(sources, gpus),
        *pasted(sources, gpus),
    ]


def _spec(name: str, gpus: Mapping[str, dict[str, str]]) -> GpuSpec:
    return gpu_spec(name, model=part_model(gpus))
