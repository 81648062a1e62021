"""What the system says about this machine, read from fake files."""

import os

import pytest

from profiler.measure import host

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
    monkeypatch.setattr(host, "_PROC", tmp_path)
    return tmp_path


def test_x86_guest(proc):
    (proc / "cpuinfo").write_text(X86)
    assert host.cpu_model() == "AMD EPYC 7763 64-Core Processor"
    assert host.cpuid() == ("AuthenticAMD", 25, 1)
    assert host.is_virtual() and host.shows_threads() and host.sockets() == 2


def test_arm_parts_have_names(proc):
    (proc / "cpuinfo").write_text(ARM)
    assert host.cpu_model() == "Neoverse-V1"
    assert host.cpuid() is None and not host.shows_threads() and host.sockets() == 1


def test_system_that_tells_nothing(proc):
    assert host.cpuid() is None and host.cpu_model() == os.uname().machine
    assert host.sockets() == 1 and not host.is_virtual()
    assert host.host()["boot_id"] == ""
