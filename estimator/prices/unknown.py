"""What is said where no price is known, in the same words wherever it was asked for."""

from __future__ import annotations

from collections.abc import Collection

from ..choices import PRICE_KINDS

#: As people call the clouds.
_NAMES = {"aws": "AWS", "azure": "Azure", "gcp": "Google Cloud"}
#: Clouds whose own price list `--prices live` asks.
_ASKED = ("aws", "azure")


#: Provider → kinds in the shipped table. A test holds it against the table, which takes long to read whole.
LISTED_KINDS: dict[str, tuple[str, ...]] = {"aws": PRICE_KINDS, "azure": ("on_demand",), "gcp": ()}


def why_no_price(provider: str, kinds: Collection[str], form: str = "--price USD_PER_H") -> str:
    """Return why no price of these kinds is known of a provider's machines, and what to do: two sentences.

    >>> why_no_price("gcp", ["on_demand"])
    'the shipped table holds no price of Google Cloud. Give yours with --price USD_PER_H.'
    """
    name, listed = _NAMES[provider], LISTED_KINDS[provider]
    missing = [kind for kind in PRICE_KINDS if kind in kinds and kind not in listed]
    if not listed:
        what = f"no price of {name}"
    elif missing:
        what = f"no {' or '.join(dict.fromkeys(_said(kind) for kind in missing))} price of {name}"
    else:
        what = "none for it"
    live = f", or ask {name}'s own list (network): --prices live" if provider in _ASKED else ""
    return f"the shipped table holds {what}. Give yours with {form}{live}."


def _said(kind: str) -> str:
    return "reserved" if kind.startswith("reserved") else kind.replace("_", "-")
