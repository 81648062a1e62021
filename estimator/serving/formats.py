"""Formats of weights: bytes of a parameter, and the arithmetic that works on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ..llm.gpus import Accelerator


class Format(NamedTuple):
    """A format of weights: bytes of one parameter with its share of scales, and the arithmetic it is multiplied in.

    ``packed`` formats are unpacked to 16 bits before use; so are others on boards without units for them.
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
