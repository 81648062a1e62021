"""Day or month first: decided for each file by its own dates and by its billing period."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import duckdb

#: ``open``: nothing in the file tells.
Order = Literal["day", "month", "open"]

_PARTS = "^ *([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4}|[0-9]{2})(?:[^0-9]|$)"


def orders(
    connection: duckdb.DuckDBPyConnection, relation: str, dates: str, period_start: str | None, period_end: str | None
) -> dict[str, Order]:
    """Return, of each file whose dates are written with slashes, whether they stand month or day first.

    A number above 12 tells at once, and the last day of a billing period always is one. Else a period begins on the
    first, and the dates of a bill lie in one month: the number that stays is the month. Dates that read the same both
    ways need no order.

    Parameters
    ----------
    relation : SQL of rows with ``file`` and the columns.
    dates, period_start, period_end : the columns that hold them; ``None`` where a format has none.
    """

    def part(column: str, group: int) -> str:
        return f"try_cast(nullif(regexp_extract({column}, '{_PARTS}', {group}), '') AS INTEGER)"

    columns = [column for column in (dates, period_start, period_end) if column]
    largest = ", ".join(f"max({part(column, group)})" for column in columns for group in (1, 2))
    start = period_start or dates
    rows = connection.execute(
        f"SELECT file, {largest}, count(DISTINCT {part(dates, 1)}), count(DISTINCT {part(dates, 2)}), "
        f"max({part(start, 1)}), max({part(start, 2)}), bool_or({part(dates, 1)} <> {part(dates, 2)}) "
        f"FROM {relation} GROUP BY file"
    ).fetchall()
    return {file: order for file, *found in rows if (order := _order(found, period_start is not None)) is not None}


def _order(found: list[int | None], has_period: bool) -> Order | None:
    """Return the order that the numbers of one file tell; ``None`` if it has no such dates."""
    *numbers, firsts, seconds, start_first, start_second, differ = found
    if all(number is None for number in numbers):
        return None
    first = max((number for number in numbers[0::2] if number is not None), default=0)
    second = max((number for number in numbers[1::2] if number is not None), default=0)
    if (first > 12) != (second > 12):
        return "day" if first > 12 else "month"
    if has_period and 1 in (start_first, start_second) and start_first != start_second:
        return "day" if start_first == 1 else "month"
    if (firsts == 1) != (seconds == 1):
        return "month" if firsts == 1 else "day"
    return "open" if differ else "month"


def iso(column: str, order: Order) -> str:
    """Return a date column in the order of ISO 8601; what is written so already stays as it is.

    What nothing decides is month first, as Microsoft documents. Years of two digits are of this century: bills are.
    """
    day, month = (1, 2) if order == "day" else (2, 1)
    year = f"regexp_extract({column}, '{_PARTS}', 3)"
    return (
        f"CASE WHEN regexp_extract({column}, '{_PARTS}', 0) <> '' THEN "
        f"CASE WHEN length({year}) = 2 THEN '20' ELSE '' END || {year} || '-' "
        f"|| lpad(regexp_extract({column}, '{_PARTS}', {month}), 2, '0') || '-' "
        f"|| lpad(regexp_extract({column}, '{_PARTS}', {day}), 2, '0') ELSE {column} END"
    )
