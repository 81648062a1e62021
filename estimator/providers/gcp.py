"""Google Cloud: spellings of machine types and zones."""

from __future__ import annotations

import re

NAME = "Google Cloud"

_ZONE = r"([a-z]+(?:-[a-z]+)*-[a-z]+\d+)-[a-z]"


def region_of_zone(name: str) -> str | None:
    """Return the region of a zone, ``europe-west4-a`` → ``europe-west4``; ``None`` if it is no zone."""
    match = re.fullmatch(_ZONE, name)
    return match[1] if match else None
