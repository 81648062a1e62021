"""Comparing a whole output with the stored one; ``snapshots/README.md`` says how to refresh those."""

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "snapshots"


def hold(name: str, text: str) -> None:
    """Assert that a text is the stored one; with ``CARBONEST_SNAPSHOTS=write`` store it instead."""
    path = FOLDER / name
    if os.environ.get("CARBONEST_SNAPSHOTS") == "write":
        path.write_text(text, encoding="utf-8")
        return
    assert path.is_file(), f"no snapshot {name}: see tests/carbonest/snapshots/README.md"
    assert text == path.read_text(encoding="utf-8")
