"""data/live_intensity.csv: how wide a live intensity figure is, by service and by how the value came about.

Hand-typed with reasons (overrides/live_intensity.csv): no service publishes an error band. Hours without any value take
the measured spread of single hours, from intensity_spread_emaps.csv.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import frame

COLUMNS = ("service", "quality", "low_factor", "high_factor", "least_gco2e_per_kwh", "evidence", "source_ids")


def rows() -> Iterator[dict[str, str]]:
    for row in frame.overrides("live_intensity"):
        yield {column: row[column] for column in COLUMNS}


def tables(sources: Path) -> Iterator[frame.Table]:
    del sources
    yield frame.Table("live_intensity", COLUMNS, ("service", "quality"), rows())


if __name__ == "__main__":
    sys.exit(frame.main(tables))
