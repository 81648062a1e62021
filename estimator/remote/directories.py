"""Where carbonest keeps files of its own: caches that may be lost, data that the user asked to keep, unfinished runs.

XDG base directories on Linux (relative values are ignored, as the specification says), the platform's own
places elsewhere; an environment variable of ours overrides both.
"""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from ..errors import InputError
from ..files import write_whole

#: Environment variables that name the directories outright.
CACHE_VARIABLE = "CARBONEST_CACHE"
OVERLAY_VARIABLE = "CARBONEST_OVERLAY"
STATE_VARIABLE = "CARBONEST_STATE"


class _Places(NamedTuple):
    """Names of one kind of directory: XDG variable, its default below home, on macOS, on Windows."""

    xdg: str
    unix: str
    mac: str
    windows: str


_CACHE = _Places("XDG_CACHE_HOME", ".cache", "Library/Caches", "carbonest/cache")
_DATA = _Places("XDG_DATA_HOME", ".local/share", "Library/Application Support", "carbonest")
_STATE = _Places("XDG_STATE_HOME", ".local/state", "Library/Application Support", "carbonest/state")


def cache(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """Return the directory of answers that can be fetched again."""
    return _own(CACHE_VARIABLE, environment) or _platform(_CACHE, environment, platform)


def overlay(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """Return the directory of tables that ``carbonest data refresh`` writes beside the shipped ones."""
    return _own(OVERLAY_VARIABLE, environment) or _platform(_DATA, environment, platform) / "overlay"


def state(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """Return the directory of runs that can be resumed."""
    return _own(STATE_VARIABLE, environment) or _platform(_STATE, environment, platform)


def replace(file: Path, content: bytes, *, private: bool = False) -> None:
    """Write a file that appears whole or not at all, with its directory; parallel writers: the last one wins.

    A link in its place is replaced, not followed: files of ours lie under names of ours, and in a directory that others
    can write to a link would choose what is overwritten. ``private`` files are readable by their owner only.

    Raises
    ------
    OSError
    """
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700 if private else 0o777)
    write_whole(file, content, private=private, follow=False)


def _own(variable: str, environment: Mapping[str, str]) -> Path | None:
    value = environment.get(variable)
    if not value:
        return None
    try:
        return Path(value).expanduser()
    except RuntimeError:
        raise InputError(f"{variable} must name a directory; whose home {value!r} means is not known.") from None


def _platform(places: _Places, environment: Mapping[str, str], platform: str) -> Path:
    given = environment.get(places.xdg, "")
    if given and Path(given).is_absolute():
        return Path(given) / "carbonest"
    if platform == "win32" and environment.get("LOCALAPPDATA"):
        return Path(environment["LOCALAPPDATA"]) / places.windows
    home = _home(environment)
    if home is None:
        return _homeless() / places.unix
    return home / (places.mac if platform == "darwin" else places.unix) / "carbonest"


def _home(environment: Mapping[str, str]) -> Path | None:
    """Return the user's home; ``None`` where neither HOME nor the list of users knows one, as in containers."""
    try:
        return Path(environment.get("HOME") or Path.home())
    except RuntimeError:
        return None


def _homeless() -> Path:
    """Return this user's own directory among the temporary files, private from everybody else.

    Raises
    ------
    InputError
        If it cannot be made, or is there and could be somebody else's.
    """
    user = os.geteuid() if hasattr(os, "geteuid") else 0
    place = Path(tempfile.gettempdir()) / f"carbonest-{user}"
    try:
        place.mkdir(mode=0o700, exist_ok=True)
        found = place.lstat()
        ours = stat.S_ISDIR(found.st_mode) and found.st_uid == user and not found.st_mode & 0o077
    except OSError:
        ours = False
    if not ours:
        raise InputError(
            f"no home directory is known, and {str(place)!r} is no private directory of this user: set HOME, or "
            f"{CACHE_VARIABLE}, {OVERLAY_VARIABLE} and {STATE_VARIABLE}."
        )
    return place
