"""Hours, or blocks of hours: where an Azure meter's unit names a block, the price of a unit tells which it counts.

A quantity under ``100 Hours`` is hours in some exports and hundreds of them in others. The price of one unit is near
the list price of one hour in the first, and of a hundred in the second.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import CarbonestError
from ..prices.snapshot import price
from ..providers import find_region
from .formats.azure_meters import SIZE
from .sql import quoted

if TYPE_CHECKING:
    import duckdb

    from .formats import Format

#: How far a price paid may lie from the list price of Linux: discounts below it, a licence of Windows above.
_LEAST, _MOST = 0.25, 2.5
#: A bill has a few sizes and regions; what is beyond these stays open.
_MOST_KINDS = 500

_BLOCKS = "regexp_extract(unit, '^ *([0-9][0-9,]*) ', 1)"


def unit_hours(connection: duckdb.DuckDBPyConnection, form: Format, relation: str) -> str | None:
    """Return the hours in one unit of quantity as an expression over a format's columns; ``None`` if none is told.

    Only dollars and prices on demand are compared with the list.
    """
    if "unit_hours" not in form.columns:
        return None
    kinds = connection.execute(
        f"SELECT DISTINCT unit, try_cast(replace({_BLOCKS}, ',', '') AS DOUBLE), {SIZE}, location, price_text "
        f"FROM {relation} WHERE category = 'Virtual Machines' AND {_BLOCKS} NOT IN ('', '1') "
        "AND lower(unit) LIKE '%hour%' "
        "AND coalesce(currency_code, 'USD') = 'USD' AND lower(coalesce(pricing, 'OnDemand')) = 'ondemand' "
        f"AND {SIZE} IS NOT NULL AND location IS NOT NULL AND try_cast(price_text AS DOUBLE) > 0 "
        f"ORDER BY ALL LIMIT {_MOST_KINDS}"
    ).fetchall()
    cases = []
    for unit, block, size, location, paid in kinds:
        hours = _told(size, location, float(paid), block)
        if hours is not None:
            where = zip(("unit", SIZE, "location", "price_text"), (unit, size, location, paid), strict=True)
            cases.append(
                f"WHEN {' AND '.join(f'{column} = {quoted(value)}' for column, value in where)} THEN '{hours:g}'"
            )
    return f"CASE {' '.join(cases)} END" if cases else None


def _told(size: str, location: str, paid: float, block: float) -> float | None:
    """Return the hours in one unit by what it costs; ``None`` if the list has no such machine, or neither fits."""
    try:
        listed = price("azure", size, find_region(location, "azure", billing=True).region)
    except CarbonestError:
        return None
    if listed is None or block <= 1:
        return None
    ratio = paid / listed.usd_per_hour.central
    fitting = [hours for hours in (1.0, block) if _LEAST <= ratio / hours <= _MOST]
    return fitting[0] if len(fitting) == 1 else None
