"""Sums over groups of a bill, by the rule of :func:`estimator.estimate.total.total`, in SQL.

What all machines share (power model, PUE, grid, a coefficient) adds linearly; a machine's own error averages out over
machines, but not over the rows of one. Scopes stand apart: machines, storage and network are never one figure.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Interval
from ..physics import intervals
from ..physics.operations import sqrt
from .energy import FIGURES, WIDTHS
from .engine import ENERGY
from .sql import Sql, interval_columns, listed

#: Columns that a line and a group sum plainly.
SUMS = (
    "billing_rows", "machine_hours", "node_hours", "vcpu_hours", "gib_hours", "gib_months", "network_gib", "tokens",
    "measured_hours",
)  # fmt: skip
_ENDS = Interval._fields


def columns(by: Sequence[str]) -> tuple[str, ...]:
    """Return the names of the columns that :func:`group_totals` gives."""
    ranges = [f"{figure}_{end}" for figure in (*FIGURES, "total_kgco2e") for end in _ENDS]
    parts = [f"{figure}_{part}_{end}" for figure in FIGURES[:2] for part in ("independent", "shared") for end in _ENDS]
    return (*by, "scope", "estimated", *SUMS, *ranges, *parts)


def group_totals(by: Sequence[str], energy: str = ENERGY) -> str:
    """Return the SELECT of totals by columns of the energy relation, and by scope.

    Rows that are not estimated are lines of their own (``estimated`` is false): their hours and bytes count, and
    figures are NULL.
    """
    keys = [*dict.fromkeys(by), "scope", "not_estimated IS NULL AS estimated"]
    numbers = ", ".join(str(number) for number in range(1, len(keys) + 1))
    ranges = [f"{figure}_{end}" for figure in FIGURES for end in _ENDS]
    summed = [f"sum({name}) AS {name}" for name in (*SUMS, *ranges, *WIDTHS)]
    line = (
        f"SELECT {', '.join(keys)}, error_line,\n{listed(summed, '    ')}\n    FROM {energy} AS energy\n"
        f"    GROUP BY {numbers}, {len(keys) + 1}"
    )
    names = [*dict.fromkeys(by), "scope", "estimated"]
    over_lines = [
        *(f"sum({name}) AS {name}" for name in (*SUMS, *ranges)),
        *(f"sum({name} * {name}) AS {name}_square" for name in WIDTHS if "_own_" in name),
        *(f"sum({name}) AS {name}" for name in WIDTHS if "_shared_" in name),
    ]
    group = (
        f"SELECT {', '.join(names)},\n{listed(over_lines, '    ')}\n  FROM (\n    {line}\n  ) AS error_lines\n"
        f"  GROUP BY {', '.join(str(number) for number in range(1, len(names) + 1))}"
    )
    return f"SELECT\n{listed([*names, *SUMS, *_wholes()])}\nFROM (\n  {group}\n) AS grouped"


def _wholes() -> list[str]:
    items: list[str] = []
    wholes: dict[str, Interval] = {}
    parts: list[str] = []
    for figure in FIGURES[:2]:
        central = Sql(f"{figure}_central")
        independent, shared = _independent(figure, central), _shared(figure, central)
        wholes[figure] = intervals.whole_of(independent, shared)
        parts += [*interval_columns(f"{figure}_independent", independent)]
        parts += [*interval_columns(f"{figure}_shared", shared)]
    embodied = Interval(*(Sql(f"{FIGURES[2]}_{end}") for end in _ENDS))  # type: ignore[arg-type]
    known = Interval(*(Sql(f"coalesce({end.text}, 0e0)") for end in embodied))  # type: ignore[arg-type, attr-defined]
    for figure in FIGURES[:2]:
        items += interval_columns(figure, wholes[figure])
    items += interval_columns(FIGURES[2], embodied)
    items += interval_columns("total_kgco2e", intervals.total((wholes[FIGURES[1]], known)))
    return [*items, *parts]


def _independent(figure: str, central: Sql) -> Interval:
    below, above = (sqrt(Sql(f"{figure}_own_{side}_square")) for side in ("below", "above"))
    return intervals.around(central, below, above)


def _shared(figure: str, central: Sql) -> Interval:
    below, above = Sql(f"{figure}_shared_below"), Sql(f"{figure}_shared_above")
    return Interval(central - below, central, central + above)  # type: ignore[arg-type]
