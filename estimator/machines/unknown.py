"""Machines that no table holds: a size beside known sizes of its family, else an average machine of its provider.

Asked for only: a single estimate refuses an unknown name unless the caller says that the closest will do.
"""

from __future__ import annotations

import re
from itertools import takewhile
from math import exp, log
from statistics import median
from typing import NamedTuple

from ..errors import UnknownNameError
from ..model import Curve
from .catalogue import Machine, find_machine, machines, names, unknown
from .shapes import Shape, shape, without_promo


class Lookup(NamedTuple):
    """One level of the search: which columns must agree, the tier of what it gives, and how much wider its bounds are.

    ``widening`` multiplies the logarithm of each bound; ``least`` is the narrowest factor that a bound may then have.
    """

    name: str
    agree_on: tuple[str, ...]
    tier: str
    widening: float
    least: float


#: Which row supplies a machine's watts, best first; the single estimate and the fleet joins both follow it. A size of
#: a known family is its sibling in proportion to the vCPUs; without a family, the provider's median watts per vCPU.
LOOKUP_ORDER = (
    Lookup("exact", ("provider", "sku"), "", 1.0, 1.0),
    Lookup("family", ("provider", "family"), "family", 1.25, 1.25),
    Lookup("provider", ("provider",), "generic", 1.5, 2.0),
)

_AWS = re.compile(r"^(?P<family>[a-z][a-z0-9-]*)\.(?P<size>(?:metal-)?(?:\d*)x?l(?:arge)?|nano|micro|small|medium)$")
_AZURE = re.compile(r"^standard_?(?P<head>[a-z]+)(?P<vcpus>\d+)(?:-\d+)?(?P<tail>[a-z]*(?:_[a-z0-9_]+)?)$")
_GCP = re.compile(r"^(?P<family>[a-z0-9]+-[a-z]+)-(?P<vcpus>\d+)(?:-metal|-lssd)?$")
_SMALL = {"nano": 2, "micro": 2, "small": 2, "medium": 1, "large": 2, "xlarge": 4}
_MOST_VCPUS = 2000


class ReadName(NamedTuple):
    """What a machine's name says by itself. ``kin`` marks the sizes of one family: equal for all of them."""

    provider: str
    kin: str
    vcpus: int


def read_name(sku: str) -> ReadName | None:
    """Return provider, family and vCPUs as the name spells them; ``None`` if it follows no cloud's pattern.

    Examples
    --------
    >>> read_name("m5.3xlarge")
    ReadName(provider='aws', kin='m5', vcpus=12)
    >>> read_name("Standard_D6s_v3")
    ReadName(provider='azure', kin='d s_v3', vcpus=6)
    """
    name = sku.strip().lower().replace(" ", "_")
    if found := _AWS.match(name):
        vcpus = _aws_vcpus(found["size"])
        return ReadName("aws", found["family"], vcpus) if 0 < vcpus <= _MOST_VCPUS else None
    if found := _GCP.match(name):
        provider, kin, vcpus = "gcp", found["family"], int(found["vcpus"])
    elif found := _AZURE.match(name if name.startswith("standard") else f"standard_{name}"):
        provider, kin, vcpus = "azure", f"{found['head']} {found['tail']}", int(found["vcpus"])
    else:
        return None
    return ReadName(provider, kin, vcpus) if 0 < vcpus <= _MOST_VCPUS else None


def _aws_vcpus(size: str) -> int:
    if size in _SMALL:
        return _SMALL[size]
    count = re.search(r"(\d+)x", size)
    return 4 * int(count[1]) if count else 0


def closest_machine(sku: str, provider: str | None = None) -> Machine:
    """Return the machine of a name; for one that the table does not hold, an estimate along :data:`LOOKUP_ORDER`.

    An estimate has a lower tier and wider bounds than the machines it comes from; its ``method`` says which.

    Raises
    ------
    InputError
        As :func:`estimator.machines.catalogue.find_machine`.
    UnknownNameError
        If the name tells no size, or its family or series has GPUs (they do not come in proportion to vCPUs).
    """
    try:
        return find_machine(sku, provider)
    except UnknownNameError:
        return _nearest(sku.strip(), provider)


def _nearest(sku: str, provider: str | None) -> Machine:
    if (stated := shape(sku)) is not None and provider in (None, stated.provider):
        return _shaped(sku, stated)
    read = read_name(without_promo(sku))
    if read is None or provider not in (None, read.provider):
        raise _refused(sku, provider)
    kin = [
        find_machine(name, read.provider)
        for owner, name in names()
        if owner == read.provider and (other := read_name(name)) and other.kin == read.kin
    ]
    if kin:
        sibling = min(kin, key=lambda machine: abs(log(machine.vcpus / read.vcpus)))
        if sibling.gpu_count:
            raise _refused(sku, provider)
        return _scaled(sibling, sku, read.vcpus / sibling.vcpus, LOOKUP_ORDER[1])
    if read.provider == "azure" and not sku.strip().lower().startswith("standard"):
        # A letter and a number are no machine's name unless a known family makes them one.
        raise _refused(sku, provider)
    if _series(read) in _accelerated_series(read.provider):
        raise _refused(sku, provider)
    return _scaled(_typical(read.provider), sku, float(read.vcpus), LOOKUP_ORDER[2])


def _shaped(sku: str, stated: Shape) -> Machine:
    """Return a machine of stated size: packages and rest of its nearest sibling by vCPUs, memory by GiB."""
    siblings = [
        find_machine(name, owner)
        for owner, name in names()
        if owner == stated.provider and re.fullmatch(stated.siblings, name.lower())
    ]
    if not siblings:
        raise _refused(sku, stated.provider)

    def distance(machine: Machine) -> tuple[float, float]:
        per_vcpu = machine.memory_gib / machine.vcpus
        return abs(log(per_vcpu * stated.vcpus / stated.memory_gib)), abs(log(machine.vcpus / stated.vcpus))

    sibling = min(siblings, key=distance)
    if sibling.gpu_count:
        raise _refused(sku, stated.provider)
    level = LOOKUP_ORDER[2] if stated.alike else LOOKUP_ORDER[1]
    gib_ratio = stated.memory_gib / sibling.memory_gib
    scaled = _scaled(sibling, sku, stated.vcpus / sibling.vcpus, level, gib_ratio=gib_ratio)
    if not stated.alike:
        return scaled
    return scaled._replace(
        method=f"{stated.vcpus} vCPU and {stated.memory_gib:g} GiB like {sibling.sku}: not said on what"
    )


def _refused(sku: str, provider: str | None) -> UnknownNameError:
    """Return the error for a name that has been looked for along :data:`LOOKUP_ORDER` in vain."""
    return unknown(sku, provider, "no size of a family without GPUs is near this name")


def _series(read: ReadName) -> str:
    """Letters that a family's name begins with: p of p5en, nd of ND96asr_v4."""
    return "".join(takewhile(str.isalpha, read.kin))


def _accelerated_series(provider: str) -> set[str]:
    """Series whose every known machine has GPUs: another size of theirs surely has some too."""
    with_gpus: set[str] = set()
    without: set[str] = set()
    for machine in machines(provider):
        if read := read_name(machine.sku):
            (with_gpus if machine.gpu_count else without).add(_series(read))
    return with_gpus - without


def _scaled(machine: Machine, sku: str, ratio: float, level: Lookup, gib_ratio: float | None = None) -> Machine:
    """Return a machine times its vCPUs, and its memory likewise or by a ratio of its own."""
    memory_ratio = ratio if gib_ratio is None else gib_ratio

    def times(curve: Curve, factor: float = ratio) -> Curve:
        first, second, third, fourth = (watts * factor for watts in curve)
        return first, second, third, fourth

    def wider(curve: Curve) -> Curve:
        first, second, third, fourth = (_widened(factor, level) for factor in curve)
        return first, second, third, fourth

    memory = "" if gib_ratio is None else f", with {gib_ratio:g} times its memory"
    return machine._replace(
        sku=sku,
        vcpus=round(machine.vcpus * ratio),
        host_share_vcpus=round(machine.host_share_vcpus * ratio),
        memory_gib=machine.memory_gib * memory_ratio,
        local_disk_tb=None if machine.local_disk_tb is None else machine.local_disk_tb * ratio,
        cpu_watts=times(machine.cpu_watts),
        dram_watts=times(machine.dram_watts, memory_ratio),
        other_watts=times(machine.other_watts),
        low_factors=wider(machine.low_factors),
        high_factors=wider(machine.high_factors),
        tier="generic" if "generic" in (level.tier, machine.tier) else level.tier,
        method=f"{ratio:g} times {machine.sku}, by vCPUs{memory}: no table holds {sku}"
        if level.name == "family"
        else f"median watts per vCPU of {machine.provider}: no table holds {sku} or its family",
    )


def _widened(factor: float, level: Lookup) -> float:
    width = max(abs(log(factor)) * level.widening, log(level.least))
    return exp(width if factor >= 1 else -width)


def _typical(provider: str) -> Machine:
    """One vCPU of an average machine without GPUs: medians over the provider's machines."""
    known = [machine for machine in machines(provider) if not machine.gpu_count]
    # A share of a host needs one host that exists: the one with the median number of vCPUs a package.
    hosted = sorted(known, key=lambda machine: (machine.host_vcpus / machine.host_sockets, machine.sku))

    def middle(field: str) -> Curve:
        first, second, third, fourth = (
            median(getattr(machine, field)[i] / machine.vcpus for machine in known) for i in range(4)
        )
        return first, second, third, fourth

    return hosted[len(hosted) // 2]._replace(
        sku=f"{provider} vCPU",
        family="",
        vcpus=1,
        host_share_vcpus=1,
        memory_gib=median(machine.memory_gib / machine.vcpus for machine in known),
        local_disk_tb=None,
        burstable=False,
        cpu_models=(),
        cpu_basis="unknown",
        cpu_watts=middle("cpu_watts"),
        dram_watts=middle("dram_watts"),
        other_watts=middle("other_watts"),
        low_factors=_median_factors(known, "low_factors"),
        high_factors=_median_factors(known, "high_factors"),
    )


def _median_factors(known: list[Machine], field: str) -> Curve:
    first, second, third, fourth = (median(getattr(machine, field)[i] for machine in known) for i in range(4))
    return first, second, third, fourth
