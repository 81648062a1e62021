"""What is known of a CPU model: its row, or its nearest relatives' figures with a tier that says so."""

from __future__ import annotations

from dataclasses import dataclass
from math import log, sqrt

from .. import tables
from ..errors import UnknownNameError
from ..tables import figure, figure_or_none
from .client_cpus import client_part
from .client_cpus import names as client_names
from .coefficients import PowerModel, released
from .cpu_name import CpuName
from .cpu_relatives import apples, cores_of, generation_for, kin_of, siblings_of, tdp_of
from .names import read_cpu_name
from .reader import head

#: Of a part known by its limit alone: the limits of client parts end about here. [W]
_LARGEST_CLIENT_WATTS = 65.0


@dataclass(frozen=True)
class CpuSpec:
    """A CPU as the power model sees it.

    Attributes
    ----------
    name, key : str
        As given, and the one spelling by which tables know it.
    generation : str or None
        Microarchitecture; ``None`` where the name does not tell.
    cores : int or None
        Physical cores of one socket.
    tdp_watts : float
        Thermal design power of one socket. [W]
    tdp_confidence : str
        ``high``, ``medium``, ``low`` (estimated), ``relatives`` (taken from theirs).
    idle_effect, full_effect : float
        Factor of this part beside its generation, shrunk towards 1 by the number of its servers. [-]
    servers : int
        Servers of exactly this CPU in the fit.
    tier : str
        ``measured`` (servers of its own), ``modelled`` (its TDP and generation), ``family`` (relatives), ``generic``.
    most_watts : float
        The most that one package draws over minutes: printed turbo power, else a multiple of TDP. [W]
    client : bool
        Whether no server tells how it draws: a desktop, laptop or small part.
    busy_watts : float or None
        Of a client part its package with every thread busy. [W]
    busy_doubt : float
        Log width that its turbo power adds: how long it lasts is up to cooling and board. [-]
    note : str
        What about the name was not understood; empty if nothing.
    """

    name: str
    key: str
    vendor: str | None
    generation: str | None
    cores: int | None
    tdp_watts: float
    tdp_confidence: str
    idle_effect: float
    full_effect: float
    servers: int
    tier: str
    source_ids: tuple[str, ...]
    most_watts: float
    client: bool = False
    busy_watts: float | None = None
    busy_doubt: float = 0.0
    note: str = ""


def cpu_spec(name: str | None, *, cores_per_socket: float | None = None, model: PowerModel | None = None) -> CpuSpec:
    """Return what is known of a CPU.

    Parameters
    ----------
    name : str or None
        Any spelling, with its TDP in brackets where that is not the usual one; ``None`` for "some server CPU".
    cores_per_socket : float, optional
        Helps to size a part that no table holds.

    Raises
    ------
    InputError
        If the text cannot be a name.
    UnknownNameError
        If nothing in it is known and it gives no TDP.

    Examples
    --------
    >>> cpu_spec("Intel(R) Xeon(R) Platinum 8380 CPU @ 2.30GHz").tdp_watts
    270.0
    >>> cpu_spec("Foo 9000 (35 W)").tier
    'generic'
    """
    model = model or released()
    read = read_cpu_name(name or "")
    row = model.cpus.get(read.key) if name else None
    if read.line not in (None, "apple") and not (row and int(tables.number(row, "servers") if row["servers"] else 0)):
        return _client(name or "", read, row, model)
    if row is not None:
        return _own(name or row["cpu_model"], read, row, model)
    if name and not read.known and read.limit_watts is None:
        raise unknown(name, model)
    return _from_relatives(name or "unknown", read, cores_per_socket, model)


def unknown(name: str, model: PowerModel) -> UnknownNameError:
    """Return the error about a name that nothing is known of."""
    known = (*client_names(), *(row["cpu_model"] for row in model.cpus.values()))
    hint = f'Give its thermal design power in brackets: "{head(name)} (35 W)".'
    return UnknownNameError.among("CPU", head(name), known, hint, cutoff=0.7)


def _note(name: str, read: CpuName) -> str:
    if not read.doubts:
        return ""
    return f"CPU {head(name)!r}: {', '.join(read.doubts)} not understood, read without it: wider range."


def _own(name: str, read: CpuName, row: dict[str, str], model: PowerModel) -> CpuSpec:
    generation = row["generation"] or read.generation
    servers = int(tables.number(row, "servers") if row["servers"] else 0)
    _, own = generation_for(generation, row["vendor"], model)
    tier = "measured" if servers else "modelled" if own and row["tdp_confidence"] != "low" else "family"
    cores = figure_or_none(row, "cores", "cpu_power")
    tdp = read.limit_watts or figure(row, "tdp_watts", "cpu_power")
    return CpuSpec(
        name,
        read.key,
        row["vendor"] or None,
        generation or None,
        int(cores) if cores is not None else None,
        tdp,
        "high" if read.limit_watts else row["tdp_confidence"],
        figure(row, "idle_effect", "cpu_power"),
        figure(row, "full_effect", "cpu_power"),
        servers,
        "family" if read.doubts else tier,
        tuple(row["source_ids"].split()),
        model["cpu.package_ceiling"] * tdp,
        note=_note(name, read),
    )


def _client(name: str, read: CpuName, row: dict[str, str] | None, model: PowerModel) -> CpuSpec:
    """A part of desktops or laptops: its TDP from its own row, the name, or relatives of its segment."""
    ceiling = model["cpu.package_ceiling"]
    part = client_part(read)
    if part is None and row is None and read.limit_watts is None:
        raise unknown(name, model)
    tdp = part.tdp_watts if part else tables.number(row, "tdp_watts") if row else 0.0
    most = part.most_watts if part else ceiling * tdp
    own = bool(row) or bool(part and part.own)
    tier = "modelled" if own else "family" if part else "generic"
    if row is not None and row["tdp_confidence"] == "low":
        tier = "family"
    confidence = row["tdp_confidence"] if row and not part else "high" if own else "relatives"
    if read.limit_watts:
        most = most if read.limit_watts == tdp else ceiling * read.limit_watts
        tdp, confidence = read.limit_watts, "high"
    busy, doubt = _busy(tdp, most, model)
    cores = (part.cores if part else None) or (int(tables.number(row, "cores")) if row and row["cores"] else None)
    return CpuSpec(
        name, read.key, read.vendor, read.generation, cores, tdp, confidence, 1.0, 1.0, 0,
        "family" if read.doubts and tier == "modelled" else tier,
        part.source_ids if part else tuple(row["source_ids"].split()) if row else ("power-judgement",),
        most, True, busy, doubt, _note(name, read),
    )  # fmt: skip


def _busy(tdp: float, most: float, model: PowerModel) -> tuple[float, float]:
    """Watts of a client package with every thread busy, and the log width that a printed turbo power adds.

    Without one, a share of TDP; with one, half-way (in logs) between that share and the turbo power.
    """
    share = model["cpu.client.full_share"] * tdp
    if most <= 1.001 * model["cpu.package_ceiling"] * tdp:
        return share, 0.0
    return sqrt(share * most), 0.5 * log(most / share)


def _from_relatives(name: str, read: CpuName, cores: float | None, model: PowerModel) -> CpuSpec:
    known = [row for row in model.cpus.values() if row["tdp_watts"]]
    siblings = apples(read, known) if read.line == "apple" else siblings_of(read, known)
    if read.line == "apple" and not siblings and read.limit_watts is None:
        raise unknown(name, model)
    kin, tier = (siblings, "family") if siblings else kin_of(read.vendor, read.generation, known)
    if read.limit_watts and not read.known:
        tier = "generic"
    size = None if siblings else cores
    tdp = read.limit_watts or tdp_of(kin, size, model["cpu.tdp_per_cores_exponent"])
    client = not read.known and tdp <= _LARGEST_CLIENT_WATTS
    return CpuSpec(
        name,
        read.key,
        read.vendor,
        read.generation,
        int(cores) if cores else cores_of(siblings),
        tdp,
        "high" if read.limit_watts else "relatives",
        1.0,
        1.0,
        0,
        tier,
        tuple(sorted({source for row in kin for source in row["source_ids"].split()})),
        model["cpu.package_ceiling"] * tdp,
        client,
        model["cpu.client.full_share"] * tdp if client else None,
        note=_note(name, read),
    )
