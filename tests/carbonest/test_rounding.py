"""Figures as printed, against decimal arithmetic."""

import math
from decimal import ROUND_HALF_EVEN, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carbonest import figures


@given(st.floats(min_value=1e-4, max_value=1e14), st.integers(2, 5))
def test_a_figure_has_its_digits_also_where_it_rounds_up_to_a_power_of_ten(value, digits):
    exact = Decimal(value)
    place = exact.adjusted() - digits + 1
    rounded = exact.quantize(Decimal(1).scaleb(min(0, place)), ROUND_HALF_EVEN)
    if rounded.adjusted() > exact.adjusted() and place < 0:
        rounded = exact.quantize(Decimal(1).scaleb(min(0, place + 1)), ROUND_HALF_EVEN)
    assert figures.figure(value, digits) == f"{rounded:,f}"


@pytest.mark.parametrize(
    ("value", "shown"),
    [(999.6, "1,000"), (99.96, "100"), (9.996, "10.0"), (0.9996, "1.00"), (0.09996, "0.100"), (-9.996, "-10.0")],
)
def test_three_digits_stay_three_where_they_become_a_power_of_ten(value, shown):
    assert figures.figure(value) == shown


@pytest.mark.parametrize("beside", [math.inf, -math.inf, math.nan])
def test_what_is_infinite_or_no_number_leaves_the_unit_to_the_others(beside):
    one = figures.scale([beside, 2.0], "kWh")
    assert (one.unit, one.figure(2.0)) == ("kWh", "2.00")
