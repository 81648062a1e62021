"""An operand that writes SQL text: given it, a formula of :mod:`estimator.physics` prints itself as SQL.

The text runs unchanged on DuckDB, Spark, Trino and BigQuery: numbers stand in exponent form, which all of them read as
double precision, and what would divide by 0 is guarded, because some engines answer infinity and others an error.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..model import Interval


class Sql:
    """A piece of SQL that stands for a number.

    >>> (Sql("hours") * 2.0).text
    '(hours * 2e0)'
    """

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    @property
    def operations(self) -> type[_SqlOperations]:
        """The operations that formulas use beside arithmetic."""
        return _SqlOperations

    def __add__(self, other: Any) -> Sql:
        return _joined(self, "+", other)

    def __radd__(self, other: Any) -> Sql:
        return _joined(other, "+", self)

    def __sub__(self, other: Any) -> Sql:
        return _joined(self, "-", other)

    def __rsub__(self, other: Any) -> Sql:
        return _joined(other, "-", self)

    def __mul__(self, other: Any) -> Sql:
        return _joined(self, "*", other)

    def __rmul__(self, other: Any) -> Sql:
        return _joined(other, "*", self)

    def __truediv__(self, other: Any) -> Sql:
        return _joined(self, "/", other)

    def __rtruediv__(self, other: Any) -> Sql:
        return _joined(other, "/", self)

    def __pow__(self, exponent: Any) -> Sql:
        return _called("power", self, exponent)

    def __neg__(self) -> Sql:
        return _joined(-1.0, "*", self)

    def __repr__(self) -> str:
        return f"Sql({self.text!r})"


class _SqlOperations:
    """The operations of :mod:`estimator.physics.operations`, written as SQL."""

    @staticmethod
    def least(*values: Any) -> Sql:
        return _called("least", *values)

    @staticmethod
    def greatest(*values: Any) -> Sql:
        return _called("greatest", *values)

    @staticmethod
    def coalesce(*values: Any) -> Sql:
        return _called("coalesce", *values)

    @staticmethod
    def choose(test: Any, then: Any, otherwise: Any) -> Sql:
        return Sql(f"CASE WHEN {text(test)} > 0 THEN {text(then)} ELSE {text(otherwise)} END")

    @staticmethod
    def exp(value: Any) -> Sql:
        return _called("exp", value)

    @staticmethod
    def ln(value: Any) -> Sql:
        return _called("ln", value)

    @staticmethod
    def sqrt(value: Any) -> Sql:
        return _called("sqrt", value)


def _joined(left: Any, sign: str, right: Any) -> Sql:
    return Sql(f"({text(left)} {sign} {text(right)})")


def _called(function: str, *values: Any) -> Sql:
    return Sql(f"{function}({', '.join(map(text, values))})")


def text(value: Any) -> str:
    """Return an operand as SQL: its text, or a number in exponent form."""
    if isinstance(value, Sql):
        return value.text
    digits = repr(float(value))
    return digits if "e" in digits else f"{digits.removesuffix('.0')}e0"


def quoted(value: str) -> str:
    """Return text as a literal that no content can end."""
    return "'" + value.replace("'", "''") + "'"


def identifier(name: str) -> str:
    """Return a name of a column as standard SQL spells it, whatever signs it holds."""
    return '"' + name.replace('"', '""') + '"'


def interval(name: str) -> Interval:
    """Return the interval of the columns ``name_low``, ``name_central``, ``name_high``."""
    return Interval(*(Sql(f"{name}_{end}") for end in Interval._fields))  # type: ignore[arg-type]


def interval_columns(name: str, value: Interval, *, guard: str = "") -> list[str]:
    """Return the select items that write an interval into three columns; NULL unless ``guard`` holds."""
    cells = (text(end) if not guard else f"CASE WHEN {guard} THEN {text(end)} END" for end in value)
    return [f"{cell} AS {name}_{end}" for cell, end in zip(cells, Interval._fields, strict=True)]


def listed(items: Sequence[str], indent: str = "  ") -> str:
    """Return select items, one a line."""
    return ",\n".join(f"{indent}{item}" for item in items)
