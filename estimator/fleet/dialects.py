"""How warehouses spell the pipeline's SQL.

Spelling differs little, because the pipeline keeps to what all engines share: numbers in exponent form, ordinals in
GROUP BY, guarded divisions, no lateral aliases. What differs (names of types and of a few functions, quotation marks in
literals) is translated here. Source: the language references of Spark 4, Trino (Athena) and BigQuery.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from ..choices import one_of
from .sql import quoted, text

DIALECTS = ("duckdb", "spark", "athena", "bigquery")
#: Kind of a small relation's column → type.
TYPES = {
    "duckdb": {"text": "VARCHAR", "number": "DOUBLE", "day": "DATE", "flag": "BOOLEAN"},
    "spark": {"text": "STRING", "number": "DOUBLE", "day": "DATE", "flag": "BOOLEAN"},
    "athena": {"text": "VARCHAR", "number": "DOUBLE", "day": "DATE", "flag": "BOOLEAN"},
    "bigquery": {"text": "STRING", "number": "FLOAT64", "day": "DATE", "flag": "BOOL"},
}
#: Text between quotation marks, untouched by what follows it here.
_LITERAL = re.compile(r"'(?:[^']|'')*'")
#: Dialect → (pattern, spelling) for what stands outside literals.
_WORDS: dict[str, tuple[tuple[str, str], ...]] = {
    "spark": ((r"\bAS VARCHAR\b", "AS STRING"),),
    "bigquery": (
        (r"\bAS VARCHAR\b", "AS STRING"),
        (r"\bAS DOUBLE\b", "AS FLOAT64"),
        (r"\bAS BIGINT\b", "AS INT64"),
        (r"\bAS DECIMAL\(\d+, ?\d+\)", "AS BIGNUMERIC"),
        (r"\btry_cast\(", "SAFE_CAST("),
    ),
}
#: The same for calls that take a literal; their other arguments are names or one call.
_ARGUMENT = r"((?:[^(),]|\([^()]*\))+)"
_CALLS: dict[str, tuple[tuple[str, str], ...]] = {
    "spark": ((r"\bdate_diff\('second', ", "timestampdiff(SECOND, "),),
    "bigquery": (
        (rf"\bdate_diff\('second', {_ARGUMENT}, {_ARGUMENT}\)", r"TIMESTAMP_DIFF(\2, \1, SECOND)"),
        (r"\bdate_trunc\('month', ((?:[^()]|\([^()]*\))+)\)", r"TIMESTAMP_TRUNC(\1, MONTH)"),
        (rf"\bposition\(('[^']*') IN {_ARGUMENT}\)", r"strpos(\2, \1)"),
    ),
}
#: Dialects in whose literals a backslash means something, and two quotation marks do not mean one.
_BACKSLASHED = ("spark", "bigquery")


def translated(statement: str, dialect: str) -> str:
    """Return a statement of the pipeline as a dialect spells it.

    Raises
    ------
    InputError
        If the dialect is none.

    Examples
    --------
    >>> translated("SELECT try_cast(a AS DOUBLE) FROM t WHERE b = 'AS DOUBLE'", "bigquery")
    "SELECT SAFE_CAST(a AS FLOAT64) FROM t WHERE b = 'AS DOUBLE'"
    """
    one_of("dialect", dialect, DIALECTS)
    for pattern, spelling in _CALLS.get(dialect, ()):
        statement = re.sub(pattern, spelling, statement)
    pieces, end = [], 0
    for found in _LITERAL.finditer(statement):
        pieces += [_worded(statement[end : found.start()], dialect), _literal_of(found[0], dialect)]
        end = found.end()
    return "".join([*pieces, _worded(statement[end:], dialect)])


def _worded(piece: str, dialect: str) -> str:
    for pattern, spelling in _WORDS.get(dialect, ()):
        piece = re.sub(pattern, spelling, piece)
    return piece


def _literal_of(literal: str, dialect: str) -> str:
    if dialect not in _BACKSLASHED:
        return literal
    inside = literal[1:-1].replace("''", "'")
    return "'" + inside.replace("\\", "\\\\").replace("'", "\\'") + "'"


def named(identifier: str, dialect: str) -> str:
    """Return a column's or a table's name as a dialect writes it, whatever signs it holds."""
    if dialect in _BACKSLASHED:
        return "`" + identifier.replace("`", "") + "`"
    return '"' + identifier.replace('"', '""') + '"'


def literal(value: Any) -> str:
    """Return a value as the pipeline writes it, before translation."""
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, date):
        return f"DATE '{value.isoformat()}'"
    return text(value) if isinstance(value, int | float) else quoted(str(value))
