"""What measuring costs: start-up as a ratio to the interpreter, and the sampler's share of a core while a program runs.

usage: python tests/bench/bench_measure.py [--smoke]
"""

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from profiler.measure.runs import measure_command  # noqa: E402
from profiler.meters import CpuTimeMeter, CpuTimeModel, MeterReport  # noqa: E402
from profiler.meters.nvml import Gpu, NvmlMeter  # noqa: E402
from profiler.meters.rapl import RaplMeter, find_zones  # noqa: E402

MODEL = CpuTimeMeter(CpuTimeModel(10.0, (10.0, 20.0, 40.0, 60.0), cores=2))
STARTS = {
    "python -c pass": ["-c", "pass"],
    "import click": ["-c", "import click"],
    "carbonest measure true": ["-m", "carbonest", "measure", "--", "true"],
}


class Nvml:
    """Eight boards that only tell their power."""

    NVMLError = RuntimeError

    @staticmethod
    def nvmlDeviceGetPowerUsage(handle):
        return 300_000


def own_cpu_seconds():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def child_cpu_seconds(arguments):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def start_up(runs):
    times = {name: [] for name in STARTS}
    for _ in range(runs):
        for name, arguments in STARTS.items():
            times[name].append(child_cpu_seconds(arguments))
    medians = {name: statistics.median(values) for name, values in times.items()}
    print(f"{'cold process':34}{'CPU ms':>8}{'x pass':>8}{'x click':>9}   median of {runs}")
    for name, value in medians.items():
        print(
            f"{name:34}{1000 * value:8.0f}{value / medians['python -c pass']:8.2f}"
            f"{value / medians['import click']:9.2f}"
        )


def meters_ready():
    code = (
        "import sys, time; sys.path.insert(0, '.'); import carbonest.api.measure as m\n"
        "t = time.process_time(); m.meters(); print(1000 * (time.process_time() - t))"
    )
    values = [
        float(subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout)
        for _ in range(5)
    ]
    print(f"{'all meters ready, once imported':34}{statistics.median(values):8.0f} CPU ms (tables read, meters probed)")


def sampler(name, report, seconds):
    before = own_cpu_seconds()
    measure_command(["sleep", str(seconds)], report)
    long = own_cpu_seconds() - before
    before = own_cpu_seconds()
    measure_command(["sleep", "0"], report)
    fixed = own_cpu_seconds() - before
    periods = [m.poll_seconds for m in report.usable if m.poll_seconds]
    every = f"polls every {min(periods):.3g} s" if periods else "no polls, no thread"
    share = max(0.0, long - fixed) / seconds
    print(f"{name:34}{share:8.3%} of a core   ({every}; fixed cost {1000 * fixed:.1f} CPU ms a run)")


def fake_powercap(tree):
    for place, zone in (
        ("intel-rapl:0", "package-0"),
        ("intel-rapl:0:0", "dram"),
        ("intel-rapl:1", "package-1"),
        ("intel-rapl:1:0", "dram"),
    ):
        path = Path(tree) / place
        path.mkdir()
        for name, text in {"name": zone, "energy_uj": "1", "max_energy_range_uj": "262143328850"}.items():
            (path / name).write_text(text)
    return find_zones(Path(tree))[0]


def main():
    smoke = "--smoke" in sys.argv
    seconds = 1.0 if smoke else 10.0
    start_up(2 if smoke else 15)
    meters_ready()
    print()
    sampler("CPU-time model", MeterReport((MODEL,), ()), seconds)
    with tempfile.TemporaryDirectory() as tree:
        rapl = RaplMeter(fake_powercap(tree))
        sampler("RAPL, 4 zones", MeterReport((rapl, MODEL), ()), seconds)
        rapl.poll_seconds = 1.0
        sampler("RAPL, 4 zones, polled each second", MeterReport((rapl, MODEL), ()), seconds)
        window = rapl.open()
        began, count = time.process_time(), 2000
        for _ in range(count):
            window.poll()
        print(f"{'one RAPL poll, 4 zones':34}{1e6 * (time.process_time() - began) / count:8.0f} CPU µs")
    boards = NvmlMeter([Gpu(f"GPU-{i}", Nvml, i, "fake", counter=False) for i in range(8)])
    sampler("NVML sampled power, 8 boards", MeterReport((boards, MODEL), ()), seconds)


if __name__ == "__main__":
    main()
