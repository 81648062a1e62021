"""What stands for a server CPU that no table holds: its siblings, its generation, the generation that comes nearest."""

from __future__ import annotations

import re
from statistics import median

from .. import tables
from .coefficients import PowerModel
from .cpu_name import CpuName
from .names import read_cpu_name

#: Where a generation has no servers of its own in the fit: the ones that come nearest, best first.
RELATIVES: dict[str, tuple[str, ...]] = {
    "neoverse-v1": ("neoverse-n1",),
    "neoverse-n2": ("neoverse-n1", "neoverse-v2"),
    "neoverse-v2": ("neoverse-v2", "neoverse-n1"),
    "neoverse-v3": ("neoverse-v2", "neoverse-n1"),
    "cortex-a72": ("neoverse-n1",),
    "ampereone": ("neoverse-n1",),
    "apple": ("neoverse-n1",),
    "zen6": ("zen5",),
    "clearwaterforest": ("sierraforest",),
    "diamondrapids": ("graniterapids",),
}
_VENDOR_NEWEST = {
    "intel": "graniterapids",
    "amd": "zen5",
    "ampere": "neoverse-n1",
    "nvidia": "neoverse-v2",
    "arm": "neoverse-n1",
}


def generation_for(generation: str | None, vendor: str | None, model: PowerModel) -> tuple[str, bool]:
    """Return the generation whose factors apply, and whether these are its own."""
    if generation and f"cpu.full.generation.{generation}" in model:
        return generation, True
    for relative in RELATIVES.get(generation or "", ()):
        if f"cpu.full.generation.{relative}" in model:
            return relative, False
    newest = _VENDOR_NEWEST.get(vendor or "", "icelake")
    return (newest if f"cpu.full.generation.{newest}" in model else "icelake"), False


def siblings_of(read: CpuName, known: list[dict[str, str]]) -> list[dict[str, str]]:
    """Parts of the same number with other letters: 8480+ and 8480C of an 8480L."""
    digits = re.search(r"\d{4}", read.key)
    if not digits or read.generation is None:
        return []
    return [
        row
        for row in known
        if row["generation"] == read.generation
        and row["servers_class"] == "server"
        and re.sub(r"[a-z+]+(?:-c)?$", "", row["cpu_key"].removeprefix("epyc ")) == digits.group()
    ]


def apples(read: CpuName, known: list[dict[str, str]]) -> list[dict[str, str]]:
    """Apple's parts of the same size: an M2 Max is no M2."""
    return [row for row in known if row["vendor"] == "apple" and read_cpu_name(row["cpu_model"]).suffix == read.suffix]


def cores_of(rows: list[dict[str, str]]) -> int | None:
    """Return the median cores of several parts, `None` where no row tells."""
    counts = [int(tables.number(row, "cores")) for row in rows if row["cores"]]
    return round(median(counts)) if counts else None


def kin_of(vendor: str | None, generation: str | None, known: list[dict[str, str]]) -> tuple[list[dict[str, str]], str]:
    """Server parts of the generation, else of its relatives, else the vendor's of the last years; and the tier."""
    kin = [row for row in known if generation and row["generation"] == generation and row["servers_class"] == "server"]
    kin = kin or [row for row in known if generation and row["generation"] == generation]
    if not kin and generation:
        kin = [row for row in known if row["generation"] in RELATIVES.get(generation, ())]
    if kin:
        return kin, "family"
    newest = {"graniterapids", "emeraldrapids", "sapphirerapids", "icelake", "zen3", "zen4", "zen5"}
    recent = [
        row
        for row in known
        if row["generation"] in newest
        and row["servers_class"] == "server"
        and (vendor is None or row["vendor"] == vendor)
    ]
    return recent or known, "generic"


def tdp_of(kin: list[dict[str, str]], cores: float | None, exponent: float) -> float:
    """TDP of an unknown part: that of the five relatives nearest in cores, carried to its own cores, or their
    median."""
    tdps = [(tables.number(row, "cores") if row["cores"] else None, tables.number(row, "tdp_watts")) for row in kin]
    sized = [(abs(count - cores), count, watts) for count, watts in tdps if count] if cores else []
    if sized and cores:
        nearest = sorted(sized)[:5]
        ratio = cores / median(count for _, count, _ in nearest)
        return float(median(watts for _, _, watts in nearest) * ratio**exponent)
    return median(watts for _, watts in tdps)
