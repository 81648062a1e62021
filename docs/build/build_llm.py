"""Write docs/llm.md from the tables and the published trainings; ``--check`` only compares.

usage: python docs/build/build_llm.py [--check | --rows FILE]

``--rows`` prints the table of errors for other trainings, in a file with the columns of the public ones, by the fit to
the public ones.

Refits the share of the peak once for every family of models; needs NumPy and ../shared.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "data" / "build")]

from llm_fit import fit, rows  # noqa: E402

import carbonest  # noqa: E402
from estimator.llm.coefficients import coefficient, row  # noqa: E402
from estimator.llm.gpus import accelerator  # noqa: E402
from estimator.llm.memory import capacity_bytes, fitting, need  # noqa: E402
from estimator.llm.models import LlmModel, find_model, known_models  # noqa: E402
from estimator.llm.training import Training, reached  # noqa: E402
from estimator.physics.language_models import peak_utilization  # noqa: E402
from estimator.physics.quantiles import quantile  # noqa: E402
from estimator.power import gpu_spec, released  # noqa: E402
from estimator.power.duty import Work, duty_of, watts_of  # noqa: E402

SOURCES = ROOT.parent / "shared" / "sources"
PAGE = ROOT / "docs" / "llm.md"
OWN = Path(__file__).with_name("own_h200_llm.csv")
PUBLIC = SOURCES / "llm" / "llm_training_public.csv"
TEMPLATE = Path(__file__).with_name("llm_template.txt").read_text(encoding="utf-8")
FACTORS = {
    "base": "Hopper, 16 bits, dense, tuned stack, 13B: the share itself", "ampere": "Ampere instead",
    "blackwell": "Blackwell instead",
    "cdna": "MI300X, MI325X instead", "fp8": "8 bits on Hopper", "fp8_blackwell": "8 bits on Blackwell",
    "experts": "mixture of experts", "params": "for each e-fold of active parameters beyond 13B",
    "sequence": "for each e-fold of the sequence beyond 8k", "recomputation": "every layer computed again",
    "whole": "a whole run of unknown code", "whole_experts": "the same, mixture: besides",
    "adapters": "adapters, on 4 N",
    "adapters_gpus": "adapters, for each e-fold of GPUs beyond 8",
}  # fmt: skip
RANGES = (
    ("tokens a second or MFU, measured", "measured"), ("`--stack tuned`, dense", "tuned"),
    ("`--stack tuned`, mixture of experts", "tuned_experts"), ("parameters, tokens, GPU", "whole"),
    ("the same on Blackwell, AMD, or a GPU without a public training", "whole_rare"), ("`--method lora`", "adapters"),
    ("`--method lora --stack tuned`", "adapters_tuned"), ("`--stack eager`", "eager"),
)  # fmt: skip
Test = Callable[[rows.Run], bool]
STRATA: tuple[tuple[str, str, Test], ...] = (
    ("whole runs", "whole", lambda run: run.whole),
    ("whole runs, Ampere", "whole", lambda run: run.whole and run.generation == "ampere"),
    ("whole runs, Hopper, dense", "whole", lambda run: run.whole and run.generation == "hopper" and run.dense),
    ("whole runs, Hopper, mixture", "whole", lambda run: run.whole and run.generation == "hopper" and not run.dense),
    ("MLPerf pre-training", "tuned", lambda run: run.mlperf and not run.adapters),
    ("MLPerf LoRA", "adapters_tuned", lambda run: run.mlperf and run.adapters),
    ("other LoRA tables", "adapters_tuned", lambda run: run.adapters and not run.mlperf),
    ("tables, Ampere, dense", "tuned", lambda run: _table(run, "ampere") and run.dense),
    ("tables, Hopper, dense", "tuned", lambda run: _table(run, "hopper") and run.dense),
    ("tables, Hopper, mixture", "tuned_experts", lambda run: _table(run, "hopper") and not run.dense),
    ("tables, Blackwell, dense", "tuned", lambda run: _table(run, "blackwell") and run.dense),
    ("tables, Blackwell, mixture", "tuned_experts", lambda run: _table(run, "blackwell") and not run.dense),
)  # fmt: skip
#: Published meters of OLMo 2 (arXiv 2501.00656, table 19): tokens, GPU energy. [10^12, MWh]
OLMO = (("OLMo-2-7B", "4.05T", 131.0), ("OLMo-2-13B", "5.6T", 257.0))
#: LitGPT's tutorials/resource-tables.md: LoRA on an A100 of 40 GB, 1,304 tokens, nothing computed again; as printed.
LITGPT = (
    ("Llama-2-7B", "lora", 1, "21.30"), ("Llama-2-7B", "lora", 2, "29.07"), ("Llama-2-7B", "lora", 4, "OOM"),
    ("Llama-2-13B", "lora", 1, "38.12"), ("Llama-2-13B", "lora", 2, "OOM"), ("Llama-2-7B", "qlora", 1, "14.14"),
    ("Llama-2-13B", "qlora", 1, "23.14"), ("falcon-40B", "lora", 1, "OOM"),
)  # fmt: skip


def _table(run: rows.Run, generation: str) -> bool:
    return not run.whole and not run.mlperf and not run.adapters and run.generation == generation


def factors() -> list[str]:
    """The factors of the share, each with its range and what tells of it."""
    lines = ["| factor | × | 90 % | trainings | families |", "|---|--:|--:|--:|--:|"]
    for name, told in FACTORS.items():
        value, found = coefficient("factor", name), row("factor", name)
        reach = f"{value.low:.2f} – {value.high:.2f}"
        lines.append(f"| {told} | {value.central:.2f} | {reach} | {found['runs']} | {found['families']} |")
    return lines


def ranges() -> list[str]:
    """What hours may be, by what is given."""
    found = []
    for told, name in RANGES:
        value = coefficient("range", name)
        found.append(f"| {told} | × {value.low:g} – {value.high:g} | {row('range', name)['method']} |")
    return found


def left_out(left: Sequence[fit.Left]) -> list[str]:
    """Errors of left-out trainings by kind."""
    lines = [
        "| left out | trainings | families | median error | actual / predicted, median | 5 – 95 % | inside |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    for name, kind, about in STRATA:
        held = [each for each in left if about(each.run)]
        if not held:
            continue
        ratios, reach = [each.hours_ratio for each in held], coefficient("range", kind)
        inside = sum(reach.low <= ratio <= reach.high for ratio in ratios)
        families = len({each.run.family for each in held})
        lines.append(f"| {name} | {len(held)} | {families} | {_errors(ratios)} | {100 * inside / len(held):.0f} % |")
    return lines


def _errors(ratios: Sequence[float]) -> str:
    error = 100 * median(abs(1 / ratio - 1) for ratio in ratios)
    low, high = (quantile(sorted(ratios), q) for q in (0.05, 0.95))
    return f"{error:.0f} % | {median(ratios):.2f} | {low:.2f} – {high:.2f}"


def folk(left: Sequence[fit.Left]) -> list[str]:
    """The folk rule, and what the command says, on whole runs."""
    lines = ["| rule | median error | actual / predicted, median | 5 – 95 % |", "|---|--:|--:|--:|"]
    for share in (0.4, 0.5):
        ratios = [share / _without_attention(each.run) for each in left]
        lines.append(f"| 6 N D over {100 * share:.0f} % of the peak | {_errors(ratios)} |")
    lines.append(f"| `carbonest plan`, the family left out | {_errors([each.hours_ratio for each in left])} |")
    return lines


def _without_attention(run: rows.Run) -> float:
    """Share of the peak by 6 N D alone: what the folk rule speaks of. [-]"""
    return run.utilization * 6 * run.active * 1e9 / run.flops_per_token


def own() -> list[str]:
    """Trainings on one H200 of our own, beside what is said of them."""
    board, lines = (
        accelerator("H200 141GB SXM5"),
        [
            "| model | code | share of the peak | over `tuned` | over unknown | over `eager` | board [W] | here [W] "
            "| J/token |",
            "|---|---|--:|--:|--:|--:|--:|--:|--:|",
        ],
    )
    assert board is not None
    spec = gpu_spec(board.gpu_key)
    watts = watts_of(
        duty_of(Work("llm-training", precision="bf16"), spec, released()), spec.waiting_watts, spec.tdp_watts
    )
    with OWN.open(encoding="utf-8", newline="") as file:
        for each in csv.DictReader(file):
            params = float(each["params"]) / 1e9
            model = LlmModel(each["model"], params, params, int(each["layers"]), int(each["width"]))
            asked = Training(model, 1e9, sequence=float(each["sequence"]))
            share = peak_utilization(float(each["tokens_per_s"]), asked.flops_per_token, board.bf16_tflops)
            ratios = []
            for stack in ("tuned", "unknown", "eager"):
                found = reached(replace(asked, stack=stack), board, 1.0)
                assert not isinstance(found, str)
                ratios.append(f"× {found.share / share:.2f}")
            said = f"{watts.central:.0f} ({watts.low:.0f} – {watts.high:.0f})"
            lines.append(
                f"| {each['model']} | {each['code']} | {share:.2f} | {' | '.join(ratios)} "
                f"| {float(each['watts']):.0f} | {said} | {float(each['joules_per_token']):.3g} |"
            )
    return lines


def memory() -> list[str]:
    """The check against what ran and what did not."""
    seen, fit_count = foundry()
    lines = [
        f"Of {seen} configurations of LLM Foundry that ran (125M to 70B, 8 to 512 GPUs, micro-batches as large as "
        f"would go), the check lets {fit_count} through. LoRA on one A100 of 40 GB "
        f"({capacity_bytes(40.0) / 1e9:.1f} GB usable), as LitGPT measured it:",
        "",
        "| model | method | micro-batch | measured [GB] | here [GB] | says |",
        "|---|---|--:|--:|--:|---|",
    ]
    for name, method, batch, printed in LITGPT:
        asked = Training(
            find_model(name), 1e9, method=method, sequence=1304.0, micro_batch=float(batch), recompute="none"
        )
        total = need(asked, 1, recomputed=False).total / 1e9
        says = "fits" if fitting(asked, 40.0, 1) is not None else "does not fit"
        lines.append(f"| {name} | {method} | {batch} | {printed} | {total:.1f} | {says} |")
    return lines


def foundry() -> tuple[int, int]:
    """Configurations of LLM Foundry's tables, and how many of them the check lets through."""
    seen = fits = 0
    with PUBLIC.open(encoding="utf-8", newline="") as file:
        for each in csv.DictReader(file):
            if each["framework"] != "LLM Foundry FSDP":
                continue
            params, batch = float(each["params_total_b"]), re.search(r"micro-batch (\d+)", each["notes"])
            assert batch is not None
            model = LlmModel(
                "MPT", params, params, int(each["n_layers"]), int(each["d_model"]), vocabulary=50368, gated=False
            )
            # Their "PURE" keeps no second copy of the weights in single precision.
            optimizer = "8bit" if "PURE" in each["notes"] else "adamw"
            asked = Training(
                model, 1e9, sequence=float(each["seq_len"]), micro_batch=float(batch[1]), optimizer=optimizer
            )
            found = need(asked, int(each["gpu_count"]), recomputed=each["act_ckpt"] == "full")
            seen += 1
            fits += found.total <= capacity_bytes(40.0 if "40GB" in each["gpu"] else 80.0)
    return seen, fits


def energy() -> list[str]:
    """GPU energy of OLMo 2 as metered, beside the plan of the same training on H100 boards."""
    lines = ["| model | tokens | metered [MWh] | here [MWh] |", "|---|--:|--:|--:|"]
    for name, tokens, metered in OLMO:
        one = carbonest.plan(llm=name, tokens=tokens, gpu="H100 80GB SXM5", gpus=1024, sku="p5.48xlarge").best
        watts = one.slot.fit.power.parts["gpu"] * one.slot.fit.count
        central, low, high = (watts * hours / 1e6 for hours in (one.hours.central, one.hours.low, one.hours.high))
        lines.append(
            f"| {name} | {tokens} | {metered:.0f} | {central:.0f} ({low:.0f} – {high:.0f} by the hours alone) |"
        )
    return lines


def page() -> str:
    """The page."""
    runs = rows.runs(PUBLIC)
    left = list(fit.left_out(runs))
    whole = [each for each in left if each.run.whole]
    return TEMPLATE.format(
        models=len(known_models()),
        names=", ".join(model.name for model in known_models()),
        runs=len(runs),
        families=len({run.family for run in runs}),
        factors="\n".join(factors()),
        ranges="\n".join(ranges()),
        left_out="\n".join(left_out(left)),
        whole=len(whole),
        printed=sum(each.run.printed_hours for each in whole),
        folk="\n".join(folk(whole)),
        memory="\n".join(memory()),
        own="\n".join(own()),
        energy="\n".join(energy()),
    )


def of_other_rows(path: Path) -> list[str]:
    """Errors of trainings that the fit has not seen."""
    factors = fit.fitted(rows.runs(PUBLIC))
    return left_out([fit.Left(run, fit.predicted(run, factors)) for run in rows.runs(path)])


def main() -> int:
    """Write the page, compare it with --check, or judge other rows."""
    if sys.argv[1:2] == ["--rows"]:
        print("\n".join(of_other_rows(Path(sys.argv[2]))))
        return 0
    content = page()
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(content, encoding="utf-8", newline="\n")
    elif not PAGE.is_file() or PAGE.read_text(encoding="utf-8") != content:
        print("llm.md is not up to date: run python docs/build/build_llm.py", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
