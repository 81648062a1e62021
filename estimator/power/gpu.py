"""What is known of a GPU model: its row, or its nearest relatives' figures with a tier that says so."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import lru_cache
from statistics import median

from .. import tables
from ..errors import UnknownNameError, nearest_names
from ..tables import figure_or_none
from .boards import GpuSpec
from .coefficients import PowerModel, released
from .gpu_names import MEMORY_TOLERANCE_GB, SUPERCHIPS, GpuName, read_gpu_name
from .gpu_shares import sliced
from .reader import head

#: Architectures by kinship, for parts of a generation that no row holds.
_KIN: dict[str, tuple[str, ...]] = {"rubin": ("blackwell",), "maxwell": ("pascal", "kepler"), "kepler": ("maxwell",)}
#: Relatives tell a board's limit if they are so many of its architecture and line, within this factor.
_FEWEST_RELATIVES, _WIDEST_SPREAD = 3, 2.0
#: Of a GH200's module limit, what a Grace and its memory leave to a busy GPU is this much less. [W]
_GRACE_WATTS = 100.0


def gpu_spec(name: str | None, *, model: PowerModel | None = None) -> GpuSpec:
    """Return what is known of a GPU.

    Raises
    ------
    InputError
        If the text cannot be a name, or means a slice that its board cannot be cut into.
    UnknownNameError
        If nothing in it is known, or not enough to tell the board's limit, and it gives none.

    Examples
    --------
    >>> gpu_spec("H100-SXM").tdp_watts, gpu_spec("Foo X1 (450 W)").tier
    (700.0, 'generic')
    """
    model = model or released()
    wanted = read_gpu_name(name or "")
    if wanted.slice is not None and name not in model.gpus:
        return sliced(name or "", wanted, _board(name, replace(wanted, slice=None), model))
    return _board(name, wanted, model)


def _board(name: str | None, wanted: GpuName, model: PowerModel) -> GpuSpec:
    family = [model.gpus[key] for key in _by_family(tuple(model.gpus)).get(wanted.family, ())] if wanted.family else []
    exact = model.gpus.get(name or "")
    own = [exact] if exact else [row for row in family if _read(row).variant == wanted.variant]
    if own:
        row = min(own, key=lambda candidate: _distance(candidate, wanted))
        doubts = () if row["gpu_key"] == name else _doubts(wanted, own)
        note = f"GPU {head(name or '')!r}: {', '.join(doubts)} not understood, read without it: wider range."
        spec = _spec(name or row["gpu_key"], wanted, [row], "family" if doubts else "modelled", row["gpu_key"], model)
        return replace(spec, note=note) if doubts else spec
    if family and wanted.board_watts:
        # Another board of a known chip, with its limit given.
        return _spec(name or "", wanted, family, "family", None, model)
    kin, tier = _kin(wanted, list(model.gpus.values()))
    if name and wanted.board_watts is None and (wanted.variant or tier != "family" or not _agree(kin, wanted)):
        raise unknown(name, model)
    if wanted.board_watts:
        kin = sorted(kin, key=lambda row: abs(tables.number(row, "tdp_watts") - (wanted.board_watts or 0)))[:3]
    return _spec(name or "unknown GPU", wanted, kin, tier, None, model)


def unknown(name: str, model: PowerModel) -> UnknownNameError:
    """Return the error about a name that does not tell a board's limit."""
    wanted = read_gpu_name(name)
    same = [key for key, row in model.gpus.items() if wanted.family and _read(row).family == wanted.family]
    nearest = same[:3] or nearest_names(head(name), model.gpus)
    return UnknownNameError(
        "GPU", head(name), nearest, f'Give the power limit of its board in brackets: "{head(name)} (300 W)".'
    )


def _agree(kin: list[dict[str, str]], wanted: GpuName) -> bool:
    """Whether relatives of a board's own architecture tell its limit."""
    limits = [tables.number(row, "tdp_watts") for row in kin if row["generation"] == wanted.generation]
    return len(limits) >= _FEWEST_RELATIVES and max(limits) < _WIDEST_SPREAD * min(limits)


def _kin(wanted: GpuName, rows: list[dict[str, str]]) -> tuple[list[dict[str, str]], str]:
    """Boards of the same architecture and line, else of its relatives, else usual server boards; and the tier."""
    line = _line(wanted)
    kin = [row for row in rows if wanted.generation and row["generation"] == wanted.generation]
    kin = kin or [row for row in rows if row["generation"] in _KIN.get(wanted.generation or "", ())]
    kin = [row for row in kin if _line(_read(row)) == line]
    tier = "family" if kin else "generic"
    recent = ("ampere", "hopper", "ada", "blackwell")
    kin = kin or [row for row in rows if row["generation"] in recent and _line(_read(row)) == "server"]
    if wanted.form and any(row["form"] == wanted.form for row in kin):
        kin = [row for row in kin if row["form"] == wanted.form]
    return kin, tier


def _line(read: GpuName) -> str:
    """Consumer and workstation cards, or server boards."""
    return "card" if (read.family or "").startswith(("rtx", "gtx", "titan", "rx", "w7", "w6", "arc")) else "server"


def _doubts(wanted: GpuName, own: list[dict[str, str]]) -> tuple[str, ...]:
    """Words not understood, and a memory that no board of the family has."""
    sizes = [figure_or_none(row, "memory_gb", "gpu_power") or 0.0 for row in own]
    given = wanted.memory_gb
    foreign = (
        given is not None
        and wanted.family not in SUPERCHIPS
        and all(abs(size - given) > MEMORY_TOLERANCE_GB for size in sizes)
    )
    return (*wanted.doubts, *((f"{given} GB",) if foreign else ()))


@lru_cache(maxsize=16)
def _by_family(keys: tuple[str, ...]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key in keys:
        found.setdefault(read_gpu_name(key).family or "", []).append(key)
    return found


def _read(row: dict[str, str]) -> GpuName:
    return read_gpu_name(row["gpu_key"])


def _distance(row: dict[str, str], wanted: GpuName) -> tuple[float, ...]:
    """How far a row of the right family is from the name: form first, then board watts, memory, and size."""
    tdp = figure_or_none(row, "tdp_watts", "gpu_power") or 0.0
    memory = figure_or_none(row, "memory_gb", "gpu_power")
    return (
        float(wanted.form is not None and row["form"] != wanted.form),
        abs(tdp - wanted.board_watts) if wanted.board_watts else 0.0,
        float(wanted.memory_gb is not None and abs((memory or 0) - wanted.memory_gb) > MEMORY_TOLERANCE_GB),
        -tdp,
        -(memory or 0.0),
    )


def _spec(
    name: str, wanted: GpuName, rows: list[dict[str, str]], tier: str, key: str | None, model: PowerModel
) -> GpuSpec:
    def middle(column: str) -> float:
        return median(figure_or_none(row, column, "gpu_power") or 0.0 for row in rows)

    row_tdp = middle("tdp_watts")
    tdp = wanted.board_watts or row_tdp
    if wanted.family in SUPERCHIPS:
        tdp = min(tdp, row_tdp)
    if wanted.family == "gh200" and wanted.board_watts:
        # The limit is the module's, CPU and its memory included: these are counted as the host.
        tdp = max(min(row_tdp, wanted.board_watts - _GRACE_WATTS), 0.5 * wanted.board_watts)
    scale = tdp / row_tdp if key is None else 1.0
    first = rows[0]
    form = wanted.form or (first["form"] if key or tier == "family" else ("sxm" if tdp >= 500 else "pcie"))
    return GpuSpec(
        name,
        key,
        first["generation"] if key or tier == "family" else None,
        form,
        tdp,
        min(tdp, row_tdp) if key else tdp,
        min(middle("idle_watts") * scale, 0.5 * tdp),
        min(middle("waiting_watts") * scale, 0.6 * tdp),
        _deep(rows, scale),
        middle("fp32_tflops") * scale,
        middle("tensor_tflops") * scale,
        Counter(row["host_cpu"] for row in rows).most_common(1)[0][0],
        middle("host_memory_gib_per_gpu"),
        8 if form == "sxm" else int(middle("gpus_per_node")),
        tier,
        tuple(sorted({source for row in rows for source in row["source_ids"].split()})),
        model["gpu.tdp_ceiling"]
        * (tdp if wanted.board_watts or key else max(tables.number(row, "tdp_watts") for row in rows)),
        figure_or_none(first, "memory_gb", "gpu_power") if key else wanted.memory_gb,
        SUPERCHIPS.get(wanted.family or "", 0.0),
    )


def _deep(rows: list[dict[str, str]], scale: float) -> float | None:
    """Watts asleep; where only some relatives sleep, the part is taken not to."""
    known = [figure_or_none(row, "deep_idle_watts", "gpu_power") for row in rows]
    asleep = [watts for watts in known if watts is not None]
    return median(asleep) * scale if len(asleep) == len(rows) else None
