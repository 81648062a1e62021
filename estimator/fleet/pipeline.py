"""From usage to energy: one scan of the bill, look-ups of its distinct keys, then the same SQL on every engine.

usage rows → cells by key → holdings, sites, loads (Python) → rates (SQL) → cells with energy → groups
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ..usage.rows import UsageRow
from . import cells, energy, groups, lookups, rates, sites, utilization
from .engine import CELLS, ENERGY, HOLDINGS, LOADS, MEASURED, RATES, SITES, Engine, Query
from .options import Options


class Estimated:
    """Usage with its energy, kept by an engine.

    Attributes
    ----------
    cells : str
        Name of the relation of usage by key, without energy.
    energy : str
        Name of the relation of usage by key with energy: every column of the cells, and those of
        :func:`estimator.fleet.energy.energised`.
    """

    cells = CELLS
    energy = ENERGY

    def __init__(self, engine: Engine, usage: str) -> None:
        self.engine = engine
        self._usage = usage

    def rows_sql(self) -> str:
        """Return the SELECT of every billing row, all its columns, with energy and emissions: for ``--emit lines``."""
        return energy.energised(f"(\n{cells.rows(self._usage)}\n)")

    def group_totals(self, by: Sequence[str] = ()) -> list[dict[str, Any]]:
        """Return the totals by columns of :attr:`energy` and by scope, most energy first.

        Each is a dict of :func:`estimator.fleet.groups.columns`; a figure that no row of the group has is ``None``.
        """
        names = groups.columns(tuple(dict.fromkeys(by)))
        found = [dict(zip(names, row, strict=True)) for row in self.engine.fetch(groups.group_totals(by))]
        return sorted(found, key=lambda total: (-(total["energy_kwh_central"] or 0.0), str(tuple(total.values())[:3])))


def estimate(
    engine: Engine,
    usage: str,
    *,
    options: Options | None = None,
    keep: Mapping[str, str] | None = None,
    measured: Iterable[UsageRow] = (),
) -> Estimated:
    """Return the energy and emissions of a usage relation.

    Parameters
    ----------
    engine : Engine
        What runs the SQL.
    usage : str
        Name of the relation with the columns of :mod:`.usage_schema`, or a SELECT of it in brackets.
    options : Options, optional
        Assumptions for every row.
    keep : mapping, optional
        Name → SQL expression over a row: what results can be grouped by, beside the columns that decide the energy;
        :data:`.cells.KEEP` without it.
    measured : iterable of UsageRow
        Measured machines, as ``carbonest usage`` writes them.

    Raises
    ------
    InputError
        If a measured row is none.
    """
    asked = options or Options()
    engine.store(CELLS, Query({}, cells.cells(usage, keep)))
    engine.load(HOLDINGS, lookups.FIELDS, lookups.holdings(_distinct(engine, cells.HOLDING_KEYS), asked))
    engine.load(SITES, sites.FIELDS, sites.sites(_distinct(engine, cells.SITE_KEYS), asked))
    engine.load(LOADS, utilization.FIELDS, utilization.measured_loads(measured))
    engine.store(MEASURED, Query({}, utilization.gaps()))
    engine.store(RATES, rates.rates())
    engine.store(ENERGY, Query({}, energy.energised()))
    return Estimated(engine, usage)


def _distinct(engine: Engine, keys: Sequence[str]) -> list[tuple[Any, ...]]:
    return engine.fetch(f"SELECT DISTINCT {', '.join(keys)} FROM {CELLS}")
