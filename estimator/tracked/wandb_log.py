"""The transaction log of a W&B run folder, as it lies on disk offline and online. Source: [wandb-internal-proto]."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import InputError
from ..reading import MIB, read_bytes
from . import records
from .files import found
from .gathering import Gathered
from .keys import WANDB
from .run import Fault, Run

_LOG_BYTES = 1024 * MIB
#: Numbers of the fields that are read, by message.
_RECORD = {2: "history", 3: "summary", 7: "stats", 17: "run", 18: "exit", 26: "environment"}
_RUN_TEXTS = {1: "run_id", 2: "user", 3: "project", 6: "sweep", 8: "name", 12: "sweep_id", 13: "host"}
_JSON = 16


def is_log(name: str) -> bool:
    """Say whether a file is a run's log by its name."""
    return name.endswith(".wandb")


def runs(paths: tuple[str | Path, ...]) -> Iterator[Run | Fault]:
    """Yield the runs of run folders; ``latest-run`` and its target are one.

    Raises
    ------
    InputError
        If there is no log.
    """
    for path in found(paths, is_log, "*.wandb logs of W&B runs"):
        try:
            yield _run(path)
        except InputError as problem:
            yield Fault(str(path), str(problem))


@dataclass
class _Log:
    """What the records of a log say, as they come."""

    gathered: Gathered = field(default_factory=lambda: Gathered(WANDB))
    texts: dict[str, str] = field(default_factory=dict)
    started: float | None = None
    runtime: float | None = None
    exit_code: int | None = None
    gpu_model: str | None = None
    gpu_count: int | None = None
    cpu_model: str | None = None
    cpu_count: int | None = None

    def take(self, record: bytes) -> None:
        readers: dict[str, Callable[[bytes], None]] = {
            "history": self._metrics, "summary": self._metrics, "stats": self._stats, "run": self._run,
            "exit": self._exit, "environment": self._environment,
        }  # fmt: skip
        for number, value in records.fields(record):
            name = _RECORD.get(number)
            if name is not None and isinstance(value, bytes):
                readers[name](value)

    def _metrics(self, message: bytes) -> None:
        for number, item in records.fields(message):
            if number == 1 and isinstance(item, bytes):
                key, value = _item(item)
                if key and not key.startswith("_") and value is not None:
                    self.gathered.metrics[key] = value

    def _stats(self, message: bytes) -> None:
        parts = list(records.fields(message))
        time = next((_moment(value) for number, value in parts if number == 2 and isinstance(value, bytes)), None)
        for number, item in parts:
            if number == 3 and isinstance(item, bytes) and time is not None:
                key, value = _item(item)
                if value is not None and self.gathered.stands_for(key) is not None:
                    self.gathered.add(key, time, value)

    def _run(self, message: bytes) -> None:
        for number, value in records.fields(message):
            if number in _RUN_TEXTS and isinstance(value, bytes):
                self.texts[_RUN_TEXTS[number]] = records.text(value)
            elif number == 17 and isinstance(value, bytes):
                self.started = _moment(value)

    def _exit(self, message: bytes) -> None:
        # A code of zero is a default, which is not written.
        self.exit_code = 0
        for number, value in records.fields(message):
            if number == 1:
                self.exit_code = records.whole(value)
            elif number == 2:
                self.runtime = float(records.whole(value))

    def _environment(self, message: bytes) -> None:
        for number, value in records.fields(message):
            if number == 12 and not self.texts.get("host"):
                self.texts["host"] = records.text(value)
            elif number == 13:
                self.texts["username"] = records.text(value)
            elif number == 17:
                self.cpu_count = records.whole(value)
            elif number == 18:
                self.gpu_model = records.text(value) or None
            elif number == 19:
                self.gpu_count = records.whole(value) or None
            elif number == 22 and isinstance(value, bytes):
                self.cpu_model = next((records.text(v) for n, v in records.fields(value) if n == 3), None)


def _run(path: Path) -> Run:
    log, notes = _Log(), list[str]()
    for record in records.log_records(read_bytes(path, "a W&B log", at_most=_LOG_BYTES)):
        if isinstance(record, records.Cut):
            notes.append(f"its log ends early at byte {record.at_byte:,}: {record.why}; what stands before it is used.")
            break
        log.take(record)
    if not log.texts.get("run_id") and log.started is None:
        raise InputError("a W&B log must hold the record of its run; this one holds none.")
    last = log.gathered.last_time()
    ended = last
    if log.started is not None and log.runtime is not None:
        ended = log.started + log.runtime
    if log.exit_code is None:
        state = "killed"
        notes.append(
            "it has no record of its end: killed, crashed or still running; it is taken to end with its last point."
        )
    else:
        state = "finished" if log.exit_code == 0 else "failed"
    texts = log.texts
    return Run(
        "wandb",
        str(path),
        texts.get("run_id", path.stem),
        project=texts.get("project", ""),
        name=texts.get("name", ""),
        user=texts.get("username") or texts.get("user", ""),
        sweep=texts.get("sweep_id") or texts.get("sweep", ""),
        host=texts.get("host", ""),
        state=state,
        started=log.started,
        ended=ended,
        boards=log.gathered.boards(),
        gpu_model=log.gpu_model,
        gpu_count=log.gpu_count,
        cpu_model=log.cpu_model,
        cpu_count=log.cpu_count,
        metrics=log.gathered.metrics,
        notes=tuple(notes),
    )


def _item(message: bytes) -> tuple[str, float | None]:
    """Return the key and the number of an item; no number where its value is something else."""
    key, nested, value = "", [], None
    for number, part in records.fields(message):
        if number == 1:
            key = records.text(part)
        elif number == 2:
            nested.append(records.text(part))
        elif number == _JSON:
            value = _number(records.text(part))
    return key or "/".join(nested), value


def _number(text: str) -> float | None:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if isinstance(found, bool) or not isinstance(found, int | float):
        return None
    try:
        return float(found)
    except OverflowError:
        return None


def _moment(message: bytes) -> float:
    """Return a time stamp: seconds and nanoseconds."""
    seconds = nanos = 0
    for number, value in records.fields(message):
        if number == 1:
            seconds = records.whole(value)
        elif number == 2:
            nanos = records.whole(value)
    return seconds + nanos / 1e9
