"""Tables of cells that are already text."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

STYLE = """
table { border-collapse: collapse; font-size: .85rem; font-variant-numeric: tabular-nums; width: 100%; }
caption { text-align: left; color: var(--soft); padding-bottom: .3rem; }
th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { background: var(--shade); } .n { text-align: right; white-space: nowrap; }
tr.strong td { font-weight: 600; }
"""
SCRIPT = ""


def table(
    headings: Sequence[str], rows: Sequence[Sequence[str]], *, caption: str = "", strong: Sequence[int] = ()
) -> str:
    """Return a table of cells that are already text; columns of numbers are set to the right.

    Parameters
    ----------
    strong : indices of the rows to set in bold.
    """
    numeric = [bool(rows) and all(_is_figure(row[index]) for row in rows) for index in range(len(headings))]
    kinds = [' class="n"' if right else "" for right in numeric]
    head = "".join(f'<th scope="col"{kind}>{escape(text)}</th>' for text, kind in zip(headings, kinds, strict=True))
    body = _body(rows, kinds, strong)
    title = f"<caption>{escape(caption)}</caption>" if caption else ""
    return f'<div class="scroll"><table>{title}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'


def _body(rows: Sequence[Sequence[str]], kinds: Sequence[str], strong: Sequence[int]) -> str:
    lines = []
    for index, row in enumerate(rows):
        cells = "".join(f"<td{kind}>{escape(cell)}</td>" for cell, kind in zip(row, kinds, strict=True))
        lines.append(f'<tr class="strong">{cells}</tr>' if index in strong else f"<tr>{cells}</tr>")
    return "".join(lines)


def _is_figure(cell: str) -> bool:
    return not cell or cell[0] in "0123456789-+±<>—" or cell in ("never", "none")
