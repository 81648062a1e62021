"""Fitting duty: the law of steps, the law of utilization, the odds and the spread of each class of work.

Everything is fitted on duty itself, so that an error counts by the watts that it makes. A source weighs the number of
its readings, at most ten: a laboratory with a thousand runs on two boards is no hundred laboratories. A class without
readings keeps the odds of the others; one with few is drawn to them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

import numpy as np
from numpy.typing import NDArray

from estimator.power.classes import WorkClass
from estimator.power.coefficients import Coefficient, PowerModel
from estimator.power.duty import OLD, Z90, duty_of

from .readings import LEAST_UTILIZATION, Reading

Floats = NDArray[np.float64]
#: No source weighs more than so many readings.
MOST_WEIGHT = 10.0
#: Sources' worth of belief that a class is like all others, and that it spreads like all others.
CLASS_RIDGE, SPREAD_RIDGE = 0.5, 1.0
#: Log odds beyond which a reading only says "full" or "waiting".
_ENDS = 3.5


def weights(readings: Sequence[Reading]) -> Floats:
    """Weight of each reading: its source's over the number of its readings."""
    count = Counter(reading.source for reading in readings)
    return np.array([min(MOST_WEIGHT, count[r.source]) / count[r.source] for r in readings])


def odds_of(share: float) -> float:
    """Log odds of a duty, inside bounds."""
    clipped = min(1 - 1e-6, max(1e-6, share))
    return max(-_ENDS, min(_ENDS, log(clipped / (1 - clipped))))


@dataclass(frozen=True)
class Law:
    """Duty from the milliseconds of a step, or from utilization."""

    half_step_ms: float
    step_slope: float
    full_odds: float
    old_odds: float
    spread: float
    n: int
    intensity: float
    limit_exponent: float
    utilization_exponent: float
    utilization_spread: float
    utilization_n: int


def search(loss: Callable[..., float], start: Sequence[float], steps: Sequence[float]) -> list[float]:
    """Coordinate search with halving steps: small, deterministic, good enough for three smooth parameters."""
    best, at = loss(*start), list(start)
    widths = list(steps)
    for _ in range(60):
        moved = False
        for i in range(len(at)):
            for sign in (1, -1):
                trial = [value + sign * widths[i] * (j == i) for j, value in enumerate(at)]
                value = loss(*trial)
                if value < best - 1e-12:
                    best, at, moved = value, trial, True
        if not moved:
            widths = [width / 2 for width in widths]
    return at


def fit_law(stepped: Sequence[tuple[Reading, float]], used: Sequence[Reading]) -> Law:
    """Fit both laws: `stepped` are readings with the milliseconds of their step, `used` those with a utilization."""
    w = weights([reading for reading, _ in stepped])
    t = np.log([milliseconds for _, milliseconds in stepped])
    d = np.array([min(1.0, max(0.0, reading.duty)) for reading, _ in stepped])
    old = np.array([float(reading.spec.generation in OLD) for reading, _ in stepped])

    def log_odds(log_half: float, log_slope: float, full: float, shift: float) -> Floats:
        found: Floats = np.minimum(np.exp(log_slope) * (t - log_half), full) - shift * old
        return found

    def step_loss(log_half: float, log_slope: float, full: float, shift: float) -> float:
        predicted = 1 / (1 + np.exp(-log_odds(log_half, log_slope, full, shift)))
        # Ordinary boards say nothing of old ones: without a reading the belief of half the odds stays.
        return float((w * (predicted - d) ** 2).sum()) + 0.01 * (shift - log(2.0)) ** 2

    log_half, log_slope, full, shift = search(step_loss, (0.0, log(0.6), 2.0, log(2.0)), (0.5, 0.2, 0.3, 0.2))
    slope = exp(log_slope)
    z = log_odds(log_half, log_slope, full, shift)
    residual = np.array([odds_of(share) for share in d]) - np.clip(z, -_ENDS, _ENDS)
    spread = weighted_quantile(np.abs(residual), w, 0.9) / Z90

    exponent = _utilization_exponent([reading for reading in used if not reading.snapshot])
    wu = weights(used)
    u = np.log([reading.utilization or 1.0 for reading in used])
    limit = np.log([reading.spec.tdp_watts / 350.0 for reading in used])
    du = np.array([min(1.0, max(0.0, reading.duty)) for reading in used])

    def use_loss(intensity: float, limit_exponent: float) -> float:
        predicted = np.minimum(1.0, exp(intensity) * np.exp(exponent * u - limit_exponent * limit))
        return float((wu * np.abs(predicted - du)).sum())

    intensity, limit_exponent = search(use_loss, (log(0.75), 0.2), (0.1, 0.1))
    predicted = np.minimum(0.996, exp(intensity) * np.exp(exponent * u - limit_exponent * limit))
    means = [i for i, reading in enumerate(used) if not reading.snapshot]
    left = np.array([odds_of(du[i]) - odds_of(float(predicted[i])) for i in means])
    # The next laboratory lies further out than those that made the law.
    laboratories = len({used[i].source for i in means})
    next_one = (1 + 1 / max(1, laboratories)) ** 0.5
    use_spread = next_one * weighted_quantile(np.abs(left), wu[means], 0.9) / Z90 if means else 0.8
    return Law(
        exp(log_half),
        slope,
        exp(full),
        exp(-shift),
        spread,
        len(stepped),
        exp(intensity),
        limit_exponent,
        exponent,
        use_spread,
        len(used),
    )


def _utilization_exponent(means: Sequence[Reading]) -> float:
    """Exponent of duty in utilization within each source: boards differ in level, and the level is another's to say."""
    sources: dict[str, list[Reading]] = defaultdict(list)
    for reading in means:
        sources[reading.source].append(reading)
    # A source with a handful of runs has no slope.
    told = {name: own for name, own in sources.items() if len(own) >= 10}

    def loss(exponent: float) -> float:
        total = 0.0
        for own in told.values():
            raised = np.array([(r.utilization or 1.0) ** exponent for r in own])
            d = np.array([min(1.0, max(0.0, r.duty)) for r in own])
            level = float(np.median(d / raised))
            total += float(np.abs(level * raised - d).mean())
        return total

    return search(loss, (1.0,), (0.2,))[0] if told else 1.0


def weighted_quantile(values: Floats, weight: Floats, share: float) -> float:
    """Quantile of weighted values: the first whose running weight reaches the share."""
    order = np.argsort(values, kind="stable")
    total = np.cumsum(weight[order])
    return float(values[order][int(np.searchsorted(total, share * total[-1]))])


def step_milliseconds(reading: Reading, model: PowerModel) -> float | None:
    """Milliseconds of a reading's step, where its batch is known and its class follows the law of steps."""
    kind = model.classes[reading.work.workload]
    if kind.law != "step" or reading.work.batch is None or reading.work.network is None:
        return None
    # With half a step's odds at 1 ms and a slope of 1, the log odds are the logarithm of the milliseconds.
    plain = PowerModel(_plain(), {}, {}, {reading.work.workload: kind._replace(odds=1.0)})
    middle = duty_of(reading.work, reading.spec, plain).quantiles[2]
    return middle / (1 - middle)


def _plain() -> dict[str, Coefficient]:
    values = {"half_step_ms": 1.0, "step_slope": 1.0, "full_odds": 1e12, "old_odds": 1.0, "inflation": 1.0}
    return {
        f"duty.{name}": Coefficient(f"duty.{name}", value, "", None, None, 0, None, "", ())
        for name, value in values.items()
    }


def fit_classes(
    readings: Sequence[Reading], model: PowerModel, blank: Mapping[str, WorkClass], law_spread: float
) -> dict[str, WorkClass]:
    """Odds and spread of every class from its readings by source, drawn to those of the others."""
    groups: dict[str, dict[str, list[Reading]]] = defaultdict(lambda: defaultdict(list))
    for reading in readings:
        groups[reading.work.workload][reading.source].append(reading)
    found: dict[str, WorkClass] = {}
    for name, kind in blank.items():
        sources = groups.get(name, {})
        if kind.law == "none":
            found[name] = kind
            continue
        # How far each source lies from the class's own prior, in log odds that its duty implies.
        shifts = [(_say(own), _shift(own, model, kind)) for own in sources.values()]
        moved = sum(say * shift for say, shift in shifts) / (sum(say for say, _ in shifts) + CLASS_RIDGE)
        odds = exp(log(kind.odds) + moved)
        fresh = kind._replace(odds=odds)
        squares = [(_say(own), _square(own, model, fresh)) for own in sources.values()]
        known = SPREAD_RIDGE * kind.spread**2 + sum(say * square for say, square in squares)
        variance = known / (sum(say for say, _ in squares) + SPREAD_RIDGE)
        # A step class cannot know its duty better than the law of steps does.
        spread = max(variance**0.5, law_spread if kind.law == "step" else 0.0)
        # The next laboratory lies further from the mean of few than from that of many.
        spread *= (1 + 1 / (len(sources) + 1)) ** 0.5
        found[name] = fresh._replace(spread=spread, sources=len(sources))
    return found


def _say(readings: Sequence[Reading]) -> float:
    """Weight of a source: runs of one laboratory differ about as much as its mean differs from the next one's."""
    return len(readings) / (len(readings) + 2.0)


def _centre(reading: Reading, model: PowerModel, kind: WorkClass) -> float:
    middle = duty_of(reading.work, reading.spec, PowerModel(model.coefficients, {}, {}, {kind.name: kind})).quantiles[2]
    return odds_of(middle)


def _shift(readings: Sequence[Reading], model: PowerModel, kind: WorkClass) -> float:
    """Log odds by which the class must move for no mean error in duty over one source."""
    low, high = -3.0, 3.0
    centres = [_centre(reading, model, kind) for reading in readings]

    def bias(shift: float) -> float:
        errors = (
            1 / (1 + exp(-(z + shift))) - min(1.0, max(0.0, r.duty)) for z, r in zip(centres, readings, strict=True)
        )
        return sum(errors)

    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if bias(middle) < 0 else (low, middle)
    return (low + high) / 2


def _square(readings: Sequence[Reading], model: PowerModel, kind: WorkClass) -> float:
    """Mean squared residual of log odds over one source, without what is unknown of the work."""
    known = _width(readings[0], model, kind)
    squares = [(odds_of(r.duty) - _centre(r, model, kind)) ** 2 for r in readings]
    return max(0.0, sum(squares) / len(squares) - known)


def _width(reading: Reading, model: PowerModel, kind: WorkClass) -> float:
    """Variance of log odds that what is unknown of the work explains by itself."""
    coefficients = {**model.coefficients}
    bare = PowerModel(coefficients, {}, {}, {kind.name: kind._replace(spread=0.0)})
    q = duty_of(reading.work, reading.spec, bare).quantiles
    return ((odds_of(q[4]) - odds_of(q[0])) / (2 * Z90)) ** 2


def scores(readings: Iterable[Reading], model: PowerModel) -> list[tuple[str, float]]:
    """Source and standardized residual of each reading: log odds over the width that the model gives them."""
    found = []
    for reading in readings:
        q = duty_of(reading.work, reading.spec, model).quantiles
        width = (odds_of(q[4]) - odds_of(q[0])) / (2 * Z90)
        if width > 0:
            found.append((reading.source, abs(odds_of(reading.duty) - odds_of(q[2])) / width))
    return found


def utilized(readings: Iterable[Reading]) -> list[Reading]:
    """Readings that the law of utilization may use: run means, and snapshots of boards that are never without work.

    A snapshot's watts and utilization are not means over the same time: at part load they say nothing of each other.
    """
    return [
        r
        for r in readings
        if r.utilization is not None and r.utilization >= (FULLY_USED if r.snapshot else LEAST_UTILIZATION)
    ]


#: Utilization from which on a snapshot tells what a busy board draws.
FULLY_USED = 0.9


def batch_slope(readings: Iterable[Reading]) -> tuple[float, int]:
    """Slope of log odds over the logarithm of the batch of language-model serving, median over models and boards."""
    runs: dict[tuple[str, str, float], list[tuple[float, float]]] = defaultdict(list)
    for r in readings:
        if r.work.workload == "serving" and r.work.batch and r.source == "mlenergy":
            runs[r.group, r.spec.name, r.work.gpus].append((log(r.work.batch), odds_of(r.duty)))
    slopes = []
    for pairs in runs.values():
        x, y = (np.array(values) for values in zip(*pairs, strict=True))
        if len(pairs) >= 3 and np.ptp(x) > 1:
            slopes.append(float(np.polyfit(x, y, 1)[0]))
    # Without a laboratory that varied the batch: a twentieth of the odds for each doubling more.
    return (float(np.median(slopes)), len(slopes)) if slopes else (0.1, 0)
