"""``carbonest validate``: score predictions against published measurements."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from .. import options, render, terminal

if TYPE_CHECKING:
    from estimator.validation.rows import Outcome, Row
    from estimator.validation.scoring import Score


@click.command("validate")
@click.argument("rows_csv", metavar="ROWS.csv")
@click.option(
    "--output",
    "-o",
    "output_path",
    metavar="FILE",
    help="Write the predictions (id, watts, p05, p95, …) to FILE: CSV, or JSON if its name ends in .json.",
)
@click.option(
    "--leave-one-group-out",
    is_flag=True,
    help="Predict each group by a model fitted without it (needs a checkout and NumPy).",
)
@click.option(
    "--leave-one-source-out",
    is_flag=True,
    help="Predict the rows of each laboratory or submitter by a model fitted without any of theirs.",
)
@click.option("--all-rows", is_flag=True, help="Score rows with core = N too.")
@options.form(options.FORMS, help="Form of the result on stdout.")
@options.quiet
def command(
    rows_csv: str,
    output_path: str | None,
    leave_one_group_out: bool,
    leave_one_source_out: bool,
    all_rows: bool,
    output_format: str,
) -> None:
    """Predict the watts of published measurements and, where ROWS.csv holds them, score the predictions.

    ROWS.csv has a row for each measurement, with the columns id, measured_scope, sku_or_hardware, cpu_model,
    cpu_sockets, cpu_cores, gpu_model, gpu_count, memory_gib, workload, cpu_util_pct, gpu_util_pct, pue_used, and
    measured_watts to be scored; what is not known stays blank or out. `-` is stdin. Measured columns and everything
    that tells where a row came from are dropped before the predictor sees it. A row that cannot be placed gets a
    reason.

    \b
    carbonest validate measured.csv --output predictions.csv
    carbonest validate measured.csv --leave-one-source-out
    """
    from estimator.errors import InputError, shown
    from estimator.validation import rows as validation
    from estimator.validation import scoring

    predictions = options.form_named(output_path, ("csv", "json")) or "csv"
    if predictions == "html":
        raise InputError(f"--output must name a file for predictions, .csv or .json; got {shown(output_path)}.")
    rows = validation.read_rows(rows_csv)
    if leave_one_group_out or leave_one_source_out:
        from estimator.power.refit import without

        refit, name_of = without("source" if leave_one_source_out else "group")
        found = validation.leave_one_out(rows, refit, name_of)
    else:
        found = validation.predict_rows(rows)
    for outcome in found:
        if outcome.prediction is None:
            terminal.note(
                f"row {shown(outcome.id, 200, quoted=False) or '(no id)'} has no prediction: {outcome.reason}"
            )
    if output_path:
        render.write(predictions, output_path, results=[_prediction(o) for o in found])
    scores = scoring.score(rows, found, core_only=not all_rows)
    left_out = "source" if leave_one_source_out else "group" if leave_one_group_out else ""
    _report(rows, found, scores, output_format, left_out, all_rows, predicted=output_path is None)


def _prediction(outcome: Outcome) -> dict[str, Any]:
    found = outcome.prediction
    low, central, high = found.watts if found else (None, None, None)
    return {
        "id": outcome.id,
        "watts": central,
        "p05": low,
        "p95": high,
        "scope": found.scope if found else "",
        "tier": found.tier if found else "",
        "reason": outcome.reason,
    }


def _report(
    rows: list[Row],
    found: list[Outcome],
    scores: list[Score],
    output_format: str,
    left_out: str,
    all_rows: bool,
    *,
    predicted: bool,
) -> None:
    if not scores:
        table = render.Table(
            ("id", "watts (90 % interval)", "scope", "tier", "reason"),
            [
                (
                    o.id,
                    render.interval(o.prediction.watts) if o.prediction else render.UNKNOWN,
                    o.prediction.scope if o.prediction else "",
                    o.prediction.tier if o.prediction else "",
                    o.reason,
                )
                for o in found
            ],
            notes=["no measured_watts in these rows: nothing to score"],
        )
        if predicted:
            render.write(output_format, None, results=[_prediction(o) for o in found], tables=[table])
        return
    how = f"each {left_out} predicted by a model fitted without it" if left_out else "released model"
    title = f"carbonest against {scores[-1].rows} measurements ({how})"
    table = render.Table(
        (
            "stratum",
            "n",
            "median |error| %",
            "geometric bias %",
            "beyond 50 % off",
            "inside 90 % range %",
            "interval score",
        ),
        [
            (
                s.stratum,
                s.rows,
                _tenth(s.median_abs_pct),
                f"{s.geometric_bias_pct:+.1f}",
                _tenth(s.share_beyond_half_pct),
                _tenth(s.coverage_pct),
                f"{s.interval_score:.2f}",
            )
            for s in scores
        ],
        title,
    )
    from estimator.model import SCHEMA_VERSION

    macros = _macros(rows, scores, bool(left_out), all_rows)
    compared = render.Table(
        ("method", "macro: mean of the strata's median |error| %"),
        [(n, _tenth(m)) for n, m in macros.items()],
        "Beside it",
    )
    strata = [asdict(s) for s in scores]
    results = {
        "schema_version": SCHEMA_VERSION,
        "leave_one_group_out": left_out == "group",
        "leave_one_source_out": left_out == "source",
        "macro_median_abs_pct": macros["carbonest"],
        "strata": strata,
        "baselines_macro_median_abs_pct": {n: m for n, m in macros.items() if n != "carbonest"},
        "predictions": [_prediction(o) for o in found],
    }
    render.write(output_format, None, results=strata if output_format == "csv" else results, tables=[table, compared])


def _macros(rows: list[Row], scores: list[Score], left_out: bool, all_rows: bool) -> dict[str, float | None]:
    from estimator.validation import baselines, scoring

    found = {"carbonest": scoring.macro(scores)}
    by_method = {name: baselines.outcomes(method, rows) for name, method in baselines.METHODS.items()}
    name = "nine constants, fitted without the group" if left_out else "nine constants, fitted on these very rows"
    by_method[name] = baselines.nine_constants(rows, (lambda row: row.get("group", "")) if left_out else None)
    for method, outcomes in by_method.items():
        found[method] = scoring.macro(scoring.score(rows, outcomes, core_only=not all_rows))
    return found


def _tenth(value: float | None) -> str:
    return render.UNKNOWN if value is None else f"{value:.1f}"
