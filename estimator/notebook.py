"""What a notebook shows of results: plain data as rows of a frame, and as a small HTML table with ranges as bars."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from .errors import MissingExtraError


def flattened(data: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    """Return nested plain data as one level, ``energy_kwh.low`` → ``energy_kwh_low``; lists joined by spaces."""
    row: dict[str, Any] = {}
    for key, value in data.items():
        name = f"{prefix}{key}"
        if isinstance(value, Mapping):
            row |= flattened(value, f"{name}_")
        elif isinstance(value, list | tuple):
            if not any(isinstance(item, Mapping) for item in value):
                row[name] = " ".join(str(item) for item in value)
        else:
            row[name] = value
    return row


def frame(rows: list[dict[str, Any]]) -> Any:
    """Return plain data as a pandas DataFrame, one row each, with the columns of the command's CSV.

    Raises
    ------
    MissingExtraError
        If pandas is not installed.
    """
    try:
        import pandas as pd
    except ModuleNotFoundError:
        raise MissingExtraError("pandas", "", "to_frame") from None
    return pd.DataFrame([flattened(row) for row in rows])


#: Size of a bar [px], and half the width of the mark at its central value.
_WIDTH, _HEIGHT, _MARK = 120.0, 12.0, 1.0


class Ranged(NamedTuple):
    """A cell of a table with a range: how it reads, and the three numbers that its bar shows."""

    text: str
    low: float
    central: float
    high: float


def figure(value: float | None) -> str:
    """Return a number with three significant digits, or all of its whole part; a dash for the unknown."""
    if value is None:
        return "—"
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def interval(range_: Any) -> str:
    """Return a 90 % interval as ``central (low – high)``; a dash for the unknown, the number alone without width."""
    if range_ is None:
        return "—"
    low, central, high = map(figure, (range_.low, range_.central, range_.high))
    return central if range_.low == range_.high else f"{central} ({low} – {high})"


def ranged(range_: Any) -> str | Ranged:
    """Return the cell of a 90 % interval; the bare text where it is unknown (``None``) or has no width."""
    if range_ is None or range_.low == range_.high:
        return interval(range_)
    return Ranged(interval(range_), range_.low, range_.central, range_.high)


def range_bar(
    low: float,
    central: float,
    high: float,
    most: float,
    *,
    least: float = 0.0,
    log: bool = False,
    label: str | None = None,
) -> str:
    """Return a range as a bar: inline SVG in the colour of the text around it, so that it suits any theme.

    A thin line from ``least`` to ``most``, a bar from ``low`` to ``high``, a mark at ``central``; what lies beyond the
    scale is cut off.

    Parameters
    ----------
    low, central, high : the range, in any unit.
    most, least : ends of the scale, which bars that are compared share. [the same unit]
    log : whether the scale is logarithmic; ``least`` is then above 0.
    label : what screen readers say; without one they pass the bar over, for its figures stand beside it.
    """
    from html import escape
    from math import log as ln

    def on(value: float) -> float:
        return ln(max(value, least)) if log else value

    start, width = on(least), on(most) - on(least)

    def at(value: float) -> float:
        return _WIDTH * min(1.0, max(0.0, (on(value) - start) / width)) if width > 0 else 0.0

    left, right = at(low), at(high)
    said = 'aria-hidden="true"' if label is None else f'role="img" aria-label="{escape(label)}"'
    mark = min(max(at(central) - _MARK, 0.0), _WIDTH - 2 * _MARK)
    return (
        f'<svg width="{_WIDTH:g}" height="{_HEIGHT:g}" viewBox="0 0 {_WIDTH:g} {_HEIGHT:g}" '
        f'fill="currentColor" {said}>'
        f'<rect y="5.5" width="{_WIDTH:g}" height="1" opacity=".25"/>'
        f'<rect x="{left:.1f}" y="3" width="{max(right - left, 1.0):.1f}" height="6" opacity=".45"/>'
        f'<rect x="{mark:.1f}" y="1" width="{2 * _MARK:g}" height="10"/></svg>'
    )


def html_table(
    title: str, headings: Sequence[str], rows: Iterable[Sequence[Any]], *, one_scale: bool = True, more: str = ""
) -> str:
    """Return an HTML table for notebooks, every cell escaped; a :class:`Ranged` cell has a bar below its text.

    Parameters
    ----------
    title : caption; none where it is empty.
    rows : cells of each row, as many as there are headings.
    one_scale : whether the bars of a column share their scale (from 0 to its highest end); else each has its own.
    more : what follows below the table: how many rows it leaves out.
    """
    every = [tuple(row) for row in rows]
    most = [
        max((cell.high for cell in column if isinstance(cell, Ranged)), default=0.0)
        for column in zip(*every, strict=True)
    ]

    def cell(value: Any, top: float) -> str:
        text = escape(value.text if isinstance(value, Ranged) else str(value))
        if not isinstance(value, Ranged):
            return f"<td>{text}</td>"
        return f"<td>{text}<br/>{range_bar(*value[1:], top if one_scale else value.high)}</td>"

    from html import escape

    caption = f"<caption>{escape(title)}</caption>" if title else ""
    head = "".join(f"<th>{escape(heading)}</th>" for heading in headings)
    body = "".join(f"<tr>{''.join(map(cell, row, most))}</tr>" for row in every)
    below = f'<tfoot><tr><td colspan="{len(headings)}">{escape(more)}</td></tr></tfoot>' if more else ""
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody>{below}</table>"
