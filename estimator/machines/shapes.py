"""Names that say how many vCPUs and how much memory a machine has, and in which family it lies, though no table has it.

Google's custom types state both; Azure's first generation, retired sizes without a version, is known from documents;
so are sizes of managed services that name no machine of their cloud (``data/managed_sizes.csv``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from .. import tables

MANAGED = "managed_sizes"
#: Sizes of Azure's first A series as (vCPUs, GiB), Standard and Basic alike. Source: [azure-compute-docs].
_FIRST_A = {
    "0": (1, 0.75), "1": (1, 1.75), "2": (2, 3.5), "3": (4, 7.0),
    "4": (8, 14.0), "5": (2, 14.0), "6": (4, 28.0), "7": (8, 56.0),
}  # fmt: skip
_A = re.compile(r"(?:standard|basic)_a(\d)")
_CUSTOM = re.compile(r"(?:(?P<series>[a-z]\d[a-z]?)-)?custom-(?P<vcpus>\d{1,4})-(?P<mib>\d{3,8})(?:-ext)?")
_VCORES = re.compile(r"([a-z]+-[a-z]+)-(\d{1,3})")
#: Sold at another price, made of the same.
_PROMO = re.compile(r"[_ ]promo$", re.IGNORECASE)
#: Memory of a vCPU that Google sells, with room for extended memory. [GiB]
_LEAST_GIB_PER_VCPU, _MOST_GIB_PER_VCPU = 0.25, 64.0
_MIB_PER_GIB = 1024.0


class Shape(NamedTuple):
    """What a name says: its family by a pattern of names of the table, in lower case, and its size."""

    provider: str
    siblings: str
    vcpus: int
    memory_gib: float
    #: Whether the siblings are only like it, and not of its family: what it stands on is not known.
    alike: bool = False


def shape(sku: str) -> Shape | None:
    """Return what such a name says; ``None`` for all others, and for shapes that nobody sells.

    Examples
    --------
    >>> shape("n2-custom-8-24576")[2:]
    (8, 24.0)
    >>> shape("Basic_A2")[2:]
    (2, 3.5)
    """
    name = without_promo(sku).lower().replace(" ", "_")
    if (found := _A.fullmatch(name)) and found[1] in _FIRST_A:
        return Shape("azure", r"standard_a\d+m?_v2", *_FIRST_A[found[1]])
    if found := _CUSTOM.fullmatch(name):
        series, vcpus, memory = found["series"] or "n1", int(found["vcpus"]), int(found["mib"]) / _MIB_PER_GIB
        if vcpus and _LEAST_GIB_PER_VCPU <= memory / vcpus <= _MOST_GIB_PER_VCPU:
            return Shape("gcp", rf"{series}-(?:standard|highmem|highcpu)-\d+", vcpus, memory)
    return _managed(name)


def _managed(name: str) -> Shape | None:
    """Return the shape of a managed size: ``ra3.4xlarge``, ``redis-c2``, ``vcore-gp-4``."""
    for size, count in ((name, 1), *((m[1], int(m[2])) for m in [_VCORES.fullmatch(name)] if m)):
        row = _managed_sizes().get(size)
        if row is None or not count or (row["per"] == "vcore") != (size != name):
            continue
        vcpus, memory = (tables.figure(row, column, MANAGED) for column in ("vcpus", "memory_gib"))
        return Shape(row["provider"], row["like"], int(vcpus) * count, memory * count, True)
    return None


@tables.per_folder(4)
def _managed_sizes() -> dict[str, dict[str, str]]:
    return {row["size"]: row for row in tables.table(MANAGED)}


def without_promo(sku: str) -> str:
    """Return the name of the machine that a promotional name is about."""
    return _PROMO.sub("", sku.strip())


def relatives(sku: str, names: Iterable[str], count: int = 3) -> list[str]:
    """Return names of the table that stand nearest to such a machine: its family's of about its size, or successors.

    A successor is written like its predecessor with a version or a letter behind it: NC6, NC6s_v3.
    """
    bare = without_promo(sku).lower().replace(" ", "_").removeprefix("standard_").removeprefix("basic_")
    if (found := shape(sku)) is not None:
        siblings = [name for name in names if re.fullmatch(found.siblings, name.lower())]
        siblings.sort(key=lambda name: (abs(_number(name) - found.vcpus), "standard" not in name, name))
        return siblings[:count]
    if not re.fullmatch(r"[a-z]{1,3}\d{1,3}", bare):
        return []
    later = re.compile(rf"standard_{bare}(?!\d)\w*")
    return sorted((name for name in names if later.fullmatch(name.lower())), key=lambda name: (len(name), name))[:count]


def _number(name: str) -> int:
    """Return the vCPUs that a sibling's name ends in (Google), or names behind its letters (Azure)."""
    found = re.search(r"-(\d+)$|_[a-z]+(\d+)", name.lower())
    return int(found[1] or found[2]) if found else 0
