"""What services without a machine of their own stand on: a vCPU, a GiB, a byte kept, a byte moved.

Coefficients are rows of ``data/serverless_units.csv``, ``storage_power.csv`` and ``network_energy.csv``. Every row of a
bill rests on the same few of them, so their whole error is shared.
"""

from __future__ import annotations

from .. import tables
from ..choices import PROVIDERS, one_of
from ..errors import InputError, UnknownNameError
from ..machines.catalogue import Machine, find_machine
from ..machines.unknown import closest_machine
from ..model import Curve, Interval
from ..physics.services import moved_energy_kwh, stored_energy_kwh

UNITS, STORAGE, NETWORK = "serverless_units", "storage_power", "network_energy"
#: Spellings of 64-bit ARM in bills.
_ARM = ("arm", "aarch", "graviton", "ampere", "axion", "cobalt")
#: Machine that stands for a vCPU of a managed database; Cloud SQL gives 3.75 GiB with each.
_DATABASE_VCPU = {"azure": "vcore-gp-1", "gcp": "custom-1-3840"}
#: Family of a GPU that is attached to machines of any type → a machine with boards of it.
_ATTACHED_GPUS = {"t4": "g4dn.xlarge", "v100": "p3.2xlarge"}
_NOTHING: Curve = (0.0, 0.0, 0.0, 0.0)


def unit_machine(provider: str, architecture: str, unit: str) -> Machine:
    """Return one vCPU, or one GiB of memory, as a machine of its own.

    Parameters
    ----------
    provider : aws, azure or gcp.    architecture : as the bill spells it; blank is x86.    unit : vcpu or gib.

    Raises
    ------
    InputError
        If the provider is none.
    """
    one_of("provider", provider, PROVIDERS)
    arch = "arm" if architecture.lower().startswith(_ARM) else "x86"
    row = tables.row_for(UNITS, provider, arch, unit)

    def curve(pattern: str) -> Curve:
        first, second, third, fourth = (tables.figure(row, pattern % load, UNITS) for load in (0, 10, 50, 100))
        return first, second, third, fourth

    vcpus = int(unit == "vcpu")
    return find_machine(row["machines"].split()[0], provider)._replace(
        sku=f"{provider} {arch} {unit}",
        family="",
        vcpus=vcpus,
        host_share_vcpus=vcpus,
        memory_gib=0.0 if vcpus else 1.0,
        burstable=False,
        local_disk_tb=0.0,
        host_sockets=int(tables.figure(row, "host_sockets", UNITS)),
        host_vcpus=int(tables.figure(row, "host_vcpus", UNITS)),
        cpu_watts=curve("watts_%d"),
        dram_watts=_NOTHING,
        other_watts=_NOTHING,
        low_factors=curve("low_factor_%d"),
        high_factors=curve("high_factor_%d"),
        shared_fraction=1.0,
        tier="generic",
        method=row["method"],
        source_ids=tables.source_ids(row),
    )


def database_vcpu(provider: str) -> Machine:
    """Return a vCPU of a managed database that is billed by its vCPUs, with the memory that comes with it.

    Raises
    ------
    UnknownNameError
        If the provider bills none so.
    """
    if provider not in _DATABASE_VCPU:
        raise UnknownNameError.among("provider of databases billed by the vCPU", provider, _DATABASE_VCPU)
    return closest_machine(_DATABASE_VCPU[provider], provider)


def attached_gpu(words: str) -> Machine:
    """Return a GPU that is attached to a machine and billed apart from it, as a machine of its own.

    Parameters
    ----------
    words : what the bill calls it: ``nvidia tesla t4 gpu running in americas``.

    Raises
    ------
    InputError
        If such GPUs come with a machine type, whose curves hold them, or no table holds such boards.
    """
    family = next((family for family in _ATTACHED_GPUS if family in words.lower().split()), None)
    if family is None:
        raise InputError("GPUs billed apart: those of a machine type are counted with it, and no others are known.")
    machine = find_machine(_ATTACHED_GPUS[family], "aws")
    first, second, third, fourth = (watts / machine.gpu_count for watts in machine.gpu_watts)
    return machine._replace(
        sku=f"{machine.gpu_model} board",
        vcpus=0,
        host_share_vcpus=0,
        memory_gib=0.0,
        gpu_count=1.0,
        cpu_watts=_NOTHING,
        dram_watts=_NOTHING,
        other_watts=_NOTHING,
        gpu_watts=(first, second, third, fourth),
        tier="family",
        method=f"one board of {machine.sku}",
    )


def storage_kwh_per_gib_month(kind: str) -> Interval:
    """Return the energy of a GiB kept for a month, with its copies, before the site's overhead. [kWh/GiB month]

    Raises
    ------
    UnknownNameError
        If no such kind of storage is known.
    """
    rows = tables.rows_for(STORAGE, kind)
    if not rows:
        raise UnknownNameError.among("kind of storage", kind, (row["storage_kind"] for row in tables.table(STORAGE)))
    low, central, high = tables.interval(rows[0], "low", "central", "high", STORAGE)
    return Interval(*(stored_energy_kwh(1.0, end) for end in (low, central, high)))


def network_kwh_per_gib() -> Interval:
    """Return the energy of moving a GiB: a range of 59 to 1, outside any site. [kWh/GiB]"""
    low, central, high = tables.interval(tables.row_for(NETWORK, "any"), "low", "central", "high", NETWORK)
    return Interval(*(moved_energy_kwh(1.0, end) for end in (low, central, high)))
