"""One row of a bill explained, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import render
from ..ledger import trail

if TYPE_CHECKING:
    from estimator.fleet.explain import Explained

#: What a person asks of a row first.
_FIRST = ("class", "reason", "machine_hours", "billed", "effective", "currency", "price_kind", "flag")


def tables(found: Explained) -> list[render.Table]:
    """Return the answer, what the row says, and the trail of its energy."""
    usage = found.to_dict()["usage"]
    rows: list[tuple[object, ...]] = [(name, str(usage[name])) for name in _FIRST if name in usage]
    rows.insert(1, ("which is", found.meaning))
    rows += [(name, value) for name, value in found.figures.items()]
    rows += [(name.replace("_", " "), str(value)) for name, value in found.derived.items()]
    if not found.figures and "not_estimated" not in found.derived:
        rows.append(("energy", "none"))
    title = f"Row {found.line:,} of {found.file}"
    shown = [render.Table(("", "what was made of it"), rows, title=title)]
    rest = [(name, str(value)) for name, value in usage.items() if name not in (*_FIRST, "file", "line", "tags")]
    shown.append(render.Table(("usage column", "value"), rest, title="As usage"))
    shown.append(render.Table(("column", "value"), list(found.raw.items()), title="As billed"))
    if found.trail:
        shown.append(trail(found.trail))
    return shown
