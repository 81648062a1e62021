"""The import graph of the code, read from its text: which module takes what from which, wherever it says so."""

import ast
from functools import cache
from pathlib import Path

from .shared import ROOT

TOPS = ("estimator", "profiler", "carbonest")


def name_of(path: Path) -> str:
    """Return the dotted name of a module's file."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def files() -> dict[str, Path]:
    """Return every module of ours with its file."""
    found = {name_of(path): path for top in TOPS for path in sorted((ROOT / top).rglob("*.py"))}
    assert len(found) > 100, "no modules: the test looks in the wrong place"
    return found


def imports_of(module: str) -> set[str]:
    """Return absolute dotted names of all that a module imports, types only included."""
    path = files()[module]
    package = path.relative_to(ROOT).parts[:-1]
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            stem = ".".join([*base, *([node.module] if node.module else [])])
            names |= {f"{stem}.{alias.name}" for alias in node.names}
    return names


@cache
def arrows() -> dict[str, frozenset[str]]:
    """Return the modules of ours that each module imports something from, itself and its own packages left out."""
    found = {}
    for module in files():
        targets = set()
        for name in imports_of(module):
            while name and name not in files():
                name = name.rpartition(".")[0]
            if name and name != module and not module.startswith(f"{name}."):
                targets.add(name)
        found[module] = frozenset(targets)
    return found


def circles() -> list[list[str]]:
    """Return the sets of modules that import each other (strongly connected, Tarjan 1972)."""
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found = []

    def visit(module: str) -> None:
        order[module] = low[module] = len(order)
        stack.append(module)
        for target in sorted(arrows()[module]):
            if target not in order:
                visit(target)
                low[module] = min(low[module], low[target])
            elif target in stack:
                low[module] = min(low[module], order[target])
        if low[module] == order[module]:
            members = stack[stack.index(module) :]
            del stack[stack.index(module) :]
            if len(members) > 1:
                found.append(sorted(members))

    for module in arrows():
        if module not in order:
            visit(module)
    return found


def room(module: str) -> str:
    """Return the room of a module: its package below the top one, or the module itself where it lies loose."""
    return ".".join(module.split(".")[:2])
