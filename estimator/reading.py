"""Reading a file whole: the one door through which what a user, a service or an earlier run left comes in.

Only regular files (and standard input) are read, never past a stated size, and text is decoded by one rule: UTF-8, with
or without a byte-order mark. Whoever reads says what the file is to be, and which error it is if it is not.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any

from .errors import CarbonestError, InputError, shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MIB = 1 << 20
#: A user's table: ten years of 5-minute points, a hundred thousand rows of measurements.
TABLE_BYTES = 64 * MIB
#: A user's settings: a job file is a page of text.
SETTINGS_BYTES = MIB
#: Nothing that is read here is nested deeper.
DEEPEST = 64

_CHUNK_BYTES = MIB
_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"), (b"\x00\x00\xfe\xff", "UTF-32"), (b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"),
)  # fmt: skip
_LARGE = re.compile(r"\d[eE]\+?\d{3}|\d{300}")
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


def read_bytes(
    path: str | Path,
    what: str,
    *,
    at_most: int = TABLE_BYTES,
    error: type[CarbonestError] = InputError,
    absent: bytes | None = None,
) -> bytes:
    """Return the content of a regular file, or of standard input for ``-``.

    Parameters
    ----------
    path : where from; a caller to whom ``-`` is a name like any other gives a ``Path``.
    what : what it is to a user: "the job file", "--data"; begins the message.
    at_most : the size above which it is none. [B]
    error : raised if it cannot be read.
    absent : what a file holds that is not there; ``None``: that is an error too.

    Raises
    ------
    CarbonestError
        Of the class ``error``: if it is absent, no regular file, or too large.
    """
    if path == "-":
        import sys

        if sys.stdin is None:  # Python's way to say that it was closed
            raise error(f"{what} must come from standard input; it is closed.")
        return _all(sys.stdin.buffer.read, what, "standard input", at_most, error)
    name = shown(str(path), 200)
    try:
        # Without waiting: opening a FIFO would last until somebody writes to it.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as stream:
            found = os.fstat(descriptor)
            kind = kind_of(found.st_mode)
            if kind == "a pipe" and ":[" in os.path.realpath(path):
                # One that the shell opened, <(command), is standard input by another name; it has a writer and an end.
                os.set_blocking(descriptor, True)
            elif kind:
                raise error(f"{what} must be a regular file; {name} is {kind}.")
            elif found.st_size > at_most:
                raise error(_too_large(what, name, at_most))
            return _all(stream.read, what, name, at_most, error)
    except (OSError, ValueError) as problem:
        if isinstance(problem, CarbonestError):
            raise
        if absent is not None and isinstance(problem, FileNotFoundError):
            return absent
        reason = getattr(problem, "strerror", None) or "it is no name of a file"
        raise error(f"{what} must be a readable file; {name}: {reason}.") from None


def read_text(
    path: str | Path, what: str, *, at_most: int = TABLE_BYTES, error: type[CarbonestError] = InputError
) -> str:
    """Return the text of a file; see :func:`read_bytes` and :func:`decoded`."""
    content = read_bytes(path, what, at_most=at_most, error=error)
    return decoded(content, f"{what} ({'standard input' if path == '-' else shown(str(path), 200)})", error=error)


def decoded(content: bytes, what: str, *, error: type[CarbonestError] = InputError) -> str:
    """Return bytes as text: UTF-8, with or without a byte-order mark.

    Raises
    ------
    CarbonestError
        Of the class ``error``: if it is none; names UTF-16, which Windows writes where nobody asks for UTF-8.
    """
    if not content.startswith(b"\xef\xbb\xbf"):
        name = next((name for mark, name in _MARKS if content.startswith(mark)), None)
        if name is None and content[1:2] == b"\x00" != content[:1]:
            name = "UTF-16"
        if name is not None:
            raise error(f"{what} must be UTF-8 text; it is {name}: save it as UTF-8.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise error(f"{what} must be UTF-8 text; it is not, from byte {problem.start} on: save it as UTF-8.") from None


def parsed_json(
    content: str | bytes, what: str, *, error: type[CarbonestError] = InputError, finite: bool = True
) -> Any:
    """Return a JSON text as plain data: finite numbers, no deep nests, and texts that can be written again.

    With ``finite`` false, NaN and infinity are taken as Python writes them.

    Raises
    ------
    CarbonestError
        Of the class ``error``.
    """
    import json

    text = decoded(content, what, error=error) if isinstance(content, bytes) else content
    try:
        strict: dict[str, Any] = {"parse_constant": _refused} if finite else {}
        if finite and _LARGE.search(text):
            strict["parse_float"] = _finite
        found = json.loads(text.removeprefix("\ufeff"), **strict)
    except RecursionError:
        raise error(f"{what} must be JSON of at most {DEEPEST} levels; it is nested deeper.") from None
    except ValueError as problem:
        raise error(f"{what} must be JSON; it is none: {shown(str(problem), 160, quoted=False)}.") from None
    deep = text.count("[") + text.count("{") > DEEPEST
    check_plain(found, what, error=error, deep=deep, texts=_SURROGATE.search(text) is not None)
    return found


def check_plain(
    found: Any, what: str, *, error: type[CarbonestError] = InputError, deep: bool = True, texts: bool = True
) -> None:
    """Refuse plain data that is nested too deeply, or holds text that no file can (half a surrogate pair).

    Raises
    ------
    CarbonestError
        Of the class ``error``.
    """
    if not deep and not texts:
        return
    level, parts = 0, [found]
    while parts:
        if level == DEEPEST and any(isinstance(part, dict | list) for part in parts):
            raise error(f"{what} must have at most {DEEPEST} levels; it is nested deeper.")
        if texts and any(not _writable(part) for part in parts if isinstance(part, str)):
            raise error(f"{what} must hold text; it holds half of a surrogate pair.")
        below: list[Any] = []
        for part in parts:
            if isinstance(part, dict):
                below += [*part, *part.values()] if texts else part.values()
            elif isinstance(part, list):
                below += part
        level, parts = level + 1, below


def _refused(name: str) -> Any:
    raise ValueError(f"{name} is no number of JSON")


def _finite(text: str) -> float:
    value = float(text)
    if value in (float("inf"), float("-inf")):
        raise ValueError(f"{shown(text, 40, quoted=False)} is larger than any float")
    return value


def _writable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def kind_of(mode: int) -> str:
    """Return what a file is instead of a regular one, by its mode; nothing if it is one."""
    import stat

    kinds = (
        (stat.S_ISDIR, "a directory"), (stat.S_ISFIFO, "a pipe"), (stat.S_ISSOCK, "a socket"),
        (stat.S_ISCHR, "a device"), (stat.S_ISBLK, "a device"),
    )  # fmt: skip
    return "" if stat.S_ISREG(mode) else next((name for test, name in kinds if test(mode)), "no file")


def _all(read: Callable[[int], bytes], what: str, name: str, at_most: int, error: type[CarbonestError]) -> bytes:
    chunks, size = [], 0
    # A file may grow while it is read, and what says that it is empty (/proc) need not be.
    while chunk := read(_CHUNK_BYTES):
        chunks.append(chunk)
        size += len(chunk)
        if size > at_most:
            raise error(_too_large(what, name, at_most))
    return b"".join(chunks)


def _too_large(what: str, name: str, at_most: int) -> str:
    return f"{what} must be at most {at_most / MIB:g} MiB; {name} is larger."
