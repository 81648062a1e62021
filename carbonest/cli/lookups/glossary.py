"""``carbonest glossary``: what a word of the output means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .. import options, render

if TYPE_CHECKING:
    from ...glossary import Term


@click.command("glossary")
@click.argument("term", nargs=-1)
@options.output
def command(term: tuple[str, ...], output_format: str, output_path: str | None) -> None:
    """Say what a word of the output means: one, or all of them.

    \b
    carbonest glossary SCI
    carbonest glossary "told apart"
    carbonest glossary
    """
    from estimator.errors import InputError, UnknownNameError

    from ... import glossary

    wanted = " ".join(term)
    found = glossary.find(wanted) if wanted else None
    if wanted and found is None:
        if all(glossary.find(word) for word in term):
            raise InputError(f"the glossary explains one term at a time; got {len(term)}: {', '.join(term)}.")
        known = {name: each.name for name, each in glossary.spellings().items()}
        inside = [each.name for name, each in glossary.spellings().items() if glossary.key(wanted) in name]
        nearest = inside[:3] or UnknownNameError.among("term", glossary.key(wanted), known).nearest
        raise UnknownNameError("term", wanted, dict.fromkeys(nearest), "`carbonest glossary` lists them all.")
    terms = glossary.TERMS if found is None else (found,)
    rows = [(each.name, each.meaning, f"docs/{each.page}") for each in terms]
    render.write(
        output_format,
        output_path,
        results=[
            {"term": each.name, "also": list(each.also), "meaning": each.meaning, "page": f"docs/{each.page}"}
            for each in terms
        ],
        tables=[render.Table(("term", "meaning", "more"), rows)],
        text=lambda: _text(terms),
    )


def _text(terms: tuple[Term, ...]) -> str:
    from textwrap import fill

    lines = []
    for each in terms:
        also = f" (also: {', '.join(each.also)})" if each.also else ""
        lines.append(f"{each.name}{also}")
        for text in (each.meaning, f"docs/{each.page}"):
            lines.append(fill(text, 96, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False))
    return "\n".join(lines)
