"""Microsoft Azure: spellings of machine types and regions."""

from __future__ import annotations

import re

NAME = "Microsoft Azure"

#: Family, vCPUs, constrained vCPUs, additive features, then accelerators and version, each after an underscore.
_SKU = (
    r"(?:(?P<tier>standard|basic)_)?(?P<family>[a-z]+)(?P<size>\d+)(?P<constrained>-\d+)?(?P<features>[a-z]*)"
    r"(?P<tail>(?:_[a-z0-9]+)*)"
)
_VERSION = r"v\d{1,2}|cc|xl"
_SPELLED = {"promo": "Promo"}


def region_of_zone(name: str) -> str | None:
    """Return the region of a zone, ``westeurope-1`` → ``westeurope``; ``None`` if it is no zone."""
    match = re.fullmatch(r"([a-z]+[23]?)-[123]", name)
    return match[1] if match else None


def canonical_sku(text: str) -> str | None:
    """Return the spelling of Azure, ``d4s v3`` → ``Standard_D4s_v3``; ``None`` if it cannot be a machine type.

    Families and accelerators are upper case, features and versions lower case.

    Examples
    --------
    >>> canonical_sku("nd96asr_a100_v4"), canonical_sku("E8-4ADS V5")
    ('Standard_ND96asr_A100_v4', 'Standard_E8-4ads_v5')
    """
    name = re.sub(r"[\s_]+", "_", text.strip()).lower()
    match = re.fullmatch(_SKU, name)
    if match is None:
        return None
    pieces = match["tail"].split("_")[1:]
    tail = [_SPELLED.get(piece, piece if re.fullmatch(_VERSION, piece) else piece.upper()) for piece in pieces]
    stem = match["family"].upper() + match["size"] + (match["constrained"] or "") + match["features"]
    return "_".join([(match["tier"] or "standard").capitalize(), stem, *tail])
