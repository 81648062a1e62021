"""Idle power from windows, and a model's joules beside a busy neighbour: on a linear machine the truth is known."""

import os
import random
import subprocess
import sys

import pytest

from estimator.model import Interval
from profiler.meters import choose_meters
from profiler.training.gauge import Gauge
from profiler.training.rest import IdleEstimate
from profiler.training.shares import bounds_plus, widened

from ..measure.fakes import burn
from ..measure.powercap import LinearMachine

IDLE_WATTS, PER_CPU_SECOND = 10.0, 6.0


def windows(loads, *, noise=0.0, seconds=0.5, seed=0):
    chance = random.Random(seed)
    estimate = IdleEstimate()
    for load in loads:
        watts = IDLE_WATTS + PER_CPU_SECOND * load
        estimate.add(watts * seconds * (1 + noise * chance.uniform(-1, 1)), seconds, load * seconds)
    return estimate.idle


def test_nothing_is_known_before_the_first_window():
    assert IdleEstimate().idle is None


def test_rest_on_a_quiet_machine_is_idle_power():
    assert windows([0.0, 0.0, 0.0]).watts == pytest.approx((10.0, 10.0, 10.0))


def test_rest_on_a_busy_machine_bounds_it():
    assert windows([1.0, 1.0, 1.0]).watts == pytest.approx((0.0, 16.0, 16.0))


def test_rest_and_work_beside_a_steady_neighbour_give_it():
    assert windows([1.0, 1.0, 2.0, 2.0]).watts == pytest.approx((10.0, 10.0, 10.0))
    found = [windows([1.0, 1.1, 2.0, 2.1, 1.9, 3.0], noise=0.05, seed=seed).watts for seed in range(200)]
    inside = sum(low <= IDLE_WATTS <= high for low, _, high in found)
    assert 0.84 * len(found) <= inside, "an interval of 90 %"
    assert all(central == pytest.approx(IDLE_WATTS, rel=0.3) for _, central, _ in found)


def test_it_is_never_more_than_the_machine_was_seen_to_draw():
    estimate = IdleEstimate()
    for joules, busy in ((10.0, 0.0), (12.0, 1.0), (3.0, 2.0)):
        estimate.add(joules, 1.0, busy)
    assert estimate.idle.watts.high <= 3.0


def test_a_models_joules_beside_a_busy_neighbour(tmp_path):
    burner = "while True: pass"
    with LinearMachine(tmp_path / "powercap", idle_watts=IDLE_WATTS, per_cpu_second=PER_CPU_SECOND):
        neighbour = subprocess.Popen([sys.executable, "-S", "-c", burner])
        try:
            gauge = Gauge(choose_meters(powercap_root=tmp_path / "powercap").usable)
            _, cost = gauge.repeated(lambda: burn(0.4))
        finally:
            neighbour.kill()
            neighbour.wait()
    real = cost.cpu_seconds * (PER_CPU_SECOND + IDLE_WATTS / (os.cpu_count() or 1))
    print(f"machine {cost.machine_joules:.2f} J, model {cost.joules:.2f} J, truth {real:.2f} J")
    assert cost.joules_low <= real <= cost.joules_high
    assert cost.machine_joules > 1.5 * real


def test_what_is_not_known_of_a_share_stays_in_the_mean():
    costs = [{"joules_low": 8.0, "joules_high": 16.0}] * 4
    assert widened(Interval(10.0, 10.0, 10.0), costs) == pytest.approx((8.0, 10.0, 16.0))
    assert widened(Interval(7.0, 10.0, 13.0), costs) == pytest.approx((10 - 13**0.5, 10.0, 10 + 45**0.5))
    assert widened(Interval(7.0, 10.0, 13.0), [{}]) == (7.0, 10.0, 13.0)
    assert bounds_plus(costs[0], costs[1]) == {"joules_low": 16.0, "joules_high": 32.0}
    assert bounds_plus(costs[0], {}) == {"joules_low": None, "joules_high": None}
