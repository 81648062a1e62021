"""What tells the runs of one result apart from those of another."""

from __future__ import annotations

from typing import Any

#: Of a recorded run: a resumed one has the same name and another start.
RECORDED = ("tracker", "project", "run_id", "start")


def identities(data: dict[str, Any], kind: str) -> set[str]:
    """Return a text for each run that a result holds: measured ones by their id, recorded ones by what names them.

    Nothing for results that hold no runs, or groups of them. ``kind`` is that of a
    :class:`estimator.results.documents.Document`.
    """
    if kind == "runs":
        return set() if data.get("group_by") else {recorded(row) for row in _mappings(data.get("results"))}
    if kind not in ("measure", "merge"):
        return set()
    inner = data.get("recorded")
    held = identities(inner, "runs") if isinstance(inner, dict) else set()
    return held | {str(run["run_id"]) for run in _mappings(data.get("measurements")) or [data] if run.get("run_id")}


def recorded(row: dict[str, Any]) -> str:
    """Return what tells a recorded run apart."""
    return "|".join(str(row.get(part)) for part in RECORDED)


def _mappings(data: Any) -> list[dict[str, Any]]:
    return [each for each in data if isinstance(each, dict)] if isinstance(data, list) else []
