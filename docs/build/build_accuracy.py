"""Write docs/accuracy.md and docs/accuracy.svg from the released model and the raw tables; ``--check`` only compares.

usage: python docs/build/build_accuracy.py [--check]

Refits the model once for every group of measured rows, so it takes a minute; needs NumPy and ../shared.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Sequence
from math import exp, log
from pathlib import Path
from statistics import fmean, median

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "data" / "build")]

from accuracy_plot import LABELS, plot  # noqa: E402
from fit_power import without_group  # noqa: E402
from power_fit import experiments  # noqa: E402
from power_fit.inputs import Inputs  # noqa: E402

from estimator.power import Hardware, predict, released  # noqa: E402
from estimator.validation import baselines, scoring  # noqa: E402
from estimator.validation import rows as validation  # noqa: E402
from estimator.validation.rows import Outcome, Row  # noqa: E402
from estimator.validation.scoring import Score  # noqa: E402

SOURCES = ROOT.parent / "shared" / "sources"
MEASURED = ROOT.parent / "shared" / "validation" / "measured.csv"
PAGE, PLOT = ROOT / "docs" / "accuracy.md", ROOT / "docs" / "accuracy.svg"
#: One GPU measured by the authors after the model was fitted: no coefficient has seen it.
OWN_GPU, OWN_ROWS = "H100 80GB SXM5", ROOT / "docs" / "build" / "own_h100.csv"


def score_table(inside: Sequence[Score], outside: Sequence[Score]) -> list[str]:
    """In-sample beside out-of-sample, per stratum."""
    lines = [
        "| stratum | n | median error, released | … without the group | bias, released | … without "
        "| inside 90 % range, released | … without | interval score, released | … without |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for a, b in zip(inside, outside, strict=True):
        lines.append(
            f"| {LABELS[a.stratum]} | {a.rows} | {a.median_abs_pct:.1f} % | {b.median_abs_pct:.1f} % "
            f"| {a.geometric_bias_pct:+.1f} % | {b.geometric_bias_pct:+.1f} % | {a.coverage_pct:.0f} % "
            f"| {b.coverage_pct:.0f} % | {a.interval_score:.2f} | {b.interval_score:.2f} |"
        )
    macros = scoring.macro(inside), scoring.macro(outside)
    return [
        *lines,
        f"| **macro** (mean of the strata's medians) | | **{macros[0]:.1f} %** | **{macros[1]:.1f} %** | | | | | | |",
    ]


def baseline_table(rows: Sequence[Row]) -> list[str]:
    """Macro errors of simple methods on the same rows."""
    lines = ["| method | macro: mean of the strata's median errors |", "|---|--:|"]
    for name, method in baselines.METHODS.items():
        lines.append(f"| {name} | {scoring.macro(scoring.score(rows, baselines.outcomes(method, rows))):.1f} % |")
    own = scoring.macro(scoring.score(rows, baselines.nine_constants(rows)))
    left = scoring.macro(scoring.score(rows, baselines.nine_constants(rows, lambda row: row["group"])))
    lines.append(f"| nine constants fitted on these very rows | {own:.1f} % |")
    return [*lines, f"| nine constants, each group predicted by constants fitted without it | {left:.1f} % |"]


def targets(inside: Sequence[Score], outside: Sequence[Score]) -> list[str]:
    """What was promised, and what came of it."""
    by_name = {item.stratum: item for item in inside}
    macros = scoring.macro(inside) or 0.0, scoring.macro(outside) or 0.0
    bias = max((item for item in inside if item.stratum != "ALL"), key=lambda item: abs(item.geometric_bias_pct))
    wide = [item for item in inside if item.rows >= 10 and item.stratum != "ALL"]
    low, high = min(item.coverage_pct or 0 for item in wide), max(item.coverage_pct or 0 for item in wide)
    checks = [
        ("macro, released, at most 10 %", f"{macros[0]:.1f} %", macros[0] <= 10),
        ("macro, each group left out, at most 13 %", f"{macros[1]:.1f} %", macros[1] <= 13),
        (
            "GPU nodes, median error at most 18 %",
            f"{by_name['node_multi_gpu'].median_abs_pct:.1f} %",
            by_name["node_multi_gpu"].median_abs_pct <= 18,
        ),
        (
            "bias within 10 % in every stratum",
            f"largest {bias.geometric_bias_pct:+.1f} % ({LABELS[bias.stratum]})",
            abs(bias.geometric_bias_pct) <= 10,
        ),
        (
            "85–95 % inside the 90 % range in every stratum of ten rows",
            f"{low:.0f}–{high:.0f} %",
            low >= 85 and high <= 95,
        ),
        (
            "interval score over all at most 1.8",
            f"{by_name['ALL'].interval_score:.2f}",
            (by_name["ALL"].interval_score or 9) <= 1.8,
        ),
    ]
    return [
        "| target | reached | |",
        "|---|---|---|",
        *(f"| {name} | {got} | {'met' if met else 'missed'} |" for name, got, met in checks),
    ]


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
    """Coefficients that the published measurements themselves informed."""
    out = ["| coefficient | value | rows | how |", "|---|--:|--:|---|"]
    for name, item in sorted(released().coefficients.items()):
        if "validation-rows" in item.source_ids and item.residual_n and not name.startswith("width."):
            out.append(f"| `{name}` | {item.value:.3g} {item.unit} | {item.residual_n} | {item.method} |")
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
        low, central, high = predict(hardware, scope="gpu_only", workload=row["workload"]).watts
        watts = float(row["measured_watts"])
        out.append(
            f"| {row['program']} | `{row['workload']}` | {watts:.0f} W | {central:.0f} ({low:.0f} – {high:.0f}) W "
            f"| {100 * (central / watts - 1):+.0f} % | {'yes' if low <= watts <= high else 'no'} |"
        )
    return out


def page() -> tuple[str, str]:
    """The page and its plot."""
    rows = validation.read_rows(MEASURED)
    inputs = Inputs.read(SOURCES)
    inside = validation.predict_rows(rows)
    outside = validation.leave_one_group_out(rows, without_group(SOURCES))
    scored, left_out = scoring.score(rows, inside), scoring.score(rows, outside)
    holdout = experiments.specpower_holdout(inputs)
    ours, line, n = experiments.shape_leave_one_out(inputs)
    profiles = experiments.rapl_leave_one_out(inputs)
    low, high, servers = same_cpu_spread(inputs)
    wins = sum(p.ours_pct < p.linear_pct for p in profiles)
    rises = sum(p.rise_ours_pct < p.rise_linear_pct for p in profiles)
    mean_cover = fmean(item.coverage_pct or 0 for item in left_out[:-1])
    fitted = len(calibrated_on_rows()) - 2
    text = TEMPLATE.format(
        core=scored[-1].rows,
        groups=len({row["group"] for row in rows if row["core"] == "Y"}),
        targets="\n".join(targets(scored, left_out)),
        scores="\n".join(score_table(scored, left_out)),
        baselines="\n".join(baseline_table(rows)),
        holdout="\n".join(holdout_table(holdout, "server")),
        models="\n".join(holdout_table(holdout, "cpu-model")),
        ours=f"{ours:.1f}",
        line=f"{line:.1f}",
        n=f"{n:,}",
        rapl="\n".join(rapl_table(profiles)),
        wins=wins,
        rises=rises,
        cpus=len(profiles),
        calibrated="\n".join(calibrated_on_rows()),
        fitted=fitted,
        low=f"{100 * (low - 1):+.0f}",
        high=f"{100 * (high - 1):+.0f}",
        servers=servers,
        worst="\n".join(worst(rows, outside)),
        own="\n".join(own_table()),
        cover=f"{mean_cover:.0f}",
        inputs=len(inputs.servers),
        levels=len(inputs.levels),
    )
    return text, plot(rows, outside)


TEMPLATE = """<!-- Written by docs/build/build_accuracy.py; do not edit. -->
# Accuracy: predicted against measured power

Every watt that carbonest prints comes from one power model (`estimator/power`, formulas in
`estimator/physics/server.py`, coefficients with residuals in `data/power_model.csv`). This page says how far it is
from {core} published measurements in {groups} groups of related rows, in sample and out of sample, and what no
model of this kind can know.

    carbonest validate measured.csv                          # in sample
    carbonest validate measured.csv --leave-one-group-out    # each group predicted by a model fitted without it
    python data/build/fit_power.py --experiment specpower-holdout

"Without the group" refits everything: the rows of the group are dropped, and so are all servers of its CPU in
SPECpower, its traces in Zeus and its load profile. The predictor never holds a measured column: they are removed
before it is called, and a test shuffles them. The widths of the ranges are the released ones in both columns.

## Targets

{targets}

Strata of ten or eleven rows lie wholly inside their ranges, which the coverage target counts as a miss: with so few
rows, coverage moves in steps of nine percent. The ranges of GPU work are wider than these rows need (mean coverage with
the group left out: {cover} %). They rest on few groups and a spread believed before (`PRIOR_SD` in
`data/build/power_fit/widths.py`); we did not narrow them until a row fell out.

## Scores

{scores}

Median of |predicted / measured − 1|; bias is the geometric mean of predicted / measured; the interval score is
Winkler's on ln W (lower is better).

Simple methods on the same rows:

{baselines}

![Predicted against measured power, with 90 % ranges](accuracy.svg)

## Servers held out of SPECpower

A fifth of the servers with load levels held out by CPU family, five seeds; median / 90th percentile of the error
[%] of wall watts at four loads. CCF is its own method: mean watts per thread of the family, a straight line from
idle to full load. The generic curve is 0.12 / 0.32 / 0.75 / 1.02 of TDP with memory and 20 % of TDP for the rest.

{holdout}

The harder question, and the one clouds pose, holds out every server of a CPU model:

{models}

Levels between known ends (idle and full load given, CPU models held out, {n} levels): median error {ours} % with
our shape, {line} % on a straight line.

## RAPL load profiles, each CPU left out

{rapl}

Against raw readings, ours is nearer than the straight line for {wins} of {cpus} CPUs; for what load adds above
idle, for {rises}. Four CPUs decide nothing. The counters of these runs read about 0.5 W at idle, which no package
draws, so an offset is missing and low loads read low; one machine has two runs at full load of 48 W and 94 W. The
Threadripper is a desktop part and informs no coefficient. We do not fit an artefact of a meter, and so miss these
readings at low loads.

## One GPU that no coefficient has seen

An H100 SXM5 with 80 GB (limit 700 W) under known programs, measured by the authors in November 2026: the driver's
power averaged over 15 s of steady work; `carbonest measure` on the board's energy counter ran beside it. Nothing is
calibrated on these rows; one board says little of others.

{own}

## What was calibrated on what

* Hosts: {inputs} SPECpower results (idle and full load) and {levels} with load levels. Four physical terms at each
  end (per TDP watt, per GiB, per socket, per host), one factor per generation held towards 1, one shrunken factor
  per CPU model. The SPECpower rows of this page are results of
  the same tables, so the released model has seen them; the left-out column has not.
* Fleet servers: SPECpower servers are tuned; Teads' bare-metal stress test draws 1.4 (full load) to 2.5 (idle)
  times the package power that the benchmark implies; RAPL profiles of other machines lie between or below. The
  central value is the mean in logs; the range spans the disagreement.
* GPUs: Zeus (fastest configuration of each GPU and data set) and the rows below. Rows whose watts are nameplate
  times hours are never used.
* Judged coefficients have no residuals, but a reason and mostly bounds: `carbonest power --explain` marks them
  "assumed".
* {fitted} coefficients saw measured rows of this page:

{calibrated}

* Classes of work are read from the workload's name by rules written with these rows in view
  (`estimator/power/workloads.py`): no refit can leave that out.
* Widths: quantiles of held-out servers (same CPU model seen elsewhere; every server of the model held out; every
  server of the generation held out) and left-out-group residuals of each class of GPU work, drawn to a common
  spread.

## What is irreducible

* The same CPU in different servers of 2017 and later: full-load wall power runs from {low} to {high} % around its
  median (5–95 %, {servers} servers). No name tells which server it is.
* What a job does to a GPU: serving draws 0.37–0.96 of the nominal power of a B200 depending on model and batch,
  which a class cannot tell.
* Operators cap and tune: a tuned server draws a third less, and nothing but its name may say so.
* Software meters see part of the wall, and some are wrong.

Rows outside their range when their group is left out:

{worst}
"""


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
