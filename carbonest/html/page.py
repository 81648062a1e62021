"""The page around the charts: one HTML file that needs nothing else, and whose policy allows nothing else."""

from __future__ import annotations

import os
import re
from base64 import b64encode
from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256
from html import escape

from .. import __version__
from . import cards, theme
from . import table as tables
from .table import table

__all__ = ["folded", "items", "page", "paragraph", "prose", "section", "table"]

#: What no page may hold, in whosever name it came: controls, overrides of writing's direction, half letters.
_UNREADABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
#: The space between a number and what it is of.
_UNIT = re.compile(r"(?<=\d) (?=[^\W\d]|%)")


#: What is typed: between backticks, or an option.
_CODE = re.compile(r"`([^`\n]{1,80})`|(?<![\w-])(--[a-z][a-z0-9-]*)")


def page(
    title: str,
    lead: str,
    sections: Sequence[str],
    footer: str = "",
    *,
    headline: str = "",
    answer: str = "",
    notes: Sequence[str] = (),
    styles: Sequence[str] = (),
) -> str:
    """Return one whole HTML page.

    Parameters
    ----------
    title : what the page is about; its heading too, unless there is a headline.
    lead : one or two sentences under the heading.
    sections : parts made by :func:`section`, already HTML.
    footer : what is said of sources, beside version and date.
    headline : the answer in plain words; then it is the heading, and the title stands small above it.
    answer : HTML right under the heading, the figures of the answer.
    notes : what a reader has to know, each a paragraph under the answer.
    styles : style sheets of the page's own parts.

    Notes
    -----
    The content security policy names the style sheet and the script by their digests: no other runs, no attribute
    ``style`` or ``onclick`` works, and nothing is loaded.
    """
    headline, lead = _together(headline), _together(lead)
    kicker = f'<p class="kicker">{escape(title)}</p>' if headline else ""
    top = f'{kicker}<h1>{escape(headline or title)}</h1><p class="lead">{prose(lead)}</p>'
    told = "".join(paragraph(note, "warn") for note in notes)
    body = (
        '<a class="skip" href="#main">Skip to the content</a>\n'
        f'<div class="sheet"><header>{top}{answer}{told}</header>\n'
        f'<main id="main">{"".join(sections)}</main>\n'
        f'<footer class="note">{_colophon(footer)}</footer></div>'
    )
    body = _UNREADABLE.sub("\N{REPLACEMENT CHARACTER}", body)
    style = "".join([theme.STYLE, tables.STYLE, cards.STYLE, *styles, theme.PRINT])
    script = tables.SCRIPT if "<table data-sort" in body else ""
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(style, script)}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{_UNREADABLE.sub(chr(0xFFFD), escape(headline or title))}</title><style>{style}</style></head>\n"
        f"<body>{body}{f'<script>{script}</script>' if script else ''}</body></html>\n"
    )


def _together(text: str) -> str:
    """Return text in which no line ends between a number and its unit."""
    return _UNIT.sub("\N{NO-BREAK SPACE}", text)


def _policy(style: str, script: str) -> str:
    def digest(text: str) -> str:
        return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"

    scripts = f"script-src {digest(script)}; " if script else ""
    return f"default-src 'none'; style-src {digest(style)}; {scripts}base-uri 'none'; form-action 'none'"


def _colophon(text: str) -> str:
    """Version and date; ``SOURCE_DATE_EPOCH`` sets the date, for pages that have to come out the same again."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    made = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdecimal() and len(epoch) < 12 else datetime.now(UTC)
    said = f"<p>{prose(text)}</p>" if text else ""
    return f"{said}<p>carbonest {escape(__version__)}, {made:%Y-%m-%d}. This file is complete: it loads nothing.</p>"


def section(heading: str, *parts: str) -> str:
    """Return a section of parts that are already HTML."""
    return f"<section><h2>{escape(heading)}</h2>{''.join(parts)}</section>\n"


def paragraph(text: str, kind: str = "") -> str:
    """Return a paragraph of plain text; ``kind`` is "", "note" or "warn"."""
    return f'<p class="{kind}">{prose(text)}</p>' if kind else f"<p>{prose(text)}</p>"


def prose(text: str) -> str:
    """Return plain text as HTML: what stands in backticks, and options, are set as code and do not break.

    >>> prose("a < b: give --start")
    'a &lt; b: give <code class="option">--start</code>'
    """

    def typed(found: re.Match[str]) -> str:
        return f"<code>{found[1]}</code>" if found[1] else f'<code class="option">{found[2]}</code>'

    return _CODE.sub(typed, escape(text))


def items(texts: Sequence[str]) -> str:
    """Return a list of sentences."""
    return f"<ul>{''.join(f'<li>{prose(text)}</li>' for text in texts)}</ul>"


def folded(summary: str, *parts: str) -> str:
    """Return parts, already HTML, behind a line to open; on paper they are open."""
    return f'<details class="fold"><summary>{escape(summary)}</summary>{"".join(parts)}</details>'
