"""Where the raw sources lie that tests may read: beside the checkout, or nowhere."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

needs_shared = pytest.mark.skipif(
    not (SHARED / "sources").is_dir(), reason="needs ../shared/sources beside the checkout (raw data that may not ship)"
)
