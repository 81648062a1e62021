"""What tests of several rooms share: where raw sources lie (beside the checkout, if anywhere), and clocks' grain."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

#: Least share of a program's CPU-seconds, by its own clock, that the kernel's account of the finished program must
#: show: they are two clocks, and the account has a grain.
COUNTED_SHARE = 0.9

needs_shared = pytest.mark.skipif(
    not (SHARED / "sources").is_dir(), reason="needs ../shared/sources beside the checkout (raw data that may not ship)"
)
