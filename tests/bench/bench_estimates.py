"""Estimates per second in one process, beside the floor of one bare dictionary look-up and multiplication.

usage: python tests/bench/bench_estimates.py [--smoke]
"""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))


def rate(function, calls: int) -> float:
    """Return calls per second of CPU time."""
    begin = time.process_time()
    for _ in range(calls):
        function()
    return calls / (time.process_time() - begin)


def main() -> None:
    """Print the rates."""
    import carbonest
    from estimator.machines.catalogue import machines

    calls = 200 if "--smoke" in sys.argv else 10_000
    given = {"hours": 10, "region": "westeurope", "cpu_util": 0.3}
    one = rate(lambda: carbonest.estimate_vm("Standard_D4s_v3", **given), calls)
    prior = rate(lambda: carbonest.estimate_vm("Standard_D4s_v3", hours=10), max(20, calls // 10))
    names = [machine.sku for machine in machines("azure")]
    begin = time.process_time()
    for name in names:
        carbonest.estimate_vm(name, provider="azure", **given)
    many = len(names) / (time.process_time() - begin)
    print(f"same machine, all given   {one:10,.0f} estimates/s")
    print(f"same machine, bare        {prior:10,.0f} estimates/s   (no region: the spread over all of them)")
    print(f"every Azure machine once  {many:10,.0f} estimates/s   ({len(names)} machines, cold look-ups)")


if __name__ == "__main__":
    main()
