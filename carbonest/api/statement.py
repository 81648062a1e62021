"""Results joined for a statement: measured runs merged, so that each joule counts once; a place where none was said."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from estimator import reading, tables
from estimator.errors import InputError, shown
from estimator.estimate.composer import composed
from estimator.estimate.measured_run import footprint
from estimator.results.documents import RESULT_BYTES, Document, parsed
from estimator.statement.activities import activity
from estimator.statement.facts import Activity, together
from estimator.statement.measured import at_place
from estimator.statement.scores import Given, checked
from estimator.units import JOULES_PER_KWH, SECONDS_PER_HOUR
from profiler.measure import merge as merging
from profiler.measure import results

__all__ = ["Statement", "statement"]

#: Result kinds that hold measured joules of runs with a time and a host.
_MEASURED = ("measure", "merge")


class Statement(NamedTuple):
    """What a statement is about: what was trained or run, what serves, and what was said beside the results.

    Attributes
    ----------
    training, runtime : what the results come to; ``None`` without any.
    version, tables : of carbonest, and of the tables behind it.
    notes : what is to be said about the results: overlaps that were counted once, and the like.
    """

    training: Activity | None
    runtime: Activity | None
    given: Given
    version: str
    tables: str
    notes: tuple[str, ...]


def statement(
    files: Sequence[str],
    *,
    inference: Sequence[str] = (),
    given: Given | None = None,
    region: str | None = None,
    intensity: str | float | None = None,
    pue: float | None = None,
) -> Statement:
    """Return what results come to.

    Parameters
    ----------
    files, inference : results of training or of any run, and of runtime operations.
    given : what no result tells.
    region, intensity, pue : where measured runs stood that do not say it themselves.

    Raises
    ------
    InputError
        If a file is no result, or none is given.
    """
    if not files and not inference:
        raise InputError("a statement needs at least one result.")
    place = {"region": region, "intensity": intensity, "pue": pue}
    notes: list[str] = []
    training = _activity(files, place, notes)
    runtime = _activity(inference, place, notes)
    from .. import __version__

    return Statement(
        training, runtime, checked(given or Given()), __version__, tables_version(), tuple(dict.fromkeys(notes))
    )


def tables_version() -> str:
    """Return what tells one state of the tables from another: a digest of their names and contents."""
    digest = hashlib.sha256()
    for path in sorted(Path(tables.folder()).glob("*.csv*")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]


def _activity(files: Sequence[str], place: dict[str, Any], notes: list[str]) -> Activity | None:
    if not files:
        return None
    read = [each for path in files for each in _read(path)]
    measured = [(path, data) for path, data, document in read if document.kind in _MEASURED]
    documents = [document for _, _, document in read if document.kind not in _MEASURED]
    if measured:
        documents.insert(0, _merged(measured))
    for document in documents:
        # What a profile says of its lines is about each training; a statement is about the whole experiment.
        notes += document.said if document.kind != "profile" else ()
        notes += [str(each) for each in document.data.get("warnings") or () if document.kind in _MEASURED]
    return together([_placed(activity(document), place) for document in documents])


def _read(path: str) -> list[tuple[str, dict[str, Any], Document]]:
    """Return a result; one that was merged of measured and of recorded runs as two."""
    name = "stdin" if path == "-" else path
    content = reading.read_bytes(path, "a result file", at_most=RESULT_BYTES)
    data = reading.parsed_json(content, f"{shown(name, 200, quoted=False)}, a result of carbonest,")
    document = parsed(data, name)
    if document.kind in _MEASURED:
        # The merge reads more of a run than its sum.
        data = results.checked(data, name)
    recorded = data.get("recorded") if document.kind == "merge" else None
    if recorded is None:
        return [(name, data, document)]
    alone = {key: value for key, value in data.items() if key != "recorded"}
    return [(name, alone, parsed(alone, name)), (name, recorded, parsed(recorded, name))]


def _merged(files: Sequence[tuple[str, dict[str, Any]]]) -> Document:
    """Return measured runs as one result; those that overlap count once."""
    names = ", ".join(dict.fromkeys(path for path, _ in files))
    return parsed(merging.merge(files), names if len(files) == 1 else f"{len(files)} measured results")


def _placed(found: Activity, place: dict[str, Any]) -> Activity:
    """Return measured energy that does not say where it was drawn with the place that was said for it."""
    if found.operational is not None or found.it_kwh is None or "operational" not in found.missing:
        return found
    if (place["region"], place["intensity"]) == (None, None):
        return found
    source = composed(place["intensity"])
    hours = found.machine_hours or 1.0
    grid = None if source is None else source.at(None, place["region"], found.started, hours)
    priced = footprint(
        found.it_kwh * JOULES_PER_KWH,
        wall_seconds=hours * SECONDS_PER_HOUR,
        start=found.started,
        region=place["region"],
        intensity=None if grid is None else grid.gco2e_per_kwh,
        intensity_steps=() if grid is None else grid.steps,
        pue=place["pue"],
    )
    return at_place(found, priced.to_dict())
