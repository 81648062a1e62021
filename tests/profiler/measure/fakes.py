"""Meters that answer what they are told, and the models beside them."""

import time

from estimator.model import Interval
from profiler.meters import CpuTimeMeter, CpuTimeModel, MeterReport, Reading, ReplayMeter, Usage

MODEL = CpuTimeModel(10.0, (10.0, 20.0, 40.0, 60.0), cores=4, low_factor=0.5, high_factor=2.0, covers="cpu_pkg+dram")
MODELLED = MeterReport((CpuTimeMeter(MODEL),), (("rapl", "no RAPL counters here."),))
USAGE = Usage(2.0, 1.0, 4.0)


def replayed(*joules, part="cpu", device="package-0"):
    return ReplayMeter(joules, part, device)


def counters(*meters):
    return MeterReport((*meters, CpuTimeMeter(MODEL)), ())


class Silent:
    """A counter that answers nothing, as one that stands still does."""

    name, modelled, parts, devices, poll_seconds, description = (
        "rapl",
        False,
        frozenset({"cpu"}),
        ("package-0",),
        None,
        "",
    )

    def open(self):
        return self

    def poll(self):
        pass

    def close(self, usage):
        return (), ("RAPL counter package-0 did not move in 0.001 s: not believed.",)


class Watts:
    """A counter of steady watts."""

    name, modelled, parts, devices, poll_seconds, description = (
        "rapl",
        False,
        frozenset({"cpu"}),
        ("package-0",),
        None,
        "",
    )

    def __init__(self, watts):
        self.watts = watts

    def open(self):
        return self

    def poll(self):
        pass

    def close(self, usage):
        joules = Interval.exact(self.watts * usage.wall_seconds)
        return (Reading("package-0", "cpu", joules, "rapl", False, True, "cpu_pkg"),), ()


def burn(seconds):
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass
