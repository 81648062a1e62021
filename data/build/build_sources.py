"""data/sources.csv: titles, addresses, licences and checksums, merged from the fragments in data/build/sources/.

A fragment may name the raw file in `sha256` as `file:grid/regions.csv`; the checksum of that file is filled in here.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import frame

COLUMNS = ("source_id", "title", "url", "licence", "published", "retrieved", "attribution", "ships", "sha256", "note")


def rows(sources: Path) -> Iterator[dict[str, str]]:
    for path in sorted((frame.BUILD / "sources").glob("*.csv")):
        for line, row in enumerate(frame.csv_rows(path), start=2):
            if not (row["source_id"] and row["title"] and row["licence"]):
                raise frame.BuildError(f"{path.name}, row {line}: source_id, title and licence must be given")
            if row["sha256"].startswith("file:"):
                row["sha256"] = frame.sha256(sources / row["sha256"].removeprefix("file:"))
            yield row


def tables(sources: Path) -> Iterator[frame.Table]:
    yield frame.Table("sources", COLUMNS, ("source_id",), rows(sources))


if __name__ == "__main__":
    sys.exit(frame.main(tables))
