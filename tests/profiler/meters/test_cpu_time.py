"""The CPU-time model: its rule, its corners, and the same interpolation as the kernel's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator.errors import InputError
from estimator.model import Interval
from estimator.physics.power import curve_watts
from profiler.meters import CpuTimeMeter, CpuTimeModel, Usage, choose_meters
from profiler.meters.cpu_time import CpuTimeModel as SameModel

# Package watts of m5.xlarge in the Teads sheet: 2.41, 6.11, 14.32, 19.92 W at 0, 10, 50, 100 % (notes on power, (e)).
TEADS = CpuTimeModel(2.41, (2.41, 6.11, 14.32, 19.92), cores=4)
seconds = st.floats(0.001, 1e6)


@given(st.floats(-0.5, 1.5), st.lists(st.floats(0.1, 500.0), min_size=4, max_size=4).map(sorted))
def test_watts_are_those_of_the_kernel(utilization, points):
    model = CpuTimeModel(points[0], tuple(points), cores=2)
    assert model.watts(utilization) == pytest.approx(curve_watts(utilization, *points), rel=1e-12)


def test_all_cores_busy_cost_the_whole_curve():
    assert TEADS.joules(4 * 100.0, 100.0).central == pytest.approx(19.92 * 100.0)


def test_half_the_cores_busy():
    # Active 14.32 - 2.41 W, and half of the idle 2.41 W.
    assert TEADS.joules(2 * 100.0, 100.0).central == pytest.approx((14.32 - 2.41 + 2.41 / 2) * 100.0)


def test_asleep_costs_nothing_and_idle_is_said_to_be_left():
    assert TEADS.joules(0.0, 20.0) == Interval(0.0, 0.0, 0.0)
    assert TEADS.uncharged_idle_joules(0.0, 20.0).central == pytest.approx(2.41 * 20.0)


def test_work_of_others_lowers_what_a_cpu_second_costs_on_a_concave_curve():
    alone = TEADS.joules(10.0, 100.0).central
    crowded = TEADS.joules(10.0, 100.0, busy_seconds=400.0).central
    assert crowded == pytest.approx(19.92 * 10.0 / 4)
    assert crowded < alone


@given(st.lists(st.floats(0.0, 100.0), min_size=1, max_size=6), st.floats(10.0, 1000.0))
def test_what_is_charged_is_what_the_machine_draws_less_idle_of_unused_cores(shares, wall):
    """Conservation: all processes of a machine together, whoever they are."""
    total = sum(shares)
    if total > TEADS.cores * wall or total == 0:
        return
    charged = sum(TEADS.joules(s, wall, busy_seconds=total).central for s in shares)
    drawn = TEADS.watts(total / (wall * TEADS.cores)) * wall
    left = TEADS.uncharged_idle_joules(total, wall).central
    assert charged + left == pytest.approx(drawn, rel=1e-9)


@given(seconds, seconds, st.floats(1.0, 100.0))
def test_proportional_to_the_length_of_the_same_load(cpu, wall, times):
    assert TEADS.joules(cpu * times, wall * times).central == pytest.approx(
        TEADS.joules(cpu, wall).central * times, rel=1e-9
    )


@given(st.floats(0.0, 350.0), st.floats(0.01, 50.0), st.floats(0.0, 400.0))
def test_increasing_in_cpu_seconds(cpu, more, others):
    few = TEADS.joules(cpu, 100.0, busy_seconds=cpu + others).central
    assert TEADS.joules(cpu + more, 100.0, busy_seconds=cpu + more + others).central > few


def test_more_cpu_seconds_than_the_wall_allows_are_full_load():
    assert TEADS.joules(404.0, 100.0).central == pytest.approx(19.92 * 101.0)


def test_active_part_alone():
    assert TEADS.joules(400.0, 100.0, idle=False).central == pytest.approx((19.92 - 2.41) * 100.0)


def test_bounds_are_the_factors():
    model = SameModel(2.0, (2.0, 3.0, 4.0, 5.0), 1, low_factor=0.5, high_factor=3.0)
    low, central, high = model.joules(1.0, 1.0)
    assert (low, central, high) == (2.5, 5.0, 15.0)


@pytest.mark.parametrize(
    ("curve", "cores", "low", "high"),
    [
        ((10.0, 9.0, 40.0, 60.0), 4, 1.0, 1.0),
        ((0.0, 20.0, 40.0, 60.0), 4, 1.0, 1.0),
        ((10.0, 20.0, 40.0, float("nan")), 4, 1.0, 1.0),
        ((10.0, 20.0, 40.0, 60.0), 0, 1.0, 1.0),
        ((10.0, 20.0, 40.0, 60.0), 4, 1.5, 2.0),
        ((10.0, 20.0, 40.0, 60.0), 4, 0.5, 0.9),
    ],
)
def test_impossible_curves_are_refused(curve, cores, low, high):
    with pytest.raises(InputError):
        CpuTimeModel(curve[0], curve, cores, low, high)


def test_curve_must_begin_at_idle():
    with pytest.raises(InputError, match="begin at idle"):
        CpuTimeModel(5.0, (10.0, 20.0, 40.0, 60.0), 4)


def test_meter_is_labelled_modelled_and_never_gives_zero_joules():
    window = CpuTimeMeter(TEADS).open()
    (reading,), reasons = window.close(Usage(1.0, 0.5, 2.0))
    assert reading.modelled and not reading.machine_wide and not reasons
    assert reading.joules.central == TEADS.joules(1.5, 2.0).central
    none, reasons = window.close(Usage(0.0, 0.0, 2.0))
    assert none == () and "no CPU-seconds" in reasons[0]


def test_without_a_curve_the_reason_is_said(tmp_path):
    report = choose_meters(powercap_root=tmp_path, environ={})
    assert report.usable == ()
    assert "cpu_time" in dict(report.reasons)
