"""Meters: how many joules the CPUs, the memory and the GPUs of this machine drew.

``rapl``       counters of CPU packages and DRAM, through Linux' powercap tree
``nvml``       NVIDIA boards: energy counter, else sampled power
``cpu_time``   CPU-seconds times the power curve of this CPU: works everywhere, always labelled as modelled
``replay``     plays energies back, for tests

>>> from profiler.meters import choose_meters
>>> report = choose_meters()        # nothing is measured yet; report.reasons says what does not work here, and why
"""

from __future__ import annotations

from .choice import MeterReport, choose_meters
from .cpu_time import CpuTimeMeter, CpuTimeModel
from .interface import PARTS, Meter, Reading, Usage, Window, added
from .replay import ReplayMeter
from .share import Idle, idle_from_rest, idle_from_window, process_share

__all__ = [
    "PARTS",
    "CpuTimeMeter",
    "CpuTimeModel",
    "Idle",
    "Meter",
    "MeterReport",
    "Reading",
    "ReplayMeter",
    "Usage",
    "Window",
    "added",
    "choose_meters",
    "idle_from_rest",
    "idle_from_window",
    "process_share",
]
