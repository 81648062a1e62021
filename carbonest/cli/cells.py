"""Cells of tables in words: each figure rounded, in the unit that its column or row is best read in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from estimator.model import Interval

from ..figures import SCALES, Bounds, Scale, scale
from .terminal import one_line

#: Units that a column is printed in its own way in.
_PRINTED_SO = (SCALES.keys() - {"h"}) | {"USD", "$"}


def in_words(names: Sequence[str], rows: Sequence[Sequence[Any]]) -> tuple[list[str], list[list[str]]]:
    """Return headings and cells as printed, in the units that they are best read in.

    Figures of one unit share a scale throughout the table, so that columns add up and rows compare; only where some of
    them would vanish in it does each column, or row, take its own.
    """
    headings = [one_line(name) for name in names]
    place = headings.index("unit") if "unit" in headings else None
    parts = [_unit_of(one_line(str(text))) for text in (names if place is None else (row[place] for row in rows))]
    columns: list[list[Any]] = [[row[i] for row in rows] for i in range(len(headings))]
    lines = columns if place is None else [list(row) for row in rows]
    scales = _scales([(unit, after.strip("]")) for _, unit, after in parts], lines)
    units = [f"{before}{one.unit}{after}" for (before, _, after), one in zip(parts, scales, strict=True)]
    if place is not None:
        lined_up = zip(rows, scales, units, strict=True)
        return headings, [
            [unit if i == place else _cell(value, one) for i, value in enumerate(row)] for row, one, unit in lined_up
        ]
    cells = [[_cell(value, one) for value in column] for column, one in zip(columns, scales, strict=True)]
    return units, [list(row) for row in zip(*cells, strict=True)] if cells else [[] for _ in rows]


def _unit_of(text: str) -> tuple[str, str, str]:
    """Return what stands before a unit that can be scaled, the unit, and what stands behind it.

    ``energy [kWh]``, ``kWh`` alone, ``J per image`` and ``kWh/point`` have one; in others all is before it. Hours stay
    hours: they stand beside columns of counted hours.
    """
    before, bracket, rest = text.rpartition("[")
    end = min((i for i in map(rest.find, "] /") if i >= 0), default=len(rest))
    unit = rest[:end]
    # An intensity is a quotient of its own, which everyone has in grams.
    known = unit in _PRINTED_SO and not rest[end:].startswith("/kWh")
    return (before + bracket, unit, rest[end:]) if known else (text, "", "")


def _scales(units: Sequence[tuple[str, str]], lines: Sequence[Sequence[Any]]) -> list[Scale]:
    """Return the scale of each column or row, from its unit, what that is per, and its values."""
    numbers = [[value for value in line if _is_quantity(value)] for line in lines]
    found = [Scale(unit) for unit, _ in units]
    for unit in {unit for unit in units if unit[0]}:
        alike = [i for i, one in enumerate(units) if one == unit]
        shared = scale([value for i in alike for value in numbers[i]], unit[0])
        for i in alike:
            shown = all(shared.shows(value) for j in alike for value in numbers[j])
            found[i] = shared if shown else scale(numbers[i], unit[0])
    return found


def _is_quantity(value: Any) -> bool:
    return isinstance(value, int | float | Interval) and not isinstance(value, bool)


def _cell(value: Any, one: Scale) -> str:
    if isinstance(value, Interval):
        return one.interval(value)
    if isinstance(value, Bounds):
        return one.bounds(*value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int) and one.times == 1:
        return f"{value:,}"
    if value is None or isinstance(value, int | float):
        return one.figure(value)
    return one_line(str(value))


def is_number(value: Any) -> bool:
    """Return whether a cell holds a figure, or one that is not known."""
    return value is None or isinstance(value, int | float | Interval)
