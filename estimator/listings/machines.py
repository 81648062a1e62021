"""Searching and counting machine types."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatchcase

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
        Part of the name in any spelling (``d4s``), or a pattern for the whole name with ``*``, ``?`` or ``[23]``.
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
    return (
        machine
        for machine in machines(provider)
        if machine.vcpus >= min_vcpus
        and machine.memory_gib >= min_memory_gib
        and (gpu is None or _has_gpu(machine, gpu))
        and (pattern is None or _matches(machine.sku, pattern))
    )


def _matches(sku: str, pattern: str) -> bool:
    wanted = pattern.strip().lower()
    if any(mark in wanted for mark in "*?["):
        name = sku.lower()
        return fnmatchcase(name, wanted) or fnmatchcase(name.removeprefix("standard_"), wanted)
    key = spelling_key(wanted)
    return key is not None and key in (spelling_key(sku) or b"")


def _has_gpu(machine: Machine, gpu: str) -> bool:
    if machine.gpu_model is None:
        return False
    from ..power.gpu_names import may_be, read_gpu_name

    wanted = gpu.strip().lower()
    if wanted == _ANY_GPU or wanted in machine.gpu_model.lower():
        return True
    return may_be(read_gpu_name(gpu), read_gpu_name(machine.gpu_model))


def tier_counts() -> dict[str, dict[str, int]]:
    """Return the number of machines per provider and tier."""
    counts = Counter((machine.provider, machine.tier) for machine in machines())
    return {provider: {tier: counts[provider, tier] for tier in TIERS} for provider in PROVIDERS}
