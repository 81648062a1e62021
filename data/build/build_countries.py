"""data/countries.csv: codes and names of the countries that the intensity tables hold."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import frame

COLUMNS = ("iso3", "iso2", "name", "blocs", "source_ids")


def rows(sources: Path) -> Iterator[dict[str, str]]:
    table = frame.csv_rows(sources / "grid" / "grid_intensity_annual.csv")
    known = {row["scope_id"] for row in table if row["scope_type"] == "country_iso3"}
    known |= {row["iso3"] for row in frame.csv_rows(sources / "grid" / "regions.csv")}
    named = {row["iso3"]: row for row in frame.overrides("countries")}
    for iso3 in sorted(known):
        if iso3 not in named:
            raise frame.BuildError(f"overrides/countries.csv must name {iso3}")
        row = {column: named[iso3][column] for column in ("iso2", "name", "blocs")}
        yield {"iso3": iso3, **row, "source_ids": "iso_3166" + " eu_membership" * bool(row["blocs"])}


def tables(sources: Path) -> Iterator[frame.Table]:
    yield frame.Table("countries", COLUMNS, ("iso3",), rows(sources))


if __name__ == "__main__":
    sys.exit(frame.main(tables))
