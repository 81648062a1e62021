"""Spot machines are taken away: how often by their class, and what that makes of a job that writes checkpoints."""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

from ..model import Interval, Step
from ..physics.interruptions import interruptions_per_hour, time_stretch
from .slots import Slot

#: Losses of a contested GPU machine per hour that it was up: 10 in 44 h. The Spot Advisor's highest class is open, and
#: this stands for its end. [1/h] Source: [spot_traces].
_OPEN_END = 10 / 44
#: Rate of the open class: between its lower edge, a fifth in a month, and the end above, in the middle of the logs.
_OPEN_MIDDLE = sqrt(interruptions_per_hour(0.20) * _OPEN_END)
#: Class → (central, highest) rate of one machine. [1/h] The central one is the middle of the class. A year later the
#: class of a machine has moved: of the 207 machines looked at, 9 of 10 of each class stay below the highest. The lowest
#: is no interruption: every class lost machines to the first one. Source: [spot25] [spot26].
_RATES = {
    "<5%": (interruptions_per_hour(0.025), interruptions_per_hour(0.20)),
    "5-10%": (interruptions_per_hour(0.075), interruptions_per_hour(0.20)),
    "10-15%": (interruptions_per_hour(0.125), interruptions_per_hour(0.20)),
    "15-20%": (interruptions_per_hour(0.175), _OPEN_END),
    ">20%": (_OPEN_MIDDLE, _OPEN_END),
}
#: From the loss of a machine to work going on: another one booted, data and checkpoint loaded. Assumed. [h]
_RESTART = Interval(1 / 60, 6 / 60, 30 / 60)
#: A job that would take so many times as long hardly ends: it is left out.
TOO_LONG = 10.0


class Interruptions(NamedTuple):
    """Interruptions that a plan counts: work between two checkpoints. [h]"""

    checkpoint_hours: float

    def stretch(self, kind: str, interruption: str | None, count: int, hours: float) -> Interval | None:
        """Return what interruptions make of the time of a job, as a factor; ``None`` where none are to be counted.

        Parameters
        ----------
        kind, interruption : kind of price, and the class of how many machines are lost in a month, if it is known.
        count : machines that need each other: the loss of one stops all.
        hours : time of the job without interruptions. [h]
        """
        if kind != "spot" or interruption not in _RATES:
            return None
        central, highest = _RATES[interruption]
        interval = min(self.checkpoint_hours, hours)
        return Interval(
            1.0,
            time_stretch(interval, _RESTART.central, central * count),
            time_stretch(interval, _RESTART.high, highest * count),
        )


def steps(slot: Slot) -> tuple[Step, ...]:
    """Return the trail of the stretch of an option."""
    if slot.stretch is None or slot.interruption is None:
        return ()
    central, highest = (rate * slot.fit.count for rate in _RATES[slot.interruption])
    rate = Interval(0.0, central, highest)
    method = f"{slot.interruption} of such machines are taken away in a month; the open class ends at one in 4.4 h"
    how = "e^(Rλ) (e^(τλ) − 1) / (τλ): work since the last checkpoint is done again, after a restart"
    return (
        Step.of("interruptions", rate, "1/h", method, ("spot25", "spot26", "spot_traces")),
        Step.of("restart", _RESTART, "h", "a new machine, data and checkpoint loaded", assumed=True),
        Step.of("stretch", slot.stretch, "", how, ("daly-2006", "young-1974")),
    )


def warning(slot: Slot) -> str:
    """Return what is to be said about a spot option."""
    if slot.stretch is not None:
        return "lost work of spot machines is counted; the time until another machine is free is not"
    if slot.interruption is None:
        return "a spot machine may be taken away; how often is not known for this one, so lost work is not counted"
    return (
        f"a spot machine may be taken away ({slot.interruption} of them in a month, by the Spot Advisor): lost work is "
        "not counted; --checkpoint-every HOURS counts it"
    )
