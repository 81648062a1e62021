"""The modules that a question passes through, in the order in which it enters them: one picture of where to look.

usage: python tests/snapshot/walk.py [vm|plan|usage|measured]
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
OURS = ("carbonest", "estimator", "profiler")


def entered(function) -> list[str]:
    """Return the modules of ours whose functions a call enters, each once, in order of first entry.

    What a module does while it is imported is no step of the question.
    """
    seen: dict[str, None] = {}

    def importing(frame) -> bool:
        while frame is not None and frame.f_code is not entered.__code__:
            if frame.f_code.co_name == "<module>":
                return True
            frame = frame.f_back
        return False

    def hook(frame, event, _):
        name = frame.f_globals.get("__name__", "")
        if event == "call" and name.split(".")[0] in OURS and name not in seen and not importing(frame):
            seen[name] = None

    sys.setprofile(hook)
    try:
        function()
    finally:
        sys.setprofile(None)
    return list(seen)


def vm() -> None:
    """One estimate of a machine."""
    import carbonest

    carbonest.estimate_vm("m5.xlarge", 10, region="us-east-1", cpu_util=0.5).to_dict()


def plan() -> None:
    """One plan."""
    import carbonest

    carbonest.plan(zoo="faster_rcnn_R_50_FPN_3x", regions=["eu-north-1", "us-east-1"], sku=["p3.16xlarge"])


def usage() -> None:
    """One usage report with a row for each of a few machines; the fake's own work is not ours."""
    from tests.snapshot import dump

    list(dump.usage())


def measured() -> None:
    """A measured run, where it ran and on a machine of a cloud: the reading is given, so that no sensor decides."""
    from estimator.estimate.measured_run import footprint, on_machine
    from estimator.model import Interval

    footprint(Interval(80.0, 100.0, 120.0), wall_seconds=60.0, region="westeurope", usd_per_kwh=0.2)
    on_machine("m5.xlarge", cpu_seconds=30.0, wall_seconds=60.0, region="us-east-1")


def main() -> None:
    """Print each walk."""
    walks = {"vm": vm, "plan": plan, "usage": usage, "measured": measured}
    for name in sys.argv[1:] or walks:
        found = entered(walks[name])
        print(f"{name}: {len(found)} modules")
        print("\n".join(f"  {module}" for module in found))


if __name__ == "__main__":
    main()
