"""What a notebook shows of results: plain data as rows of a frame, and as a small HTML table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

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
        raise MissingExtraError("pandas", "profile", "to_frame") from None
    return pd.DataFrame([flattened(row) for row in rows])


def html_table(title: str, headings: tuple[str, ...], rows: list[tuple[Any, ...]]) -> str:
    """Return a plain HTML table with every cell escaped, for notebooks."""
    from html import escape

    def line(tag: str, cells: tuple[Any, ...]) -> str:
        return "<tr>" + "".join(f"<{tag}>{escape(str(cell))}</{tag}>" for cell in cells) + "</tr>"

    body = "".join(line("td", row) for row in rows)
    return f"<table><caption>{escape(title)}</caption>{line('th', headings)}{body}</table>"
