"""The one rule for a quantile of a few values: straight lines between the ordered ones."""

from __future__ import annotations

from collections.abc import Sequence

#: Quantiles that bound 90 % of a distribution.
LOW, HIGH = 0.05, 0.95


def quantile(ordered: Sequence[float], share: float) -> float:
    """Return the value below which a share of the values lies; the input must be in ascending order and not empty.

    ``x(q) = x_k + (x_{k+1} − x_k) (q (n − 1) − k)`` with ``k = ⌊q (n − 1)⌋``. Increasing in ``share``.
    Source: [hyndman-fan-1996], definition 7.

    >>> quantile([1.0, 2.0, 4.0], 0.75)
    3.0
    """
    position = share * (len(ordered) - 1)
    below = int(position)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (position - below)
