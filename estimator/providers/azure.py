"""Microsoft Azure: spellings of machine types and regions."""

from __future__ import annotations

import re

NAME = "Microsoft Azure"


def region_of_zone(name: str) -> str | None:
    """Return the region of a zone, ``westeurope-1`` → ``westeurope``; ``None`` if it is no zone."""
    match = re.fullmatch(r"([a-z]+[23]?)-[123]", name)
    return match[1] if match else None
