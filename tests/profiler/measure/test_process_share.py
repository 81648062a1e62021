"""What a program drew of what counters of the whole machine read: on a linear machine the truth is known."""

import os
import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator.model import Interval
from profiler.measure.runs import measure_command
from profiler.meters import CpuTimeModel, Idle, Usage, choose_meters, idle_from_rest, idle_from_window, process_share

from .powercap import LinearMachine

CORES = os.cpu_count() or 1
#: A curve of the same shape as the linear machine: 10 W idle, 6 W for each busy CPU.
IDLE_WATTS, PER_CPU_SECOND = 10.0, 6.0
MODEL = CpuTimeModel(
    IDLE_WATTS, tuple(IDLE_WATTS + load * CORES * PER_CPU_SECOND for load in (0.0, 0.1, 0.5, 1.0)), cores=CORES
)
BURN = "import time\nend = time.process_time() + {}\nwhile time.process_time() < end: pass"


def truth(usage, *, idle):
    """What the program drew, by the rule: its active joules, and idle by CPU-seconds out of those available."""
    own = PER_CPU_SECOND * usage.cpu_seconds
    return own + (IDLE_WATTS * usage.cpu_seconds / CORES if idle else 0.0)


def test_worked_by_hand():
    """8 CPUs, 10 s, 20 CPU-seconds of which 5 are ours; 300 J were read, idle is 10 W."""
    usage = Usage(5.0, 0.0, 10.0, busy_seconds=20.0)
    idle = Idle(Interval.exact(10.0), "measured")
    # (300 − 100) · 5/20 = 50 J, and 100 J · 5/80 = 6.25 J.
    assert process_share(Interval.exact(300.0), usage, 8, idle).central == pytest.approx(56.25)
    assert process_share(Interval.exact(300.0), usage, 8, idle, charge_idle=False).central == pytest.approx(50.0)
    # Another's CPU-second may take twice or half of ours: 200 · 2·5/(2·5+15) and 200 · 2.5/(2.5+15).
    low, _, high = process_share(Interval.exact(300.0), usage, 8, idle, charge_idle=False)
    assert (low, high) == pytest.approx((200 * 2.5 / 17.5, 200 * 10 / 25))


def test_alone_on_a_full_machine_everything_is_ours_and_nothing_is_unsure():
    usage = Usage(40.0, 0.0, 10.0, busy_seconds=40.0)
    share = process_share(Interval.exact(600.0), usage, 4, idle_from_window(600.0, usage, 4, None))
    assert share == pytest.approx((600.0, 600.0, 600.0))


@given(
    st.lists(st.floats(0.01, 5.0), min_size=1, max_size=6), st.floats(1.0, 20.0), st.floats(0.0, 1.0), st.floats(0, 9)
)
def test_shares_and_idle_of_unused_cores_add_up_to_what_was_read(own, wall, idle_part, active):
    cores, busy = 8, sum(own)
    wall = max(wall, busy / cores)
    idle_watts = 100.0 * idle_part
    read = Interval.exact(idle_watts * wall + active * busy)
    idle = Idle(Interval.exact(idle_watts), "measured")
    shares = [process_share(read, Usage(c, 0.0, wall, busy_seconds=busy), cores, idle) for c in own]
    unused = idle_watts * (wall - busy / cores)
    assert sum(share.central for share in shares) + unused == pytest.approx(read.central, abs=1e-6)
    assert all(0 <= share.low <= share.central <= share.high <= read.central * (1 + 1e-9) for share in shares)


@given(st.floats(0.01, 8.0), st.floats(0.0, 30.0), st.floats(0.5, 100.0), st.floats(0.0, 500.0))
def test_unknown_idle_power_is_in_the_interval(own, others, base_watts, active_joules):
    """Whatever part of what was read is idle power: the share by the true one lies within the bounds."""
    usage = Usage(own, 0.0, 10.0, busy_seconds=own + others)
    read = base_watts * 10.0 + active_joules
    real = process_share(Interval.exact(read), usage, 8, Idle(Interval.exact(base_watts), "measured"))
    low, _, high = process_share(Interval.exact(read), usage, 8, idle_from_window(read, usage, 8, MODEL))
    assert low <= real.central * (1 + 1e-9) and real.central <= high * (1 + 1e-9)


def test_on_a_machine_that_never_rests_the_work_of_others_is_not_known():
    """Idle power is then anything up to all that was drawn: by the most, nothing would be left to differ in."""
    usage = Usage(2.0, 0.0, wall_seconds=2.0, busy_seconds=4.0)
    low, central, high = process_share(Interval.exact(40.0), usage, 2, Idle(Interval(0.0, 20.0, 20.0), "at rest"))
    # All active: ours took half or twice of a CPU-second of theirs, a third or two thirds of 40 J.
    assert central == pytest.approx(20.0)
    assert low <= 40.0 / 3 + 1e-9 and high >= 80.0 / 3 - 1e-9


def test_asleep_nothing_is_charged():
    usage = Usage(0.0, 0.0, 5.0, busy_seconds=1.0)
    assert process_share(Interval.exact(50.0), usage, 4, Idle(Interval.exact(9.0), "")) == (0.0, 0.0, 0.0)


def test_rest_on_a_quiet_machine_is_idle_power_and_on_a_busy_one_less():
    model = CpuTimeModel(10.0, (10.0, 20.0, 40.0, 60.0), cores=4)
    assert idle_from_rest(12.0, 0.0, model).watts == (12.0, 12.0, 12.0)
    low, central, high = idle_from_rest(40.0, 0.5, model).watts
    assert (low, central, high) == pytest.approx((2.5, 10.0, 40.0))


def test_program_beside_a_busy_neighbour_on_a_linear_machine(tmp_path, monkeypatch):
    monkeypatch.setenv("CARBONEST_POWERCAP", str(tmp_path / "powercap"))
    with LinearMachine(tmp_path / "powercap", idle_watts=IDLE_WATTS, per_cpu_second=PER_CPU_SECOND):
        neighbour = subprocess.Popen([sys.executable, "-S", "-c", BURN.format(60)])
        try:
            time.sleep(0.1)
            found = measure_command([sys.executable, "-S", "-c", BURN.format(0.5)], choose_meters(MODEL))
        finally:
            neighbour.kill()
            neighbour.wait()
    usage = found.runs[0].usage
    real = truth(usage, idle=True)
    low, central, high = found.process_cpu_joules
    print(
        f"machine {found.cpu_joules.central:.2f} J, this program {found.process_cpu_joules:.2f} J, truth {real:.2f} J"
    )
    assert found.meter == "rapl" and low <= real <= high
    assert central == pytest.approx(real, rel=0.15), "the curve's shape is that of the machine"
    assert found.cpu_joules.central > 1.5 * central, "the machine's joules are the neighbour's too"
    assert any("the share of this program stands beside" in warning for warning in found.warnings)


def test_sleeping_beside_a_neighbour_costs_next_to_nothing(tmp_path, monkeypatch):
    monkeypatch.setenv("CARBONEST_POWERCAP", str(tmp_path / "powercap"))
    with LinearMachine(tmp_path / "powercap", idle_watts=IDLE_WATTS, per_cpu_second=PER_CPU_SECOND):
        found = measure_command(["sleep", "0.3"], choose_meters(MODEL), idle_seconds=0.4)
    assert found.process_cpu_joules.central < 0.1 * found.runs[0].devices[0].gross_joules.central
    assert set(found.to_dict()["idle_watts_range"]) == {"package-0"}
