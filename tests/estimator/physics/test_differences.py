from math import exp, log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator.physics.differences import Term, distinguishable, ratio

POWER, GRID = (0.5, 2.0), (0.8, 1.25)


def test_a_shared_factor_cancels_in_a_ratio_of_products():
    first = (Term(30.0, {"power": POWER, "grid a": GRID}),)
    second = (Term(20.0, {"power": POWER, "grid b": GRID}),)
    low, central, high = ratio(first, second)
    assert central == pytest.approx(1.5)
    # two grids at ×/÷ 1.25 in quadrature, by hand
    assert high == pytest.approx(1.5 * exp(sqrt(2) * log(1.25)))
    assert low == pytest.approx(1.5 / exp(sqrt(2) * log(1.25)))


def test_without_sharing_the_power_model_hides_the_order():
    first = (Term(30.0, {"power a": POWER, "grid a": GRID}),)
    second = (Term(20.0, {"power b": POWER, "grid b": GRID}),)
    assert not distinguishable(first, second)
    same_machine = (
        (Term(30.0, {"power": POWER, "grid a": (0.9, 1.1)}),),
        (Term(20.0, {"power": POWER, "grid b": (0.9, 1.1)}),),
    )
    assert distinguishable(*same_machine)


def test_one_quantity_is_not_distinguishable_from_itself():
    one = (Term(30.0, {"power": POWER}), Term(2.0, {"embodied": (0.5, 1.8)}))
    assert ratio(one, one) == pytest.approx((1.0, 1.0, 1.0))
    assert not distinguishable(one, one)


def test_exact_and_equal_are_not_distinguishable():
    assert not distinguishable((Term(5.0, {}),), (Term(5.0, {}),))
    assert distinguishable((Term(5.0, {}),), (Term(5.1, {}),))


def test_a_difference_within_rounding_is_none():
    assert not distinguishable((Term(5.0, {}),), (Term(5.04, {}),))


def test_zero_is_told_apart_from_nothing():
    assert not distinguishable((Term(0.0, {}),), (Term(5.0, {}),))


def test_a_sum_moves_only_the_terms_that_hold_the_factor():
    first = (Term(10.0, {"grid a": (0.5, 2.0)}), Term(10.0, {"made": (0.5, 2.0)}))
    second = (Term(10.0, {"made": (0.5, 2.0)}),)
    # grid a: (5+10)/10 and (20+10)/10; made: (10+5)/5 and (10+20)/20, by hand
    up = [log(3 / 2), log(3 / 2)]
    down = [log(1.5 / 2), log(1.5 / 2)]
    low, central, high = ratio(first, second)
    assert central == pytest.approx(2.0)
    assert high == pytest.approx(2 * exp(sqrt(sum(x * x for x in up))))
    assert low == pytest.approx(2 * exp(-sqrt(sum(x * x for x in down))))


spreads = st.tuples(st.floats(0.2, 1.0), st.floats(1.0, 5.0))


@given(st.floats(0.1, 1e4), st.floats(0.1, 1e4), spreads, spreads, spreads)
def test_the_ratio_turned_over_is_the_ratio_of_the_others(a, b, shared, own_a, own_b):
    first = (Term(a, {"s": shared, "a": own_a}),)
    second = (Term(b, {"s": shared, "b": own_b}),)
    low, central, high = ratio(first, second)
    back = ratio(second, first)
    assert low <= central <= high
    assert back == pytest.approx((1 / high, 1 / central, 1 / low), rel=1e-9)
