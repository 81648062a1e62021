"""Published trainings as rows of one kind: what ran on what, and the share of the 16-bit peak that it reached."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import frame

from estimator.errors import InputError
from estimator.llm.dimensions import attention_width
from estimator.llm.gpus import accelerator
from estimator.llm.models import LlmModel, find_model
from estimator.physics.language_models import peak_utilization, training_flops_per_token
from estimator.units import SECONDS_PER_HOUR

#: The published names of GPUs; rows on others (TPUs, V100) are left out, as is a form that is not stated.
GPUS = {
    "A100-SXM-40GB": "A100 40GB SXM4", "A100-SXM-80GB": "A100 80GB SXM4", "A800-SXM-80GB": "A800 80GB SXM4",
    "H100-SXM-80GB": "H100 80GB SXM5", "H800-SXM": "H800 80GB SXM5", "H200-SXM": "H200 141GB SXM5",
    "H200-NVL": "H200-NVL-141GB", "H100-PCIe": "H100 80GB PCIe", "GH200 96GB": "GH200 96GB",
    "H100 96GB HBM2e 500 W cap (Meta)": "H100 80GB SXM5", "B200-SXM": "B200", "B300-SXM": "B300",
    "GB200": "GB200 (B200 GPU)", "GB300": "GB300 (B300 GPU)", "MI250X": "MI250X", "MI250": "MI250",
    "MI300X": "MI300X", "MI325X": "MI325X", "MI355X": "MI355X", "L40S": "L40S", "H20 96GB": "H20 96GB SXM5",
}  # fmt: skip
#: Sequence where none is stated. [tokens]
USUAL_SEQUENCE = 4096
#: Words by which the compilation marks what 6 N D does not describe, or what was itself derived from a utilization.
_UNFIT = ("ncoder-decoder", "circular", "exclude")


@dataclass(frozen=True)
class Run:
    """One published training. ``whole`` runs carry restarts, evaluation and untuned code; the others are benchmarks."""

    run_id: str
    family: str
    model: str
    gpu: str
    generation: str
    gpus: float | None
    precision: str
    adapters: bool
    dense: bool
    hybrid: bool
    whole: bool
    mlperf: bool
    recomputed: bool
    active: float
    sequence: float
    flops_per_token: float
    utilization: float
    printed_hours: bool
    licence: str


def runs(path: Path) -> list[Run]:
    """Return what can be compared of a file with the columns of ``llm_training_public.csv``."""
    return [run for row in frame.csv_rows(path) for run in _run(row)]


def _run(row: Mapping[str, str]) -> Iterator[Run]:
    board = accelerator(GPUS.get(row["gpu"]))
    told = " ".join(row[column] for column in ("model", "notes", "gpu_hours_kind"))
    kinds = ("full_run", "finetune_run", "throughput", "finetune_throughput")
    active = _number(row, "params_active_b")
    if board is None or active is None or row["kind"] not in kinds or any(word in told for word in _UNFIT):
        return
    adapters = "lora" in row["method"]
    sequence = _number(row, "seq_len") or USUAL_SEQUENCE
    flops = training_flops_per_token(active * 1e9, 4 if adapters else 6, _attention_width(row, active), sequence)
    tokens, hours, rate = (_number(row, name) for name in ("tokens_b", "gpu_hours", "tokens_per_s_per_gpu"))
    mlperf = "training_results" in row["source"]
    whole = row["kind"] in ("full_run", "finetune_run") and not mlperf
    if tokens and hours:
        rate = tokens * 1e9 / (hours * SECONDS_PER_HOUR)
    elif whole:
        return
    if not rate:
        return
    yield Run(
        row["id"],
        row["family"],
        row["model"],
        board.gpu_key,
        board.generation,
        _number(row, "gpu_count"),
        _precision(row["precision"]),
        adapters,
        row["arch"] == "dense",
        "hybrid" in row["arch"],
        whole,
        mlperf,
        row["act_ckpt"] == "full",
        active,
        sequence,
        flops,
        peak_utilization(rate, flops, board.bf16_tflops),
        row["gpu_hours_kind"].startswith("reported"),
        row["licence"],
    )


def _attention_width(row: Mapping[str, str], active_b: float) -> float:
    """Layers × width of all heads: of the known model of that shape, else heads as wide as the row's model."""
    layers, width = _number(row, "n_layers"), _number(row, "d_model")
    try:
        known = find_model(row["model"])
    except InputError:
        known = None
    if known and known.layers and (layers is None or (known.layers, known.width) == (layers, width)):
        return attention_width(known)
    return layers * width if layers and width else attention_width(LlmModel(row["model"], active_b, active_b))


def _precision(text: str) -> str:
    """``fp4``, ``fp8``, ``16``, or ``unsure`` where eight bits are possible and not stated."""
    word = text.lower()
    if "fp4" in word:
        return "fp4"
    if "fp8" in word:
        return "unsure" if "not stated" in word else "fp8"
    return "fp8" if word == "inferred" else "16"


def _number(row: Mapping[str, str], column: str) -> float | None:
    return float(row[column]) if row.get(column) else None
