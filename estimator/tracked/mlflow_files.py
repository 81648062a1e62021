"""MLflow's file store: a folder an experiment, a folder a run, a file a metric. Source: [mlflow-file-store]."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ..errors import InputError
from ..reading import MIB, SETTINGS_BYTES, read_text
from .files import found
from .gathering import Gathered
from .keys import MLFLOW
from .run import Fault, Run

_TABLE_BYTES = 256 * MIB
_LINE = re.compile(r"\s*([A-Za-z_]+):\s*(.*?)\s*")
#: ``mlflow.entities.RunStatus``, as the numbers of the file store and the words of the database.
STATES = {
    "1": "running", "2": "running", "3": "finished", "4": "failed", "5": "killed",
    "RUNNING": "running", "SCHEDULED": "running", "FINISHED": "finished", "FAILED": "failed", "KILLED": "killed",
}  # fmt: skip


def is_run(name: str) -> bool:
    """Say whether a file is what every experiment and every run has."""
    return name == "meta.yaml"


def runs(paths: tuple[str | Path, ...], *, light: bool = False) -> Iterator[Run | Fault]:
    """Yield the runs of file stores. With ``light``, boards are named and their series are left out.

    Raises
    ------
    InputError
        If there is no store.
    """
    experiments: dict[Path, str] = {}
    for meta in found(paths, is_run, "meta.yaml files of MLflow's store"):
        try:
            facts = _facts(meta)
        except InputError as problem:
            yield Fault(str(meta), str(problem))
            continue
        if "run_id" not in facts and "run_uuid" not in facts:
            experiments[meta.parent] = facts.get("name", meta.parent.name)
            continue
        if facts.get("lifecycle_stage") == "deleted":
            continue
        folder = meta.parent
        try:
            project = experiments.get(folder.parent) or _project(folder.parent)
            yield _run(folder, facts, project, light=light)
        except InputError as problem:
            yield Fault(str(folder), str(problem))


def _project(folder: Path) -> str:
    meta = folder / "meta.yaml"
    return _facts(meta).get("name", folder.name) if meta.is_file() else folder.name


def _facts(path: Path) -> dict[str, str]:
    """Return the flat keys of a meta.yaml; MLflow writes one level of scalars."""
    facts = {}
    for line in read_text(path, "MLflow's meta.yaml", at_most=SETTINGS_BYTES).splitlines():
        match = _LINE.fullmatch(line)
        if match:
            value = match[2]
            quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "'\""
            facts[match[1]] = value[1:-1] if quoted else value
    return facts


def _run(folder: Path, facts: dict[str, str], project: str, *, light: bool) -> Run:
    gathered, notes = Gathered(MLFLOW), list[str]()
    store = folder / "metrics"
    for path in sorted(store.rglob("*")) if store.is_dir() else ():
        if not path.is_file():
            continue
        key = path.relative_to(store).as_posix()
        meaning = gathered.stands_for(key)
        if light:
            if meaning is not None:
                gathered.add(key, float("nan"), float("nan"))
            continue
        lines = read_text(path, f"metric {key}", at_most=_TABLE_BYTES).splitlines()
        odd = 0
        for line in lines if meaning is not None else lines[-1:]:
            try:
                millis, value = line.split(" ")[:2]
                gathered.add(key, int(millis) / 1000, float(value))
            except (ValueError, OverflowError):
                odd += bool(line.strip())
        if odd:
            notes.append(f"{key}: {odd:,} lines are no points and are left out.")
    tags = {name: _tag(folder, name) for name in ("mlflow.user", "mlflow.runName", "mlflow.parentRunId")}
    ended = _moment(facts.get("end_time"))
    return Run(
        "mlflow",
        str(folder),
        facts.get("run_id") or facts.get("run_uuid") or folder.name,
        project=project,
        name=facts.get("run_name") or tags["mlflow.runName"],
        user=facts.get("user_id") or tags["mlflow.user"],
        sweep=tags["mlflow.parentRunId"],
        state=STATES.get(facts.get("status", ""), "unknown"),
        started=_moment(facts.get("start_time")),
        ended=ended if ended is not None else gathered.last_time(),
        boards=gathered.boards(),
        cpu_util=gathered.cpu_util(),
        metrics=gathered.metrics,
        notes=tuple(notes),
    )


def _tag(folder: Path, name: str) -> str:
    path = folder / "tags" / name
    return read_text(path, f"tag {name}", at_most=SETTINGS_BYTES).strip() if path.is_file() else ""


def _moment(millis: str | None) -> float | None:
    """Return seconds of a time in milliseconds; ``None`` for null."""
    try:
        return int(millis or "") / 1000
    except (ValueError, OverflowError):
        return None
