"""data/embodied.csv: kgCO2e of making server parts, low / central / high (90 %), and their service life.

Values are our own judgement over the evidence; the vendor and project tables behind them are cited, not shipped.
The life of a part is the fleet-wide row `service_life` (4 to 7 years, central 6); rack and building have lives of
their own, stated without a range in the evidence.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import frame

COLUMNS = (
    "component", "unit", "low", "central", "high", "life_years_low", "life_years_central", "life_years_high",
    "evidence", "source_ids",
)  # fmt: skip


def rows(sources: Path) -> Iterator[dict[str, str]]:
    raw = list(frame.csv_rows(sources / "embodied" / "embodied_components.csv"))
    life = next(row for row in raw if row["component"] == "service_life")
    for row in raw:
        own_life = row["service_life_years"] != life["central"]
        bounds = ("low", "central", "high")
        yield {
            **{column: row[column] for column in ("component", "unit", *bounds, "evidence")},
            **{f"life_years_{b}": row["service_life_years"] if own_life else life[b] for b in bounds},
            "source_ids": " ".join(f"emb_{name}" for name in row["source_ids"].split()),
        }


def tables(sources: Path) -> Iterator[frame.Table]:
    yield frame.Table("embodied", COLUMNS, ("component",), rows(sources))


if __name__ == "__main__":
    sys.exit(frame.main(tables))
