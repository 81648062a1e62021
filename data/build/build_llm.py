"""data/llm_models.csv, llm_dimensions.csv, llm_gpus.csv: known language models, usual dimensions, peaks of GPUs.

Dimensions and peaks are typed from configuration files and data sheets (``overrides/llm_models.csv``,
``overrides/llm_gpus.csv``). Parameters are counted from the dimensions, unless the maker's own count is typed: for
models whose blocks differ from layer to layer.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import frame
import numpy as np

from estimator.model import Z90
from estimator.physics.language_models import attention_parameters, feed_forward_parameters, kv_bytes_per_token

MODEL_COLUMNS = (
    "model_key", "name", "params_b", "active_b", "layers", "width", "heads", "kv_heads", "head_dim", "vocabulary",
    "experts", "gated", "kv_bytes_per_token", "method", "source_ids",
)  # fmt: skip
DIMENSION_COLUMNS = ("name", "low", "central", "high", "exponent", "models", "source_ids")
GPU_COLUMNS = (
    "gpu_key", "bf16_tflops", "fp8_tflops", "fp4_tflops", "bandwidth_tb_s", "memory_gb", "note", "source_ids",
)  # fmt: skip


def model_rows() -> Iterator[dict[str, object]]:
    for row in frame.overrides("llm_models"):
        size = {name: int(row[name]) for name in ("layers", "width", "heads", "kv_heads", "head_dim", "vocabulary")}
        counted = not row["params_b"]
        total, active = _counted(row, size) if counted else (float(row["params_b"]), float(row["active_b"]))
        cache = kv_bytes_per_token(size["layers"], size["kv_heads"], size["head_dim"], 2)
        yield {
            "model_key": row["model"].lower(),
            "name": row["model"],
            "params_b": frame.number(total, 5),
            "active_b": frame.number(active, 5),
            **size,
            "experts": row["experts"],
            "gated": row["gated"],
            "kv_bytes_per_token": int(row["kv_bytes_per_token"] or cache),
            "method": f"{'counted from the dimensions' if counted else 'parameters as published'}; {row['reason']}",
            "source_ids": row["source_ids"],
        }


def _counted(row: dict[str, str], size: dict[str, int]) -> tuple[float, float]:
    """Parameters, all and at work on one token, in 10^9; norms and biases, below a thousandth, are left out."""
    attention = attention_parameters(*(size[name] for name in ("layers", "width", "heads", "kv_heads", "head_dim")))
    matrices = 3 if row["gated"] == "yes" else 2
    embeddings = size["vocabulary"] * size["width"] * (1 if row["tied"] == "yes" else 2)
    experts, visited = (int(row[name] or 1) for name in ("experts", "experts_per_token"))
    blocks = (
        feed_forward_parameters(size["layers"], size["width"], int(row["mlp_width"]), matrices, number)
        for number in (experts, visited)
    )
    total, active = (embeddings + attention + block for block in blocks)
    return total / 1e9, active / 1e9


def gpu_rows() -> Iterator[dict[str, str]]:
    known = {row["gpu_key"] for row in frame.csv_rows(frame.DATA / "gpu_power.csv")}
    for row in frame.overrides("llm_gpus"):
        if row["gpu_key"] not in known:
            raise frame.BuildError(f"llm_gpus.csv: gpu_power.csv has no {row['gpu_key']}")
        yield {**{column: row.get(column, "") for column in GPU_COLUMNS}, "note": row["reason"]}


def dimension_rows(models: list[dict[str, object]]) -> Iterator[dict[str, object]]:
    """Power laws of layers × width, layers × width of all heads, and width, over the active parameters."""
    size = np.log([float(str(row["active_b"])) for row in models])
    width = np.array([float(str(row["width"])) for row in models])
    layers = np.array([float(str(row["layers"])) for row in models])
    heads = np.array([float(str(row["heads"])) * float(str(row["head_dim"])) for row in models])
    for name, values in (("layers_width", layers * width), ("layers_heads_width", layers * heads), ("width", width)):
        exponent, at_one = np.polyfit(size, np.log(values), 1)
        off = float(np.std(np.log(values) - at_one - exponent * size)) * Z90
        yield {
            "name": name,
            "low": frame.number(float(np.exp(at_one - off)), 4),
            "central": frame.number(float(np.exp(at_one)), 4),
            "high": frame.number(float(np.exp(at_one + off)), 4),
            "exponent": frame.number(float(exponent), 4),
            "models": len(models),
            "source_ids": "huggingface-transformers litgpt-config megatron-bridge",
        }


def tables(sources: Path) -> Iterator[frame.Table]:
    del sources
    models = list(model_rows())
    yield frame.Table("llm_models", MODEL_COLUMNS, ("model_key",), models)
    yield frame.Table("llm_dimensions", DIMENSION_COLUMNS, ("name",), dimension_rows(models))
    yield frame.Table("llm_gpus", GPU_COLUMNS, ("gpu_key",), gpu_rows())


AFTER = ("build_power",)

if __name__ == "__main__":
    sys.exit(frame.main(tables))
