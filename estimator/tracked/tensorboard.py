"""TensorBoard's event files: a run is a folder that holds some. Source: [tensorflow-event-proto]."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from ..errors import InputError
from ..reading import MIB, read_bytes
from . import records
from .files import found
from .gathering import Gathered
from .keys import TENSORBOARD, Rule
from .run import Fault, Run

_FILE_BYTES = 1024 * MIB
#: ``events.out.tfevents.<second>.<host>.<process>.<count>``, as the writers name their files.
_NAME = re.compile(r"events\.out\.tfevents\.(\d+)\.(?P<host>.+?)(?:\.\d+)*(?:\.v2)?")


def is_events(name: str) -> bool:
    """Say whether a file holds events by its name."""
    return "tfevents" in name


def runs(paths: tuple[str | Path, ...], rules: tuple[Rule, ...] = TENSORBOARD) -> Iterator[Run | Fault]:
    """Yield the runs of log folders.

    Raises
    ------
    InputError
        If there are no event files.
    """
    folder: Path | None = None
    files: list[Path] = []
    for path in found(paths, is_events, "event files (*tfevents*) of TensorBoard"):
        if folder is not None and path.parent != folder:
            yield _run(folder, files, rules)
            files = []
        folder = path.parent
        files.append(path)
    if folder is not None:
        yield _run(folder, files, rules)


def _run(folder: Path, files: list[Path], rules: tuple[Rule, ...]) -> Run | Fault:
    gathered, notes = Gathered(rules), list[str]()
    times: list[float] = []
    for path in sorted(files):
        try:
            _read(path, gathered, times, notes)
        except InputError as problem:
            notes.append(f"{path.name}: {problem}")
    if not times:
        return Fault(str(folder), "no event in it can be read. " + " ".join(notes))
    match = _NAME.fullmatch(files[0].name)
    return Run(
        "tensorboard",
        str(folder),
        os.path.relpath(folder) if len(os.path.relpath(folder)) < len(str(folder)) else str(folder),
        name=folder.name,
        host=match["host"] if match else "",
        started=min(times),
        ended=max(times),
        boards=gathered.boards(),
        cpu_util=gathered.cpu_util(),
        metrics=gathered.metrics,
        notes=tuple(notes),
    )


def _read(path: Path, gathered: Gathered, times: list[float], notes: list[str]) -> None:
    for record in records.event_records(read_bytes(path, "an event file", at_most=_FILE_BYTES)):
        if isinstance(record, records.Cut):
            notes.append(
                f"{path.name} ends early at byte {record.at_byte:,}: {record.why}; what stands before it is used."
            )
            return
        time, summary = None, []
        for number, value in records.fields(record):
            if number == 1:
                time = records.double(value)
            elif number == 5 and isinstance(value, bytes):
                summary.append(value)
        if time is None or time <= 0:
            continue
        times.append(time)
        for message in summary:
            for number, value in records.fields(message):
                if number == 1 and isinstance(value, bytes):
                    tag, scalar = _scalar(value)
                    if scalar is not None:
                        gathered.add(tag, time, scalar)


def _scalar(message: bytes) -> tuple[str, float | None]:
    """Return the tag and the number of a summary's value: simple, or a tensor of one float."""
    tag, found = "", None
    for number, value in records.fields(message):
        if number == 1:
            tag = records.text(value)
        elif number == 2:
            found = records.double(value)
        elif number == 8 and isinstance(value, bytes):
            found = _of_tensor(value)
    return tag, found


def _of_tensor(message: bytes) -> float | None:
    kind, content = 0, None
    for number, value in records.fields(message):
        if number == 1:
            kind = records.whole(value)
        elif number in (4, 5, 6) and isinstance(value, bytes):
            content = value
    # DT_FLOAT and DT_DOUBLE; anything longer than one number is no scalar.
    size = {1: 4, 2: 8}.get(kind)
    return records.double(content) if content is not None and len(content) == size else None
