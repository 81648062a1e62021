"""Widths of the 90 % intervals: residual quantiles of models that had not seen what they were asked about."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .assemble import Fitter

POINTS = ("idle", "10", "50", "full")
TIERS = ("measured", "modelled", "family", "generic")
#: First guesses: log widths (below, above) of the host at each load.
_HOST = {"idle": (0.40, 0.45), "10": (0.30, 0.32), "50": (0.22, 0.25), "full": (0.19, 0.20)}
_TIER = {"measured": 1.0, "modelled": 1.3, "family": 2.0, "generic": 2.6}
_GPU = {
    "llm-training": (0.30, 0.20), "llm-fine-tuning": (0.30, 0.20), "training": (0.40, 0.22), "training-small": (0.5, 0.4),
    "fine-tuning-small": (0.6, 0.6), "input-bound": (0.35, 0.35), "serving": (0.40, 0.28), "serving-image": (0.5, 0.3),
    "serving-tuned-encoder": (0.35, 0.3), "serving-tuned-decoder": (0.4, 0.4), "serving-tuned-vision": (0.4, 0.4), "idle": (0.45, 0.45),
    "general": (0.6, 0.3),
}  # fmt: skip


def install(fitter: Fitter, found: Mapping[str, tuple[float, float]]) -> None:
    """Put every width coefficient: those found by cross-validation, else first guesses."""
    for point in POINTS:
        for tier in TIERS:
            for setting in ("benchmark", "fleet"):
                for scope in ("server", "package"):
                    name = f"width.{scope}.{setting}.{tier}.{point}"
                    below, above = (w * _TIER[tier] for w in _HOST[point])
                    if setting == "fleet":
                        below, above = (below**2 + 0.15**2) ** 0.5, (above**2 + 0.2**2) ** 0.5
                    low, high = found.get(name, (exp(-below), exp(above)))
                    fitter.put(name, 1.0, "", "first guess", "", low=low, high=high)
    for workload, (below, above) in _GPU.items():
        low, high = found.get(f"width.gpu.{workload}", (exp(-below), exp(above)))
        fitter.put(f"width.gpu.{workload}", 1.0, "", "first guess", "", low=low, high=high)
