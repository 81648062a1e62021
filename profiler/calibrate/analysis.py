"""Does CPU time tell energy? The experiment, its analysis, and the refusal to answer from modelled joules.

Joules that were computed from CPU time correlate with CPU time by construction: R² = 1 says nothing. Every function
here that relates the two takes sensor readings only and raises :class:`CircularEnergyError` for anything else.

The models compared: ``E = k · CPU-seconds``, and ``E = P0 · wall + k · CPU-seconds`` with base power P0. Both are
scored out of sample, leaving out one model family or one load at a time: a fit to the same work says little.

P0 and k can be told apart only where the share of CPU-seconds in wall time differs between windows. One load tells
nothing, and of two none may be left out: machines with few CPUs are given half a CPU as a load of its own.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import mean, median
from typing import Any, NamedTuple

from estimator.errors import InputError
from estimator.model import Interval

#: Families of the experiment, sizes (copies of the training rows), repeats, and the shortest window. [s]
FAMILIES = ("ridge", "pca40", "gbm", "forest", "fcn", "cnn")
SIZES, REPEATS, WINDOW_SECONDS, IDLE_SECONDS = (1, 2, 4), 5, 10.0, 30.0
LEAST_OBSERVATIONS = 6
_BOOTSTRAPS = 1000
#: CPU-seconds by wall time of the windows must reach so many times from least to most to tell P0 from k. [-]
_LEAST_REACH = 1.25
#: A machine with fewer thread counts than this is also loaded with half a CPU.
_LOADS = 3
HALF = 0.5


class CircularEnergyError(InputError):
    """Energy computed from CPU time was to be compared with CPU time."""


@dataclass(frozen=True)
class Observation:
    """One window: a model family at a size on so many threads, with what the sensor read."""

    family: str
    size: int
    threads: int
    cpu_seconds: float
    wall_seconds: float
    joules: float
    meter: str
    modelled: bool
    duty: float = 1.0

    @property
    def load(self) -> float:
        """CPUs that the window was to keep busy. [-]"""
        return self.threads * self.duty


class Score(NamedTuple):
    """How well joules were predicted for work that the fit had not seen; errors as fractions.

    R² and rank correlation are ``None`` where all joules, or all predictions, are equal; everything is where what is
    left after leaving out cannot tell P0 from k, and ``reason`` says so.
    """

    left_out: str
    r2: float | None = None
    mean_error: float | None = None
    median_error: float | None = None
    worst_error: float | None = None
    rank_correlation: float | None = None
    reason: str = ""


@dataclass(frozen=True)
class Calibration:
    """What the experiment says. ``base_watts`` is None for the proportional model, and where ``reason`` says why."""

    form: str
    joules_per_cpu_second: Interval
    base_watts: Interval | None
    scores: tuple[Score, ...]
    observations: int
    reason: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Return plain data."""
        return {
            "form": self.form,
            "joules_per_cpu_second": self.joules_per_cpu_second.to_dict(),
            "base_watts": None if self.base_watts is None else self.base_watts.to_dict(),
            "observations": self.observations,
            "scores": [score._asdict() for score in self.scores],
            "reason": self.reason,
        }


class Cell(NamedTuple):
    """One run of the design; ``duty`` is the part of the time that its threads work."""

    family: str
    size: int
    threads: int
    duty: float = 1.0

    def __str__(self) -> str:
        return f"{self.family} × {self.size}, {self.threads * self.duty:g} CPU{'' if self.threads == 1 else 's'}"


class Discarded(NamedTuple):
    """A window that does not count, and why."""

    cell: Cell
    why: str


def refuse_modelled(observations: Sequence[Observation]) -> None:
    """Raise unless every joule was read from a sensor.

    Raises
    ------
    CircularEnergyError
        If any energy was computed from CPU time.
    """
    modelled = sorted({seen.meter for seen in observations if seen.modelled})
    if modelled:
        raise CircularEnergyError(
            "a correlation between CPU time and energy needs energy from a sensor; "
            f"got joules of {', '.join(modelled)}, which were computed from CPU time: it would be 1 by construction."
        )


def design(threads: Sequence[int], *, seed: int = 0, repeats: int = REPEATS) -> list[list[Cell]]:
    """Return blocks of cells, every combination once per block, in random order.

    Fewer than three thread counts get half a CPU beside them: a thread that sleeps as long as it works.
    """
    counts = sorted(set(threads))
    loads = [*([(1, HALF)] if len(counts) < _LOADS else []), *((count, 1.0) for count in counts)]
    cells = [Cell(family, size, *load) for family in FAMILIES for size in SIZES for load in loads]
    chance = random.Random(seed)
    return [chance.sample(cells, len(cells)) for _ in range(repeats)]


def analyse(observations: Sequence[Observation], *, seed: int = 0) -> list[Calibration]:
    """Return both models with their out-of-sample scores.

    Raises
    ------
    CircularEnergyError
        If any energy was computed from CPU time.
    InputError
        If there are too few observations, families or thread counts.
    """
    refuse_modelled(observations)
    families = {seen.family for seen in observations}
    if len(observations) < LEAST_OBSERVATIONS or len(families) < 2:
        raise InputError(
            f"the analysis needs {LEAST_OBSERVATIONS} observations of two families or more; "
            f"got {len(observations)} of {len(families)}."
        )
    return [_calibration(form, observations, seed) for form in ("k · CPU-seconds", "P0 · wall + k · CPU-seconds")]


def _calibration(form: str, observations: Sequence[Observation], seed: int) -> Calibration:
    with_base = form.startswith("P0")
    told = not with_base or tells_apart(observations)
    base, slope = fit(observations, with_base=with_base)
    scores = []
    for title, key in (("family", lambda seen: seen.family), ("load", lambda seen: seen.load)):
        score = _left_out(title, observations, key, with_base=with_base) if told else None
        if score is not None:
            scores.append(score)
    bases, slopes = _bootstrap(observations, with_base=with_base and told, seed=seed)
    reason = "" if told else (
        "all windows kept the same number of CPUs busy, so that P0 and k cannot be told apart: P0 is in k."
    )  # fmt: skip
    return Calibration(
        form,
        _reaching(slope, slopes),
        _reaching(base, bases) if with_base and told else None,
        tuple(scores),
        len(observations),
        reason,
    )


def _reaching(central: float, bounds: tuple[float, float]) -> Interval:
    return Interval(min(bounds[0], central), central, max(bounds[1], central))


def tells_apart(observations: Sequence[Observation]) -> bool:
    """Return whether windows differ enough in their load to tell base power from power per CPU-second."""
    loads = [seen.cpu_seconds / seen.wall_seconds for seen in observations]
    return bool(loads) and max(loads) >= _LEAST_REACH * min(loads)


def fit(observations: Sequence[Observation], *, with_base: bool) -> tuple[float, float]:
    """Return (P0, k) by least squares through the origin; P0 is 0 without a base.

    Raises
    ------
    CircularEnergyError
        If any energy was computed from CPU time.
    """
    refuse_modelled(observations)
    cpu = [seen.cpu_seconds for seen in observations]
    wall = [seen.wall_seconds for seen in observations]
    joules = [seen.joules for seen in observations]
    cc, ce = _dot(cpu, cpu), _dot(cpu, joules)
    if not with_base:
        return 0.0, ce / cc
    ww, wc, we = _dot(wall, wall), _dot(wall, cpu), _dot(wall, joules)
    if not tells_apart(observations):
        # CPU and wall time are proportional here (one load): a base cannot be told apart.
        return 0.0, ce / cc
    determinant = ww * cc - wc * wc
    return (we * cc - ce * wc) / determinant, (ce * ww - we * wc) / determinant


def _left_out(
    title: str, observations: Sequence[Observation], key: Callable[[Observation], Any], *, with_base: bool
) -> Score | None:
    groups = {key(seen) for seen in observations}
    if len(groups) < 2:
        return None
    truth, guess = [], []
    for group in sorted(groups):
        rest = [seen for seen in observations if key(seen) != group]
        if with_base and not tells_apart(rest):
            return Score(
                f"one {title}",
                reason=f"not scored: of {len(groups)} {title}s, without one the others cannot tell P0 from k",
            )
        base, slope = fit(rest, with_base=with_base)
        held = [seen for seen in observations if key(seen) == group]
        truth += [seen.joules for seen in held]
        guess += [base * seen.wall_seconds + slope * seen.cpu_seconds for seen in held]
    from scipy.stats import spearmanr

    errors = [abs(g - t) / t for g, t in zip(guess, truth, strict=True)]
    typical = mean(truth)
    spread = sum((t - typical) ** 2 for t in truth)
    missed = sum((g - t) ** 2 for g, t in zip(guess, truth, strict=True))
    told_apart = len(set(truth)) > 1 and len(set(guess)) > 1
    return Score(
        f"one {title}",
        1 - missed / spread if spread else None,
        mean(errors),
        median(errors),
        max(errors),
        float(spearmanr(truth, guess).statistic) if told_apart else None,
    )


def _bootstrap(
    observations: Sequence[Observation], *, with_base: bool, seed: int
) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return 90 % bounds of P0 and k: quantiles over samples of the windows, drawn with replacement."""
    import numpy as np

    cpu, wall, joules = (
        np.array([getattr(seen, name) for seen in observations]) for name in ("cpu_seconds", "wall_seconds", "joules")
    )
    count = len(observations)
    weights = np.random.default_rng(seed).multinomial(count, np.full(count, 1 / count), size=_BOOTSTRAPS)
    cc, ce = weights @ (cpu * cpu), weights @ (cpu * joules)
    if not with_base:
        bases, slopes = np.zeros(_BOOTSTRAPS), ce / cc
    else:
        ww, wc, we = weights @ (wall * wall), weights @ (wall * cpu), weights @ (wall * joules)
        determinant = ww * cc - wc * wc
        # A sample of one load only says nothing of either.
        usable = determinant > 1e-9 * ww * cc
        with np.errstate(divide="ignore", invalid="ignore"):
            bases, slopes = (we * cc - ce * wc) / determinant, (ce * ww - we * wc) / determinant
        bases, slopes = bases[usable], slopes[usable]
    (base_low, base_high), (low, high) = (np.quantile(values, (0.05, 0.95)) for values in (bases, slopes))
    return (float(base_low), float(base_high)), (float(low), float(high))


def _dot(first: Sequence[float], second: Sequence[float]) -> float:
    return sum(x * y for x, y in zip(first, second, strict=True))
