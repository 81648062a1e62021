"""What merged runs emitted: the figures that each run was measured with, for the joules of it that count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from estimator.model import Interval

from ..meters import added
from .results import interval, plain

#: What a result file holds of the place where its run stood, and what of it can be added.
FIGURES = ("energy_kwh", "operational_kgco2e", "cost_usd")


def merged_place(
    runs: Sequence[tuple[str, dict[str, Any]]], counted_joules: Mapping[str, Sequence[float]]
) -> tuple[dict[str, Any] | None, list[str]]:
    """Return what runs came to where they stood, and what is to be said about it.

    Parameters
    ----------
    runs : (name to show, content) of each.
    counted_joules : run → the central joules of its readings that count. [J]

    Returns
    -------
    dict or None
        As a single run holds it under ``here``. A figure is null unless every run with counted joules has it, because
        a part is no total. ``None`` if no run has any.
    """
    found: defaultdict[str, list[Interval]] = defaultdict(list)
    places: list[str] = []
    trail: list[dict[str, Any]] = []
    lacking: defaultdict[str, list[str]] = defaultdict(list)
    for shown, run in runs:
        joules = sum(counted_joules.get(str(run["run_id"]), ()))
        here = run.get("here")
        if joules <= 0:
            continue
        whole = interval(run["energy_joules"], shown, "energy_joules")
        for name in FIGURES:
            figure = None if not isinstance(here, dict) else interval(here.get(name), shown, f"here.{name}")
            if figure is None or whole is None or whole.central <= 0:
                lacking[name].append(shown)
            else:
                # Of joules that another file holds as well, a run brings none; what is left emits as the whole did.
                found[name].append(figure.scaled(joules / whole.central))
        if isinstance(here, dict):
            places.append(str(here.get("place") or "here"))
            trail += [step for step in here.get("trail") or () if step not in trail]
    if not any(found.values()):
        return None, []
    emitted = "operational_kgco2e"
    notes = []
    if found[emitted] and lacking[emitted]:
        names = ", ".join(lacking[emitted][:5]) + (" …" if len(lacking[emitted]) > 5 else "")
        notes.append(f"no emissions in all: {names} was measured without a place (--region or --intensity).")
    sums = {name: None if lacking[name] else plain(added(found[name])) for name in FIGURES}
    return {"place": ", ".join(dict.fromkeys(places)), **sums, "trail": trail, "warnings": []}, notes
