"""The modules that a question passes through, in the order in which it enters them: one picture of where to look.

usage: python tests/snapshot/walk.py [vm|plan|usage]
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
OURS = ("carbonest", "estimator", "profiler")


def entered(function) -> list[str]:
    """Return the modules of ours whose functions a call enters, each once, in order of first entry."""
    seen: dict[str, None] = {}

    def hook(frame, event, _):
        if event == "call" and frame.f_code.co_name != "<module>":
            name = frame.f_globals.get("__name__", "")
            if name.split(".")[0] in OURS:
                seen.setdefault(name)

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


def main() -> None:
    """Print each walk."""
    chosen = sys.argv[1:] or ["vm", "plan", "usage"]
    for name in chosen:
        found = entered({"vm": vm, "plan": plan, "usage": usage}[name])
        print(f"{name}: {len(found)} modules")
        print("\n".join(f"  {module}" for module in found))


if __name__ == "__main__":
    main()
