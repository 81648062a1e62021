"""Which store a path is, and its runs: the one door to all trackers, on disk and at their services."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..choices import one_of
from ..errors import InputError, RemoteError, shown
from ..reading import kind_of
from . import mlflow_files, mlflow_sqlite, slurm, tensorboard, wandb_history, wandb_log
from .files import is_folder
from .run import Fault, Run

if TYPE_CHECKING:
    from .wandb_live import WandbProject

#: What ``carbonest usage NAME`` reads, and where each keeps its runs when nobody says.
TRACKERS: dict[str, str] = {
    "mlflow": "mlruns", "wandb": "wandb", "tensorboard": "runs", "slurm": "sacct.json",
}  # fmt: skip


class Live(NamedTuple):
    """What is asked of a tracker's own service.

    Attributes
    ----------
    address : MLflow's server, or a project of W&B as ENTITY/PROJECT; empty for Slurm.
    start, end, all_users : of Slurm's accounting, as sacct takes them.
    """

    address: str = ""
    start: str | None = None
    end: str | None = None
    all_users: bool = False


class Store(NamedTuple):
    """Runs that can be gone through several times.

    ``where`` names them in results; ``runs`` takes ``light``, with which boards are named and their series may be left
    out: for a first look at who ran when. ``service`` is the client's side of runs that can be written through it.
    """

    tracker: str
    where: tuple[str, ...]
    runs: Callable[[bool], Iterator[Run | Fault]]
    service: WandbProject | None = None


def opened(
    tracker: str,
    paths: Sequence[str | Path] = (),
    live: Live | None = None,
    *,
    projects: Sequence[str] = (),
    utc_offset_hours: float | None = None,
) -> Store:
    """Return the runs of stores on disk, or of a service where ``live`` names one.

    Raises
    ------
    UnknownNameError
        If there is no such tracker.
    InputError
        If nothing was named, or both; if a path holds no store.
    MissingExtraError, AccessError, RemoteError
        Where a service's client is missing, the service refuses, or fails.
    """
    one_of("tracker", tracker, tuple(TRACKERS))
    if live is not None:
        if paths:
            raise InputError(f"usage {tracker} reads stores on disk or asks the service; both were given: ask twice.")
        return _live(tracker, live, projects, utc_offset_hours)
    where = tuple(str(path) for path in paths)
    if tracker == "slurm":
        # Accounting has no series to hold back, and may come from a pipe, which can be read only once.
        held = list(runs(tracker, paths, utc_offset_hours=utc_offset_hours))
        return Store(tracker, where, lambda light: iter(held))
    return Store(tracker, where, lambda light: runs(tracker, paths, light=light))


def _live(tracker: str, live: Live, projects: Sequence[str], utc_offset_hours: float | None) -> Store:
    if tracker == "mlflow":
        from .mlflow_live import MlflowServer

        server = MlflowServer(live.address, projects)
        return Store(tracker, (server.address,), lambda light: server.runs(light=light))
    if tracker == "wandb":
        from .wandb_live import WandbProject

        project = WandbProject(live.address)
        return Store(tracker, (project.project,), lambda light: project.runs(light=light), project)
    if tracker == "slurm":
        from .slurm_live import accounting

        text = accounting(start=live.start, end=live.end, all_users=live.all_users)
        try:
            held = list(slurm.of_text("sacct", text, utc_offset_hours))
        except InputError as problem:
            raise RemoteError(f"sacct answered something else than accounting: {problem}") from None
        return Store(tracker, ("sacct",), lambda light: iter(held))
    raise InputError(f"{tracker} has no service that could be asked: name its files.")


def runs(
    tracker: str, paths: Sequence[str | Path], *, light: bool = False, utc_offset_hours: float | None = None
) -> Iterator[Run | Fault]:
    """Yield the runs of a tracker's stores on disk, in one order, and what of them could not be read.

    Parameters
    ----------
    tracker : key of :data:`TRACKERS`.
    paths : files and folders.
    light : boards are named, their series may be left out: for a first look at who ran when.
    utc_offset_hours : of times in Slurm's parsable text; by default this machine's. [h]

    Raises
    ------
    UnknownNameError
        If there is no such tracker.
    InputError
        If a path holds no store of it.
    """
    one_of("tracker", tracker, tuple(TRACKERS))
    given = tuple(paths)
    if not given:
        raise InputError(f"usage {tracker} needs at least one path, such as {TRACKERS[tracker]}.")
    if tracker == "slurm":
        return slurm.runs(given, utc_offset_hours=utc_offset_hours)
    if tracker == "tensorboard":
        return tensorboard.runs(given)
    if tracker == "wandb":
        histories = [Path(path) for path in given if Path(path).suffix.lower() in wandb_history.SUFFIXES]
        logs = tuple(path for path in given if Path(path) not in histories)
        return chain(wandb_log.runs(logs), wandb_history.runs(histories))
    return chain.from_iterable(_mlflow(Path(path), light=light) for path in given)


def _mlflow(path: Path, *, light: bool) -> Iterator[Run | Fault]:
    if is_folder(path):
        return mlflow_files.runs((path,), light=light)
    try:
        kind = kind_of(path.stat().st_mode)
        if kind:
            raise InputError(f"MLflow's store must be a regular file; {shown(str(path), 200)} is {kind}.")
        with path.open("rb") as stream:
            begins = stream.read(len(mlflow_sqlite.MAGIC))
    except (OSError, ValueError) as problem:
        if isinstance(problem, InputError):
            raise
        raise InputError(
            f"MLflow's store must be a folder such as mlruns, or an SQLite file; {shown(str(path), 200)}: "
            f"{getattr(problem, 'strerror', None) or 'it is no name of a file'}."
        ) from None
    if begins != mlflow_sqlite.MAGIC:
        raise InputError(
            f"MLflow's store must be a folder such as mlruns, or an SQLite file; {shown(str(path), 200)} is neither."
        )
    return mlflow_sqlite.runs(path, light=light)
