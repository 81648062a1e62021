"""data/llm_serving.csv: how fast engines serve language models, and at how many watts, as coefficients with ranges.

Fits of our own to published measurements (../shared/sources/llm/llm_serving_public.csv); no row ships. Ranges are what
families of models left out one by one show: measured over predicted, 5 and 95 % quantiles, stretched for the few
families that there are.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

import frame
from serving_fit import fit, watts
from serving_fit.judged import Judge, width
from serving_fit.rows import Measured, measured

from estimator.physics.quantiles import HIGH, LOW, quantile
from estimator.serving.replica import Efficiency

AFTER = ("build_llm", "build_power")
COLUMNS = (
    "engine", "boards", "architecture", "coefficient", "value", "unit", "low", "high", "row_count", "family_count",
    "method", "source_ids",
)  # fmt: skip
KEY = ("engine", "boards", "architecture", "coefficient")
UNITS = ("", "", "", "ms", "ms", "ms", "")
SOURCE_OF_ADDRESS = {
    "argonne-lcf": "llm-inference-bench", "ml-energy": "ml-energy-leaderboard", "QwenLM": "qwen-speed",
    "NVIDIA/TensorRT-LLM": "tensorrt-llm-docs", "litgpt": "litgpt-inference",
}  # fmt: skip


def rows(sources: Path) -> Iterator[dict[str, object]]:
    """Every coefficient with its range and what it rests on."""
    every = list(measured(sources))
    judge = Judge(every)
    misses = fit.left_out(every, judge.fits)
    for key, found in judge.fits().items():
        own = fit.of(every, key)
        for name, value, unit in zip(Efficiency._fields, found, UNITS, strict=True):
            yield _row(key, name, value, unit, own, "least squares in logarithms, drawn towards its relatives")
        low, high = width([misses[row.row_id] for row in own], len({row.family for row in own}))
        how = "tokens a second, measured over predicted, families left out one by one"
        yield _row(key, "speed", 1.0, "", own, how, low, high)
        yield _row(key, "largest_batch", max(row.batch for row in own), "", own, "largest number of requests at once")
    yield from _energy_rows(every)
    yield from _service_rows(sources)


def _energy_rows(every: Sequence[Measured]) -> Iterator[dict[str, object]]:
    own = watts.with_watts(every)
    how = "least squares on the logarithm of board watts, at duties of the measured speed"
    anything = ("any", "any", "any")
    for name, value in watts.power_fitted(every)._asdict().items():
        yield _row(anything, f"power_{name}", value, "", own, how)
    apart = watts.left_out_watts(every)
    low, high = width(list(apart.values()), None)
    said = "watts of boards, measured over predicted at the measured speed, families left out"
    yield _row(anything, "power", 1.0, "", own, said, low, high)


def _service_rows(sources: Path) -> Iterator[dict[str, object]]:
    """What engines take of memory, and what a service under arriving requests reaches of a batch run."""
    anything = ("any", "any", "any")
    ids = "ml-energy-leaderboard vllm-paged-attention"
    yield {
        **_named(anything, "usable_memory"), "value": fit.USABLE_SHARE, "low": 0.85, "high": 0.95,
        "row_count": 0, "family_count": 0, "source_ids": ids,
        "method": "default of engines is 0.9; a little more in services whose batch memory sets",
    }  # fmt: skip
    pairs: dict[tuple[str, ...], dict[str, float]] = {}
    for row in frame.csv_rows(sources / "llm" / "llm_serving_public.csv"):
        if row["source"].endswith("inference_results_v5.1") and row["output_tokens_per_s"]:
            kind = row["scenario"].rpartition(" ")[2]
            place = row["engine"], row["model"], row["gpu"], row["gpu_count"]
            pairs.setdefault(place, {})[kind] = float(row["output_tokens_per_s"])
    shares = sorted(found["Server"] / found["Offline"] for found in pairs.values() if len(found) == 2)
    yield {
        **_named(anything, "arriving_share"),
        "value": frame.number(median(shares), 3),
        "low": frame.number(quantile(shares, LOW), 3),
        "high": frame.number(quantile(shares, HIGH), 3),
        "row_count": len(shares),
        "family_count": 0,
        "method": "tokens a second with requests that arrive at random over those of a batch run, one system",
        "source_ids": "mlperf-inference",
    }


def _named(key: fit.Key, name: str) -> dict[str, object]:
    return {**dict(zip(KEY[:3], key, strict=True)), "coefficient": name, "unit": ""}


def _row(
    key: fit.Key,
    name: str,
    value: float,
    unit: str,
    own: Sequence[Measured],
    method: str,
    low: float | None = None,
    high: float | None = None,
) -> dict[str, object]:
    ids = {next(ours for address, ours in SOURCE_OF_ADDRESS.items() if address in row.source) for row in own}
    return {
        **_named(key, name),
        "value": frame.number(value, 3),
        "unit": unit,
        "low": frame.number(low, 3),
        "high": frame.number(high, 3),
        "row_count": len(own),
        "family_count": len({row.family for row in own}),
        "method": method,
        "source_ids": " ".join(sorted(ids)),
    }


def tables(sources: Path) -> Iterator[frame.Table]:
    yield frame.Table("llm_serving", COLUMNS, KEY, rows(sources))


if __name__ == "__main__":
    sys.exit(frame.main(tables))
