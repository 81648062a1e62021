"""Lost work against a simulation of the same thing, and against Young's first order."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from estimator.physics.interruptions import MONTH_HOURS, interruptions_per_hour, time_stretch


def simulated_hours(work, interval, restart, rate, seed):
    """Walk through one job: segments between checkpoints, each tried until it passes; failures at any moment."""
    rng, hours, left = random.Random(seed), 0.0, work
    while left > 1e-12:
        segment = min(interval, left)
        until = rng.expovariate(rate)
        if until >= segment:
            hours += segment
            left -= segment
            continue
        hours += until
        # The restart itself may be struck.
        while (strike := rng.expovariate(rate)) < restart:
            hours += strike
        hours += restart
    return hours


@pytest.mark.parametrize(
    ("interval", "restart", "rate"), [(1.0, 0.1, 0.02), (4.0, 0.1, 0.1), (2.0, 0.5, 0.3), (1.0, 0.0, 0.2)]
)
def test_the_mean_of_many_simulated_jobs(interval, restart, rate):
    work, runs = 40.0, 1500
    mean = sum(simulated_hours(work, interval, restart, rate, seed) for seed in range(runs)) / runs
    assert mean / work == pytest.approx(time_stretch(interval, restart, rate), rel=0.012)


def test_young_is_the_first_order():
    """1 + λ (τ/2 + R), for 1 interruption in 1000 h, hourly checkpoints, a restart of 0.2 h: 1.0007."""
    assert time_stretch(1.0, 0.2, 0.001) == pytest.approx(1.0007, abs=1e-6)
    assert time_stretch(5.0, 0.2, 0.0) == pytest.approx(1.0, abs=1e-5)


def test_the_rate_of_a_share():
    """A fifth lost in a month: e^(−730 λ) = 0.8."""
    rate = interruptions_per_hour(0.20)
    assert 2.718281828459045 ** (-rate * MONTH_HOURS) == pytest.approx(0.8)


@settings(max_examples=200)
@given(st.floats(0.01, 100), st.floats(0, 2), st.floats(0, 1), st.floats(1, 3))
def test_more_of_anything_never_takes_less(interval, restart, rate, more):
    base = time_stretch(interval, restart, rate)
    assert base >= 1.0
    for other in ((interval * more, restart, rate), (interval, restart * more, rate), (interval, restart, rate * more)):
        assert time_stretch(*other) >= base * (1 - 1e-12)
