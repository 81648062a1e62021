"""GPU names as people type them: ``V100``, ``a100-80gb``, ``H100 80 GB SXM5``."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..errors import UnknownNameError


def matches(text: str, device: str) -> bool:
    """Whether a GPU's name holds every word of the text: ``A100`` and ``a100-80gb`` match ``A100 80GB SXM4``."""
    words, own = _words(text), _words(device)
    return bool(words) and (words == own or (words <= own and _first(text) == _first(device)))


def resolve(text: str, devices: Iterable[str]) -> tuple[str, ...]:
    """Return the GPU models that a name stands for: the exact one, or all that hold its words.

    Raises
    ------
    UnknownNameError
        If there is none.
    """
    known = sorted(set(devices))
    exact = [device for device in known if _words(device) == _words(text)]
    found = exact or [device for device in known if matches(text, device)]
    if not found:
        from difflib import get_close_matches

        lowered = {device.casefold(): device for device in known} | {
            _first(device): device for device in reversed(known)
        }
        nearest = dict.fromkeys(lowered[key] for key in get_close_matches(text.casefold(), lowered, 4, 0.4))
        raise UnknownNameError("GPU", text, list(nearest)[:3], "`carbonest skus --gpu` lists the machines with GPUs.")
    return tuple(found)


def _words(text: str) -> frozenset[str]:
    return frozenset(re.sub(r"(\d+)\s+(gb|gib)\b", r"\1\2", text.casefold()).replace("-", " ").split())


def _first(text: str) -> str:
    return text.casefold().replace("-", " ").split()[0]
