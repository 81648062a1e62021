"""Writing a file whole or not at all: the one place where a result meets the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .errors import InputError

if TYPE_CHECKING:
    from pathlib import Path


#: How scratch files end: by it, and by whom they belong to, what a killed run left behind is told from users' files.
_SCRATCH_SUFFIX = ".carbonest-part"
#: A scratch file that nobody holds is swept when it is older than this; a younger one's writer may not hold it yet. [s]
_SWEEP_AFTER_SECONDS = 60.0


def write_whole(path: str | Path, content: bytes, *, private: bool = False, follow: bool = True) -> None:
    """Write a file that appears whole or not at all; of parallel writers the last one wins.

    What is no regular file (``/dev/null``, a pipe, a terminal) is written to, never replaced: renaming a file over a
    device would take the device from everybody. A file that stood there keeps its mode.

    Parameters
    ----------
    path : where to.
    content : what.
    private : readable by its owner only.
    follow : write to what a link points to. Where nobody but carbonest has to put a link, it is replaced instead:
        whoever put it there must not choose what is overwritten.

    Raises
    ------
    OSError
    """
    import os
    from pathlib import Path

    target = Path(os.path.realpath(path)) if follow else Path(path)
    if follow and target.exists() and not target.is_file():
        with target.open("wb") as stream:
            stream.write(content)
        return
    handle, scratch = _scratch(target)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            if not private:
                _take_after(target, handle)
            scratch.replace(target)
    except BaseException:
        scratch.unlink(missing_ok=True)
        raise
    _sweep(target.parent)


def _scratch(target: Path) -> tuple[int, Path]:
    """Return a new file beside the target, open and held until it is closed."""
    import tempfile
    from contextlib import suppress
    from pathlib import Path

    # 50 characters of a name are at most 200 bytes, and a file name may have 255.
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:50]}.", suffix=_SCRATCH_SUFFIX)
    with suppress(ImportError, OSError):
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    return handle, Path(name)


def _take_after(target: Path, handle: int) -> None:
    """Give a scratch file, private until now, the owner and mode of what it replaces, or the mode of any new file."""
    import os
    from contextlib import suppress

    if target.is_file() and not target.is_symlink():
        before, own = target.stat(), os.fstat(handle)
        with suppress(OSError):
            if (before.st_uid, before.st_gid) != (own.st_uid, own.st_gid):
                os.chown(handle, before.st_uid, before.st_gid)
        os.chmod(handle, before.st_mode & 0o777)
    else:
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(handle, 0o666 & ~mask)


def _sweep(directory: Path) -> None:
    """Remove scratch files of ours that a killed run left: old enough, and held by nobody."""
    import os
    import stat
    import time
    from contextlib import suppress
    from pathlib import Path

    with suppress(ImportError, OSError):
        import fcntl

        for entry in os.scandir(directory):
            if not (entry.name.startswith(".") and entry.name.endswith(_SCRATCH_SUFFIX)):
                continue
            with suppress(OSError):
                found = entry.stat(follow_symlinks=False)
                old = time.time() - found.st_mtime > _SWEEP_AFTER_SECONDS
                if not (old and stat.S_ISREG(found.st_mode) and found.st_uid == os.geteuid()):
                    continue
                handle = os.open(entry.path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
                try:
                    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    Path(entry.path).unlink()
                finally:
                    os.close(handle)


def put(path: str | Path, text: str, option: str = "--output") -> None:
    """Write a result that the user asked for, as UTF-8.

    Raises
    ------
    InputError
        If it cannot be written; names the option.
    """
    if not str(path):
        raise InputError(f"{option} must name a file; got nothing.")
    try:
        write_whole(path, text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise InputError(f"{option} must name a file that can be written; {str(path)!r}: {error.strerror}.") from None


def check_writable(path: str | Path, option: str = "--output") -> None:
    """Make sure that a result can be written, before anything runs whose result it is to be.

    Raises
    ------
    InputError
        If it cannot.
    """
    import os
    from pathlib import Path

    try:
        # In a directory that was deleted meanwhile even this fails.
        target = Path(os.path.realpath(path))
        if not str(path) or target.is_dir():
            raise IsADirectoryError(21, "it is a directory" if str(path) else "it is no name")
        if target.exists() and not target.is_file():
            if not os.access(target, os.W_OK):
                raise PermissionError(13, "permission denied")
            return
        handle, scratch = _scratch(target)
        os.close(handle)
        scratch.unlink()
    except OSError as error:
        raise InputError(f"{option} must name a file that can be written; {str(path)!r}: {error.strerror}.") from None


def is_same(one: str | Path, other: str | Path) -> bool:
    """Return whether two names are one file, however they are spelled; what keeps nothing is not."""
    import os

    try:
        ends = os.path.realpath(one), os.path.realpath(other)
    except ValueError:  # a name that no file can have
        return str(one) == str(other)
    return ends[0] == ends[1] != os.devnull


def append_line(path: str | Path, header: str, line: str | None, what: str) -> None:
    """Append a line to a table that others may append to at the same time; a new table begins with its header.

    Parameters
    ----------
    path : the table; links are followed.
    header : its first line, which must stand there already if the file is not empty.
    line : without its end; ``None`` only makes sure that one could be appended.
    what : what the file is to a user; begins the message.

    Raises
    ------
    InputError
        If the file cannot be written, is no regular file, or begins otherwise.
    """
    import os
    from contextlib import suppress

    if line is None and not os.path.lexists(path):
        check_writable(path, what)
        return
    name = repr(str(path))
    try:
        handle = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_NONBLOCK", 0), 0o666)
        with os.fdopen(handle, "r+b", buffering=0) as stream:
            with suppress(ImportError):
                import fcntl

                # Until the file is closed: rows of several ranks must not begin two tables.
                fcntl.flock(handle, fcntl.LOCK_EX)
            size = stream.seek(0, os.SEEK_END)
            stream.seek(0)
            first = header.encode() + b"\n"
            if size and stream.read(len(first)) != first:
                raise InputError(f"{what} must be a table with the columns {header}; {name} begins otherwise.")
            if line is None:
                return
            broken = False
            if size:
                stream.seek(-1, os.SEEK_END)
                broken = stream.read(1) != b"\n"  # by a writer that was killed
            text = (b"" if size else first) + b"\n" * broken + line.encode("utf-8", "backslashreplace") + b"\n"
            stream.write(text)
    except OSError as error:
        raise InputError(f"{what} must be a file that can be written; {name}: {error.strerror}.") from None
