"""The sums of a page are of the hours that stand beside them, and its charts mark what is best."""

import re

import pytest

from tests.estimator.fleet import focus
from tests.estimator.tracked.stores import START, mlflow_folder

from ..run import carbonest_here

WATTS = "system/gpu_0_power_usage_watts"


def foot(page):
    """Return the sum's row of each table in plain text."""
    rows = re.findall(r"<tfoot.*?</tfoot>", page, re.DOTALL)
    return [re.sub(r"\s+", " ", re.sub("<[^>]+>", " ", row)).replace("\N{NO-BREAK SPACE}", " ") for row in rows]


def stored(start, watts):
    return [(start + 60 * minute, watts) for minute in range(61)]


@pytest.mark.parametrize(("second", "filled"), [(0.4, 1), (0.6, 2)])
def test_runs(tmp_path, second, filled):
    runs = [
        ("dear", "FINISHED", START, START + 3600, {WATTS: stored(START, 300.0), "rmse": [(START, 0.5)]}, {}),
        ("cheap", "FINISHED", START + 4000, START + 7600,
         {WATTS: stored(START + 4000, 200.0), "rmse": [(START, second)]}, {}),
        ("open", "RUNNING", START + 9000, None, {}, {}),
    ]  # fmt: skip
    store, page = mlflow_folder(tmp_path, runs), tmp_path / "page.html"
    done = carbonest_here(
        "usage", "mlflow", store, "--gpu", "A100", "--region", "eu-west-1", "--metric", "rmse", "--html", page
    )
    assert done.code == 0, done.err
    text = page.read_text(encoding="utf-8")
    assert any("total 2.00 h" in row for row in foot(text))
    # The one that no other beats has its name in the chart, whether or not something was traded for it.
    named = set(re.findall(r">name of (dear|cheap)</text>", text))
    assert named == ({"cheap"} if filled == 1 else {"cheap", "dear"})
    assert ("more energy [" in text) == (filled == 2)
    assert ("has both the best rmse and the least energy" in done.out) == (filled == 1)


def test_bills(tmp_path):
    bill = focus.write(tmp_path / "bill.csv", [focus.row(), focus.row(sku="m5.gigantic", hours="3")])
    page = tmp_path / "page.html"
    assert carbonest_here("fleet", bill, "--group-by", "region", "--html", page).code == 0
    assert any("total 10.0 h, 3.00 h not estimated, 2 rows" in row for row in foot(page.read_text(encoding="utf-8")))


def test_lists_of_machines(tmp_path):
    (tmp_path / "list.csv").write_text("sku,hours,count,region\nm5.large,100,3,eu-west-1\nc5.large,50,1,eu-west-1\n")
    page = tmp_path / "page.html"
    assert carbonest_here("vm", "--from", tmp_path / "list.csv", "--html", page).code == 0
    assert any("total 350 machine-hours" in row for row in foot(page.read_text(encoding="utf-8")))


def test_refused_rows_are_not_among_those_of_a_groups_figures(tmp_path):
    (tmp_path / "list.csv").write_text("sku,hours,region,team\nm5.large,100,eu-west-1,a\nm5.huge,5,eu-west-1,a\n")
    page = tmp_path / "page.html"
    assert carbonest_here("vm", "--from", tmp_path / "list.csv", "--group-by", "team", "--html", page).code == 2
    assert "1 row, 100 h" in page.read_text(encoding="utf-8").replace("\N{NO-BREAK SPACE}", " ")
