"""Embodied emissions: a machine's share of making the server it runs on.

    total = Σ parts;  silicon (CPU, DRAM, drives, GPU, NIC) shares one method error, so its deviations add linearly; the
            rest in quadrature
    share = vCPU / host vCPU for CPU packages and rest of the server (GPU machines: GPUs / host GPUs)
            GiB for DRAM, TB for local drives, GPUs for GPUs, baseboard and accelerator NICs

Network volumes belong to the storage service. Hours are clock hours of allocation; utilization plays no role.
"""

from typing import NamedTuple

from .. import tables
from ..errors import DataError
from ..model import Interval, Step
from ..physics import emissions, intervals
from ..units import duration
from .catalogue import Machine

TABLE, GPUS = "embodied", "embodied_gpus"
#: The rows of the table for a GPU server are of servers with so many devices.
_DEVICES_PER_SERVER = 8.0
#: A server_rest row is a server of up to two sockets.
_SOCKETS_PER_SERVER = 2.0
UNIT = "kgCO2e"
_UNKNOWN_DRIVES = Step("embodied, local drives", None, UNIT, "none, or of unknown size: left out", (), True)


class Part(NamedTuple):
    """What a machine takes of one kind of part. ``kgco2e`` is its share, not the host's whole."""

    name: str
    kgco2e: Interval
    silicon: bool
    method: str
    source_ids: tuple[str, ...]
    assumed: bool = False


class _Gpu(NamedTuple):
    component: str
    boards_per_gpu: float
    rest: str
    baseboard: str
    nics_per_gpu: float
    method: str
    assumed: bool


def machine_embodied(machine: Machine, machine_hours: float) -> tuple[Interval, tuple[Step, ...]]:
    """Return what holding a machine for so many machine-hours takes of its hardware, with the trail. [kgCO2e]

    Parameters
    ----------
    machine : Machine
    machine_hours : float
        Hours of allocation times machines. [h]
    """
    share, life, steps = _held(machine.sku, machine.provider, _shares(machine))
    result = intervals.evaluated(emissions.embodied_kgco2e, share, 1.0, machine_hours, life)
    method = f"share × {duration(machine_hours)} / life"
    return result, (*steps, Step.of("embodied emissions", result, UNIT, method, ("sci-iso-21031",)))


class _Shares(NamedTuple):
    """What of a host a machine holds: all that decides its embodied emissions."""

    sockets: int
    of_host: float
    dram_gib: float
    drives_tb: float | None
    gpu_model: str | None
    gpus: float
    host_gpus: float


@tables.per_folder(4096)
def _held(_sku: str, _provider: str, shares: _Shares) -> tuple[Interval, Interval, tuple[Step, ...]]:
    """Return (share of the server, service life in years, steps): what does not depend on the hours."""
    parts = _parts(*shares)
    whole = total(parts)
    life, life_step = service_life_years()
    sources = tuple(dict.fromkeys(source for part in parts for source in part.source_ids))
    unknown = () if shares.drives_tb is not None else (_UNKNOWN_DRIVES,)
    summed = Step.of("embodied, share of the server", whole, UNIT, "sum of the parts, cradle to gate", sources)
    return whole, life, (*steps_of(parts), *unknown, summed, life_step)


def machine_parts(machine: Machine) -> tuple[Part, ...]:
    """Return what a machine takes of each kind of part of its (first possible) host."""
    return _parts(*_shares(machine))


def _shares(machine: Machine) -> _Shares:
    of_host = machine.host_share_vcpus / machine.host_vcpus
    host_gpus = float(machine.host_gpus or 0)
    if machine.gpu_count and host_gpus:
        of_host = min(1.0, machine.gpu_count / host_gpus)
    return _Shares(
        machine.host_sockets,
        of_host,
        machine.memory_gib,
        machine.local_disk_tb,
        machine.gpu_model,
        machine.gpu_count,
        host_gpus,
    )


def embodied_server(
    sockets: int, dram_gib: float, drives_tb: float | None, gpu_model: str | None = None, gpu_count: int = 0
) -> tuple[Interval, tuple[Step, ...]]:
    """Return the embodied emissions of a whole server with the trail of its parts. [kgCO2e]

    Parameters
    ----------
    sockets : CPU packages.
    dram_gib : memory. [GiB]
    drives_tb : flash drives inside the server; ``None``: unknown, and then left out. [TB]
    gpu_model, gpu_count : as ``instance_power.csv`` names it.
    """
    gpus = float(gpu_count)
    parts = _parts(sockets, 1.0, dram_gib, drives_tb, gpu_model, gpus, gpus)
    return total(parts), steps_of(parts)


def total(parts: tuple[Part, ...]) -> Interval:
    """Return the sum of parts: deviations of silicon add linearly, the rest in quadrature. [kgCO2e]"""
    silicon = intervals.total_shared(part.kgco2e for part in parts if part.silicon)
    return intervals.total((silicon, *(part.kgco2e for part in parts if not part.silicon)))


def steps_of(parts: tuple[Part, ...]) -> tuple[Step, ...]:
    """Return the trail of parts."""
    return tuple(
        Step.of(f"embodied, {part.name}", part.kgco2e, UNIT, part.method, part.source_ids, part.assumed)
        for part in parts
    )


def service_life_years() -> tuple[Interval, Step]:
    """Return the service life of servers with its trail. [years]"""
    life, sources = _component("service_life")
    return life, Step.of("service life", life, "years", "accounting lives of cloud providers", sources, True)


def _parts(
    sockets: int,
    of_host: float,
    dram_gib: float,
    drives_tb: float | None,
    gpu_model: str | None,
    gpus: float,
    host_gpus: float,
) -> tuple[Part, ...]:
    share = "" if of_host == 1 else f" × {of_host:.4g} of the host"
    parts = [
        _part("CPU packages", "cpu_package", sockets * of_host, True, f"{sockets} packages{share}"),
        _part("memory", "dram", dram_gib, True, f"{dram_gib:g} GiB"),
    ]
    if drives_tb:
        parts.append(_part("local drives", "ssd", drives_tb, True, f"{drives_tb:g} TB of flash"))
    if not gpus or not gpu_model:
        servers = max(1.0, sockets / _SOCKETS_PER_SERVER)
        parts.append(_part("rest of the server", "server_rest", servers * of_host, False, f"1 server{share}"))
        return tuple(parts)
    gpu = _gpu(gpu_model)
    name, count = f"{gpu_model}", f"{gpus:g} × {gpu.component}: {gpu.method}"
    parts.append(_part(name, gpu.component, gpus * gpu.boards_per_gpu, True, count)._replace(assumed=gpu.assumed))
    if gpu.nics_per_gpu:
        nics = gpu.nics_per_gpu * gpus
        parts.append(_part("accelerator NICs", "nic_100g_or_faster", nics, True, f"{nics:g} cards"))
    if gpu.baseboard:
        boards = gpus / _DEVICES_PER_SERVER
        parts.append(_part("switch baseboard", gpu.baseboard, boards, False, f"{boards:.4g} boards"))
    parts.append(_gpu_server_rest(gpu, of_host, host_gpus or gpus, share))
    return tuple(parts)


def _gpu_server_rest(gpu: _Gpu, of_host: float, host_gpus: float, share: str) -> Part:
    """Rest of a GPU server: chassis of SXM boards grow with the GPUs, PCIe servers from the plain server's on."""
    eighths = host_gpus / _DEVICES_PER_SERVER
    method = f"server for {host_gpus:g} devices{share}"
    whole = _part("rest of the server", gpu.rest, eighths * of_host, False, method)
    if gpu.rest != "server_rest_pcie_gpu" or eighths >= 1:
        return whole
    plain = _part("", "server_rest", (1 - eighths) * of_host, False, "")
    sources = tuple(dict.fromkeys((*whole.source_ids, *plain.source_ids)))
    return whole._replace(kgco2e=intervals.total_shared((whole.kgco2e, plain.kgco2e)), source_ids=sources)


def _part(name: str, component: str, quantity: float, silicon: bool, method: str) -> Part:
    each, sources = _component(component)
    return Part(name, each.scaled(quantity), silicon, method, sources)


@tables.per_folder(256)
def _component(name: str) -> tuple[Interval, tuple[str, ...]]:
    rows = tables.rows_for(TABLE, name)
    if not rows:
        raise DataError(f"{TABLE}.csv must hold component {name}; it does not.")
    return tables.interval(rows[0], "low", "central", "high", TABLE), tables.source_ids(rows[0])


@tables.per_folder(256)
def _gpu(model: str) -> _Gpu:
    rows = tables.rows_for(GPUS, model)
    if not rows:
        reason = "no row for this model: the range of other cards"
        return _Gpu("gpu_other", 1.0, "server_rest_pcie_gpu", "", 0.0, reason, True)
    row = rows[0]
    return _Gpu(
        row["gpu_component"],
        tables.figure(row, "boards_per_gpu", GPUS),
        row["rest_component"],
        row["baseboard_component"],
        tables.figure(row, "nics_per_gpu", GPUS),
        row["method"],
        row["gpu_component"] == "gpu_other" or row["method"].startswith("no published value"),
    )
