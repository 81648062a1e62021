"""Slices of a GPU: MIG instances (shares of its compute) and vGPUs (shares of its memory), as drivers name them."""

from __future__ import annotations

import re
from typing import NamedTuple

#: Compute slices of the boards that can be cut. Source: NVIDIA MIG user guide, supported profiles.
MIG_SLICES = {
    "a30": 4, "a100": 7, "a100x": 7, "a800": 7, "h100": 7, "h800": 7, "h200": 7, "h20": 7, "gh200": 7, "b200": 7,
    "b300": 7, "gb200": 7, "gb300": 7, "rtx pro 6000": 4, "rtx pro 5000": 2,
}  # fmt: skip
#: MIG 1g.5gb, 3g.40gb+me, 1c.3g.20gb (a compute instance inside a GPU instance).
_MIG = re.compile(r"(?:\bmig[- ]{1,2})?\b(?:(\d)c\.)?(\d)g\.(\d{1,3})gb(?:\+[a-z.]{1,9})?(?![a-z0-9])")
#: GRID A100D-10C, NVIDIA A10-4Q, A100-1-5C (a vGPU on a MIG slice): board, slices, gigabytes, series.
_VGPU = re.compile(
    r"(?<![\w.])(rtx ?(?:pro ?)?[a-z]?\d{4}(?:[- ]?ada)?|l40s|[a-z]{1,2}\d{1,3}g?)(dx|xm|xl|[dlpxs])?"
    r"-(?:(\d)-)?(\d{1,3})[abcq](?!\w)"
)
#: Letters behind the board of a vGPU: D doubles the memory, X and M sit in a socket, L is the long card. Source: NVIDIA
#: virtual GPU types.
_LETTERS = {"x": "sxm", "dx": "sxm", "xm": "sxm", "xl": "sxm", "l": "nvl"}
_SOCKETED_TOO = ("a100", "a800", "h100", "h800", "v100", "p100")
_DOUBLED = {"a100": "80gb", "v100": "32gb", "a800": "80gb"}
_SINGLE = {"a100": "40gb", "v100": "16gb"}


class Slice(NamedTuple):
    """A share of a board.

    Attributes
    ----------
    kind : ``"MIG"`` or ``"vGPU"``.
    compute : compute slices of a MIG instance; ``None`` for a vGPU that shares all of them in turn.
    memory_gb : memory of the slice. [GB]
    """

    kind: str
    compute: int | None
    memory_gb: int


def cut(text: str) -> tuple[str, Slice | None]:
    """Return the name of the whole board, and the slice of it that a lower-case name means.

    Examples
    --------
    >>> cut("nvidia a100-sxm4-40gb mig 1g.5gb")
    ('nvidia a100-sxm4-40gb', Slice(kind='MIG', compute=1, memory_gb=5))
    >>> cut("grid a100d-10c")
    ('a100 80gb', Slice(kind='vGPU', compute=None, memory_gb=10))
    """
    if found := _MIG.search(text):
        board = re.sub(r"\bmig\b", " ", f"{text[: found.start()]} {text[found.end() :]}")
        return _spaced(board), Slice("MIG", int(found.group(1) or found.group(2)), int(found.group(3)))
    if found := _VGPU.search(text):
        board, letters, compute, memory = found.groups()
        whole = f"{text[: found.start()]} {board} {_meaning(board, letters)} {text[found.end() :]}"
        part = Slice("MIG" if compute else "vGPU", int(compute) if compute else None, int(memory))
        return _spaced(re.sub(r"\bgrid\b", " ", whole)), part
    return text, None


def _spaced(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _meaning(board: str, letters: str | None) -> str:
    memory = (_DOUBLED if letters in ("d", "dx") else _SINGLE).get(board, "")
    card = "pcie" if board in _SOCKETED_TOO else ""
    return f"{_LETTERS.get(letters or '', card)} {memory}"
