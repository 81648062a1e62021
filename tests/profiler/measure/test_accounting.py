"""What the system says about processes and its CPUs' time, read from fake and real files."""

import os
import subprocess
import sys

import pytest

from profiler.measure import accounting
from profiler.measure.accounting import CpuTimes, descendants, process_times


@pytest.fixture
def proc(tmp_path, monkeypatch):
    monkeypatch.setattr(accounting, "_PROC", tmp_path)
    return tmp_path


def test_system_that_tells_nothing(proc):
    assert accounting.machine_times() is None
    assert descendants(1) == [] and process_times(1) is None


def test_machine_times_are_busy_and_stolen_seconds(proc):
    tick = os.sysconf("SC_CLK_TCK")
    ticks = [seconds * tick for seconds in (10, 1, 5, 900, 7, 1, 2, 3, 0, 0)]
    (proc / "stat").write_text(f"cpu  {' '.join(map(str, ticks))}\n")
    assert accounting.machine_times() == (19.0, 3.0), "waiting for discs is not work; steal is not ours"


def test_name_of_a_process_may_hold_anything(proc):
    (proc / "42").mkdir()
    (proc / "42" / "stat").write_text("42 (a ) (b) S) S 7 " + "0 " * 9 + "100 50 30 20 " + "0 " * 20)
    tick = os.sysconf("SC_CLK_TCK")
    assert process_times(42) == CpuTimes(130 / tick, 70 / tick)
    assert accounting._scan() == {7: [42]}


def test_memory_is_that_of_the_process_itself(proc):
    (proc / "42").mkdir()
    (proc / "42" / "status").write_text("Name:\tpython\nVmHWM:\t    2048 kB\nVmRSS:\t    1024 kB\nThreads:\t1\n")
    assert accounting.process_memory_bytes(42) == (1024 * 1024, 2048 * 1024)
    (proc / "43").mkdir()
    (proc / "43" / "status").write_text("Name:\tdone\nState:\tZ (zombie)\n")
    assert accounting.process_memory_bytes(43) is None and accounting.process_memory_bytes(44) is None


def test_scan_agrees_with_the_kernels_own_list():
    with subprocess.Popen([sys.executable, "-S", "-c", "input()"], stdin=subprocess.PIPE) as child:
        assert child.pid in descendants(os.getpid())
        assert child.pid in accounting._scan()[os.getpid()]
        child.communicate(b"\n")


def test_difference_is_never_negative():
    assert CpuTimes(1.0, 2.0).since(CpuTimes(1.5, 1.0)) == CpuTimes(0.0, 1.0)
