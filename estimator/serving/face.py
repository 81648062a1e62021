"""The public face of serving: every keyword spelled and typed; the machine chosen, its load and curve worked out."""

from __future__ import annotations

from datetime import datetime
from typing import Never

from .. import units
from ..choices import PRICE_KINDS, Boundary, Fallback, PriceKind, PriceSource, Provider, Signal, one_of
from ..errors import InputError, UnknownNameError, shown
from ..estimate.options import resolved
from ..estimate.workload import Workload
from ..model import Interval
from ..prices.snapshot import price_interval
from ..providers import find_region
from .asked import MONTH_HOURS, Asked, checked
from .candidates import Candidate, candidates
from .explained import notes, steps, widest
from .figures import Point, at_batch, at_load
from .service import Alternative, Service
from .sizing import Sized, mean_watts, sized, sized_for_concurrency

#: Requests at once of the curve, beside as many as are allowed.
CURVE = (1.0, 4.0, 16.0, 64.0, 256.0)
_MOST_ALTERNATIVES = 5


def serve(
    llm: str,
    *,
    active: str | float | None = None,
    requests_per_s: float | None = None,
    requests_per_day: float | str | None = None,
    tokens_per_day: float | str | None = None,
    concurrency: float | None = None,
    input_tokens: float | str | None = None,
    output_tokens: float | str | None = None,
    precision: str = "bf16",
    engine: str = "vllm",
    gpu: str | None = None,
    sku: str | None = None,
    gpus_per_replica: int | None = None,
    answer_s: float | None = None,
    token_ms: float | None = None,
    peak_to_mean: float | None = None,
    tokens_per_s: float | None = None,
    at_batch: float | None = None,
    provider: Provider | None = None,
    region: str | None = None,
    start: datetime | str | None = None,
    pue: float | None = None,
    intensity: float | str | Interval | None = None,
    fallback: Fallback | None = None,
    boundary: Boundary | None = None,
    signal: Signal | None = None,
    price_kind: PriceKind = "on_demand",
    prices: PriceSource = "snapshot",
    price_usd_per_hour: float | None = None,
    **unknown: Never,
) -> Service:
    """Return what it takes to serve a language model: replicas, energy, emissions and money, a month and a token.

    Parameters
    ----------
    llm : known name or parameters: "qwen3-8b", "8B", "30B-A3B".
    active : parameters at work on one token, "3B"; as the name says, else all, if left out. [parameters]
    requests_per_s, requests_per_day : mean load: requests that arrive. At most one of these four; without any the
        result is a curve over the load. [1/s], [1/d]
    tokens_per_day : mean load: output tokens; optional, as above. [tokens/d]
    concurrency : mean load: requests that are answered at any time; optional, as above. [requests]
    input_tokens, output_tokens : of one request; needed with a load, 1000 and 250 for a curve where left out. [tokens]
    precision : of the weights, one of :data:`estimator.serving.formats.FORMATS`.
    engine : one of :data:`estimator.serving.coefficients.ENGINES`.
    gpu, sku : a GPU in any spelling, or a machine type; all machines with GPUs if both are left out.
    gpus_per_replica : boards that share one copy of the weights; the cheapest split if left out.
    answer_s, token_ms : longest time of a whole answer, and between two of its tokens; no limit if left out. [s], [ms]
    peak_to_mean : load for which replicas are sized over the mean load; the mean itself if left out. [-]
    tokens_per_s, at_batch : output tokens a second that you measured on one replica, with so many requests at once; by
        the coefficients if left out. [1/s], [requests]
    provider : aws, azure or gcp; aws and azure, or that of the region, if left out.
    region : in any spelling; a range over regions if left out.
    start : start of the month; UTC unless it says otherwise. If left out: any hour of the year.
    pue : power usage effectiveness of the site, at least 1; that of the region if left out. [-]
    intensity : carbon intensity, or as ``--intensity`` names it; the yearly table if left out. [gCO2e/kWh]
    fallback : what to take where a live service fails, annual or latest; if left out, that is an error.
    boundary, signal : lifecycle or direct; average or marginal; if left out the first of each.
    price_kind, prices : one of :data:`estimator.choices.PRICE_KINDS`, from one of
        :data:`estimator.choices.PRICE_SOURCES`.
    price_usd_per_hour : price of one machine that overrides the tables; these if left out. [US dollars/h]

    Returns
    -------
    Service
        Each figure a 90 % interval, with the trail that led to it.

    Raises
    ------
    InputError
        If a value breaks its rule, the model fits nowhere, nothing is fast enough, or a speed is impossible.

    Examples
    --------
    >>> service = serve("8B", requests_per_s=20, input_tokens=500, output_tokens=200, sku="p5.48xlarge")
    >>> service.point.board_joules.low < service.point.board_joules.central < service.point.board_joules.high
    True
    """
    if unknown:
        known = [name for name in serve.__annotations__ if name not in ("unknown", "return")]
        raise UnknownNameError.among("keyword of serve", next(iter(unknown)), known)
    asked = checked(
        llm,
        active=active,
        precision=precision,
        engine=engine,
        requests_per_s=requests_per_s,
        requests_per_day=requests_per_day,
        tokens_per_day=tokens_per_day,
        concurrency=concurrency,
        input_tokens=input_tokens,
        output_tokens=output_tokens,
        answer_s=answer_s,
        token_ms=token_ms,
        peak_to_mean=peak_to_mean,
        tokens_per_s=tokens_per_s,
        at_batch=at_batch,
        gpus_per_replica=gpus_per_replica,
    )
    for name, value in (("sku", sku), ("gpu", gpu), ("region", region), ("provider", provider)):
        if value is not None and not isinstance(value, str):
            raise InputError(f"{name} must be text; got {shown(value)}.")
    one_of("price_kind", price_kind, PRICE_KINDS)
    if asked.tokens_per_s is not None and sku is None and gpu is None:
        raise InputError("tokens a second are those of some GPU: give --gpu or --sku with --tokens-per-s.")
    place = None if region is None else find_region(region, provider)
    providers: tuple[str, ...] = ("aws", "azure") if provider is None else (provider,)
    providers = providers if place is None else (place.provider,)
    every = candidates(asked, sku, gpu, providers)
    usd = None if price_usd_per_hour is None else units.number(price_usd_per_hour, "price_usd_per_hour", low=0)
    weighed = _weighed(every, None if place is None else place.region, price_kind, usd, sku is not None)
    chosen = weighed[0]
    workload = Workload(
        sku=chosen.candidate.machine.sku,
        hours=MONTH_HOURS,
        provider=chosen.candidate.machine.provider,
        region=None if place is None else place.region,
        workload="serving",
        pue=pue,
        boundary=boundary or "lifecycle",
        signal=signal or "average",
        price_kind=price_kind,
        price_usd_per_hour=usd,
    )
    workload, said = resolved(
        workload, start, None if intensity == "annual" else intensity, fallback, boundary, signal, prices
    )
    return _answer(asked, workload, weighed, said)


class _Weighed:
    """A candidate with its replicas at the load, and its price where that is known."""

    __slots__ = ("candidate", "found", "usd", "watts")

    def __init__(self, candidate: Candidate, usd_per_hour: float | None) -> None:
        self.candidate = candidate
        replica = candidate.replica
        if replica.asked.has_load:
            self.found = _sized(candidate, 1.0)
            share = float(self.found.machines)
        else:
            self.found = _kept_at(candidate, replica.batch_limit)
            rate = self.found.speed.tokens_per_s.central * candidate.replicas_on_one
            share = 1e6 / (rate * 3600.0)
        #: A month at a load; a million tokens without one. [US dollars]
        hours = MONTH_HOURS if replica.asked.has_load else 1.0
        self.usd = None if usd_per_hour is None else usd_per_hour * share * hours
        #: What stands in for the price where none is known. [W]
        self.watts = share * candidate.machine.watts[-1]

    @property
    def key(self) -> tuple[bool, float, float, int]:
        """Cheapest first, those without a price last, of equals the one with fewer boards in a replica."""
        return self.usd is None, self.usd or 0.0, self.watts, self.candidate.replica.gpus

    def alternative(self) -> Alternative:
        """Central figures for a list."""
        machine, replica, found = self.candidate.machine, self.candidate.replica, self.found
        rate = found.speed.tokens_per_s.central * found.busy
        joules = 1000.0 * found.board_watts.central * replica.gpus / rate
        gpu = f"{machine.gpu_count:g} × {machine.gpu_model}"
        return Alternative(machine.sku, machine.provider, gpu, replica.gpus, found.machines, self.usd, joules)


def _weighed(every: list[Candidate], region: str | None, kind: str, given: float | None, named: bool) -> list[_Weighed]:
    """Return the best split of every machine, cheapest first; where a region is named, only what is sold there."""
    best: dict[str, _Weighed] = {}
    for candidate in every:
        machine = candidate.machine
        price = price_interval(machine.provider, machine.sku, region, kind)[0]
        usd = given if given is not None else None if price is None else price.central
        if usd is None and region is not None and not named and machine.provider != "gcp":
            continue
        found = _Weighed(candidate, usd)
        before = best.get(machine.sku)
        if before is None or found.key < before.key:
            best[machine.sku] = found
    if not best:
        raise InputError(
            f"no machine with such GPUs has a price in {region}: name another --region, or the machine (--sku)."
        )
    return sorted(best.values(), key=lambda each: each.key)


def _sized(candidate: Candidate, speed_factor: float) -> Sized:
    """Return the replicas for the load that was asked."""
    replica = candidate.replica
    asked = replica.asked
    if asked.requests_per_s is not None:
        return sized(replica, asked.requests_per_s, candidate.replicas_on_one, speed_factor)
    assert asked.concurrency is not None
    return sized_for_concurrency(replica, asked.concurrency, candidate.replicas_on_one)


def _kept_at(candidate: Candidate, batch: float) -> Sized:
    """Return one machine's replicas, each kept at a batch."""
    replica = candidate.replica
    speed = replica.at(batch)
    full = speed.tokens_per_s.central / replica.tokens_per_second(replica.batch_limit)
    return Sized(candidate.replicas_on_one, 1, speed, 1.0, full, mean_watts(replica, speed, 1.0))


def _answer(asked: Asked, workload: Workload, weighed: list[_Weighed], said: tuple[str, ...]) -> Service:
    chosen = weighed[0].candidate
    replica, machine = chosen.replica, chosen.machine
    most = replica.batch_limit
    batches = sorted({*(batch for batch in CURVE if batch < most), most})
    curve = tuple(at_batch(workload, machine, replica, _kept_at(chosen, batch)) for batch in batches)
    point = _point(chosen, workload, weighed[0].found) if asked.has_load else None
    shown = point or curve[-1]
    month = shown.month
    trail = (*steps(chosen, shown), *month.trail)
    warnings = [*said, *notes(chosen, shown), *month.warnings]
    return Service(
        asked,
        chosen,
        workload.region,
        point,
        curve,
        tuple(each.alternative() for each in weighed[1 : 1 + _MOST_ALTERNATIVES]),
        len(weighed),
        widest(chosen, shown),
        trail,
        tuple(dict.fromkeys(warnings)),
    )


def _point(chosen: Candidate, workload: Workload, found: Sized) -> Point:
    replica, asked = chosen.replica, chosen.replica.asked
    spread = replica.range_at(found.speed.batch)
    if asked.requests_per_s is not None:
        rate, ends = Interval.exact(asked.requests_per_s), (_sized(chosen, spread.low), _sized(chosen, spread.high))
    else:
        # So many requests at any time are an uncertain number of answers, on a certain number of boards.
        answers = found.replicas * found.busy * found.speed.tokens_per_s.central / asked.output_tokens
        rate, ends = spread.scaled(answers), (found, found)
    return at_load(workload, chosen.machine, replica, found, ends, rate)
