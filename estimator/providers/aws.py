"""Amazon Web Services: spellings of machine types, availability zones and usage types."""

from __future__ import annotations

import re

NAME = "Amazon Web Services"

#: A region code followed by the letter of an availability zone. Local zones (us-east-1-bos-1a) are other places.
_ZONE = r"([a-z]{2,4}(?:-[a-z]+)+-\d+)[a-z]"
#: Usage types of machine hours; the prefix is absent in us-east-1.
_USAGE = (
    r"(?:(?P<prefix>[A-Z]{2,4}\d?)-)?(?:BoxUsage|SpotUsage|DedicatedUsage|UnusedBox|UnusedDed|HostBoxUsage|Reservation)"
    r"(?::(?P<sku>[\w.-]+))?"
)


def region_of_zone(name: str) -> str | None:
    """Return the region of an availability zone, ``eu-west-1a`` → ``eu-west-1``; ``None`` if it is no zone."""
    match = re.fullmatch(_ZONE, name)
    return match[1] if match else None


def of_usage_type(usage_type: str) -> tuple[str, str | None] | None:
    """Return (region prefix, machine type) of a usage type of machine hours; ``None`` for all others.

    The prefix resolves with ``find_region(prefix, "aws", billing=True)``; none at all means us-east-1. A usage type
    without a machine type (the plain ``BoxUsage`` of m1.small) gives ``None`` for it.

    Examples
    --------
    >>> of_usage_type("EUW1-BoxUsage:m5.xlarge")
    ('EUW1', 'm5.xlarge')
    """
    match = re.fullmatch(_USAGE, usage_type.strip())
    if match is None:
        return None
    return match["prefix"] or "USE1", match["sku"].lower() if match["sku"] else None
