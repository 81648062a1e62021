"""``carbonest profile curve``: what more rows, or more epochs, bring and cost."""

from __future__ import annotations

from typing import Any

import click

from estimator.units import JOULES_PER_KWH
from profiler.training.curve import LearningCurve

from ...api.curve import learning_curve
from .. import options, render, terminal
from ..help import Grouped
from . import options as profile_options
from . import table_options
from .cells import difference, narrow, score

_HEADINGS = ("error", "90 % interval", "gained", "", "CPU s", "J train", "J more", "kWh per 1 %")


@click.command("curve", cls=Grouped)
@profile_options.training
@table_options.table
@click.option(
    "--model",
    "-m",
    default="gbm",
    show_default=True,
    metavar="NAME",
    help="One model: a name of `carbonest profile`, or package.module:Class with a table of your own.",
)
@click.option(
    "--by",
    type=click.Choice(["rows", "epochs"]),
    default="rows",
    show_default=True,
    help="What grows; epochs are for networks.",
)
@click.option("--points", type=click.IntRange(2, 12), help="Points of the curve.  [default: 6]")
@click.option(
    "--extrapolate",
    type=options.positive(1.0),
    metavar="N",
    help="Also guess at so many rows or epochs, beyond what was measured.",
)
@options.output
def command(output_format: str, output_path: str | None, **given: Any) -> int:
    """Train one model on more and more rows, or for more epochs: error, joules, and what each tenth of the gain takes.

    The smaller parts lie within the larger, the held-out rows are always the same. The elasticity says by how many per
    cent energy grows for one per cent less error, with its interval; beyond the data nothing is said without
    --extrapolate, and then loudly.

    \b
    carbonest profile curve --data train.csv --model gbm
    carbonest profile curve --data X.csv --target price --model fcn --by epochs
    """  # fmt: skip
    profile_options.check_outputs(output_path)
    table = table_options.table_given(given)
    with profile_options.progress("curve") as step:
        curve = learning_curve(on_progress=step, **(profile_options.given_only(given) | table))
    for warning in curve.warnings:
        terminal.note(warning)
    plain = curve.to_dict()
    tables = [_points(curve)]
    if curve.tenths:
        tables.append(_tenths(curve))
    if curve.beyond is not None:
        plain["extrapolated"] = _guess(curve, curve.beyond, tables)
    header = {key: value for key, value in plain.items() if key != "results"}
    render.write(output_format, output_path, results=plain["results"], tables=tables, header=header)
    return 0


def _points(curve: LearningCurve) -> render.Table:
    rows = []
    for point, gain in zip(curve.points, [None, *curve.gains], strict=True):
        error = point.error
        rows.append(
            (
                point.amount,
                score(error.central),
                f"{score(error.low)} – {score(error.high)}",
                ""
                if gain is None
                else f"{difference(gain.gain.central)} ({difference(gain.gain.low)} … {difference(gain.gain.high)})",
                "" if gain is None else "told apart" if gain.told_apart else "not told apart",
                narrow(point.cpu_seconds),
                point.train_joules,
                None if gain is None else gain.joules,
                None if gain is None else gain.kwh_per_percent,
            )
        )
    return render.Table((curve.by, *_HEADINGS), rows, _title(curve), _slope_notes(curve))


def _title(curve: LearningCurve) -> str:
    return render.wrapped(
        f"data: {render.one_line(curve.data)}\nmeter: {curve.meter}\n{curve.model}: {curve.label} against {curve.by}"
    )


def _slope_notes(curve: LearningCurve) -> list[str]:
    error, energy, elasticity = curve.error_slope, curve.energy_slope, curve.elasticity
    notes = ["Gained: error less than at the point before, same folds; 90 % interval of the corrected resampled t."]
    if error is not None and energy is not None:
        notes.append(
            f"error ∝ {curve.by}^−β with β = {_slope(error)}; joules ∝ {curve.by}^α with α = {_slope(energy)}, "
            f"within {curve.points[0].amount:,} to {curve.points[-1].amount:,} {curve.by}."
        )
    if elasticity is None:
        notes.append(f"elasticity: not known, as the error does not fall beyond doubt with {curve.by}.")
    else:
        notes.append(
            f"elasticity d ln E / d ln(1/error) = {_slope(elasticity)}: 1 % less error took "
            f"{narrow(elasticity.central)} % more energy."
        )
    first, last = curve.halves
    if first is not None and last is not None:
        notes.append(f"β of the first half of the points {_slope(first)}, of the last half {_slope(last)}.")
    return notes


def _slope(value: Any) -> str:
    return f"{value.central:.2f} ({value.low:.2f} … {value.high:.2f})"


def _tenths(curve: LearningCurve) -> render.Table:
    tenths = curve.tenths
    first = tenths[0][2]
    rows = [
        (tenth, round(amount), joules, joules / JOULES_PER_KWH, narrow(joules / first) if first > 0 else "")
        for tenth, amount, joules in tenths
    ]
    note = "Read off between measured points; a point that is worse than an earlier one counts as no gain."
    return render.Table(
        ("tenth of the gain", f"reached at {curve.by}", "J of this tenth", "kWh", "× the first"),
        rows,
        "What each tenth of the whole gain took",
        (note,),
    )


def _guess(curve: LearningCurve, amount: int, tables: list[render.Table]) -> dict[str, Any]:
    """Return the extrapolation as plain data, and add its table, loudly labelled."""
    error, joules = curve.extrapolated(amount)
    times = amount / curve.points[-1].amount
    tables.append(
        render.Table(
            (f"{curve.by} (NOT MEASURED)", "error, guessed", "J train, guessed"),
            [(amount, f"{score(error.central)} ({score(error.low)} – {score(error.high)})", joules)],
            f"EXTRAPOLATED {times:.3g} TIMES BEYOND THE DATA: a guess, no measurement",
            (
                "The power law of the measured points goes on as if nothing stopped it; noise in the target does. The "
                "interval holds the folds' spread, not the law's being wrong.",
            ),
        )
    )
    return {
        curve.by: amount,
        "measured": False,
        "times_beyond": times,
        "error": error.to_dict(),
        "train_joules": None if joules is None else joules.to_dict(),
    }
