"""Energy of a stored series of watts."""

from typing import Any


def trapezoid_joules(first_watts: Any, second_watts: Any, seconds: Any) -> Any:
    """Return the energy between two readings, the power taken to change evenly from one to the other. [J]

    Parameters
    ----------
    first_watts, second_watts : the readings. [W]    seconds : the time between them. [s]

    Source: the trapezoidal rule, [dlmf-3.5].
    """
    return (first_watts + second_watts) / 2 * seconds


def between(first: Any, second: Any, share: Any) -> Any:
    """Return the value at a share (0–1) of the way from one reading to the next."""
    return first + (second - first) * share
