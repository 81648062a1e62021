"""Back-filling: the estimate of each recorded run written into its run, where the user asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeVar

from estimator.errors import CarbonestError, InputError, RemoteError, shown
from estimator.tracked import asked
from estimator.tracked.mlflow_live import ask, client_of
from estimator.tracked.mlflow_sqlite import revision
from estimator.tracked.report import Report
from estimator.tracked.rows import RunRow
from estimator.tracked.wandb_live import Listed, WandbProject

from .mlflow_writing import MlflowRun
from .wandb_writing import summary
from .written import MEASURED, Written, written

__all__ = ["Outcome", "write_back"]

Answer = TypeVar("Answer")
Verdict = Literal["written", "would be written", "unchanged", "left", "failed"]
_STORE = "MLflow's store"
_ADDRESSES = ("http://", "https://")
#: Runs that may fail one after the other before the rest is not tried.
_PATIENCE = 3
#: MLflow keeps its folder of runs readable and writable only where this says so (3.7 and later).
_FOLDERS = {"MLFLOW_ALLOW_FILE_STORE": "true"}


class Outcome(NamedTuple):
    """What became of one run.

    ``left`` has a reason, ``unchanged`` holds the same figures already; ``failed`` has a reason and its exit code.
    """

    run_id: str
    name: str
    verdict: Verdict
    reason: str
    metrics: dict[str, float]
    tags: dict[str, str]
    exit_code: int = 0


class _Target(NamedTuple):
    """Where a run's figures stand: what it holds now, and how to write it."""

    metrics: dict[str, Any]
    tags: dict[str, Any]
    write: Callable[[Written], None]


def write_back(
    report: Report, *, dry_run: bool = False, progress: Callable[[int], None] | None = None
) -> Iterator[Outcome]:
    """Write each run's estimate into its run: MLflow's metrics and tags, or the summary of a run at W&B.

    A second time writes nothing, or, where the tables have changed, a newer figure in place of the older one. What was
    measured while a run went stays: it knows more than an estimate afterwards.

    Parameters
    ----------
    report : of ``carbonest.recorded("mlflow", …)``, or of ``carbonest.recorded("wandb", live=…)``.
    dry_run : say what would be written, and write nothing.
    progress : called with the number of runs done; nobody if left out.

    Yields
    ------
    Outcome
        A run each: its verdict, the reason, and the metrics and tags that stand in it now.

    Raises
    ------
    InputError
        If the report is of a store that cannot be written: event files, Slurm's accounting, run folders of W&B.
    MissingExtraError
        Without the tracker's client.

    Examples
    --------
    >>> report = carbonest.recorded("mlflow", "mlruns", gpu="A100", region="eu-west-1")          # doctest: +SKIP
    >>> [outcome.verdict for outcome in write_back(report, dry_run=True)]                        # doctest: +SKIP
    ['would be written', 'unchanged']
    """
    find = _targets(report)
    return _each(report.rows, find, dry_run, progress)


def _each(
    rows: list[RunRow], find: Callable[[RunRow], _Target], dry_run: bool, progress: Callable[[int], None] | None
) -> Iterator[Outcome]:
    failed = 0
    for number, row in enumerate(rows, start=1):
        if failed == _PATIENCE:
            reason = f"not tried: {_PATIENCE} in a row had failed."
            yield Outcome(row.run_id, row.name, "failed", reason, {}, {}, RemoteError.exit_code)
            continue
        try:
            yield _one(row, find, dry_run=dry_run)
            failed = 0
        except CarbonestError as problem:
            failed += 1
            yield Outcome(row.run_id, row.name, "failed", str(problem), {}, {}, problem.exit_code)
        if progress:
            progress(number)


def _one(row: RunRow, find: Callable[[RunRow], _Target], *, dry_run: bool) -> Outcome:
    def said(verdict: Verdict, reason: str = "", found: Written | None = None) -> Outcome:
        metrics, tags = ({}, {}) if found is None else (found.metrics(), found.tags())
        return Outcome(row.run_id, row.name, verdict, reason, metrics, tags)

    if row.status != "estimated":
        return said("left", f"not estimated: {row.reason}")
    if row.state == "running":
        return said("left", "it is still running.")
    found, target = written(row), find(row)
    held = str(target.tags.get("carbonest.method") or "")
    if held.startswith(MEASURED):
        return said("left", "it holds figures that were measured while it ran.", found)
    if _same(target.metrics, found.metrics()) and _same(target.tags, found.tags()):
        return said("unchanged", found=found)
    if dry_run:
        return said("would be written", found=found)
    target.write(found)
    return said("written", found=found)


def _same(held: dict[str, Any], wanted: dict[str, Any]) -> bool:
    return all(held.get(key) == value for key, value in wanted.items())


def check_writable(tracker: str, stores: Iterable[str], *, live: bool) -> None:
    """Raise for what :func:`write_back` would refuse, before a store is read for an hour.

    Parameters
    ----------
    stores : what the runs are read from.    live : whether that is a service.

    Raises
    ------
    InputError
        If runs there cannot be written.
    MissingExtraError
        Without the tracker's client.
    """
    if tracker == "mlflow":
        purpose = "writing into MLflow's runs"
        asked.need("mlflow", "mlflow-skinny", "mlflow", purpose)
        if not live and any(Path(store).is_file() for store in stores):
            # mlflow-skinny brings no driver of databases.
            for package in ("sqlalchemy", "alembic"):
                asked.need(package, package, "mlflow", f"{purpose} in a database")
        return
    if tracker == "wandb" and live:
        return
    why = {
        "wandb": "a run folder of W&B cannot be written after its end: `wandb sync` it, then name its project "
        "(`--project ENTITY/PROJECT`)",
        "tensorboard": "event files belong to their writer, and have no place for figures about the run",
        "slurm": "Slurm's accounting is not the user's to write",
    }
    raise InputError(f"nothing is written: {why[tracker]}.")


def _targets(report: Report) -> Callable[[RunRow], _Target]:
    live = report.service is not None or any(row.source.startswith(_ADDRESSES) for row in report.rows[:1])
    check_writable(report.tracker, report.paths, live=live)
    return _Mlflow() if report.service is None else _Wandb(report.service)


class _Mlflow:
    """Runs of MLflow's stores; one client for each."""

    def __init__(self) -> None:
        self._clients: dict[str, Any] = {}
        self._stores: dict[str, str] = {}

    def __call__(self, row: RunRow) -> _Target:
        where = self._store_of(row.source)
        if where not in self._clients:
            self._clients[where] = self._asked(lambda: client_of(where))
        client = self._clients[where]
        run = self._asked(lambda: client.get_run(row.run_id))
        end = run.info.end_time or run.info.start_time or 0
        return _Target(
            dict(run.data.metrics),
            dict(run.data.tags),
            lambda found: self._asked(lambda: MlflowRun(row.run_id, client).overwrite(found, int(end))),
        )

    def _store_of(self, source: str) -> str:
        if source not in self._stores:
            self._stores[source] = _store_of(source)
        return self._stores[source]

    @staticmethod
    def _asked(call: Callable[[], Answer]) -> Answer:
        with asked.environment(_FOLDERS):
            return ask(call, _STORE)


def _store_of(source: str) -> str:
    """Return MLflow's name of the store that a run was read from: an address, a database, or a folder of runs.

    Raises
    ------
    InputError
        If its path cannot be part of an address of a database, or its tables are of another version of MLflow.
    """
    if source.startswith(_ADDRESSES):
        return source
    path = Path(source).resolve()
    if path.is_dir():
        # A run lies in its experiment, which lies in the store.
        return path.parent.parent.as_uri()
    if set("?#") & set(str(path)):
        raise InputError(f"MLflow names no database with ? or # in its path; got {shown(str(path), 200)}.")
    # MLflow's client brings the tables of another version up to its own when it opens them, and nobody asked for that.
    held, own = revision(path), _own_revision()
    if held != own:
        raise InputError(
            f"{shown(str(path), 200)} has tables of another version of MLflow ({shown(held or 'unknown')}) than the "
            f"one here ({shown(own)}): write through its server (`--tracking-uri URL`), or bring it up by "
            "`mlflow db upgrade`."
        )
    return f"sqlite:///{path}"


@cache
def _own_revision() -> str | None:
    """Return the version of tables that the installed MLflow works with."""
    import mlflow
    from alembic.script import ScriptDirectory

    return ScriptDirectory(Path(mlflow.__file__).parent / "store" / "db_migrations").get_current_head()


class _Wandb:
    """Runs at W&B, as the client's own objects."""

    def __init__(self, service: WandbProject) -> None:
        self._service = service
        self._handles = {each.run.run_id: each.handle for each in service.listed() if isinstance(each, Listed)}

    def __call__(self, row: RunRow) -> _Target:
        handle = self._handles[row.run_id]
        held = handle.summary_metrics if isinstance(handle.summary_metrics, dict) else {}
        tags = {key.replace("/", ".", 1): _as_tag(value) for key, value in held.items() if isinstance(key, str)}
        return _Target(held, tags, lambda found: self._service.ask(lambda: handle.summary.update(summary(found))))


def _as_tag(value: Any) -> Any:
    return repr(float(value)) if isinstance(value, int | float) and not isinstance(value, bool) else value
