"""How many replicas a load needs, how full they run, and what their boards draw."""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

from ..model import Interval
from ..physics import intervals
from ..power.coefficients import boards
from ..power.idle import idle_watts
from .coefficients import common
from .timed import Speed, Timed

#: Loads are solved for their batch to this part.
_PRECISION = 1e-6


class Sized(NamedTuple):
    """Replicas for a load.

    Attributes
    ----------
    replicas, machines : int
    speed : Speed
        Of one replica while it is busy.
    busy : float
        Share of the time in which a replica has any request. [-]
    full : float
        Load over what the replicas could answer. [-]
    board_watts : Interval
        Mean of one board that holds a replica, idle times in between included. [W]
    """

    replicas: int
    machines: int
    speed: Speed
    busy: float
    full: float
    board_watts: Interval


def sized(replica: Timed, rate: float, on_one_machine: int, speed_factor: float = 1.0) -> Sized:
    """Return the replicas for requests that arrive at a mean rate. [1/s]

    Parameters
    ----------
    replica : a copy of the model that fits.
    rate : requests a second, mean.
    on_one_machine : replicas that one machine holds.
    speed_factor : true over central speed, for the bounds. [-]
    """
    asked = replica.asked
    tokens = rate * asked.output_tokens
    most = replica.tokens_per_second(replica.batch_limit) * speed_factor
    replicas = max(1, ceil(tokens * asked.peak_to_mean / (most * common("arriving_share").central) - 1e-9))
    each = tokens / replicas / speed_factor
    batch, busy = batch_for(replica, each)
    speed = replica.at(batch)
    return Sized(
        replicas,
        ceil(replicas / on_one_machine),
        speed,
        busy,
        tokens / replicas / most,
        mean_watts(replica, speed, busy),
    )


def sized_for_concurrency(replica: Timed, concurrency: float, on_one_machine: int) -> Sized:
    """Return the fewest replicas that hold so many requests at any time. [-]"""
    replicas = max(1, ceil(concurrency * replica.asked.peak_to_mean / replica.batch_limit - 1e-9))
    each = concurrency / replicas
    batch, busy = max(1.0, each), min(1.0, each)
    speed = replica.at(batch)
    full = busy * replica.tokens_per_second(batch) / replica.tokens_per_second(replica.batch_limit)
    return Sized(replicas, ceil(replicas / on_one_machine), speed, busy, full, mean_watts(replica, speed, busy))


def batch_for(replica: Timed, tokens_per_s: float) -> tuple[float, float]:
    """Return (mean requests at once, share of the time busy) at which a replica gives so many tokens a second."""
    alone = replica.tokens_per_second(1.0)
    if tokens_per_s <= alone:
        return 1.0, tokens_per_s / alone
    low, high = 1.0, max(1.0, replica.batch_limit)
    if tokens_per_s >= replica.tokens_per_second(high):
        return high, 1.0
    while high - low > _PRECISION * high:
        middle = (low + high) / 2
        low, high = (middle, high) if replica.tokens_per_second(middle) < tokens_per_s else (low, middle)
    return high, 1.0


def mean_watts(replica: Timed, speed: Speed, busy: float) -> Interval:
    """Return the mean of one board that waits between requests. [W]"""
    waiting, _ = idle_watts(replica.spec, boards(), "context")
    return intervals.total((replica.board_watts(speed).scaled(busy), waiting.scaled(1.0 - busy)))
