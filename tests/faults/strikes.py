"""kill -9 at random moments, as many rounds as there is time for, from a seed that is printed."""

import os
import random
import subprocess
import sys
import time

from ..shared import ROOT

#: More rounds than the suite has time for: ``CARBONEST_FAULT_ROUNDS=30``.
ROUNDS = int(os.environ.get("CARBONEST_FAULT_ROUNDS", "4"))


def moments():
    """Return a source of random moments: other ones in each run, unless ``CARBONEST_FAULT_SEED`` says which."""
    seed = int(os.environ.get("CARBONEST_FAULT_SEED", time.time_ns() % 10**9))
    print(f"CARBONEST_FAULT_SEED={seed}")
    return random.Random(seed)


def killed(argv, after_seconds, cwd, **environ):
    """Start a command and kill it after so long; return whether it was still running."""
    process = subprocess.Popen(
        [sys.executable, *argv],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | {name: str(value) for name, value in environ.items()},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        process.wait(after_seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        print(f"killed after {after_seconds:.3f} s")
        return True
    return False
