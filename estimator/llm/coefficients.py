"""The table of coefficients of training: shares of the peak, ranges of hours, bytes, usual dimensions."""

from __future__ import annotations

from .. import tables
from ..model import Interval
from ..tables import per_folder

TABLE = "llm_training"


@per_folder(2)
def _rows() -> dict[tuple[str, str], dict[str, str]]:
    return {(row["kind"], row["name"]): row for row in tables.table(TABLE)}


def row(kind: str, name: str) -> dict[str, str]:
    """Return a row of the table.

    Raises
    ------
    DataError
        If it has none of that name.
    """
    found = _rows().get((kind, name))
    if found is None:
        from ..errors import DataError

        raise DataError(f"{TABLE}.csv has no {kind} named {name}: install carbonest again.")
    return found


def coefficient(kind: str, name: str) -> Interval:
    """Return a coefficient with its range."""
    return tables.interval(row(kind, name), "low", "central", "high", TABLE)


def has(kind: str, name: str) -> bool:
    """Whether the table has such a coefficient."""
    return (kind, name) in _rows()
