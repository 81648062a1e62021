"""The pages of all commands: sound, the headline that of the JSON, names of others as text, long lists cut and said."""

import csv
import json
import re

import pytest

from estimator.model import Interval
from tests.carbonest.run import carbonest_here
from tests.carbonest.test_profile_page import LASSO, RIDGE, TEACHER, profile
from tests.estimator.fleet import focus
from tests.estimator.tracked.stores import START, mlflow_folder

from .browser import WIDTHS, measured
from .structure import faults

EVIL = "<img src=x onerror=alert(1)>" + "w" * 900
POINT = ["--llm", "8B", "--requests-per-s", "50", "--input-tokens", "1000", "--output-tokens", "250", "--gpu", "H100"]
AMOUNTS = {"kWh": "energy_kwh", "kgCO2e": "total_kgco2e", "USD": "cost_usd"}


def listed(path, count):
    """Write a list of machines whose team is a hostile name, with a row that is refused."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["sku", "hours", "region", "team"])
        rows.writerows(["m5.large", 10 + n, "eu-west-1", EVIL] for n in range(count))
        rows.writerow(["nosuch.machine", 1, "eu-west-1", EVIL])
    return path


def stored(folder):
    """Write a store of runs with watts: two finished ones, one that failed, under a hostile name."""
    points = [(START + 60.0 * n, 300.0) for n in range(61)]
    series = {"system/gpu_0_power_usage_watts": points}
    runs = [
        (f"{n}" * 32, state, START, START + 3600, series | {"rmse": [(START, 0.3 - 0.1 * n)]}, {"mlflow.runName": EVIL})
        for n, state in enumerate(("FINISHED", "FINISHED", "FAILED"))
    ]
    return mlflow_folder(folder, runs, experiment="houses")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Return {name: (page, JSON)} of every command with a page, each asked about hostile names where it takes any."""
    folder = tmp_path_factory.mktemp("pages")
    machines, store = listed(folder / "list.csv", 250), stored(folder)
    bill = focus.write(folder / "bill.csv", [*focus.BILL, focus.row(Tags=json.dumps({"team": EVIL}))])
    runs = ["usage", "mlflow", store, "--gpu", "A100", "--region", "eu-west-1"]
    asked = {
        "vm": ["vm", "p3.16xlarge", "--hours", "16", "--region", "us-east-1"],
        "vm list": ["vm", "--from", machines],
        "vm groups": ["vm", "--from", machines, "--group-by", "team"],
        "zoo": ["zoo", "R_50"],
        "serve": ["serve", *POINT],
        "serve curve": ["serve", "--llm", "8B", "--gpu", "H100"],
        "fleet": ["fleet", bill, "--group-by", "tag:team,region"],
        "runs": [*runs, "--metric", "rmse"],
        "run groups": [*runs, "--group-by", "project"],
    }
    found = {}
    for name, arguments in asked.items():
        path = folder / "page.html"
        done = carbonest_here(*arguments, "--html", path, "--format", "json")
        assert done.code in (0, 2), done.err
        found[name] = (path.read_text(encoding="utf-8"), done.json)
        path.unlink()
    return found


def headline(page):
    return re.search(r"<h1>(.*?)</h1>", page, re.DOTALL)[1].replace("\N{NO-BREAK SPACE}", " ")


def said(text, unit):
    """Return the figure that stands before a unit of a headline."""
    return float(re.search(rf"([\d,.]+) {unit}\b", text)[1].replace(",", ""))


NAMES = ("vm", "vm list", "vm groups", "zoo", "serve", "serve curve", "fleet", "runs", "run groups")


@pytest.mark.parametrize("name", NAMES)
def test_pages_are_sound_and_hold_names_as_text(made, name):
    page = made[name][0]
    assert faults(page) == []
    assert "<img" not in page and "w" * 300 not in page
    assert page.count("<script") <= 1 and "http://" not in page


def test_pages_fit_their_screens(made, tmp_path):
    from carbonest.cli.profile.page import page

    pages = {name: page for name, (page, _) in made.items()} | {"profile": page(profile(TEACHER, RIDGE, LASSO))}
    found = measured(pages, tmp_path)
    assert len(found) == len(pages) * len(WIDTHS)
    assert [(each["page"], each["width"], each["faults"]) for each in found if each["faults"]] == []
    assert all(each["least"] is None or each["least"] >= 11 for each in found), "text of charts, px"


@pytest.mark.parametrize("name", ["vm", "vm list", "vm groups", "serve"])
def test_the_headline_says_what_the_json_says(made, name):
    page, plain = made[name]
    one = plain if name == "vm" else plain["results"][0] if name == "serve" else plain["total"]
    ending = "_per_month" if name == "serve" else ""
    for unit, field in AMOUNTS.items():
        assert said(headline(page), unit) == pytest.approx(one[field + ending]["central"], rel=0.006), unit


def test_the_headline_of_runs_and_what_failed(made):
    page, plain = made["runs"]
    assert said(headline(page), "kWh") == pytest.approx(plain["total"]["energy_kwh"]["central"], rel=0.006)
    assert "1 of 3 runs failed or were killed: 33.3 % of the energy." in page.replace("\N{NO-BREAK SPACE}", " ")


def test_a_long_list_is_cut_and_says_so(made):
    page = made["vm list"][0]
    body = re.search(r"<h2>Machine by machine</h2>.*?<tbody>(.*?)</tbody>", page, re.DOTALL)[1]
    assert body.count("<tr") == 200
    assert "50 more rows not shown here: --format csv lists every one" in re.sub("</?code[^>]*>", "", page)
    assert "Refused: 1" in page and "unknown SKU" in page


def test_rows_stand_by_the_figures_of_the_json(made):
    page, plain = made["vm list"]
    energies = sorted((row["energy_kwh"]["central"] for row in plain["results"] if row["energy_kwh"]), reverse=True)
    body = re.search(r"<h2>Machine by machine</h2>.*?<tbody>(.*?)</tbody>", page, re.DOTALL)[1]
    shown = [float(value) for value in re.findall(r'data-label="energy \[\w+\]" data-value="([^"]+)"', body)]
    assert shown == pytest.approx(energies[:200])


def test_the_bill_adds_up_at_the_foot(made):
    page, plain = made["fleet"]
    foot = re.search(r"<tfoot>(.*?)</tfoot>", page, re.DOTALL)[1]
    assert f"{float(plain['total']['money']['USD']['billed']):,.2f} USD" in foot


def test_the_zoo_names_what_nothing_beats(made):
    page, plain = made["zoo"]
    names = re.findall(r'<tr class="strong"><th scope="row">([^<]+)', page)
    rows = {row["name"]: row for row in plain["results"]}
    scores = {"detection": "box_ap", "fast_rcnn": "box_ap", "instance": "mask_ap", "keypoint": "keypoint_ap",
              "panoptic": "panoptic_quality", "proposals": "proposal_ar"}  # fmt: skip

    def known(row):
        return row["train_gpu_hours"], row[scores[row["task"]]]

    for row in rows.values():
        hours, score = known(row)
        if not hours or score is None:
            assert row["name"] not in names
            continue
        kin = [known(o) for o in rows.values() if (o["task"], o["dataset"]) == (row["task"], row["dataset"])]
        beaten = any(h and s is not None and h <= hours and s >= score and (h, s) != (hours, score) for h, s in kin)
        assert (row["name"] in names) is not beaten, row["name"]


def test_the_end_of_the_files_name_asks_for_the_page_alone(tmp_path):
    done = carbonest_here("vm", "m5.large", "--hours", "2", "--region", "eu-west-1", "-o", tmp_path / "a.html")
    assert done.code == 0 and done.out == ""
    assert (tmp_path / "a.html").read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["vm", "m5.large", "--html", "-"], "--html must name a file"),
        (["vm", "m5.large", "--html", "same", "-o", "same"], "must name two files"),
        (["vm", "m5.large", "--html", "same", "-o", "./same"], "must name two files"),
        (["zoo", "--html", "/nowhere/page.html"], "--html"),
        (["vm", "m5.large", "--compare-methods", "--html", "page.html"], "leave --compare-methods out"),
        (["fleet", "bill.csv", "--print-sql", "--html", "page.html"], "--print-sql makes none"),
        (["usage", "aws", "--dry-run", "--html", "page.html"], "--dry-run reads no metrics"),
        (["serve", *POINT, "--html", "/nowhere/page.html"], "--html"),
    ],
)
def test_a_page_that_cannot_be_is_one_sentence_and_no_file(arguments, words, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    focus.write(tmp_path / "bill.csv", focus.BILL)
    done = carbonest_here(*arguments)
    assert done.code == 2 and words in done.err
    assert [path.name for path in tmp_path.iterdir()] == ["bill.csv"]


@pytest.mark.parametrize(
    ("place", "grid", "other"),
    [([], "grid of the place", "grid of the places"), (["--region", "Germany"], "grid of the places", "hour of day")],
)
def test_the_grid_is_among_the_causes_once(place, grid, other, tmp_path):
    done = carbonest_here("vm", "m5.large", "--hours", "2", *place, "-o", tmp_path / "a.html")
    causes = re.search(r"<h2>What makes the range</h2>(.*?)</section>", (tmp_path / "a.html").read_text("utf-8"), re.S)[
        1
    ]
    names = re.findall(r'class="name"[^>]*>([^<]+)<', causes)
    assert done.code == 0 and grid in names and not any(name.startswith(other) for name in names)


def test_a_list_of_which_nothing_is_known_has_a_page_without_sums(tmp_path):
    done = carbonest_here("vm", "--from", listed(tmp_path / "none.csv", 0), "--html", tmp_path / "page.html")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert done.code == 2 and headline(page) == "None of 1 row could be estimated" and faults(page) == []


def test_intervals_without_width_have_no_bar():
    from carbonest.html.table import quantity

    assert quantity(Interval.exact(3.0)).span is None
