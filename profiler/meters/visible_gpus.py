"""Which GPUs a program may use, by ``CUDA_VISIBLE_DEVICES``: indices, UUIDs and their prefixes, MIG slices.

The rules are those of the CUDA C++ Programming Guide, appendix "CUDA Environment Variables": unset means all; the list
ends at the first entry that names nothing; a UUID may be shortened as long as it is unique; MIG slices are named
``MIG-<uuid>`` or, by drivers before R470, ``MIG-GPU-<uuid>/<instance>/<compute instance>``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

VARIABLE = "CUDA_VISIBLE_DEVICES"


class Slice(NamedTuple):
    """One MIG slice: its UUID, the index of its board, and its share of the board's compute (``None``: unknown)."""

    uuid: str
    board: int
    share: float | None


class Visible(NamedTuple):
    """A board the program may use; of a sliced one, which part."""

    board: int
    slice: Slice | None = None


def visible_gpus(
    environ: Mapping[str, str], uuids: Sequence[str], slices: Sequence[Slice] = ()
) -> tuple[tuple[Visible, ...], tuple[str, ...]]:
    """Return the boards (and slices) that ``CUDA_VISIBLE_DEVICES`` leaves, and what in it named nothing.

    Parameters
    ----------
    uuids : UUID of each board, by NVML index.
    slices : the MIG slices that exist.
    """
    setting = environ.get(VARIABLE)
    if setting is None:
        return tuple(Visible(index) for index in range(len(uuids))), ()
    chosen: list[Visible] = []
    for entry in (part.strip() for part in setting.split(",")):
        found = _find(entry, uuids, slices)
        if found is None:
            if entry not in ("", "-1", "NoDevFiles"):
                return tuple(chosen), (
                    f"{VARIABLE} names {entry!r}, which this machine does not have: "
                    "that entry and those after it are not visible to CUDA either.",
                )
            break
        if found not in chosen:
            chosen.append(found)
    return tuple(chosen), ()


def _find(entry: str, uuids: Sequence[str], slices: Sequence[Slice]) -> Visible | None:
    if entry.isdecimal():
        return Visible(int(entry)) if int(entry) < len(uuids) else None
    if entry.startswith("MIG-GPU-"):
        board, _, place = entry.removeprefix("MIG-").partition("/")
        exact = [s for s in slices if s.uuid == entry]
        if exact:
            return Visible(exact[0].board, exact[0])
        index = _unique(board, uuids)
        # A current driver no longer lists slices under their old names: the board is known, its part is not.
        return Visible(index, Slice(entry, index, None)) if index is not None and place else None
    if entry.startswith("MIG-"):
        at = _unique(entry, [s.uuid for s in slices])
        return Visible(slices[at].board, slices[at]) if at is not None else None
    at = _unique(entry, uuids) if entry.startswith("GPU-") else None
    return Visible(at) if at is not None else None


def _unique(prefix: str, names: Sequence[str]) -> int | None:
    hits = [index for index, name in enumerate(names) if name.lower().startswith(prefix.lower())]
    return hits[0] if len(hits) == 1 else None
