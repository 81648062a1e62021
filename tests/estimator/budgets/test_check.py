"""Budgets: sums, single lines, growth, and what cannot be judged."""

import pytest

from estimator.budgets.check import check
from estimator.budgets.limits import increase, limits
from estimator.errors import InputError
from estimator.model import Interval
from estimator.results.documents import Document
from estimator.results.lines import Line, summed


def line(name, kgco2e=None, *, kwh=None, usd=None, sku="m5.large"):
    def wide(value):
        return None if value is None else Interval(value / 2, value, value * 2)

    return Line(name, sku, "eu-west-1", wide(kgco2e), wide(kwh), wide(usd))


def document(*lines, path="now.json", **more):
    return Document(path, "rows", {}, lines, summed(lines), **more)


def verdicts(found):
    return [(finding.subject, finding.quantity, finding.rule, finding.verdict) for finding in found.findings]


def test_the_sum_is_held_against_the_limit():
    within, above = (limits(max_kgco2e=limit) for limit in (3.0, 2.9))
    now = document(line("a", 1.0), line("b", 2.0))
    assert check([now], within).verdict == "ok"  # a limit may be reached
    assert check([now], above).verdict == "exceeded"


def test_the_upper_end_may_count():
    now = document(line("a", 1.0))
    assert check([now], limits(max_kgco2e=1.5)).verdict == "ok"
    assert check([now], limits(max_kgco2e=1.5, bound="high")).verdict == "exceeded"


def test_each_line_may_have_to_keep_the_limit():
    now = document(line("a", 1.0), line("b", 2.0))
    found = check([now], limits(max_kgco2e=1.5, each=True))
    assert verdicts(found) == [("a", "kgco2e", "limit", "ok"), ("b", "kgco2e", "limit", "exceeded")]


def test_several_results_are_held_together():
    found = check([document(line("a", 1.0)), document(line("b", 2.0), path="b.json")], limits(max_kgco2e=2.5))
    assert found.verdict == "exceeded"
    assert found.findings[0].path == ""


def test_growth_is_of_the_sum_and_judged_where_both_know():
    old, new = document(line("a", 1.0, kwh=2.0)), document(line("a", 1.2, kwh=2.0))
    allowed = limits(max_increase="10%", has_baseline=True)
    found = check([new], allowed, old)
    assert verdicts(found) == [("total", "kgco2e", "increase", "exceeded"), ("total", "kwh", "increase", "ok")]
    assert found.findings[0].growth == pytest.approx(0.2)


def test_growth_from_nothing_is_above_any_limit():
    found = check([document(line("a", 1.0))], limits(max_increase=5, has_baseline=True), document(line("a", 0.0)))
    assert found.verdict == "exceeded"
    assert found.findings[0].to_dict()["growth"] is None


def test_lines_are_matched_by_name_sku_and_region_then_by_a_name_that_is_unique():
    old = document(line("a", 1.0), line("b", 2.0), line("c", 3.0), path="old.json")
    new = document(line("b", 2.0), line("a", 4.0, sku="m5.4xlarge"), line("d", 1.0))
    found = check([new], limits(max_increase=1, has_baseline=True), old)
    shown = [(row.now and row.now.name, row.before and row.before.name) for row in found.rows]
    assert shown == [("b", "b"), ("a", "a"), ("d", None), (None, "c")]


def test_two_machines_of_one_name_are_matched_once_each():
    old = document(line("web", 1.0), line("web", 5.0))
    new = document(line("web", 1.0), line("web", 5.0), line("web", 9.0))
    found = check([new], limits(max_increase=1, has_baseline=True), old)
    assert [row.before and row.before.kgco2e.central for row in found.rows] == [1.0, 5.0, None]


def test_a_line_without_a_figure_leaves_the_limit_unjudged_until_that_is_allowed():
    now = document(line("a", 1.0, usd=1.0), line("b", 1.0))
    allowed = limits(max_usd=5)
    assert check([now], allowed).verdict == "unknown"
    assert check([now], allowed, ignore_unknown=True).verdict == "ok"
    # What is known may be too much already.
    assert check([now], limits(max_usd=0.5)).verdict == "exceeded"
    assert check([document(line("a"))], allowed, ignore_unknown=True).verdict == "unknown"


def test_a_result_without_lines_is_no_zero():
    found = check([document(line("a", 1.0)), document(path="empty.json")], limits(max_kgco2e=5))
    assert found.verdict == "unknown"


def test_growth_of_one_figure_that_is_partly_unknown_is_no_success_unless_that_is_ignored():
    old, new = (document(line("a", 1.0, usd=2.0), line("db", 1.0)) for _ in range(2))
    found = check([new], limits(max_increase=0.1, has_baseline=True), old)
    assert verdicts(found) == [("total", "kgco2e", "increase", "ok"), ("total", "usd", "increase", "unknown")]
    assert found.verdict == "unknown"
    assert [each.quantity for each in found.unknown] == ["usd"]
    assert check([new], limits(max_increase=0.1, has_baseline=True), old, ignore_unknown=True).verdict == "ok"


def test_a_change_brings_its_own_baseline():
    before = line("a", 1.0)
    change = document(line("a", 2.0), earlier=(before,), earlier_total=summed([before]))
    assert check([change], limits(max_increase=0.5, has_baseline=True)).verdict == "exceeded"
    assert check([change], limits(max_increase=1.0, has_baseline=True)).verdict == "ok"


@pytest.mark.parametrize(("given", "expected"), [("10%", 0.1), (0.1, 0.1), ("0.5", 0.5), (" 0 % ", 0.0)])
def test_growth_is_a_share(given, expected):
    assert increase(given) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({}, "a check needs a limit"),
        ({"max_increase": 0.1}, "--baseline OLD.json"),
        ({"has_baseline": True, "baseline_named": True}, "give --max-increase"),
        ({"max_kgco2e": -1}, "--max-kgco2e"),
        ({"max_increase": "25", "has_baseline": True}, "Did you mean 25%"),
        ({"max_kgco2e": 1, "bound": "low"}, "--bound must be central or high"),
    ],
)
def test_limits_that_make_no_sense(given, says):
    with pytest.raises(InputError, match=says):
        limits(**given)


def test_results_without_anything_in_common_cannot_be_compared():
    with pytest.raises(InputError, match="no figure in common"):
        check([document(line("a"))], limits(max_increase=0.1, has_baseline=True), document(line("a")))


def measured(path, *ids):
    kind, data = (
        ("measure", {"run_id": ids[0]}) if len(ids) == 1 else ("merge", {"measurements": [{"run_id": i} for i in ids]})
    )
    lines = tuple(line(name, 2.0) for name in ids)
    return Document(path, kind, data, lines, summed(lines))


def test_a_measured_run_in_two_results_counts_once():
    found = check([measured("a.json", "1"), measured("again.json", "1")], limits(max_kgco2e=3.0))
    assert found.now.kgco2e.central == 2.0 and found.verdict == "ok"
    assert "again.json holds the same runs as a.json" in found.said[0]
    found = check([measured("a.json", "1"), measured("both.json", "1", "2")], limits(max_kgco2e=5.0))
    assert found.now.kgco2e.central == 4.0
    with pytest.raises(InputError, match="carbonest merge"):
        check([measured("a.json", "1", "2"), measured("b.json", "2", "3")], limits(max_kgco2e=5.0))


def test_equal_results_of_other_kinds_may_be_two_machines():
    found = check([document(line("vm", 2.0)), document(line("vm", 2.0))], limits(max_kgco2e=3.0))
    assert found.verdict == "exceeded"
