"""Which hours count as running: points prove, the latest start and stop prove, silence does not."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from estimator.usage.machines import Machine, Observation, Series
from estimator.usage.running import occupancy
from estimator.usage.window import HOUR, Window


def observed(values, *, width=HOUR, **machine):
    held = Machine("aws", "1", "eu-west-1", "i-1", "m5.large", **{"state": "running", **machine})
    return Observation(held, 0, len(values) * width, cpu=Series(0, width, tuple(values)))


def hours(observation, window=None):
    held = occupancy(observation, window)
    return held.running_hours, held.observed_hours, held.gap_hours, held.silent_hours


def test_every_hour_has_a_point():
    assert hours(observed([0.1] * 24, launched_at=-HOUR)) == (24, 24, 0, 0)


def test_a_missing_point_after_the_latest_start_is_a_gap():
    assert hours(observed([0.1, None, 0.1, None], launched_at=0)) == (4, 2, 2, 0)


def test_a_missing_point_before_the_latest_start_is_silent():
    # The launch time is reset by each restart: the machine ran before, too, as the first point proves.
    assert hours(observed([0.1, None, None, 0.1], launched_at=3 * HOUR)) == (2, 2, 0, 2)


def test_after_the_stop_nothing_runs():
    stopped = observed([0.1, None, 0.1, None, None], state="stopped", launched_at=0, stopped_at=3 * HOUR)
    assert hours(stopped) == (3, 2, 1, 2)


def test_a_stopped_machine_without_a_stop_time_ran_where_it_has_points():
    assert hours(observed([0.1, None, 0.1, None], state="stopped", launched_at=0)) == (2, 2, 0, 2)


def test_never_a_point_and_not_running():
    assert hours(observed([None] * 5, state="deallocated")) == (0, 0, 0, 5)


def test_a_start_and_a_stop_within_a_bucket_cut_it():
    first = observed([None, 0.1, 0.1], launched_at=HOUR + 900)
    assert hours(first) == (1.75, 1.75, 0, 1)
    last = observed([0.1, 0.1, None], state="stopped", launched_at=0, stopped_at=HOUR + 900)
    assert hours(last) == (1.25, 1.25, 0, 1)


def test_a_restart_within_an_hour_does_not_cut_it():
    assert hours(observed([0.1, 0.1, 0.1], launched_at=HOUR + 900)) == (3, 3, 0, 0)


def test_before_its_creation_a_machine_is_not_silent():
    assert hours(observed([None, None, 0.1, None], created_at=2 * HOUR)) == (1, 1, 0, 1)


def test_a_gpu_point_proves_as_much_as_a_cpu_point():
    machine = Machine("aws", "1", "eu-west-1", "i-1", "p3.2xlarge", state="stopped")
    both = Observation(machine, 0, 2 * HOUR, Series(0, HOUR, (None, None)), gpu_watts=Series(0, HOUR, (200.0, None)))
    assert hours(both) == (1, 1, 0, 1)


def test_without_any_series_only_the_inventory_speaks():
    running = Observation(
        Machine("aws", "1", "r", "i-1", "m5.large", state="running", launched_at=5 * HOUR), 0, 8 * HOUR
    )
    assert hours(running) == (3, 0, 3, 5)
    unknown = Observation(Machine("azure", "1", "r", "vm", "Standard_D4s_v3", state="running"), 0, 8 * HOUR)
    assert hours(unknown) == (0, 0, 0, 8)


points = st.lists(st.one_of(st.none(), st.floats(0, 1)), min_size=1, max_size=60)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(points, st.integers(0, 60 * HOUR), st.integers(1, 59))
def test_the_parts_of_a_window_sum_to_the_whole(values, launched, cut):
    seen = observed(values, launched_at=launched)
    end = len(values) * HOUR
    cut = min(cut * HOUR, end)
    whole = hours(seen)
    parts = [hours(seen, Window(0, cut)), hours(seen, Window(cut, end))]
    for position in range(4):
        assert abs(sum(part[position] for part in parts) - whole[position]) < 1e-9
    # Running and silent hours fill the window but for the part of a start hour before the launch.
    assert whole[0] + whole[3] <= len(values) + 1e-9
    assert whole[0] + whole[3] > len(values) - 1
    assert abs(whole[0] - whole[1] - whole[2]) < 1e-9
