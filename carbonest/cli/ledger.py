"""The trail of a result as ``--explain`` prints it: a ledger of steps, and the sources that they cite."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from . import render

if TYPE_CHECKING:
    from estimator.model import Step

#: Details stand under the name of their step.
_UNDER = " " * 5
_NAME_WIDTH = 32


def ledger(steps: Sequence[Step], title: str = "Trail") -> str:
    """Return the trail as text: a step with value, unit and bounds, and below it how it came about and from where."""
    lines, said = [title], ""
    names = [render.one_line(step.name) for step in steps]
    column = len(_UNDER) + min(max(map(len, names), default=0), _NAME_WIDTH)
    for number, (name, step) in enumerate(zip(names, steps, strict=True), start=1):
        lines += _head(f"{number:3}. {name}", render.one_line(_value(step)), column)
        cited = " ".join(step.source_ids)
        where = "[sources as above]" if cited and cited == said else f"[{cited}]" if cited else ""
        said = cited or said
        detail = render.one_line(" ".join(filter(None, (step.method, where))))
        if detail:
            lines.append(render.wrapped(_UNDER + detail))
    return "\n".join(lines)


def _value(step: Step) -> str:
    value, unit, bounds = _figures(step)
    unit = "" if isinstance(step.value, str) else unit  # there it names what kind of text it is
    return f"{value} {unit}".rstrip() + (f"  ({bounds})" if bounds else "") + ("   assumed" if step.assumed else "")


def _head(name: str, value: str, column: int) -> list[str]:
    line = f"{name:{column}} {value}"
    # A value that finds no room beside its name stands below it.
    return [line] if len(line) <= render.width() else [name, render.wrapped(_UNDER + value)]


def _listed(cited: Iterable[tuple[str, ...]]) -> str:
    """Return sources as text: the title and below it the address, in one piece."""
    lines = ["Sources"]
    for name, title, published, licence, address in cited:
        about = ", ".join(filter(None, (published, licence)))
        lines.append(render.wrapped(f"[{name}] {title}" + (f" ({about})" if about else ""), hanging=_UNDER))
        if address:
            lines.append(_UNDER + address)
    return "\n".join(lines)


def trail(steps: Sequence[Step], title: str = "Trail") -> render.Table:
    """Return the trail: a ledger in text, a table in Markdown."""
    return render.Table(
        ("step", "value", "unit", "90 % interval", "origin", "method", "sources"),
        [
            (step.name, *_figures(step), "assumed" if step.assumed else "", step.method, " ".join(step.source_ids))
            for step in steps
        ],
        title=title,
        in_text=lambda: ledger(steps, title),
    )


def sources(steps: Iterable[Step]) -> render.Table:
    """Return title, date, licence and address of every source that a trail cites: a list in text, else a table."""
    cited = _cited(steps)
    headings = ("source", "title", "published", "licence", "address")
    return render.Table(headings, cited, title="Sources", in_text=lambda: _listed(cited))


def _cited(steps: Iterable[Step]) -> list[tuple[str, ...]]:
    from estimator import tables as data

    wanted = {source for step in steps for source in step.source_ids}
    return [
        (row["source_id"], row["title"], row["published"], row["licence"], row["url"])
        for row in data.table("sources")
        if row["source_id"] in wanted
    ]


def _figures(step: Step) -> tuple[str, str, str]:
    """Return value, unit and bounds of a step as printed."""
    if isinstance(step.value, str):
        return step.value, step.unit, ""
    one = render.scale([step.value], step.unit.removeprefix("-"))
    return one.figure(step.value, 4), one.unit, one.bounds(step.low, step.high)
