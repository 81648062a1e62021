"""What exists: commands with their options, files, variables, Python names, extras, headings."""

from __future__ import annotations

import ast
import builtins
import re
import subprocess
import tomllib
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import click

from carbonest.cli import COMMANDS, SETTING_VARIABLES, group
from carbonest.cli.profile.command import DEFAULT, FLAGS

from ..shared import ROOT
from .texts import sources, strings

TOP = ("carbonest", "estimator", "profiler", "data", "docs", "examples", "tests", "validation", "sources", ".ci")


@cache
def command(path: tuple[str, ...]) -> click.Command | None:
    """Return a command by its names below ``carbonest``; ``None`` if there is none."""
    found: click.Command | None = group
    for name in path:
        if not isinstance(found, click.Group):
            return None
        found = found.get_command(click.Context(found, info_name=name), name)
    return found


@cache
def options(path: tuple[str, ...]) -> dict[str, click.Parameter]:
    """Return the options of a command, by each of their spellings."""
    found = command(path)
    parameters = list(found.params) if found else []
    if path == ("profile",):  # a group that runs its default where no member is named
        parameters += command((*path, DEFAULT)).params  # type: ignore[union-attr]
    named = {spelled: each for each in parameters for spelled in (*each.opts, *each.secondary_opts)}
    if path == ("profile",):
        named |= dict.fromkeys(FLAGS, click.Option(["--flag"], is_flag=True))
    return named | dict.fromkeys(("--help", "-h"), click.Option(["--help"], is_flag=True))


@cache
def paths() -> frozenset[tuple[str, ...]]:
    """Return the names of all commands and their members."""

    def below(path: tuple[str, ...]) -> set[tuple[str, ...]]:
        found = command(path)
        inner = found.list_commands(click.Context(found)) if isinstance(found, click.Group) else []
        return {path}.union(*(below((*path, name)) for name in inner))

    return frozenset(below(())) - {()}


@cache
def every_option() -> frozenset[str]:
    """Return the spellings of all options of all commands."""
    return frozenset(name for path in (*paths(), ()) for name in options(path))


@cache
def options_of_module(where: str) -> frozenset[str]:
    """Return the options of the commands that a folder of ``carbonest/cli`` defines; of all, for other modules."""
    parts = where.split("/")
    if parts[:2] != ["carbonest", "cli"] or len(parts) < 4:
        return every_option()
    package = ".".join(parts[:3])
    homes = {name for name, target in COMMANDS.items() if target.startswith(f"{package}.")}
    mine = [path for path in paths() if path[0] in homes]
    return frozenset(name for path in (*mine, ()) for name in options(path)) if mine else every_option()


@cache
def files() -> frozenset[str]:
    """Return the files of the repository and their folders, as git knows them or as they lie there."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    names = listed.stdout.splitlines() if listed.returncode == 0 else []
    if not names:  # an unpacked sdist has no git
        names = [path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*") if path.is_file()]
    folders = {parent.as_posix() for name in names for parent in Path(name).parents}
    return frozenset(names) | folders


def is_file(name: str) -> bool:
    """Return whether a path, with ``*`` for anything, or a bare name of a file is the repository's."""
    name = name.rstrip("/")
    if "*" in name or "{" in name:
        several = re.sub(r"\\\{([^}]*)\\\}", lambda found: f"(?:{found[1].replace(',', '|')})", re.escape(name))
        return any(re.fullmatch(several.replace(r"\*", "[^/]*"), each) for each in files())
    return name in files() if "/" in name else name in _bare()


def is_like_a_file(name: str) -> str:
    """Return the table that a bare name nearly names; empty if there is none."""
    near = get_close_matches(name, [each.rpartition("/")[2] for each in files() if each.startswith("data/")], 1, 0.93)
    return near[0] if near and near[0].lower() != name.lower() else ""


@cache
def _bare() -> frozenset[str]:
    return frozenset(each.rpartition("/")[2] for each in files())


@cache
def identifiers() -> frozenset[str]:
    """Return every name in the code of the repository, and every string that is one: what constants are called."""
    found: set[str] = set()
    for path in (*sources(), *(ROOT / "tests").rglob("*.py"), *(ROOT / "data" / "build").glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Name):
                found.add(node.id)
            elif isinstance(node, ast.Attribute):
                found.add(node.attr)
    return frozenset(found)


@cache
def variables() -> frozenset[str]:
    """Return the strings of the source that are spelled as environment variables: what it may look up."""
    found = set()
    for path in sources():
        for text, _ in strings(ast.parse(path.read_text(encoding="utf-8"))):
            found |= {text} if re.fullmatch(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)+", text) else set()
    looked_up = re.compile(r"environ(?:\.get\(|\[)\s*\"([A-Z0-9_]+)\"")
    for path in (ROOT / "tests").rglob("*.py"):
        found |= set(looked_up.findall(path.read_text(encoding="utf-8")))
    return frozenset(found | set(SETTING_VARIABLES))


@cache
def extras() -> frozenset[str]:
    """Return the extras that the project declares."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return frozenset(project["optional-dependencies"])


@cache
def python(name: str) -> bool:
    """Return whether a dotted name is a module, or something in one."""
    parts = name.split(".")
    for cut in range(len(parts), 0, -1):
        module = ".".join(parts[:cut])
        try:
            if find_spec(module) is None:
                continue
        except (ModuleNotFoundError, ValueError):
            continue
        return _has(import_module(module), parts[cut:])
    return False


def _has(thing: object, names: Iterable[str]) -> bool:
    for name in names:
        annotated = getattr(thing, "__annotations__", {})
        if isinstance(thing, type):
            annotated = {key: 1 for each in thing.__mro__ for key in getattr(each, "__annotations__", {})} | annotated
        if not hasattr(thing, name):
            return name in annotated  # a field: what it holds is not looked into
        thing = getattr(thing, name)
    return True


def role(name: str, where: str) -> bool:
    """Return whether the target of a role such as ``:func:`` exists, as seen from the module that it stands in."""
    module = where.partition(":")[0].removesuffix(".py").replace("/", ".")
    is_package = module.endswith(".__init__")
    module = module.removesuffix(".__init__")
    if name.startswith("."):
        dots = len(name) - len(name.lstrip("."))
        base = module.split(".")
        base = base[: len(base) - (dots - 1 if is_package else dots)]
        return python(".".join([*base, name.lstrip(".")]))
    return (
        any(python(each) for each in (name, f"{module}.{name}")) or hasattr(builtins, name) or _in_class(name, module)
    )


def _in_class(name: str, module: str) -> bool:
    """Return whether some class of a module has a member of that name."""
    home = import_module(module)
    return any(_has(each, [name]) for each in vars(home).values() if isinstance(each, type))


def anchors(page: Path) -> set[str]:
    """Return the anchors of a page's headings, as GitHub makes them."""
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    found = set()
    for heading in re.findall(r"^#+ +(.+)$", text, flags=re.MULTILINE):
        plain = re.sub(r"[`*]|\[([^\]]*)\]\([^)]*\)", r"\1", heading).strip().lower()
        found.add(re.sub(r"[^\w\- ]", "", plain).replace(" ", "-"))
    return found
