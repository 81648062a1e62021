"""Costs that must not meet (actual and amortised, one bill in two formats) or must not be believed (broken columns)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ..errors import InputError, shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    import duckdb

    from .formats import Format

#: ``both``: the file has a column for each, or nothing in it would differ.
Basis = Literal["both", "actual", "amortized"]

_COVERED = "lower(replace(pricing, ' ', '')) IN ('reservation', 'savingsplan')"


def bases(
    connection: duckdb.DuckDBPyConnection, form: Format, relation: str, known: Mapping[str, str]
) -> dict[str, Basis]:
    """Return the kind of cost of each file whose costs are of one kind: its rows tell, else its manifest or name.

    Only an amortised file has unused commitments, or usage under commitments that costs; only an actual one has
    commitments bought, or usage under them for nothing.

    Parameters
    ----------
    relation : SQL of rows with ``file`` and the format's text columns.
    known : file → kind, as a manifest or a folder's name says.
    """
    if not form.one_cost:
        return {}
    rows = connection.execute(
        "SELECT file, bool_or(lower(charge) LIKE 'unused%' OR (lower(charge) = 'usage' AND "
        f"{_COVERED} AND try_cast(cost_text AS DOUBLE) <> 0)), "
        f"bool_or(lower(charge) = 'purchase' AND {_COVERED} OR (lower(charge) = 'usage' AND {_COVERED} AND "
        f"try_cast(cost_text AS DOUBLE) = 0)) FROM {relation} GROUP BY file"
    ).fetchall()
    found: dict[str, Basis] = {}
    for file, amortised, actual in rows:
        said = known.get(file)
        if amortised or (said == "amortized" and not actual):
            found[file] = "amortized"
        elif actual or said == "actual":
            found[file] = "actual"
    return found


def refuse_mixed(files: Mapping[str, str]) -> None:
    """Refuse actual and amortised costs together, by file → kind: they are the same usage twice.

    Raises
    ------
    InputError
        Names one file of each.
    """
    of = {kind: file for file, kind in files.items()}
    if "actual" in of and "amortized" in of:
        raise InputError(
            "actual and amortised costs must not be read together, they are the same usage twice; "
            f"{shown(of['actual'], 200)} is actual, {shown(of['amortized'], 200)} amortised: give one of them."
        )


def refuse_twice(connection: duckdb.DuckDBPyConnection, usage: Mapping[str, str]) -> None:
    """Refuse one account's month in two formats, by format → query of its usage rows: it is the same bill twice.

    Raises
    ------
    InputError
        Names the account, the month and the formats.
    """
    if len(usage) < 2:
        return
    rows = " UNION ALL ".join(
        f"SELECT DISTINCT '{name}' AS kind, provider, account, billing_month FROM ({query})"
        for name, query in usage.items()
    )
    twice = connection.execute(
        f"SELECT account, CAST(billing_month AS VARCHAR), min(kind), max(kind) FROM ({rows}) "
        "WHERE account IS NOT NULL AND billing_month IS NOT NULL GROUP BY provider, account, billing_month "
        "HAVING count(*) > 1 ORDER BY 1, 2 LIMIT 1"
    ).fetchall()
    for account, month, one, other in twice:
        raise InputError(
            f"a month of an account must be read from one format; {shown(account)} has {month[:7]} as {one} and as "
            f"{other}: give one of them."
        )


def broken_effective(connection: duckdb.DuckDBPyConnection, form: Format, relation: str) -> int:
    """Return how many rows have an effective cost of nothing though they were billed outside any commitment.

    A real AWS export rounds EffectiveCost to whole dollars: most of its on-demand rows have 0 there.
    """
    if "effective_text" not in form.columns:
        return 0
    found = connection.execute(
        "SELECT count(*) FILTER (try_cast(billed_text AS DOUBLE) > 0 AND try_cast(effective_text AS DOUBLE) = 0 "
        f"AND commitment_id IS NULL AND lower(charge) = 'usage') FROM {relation}"
    ).fetchall()
    return int(found[0][0])
