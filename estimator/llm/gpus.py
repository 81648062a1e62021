"""Peaks of GPUs at language models: operations, bandwidth, memory."""

from __future__ import annotations

from dataclasses import dataclass

from .. import tables
from ..power.gpu_names import read_gpu_name
from ..tables import per_folder

TABLE = "llm_gpus"


@dataclass(frozen=True, slots=True)
class Accelerator:
    """What limits a language model on one GPU.

    Attributes
    ----------
    gpu_key : str
        Name as ``gpu_power.csv`` and the machine table have it.
    generation : str
        Architecture: ``ampere``, ``hopper``, …
    is_card : bool
        Whether it is a card of its own, with less power and slower links than a module in a socket.
    bf16_tflops, fp8_tflops, fp4_tflops : float or None
        Dense peaks; ``None`` where the GPU has no such units. [TFLOP/s]
    bandwidth_tb_s, memory_gb : float
        Of its memory, as the maker counts. [TB/s, GB]
    """

    gpu_key: str
    generation: str
    is_card: bool
    bf16_tflops: float
    fp8_tflops: float | None
    fp4_tflops: float | None
    bandwidth_tb_s: float
    memory_gb: float
    note: str
    source_ids: tuple[str, ...]


def accelerator(gpu_key: str | None) -> Accelerator | None:
    """Return what limits a GPU of the machine table; ``None`` where no peak is known."""
    return None if gpu_key is None else accelerators().get(gpu_key)


@per_folder(2)
def accelerators() -> dict[str, Accelerator]:
    """Return every GPU with a known peak, by name."""
    return {row["gpu_key"]: _accelerator(row) for row in tables.table(TABLE)}


def _accelerator(row: dict[str, str]) -> Accelerator:
    def figure(column: str) -> float:
        return tables.figure(row, column, TABLE)

    name = read_gpu_name(row["gpu_key"])
    return Accelerator(
        row["gpu_key"],
        name.generation or "",
        name.form == "pcie",
        figure("bf16_tflops"),
        tables.figure_or_none(row, "fp8_tflops", TABLE),
        tables.figure_or_none(row, "fp4_tflops", TABLE),
        figure("bandwidth_tb_s"),
        figure("memory_gb"),
        row["note"],
        tables.source_ids(row),
    )
