"""Means over time of quantities that change in steps."""

from __future__ import annotations

from collections.abc import Iterable


def time_weighted_mean(pieces: Iterable[tuple[float, float]]) -> float:
    """Return the mean of a quantity that is constant over pieces of time.

    ``mean = Σ vᵢ Δtᵢ / Σ Δtᵢ``

    Parameters
    ----------
    pieces : of (value, seconds)
        Value in any unit; length of the piece, > 0. [s]

    Returns
    -------
    float
        In the unit of the values. Increasing in each value.

    Valid for at least one piece. Source: [si-brochure] (units); definition of a mean.

    Examples
    --------
    >>> time_weighted_mean([(100.0, 1800.0), (200.0, 5400.0)])
    175.0
    """
    weighted = seconds = 0.0
    for value, length in pieces:
        weighted += value * length
        seconds += length
    return weighted / seconds
