"""Formats of weights and cache: bytes, the arithmetic that works on them, and what models keep of a token."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ..llm.gpus import Accelerator

#: Keys and values of one token of a model with 8·10⁹ active parameters, in 16 bits [B], and how they grow with those.
_CACHE_BYTES, _CACHE_PARAMETERS_B, _CACHE_EXPONENT = 131072.0, 8.0, 0.42
#: Factors on that for a model of which only the size is known: from latent attention to every head its own.
CACHE_FACTORS = (0.35, 4.0)


class Format(NamedTuple):
    """A format of weights: bytes of one parameter with its share of scales, and the arithmetic it is multiplied in.

    ``packed`` formats are unpacked to 16 bits before use.
    """

    name: str
    bytes_per_weight: float
    arithmetic: str
    packed: bool

    def has_units(self, board: Accelerator) -> bool:
        """Whether a board multiplies in this arithmetic."""
        return {"fp8": board.fp8_tflops, "fp4": board.fp4_tflops}.get(self.arithmetic, board.bf16_tflops) is not None

    def peak_tflops(self, board: Accelerator) -> float:
        """Dense peak of a board in this arithmetic; in 16 bits where it has no such units. [TFLOP/s]"""
        peak = {"fp8": board.fp8_tflops, "fp4": board.fp4_tflops}.get(self.arithmetic)
        return peak or board.bf16_tflops


#: What ``--precision`` takes. Groups of 32 to 128 four-bit weights share a scale.
FORMATS: dict[str, Format] = {
    form.name: form
    for form in (
        Format("bf16", 2.0, "bf16", False),
        Format("fp16", 2.0, "bf16", False),
        Format("fp8", 1.0, "fp8", False),
        Format("int8", 1.02, "bf16", True),
        Format("int4", 0.54, "bf16", True),
        Format("nf4", 0.54, "bf16", True),
        Format("mxfp4", 0.53, "bf16", False),
        Format("fp4", 0.56, "fp4", False),
    )
}


def cache_bytes(engine: str, form: Format) -> float:
    """Return the bytes of one number in the cache: TensorRT-LLM's recipes keep it in 8 bits beside such weights. [B]"""
    return 1.0 if engine == "tensorrt-llm" and form.arithmetic in ("fp8", "fp4") else 2.0


def typical_cache_bytes(active_b: float) -> float:
    """Return what a token of a model of unknown dimensions leaves in the cache, in 16 bits. [B]

    Parameters
    ----------
    active_b : parameters at work on one token. [10^9]
    """
    return float(_CACHE_BYTES * (active_b / _CACHE_PARAMETERS_B) ** _CACHE_EXPONENT)
