"""Exported histories of W&B runs: ``run.history(stream="events")`` as CSV or JSON lines, one run a file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ..errors import InputError, shown
from ..reading import TABLE_BYTES, parsed_json, read_text
from .gathering import Gathered
from .keys import WANDB
from .run import Fault, Run

SUFFIXES = (".csv", ".json", ".jsonl", ".ndjson")


def run(path: Path) -> Run | Fault:
    """Return the run of an exported history: its name is the file's, its time that of its points."""
    try:
        text = read_text(path, "an exported history", at_most=4 * TABLE_BYTES)
        return _run(path, _rows(path, text))
    except (InputError, csv.Error) as problem:
        return Fault(str(path), str(problem))


def _rows(path: Path, text: str) -> Iterable[Mapping[str, Any]]:
    if path.suffix.lower() == ".csv":
        return csv.DictReader(io.StringIO(text))
    if text.lstrip().startswith("["):
        rows = parsed_json(text, "an exported history", finite=False)
    else:
        rows = [parsed_json(line, "an exported history", finite=False) for line in text.splitlines() if line.strip()]
    if not all(isinstance(row, dict) for row in rows):
        raise InputError("an exported history must be objects, one a point; it holds something else.")
    return list(rows)


def _run(path: Path, rows: Iterable[Mapping[str, Any]]) -> Run:
    gathered, notes = Gathered(WANDB), list[str]()
    times: list[float] = []
    without = 0
    for row in rows:
        time = _number(row.get("_timestamp"))
        if time is None:
            without += 1
            continue
        times.append(time)
        for key, value in row.items():
            number = _number(value)
            if number is not None and isinstance(key, str) and not key.startswith("_"):
                gathered.add(key, time, number)
    if not times:
        raise InputError(
            f"an exported history must have a column _timestamp; {shown(path.name)} has no time in any row."
        )
    if without:
        notes.append(f"{without:,} rows have no time and are left out.")
    return Run(
        "wandb",
        str(path),
        path.stem,
        name=path.stem,
        started=min(times),
        ended=max(times),
        boards=gathered.boards(),
        metrics=gathered.metrics,
        notes=tuple(notes),
    )


def _number(value: Any) -> float | None:
    if value is None or isinstance(value, bool) or value == "":
        return None
    try:
        return float(value)
    except (TypeError, ValueError, OverflowError):
        return None


def runs(paths: Iterable[Path]) -> Iterator[Run | Fault]:
    """Yield the runs of exported histories."""
    for path in paths:
        yield run(path)
