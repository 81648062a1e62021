"""The verdict of a check as tables and sentences."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Any

from estimator.budgets.check import TOTAL
from estimator.results.lines import QUANTITIES

from .. import render

if TYPE_CHECKING:
    from estimator.budgets.check import Check, Finding, Row
    from estimator.model import Interval

#: Lines that a report lists; the rest are in the sum, and in JSON.
MOST = 40
#: Verdict → what the report begins with, and how it stands out.
_TITLES = {"ok": ("within budget", "good"), "exceeded": ("BUDGET EXCEEDED", "bad"), "unknown": ("NOT KNOWN", "warn")}
_WORDS = {"ok": "ok", "exceeded": "EXCEEDED", "unknown": "not known"}
_ICONS = {"ok": "✅ ok", "exceeded": "❌ exceeded", "unknown": "❔ not known"}


def tables(found: Check, *, icons: bool = False) -> list[render.Table]:
    """Return the limits with their verdicts, and the lines with what they were before."""
    words = _ICONS if icons else _WORDS
    limits = [
        (
            finding.subject,
            what(finding),
            render.figure(finding.value),
            render.figure(finding.before) if finding.rule == "increase" else "",
            limit(finding),
            words[finding.verdict] + (f" ({finding.missing} without a figure)" if finding.missing else ""),
        )
        for finding in found.findings
    ]
    headings = ("", "figure", found.limits.bound, "before", "limit", "verdict")
    title, style = _TITLES[found.verdict]
    if found.unknown:
        title += f"{': ' if found.verdict == 'unknown' else '; not known: '}{not_known(found)}"
    return [render.Table(headings, limits, title=f"carbonest: {title}", title_style=style, keep=2), _lines(found)]


def not_known(found: Check) -> str:
    """Return what cannot be judged, in words: ``USD; growth of kWh``."""
    return "; ".join(
        dict.fromkeys(
            ("" if each.subject == TOTAL else f"{each.subject}: ")
            + ("growth of " if each.rule == "increase" else "")
            + QUANTITIES[each.quantity]
            for each in found.unknown
        )
    )


def what(finding: Finding) -> str:
    """Return what is judged: ``kgCO2e``, or its growth."""
    unit = QUANTITIES[finding.quantity]
    return unit if finding.rule == "limit" else f"{unit}, growth {growth(finding.growth)}"


def limit(finding: Finding) -> str:
    """Return the limit as text."""
    return render.figure(finding.limit) if finding.rule == "limit" else f"+{render.percent(finding.limit)}"


def growth(value: float | None) -> str:
    """Return growth with its sign."""
    if value is None:
        return render.UNKNOWN
    return "from 0" if value == inf else f"{'+' if value >= 0 else '−'}{render.percent(abs(value))}"


def sentence(finding: Finding, bound: str) -> str:
    """Return one finding in words."""
    unit = QUANTITIES[finding.quantity]
    if finding.verdict == "unknown":
        lines = render.counted(finding.missing, "line")
        return f"{finding.subject}: {unit} cannot be judged; {lines} without a figure."
    state = "is above" if finding.verdict == "exceeded" else "keeps"
    if finding.rule == "limit":
        return (
            f"{finding.subject}: {render.figure(finding.value)} {unit} ({bound}) {state} the limit of {limit(finding)}."
        )
    return (
        f"{finding.subject}: {render.figure(finding.value)} {unit} ({bound}), {growth(finding.growth)} over the "
        f"baseline's {render.figure(finding.before)}, {state} the limit of {limit(finding)}."
    )


def _lines(found: Check) -> render.Table:
    compared = found.before is not None
    shown = found.rows[:MOST]
    headings = ["line", "SKU", "region", "kgCO2e", "kWh", "USD"]
    if compared:
        headings[3:] = ["kgCO2e", "before [kgCO2e]", "kWh", "before [kWh]", "USD", "before [USD]"]
    rows = [_row(row, compared) for row in shown]
    notes = ["90 % intervals; what is unknown is a dash, and in no sum."]
    if len(found.rows) > MOST:
        notes.append(f"{len(found.rows) - MOST:,} more lines are in the sum; --format json lists all.")
    if any(row.line.covers == "operational" for row in found.rows):
        notes.append("kgCO2e of measured runs are operational only: the hardware's manufacture is not in them.")
    return render.Table(headings, rows, notes=notes, spare=("region",), keep=2)


def _row(row: Row, compared: bool) -> list[Any]:
    figures: list[Interval | str | None] = []
    for name in QUANTITIES:
        figures.append("gone" if row.now is None else getattr(row.now, name))
        if compared:
            figures.append("new" if row.before is None else getattr(row.before, name))
    changed = row.now is not None and row.before is not None and row.now.sku != row.before.sku
    sku = f"{row.before.sku} → {row.line.sku}" if changed and row.before is not None else row.line.sku
    return [row.line.name, sku, row.line.region, *figures]
