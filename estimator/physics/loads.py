"""Watts of a machine under a load: over the time that it spends at each utilization, with both their errors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ..model import Interval
from . import intervals
from .operations import greatest, least
from .power import curve_watts


def mean_curve_watts(nodes: Iterable[tuple[Any, Any]], curve: Sequence[Any]) -> Any:
    """Mean power over a load: ``P = Σ wᵢ P(uᵢ)``, the mean of the watts and not the watts of the mean. [W]

    Parameters
    ----------
    nodes : (weight, utilization) of each part of the time; weights sum to 1. [-]    curve : four watts. [W]

    Increasing where :func:`curve_watts` is. Source: [teads-2021b].

    >>> mean_curve_watts([(0.5, 0.0), (0.5, 1.0)], (10.0, 20.0, 40.0, 60.0))
    35.0
    """
    return sum(weight * curve_watts(utilization, *curve) for weight, utilization in nodes)


def load_range(central_watts: Any, curve: Sequence[Any], low_utilization: Any, high_utilization: Any) -> Interval:
    """Mean power with the bounds that the load's own give it, never on the wrong side of the central value. [W]

    Parameters
    ----------
    central_watts : see :func:`mean_curve_watts`. [W]    curve : four watts. [W]
    low_utilization, high_utilization : 90 % bounds of the time-mean utilization. [-]

    Increasing in every argument where the curve itself increases. Source: [ipcc-2006-v1c3].
    """
    low, high = curve_watts(low_utilization, *curve), curve_watts(high_utilization, *curve)
    return Interval(least(low, central_watts), central_watts, greatest(high, central_watts))


def model_range(mean_utilization: Any, low_factors: Sequence[Any], high_factors: Sequence[Any]) -> Interval:
    """Error of the power model at a utilization, as factors of the watts. [-]

    ``low_factors``, ``high_factors`` are its 90 % bounds at 0, 10, 50 and 100 %. Source: [ipcc-2006-v1c3].
    """
    return Interval(curve_watts(mean_utilization, *low_factors), 1.0, curve_watts(mean_utilization, *high_factors))


def machine_range(host: Interval, host_model: Interval, boards: Interval, boards_model: Interval) -> Interval:
    """Power of a machine with both errors: ``P = P_host m_host + P_boards m_boards``. [W]

    Parameters
    ----------
    host, boards : watts of all but GPUs, and of the GPUs, with the bounds of their loads. [W]
    host_model, boards_model : errors of their curves, see :func:`model_range`. [-]

    Increasing in every argument. Source: [ipcc-2006-v1c3], equations 3.1 and 3.2.
    """
    return intervals.total((intervals.product(host, host_model), intervals.product(boards, boards_model)))


def gap_range(mean_utilization: Any, gap: Any, prior_low: Any, prior_high: Any) -> Interval:
    """Time-mean utilization where a share of the time was not measured: that takes the mean, with the prior's bounds.

    ``u_low = (1 - g) u + g min(u, p_low)``, the high end likewise. [-]

    Parameters
    ----------
    mean_utilization : mean of the measured time. [-]    gap : g, share of the time without a point. [-]
    prior_low, prior_high : 90 % bounds of the workload class. [-]

    Increasing in all but ``gap``. Source: [ipcc-2006-v1c3].

    >>> gap_range(0.5, 0.5, 0.1, 0.4).low
    0.3
    """
    low = (1 - gap) * mean_utilization + gap * least(mean_utilization, prior_low)
    high = (1 - gap) * mean_utilization + gap * greatest(mean_utilization, prior_high)
    return Interval(low, mean_utilization, high)
