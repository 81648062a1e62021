"""Machine types: found by name in any spelling, with hardware, power curves and bounds.

One row of ``data/instance_power.csv`` is one machine. An exact name is found by bisecting the
file; any other spelling by comparing names without case, blanks, points, dashes and underscores.
"""

import os
from collections.abc import Iterator
from math import isfinite
from typing import NamedTuple

from .. import tables
from ..choices import PROVIDERS, one_of
from ..errors import DataError, InputError, UnknownNameError, nearest_names
from ..model import Curve, Interval
from ..physics import intervals
from ..physics.power import machine_watts

TABLE = "instance_power"
_LONGEST_NAME = 100
_FILLERS = b"_.- \t"

_EXACT = (1.0, 1.0, 1.0, 1.0)


class Machine(NamedTuple):
    """A machine type of one cloud.

    Attributes
    ----------
    vcpus, memory_gib :
        What the guest sees; constrained sizes take ``host_share_vcpus`` off their host, more than they show.
    cpu_models : tuple of str
        Every CPU it may land on; empty where nothing is known.
    host_vcpus, host_memory_gib, host_gpus :
        Denominators of the machine's shares of its (first possible) host; ``host_gpus`` is ``None`` without GPUs.
    gpu_count : float
        GPUs, a fraction for slices, 0 without.
    cpu_watts, dram_watts, gpu_watts, other_watts : four watts
        The machine's own part at 0, 10, 50 and 100 %: packages, memory, all its GPUs (over their duty: from a context
        held to the power limit), rest of the server. [W]
    low_factors, high_factors : four factors
        90 % bounds of cpu + dram + other at those loads.
    gpu_low_factors, gpu_high_factors : four factors
        90 % bounds of the GPUs at those loads; 1 without GPUs.
    shared_fraction, gpu_shared_fraction : float
        Part of the logarithmic width that is the power model's and common to all machines; the independent part is
        ``sqrt(1 - shared_fraction ** 2)`` of it.
    tier : str
        ``measured``, ``modelled``, ``family`` or ``generic``.
    """

    provider: str
    sku: str
    family: str
    arch: str
    vcpus: int
    host_share_vcpus: int
    memory_gib: float
    burstable: bool
    cpu_models: tuple[str, ...]
    cpu_basis: str
    host_sockets: int
    host_cores: int
    host_vcpus: int
    host_memory_gib: float
    host_gpus: int | None
    gpu_model: str | None
    gpu_count: float
    local_disk_tb: float | None
    cpu_watts: Curve
    dram_watts: Curve
    gpu_watts: Curve
    other_watts: Curve
    low_factors: Curve
    high_factors: Curve
    shared_fraction: float
    gpu_low_factors: Curve
    gpu_high_factors: Curve
    gpu_shared_fraction: float
    tier: str
    covers: str
    method: str
    source_ids: tuple[str, ...]

    @property
    def watts(self) -> Curve:
        """Whole machine at 0, 10, 50 and 100 % of CPU and GPU alike. [W]"""
        first, second, third, fourth = map(
            machine_watts, self.cpu_watts, self.dram_watts, self.gpu_watts, self.other_watts
        )
        return first, second, third, fourth

    def watts_at(self, point: int) -> Interval:
        """Return the whole machine's 90 % interval at the first (0 %) to fourth (100 %) load. [W]"""
        gpu = self.gpu_watts[point]
        host = self.watts[point] - gpu
        return intervals.total(
            (
                Interval.factors(host, self.low_factors[point], self.high_factors[point]),
                Interval.factors(gpu, self.gpu_low_factors[point], self.gpu_high_factors[point]),
            )
        )


def find_machine(sku: str, provider: str | None = None) -> Machine:
    """Return the machine of a name in any spelling.

    Parameters
    ----------
    sku : str
        ``Standard_D4s_v3``, ``d4s_v3``, ``D4s v3``, ``M5.XLARGE``, ``n2-standard-4``, …
    provider : str, optional
        ``aws``, ``azure`` or ``gcp``; inferred from the name without it.

    Raises
    ------
    InputError
        If the name is empty or no name at all, or the machine belongs to another provider, or to several.
    UnknownNameError
        If no table holds it; offers the nearest names. (:func:`.unknown.closest_machine` estimates.)

    Examples
    --------
    >>> find_machine("d4s v3").sku
    'Standard_D4s_v3'
    """
    if not isinstance(sku, str) or not sku.strip():
        raise InputError("the SKU must name a machine type, like Standard_D4s_v3 or m5.xlarge; got nothing.")
    if provider is not None:
        one_of("provider", provider, PROVIDERS)
    return _find(sku.strip(), provider)


def is_known(sku: str) -> bool:
    """Return whether a table holds a machine of that name, in any spelling."""
    return bool(_candidates(sku.strip()))


@tables.per_folder(4096)
def _find(sku: str, provider: str | None) -> Machine:
    found = _candidates(sku)
    wanted = [pair for pair in found if provider in (None, pair[0])]
    if len(wanted) == 1:
        return _parsed(tables.row_for(TABLE, *wanted[0]))
    if wanted:
        several = " and ".join(f"{exact} ({name})" for name, exact in wanted)
        raise InputError(f"{sku!r} names machines of several providers, {several}: give the provider.")
    if found:
        name, exact = found[0]
        raise InputError(f"{exact} is a machine of {name}, not of {provider}: leave the provider out, or give {name}.")
    raise unknown(sku, provider)


def _candidates(sku: str) -> list[tuple[str, str]]:
    """Return (provider, exact name) of every machine that the name may mean."""
    if _writable(sku):
        for provider in PROVIDERS:
            for spelling in dict.fromkeys((sku, sku.lower())):
                if tables.rows_for(TABLE, provider, spelling):
                    return [(provider, spelling)]
    key = spelling_key(sku)
    return [] if key is None else _index().get(key, [])


def _writable(sku: str) -> bool:
    return len(sku) <= _LONGEST_NAME and sku.isascii() and "," not in sku and sku.isprintable()


def spelling_key(sku: str) -> bytes | None:
    """Return a name without case, fillers and Azure's "Standard"; ``None`` if it is no name."""
    if not _writable(sku.strip()):
        return None
    return _key(sku.strip().encode("ascii")) or None


def _key(name: bytes) -> bytes:
    return name.lower().translate(None, _FILLERS).removeprefix(b"standard")


@tables.per_folder(4)
def _index() -> dict[bytes, list[tuple[str, str]]]:
    index: dict[bytes, list[tuple[str, str]]] = {}
    for provider, sku in names():
        index.setdefault(_key(sku.encode()), []).append((provider, sku))
    return index


@tables.per_folder(4)
def names() -> tuple[tuple[str, str], ...]:
    """Return (provider, SKU) of every machine, in the order of the table."""
    where = tables.folder()
    try:
        with open(os.path.join(where, f"{TABLE}.csv"), "rb") as file:  # noqa: PTH123, PTH118 (pathlib loads slowly)
            lines = file.read().split(b"\n")[1:]
    except FileNotFoundError:
        raise DataError(f"table {TABLE}.csv is missing in {where}: install carbonest again.") from None
    found = []
    for number, line in enumerate(lines, start=2):
        cells = line.split(b",", 2)
        if len(cells) == 3:
            found.append((cells[0].decode("utf-8", "replace"), cells[1].decode("utf-8", "replace")))
        elif line:
            raise DataError(
                f"{TABLE}.csv, line {number}: columns provider and sku must begin the row; got {line[:40]!r}."
            )
    return tuple(found)


def unknown(sku: str, provider: str | None, way_on: str = "`vm --closest` takes the nearest size") -> UnknownNameError:
    """Return the error for a name that no table holds, with the nearest known names and another way on."""
    shown = sku if len(sku) <= _LONGEST_NAME else sku[:_LONGEST_NAME] + "…"
    hint = f"`carbonest skus` lists all machines; {way_on}."
    key = (spelling_key(sku) or b"").decode()
    index = {
        found.decode(): pairs[0][1]
        for found, pairs in _index().items()
        if provider in (None, *(name for name, _ in pairs))
    }
    # A managed service's name (db.m5.large, ml.p3.2xlarge, m5.large.search) holds the machine's.
    under = [key.removeprefix(prefix) for prefix in ("db", "cache", "ml")] + [
        key.removesuffix(suffix) for suffix in ("elasticsearch", "search")
    ]
    inside = [index[name] for name in dict.fromkeys(under) if name != key and name in index]
    if inside:
        hint = "The name is a managed service's; the machine under it is known. " + hint
    if not inside and key and _is_gpu(shown):
        return UnknownNameError("SKU", shown, (), f"It is a GPU: `carbonest skus {shown}` lists the machines with it.")
    if not inside and key:
        from .shapes import relatives

        inside = relatives(sku, index.values()) or nearest_names(key, index, stands_for=index, cutoff=0.75)
    return UnknownNameError("SKU", shown, inside, hint)


def _is_gpu(name: str) -> bool:
    from ..power.gpu_names import read_gpu_name

    read = read_gpu_name(name) if name.isprintable() else None
    return read is not None and read.family is not None and not read.doubts


def machines(provider: str | None = None) -> Iterator[Machine]:
    """Yield every machine of a provider, or of all, in the order of the table."""
    for row in tables.read(TABLE):
        if provider is None or row["provider"] == provider:
            yield _parsed(row)


def _parsed(row: dict[str, str]) -> Machine:
    def figure(column: str) -> float:
        try:
            value = float(row[column])
        except (KeyError, ValueError):
            return tables.figure(row, column, TABLE)
        return value if isfinite(value) else tables.figure(row, column, TABLE)

    def curve(pattern: str) -> Curve:
        return figure(pattern % 0), figure(pattern % 10), figure(pattern % 50), figure(pattern % 100)

    has_gpus = figure("gpu_count") > 0
    host_gpus = tables.figure_or_none(row, "host_gpus", TABLE)
    return Machine(
        row["provider"],
        row["sku"],
        row["family"],
        row["arch"],
        int(figure("vcpus")),
        int(figure("host_share_vcpus")),
        figure("memory_gib"),
        row["burstable"] == "yes",
        tuple(filter(None, row["cpu_models"].split("|"))),
        row["cpu_basis"],
        int(figure("host_sockets")),
        int(figure("host_cores")),
        int(figure("host_vcpus")),
        figure("host_memory_gib"),
        None if host_gpus is None else int(host_gpus),
        row["gpu_model"] or None,
        figure("gpu_count"),
        tables.figure_or_none(row, "local_disk_tb", TABLE),
        curve("cpu_%d_watts"),
        curve("dram_%d_watts"),
        curve("gpu_%d_watts"),
        curve("other_%d_watts"),
        curve("low_factor_%d"),
        curve("high_factor_%d"),
        figure("shared_fraction"),
        curve("gpu_low_factor_%d") if has_gpus else _EXACT,
        curve("gpu_high_factor_%d") if has_gpus else _EXACT,
        figure("gpu_shared_fraction") if has_gpus else 0.0,
        row["tier"],
        row["covers"],
        row["method"],
        tables.source_ids(row),
    )
