"""Power usage effectiveness of a region's data centres."""

from __future__ import annotations

from .. import tables
from ..errors import DataError
from ..model import Interval, Step

_TABLE = "pue"
#: The row of a provider's whole fleet.
FLEET = "*"
#: Which row supplies the PUE: the region's own latest measured year, else the provider's latest fleet figure. Design
#: values (what a region was planned to reach) are no measurements and never stand in for one.
LOOKUP_ORDER = (("region", "measured"), ("provider", "fleet"))


def pue(provider: str, region: str) -> tuple[Interval, Step]:
    """Return the PUE of a region with its trail. [-]

    Parameters
    ----------
    provider, region : str
        Canonical names, as in ``regions.csv``.

    Raises
    ------
    DataError
        If the table has neither the region nor the provider's fleet.
    """
    for level, kind in LOOKUP_ORDER:
        scope = region if level == "region" else FLEET
        rows = [row for row in tables.rows_for(_TABLE, provider, scope) if row["kind"] == kind]
        if rows:
            row = max(rows, key=lambda row: row["year"])
            found = tables.interval(row, "low", "pue", "high", _TABLE)
            method = f"{kind}, {row['year']}" + (
                "" if level == "region" else f": none measured for {region}, fleet of {provider}"
            )
            return found, Step.of("PUE", found, "", method, tables.source_ids(row), level != "region")
    raise DataError(f"{_TABLE}.csv must hold a fleet PUE for {provider}; it does not.")
