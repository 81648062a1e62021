"""Sums of quantities with signed or uncertain weights: so many machines more of this, so many fewer of that.

The weights are numbers of machines; their range is an extent that a group may scale over, no error. What errs together
moves all machines at once, so that it cancels between what comes and what goes.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import hypot
from typing import NamedTuple

from ..model import Interval


class Weighted(NamedTuple):
    """So many times one quantity, given twice around one central value: with its own, and with its shared error only.

    ``weight`` may be negative, and may be a range. [-]
    """

    weight: Interval
    own: Interval
    shared: Interval


def weighted_sum(terms: Iterable[Weighted]) -> Interval:
    """Return ``Σ weight × quantity``, own errors in quadrature, shared ones linearly, each side separately.

    A move of all shared errors upwards by their widths changes the sum by ``Σ weight × (high − central)``: of two
    equal quantities with opposite weights nothing is left. The range of a weight is added as it is, at the end of the
    quantity that widens it; for one term with a non-negative weight the bounds are ``low × low`` and ``high × high``.
    Source: [ipcc-2006-v1c3].

    >>> one = Interval(1.0, 2.0, 4.0)
    >>> weighted_sum([Weighted(Interval(1.0, 2.0, 3.0), Interval.exact(2.0), one)])
    Interval(low=1.0, central=4.0, high=12.0)
    >>> two = Interval.exact(2.0)
    >>> weighted_sum([Weighted(Interval.exact(number), two, one) for number in (1.0, -1.0)])
    Interval(low=0.0, central=0.0, high=0.0)
    """
    central = own_down = own_up = shared_down = shared_up = range_down = range_up = 0.0
    for (least, weight, most), own, shared in terms:
        middle = own.central
        central += weight * middle
        below, above = weight * (own.low - middle), weight * (own.high - middle)
        own_down, own_up = hypot(own_down, min(below, above)), hypot(own_up, max(below, above))
        shared_down += weight * (shared.low - middle)
        shared_up += weight * (shared.high - middle)
        top = middle + hypot(own.high - middle, shared.high - middle)
        bottom = max(0.0, middle - hypot(middle - own.low, middle - shared.low))
        # Fewer of a positive number take the least away at the bottom; more of it add the most at the top.
        range_down += (weight - least) * (bottom if least >= 0 else top)
        range_up += (most - weight) * (top if most >= 0 else bottom)
    down = hypot(own_down, min(0.0, shared_down, shared_up)) + range_down
    up = hypot(own_up, max(0.0, shared_down, shared_up)) + range_up
    return Interval(central - down, central, central + up)


def scaled(weight: Interval, quantity: Interval) -> Interval:
    """Return one positive quantity times a weight, from corner to corner; the weight may be negative.

    >>> scaled(Interval(-3.0, -2.0, -1.0), Interval(1.0, 2.0, 4.0))
    Interval(low=-12.0, central=-4.0, high=-1.0)
    """
    corners = [weight.low * quantity.low, weight.low * quantity.high, weight.high * quantity.low]
    corners.append(weight.high * quantity.high)
    return Interval(min(corners), weight.central * quantity.central, max(corners))


def signed_total(*terms: Interval) -> Interval:
    """Return the sum of independent quantities that may be negative: absolute widths in quadrature."""
    central = down = up = 0.0
    for term in terms:
        central += term.central
        down, up = hypot(down, term.central - term.low), hypot(up, term.high - term.central)
    return Interval(central - down, central, central + up)
