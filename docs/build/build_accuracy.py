"""Write docs/accuracy.md and docs/accuracy.svg from the released model and the raw tables; ``--check`` only compares.

usage: python docs/build/build_accuracy.py [--check]

Refits the model once for every source and every group of measured rows, so it takes minutes; needs NumPy and
../shared.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Sequence
from math import exp, log
from pathlib import Path
from statistics import fmean, median

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "data" / "build")]

from accuracy_plot import LABELS, plot  # noqa: E402
from left_out import LeftOut, sliced  # noqa: E402
from power_fit import experiments  # noqa: E402
from power_fit.inputs import Inputs, source_of  # noqa: E402

from estimator.power import Hardware, cpu_spec, gpu_spec, predict, released  # noqa: E402
from estimator.power.idle import idle_watts  # noqa: E402
from estimator.validation import baselines, scoring  # noqa: E402
from estimator.validation import rows as validation  # noqa: E402
from estimator.validation.rows import Outcome, Row  # noqa: E402
from estimator.validation.scoring import Score  # noqa: E402

SOURCES = ROOT.parent / "shared" / "sources"
PAGE, PLOT = ROOT / "docs" / "accuracy.md", ROOT / "docs" / "accuracy.svg"
#: One GPU measured by the authors after the model was fitted: no coefficient has seen it.
OWN_GPU, OWN_ROWS = "H100 80GB SXM5", ROOT / "docs" / "build" / "own_h100.csv"


def score_table(columns: dict[str, Sequence[Score]]) -> list[str]:
    """Per stratum: median error, bias, coverage and interval score, one line for each way of leaving out."""
    lines = [
        "| stratum | n | | median error | bias | inside 90 % range | interval score |",
        "|---|--:|---|--:|--:|--:|--:|",
    ]
    ways = list(columns)
    for items in zip(*columns.values(), strict=True):
        for way, item in zip(ways, items, strict=True):
            first = way == ways[0]
            lines.append(
                f"| {LABELS.get(item.stratum, item.stratum) if first else ''} | {item.rows if first else ''} | {way} | "
                f"{item.median_abs_pct:.1f} % | {item.geometric_bias_pct:+.1f} % | {item.coverage_pct:.0f} % | "
                f"{item.interval_score:.2f} |"
            )
    macros = ", ".join(f"{way} **{scoring.macro(scores):.1f} %**" for way, scores in columns.items())
    return [*lines, "", f"Macro (mean of the strata's medians): {macros}."]


def line(name: str, item: Score) -> str:
    """One line of a table of scores."""
    return (
        f"| {name} | {item.rows} | {item.median_abs_pct:.0f} % | {item.geometric_bias_pct:+.0f} % "
        f"| {item.coverage_pct:.0f} % | {item.interval_score:.2f} |"
    )


HEAD = ["| | n | median error | bias | inside 90 % range | interval score |", "|---|--:|--:|--:|--:|--:|"]


def slices(rows: Sequence[Row], outcomes: Sequence[Outcome], name_of: Callable[[Row, Outcome], str]) -> list[str]:
    """Scores by another way of grouping the rows."""
    renamed, same = sliced(rows, outcomes, name_of)
    names = sorted({row["stratum"] for row in renamed})
    found = {item.stratum: item for item in scoring.score(renamed, same)}
    few = {name: " (few)" if found[name].rows < 5 else "" for name in names}
    return [*HEAD, *(line(name + few[name], found[name]) for name in names)]


def generation(row: Row, _: Outcome) -> str:
    """Generation of the board, or of the processor where there is none."""
    if row["gpu_model"]:
        return f"GPU {gpu_spec(row['gpu_model']).generation or 'unknown'}"
    return f"CPU {cpu_spec(row['cpu_model']).generation or 'unknown'}"


def targets(out: Sequence[Score], sweeps: dict[str, Score]) -> list[str]:
    """What was aimed at with whole sources left out, and what came of it."""
    by_name = {item.stratum: item for item in out}
    macro = scoring.macro(out) or 0.0
    wide = [item for item in out if item.rows >= 10 and item.stratum != "ALL"]
    bias = max(wide, key=lambda item: abs(item.geometric_bias_pct))
    least = min(wide, key=lambda item: item.coverage_pct or 0)
    whole = by_name["ALL"]
    known, unknown = sweeps["the work and the driver's utilization"], sweeps["the work: network, batch, precision"]
    beyond = [item for item in wide if abs(item.geometric_bias_pct) > 8]
    checks = [
        ("macro at most 14 %", f"{macro:.1f} %", macro <= 14),
        (
            "bias within 8 % in every stratum of ten rows",
            f"largest {bias.geometric_bias_pct:+.1f} % ({LABELS[bias.stratum]}); {len(beyond)} beyond",
            not beyond,
        ),
        (
            "86–94 % inside the 90 % range over all",
            f"{whole.coverage_pct:.0f} %",
            86 <= (whole.coverage_pct or 0) <= 94,
        ),
        (
            "at least 80 % inside in every stratum of ten rows",
            f"least {least.coverage_pct:.0f} % ({LABELS[least.stratum]})",
            (least.coverage_pct or 0) >= 80,
        ),
        ("interval score at most 1.2", f"{whole.interval_score:.2f}", (whole.interval_score or 9) <= 1.2),
        (
            "own H200, utilization given: median error at most 15 %",
            f"{known.median_abs_pct:.1f} %",
            known.median_abs_pct <= 15,
        ),
        (
            "own H200: 85–95 % inside, with utilization and without",
            f"{known.coverage_pct:.0f} % and {unknown.coverage_pct:.0f} %",
            all(85 <= (item.coverage_pct or 0) <= 95 for item in (known, unknown)),
        ),
    ]
    return [
        "| aim, whole sources left out | reached | |",
        "|---|---|---|",
        *(f"| {name} | {got} | {'met' if met else 'missed'} |" for name, got, met in checks),
    ]


def idle_table(found: LeftOut) -> list[str]:
    """Idle readings of boards against the states of the table, and against a state that nobody gave."""
    model = released()
    out = ["| | readings | inside 90 % range | high over low |", "|---|--:|--:|--:|"]
    readings = found.idle_boards()
    for name, states in (("state given", ("deep", "awake", "context")), ("state unknown", (None,))):
        inside, widths = [], []
        for board, state, watts in readings:
            for asked in states:
                if asked in (None, state):
                    interval, _ = idle_watts(gpu_spec(board), model, asked)
                    inside.append(interval.low <= watts <= interval.high)
                    widths.append(interval.high / interval.low)
        out.append(f"| {name} | {len(inside)} | {100 * fmean(inside):.0f} % | {median(widths):.1f} |")
    return out


def baseline_table(rows: Sequence[Row]) -> list[str]:
    """Macro errors of simple methods on the same rows."""
    lines = ["| method | macro: mean of the strata's median errors |", "|---|--:|"]
    for name, method in baselines.METHODS.items():
        lines.append(f"| {name} | {scoring.macro(scoring.score(rows, baselines.outcomes(method, rows))):.1f} % |")
    own = scoring.macro(scoring.score(rows, baselines.nine_constants(rows)))
    left = scoring.macro(scoring.score(rows, baselines.nine_constants(rows, lambda row: row["group"])))
    lines.append(f"| nine constants fitted on these very rows | {own:.1f} % |")
    return [*lines, f"| nine constants, each group predicted by constants fitted without it | {left:.1f} % |"]


def holdout_table(lines: Sequence[experiments.Line], holdout: str) -> list[str]:
    """SPECpower servers held out: medians and 90th percentiles by load, and ours over the better of the others."""
    chosen = [line for line in lines if line.holdout == holdout]
    methods = list(dict.fromkeys(line.method for line in chosen))
    loads = list(dict.fromkeys(line.load for line in chosen))
    found = {(line.method, line.load): line for line in chosen}
    out = [
        "| method | "
        + " | ".join(f"{'idle' if x == 'idle' else '100 %' if x == 'full' else x + ' %'}" for x in loads)
        + " |",
        "|---|" + "--:|" * len(loads),
    ]
    for method in methods:
        cells = (found[method, load] for load in loads)
        out.append(f"| {method} | " + " | ".join(f"{c.median_pct:.1f} / {c.p90_pct:.0f}" for c in cells) + " |")
    others = methods[1:]
    ratios = (found[methods[0], x].median_pct / min(found[m, x].median_pct for m in others) for x in loads)
    return [*out, "| ours over the better of the others | " + " | ".join(f"{ratio:.2f}" for ratio in ratios) + " |"]


def rapl_table(lines: Sequence[experiments.ProfileLine]) -> list[str]:
    """RAPL load profiles, each CPU left out."""
    out = [
        "| CPU left out | readings | ours | line to TDP | generic TDP curve | above idle: ours | line |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    for x in lines:
        out.append(
            f"| {x.cpu} | {x.points} | {x.ours_pct:.0f} % | {x.linear_pct:.0f} % | {x.teads_pct:.0f} % "
            f"| {x.rise_ours_pct:.0f} % "
            f"| {x.rise_linear_pct:.0f} % |"
        )
    return out


def calibrated_on_rows() -> list[str]:
    """Classes of work and coefficients that measurements of boards and whole servers informed."""
    out = ["| class or coefficient | value | sources | readings |", "|---|--:|--:|--:|"]
    with (ROOT / "data" / "workload_classes.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if int(row["sources"]):
                out.append(
                    f"| `{row['class']}`, odds | {float(row['odds']):.2g} | {row['sources']} | {row['readings']} |"
                )
    for name, item in sorted(released().coefficients.items()):
        if item.residual_n and name.startswith(("duty.", "gpu.", "cpu.dense")):
            out.append(f"| `{name}` | {item.value:.3g} {item.unit} | | {item.residual_n} |")
    return out


def same_cpu_spread(inputs: Inputs) -> tuple[float, float, int]:
    """Spread (5–95 %, as factors of the median) of full-load watts among servers of one CPU and socket count."""
    groups: dict[tuple[str, int], list[float]] = {}
    for server in inputs.servers:
        if server.year >= 2017:
            groups.setdefault((server.key, server.chips), []).append(server.full_watts)
    ratios = sorted(log(w / median(group)) for group in groups.values() if len(group) >= 5 for w in group)
    return exp(ratios[int(0.05 * len(ratios))]), exp(ratios[int(0.95 * len(ratios))]), len(ratios)


def worst(rows: Sequence[Row], outcomes: Sequence[Outcome]) -> list[str]:
    """The rows outside their 90 % range, out of sample."""
    out = ["| row | hardware | measured | predicted (90 % range) | off |", "|---|---|--:|--:|--:|"]
    for row, outcome in zip(rows, outcomes, strict=True):
        if row["core"] == "Y" and outcome.prediction is not None:
            low, central, high = outcome.prediction.watts
            watts = float(row["measured_watts"])
            if not low <= watts <= high:
                name = " ".join(
                    filter(
                        None,
                        (
                            row["gpu_count"] and f"{row['gpu_count']} x",
                            row["gpu_model"],
                            row["cpu_model"],
                            row["cpu_util_pct"] and f"at {row['cpu_util_pct']} %",
                            row["workload"],
                        ),
                    )
                )
                out.append(
                    f"| {row['id']} | {name} | {watts:,.0f} W | {central:,.0f} ({low:,.0f} – {high:,.0f}) W "
                    f"| {100 * (central / watts - 1):+.0f} % |"
                )
    return out


def own_table() -> list[str]:
    """What one H100 drew under known programs, beside the prediction of the class of work."""
    out = ["| program | class | measured | predicted (90 % range) | off | inside |", "|---|---|--:|--:|--:|---|"]
    for row in csv.DictReader(OWN_ROWS.open(encoding="utf-8")):
        hardware = Hardware(gpu_model=OWN_GPU, gpu_count=1)
        state = "context" if row["workload"] == "idle" else None
        low, central, high = predict(hardware, scope="gpu_only", workload=row["workload"], idle_state=state).watts
        watts = float(row["measured_watts"])
        out.append(
            f"| {row['program']} | `{row['workload']}` | {watts:.0f} W | {central:.0f} ({low:.0f} – {high:.0f}) W "
            f"| {100 * (central / watts - 1):+.0f} % | {'yes' if low <= watts <= high else 'no'} |"
        )
    return out


SWEEPS = {
    "the work: network, batch, precision": (True, False),
    "the work and the driver's utilization": (True, True),
    "the class alone": (False, False),
    "the class and the driver's utilization": (False, True),
}


def page() -> tuple[str, str]:
    """The page and its plot."""
    found = LeftOut(SOURCES)
    inputs, rows = found.inputs, found.every_row()
    outside = found.by_source(rows)
    columns = {
        "released": scoring.score(rows, found.in_sample(rows)),
        "group left out": scoring.score(rows, found.by_group(rows)),
        "source left out": scoring.score(rows, outside),
    }
    out = columns["source left out"]
    sweeps = {}
    for name, (work, utilization) in SWEEPS.items():
        sweep_rows, predicted = found.sweep(work=work, utilization=utilization)
        sweeps[name] = scoring.score(sweep_rows, predicted)[-1]
    files = {name: scoring.score(own, found.by_source(own)) for name, own in found.rows.items()}
    dense_rows, dense = found.dense()
    clusters = {item.stratum: item for item in scoring.score(dense_rows, dense)}
    holdout = experiments.specpower_holdout(inputs)
    ours, straight, n = experiments.shape_leave_one_out(inputs)
    profiles = experiments.rapl_leave_one_out(inputs)
    low, high, servers = same_cpu_spread(inputs)
    whole = out[-1]
    ratios = sorted(
        abs(log(o.prediction.watts.central / float(r["measured_watts"])))
        for r, o in zip(rows, outside, strict=True)
        if o.prediction
    )
    unchecked = [100 * (exp(ratios[int(share * len(ratios))]) - 1) for share in (0.5, 0.8, 0.95)]
    text = TEMPLATE.format(
        core=len(rows),
        groups=len({row["group"] for row in rows}),
        sources=len({source_of(row) for row in rows}),
        half=f"{unchecked[0]:.0f}",
        most=f"{unchecked[1]:.0f}",
        worst_pct=f"{unchecked[2]:.0f}",
        outside=f"{100 - (whole.coverage_pct or 0):.0f}",
        targets="\n".join(targets(out, sweeps)),
        scores="\n".join(score_table(columns)),
        files="\n".join(
            [*HEAD, *(line(f"`{name}` (macro {scoring.macro(item):.1f} %)", item[-1]) for name, item in files.items())]
        ),
        sweeps="\n".join([*HEAD, *(line(name, item) for name, item in sweeps.items())]),
        clusters="\n".join(
            [
                *HEAD,
                line("dense HPC on CPU nodes", clusters["dense_hpc_cpu"]),
                line("dense HPC on GPU clusters", clusters["dense_hpc_gpu"]),
            ]
        ),
        idle="\n".join(idle_table(found)),
        tiers="\n".join(slices(rows, outside, lambda row, o: f"tier {o.prediction.tier if o.prediction else '?'}")),
        generations="\n".join(slices(rows, outside, generation)),
        classes="\n".join(slices(rows, outside, lambda row, o: f"`{validation.place(row).workload}`")),
        baselines="\n".join(baseline_table(rows)),
        holdout="\n".join(holdout_table(holdout, "server")),
        models="\n".join(holdout_table(holdout, "cpu-model")),
        ours=f"{ours:.1f}",
        line=f"{straight:.1f}",
        n=f"{n:,}",
        rapl="\n".join(rapl_table(profiles)),
        wins=sum(p.ours_pct < p.linear_pct for p in profiles),
        rises=sum(p.rise_ours_pct < p.rise_linear_pct for p in profiles),
        cpus=len(profiles),
        calibrated="\n".join(calibrated_on_rows()),
        low=f"{100 * (low - 1):+.0f}",
        high=f"{100 * (high - 1):+.0f}",
        servers=servers,
        worst="\n".join(worst(rows, outside)),
        own="\n".join(own_table()),
        inputs=len(inputs.servers),
        levels=len(inputs.levels),
    )
    return text, plot(rows, outside)


TEMPLATE = (Path(__file__).with_name("accuracy_template.txt")).read_text(encoding="utf-8")


def main() -> int:
    """Write both files, or compare them with --check."""
    check = "--check" in sys.argv[1:]
    text, svg = page()
    status = 0
    for path, content in ((PAGE, text), (PLOT, svg)):
        if not check:
            path.write_text(content, encoding="utf-8", newline="\n")
        elif not path.is_file() or path.read_text(encoding="utf-8") != content:
            print(f"{path.name} is not up to date: run python docs/build/build_accuracy.py", file=sys.stderr)
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
