"""What the system says about processes and this machine, read from fake and real files."""

import os
import subprocess
import sys

import pytest

from profiler.measure import accounting
from profiler.measure.accounting import CpuTimes, descendants, process_times, tree_times

X86 = """processor\t: 0
vendor_id\t: AuthenticAMD
cpu family\t: 25
model\t\t: 1
model name\t: AMD EPYC 7763 64-Core Processor
physical id\t: 0
siblings\t: 4
cpu cores\t: 2
flags\t\t: fpu vme hypervisor sse4a

processor\t: 1
physical id\t: 1
"""
ARM = "processor\t: 0\nBogoMIPS\t: 2100.00\nCPU implementer\t: 0x41\nCPU part\t: 0xd40\n"


@pytest.fixture
def proc(tmp_path, monkeypatch):
    monkeypatch.setattr(accounting, "_PROC", tmp_path)
    return tmp_path


def test_x86_guest(proc):
    (proc / "cpuinfo").write_text(X86)
    assert accounting.cpu_model() == "AMD EPYC 7763 64-Core Processor"
    assert accounting.cpuid() == ("AuthenticAMD", 25, 1)
    assert accounting.is_virtual() and accounting.shows_threads() and accounting.sockets() == 2


def test_arm_parts_have_names(proc):
    (proc / "cpuinfo").write_text(ARM)
    assert accounting.cpu_model() == "Neoverse-V1"
    assert accounting.cpuid() is None and not accounting.shows_threads() and accounting.sockets() == 1


def test_system_that_tells_nothing(proc):
    assert accounting.machine_times() is None and accounting.cpuid() is None
    assert accounting.cpu_model() == os.uname().machine
    assert descendants(1) == [] and process_times(1) is None and tree_times(1) is None
    assert accounting.host()["boot_id"] == ""


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


def test_scan_agrees_with_the_kernels_own_list():
    with subprocess.Popen([sys.executable, "-S", "-c", "input()"], stdin=subprocess.PIPE) as child:
        assert child.pid in descendants(os.getpid())
        assert child.pid in accounting._scan()[os.getpid()]
        child.communicate(b"\n")


def test_tree_of_a_running_process():
    code = (
        "import subprocess, sys, time\n"
        "burn = 'import time\\nwhile time.process_time() < .3: pass\\nprint(1, flush=True); input()'\n"
        "child = subprocess.Popen([sys.executable, '-S', '-c', burn], stdin=subprocess.PIPE)\n"
        "input()\n"
    )
    with subprocess.Popen([sys.executable, "-S", "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as top:
        assert top.stdout.readline() == b"1\n"
        times = tree_times(top.pid)
        assert 0.29 <= sum(times) < 0.7 and sum(times) > sum(process_times(top.pid))
        top.communicate(b"\n")


def test_difference_is_never_negative():
    assert CpuTimes(1.0, 2.0).since(CpuTimes(1.5, 1.0)) == CpuTimes(0.0, 1.0)
