"""The profiler's modules import each other in one direction, function-level imports included."""

import ast
from graphlib import TopologicalSorter

from ..shared import ROOT

MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in (ROOT / "profiler").rglob("*.py")
}


def imported_by(name):
    package = name.split(".") if MODULES[name].name == "__init__.py" else name.split(".")[:-1]
    found = set()
    for node in ast.walk(ast.parse(MODULES[name].read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = package[: len(package) - node.level + 1]
            stem = ".".join([*base, *([node.module] if node.module else [])])
            found |= {full if (full := f"{stem}.{alias.name}") in MODULES else stem for alias in node.names}
    return found - {name}


def test_no_import_circles():
    order = TopologicalSorter({name: imported_by(name) for name in MODULES})
    assert len(list(order.static_order())) >= len(MODULES) > 40
