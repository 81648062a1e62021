"""``python -m tests.fuzz --count N --seed S [--surface NAME]``; ``--case SEED:INDEX`` runs one input again."""

import argparse
import os
import sys
import tempfile
import time

from .case import case_of, names
from .hunt import _warm, hunt
from .sandbox import Sandbox


def main():
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--count", type=int, default=10_000, help="inputs to try")
    parser.add_argument("--seed", type=int, default=int(time.time()), help="another seed is another set of inputs")
    parser.add_argument("--surface", choices=names(), help="only this one")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--case", metavar="SEED:INDEX", help="show this input and run it again")
    asked = parser.parse_args()
    if asked.case:
        return again(*asked.case.split(":"))
    print(f"seed {asked.seed}", flush=True)
    begun, told, shown = time.monotonic(), [0.0], set()

    def progress(found):
        for key in found.faults.keys() - shown:
            fault, surface, case = found.faults[key]
            print(f"{fault.kind}: {fault.place} ({surface}, --case {case})", file=sys.stderr, flush=True)
        shown.update(found.faults)
        if time.monotonic() - told[0] > 10:
            told[0] = time.monotonic()
            tried = sum(found.inputs.values())
            print(f"{tried:,} of {asked.count:,} inputs, {told[0] - begun:.0f} s", file=sys.stderr, flush=True)

    found = hunt(asked.seed, asked.count, surface=asked.surface, processes=asked.processes, progress=progress)
    print(found, found.times(), sep="\n\n")
    return 1 if found.faults else 0


def again(seed, index):
    """Show one case, run it, and print its faults."""
    name, case = case_of(seed, int(index))
    print(name, case, sep="\n")
    _warm()
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        sandbox = Sandbox(folder)
        sandbox.limit_memory()
        faults, seconds = sandbox.run(name, case)
        for fault in faults:
            print(*fault, sep="\n  ")
        print(f"{len(faults)} faults, {seconds:.2f} s")
        os.chdir("/")
    # The sandbox cannot be left: what was made before it could not be removed when Python ends.
    sys.stdout.flush()
    os._exit(1 if faults else 0)


if __name__ == "__main__":
    sys.exit(main())
