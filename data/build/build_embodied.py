"""data/embodied.csv and data/embodied_gpus.csv: kgCO2e of making server parts (90 % intervals), and their lives.

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

GPU_COLUMNS = (
    "gpu_model", "gpu_component", "boards_per_gpu", "rest_component", "baseboard_component", "nics_per_gpu", "method",
    "source_ids",
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


def gpu_rows(sources: Path) -> Iterator[dict[str, str]]:
    """Which components a GPU model brings with it: typed by hand, every one must be a row of embodied.csv."""
    known = {row["component"] for row in rows(sources)}
    for row in frame.overrides("embodied_gpus"):
        used = {row["gpu_component"], row["rest_component"], row["baseboard_component"]} - {""}
        if used - known:
            raise frame.BuildError(f"overrides/embodied_gpus.csv, {row['gpu_model']}: unknown {used - known}")
        yield {column: row["reason" if column == "method" else column] for column in GPU_COLUMNS}


def tables(sources: Path) -> Iterator[frame.Table]:
    yield frame.Table("embodied", COLUMNS, ("component",), rows(sources))
    yield frame.Table("embodied_gpus", GPU_COLUMNS, ("gpu_model",), gpu_rows(sources))


if __name__ == "__main__":
    sys.exit(frame.main(tables))
