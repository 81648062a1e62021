"""Tables of pages: escaped, sortable by their figures, one scale a column, a label for each figure of a card."""

import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carbonest.html.table import Cell, cell, named, quantity, rest, table
from estimator.model import Interval


def read(markup):
    return ET.fromstring(markup)


def rows_of(tree):
    return list(tree.find("table/tbody"))


def bars_of(row):
    return [[float(bar.get("x")), float(bar.get("width"))] for bar in row.iter("rect") if bar.get("class") is None]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=30))
def test_whatever_a_cell_says_is_text(said):
    tree = read(table(["a", said], [[named(said, said, [(said, said + "!")]), Cell(said, value=said)]], caption=said))
    (row,) = rows_of(tree)
    assert (row[0].text or "") == said and row[1].get("data-value") == said
    assert [one.tag for one in row[0]] == (["span", "details"] if said else ["details"])


def test_figures_are_sorted_by_their_value_and_not_by_their_text():
    tree = read(
        table(["name", "kWh"], [["a", quantity(12_300.0)], ["b", quantity(Interval(1, 2, 9))], ["c", cell(None)]])
    )
    assert tree.find("table").get("data-sort") is not None
    values = [row[1].get("data-value") for row in rows_of(tree)]
    assert values == ["12300.0", "2", None], "the unknown has no value to stand by"
    assert all(row[1].get("class") == "n" and row[1].get("data-label") == "kWh" for row in rows_of(tree))


def test_two_rows_need_no_sorting_and_the_total_stays_at_the_foot():
    tree = read(table(["name", "kWh"], [["a", quantity(1.0)], ["b", quantity(2.0)]], total=["total", quantity(3.0)]))
    assert tree.find("table").get("data-sort") is None
    assert ["".join(one.itertext()) for one in tree.find("table/tfoot/tr")] == ["total", "3.00"]


def test_ranges_of_a_column_share_one_scale_from_zero():
    cells = [quantity(Interval(10, 20, 50)), quantity(Interval(50, 60, 100))]
    first, second = rows_of(read(table(["name", "kWh"], [["a", cells[0]], ["b", cells[1]]])))
    assert bars_of(first) == [[10.0, 40.0]] and bars_of(second) == [[50.0, 50.0]]


def test_ranges_far_apart_stand_on_a_log_scale():
    cells = [quantity(Interval(1, 10, 100)), quantity(Interval(100, 1_000, 10_000))]
    first, second = rows_of(read(table(["name", "J"], [["a", cells[0]], ["b", cells[1]]])))
    assert bars_of(first) == [[0.0, 50.0]] and bars_of(second) == [[50.0, 50.0]]


@pytest.mark.parametrize("ends", [(0.0, 0.0, 0.0), (-3.0, 1.0, 2.0), (0.0, 0.0, 1e300), (1e-300, 1.0, 1e300)])
def test_any_interval_lies_on_its_scale(ends):
    (row,) = rows_of(read(table(["name", "x"], [["a", quantity(Interval(*ends))]])))
    assert all(0 <= x <= 100 and x + width <= 101 for x, width in bars_of(row))


@pytest.mark.parametrize(("columns", "kind"), [(3, "table"), (4, "table some"), (8, "table some many")])
def test_few_columns_stay_a_table_on_a_phone(columns, kind):
    assert read(table(["x"] * columns, [["1"] * columns])).get("class") == kind


def test_a_table_too_wide_for_any_screen_can_be_scrolled_by_keyboard():
    tree = read(table(["x"] * 14, [["1"] * 14], caption="wide"))
    assert (tree.get("tabindex"), tree.get("role"), tree.get("aria-label")) == ("0", "region", "wide")


def test_a_name_of_a_thousand_letters_is_cut():
    (row,) = rows_of(read(table(["name"], [["x" * 5_000]])))
    assert len(row[0].text) == 240 and row[0].text.endswith("…")


def test_a_heading_and_a_term_of_a_megabyte_are_not_repeated_row_by_row():
    name = "x" * 1_000_000
    rows = [[named("a", "", [(name, "1")]), "2"] for _ in range(50)]
    assert len(table([name, name], rows)) < 60_000


def test_numbers_unknowns_and_words_become_cells():
    assert cell(12_345) == Cell("12,345", value=12_345.0, number=True)
    assert cell(None) == Cell("—", number=True) and cell(True) == Cell("yes") and cell("x") == Cell("x")
    assert cell(Interval(1.0, 2.0, 4.0)) == Cell("2.00", "1.00 – 4.00", 2.0, Interval(1.0, 2.0, 4.0), number=True)


def test_what_is_left_out_is_said():
    assert rest(0, "x") == ""
    assert (
        rest(99_800, "--format csv has all", "machine") == "99,800 more machines not shown here: --format csv has all."
    )


def test_nothing_needs_a_style_attribute_which_the_policy_of_pages_forbids():
    made = table(["a", "b"], [[named("x", "y", [("z", "1")]), quantity(Interval(1, 2, 3))]] * 4)
    assert not re.search(r"\s(style|on\w+)=", made)
