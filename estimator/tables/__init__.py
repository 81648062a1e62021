"""The shipped tables: read by name or by key, checked against their schema and between each other."""

from .reading import (
    OVERRIDE,
    Row,
    directory,
    figure,
    figure_or_none,
    folder,
    interval,
    number,
    path_of,
    per_folder,
    read,
    row_for,
    rows_for,
    source_ids,
    table,
)

__all__ = [
    "OVERRIDE",
    "Row",
    "directory",
    "figure",
    "figure_or_none",
    "folder",
    "interval",
    "number",
    "path_of",
    "per_folder",
    "read",
    "row_for",
    "rows_for",
    "source_ids",
    "table",
]
