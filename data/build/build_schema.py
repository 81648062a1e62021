"""data/schema.csv: columns of every table, merged from the fragments in data/build/schema/."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import frame

COLUMNS = ("table", "position", "column", "type", "unit", "required", "key", "min", "max", "allowed", "meaning")
TYPES = {"text", "int", "number", "date", "ids"}
SYNONYMS = {"integer": "int", "float": "number", "string": "text"}


def rows() -> Iterator[dict[str, str]]:
    positions: dict[str, int] = {}
    for path in sorted((frame.BUILD / "schema").glob("*.csv")):
        for line, row in enumerate(frame.csv_rows(path), start=2):
            row["type"] = SYNONYMS.get(row["type"], row["type"])
            if row["type"] not in TYPES:
                raise frame.BuildError(f"{path.name}, row {line}: type {row['type']!r} is none of {sorted(TYPES)}")
            positions[row["table"]] = positions.get(row["table"], 0) + 1
            yield {**row, "position": f"{positions[row['table']]:02d}"}


def tables(sources: Path) -> Iterator[frame.Table]:
    del sources
    yield frame.Table("schema", COLUMNS, ("table", "position"), rows())


if __name__ == "__main__":
    sys.exit(frame.main(tables))
