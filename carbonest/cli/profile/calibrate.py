"""``carbonest profile calibrate``: does CPU time tell energy on this machine?"""

from __future__ import annotations

from typing import Any

import click

from estimator.model import Interval
from profiler.calibrate.analysis import Discarded

from ...api.calibrate import calibrate
from .. import options, render, terminal
from . import options as profile_options

_PUBLISHED = (
    "What published load and power measurements of five server and desktop CPUs say: CPU time tells energy well for "
    "one machine, one thread count and one kind of work, and to a factor of 2 to 5 otherwise."
)


@click.command("calibrate")
@click.option("--data", metavar="FILE|openml|synthetic", help="House prices to train on; synthetic if left out.")
@click.option("--repeats", type=click.IntRange(min=1), help="Blocks of the design.  [default: 5]")
@click.option(
    "--window",
    "window_seconds",
    type=options.positive(0.01, 3600.0),
    metavar="SECONDS",
    help="Shortest window of one cell.  [default: 10]",
)
@click.option(
    "--idle",
    "idle_seconds",
    type=options.positive(0.0, 3600.0),
    metavar="SECONDS",
    help="Rest before each block.  [default: 30]",
)
@click.option("--resume", metavar="FILE", help="Write every window to FILE as it ends, and go on from it.")
@click.option("--seed", type=click.IntRange(min=0, max=2**31), default=0, show_default=True)
@options.output
def command(output_format: str, output_path: str | None, **given: Any) -> None:
    """Measure whether CPU-seconds predict joules: six model families, three sizes, three loads, in blocks.

    Needs an energy sensor for the CPUs (RAPL); the default design takes about three hours. Both models, k · CPU-seconds
    and P0 · wall + k · CPU-seconds, are scored on families and loads that their fit had not seen. Windows during which
    other programs were busy are discarded, each with a line that says so; --resume keeps all of them. Where no
    sensor can be read, the answer is "not measurable here": joules computed from CPU time cannot test CPU time.
    """
    with profile_options.progress("calibrating") as step:
        found = calibrate(on_progress=step, on_discard=_discarded, **profile_options.given_only(given))
    render.write(output_format, output_path, results=found, tables=tables(found))


def _discarded(gone: Discarded) -> None:
    terminal.note(f"window discarded ({gone.cell}): {gone.why}.")


def tables(found: dict[str, Any]) -> list[render.Table]:
    """Return the answer: scores of both models, or why there are none."""
    modelled = found["modelled_joules_per_cpu_second"]
    rows = [
        (f"{name} CPU{'s' if name == 'all' else ''} busy", Interval(**joules))
        for name, joules in (modelled or {}).items()
    ]
    estimate = render.Table(
        ("modelled, not measured", "J per CPU-second"), rows, f"Estimate for this CPU ({found['cpu']})", (_PUBLISHED,)
    )
    if not found["measurable"]:
        reasons = [(reason,) for reason in found["reasons"]]
        title = "Does CPU time tell energy? Not measurable here: no energy sensor of the CPUs can be read."
        return [render.Table(("why",), reasons, title), estimate]
    scores = []
    for model in found["models"]:
        base = "" if model["base_watts"] is None else f", P0 {render.interval(Interval(**model['base_watts']))} W"
        named = f"{model['form']}: k {render.interval(Interval(**model['joules_per_cpu_second']))} J{base}"
        scores += [
            (
                named,
                score["left_out"],
                _coefficient(score["r2"]),
                *(_share(score[name]) for name in ("mean_error", "median_error", "worst_error")),
                _coefficient(score["rank_correlation"]),
            )
            for score in model["scores"]
        ]
    headings = ("model", "left out at a time", "R²", "mean error", "median", "worst", "rank correlation")
    kept = len(found["observations"])
    title = (
        f"Does CPU time tell energy? Meter: {found['meter']}; {kept} windows, {found['discarded_windows']} discarded"
    )
    notes = [f"{model['form']}: {model['reason']}" for model in found["models"] if model["reason"]]
    notes += [
        f"{model['form']}, {score['left_out']} left out: {score['reason']}."
        for model in found["models"]
        for score in model["scores"]
        if score["reason"]
    ]
    return [render.Table(headings, scores, title, notes), estimate]


def _share(value: float | None) -> str:
    return render.UNKNOWN if value is None else render.percent(value)


def _coefficient(value: float | None) -> str:
    return render.UNKNOWN if value is None else f"{value:.3f}"
