"""Dependencies point inwards, and the common command stays light: read from the code and from a fresh interpreter."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from .shared import ROOT

KERNEL = {"units", "physics", "model", "errors", "files", "tables", "catalogue"}
PROFILER_MAY_USE = {"errors", "units", "model", "files"}
#: Everything outside the standard library that ``carbonest vm`` may load.
ALLOWED = {"click", "carbonest", "estimator", "profiler"}


def imports_of(path: Path) -> set[str]:
    """Return absolute dotted names of all modules a file imports, wherever in the file."""
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            stem = ".".join([*base, *([node.module] if node.module else [])])
            names |= {f"{stem}.{alias.name}" for alias in node.names} | {stem}
    return names


def modules(package: str) -> list[Path]:
    found = sorted((ROOT / package).rglob("*.py"))
    assert found, f"no modules under {package}: the test looks in the wrong place"
    return found


def parts(name: str, package: str) -> str | None:
    """Return the first part below ``package`` of a dotted name; ``None`` for other packages."""
    pieces = name.split(".")
    return pieces[1] if pieces[0] == package and len(pieces) > 1 else None


@pytest.mark.parametrize("path", modules("estimator"), ids=lambda p: str(p.relative_to(ROOT)))
def test_estimator_imports_neither_profiler_nor_facade(path):
    assert not {n for n in imports_of(path) if n.split(".")[0] in {"profiler", "carbonest"}}


@pytest.mark.parametrize("path", modules("profiler"), ids=lambda p: str(p.relative_to(ROOT)))
def test_profiler_uses_only_leaf_modules_of_the_estimator(path):
    names = imports_of(path)
    assert not {n for n in names if n.split(".")[0] == "carbonest"}
    used = {parts(n, "estimator") for n in names if n.split(".")[0] == "estimator"} - {None}
    assert used <= PROFILER_MAY_USE


@pytest.mark.parametrize(
    "path",
    [p for p in modules("estimator") if p.relative_to(ROOT / "estimator").parts[0].removesuffix(".py") in KERNEL],
    ids=lambda p: str(p.relative_to(ROOT)),
)
def test_kernel_needs_only_itself_and_the_standard_library(path):
    for name in imports_of(path):
        top = name.split(".")[0]
        if top == "estimator":
            assert parts(name, "estimator") in KERNEL | {"providers", None}, f"{path.name} imports {name}"
        elif top == "numpy":
            assert path.name == "operations.py", "only array operands need numpy"
        else:
            assert top in sys.stdlib_module_names, f"{path.name} imports {name}"


@pytest.mark.parametrize("path", modules("estimator") + modules("profiler"), ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_inside_a_package_are_relative(path):
    own = path.relative_to(ROOT).parts[0]
    absolute = [
        node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.level == 0 and (node.module or "").split(".")[0] == own
    ]
    assert not absolute


def loaded_by(*arguments: str) -> set[str]:
    """Return the top-level modules outside the standard library that a fresh interpreter loads for a command."""
    code = (
        "import sys\n"
        "from carbonest.cli import main\n"
        f"sys.argv = ['carbonest', *{list(arguments)!r}]\n"
        "try:\n    main()\nexcept SystemExit as stop:\n    assert not stop.code, stop.code\n"
        "print('\\n' + ' '.join(sorted({m.split('.')[0] for m in sys.modules} - sys.stdlib_module_names)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{code}"],
        capture_output=True,
        text=True,
        check=True,
    )
    names = set(done.stdout.splitlines()[-1].split())
    return {n for n in names if not n.startswith("_") and n not in site_modules()}


def site_modules() -> set[str]:
    """Return what this interpreter loads before any code of ours (editable-install hooks and the like)."""
    done = subprocess.run(
        [sys.executable, "-I", "-c", "import sys; print(*{m.split('.')[0] for m in sys.modules})"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "arguments",
    [
        ["vm", "--sku", "Standard_D4s_v3", "--hours", "10"],
        ["vm", "--sku", "p3.16xlarge", "--hours", "1", "--region", "us-east-1", "--format", "json"],
        ["--help"],
    ],
    ids=" ".join,
)
def test_common_commands_load_click_and_the_standard_library_only(arguments):
    assert loaded_by(*arguments) <= ALLOWED


def test_importing_the_package_loads_nothing_else():
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); before = set(sys.modules); "
        "import carbonest; print(*(set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    assert {name.split(".")[0] for name in done.stdout.split()} <= {"carbonest"} | sys.stdlib_module_names
    assert "click" not in done.stdout
