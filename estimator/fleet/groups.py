"""Sums over groups of a bill, by the rule of :class:`estimator.physics.intervals.LineSum`, in SQL.

What all machines share (power model, PUE, grid, a coefficient) adds linearly, and so does what one machine type's curve
errs over the machines of that type; a machine's own error averages out over machines, but not over the rows of one.
Scopes stand apart: machines, storage and network are never one figure.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Interval
from ..physics import intervals
from ..physics.operations import sqrt
from .energy import FIGURES, WIDTHS
from .engine import ENERGY, Query
from .sql import Sql, interval, interval_columns, listed, text

#: Columns that a group sums plainly.
SUMS = (
    "billing_rows", "machine_hours", "node_hours", "vcpu_hours", "gib_hours", "gpu_hours", "gib_months", "network_gib",
    "tokens", "measured_hours",
)  # fmt: skip
_ENDS, _SIDES = Interval._fields, ("below", "above")
_WHOLE = FIGURES[:2]
_RANGES = tuple(f"{figure}_{end}" for figure in FIGURES for end in _ENDS)


def columns(by: Sequence[str]) -> tuple[str, ...]:
    """Return the names of the columns that :func:`group_totals` gives.

    ``estimated`` tells rows with figures from rows without; ``…_independent_…`` and ``…_shared_…`` are the figure with
    only the errors of single machines and machine types, and with only those that all share.
    """
    ranges = [f"{figure}_{end}" for figure in (*FIGURES, "total_kgco2e") for end in _ENDS]
    parts = [f"{figure}_{part}_{end}" for figure in _WHOLE for part in ("independent", "shared") for end in _ENDS]
    return (*dict.fromkeys(by), "scope", "estimated", *SUMS, *ranges, *parts)


def group_totals(by: Sequence[str], energy: str = ENERGY) -> Query:
    """Return the query of totals by columns of the energy relation, and by scope.

    Rows that are not estimated are groups of their own: their hours and bytes count, and figures are NULL.
    """
    names = [*dict.fromkeys(by), "scope", "estimated"]
    summed = [f"sum({name}) AS {name}" for name in (*SUMS, *_RANGES, *WIDTHS)]
    lines = (
        f"SELECT {', '.join(names[:-1])}, not_estimated IS NULL AS estimated, k_provider, machine, error_line,\n"
        f"{listed(summed)}\nFROM {energy} AS energy\n{_group_by(len(names) + 3)}"
    )
    squares = [f"sum({name} * {name}) AS {name}_square" for name in WIDTHS if "_own_" in name]
    linear = [f"sum({name}) AS {name}" for name in (*SUMS, *_RANGES, *(n for n in WIDTHS if "_own_" not in n))]
    kinds = (
        f"SELECT {', '.join(names)},\n{listed([*linear, *squares])}\nFROM error_lines\n"
        f"{_group_by(len(names), 'k_provider', 'machine')}"
    )
    ranges = [item for figure in _WHOLE for item in _kind_ranges(figure)]
    widths = [item for figure in _WHOLE for item in _kind_widths(figure)]
    over = [
        *(f"sum({name}) AS {name}" for name in (*SUMS, *_RANGES, *(n for n in WIDTHS if "_shared_" in n))),
        *(
            f"sum({figure}_kind_{side} * {figure}_kind_{side}) AS {figure}_{side}_square"
            for figure in _WHOLE
            for side in _SIDES
        ),
    ]
    stages = {
        "error_lines": lines,
        "error_kinds": kinds,
        "kind_ranges": f"SELECT error_kinds.*,\n{listed(ranges)}\nFROM error_kinds",
        "kind_widths": f"SELECT kind_ranges.*,\n{listed(widths)}\nFROM kind_ranges",
        "group_sums": f"SELECT {', '.join(names)},\n{listed(over)}\nFROM kind_widths\n{_group_by(len(names))}",
        "group_parts": f"SELECT group_sums.*,\n{listed(_parts())}\nFROM group_sums",
        "group_wholes": f"SELECT group_parts.*,\n{listed(_wholes())}\nFROM group_parts",
        "group_both": f"SELECT group_wholes.*,\n{listed(_both())}\nFROM group_wholes",
    }
    return Query(stages, f"SELECT\n{listed([*names, *SUMS, *_signed_columns()])}\nFROM group_both")


def _group_by(count: int, *further: str) -> str:
    return "GROUP BY " + ", ".join([*(str(number) for number in range(1, count + 1)), *further])


def _size(figure: str) -> Sql:
    """A net sum without its sign: what was taken back has widths like what was used."""
    return Sql(f"abs({figure}_central)")


def _kind_ranges(figure: str) -> list[str]:
    """The sum over one machine type, without its sign: with its own errors only, and with its curve's."""
    size = _size(figure)
    own = intervals.around(size, *(sqrt(Sql(f"{figure}_own_{side}_square")) for side in _SIDES))
    below, above = (Sql(f"abs({figure}_alike_{side})") for side in _SIDES)
    alike = Interval(size - below, size, size + above)  # type: ignore[arg-type]
    return [
        *interval_columns(f"{figure}_own", intervals.relative(own)),
        *interval_columns(f"{figure}_alike", intervals.relative(alike)),
    ]


def _kind_widths(figure: str) -> list[str]:
    """Widths of the sum over one machine type: own errors in quadrature, its curve's error as one factor."""
    size = _size(figure)
    factors = intervals.product(interval(f"{figure}_own"), interval(f"{figure}_alike"))
    kind = factors.scaled(size)  # type: ignore[arg-type]
    sides = size - kind.low, kind.high - size
    return [
        f"CASE WHEN {figure}_central < 0 THEN {text(one)} ELSE {text(other)} END AS {figure}_kind_{side}"
        for side, one, other in zip(_SIDES, reversed(sides), sides, strict=True)
    ]


def _parts() -> list[str]:
    """The sum without its sign, with only the errors of single machines and types, and with only the shared ones."""
    items = []
    for figure in _WHOLE:
        size = _size(figure)
        squares = (
            Sql(f"CASE WHEN {figure}_central < 0 THEN {figure}_{other}_square ELSE {figure}_{side}_square END")
            for side, other in zip(_SIDES, reversed(_SIDES), strict=True)
        )
        independent = intervals.around(size, *map(sqrt, squares))
        below, above = (Sql(f"abs({figure}_shared_{side})") for side in _SIDES)
        items += interval_columns(f"independent_{figure}", independent)
        items += interval_columns(f"shared_{figure}", Interval(size - below, size, size + above))  # type: ignore[arg-type]
    return items


def _wholes() -> list[str]:
    """The same with both errors."""
    both = {name: intervals.combined(interval(f"independent_{name}"), interval(f"shared_{name}")) for name in _WHOLE}
    return [item for name, value in both.items() for item in interval_columns(f"whole_{name}", value)]


def _both() -> list[str]:
    """Operational and embodied emissions together; storage and network count the former only."""
    made = Interval(*(Sql(f"coalesce(abs({FIGURES[2]}_{end}), 0e0)") for end in _ENDS))  # type: ignore[arg-type]
    return interval_columns("whole_total", intervals.total((interval(f"whole_{FIGURES[1]}"), made)))


def _signed_columns() -> list[str]:
    items = [item for figure in _WHOLE for item in interval_columns(figure, _signed(figure, f"whole_{figure}"))]
    items += [f"{FIGURES[2]}_{end} AS {FIGURES[2]}_{end}" for end in _ENDS]
    items += interval_columns("total_kgco2e", _signed(FIGURES[1], "whole_total"))
    for figure in _WHOLE:
        for part in ("independent", "shared"):
            items += interval_columns(f"{figure}_{part}", _signed(figure, f"{part}_{figure}"))
    return items


def _signed(figure: str, of_size: str) -> Interval:
    """Return a range of the size with the sign of the net sum: below 0, its ends change places."""
    ends = zip(_ENDS, reversed(_ENDS), strict=True)
    return Interval(
        *(
            Sql(f"CASE WHEN {figure}_central < 0 THEN -{of_size}_{other} ELSE {of_size}_{end} END")
            for end, other in ends
        )  # type: ignore[arg-type]
    )
