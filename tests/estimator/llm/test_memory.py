"""Memory of trainings against configurations that ran, and those that did not."""

import csv
import re

import pytest

from estimator.llm.memory import capacity_bytes, fitting, least_machines, need, remedies
from estimator.llm.models import LlmModel, find_model
from estimator.llm.training import Training

from ...shared import SHARED, needs_shared


def training(model, **given):
    return Training(find_model(model), 1e9, **given)


# LitGPT, tutorials/resource-tables.md: LoRA on one A100 of 40 GB, longest sample of 1,304 tokens, nothing computed
# again. (model, method, micro-batch, printed GB; None: out of memory)
LITGPT = [
    ("llama-2-7b", "lora", 1, 21.30),
    ("llama-2-7b", "lora", 2, 29.07),
    ("llama-2-7b", "lora", 4, None),
    ("llama-2-13b", "lora", 1, 38.12),
    ("llama-2-13b", "lora", 2, None),
    ("llama-2-13b", "lora", 4, None),
    ("llama-2-7b", "qlora", 1, 14.14),
    ("llama-2-13b", "qlora", 1, 23.14),
    ("falcon-40b", "lora", 1, None),
]


@pytest.mark.parametrize(("model", "method", "batch", "printed"), LITGPT)
def test_fine_tuning_on_one_board(model, method, batch, printed):
    asked = training(model, method=method, sequence=1304.0, micro_batch=float(batch), recompute="none")
    found = fitting(asked, 40.0, 1)
    assert (found is not None) == (printed is not None)
    if printed is not None:
        assert found.total / 1e9 == pytest.approx(printed, rel=0.08)


# LLM Foundry, scripts/train/benchmarking/README.md: full sharding. (parameters, layers, width, GPUs, GB of each,
# micro-batch, sequence, whether layers are computed again)
FOUNDRY = [
    (29.98, 48, 7168, 8, 80, 3, 2048, True),
    (29.98, 48, 7168, 8, 80, 1, 8192, True),
    (64.86, 80, 8192, 32, 80, 2, 2048, True),
    (64.86, 80, 8192, 64, 80, 8, 2048, True),
    (12.85, 40, 5120, 8, 80, 40, 1024, True),
    (12.85, 40, 5120, 8, 80, 2, 2048, False),
]


@pytest.mark.parametrize(("params", "layers", "width", "gpus", "gb", "batch", "sequence", "again"), FOUNDRY)
def test_pre_training_that_ran(params, layers, width, gpus, gb, batch, sequence, again):
    model = LlmModel("MPT", params, params, layers, width, vocabulary=50368, gated=False)
    asked = Training(model, 1e9, sequence=float(sequence), micro_batch=float(batch))
    assert need(asked, gpus, recomputed=again).total <= capacity_bytes(gb)


def test_seventy_billion_do_not_fit_in_half_the_boards():
    """16 bytes × 70e9 are 1.12 TB: 16 boards of 80 GB hold them, 8 do not."""
    asked = training("70B", method="full")
    assert least_machines(asked, 80.0, 8) == 2
    assert fitting(asked, 80.0, 8, 1) is None
    ways = remedies(asked, 80.0, 8, 8)
    assert ways == ["--optimizer 8bit", "--method lora", "16 of these GPUs (--gpus 16)"]


def test_what_fits_is_laid_out_as_plainly_as_memory_allows():
    assert fitting(training("1B"), 80.0, 8).layout == "nothing computed again"
    assert fitting(training("8B", sequence=131072.0), 80.0, 8).recomputed


def test_a_larger_batch_needs_more():
    one, two = (need(training("8B", micro_batch=b), 8, recomputed=True).total for b in (1.0, 2.0))
    assert two > one


@needs_shared
def test_every_published_table_of_llm_foundry_fits():
    """216 configurations ran; none of them may be called too large."""
    refused, seen = [], 0
    with (SHARED / "sources/llm/llm_training_public.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["framework"] != "LLM Foundry FSDP":
                continue
            params, batch = float(row["params_total_b"]), re.search(r"micro-batch (\d+)", row["notes"])
            model = LlmModel(
                "MPT", params, params, int(row["n_layers"]), int(row["d_model"]), vocabulary=50368, gated=False
            )
            asked = Training(model, 1e9, sequence=float(row["seq_len"]), micro_batch=float(batch[1]))
            gb = 40.0 if "40GB" in row["gpu"] else 80.0
            again = row["act_ckpt"] == "full"
            # "bf16 PURE" keeps no second copy of the weights in single precision.
            light = Training(model, 1e9, sequence=asked.sequence, micro_batch=asked.micro_batch, optimizer="8bit")
            found = need(light if "PURE" in row["notes"] else asked, int(row["gpu_count"]), recomputed=again)
            seen += 1
            if found.total > capacity_bytes(gb):
                refused.append((row["id"], row["model"], row["gpu_count"], row["seq_len"], batch[1], found.total / 1e9))
    assert seen > 200
    assert refused == []
