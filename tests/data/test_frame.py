"""The frame of the build scripts: what it refuses, and that every table on disk is what its script writes."""

import importlib
import sys

import pytest

from tests.shared import ROOT, SHARED, needs_shared

BUILD = ROOT / "data" / "build"
OWN = (
    "build_countries",
    "build_embodied",
    "build_grid_intensity",
    "build_hourly_profiles",
    "build_llm_serving",
    "build_prices",
    "build_regions",
    "build_schema",
    "build_sources",
    "build_utilization_priors",
)

pytestmark = pytest.mark.skipif(not BUILD.is_dir(), reason="build scripts do not ship")


@pytest.fixture(scope="module", autouse=True)
def build_folder():
    sys.path.insert(0, str(BUILD))
    yield
    sys.path.remove(str(BUILD))


@pytest.fixture
def frame():
    return importlib.import_module("frame")


@needs_shared
@pytest.mark.parametrize("script", OWN)
def test_tables_are_what_their_scripts_write(frame, script, capsys):
    status = frame.main(importlib.import_module(script).tables, ["--check", "--sources", str(SHARED / "sources")])
    assert status == 0, capsys.readouterr().err


def test_a_changed_byte_is_found(frame, tmp_path, capsys):
    def tables(sources):
        yield frame.Table("t", ("a", "b"), ("a",), [{"a": "x", "b": 1.5}], tmp_path / "t.csv")

    assert frame.main(tables, []) == 0
    assert (tmp_path / "t.csv").read_bytes() == b"a,b\nx,1.5\n"
    assert frame.main(tables, ["--check"]) == 0
    (tmp_path / "t.csv").write_bytes(b"a,b\nx,1.6\n")
    assert frame.main(tables, ["--check"]) == 1
    assert "t.csv, line 2" in capsys.readouterr().err
    assert (tmp_path / "t.csv").read_bytes() == b"a,b\nx,1.6\n"


def test_missing_raw_material_is_one_sentence(frame, tmp_path, capsys):
    script = importlib.import_module("build_regions")
    assert frame.main(script.tables, ["--check", "--sources", str(tmp_path)]) == 1
    assert "give the folder of raw tables with --sources" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([{"a": "x"}, {"a": "x"}], "two rows with the key a=x"),
        ([{"a": "x", "c": "y"}], "not in the table"),
        ([{"a": "x\ny"}], "line break"),
    ],
)
def test_bad_rows_are_refused(frame, rows, said):
    with pytest.raises(frame.BuildError, match=said):
        frame.render(frame.Table("t", ("a", "b"), ("a",), rows))


def test_the_key_must_lead(frame):
    with pytest.raises(frame.BuildError, match="leading columns"):
        frame.render(frame.Table("t", ("a", "b"), ("b",), [{"a": "1", "b": "2"}]))


def test_rows_are_sorted_as_the_bisecting_reader_compares(frame):
    keys = ["b", "a-b", "a", "a.b", "ab", "*", "10", "2"]
    content = frame.render(frame.Table("t", ("a",), ("a",), [{"a": key} for key in keys])).decode().split("\n")[1:-1]
    assert [line + "," for line in content] == sorted(key + "," for key in keys)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (0.0, "0"),
        (-0.0, "0"),
        (1.0, "1"),
        (0.1 + 0.2, "0.3"),
        (1234567.0, "1234570"),
        (1e-7, "0.0000001"),
        (0.0192, "0.0192"),
        (98.32, "98.32"),
    ],
)
def test_numbers_are_short_and_never_in_exponent_form(frame, value, text):
    assert frame.number(value) == text


def test_an_override_needs_a_reason(frame, tmp_path, monkeypatch):
    (tmp_path / "overrides").mkdir()
    (tmp_path / "overrides" / "o.csv").write_text("a,reason\n1,because\n2,\n")
    monkeypatch.setattr(frame, "BUILD", tmp_path)
    with pytest.raises(frame.BuildError, match=r"row 3: an override needs a reason"):
        frame.overrides("o")


def test_scripts_run_after_those_they_build_upon():
    order = importlib.import_module("build_all").order()
    assert order[-2:] in (["build_sources", "build_schema"], ["build_schema", "build_sources"])
    for name in order:
        for before in getattr(importlib.import_module(name), "AFTER", ()):
            assert order.index(before) < order.index(name)
