"""JSON Schemas of what the commands print with ``--format json``; written by ``docs/build/build_results.py``."""

from __future__ import annotations

from pathlib import Path

from estimator.errors import UnknownNameError

_FOLDER = Path(__file__).parent


def names() -> list[str]:
    """Return the names of all schemas."""
    return sorted(path.stem for path in _FOLDER.glob("*.json"))


def text(name: str) -> str:
    """Return a schema as it ships.

    Raises
    ------
    UnknownNameError
        If there is none of that name; the nearest are offered.
    """
    if name not in names():
        raise UnknownNameError.among("schema", name, names(), "`carbonest data schema` lists all.")
    return (_FOLDER / f"{name}.json").read_text(encoding="utf-8")
