"""What the power model needs to know of a GPU board."""

from __future__ import annotations

from dataclasses import dataclass

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
        ``modelled`` (its own row), ``family`` (relatives, a slice, words not understood), ``generic`` (nothing but
        watts in the name, or no name).
    most_watts : float
        The most that its mean power can be: its limit with the sampling error of measured overshoot. [W]
    memory_gb : float or None
        Memory of the board. [GB]
    cpus_per_gpu : float
        CPUs that sit on the GPU's own module, 0 for ordinary boards: they are the host, counted there alone. [-]
    uncut_tdp_watts : float or None
        Of a slice, ``tdp_watts`` of the board that it is cut from; ``None`` for whole boards. [W]
    note : str
        What about the name was not understood, or what a slice was taken for; empty if nothing.
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
    most_watts: float
    memory_gb: float | None = None
    cpus_per_gpu: float = 0.0
    uncut_tdp_watts: float | None = None
    note: str = ""

    @property
    def has_tf32(self) -> bool:
        """Whether frameworks run single-precision convolutions on tensor units."""
        return self.generation in _TF32

    @property
    def has_fp8(self) -> bool:
        """Whether tensor units take eight-bit floating point at twice the rate."""
        return self.generation in _FP8
