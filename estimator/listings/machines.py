"""Searching and counting machine types."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import lru_cache

from ..choices import PROVIDERS
from ..errors import InputError
from ..machines.catalogue import Machine, machines, spelling_key
from ..units import number

#: From the best known watts to the least; each machine's row says which.
TIERS: dict[str, str] = {
    "measured": "Teads measured the CPU's platform on bare metal",
    "modelled": "the power model knows exactly this CPU (and GPU)",
    "family": "the CPU is inferred from its series, or known by its relatives",
    "generic": "nothing is known but that it is a server, or its accelerator's power is an estimate",
}
_ANY_GPU = "any"
_COUNTED = re.compile(r"(\d{1,2})\s*(?:[x×]\s*|\s)(\S.*)")
_LONGEST_PATTERN = 100


def search(
    pattern: str | None = None,
    *,
    provider: str | None = None,
    gpu: str | None = None,
    min_vcpus: float = 0,
    min_memory_gib: float = 0,
) -> Iterator[Machine]:
    """Yield the machines that satisfy every condition, in the order of the table.

    Parameters
    ----------
    pattern : str, optional
        Part of the name in any spelling (``d4s``), or a pattern for the whole name with ``*``, ``?`` or ``[23]``; or
        GPUs: ``A100``, ``8 gpus``, ``8x H100``.
    provider : str, optional
        ``aws``, ``azure`` or ``gcp``.
    gpu : str, optional
        Part of the GPU model's name, or a name as drivers spell it; ``any`` for every machine with GPUs.
    min_vcpus, min_memory_gib : float
        At least so much.

    Raises
    ------
    InputError
        If a condition is none.
    """
    if provider is not None and provider not in PROVIDERS:
        raise InputError(f"provider must be one of {', '.join(PROVIDERS)}; got {provider!r}.")
    number(min_vcpus, "min vCPUs", low=0)
    number(min_memory_gib, "min memory", low=0)
    gpus = None if pattern is None else gpus_asked(pattern)
    return (
        machine
        for machine in machines(provider)
        if machine.vcpus >= min_vcpus
        and machine.memory_gib >= min_memory_gib
        and (gpu is None or has_gpu(machine, gpu))
        and (pattern is None or _answers(machine, pattern, gpus))
    )


def gpus_asked(pattern: str) -> tuple[int | None, str] | None:
    """Return the number and the name of the GPUs that a pattern means, ``None`` if it is a name of machines.

    Examples
    --------
    >>> gpus_asked("A100"), gpus_asked("8 gpus"), gpus_asked("d4s")
    ((None, 'A100'), (8, 'any'), None)
    """
    if len(pattern) > _LONGEST_PATTERN:
        return None
    found = _COUNTED.fullmatch(pattern.strip())
    count, name = (int(found[1]), found[2]) if found else (None, pattern.strip())
    if found and name.casefold() in ("gpu", "gpus"):
        return count, _ANY_GPU
    from ..power.gpu_names import read_gpu_name

    read = read_gpu_name(name) if name.isprintable() else None
    return None if read is None or read.family is None or read.doubts else (count, name)


def _answers(machine: Machine, pattern: str, gpus: tuple[int | None, str] | None) -> bool:
    """Whether a machine is of a name, or has GPUs that are; machines that only hold the letters are not meant then."""
    if gpus is None:
        return _matches(machine.sku, pattern)
    count, name = gpus
    if count in (None, machine.gpu_count) and has_gpu(machine, name):
        return True
    # T4 is a GPU, t4g a family: both are meant. In Standard_L48s the L4 is none.
    key, sku = spelling_key(name), spelling_key(machine.sku)
    return (
        count is None
        and key is not None
        and sku is not None
        and sku.startswith(key)
        and not sku[len(key) : len(key) + 1].isdigit()
    )


def _matches(sku: str, pattern: str) -> bool:
    wanted = pattern.strip().lower()
    if len(wanted) > _LONGEST_PATTERN:  # no name is as long, and translating one of a page takes a minute
        return False
    if any(mark in wanted for mark in "*?["):
        name = sku.lower()
        return fnmatchcase(name, wanted) or fnmatchcase(name.removeprefix("standard_"), wanted)
    key = spelling_key(wanted)
    return key is not None and key in (spelling_key(sku) or b"")


def has_gpu(machine: Machine, gpu: str) -> bool:
    """Whether a machine has GPUs of a name: a part of ours, or any spelling of a driver; ``any`` for all."""
    if machine.gpu_model is None:
        return False
    wanted = gpu.strip().lower()
    return wanted == _ANY_GPU or _is_called(wanted, machine.gpu_model)


@lru_cache(maxsize=1024)
def _is_called(wanted: str, board: str) -> bool:
    """A name of a board by what it says: an L4 is no L40S. Part of a name, ``rtx``, by its letters."""
    from ..power.gpu_match import is_called
    from ..power.gpu_names import read_gpu_name

    read = read_gpu_name(wanted)
    if read.family is None or read.doubts:
        return wanted in board.lower()
    return is_called(wanted, board)


def tier_counts() -> dict[str, dict[str, int]]:
    """Return the number of machines per provider and tier."""
    counts = Counter((machine.provider, machine.tier) for machine in machines())
    return {provider: {tier: counts[provider, tier] for tier in TIERS} for provider in PROVIDERS}
