"""Writing a file whole or not at all: the one place where a result meets the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .errors import InputError

if TYPE_CHECKING:
    from pathlib import Path


def write_whole(path: str | Path, content: bytes, *, private: bool = False) -> None:
    """Write a file that appears whole or not at all; of parallel writers the last one wins.

    A link is followed. What is no regular file (``/dev/null``, a pipe, a terminal) is written to, never replaced:
    renaming a file over a device would take the device from everybody.

    Parameters
    ----------
    path : where to.
    content : what.
    private : readable by its owner only.

    Raises
    ------
    OSError
    """
    import os
    import tempfile
    from pathlib import Path

    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        with target.open("wb") as stream:
            stream.write(content)
        return
    handle, scratch = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        if not private:
            # mkstemp makes private files; a result has the mode of any new file of the user's.
            mask = os.umask(0)
            os.umask(mask)
            Path(scratch).chmod(0o666 & ~mask)
        Path(scratch).replace(target)
    except BaseException:
        Path(scratch).unlink(missing_ok=True)
        raise


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
        write_whole(path, text.encode())
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
    import tempfile
    from pathlib import Path

    target = Path(os.path.realpath(path))
    try:
        if not str(path) or target.is_dir():
            raise IsADirectoryError(21, "it is a directory" if str(path) else "it is no name")
        if target.exists() and not target.is_file():
            if not os.access(target, os.W_OK):
                raise PermissionError(13, "permission denied")
            return
        handle, scratch = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.")
        os.close(handle)
        Path(scratch).unlink()
    except OSError as error:
        raise InputError(f"{option} must name a file that can be written; {str(path)!r}: {error.strerror}.") from None
