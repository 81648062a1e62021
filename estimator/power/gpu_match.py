"""Whether a name means a board of the tables: what both say, and what the table knows of the board."""

from __future__ import annotations

from dataclasses import replace

from .. import tables
from .gpu_names import GpuName, may_be, read_gpu_name


def is_called(name: str, board: str) -> bool:
    """Whether a name says nothing that a board is not: ``Tesla P100-PCIE-16GB`` may mean ``P100 PCIe``.

    Parameters
    ----------
    name : as a driver, a cloud or a person writes it.
    board : key of ``gpu_power.csv``, or another name of a whole board.

    Raises
    ------
    InputError
        If the text cannot be a name.

    Examples
    --------
    >>> is_called("NVIDIA A100-SXM4-80GB", "A100 80GB SXM4"), is_called("NVIDIA A100-SXM4-80GB", "A100 40GB SXM4")
    (True, False)
    """
    return may_be(read_gpu_name(name), _board(board))


@tables.per_folder(1024)
def _board(board: str) -> GpuName:
    """Return what a board is: its name, and the memory that its row knows where the name does not say."""
    named = read_gpu_name(board)
    if named.memory_gb is not None:
        return named
    sizes = {row["gpu_key"]: tables.figure_or_none(row, "memory_gb", "gpu_power") for row in tables.table("gpu_power")}
    size = sizes.get(board)
    return named if size is None else replace(named, memory_gb=round(size))
