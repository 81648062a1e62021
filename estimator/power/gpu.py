"""What is known of a GPU model: its row, or its nearest relatives' figures with a tier that says so."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from statistics import median

from ..tables import figure_or_none
from .coefficients import PowerModel, released
from .gpu_names import GpuName, read_gpu_name

#: Architectures by kinship, for parts of a generation that no row holds.
_KIN: dict[str, tuple[str, ...]] = {
    "rubin": ("blackwell",),
    "maxwell": ("pascal", "kepler"),
    "kepler": ("maxwell",),
    "tpu": ("tpu",),
}
_TF32 = frozenset({"ampere", "ada", "hopper", "blackwell", "rubin"})
_FP8 = frozenset({"ada", "hopper", "blackwell", "rubin", "cdna"})


@dataclass(frozen=True)
class GpuSpec:
    """A GPU as the power model sees it; all watts are those of one GPU as clouds count them.

    Attributes
    ----------
    tdp_watts : float
        Nominal board power: the one written in the name, else the table's. [W]
    table_tdp_watts : float
        Board power of the standard part: what silicon tuned for efficiency goes by, however high its limit was set. [W]
    idle_watts, waiting_watts : float
        No process, clocks up; a process present and nothing to do. [W]
    deep_watts : float or None
        No process, clocks asleep; ``None`` for boards that were never seen asleep. [W]
    fp32_tflops, tensor_tflops : float
        Dense peak in single precision, and in half precision on whatever units are fastest. [TFLOP/s]
    form : str
        ``sxm`` or ``pcie``.
    host_cpu, host_memory_gib_per_gpu, gpus_per_node :
        The host such a GPU usually sits in, for when the user names none.
    tier : str
        ``modelled`` (its own row), ``family`` (relatives), ``generic`` (nothing but watts in the name, or not even
        that).
    """

    name: str
    key: str | None
    generation: str | None
    form: str
    tdp_watts: float
    table_tdp_watts: float
    idle_watts: float
    waiting_watts: float
    deep_watts: float | None
    fp32_tflops: float
    tensor_tflops: float
    host_cpu: str
    host_memory_gib_per_gpu: float
    gpus_per_node: int
    tier: str
    source_ids: tuple[str, ...]

    @property
    def has_tf32(self) -> bool:
        """Whether frameworks run single-precision convolutions on tensor units."""
        return self.generation in _TF32

    @property
    def has_fp8(self) -> bool:
        """Whether tensor units take eight-bit floating point at twice the rate."""
        return self.generation in _FP8


@lru_cache(maxsize=512)
def _read(name: str) -> GpuName:
    return read_gpu_name(name)


def gpu_spec(name: str | None, *, model: PowerModel | None = None) -> GpuSpec:
    """Return what is known of a GPU; never fails on a name.

    Examples
    --------
    >>> gpu_spec("H100-SXM").tdp_watts, gpu_spec("Foo X1 (450 W)").tier
    (700.0, 'generic')
    """
    model = model or released()
    wanted = _read(name or "")
    rows = list(model.gpus.values())
    own = [row for row in rows if row["gpu_key"] == name] or [
        row for row in rows if _family(row) == wanted.family and wanted.family
    ]
    if own:
        row = min(own, key=lambda candidate: _distance(candidate, wanted))
        return _spec(name or row["gpu_key"], wanted, [row], "modelled", row["gpu_key"])
    kin = [row for row in rows if wanted.generation and row["generation"] == wanted.generation]
    kin = kin or [row for row in rows if row["generation"] in _KIN.get(wanted.generation or "", ())]
    tier = "family" if kin else "generic"
    kin = kin or [row for row in rows if row["generation"] in ("ampere", "hopper", "ada", "blackwell")]
    if wanted.form and any(row["form"] == wanted.form for row in kin):
        kin = [row for row in kin if row["form"] == wanted.form]
    if wanted.board_watts:
        kin = sorted(kin, key=lambda row: abs(float(row["tdp_watts"]) - (wanted.board_watts or 0)))[:3]
    return _spec(name or "unknown GPU", wanted, kin, tier, None)


def _family(row: dict[str, str]) -> str | None:
    return _read(row["gpu_key"]).family


def _distance(row: dict[str, str], wanted: GpuName) -> tuple[float, ...]:
    """How far a row of the right family is from the name: form first, then board watts, memory, and size."""
    tdp = figure_or_none(row, "tdp_watts", "gpu_power") or 0.0
    memory = figure_or_none(row, "memory_gb", "gpu_power")
    return (
        float(wanted.form is not None and row["form"] != wanted.form),
        abs(tdp - wanted.board_watts) if wanted.board_watts else 0.0,
        float(wanted.memory_gb is not None and memory != wanted.memory_gb),
        -tdp,
        -(memory or 0.0),
    )


def _spec(name: str, wanted: GpuName, rows: list[dict[str, str]], tier: str, key: str | None) -> GpuSpec:
    def middle(column: str) -> float:
        return median(figure_or_none(row, column, "gpu_power") or 0.0 for row in rows)

    row_tdp = middle("tdp_watts")
    tdp = wanted.board_watts or row_tdp
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
    )


def _deep(rows: list[dict[str, str]], scale: float) -> float | None:
    """Watts asleep; where only some relatives sleep, the part is taken not to."""
    known = [figure_or_none(row, "deep_idle_watts", "gpu_power") for row in rows]
    asleep = [watts for watts in known if watts is not None]
    return median(asleep) * scale if len(asleep) == len(rows) else None
