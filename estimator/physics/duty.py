"""Duty of a GPU: how far between waiting and its power limit a board is kept, from the work that it is given.

A board's watts follow the work that arrives, not the name of the network: a host hands out kernels at a pace of its
own, and a step that a board could do in less time than that leaves it waiting. The same step is a full load for a
slow board and a light one for a fast one.
"""

from __future__ import annotations

from typing import Any

from .operations import exp, least, ln, sqrt


def step_milliseconds(step_gflop: Any, peak_tflops: Any) -> Any:
    """Time in which a board at its peak would do the forward pass of one step: ``t = W / F``. [ms]

    Parameters
    ----------
    step_gflop : floating-point operations of the forward pass of one step on one board. [GFLOP]
    peak_tflops : dense peak of the board in the arithmetic that the step uses. [TFLOP/s]

    Increasing in ``step_gflop``, decreasing in ``peak_tflops``. Source: [zeus-nsdi23], [h200-sweep].

    >>> step_milliseconds(1000.0, 500.0)
    2.0
    """
    return step_gflop / peak_tflops


def duty_odds_of_step(milliseconds: Any, half_milliseconds: Any, slope: Any, full_odds: Any) -> Any:
    """Logarithm of the odds of a board's duty, from the time of its step: ``z = min(b ln(t / t_half), z_full)``.

    Parameters
    ----------
    milliseconds : see :func:`step_milliseconds`. [ms]
    half_milliseconds : time at which a board is at half duty. [ms]    slope : b. [-]
    full_odds : odds of duty that more work does not raise: kernels in a row still differ in what they draw. [-]

    Increasing in ``milliseconds`` and ``full_odds`` for ``slope >= 0``, decreasing in ``half_milliseconds``.
    Source: [zeus-nsdi23], fitted over four boards and batches from 4 to 8192.

    >>> duty_odds_of_step(2.0, 2.0, 0.6, 9.0)
    0.0
    """
    return least(slope * ln(milliseconds / half_milliseconds), ln(full_odds))


def duty(log_odds: Any) -> Any:
    """Duty from the logarithm of its odds: ``d = 1 / (1 + e^-z)``. Increasing. Source: definition.

    >>> duty(0.0)
    0.5
    """
    return 1.0 / (1.0 + exp(-log_odds))


def log_odds(share: Any) -> Any:
    """Logarithm of the odds of a share: ``z = ln(d / (1 - d))``. Increasing; valid inside 0–1. Source: definition."""
    return ln(share / (1.0 - share))


def duty_of_utilization(
    utilization: Any, limit_watts: Any, intensity: Any, limit_exponent: Any, utilization_exponent: Any
) -> Any:
    """Duty from the driver's utilization, which is time with a kernel resident, not intensity.

    ``d = i (L / 350 W)^-s u^k``

    Parameters
    ----------
    utilization : share of the time that the driver counts as busy, above 0. [-]    limit_watts : power limit. [W]
    intensity : duty of a 350 W board that is never without a kernel. [-]
    limit_exponent : the bigger the board, the less an ordinary kernel fills it. [-]
    utilization_exponent : fuller time comes with fuller kernels. [-]

    Increasing in ``utilization`` and ``intensity``, decreasing in ``limit_watts``.
    Source: [gaissa-training], [calibration-own], fitted.

    >>> duty_of_utilization(1.0, 350.0, 0.75, 0.2, 1.2)
    0.75
    """
    return intensity * exp(utilization_exponent * ln(utilization) - limit_exponent * ln(limit_watts / 350.0))


def board_watts(duty_share: Any, waiting_watts: Any, limit_watts: Any) -> Any:
    """Power of a board at a duty: ``P = P_wait + d (P_limit - P_wait)``.

    Parameters
    ----------
    duty_share : 0 with a context open and nothing to do, 1 at the power limit. [-]
    waiting_watts, limit_watts : power at both ends. [W]

    Increasing in every argument for ``0 <= duty_share <= 1``. Source: definition of duty.

    >>> board_watts(0.5, 100.0, 700.0)
    400.0
    """
    return waiting_watts + duty_share * (limit_watts - waiting_watts)


def spread(own: Any, slope: Any, log_work: Any) -> Any:
    """Standard deviation of the log odds: the law's own and what is unknown of the work, ``σ² = s² + (b w)²``.

    Parameters
    ----------
    own : of the law. [-]    slope : see :func:`duty_odds_of_step`. [-]
    log_work : standard deviation of the logarithm of the work of a step. [-]

    Increasing in every argument. Source: [ipcc-2006-v1c3], errors in quadrature.
    """
    return sqrt(own * own + slope * slope * log_work * log_work)
