import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carbonest.html import page
from carbonest.html.axis import Axis, short
from carbonest.html.chart import Chart
from carbonest.html.rows import bars
from estimator.model import Interval

SIZES = st.floats(1e-9, 1e12)


@given(st.lists(SIZES, min_size=1, max_size=8), st.booleans())
def test_an_axis_holds_its_values_and_has_ticks_within(values, log):
    axis = Axis.around("x [J]", values, log=log)
    assert axis.low < min(values) and max(values) < axis.high
    ticks = [value for value, _ in axis.ticks()]
    assert len(ticks) >= 3 and ticks == sorted(ticks)
    assert all(axis.low * (1 - 1e-9) <= tick <= axis.high * (1 + 1e-9) for tick in ticks)
    places = [axis.at(value) for value in sorted(values)]
    assert places == sorted(places) and all(0 <= place <= 1 for place in places)


def test_log_axis_leaves_out_what_has_no_logarithm():
    axis = Axis.around("x", [0.0, -1.0, 1.0, 100.0], log=True)
    assert 0 < axis.low < 1 and axis.at(0.0) == 0.0


@pytest.mark.parametrize(("value", "label"), [(0.0, "0"), (0.25, "0.25"), (1000.0, "1k"), (2e6, "2M"), (1e-5, "1e-5")])
def test_tick_labels(value, label):
    assert short(value) == label


def test_a_chart_is_well_formed_and_escapes_what_it_is_given():
    chart = Chart("a < b", Axis("x & y", 1, 100, log=True), Axis("z", 0, 1))
    chart.point(Interval(2, 5, 20), Interval(0.2, 0.3, 0.4), "<b>&", 'tip "quoted"', shape="diamond", strong=False)
    chart.line([(1, 0.1), (100, 0.9)], "line")
    chart.steps([(5, 0.3), (1, 0.8)], "front")
    chart.rule(10, "ten")
    drawings = list(ET.fromstring(chart.render()))
    assert [drawing.get("class") for drawing in drawings] == ["wide", "medium", "narrow"]
    for drawing in drawings:
        texts = ["".join(node.itertext()) for node in drawing.iter()]
        assert "<b>&" in texts and "x & y (log scale)" in texts and 'tip "quoted"' in texts
        assert drawing.get("role") == "img" and drawing.get("aria-label") == "a < b"


def test_bars_start_at_zero_and_log_ones_are_dots():
    rows = [("a", Interval(1, 2, 3), ""), ("b", Interval.exact(0.0), "")]
    assert bars("t", Axis.around("x", [3.0], zero=True), rows).count("<rect") == 2 * 3
    assert "<rect" not in bars("t", Axis.around("x", [1.0, 3.0], log=True), rows[:1])


def test_a_page_escapes_text_and_needs_nothing_else():
    part = page.section("h", page.table(["a"], [["<script>alert(1)"]]), page.paragraph("p", "note"))
    made = page.page("T <", "lead &", [part])
    assert "<script>alert" not in made and "&lt;script&gt;alert" in made and "://" not in made


def test_bars_print_figures_as_the_text_does():
    assert ">12,300,000<" in bars("x", Axis("x [J]", 0, 2e7), [("a", Interval.exact(12_300_000.0), "")])
