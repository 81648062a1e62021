"""Dimensions of a language model; where its size alone is known, those that models of its size usually have."""

from __future__ import annotations

from .. import tables
from ..errors import DataError
from ..physics.language_models import usual_dimension
from ..tables import per_folder
from .models import LlmModel

TABLE = "llm_dimensions"


def layers_times_width(active_parameters: float) -> float:
    """Return layers × width of a usual model with so many active parameters. [-]"""
    return float(usual_dimension(active_parameters, *_law("layers_width")))


def attention_width(model: LlmModel) -> float:
    """Return layers × width of all query heads, on which attention works: not the width of the residual stream. [-]

    The two differ by ×0.8–3 in models of 2024 and later (Qwen3, Gemma, DeepSeek's latent heads).
    """
    if model.layers and model.heads and model.head_dim:
        return float(model.layers * model.heads * model.head_dim)
    return float(usual_dimension(model.active_b * 1e9, *_law("layers_heads_width")))


def usual_width(active_parameters: float) -> float:
    """Return the width of a usual model with so many active parameters. [-]"""
    return float(usual_dimension(active_parameters, *_law("width")))


@per_folder(4)
def _law(name: str) -> tuple[float, float]:
    for row in tables.table(TABLE):
        if row["name"] == name:
            return tables.figure(row, "central", TABLE), tables.figure(row, "exponent", TABLE)
    raise DataError(f"{TABLE}.csv has no row {name}: install carbonest again.")
