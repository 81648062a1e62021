"""What a notebook shows: tables whose ranges are bars, drawn to scale, in the text's own colour, every name escaped."""

from xml.etree import ElementTree

import pytest

import carbonest
from estimator.notebook import Ranged, figure, html_table, interval, range_bar, ranged


def rects(svg):
    return [{name: float(value) for name, value in each.attrib.items()} for each in svg.iter("rect")]


def test_a_bar_is_drawn_to_scale():
    """Of a scale from 0 to 10 on 120 pixels, 2 to 5 with 4 in the middle: 24 to 60, the mark at 48."""
    track, bar, mark = rects(ElementTree.fromstring(range_bar(2, 4, 5, 10)))
    assert track["width"] == 120
    assert (bar["x"], bar["width"]) == (24, 36)
    assert mark["x"] + mark["width"] / 2 == 48


def test_a_bar_that_leaves_its_scale_is_cut_off_inside():
    for values in ((-5, 0, 5, 2), (3, 4, 5, 2), (1, 1, 1, 0), (0, 0, 0, 0)):
        for each in rects(ElementTree.fromstring(range_bar(*values))):
            assert each.get("x", 0) >= 0 and each.get("x", 0) + each["width"] <= 121


def test_a_logarithmic_scale_gives_each_factor_of_ten_the_same_length():
    """From 1 to 1,000 on 120 pixels: 10 stands at 40, 100 at 80."""
    _, bar, mark = rects(ElementTree.fromstring(range_bar(10, 10, 100, 1000, least=1, log=True)))
    assert (bar["x"], bar["width"], mark["x"] + mark["width"] / 2) == (40, 40, 40)


def test_a_bar_without_its_figures_beside_it_says_what_it_shows():
    assert ElementTree.fromstring(range_bar(1, 2, 3, 4)).get("aria-hidden") == "true"
    spoken = ElementTree.fromstring(range_bar(1, 2, 3, 4, label='2 "kWh" <1 – 3>'))
    assert (spoken.get("role"), spoken.get("aria-label")) == ("img", '2 "kWh" <1 – 3>')


def test_bars_name_no_colour_of_their_own():
    svg = ElementTree.fromstring(range_bar(1, 2, 3, 4))
    assert svg.get("fill") == "currentColor"
    assert not {name for each in svg.iter("rect") for name in each.attrib} & {"fill", "stroke", "style"}


def bars(table):
    return [rects(svg)[1]["width"] for svg in ElementTree.fromstring(table).iter("svg")]


def test_a_column_shares_its_scale_unless_rows_are_of_different_units():
    rows = [("a", Ranged("1", 0, 5, 10)), ("b", Ranged("2", 0, 2, 5))]
    assert bars(html_table("t", ("", "kWh"), rows)) == [120, 60]
    assert bars(html_table("t", ("", "kWh"), rows, one_scale=False)) == [120, 120]


def test_what_is_unknown_or_exact_has_no_bar():
    assert ranged(None) == "—"
    assert ranged(carbonest.Interval(3, 3, 3)) == "3"
    assert ranged(carbonest.Interval(1, 3, 4)) == Ranged("3 (1 – 4)", 1, 3, 4)


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0.012345, "0.0123"), (12.345, "12.3"), (99.96, "100"), (1234.5, "1,234"), (None, "—"), (0, "0")],
)
def test_figures_have_three_digits_or_all_of_their_whole_part(value, shown):
    assert figure(value) == shown


def test_every_text_of_a_table_is_escaped():
    table = html_table("<b>", ("<i>",), [("<u>",), (Ranged("<s>", 1, 2, 3),)], more="<p>")
    assert {each.tag for each in ElementTree.fromstring(table).iter()} <= {
        "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "br", "svg", "rect",
    }  # fmt: skip
    assert not html_table("", ("a",), []).count("<caption>")


def cells(result):
    return [[cell.text or "" for cell in line] for line in ElementTree.fromstring(result._repr_html_()).iter("tr")]


def test_an_estimate_shows_its_figures_each_with_a_bar():
    found = carbonest.estimate_vm("m5.xlarge", hours=10, region="us-east-1")
    rows = cells(found)
    assert [row[0] for row in rows[1:]] == ["power", "energy", "operational", "embodied", "total", "cost"]
    assert rows[2][1] == interval(found.energy_kwh)
    assert found._repr_html_().count("<svg") == sum(
        value is not None and value.low < value.high
        for value in (found.power_watts, found.energy_kwh, found.operational_kgco2e, found.embodied_kgco2e,
                      found.total_kgco2e, found.cost_usd)
    )  # fmt: skip
    assert cells(found.energy_kwh)[1] == [interval(found.energy_kwh)]


@pytest.fixture(scope="module")
def machines():
    rows = [{"team": "<b>", "sku": sku, "hours": 10, "region": "us-east-1"} for sku in ("m5.xlarge", "c5.xlarge")]
    return [*rows, {"team": "web", "sku": "m5.gigantic", "hours": 10}]


def test_a_list_shows_each_machine_why_one_is_refused_and_the_total(machines):
    found = carbonest.estimate_many(machines)
    rows = cells(found)
    assert [row[1] for row in rows[1:3]] == ["m5.xlarge", "c5.xlarge"]
    assert rows[3][1].startswith("refused: ") and "m5.gigantic" in rows[3][1]
    assert rows[4][0] == "total" and rows[4][4] == interval(found.total.energy_kwh)
    assert rows[5] == ["1 of 3 rows refused: .refused says why"]


def test_a_list_that_was_grouped_shows_its_groups(machines):
    rows = cells(carbonest.estimate_many(machines, group_by="team"))
    assert [row[0] for row in rows[1:4]] == ["<b>", "web", "total"]
    assert rows[2][2] == "—"


def test_a_long_list_shows_twenty_rows_and_says_how_many_it_leaves_out(machines):
    rows = cells(carbonest.estimate_many(machines[:1] * 25))
    assert len(rows) == 1 + 20 + 1 + 1
    assert rows[-1] == ["and 5 more rows, in the total"]


def test_a_total_shows_the_figures_that_it_has():
    found = carbonest.total([carbonest.estimate_vm("m5.xlarge", 10, region="us-east-1")] * 2)
    assert cells(found)[1][:2] == ["energy", format(found.energy_kwh)]
