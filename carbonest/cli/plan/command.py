"""``carbonest plan``: where, when and on what to run a job."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click
from click.core import ParameterSource

from estimator.choices import PRICE_KINDS
from estimator.planning.options import CHOICES

from .. import options, render, terminal
from ..help import Grouped

CLASSES = [
    "classification", "detection", "detection_two_stage", "diffusion", "inference_llm_generate", "inference_llm_prompt",
    "llm_finetune", "llm_pretraining", "recommender", "segmentation_3d", "transformer_training",
]  # fmt: skip

Command = Callable[..., Any]


def _job_options(function: Command) -> Command:
    for option in reversed(
        [
            click.option("--zoo", metavar="NAME", help="Train a Detectron2 model; `carbonest zoo` lists them."),
            click.option(
                "--lsj", is_flag=True, default=None, help="With --zoo: take the range of a large-scale-jitter model."
            ),
            click.option(
                "--llm", metavar="MODEL", help="Train a language model: qwen3-8b, 8B, 30B-A3B (with --tokens)."
            ),
            click.option(
                "--tokens", type=options.COUNT, metavar="N", help="With --llm: tokens of one epoch: 2B, 1.5T."
            ),
            click.option("--epochs", type=options.positive(), metavar="N", help="With --llm: how often; once."),
            click.option("--active", metavar="N", help="With --llm by size: parameters at work on a token: 3B."),
            click.option(
                "--method",
                type=click.Choice(CHOICES["method"]),
                help="With --llm: train every weight, or adapters.  [default: pretrain]",
            ),
            click.option("--seq", type=options.SEQUENCE, metavar="N", help="With --llm: tokens of a sequence; 4k."),
            click.option(
                "--stack",
                type=click.Choice(CHOICES["stack"]),
                help="With --llm: Megatron-like code, plain framework code, or not known.  [default: unknown]",
            ),
            click.option("--optimizer", type=click.Choice(CHOICES["optimizer"]), help="With --llm.  [default: adamw]"),
            click.option(
                "--recompute",
                type=click.Choice(CHOICES["recompute"]),
                help="With --llm: layers computed again; auto: where memory asks for it.  [default: auto]",
            ),
            click.option(
                "--tokens-per-s-per-gpu",
                type=options.COUNT,
                metavar="N",
                help="With --llm and --gpu: the speed that you measured; it wins.",
            ),
            click.option(
                "--mfu", type=options.FRACTION, help="With --llm and --gpu: share of the 16-bit peak, measured."
            ),
            click.option("--profile", metavar="FILE", help="A result of `carbonest measure` or `profile`; - is stdin."),
            click.option("--model", metavar="NAME", help="With --profile: which of several results."),
            click.option("--gpu-hours", type=options.HOURS, help="Hours of one GPU (with --gpu): 200, 200h."),
            click.option(
                "--gpu",
                metavar="NAME",
                help="GPU that the hours were counted on: V100, A100-80GB, …; of --llm the only one to weigh.",
            ),
            click.option(
                "--gpus",
                "--gpus-per-node",
                "gpus",
                type=options.whole(1, 1_000_000),
                help="GPUs that were at work when the hours were counted; of --llm those to train on.",
            ),
            click.option("--vcpu-hours", type=options.HOURS, help="Hours of one busy vCPU."),
            click.option("--cpu", metavar="MODEL", help="CPU that the vCPU-hours were counted on."),
            click.option(
                "--threads",
                type=options.positive(1),
                metavar="N",
                help="vCPUs that the job keeps busy; all, if left out.",
            ),
            click.option(
                "--trials", type=options.whole(1), default=None, help="Runs of the whole job, one after the other."
            ),
            click.option("--memory", type=options.MEMORY, help="Memory the machine must have: 64GiB."),
            click.option("--gpu-memory", type=options.BOARD_MEMORY, help="Memory each GPU must have: 80GB."),
            click.option(
                "--class",
                "work",
                type=click.Choice(CLASSES),
                metavar="KIND",
                help=f"Kind of work, by which other GPUs compare: {', '.join(CLASSES)}.",
            ),
            click.option(
                "--precision",
                type=options.Word(CHOICES["precision"]),
                help="Of the run to plan; the zoo's hours are fp32.",
            ),
            click.option(
                "--batch",
                type=options.positive(),
                metavar="N",
                help="Items of one step on one GPU: sets the watts; the zoo takes 2.",
            ),
            click.option(
                "--speed",
                multiple=True,
                metavar="GPU=FACTOR",
                help="Your own speed of a GPU relative to the job's: A100=2.1.",
            ),
            click.option("--gpu-util", type=options.FRACTION, help="GPU utilization of the run, 65% or 0.65."),
            click.option("--cpu-util", type=options.FRACTION, help="CPU utilization of the run."),
            click.option("--workload", help="Class that sets the watts: training, llm-training, serving, batch, …"),
        ]
    ):
        function = option(function)
    return function


def _place_options(function: Command) -> Command:
    for option in reversed(
        [
            click.option("--provider", multiple=True, help="aws, azure, gcp; aws and azure if left out."),
            click.option(
                "--regions",
                "--region",
                "regions",
                multiple=True,
                metavar="A,B,…",
                help="Only these, or those of a country or continent; all open ones if left out.",
            ),
            click.option("--country", multiple=True, help="Only regions there: SE, Germany, eu, eea (data residency)."),
            click.option("--near", metavar="REGION", help="Only regions within --within-km of this one."),
            click.option("--within-km", type=options.KILOMETRES, help="With --near: 500km, 300mi.  [default: 1500]"),
            click.option("--sku", multiple=True, help="Only these machine types."),
            click.option(
                "--machines",
                metavar="1,2,…",
                help="Machines at once to try.  [default: 1; with --llm what memory needs]",
            ),
            click.option(
                "--price-kind",
                type=options.Word([*PRICE_KINDS, "all"]),
                multiple=True,
                help="May repeat.  [default: on_demand]",
            ),
            click.option("--spot", is_flag=True, help="Short for --price-kind spot."),
            click.option(
                "--price",
                multiple=True,
                metavar="[SKU[@REGION]=]USD_PER_H",
                help="Your own price of a machine; may repeat. A number alone beside one --sku.",
            ),
            click.option(
                "--checkpoint-every",
                type=options.HOURS,
                help="With spot prices: work between two checkpoints, 1h; counts what interruptions cost.",
            ),
            click.option("--start", help="Earliest start, e.g. 2026-12-01T08:00 (UTC unless it says otherwise)."),
            click.option("--window", type=options.HOURS, help="How much later it may start: 24h."),
        ]
    ):
        function = option(function)
    return function


def _aim_options(function: Command) -> Command:
    for option in reversed(
        [
            click.option(
                "--minimize", type=click.Choice(CHOICES["minimize"]), help="What ranks the options.  [default: carbon]"
            ),
            click.option(
                "--carbon-price",
                type=options.USD_PER_TONNE,
                help="USD per tonne: ranks by money and carbon in one number.",
            ),
            click.option("--deadline", type=options.HOURS, help="Longest time the job may take: 24h, 3d."),
            click.option("--budget", type=options.USD, help="Most it may cost: 50, $50, 1k."),
            click.option("--max-kgco2e", type=options.KILOGRAMS, help="Most it may emit, making it included: 5kg, 2t."),
            click.option(
                "--boundary",
                type=click.Choice(CHOICES["boundary"]),
                help="Emissions of the electricity.  [default: lifecycle]",
            ),
            click.option(
                "--signal",
                type=click.Choice(CHOICES["signal"]),
                help="What a kWh contains, or what one more causes.  [default: average]",
            ),
            click.option("--pue", type=options.positive(1.0), help="Power usage effectiveness, if you know it."),
            click.option(
                "--limit",
                type=click.IntRange(min=1),
                help="Exactly so many options; left out, the twelve that tell most, and all in other forms.",
            ),
        ]
    ):
        function = option(function)
    return function


@click.command("plan", cls=Grouped)
@click.argument("job_file", required=False, metavar="[JOB.toml]")
@_job_options
@_place_options
@_aim_options
@options.intensity
@options.prices
@click.option("--wide", is_flag=True, help="Show every option, and every figure with its range.")
@click.option("--explain", is_flag=True, help="Print the trail of the best option with its sources.")
@click.option("--html", metavar="FILE", help="Also write one self-contained page with charts.")
@options.output
def command(
    job_file: str | None,
    wide: bool,
    explain: bool,
    html: str | None,
    output_format: str,
    output_path: str | None,
    spot: bool,
    **given: Any,
) -> None:
    """Where, when and on what to run a job: hours, money, energy and carbon of every machine in every region.

    Say what the job is by --zoo, --llm, --profile, --gpu-hours or --vcpu-hours, or in a TOML file with these options as
    keys. Every figure is a 90 % interval; the ranking says which options it cannot tell apart, judged on what they do
    not share.

    \b
    carbonest plan --zoo faster_rcnn_R_50_FPN_3x
    carbonest plan --llm qwen3-8b --tokens 20M --method lora
    carbonest plan --llm 70B --tokens 2T --gpu H100 --gpus 512
    carbonest plan --gpu-hours 500 --gpu A100-80GB --class transformer_training --country eu --deadline 72h
    carbonest plan --profile run.json --trials 200 --regions westeurope,eu-north-1 --carbon-price 100
    """
    from estimator.planning.job_files import file_options

    from ...api.plan import plan
    from .report import note_lines, tables, text

    # Over a file counts what was typed, over the project's settings the file; an option's own default says nothing.
    context = click.get_current_context()
    source = context.get_parameter_source
    typed, set_ = (
        {name: value for name, value in given.items() if source(name) is origin}
        for origin in (ParameterSource.COMMANDLINE, ParameterSource.DEFAULT_MAP)
    )
    if spot:
        options.take_spot(context, given)
        typed["price_kind"] = given["price_kind"]
    found = plan(**set_ | (file_options(job_file) if job_file else {}) | typed)
    for line in note_lines(found):
        terminal.note(line)
    if html:
        from .page import plan_page

        render.put(plan_page(found), html)
    header = found.to_dict()
    render.write(
        output_format,
        output_path,
        results=header.pop("results"),
        header=header,
        tables=tables(found, explain=explain, wide=wide),
        text=lambda: text(found, explain=explain, wide=wide),
    )
