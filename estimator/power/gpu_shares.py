"""What a slice of a GPU draws: its share of the board, wide, because neighbours share the rest."""

from __future__ import annotations

from dataclasses import replace

from ..errors import InputError
from .boards import GpuSpec
from .gpu_names import GpuName
from .gpu_slices import MIG_SLICES
from .reader import head


def sliced(name: str, wanted: GpuName, board: GpuSpec) -> GpuSpec:
    """Return a slice of a board as a GPU of its own.

    A MIG instance is charged its compute slices, busy and idle alike; alone on its board it also causes what the board
    draws idle. A vGPU is charged its memory, but may use the whole board while its neighbours wait.

    Raises
    ------
    InputError
        If the board cannot be cut so, or nothing tells its memory.
    """
    part = wanted.slice
    if part is None:
        return board
    memory = wanted.memory_gb or board.memory_gb
    if part.compute is not None:
        slices = MIG_SLICES.get(wanted.family or "", 0)
        if not slices:
            raise InputError(
                f"{head(name)!r} names a MIG slice, but this board cannot be cut: name the board or a vGPU."
            )
        if not 1 <= part.compute <= slices:
            raise InputError(f"a MIG slice of this board has 1 to {slices} compute slices; got {part.compute}.")
        share = part.compute / slices
        most = share * board.most_watts + (1 - share) * board.waiting_watts
        what, tier = f"{part.compute} of {slices} compute slices", "family"
    else:
        if not memory or not 0 < part.memory_gb <= memory:
            raise InputError(
                f"a vGPU must have at most its board's memory, {memory or 0:g} GB; got {part.memory_gb} GB."
            )
        share, most = part.memory_gb / memory, board.most_watts
        what, tier = f"{part.memory_gb} of {memory:g} GB", "family" if part.memory_gb == memory else "generic"
    return replace(
        board,
        name=name,
        tdp_watts=share * board.tdp_watts,
        table_tdp_watts=share * board.table_tdp_watts,
        idle_watts=share * board.idle_watts,
        waiting_watts=share * board.waiting_watts,
        deep_watts=None if board.deep_watts is None else share * board.deep_watts,
        tier=tier if board.tier != "generic" else "generic",
        most_watts=most,
        uncut_tdp_watts=board.tdp_watts,  # a slice is no small board, which its work would fill
        note=f"{part.kind} slice {head(name)!r} is charged its share of the board ({what}): wider range.",
    )
