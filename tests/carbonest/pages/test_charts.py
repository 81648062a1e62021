import re
import xml.etree.ElementTree as ET
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carbonest.html.axis import LEAST_TICKS, Axis
from carbonest.html.chart import Chart
from carbonest.html.marks import LAYOUTS, clear_ticks, cut, text_width
from carbonest.html.places import ASCENT, DESCENT, Box, Places, spread
from carbonest.html.rows import Row, stacks
from carbonest.html.strip import Dot, strip
from estimator.model import Interval

SPANS = st.tuples(st.floats(1e-6, 1e9), st.floats(1.02, 1e6)).map(lambda pair: (pair[0], pair[0] * pair[1]))


@given(SPANS, st.booleans(), st.integers(3, 12))
def test_an_axis_has_three_ticks_and_not_many_more_than_asked(span, log, most):
    axis = Axis.around("x", span, log=log, zero=not log)
    ticks = [value for value, _ in axis.ticks(most)]
    assert LEAST_TICKS <= len(ticks) <= most + 3
    assert len({label for _, label in axis.ticks(most)}) == len(ticks)


def test_ticks_of_money_and_of_hours():
    """Seven ticks fit an axis from 90 to 450 dollars, and one of three days ticks by half days."""
    assert [label for _, label in Axis("Cost [USD]", 90, 450, log=True).ticks(7)] == ["100", "150", "200", "300"]
    assert [value for value, _ in Axis("h", 0, 71, steps=(6.0, 12.0, 24.0)).ticks(7)] == [0, 12, 24, 36, 48, 60]
    assert Axis("x", 1, 1000, log=True).minor()[:10] == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]


@given(SPANS, st.booleans(), st.floats(240, 1000))
def test_labels_of_ticks_do_not_touch(span, log, room):
    axis = Axis.around("x", span, log=log)
    ticks = clear_ticks(axis, room)
    edges = [(axis.at(v) * room - text_width(t) / 2, axis.at(v) * room + text_width(t) / 2) for v, t in ticks]
    assert len(ticks) >= 2 and all(a[1] < b[0] for a, b in pairwise(edges))


@given(st.lists(st.tuples(st.floats(20, 880), st.floats(20, 380)), min_size=1, max_size=12), st.floats(30, 150))
@settings(max_examples=40, deadline=None)
def test_words_find_places_that_are_free(points, width):
    places = Places(Box(0, 0, 900, 400))
    taken = [Box(x - 8, y - 8, x + 8, y + 8) for x, y in points]
    lines = [(x - 60, y, x + 60, y) for x, y in points]
    for box, line in zip(taken, lines, strict=True):
        places.take(box)
        places.take_line([line[:2], line[2:]])
    found = [box for x, y in points if (box := places.find(x, y, width)) is not None]
    assert found
    for box in found:
        assert box.bottom - box.top == pytest.approx(ASCENT + DESCENT) and box.left >= 0 and box.right <= 900
        assert not any(box.meets(other) for other in taken) and not any(box.cut_by(line) for line in lines)
    assert not any(one.meets(other) for one, other in combinations(found, 2))


def test_a_word_stands_beside_its_mark_where_nothing_is_in_the_way():
    box = Places(Box(0, 0, 900, 400)).find(450, 200, 80)
    x, y = box.nearest(450, 200)
    assert abs(x - 450) + abs(y - 200) < 16


@pytest.mark.parametrize(
    ("line", "cuts"),
    [
        ((0, 5, 20, 5), True),
        ((0, 11, 20, 11), False),
        ((5, 5, 6, 6), True),
        ((0, 0, 3, 18), False),
        ((3, 0, 3, 20), True),
    ],
)
def test_a_line_cuts_a_box(line, cuts):
    assert Box(2, 2, 10, 10).cut_by(line) is cuts


@given(st.lists(st.floats(0, 100), min_size=1, max_size=8))
def test_labels_at_the_ends_of_lines_keep_their_order_and_distance(wanted):
    placed = spread(wanted, 16, 0, 200)
    order = sorted(range(len(wanted)), key=wanted.__getitem__)
    assert all(placed[b] - placed[a] >= 16 - 1e-6 for a, b in pairwise(order))
    assert all(-1e-6 <= place <= 200 for place in placed)


def drawings(figure):
    """Return the drawings of a figure by their class."""
    return {drawing.get("class"): drawing for drawing in ET.fromstring(figure)}


def test_text_is_11_px_at_the_narrowest_room_of_each_drawing():
    """Rooms as the theme's media queries open them, less the sheet's padding of 1.5 rem or, below 640 px, 1 rem."""
    rooms = {"wide": 1000 - 48, "medium": 640 - 48, "narrow": 360 - 32}
    assert all(13 * rooms[layout.name] / layout.width >= 11 for layout in LAYOUTS)


def test_a_stack_adds_up_and_carries_the_range_of_the_whole():
    rows = [Row("a", Interval(2, 5, 9), parts=(3.0, 2.0)), Row("<b>", Interval(1, 4, 7), parts=(1.0, 3.0))]
    wide = drawings(stacks("t", Axis("kg", 0, 10), ("one", "two"), rows))["wide"]
    bars = [node for node in wide.iter() if node.get("class") == "bar" and float(node.get("height")) > 12]
    (first, second), (third, fourth) = bars[:2], bars[2:]
    scale = float(first.get("width")) / 3
    assert float(second.get("width")) == pytest.approx(2 * scale, abs=0.2)
    assert float(second.get("x")) == pytest.approx(float(first.get("x")) + 3 * scale, abs=0.2)
    assert float(fourth.get("width")) == pytest.approx(3 * float(third.get("width")), abs=0.4)
    whisker = next(node.get("d") for node in wide.iter() if node.get("class") == "whisker" and "M" in node.get("d"))
    assert whisker
    texts = ["".join(node.itertext()) for node in wide.iter() if node.tag == "text"]
    assert {"one", "two", "<b>", "5.00 (2.00 – 9.00)"} <= set(texts)


def test_a_strip_stacks_equal_dots_and_names_a_few():
    dots = [Dot(50.0, f"r{i}") for i in range(5)] + [Dot(400.0, "far", "Far 400", 1, "square")]
    wide = drawings(strip("t", Axis("g", 0, 500), dots))["wide"]
    places = [(node.get("cx"), node.get("cy")) for node in wide.iter("circle")]
    assert len(places) == len(set(places)) == 5 and len({x for x, _ in places}) == 1
    assert "Far 400" in ["".join(node.itertext()) for node in wide.iter("text")]


def test_lines_are_named_at_their_ends_and_on_a_phone_in_the_legend():
    chart = Chart("t", Axis("x", 0, 10), Axis("y", 0, 10))
    for number in range(3):
        chart.line([(0, 1), (10, 5 + 0.01 * number)], f"line {number}", series=number)
    for name, drawing in drawings(chart.render()).items():
        texts = [node for node in drawing.iter("text") if (node.text or "").startswith("line ")]
        assert len(texts) == 3, name
    wide = drawings(chart.render())["wide"]
    heights = sorted(float(node.get("y")) for node in wide.iter("text") if (node.text or "").startswith("line "))
    assert heights[1] - heights[0] >= 15 and heights[2] - heights[1] >= 15
    dashes = re.findall(r'stroke-dasharray="([^"]+)"', ET.tostring(wide, encoding="unicode"))
    assert len(set(dashes)) == 2, "lines differ without colour: one is whole, two are dashed"


def test_a_label_without_room_becomes_a_number_that_is_explained():
    """A crowd of points with long names on a small chart: every name is there, beside its point or below by number."""
    chart = Chart("t", Axis("x", 0, 10), Axis("y", 0, 10), height=200)
    names = [f"an option with a long name, number {index}" for index in range(40)]
    for index, name in enumerate(names):
        chart.point(index % 10 + 0.5, index // 10 * 2 + 1, name)
    for drawing in drawings(chart.render()).values():
        texts = ["".join(node.itertext()) for node in drawing.iter("text")]
        numbers = [text for text in texts if re.fullmatch(r"\d+", text) and 0 < int(text) <= 40]
        below = [text for text in texts if re.match(r"\d+ an option", text)]
        assert below and len(below) <= len(numbers)
        assert len(below) + sum(text in names for text in texts) == 40
        height = float(drawing.get("viewBox").split()[3])
        assert all(float(node.get("y")) <= height for node in drawing.iter("text") if node.get("y"))


def test_a_chart_of_its_own_carries_both_themes():
    chart = Chart("a & b", Axis("x", 1, 100, log=True), Axis("y", 1, 100, log=True))
    chart.point(Interval(2, 5, 20), 3, "p")
    root = ET.fromstring(chart.alone(700))
    style = next(node.text for node in root.iter("{http://www.w3.org/2000/svg}style"))
    assert "prefers-color-scheme: dark" in style and root.get("role") == "img" and root.get("viewBox")


@given(st.text(alphabet="abcWil.", min_size=1, max_size=60), st.floats(30, 300))
def test_a_cut_name_fits_its_room_and_one_letter_more_would_not(name, room):
    kept = cut(name, room)
    assert text_width(kept) <= room
    if kept != name:
        assert kept.endswith("…") and name.startswith(kept[:-1])
        assert text_width(name[: len(kept)] + "…") > room


def test_a_name_of_a_megabyte_is_cut_at_once():
    """Nine of 12.4 units and the dots of 8.1 are 119.7, a tenth would be 132.1."""
    assert cut("w" * 1_000_000, 124.0) == "w" * 9 + "…"
