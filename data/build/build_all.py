"""Run every build_*.py of this folder, or check them all with --check.

A script that reads another script's table says so with `AFTER = ("build_cpu_power",)`; sources and schema come last.
"""

from __future__ import annotations

import importlib
import sys
from graphlib import TopologicalSorter

import frame

LAST = ("build_sources", "build_schema")


def order() -> list[str]:
    """Names of the build scripts, each after those it builds upon."""
    names = sorted(path.stem for path in frame.BUILD.glob("build_*.py") if path.stem != "build_all")
    graph = {name: set(getattr(importlib.import_module(name), "AFTER", ())) for name in names}
    for last in LAST:
        graph[last] |= set(names) - set(LAST)
    return list(TopologicalSorter(graph).static_order())


def main(argv: list[str]) -> int:
    failed = [name for name in order() if frame.main(importlib.import_module(name).tables, argv) != 0]
    if failed:
        print(f"not up to date: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
