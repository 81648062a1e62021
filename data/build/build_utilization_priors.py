"""data/utilization_priors.csv: what a machine's CPU, GPU and memory do when the user says nothing, as fractions.

The raw table is in percent of the machine's own vCPUs, GPU or memory; here everything is a fraction 0-1.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import frame

QUANTILES = ("q05", "q25", "q50", "q75", "q95")
COLUMNS = ("class", "resource", *QUANTILES, "mean", "grade", "basis", "source_ids")


def rows(sources: Path) -> Iterator[dict[str, str]]:
    for row in frame.csv_rows(sources / "utilization" / "utilization_priors.csv"):
        grade, _, basis = row["basis"].partition(": ")
        fractions = {name: frame.number(float(row[name]) / 100) for name in (*QUANTILES, "mean")}
        ids = " ".join(f"util_{name}" for name in row["source_ids"].split())
        yield {
            "class": row["class"],
            "resource": row["resource"],
            **fractions,
            "grade": grade,
            "basis": basis,
            "source_ids": ids,
        }


def tables(sources: Path) -> Iterator[frame.Table]:
    yield frame.Table("utilization_priors", COLUMNS, ("class", "resource"), rows(sources))


if __name__ == "__main__":
    sys.exit(frame.main(tables))
