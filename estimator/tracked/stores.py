"""Which store a path is, and its runs: the one door to all trackers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from ..choices import one_of
from ..errors import InputError, shown
from ..reading import kind_of
from . import mlflow_files, mlflow_sqlite, slurm, tensorboard, wandb_history, wandb_log
from .run import Fault, Run

#: What ``carbonest usage NAME`` reads, and where each keeps its runs when nobody says.
TRACKERS: dict[str, str] = {
    "mlflow": "mlruns", "wandb": "wandb", "tensorboard": "runs", "slurm": "sacct.json",
}  # fmt: skip


def runs(
    tracker: str, paths: Sequence[str | Path], *, light: bool = False, utc_offset_hours: float | None = None
) -> Iterator[Run | Fault]:
    """Yield the runs of a tracker's stores, in one order, and what of them could not be read.

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
    if path.is_dir():
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
