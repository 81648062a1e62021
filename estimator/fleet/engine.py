"""What the fleet asks of an engine that runs SQL, and how it names what it keeps there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

#: Small relations made by Python: what is held, where it stands, what it did.
HOLDINGS, SITES, LOADS = "carbonest_holdings", "carbonest_sites", "carbonest_loads"
#: Relations made by SQL: usage by key, measured loads with their gaps, energy of a unit, usage with energy.
CELLS, MEASURED, RATES, ENERGY = "carbonest_cells", "carbonest_measured", "carbonest_rates", "carbonest_energy"


class Field(NamedTuple):
    """A column of a small relation; ``kind`` is text, number, day or flag."""

    name: str
    kind: str


class Query(NamedTuple):
    """A SELECT over named stages, each of which may use those before it."""

    stages: Mapping[str, str]
    select: str

    @property
    def text(self) -> str:
        """The whole as one statement."""
        if not self.stages:
            return self.select
        written = ",\n".join(f"{name} AS (\n{select}\n)" for name, select in self.stages.items())
        return f"WITH {written}\n{self.select}"


class Engine(Protocol):
    """Something that runs SQL: DuckDB embedded, or Spark."""

    dialect: str

    def store(self, name: str, query: Query) -> None:
        """Keep the result of a query under a name, computed once."""

    def load(self, name: str, fields: Sequence[Field], rows: Iterable[Sequence[Any]]) -> None:
        """Keep a small relation under a name."""

    def fetch(self, query: Query | str) -> list[tuple[Any, ...]]:
        """Return the rows of a query."""
