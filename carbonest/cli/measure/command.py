"""``carbonest measure -- COMMAND`` (or ``run``): energy of any program."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from estimator import files
from estimator.errors import CarbonestError
from estimator.units import seconds
from profiler.measure.command import check_command
from profiler.measure.measurement import Measurement
from profiler.measure.run_log import append_to_log, check_log

from ...api.footprint import check_places, priced
from ...api.measure import run
from .. import options, render, terminal
from ..help import Grouped
from .report import tables, text

if TYPE_CHECKING:
    from ...api.training_run import LlmRun

#: Options that say what language model the command trains; the others count only beside ``--llm``.
TRAINING = ("llm", "active", "method", "seq", "precision", "training_log", "gpu", "gpus")


@click.command("measure", cls=Grouped, context_settings={"allow_interspersed_args": False})
@click.argument("argv", nargs=-1, type=click.UNPROCESSED, metavar="-- COMMAND [ARGUMENT]...")
@click.option(
    "--repeats",
    "-n",
    type=options.whole(1),
    default=1,
    show_default=True,
    help="Run it so often; a run that fails is the last.",
)
@click.option(
    "--idle",
    "idle_seconds",
    type=options.bounded(seconds, "seconds", 0.0, 3600.0),
    default=0.0,
    help="Measure the idle machine for so long first, and subtract it.",
)
@click.option(
    "--follow", is_flag=True, help="Wait also for processes that outlive the command, where a cgroup shows them."
)
@click.option(
    "--region", metavar="REGION", help="With --cloud: its region. Alone: the cloud region this machine stands in."
)
@options.intensity
@click.option("--pue", type=options.positive(1.0), help="Power usage effectiveness of the site here.")
@click.option("--usd-per-kwh", type=options.USD_PER_KWH, help="Price of electricity here.")
@click.option("--cloud", metavar="SKU", help="Also: what the run would take on this cloud machine.")
@click.option(
    "--speed",
    type=options.positive(),
    metavar="FACTOR",
    help="With --cloud: work of one vCPU there relative to one CPU here, if you know it.",
)
@click.option("--llm", metavar="MODEL", help="It trains this language model: its tokens a second are read, too.")
@click.option("--active", metavar="N", help="With --llm by size: parameters at work on a token: 3B.")
@click.option("--method", type=click.Choice(["pretrain", "full", "lora", "qlora"]), help="With --llm.")
@click.option("--seq", metavar="N", help="With --llm: tokens of a sequence; 4k.")
@click.option("--precision", type=click.Choice(["bf16", "fp8"]), help="With --llm.")
@click.option(
    "--training-log", metavar="FILE", help="With --llm: the log to read; what the command prints, if left out."
)
@click.option("--gpu", metavar="NAME", help="With --llm: the GPU it runs on; the driver's, if left out.")
@click.option("--gpus", type=options.whole(1), metavar="N", help="With --llm: how many; all, if left out.")
@click.option("--name", help="A name for the result; the command itself if left out.")
@click.option("--log", metavar="FILE.csv", help="Append a row to this CSV file, one for each run of `measure`.")
@click.option("--explain", is_flag=True, help="Print the trail behind modelled figures.")
@options.form(
    options.FORMS,
    default=None,
    show_default=False,
    help="Form of the result: text on stderr if left out, or JSON in --output.",
)
@options.to_file("Write the result to FILE (atomically).")
@options.quiet
@click.pass_context
def command(
    ctx: click.Context,
    /,
    argv: tuple[str, ...],
    repeats: int,
    idle_seconds: float,
    follow: bool,
    name: str | None,
    log: str | None,
    explain: bool,
    output_format: str | None,
    output_path: str | None,
    **given: Any,
) -> int:
    """Measure any program: CPU-seconds, time, memory, and the energy of CPUs, memory and GPUs.

    Joules come from the counters of this machine where they can be read (RAPL, NVML), else from CPU-seconds and the
    power curve of its CPUs: then they are labelled as modelled. The program's own output, exit status and signals
    pass through; the report goes to stderr, because stdout belongs to the program. With --format it goes to stdout,
    and with --output into a file that `plan`, `statement` and `merge` read. With --llm the tokens a second that a
    training prints or logs (Lightning, Hugging Face Trainer, torchtitan, …) become the share of the GPU's peak and
    joules a token, which `plan --profile FILE --tokens N` takes to the whole training.

    \b
    carbonest measure -- python train.py --epochs 3
    carbonest measure --llm qwen3-8b --method lora --output run.json -- python tune.py
    carbonest measure -n 5 --output run.json -- ./solve input.dat
    carbonest measure --cloud Standard_D4s_v5 --region westeurope -- make test
    """
    check_command(argv)
    if output_path is not None and output_path != "-":
        files.check_writable(output_path)
    of_training = {name: given.pop(name) for name in TRAINING}
    places = given
    if log is not None:
        check_log(log)
    check_places(**places)
    training = _training(of_training)
    if idle_seconds > 0:
        terminal.say(f"measuring the idle machine for {render.figure(idle_seconds)} s first …")
    line = training.line if training is not None and training.log is None else None
    measurement = run(argv, repeats=repeats, idle_seconds=idle_seconds, follow=follow, name=name, line=line)
    failed: CarbonestError | None = None
    try:
        if training is not None:
            measurement = training.added(measurement)
        measurement = priced(measurement, **places)
    except CarbonestError as error:
        # A service that fails after the program has run must not take the measurement with it.
        failed = error
    try:
        typed = ctx.get_parameter_source("output_format") is click.core.ParameterSource.COMMANDLINE
        reported = not typed and not (output_path and terminal.is_quiet())
        _write(measurement, output_format, output_path, explain=explain, reported=reported)
        if log is not None:
            append_to_log(log, measurement)
    except CarbonestError as error:
        failed = failed or error
    return _status(measurement.exit_code or 0, failed)


def _training(given: dict[str, Any]) -> LlmRun | None:
    """Return the training that the command is; its rooms load only where one is asked for."""
    if all(value is None for value in given.values()):
        return None
    from ...api.training_run import LlmRun

    return LlmRun.asked(given)


def _status(program: int, failed: CarbonestError | None) -> int:
    """Return the program's exit status; a failure of ours has one only where the program has none to tell."""
    if failed is None:
        return program
    if not program:
        raise failed
    terminal.complain(str(failed))
    return program


def _write(
    measurement: Measurement, output_format: str | None, output_path: str | None, *, explain: bool, reported: bool
) -> None:
    """Write the result first: what is said on stderr may find nobody there; ``reported`` there, too.

    Raises
    ------
    InputError
        If the result could not be written; the report then went to stderr, so that it is not lost.
    """
    with render.at(terminal.columns_of(sys.stderr)):
        report = text(measurement, explain=explain)
    lost: CarbonestError | None = None
    if output_format is not None or output_path is not None:
        try:
            render.write(
                output_format or "json",
                output_path,
                results=measurement.to_dict(),
                tables=tables(measurement, explain=explain),
                text=lambda: text(measurement, explain=explain),
            )
        except CarbonestError as error:
            lost = error
    for warning in measurement.warnings:
        terminal.note(warning)
    if reported or lost is not None:
        terminal.say(report)
    if lost is not None:
        raise lost
