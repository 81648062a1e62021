import json
import re

import pytest

from tests.carbonest.run import carbonest_here

from .browser import WIDTHS, measured
from .structure import faults

ASKED = {
    "zoo": ["--zoo", "faster_rcnn_R_50_FPN_3x"],
    "llm": ["--llm", "8B", "--tokens", "2B", "--gpu", "H100"],
    "start": ["--gpu-hours", "500", "--gpu", "A100-80GB", "--class", "transformer_training", "--regions",
              "francecentral,westeurope,germanywestcentral", "--start", "2026-12-01T08:00", "--window", "24h"],
    "no hours": ["--gpu-hours", "50", "--gpu", "T4", "--class", "classification", "--regions", "eu-north-1",
                 "--start", "2026-12-01T08:00", "--window", "24h"],
    "one": ["--vcpu-hours", "30", "--regions", "eu-north-1", "--sku", "c7i.xlarge"],
    "no price": ["--gpu-hours", "20", "--gpu", "A100", "--provider", "gcp", "--regions", "europe-west4,us-central1"],
}  # fmt: skip


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """Return the page and the JSON of every plan that is asked for."""
    folder, found = tmp_path_factory.mktemp("pages"), {}
    for name, argv in ASKED.items():
        path = folder / "plan.html"
        done = carbonest_here("plan", *argv, "--html", str(path), "--format", "json")
        assert done.code == 0, done.err
        found[name] = (path.read_text(encoding="utf-8"), done.json)
    return found


@pytest.mark.parametrize("name", ASKED)
def test_pages_are_sound(pages, name):
    assert faults(pages[name][0]) == []


def inner(page, tag):
    return re.search(rf"<{tag}[^>]*>(.*?)</{tag}>", page, re.DOTALL)[1].replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("name", ASKED)
def test_the_headline_is_the_answer(pages, name):
    """Machine, place, time, money and carbon of the first result, in one sentence."""
    page, plain = pages[name]
    best, headline = plain["results"][0], inner(page, "h1")
    assert best["sku"].removeprefix("Standard_") in headline
    mass = {"t": 1e-3, "kg": 1.0, "g": 1e3, "mg": 1e6}
    said = re.search(
        r"about ([\d,.]+) (h|min)(?: \(.*?days\))?, (?:\$([\d,.]+)|price not known), ([\d,.]+) (\w*g|t)CO₂e", headline
    )
    hours, unit, money, carbon, weight = said.groups()
    assert number(hours) == pytest.approx(best["hours"]["central"] * {"h": 1, "min": 60}[unit], rel=0.06)
    assert number(carbon) == pytest.approx(best["total_kgco2e"]["central"] * mass[weight], rel=0.06)
    if best["cost_usd"] is None:
        assert money is None
    else:
        assert number(money) == pytest.approx(best["cost_usd"]["central"], rel=0.06)


def number(text):
    return float(text.replace(",", ""))


def test_cards_name_the_greenest_and_the_cheapest(pages):
    page, plain = pages["zoo"]
    cards = re.findall(r"<h2><svg.*?</svg>(.*?)</h2>", page)
    titles = ", ".join(cards).lower()
    assert "best" in cards[0].lower() and "greenest" in titles and "cheapest" in titles
    least = min(row["cost_usd"]["central"] for row in plain["results"])
    cheapest = next(
        text for text in page.split('<li class="choice')[1:] if "cheapest" in text.split("</h2>")[0].lower()
    )
    assert f'<dd class="figure">{least:.0f}<small>'.replace("<small>", " <small>") in cheapest.replace("  ", " ")


def test_hours_of_the_day_are_those_of_the_best_or_not_shown(pages):
    assert "When to start" not in pages["zoo"][0], "no start was given"
    page, plain = pages["start"]
    best = plain["results"][0]["region_name"]
    heading = next(text for text in re.findall("<h2>(.*?)</h2>", page) if text.startswith("When to start"))
    assert "Paris" in heading and best == "France Central"
    assert "earliest start" in page and "best start" in page
    page = pages["no hours"][0]
    assert "When to start in Stockholm" in page and "no open hourly data for the grid of Stockholm" in page
    assert page.count("90 % of single hours") == 0


def test_what_is_not_known_is_said(pages):
    page = pages["no price"][0]
    assert "price not known" in inner(page, "h1") and "No price is known" in page
    assert "Money against carbon" not in page


@pytest.mark.parametrize("name", ASKED)
def test_nothing_is_written_as_for_a_terminal(pages, name):
    """Factors are words, the trail and its sources are folded, and the command's own advice stays out of the answer."""
    page = pages[name][0]
    answer = page[: page.index("What is behind it")]
    assert "×0." not in answer and "--explain" not in answer
    assert page.count('<details class="fold">') >= 2
    assert page.index('<main id="main">') > page.index("</h1>")


def test_points_lie_where_their_figures_are_whatever_the_unit(tmp_path):
    """Grams on the axis: every point that is not named lies at its own money and emissions, none at the frame."""
    path = tmp_path / "small.html"
    asked = ["--vcpu-hours", "3", "--country", "eu", "--html", str(path), "--format", "json"]
    rows = carbonest_here("plan", *asked).json["results"]
    wide = re.search(r'<svg class="wide".*?</svg>', path.read_text(encoding="utf-8"), re.DOTALL)[0]
    assert re.search(r"Emissions with manufacture \[\w?gCO₂e\]", wide) and "[kgCO₂e]" not in wide
    assert "(log scale)" not in re.search(r">Cost \[USD\][^<]*<", wide)[0], "a linear axis, by which the test reckons"
    points = {}
    for tip, x, y in re.findall(
        r'<g class="\w+ rest"><title>(.*?)</title><circle class="mark" cx="([\d.]+)" cy="([\d.]+)"', wide
    ):
        points[tip] = float(x), float(y)
    assert len(points) >= 2
    found = []
    for tip, (x, y) in points.items():
        row = next(
            row
            for row in rows
            if tip.startswith(row["sku"].removeprefix("Standard_") + ", ")
            and (f"{row['cost_usd']['central']:.3g}"[:4] in tip)
        )
        found.append((row["cost_usd"]["central"], x, row["total_kgco2e"]["central"], y))
    (cost, left, *_), (other, right, *_) = min(found), max(found)
    if cost != other:
        scale = (right - left) / (other - cost)
        assert all(x == pytest.approx(left + scale * (money - cost), abs=1) for money, x, *_ in found)
    greener = sorted(found, key=lambda one: one[2])
    assert [one[3] for one in greener] == sorted((one[3] for one in found), reverse=True)
    frame = re.search(r'<path class="axis" d="M[\d.]+ ([\d.]+)', wide)[1]
    assert all(60 < y < float(frame) - 5 for *_, y in found)


def test_every_option_stands_in_the_table_once(pages):
    page, plain = pages["zoo"]
    table = page[page.index("Every option shown") : page.index("What is behind it")]
    assert table.count('<th scope="row">') == len(plain["results"])


def test_markup_in_names_stays_text(tmp_path):
    path, page = tmp_path / "run.json", tmp_path / "page.html"
    name = "</title></style><script>alert(1)</script><img src=x onerror=y>"
    path.write_text(json.dumps({"name": name, "cpu_seconds": 3600.0, "wall_seconds": 3600.0}))
    assert carbonest_here("plan", "--profile", str(path), "--regions", "eu-north-1", "--html", str(page)).code == 0
    assert faults(page.read_text(encoding="utf-8")) == []
    assert "<script>alert" not in page.read_text(encoding="utf-8")


def test_pages_of_one_day_are_equal(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    made = []
    for name in ("a.html", "b.html"):
        assert carbonest_here("plan", *ASKED["one"], "--html", str(tmp_path / name)).code == 0
        made.append((tmp_path / name).read_text(encoding="utf-8"))
    assert made[0] == made[1] and "2026-09-21" in made[0]


def test_words_keep_clear_and_pages_fit_every_width(pages, tmp_path):
    """In a real browser: no page wider than its window, no word on another or on a mark, none under 11 px."""
    found = measured({name: page for name, (page, _) in pages.items()}, tmp_path)
    assert len(found) == len(pages) * len(WIDTHS)
    assert [one for one in found if one["faults"]] == []
    assert all(one["least"] >= 11 for one in found if one["drawn"])
    assert all(one["drawn"] for one in found if one["page"] != "one"), "one drawing of each chart is shown"


def test_with_a_price_on_carbon_no_card_is_called_balanced(tmp_path):
    path = tmp_path / "plan.html"
    asked = ("--gpu-hours", "100", "--gpu", "A100", "--regions", "uksouth,us-east-1", "--html", str(path))
    assert carbonest_here("plan", *asked).code == 0
    assert re.search("[Bb]alanced", path.read_text(encoding="utf-8"))
    assert carbonest_here("plan", *asked, "--carbon-price", "100").code == 0
    assert not re.search(">[^<]*[Bb]alanced", path.read_text(encoding="utf-8"))


def test_the_page_names_the_prices_that_the_plan_had(pages, tmp_path):
    assert "Prices: none known." in pages["no price"][0] and "snapshot" not in pages["no price"][0]
    path = tmp_path / "plan.html"
    asked = ("--gpu-hours", "100", "--gpu", "A100", "--regions", "uksouth,us-east-1", "--price", "p4d.24xlarge=900")
    assert carbonest_here("plan", *asked, "--html", str(path)).code == 0
    assert "Prices: yours where you gave one, else list prices" in path.read_text(encoding="utf-8")
