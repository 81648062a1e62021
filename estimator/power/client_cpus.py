"""What is known of desktop, laptop and small processors: their own row, or their relatives of the same segment."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from .. import tables
from .cpu_name import CpuName

#: Letters that change nothing about the segment: KF is a K without graphics, GE's and TE's limits are T's kin.
_SAME_SEGMENT = {
    "kf": "k", "ks": "k", "f": "", "xe": "x", "xt": "x", "x3d": "x", "te": "t", "ue": "u", "ul": "u", "hk": "h",
}  # fmt: skip
#: Lines whose parts a younger line continues.
_CONTINUES = {"core ultra": "core", "ryzen ai": "ryzen", "ryzen ai max": "ryzen"}
#: Relatives whose limits spread wider than this factor do not tell a part's.
_WIDEST_SPREAD = 2.0


class ClientPart(NamedTuple):
    """Facts of one part, or of the relatives that stand for it.

    Attributes
    ----------
    tdp_watts, most_watts : float
        Thermal design power, and the most that the package draws over minutes. [W]
    own : bool
        Whether the row is the part's own.
    """

    tdp_watts: float
    most_watts: float
    cores: int | None
    own: bool
    source_ids: tuple[str, ...]


def client_part(read: CpuName) -> ClientPart | None:
    """Return the facts of a client part; ``None`` where neither it nor relatives of its segment are known."""
    if own := _rows(tables.folder()).get(read.key):
        return _part([own], own=True)
    for line in (read.line, _CONTINUES.get(read.line or "")):
        kin = [row for row in _rows(tables.folder()).values() if line and _is_kin(row, read, line)]
        if not kin:
            continue
        kin = _nearest(kin, read.age if line == read.line else None)
        limits = [tables.number(row, "tdp_watts") for row in kin]
        return _part(kin, own=False) if max(limits) <= _WIDEST_SPREAD * min(limits) else None
    return None


def names() -> tuple[str, ...]:
    """Return the names of all parts, for suggestions."""
    return tuple(row["cpu_model"] for row in _rows(tables.folder()).values())


@lru_cache(maxsize=2)
def _rows(folder: str) -> dict[str, dict[str, str]]:
    del folder
    return {row["cpu_key"]: row for row in tables.table("client_cpus")}


def _nearest(kin: list[dict[str, str]], age: int | None) -> list[dict[str, str]]:
    """The relatives of the nearest generation; of the latest one where the part continues an older line."""
    aged = [row for row in kin if row["age"]]
    if not aged:
        return kin
    wanted = age if age is not None else max(int(tables.number(row, "age")) for row in aged)
    distance = min(abs(int(tables.number(row, "age")) - wanted) for row in aged)
    return [row for row in aged if abs(int(tables.number(row, "age")) - wanted) == distance]


def _segment(suffix: str) -> str:
    return _SAME_SEGMENT.get(suffix, suffix)


def _is_kin(row: Mapping[str, str], read: CpuName, line: str) -> bool:
    return row["vendor"] == read.vendor and row["line"] == line and _segment(row["suffix"]) == _segment(read.suffix)


def _part(rows: list[dict[str, str]], *, own: bool) -> ClientPart:
    middle = sorted(rows, key=lambda row: tables.number(row, "tdp_watts"))[len(rows) // 2]
    return ClientPart(
        float(middle["tdp_watts"]),
        max(tables.number(row, "most_watts") for row in rows),
        int(middle["cores"]) if own and middle["cores"] else None,
        own,
        tuple(sorted({source for row in rows for source in row["source_ids"].split()})),
    )
