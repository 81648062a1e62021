"""``carbonest profile distill``: a teacher, its student, and the same student without a teacher."""

from __future__ import annotations

from typing import Any

import click

from ...api.profile import profile_houses
from .. import options, render, terminal
from ..help import Grouped
from . import options as profile_options
from .front import student_answers
from .houses import INTERRUPTED
from .report import compared_table, here_table, main_table, prediction_table, training_table

#: The reference and the models of the comparison.
MODELS = ("ridge", "distill")


@click.command("distill", cls=Grouped)
@profile_options.training
@click.option("--unlabelled", metavar="FILE", help="Further houses for the student; those in --data are left out.")
@click.option(
    "--trials", type=click.IntRange(min=1), default=1, show_default=True, help="Tuning trials of the student to count."
)
@profile_options.place
@options.output
def command(output_format: str, output_path: str | None, **given: Any) -> int:
    """Distil an ensemble into a network with one small layer: accuracy kept, cost of a prediction, break-even.

    The student learns from a mix of the teacher's answers and the truth, and from rows with swapped features that only
    the teacher has priced; --unlabelled adds houses without prices. Beside it: the same network, trained for as many
    steps on hard labels. For vision models see torchdistill.

    \b
    carbonest profile distill --data train.csv --unlabelled AmesHousing.csv
    """
    profile_options.check_outputs(output_path)
    with profile_options.progress("distilling") as step:
        profile = profile_houses(models=MODELS, on_progress=step, **profile_options.given_only(given))
    for warning in profile.warnings:
        terminal.note(warning)
    plain = profile.to_dict()
    header = {key: value for key, value in plain.items() if key != "results"}
    distilled = profile.distillation
    tables = [main_table(profile), compared_table(profile), here_table(profile), prediction_table(profile)]
    tables.append(training_table(profile))
    if distilled is not None:
        tables.append(render.Table(("question", "answer"), student_answers(distilled)))
    render.write(output_format, output_path, results=plain["results"], tables=tables, header=header)
    if profile.interrupted:
        terminal.complain("interrupted; what was finished is above.")
        return INTERRUPTED
    return 0
