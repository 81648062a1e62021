"""Joules of a series against sums by hand."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator.tracked.integral import Shares, integrate, sound
from estimator.tracked.run import Series

ALONE = Shares(())


def test_a_series_is_its_trapezoids():
    found = integrate(Series((0.0, 10.0, 20.0, 30.0), (100.0, 200.0, 300.0, 100.0)), 0.0, 30.0, ALONE)
    # (100 + 200) / 2 × 10 + (200 + 300) / 2 × 10 + (300 + 100) / 2 × 10
    assert found.joules == found.own_joules == 1500.0 + 2500.0 + 2000.0
    assert (found.covered_seconds, found.gap_seconds, found.gaps) == (30.0, 0.0, 0)


def test_a_gap_is_no_part_of_the_joules():
    times = (*range(0, 50, 10), *range(1000, 1050, 10))
    found = integrate(Series(tuple(map(float, times)), (50.0,) * 10), 0.0, 1040.0, ALONE)
    assert found.joules == 50.0 * 80
    assert found.gaps == 1
    assert found.gap_seconds == 960.0
    assert found.mean == 50.0


def test_one_point_measures_no_time():
    found = integrate(Series((5.0,), (80.0,)), 0.0, 10.0, ALONE)
    assert (found.joules, found.covered_seconds, found.gap_seconds, found.mean) == (0.0, 0.0, 10.0, 80.0)


def test_two_runs_on_a_board_share_it_by_time():
    shares = Shares([(0.0, 100.0), (50.0, 150.0)])
    series = Series(tuple(float(t) for t in range(0, 101, 10)), (300.0,) * 11)
    found = integrate(series, 0.0, 100.0, shares)
    assert found.joules == 300.0 * 100
    assert found.own_joules == pytest.approx(300.0 * 50 + 300.0 * 50 / 2, rel=1e-12)
    assert shares.own_seconds(0.0, 100.0) == 75.0


@given(
    st.lists(st.tuples(st.floats(0.1, 50), st.floats(0, 700)), min_size=2, max_size=40),
    st.lists(st.tuples(st.floats(0, 400), st.floats(1, 400)), min_size=2, max_size=5),
)
def test_shares_of_all_runs_add_up_to_the_board(steps, spans):
    """Whatever overlaps: what the runs hold of a board while any runs is what it drew then."""
    times, at = [], 0.0
    for step, _ in steps:
        at += step
        times.append(at)
    runs = [(start, start + length) for start, length in spans]
    shares = Shares(runs)
    for low, high in pairwise(times):
        for begin, end, count in shares.pieces(low, high):
            middle = (begin + end) / 2
            holding = sum(start <= middle < stop for start, stop in runs)
            # Of neighbouring floats the middle is one of the two, and tells nothing of what lies between.
            assert count == max(1, holding) or not begin < middle < end
        assert math.isclose(sum(e - b for b, e, _ in shares.pieces(low, high)), high - low, rel_tol=1e-9)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ([100, math.nan, 120, -5, math.inf], "3 points are no reading"),
        ([70_000, 80_000, 90_000], "which no board draws"),
        ([100, 100, 100, 100, 9_000], "1 readings above 5000 are left out"),
    ],
)
def test_what_is_no_reading_is_left_out_and_said(values, said):
    series = Series(tuple(float(n) for n in range(len(values))), tuple(map(float, values)))
    _, notes = sound(series, most=5000.0, what="watts of board 0")
    assert said in " ".join(notes)


def test_a_clock_that_steps_back_is_said():
    found, notes = sound(Series((0.0, 10.0, 5.0, 20.0), (1.0, 2.0, 3.0, 4.0)), most=5000.0, what="watts of board 0")
    assert found == Series((0.0, 5.0, 10.0, 20.0), (1.0, 3.0, 2.0, 4.0))
    assert "steps back 1 times" in notes[0]


def test_two_boards_under_one_key_are_not_summed():
    times = tuple(float(n // 2) for n in range(20))
    found, notes = sound(Series(times, tuple(100.0 + n % 2 * 200 for n in range(20))), most=5000.0, what="watts")
    assert found is None
    assert "two boards write under one key" in notes[0]
