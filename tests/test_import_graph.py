"""Dependencies point inwards, and the common command stays light: read from the code and from a fresh interpreter."""

import ast
import subprocess
import sys

import pytest

from .import_graph import arrows, circles, files, imports_of, room
from .shared import ROOT

#: The estimator's rooms from the inside out: a room may use its own row's inner rows, never its row or an outer one.
ROWS = (
    ("installing",), ("errors",), ("choices", "units", "files", "notebook", "reading"), ("model", "schema"),
    ("physics",),
    ("tables", "remote", "results"), ("clouds", "providers"), ("power",), ("machines", "llm"), ("published",),
    ("intensity",), ("prices",), ("estimate",), ("planning", "usage", "inventory", "terraform", "tracked"), ("fleet",),
    ("listings", "validation", "serving", "budgets", "statement", "provider_figures"),
)  # fmt: skip
ROW_OF = {f"estimator.{name}": number for number, row in enumerate(ROWS) for name in row}
#: What computes on the path of ``carbonest vm`` without anything installed.
KERNEL = {
    "installing",
    "errors",
    "choices",
    "units",
    "files",
    "notebook",
    "reading",
    "schema",
    "model",
    "physics",
    "tables",
    "providers",
}
PROFILER_MAY_USE = {
    f"estimator.{name}" for name in ("errors", "units", "model", "files", "notebook", "reading", "schema")
}
#: Everything outside the standard library that ``carbonest vm`` may load.
ALLOWED = {"click", "carbonest", "estimator", "profiler"}


def test_no_circle_between_modules():
    assert circles() == []


def test_every_room_of_the_estimator_has_its_place():
    assert {room(module) for module in files() if module.startswith("estimator.")} <= set(ROW_OF)


def test_rooms_of_the_estimator_use_inner_rooms_only():
    outwards = [
        f"{module} → {target}"
        for module, targets in arrows().items()
        for target in targets
        if room(module) in ROW_OF
        and room(target) in ROW_OF
        and room(module) != room(target)
        and ROW_OF[room(target)] >= ROW_OF[room(module)]
    ]
    assert outwards == []


def test_packages_point_inwards():
    """The estimator knows neither of the others; the profiler only what holds no figure; the pages not the command."""
    wrong = []
    for module, targets in arrows().items():
        for target in targets:
            if module.startswith("estimator") and not target.startswith("estimator"):
                wrong.append((module, target))
            if module.startswith("profiler") and not (target.startswith("profiler") or target in PROFILER_MAY_USE):
                wrong.append((module, target))
            if module.startswith("carbonest.html") and target.startswith("carbonest.cli"):
                wrong.append((module, target))
            if module.startswith("carbonest.api") and target.startswith("carbonest.cli"):
                wrong.append((module, target))
    assert wrong == []


@pytest.mark.parametrize("module", [m for m in files() if m.startswith("estimator.") and m.split(".")[1] in KERNEL])
def test_kernel_needs_only_itself_and_the_standard_library(module):
    for name in imports_of(module):
        top = name.split(".")[0]
        if top == "estimator":
            assert name.split(".")[1] in KERNEL, f"{module} imports {name}"
        elif top not in sys.stdlib_module_names:
            allowed = {"estimator.physics.operations": "numpy", "estimator.notebook": "pandas"}
            assert allowed.get(module) == top, f"{module} imports {name}"


@pytest.mark.parametrize("module", [m for m in files() if m.split(".")[0] in ("estimator", "profiler")])
def test_imports_inside_a_package_are_relative(module):
    absolute = [
        node
        for node in ast.walk(ast.parse(files()[module].read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom)
        and node.level == 0
        and (node.module or "").split(".")[0] == module.split(".")[0]
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
        ["vm", "--from", "LIST", "--format", "csv"],
    ],
    ids=" ".join,
)
def test_common_commands_load_click_and_the_standard_library_only(arguments, tmp_path):
    path = tmp_path / "machines.csv"
    path.write_text("Instance Type,Hours,Region\nm5.large,10,eu-west-1\nStandard_D4s_v3,1,\n", encoding="utf-8")
    assert loaded_by(*(str(path) if word == "LIST" else word for word in arguments)) <= ALLOWED


def test_importing_the_package_loads_nothing_else():
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); before = set(sys.modules); "
        "import carbonest; print(*(set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    assert {name.split(".")[0] for name in done.stdout.split()} <= {"carbonest"} | sys.stdlib_module_names
    assert "click" not in done.stdout
