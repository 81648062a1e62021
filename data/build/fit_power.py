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
from power_fit.assemble import Fitter
from power_fit.calibrate import calibrated, without_groups, without_sources
from power_fit.inputs import Inputs, source_of
from power_fit.parts import CPU_COLUMNS, GPU_COLUMNS
from power_fit.widths import HostResiduals

from estimator.power.coefficients import PowerModel
from estimator.power.duty import Work, duty_of
from estimator.power.gpu import gpu_spec

__all__ = ["source_of", "tables", "without_group", "without_source"]

MODEL_COLUMNS = ("coefficient", "value", "unit", "low", "high", "residual_n", "residual_sd", "method", "source_ids")


CLASS_COLUMNS = (
    "class", "law", "arithmetic", "item", "usual_batch", "step_gflop_low", "step_gflop", "step_gflop_high",
    "whole_node_factor", "precision", "odds", "spread", "sources", "readings", "q05", "q25", "q50", "q75", "q95",
    "meaning", "method", "source_ids",
)  # fmt: skip
#: The board whose duty by class the table shows.
SHOWN = "H100 80GB SXM5"


def tables(sources: Path) -> Iterable[frame.Table]:
    """The tables of the power model."""
    yield frame.Table("networks", NETWORK_COLUMNS, ("network",), _networks())
    inputs = Inputs.read(sources)
    fitter = calibrated(inputs, HostResiduals(inputs).widths)
    model = fitter.model
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
    yield frame.Table("workload_classes", CLASS_COLUMNS, ("class",), _class_rows(fitter))


NETWORK_COLUMNS = ("network", "pattern", "arithmetic", "item", "item_gflop", "usual_batch", "source_ids")


def _networks() -> list[dict[str, str]]:
    return [{column: row[column] for column in NETWORK_COLUMNS} for row in frame.overrides("networks")]


def _class_rows(fitter: Fitter) -> Iterable[dict[str, object]]:
    """Rows of workload_classes.csv: what was judged, what was fitted, and the duty that follows on one board."""
    spec = gpu_spec(SHOWN, model=fitter.model)
    for row in frame.overrides("workload_classes"):
        kind = fitter.classes[row["class"]]
        method = row["reason"]
        if kind.sources:
            method += f"; odds over {kind.sources} sources" + (" (few)" if kind.sources < 3 else "")
        elif kind.law != "none":
            method += "; no reading: odds judged"
        shown = {column: row[column] for column in CLASS_COLUMNS if column in row}
        if kind.law != "none":
            found = duty_of(Work(kind.name), spec, fitter.model).quantiles
            shown |= {
                name: frame.number(value, 3)
                for name, value in zip(("q05", "q25", "q50", "q75", "q95"), found, strict=True)
            }
        yield shown | {
            "odds": frame.number(kind.odds),
            "spread": frame.number(kind.spread),
            "sources": kind.sources,
            "readings": fitter.readings.get(kind.name, 0),
            "method": method,
        }


def without_group(sources: Path) -> Callable[[str], PowerModel]:
    """Return a function from a group of measured rows to the model fitted without it, widths included."""
    inputs = Inputs.read(sources)
    return without_groups(inputs, HostResiduals(inputs).widths)


def without_source(sources: Path) -> Callable[[str], PowerModel]:
    """Return a function from a source of measured rows to the model fitted without it, widths included."""
    inputs = Inputs.read(sources)
    return without_sources(inputs, HostResiduals(inputs).widths)


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
