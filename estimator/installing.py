"""How to install what an extra brings, in words that work for this copy of carbonest.

carbonest itself is on no package index yet, so asking pip for it by name would fetch nothing, or somebody else's. The
packages behind an extra are: the advice names them, as the project declares them.
"""

from __future__ import annotations

import re
import shlex
import sys
from pathlib import Path

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_OF_EXTRA = re.compile(r";.*\bextra\s*==\s*[\"']([^\"']+)[\"']")


def install_line(*wanted: str, extra: str = "") -> str:
    """Return the command that installs the packages of an extra, or single packages.

    Parameters
    ----------
    wanted : names of packages; of those that an extra declares, the declared versions are asked for.
    extra : all packages of this extra instead; an extra that nobody declares counts as none.
    """
    declared = extras()
    names = declared.get(extra) or [_declared(name, declared) for name in wanted]
    return f"{_installer()} {' '.join(shlex.quote(name) for name in names)}"


def extras() -> dict[str, list[str]]:
    """Return extra → the requirements that it brings; empty where this copy does not know."""
    root = Path(__file__).resolve().parents[1]
    try:
        import tomllib

        project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        if project["name"] == "carbonest":
            return _expanded({name: list(each) for name, each in project["optional-dependencies"].items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        pass  # not a checkout: the installed distribution knows
    return _of_distribution()


def _of_distribution() -> dict[str, list[str]]:
    from importlib.metadata import PackageNotFoundError, requires

    try:
        lines = requires("carbonest") or []
    except PackageNotFoundError:
        return {}
    found: dict[str, list[str]] = {}
    for line in lines:
        extra = _OF_EXTRA.search(line)
        if extra:
            found.setdefault(extra[1], []).append(line.partition(";")[0].strip())
    return _expanded(found)


def _expanded(declared: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return the extras with ``carbonest[aws,fleet]`` replaced by what those bring."""

    def of(extra: str) -> list[str]:
        found: list[str] = []
        for line in declared.get(extra, ()):
            inner = re.fullmatch(r"carbonest\[([^\]]*)\](.*)", line)
            found += [each for name in inner[1].split(",") for each in of(name.strip())] if inner else [line]
        return list(dict.fromkeys(found))

    return {extra: of(extra) for extra in declared}


def _declared(name: str, extras_: dict[str, list[str]]) -> str:
    every = (line for lines in extras_.values() for line in lines)
    return next((line for line in every if _is(name, line)), name)


def _is(name: str, requirement: str) -> bool:
    found = _NAME.match(requirement)
    return found is not None and found[0].lower() == name.lower()


def _installer() -> str:
    """Return the installer of this environment: that of pipx, or uv where there is no pip, else pip."""
    from importlib.util import find_spec

    parts = Path(sys.prefix).parts
    if "pipx" in parts and "venvs" in parts:
        return "pipx inject carbonest"
    if find_spec("pip") is None:
        return f"uv pip install --python {shlex.quote(sys.executable)}"
    return "python -m pip install"
