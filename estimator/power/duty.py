"""Duty of a GPU as a distribution: from the class of work, its batch, precision and network, or from utilization.

Every command reads watts of GPUs through this one door: ``vm``, ``plan``, ``validate`` and ``power`` ask for the duty
of the same work on the same board and get the same answer.
"""

from __future__ import annotations

from math import log, sqrt
from typing import NamedTuple

from ..model import Interval, Step
from ..physics import duty as law
from .boards import GpuSpec
from .classes import Network, WorkClass
from .coefficients import PowerModel

#: Weights of the nodes at the 5, 25, 50, 75 and 95 % quantiles: the mean over them is that of the whole distribution.
NODE_WEIGHTS = (0.15, 0.225, 0.25, 0.225, 0.15)
_NORMAL = (-1.6449, -0.6745, 0.0, 0.6745, 1.6449)
#: 90 % of a normal distribution lie within so many standard deviations.
Z90 = 1.6449
#: Boards from which on a job has a node of its own.
WHOLE_NODE = 8
#: Generations without units for matrices, whose boards stay further below their limits.
OLD = frozenset({"kepler", "maxwell", "pascal"})
#: Duty is read off inside these bounds: logarithms of odds have no ends.
_LEAST, _MOST = 0.004, 0.996


class Work(NamedTuple):
    """What GPUs are asked to do; whatever is not known stays ``None`` and widens the range.

    ``batch`` counts items of one step on one GPU; ``gpus`` are the GPUs of one host that the job uses.
    """

    workload: str = "general"
    batch: float | None = None
    precision: str | None = None
    network: Network | None = None
    gpus: float = 1


class Duty(NamedTuple):
    """A distribution over duty: its 5, 25, 50, 75 and 95 % quantiles, and the trail."""

    quantiles: tuple[float, float, float, float, float]
    steps: tuple[Step, ...]

    @property
    def mean(self) -> float:
        """Mean duty. [-]"""
        return sum(weight * value for weight, value in zip(NODE_WEIGHTS, self.quantiles, strict=True))

    @property
    def nodes(self) -> tuple[tuple[float, float], ...]:
        """Weights and duties whose weighted mean is that of any quantity linear in duty."""
        return tuple(zip(NODE_WEIGHTS, self.quantiles, strict=True))


def duty_of(work: Work, spec: GpuSpec, model: PowerModel, utilization: float | None = None) -> Duty:
    """Return the duty of a board under some work.

    Parameters
    ----------
    work : Work
        The class, and what is known beside it.
    spec : GpuSpec
        The board.
    utilization : float, optional
        The driver's utilization, 0–1, where it is known.
    """
    kind = model.classes[work.workload]
    if kind.law == "none" or utilization == 0.0:
        return Duty((0.0, 0.0, 0.0, 0.0, 0.0), (Step("GPU duty", 0.0, "fraction", "nothing runs"),))
    centre, own, how, sources = _of_class(work, kind, spec, model)
    if utilization is not None:
        centre, own, how, sources = _of_utilization(utilization, kind, centre, own, spec, model)
    width = own * model["duty.inflation"]
    first, second, middle, fourth, last = (float(law.duty(centre + width * at)) for at in _NORMAL)
    found = (first, second, middle, fourth, last)
    step = Step("GPU duty", middle, "fraction", how, sources, True, first, last)
    return Duty(found, (step,))


def _of_class(
    work: Work, kind: WorkClass, spec: GpuSpec, model: PowerModel
) -> tuple[float, float, str, tuple[str, ...]]:
    """Centre and standard deviation of the log odds for a class, with how and sources."""
    ids = kind.source_ids
    few = "" if kind.sources > 2 else f"; few sources ({kind.sources}): wide"
    together = 0.0
    if kind.arithmetic == "memory" and work.batch is not None and kind.usual_batch:
        # Requests of one batch share the reading of the weights: more of them raise duty little.
        together = model["duty.serving_batch_slope"] * log(work.batch / kind.usual_batch)
    if kind.law == "odds":
        centre = log(kind.odds) + together
        if kind.arithmetic == "tuned" and spec.form == "sxm":
            centre += log(model["duty.tuned_sxm_odds"])
        return centre, kind.spread, f"class {kind.name}, as measured{few}", ids
    gflop, log_work = _step_work(work, kind)
    network = work.network
    arithmetic = network.arithmetic if network else kind.arithmetic
    peak, doubt = _peak(spec, work.precision or kind.precision, arithmetic)
    milliseconds = law.step_milliseconds(gflop, peak)
    slope = model["duty.step_slope"]
    half, full = model["duty.half_step_ms"], model["duty.full_odds"]
    centre = log(kind.odds) + together + float(law.duty_odds_of_step(milliseconds, half, slope, full))
    if spec.generation in OLD:
        centre += log(model["duty.old_odds"])
    own = float(law.spread(kind.spread, slope, sqrt(log_work * log_work + doubt * doubt)))
    told = f"{network.name}, " if network else ""
    batch = f"batch {work.batch:g}" if work.batch is not None else "batch unknown"
    how = f"{told}class {kind.name}, {batch}: a step of {milliseconds:.2g} ms at {peak:.4g} TFLOP/s{few}"
    return centre, own, how, (*ids, *(network.source_ids if network else ()), *spec.source_ids)


def _step_work(work: Work, kind: WorkClass) -> tuple[float, float]:
    """Forward operations of one step [GFLOP], and the standard deviation of their logarithm."""
    assert kind.step_gflop is not None
    low, central, high = kind.step_gflop
    unknown = log(high / low) / (2 * Z90)
    if work.network is not None:
        batch = work.batch or work.network.usual_batch
        central = batch * work.network.item_gflop
        item_doubt = 0.35
    else:
        scales = work.batch and kind.usual_batch and kind.arithmetic != "memory"
        central = central * (work.batch or 1.0) / (kind.usual_batch or 1.0) if scales else central
        item_doubt = 0.7 * unknown
    if work.batch is not None:
        return central, item_doubt
    if work.gpus >= WHOLE_NODE:
        central *= kind.whole_node_factor
    return central, max(item_doubt, 0.8 * unknown)


def _peak(spec: GpuSpec, precision: str, arithmetic: str) -> tuple[float, float]:
    """Peak of a board in a precision [TFLOP/s], and the standard deviation of its logarithm where that is unknown."""
    fast = spec.tensor_tflops * (2.0 if precision == "fp8" and spec.has_fp8 else 1.0)
    # Frameworks run convolutions of single precision on tensor units where these know a format for it.
    slow = max(spec.fp32_tflops, spec.tensor_tflops / 2) if spec.has_tf32 else spec.fp32_tflops
    if arithmetic == "matrix":
        slow = spec.fp32_tflops
    elif arithmetic == "mixed":
        slow = sqrt(slow * spec.fp32_tflops)
    if precision == "fp32":
        return slow, 0.0
    if precision in ("amp", "bf16", "fp8"):
        return fast, 0.0
    return sqrt(slow * fast), 0.5 * log(max(fast, slow) / slow)


def _of_utilization(
    utilization: float, kind: WorkClass, centre: float, own: float, spec: GpuSpec, model: PowerModel
) -> tuple[float, float, str, tuple[str, ...]]:
    """Centre and standard deviation of the log odds where the utilization is known."""
    exponent = model["duty.utilization_exponent"]
    sources = model.coefficient("duty.intensity").source_ids
    if kind.arithmetic in ("tuned", "fp64"):
        share = float(law.duty(centre)) * utilization**exponent
        return _odds(share), own, f"{utilization:.0%} of the time busy, class {kind.name}", kind.source_ids
    share = float(
        law.duty_of_utilization(
            utilization,
            spec.uncut_tdp_watts or spec.tdp_watts,
            model["duty.intensity"],
            model["duty.limit_exponent"],
            exponent,
        )
    )
    seen, width = _odds(share), model["duty.utilization_spread"]
    # Two views of one duty, weighed by their precision: what the driver counts, and what the work is. The work says how
    # full kernels are, not how often they run: the less of the time they do, the less it has to say.
    told = own / utilization
    weight = told**2 / (width**2 + told**2) if told < 1 / _LEAST else 1.0
    mixed = weight * seen + (1 - weight) * centre
    return mixed, width, f"{utilization:.0%} of the time busy, and class {kind.name}", sources


def _odds(share: float) -> float:
    return float(law.log_odds(min(_MOST, max(_LEAST, share))))


def watts_of(duty: Duty, waiting_watts: float, limit_watts: float) -> Interval:
    """Return mean board power over a duty: central as the mean of the watts, bounds at its 5 and 95 %. [W]"""
    watts = [float(law.board_watts(share, waiting_watts, limit_watts)) for share in duty.quantiles]
    central = sum(weight * value for weight, value in zip(NODE_WEIGHTS, watts, strict=True))
    return Interval(watts[0], central, watts[-1])
