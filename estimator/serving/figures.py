"""What a service at one load costs: energy, emissions and money, a month and a token, through the one chain."""

from __future__ import annotations

from dataclasses import dataclass, replace
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

_THOUSAND, _MILLISECONDS = 1e3, units.MILLISECONDS_PER_SECOND


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

    def month_of(each: Sized) -> Estimate:
        holding = each.replicas * replica.gpus / each.machines
        watts = wall_watts(machine, replica, holding, each.board_watts)
        return estimate(workload._replace(hours=MONTH_HOURS, count=each.machines, gpu_wall_watts=watts))

    month = month_of(found)
    energy = _ends(month.energy_kwh.central, *(month_of(each).energy_kwh.central for each in ends))
    machines = _ends(found.machines, slow.machines, fast.machines)
    drawn = [each.replicas * replica.gpus * each.board_watts.central for each in (found, *ends)]
    all_boards = intervals.product(found.board_watts.scaled(float(found.replicas * replica.gpus)), _ends(*drawn))
    tokens = rate.scaled(replica.asked.output_tokens)
    point = _point("load", replica, found, tokens, all_boards, _spread(month, energy, machines))
    spread = replica.range_at(found.speed.batch)
    answer = float(found.speed.pace.answer_seconds)
    slowest, fastest = (float(each.speed.pace.answer_seconds) for each in ends)
    longest = Interval(min(answer, fastest / spread.high), answer, max(answer, slowest / spread.low))
    return replace(point, answer_s=longest, token_ms=longest.scaled(_MILLISECONDS / replica.asked.output_tokens))


def _ends(central: float, slow: float, fast: float) -> Interval:
    """What the two ends of the speed's range make of a figure, over its central value. [-]"""
    return Interval(min(central, slow, fast) / central, 1.0, max(central, slow, fast) / central)


def _spread(month: Estimate, energy: Interval, machines: Interval) -> Estimate:
    """A month with what the range of the speed does to its energy and to the number of machines."""

    def wider(value: Interval | None, by: Interval) -> Interval | None:
        return None if value is None else intervals.product(value, by)

    operational, embodied = wider(month.operational_kgco2e, energy), wider(month.embodied_kgco2e, machines)
    known = [value for value in (operational, embodied) if value is not None]
    return month._replace(
        energy_kwh=intervals.product(month.energy_kwh, energy),
        operational_kgco2e=operational,
        embodied_kgco2e=embodied,
        total_kgco2e=intervals.total(known) if len(known) == 2 else None,
        cost_usd=wider(month.cost_usd, machines),
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
        answer.scaled(_MILLISECONDS / replica.asked.output_tokens),
        intervals.evaluated(joules_per_token, boards, rate).scaled(_THOUSAND),
        facility,
        each(month.total_kgco2e, units.GRAMS_PER_KILOGRAM),
        each(month.cost_usd),
        replica.asked.output_tokens,
        month,
    )
