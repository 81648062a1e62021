"""Published rows of serving as replicas that can be timed; rows whose load nobody stated are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import frame
import numpy as np

from estimator.errors import UnknownNameError
from estimator.llm.gpus import accelerator
from estimator.llm.models import LlmModel, find_model
from estimator.physics.language_models import kv_bytes_per_token
from estimator.power.coefficients import boards
from estimator.power.gpu import gpu_spec
from estimator.serving.cache import cache_bytes_per_token
from estimator.serving.formats import FORMATS
from estimator.serving.replica import Replica

#: GPU as the compilation writes it → key of llm_gpus.csv and gpu_power.csv.
GPUS = {
    "A100-SXM-40GB": "A100 40GB SXM4", "A100-SXM-80GB": "A100 80GB SXM4", "H100-SXM-80GB": "H100 80GB SXM5",
    "H200-SXM": "H200 141GB SXM5", "H200-NVL": "H200-NVL-141GB", "GH200 96GB": "GH200 96GB", "B200-SXM": "B200",
    "GB200": "GB200 (B200 GPU)", "MI250": "MI250", "MI300X": "MI300X", "MI325X": "MI325X", "H20 96GB": "H20 96GB SXM5",
    "L40S": "L40S",
}  # fmt: skip
#: Weights as a row names them → format of :mod:`estimator.serving.formats`.
PRECISIONS = {
    "fp16": "bf16", "bfloat16": "bf16", "bf16": "bf16", "fp8": "fp8", "fp4": "fp4", "mxfp4": "mxfp4",
    "gptq-int8": "int8", "gptq-int4": "int4", "awq": "int4", "awq-int4": "int4", "nf4": "nf4", "nf4-dq": "nf4",
}  # fmt: skip
#: Engine as a row names it → engine of ours.
ENGINES = (
    (r"vLLM", "vllm"), (r"TensorRT-LLM", "tensorrt-llm"), (r"Deepspeed-MII", "deepspeed-mii"), (r"SGLang", "sglang"),
    (r"HF Transformers|litgpt", "eager"), (r"llama\.cpp", "llama.cpp"),
)  # fmt: skip
#: Names that another model of the same dimensions has in our table.
SAME = {"llama-7b": "llama-2-7b", "llama-70b": "llama-2-70b", "deepseek-v3.1": "deepseek-v3"}
#: Tokens of a question where the source gives none, by the task of its scenario; judged from the tasks' texts.
INPUTS = {"lm-arena-chat": 500.0, "gpqa": 300.0, "sourcegraph-fim": 1500.0}
#: Requests that TensorRT-LLM 1.0 runs at once at most, by the command in its documentation.
MOST_REQUESTS = 1024.0


@dataclass(frozen=True)
class Measured:
    """One published row."""

    row_id: str
    source: str
    family: str
    engine: str
    boards: str
    architecture: str
    static: bool
    batch: float
    limited: bool
    tokens_per_second: float
    joules_per_token: float | None
    watts: float | None
    tdp_watts: float
    waiting_watts: float
    replica: Replica


def measured(sources: Path) -> Iterator[Measured]:
    """Rows with a load, output tokens a second, and a GPU whose peaks are known."""
    for row in frame.csv_rows(sources / "llm" / "llm_serving_public.csv"):
        if (found := read(row)) is not None:
            yield found


def read(row: dict[str, str]) -> Measured | None:
    """One row of the compilation; None where it does not say what is needed."""
    engine = next((ours for pattern, ours in ENGINES if re.search(pattern, row["engine"])), None)
    board = accelerator(GPUS.get(row["gpu"]))
    form = FORMATS.get(PRECISIONS.get(row["precision_weights"], ""))
    batch, limited, lengths = _load(row)
    if engine is None or board is None or form is None or batch is None or lengths is None:
        return None
    if not row["output_tokens_per_s"]:
        return None
    model, gpus = _model(row), float(row["gpu_count"])
    generation = "blackwell" if board.generation == "blackwell" else "cdna" if board.generation == "cdna" else "nvidia"
    spec = gpu_spec(board.gpu_key, model=boards())
    return Measured(
        row["id"],
        row["source"],
        row["family"],
        engine,
        generation,
        "moe" if row["arch"] == "moe" else "dense",
        row["batch_kind"] == "static",
        batch,
        limited,
        float(row["output_tokens_per_s"]),
        float(row["j_per_output_token"]) if row["j_per_output_token"] else None,
        float(row["watts_total"]) if row["watts_total"] else None,
        spec.tdp_watts,
        spec.waiting_watts,
        Replica(
            gpus,
            board.bandwidth_tb_s,
            board.memory_gb,
            form.peak_tflops(board),
            board.bf16_tflops,
            model.params_b * 1e9,
            model.active_b * 1e9,
            form.bytes_per_weight,
            1.0 if form.packed else 0.0,
            cache_bytes_per_token(model, engine, form, gpus),
            *lengths,
        ),
    )


def _load(row: dict[str, str]) -> tuple[float | None, bool, tuple[float, float] | None]:
    """Requests at once, whether memory set their number, and the lengths of one."""
    task = row["scenario"].rpartition("task ")[2]
    given = row["input_tokens"] or INPUTS.get(task, "")
    if row["engine"] == "litgpt":
        given, row = 10.0, {**row, "output_tokens": "200"}
    lengths = (float(given), float(row["output_tokens"])) if given and row["output_tokens"] else None
    if row["engine"].startswith("TensorRT-LLM 1.0"):
        return MOST_REQUESTS, True, lengths
    return float(row["batch"]) if row["batch"] else None, row["batch_kind"] == "static", lengths


def _model(row: dict[str, str]) -> LlmModel:
    """The model of our table that a row names; of others what the row says of them."""
    name = row["model"].rpartition("/")[2].lower().replace(" ", "-")
    name = next((same for given, same in SAME.items() if name.startswith(given)), name)
    try:
        return find_model(name)
    except UnknownNameError:
        total, active = float(row["params_total_b"]), float(row["params_active_b"])
    if not (row["n_layers"] and row["n_kv_heads"] and row["head_dim"]):
        return LlmModel(name, total, active)
    layers, heads, width = (int(float(row[column])) for column in ("n_layers", "n_kv_heads", "head_dim"))
    cached = kv_bytes_per_token(layers, heads, width, 2)
    return LlmModel(name, total, active, layers=layers, kv_heads=heads, head_dim=width, kv_bytes_per_token=cached)


def stacked(rows: Sequence[Measured]) -> tuple[Replica, np.ndarray, np.ndarray]:
    """The replicas of rows as one of arrays, their batches, and their tokens a second."""
    columns = {
        field.name: np.array([getattr(row.replica, field.name) for row in rows], float) for field in fields(Replica)
    }
    rates = np.array([row.tokens_per_second for row in rows], float)
    return Replica(**columns), np.array([row.batch for row in rows], float), rates
