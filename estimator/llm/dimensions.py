"""Dimensions of a language model whose size alone is known: those that models of its size usually have."""

from __future__ import annotations

from .. import tables
from ..errors import DataError
from ..physics.language_models import usual_dimension
from ..tables import per_folder

TABLE = "llm_dimensions"


def layers_times_width(active_parameters: float) -> float:
    """Return layers × width of a usual model with so many active parameters. [-]"""
    return float(usual_dimension(active_parameters, *_law("layers_width")))


def usual_width(active_parameters: float) -> float:
    """Return the width of a usual model with so many active parameters. [-]"""
    return float(usual_dimension(active_parameters, *_law("width")))


@per_folder(4)
def _law(name: str) -> tuple[float, float]:
    for row in tables.table(TABLE):
        if row["name"] == name:
            return tables.figure(row, "central", TABLE), tables.figure(row, "exponent", TABLE)
    raise DataError(f"{TABLE}.csv has no row {name}: install carbonest again.")
