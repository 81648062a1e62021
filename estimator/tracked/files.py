"""Finding a store's files under what the user named, in one order on every machine."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ..errors import InputError, shown


def found(paths: Iterable[str | Path], wanted: Callable[[str], bool], what: str) -> Iterator[Path]:
    """Yield the files that were named, and those below named folders whose name is wanted, each once.

    Parameters
    ----------
    wanted : says by its name whether a file in a folder is one of the store's.    what : of them, for the message.

    Raises
    ------
    InputError
        If a path does not exist, or a folder holds none.
    """
    seen: set[str] = set()
    for given in paths:
        path = Path(given)
        if is_folder(path):
            count = 0
            for file in _below(path, wanted):
                count += 1
                real = os.path.realpath(file)
                if real not in seen:
                    seen.add(real)
                    yield file
            if not count:
                raise InputError(f"{shown(str(path), 200)} must hold {what}; nothing in it is.")
        elif path.exists():
            real = os.path.realpath(path)
            if real not in seen:
                seen.add(real)
                yield path
        else:
            raise InputError(f"{shown(str(path), 200)} must be a file or a folder; there is none of that name.")


def is_folder(path: Path) -> bool:
    """Say whether a path is a folder; a text that no system takes for a name is none.

    Raises
    ------
    InputError
        If it is no name.
    """
    try:
        return path.is_dir()
    except (OSError, ValueError) as problem:
        why = getattr(problem, "strerror", None) or "it is no name of a file"
        raise InputError(f"{shown(str(path), 200)} cannot be looked at: {why}.") from None


def _below(folder: Path, wanted: Callable[[str], bool]) -> Iterator[Path]:
    for root, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            if wanted(name):
                yield Path(root) / name
