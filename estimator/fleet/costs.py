"""Which costs a file of Azure's holds: what is invoiced, or commitments spread over their use. Never both at once."""

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
