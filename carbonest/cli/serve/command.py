"""``carbonest serve``: what it takes to serve a language model."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from estimator import units
from estimator.choices import BOUNDARIES, PRICE_KINDS, PROVIDERS, SIGNALS
from estimator.serving.coefficients import ENGINES
from estimator.serving.formats import FORMATS

from .. import options, render, terminal
from ..help import Grouped

Command = Callable[..., Any]
COUNT = options.COUNT


def _load_options(function: Command) -> Command:
    for option in reversed(
        [
            click.option("--llm", required=True, metavar="MODEL", help="Known name or size: qwen3-8b, 8B, 30B-A3B."),
            click.option("--active", type=COUNT, metavar="N", help="With a size: parameters at work on one token, 3B."),
            click.option("--requests-per-s", type=options.positive(), metavar="N", help="Arriving requests a second."),
            click.option("--requests-per-day", type=COUNT, metavar="N", help="Requests a day: 200k."),
            click.option("--tokens-per-day", type=COUNT, metavar="N", help="Output tokens a day: 1.5B."),
            click.option(
                "--concurrency", type=options.positive(), metavar="N", help="Mean requests being answered at any time."
            ),
            click.option("--input-tokens", type=COUNT, metavar="N", help="Tokens of a question, with all before it."),
            click.option("--output-tokens", type=COUNT, metavar="N", help="Tokens of an answer, reasoning included."),
            click.option(
                "--peak-to-mean",
                type=options.positive(1.0),
                metavar="N",
                help="Busiest hour over the mean, for which replicas are sized.  [default: 1]",
            ),
        ]
    ):
        function = option(function)
    return function


def _how_options(function: Command) -> Command:
    for option in reversed(
        [
            click.option(
                "--precision",
                type=options.Word(list(FORMATS)),
                default="bf16",
                show_default=True,
                help="Of the weights.",
            ),
            click.option(
                "--engine",
                type=options.Word(ENGINES),
                default="vllm",
                show_default=True,
                help="What serves; eager is PyTorch without graphs.",
            ),
            click.option("--gpu", metavar="NAME", help="H100, A100-80GB, …; all that were measured if left out."),
            click.option("--sku", help="Machine type in any spelling, instead of --gpu."),
            click.option(
                "--gpus-per-replica",
                type=options.whole(1),
                metavar="N",
                help="GPUs that share one copy of the weights; the cheapest split if left out.",
            ),
            click.option(
                "--answer-s",
                type=options.Parsed("seconds", units.seconds),
                help="Longest time of a whole answer: 2, 2s, 500ms.",
            ),
            click.option(
                "--token-ms",
                type=options.Parsed("ms", units.milliseconds),
                help="Longest time between two tokens of an answer.",
            ),
            click.option(
                "--tokens-per-s",
                type=options.positive(),
                metavar="N",
                help="Output tokens a second that you measured on one replica (with --at-batch).",
            ),
            click.option(
                "--at-batch", type=options.positive(1.0), metavar="N", help="Requests at once while that was measured."
            ),
        ]
    ):
        function = option(function)
    return function


def _place_options(function: Command) -> Command:
    for option in reversed(
        [
            click.option("--provider", type=options.Word(PROVIDERS), help="aws and azure if left out."),
            click.option("--region", help="In any spelling. Left out: the provider's median region, with the spread."),
            click.option("--start", help="Start of the month, e.g. 2026-07-01 (UTC unless it says otherwise)."),
            click.option("--pue", type=options.positive(1.0), help="Power usage effectiveness, if you know it."),
            click.option(
                "--boundary", type=click.Choice(BOUNDARIES), help="Emissions of the electricity.  [default: lifecycle]"
            ),
            click.option(
                "--signal",
                type=click.Choice(SIGNALS),
                help="What a kWh contains, or what one more causes.  [default: average]",
            ),
            click.option("--price-kind", type=options.Word(PRICE_KINDS), default=PRICE_KINDS[0], show_default=True),
        ]
    ):
        function = option(function)
    return function


@click.command("serve", cls=Grouped)
@_load_options
@_how_options
@_place_options
@options.intensity
@options.prices
@click.option("--explain", is_flag=True, help="Print the trail with its sources.")
@options.page
@options.output
def command(explain: bool, html_path: str | None, output_format: str, output_path: str | None, **given: Any) -> None:
    """What it takes to serve a language model: replicas, energy, carbon and money, a month and a token.

    Say the load by --requests-per-s, --requests-per-day, --tokens-per-day or --concurrency. Without one the answer is a
    curve: a token costs 10 to 50 times more alone than in a full batch, so that no single figure would be true.

    \b
    carbonest serve --llm 8B --requests-per-s 50 --input-tokens 1000 --output-tokens 250 --gpu H100
    carbonest serve --llm qwen3-30b-a3b --region eu-north-1
    """
    from estimator.serving.face import serve

    if html_path is not None:
        from .. import pages

        pages.check(html_path, output_path)
    found = serve(**given)
    for warning in found.warnings:
        terminal.note(warning)
    from .report import tables, text

    if html_path is not None:
        from .page import serve_page

        pages.put(serve_page(found), html_path)
    header = found.to_dict()
    render.write(
        output_format,
        output_path,
        results=header.pop("results"),
        header=header,
        tables=tables(found, explain=explain),
        text=lambda: text(found, explain=explain),
    )
