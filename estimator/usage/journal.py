"""Finished machines in a local file, so that a run that was cut off goes on where it was.

One JSON object per line: a header that says what was asked, then one machine each. A line is appended and synced when a
batch is done; a line that a power cut or ``kill -9`` tore is dropped on reading. The file holds what the
inventory and the metrics said: names, tags, utilization; no credential ever reaches it. Mode 0600.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

from .. import reading, schema
from ..errors import InputError, shown
from ..remote import directories
from .machines import Observation
from .window import Window, stamp

FORMAT = 1
#: A month of ten thousand machines by the minute.
_MOST_BYTES = 2048 * reading.MIB
_SECOND, _WIDTH = schema.number(0, 1e11, whole=True), schema.number(1, 1e9, whole=True)
_PERIOD = schema.items(_SECOND, longest=2)
_VALUES = schema.items(schema.or_null(schema.number()))
_SERIES = ("cpu", "gpu_utilization", "gpu_watts", "memory")
_TEXTS = ("provider", "account", "region", "resource_id", "sku", "name", "resource_group", "state", "lifecycle", "host")
#: A finished machine; a series is its start, its width and its values.
_OBSERVATION = schema.mapping(
    {
        "machine": schema.mapping(
            {
                **{name: replace(schema.text(), required=name in _TEXTS[:5]) for name in _TEXTS},
                **{name: schema.optional(_SECOND) for name in ("launched_at", "stopped_at", "created_at")},
                "tags": replace(schema.mapping(each=schema.text()), required=False),
                "detailed": replace(schema.FLAG, required=False),
            }
        ),
        "start": _SECOND,
        "end": _SECOND,
        "gpu_boards": schema.optional(schema.number(0, 1e6, whole=True)),
        **{name: schema.optional(schema.items(schema.ANYTHING, longest=3)) for name in _SERIES},
    }
)


def path_for(request: Mapping[str, Any], directory: Path | None = None) -> Path:
    """Return the file of a request: the same request finds it again, another one does not."""
    return (directory or directories.state()) / f"usage-{request.get('cloud', 'run')}-{fingerprint(request)[:16]}.jsonl"


def fingerprint(request: Mapping[str, Any]) -> str:
    """Return a digest of what was asked."""
    return hashlib.sha256(json.dumps(request, sort_keys=True, default=str).encode()).hexdigest()


class Journal:
    """The file of one run.

    Parameters
    ----------
    path : Path
    request : mapping
        What was asked, as plain data without secrets. A relative window (``--last 30d``) stands as such: the resolved
        one is in the header, and a resumed run takes it from there.

    Raises
    ------
    InputError
        If the file cannot be written, or belongs to another request (resuming would mix two reports).
    """

    def __init__(self, path: Path, request: Mapping[str, Any]) -> None:
        self.path, self.request = path, dict(request)
        self.window: Window | None = None
        #: Finished machines; the value is what an earlier run left, or ``None`` if it was handed on already.
        self.finished: dict[str, Observation | None] = {}
        self.begun = ""
        self._file: IO[bytes] | None = None

    def exists(self) -> bool:
        """Say whether an unfinished run of the same request is there; reads it if so."""
        self._load()
        return self.window is not None

    def open(self, window: Window, *, resume: bool, now: float) -> Window:
        """Begin, or go on if asked and possible; return the window that holds for the run."""
        if resume:
            self._load()
        else:
            self.window, self.finished = None, {}
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._file = os.fdopen(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600), "r+b")
            self._lock()
            if self.window is None:
                self._file.truncate(0)
                self.window, self.begun = window, stamp(now)
                self._write(
                    [
                        {
                            "carbonest_usage_journal": FORMAT,
                            "fingerprint": fingerprint(self.request),
                            "request": self.request,
                            "window": list(window),
                            "begun": self.begun,
                        }
                    ]
                )
            else:
                self._file.truncate(self._whole_bytes())
        except OSError as error:
            raise InputError(
                f"the file for resuming must be writable; {str(self.path)!r}: {error.strerror}. "
                f"Set {directories.STATE_VARIABLE} to another directory, or name one with --journal."
            ) from None
        return self.window

    def add(self, observations: Iterable[Observation]) -> None:
        """Record finished machines; they are on the disk when this returns."""
        fresh = [o for o in observations if o.machine.key not in self.finished]
        self.finished |= {observation.machine.key: None for observation in fresh}
        self._write([observation.to_dict() for observation in fresh])

    def handed_on(self) -> list[Observation]:
        """Return what the earlier run left, once; the memory is given back, the file keeps it."""
        left = [observation for observation in self.finished.values() if observation is not None]
        self.finished = dict.fromkeys(self.finished)
        return left

    def close(self, *, complete: bool) -> None:
        """Close the file; delete it after a run that needs no resuming."""
        if self._file is not None:
            self._file.close()
            self._file = None
            if complete:
                self.path.unlink(missing_ok=True)

    def _load(self) -> None:
        self.window, self.finished = None, {}
        what = "the file for resuming (--journal)"
        content = reading.read_bytes(self.path, what, at_most=_MOST_BYTES, absent=b"")
        lines = content.split(b"\n")[:-1]
        header = _parsed(lines[0]) if lines else None
        if not lines:  # cut off before the header was whole: nothing was finished
            return
        if not header or header.get("carbonest_usage_journal") != FORMAT:
            raise InputError(f"{str(self.path)!r} is no file of an unfinished run: name another with --journal.")
        if header.get("fingerprint") != fingerprint(self.request):
            raise InputError(
                f"{str(self.path)!r} belongs to another request: give the same options, or another --journal; "
                f"it was asked {json.dumps(header.get('request'), sort_keys=True)}."
            )
        self.window, self.begun = _window(header, self.path), str(header.get("begun", ""))
        for line in lines[1:]:
            observation = _observation(_parsed(line))
            if observation is not None:
                self.finished.setdefault(observation.machine.key, observation)

    def _whole_bytes(self) -> int:
        """Return the length up to the last whole line: a torn one would swallow the next."""
        return self.path.read_bytes().rfind(b"\n") + 1

    def _write(self, rows: list[dict[str, Any]]) -> None:
        if self._file is None or not rows:
            return
        self._file.seek(0, os.SEEK_END)
        lines = (json.dumps(row, separators=(",", ":"), default=list).encode() + b"\n" for row in rows)
        self._file.write(b"".join(lines))
        self._file.flush()
        os.fsync(self._file.fileno())

    def _lock(self) -> None:
        try:
            import fcntl
        except ImportError:  # Windows: two runs of one request at once are not told apart there
            return
        try:
            assert self._file is not None
            fcntl.flock(self._file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self.close(complete=False)
            raise InputError(f"another run of the same request is writing {str(self.path)!r}: wait for it.") from None


def _window(header: Mapping[str, Any], path: Path) -> Window:
    if not schema.obeys(header.get("window"), _PERIOD) or len(header["window"]) != 2:
        raise InputError(
            f"the window in {shown(str(path), 200)} is broken: delete the file, or name another with --journal."
        )
    return Window(*header["window"])


def _observation(plain: dict[str, Any] | None) -> Observation | None:
    """Return a finished machine; ``None`` for a line that is none: that machine is asked for again."""
    try:
        if plain is None or not schema.obeys(plain, _OBSERVATION):
            return None
        if not all(_is_series(plain[name]) for name in _SERIES if plain.get(name) is not None):
            return None
        found = Observation.from_dict(plain)
    except TypeError:  # a field that this version does not know
        return None
    return found if found.machine.key else None


def _is_series(parts: list[Any]) -> bool:
    return len(parts) == 3 and all(map(schema.obeys, parts, (_SECOND, _WIDTH, _VALUES)))


def _parsed(line: bytes) -> dict[str, Any] | None:
    try:
        value = reading.parsed_json(line, "a line")
    except InputError:
        return None
    return value if isinstance(value, dict) else None
