"""The coefficients of the power model, as ``data/power_model.csv`` holds them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from .. import tables
from ..errors import DataError
from ..model import Step
from .classes import WorkClass, work_classes

TABLE = "power_model"


class Coefficient(NamedTuple):
    """One fitted or judged number. ``low`` and ``high`` are 90 % bounds, where it has any."""

    name: str
    value: float
    unit: str
    low: float | None
    high: float | None
    residual_n: int
    residual_sd: float | None
    method: str
    source_ids: tuple[str, ...]

    def step(self) -> Step:
        """Return the line of the trail for this coefficient: value, sources and residual count."""
        fitted = (
            f"{self.method}; residual n = {self.residual_n}"
            if self.residual_n
            else f"{self.method}; no residuals: judged"
        )
        if self.residual_sd is not None:
            fitted += f", sd {self.residual_sd:.3g}"
        return Step(
            self.name, self.value, self.unit, fitted, self.source_ids, self.residual_n == 0, self.low, self.high
        )


@dataclass(frozen=True)
class PowerModel:
    """All coefficients, the rows of both part tables and the classes of work: everything that a prediction reads."""

    coefficients: Mapping[str, Coefficient]
    cpus: Mapping[str, dict[str, str]]
    gpus: Mapping[str, dict[str, str]]
    classes: Mapping[str, WorkClass]

    def __getitem__(self, name: str) -> float:
        """Return the value of a coefficient."""
        return self.coefficient(name).value

    def __contains__(self, name: str) -> bool:
        return name in self.coefficients

    def coefficient(self, name: str) -> Coefficient:
        """Return a coefficient with its residuals.

        Raises
        ------
        DataError
            If the table does not hold it.
        """
        try:
            return self.coefficients[name]
        except KeyError:
            raise DataError(f"{TABLE}.csv holds no coefficient {name!r}: install carbonest again.") from None


def parse(rows: Iterable[dict[str, str]]) -> dict[str, Coefficient]:
    """Return coefficients by name from the rows of the table."""
    found: dict[str, Coefficient] = {}
    for row in rows:
        number = int(tables.figure_or_none(row, "residual_n", TABLE) or 0)
        found[row["coefficient"]] = Coefficient(
            row["coefficient"],
            tables.figure(row, "value", TABLE),
            row["unit"],
            tables.figure_or_none(row, "low", TABLE),
            tables.figure_or_none(row, "high", TABLE),
            number,
            tables.figure_or_none(row, "residual_sd", TABLE),
            row["method"],
            tuple(row["source_ids"].split()),
        )
    return found


@lru_cache(maxsize=4)
def _load(directory: str) -> PowerModel:
    return PowerModel(
        parse(tables.table(TABLE)),
        {row["cpu_key"]: row for row in tables.table("cpu_power")},
        {row["gpu_key"]: row for row in tables.table("gpu_power")},
        work_classes(),
    )


@lru_cache(maxsize=4)
def _load_boards(directory: str) -> PowerModel:
    del directory  # the cache's key
    gpus = {row["gpu_key"]: row for row in tables.table("gpu_power")}
    return PowerModel(parse(tables.table(TABLE)), {}, gpus, work_classes())


def boards() -> PowerModel:
    """Return the released model without its CPUs: what the duty of a GPU needs, read in a fraction of the time."""
    return _load_boards(tables.folder())


def released() -> PowerModel:
    """Return the model as released: the tables that carbonest ships (or ``CARBONEST_DATA`` names)."""
    return _load(tables.folder())
