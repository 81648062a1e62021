"""The ledger: rows and money of each class, which must add up to the files, exactly and in every currency."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import TYPE_CHECKING, NamedTuple

from ..errors import CarbonestError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import duckdb


#: Sums of money are exact: ten digits and 28 decimals of a line, and as many lines as there are.
_EXACT = Context(prec=80)


class Entry(NamedTuple):
    """Rows and money of one class, currency and file; money is ``None`` where no row of them has any."""

    file: str
    currency: str | None
    name: str
    rows: int
    billed: Decimal | None
    effective: Decimal | None


class Ledger(NamedTuple):
    """What was read and where it went.

    Parameters
    ----------
    entries : by file, currency and class.
    rows : rows read; the entries add up to them.
    rejected : lines that are in no entry, because the reader could not take them apart.
    """

    entries: tuple[Entry, ...]
    rows: int
    rejected: int

    def by(self, *names: str) -> dict[tuple[str | None, ...], tuple[int, Decimal | None, Decimal | None]]:
        """Return rows, billed and effective money by fields of the entries: ``by("name", "currency")``."""
        sums: dict[tuple[str | None, ...], tuple[int, Decimal | None, Decimal | None]] = {}
        for entry in self.entries:
            key = tuple(getattr(entry, name) for name in names)
            rows, billed, effective = sums.get(key, (0, None, None))
            sums[key] = (rows + entry.rows, _plus(billed, entry.billed), _plus(effective, entry.effective))
        return sums


def exact_sum(column: str) -> str:
    """Return the exact sum of a money column as two: whole units and the rest, which no number of rows outgrows."""
    return f"sum(CAST(floor({column}) AS HUGEINT)), sum({column} - floor({column}))"


def joined(whole: int | None, rest: Decimal | None) -> Decimal | None:
    """Return a sum from the two columns of :func:`exact_sum`."""
    return None if whole is None or rest is None else _EXACT.add(Decimal(whole), rest)


class Source(NamedTuple):
    """A group of files as the ledger is checked against: their text columns, before any rule."""

    files: frozenset[str]
    relation: str
    sums: Mapping[str, str]
    rows: int


def closed(connection: duckdb.DuckDBPyConnection, usage: str, sources: Sequence[Source], rejected: int) -> Ledger:
    """Return the ledger of a usage relation, checked against the files.

    Parameters
    ----------
    usage : SQL of the usage rows.
    rejected : lines that the readers set aside.

    Raises
    ------
    CarbonestError
        If rows or money of the classes do not add up to those of the files: a bug, and no figure can be trusted.
    """
    rows = connection.execute(
        f"SELECT file, currency, class, count(*), {exact_sum('billed')}, {exact_sum('effective')} FROM ({usage}) "
        "GROUP BY file, currency, class ORDER BY file, currency NULLS LAST, class"
    ).fetchall()
    entries = tuple(Entry(f, c, n, count, joined(bw, br), joined(ew, er)) for f, c, n, count, bw, br, ew, er in rows)
    for source in sources:
        held = [entry for entry in entries if entry.file in source.files]
        got_rows = sum(entry.rows for entry in held)
        if got_rows != source.rows:
            raise CarbonestError(f"the ledger must close; the files hold {source.rows} rows, the classes {got_rows}.")
        for name, expression in source.sums.items():
            found = connection.execute(f"SELECT {exact_sum(f'({expression})')} FROM {source.relation}").fetchall()
            expected = joined(*found[0]) or Decimal(0)
            got: Decimal | None = None
            for entry in held:
                got = _plus(got, getattr(entry, name))
            got = got or Decimal(0)
            if got != expected:
                raise CarbonestError(f"the ledger must close; {name} is {expected} in the files, {got} in the classes.")
    return Ledger(entries, sum(entry.rows for entry in entries), rejected)


def _plus(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    """Return a sum in which nothing stands for no figure."""
    return other if one is None else one if other is None else _EXACT.add(one, other)
