"""``carbonest statement``: what results say, for a paper, a model card, a regulator, an inventory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from estimator.errors import InputError
from estimator.statement.scores import MOST

from .. import options, render, terminal
from ..help import Grouped

if TYPE_CHECKING:
    from ...api.statement import Statement
    from .fields import Field

FORMATS = ("text", "latex", "modelcard", "annex-xi", "sci", "scope3", "json")


@click.command("statement", cls=Grouped)
@click.argument("results", nargs=-1, metavar="RESULT...")
@click.option(
    "--inference",
    multiple=True,
    metavar="RESULT",
    help="Results of runtime operations, for the consumer's score; may be repeated.",
)
@click.option(
    "--format",
    "-f",
    "output_format",
    default="text",
    show_default=True,
    metavar="A,B,…",
    help=f"One or more of {', '.join(FORMATS)}.",
)
@options.to_file(forms=FORMATS)
@options.quiet
@click.option("--model", metavar="NAME", help="Name of the model or software.")
@click.option("--training-type", type=click.Choice(["pre-training", "fine-tuning"]), help="For the model card.")
@click.option(
    "--flop", type=options.positive(high=MOST), metavar="N", help="Floating point operations of the training."
)
@click.option("--parameters", type=options.positive(high=MOST), metavar="N", help="Parameters of the model.")
@click.option("--training-tokens", type=options.positive(high=MOST), metavar="N", help="Tokens that it was trained on.")
@click.option("--per", type=options.positive(high=MOST), metavar="N", help="Units served by what --inference names.")
@click.option("--unit", default="inference", show_default=True, help="What one is: token, image, inference, …")
@click.option("--region", help="Where measured runs stood that do not say it: a cloud region.")
@click.option("--intensity", metavar="GRAMS|SOURCE", help="… or what their electricity emits, as `measure` takes it.")
@click.option("--pue", type=options.positive(1.0), help="Power usage effectiveness of that site.")
def command(
    results: tuple[str, ...],
    inference: tuple[str, ...],
    output_format: str,
    output_path: str | None,
    region: str | None,
    intensity: str | None,
    pue: float | None,
    per: float | None,
    **given: Any,
) -> None:
    """State what results come to: hardware, hours, energy and how it was found, site, grid, range, what is left out.

    RESULT is JSON of measure, merge, profile, vm, plan, usage or fleet. Measured runs that overlap count once. Every
    field is filled, or says why it does not apply.

    \b
    carbonest statement runs/*.json
    carbonest statement runs/*.json --output statement.tex
    carbonest statement train.json --format modelcard,annex-xi --model my-model --flop 3e21
    carbonest statement train.json --inference month.json --per 4e9 --unit token --parameters 8e9 --format sci
    """
    from estimator.statement.scores import Given

    from ...api.statement import statement

    forms = _forms(output_format)
    found = statement(
        results, inference=inference, given=Given(units=per, **given), region=region, intensity=intensity, pue=pue
    )
    for note in found.notes:
        terminal.note(note)
    render.put("\n\n".join(_form(form, found).rstrip("\n") for form in forms) + "\n", output_path)


def _forms(text: str) -> list[str]:
    forms = [each.strip().lower() for each in text.split(",") if each.strip()]
    wrong = [each for each in forms if each not in FORMATS]
    if wrong or not forms:
        raise InputError(f"--format must be one or more of {', '.join(FORMATS)}; got {text!r}.")
    if "json" in forms and len(forms) > 1:
        raise InputError("--format json holds every form already: leave the others out.")
    return list(dict.fromkeys(forms))


def _form(form: str, found: Statement) -> str:
    from . import forms
    from .sentence import latex, text

    if form == "json":
        return _json(found)
    if form in ("text", "latex"):
        return terminal.cleaned((text if form == "text" else latex)(found))
    if form == "modelcard":
        return terminal.cleaned(forms.modelcard(found))
    title, fields = {
        "annex-xi": ("EU AI Act, Annex XI, section 1, point 2 (d) and (e)", forms.annex_xi),
        "sci": ("Software Carbon Intensity, and SCI for AI", forms.sci),
        "scope3": ("GHG Protocol, scope 3", forms.scope_3),
    }[form]
    return terminal.cleaned(_page(title, fields(found)))


def _page(title: str, fields: list[Field]) -> str:
    lines = [title]
    for row in fields:
        lines.append(render.wrapped(f"{row.asked}: {row.answer}"))
        if row.basis:
            lines.append(render.wrapped(f"    basis: {row.basis}"))
    return "\n".join(lines)


def _json(found: Statement) -> str:
    import json

    from estimator.model import SCHEMA_VERSION

    from . import forms
    from .sentence import latex, text

    reports = {"annex_xi": forms.annex_xi, "sci": forms.sci, "scope3": forms.scope_3}
    data = {
        "schema_version": SCHEMA_VERSION,
        "kind": "statement",
        "version": found.version,
        "tables": found.tables,
        "text": text(found),
        "latex": latex(found),
        "modelcard": forms.modelcard(found),
        **{name: [row._asdict() for row in report(found)] for name, report in reports.items()},
        "notes": list(found.notes),
    }
    return terminal.exact_json(json.dumps(data, indent=2, ensure_ascii=False, allow_nan=False))
