"""Result files added up, each joule once: what was measured, and what trackers and schedulers recorded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from estimator import reading
from estimator.errors import shown
from estimator.model import Interval, plain
from estimator.physics import intervals
from estimator.results.documents import RESULT_BYTES
from estimator.tracked import once
from profiler.measure import merge as merging
from profiler.measure import results

__all__ = ["merged", "read"]

_FIGURES = ("energy_kwh", "operational_kgco2e", "cost_usd")


def read(path: str) -> tuple[str, dict[str, Any]]:
    """Return (name to show, content) of a result that can be added up.

    Raises
    ------
    InputError
        If it cannot be read, or is none that ``carbonest measure``, ``merge`` or ``usage mlflow`` and its like wrote.
    """
    name = "stdin" if path == "-" else path
    content = reading.read_bytes(path, "a result file", at_most=RESULT_BYTES)
    data = reading.parsed_json(content, f"{shown(name, 200, quoted=False)}, a file of carbonest,")
    if isinstance(data, dict) and data.get("kind") == "runs":
        return name, data
    return name, results.checked(data, name)


def merged(files: Sequence[tuple[str, dict[str, Any]]]) -> dict[str, Any]:
    """Return the sum of results, without counting a joule twice.

    Measured runs come to kind ``merged``, recorded ones to kind ``runs``; where there are both, the latter stand in the
    former under ``recorded``, and ``total`` is of both, null where a measured run names no place: what its devices
    drew and what hosts took from a site's grid are no sum.

    Parameters
    ----------
    files : (name to show, content) of each, as :func:`read` returns it; merged ones may merge again.

    Raises
    ------
    InputError
        If there is no file, one of them is none, or a measured and a recorded run may be the same work.
    """
    recorded = [(name, data) for name, data in files if data["kind"] == "runs"]
    measured = [(name, data) for name, data in files if data["kind"] != "runs"]
    recorded += [(name, data["recorded"]) for name, data in measured if data.get("recorded")]
    if not recorded:
        return merging.merge(measured)
    if not measured:
        return once.merged(recorded)
    whole = merging.merge(measured)
    runs = once.merged(recorded, [_held(run) for run in whole["measurements"]])
    here = whole.get("here") or {}
    total = {name: _sum(here.get(name), runs["total"].get(name)) for name in _FIGURES}
    notes = [*whole["warnings"], *runs["notes"]]
    if total["energy_kwh"] is None and here.get("energy_kwh") is None:
        notes.append(
            "no total: measured runs without --region or --intensity are joules of devices, recorded ones kWh that "
            "hosts took from the grid."
        )
    return {**whole, "total": total, "recorded": runs, "warnings": list(dict.fromkeys(notes))}


def _sum(one: dict[str, float] | None, other: dict[str, float] | None) -> dict[str, float] | None:
    if one is None or other is None:
        return None
    return plain(intervals.total_shared((Interval(**one), Interval(**other))))


def _held(run: dict[str, Any]) -> once.Held:
    started, ended = (results.moment(run[name], "a measured run", name).timestamp() for name in ("started", "ended"))
    label = f"measured run {run.get('name') or run['run_id']}"
    return once.Held(
        "measured", "measure", label, once.hosts_of(str(run["host"].get("hostname") or "")), started, ended
    )
