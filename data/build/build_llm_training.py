"""data/llm_training.csv: share of a GPU's peak that training of language models reaches, and ranges of the hours.

Factors are fits of our own to published trainings (``../shared/sources/llm``): no row of them ships. Ranges are set by
hand (``overrides/llm_training.csv``) and stand beside the share of trainings that they hold when the family of the
model is left out of the fit.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from math import exp, log
from pathlib import Path

import frame

from estimator.model import Z90

COLUMNS = ("kind", "name", "low", "central", "high", "runs", "families", "method", "source_ids")
#: Ranges whose share is counted: name → which left-out runs they are about.
JUDGED: dict[str, Callable[..., bool]] = {
    "whole": lambda run: run.whole and not run.adapters,
    "tuned": lambda run: not run.whole and run.dense and not run.adapters,
    "tuned_experts": lambda run: not run.whole and not run.dense,
    "adapters_tuned": lambda run: not run.whole and run.adapters,
}


def factor_rows(sources: Path) -> Iterator[dict[str, object]]:
    from llm_fit import fit, rows

    runs = rows.runs(sources / "llm" / "llm_training_public.csv")
    factors, spread = fit.fitted(runs), fit.jackknife_sd(runs)
    for name, value in factors.items():
        behind = [run for run in runs if float(fit.EXPECTED[name][0](run)) != 0]
        yield {
            **_row("factor", name, exp(value), Z90 * spread[name]),
            "runs": len(behind),
            "families": len({run.family for run in behind}),
            "method": _told(name),
            "source_ids": "llm-training-public",
        }
    left = list(fit.left_out(runs))
    for row in frame.overrides("llm_training"):
        about = JUDGED.get(row["name"]) if row["kind"] == "range" else None
        found: dict[str, object] = {column: row.get(column, "") for column in COLUMNS}
        found["method"] = row["reason"]
        if about is not None:
            held = [each for each in left if about(each.run)]
            inside = sum(float(row["low"]) <= each.hours_ratio <= float(row["high"]) for each in held)
            found |= {"runs": len(held), "families": len({each.run.family for each in held})}
            found["method"] = f"{row['reason']}; holds {inside} of {len(held)} with their family left out of the fit"
        yield found


def _told(name: str) -> str:
    return {
        "base": "Hopper, 16 bits, dense, tuned stack, 13 billion active parameters",
        "params": "exponent of active parameters / 13 billion, as e to its power",
        "sequence": "exponent of sequence / 8192 beyond that, attention counted, as e to its power",
        "adapters_gpus": "exponent of GPUs / 8, as e to its power",
        "whole": "whole run of unknown code against a benchmark; centred on whole runs with their family left out",
    }.get(name, "fit with one effect for each family; range by leaving out families")


def _row(kind: str, name: str, central: float, off: float) -> dict[str, object]:
    ends = (exp(log(central) - off), exp(log(central) + off))
    low, high = (frame.number(end, 4) for end in ends)
    return {"kind": kind, "name": name, "low": low, "central": frame.number(central, 4), "high": high}


def tables(sources: Path) -> Iterator[frame.Table]:
    yield frame.Table("llm_training", COLUMNS, ("kind", "name"), factor_rows(sources))


AFTER = ("build_llm",)

if __name__ == "__main__":
    sys.exit(frame.main(tables))
