"""Write docs/llm-serving.md from the fits and the raw rows; ``--check`` only compares.

usage: python docs/build/build_llm_serving.py [--check]

Fits the coefficients once for every pair of left-out families, which takes half a minute; needs NumPy, SciPy and
../shared.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "data" / "build")]

from frame import csv_rows  # noqa: E402
from serving_fit import fit  # noqa: E402
from serving_fit.judged import Judge, Judged  # noqa: E402
from serving_fit.rows import Measured, measured  # noqa: E402

from carbonest.figures import interval  # noqa: E402
from estimator.llm.gpus import accelerator  # noqa: E402
from estimator.model import Interval  # noqa: E402
from estimator.physics.intervals import evaluated  # noqa: E402
from estimator.physics.quantiles import HIGH, LOW, quantile  # noqa: E402
from estimator.physics.serving import joules_per_token  # noqa: E402
from estimator.power.coefficients import boards  # noqa: E402
from estimator.power.gpu import gpu_spec  # noqa: E402
from estimator.serving.asked import checked  # noqa: E402
from estimator.serving.replica import Efficiency  # noqa: E402
from estimator.serving.sizing import sized  # noqa: E402
from estimator.serving.timed import timed  # noqa: E402

SOURCES = ROOT.parent / "shared" / "sources"
PAGE, TEMPLATE = ROOT / "docs" / "llm-serving.md", Path(__file__).resolve().parent / "llm_serving_template.txt"
#: One board measured by the authors after the coefficients were fitted: none has seen it.
OWN_GPU, OWN_ROWS = "H200 141GB SXM5", Path(__file__).resolve().parent / "own_h200_serving.csv"
#: Mean tokens of a question and of an answer of ShareGPT, as SGLang's benchmark takes them; judged, the paper has none.
SHAREGPT = (220, 200)
#: A coefficient in use elsewhere: Wh of one output token for each 10^9 active parameters, and of any (mteb, PR 4878).
FOLK_WH_PER_BILLION, FOLK_WH = 8.9e-5, 1.4e-3
#: Coefficients guessed once for every engine, as planners on the web have them.
GUESSED = Efficiency(0.6, 0.5, 0.5, 2.0, 0.5, 0.0, 1.0)
BOARDS = {"nvidia": "Ampere to Hopper", "blackwell": "Blackwell", "cdna": "AMD CDNA"}
MODELS = {"dense": "dense", "moe": "mixture of experts"}
Row = tuple[str, Sequence[Judged]]


def is_static(judged: Judged) -> bool:
    """Whether a row is one of the fixed batches on A100, H100 and GH200."""
    row = judged.row
    return "argonne" in row.source and row.boards == "nvidia" and row.engine != "llama.cpp"


def percent(value: float) -> str:
    """Whole percent."""
    return f"{100 * value:.0f} %"


def scores(ratios: Sequence[float], inside: Sequence[bool]) -> str:
    """Median error, bias, 90 % of predicted over measured, share inside."""
    predicted = sorted(1 / ratio for ratio in ratios)
    low, high = quantile(predicted, LOW), quantile(predicted, HIGH)
    error = median(abs(value - 1) for value in predicted)
    return (
        f"{len(ratios)} | {percent(error)} | ×{median(predicted):.2f} | ×{low:.2f} – {high:.2f} | "
        f"{percent(sum(inside) / len(inside))}"
    )


def speed_line(name: str, rows: Sequence[Judged]) -> str:
    """One line about tokens a second."""
    return f"| {name} | {scores([each.speed for each in rows], [each.speed_inside for each in rows])} |"


def energy_line(name: str, rows: Sequence[Judged]) -> str:
    """One line about joules of a token."""
    known = [each for each in rows if each.energy is not None]
    ratios = [each.energy for each in known if each.energy is not None]
    return f"| {name} | {scores(ratios, [bool(each.energy_inside) for each in known])} |"


def speeds(judged: Sequence[Judged]) -> list[str]:
    """The table of speeds by engine, boards and model."""
    static = [each for each in judged if is_static(each)]
    names = {"vllm": "vLLM", "tensorrt-llm": "TensorRT-LLM", "deepspeed-mii": "DeepSpeed-MII"}
    lines = [
        speed_line(
            f"**{name}, fixed batches of 1 to 64, A100, H100, GH200**", [e for e in static if e.row.engine == key]
        )
        for key, name in names.items()
    ]
    rest = [each for each in judged if not is_static(each)]
    lines.append(speed_line("**everything else**", rest))
    for key in fit.GROUPS:
        own = [each for each in rest if (each.row.engine, each.row.boards, each.row.architecture) == key]
        families = len({each.row.family for each in judged if (each.row.engine, *_kind(each.row)) == key})
        name = f"{key[0]}, {BOARDS[key[1]]}, {MODELS[key[2]]} ({families} famil{'y' if families == 1 else 'ies'})"
        if own:
            lines.append(speed_line(name, own))
    return lines


def _kind(row: Measured) -> tuple[str, str]:
    return row.boards, row.architecture


def energies(judged: Sequence[Judged]) -> list[str]:
    """The table of joules by boards, model and source."""
    kinds: dict[str, Callable[[Judged], bool]] = {
        "**all**": lambda each: True,
        "services of vLLM (ML.ENERGY), H100, dense": lambda e: not e.row.static and _kind(e.row) == ("nvidia", "dense"),
        "services of vLLM (ML.ENERGY), H100, mixtures of experts": lambda e: _kind(e.row) == ("nvidia", "moe"),
        "services of vLLM (ML.ENERGY), B200, dense": lambda e: _kind(e.row) == ("blackwell", "dense"),
        "services of vLLM (ML.ENERGY), B200, mixtures of experts": lambda e: _kind(e.row) == ("blackwell", "moe"),
        "fixed batches (LLM-Inference-Bench), A100 and GH200": lambda e: e.row.static,
    }
    known = [each for each in judged if each.energy is not None]
    return [energy_line(name, [each for each in known if test(each)]) for name, test in kinds.items()]


def coefficients(judge: Judge) -> list[str]:
    """The fitted coefficients."""
    lines = []
    for key, found in judge.fits().items():
        shares = " | ".join(f"{value:.2f}" for value in found[:3])
        times = " | ".join(f"{value:.2g}" for value in found[3:6])
        lines.append(f"| {key[0]}, {BOARDS[key[1]]}, {MODELS[key[2]]} | {shares} | {times} |")
    return lines


def folk(rows: Sequence[Measured]) -> str:
    """What a coefficient in use elsewhere gives, over what was measured."""
    own = [row for row in rows if row.joules_per_token is not None and 32 <= row.batch <= 128 and not row.static]
    ratios = sorted(
        3600 * (FOLK_WH_PER_BILLION * row.replica.active / 1e9 + FOLK_WH) / (row.joules_per_token or 1.0) for row in own
    )
    low, high = quantile(ratios, LOW), quantile(ratios, HIGH)
    return f"{median(ratios):.0f} times (90 % between {low:.0f} and {high:.0f}) what {len(own)} services drew"


def shares(rows: Sequence[Measured]) -> str:
    """What boards that serve draw of their limits."""
    found = sorted(row.watts / row.replica.gpus / row.tdp_watts for row in rows if row.watts is not None)
    return f"{quantile(found, LOW):.2f} to {quantile(found, HIGH):.2f}"


def guessed(judged: Sequence[Judged]) -> list[str]:
    """The same rows by one set of guessed efficiencies."""
    lines = []
    static = [each.row for each in judged if is_static(each)]
    served = [each.row for each in judged if each.energy is not None and not each.row.static]
    for name, rows in (("fixed batches", static), ("services (ML.ENERGY)", served)):
        predicted = fit.predicted(rows, GUESSED)
        ratios = [row.tokens_per_second / value for row, value in zip(rows, predicted, strict=True)]
        error = median(abs(1 / ratio - 1) for ratio in ratios)
        lines.append(f"| {name} | {len(rows)} | {percent(error)} | ×{median(1 / ratio for ratio in ratios):.2f} |")
    return lines


def over_the_load() -> dict[str, str]:
    """Joules of a request at a rate: SGLang on one H100 under ShareGPT's questions, which no fit has seen."""
    board = accelerator("H100 80GB SXM5")
    assert board is not None
    spec = gpu_spec(board.gpu_key, model=boards())
    ratios, inside = [], []
    measured_at: dict[str, dict[str, float]] = {}
    predicted_at: dict[str, dict[str, float]] = {}
    for row in csv_rows(SOURCES / "llm" / "llm_serving_public.csv"):
        found = re.search(r"([\d.]+) J per request", row["notes"])
        if found is None or not row["batch_kind"].startswith("request rate"):
            continue
        rate = row["batch_kind"].removeprefix("request rate ").removesuffix("/s")
        name = row["model"].lower().replace("qwen2.5 ", "qwen2.5-").replace(" ", "-")
        asked = checked(name, engine="sglang", input_tokens=SHAREGPT[0], output_tokens=SHAREGPT[1])
        replica = timed(asked, board, spec, 1)
        if rate == "inf":
            speed = replica.at(replica.batch_limit)
            each = evaluated(joules_per_token, replica.board_watts(speed), speed.tokens_per_s).scaled(SHAREGPT[1])
        else:
            spread = replica.range_at(sized(replica, float(rate), 1).speed.batch)
            drawn = [sized(replica, float(rate), 1, factor) for factor in (1.0, *spread[::2])]
            watts = [one.board_watts.scaled(one.replicas / float(rate)) for one in drawn]
            each = Interval(min(w.low for w in watts), watts[0].central, max(w.high for w in watts))
        truth = float(found[1])
        ratios.append(each.central / truth)
        inside.append(each.low <= truth <= each.high)
        measured_at.setdefault(name, {})[rate] = truth
        predicted_at.setdefault(name, {})[rate] = each.central
    spans = [sorted(one["1"] / one["inf"] for one in both.values()) for both in (measured_at, predicted_at)]
    return {
        "LOAD_ROWS": str(len(ratios)),
        "LOAD_ERROR": percent(median(abs(ratio - 1) for ratio in ratios)),
        "LOAD_INSIDE": str(sum(inside)),
        "LOAD_MEASURED": f"{spans[0][0]:.0f} to {spans[0][-1]:.0f}",
        "LOAD_PREDICTED": f"{spans[1][0]:.0f} to {spans[1][-1]:.0f}",
    }


def own_rows() -> list[str]:
    """Our own measurements on one board, beside what is said of them."""
    board, lines = accelerator(OWN_GPU), []
    assert board is not None
    spec = gpu_spec(board.gpu_key, model=boards())
    with OWN_ROWS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            lengths = {"input_tokens": row["input_tokens"], "output_tokens": row["output_tokens"]}
            asked = checked("llama-3.1-8b", engine="eager", **lengths)
            replica = timed(asked, board, spec, 1)
            speed = replica.at(float(row["batch"]))
            watts = replica.board_watts(speed)
            each = evaluated(joules_per_token, watts, speed.tokens_per_s)
            lines.append(
                f"| {row['batch']} | {float(row['tokens_per_second']):.3g} | {interval(speed.tokens_per_s)} | "
                f"{float(row['watts']):.3g} | {interval(watts)} | {float(row['j_per_output_token']):.3g} | "
                f"{interval(each)} |"
            )
    return lines


def page() -> str:
    """The whole page."""
    rows = list(measured(SOURCES))
    judge = Judge(rows)
    judged = list(judge.rows_judged())
    text = TEMPLATE.read_text(encoding="utf-8")
    filled = {
        "SPEEDS": "\n".join(speeds(judged)),
        "ENERGIES": "\n".join(energies(judged)),
        "COEFFICIENTS": "\n".join(coefficients(judge)),
        "GUESSED": "\n".join(guessed(judged)),
        "FOLK": folk(rows),
        "OWN": "\n".join(own_rows()),
        **over_the_load(),
        "SHARES": shares(rows),
        "ROWS": f"{len(judged):,}",
        "FAMILIES": str(len(judge.families)),
    }
    for name, value in filled.items():
        text = text.replace(f"@{name}@", value)
    return text


def main() -> int:
    """Write or compare."""
    text = page()
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(text, encoding="utf-8")
        return 0
    if PAGE.read_text(encoding="utf-8") == text:
        return 0
    print(f"{PAGE.name} is not current: run {Path(__file__).name}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
