"""Fit the power model: write power_model.csv, cpu_power.csv and gpu_power.csv, or show how well it does.

python data/build/fit_power.py                 write the tables
python data/build/fit_power.py --check         compare them with the files on disk, byte for byte
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import frame
from power_fit.assemble import CPU_COLUMNS, GPU_COLUMNS, Inputs, calibrated

MODEL_COLUMNS = ("coefficient", "value", "unit", "low", "high", "residual_n", "residual_sd", "method", "source_ids")


def tables(sources: Path) -> Iterable[frame.Table]:
    """The three tables of the power model."""
    model, _ = calibrated(Inputs.read(sources))
    rows = [
        {**item._asdict(), "coefficient": item.name, "source_ids": " ".join(item.source_ids)}
        for item in model.coefficients.values()
    ]
    for row in rows:
        row.pop("name")
    yield frame.Table("power_model", MODEL_COLUMNS, ("coefficient",), rows)
    yield frame.Table("cpu_power", CPU_COLUMNS, ("cpu_key",), list(model.cpus.values()))
    yield frame.Table("gpu_power", GPU_COLUMNS, ("gpu_key",), list(model.gpus.values()))


if __name__ == "__main__":
    sys.exit(frame.main(tables))
