"""Finished machines in a local file, so that a run that was cut off goes on where it was.

One JSON object per line: a header that says what was asked, then one machine each. A line is appended and synced when a
batch is done; a line that a power cut or ``kill -9`` tore is dropped on reading. The file holds what the
inventory and the metrics said: names, tags, utilization; no credential ever reaches it. Mode 0600.

A file is written to or removed only if it is ours: a regular file, reached by no link, that begins as a journal does.
A run has it locked while it reads, and removes it once the report is written, unless an equal run has begun its own.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

from .. import reading, schema
from ..errors import InputError, shown
from ..remote import directories
from .machines import Observation
from .window import Window, stamp

FORMAT = 1
#: How each journal begins, and how much of that a header needs that was cut off for the file to be ours.
_MAGIC = b'{"carbonest_usage_journal":'
_PROOF = 12
#: A disk that takes no more: a run without its journal is better than none.
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})
#: No link is followed, no pipe waited for; 0 where the platform has no such thing.
_CAREFUL = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
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

    def __init__(
        self, path: Path, request: Mapping[str, Any], say: Callable[[str], None] = lambda sentence: None
    ) -> None:
        self.path, self.request, self._say = path, dict(request), say
        self.window: Window | None = None
        #: Finished machines; the value is what an earlier run left, or ``None`` if it was handed on already.
        self.finished: dict[str, Observation | None] = {}
        self.begun = ""
        self._file: IO[bytes] | None = None
        self._full = False
        self._header = b""

    def exists(self) -> bool:
        """Say whether an unfinished run of the same request is there; reads it if so."""
        try:
            with os.fdopen(os.open(self.path, os.O_RDONLY | _CAREFUL), "rb", buffering=0) as file:
                self._load(file)
        except FileNotFoundError:
            self.window, self.finished = None, {}
        except OSError as error:
            raise InputError(f"the file for resuming must be readable; {str(self.path)!r}: {_why(error)}.") from None
        return self.window is not None

    def open(self, window: Window, *, resume: bool, now: float) -> Window:
        """Begin, or go on if asked and possible; return the window that holds for the run.

        A disk without room is said and no error: the run goes on without a journal.
        """
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._file = self._opened()
            self._seize(self._file)
            whole = self._load(self._file)
            if resume and self.window is not None:
                self._file.truncate(whole)
                return self.window
            self._file.truncate(0)
        except InputError:
            self.close(complete=False)
            raise
        except OSError as error:
            if error.errno not in _FULL:
                raise InputError(
                    f"the file for resuming must be writable; {str(self.path)!r}: {_why(error)}. "
                    f"Set {directories.STATE_VARIABLE} to another directory, or name one with --journal."
                ) from None
            self._give_up(error)
        self.window, self.finished, self.begun = window, {}, stamp(now)
        header = {
            "carbonest_usage_journal": FORMAT,
            "fingerprint": fingerprint(self.request),
            "request": self.request,
            "window": list(window),
            "begun": self.begun,
            "run": os.urandom(8).hex(),
        }
        self._header = _line(header)
        self._append(self._header)
        return window

    def add(self, observations: Iterable[Observation]) -> None:
        """Record finished machines; they are on the disk when this returns, unless it is full."""
        fresh = [o for o in observations if o.machine.key not in self.finished]
        self.finished |= {observation.machine.key: None for observation in fresh}
        self._append(b"".join(_line(observation.to_dict()) for observation in fresh))

    def handed_on(self) -> list[Observation]:
        """Return what the earlier run left, once; the memory is given back, the file keeps it."""
        left = [observation for observation in self.finished.values() if observation is not None]
        self.finished = dict.fromkeys(self.finished)
        return left

    def close(self, *, complete: bool) -> None:
        """Close the file; delete it after a run that needs no resuming."""
        if self._file is None:
            return
        ours = complete and self._in_place(self._file)
        if ours and os.name != "nt":  # under the lock, so that no other run has it; Windows removes no open file
            self.path.unlink(missing_ok=True)
        self._file.close()
        self._file = None
        if ours and os.name == "nt":
            self.path.unlink(missing_ok=True)

    def forget(self) -> None:
        """Delete the file of a run that is over, if it is still that run's: an equal one may have begun since."""
        try:
            self._file = self._opened(os.O_RDWR)
            self._seize(self._file)
            still = self._file.read(len(self._header)) == self._header != b""
        except (OSError, InputError):
            still = False
        self.close(complete=still)

    def _load(self, file: IO[bytes]) -> int:
        """Read what an earlier run left; return the length up to the last whole line.

        What follows that is torn, and would swallow the next line.
        """
        self.window, self.finished = None, {}
        found = os.fstat(file.fileno())
        if reading.kind_of(found.st_mode) or found.st_size > _MOST_BYTES:
            problem = "is too large" if found.st_size > _MOST_BYTES else "is no regular file"
            raise InputError(f"{shown(str(self.path), 200)} {problem}: name another with --journal.")
        file.seek(0)
        content = file.read()
        if not content.startswith(_MAGIC) and not (_MAGIC.startswith(content) and len(content) >= _PROOF) and content:
            raise self._foreign()
        lines = content.split(b"\n")[:-1]
        if not lines:  # cut off before the header was whole: nothing was finished
            return 0
        header = _parsed(lines[0])
        if not header or header.get("carbonest_usage_journal") != FORMAT:
            raise self._foreign()
        if header.get("fingerprint") != fingerprint(self.request):
            raise InputError(
                f"{str(self.path)!r} belongs to another request: give the same options, or another --journal; "
                f"it was asked {json.dumps(header.get('request'), sort_keys=True)}."
            )
        self._header = lines[0] + b"\n"
        self.window, self.begun = _window(header, self.path), str(header.get("begun", ""))
        for line in lines[1:]:
            observation = _observation(_parsed(line))
            if observation is not None:
                self.finished.setdefault(observation.machine.key, observation)
        return content.rfind(b"\n") + 1

    def _foreign(self) -> InputError:
        return InputError(
            f"{str(self.path)!r} is no file of an unfinished run: name another with --journal, or delete it."
        )

    def _append(self, lines: bytes) -> None:
        if self._file is None or self._full or not lines:
            return
        content = memoryview(lines)
        before = self._file.seek(0, os.SEEK_END)
        try:
            while content:
                content = content[self._file.write(content) :]
            os.fsync(self._file.fileno())
        except OSError as error:
            self._give_up(error)
            with suppress(OSError):
                self._file.truncate(before)

    def _give_up(self, error: OSError) -> None:
        self._full = True
        self._say(
            f"the file for resuming cannot be written ({_why(error)}: {str(self.path)!r}): the run goes on, but what "
            "it reads from now on cannot be resumed."
        )

    def _opened(self, flags: int = os.O_RDWR | os.O_CREAT) -> IO[bytes]:
        return os.fdopen(os.open(self.path, flags | _CAREFUL, 0o600), "r+b", buffering=0)

    def _seize(self, file: IO[bytes]) -> None:
        """Lock the file for this run alone.

        Raises
        ------
        InputError
            If another run of the same request has it, or had it until this moment.
        """
        try:
            _lock(file)
        except BlockingIOError:
            taken = True
        else:
            # A run that ended between opening and locking took the file with it.
            taken = not self._in_place(file)
        if taken:
            self.close(complete=False)
            raise InputError(f"another run of the same request is writing {str(self.path)!r}: wait for it.")

    def _in_place(self, file: IO[bytes]) -> bool:
        """Say whether the path still names the open file."""
        try:
            return os.path.samestat(os.fstat(file.fileno()), os.lstat(self.path))
        except OSError:
            return False


def _lock(file: IO[bytes]) -> None:
    try:
        import fcntl
    except ImportError:  # Windows: two runs of one request at once are not told apart there
        return
    fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


def _line(plain: Mapping[str, Any]) -> bytes:
    return json.dumps(plain, separators=(",", ":"), default=list).encode() + b"\n"


def _why(error: OSError) -> str:
    special = {errno.ELOOP: "it is a link", errno.EEXIST: "what should be its directory is none"}
    return special.get(error.errno or 0, str(error.strerror))


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
