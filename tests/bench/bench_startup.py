"""CPU time of a cold ``carbonest vm`` as a ratio to the interpreter and to importing click, in one run.

usage: python tests/bench/bench_startup.py [--smoke]
"""

import os
import resource
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = {
    "python -c pass": ["-c", "pass"],
    "import click": ["-c", "import click"],
    "carbonest --help": ["-m", "carbonest", "--help"],
    "carbonest vm (no region)": ["-m", "carbonest", "vm", "--sku", "Standard_D4s_v3", "--hours", "10"],
    "carbonest vm --region": [
        "-m",
        "carbonest",
        "vm",
        "--sku",
        "m5.xlarge",
        "--hours",
        "10",
        "--region",
        "us-east-1",
        "--cpu-util",
        "50%",
    ],
}
#: Installed packages are compiled once: a setting that forbids it here would measure Python's compiler.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def cpu_seconds(arguments: list[str]) -> float:
    """Return user plus system time of one cold process, as the kernel accounts it."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def main() -> None:
    """Interleave the commands, so that a drifting machine hits all of them alike, and print medians as ratios."""
    runs = 3 if "--smoke" in sys.argv else 25
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for arguments in COMMANDS.values():
        cpu_seconds(arguments)
    for _ in range(runs):
        for name, arguments in COMMANDS.items():
            times[name].append(cpu_seconds(arguments))
    medians = {name: statistics.median(values) for name, values in times.items()}
    print(f"{'command':28}{'CPU ms':>8}{'x pass':>8}{'x click':>9}   median of {runs}")
    floor, click = medians["python -c pass"], medians["import click"]
    for name, value in medians.items():
        print(f"{name:28}{1000 * value:8.0f}{value / floor:8.2f}{value / click:9.2f}")


if __name__ == "__main__":
    main()
