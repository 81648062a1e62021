"""Google Cloud: spellings of machine types and zones."""

from __future__ import annotations

import re

NAME = "Google Cloud"

_ZONE = r"([a-z]+(?:-[a-z]+)*-[a-z]+\d+)-[a-z]"
_SKU = r"[a-z]\d+[a-z]*(?:-[a-z]+)+(?:\d+x)?(?:-\d+[a-z]*)*(?:-[a-z]+)*"


def region_of_zone(name: str) -> str | None:
    """Return the region of a zone, ``europe-west4-a`` → ``europe-west4``; ``None`` if it is no zone."""
    match = re.fullmatch(_ZONE, name)
    return match[1] if match else None


def canonical_sku(text: str) -> str | None:
    """Return the spelling of Google, ``N2 Standard 4`` → ``n2-standard-4``; ``None`` if it cannot be a machine type."""
    name = re.sub(r"[\s_-]+", "-", text.strip()).lower()
    return name if re.fullmatch(_SKU, name) else None
