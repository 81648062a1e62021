"""power_model.csv, cpu_power.csv and gpu_power.csv: the tables of `fit_power.py`, where build_all looks for them."""

from __future__ import annotations

import sys

import frame
from fit_power import tables

if __name__ == "__main__":
    sys.exit(frame.main(tables))
