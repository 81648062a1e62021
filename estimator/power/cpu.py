"""What is known of a CPU model: its row, or its nearest relatives' figures with a tier that says so."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from ..tables import figure, figure_or_none
from .coefficients import PowerModel, released
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


def generation_for(generation: str | None, vendor: str | None, model: PowerModel) -> tuple[str, bool]:
    """Return the generation whose factors apply, and whether these are its own."""
    if generation and f"cpu.full.generation.{generation}" in model:
        return generation, True
    for relative in RELATIVES.get(generation or "", ()):
        if f"cpu.full.generation.{relative}" in model:
            return relative, False
    newest = _VENDOR_NEWEST.get(vendor or "", "icelake")
    return (newest if f"cpu.full.generation.{newest}" in model else "icelake"), False


def cpu_spec(name: str | None, *, cores_per_socket: float | None = None, model: PowerModel | None = None) -> CpuSpec:
    """Return what is known of a CPU; never fails on a name.

    Parameters
    ----------
    name : str or None
        Any spelling; ``None`` for "some server CPU".
    cores_per_socket : float, optional
        Helps to size a part that no table holds.

    Examples
    --------
    >>> cpu_spec("Intel(R) Xeon(R) Platinum 8380 CPU @ 2.30GHz").tdp_watts
    270.0
    """
    model = model or released()
    read = read_cpu_name(name or "")
    row = model.cpus.get(read.key) if name else None
    if row is None:
        return _from_relatives(name or "unknown", read.key, read.vendor, read.generation, cores_per_socket, model)
    generation = row["generation"] or read.generation
    servers = int(row["servers"] or 0)
    _, own = generation_for(generation, row["vendor"], model)
    tier = "measured" if servers else "modelled" if own and row["tdp_confidence"] != "low" else "family"
    cores = figure_or_none(row, "cores", "cpu_power")
    return CpuSpec(
        name or row["cpu_model"],
        read.key,
        row["vendor"] or None,
        generation or None,
        int(cores) if cores is not None else None,
        figure(row, "tdp_watts", "cpu_power"),
        row["tdp_confidence"],
        figure(row, "idle_effect", "cpu_power"),
        figure(row, "full_effect", "cpu_power"),
        servers,
        tier,
        tuple(row["source_ids"].split()),
    )


def _from_relatives(
    name: str, key: str, vendor: str | None, generation: str | None, cores: float | None, model: PowerModel
) -> CpuSpec:
    known = [row for row in model.cpus.values() if row["tdp_watts"]]
    kin = [row for row in known if generation and row["generation"] == generation and row["servers_class"] == "server"]
    kin = kin or [row for row in known if generation and row["generation"] == generation]
    if not kin and generation:
        kin = [row for row in known if row["generation"] in RELATIVES.get(generation, ())]
    tier = "family" if kin else "generic"
    if not kin:
        newest = {"graniterapids", "emeraldrapids", "sapphirerapids", "icelake", "zen3", "zen4", "zen5"}
        kin = [
            row
            for row in known
            if row["generation"] in newest
            and row["servers_class"] == "server"
            and (vendor is None or row["vendor"] == vendor)
        ] or known
    return CpuSpec(
        name,
        key,
        vendor,
        generation,
        int(cores) if cores else None,
        _tdp_of(kin, cores, model["cpu.tdp_per_cores_exponent"]),
        "relatives",
        1.0,
        1.0,
        0,
        tier,
        tuple(sorted({source for row in kin for source in row["source_ids"].split()})),
    )


def _tdp_of(kin: list[dict[str, str]], cores: float | None, exponent: float) -> float:
    """TDP of an unknown part: that of the five relatives nearest in cores, carried to its own cores, or their
    median."""
    tdps = [(float(row["cores"]) if row["cores"] else None, float(row["tdp_watts"])) for row in kin]
    sized = [(abs(count - cores), count, watts) for count, watts in tdps if count] if cores else []
    if sized and cores:
        nearest = sorted(sized)[:5]
        ratio = cores / median(count for _, count, _ in nearest)
        return float(median(watts for _, _, watts in nearest) * ratio**exponent)
    return median(watts for _, watts in tdps)
