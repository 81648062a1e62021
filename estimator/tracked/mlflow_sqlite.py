"""MLflow's database as an SQLite file, read only. Source: [mlflow-sql-store]."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from ..errors import InputError, shown
from .gathering import Gathered
from .keys import MLFLOW
from .mlflow_files import STATES
from .run import Fault, Run

MAGIC = b"SQLite format 3\x00"
_RUNS = """
SELECT r.run_uuid, e.name, r.name, r.user_id, r.status, r.start_time, r.end_time
FROM runs r LEFT JOIN experiments e ON e.experiment_id = r.experiment_id
WHERE r.lifecycle_stage = 'active' ORDER BY r.start_time, r.run_uuid
"""
_TAGS = (
    "SELECT key, value FROM tags WHERE run_uuid = ? AND key IN ('mlflow.user', 'mlflow.runName', 'mlflow.parentRunId')"
)
_SYSTEM = """
SELECT key, timestamp, value FROM metrics
WHERE run_uuid = ? AND key LIKE 'system/%' AND NOT is_nan ORDER BY key, timestamp, step
"""
_KEYS = "SELECT key FROM latest_metrics WHERE run_uuid = ? AND key LIKE 'system/%'"
_LAST = "SELECT key, timestamp, value FROM latest_metrics WHERE run_uuid = ? AND key NOT LIKE 'system/%' AND NOT is_nan"


def runs(path: Path, *, light: bool = False) -> Iterator[Run | Fault]:
    """Yield the runs of a database. With ``light``, boards are named and their series are left out.

    Raises
    ------
    InputError
        If it is no database of MLflow's.
    """
    name = shown(str(path), 200)
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as store:
            store.text_factory = lambda value: value.decode("utf-8", "replace")
            tables = {row[0] for row in store.execute("SELECT name FROM sqlite_master")}
            missing = {"runs", "experiments", "metrics", "latest_metrics", "tags"} - tables
            if missing:
                raise InputError(
                    f"an MLflow database must hold the tables {', '.join(sorted(missing))}; {name} does not."
                )
            for row in store.execute(_RUNS):
                try:
                    yield _run(store, path, row, light=light)
                except (TypeError, ValueError, OverflowError) as problem:
                    yield Fault(f"{path} run {row[0]}", f"a value of it is none: {shown(str(problem), quoted=False)}.")
    except (sqlite3.Error, UnicodeDecodeError) as problem:
        # A broken schema is quoted in SQLite's own message, in bytes that need not be text.
        reason = "its schema is broken" if isinstance(problem, UnicodeDecodeError) else str(problem)
        raise InputError(f"an MLflow database must be a readable SQLite file; {name}: {reason}.") from None


def revision(path: Path) -> str | None:
    """Return which version of MLflow's tables a database has; ``None`` where it does not say."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as store:
            row = store.execute("SELECT version_num FROM alembic_version").fetchone()
    except (sqlite3.Error, UnicodeDecodeError):
        return None
    return None if row is None else str(row[0])


def _run(store: sqlite3.Connection, path: Path, row: tuple[object, ...], *, light: bool) -> Run:
    run_id, project, name, user, status, started, ended = row
    gathered = Gathered(MLFLOW)
    tags = dict(store.execute(_TAGS, (run_id,)).fetchall())
    if light:
        for (key,) in store.execute(_KEYS, (run_id,)):
            if gathered.stands_for(key) is not None:
                gathered.add(key, float("nan"), float("nan"))
    else:
        for query in (_SYSTEM, _LAST):
            for key, millis, value in store.execute(query, (run_id,)):
                gathered.add(str(key), millis / 1000, float(value))
    return Run(
        "mlflow",
        str(path),
        str(run_id),
        project=str(project or ""),
        name=str(name or tags.get("mlflow.runName") or ""),
        user=str(user or tags.get("mlflow.user") or ""),
        sweep=str(tags.get("mlflow.parentRunId") or ""),
        state=STATES.get(str(status), "unknown"),
        started=None if started is None else float(str(started)) / 1000,
        ended=float(str(ended)) / 1000 if ended is not None else gathered.last_time(),
        boards=gathered.boards(),
        cpu_util=gathered.cpu_util(),
        metrics=gathered.metrics,
    )
