"""Measured series as loads: the compressed load must give any power curve the same mean as all points do."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from estimator.machines.load import mean_watts
from estimator.model import Interval
from estimator.physics.power import curve_watts
from estimator.usage import loads
from estimator.usage.machines import Machine, Observation, Series
from estimator.usage.running import occupancy
from estimator.usage.window import HOUR

MACHINE = Machine("aws", "1", "eu-west-1", "i-1", "m5.large", state="running", launched_at=0)


def found(values):
    seen = Observation(MACHINE, 0, len(values) * HOUR, cpu=Series(0, HOUR, tuple(values)))
    return loads.measured(seen.cpu, occupancy(seen))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.floats(0, 1), min_size=1, max_size=60), st.tuples(*[st.floats(1, 500)] * 4))
def test_three_nodes_give_every_curve_the_mean_of_all_points(values, curve):
    held = found(values)
    assert len(held.nodes) <= 3
    exact = sum(curve_watts(value, *curve) for value in values) / len(values)
    assert mean_watts(curve, loads.load(held, "general", "cpu")).central == pytest.approx(exact, rel=1e-9)


def test_watts_of_the_mean_would_be_too_high_on_a_concave_curve():
    held, curve = found([0.0, 1.0]), (10.0, 30.0, 45.0, 50.0)
    assert mean_watts(curve, loads.load(held, "general", "cpu")).central == pytest.approx(30.0)
    assert curve_watts(held.mean, *curve) == pytest.approx(45.0)


def test_readings_above_full_load_count_as_full():
    held = found([1.0002, 1.0])
    assert held.nodes == ((1.0, 1.0),)


def test_gaps_widen_the_load_and_do_not_move_it():
    full, half = found([0.3] * 10), found([0.3, None] * 5)
    assert full.coverage == 1
    assert half.coverage == 0.5
    whole, gappy = loads.load(full, "general", "cpu"), loads.load(half, "general", "cpu")
    assert (whole.low, whole.mean, whole.high) == pytest.approx((0.3, 0.3, 0.3))
    assert gappy.mean == pytest.approx(0.3)
    assert gappy.low < 0.3 < gappy.high


def test_no_point_is_no_load():
    assert found([None, None]) is None
    assert loads.measured(None, occupancy(Observation(MACHINE, 0, HOUR))) is None


def test_gpu_watts_at_the_wall():
    held = loads.Measured(200.0, 1.0, ())
    wall = loads.gpu_wall_watts(held, 4, Interval(0.0, 0.06, 0.06), (160.0, 0.0, 0.0, 1200.0))
    assert wall.central == pytest.approx(848.0)
    # 5 % of the reading and 6 % of loss on the low side, in quadrature of logarithms.
    assert wall.low == pytest.approx(848.0 * 2.718281828 ** -((0.051293**2 + 0.058269**2) ** 0.5), rel=1e-4)
    assert wall.high == pytest.approx(848.0 * 1.05)
    half = loads.gpu_wall_watts(held._replace(coverage=0.5), 4, Interval(0.06, 0.06, 0.06), (160.0, 0.0, 0.0, 1200.0))
    assert half.central == pytest.approx(848.0)
    assert half.low == pytest.approx(0.5 * 848.0 * 0.95 + 0.5 * 160.0)
    assert half.high == pytest.approx(0.5 * 848.0 * 1.05 + 0.5 * 1200.0)
