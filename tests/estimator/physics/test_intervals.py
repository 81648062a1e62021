"""The combination rule, against IPCC 2006 Guidelines vol. 1 ch. 3 and its properties."""

from math import exp, hypot, log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator.model import Interval
from estimator.physics.intervals import LineSum, product, total, total_shared, widest


def around(central, low, high):
    return Interval(central * low, central, central * high)


intervals = st.builds(around, st.floats(1e-6, 1e6), st.floats(0.01, 1.0), st.floats(1.0, 100.0))


def test_sum_ipcc_equation_3_2():
    # Eq. 3.2: U_total = sqrt((U1 x1)^2 + (U2 x2)^2) / (x1 + x2): 10 % of 100 and 20 % of 50 give
    # sqrt(10² + 10²) = 14.142.
    whole = total([Interval(90, 100, 110), Interval(40, 50, 60)])
    assert whole.central == 150
    assert whole.high - 150 == pytest.approx(sqrt(200))
    assert 150 - whole.low == pytest.approx(sqrt(200))


def test_product_ipcc_equation_3_1_in_log_space():
    # Eq. 3.1: U_total = sqrt(U1² + U2²); ×/÷1.3 and ×/÷1.4 in log space.
    whole = product(around(2, 1 / 1.3, 1.3), around(3, 1 / 1.4, 1.4))
    factor = exp(hypot(log(1.3), log(1.4)))
    assert whole == pytest.approx((6 / factor, 6, 6 * factor))


def test_sides_combine_separately():
    assert product(Interval(1, 1, 2), Interval(0.5, 1, 1)) == pytest.approx((0.5, 1, 2))
    assert total([Interval(1, 1, 2), Interval(0.5, 1, 1)]) == pytest.approx((1.5, 2, 3))


def test_shared_errors_do_not_average_out():
    lines = [Interval(8, 10, 13)] * 100
    assert total_shared(lines) == pytest.approx((800, 1000, 1300))
    assert total(lines) == pytest.approx((980, 1000, 1030))


def test_fleet_total_reports_both_parts():
    lines = LineSum()
    for name in "abcd":
        lines.add(Interval(9, 10, 11), Interval.exact(10), Interval(8, 10, 12), name)
    whole, independent, shared = lines.result()
    assert independent == pytest.approx((38, 40, 42))
    assert shared == pytest.approx((32, 40, 48))
    # A common error is a factor on the sum: both join in logarithms, each side by itself.
    low, high = (exp(sqrt(log(own) ** 2 + log(of_all) ** 2)) for own, of_all in ((0.95, 0.8), (1.05, 1.2)))
    assert whole == pytest.approx((40 / low, 40, 40 * high))


def test_zero_central_keeps_an_upper_bound():
    assert product(Interval(0, 0, 3), Interval(1, 2, 4)) == (0, 0, 12)


@given(st.lists(intervals, min_size=1, max_size=6))
def test_central_inside_and_exact_factors_neutral(terms):
    for combined in (product(*terms), total(terms), total_shared(terms)):
        assert 0 <= combined.low <= combined.central * (1 + 1e-12)
        assert combined.high >= combined.central * (1 - 1e-12)
    assert product(*terms, Interval.exact(1.0)) == pytest.approx(tuple(product(*terms)))


@given(intervals, intervals)
def test_wider_inputs_never_narrow_the_result(one, other):
    wider = Interval(one.low / 2, one.central, one.high * 2)
    for combine in (lambda a, b: product(a, b), lambda a, b: total([a, b])):
        tight, loose = combine(one, other), combine(wider, other)
        assert loose.low <= tight.low * (1 + 1e-9)
        assert loose.high >= tight.high * (1 - 1e-9)


def test_widest_names_the_largest_ratio():
    assert widest({"pue": Interval(1, 1.1, 1.2), "utilization": Interval(0.5, 1, 2)}) == "utilization"
    assert widest({"hours": Interval.exact(3)}) == "none"
