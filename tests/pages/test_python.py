"""Python on pages: what can run here is run, page by page; of the rest every call fits the function that it names."""

import ast
import inspect
import re
import shutil

import pytest

import carbonest

from ..names.texts import of_page, pages
from ..shared import ROOT
from . import samples

pytest.importorskip("duckdb")
pytest.importorskip("pandas")

PAGES = [path for path in pages() if path.suffix == ".md" and "build" not in path.parts]
#: Pages whose blocks ask a cloud or a service, train models for longer than a test may, or need a tracker's run.
ONLY_BOUND = {"docs/live-services.md", "docs/profiling.md", "docs/recorded-runs.md", "docs/usage.md"}


def blocks(path):
    runs = of_page(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix())
    return [run.words for run in runs if run.language == "python"]


def calls(text):
    """Return the calls of public names, as (name, number of positional arguments, keywords)."""
    found = []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and re.fullmatch(r"carbonest\.\w+", ast.unparse(node.func)):
            words = [word.arg for word in node.keywords if word.arg]
            found.append((node.func.attr, len(node.args), words))
    return found


def misfits(text):
    """Return the calls that their functions would refuse."""
    wrong = []
    for name, given, words in calls(text):
        signature = inspect.signature(getattr(carbonest, name))
        known = {each.name for each in signature.parameters.values() if each.kind is not each.VAR_KEYWORD}
        try:
            signature.bind_partial(*[None] * given)
        except TypeError as error:
            wrong.append(f"{name}: {error}")
        wrong += [f"{name} takes no {word}" for word in words if word not in known]
    return wrong


@pytest.mark.parametrize("path", [p for p in PAGES if blocks(p)], ids=lambda p: p.relative_to(ROOT).as_posix())
def test_every_call_fits_its_function(path):
    # A keyword is misspelt on purpose, to show the error that names the nearest.
    meant = {
        "docs/python.md": ["estimate_vm takes no cpu_utl", "plan takes no regon"],
        "docs/notebooks.md": ["estimate_vm takes no regoin"],
    }
    found = [fault for text in blocks(path) for fault in misfits(text)]
    assert found == meant.get(path.relative_to(ROOT).as_posix(), [])


def test_a_call_that_does_not_fit_is_found():
    assert misfits('carbonest.fleet("bill.csv", groupby=["x"])') == ["fleet takes no groupby"]
    assert misfits('carbonest.plan(zoo="x", regon="y")') == ["plan takes no regon"]
    assert "too many" in misfits('carbonest.total([], "x")')[0]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return samples.make(tmp_path_factory.mktemp("samples"))


RUN = [p for p in PAGES if blocks(p) and p.relative_to(ROOT).as_posix() not in {*ONLY_BOUND, "docs/python.md"}]


@pytest.mark.parametrize("path", RUN, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_the_python_of_a_page_runs(path, folder, tmp_path, monkeypatch):
    """In the page's order, in one namespace; ``train`` is the reader's own."""
    shutil.copytree(folder, tmp_path / "here")
    monkeypatch.chdir(tmp_path / "here")
    names = {"train": lambda **given: 0.5}
    for text in blocks(path):
        exec(compile(text, path.name, "exec"), names)
