"""What the trail of a result tells of its site and its grid, and the plain data of results as values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .. import schema
from ..model import Interval
from .facts import once

#: Steps about the site and its grid.
SITE = ("PUE", "carbon intensity", "hour of day and season", "carbon intensity of the run")
#: Steps that hold the intensity of a run, the closest to what was used first.
INTENSITY = ("carbon intensity of the run", "carbon intensity")


def trail_of(data: dict[str, Any], path: str) -> list[dict[str, Any]]:
    """Return the steps of a result's trail; none where it has no trail. ``path`` names it in errors."""
    found = schema.checked(data.get("trail"), schema.or_null(schema.items(schema.mapping())), f"{path}: trail")
    return list(found or ())


def step(trail: Iterable[dict[str, Any]], *names: str) -> Interval | None:
    """Return the value of the first step with one of the names; the range over several of that name."""
    every = list(trail)
    for name in names:
        found = [
            Interval(*(value if (end := number(step.get(key))) is None else end for key in ("low", "value", "high")))
            for step in every
            if step.get("name") == name and (value := number(step.get("value"))) is not None
        ]
        if found:
            return Interval(min(x.low for x in found), found[0].central, max(x.high for x in found))
    return None


def basis(trail: Iterable[dict[str, Any]]) -> tuple[str, ...]:
    """Return how carbon intensity was found, in the words of the trail."""
    return once((str(step.get("method") or ""),) for step in trail if step.get("name") == "carbon intensity")


def cited(trail: Iterable[dict[str, Any]]) -> tuple[str, ...]:
    """Return the sources of the steps about site and grid."""
    lists = (step.get("source_ids") for step in trail if step.get("name") in SITE)
    return once([str(each) for each in found] for found in lists if isinstance(found, list))


def interval(data: Any) -> Interval | None:
    """Return an interval of a result, whose shape was checked when it was read; ``None`` for what is none."""
    if not isinstance(data, dict):
        return None
    ends = [number(data.get(end)) for end in Interval._fields]
    low, central, high = ends
    return None if low is None or central is None or high is None else Interval(low, central, high)


def number(value: Any) -> float | None:
    """Return a finite number; ``None`` for what is none."""
    return float(value) if schema.obeys(value, schema.number()) else None
