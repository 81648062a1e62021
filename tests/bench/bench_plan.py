"""Time and memory of a plan in a fresh interpreter, beside the floors: starting Python, reading the price table.

usage: python tests/bench/bench_plan.py [--smoke]
"""

import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ZOO = ["-m", "carbonest", "plan", "--zoo", "faster_rcnn_R_50_FPN_3x"]
CPU = ["-m", "carbonest", "plan", "--vcpu-hours", "100"]
CASES = {
    "start of the interpreter": ["-c", "pass"],
    "prices.csv read by csv.reader": ["-c", "import csv; sum(1 for _ in csv.reader(open('data/prices.csv')))"],
    "plan --zoo, all machines": ZOO,
    "plan --zoo, every price kind": [*ZOO, "--price-kind", "all"],
    "plan --vcpu-hours, all machines": CPU,
    "… with a start window of 24 h": [*CPU, "--start", "2026-12-01", "--window", "24h"],
}
PEAK = (
    "import resource, subprocess, sys; subprocess.run([sys.executable, *sys.argv[1:]], check=True, "
    "capture_output=True); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
)


def times(arguments: list[str], repeats: int) -> tuple[float, float]:
    """Return the median wall and CPU seconds of a fresh interpreter."""
    wall, cpu = [], []
    for _ in range(repeats):
        before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True, capture_output=True)
        wall.append(time.perf_counter() - begin)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu.append(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    return statistics.median(wall), statistics.median(cpu)


def peak_mib(arguments: list[str]) -> float:
    """Return the peak resident memory of one such process."""
    command = [sys.executable, "-c", PEAK, *arguments]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return int(done.stdout) / (2**20 if sys.platform == "darwin" else 2**10)


def main() -> None:
    """Print wall and CPU time, the CPU time as a ratio to the interpreter's start, and the memory."""
    repeats = 1 if "--smoke" in sys.argv else 7
    floor = 0.0
    for name, arguments in CASES.items():
        wall, cpu = times(arguments, repeats)
        floor = floor or cpu
        print(f"{name:33}{wall:6.2f} s wall{cpu:6.2f} s CPU{cpu / floor:7.1f} × start{peak_mib(arguments):8.1f} MiB")
    print(f"median of {repeats}")


if __name__ == "__main__":
    main()
