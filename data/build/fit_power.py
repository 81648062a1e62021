"""Fit the power model: write power_model.csv, cpu_power.csv and gpu_power.csv, or show how well it does.

python data/build/fit_power.py                                  write the tables
python data/build/fit_power.py --check                          compare them with the files on disk, byte for byte
python data/build/fit_power.py --experiment specpower-holdout   servers held out, beside the usual methods
python data/build/fit_power.py --experiment rapl                load profiles, each CPU left out
python data/build/fit_power.py --experiment shape               levels between known ends, CPU models held out
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import frame
from power_fit import experiments
from power_fit.calibrate import calibrated, refit
from power_fit.inputs import Inputs
from power_fit.parts import CPU_COLUMNS, GPU_COLUMNS
from power_fit.widths import Widths

from estimator.power.coefficients import PowerModel, parse

MODEL_COLUMNS = ("coefficient", "value", "unit", "low", "high", "residual_n", "residual_sd", "method", "source_ids")


def tables(sources: Path) -> Iterable[frame.Table]:
    """The three tables of the power model."""
    model, _ = calibrated(Inputs.read(sources))
    rows = [
        {
            **{column: getattr(item, column, None) for column in MODEL_COLUMNS},
            "coefficient": item.name,
            "source_ids": " ".join(item.source_ids),
        }
        for item in model.coefficients.values()
    ]
    yield frame.Table("power_model", MODEL_COLUMNS, ("coefficient",), rows)
    yield frame.Table("cpu_power", CPU_COLUMNS, ("cpu_key",), list(model.cpus.values()))
    yield frame.Table("gpu_power", GPU_COLUMNS, ("gpu_key",), list(model.gpus.values()))


def without_group(sources: Path) -> Callable[[str], PowerModel]:
    """Return a function from a group of measured rows to the model fitted without it, with the released widths."""
    rows = frame.csv_rows(frame.DATA / "power_model.csv")
    return refit(Inputs.read(sources), Widths.released(parse(rows)))


def experiment(name: str, sources: Path) -> None:
    """Print one experiment as a table."""
    inputs = Inputs.read(sources)
    if name == "specpower-holdout":
        print("held out, method, load, n, median error %, 90th percentile %")
        for line in experiments.specpower_holdout(inputs):
            print(f"{line.holdout}, {line.method}, {line.load}, {line.n}, {line.median_pct:.1f}, {line.p90_pct:.1f}")
    elif name == "rapl":
        print("CPU, readings, ours %, linear TDP %, generic TDP curve %, above idle: ours %, linear %")
        for profile in experiments.rapl_leave_one_out(inputs):
            print(
                f"{profile.cpu}, {profile.points}, {profile.ours_pct:.0f}, {profile.linear_pct:.0f}, "
                f"{profile.teads_pct:.0f}, {profile.rise_ours_pct:.0f}, {profile.rise_linear_pct:.0f}"
            )
    else:
        ours, line_pct, n = experiments.shape_leave_one_out(inputs)
        print(f"levels {n}: median error of our shape {ours:.1f} %, of a straight line {line_pct:.1f} %")


def main(argv: list[str]) -> int:
    """Run an experiment if one is named, else write or check the tables."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--experiment", choices=["specpower-holdout", "rapl", "shape"])
    parser.add_argument("--sources", type=Path, default=frame.DEFAULT_SOURCES)
    options, rest = parser.parse_known_args(argv)
    if options.experiment:
        experiment(options.experiment, options.sources)
        return 0
    return frame.main(tables, [*rest, "--sources", str(options.sources)])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
