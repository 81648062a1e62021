"""What the fleet asks of an engine that runs SQL, and how it names what it keeps there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, Protocol

from .sql import Sql, text

__all__ = ["CELLS", "ENERGY", "HOLDINGS", "LOADS", "MEASURED", "RATES", "SITES", "Engine", "Field", "Sql", "text"]

#: Small relations made by Python: what is held, where it stands, what it did.
HOLDINGS, SITES, LOADS = "carbonest_holdings", "carbonest_sites", "carbonest_loads"
#: Relations made by SQL: usage by key, measured loads with their gaps, energy of a unit, usage with energy.
CELLS, MEASURED, RATES, ENERGY = "carbonest_cells", "carbonest_measured", "carbonest_rates", "carbonest_energy"


class Field(NamedTuple):
    """A column of a small relation; ``kind`` is text, number, day or flag."""

    name: str
    kind: str


class Engine(Protocol):
    """Something that runs SQL: DuckDB embedded, or Spark."""

    dialect: str

    def store(self, name: str, select: str) -> None:
        """Keep the result of a SELECT under a name, computed once."""

    def load(self, name: str, fields: Sequence[Field], rows: Iterable[Sequence[Any]]) -> None:
        """Keep a small relation under a name."""

    def fetch(self, select: str) -> list[tuple[Any, ...]]:
        """Return the rows of a SELECT."""
