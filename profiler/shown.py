"""How results show themselves in a console and in a notebook: short figures, and a small table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from estimator.model import Interval


def figure(value: float | None) -> str:
    """Return a number with three significant digits or all of its whole part; a dash for the unknown."""
    if value is None:
        return "—"
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def interval(value: Interval | None) -> str:
    """Return ``central (low – high)``; a dash for the unknown."""
    if value is None:
        return "—"
    return f"{figure(value.central)} ({figure(value.low)} – {figure(value.high)})"


def table(headings: Sequence[str], rows: Iterable[Sequence[str]], caption: str = "") -> str:
    """Return rows as an HTML table, for notebooks."""
    from html import escape

    title = f"<caption>{escape(caption)}</caption>" if caption else ""
    head = "".join(f"<th>{escape(heading)}</th>" for heading in headings)
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table>{title}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
