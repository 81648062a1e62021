"""data/speed.csv, data/speed_sharealike.csv, data/speed_scaling.csv: relative speed of GPUs and CPUs, with 90 % ranges.

GPU rows are fits of our own to published benchmark results (MLPerf and others): no raw result ships. Whatever was
fitted with the help of the share-alike Spare Cores results goes into a file of its own under CC BY-SA 4.0; without
that file everything works, with fewer devices. CPU rows: in the share-alike file the mean of CoreMark, PassMark and
Geekbench; in the other file CoreMark alone, with the wider range that one metric deserves.

Scaling is the efficiency per GPU relative to eight GPUs in one machine: quantiles 5/50/95 of published results.
Repositories without a licence give no row there. Values above 1.1 come from a change of batch or a noisy base and
are left out. A range from few results is no range: it is at least 10 % on each side.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import frame

from estimator.physics.quantiles import quantile

COLUMNS = (
    "kind", "workload_class", "basis", "device", "smt", "reference_device", "low", "central", "high", "evidence",
    "benchmarks", "method", "source_ids",
)  # fmt: skip
KEY = ("kind", "workload_class", "basis", "device", "smt")
SCALING_COLUMNS = ("workload_class", "machines", "gpus", "low", "central", "high", "result_count", "source_ids")
REFERENCE_CPU = "Xeon Platinum 8272CL"
#: A single benchmark stands for all work within these factors (sources/speed, "How the ranges were set").
ONE_METRIC_LOW, ONE_METRIC_HIGH = 0.75, 1.33
SOURCE_OF_BENCHMARK = {
    "mlperf": "mlperf_training", "lambda": "lambda_dl_benchmark", "dle": "nvidia_dle", "sia": "sia_sosp23",
    "zeus": "zeus_trace_v1", "sparecores": "sparecores_inspector",
}  # fmt: skip
LADDER = "mixed-precision ladder"
SHARE_ALIKE = "sparecores_inspector"
#: Total GPUs of the published result → the size it stands for.
SIZES = {1: 1, 2: 2, 3: 4, 4: 4, 8: 8, 16: 16, 32: 32, 36: 32, 64: 64, 72: 64, 128: 128}
NOISE_LIMIT = 1.1
LEAST_WIDTH = 1.1


def gpu_rows(sources: Path) -> Iterator[dict[str, str]]:
    raw = list(frame.csv_rows(sources / "speed" / "gpu_speed_factors.csv"))
    names = {row["published"]: row["device"] for row in frame.overrides("speed_gpu_names")}
    ladder = {
        (r["workload_class"], r["gpu_model"]): _ids(r["source_ids"])
        for r in raw
        if r["precision_basis"] == "amp_to_amp"
    }
    by_hand = {(r["workload_class"], r["basis"], r["device"]): r for r in frame.overrides("speed")}
    for row in raw:
        device = names.get(row["gpu_model"], row["gpu_model"])
        ids = _ids(row["source_ids"])
        if LADDER in row["source_ids"]:
            ids |= ladder.get((row["workload_class"], row["gpu_model"]), set())
        published = {
            "kind": "gpu",
            "workload_class": row["workload_class"],
            "basis": row["precision_basis"],
            "device": device,
            "smt": "",
            "reference_device": names.get(row["reference_gpu"], row["reference_gpu"]),
            "low": row["low"],
            "central": row["central"],
            "high": row["high"],
            "evidence": row["evidence"],
            "benchmarks": row["source_ids"],
            "method": row["method"],
            "source_ids": " ".join(sorted(ids)),
        }
        hand = by_hand.pop((row["workload_class"], row["precision_basis"], device), None)
        yield published if hand is None else {**published, **_typed(hand)}
    for hand in by_hand.values():
        yield {"kind": "gpu", "smt": "", "reference_device": "V100 16GB SXM2", "benchmarks": "", **_typed(hand)}


def _typed(hand: dict[str, str]) -> dict[str, str]:
    return {column: text for column, text in hand.items() if column != "reason"}


def _ids(benchmarks: str) -> set[str]:
    starts = {part.strip().partition(":")[0] for part in benchmarks.split(";")}
    unknown = {start for start in starts if start not in SOURCE_OF_BENCHMARK and LADDER not in start}
    if unknown:
        raise frame.BuildError(f"gpu_speed_factors.csv: sources {sorted(unknown)} are not known")
    return {SOURCE_OF_BENCHMARK[start] for start in starts if start in SOURCE_OF_BENCHMARK}


def cpu_rows(sources: Path) -> Iterator[dict[str, str]]:
    """CPU rows under the names of the machine table; one published core may sit in several clouds' chips."""
    names: dict[str, list[str]] = defaultdict(list)
    for row in frame.overrides("speed_cpu_names"):
        names[row["published"]].append(row["device"])
    for row in published_cpu_rows(sources):
        for device in names.get(row["device"], [row["device"].removeprefix("AMD ")]):
            yield {**row, "device": device}


def published_cpu_rows(sources: Path) -> Iterator[dict[str, str]]:
    for row in frame.csv_rows(sources / "speed" / "cpu_speed.csv"):
        if row["level"] != "cpu_model" or row["source_id"] not in ("combined", "azure_coremark"):
            continue
        ids = {"azure_coremark"} if "coremark" in row["notes"] + row["metric"] else set()
        low, high = row["rel_low"], row["rel_high"]
        if row["source_id"] == "azure_coremark":
            relative = float(row["relative_to_8272cl"])
            low, high = frame.number(relative * ONE_METRIC_LOW, 3), frame.number(relative * ONE_METRIC_HIGH, 3)
        elif "passmark" in row["notes"] or "geekbench" in row["notes"]:
            ids.add(SHARE_ALIKE)
        else:
            continue
        yield {
            "kind": "cpu",
            "workload_class": "general",
            "basis": "per_vcpu",
            "device": row["cpu_model"],
            "smt": row["smt"],
            "reference_device": REFERENCE_CPU,
            "low": low,
            "central": row["relative_to_8272cl"],
            "high": high,
            "evidence": "direct",
            "benchmarks": _metrics(row),
            "method": "throughput per vCPU, all vCPUs busy; range between benchmarks",
            "source_ids": " ".join(sorted(ids)),
        }


def _metrics(row: dict[str, str]) -> str:
    return (
        row["notes"]
        if row["source_id"] == "combined"
        else f"coremark_per_vcpu={row['relative_to_8272cl']} (n={row['n']})"
    )


def scaling_rows(sources: Path) -> Iterator[dict[str, str]]:
    found: dict[tuple[str, int, str], list[tuple[float, str]]] = defaultdict(list)
    for row in frame.csv_rows(sources / "speed" / "gpu_scaling.csv"):
        source = row["source_id"].partition("_v")[0]
        if source not in ("mlperf_training", "nvidia_dle"):
            continue
        for gpus, machines, efficiency in _relative_to_eight(row):
            found[row["workload_class"], gpus, machines].append((efficiency, source))
    for (workload, gpus, machines), results in sorted(found.items()):
        values = sorted(value for value, _ in results)
        central = quantile(values, 0.5)
        yield {
            "workload_class": workload,
            "gpus": str(gpus),
            "machines": machines,
            "low": frame.number(min(quantile(values, 0.05), central / LEAST_WIDTH), 3),
            "central": frame.number(central, 3),
            "high": frame.number(max(quantile(values, 0.95), central * LEAST_WIDTH), 3),
            "result_count": str(len(values)),
            "source_ids": " ".join(sorted({source for _, source in results})),
        }


def _relative_to_eight(row: dict[str, str]) -> Iterator[tuple[int, str, float]]:
    """Size, one machine or several, and efficiency per GPU relative to eight GPUs in one machine."""
    text = row["efficiency_time_to_train"] or row["efficiency_throughput"]
    base, base_nodes, gpus, nodes = (int(row[c]) for c in ("base_gpus", "base_nodes", "gpus", "nodes"))
    if not text or base_nodes != 1:
        return
    efficiency = float(text)
    machines = "one" if nodes == 1 else "several"
    if base == 8 and gpus in SIZES and (gpus, nodes) != (8, 1) and efficiency <= NOISE_LIMIT:
        yield SIZES[gpus], machines, efficiency
    if (gpus, nodes) == (8, 1) and base in SIZES and base < 8 and efficiency <= NOISE_LIMIT:
        yield SIZES[base], "one", 1 / efficiency


def tables(sources: Path) -> Iterator[frame.Table]:
    every = [*gpu_rows(sources), *cpu_rows(sources)]
    shared = [row for row in every if SHARE_ALIKE in row["source_ids"].split()]
    free = [row for row in every if SHARE_ALIKE not in row["source_ids"].split()]
    yield frame.Table("speed", COLUMNS, KEY, free)
    yield frame.Table("speed_sharealike", COLUMNS, KEY, shared)
    yield frame.Table("speed_scaling", SCALING_COLUMNS, ("workload_class", "machines", "gpus"), scaling_rows(sources))


if __name__ == "__main__":
    sys.exit(frame.main(tables))
