"""The page around the charts: sections, notes and tables in one HTML file that needs nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from . import cards
from . import table as tables
from .table import table

__all__ = ["page", "paragraph", "section", "table"]

#: What no page may hold, in whosever name it came: controls, overrides of writing's direction, half letters.
_UNREADABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_STYLE = """
:root { --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --paper: #ffffff; --accent: #0b5cad; --shade: #f6f8fa; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --soft: #9aa4af; --line: #30363d; --paper: #0d1117; --accent: #6cb6ff; --shade: #161b22; }
}
body { font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; color: var(--ink);
  background: var(--paper); max-width: 68rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin-bottom: .2rem; } h2 { font-size: 1.15rem; margin-top: 2.2rem; }
.lead { color: var(--soft); margin-top: 0; } .note { color: var(--soft); font-size: .9rem; }
.warn { border-left: 4px solid var(--ink); background: var(--shade); padding: .5rem .8rem; }
.scroll { overflow-x: auto; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
svg[role=img] { width: 100%; height: auto; display: block; margin: .5rem 0; }
svg text { font-size: 11px; fill: var(--soft); }
svg text.label { font-size: 12px; fill: var(--ink); paint-order: stroke; stroke: var(--paper); stroke-width: 3px; }
svg text.label.weak { fill: var(--soft); }
svg text.title { font-size: 12px; fill: var(--ink); }
.grid { stroke: var(--line); stroke-width: .7; fill: none; } .axis { stroke: var(--ink); fill: none; }
.front { stroke: var(--accent); stroke-width: 3; fill: none; opacity: .5; }
.leader { stroke: var(--soft); stroke-width: .6; }
.rule { stroke: var(--soft); stroke-dasharray: 2 4; }
.whisker { stroke: var(--soft); stroke-width: 1.2; fill: none; opacity: .6; }
.series { stroke: var(--accent); stroke-width: 1.8; fill: none; }
.strong .mark { fill: var(--accent); stroke: var(--accent); stroke-width: 1.4; } .strong .bar { fill: var(--accent); }
.weak .mark { fill: var(--paper); stroke: var(--soft); stroke-width: 1.4; }
.weak .bar { fill: var(--shade); stroke: var(--soft); }
@media print { body { margin: 0; max-width: none; } section { break-inside: avoid; } }
"""


def page(title: str, lead: str, sections: Sequence[str], footer: str = "", *, answer: str = "") -> str:
    """Return one whole HTML page; ``sections`` are already HTML, the rest is plain text."""
    foot = f'<footer class="note"><p>{escape(footer)}</p></footer>' if footer else ""
    script = f"<script>{tables.SCRIPT}</script>" if any("<table data-sort" in part for part in sections) else ""
    whole = (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_STYLE}{tables.STYLE}{cards.STYLE}</style></head><body>\n"
        f'<h1>{escape(title)}</h1>{answer}<p class="lead">{escape(lead)}</p>\n'
        + "\n".join(sections)
        + f"\n{foot}{script}</body></html>\n"
    )
    return _UNREADABLE.sub("\N{REPLACEMENT CHARACTER}", whole)


def section(heading: str, *parts: str) -> str:
    """Return a section of parts that are already HTML."""
    return f"<section><h2>{escape(heading)}</h2>{''.join(parts)}</section>"


def paragraph(text: str, kind: str = "") -> str:
    """Return a paragraph of plain text; ``kind`` is "", "note" or "warn"."""
    return f'<p class="{kind}">{escape(text)}</p>' if kind else f"<p>{escape(text)}</p>"


def folded(summary: str, *parts: str) -> str:
    """Return parts that are already HTML, folded behind a line."""
    return f"<details><summary>{escape(summary)}</summary>{''.join(parts)}</details>"
