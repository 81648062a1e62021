"""How a plan shows itself: short in a console, a table in a notebook, a frame for pandas; plain data for JSON."""

import ast
import inspect
import json
import re
import sys
import xml.etree.ElementTree as ET

import pytest

import carbonest
from carbonest.cli.plan.command import command
from estimator.errors import MissingExtraError, UnknownNameError
from estimator.planning import options

from ...shared import ROOT

ZOO = "faster_rcnn_R_50_FPN_3x"


@pytest.fixture(scope="module")
def plan():
    return carbonest.plan(zoo=ZOO)


@pytest.fixture(scope="module")
def unpriced():
    return carbonest.plan(zoo=ZOO, regions="belgiumcentral", provider="azure")


def test_the_console_shows_what_matters_in_a_few_lines(plan, unpriced):
    assert len(repr(plan)) <= 300 and len(repr(unpriced)) <= 300
    for piece in (ZOO, "1,117 options", plan.best.slot.fit.machine.sku, "cheapest", "kgCO2e"):
        assert piece in repr(plan), piece
    assert "cost unknown" in repr(unpriced.best) and "cheapest" not in repr(unpriced)


def test_a_notebook_shows_every_option(plan, unpriced):
    root = ET.fromstring(plan._repr_html_())
    rows = [[cell.text or "" for cell in row] for row in root.iter("tr")][1:]
    assert [row[0] for row in rows] == [option.slot.fit.machine.sku for option in plan.options]
    assert "best" in rows[0][-1] and any("greenest" in row[-1] for row in rows)
    assert "—" in unpriced.best._repr_html_()


def test_a_frame_has_a_row_for_each_option_and_columns_for_each_bound(plan, unpriced):
    frame = plan.to_frame()
    assert len(frame) == len(plan.options)
    assert frame["cost_usd_central"].tolist() == [option.cost_usd.central for option in plan.options]
    assert "best" in frame["titles"][0]
    assert list(unpriced.to_frame().columns) == list(frame.columns)
    assert unpriced.to_frame()["cost_usd_low"].isna().all()


def test_without_pandas_the_error_says_what_to_install(plan, monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingExtraError, match=r"to_frame needs pandas: install it with `.* install 'pandas>="):
        plan.to_frame()


def test_plain_data_are_those_of_the_command(plan):
    from click.testing import CliRunner

    printed = CliRunner().invoke(command, ["--zoo", ZOO, "--format", "json"], catch_exceptions=False)
    assert json.loads(printed.stdout) == plan.to_dict()


def test_every_option_of_the_command_is_a_keyword_of_the_function():
    keywords = inspect.signature(carbonest.plan).parameters
    assert keywords.keys() - {"unknown"} == options.KEYS
    spelled = {parameter.name: parameter.default for parameter in command.params}
    presentation = {"job_file", "wide", "explain", "html", "output_format", "output_path", "quiet"}
    short_for_others = {"spot"}
    assert spelled.keys() - presentation - short_for_others == options.KEYS - {"name"}
    for name, default in spelled.items():
        if name in keywords and isinstance(default, str):
            assert keywords[name].default == default


def test_choices_of_the_keywords_are_those_of_the_options():
    for name, parameter in inspect.signature(carbonest.plan).parameters.items():
        found = re.search(r"Literal(\[.*?\])", str(parameter.annotation))
        assert (found is not None) == (name in options.CHOICES), name
        if found:
            assert tuple(ast.literal_eval(found[1])) == tuple(options.CHOICES[name])


@pytest.mark.parametrize(("wrong", "meant"), [("regoins", "regions"), ("skus", "sku"), ("gpu_hour", "gpu_hours")])
def test_an_unknown_keyword_names_the_nearest(wrong, meant):
    with pytest.raises(UnknownNameError, match=rf"{wrong}.*{meant}"):
        carbonest.plan(zoo=ZOO, **{wrong: "x"})


def test_the_lines_of_the_documentation_run():
    page = (ROOT / "docs" / "planning.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```python\n(.*?)```", page, flags=re.DOTALL)
    assert blocks
    for block in blocks:
        exec(block, {})
