"""What a service at one load costs: energy, emissions and money, a month and a token, through the one chain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .. import units
from ..estimate.vm import estimate
from ..estimate.workload import Workload
from ..machines.catalogue import Machine
from ..model import Estimate, Interval, plain
from ..physics import intervals, server
from ..physics.serving import joules_per_token
from ..power.coefficients import boards as power_model
from ..power.idle import idle_watts
from .asked import MONTH_HOURS
from .sizing import Sized
from .timed import Timed

_THOUSAND = 1e3


@dataclass(frozen=True, slots=True)
class Point:
    """A service at one load: per token and request always, per month where the load is the user's.

    Attributes
    ----------
    kind : str
        ``load`` as asked, or ``curve``: one machine kept at a batch.
    batch : float
        Mean requests at once of one busy replica. [-]
    busy, full : float
        Share of the time in which boards have any request; load over what the replicas could answer. [-]
    tokens_per_s : Interval
        Output tokens of all replicas; exact where the load says so. [1/s]
    answer_s, token_ms : Interval
        Time from a request's first token to its last; between two. [s], [ms]
    board_joules, facility_joules, gco2e, usd : Interval or None
        Of 1,000 output tokens, their input included: the boards alone, everything; emissions in all; money. [J], [g],
        [US dollars]
    month : Estimate
        All machines over a month; one machine where the load is not the user's.
    """

    kind: str
    sized: Sized
    gpus: int
    tokens_per_s: Interval
    answer_s: Interval
    token_ms: Interval
    board_joules: Interval
    facility_joules: Interval
    gco2e: Interval | None
    usd: Interval | None
    output_tokens: float
    month: Estimate

    @property
    def batch(self) -> float:
        """Mean requests at once of one busy replica. [-]"""
        return self.sized.speed.batch

    def per_request(self, of_thousand: Interval | None) -> Interval | None:
        """Return a figure of 1,000 output tokens as that of one request."""
        return None if of_thousand is None else of_thousand.scaled(self.output_tokens / _THOUSAND)

    def to_dict(self) -> dict[str, Any]:
        """Return plain data."""
        month = self.month if self.kind == "load" else None
        return {
            "kind": self.kind,
            "batch": self.batch,
            "replicas": self.sized.replicas,
            "gpus": self.gpus,
            "machines": self.sized.machines,
            "busy": self.sized.busy,
            "full": self.sized.full,
            "tokens_per_s": plain(self.tokens_per_s),
            "answer_s": plain(self.answer_s),
            "token_ms": plain(self.token_ms),
            "board_joules_per_1000_tokens": plain(self.board_joules),
            "facility_joules_per_1000_tokens": plain(self.facility_joules),
            "gco2e_per_1000_tokens": plain(self.gco2e),
            "usd_per_million_tokens": plain(None if self.usd is None else self.usd.scaled(_THOUSAND)),
            "facility_joules_per_request": plain(self.per_request(self.facility_joules)),
            "gco2e_per_request": plain(self.per_request(self.gco2e)),
            "energy_kwh_per_month": plain(month and month.energy_kwh),
            "operational_kgco2e_per_month": plain(month and month.operational_kgco2e),
            "embodied_kgco2e_per_month": plain(month and month.embodied_kgco2e),
            "total_kgco2e_per_month": plain(month and month.total_kgco2e),
            "cost_usd_per_month": plain(month and month.cost_usd),
        }


def wall_watts(machine: Machine, replica: Timed, holding: float, board_watts: Interval) -> Interval:
    """Return the wall power of all boards of a machine; those that hold no replica are awake and idle. [W]

    Parameters
    ----------
    holding : boards that hold a replica, mean over the machines. [-]
    board_watts : mean of one of them. [W]
    """
    model = power_model()
    idle, _ = idle_watts(replica.spec, model, "awake")
    boards = intervals.total((board_watts.scaled(holding), idle.scaled(machine.gpu_count - holding)))
    return boards.scaled(float(server.gpu_wall_watts(1.0, model["gpu.loss_share"])))


def at_load(
    workload: Workload, machine: Machine, replica: Timed, found: Sized, ends: tuple[Sized, Sized], rate: Interval
) -> Point:
    """Return a service under the user's load.

    Parameters
    ----------
    workload : the machine with place and price; hours, count and watts are set here.
    found, ends : replicas by the central speed, and by the slow and the fast end of its range.
    rate : requests a second, exact where they are the load. [1/s]
    """
    slow, fast = ends
    boards = [each.replicas * replica.gpus * each.board_watts.central for each in (fast, found, slow)]
    spread = Interval(min(boards) / boards[1], 1.0, max(boards) / boards[1])
    watts = intervals.product(found.board_watts, spread)
    holding = found.replicas * replica.gpus / found.machines
    month = estimate(
        workload._replace(
            hours=MONTH_HOURS, count=found.machines, gpu_wall_watts=wall_watts(machine, replica, holding, watts)
        )
    )
    many = Interval(fast.machines / found.machines, 1.0, slow.machines / found.machines)
    month = _spread(month, many)
    tokens = rate.scaled(replica.asked.output_tokens)
    all_boards = watts.scaled(float(found.replicas * replica.gpus))
    return _point("load", replica, found, tokens, all_boards, month)


def _spread(month: Estimate, many: Interval) -> Estimate:
    """A month with the range of the number of machines, which its energy has from the boards already."""
    embodied = None if month.embodied_kgco2e is None else intervals.product(month.embodied_kgco2e, many)
    operational = month.operational_kgco2e
    known = [value for value in (operational, embodied) if value is not None]
    return month._replace(
        embodied_kgco2e=embodied,
        total_kgco2e=intervals.total(known) if len(known) == 2 else None,
        cost_usd=None if month.cost_usd is None else intervals.product(month.cost_usd, many),
    )


def at_batch(workload: Workload, machine: Machine, replica: Timed, found: Sized) -> Point:
    """Return one machine whose replicas are kept at a batch all the time."""
    on_one = int(machine.gpu_count) // replica.gpus
    watts = wall_watts(machine, replica, on_one * replica.gpus, found.board_watts)
    month = estimate(workload._replace(hours=MONTH_HOURS, count=1, gpu_wall_watts=watts))
    rate = found.speed.tokens_per_s.scaled(float(on_one))
    all_boards = found.board_watts.scaled(float(on_one * replica.gpus))
    return _point("curve", replica, found, rate, all_boards, month)


def _point(kind: str, replica: Timed, found: Sized, rate: Interval, boards: Interval, month: Estimate) -> Point:
    of_tokens = intervals.relative(rate)
    slower = Interval(1 / of_tokens.high, 1.0, 1 / of_tokens.low)
    thousands = rate.central * MONTH_HOURS * units.SECONDS_PER_HOUR / _THOUSAND

    def each(whole: Interval | None, factor: float = 1.0) -> Interval | None:
        return None if whole is None else intervals.product(whole.scaled(factor / thousands), slower)

    facility = each(month.energy_kwh, units.JOULES_PER_KWH)
    assert facility is not None
    speed = found.speed
    spread = intervals.relative(speed.tokens_per_s)
    longer = Interval(1 / spread.high, 1.0, 1 / spread.low)
    answer = longer.scaled(float(speed.pace.answer_seconds))
    return Point(
        kind,
        found,
        found.replicas * replica.gpus,
        rate,
        answer,
        answer.scaled(units.MILLISECONDS_PER_SECOND / replica.asked.output_tokens),
        intervals.evaluated(joules_per_token, boards, rate).scaled(_THOUSAND),
        facility,
        each(month.total_kgco2e, units.GRAMS_PER_KILOGRAM),
        each(month.cost_usd),
        replica.asked.output_tokens,
        month,
    )
